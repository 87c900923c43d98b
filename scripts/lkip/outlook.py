"""The outlook: what a build would make again, told without making it.

The stages up to the joined document take about a second: they are run into a folder of their own
and compared with what the last build left. What the writers read besides is known by the gate's
note. Snakemake runs a writer again where what it reads has other contents, and the join, with all
writers, where chapters, tables or figures have.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterable, Mapping, Set
from pathlib import Path, PurePosixPath
from typing import NamedTuple

import msgspec

from lkip import gate, integrity, workflow
from lkip.archive.last import stage as last
from lkip.audit.__main__ import stage as audit
from lkip.audit.permit import stage as permit
from lkip.changes import State, changes, of_report
from lkip.compare import FILES, Build, Differences, compare, decoded
from lkip.config import Report, Style, load
from lkip.config.written import PICTURES
from lkip.derive.__main__ import stage as derive
from lkip.draw.__main__ import stage as draw
from lkip.fill.__main__ import stage as fill
from lkip.join.__main__ import stage as join
from lkip.kinds import NAMES
from lkip.layout.__main__ import stage as layout
from lkip.model import Finding
from lkip.read.__main__ import stage as read
from lkip.stage import Refused, refuse_errors

STAGES = (read, derive, layout, draw, fill, join)
JOINED = ("chapters.json", "tables.json", "figures.json")
"""What the join reads."""
WRITTEN = ("document.json", "tables.json", "figures.json")
"""What the writers read."""
ALSO = {"pdf": ("data.json",), "html": ("records.json", "chapters.json")}
"""What the PDF carries along besides, under the headings of the contract; where the HTML finds the
origins of its numbers, rounded as the scales say."""

PAGES = "pages.json"
SNAKEFILE = "Snakefile"

FONTS = (".otf", ".ttf")


class Outlook(NamedTuple):
    """What a build of a report would make again, and because of what."""

    documents: tuple[str, ...]
    """Made again, or for the first time: `lkip.pdf`."""
    built: bool
    """Whether any of the documents was ever made."""
    noted: bool
    """Whether it is known what the last build depended on; else `files` and `program` are empty."""
    files: Mapping[str, State]
    """What people wrote and changed since, from the top of the project."""
    program: tuple[str, ...]
    """Files of the program that changed since and that a stage of the report uses; the Snakefile
    among them counts for nothing in `documents`: only Snakemake knows whether a rule changed."""
    missing: tuple[str, ...]
    """Files that a build makes, and that are gone."""
    altered: tuple[str, ...]
    """Files that a build made, and that were changed since: they are made again."""
    refused: tuple[Finding, ...]
    """What stands in the way: the build would stop, and its documents stay as they are."""
    differences: Differences | None
    """What the documents would say otherwise; None where it cannot be known, because what they
    were made from is no more: it is gone, or was made anew without them."""


def outlook(where: Report, kinds: Iterable[str]) -> Outlook:
    """What a build of the documents of these kinds would do. Touches nothing of the project.

    The current directory must be the top of the project, as for a build.
    """
    strict = workflow.strict(where.agency, str(where.year))
    lasts = {kind: gate.built(where.root, where.name, kind) for kind in kinds}
    names = [name for phase in workflow.BETWEEN.values() for name in phase]
    names += [name for kind in lasts for name in workflow.DOCUMENTS[kind]]
    names += [workflow.STRICT] if strict else []
    names += _single(where) if "perjanjian" in lasts else []
    missing = tuple(n for n in dict.fromkeys(names) if not (where.build / n).is_file())
    build = f"build/{where.name}/"
    altered = tuple(
        name.removeprefix(build)
        for name in integrity.altered(where.root, [where.name])
        if name.startswith(build)
    )
    built = any(last or (where.build / NAMES[kind]).exists() for kind, last in lasts.items())
    since = {kind: changes(where, last) for kind, last in lasts.items() if last}
    files = {name: state for of in since.values() for name, state in of.items()}
    programs = {SNAKEFILE, *(name for stage in _STAGES for name in workflow.code(stage))}
    told = Outlook(
        documents=(),
        built=built,
        noted=all(lasts.values()),
        files={n: s for n, s in sorted(files.items()) if of_report(where, n)},
        program=tuple(sorted(n for n, s in files.items() if n in programs or _gone(n, s))),
        missing=missing,
        altered=altered,
        refused=(),
        differences=None,
    )
    with tempfile.TemporaryDirectory(prefix="lkip-") as folder:
        there = where._replace(elsewhere=Path(folder))
        try:
            refuse_errors(load(where, "style.yaml", Style)[1])  # the writers would
            for stage in STAGES:
                stage(there)
            if strict:
                last(there)
                audit(there)
                permit(there)
        except Refused as refused:
            return told._replace(refused=tuple(refused.findings))
        gone = {*missing, *altered}
        again = {kind for kind in lasts if _again(where, there, kind, lasts[kind], since, gone)}
        if "pdf" in again:  # it writes the page numbers, which the DOCX reads
            again |= {kind for kind in lasts if PAGES in workflow.DOCUMENTS[kind]}
        kept = gone.isdisjoint(FILES) and all(
            last and _kept(where, last) for last in lasts.values()
        )
        differences = _compared(where, there) if kept else None
    documents = tuple(NAMES[kind] for kind in lasts if kind in again)
    return told._replace(documents=documents, differences=differences)


_STAGES = ("read", "derive", "layout", "draw", "fill", "join", "write")


def _again(
    where: Report,
    there: Report,
    kind: str,
    last: gate.Built | None,
    since: Mapping[str, Mapping[str, State]],
    gone: Set[str],
) -> bool:
    """Whether the document of a kind would be written again; `gone` is what is no more as made."""
    made = (*workflow.DOCUMENTS[kind], *(_single(where) if kind == "perjanjian" else ()))
    if last is None or not gone.isdisjoint(made):
        return True
    if not gone.isdisjoint(workflow.BETWEEN["all"][:2]):
        return True  # the join would run
    if _permission(where, since[kind]):
        return True
    written = (*WRITTEN, *ALSO.get(kind, ()))
    noted = {
        name: last.between.get(f"build/{where.name}/{name}", "") for name in (*JOINED, *written)
    }
    # A file that is gone is made again, and counts for nothing if it is as it was.
    there_now = {n: noted[n] if n in gone else _digest(where.build / n) for n in JOINED}
    if any(there_now[name] != _digest(there.build / name) for name in JOINED):
        return True
    if any(noted[name] != _digest(there.build / name) for name in written):
        return True
    read = {*workflow.code("join"), *workflow.code("write")}
    return any(
        name in read or _gone(name, state) or _of_writers(where, name, kind)
        for name, state in since[kind].items()
    )


def _single(where: Report) -> list[str]:
    """The files of the single agreements, from the folder of the report."""
    files = workflow.agreements(where.agency, str(where.year))
    return [(where.root / name).relative_to(where.build).as_posix() for name in files]


def _permission(where: Report, since: Mapping[str, State]) -> bool:
    """Whether the writers would run because they wait for a permit, or no longer do."""
    there = (where.build / workflow.STRICT).is_file()
    strict = workflow.strict(where.agency, str(where.year))
    if strict and not there:
        return True
    switched = any(PurePosixPath(name).name == "report.yaml" for name in since)
    return there and not strict and switched


def _kept(where: Report, last: gate.Built) -> bool:
    """Whether a document's last build left what is there now to compare with."""
    names = (f"build/{where.name}/{name}" for name in FILES)
    return all(last.between.get(name) == _digest(where.root / name) for name in names)


def _compared(where: Report, there: Report) -> Differences | None:
    after = _build(there)
    try:
        before = _build(where)
    except (OSError, msgspec.DecodeError):
        return None  # files are missing, or by another version: there is no before
    return compare(before, after)


def _build(where: Report) -> Build:
    return decoded(lambda name: (where.build / name).read_bytes())


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""


def _of_writers(where: Report, name: str, kind: str) -> bool:
    """Whether a writer reads a file of the report itself: pictures, style, fonts."""
    path = PurePosixPath(name)
    if not of_report(where, name):
        return False
    if path.parts[0] == "sources":
        return path.suffix.lower() in PICTURES
    if path.parts[:2] == ("config", "fonts"):
        return path.suffix in FONTS
    if path.parts[0] == "config" and "contract" in path.parts:
        return kind == "pdf"
    if path.parts[0] == "config" and path.name == "scales.yaml":
        return kind == "html"
    return path.name == "style.yaml" or path.suffix.lower() in PICTURES


def _gone(name: str, state: State) -> bool:
    """Whether a file of the program is no more: which stage used it is not known any more."""
    return state == "removed" and PurePosixPath(name).suffix in workflow.CODE - {".yaml"}
