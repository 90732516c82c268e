"""A project of MONUC that Headquarters knows from a package, and what it grants to it."""

from pathlib import Path
from typing import Any

from builders import amount, date
from project_documents import busy_project, financial, substantive
from worlds import World

from fieldreport.projects import Approval, Extension, Project, Tranche
from fieldreport.storage.grants import KeptGrant
from fieldreport.workflows import adopting, attesting, granting, recording

PROJECT = "P-1"


def approval(**changes: Any) -> Approval:
    """Return the approval as the mission has it, too."""
    usual = {
        "reference": "GFF/2006/04",
        "date": date("2006-01-20"),
        "amount": amount("53500"),
        "support_rate": amount("7"),
        "support_base": "direct",
    }
    return Approval(**(usual | changes))


def granted(**changes: Any) -> dict[str, Any]:
    """Return what agrees with the mission's own rows."""
    usual = {
        "approvals": (approval(),),
        "tranches": (
            Tranche(number=1, date=date("2006-01-25"), amount=amount("25000")),
            Tranche(number=2, date=date("2006-04-25"), amount=amount("20000")),
        ),
    }
    return usual | changes


def extension(**changes: Any) -> Extension:
    """Return more time."""
    usual = {"until": date("2007-03"), "date": date("2006-07-01"), "reference": "GFF/2006/04-E1", "reason": "Rains"}
    return Extension(**(usual | changes))


def proposed(world: World, **changes: Any) -> Project:
    """Have the mission hold the project and Headquarters know it, by a report that came by itself."""
    project = busy_project(**({"reports": (financial(), substantive())} | changes))
    with world.adviser.session() as session:
        recording.put_record(session, project)
        made = attesting.sign_project_report(session, PROJECT, "financial", "2006-Q2")
        attesting.clear_project_report(session, made.kept.no, world.officer_passphrase)
        written = attesting.export_project_document(session, made.kept.no, world.folder / "documents")
    assert not world.receive(written.path).quarantined
    return project


def issued(world: World, **changes: Any) -> KeptGrant:
    """Have Headquarters sign a grant."""
    reason = changes.pop("reason", "")
    with world.headquarters.session() as session:
        return granting.issue(session, "MONUC", PROJECT, **granted(**changes), reason=reason)


def package(world: World, *, encrypted: bool = False) -> Path:
    """Have Headquarters write the newest grant."""
    with world.headquarters.session() as session:
        folder = world.folder / "grants"
        return granting.write_package(session, "MONUC", PROJECT, folder, encrypted=encrypted).path


def adopted(world: World, **changes: Any) -> adopting.AdoptionView:
    """Have the mission load what Headquarters signs now."""
    issued(world, **changes)
    with world.adviser.session() as session:
        return adopting.load_grant(session, package(world).read_bytes())
