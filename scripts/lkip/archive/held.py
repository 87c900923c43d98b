"""What an archive must hold and what it may: looked at before anything of it is run."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from email.parser import BytesHeaderParser
from pathlib import Path

import msgspec

from lkip.archive import bag, wheels
from lkip.archive.expected import Expected
from lkip.archive.note import NAME, Note
from lkip.archive.opened import OUTPUTS
from lkip.archive.problems import error, printable
from lkip.archive.wheels import LIBRARIES
from lkip.archive.zipped import DAMAGED, TRUSTED
from lkip.files import read_json
from lkip.model import Audit, Finding
from lkip.workflow import PINS

PROJECT = "data/project"
ENVIRONMENT = "data/environment"
README = "data/README.md"
AUDIT = f"{OUTPUTS}/audit.json"
NEEDED = (
    README,
    AUDIT,
    *(f"{PROJECT}/{name}" for name in (*wheels.FILES, "Snakefile", "config/config.yaml")),
)
SHOWN = 5
"""Files that are named, of many."""


def misheld(unpacked: Path, told: Note) -> list[Finding]:
    """What an archive has not and needs, has and must not have, or says wrongly of itself."""
    program = f"{ENVIRONMENT}/lkip-{told.lkip}-py3-none-any.whl"
    missing = [
        error("incomplete-archive", "Berkas ini tidak ada dalam arsip", bag.ANOTHER_COPY, name)
        for name in (*NEEDED, program)
        if not (unpacked / name).is_file()
    ]
    own = {*NEEDED, NAME, program, *bag.OWN}
    folders = (f"{PROJECT}/", f"{OUTPUTS}/", *([f"{LIBRARIES}/"] if told.wheels else []))
    names = (p.relative_to(unpacked).as_posix() for p in unpacked.rglob("*") if p.is_file())
    found = [*missing, *_foreign(n for n in names if n not in own and not n.startswith(folders))]
    return found or [*_untrue(unpacked, told), *_program(unpacked / program, told, program),
                     *_libraries(unpacked, told)]  # fmt: skip


def unexpected(unpacked: Path, told: Note, expected: Expected) -> list[Finding]:
    """The same of the readme and of the files of the project, by what its own program says."""
    found = []
    if told.draft != expected.draft:
        words = {True: "draf", False: "laporan akhir"}
        what = f"Keterangan arsip menyebut {words[told.draft]}, sumbernya {words[expected.draft]}"
        found.append(_note(what))
    if (unpacked / README).read_bytes() != expected.readme.encode():
        what = "Isinya bukan yang ditulis program dalam arsip ini"
        found.append(error("foreign-readme", what, TRUSTED, README))
    files = (p for p in (unpacked / PROJECT).rglob("*") if p.is_file())
    names = {path.relative_to(unpacked / PROJECT).as_posix() for path in files}
    return [*found, *_foreign(f"{PROJECT}/{name}" for name in names - {*expected.inputs})]


def _foreign(names: Iterable[str]) -> list[Finding]:
    found = sorted(names)
    if not found:
        return []
    what = f"{len(found)} berkas bukan bagian arsip laporan ini; laporan tidak dibuat darinya"
    return [error("foreign-file", what, TRUSTED, *found[:SHOWN])]


def _untrue(unpacked: Path, told: Note) -> list[Finding]:
    """What the note says, against what is there."""
    if not (unpacked / PROJECT / "sources" / told.report).is_dir():
        what = f"Keterangan arsip menyebut laporan {told.report}, yang sumbernya tidak ada di sini"
        return [_note(what)]
    try:
        errors = read_json(unpacked / AUDIT, Audit).counts.get("error", 0)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        what = "Hasil pemeriksaan dalam arsip tidak dapat dibaca"
        return [error("damaged-audit", what, bag.ANOTHER_COPY, AUDIT)]
    if errors == told.errors:
        return []
    what = f"Keterangan arsip menyebut {told.errors} kesalahan, hasil pemeriksaannya {errors}"
    return [_note(what)]


def _note(what: str) -> Finding:
    return error("untrue-note", what, bag.ANOTHER_COPY, NAME)


def _program(path: Path, told: Note, name: str) -> list[Finding]:
    """Whether the program is a whole wheel, of the version that the note tells."""
    try:
        with zipfile.ZipFile(path) as wheel:
            whole = wheel.testzip() is None
            given = wheel.read(f"lkip-{told.lkip}.dist-info/METADATA")
    except (*DAMAGED, KeyError):
        whole, given = False, b""
    if whole and BytesHeaderParser().parsebytes(given)["Version"] == told.lkip:
        return []
    what = f"Program lkip {told.lkip} dalam arsip ini rusak atau lain versinya"
    return [error("damaged-program", what, bag.ANOTHER_COPY, name)]


def _libraries(unpacked: Path, told: Note) -> list[Finding]:
    try:
        listed = wheels.listed(unpacked / PROJECT)
    except ValueError as problem:
        what = f"Daftar pustaka dalam arsip ini tidak dapat dibaca ({printable(str(problem))})"
        return [error("damaged-pins", what, bag.ANOTHER_COPY, f"{PROJECT}/{PINS}")]
    return wheels.unlisted(listed, unpacked / LIBRARIES) if told.wheels else []
