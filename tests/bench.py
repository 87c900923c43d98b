"""`make bench`: what a build costs, as a ratio to the raw tools on the same content.

The raw tools are pandoc and typst as the stages call them, each call once on its final input:
pandoc from the filled Markdown to the document, from that to typst, DOCX and HTML; typst to the PDF
(same standard, same fonts). Everything else that a build does - reading, computing, filling,
joining, hyphenating, styling, Snakemake - is what the ratio shows.

A whole build has the figures of DOCX and page drawn by typst as well; an edit does not, they stay.
So there are two ratios: to the raw tools alone, and to the raw tools where they draw too, which is
what a whole build asks of them. Builds and raw tools take turns in the same run; medians are
printed. A run during which other programs took more than a tenth of a processor is made again.
Where xelatex and latexmk are installed, a row tells of them (see `peer`).
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import openpyxl
import psutil

sys.path.insert(0, str(Path(__file__).parent / "e2e"))

from projects import SAMPLE, built, sample

from peer import installed, peer

CHAPTER = Path("chapters") / "03-akuntabilitas.md"
SHEET = "Data Dasar"
RAW_TOOLS, DRAWING_TOO = "raw tools", "and drawings"
PEER = "pandoc with xelatex"


class Cost(NamedTuple):
    """What a run costs."""

    wall: float
    """Seconds."""
    cpu: float
    """Processor seconds."""
    memory: float
    """Of all its processes together at the greatest, MB."""
    others: float
    """Processors that other programs kept busy meanwhile."""


def quiet(prepare: Callable[[], None], work: Callable[[], None]) -> Cost:
    """What `work` costs while nothing else works; the least disturbed of several runs, or else."""
    costs = []
    for _ in range(20):
        prepare()
        costs.append(measured(work))
        if costs[-1].others < 0.1:
            break
    return min(costs, key=lambda cost: cost.others)


def measured(work: Callable[[], None]) -> Cost:
    """What `work`, which must run in processes of its own, costs; memory is left out."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    busy = _busy()
    start = time.perf_counter()
    work()
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(wall, cpu, 0, max(0, _busy() - busy - cpu) / wall)


def _busy() -> float:
    """Seconds that all processors together have worked since the machine started."""
    times = psutil.cpu_times()
    return sum(times) - times.idle - getattr(times, "iowait", 0)


def remembered(work: Callable[[], None]) -> Cost:
    """The greatest memory of all processes of `work` together; watching costs time of its own."""
    peak, done = 0.0, threading.Event()

    def watch() -> None:
        nonlocal peak
        me = psutil.Process()
        while not done.wait(0.01):
            total = 0
            for child in me.children(recursive=True):
                try:
                    # Pages that processes share are counted once between them.
                    full = child.memory_full_info()
                    total += getattr(full, "pss", full.rss)
                except psutil.Error:
                    continue
            peak = max(peak, total / 1e6)

    watcher = threading.Thread(target=watch)
    watcher.start()
    work()
    done.set()
    watcher.join()
    return Cost(0, 0, peak, 0)


RAW = """
import os, pickle, subprocess, sys
for arguments, given, environment in pickle.load(open(sys.argv[1], "rb")):
    done = subprocess.run(arguments, input=given, env={**os.environ, **environment}, check=True,
                          stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    if done.stderr:
        sys.exit(done.stderr.decode())  # a picture that is missing costs nothing
"""

TYPST = """
import json, sys, typst
for folder, options in json.loads(sys.argv[2]):
    compiler = typst.Compiler(folder + "/main.typ", root=folder, font_paths=[sys.argv[1]],
                              ignore_system_fonts=True)
    compiler.compile(**options)
"""

