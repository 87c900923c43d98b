"""A small bag and zip files of every kind, for the tests of archives."""

from __future__ import annotations

import tempfile
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from msgspec import structs

from lkip.archive import bag
from lkip.archive import zipped as zips
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


def archived(path: Path, report: str, outputs: Mapping[str, bytes]) -> Path:
    """The archive of a report with these outputs and nothing else."""
    with tempfile.TemporaryDirectory() as temporary:
        top = Path(temporary)
        files = {NAME: to_json(structs.replace(TOLD, report=report))}
        files |= {f"data/outputs/{name}": data for name, data in outputs.items()}
        for name, data in files.items():
            (top / name).parent.mkdir(parents=True, exist_ok=True)
            (top / name).write_bytes(data)
        bag.seal(top, {})
        with path.open("wb") as file:
            zips.pack(top, file, report.replace("/", "-"))
    return path
