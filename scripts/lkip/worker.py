"""A process that has stages loaded before their jobs come; see `lkip.workers`.

`python -m lkip.worker [aside] PROGRAM …` loads these programs while it has nothing else to do.
"""

from __future__ import annotations

import gc
import json
import os
import signal
import sys
import threading
import traceback
from collections.abc import Iterator, Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from queue import SimpleQueue

from lkip import stage
from lkip.ahead import Ahead
from lkip.config import report
from lkip.workers import AHEAD, ASIDE, RUN_AHEAD


def main() -> None:
    """Load what the command line names, then do what standard input asks for until its end."""
    # No result of a stage has cycles that are worth looking for.
    gc.disable()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # it is for the parent, which lets jobs finish
    load = sys.argv[1:]
    if load[:1] == [ASIDE]:
        del load[0]
        if hasattr(os, "nice"):
            os.nice(10)
    try:
        Worker(load).work()
    except BaseException:  # a defect of ours: said in full
        traceback.print_exc()
        sys.stderr.flush()
        os._exit(1)  # Python would wait for the thread that reads standard input


class Worker:
    """The commands that are still to be done, and what there is to do until one comes."""

    def __init__(self, load: Sequence[str]) -> None:
        self._answers = os.fdopen(os.dup(1), "wb", buffering=0)
        os.dup2(2, 1)  # whatever prints does not print among the answers
        self._commands: SimpleQueue[Sequence[str]] = SimpleQueue()
        self._ahead: Ahead | None = None
        self._steps: Iterator[None] = iter(())
        self._loading = loaded(load)

    def work(self) -> None:
        """Do one command after another."""
        threading.Thread(target=self._listen, daemon=True).start()
        while True:
            while self._commands.empty() and self._something_done():
                pass
            command = self._commands.get()
            if command[0] == RUN_AHEAD:
                _, name, first = command
                self._ahead = Ahead(report(Path().resolve(), name), first)
                self._steps = self._ahead.steps()
            elif not self._adopted(command):
                if command[0] in AHEAD:
                    self._steps = iter(())  # the jobs have caught up
                self._answers.write(f"{_done(*command)}\n".encode())

    def _something_done(self) -> bool:
        """Whether there was anything to do while no command has come."""
        return next(self._steps, END) is not END or next(self._loading, END) is not END

    def _listen(self) -> None:
        for line in sys.stdin.buffer:
            command = json.loads(line)
            if not self._adopted(command):  # at once, even while the next stage is run
                self._commands.put(command)
        # Even in the midst of a job: its result must not come on top of a later build's.
        os._exit(0)

    def _adopted(self, command: Sequence[str]) -> bool:
        if not (self._ahead and len(command) == 2 and self._ahead.adopted(*command)):
            return False
        self._answers.write(b"0\n")
        return True


END = object()


def loaded(programs: Sequence[str]) -> Iterator[None]:
    """Load one program between one `next` and another."""
    for name in programs:
        import_module(_program(name))
        yield


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
