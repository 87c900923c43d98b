"""What the Snakefile asks for: the files that the rules read and make."""

from __future__ import annotations

import hashlib
import os
import re
import sysconfig
import time
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path

import msgspec

from lkip import config, gate
from lkip.config import Project, Report, ReportLayout, written
from lkip.files import write_bytes
from lkip.walk import below

PACKAGE = Path(__file__).parent
PINS = "requirements.txt"
"""The pinned versions of everything that affects output."""
ARCHIVE = ".zip"
PROGRAMS = Path("build", ".program")
"""Where the files stand that stand for the stages' code."""
CODE = frozenset({".py", ".typ", ".css", ".js", ".yaml"})


def project(given: Mapping[str, object]) -> Project:
    """The checked `config.yaml`. Raises `ValueError` in plain words."""
    try:
        checked = msgspec.convert(given, Project)
    except msgspec.ValidationError as error:
        raise ValueError(f"config/config.yaml: {error}") from error
    for name in checked.reports:
        if not config.REPORT_NAME.fullmatch(name):
            raise ValueError(f"config/config.yaml: {name!r} bukan <instansi>/<tahun>")
    return checked


BETWEEN = {
    "data": ("data.json", "records.json"),
    "chapters": ("tables.json", "figures.json", "chapters.json"),
    "all": (
        "document.json",
        "outline.json",
        "passages.json",
        "trace.json",
        "audit.json",
    ),
}
"""The files between the stages, by the phase that makes them.

They are targets themselves: a job that fails takes its output with it, and Snakemake does not
miss a file that only stands on the way to another, however old that one is.
"""


TYPST = "typst/"
"""The folder in which typst works and for which it does, which is no output."""

PREPARED = {
    "pdf": (
        f"{TYPST}tables.json",
        f"{TYPST}formulas.typ",
        f"{TYPST}figures.json",
        f"{TYPST}attached.json",
    ),
    "docx": (f"{TYPST}docx.json",),
    "html": (f"{TYPST}html.json",),
}
"""What the writer of a document needs beside the text, and what no chapter changes."""

SUMS = "perjanjian/SHA256SUMS"
"""Stands for the files of the single agreements, which nobody knows before they are made."""

DOCUMENTS = {
    "pdf": (*PREPARED["pdf"], "pages.json", "lkip.pdf", "lkip.pdf.sha256"),
    "docx": (*PREPARED["docx"], "pages.json", "docx.zip", "lkip.docx", "lkip.docx.sha256"),
    "html": (*PREPARED["html"], "lkip.html", "lkip.html.sha256"),
    "perjanjian": (SUMS,),
}
"""The files that make a document, likewise."""


STRICT = "permit.txt"
"""What the writers of a strict report wait for."""


def strict(agency: str, year: str) -> bool:
    """Whether a report has no documents while its audit has errors."""
    layout = _layout(agency, year)
    return layout is not None and layout.strict


def permit(agency: str, year: str) -> list[str]:
    """What the writers of a report wait for besides what they read; mostly nothing."""
    return [f"build/{agency}/{year}/{STRICT}"] if strict(agency, year) else []


def last(agency: str, year: str) -> list[str]:
    """What the audit reads of last year's archive; mostly nothing."""
    layout = _layout(agency, year)
    return [f"build/{agency}/{year}/last.json"] if layout and layout.last_year else []


def _layout(agency: str, year: str) -> ReportLayout | None:
    return _loaded(_report(agency, year))


@cache  # the phases and rules of a build ask for it again and again
def _loaded(where: Report) -> ReportLayout | None:
    return config.load(where, "report.yaml", ReportLayout)[0]


def outputs(checked: Project, phase: str) -> list[str]:
    """The files that a phase makes; the last one makes the documents too."""
    documents = [name for kind in checked.outputs for name in DOCUMENTS[kind]]
    names = [*BETWEEN[phase], *(documents if phase == "all" else [])]
    made = []
    for report in checked.reports:
        made += [f"build/{report}/{name}" for name in dict.fromkeys(names)]
        if phase == "all":
            made += [*permit(*report.split("/")), *last(*report.split("/"))]
    return made


def agreements(agency: str, year: str) -> list[str]:
    """The files of the single agreements, there or not; none where they were not made."""
    return [*_sums(f"{agency}/{year}")]


def _sums(report: str) -> dict[str, str]:
    """The checksums of the single agreements by their files, as they were made."""
    path = Path("build", report, SUMS)
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    parted = (line.partition("  ") for line in lines)
    return {(path.parent / name).as_posix(): checksum for checksum, _, name in parted}


def without_lost(checked: Project) -> None:
    """Let single agreements be made again where one of them is gone or another than was made.

    Snakemake knows only the list of them, and would take that for all.
    """
    for report in checked.reports:
        made = _sums(report).items()
        if any(not _is_whole(Path.cwd() / name, checksum) for name, checksum in made):
            Path("build", report, SUMS).unlink()


def _is_whole(path: Path, checksum: str) -> bool:
    return path.is_file() and gate.checksum(path) == checksum


COVERED = ("pdf", "docx")
"""The documents whose numbers are counted."""


def coverage(checked: Project) -> list[str]:
    """The files that tell of the numbers in the documents."""
    return [name for report in checked.reports for name in _coverage(checked, report)]


def _coverage(checked: Project, report: str) -> list[str]:
    return [f"build/{report}/coverage-{kind}.json" for kind in checked.outputs if kind in COVERED]


