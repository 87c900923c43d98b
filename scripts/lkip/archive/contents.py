"""What goes into the archive of a report: its inputs and its outputs, and nobody else's."""

from __future__ import annotations

from pathlib import Path

import yaml

from lkip import workflow
from lkip.config import Project, Report
from lkip.workflow import PINS

BUILD_PINS = "requirements-build.txt"


def inputs(where: Report) -> dict[str, Path | bytes]:
    """The files that a build of this report reads, by their place in the project.

    The shared configuration whole, of `agencies/` only what applies to the report; of the list of
    reports only this one. The current directory must be the project, as for the workflow.
    """
    agency, year = where.agency, str(where.year)
    named = ["Snakefile", BUILD_PINS, PINS]
    named += workflow.sources(agency, year)
    named += workflow.archives(agency, year)
    named += workflow.pictures(agency, year)
    named += workflow.chapters(agency, year)
    files: dict[str, Path | bytes] = {name: where.root / name for name in named}
    files |= {where.shown(path): path for path in _configuration(where)}
    files["config/config.yaml"] = _only(where)
    return files


def outputs(where: Report, known: Project) -> dict[str, Path]:
    """The files that a build of this report has made, by their place in the folder of outputs.

    The single agreements are among them; what the writers prepare for themselves is not.
    """
    one = Project((where.name,), known.language, known.outputs)
    made = [name for phase in workflow.BETWEEN for name in workflow.outputs(one, phase)]
    if "perjanjian" in known.outputs:
        made += workflow.agreements(where.agency, str(where.year))
    paths = {name.removeprefix(f"build/{where.name}/"): where.root / name for name in made}
    return {name: path for name, path in paths.items() if not name.startswith(workflow.TYPST)}


def _configuration(where: Report) -> list[Path]:
    """All files of `config/`, fonts and their licences included, but those of other reports."""
    shared, agency, year = where.config
    found = [path for path in shared.rglob("*") if (shared / "agencies") not in path.parents]
    found += [path for path in agency.rglob("*") if not _of_another_year(path, agency)]
    found += year.rglob("*")
    return [path for path in sorted(set(found)) if path.is_file() and not _passing(path)]


def _of_another_year(path: Path, agency: Path) -> bool:
    first = path.relative_to(agency).parts[0]
    return first.isdigit() and len(first) == 4


def _passing(path: Path) -> bool:
    """Whether a file is an editor's or a system's, not an author's."""
    return path.name.startswith((".", "~")) or path.name.endswith("~")


def _only(where: Report) -> bytes:
    """`config.yaml` with this report alone."""
    path = where.root / "config" / "config.yaml"
    given = yaml.safe_load(path.read_text(encoding="utf-8"))
    text: str = yaml.safe_dump({**given, "reports": [where.name]}, allow_unicode=True)
    return text.encode()
