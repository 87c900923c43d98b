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
import signal
import subprocess
import sys
import threading
import traceback
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from importlib import import_module
from importlib.util import find_spec
from queue import LifoQueue, SimpleQueue
from typing import Self

from lkip import stage

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
    "lkip.audit",
    "lkip.audit.permit",
)
"""The programs of the stages, as `python -m` names them, in the order of their use.

Those of `lkip check` alone are loaded when they are asked for.
"""


class Workers:
    """At most `count` such processes, of which the first starts at once."""

    def __init__(self, count: int) -> None:
        self.failed = False
        """Whether a job failed: it has said why on standard error."""
        self._count = count
        self._threads = ThreadPoolExecutor(count)
        self._idle: LifoQueue[subprocess.Popen[bytes]] = LifoQueue()
        self._all: list[subprocess.Popen[bytes]] = []
        self._start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        """Wait for the jobs that run, and end the processes."""
        self._threads.shutdown(cancel_futures=True)
        for process in self._all:
            process.communicate()

    def submit(self, command: Sequence[str]) -> Future[int]:
        """The exit status, in time, of `python -m` with the words of `command`.

        What the program says stands on standard error, as it would from a process of its own.
        """
        return self._threads.submit(self._run, command)

    def _start(self) -> None:
        process = subprocess.Popen(
            [sys.executable, "-m", "lkip.workers"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self._all.append(process)
        self._idle.put(process)

    def _run(self, command: Sequence[str]) -> int:
        process = self._idle.get()
        if len(self._all) < self._count and self._idle.empty():
            self._start()  # and loads, while this job runs
        assert process.stdin and process.stdout, "both are pipes"
        try:
            process.stdin.write(json.dumps(command).encode() + b"\n")
            process.stdin.flush()
            answer = process.stdout.readline()
        except BrokenPipeError:
            answer = b""
        if answer:
            self._idle.put(process)
            self.failed |= answer != b"0\n"
            return int(answer)
        self.failed = True
        sys.stderr.write(f"python -m {' '.join(command)} berhenti tiba-tiba ({process.wait()}).\n")
        self._all.remove(process)
        self._start()
        return 1


def main() -> None:
    """Load the stages, then do what standard input asks for until its end."""
    gc.disable()  # what a job leaves is freed without it, and the process ends with the build
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # it is for the parent, which lets jobs finish
    answers = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(2, 1)  # whatever prints does not print among the answers
    commands: SimpleQueue[Sequence[str]] = SimpleQueue()
    threading.Thread(target=_listen, args=(commands,), daemon=True).start()
    for name in STAGES:
        if commands.empty():  # else its stage comes first
            import_module(_program(name))
    while True:
        answers.write(f"{_done(*commands.get())}\n".encode())


def _listen(commands: SimpleQueue[Sequence[str]]) -> None:
    for line in sys.stdin.buffer:
        commands.put(json.loads(line))
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
