"""The gate: whether anything changed since a build, told before Snakemake is imported.

After a build that made everything, the contents of the files it depends on are noted, and the
times of those it made. As long as all of them are as they were, the same request has nothing to do.
The gate looks at more than Snakemake does, never at less: any file more, less or changed, and
Snakemake decides. It imports nothing but the standard library, to be quick.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import sysconfig
from base64 import urlsafe_b64decode
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from lkip.walk import below

NOTE = Path("build", "gate.json")
"""Where it is noted, from the top of the project."""

RECORDS = ".snakemake/metadata"
"""Where Snakemake notes of every file what it was made from."""

_VERSION = 2
_PACKAGE = Path(__file__).parent

Contents = dict[str, str]
"""File, from the top of the project or absolute -> the SHA-256 of what it holds."""


def passed(root: Path, request: Sequence[str]) -> str | None:
    """What the build of the same request said, if there is nothing to do; else None."""
    try:
        note = json.loads((root / NOTE).read_bytes())
        noted = note["requests"][json.dumps(list(request))]
        if note["version"] != _VERSION or noted["environment"] != _environment():
            return None
        reports, said = noted["reports"], str(noted["said"])
        same = noted["made"] == _made(root, reports) and noted["sources"] == before(root, reports)
        return said if same else None
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None  # no note, or one by another version: Snakemake decides


def before(root: Path, reports: Sequence[str]) -> Contents:
    """What a build of `reports` is about to depend on; for `note`, taken when it begins."""
    return _contents(root, states(root, reports))


State = tuple[int, int, int, int]
"""Of a file: time of its last change, of that of its data on the disk, size, number of its node."""


def states(root: Path, reports: Sequence[str]) -> dict[str, State]:
    """The files that a build of `reports` depends on, and in what state they are."""
    folders = ["config", "chapters", *(f"sources/{report}" for report in reports)]
    return _states(root, ["Snakefile", "requirements.txt", *folders, str(_PACKAGE)])


class Request(NamedTuple):
    """What was asked for."""

    words: Sequence[str]
    """As on the command line."""
    reports: Sequence[str]
    kinds: Sequence[str]
    """Of documents."""


def note(root: Path, request: Request, seen: Contents, said: str) -> list[str]:
    """Note that everything is made, unless a source changed since `seen`, while it was made.

    The files that did.
    """
    reports = request.reports
    now = before(root, reports)
    if now != seen:
        return sorted({name for name, _ in now.items() ^ seen.items()})
    noted = {
        "environment": _environment(),
        "reports": list(reports),
        "kinds": list(request.kinds),
        "said": said,
        "sources": seen,
        "made": _made(root, reports),
        "between": _contents(root, _between(root, reports)),
    }
    try:
        old = json.loads((root / NOTE).read_bytes())
        requests = dict(old["requests"]) if old["version"] == _VERSION else {}
    except (OSError, ValueError, KeyError, TypeError):
        requests = {}
    words = json.dumps(list(request.words))
    requests.pop(words, None)
    requests[words] = noted  # the latest stands last
    beside = root / NOTE.with_suffix(".new")
    beside.write_text(json.dumps({"version": _VERSION, "requests": requests}), encoding="utf-8")
    beside.replace(root / NOTE)
    return []


def changed(root: Path, reports: Sequence[str]) -> set[str] | None:
    """What is not as the last noted build of `reports` found it or left it: sources, files made.

    None where there was no such build in this environment.
    """
    try:
        note = json.loads((root / NOTE).read_bytes())
        if note["version"] != _VERSION:
            return None
        for noted in reversed(note["requests"].values()):
            if noted["environment"] == _environment() and {*reports} <= {*noted["reports"]}:
                others = {*noted["reports"]} - {*reports}
                then = {
                    name: content
                    for name, content in noted["sources"].items()
                    if not name.startswith(tuple(f"sources/{other}/" for other in others))
                }
                made = _made(root, noted["reports"])
                names = {name for name, _ in then.items() ^ before(root, reports).items()}
                return names | {
                    name
                    for name in made.keys() | noted["made"].keys()
                    if made.get(name) != noted["made"].get(name)
                }
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        pass  # no note, or one by another version
    return None


class Built(NamedTuple):
    """The last build that made a document, as it was noted."""

    sources: Contents
    """All it depended on."""
    between: Contents
    """The files between the stages that it left."""


def built(root: Path, report: str, kind: str = "") -> Built | None:
    """The last build of a report that made all that was asked for, `lkip.<kind>` too, if any."""
    try:
        note = json.loads((root / NOTE).read_bytes())
        if note["version"] != _VERSION:
            return None
        for noted in reversed(note["requests"].values()):
            if report in noted["reports"] and (not kind or kind in noted["kinds"]):
                return Built(dict(noted["sources"]), dict(noted["between"]))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None  # no note, or one by another version
    return None


def _between(root: Path, reports: Iterable[str]) -> dict[str, State]:
    made = _states(root, (f"build/{report}" for report in reports))
    return {name: state for name, state in made.items() if name.endswith(".json")}


def unrecorded(root: Path, reports: Sequence[str]) -> set[str]:
    """The files of these reports, made by noted builds, whose record Snakemake has lost.

    Without it Snakemake takes any new date of a source for a change, and the gate does not.
    """
    try:
        requests = json.loads((root / NOTE).read_bytes())["requests"].values()
        made = {name for noted in requests for name in noted["made"]}
        lost = (n for n in made if n.startswith(f"{RECORDS}/") and not (root / n).exists())
        folders = tuple(f"build/{report}/" for report in reports)
        return {made for made in map(_recorded, lost) if made.startswith(folders)}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return set()  # no note, or one by another version


def _recorded(name: str) -> str:
    """The file that one of Snakemake's records is about.

    It stands in the record's name in base 64, in pieces where it is long.
    """
    pieces = name.removeprefix(f"{RECORDS}/").split("/")
    return urlsafe_b64decode("".join(piece.removeprefix("@") for piece in pieces)).decode()


def _contents(root: Path, found: Mapping[str, State]) -> Contents:
    return {name: _checksum(root / name, state) for name, state in found.items()}


def checksum(path: Path) -> str:
    """The SHA-256 of a file; a file that is as it was is not read again."""
    return _checksum(path, _state(path.stat()))


@cache
def _checksum(path: Path, _state: State) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _made(root: Path, reports: Iterable[str]) -> dict[str, list[int]]:
    """What was made, and Snakemake's own records of it: time of the last change, size."""
    records = [RECORDS, ".snakemake/incomplete"]
    found = _states(root, [*(f"build/{report}" for report in reports), *records])
    return {name: [changed, size] for name, (changed, _, size, _) in found.items()}


def _states(root: Path, names: Iterable[str]) -> dict[str, State]:
    """The files among `names`, and below them (see `walk`)."""
    found: dict[str, State] = {}
    for name in names:
        path = root / name
        if path.is_file():
            found[name] = _state(path.stat())
        else:
            found |= {f"{name}/{inner}": _state(state) for inner, state in below(path)}
    return found


def _state(found: os.stat_result) -> State:
    return found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino


def _environment() -> list[object]:
    """What tells one installation from another: a package more or less changes its folder."""
    packages = Path(sysconfig.get_path("purelib"))
    return [sys.version, sys.prefix, str(_PACKAGE), packages.stat().st_mtime_ns]
