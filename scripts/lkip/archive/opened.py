"""An archive opened: unpacked, known for what it is, whole; and the records that it holds."""

from __future__ import annotations

import tempfile
from pathlib import Path

import msgspec

from lkip.archive import bag, note, zipped
from lkip.archive.note import Note
from lkip.archive.problems import error
from lkip.archive.sound import sound
from lkip.files import read_json
from lkip.model import Finding, Records

OUTPUTS = "data/outputs"


def opened(file: Path, folder: Path) -> tuple[Path | None, Note | None, list[Finding]]:
    """An archive unpacked in `folder` and its note, with what speaks against it being whole."""
    unpacked, findings = zipped.unpack(file, folder)
    if unpacked is None:
        return None, None, findings
    told, findings = note.read(unpacked)
    if told is None:
        return None, None, findings
    return unpacked, told, bag.check(unpacked)


def archived_records(file: Path, report: str, name: str) -> tuple[Records | None, list[Finding]]:
    """The records in the file `name` of the archive of `report`, or what is against it.

    `data.json` holds the records as read, `records.json` all that was computed too.
    """
    with tempfile.TemporaryDirectory() as temporary:
        unpacked, told, findings = opened(file, Path(temporary))
        if unpacked is None or told is None or findings:
            return None, findings
        if told.report != report:
            what = f"Berkas ini ialah arsip laporan {told.report}, bukan {report}"
            remedy = f"Ganti dengan arsip laporan {report}."
            return None, [error("other-report", what, remedy, file.name)]
        try:
            records = read_json(unpacked / OUTPUTS / name, Records)
        except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError) as problem:
            said = getattr(problem, "strerror", None) or problem
            what = f"Angka dalam arsip ini tidak dapat dibaca ({said})"
            return None, [error("damaged-note", what, bag.ANOTHER_COPY, name)]
    if not sound(records):
        what = "Angka atau teks dalam arsip ini tidak wajar untuk sebuah laporan"
        return None, [error("damaged-note", what, zipped.TRUSTED, name)]
    return records, []
