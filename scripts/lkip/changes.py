"""What people changed since a build, told by the contents of the files and not by their dates."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import Literal

from lkip import gate
from lkip.config import Report

State = Literal["added", "removed", "changed"]


def since(where: Report, made: str) -> list[str]:
    """The files of a report that changed since the build that left `made`, a file between stages.

    A build by Snakemake alone is not noted: after it, those count that bear a later date.
    """
    name, then = where.shown(where.build / made), (where.build / made).stat()
    last = gate.built(where.root, where.name)
    if last and last.between.get(name) == gate.checksum(where.build / made):
        return sorted(file for file in changes(where, last) if of_report(where, file))
    states = gate.states(where.root, [where.name]).items()
    later = (_shown(where, file) for file, (changed, *_) in states if changed > then.st_mtime_ns)
    return sorted(file for file in later if of_report(where, file))


def changes(where: Report, last: gate.Built) -> dict[str, State]:
    """The files that are not as the last build found them."""
    now = gate.before(where.root, [where.name])
    found: dict[str, State] = {}
    for name in {*last.sources, *now}:
        old, new = last.sources.get(name), now.get(name)
        if old != new:
            state: State = "added" if old is None else "removed" if new is None else "changed"
            found[_shown(where, name)] = state
    return found


def _shown(where: Report, name: str) -> str:
    path = Path(name)
    return path.relative_to(where.root).as_posix() if path.is_relative_to(where.root) else name


def of_report(where: Report, name: str) -> bool:
    """Whether a file is one that people write for this report, or for all."""
    agency, year = where.agency, str(where.year)
    match PurePosixPath(name).parts:
        case ("sources", of, when, *_):
            return (of, when) == (agency, year)
        case ("config", "agencies", of, first, *_):
            return of == agency and (first == year or not first.isdigit())
        case ("config", "config.yaml"):
            return False  # says what is built, not how
        case ("config", *_) | ("chapters", _) | ("chapters", "bagian", *_):
            return True
        case ("chapters", of, *rest):
            return of == agency and (len(rest) == 1 or rest[0] == year)
    return False
