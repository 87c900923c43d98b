"""The program itself as a wheel, made of the files that run.

No build backend is asked: it would need the whole repository, write into it, and could pack
other code than that which made the report. A wheel is a zip file with a few files of its own.
"""

from __future__ import annotations

import base64
import hashlib
import shutil
import tempfile
from importlib import metadata
from pathlib import Path

from lkip.archive.zipped import pack

PACKAGE = Path(__file__).resolve().parents[1]
NAME = PACKAGE.name

HEADERS = ("Name", "Version", "Summary", "License-Expression", "Requires-Python", "Requires-Dist")
"""What the wheel's metadata says; the long description is left to the repository."""


def write_wheel(folder: Path) -> Path:
    """Write the wheel into `folder`; the same bytes wherever the program stands."""
    installed = _installed()
    wheel = folder / f"{NAME}-{installed.version}-py3-none-any.whl"
    with tempfile.TemporaryDirectory() as temporary:
        top = Path(temporary)
        _copy_code(top / NAME)
        _write_metadata(top, top / f"{NAME}-{installed.version}.dist-info", installed)
        with wheel.open("wb") as file:
            pack(top, file)
    return wheel


def _installed() -> metadata.Distribution:
    """How the program is installed: not a trace that a build left beside the code."""
    found = list(metadata.distributions(name=NAME))
    return next((one for one in found if one.read_text("METADATA")), found[0])


def _copy_code(target: Path) -> None:
    shutil.copytree(PACKAGE, target, ignore=shutil.ignore_patterns("__pycache__", "*.pyc", ".*"))


def _write_metadata(top: Path, info: Path, installed: metadata.Distribution) -> None:
    info.mkdir()
    told = [f"{h}: {value}" for h in HEADERS for value in installed.metadata.get_all(h) or ()]
    _write(info / "METADATA", ["Metadata-Version: 2.4", *told])
    _write(info / "WHEEL", ["Wheel-Version: 1.0", f"Generator: {NAME} {installed.version}",
                            "Root-Is-Purelib: true", "Tag: py3-none-any"])  # fmt: skip
    _write(info / "entry_points.txt", ["[console_scripts]", f"{NAME} = {NAME}.cli:main"])
    licence = installed.read_text("licenses/LICENSE")
    if licence:
        (info / "licenses").mkdir()
        _write(info / "licenses" / "LICENSE", licence.splitlines())
    record = info / "RECORD"
    files = sorted(path for path in top.rglob("*") if path.is_file())
    _write(record, [*(_entry(top, path) for path in files), f"{_shown(top, record)},,"])


def _entry(top: Path, path: Path) -> str:
    data = path.read_bytes()
    digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
    return f"{_shown(top, path)},sha256={digest},{len(data)}"


def _shown(top: Path, path: Path) -> str:
    return path.relative_to(top).as_posix()


def _write(path: Path, lines: list[str]) -> None:
    path.write_bytes(("\n".join(lines) + "\n").encode())
