"""The gate: whether anything changed since a build, told before Snakemake is imported.

After a build that made everything, the files it depends on are noted with their contents, and the
files it made. As long as all of them are as they were, the same request has nothing to do. The
gate looks at more than Snakemake does, never at less: any file more, less or changed, and
Snakemake decides. It imports nothing but the standard library, to be quick.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import sysconfig
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

NOTE = Path("build", "gate.json")
"""Where it is noted, from the top of the project."""

_VERSION = 1
_PACKAGE = Path(__file__).parent
_PRECISION = 2 * 10**9
"""Nanoseconds by which the time of a file may be off, on the coarsest of file systems."""

Times = dict[str, tuple[int, int]]
"""File, from the top of the project or absolute -> time of its last change (ns), size (bytes)."""


def passed(root: Path, request: Sequence[str]) -> str | None:
    """What the build of the same request said, if there is nothing to do; else None."""
    try:
        note = json.loads((root / NOTE).read_bytes())
        noted = note["requests"][json.dumps(list(request))]
        if note["version"] != _VERSION or noted["environment"] != _environment():
            return None
        reports, said = noted["reports"], str(noted["said"])
        sources, made = _sources(root, reports), _made(root, reports)
        unchanged = made == {name: tuple(seen) for name, seen in noted["made"].items()}
        return said if unchanged and _same(root, sources, noted) else None
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None  # no note, or one by another version: Snakemake decides


def before(root: Path, reports: Sequence[str]) -> Times:
    """What a build of `reports` is about to depend on; for `note`, taken when it begins."""
    return _sources(root, reports)


def note(
    root: Path, request: Sequence[str], reports: Sequence[str], seen: Times, said: str
) -> None:
    """Note that everything is made, unless a source changed since `seen`, while it was made."""
    if _sources(root, reports) != seen:
        return
    noted = {
        "environment": _environment(),
        "reports": list(reports),
        "said": said,
        "noted": time.time_ns(),
        "sources": {name: [*times, _content(root / name)] for name, times in seen.items()},
        "made": _made(root, reports),
    }
    try:
        requests = json.loads((root / NOTE).read_bytes())["requests"]
    except (OSError, ValueError, KeyError, TypeError):
        requests = {}
    requests[json.dumps(list(request))] = noted
    beside = root / NOTE.with_suffix(".new")
    beside.write_text(json.dumps({"version": _VERSION, "requests": requests}), encoding="utf-8")
    beside.replace(root / NOTE)


def _same(root: Path, sources: Times, noted: Mapping[str, object]) -> bool:
    """Whether the sources have the noted contents; a file is read where its time does not tell."""
    known, when = noted["sources"], noted["noted"]
    assert isinstance(known, dict) and isinstance(when, int)
    if sources.keys() != known.keys():
        return False
    for name, (changed, size) in sources.items():
        was_changed, was_size, content = known[name]
        told = changed == was_changed and size == was_size and changed < when - _PRECISION
        if not told and _content(root / name) != content:
            return False
    return True


def _sources(root: Path, reports: Iterable[str]) -> Times:
    folders = ["config", "chapters", *(f"sources/{report}" for report in reports)]
    found = dict(_files(root, ["Snakefile", "requirements.txt", *folders]))
    return found | dict(_files(root, [str(_PACKAGE)]))


def _made(root: Path, reports: Iterable[str]) -> Times:
    """What was made, and Snakemake's own records of it."""
    records = [".snakemake/metadata", ".snakemake/incomplete"]
    return dict(_files(root, [*(f"build/{report}" for report in reports), *records]))


def _files(root: Path, names: Iterable[str]) -> Iterator[tuple[str, tuple[int, int]]]:
    """The files among `names`, and below them; hidden ones, caches and Excel's marks are none."""
    for name in names:
        path = root / name
        if path.is_dir():
            with os.scandir(path) as entries:
                inner = sorted(e.name for e in entries if not e.name.startswith((".", "~$", "__p")))
            yield from _files(root, (f"{name}/{one}" for one in inner))
        elif path.exists():
            seen = path.stat()
            yield name, (seen.st_mtime_ns, seen.st_size)


def _content(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _environment() -> list[object]:
    """What tells one installation from another: a package more or less changes its folder."""
    packages = Path(sysconfig.get_path("purelib"))
    return [sys.version, sys.prefix, str(_PACKAGE), packages.stat().st_mtime_ns]
