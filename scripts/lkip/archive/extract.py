"""An extract of an archive: the figures that the next year's report is compared with.

A bag like the archive, with its note and its records alone. It is small enough to stand among the
sources of the next report, and to go into that report's own archive; a whole archive there would
hold all that were before it.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from lkip.archive import bag, zipped
from lkip.archive.note import NAME
from lkip.archive.opened import OUTPUTS, opened
from lkip.archive.problems import error
from lkip.files import whole
from lkip.model import Finding

RECORDS = f"{OUTPUTS}/records.json"
"""Where in an archive the records are, read and computed."""


def extract(archive: Path, target: Path) -> list[Finding]:
    """Write the extract of an archive to `target`; or what is against the archive."""
    with tempfile.TemporaryDirectory() as temporary:
        top = Path(temporary)
        unpacked, told, findings = opened(archive, top / "archive")
        if unpacked is None or told is None or findings:
            return findings
        if not (unpacked / RECORDS).is_file():
            return [
                error("missing-file", "Arsip ini tidak memuat angka", bag.ANOTHER_COPY, RECORDS)
            ]
        for name in (NAME, RECORDS):
            (top / "bag" / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(unpacked / name, top / "bag" / name)
        whence = f"dari arsip dengan SHA-256 {bag.sha256(archive)}"
        info = {
            "External-Identifier": told.report,
            "External-Description": f"Petikan angka laporan kinerja {told.report}, {whence}",
        }
        bag.seal(top / "bag", info)
        with whole(target) as file:
            zipped.pack(top / "bag", file, told.report.replace("/", "-"))
    return []
