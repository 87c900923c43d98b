"""Snakemake: what the Snakefile asks for, and a build through Snakemake's own API."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import msgspec
from filelock import FileLock, Timeout

from lkip import config
from lkip.config import Project, Report
from lkip.workers import Workers

PACKAGE = Path(__file__).parent
LOCK = ".lkip.lock"
PINS = "requirements.txt"
"""The pinned versions of everything that affects output."""
PICTURES = frozenset({".png", ".jpg", ".jpeg", ".pdf"})
CODE = frozenset({".py", ".typ", ".yaml"})

# --- what the rules ask for --------------------------------------------------------------


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
    "all": ("document.json", "outline.json", "trace.json", "audit.json"),
}
"""The files between the stages, by the phase that makes them.

They are targets themselves: a job that fails takes its output with it, and Snakemake does not
miss a file that only stands on the way to another, however old that one is.
"""


DOCUMENTS = {
    "pdf": ("pages.json", "lkip.pdf", "lkip.pdf.sha256"),
    "docx": ("pages.json", "docx.zip", "lkip.docx", "lkip.docx.sha256"),
}
"""The files that make a document, likewise."""


def outputs(checked: Project, phase: str) -> list[str]:
    """The files that a phase makes; the last one makes the documents too."""
    documents = [name for kind in checked.outputs for name in DOCUMENTS[kind]]
    names = [*BETWEEN[phase], *(documents if phase == "all" else [])]
    return [f"build/{report}/{name}" for report in checked.reports for name in dict.fromkeys(names)]


def coverage(checked: Project) -> list[str]:
    """The files that tell of the numbers in the documents."""
    return [
        f"build/{report}/coverage-{kind}.json"
        for report in checked.reports
        for kind in checked.outputs
    ]


def _report(agency: str, year: str) -> Report:
    return config.report(Path().resolve(), f"{agency}/{year}")


def configuration(agency: str, year: str, *names: str) -> list[str]:
    """The files of the named configuration that apply to a report."""
    where = _report(agency, year)
    return [where.shown(path) for path in config.files(where, *names)]


def sources(agency: str, year: str) -> list[str]:
    """The files beside one another in the folder of sources; an absent folder has none.

    All of them: a workbook under a wrong name is a finding too. Excel's marks of an open file
    (`~$...`) are not sources.
    """
    where = _report(agency, year)
    files = where.sources.glob("*")
    kept = (path for path in files if path.is_file() and not path.name.startswith((".", "~$")))
    return [where.shown(path) for path in sorted(kept)]


def pictures(agency: str, year: str) -> list[str]:
    """The pictures and scanned PDFs that chapters may bring in."""
    where = _report(agency, year)
    found = sorted(path for path in where.sources.rglob("*") if path.suffix.lower() in PICTURES)
    return [where.shown(path) for path in found]


def chapters(agency: str, year: str) -> list[str]:
    """Every Markdown file that the chapters of a report may be made of."""
    special, agencys, shared = _report(agency, year).chapters
    found = [*shared.glob("*.md"), *shared.glob("bagian/**/*.md"), *agencys.glob("*.md")]
    found += special.rglob("*.md")
    return [_report(agency, year).shown(path) for path in sorted(set(found))]


def fonts() -> list[str]:
    """The font files."""
    return sorted(path.as_posix() for path in Path("config/fonts").glob("*.[ot]tf"))


def code(stage: str) -> list[str]:
    """What a stage's program is made of: its package, what the stages share, the pins."""
    shared = [path for path in PACKAGE.glob("*.py") if path != Path(__file__)]
    folders = [PACKAGE / name for name in ("model", "config", "values", stage)]
    own = [path for folder in folders for path in folder.rglob("*") if path.suffix in CODE]
    here = Path().resolve()
    pins = [here / PINS] if (here / PINS).is_file() else []
    return [
        (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()
        for path in sorted([*shared, *own, *pins])
    ]


def newer(agency: str, year: str) -> list[str]:
    """The files of an author that are newer than what was made of them, or of which nothing was.

    Each is compared with the file of the stage that reads it.
    """
    made = _report(agency, year).build
    readers = {
        "data.json": [*sources(agency, year), *configuration(agency, year, "contract")],
        "records.json": configuration(agency, year, "scales.yaml"),
        "tables.json": configuration(agency, year, "tables"),
        "figures.json": configuration(agency, year, "charts", "diagrams"),
        "chapters.json": [*chapters(agency, year), *configuration(agency, year, "report.yaml")],
    }
    found = []
    for name, files in readers.items():
        since = (made / name).stat().st_mtime_ns if (made / name).is_file() else 0
        found += [file for file in files if Path(file).stat().st_mtime_ns > since]
    return found


# --- a build ----------------------------------------------------------------------------


class Busy(Exception):
    """Another build holds the lock of this project."""


@contextmanager
def lock(root: Path) -> Iterator[None]:
    """The project's lock, which the system takes back from a process that dies.

    Raises `Busy` where another process holds it.
    """
    try:
        with FileLock(root / LOCK, timeout=0):
            yield
    except Timeout as held:
        raise Busy from held


Goal = Literal["all", "check"]
"""The last phase of a build: the documents, or the numbers in them too."""


def build(
    root: Path, reports: Sequence[str], kinds: Sequence[str], cores: int, goal: Goal = "all"
) -> bool:
    """Make what is out of date; True where all of it could be made.

    What a stage has against its input stands on standard error. The current directory must be
    `root`, as for Snakemake itself.
    """
    with lock(root), Workers(cores) as workers:
        return _built(root, reports, kinds, cores, goal, workers)


def _built(
    root: Path,
    reports: Sequence[str],
    kinds: Sequence[str],
    cores: int,
    goal: Goal,
    workers: Workers,
) -> bool:
    # Snakemake costs half a second to import: only a build needs it. Nothing of it is garbage.
    gc.disable()
    from snakemake.api import SnakemakeApi
    from snakemake.exceptions import WorkflowError
    from snakemake.scheduling.greedy import SchedulerSettings as GreedySettings
    from snakemake.settings.enums import Quietness
    from snakemake.settings.types import (
        ConfigSettings,
        DAGSettings,
        DeploymentSettings,
        ExecutionSettings,
        OutputSettings,
        ResourceSettings,
        SchedulingSettings,
        StorageSettings,
        WorkflowSettings,
    )
    from snakemake_interface_executor_plugins.registry import ExecutorPluginRegistry

    from lkip import executor

    ExecutorPluginRegistry().register_plugin("snakemake_executor_plugin_lkip", executor)
    chosen = {"reports": list(reports), "outputs": list(kinds)}
    quiet = OutputSettings(quiet={Quietness.ALL}, show_failed_logs=False)
    with SnakemakeApi(quiet) as api:
        for phase in _phases(root, reports, goal):
            try:
                workflow = api.workflow(
                    resource_settings=ResourceSettings(cores=cores),
                    config_settings=ConfigSettings(config=chosen),
                    storage_settings=StorageSettings(),
                    workflow_settings=WorkflowSettings(),
                    deployment_settings=DeploymentSettings(),
                    snakefile=root / "Snakefile",
                )
                dag = workflow.dag(
                    DAGSettings(targets={phase}, max_checksum_file_size=MAX_CHECKSUM)
                )
                dag.execute_workflow(
                    executor="lkip",
                    executor_settings=executor.ExecutorSettings(workers),
                    execution_settings=ExecutionSettings(keep_going=True, lock=False),
                    scheduling_settings=SchedulingSettings(scheduler="greedy"),
                    scheduler_settings=GreedySettings(),
                )
            except WorkflowError as error:
                if str(error) != JOB_FAILED:
                    sys.stderr.write(f"{error}\n")
                return False
    return True


def _phases(root: Path, reports: Sequence[str], goal: Goal) -> Sequence[str]:
    """The phases, one after another: Snakemake compares contents between its runs.

    Where nothing was made yet there is nothing to compare, and the last phase makes everything.
    """
    found = any((root / "build" / report).exists() for report in reports)
    between = [phase for phase in BETWEEN if phase != "all"]
    return [*between, goal] if found else [goal]


JOB_FAILED = "At least one job did not complete successfully."
"""Snakemake's words where a job failed: the job itself has said why."""

MAX_CHECKSUM = 10**9
"""Bytes up to which Snakemake compares contents: all of our files."""
