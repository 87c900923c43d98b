"""The stages up to the writers, run ahead of their jobs.

Snakemake takes half a second to be imported and to decide what to do, while the first of the worker
processes has nothing to do. So that one begins with the stages at once, in a folder of its own.
When the job of a stage comes, and everything that the stage can have read is as it was, what it
made is copied to its place; else the stage runs as it always would. A stage is a function of its
input files, so that nobody can tell the difference.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from lkip import gate
from lkip.config import Report
from lkip.files import write_bytes
from lkip.stage import Refused
from lkip.workers import FOLDER


class Step(NamedTuple):
    """A stage, and the files that it makes; it may read all those made before."""

    module: str
    makes: tuple[str, ...]


STEPS = (
    Step("lkip.read", ("data.json",)),
    Step("lkip.derive", ("records.json",)),
    Step("lkip.layout", ("tables.json",)),
    Step("lkip.draw", ("figures.json",)),
    Step("lkip.fill", ("chapters.json",)),
    Step("lkip.join", ("document.json", "outline.json", "passages.json")),
)


class Ahead:
    """The stages of one report, run ahead one after another.

    From the program `first` on, if the last build left what it needs; else all of them.
    """

    def __init__(self, report: Report, first: str = "") -> None:
        self._report = report
        self._here = report._replace(elsewhere=report.root / FOLDER)
        shutil.rmtree(self._here.build, ignore_errors=True)  # what a killed build left
        self._seen = gate.states(report.root, [report.name])
        self._made: dict[str, str] = {}
        """The checksum of each file, given or made, in their order."""
        before = next((n for n, step in enumerate(STEPS) if step.module == first), 0)
        self._given = [name for step in STEPS[:before] for name in step.makes]
        if not all((report.build / name).is_file() for name in self._given):
            before, self._given = 0, []
        self._steps = STEPS[before:]

    def steps(self) -> Iterator[None]:
        """Run a stage between one `next` and another; ends where one cannot do its work.

        Its job will find that out too, and say why.
        """
        try:
            for name in self._given:
                write_bytes(self._here.build / name, (self._report.build / name).read_bytes())
                self._made[name] = _checksum(self._here.build / name)
        except OSError:
            return
        for step in self._steps:
            program = import_module(f"{step.module}.__main__")
            yield
            try:
                program.stage(self._here)
            except (Refused, OSError):
                return
            self._made |= {name: _checksum(self._here.build / name) for name in step.makes}
            yield

    def adopted(self, module: str, report: str) -> bool:
        """Whether the stage was run ahead for this report, from what is there now.

        Then the files that it made are in their place.
        """
        step = next((step for step in self._steps if step.module == module), None)
        if step is None or report != self._report.name or not self._made.keys() >= {*step.makes}:
            return False
        before = [*self._made][: [*self._made].index(step.makes[0])]
        try:
            if any(_checksum(self._report.build / n) != self._made[n] for n in before):
                return False  # another of the stages before was not run again, or differently
            if gate.states(self._report.root, [report]) != self._seen:
                return False
            for name in step.makes:
                # A copy: the stages after it still read the file.
                write_bytes(self._report.build / name, (self._here.build / name).read_bytes())
        except OSError:
            return False  # not to be read or written: the stage itself will tell
        return True


def _checksum(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
