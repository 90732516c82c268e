"""Rules that no check carries out, but other rooms: what is public, what a package must be (V50, V54, V55).

Rules: what stands here names modules and nothing more; the rooms above are never imported from here.
"""

from fieldreport.errors import QT_TRANSLATE_NOOP
from fieldreport.validation.registry import kept_by

kept_by(
    "V50",
    "fieldreport.disclosure",
    severities=("error",),
    summary=QT_TRANSLATE_NOOP(
        "rules", "Amounts, donors, contacts and restricted fields never enter what everybody may read."
    ),
)
kept_by(
    "V54",
    "fieldreport.bundle.verifier",
    severities=("error", "warning"),
    summary=QT_TRANSLATE_NOOP(
        "rules", "Signatures and checksums of a package hold, its signers and template are known, its clock is right."
    ),
)
kept_by(
    "V55",
    "fieldreport.workflows.importing",
    severities=("error",),
    summary=QT_TRANSLATE_NOOP(
        "rules", "The same package twice changes nothing; a newer revision replaces the view, and both are kept."
    ),
)