CAPTURE = """
import json, pickle, shutil, sys, tempfile
from contextlib import nullcontext
from pathlib import Path

keep = Path(sys.argv[1]).parent
# The temporary files that pandoc reads, pictures too, are there when the raw tools run.
tempfile.TemporaryDirectory = lambda: nullcontext(tempfile.mkdtemp(dir=keep))

import typst
from lkip import pandoc
from lkip.config import report
from lkip.join import __main__ as to_join
from lkip.write import drawings
from lkip.write.docx import __main__ as to_docx, prepare as draw_docx
from lkip.write.html import __main__ as to_html, prepare as draw_html
from lkip.write.pdf import __main__ as to_pdf
from lkip.write.pdf import write as pdf

calls, compiled = [], []

run = pandoc.run_with_warnings
def recorded(arguments, given=b"", environment=None):
    calls.append(([str(pandoc.program()), *map(str, arguments)], given, dict(environment or {})))
    return run(arguments, given, environment)
pandoc.run_with_warnings = recorded

class Recorded:
    def __init__(self, *arguments, **settings):
        self.compiler = typst.Compiler(*arguments, **settings)
        self.query = self.compiler.query
        self.root = settings["root"]
    def compile(self, **given):
        folder = keep / f"typst-{len(compiled)}"
        compiled.append((str(shutil.copytree(self.root, folder)), given))
        return self.compiler.compile(**given)
class Typst:
    Compiler, TypstError, __version__ = Recorded, typst.TypstError, typst.__version__
pdf.typst = drawings.typst = Typst

where = report(Path.cwd(), sys.argv[2])
for stage in (to_join, to_pdf, to_docx, to_html, draw_docx, draw_html):
    stage.stage(where)
pickle.dump(calls, open(sys.argv[1], "wb"))
print(json.dumps(compiled, default=lambda moment: int(moment.timestamp())))
"""
"""Run the stages that call the tools once, and keep how they called the tools, and with what.

It says what typst compiled: the PDF first, then the drawings.
"""


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5, help="how often each is measured")
    parser.add_argument("--only", help="the name of the one row to measure")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        project = sample(Path(folder) / "project")
        table = _measure(project, Path(folder) / "calls.pickle", given.runs, given.only)
    _print(table)


def _measure(project: Path, calls: Path, runs: int, only: str | None) -> dict[str, list[Cost]]:
    def build() -> None:
        _run([sys.executable, "-m", "lkip.cli", "build"], project)

    build()  # and compile Python's modules
    made = built(project, SAMPLE)
    compiled = json.loads(_run([sys.executable, "-c", CAPTURE, str(calls), SAMPLE], project))
    fonts = str(project / "config" / "fonts")

    def raw(compiled: Sequence[object]) -> None:
        _run([sys.executable, "-c", RAW, str(calls)], project)
        _run([sys.executable, "-c", TYPST, fonts, json.dumps(compiled)], project)

    def fresh() -> None:
        shutil.rmtree(project / "build")
        shutil.rmtree(project / ".snakemake")

    def edited() -> None:
        chapter = project / CHAPTER
        text = chapter.read_text(encoding="utf-8")
        chapter.write_text(f"{text}\nKalimat tambahan.\n", encoding="utf-8")

    def counted() -> None:
        workbook = project / "sources" / SAMPLE / "kinerja.xlsx"
        book = openpyxl.load_workbook(workbook)
        first = book[SHEET][2]
        first[-1].value += 1
        book.save(workbook)

    cases: dict[str, tuple[Callable[[], None], Callable[[], None]]] = {
        RAW_TOOLS: (lambda: None, lambda: raw(compiled[:1])),
        DRAWING_TOO: (lambda: None, lambda: raw(compiled)),
        "whole build": (fresh, build),
        "one chapter edited": (edited, build),
        "one cell edited": (counted, build),
        "nothing to do": (lambda: None, build),
    }
    if installed():
        page = Path(shutil.copy(made / "lkip.html", calls.with_name("page.html")))
        cases[PEER] = peer(page, Path(fonts), calls.with_name("peer"))
    cases = {name: case for name, case in cases.items() if only in (None, name)}
    if not cases:
        sys.exit(f"No row {only!r}, or its programs are not installed.")
    table: dict[str, list[Cost]] = {name: [] for name in cases}
    for _ in range(runs):
        for name, (prepare, work) in cases.items():
            table[name].append(quiet(prepare, work))
    for name, (prepare, work) in cases.items():
        prepare()
        memory = remembered(work).memory
        table[name] = [cost._replace(memory=memory) for cost in table[name]]
    return table


def _run(command: list[str], folder: Path) -> str:
    environment = {**os.environ, "PYTHONUTF8": "1"}
    # As on a machine of an author: Python's modules are compiled once, not in each process.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(
        command, cwd=folder, env=environment, check=False, capture_output=True, encoding="utf-8"
    )
    if done.returncode:
        sys.exit(f"{' '.join(command[:3])} failed:\n{done.stderr}")
    return done.stdout


def _print(table: dict[str, list[Cost]]) -> None:
    walls = {name: statistics.median(c.wall for c in costs) for name, costs in table.items()}
    against = [name for name in (RAW_TOOLS, DRAWING_TOO) if name in table]
    ratios = "".join(f"{name:>14}" for name in ("ratio", "with drawings")[: len(against)])
    print(f"{'':22}{'wall s':>9}{'cpu s':>9}{'peak MB':>9}{'others':>9}{ratios}")
    for name, costs in table.items():
        wall, cpu, memory, others = (statistics.median(v) for v in zip(*costs, strict=True))
        ratios = "".join(f"{wall / walls[raw]:14.2f}" for raw in against)
        print(f"{name:22}{wall:9.2f}{cpu:9.2f}{memory:9.0f}{others:9.2f}{ratios}")


if __name__ == "__main__":
    main()
