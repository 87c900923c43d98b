"""Snakemake's executor plugin of `lkip build`: jobs run in processes that have the stages loaded.

A rule's shell command stays what it is, `python -m lkip.<stage> REPORT`. Plain Snakemake starts it
as a program; this executor hands it to `lkip.workers`.
"""

from __future__ import annotations

import shlex
from concurrent.futures import Future
from dataclasses import dataclass

from snakemake.executors import local
from snakemake_interface_executor_plugins.executors.base import SubmittedJobInfo
from snakemake_interface_executor_plugins.jobs import SingleJobExecutorInterface
from snakemake_interface_executor_plugins.settings import ExecutorSettingsBase

from lkip.workers import Workers

common_settings = local.common_settings


@dataclass
class ExecutorSettings(ExecutorSettingsBase):  # type: ignore[misc]
    """The processes to use."""

    workers: Workers | None = None


class Executor(local.Executor):  # type: ignore[misc]
    """Snakemake's local executor, but for where a job's command runs."""

    def run_jobs(self, jobs: list[SingleJobExecutorInterface]) -> None:
        """Hand over the most urgent first: there may be more jobs than processes."""
        super().run_jobs(sorted(jobs, key=lambda job: -job.priority))

    def printjob(self, job: SingleJobExecutorInterface) -> None:
        """Nobody is told of a job that begins, so nothing is put together to be told."""

    def run_job(self, job: SingleJobExecutorInterface) -> None:
        """Hand over the command; a job without one only names its targets."""
        shell = job.shellcmd  # put together at each mention
        if not shell:
            super().run_job(job)
            return
        self.workflow.async_run(job.prepare())
        python, option, *command = shlex.split(shell)
        assert (python, option) == ("python", "-m"), "the form of every rule's command"
        done = SubmittedJobInfo(job=job)

        def report(status: Future[int]) -> None:
            if status.exception() or status.result():
                self.report_job_error(done)
            else:
                self.report_job_success(done)

        future = self.executor_settings.workers.submit(command, job.priority)
        self.report_job_submission(done)
        future.add_done_callback(report)