SHOWN = ("audit.html", "audit.xlsx")
"""The findings for people to work through."""


def shown(checked: Project) -> list[str]:
    """These files of all reports."""
    return [f"build/{report}/{name}" for report in checked.reports for name in SHOWN]


def told(checked: Project) -> Callable[[str, str], list[str]]:
    """What the findings of a report are told from, beside its audit.

    Those of a strict report are told while it has no documents, whose numbers could be counted.
    """
    return lambda agency, year: (
        [] if strict(agency, year) else _coverage(checked, f"{agency}/{year}")
    )


def _report(agency: str, year: str) -> Report:
    return config.report(Path().resolve(), f"{agency}/{year}")


def configuration(agency: str, year: str, *names: str) -> list[str]:
    """The files of the named configuration that apply to a report."""
    where = _report(agency, year)
    return [where.shown(path) for path in config.files(where, *names)]


def sources(agency: str, year: str) -> list[str]:
    """The files beside one another in the folder of sources; an absent folder has none.

    All but pictures and archives: a workbook under a wrong name is a finding too. Excel's marks of
    an open file (`~$...`) are not sources.
    """
    others = written.PICTURES | {ARCHIVE}
    return [name for name in _beside(agency, year) if Path(name).suffix.lower() not in others]


def archives(agency: str, year: str) -> list[str]:
    """The archives among them, one of which may be that of last year's report."""
    return [name for name in _beside(agency, year) if Path(name).suffix.lower() == ARCHIVE]


def _beside(agency: str, year: str) -> list[str]:
    where = _report(agency, year)
    return [where.shown(path) for path in written.beside(where.sources)]


def pictures(agency: str, year: str) -> list[str]:
    """The pictures and scanned PDFs that chapters may bring in, and the logos beside the style."""
    where = _report(agency, year)
    return [where.shown(path) for path in written.pictures(where)]


def chapters(agency: str, year: str) -> list[str]:
    """Every Markdown file that the chapters of a report may be made of."""
    where = _report(agency, year)
    return [where.shown(path) for path in written.chapters(where)]


def fonts(agency: str, year: str) -> list[str]:
    """The font files: the same for every report."""
    return sorted(path.as_posix() for path in Path("config/fonts").glob("*.[ot]tf"))


def code(stage: str) -> list[str]:
    """What a stage's program is made of: its package, what the stages share, the pins."""
    here = Path().resolve()
    shared = {f"{name}.py" for name in ("__init__", "files", "pandoc", "stage", "walk")}
    folders = tuple(f"{name}/" for name in ("model", "config", "values", stage))
    pins = [PINS] if (here / PINS).is_file() else []
    own = (name for inner, name in _package(here) if inner in shared or inner.startswith(folders))
    return sorted([*pins, *own])


@cache  # each stage asks for its part of it
def _package(here: Path) -> list[tuple[str, str]]:
    """The files of our code, named from its own folder and from `here`."""
    within = PACKAGE.is_relative_to(here)
    top = PACKAGE.relative_to(here) if within else PACKAGE
    found = (path for path in PACKAGE.rglob("*") if path.suffix in CODE)
    names = (path.relative_to(PACKAGE).as_posix() for path in found)
    return [(name, f"{top.as_posix()}/{name}") for name in names]


@cache
def installed() -> list[str]:
    """The pinned packages as they are installed, `jinja2-3.1.6`: it need not be what is pinned."""
    pins = Path(PINS).read_text(encoding="utf-8") if Path(PINS).is_file() else ""
    pinned = {_normal(name) for name in re.findall(r"^([\w.-]+)==", pins, re.MULTILINE)}
    folders = Path(sysconfig.get_path("purelib")).glob("*.dist-info")
    found = (folder.stem.rpartition("-") for folder in folders)
    return sorted(f"{_normal(n)}-{version}" for n, _, version in found if _normal(n) in pinned)


def _normal(name: str) -> str:
    """The name of a package as PEP 503 has it."""
    return re.sub(r"[-_.]+", "-", name).lower()


@cache
def program(stage: str) -> str:
    """The file that stands for a stage's `code` among the inputs: its contents as one checksum.

    Beside it stand the packages that are installed.

    Written here whenever the code is another than it was, so that it is new even to a Snakemake
    that remembers nothing. A hundred files would have to be looked at for each job instead of one.
    """
    stamp = PROGRAMS / stage
    checksum = "".join(f"{line}\n" for line in (contents(code(stage)), *installed()))
    if not stamp.is_file() or stamp.read_text(encoding="utf-8") != checksum:
        write_bytes(stamp, checksum.encode())
    return stamp.as_posix()


def contents(files: Iterable[str]) -> str:
    """What the files hold, as one checksum."""
    lines = "".join(f"{name} {_content(Path(name))}\n" for name in files)
    return hashlib.sha256(lines.encode()).hexdigest()


@cache  # the phases and rules of a build ask for the same files
def _content(path: Path) -> str:
    return gate.checksum(Path.cwd() / path)


def without_future(checked: Project) -> None:
    """Let no file bear a date that has not come yet, as from a computer whose clock is wrong.

    Snakemake takes what is made from it for outdated, and fails every job.
    """
    now = time.time()
    own = [Path(top, one) for top in ("sources", "build") for one in checked.reports]
    folders = [Path("config"), Path("chapters"), *own, PROGRAMS]
    for folder in folders:
        for name, state in below(folder):
            if state.st_mtime > now:
                os.utime(folder / name)
