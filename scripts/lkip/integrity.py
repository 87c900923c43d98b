"""Whether what was made is still as it was made.

Snakemake looks at dates alone of what it made: a file that was altered or damaged since, between
the stages or a document, it would believe for ever. A document bears witness itself: its checksum
lies beside it. Of the other files it is noted after each build what they hold, done or not. What a
build by Snakemake alone, or one that was killed, made since counts as altered too: it is made once
more than need be.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from lkip import gate
from lkip.files import write_bytes
from lkip.walk import below

NOTE = Path("build", "made.json")
"""What is noted: of each file, from the top of the project, its date, its size and its checksum."""

KEPT = "build/.templates"
"""The chapters as they were compiled, which all reports share."""

BETWEEN = (".json", ".typ", "docx.zip")
"""How the names end of what lies between the stages; nobody works in such files."""

CHECKSUM = ".sha256"
CHECKSUMS = "SHA256SUMS"

Noted = dict[str, tuple[int, int, str]]


def note(root: Path, reports: Sequence[str]) -> None:
    """Note what the files of these reports hold that lie between the stages."""
    noted, folders = _noted(root), _folders(reports)
    others = {name: one for name, one in noted.items() if not name.startswith(folders)}
    write_bytes(root / NOTE, json.dumps(others | _held(root, folders, noted)).encode())


def altered(root: Path, reports: Sequence[str]) -> list[str]:
    """The files of these reports that are there, and are not as they were made."""
    noted = _noted(root)
    held = _held(root, _folders(reports), noted)
    between = [name for name, one in held.items() if name in noted and noted[name][2] != one[2]]
    return [*between, *_documents(root, reports)]


def cleared(root: Path, reports: Sequence[str]) -> dict[str, str]:
    """Take away what was altered, so that it is made again; a document is renamed instead.

    Somebody has worked in it. The new names of such, by the old ones.
    """
    renamed = {}
    for name in altered(root, reports):
        path = root / name
        if not name.endswith(BETWEEN) and not name.startswith(KEPT):
            other = _free(path)
            path.rename(other)
            renamed[name] = other.relative_to(root).as_posix()
        else:
            path.unlink()
    return renamed


def _free(path: Path) -> Path:
    """The first name beside `path` that says what it is and that nothing has."""
    number = 1
    while True:
        more = f"-disunting-{number}" if number > 1 else "-disunting"
        other = path.with_name(f"{path.stem}{more}{path.suffix}")
        if not other.exists():
            return other
        number += 1


def _noted(root: Path) -> Noted:
    """What is noted; nothing where there is no note, or none that can be read."""
    try:
        read = json.loads((root / NOTE).read_bytes())
        return {
            name: (int(date), int(size), str(held)) for name, (date, size, held) in read.items()
        }
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def _folders(reports: Sequence[str]) -> tuple[str, ...]:
    return (*(f"build/{report}/" for report in reports), f"{KEPT}/")


def _held(root: Path, folders: Sequence[str], noted: Noted) -> Noted:
    """What the files in these folders hold; one of the same date and size holds what it held."""
    found: Noted = {}
    for folder in folders:
        for inner, state in below(root / folder):
            name = f"{folder}{inner}"
            if name.endswith(BETWEEN) or folder.startswith(KEPT):
                date, size, checksum = noted.get(name, (0, 0, ""))
                if (date, size) != (state.st_mtime_ns, state.st_size):
                    checksum = gate.checksum(root / name)
                found[name] = (state.st_mtime_ns, state.st_size, checksum)
    return found


def _documents(root: Path, reports: Sequence[str]) -> list[str]:
    """The documents that are not those whose checksum lies beside them."""
    found = []
    for report in reports:
        folder = Path("build", report)
        patterns = (f"*{CHECKSUM}", f"*/{CHECKSUMS}")
        for lines in (path for one in patterns for path in (root / folder).glob(one)):
            for line in lines.read_text(encoding="utf-8", errors="replace").splitlines():
                checksum, _, name = line.partition("  ")
                path = lines.parent / name
                if path.is_file() and gate.checksum(path) != checksum:
                    found.append(path.relative_to(root).as_posix())
    return found
