"""Processes that have every stage loaded before its job comes.

To start Python and to import what a stage needs costs more than many a stage itself. The first
process is started before anything else of a build is imported, and loads while that goes on.

What such a process does stands in `lkip.worker`. It reads commands from its standard input, a line
of JSON each, and answers each with a line, the exit status. It ends with its input: when this
process ends, however that comes about.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import threading
from bisect import insort
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, Self

AHEAD = (
    "lkip.read",
    "lkip.derive",
    "lkip.layout",
    "lkip.draw",
    "lkip.fill",
    "lkip.join",
)
"""The programs of the stages up to the writers, as `python -m` names them, in their order."""
FOLDER = Path("build", ".ahead")
"""Where they are run ahead, from the top of the project."""
FIRST = (*AHEAD, "lkip.write.pdf")
"""What the first process loads and, where it is free, does: the longest way through a build."""
OTHERS = (
    "lkip.write.pdf.prepare",
    "lkip.write.docx.prepare",
    "lkip.write.html.prepare",
    "lkip.write.docx",
    "lkip.archive.last",
    "lkip.audit",
    "lkip.trace",
    "lkip.write.html",
    "lkip.write.pages",
    "lkip.write.agreements",
    "lkip.audit.permit",
)
"""What any other process loads, in the order of its use.

What is only asked for by `lkip check` is loaded then.
"""


class _Waiting(NamedTuple):
    command: Sequence[str]
    priority: int


class Workers:
    """At most `count` such processes, of which the first starts at once.

    That one may be told to run stages ahead of their jobs, and gets these jobs; the others get all
    that is left, and each what the others have no hand free for.
    """

    def __init__(self, count: int, root: Path) -> None:
        self.failed = False
        """Whether a job failed: it has said why on standard error."""
        self.count = count
        self._root = root
        self._ahead = ""
        self._threads = ThreadPoolExecutor(64)  # most of them wait for a process
        self._change = threading.Condition()
        self._all: list[subprocess.Popen[bytes]] = []
        self._busy: set[subprocess.Popen[bytes]] = set()
        self._waiting: list[_Waiting] = []
        self._start(FIRST)

    def __enter__(self) -> Self:
        return self

    def end(self) -> None:
        """Wait for the jobs that run, and let the processes end."""
        self._threads.shutdown(cancel_futures=True)
        for process in self._all:
            with suppress(BrokenPipeError):  # it may have died with something unread
                process.stdin.close()  # type: ignore[union-attr]  # a pipe

    def __exit__(self, *error: object) -> None:
        """Wait until the processes have ended."""
        self.end()
        for process in self._all:
            with process:  # all of them end at the same time
                pass
        self._all.clear()
        if self._ahead:
            shutil.rmtree(self._root / FOLDER, ignore_errors=True)

    def run_ahead(self, report: str, first: str = "") -> None:
        """Let the first process run the stages of a report ahead of their jobs.

        All of them, or those from the program `first` on.
        """
        self._ahead = report
        with suppress(BrokenPipeError):  # it has died: its jobs will tell
            self._tell(self._all[0], [RUN_AHEAD, report, first])

    def submit(self, command: Sequence[str], priority: int = 0) -> Future[int]:
        """The exit status, in time, of `python -m` with the words of `command`.

        What the program says stands on standard error, as it would from a process of its own. Of
        the commands that wait for a process, the one of the greatest priority gets the next.
        """
        waiting = _Waiting(command, priority)
        with self._change:
            insort(self._waiting, waiting, key=lambda one: -one.priority)
        return self._threads.submit(self._run, waiting)

    def _start(self, load: Sequence[str]) -> None:
        command = [sys.executable, "-m", "lkip.worker", *load]
        process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=self._root
        )
        self._all.append(process)

    def _taken(self, waiting: _Waiting) -> subprocess.Popen[bytes]:
        """A process for the command, once there is one and no other command goes before."""

        def first() -> bool:
            return next((w for w in self._waiting if self._idle(w.command)), None) is waiting

        with self._change:
            self._change.wait_for(first)
            process = self._idle(waiting.command)
            assert process, "it was waited for"
            self._busy.add(process)
            self._waiting = [w for w in self._waiting if w is not waiting]
            if len(self._all) < self.count and self._busy.issuperset(self._all):
                self._start((ASIDE, *OTHERS))  # and loads, while this job runs
            self._change.notify_all()  # the next may have waited for this one to go before
            return process

    def _idle(self, command: Sequence[str]) -> subprocess.Popen[bytes] | None:
        """An idle process that may take the command: the first one for what is run ahead."""
        ahead = command[0] in AHEAD and self._ahead in command[1:]
        fit = self._all[:1] if ahead else self._all[:: 1 if command[0] in FIRST else -1]
        return next((process for process in fit if process not in self._busy), None)

    def _run(self, waiting: _Waiting) -> int:
        command, process = waiting.command, self._taken(waiting)
        assert process.stdout, "it is a pipe"
        try:
            self._tell(process, command)
            answer = process.stdout.readline()
        except BrokenPipeError:
            answer = b""
        with self._change:
            self._busy.discard(process)
            if not answer:
                self._all.remove(process)
                self._start((ASIDE, *OTHERS))
            self._change.notify_all()
        if answer:
            self.failed |= answer != b"0\n"
            return int(answer)
        self.failed = True
        sys.stderr.write(f"python -m {' '.join(command)} berhenti tiba-tiba ({process.wait()}).\n")
        return 1

    def _tell(self, process: subprocess.Popen[bytes], command: Sequence[str]) -> None:
        assert process.stdin, "it is a pipe"
        process.stdin.write(json.dumps(command).encode() + b"\n")
        process.stdin.flush()


ASIDE = "aside"
"""Makes a process give way to the first one, whose jobs take longest, where cores are few."""

RUN_AHEAD = "ahead"
"""The command to run the stages of a report ahead; it has no answer."""
