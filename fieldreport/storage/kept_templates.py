"""Every template that an answer was given under, kept with the answers: in twenty years they are still labelled.

Rules: a released template never changes (product.md, rule 7), so a version is kept once; other bytes under the same
version are refused by the table.
"""

import hashlib
import zlib
from datetime import datetime

from fieldreport.storage import changes
from fieldreport.storage.database import Store
from fieldreport.storage.drafts import canonical


def keep_template(store: Store, template: str, version: str, content: bytes, *, actor: str, at: datetime) -> bool:
    """Keep a template's file; return whether it is new. Other bytes under a kept version end in IntegrityError."""
    digest = hashlib.sha256(content).hexdigest()
    with store.transaction():
        key = (template, version)
        if store.value("SELECT sha256 FROM kept_template WHERE template = ? AND version = ?", key) == digest:
            return False
        row = {"template": template, "version": version, "sha256": digest, "content": zlib.compress(content, 9)}
        store.db.table("kept_template").insert(row)
        changes.append(
            store,
            actor=actor,
            at=at,
            subject="template",
            scope="",
            address=f"template[{template} {version}]",
            before=None,
            after=canonical({"sha256": digest}),
        )
    return True


def kept_template(store: Store, template: str, version: str) -> bytes | None:
    """Return a kept template's file, or None."""
    held = store.value("SELECT content FROM kept_template WHERE template = ? AND version = ?", (template, version))
    return None if held is None else zlib.decompress(held)
