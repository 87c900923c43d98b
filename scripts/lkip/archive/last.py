"""`python -m lkip.archive.last REPORT`: the archive of last year's report -> last.json.

Its records, for the audit; none where `report.yaml` names no archive. What is wrong with the
archive is a finding at the line that names it.
"""

from __future__ import annotations

import sys

from lkip.archive.opened import archived_records
from lkip.config import Report, ReportLayout, load, place
from lkip.files import write_json
from lkip.model import Finding, Records
from lkip.stage import Refused, main

NAME = "last.json"
KEY = "last_year"


def stage(where: Report) -> None:
    """Take the records out of the archive of last year's report."""
    layout, findings = load(where, "report.yaml", ReportLayout)
    if layout is None:
        raise Refused(findings)
    write_json(where.build / NAME, last(where, layout.last_year))


def last(where: Report, archive: str) -> Records:
    """The records of last year's report, from the file `archive` beside the workbooks."""
    if not archive:
        return Records(())
    path, shown = where.sources / archive, f"arsip laporan tahun lalu, {archive},"
    if not path.is_file():
        folder = where.shown(where.sources)
        return _unusable(
            where, f"{shown} tidak ada dalam {folder}", f"Letakkan arsipnya di {folder}."
        )
    before = where._replace(year=where.year - 1).name
    records, findings = archived_records(path, before, "records.json")
    if records is None:
        first = findings[0]
        at = "".join(f" ({one})" for one in first.places)
        return _unusable(
            where, f"{shown} tidak dapat dipakai: {first.message[:-1]}{at}", first.remedy
        )
    return Records(records.records)


def _unusable(where: Report, message: str, remedy: str) -> Records:
    at = place(where, "report.yaml", KEY)
    remedy = f"{remedy} Bila tidak ada lagi, hapus `{KEY}` dari report.yaml."
    return Records((), (Finding("error", "last-year-archive", message, (at,), remedy),))


if __name__ == "__main__":
    sys.exit(main(stage, "archive.last"))
