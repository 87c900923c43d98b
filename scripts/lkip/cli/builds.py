"""Two builds to compare: opened from a report's build folder, another folder, or an archive."""

from __future__ import annotations

import difflib
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import msgspec

from lkip import gate
from lkip.archive import opened as archive
from lkip.compare import FILES, Build, decoded
from lkip.config import REPORT_NAME, Report, report
from lkip.model import Finding

AGAIN = "Bangun lagi dengan 'lkip build'."
ANOTHER_COPY = "Ambil salinan arsip lain, atau buat arsipnya lagi dengan 'lkip archive'."


class Unusable(Exception):
    """There is no build to open; the message says why and what to do, in the author's words."""


class Opened(NamedTuple):
    """A build, and the report of this project that it is the last build of, if it is."""

    build: Build
    report: Report | None = None


def opened(root: Path, word: str) -> Opened:
    """The build that `word` names: `<agency>/<year>`, a folder, or the zip file of an archive.

    Paths are meant from the current folder, else from the top of the project. Raises `Unusable`.
    """
    found = next((p for p in (Path(word), root / word) if p.exists()), None)
    own = _own(root, word, found)
    if own:
        if not own.build.is_dir():
            raise Unusable(_unbuilt(root, own.name))
        if _unfinished(own):
            raise Unusable(
                f"Hasil antara laporan {own.name} bukan dari pembangunan terakhir yang selesai: "
                f"pembangunan sesudahnya berhenti. Jalankan: lkip build {own.name}"
            )
        return Opened(_build(word, own.build, AGAIN), own)
    if found is None:
        raise Unusable(f"{word!r} tidak ada. {_hint(word, [*_reports(root), *_archives(root)])}")
    if found.is_dir():
        return Opened(_build(word, found, AGAIN))
    with tempfile.TemporaryDirectory() as folder:
        unpacked, _, findings = archive.opened(found, Path(folder))
        if unpacked is None or findings:
            raise Unusable(_against(word, findings))
        return Opened(_build(word, unpacked / archive.OUTPUTS, ANOTHER_COPY))


def _own(root: Path, word: str, found: Path | None) -> Report | None:
    """The report of this project that `word` names, by its name or by the folder of its build."""
    name = word
    if found and found.is_dir() and found.resolve().is_relative_to((root / "build").resolve()):
        name = found.resolve().relative_to((root / "build").resolve()).as_posix()
    if REPORT_NAME.fullmatch(name) and not (found and found.is_file()):
        return report(root, name)
    return None


def _unfinished(own: Report) -> bool:
    """Whether a build that stopped left other files than the last that was noted as complete."""
    last = gate.built(own.root, own.name)
    left = [own.build / name for name in FILES if (own.build / name).is_file()]
    return last is not None and any(
        last.between.get(own.shown(path)) != gate.checksum(path) for path in left
    )


def _build(word: str, folder: Path, remedy: str) -> Build:
    try:
        return decoded(lambda name: (folder / name).read_bytes())
    except FileNotFoundError as error:
        needed = ", ".join(FILES)
        message = f"{word!r} tidak memuat hasil pembangunan yang lengkap ({needed})."
        raise Unusable(f"{message} {remedy}") from error
    except OSError as error:
        raise Unusable(f"{word!r} tidak dapat dibaca ({error}).") from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        message = f"Hasil pembangunan dalam {word!r} rusak atau dari versi lain ({error})."
        raise Unusable(f"{message} {remedy}") from error


def _against(word: str, findings: list[Finding]) -> str:
    """What is against an archive: the first of the findings, and how many more there are."""
    first = findings[0]
    at = f" ({', '.join(str(place) for place in first.places)})" if first.places else ""
    more = f" Ada {len(findings) - 1} masalah lain." if findings[1:] else ""
    message = first.message.removesuffix(".")
    return f"Arsip {word!r} tidak dapat dipakai: {message}{at}.{more} {first.remedy}"


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
