"""`python -m lkip.audit.permit REPORT`: audit.json -> permit.txt, for a strict report.

The writers of a strict report (`strict: true` in `report.yaml`) wait for it. It is refused while
the audit has errors that nobody has accepted; audit.json is there all the same.
"""

from __future__ import annotations

import sys

from lkip.config import Report
from lkip.files import read_json, write_bytes
from lkip.model import Audit, Finding
from lkip.stage import Refused, main

NAME = "permit.txt"
WORDS = "Tidak ada kesalahan selain yang diterima.\n"
"""Always the same: what the writers make does not depend on it."""


def stage(where: Report) -> None:
    """Permit the documents, or say which errors stand in the way."""
    findings = read_json(where.build / "audit.json", Audit).findings
    errors = [one for one in findings if one.severity == "error" and not one.accepted]
    if errors:
        raise Refused([_strict(where, len(errors)), *errors])
    write_bytes(where.build / NAME, WORDS.encode())


def _strict(where: Report, errors: int) -> Finding:
    own = where.shown(where.config[-1] / "accepted.yaml")
    return Finding(
        "error",
        "strict",
        f"Dokumen {where.name} tidak dibuat selama masih ada kesalahan ({errors}), karena "
        "report.yaml memuat strict: true",
        (),
        f"Perbaiki kesalahan di bawah ini, atau terima dengan alasannya dalam {own}. "
        f"Semua temuan: lkip check {where.name}",
    )


if __name__ == "__main__":
    sys.exit(main(stage, "audit.permit"))
