"""Processes that have every stage loaded before its job comes.

To start Python and to import what a stage needs costs more than many a stage itself. The first
process is started before Snakemake is imported, and loads the stages while that decides what to do.

A process reads commands from its standard input, a line of JSON each, and answers each with a line,
the exit status. It ends with its input: when this process ends, however that comes about.
"""

from __future__ import annotations

import gc
import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import traceback
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from queue import SimpleQueue
from typing import Self

from lkip import stage
from lkip.ahead import FOLDER, Ahead
from lkip.ahead import STAGES as AHEAD
from lkip.config import report

STAGES = (
    "lkip.read",
    "lkip.derive",
    "lkip.layout",
    "lkip.draw",
    "lkip.fill",
    "lkip.join",
    "lkip.write.pdf.prepare",
    "lkip.write.pdf",
    "lkip.write.docx",
    "lkip.write.pages",
    "lkip.write.html",
    "lkip.write.agreements",
    "lkip.trace",
    "lkip.archive.last",
    "lkip.audit",
    "lkip.audit.permit",
)
"""The programs of the stages, as `python -m` names them, in the order of their use.

Those of `lkip check` alone are loaded when they are asked for.
"""


class Workers:
    """At most `count` such processes, of which the first starts at once.

    That one runs the stages of `ahead`, the name of a report, ahead of their jobs, and gets these
    jobs; the others get all that is left, and the first one what they have no hand free for.
    """

    def __init__(self, count: int, ahead: str = "") -> None:
        self.failed = False
        """Whether a job failed: it has said why on standard error."""
        self._count = count
        self._ahead = ahead
        self._threads = ThreadPoolExecutor(2 * count)  # a job may wait for the first process
        self._change = threading.Condition()
        self._all: list[subprocess.Popen[bytes]] = []
        self._busy: set[subprocess.Popen[bytes]] = set()
        self._start(ahead)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        """Wait for the jobs that run, and end the processes."""
        self._threads.shutdown(cancel_futures=True)
        for process in self._all:
            process.communicate()
        shutil.rmtree(FOLDER, ignore_errors=True)

    def submit(self, command: Sequence[str]) -> Future[int]:
        """The exit status, in time, of `python -m` with the words of `command`.

        What the program says stands on standard error, as it would from a process of its own.
        """
        return self._threads.submit(self._run, command)

    def _start(self, ahead: str = "") -> None:
        command = [sys.executable, "-m", "lkip.workers", *[ahead] * bool(ahead)]
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._all.append(process)

    def _taken(self, command: Sequence[str]) -> subprocess.Popen[bytes]:
        """A process for the command: the first one for a stage that is run ahead."""

        def idle() -> subprocess.Popen[bytes] | None:
            ahead = command[0] in AHEAD and self._ahead in command[1:]
            fit = self._all[:1] if ahead else [*reversed(self._all)]
            return next((process for process in fit if process not in self._busy), None)

        with self._change:
            self._change.wait_for(idle)
            process = idle()
            assert process, "it was waited for"
            self._busy.add(process)
            if len(self._all) < self._count and self._busy.issuperset(self._all):
                self._start()  # and loads, while this job runs
            return process

    def _run(self, command: Sequence[str]) -> int:
        process = self._taken(command)
        assert process.stdin and process.stdout, "both are pipes"
        try:
            process.stdin.write(json.dumps(command).encode() + b"\n")
            process.stdin.flush()
            answer = process.stdout.readline()
        except BrokenPipeError:
            answer = b""
        with self._change:
            self._busy.discard(process)
            if not answer:
                self._all.remove(process)
                self._start()
            self._change.notify_all()
        if answer:
            self.failed |= answer != b"0\n"
            return int(answer)
        self.failed = True
        sys.stderr.write(f"python -m {' '.join(command)} berhenti tiba-tiba ({process.wait()}).\n")
        return 1


def main() -> None:
    """Load the stages, then do what standard input asks for until its end."""
    # No result of a stage has cycles that are worth looking for.
    gc.disable()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # it is for the parent, which lets jobs finish
    answers = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(2, 1)  # whatever prints does not print among the answers
    ahead = Ahead(report(Path().resolve(), sys.argv[1])) if sys.argv[1:] else None

    def adopted(command: Sequence[str]) -> bool:
        if not (ahead and len(command) == 2 and ahead.adopted(*command)):
            return False
        answers.write(b"0\n")
        return True

    commands: SimpleQueue[Sequence[str]] = SimpleQueue()
    threading.Thread(target=_listen, args=(commands, adopted), daemon=True).start()
    meantime = _meantime(ahead)
    while True:
        while commands.empty() and next(meantime, END) is not END:
            pass
        command = commands.get()
        if not adopted(command):
            answers.write(f"{_done(*command)}\n".encode())


END = object()


def _meantime(ahead: Ahead | None) -> Iterator[None]:
    """What there is to do while no command has come, piece by piece."""
    if ahead:
        yield from ahead.steps()
    for name in STAGES:
        import_module(_program(name))
        yield


def _listen(commands: SimpleQueue[Sequence[str]], adopted: Callable[[Sequence[str]], bool]) -> None:
    for line in sys.stdin.buffer:
        command = json.loads(line)
        if not adopted(command):  # at once, even while the next stage is run
            commands.put(command)
    # Even in the midst of a job: its result must not come on top of a later build's.
    os._exit(0)


def _done(module: str, *arguments: str) -> int:
    try:
        program = import_module(_program(module))
        return stage.main(program.stage, module.partition(".")[2], arguments)
    except SystemExit as left:
        return int(left.code or 0)
    except Exception:  # a defect of ours: said in full, and the process goes on
        traceback.print_exc()
        return 1
    finally:
        sys.stderr.flush()


def _program(module: str) -> str:
    """The module that `python -m module` runs."""
    spec = find_spec(module)
    return f"{module}.__main__" if spec and spec.submodule_search_locations else module


if __name__ == "__main__":
    main()
