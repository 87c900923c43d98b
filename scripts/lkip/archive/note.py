"""`archive.json`: what an archive is, for the program that opens it."""

from __future__ import annotations

import platform
import re
import sys
import sysconfig
from importlib import metadata
from pathlib import Path

import msgspec
from msgspec import Struct

from lkip.archive.problems import error
from lkip.config import REPORT_NAME
from lkip.model import Finding

FORMAT = 1
"""Format of archives; raised when an older program could no longer verify one."""

NAME = "data/archive.json"

NEWER = "newer-archive"
"""The rule of what this program is too old for, and tells nothing of the archive."""

_WORD = re.compile(r"[\w.+-]{1,60}")


class Note(Struct, frozen=True):
    """What an archive holds, and what it was made with."""

    report: str
    """`<agency>/<year>`."""
    lkip: str
    """Version of this program."""
    python: str
    """`3.12.1`."""
    platform: str
    """Operating system and processor, such as `linux-x86_64`."""
    wheels: bool
    """Whether the libraries are in it."""
    errors: int
    """Findings of severity error that the report was archived with."""
    draft: bool = False
    """Whether the report is a draft (`draft: true` in `report.yaml`)."""
    version: int = FORMAT


class _Versioned(Struct):
    version: int


def note(report: str, wheels: bool, errors: int, draft: bool = False) -> Note:
    """The note of an archive that is made here and now."""
    return Note(
        report,
        metadata.version("lkip"),
        platform.python_version(),
        sysconfig.get_platform(),
        wheels,
        errors,
        draft,
    )


def read(bag: Path) -> tuple[Note | None, list[Finding]]:
    """The note of an unpacked archive, or what is against it."""
    path = bag / NAME
    if not path.is_file():
        return None, [
            error("not-an-archive", "Berkas ini bukan arsip laporan lkip", UNKNOWN, NAME),
        ]
    try:
        data = path.read_bytes()
        version = msgspec.json.decode(data, type=_Versioned).version
        if version > FORMAT:
            return None, [_newer(version)]
        told = msgspec.json.decode(data, type=Note)
        words = (told.lkip, told.python, told.platform)
        if REPORT_NAME.fullmatch(told.report) and all(map(_WORD.fullmatch, words)):
            return told, []
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        pass  # said below
    return None, [error("damaged-note", "Keterangan arsip tidak dapat dibaca", UNKNOWN, NAME)]


def same_python(made: Note) -> bool:
    """Whether an archive's libraries can run here: same Python, same kind of machine."""
    there = tuple(made.python.split(".")[:2])
    here = tuple(str(part) for part in sys.version_info[:2])
    return there == here and made.platform == sysconfig.get_platform()


UNKNOWN = "Periksa apakah berkasnya benar; bila ya, ambil salinan arsip yang masih baik."


def _newer(version: int) -> Finding:
    return error(
        NEWER,
        f"Arsip ini berformat versi {version}, sedangkan lkip ini hanya mengenal sampai "
        f"versi {FORMAT}",
        "Perbarui lkip, lalu ulangi.",
        NAME,
    )
