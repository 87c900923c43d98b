"""Stages in processes that have them loaded: as programs of their own, only sooner."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from lkip.ahead import STEPS
from lkip.workers import AHEAD, FIRST, OTHERS, Workers

PROGRAM = """
import os, sys
from pathlib import Path
from lkip.model import Finding
from lkip.stage import Refused

def stage(where):
    match where.year:
        case 2001:
            raise Refused([Finding("error", "rule", "ini salah", (), "perbaiki")])
        case 2002:
            raise ZeroDivisionError("a defect of ours")
        case 2003:
            os._exit(9)
    print("printed")
    Path("made").write_text(str(os.getpid()))
"""


DRIVER = """
import sys
from pathlib import Path
from lkip.workers import Workers
with Workers(2, Path()) as workers:
    for report in sys.argv[1:]:
        print(workers.submit(["acting", report]).result())
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Beside the stages, a program of four tempers: `python -m acting a/<year>`."""
    (tmp_path / "acting.py").write_text(PROGRAM, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(tmp_path), *sys.path]))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def acted(*reports):
    """The exit status of each job, and what stood on standard error."""
    command = [sys.executable, "-c", DRIVER, *reports]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True, timeout=60)
    return [int(line) for line in done.stdout.split()], done.stderr


def test_jobs_run_one_after_another_in_the_same_process(folder):
    made = Path("made")
    with Workers(1, folder) as workers:
        processes = set()
        for _ in range(3):
            assert workers.submit(["acting", "a/2000"]).result(timeout=60) == 0
            processes.add(made.read_text())
    assert len(processes) == 1
    assert str(os.getpid()) not in processes


def test_what_a_stage_refuses_stands_on_standard_error(folder):
    statuses, said = acted("a/2001")
    assert statuses == [1]
    assert "Kesalahan: ini salah." in said


def test_what_a_stage_prints_is_no_answer(folder):
    assert acted("a/2000") == ([0], "printed\n")


def test_a_wrong_command_fails_as_a_program_does(folder):
    statuses, said = acted("no report")
    assert statuses == [2]
    assert "bukan nama laporan" in said


def test_a_defect_shows_its_traceback_and_the_next_job_runs(folder):
    statuses, said = acted("a/2002", "a/2000")
    assert statuses == [1, 0]
    assert "ZeroDivisionError: a defect of ours" in said


def test_a_process_that_dies_is_said_and_replaced(folder):
    statuses, said = acted("a/2003", "a/2000")
    assert statuses == [1, 0]
    assert "python -m acting a/2003 berhenti tiba-tiba (9)." in said


def test_the_workers_end_with_the_one_that_started_them(tmp_path):
    program = (
        "from pathlib import Path; from lkip.workers import Workers\n"
        "w = Workers(1, Path()); print(w._all[0].pid); input()"
    )
    parent = subprocess.Popen(
        [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert parent.stdout
    worker = psutil.Process(int(parent.stdout.readline()))
    parent.kill()
    parent.wait()
    worker.wait(timeout=30)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
def test_an_interrupt_lets_the_job_come_to_its_end(folder):
    with Workers(1, folder) as workers:
        assert workers.submit(["acting", "a/2000"]).result(timeout=60) == 0
        job = workers.submit(["acting", "a/2000"])
        for process in psutil.Process().children():
            process.send_signal(signal.SIGINT)
        assert job.result(timeout=60) == 0


def test_every_program_of_the_snakefile_is_loaded_beforehand():
    rules = Path(__file__).parent.parent / "Snakefile"
    words = rules.read_text(encoding="utf-8").split()
    programs = {words[n + 1] for n, word in enumerate(words) if word == "-m"}
    # Those of `lkip check` alone would only delay a build.
    alone = ("lkip.coverage", "lkip.show")
    assert {name for name in programs if not name.startswith(alone)} == {*FIRST, *OTHERS}


def test_the_stages_that_can_be_run_ahead_are_those_of_the_first_process():
    assert tuple(step.module for step in STEPS) == AHEAD


def test_what_is_run_ahead_goes_to_the_process_that_runs_it_and_nothing_else(folder, monkeypatch):
    """Another report's jobs of the same stage do not wait for that process."""
    monkeypatch.setattr("lkip.workers.AHEAD", frozenset({"acting"}))
    took = []
    with Workers(2, folder) as workers:
        first = workers._all[0].pid
        workers._ahead = "a/2000"
        for name in ("a/2000", "b/2000", "a/2000"):
            assert workers.submit(["acting", name]).result(timeout=60) == 0
            took.append(int(Path("made").read_text()) == first)
    assert took == [True, False, True]


def test_of_the_jobs_that_wait_the_one_of_the_greatest_priority_is_next(folder):
    """Snakemake may hand over more jobs than there are processes for."""
    with Workers(1, folder) as workers:
        order = []
        for name, priority in (("a/2000", 0), ("b/2000", 0), ("c/2000", 1), ("d/2000", 2)):
            job = workers.submit(["acting", name], priority)
            job.add_done_callback(lambda _, name=name: order.append(name))
    assert order == ["a/2000", "d/2000", "c/2000", "b/2000"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such niceness")
def test_the_other_processes_give_way_to_the_first(folder):
    with Workers(2, folder) as workers:
        workers._ahead = "a/2000"
        for command in (["lkip.read", "a/2000"], ["acting", "a/2000"]):
            workers.submit(command).result(timeout=60)
        first, other = (psutil.Process(process.pid).nice() for process in workers._all)
    assert other > first


def test_a_first_process_that_died_at_once_is_told_by_its_job(folder, capfd):
    """As where memory is short: no traceback, and the next job finds another process."""
    with Workers(1, folder) as workers:
        first = workers._all[0]
        first.kill()
        first.wait()
        workers.run_ahead("a/2004")
        assert workers.submit(["acting", "a/2004"]).result() == 1
        assert workers.submit(["acting", "a/2004"]).result() == 0
    said = capfd.readouterr().err
    assert "python -m acting a/2004 berhenti tiba-tiba" in said
    assert "Traceback" not in said
