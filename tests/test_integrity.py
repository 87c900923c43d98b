"""What was made and is not as it was made is taken away; a document somebody worked in is kept."""

import hashlib
import os
from pathlib import Path

import pytest

from lkip import integrity
from lkip.files import write_with_checksum

REPORT = "dinas-uji/2031"
BUILD = f"build/{REPORT}"
TEMPLATE = "build/.templates/abc"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A report that was built."""
    for name in (
        f"{BUILD}/tables.json",
        f"{BUILD}/typst/breaks.json",
        f"{BUILD}/docx.zip",
        f"{BUILD}/audit.xlsx",
        "build/dinas-lain/2031/tables.json",
        TEMPLATE,
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")
    write_with_checksum(tmp_path / BUILD / "lkip.docx", b"dokumen")
    single = tmp_path / BUILD / "perjanjian" / "pk01.docx"
    single.parent.mkdir()
    single.write_bytes(b"perjanjian")
    sums = f"{hashlib.sha256(b'perjanjian').hexdigest()}  pk01.docx\n"
    single.with_name("SHA256SUMS").write_text(sums, encoding="utf-8")
    integrity.note(tmp_path, [REPORT, "dinas-lain/2031"])
    return tmp_path


def test_nothing_was_altered(root: Path):
    for path in root.rglob("*"):
        os.utime(path, (1, 1))  # as in a copy
    assert integrity.altered(root, [REPORT]) == []
    assert integrity.cleared(root, [REPORT]) == {}


@pytest.mark.parametrize(
    "name", [f"{BUILD}/tables.json", f"{BUILD}/typst/breaks.json", f"{BUILD}/docx.zip", TEMPLATE]
)
@pytest.mark.parametrize("content", ["", "lain"])
def test_a_file_between_the_stages_goes(root: Path, name: str, content: str):
    (root / name).write_text(content, encoding="utf-8")
    assert integrity.altered(root, [REPORT]) == [name]
    assert integrity.cleared(root, [REPORT]) == {}
    assert not (root / name).exists()


def test_what_a_build_made_since_is_noted(root: Path):
    (root / BUILD / "tables.json").write_text("lain", encoding="utf-8")
    (root / BUILD / "figures.json").write_text("baru", encoding="utf-8")
    integrity.note(root, [REPORT])
    assert integrity.altered(root, [REPORT]) == []
    (root / BUILD / "figures.json").write_text("palsu", encoding="utf-8")
    assert integrity.altered(root, [REPORT]) == [f"{BUILD}/figures.json"]


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("lkip.docx", "lkip-disunting.docx"),
        ("perjanjian/pk01.docx", "perjanjian/pk01-disunting.docx"),
    ],
)
def test_a_document_that_somebody_worked_in_is_renamed(root: Path, name: str, kept: str):
    (root / BUILD / name).write_bytes(b"suntingan")
    assert integrity.altered(root, [REPORT]) == [f"{BUILD}/{name}"]
    assert integrity.cleared(root, [REPORT]) == {f"{BUILD}/{name}": f"{BUILD}/{kept}"}
    assert not (root / BUILD / name).exists()
    assert (root / BUILD / kept).read_bytes() == b"suntingan"


def test_no_such_copy_takes_the_place_of_another(root: Path):
    document = root / BUILD / "lkip.docx"
    for number, kept in ((1, "lkip-disunting.docx"), (2, "lkip-disunting-2.docx")):
        document.write_bytes(f"suntingan {number}".encode())
        assert integrity.cleared(root, [REPORT]) == {f"{BUILD}/lkip.docx": f"{BUILD}/{kept}"}
    assert (root / BUILD / "lkip-disunting.docx").read_bytes() == b"suntingan 1"
    integrity.note(root, [REPORT])
    (root / BUILD / "lkip-disunting.docx").write_bytes(b"lagi")
    assert integrity.altered(root, [REPORT]) == []


def test_findings_are_there_to_be_worked_in(root: Path):
    (root / BUILD / "audit.xlsx").write_bytes(b"catatan")
    assert integrity.altered(root, [REPORT]) == []


def test_the_files_of_other_reports_are_left_alone(root: Path):
    (root / "build/dinas-lain/2031/tables.json").write_text("lain", encoding="utf-8")
    assert integrity.altered(root, [REPORT]) == []
    integrity.note(root, [REPORT])
    assert integrity.altered(root, ["dinas-lain/2031"]) == ["build/dinas-lain/2031/tables.json"]


@pytest.mark.parametrize("text", ["", "[]", '{"a": 1}', '{"a": [1, 2]}'])
def test_a_note_that_cannot_be_read_tells_nothing(root: Path, text: str):
    (root / integrity.NOTE).write_text(text, encoding="utf-8")
    (root / BUILD / "tables.json").write_text("lain", encoding="utf-8")
    assert integrity.altered(root, [REPORT]) == []
