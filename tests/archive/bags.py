"""A small bag and zip files of every kind, for the tests of archives."""

from __future__ import annotations

import io
import tempfile
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from msgspec import structs

from lkip.archive import bag
from lkip.archive import zipped as zips
from lkip.archive.note import NAME, Note, note
from lkip.files import to_json
from lkip.model import Audit

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


def wheel(name: str = "lkip", version: str = "0.1.0", code: str = "") -> bytes:
    """A wheel of one module."""
    info = f"{name}-{version}.dist-info"
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        package.writestr(f"{name}.py", code)
        metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
        package.writestr(f"{info}/METADATA", metadata)
        package.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nTag: py3-none-any\n")
        package.writestr(f"{info}/RECORD", "")
    return made.getvalue()


def filled(top: Path, told: Note | None = None, **files: bytes | None) -> Path:
    """An unpacked archive that holds all that one must; `files` below `data/`, None for not one."""
    told = told or note(TOLD.report, False, 0)
    audit = Audit((), {"error": told.errors} if told.errors else {})
    given = {
        "README.md": b"",
        "outputs/audit.json": to_json(audit),
        f"environment/lkip-{told.lkip}-py3-none-any.whl": wheel(version=told.lkip),
        "project/Snakefile": b"",
        "project/config/config.yaml": b"",
        "project/requirements.txt": b"",
        "project/requirements-build.txt": b"",
        f"project/sources/{TOLD.report}/hasil.xlsx": b"PK ikan",
        **files,
    }
    for name, data in given.items():
        if data is not None:
            path = top / "data" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
    (top / NAME).write_bytes(to_json(told))
    bag.seal(top, {})
    return top


def archive(folder: Path, told: Note | None = None, **files: bytes | None) -> Path:
    """The same as a zip file."""
    with (folder / "2031.zip").open("wb") as file:
        zips.pack(filled(folder / "bag", told, **files), file, "dinas-perikanan-2031")
    return folder / "2031.zip"
