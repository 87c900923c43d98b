"""A build: the Snakefile run through Snakemake's own API, one build at a time in a project."""

from __future__ import annotations

import gc
import logging
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from filelock import FileLock, Timeout

from lkip import gate, integrity
from lkip.workers import Workers
from lkip.workflow import BETWEEN

LOCK = ".lkip.lock"


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


Goal = Literal["all", "check", "findings"]
"""The last phase of a build: the documents, the numbers in them too, or the findings alone."""


def build(
    root: Path, reports: Sequence[str], kinds: Sequence[str], workers: Workers, goal: Goal = "all"
) -> bool:
    """Make what is out of date; True where all of it could be made.

    What a stage has against its input stands on standard error. The current directory must be
    `root`, as for Snakemake itself. In the end the `workers` have nothing left to do, and end.
    """
    with lock(root):
        for name, other in integrity.cleared(root, reports).items():
            sys.stderr.write(
                f"Perhatian: {name} telah diubah sesudah dibuat; yang diubah disimpan sebagai\n"
                f"{other}, dan dokumennya dibuat ulang.\n"
                "Ubahlah laporan pada sumbernya: hasil pembangunan selalu dapat diganti.\n"
            )
        edited = gate.changed(root, reports)
        prose = edited is not None and all(name.startswith("chapters/") for name in edited)
        # What comes before the chapters is not old then; if it were, it would be made all the same.
        workers.run_ahead(reports[0], "lkip.fill" if prose else "")
        phases = _phases(root, reports, goal, prose=prose)
        try:
            return _built(root, reports, kinds, workers, phases)
        finally:
            workers.end()
            integrity.note(root, reports)
            gc.freeze()  # Python would search all of Snakemake's objects when it ends


def _built(
    root: Path,
    reports: Sequence[str],
    kinds: Sequence[str],
    workers: Workers,
    phases: Sequence[str],
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
    told = _Told(logging.ERROR)
    with SnakemakeApi(quiet) as api:
        for phase in phases:
            try:
                workflow = api.workflow(
                    resource_settings=ResourceSettings(cores=workers.count),
                    config_settings=ConfigSettings(config=chosen),
                    storage_settings=StorageSettings(),
                    workflow_settings=WorkflowSettings(),
                    deployment_settings=DeploymentSettings(),
                    snakefile=root / "Snakefile",
                )
                logging.getLogger("snakemake.logging").addHandler(told)  # the line above clears it
                dag = workflow.dag(
                    DAGSettings(
                        targets={phase},
                        forcerun=gate.unrecorded(root, reports),
                        max_checksum_file_size=MAX_CHECKSUM,
                        force_incomplete=True,  # what a killed build left half done
                    )
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
                elif not workers.failed:  # else the job has said why
                    sys.stderr.write("\n".join(told.messages) + "\n")
                return False
    return True


class _Told(logging.Handler):
    """Keeps what Snakemake itself says of a failure, which it does not print."""

    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a message."""
        self.messages.append(record.getMessage())


def _phases(root: Path, reports: Sequence[str], goal: Goal, *, prose: bool) -> Sequence[str]:
    """The phases, one after another: Snakemake compares contents between its runs.

    Where nothing was made yet there is nothing to compare, and the last phase makes everything;
    where nothing but `prose` was edited, the data are the same before and after.
    """
    found = any((root / "build" / report).exists() for report in reports)
    between = [phase for phase in BETWEEN if phase != "all" and not (prose and phase == "data")]
    return [*between, goal] if found else [goal]


JOB_FAILED = "At least one job did not complete successfully."
"""Snakemake's words where a job failed: the job itself has said why."""

MAX_CHECKSUM = 10**9
"""Bytes up to which Snakemake compares contents: all of our files."""
