"""Two builds to compare: opened from a report's build folder, another folder, or an archive."""

from __future__ import annotations

import difflib
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path, PurePosixPath

import msgspec

from lkip.compare import FILES, Build, decoded
from lkip.config import REPORT_NAME, report

LARGEST = 500 * 2**20
"""Bytes of a file in an archive; those of a whole report have a fiftieth."""


class Unusable(Exception):
    """There is no build to open; the message says why and what to do, in the author's words."""


def opened(root: Path, word: str) -> Build:
    """The build that `word` names: `<agency>/<year>`, a folder, or the zip file of an archive.

    Paths are meant from the current folder, else from the top of the project. Raises `Unusable`.
    """
    found = next((p for p in (Path(word), root / word) if p.exists()), None)
    if REPORT_NAME.fullmatch(word) and not (found and found.is_file()):
        folder = report(root, word).build
        if not folder.is_dir():
            raise Unusable(_unbuilt(root, word))
        return _build(word, _folder(folder))
    if found is None:
        raise Unusable(f"{word!r} tidak ada. {_hint(word, [*_reports(root), *_archives(root)])}")
    if found.is_dir():
        return _build(word, _folder(found))
    try:
        with zipfile.ZipFile(found) as archive:
            return _build(word, _archive(archive))
    except (zipfile.BadZipFile, OSError, RuntimeError) as error:
        raise Unusable(f"{word!r} bukan arsip zip yang utuh ({error}).") from error


def _build(word: str, read: Callable[[str], bytes]) -> Build:
    try:
        return decoded(read)
    except (FileNotFoundError, KeyError) as error:
        needed = ", ".join(FILES)
        message = f"{word!r} tidak memuat hasil pembangunan yang lengkap ({needed})."
        raise Unusable(f"{message} Bangun dahulu dengan 'lkip build'.") from error
    except (OSError, zipfile.BadZipFile) as error:
        raise Unusable(f"{word!r} tidak dapat dibaca ({error}).") from error
    except msgspec.DecodeError as error:
        message = f"Hasil pembangunan dalam {word!r} rusak atau dari versi lain ({error})."
        raise Unusable(f"{message} Bangun lagi dengan 'lkip build'.") from error


def _folder(folder: Path) -> Callable[[str], bytes]:
    return lambda name: (folder / name).read_bytes()


def _archive(archive: zipfile.ZipFile) -> Callable[[str], bytes]:
    """The files of the one folder of an archive that holds all of them."""
    held: dict[str, set[str]] = {}
    for name in archive.namelist():
        path = PurePosixPath(name)
        held.setdefault(path.parent.as_posix(), set()).add(path.name)
    folders = sorted((f for f in held if held[f].issuperset(FILES)), key=lambda f: (len(f), f))

    def read(name: str) -> bytes:
        if not folders:
            raise KeyError(name)
        member = archive.getinfo((PurePosixPath(folders[0]) / name).as_posix())
        if member.file_size > LARGEST:
            raise zipfile.BadZipFile(f"{name} terlalu besar")
        return archive.read(member)

    return read


def _unbuilt(root: Path, word: str) -> str:
    if (root / "sources" / word).is_dir():
        return f"Laporan {word!r} belum pernah dibangun. Bangun dahulu: lkip build {word}"
    return f"Laporan {word!r} tidak ada. {_hint(word, _reports(root))}"


def _hint(word: str, known: Iterable[str]) -> str:
    names = sorted(set(known))
    near = difflib.get_close_matches(word, names, 1)
    if near:
        return f"Mungkin maksudnya {near[0]!r}."
    return f"Yang ada: {', '.join(names) or 'belum satu pun'}."


def _reports(root: Path) -> list[str]:
    folders = [p for top in ("build", "sources") for p in (root / top).glob("*/*") if p.is_dir()]
    names = [f"{folder.parent.name}/{folder.name}" for folder in folders]
    return [name for name in names if REPORT_NAME.fullmatch(name)]


def _archives(root: Path) -> list[str]:
    return [path.relative_to(root).as_posix() for path in (root / "archive").glob("*/*.zip")]
