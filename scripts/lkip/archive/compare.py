"""Where two files differ, in an author's words: page, key, part."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pypdf import PdfReader

from lkip.archive.problems import error, printable
from lkip.model import Finding
from lkip.workflow import TYPST

SHOWN = 5
"""Places that are named of each file."""

NAMES = ("key", "id", "name")
"""Fields that name an item of a list."""

DIFFERENT = (
    "Dokumen atau sumbernya diubah setelah laporan dibuat. Bandingkan dengan salinan arsip lain."
)


def differences(archived: Path, rebuilt: Path) -> list[Finding]:
    """One finding for each file below two folders of outputs that is not the same in both."""
    names = [set(outputs(folder)) for folder in (archived, rebuilt)]
    only = "Berkas ini hanya ada "
    findings = [
        *(_different(name, only + "dalam arsip") for name in sorted(names[0] - names[1])),
        *(_different(name, only + "setelah dibuat ulang") for name in sorted(names[1] - names[0])),
    ]
    for name in sorted(names[0] & names[1]):
        old, new = (archived / name).read_bytes(), (rebuilt / name).read_bytes()
        if old != new:
            where = located(name, old, new)
            message = "Hasil pembuatan ulang berbeda dari yang diarsipkan" + (
                where and f": {where}"
            )
            findings.append(_different(name, message))
    return findings


def outputs(folder: Path) -> list[str]:
    """The files below a folder, but for those that the documents were made from."""
    files = (p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())
    return sorted(name for name in files if not name.startswith(TYPST))


def _different(name: str, message: str) -> Finding:
    return error("different-output", message, DIFFERENT, name)


def located(name: str, old: bytes, new: bytes) -> str:
    """Where two contents of a file differ; empty where its kind does not tell."""
    kind = {".pdf": _pages, ".json": _keys, ".docx": _parts, ".zip": _parts}.get(Path(name).suffix)
    try:
        return kind(old, new) if kind else ""
    except Exception as problem:  # whatever a forged file makes its reader run into
        return f"salah satunya tidak dapat dibaca ({printable(str(problem))})"


def _pages(old: bytes, new: bytes) -> str:
    """Pages whose text differs; else those that are drawn differently."""
    readers = [PdfReader(io.BytesIO(data)) for data in (old, new)]
    counts = [len(reader.pages) for reader in readers]
    if counts[0] != counts[1]:
        return f"{counts[0]} halaman dalam arsip, {counts[1]} halaman setelah dibuat ulang"
    texts = [[page.extract_text() for page in reader.pages] for reader in readers]
    differing = _unequal(*texts)
    if not differing:
        drawn = [[_drawing(page) for page in reader.pages] for reader in readers]
        differing = _unequal(*drawn)
    if not differing:
        return "bukan isi halaman (keterangan dokumen, lampiran, atau huruf)"
    return "halaman " + _listed([str(number) for number in differing])


def _unequal(old: list[Any], new: list[Any]) -> list[int]:
    return [n for n, (a, b) in enumerate(zip(old, new, strict=True), 1) if a != b]


def _drawing(page: Any) -> bytes:
    contents = page.get_contents()
    return b"" if contents is None else bytes(contents.get_data())


def _keys(old: bytes, new: bytes) -> str:
    """The path to every figure, record or text that differs."""
    return _listed([" › ".join(path) for path in _paths(json.loads(old), json.loads(new), ())])


def _paths(old: Any, new: Any, path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    if isinstance(old, list) and isinstance(new, list):
        old, new = _named(old), _named(new)
    if isinstance(old, dict) and isinstance(new, dict):
        for key in dict.fromkeys([*old, *new]):
            if key not in old or key not in new:
                yield (*path, key)
            else:
                yield from _paths(old[key], new[key], (*path, key))
    elif old != new:
        yield path


def _named(items: list[Any]) -> dict[str, Any]:
    """The items of a list by the field that names them; by their position where none does."""
    for field in NAMES:
        names = [item[field] for item in items if isinstance(item, dict) and field in item]
        if len(names) == len(items) and len(set(map(str, names))) == len(items):
            return {str(item[field]): item for item in items}
    return {str(n): item for n, item in enumerate(items, 1)}


def _parts(old: bytes, new: bytes) -> str:
    """The parts of a zip package that differ."""
    packages = []
    for data in (old, new):
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            packages.append({info.filename: info.CRC for info in package.infolist()})
    names = sorted(set(packages[0]) | set(packages[1]))
    differing = [name for name in names if packages[0].get(name) != packages[1].get(name)]
    return "bagian " + _listed(differing) if differing else "urutan atau pemampatan bagiannya"


def _listed(names: list[str]) -> str:
    more = len(names) - SHOWN
    return ", ".join(names[:SHOWN]) + (f", dan {more} lainnya" if more > 0 else "")
