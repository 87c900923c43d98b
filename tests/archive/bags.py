"""A small bag and zip files of every kind, for the tests of archives."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from pathlib import Path

from lkip.archive import bag
from lkip.archive.note import NAME, Note
from lkip.files import to_json

TOLD = Note("dinas-perikanan/2031", "0.1.0", "3.12.1", "linux-x86_64", False, 0)


def small(folder: Path) -> Path:
    """A sealed bag with two files of payload."""
    files = {"laporan.pdf": b"%PDF- ikan", "sumber/pelabuhan 1.xlsx": b"PK kapal"}
    for name, data in files.items():
        path = folder / "data" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    (folder / NAME).write_bytes(to_json(TOLD))
    bag.seal(folder, {"External-Identifier": TOLD.report})
    return folder


def zipped(
    path: Path, entries: Iterable[tuple[str | zipfile.ZipInfo, bytes]], kind: int = 0
) -> Path:
    """A zip file with these entries, as they are given."""
    with zipfile.ZipFile(path, "w", kind) as package:
        for name, data in entries:
            package.writestr(name, data)
    return path
