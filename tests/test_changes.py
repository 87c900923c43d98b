"""What changed since a build hangs on what files hold, and on their dates only where none is noted.

How the files of one report are told from those of others, `lkip why` tests too
(`tests/e2e/test_why.py`).
"""

import os
from pathlib import Path

import pytest

from lkip import gate
from lkip.changes import changes, of_report, since
from lkip.config import Report, report

REPORT = "dinas-uji/2031"
WORKBOOK = f"sources/{REPORT}/kinerja.xlsx"
CHAPTER = "chapters/01-pendahuluan.md"
MADE = "trace.json"


@pytest.fixture
def where(tmp_path: Path) -> Report:
    """A report that was built, as was another of the same agency."""
    for name in (
        "Snakefile",
        CHAPTER,
        "chapters/dinas-uji/2030/narasi/iku.md",
        WORKBOOK,
        "sources/dinas-uji/2030/kinerja.xlsx",
        f"build/{REPORT}/{MADE}",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")
    request = gate.Request((), [REPORT], ["pdf"])
    gate.note(tmp_path, request, gate.before(tmp_path, [REPORT]), "")
    return report(tmp_path, REPORT)


def dated(path: Path, seconds: float) -> None:
    """Give a file a date so many seconds later than its own."""
    when = path.stat().st_mtime + seconds
    os.utime(path, (when, when))


def test_a_new_date_alone_is_no_change(where: Report):
    dated(where.root / WORKBOOK, 60)
    assert since(where, MADE) == []


def test_another_workbook_of_an_older_date_is_a_change(where: Report):
    (where.root / WORKBOOK).write_text("lain", encoding="utf-8")
    dated(where.root / WORKBOOK, -3600)
    assert since(where, MADE) == [WORKBOOK]


def test_files_that_came_and_went_are_changes(where: Report):
    (where.root / CHAPTER).unlink()
    (where.sources / "anggaran.xlsx").write_bytes(b"")
    assert since(where, MADE) == [CHAPTER, f"sources/{REPORT}/anggaran.xlsx"]


def test_files_of_other_reports_and_of_the_program_are_none(where: Report):
    for name in ("Snakefile", "chapters/dinas-uji/2030/narasi/iku.md"):
        (where.root / name).write_text("lain", encoding="utf-8")
    assert since(where, MADE) == []
    last = gate.built(where.root, REPORT)
    assert last
    assert changes(where, last) == {
        "Snakefile": "changed",
        "chapters/dinas-uji/2030/narasi/iku.md": "changed",
    }


def test_after_a_build_that_is_not_noted_the_dates_tell(where: Report):
    made = where.build / MADE
    made.write_text("oleh Snakemake sendiri", encoding="utf-8")
    dated(made, 60)
    (where.root / WORKBOOK).write_text("dibaca olehnya", encoding="utf-8")
    assert since(where, MADE) == []
    dated(where.root / WORKBOOK, 120)
    assert since(where, MADE) == [WORKBOOK]


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("chapters/bagian/rumus.md", True),
        ("chapters/dinas-uji/kepala.md", True),
        ("chapters/dinas-uji/2031/03-hasil.md", True),
        ("chapters/dinas-uji/2030/03-hasil.md", False),
        ("chapters/dinas-lain/2031/03-hasil.md", False),
        ("config/style.yaml", True),
        ("config/config.yaml", False),
        ("config/agencies/dinas-uji/style.yaml", True),
        ("config/agencies/dinas-uji/2031/style.yaml", True),
        ("config/agencies/dinas-uji/2030/style.yaml", False),
        ("config/agencies/dinas-lain/style.yaml", False),
        ("scripts/lkip/gate.py", False),
    ],
)
def test_whether_people_write_a_file_for_a_report(where: Report, name: str, counts: bool):
    assert of_report(where, name) == counts
