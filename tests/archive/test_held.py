"""What an archive holds: what is missing, what is too much, and what it says wrongly of itself.

All of these are sealed: their checksums are right.
"""

import hashlib
from pathlib import Path

import msgspec
import pytest
from bags import TOLD, filled, wheel

from lkip.archive.expected import Expected
from lkip.archive.held import misheld, unexpected
from lkip.archive.note import Note, note

HERE = note(TOLD.report, False, 0)
OWN = f"environment/lkip-{HERE.lkip}-py3-none-any.whl"


def said(top: Path, told: Note = HERE) -> list[tuple[str, list[str]]]:
    return [(one.rule, [str(place) for place in one.places]) for one in misheld(top, told)]


def test_a_whole_archive(tmp_path: Path):
    assert said(filled(tmp_path)) == []


@pytest.mark.parametrize(
    "name",
    ["README.md", "outputs/audit.json", "project/Snakefile", "project/requirements.txt", OWN],
)
def test_what_is_missing(tmp_path: Path, name: str):
    assert said(filled(tmp_path, **{name: None})) == [("incomplete-archive", [f"data/{name}"])]


@pytest.mark.parametrize(
    "name", ["MAKRO.docm", "environment/jalankan.sh", "environment/wheels/a.whl", "lain/a.md"]
)
def test_what_no_archive_has(tmp_path: Path, name: str):
    assert said(filled(tmp_path, **{name: b"x"})) == [("foreign-file", [f"data/{name}"])]


def test_a_file_beside_the_payload(tmp_path: Path):
    top = filled(tmp_path)
    (top / "pasang.sh").write_text("x")
    assert said(top) == [("foreign-file", ["pasang.sh"])]


@pytest.mark.parametrize(
    "program", [b"bukan zip", wheel(version="9"), wheel("jala", HERE.lkip), wheel()[:-30]]
)
def test_a_program_that_is_not_the_one_it_is_said_to_be(tmp_path: Path, program: bytes):
    assert said(filled(tmp_path, **{OWN: program})) == [("damaged-program", [f"data/{OWN}"])]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"report": "dinas-perikanan/2030"}, "laporan dinas-perikanan/2030, yang sumbernya"),
        ({"errors": 5}, "menyebut 5 kesalahan, hasil pemeriksaannya 0"),
        ({"errors": -1}, "menyebut -1 kesalahan"),
    ],
)
def test_a_note_that_tells_what_is_not_so(tmp_path: Path, changes: dict[str, object], words: str):
    (found,) = misheld(filled(tmp_path), msgspec.structs.replace(HERE, **changes))
    assert found.rule == "untrue-note"
    assert words in found.message


def test_a_note_with_the_version_of_another_program(tmp_path: Path):
    found = said(filled(tmp_path), msgspec.structs.replace(HERE, lkip="9"))
    assert [rule for rule, _ in found] == ["incomplete-archive", "foreign-file"]


@pytest.mark.parametrize("pins", [b"jala", b"\xff", b"jala>=1"])
def test_a_list_of_libraries_that_is_none(tmp_path: Path, pins: bytes):
    found = said(filled(tmp_path, **{"project/requirements.txt": pins}))
    assert found == [("damaged-pins", ["data/project/requirements.txt"])]


# --- libraries ---------------------------------------------------------------------------

JALA = wheel("jala", "0.3")
LISTED = f"jala==0.3 \\\n    --hash=sha256:{hashlib.sha256(JALA).hexdigest()}\n".encode()
ELSEWHERE = b"kail==9 ; sys_platform == 'lain' --hash=sha256:" + b"0" * 64 + b"\n"
JALA_WHEEL = "environment/wheels/jala-0.3-py3-none-any.whl"


def with_libraries(top: Path, **files: bytes | None) -> list[tuple[str, list[str]]]:
    told = note(TOLD.report, True, 0)
    given = {"project/requirements.txt": LISTED + ELSEWHERE, JALA_WHEEL: JALA, **files}
    return said(filled(top, told, **given), told)


def test_all_libraries_that_are_needed_here(tmp_path: Path):
    assert with_libraries(tmp_path) == []


def test_another_library_under_the_same_name(tmp_path: Path):
    """Its SHA-256 is not the one in the list of libraries: it is never run."""
    assert with_libraries(tmp_path, **{JALA_WHEEL: wheel("jala", "0.3", "print(1)")}) == [
        ("foreign-library", ["data/environment/wheels/jala-0.3-py3-none-any.whl"]),
        ("missing-library", ["data/environment/wheels"]),
    ]


def test_a_library_that_no_list_names(tmp_path: Path):
    name = "environment/wheels/umpan-1-py3-none-any.whl"
    found = with_libraries(tmp_path, **{name: wheel("umpan", "1")})
    assert found == [("foreign-library", ["data/environment/wheels/umpan-1-py3-none-any.whl"])]


def test_a_library_that_is_missing(tmp_path: Path):
    assert with_libraries(tmp_path, **{JALA_WHEEL: None}) == [
        ("missing-library", ["data/environment/wheels"])
    ]


# --- what its own program says -----------------------------------------------------------


def expected(*more: str) -> Expected:
    names = ("Snakefile", "config/config.yaml", "requirements.txt", "requirements-build.txt")
    return Expected("", (*names, f"sources/{TOLD.report}/hasil.xlsx", *more), draft=False)


def test_sources_that_no_build_of_this_report_reads(tmp_path: Path):
    top = filled(tmp_path, **{"project/sources/dinas-perikanan/2030/hasil.xlsx": b"x"})
    (found,) = unexpected(top, HERE, expected())
    assert found.rule == "foreign-file"
    names = [str(place) for place in found.places]
    assert names == ["data/project/sources/dinas-perikanan/2030/hasil.xlsx"]


def test_another_readme(tmp_path: Path):
    (found,) = unexpected(filled(tmp_path, **{"README.md": b"jalankan ini"}), HERE, expected())
    assert (found.rule, str(found.places[0])) == ("foreign-readme", "data/README.md")


def test_what_its_program_says_of_a_whole_archive(tmp_path: Path):
    """A file that a build could read and that is not there changes nothing here."""
    assert unexpected(filled(tmp_path), HERE, expected("chapters/01.md")) == []


def test_a_draft_that_is_told_to_be_final(tmp_path: Path):
    draft = msgspec.structs.replace(expected(), draft=True)
    (found,) = unexpected(filled(tmp_path), HERE, draft)
    assert found.message == "Keterangan arsip menyebut laporan akhir, sumbernya draf."
