"""Stages run ahead of their jobs: what they made is taken where the job would make the same."""

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from projects import ROOT, SMALL, lkip, small

from lkip.ahead import STEPS, Ahead
from lkip.config import Report, report
from lkip.workers import FOLDER

pytestmark = pytest.mark.e2e


@pytest.fixture
def where(tmp_path: Path) -> Report:
    """The small agency, of which nothing was made."""
    return report(small(tmp_path), SMALL)


def ran(where: Report, stages: int = len(STEPS)) -> Ahead:
    """So many of its stages, run ahead."""
    ahead = Ahead(where)
    steps = ahead.steps()
    for _ in range(2 * stages):
        next(steps)
    return ahead


def taken(ahead: Ahead, name: str = SMALL) -> list[str]:
    """The stages whose jobs need not run, asked in their order."""
    return [step.module for step in STEPS if ahead.adopted(step.module, name)]


ALL = [step.module for step in STEPS]


def test_what_they_made_is_what_a_build_makes(where: Report, built_small: Path):
    assert taken(ran(where)) == ALL
    for name in (name for step in STEPS for name in step.makes):
        assert (where.build / name).read_bytes() == (
            built_small / "build" / SMALL / name
        ).read_bytes()


def test_a_stage_that_was_not_reached_runs_as_ever(where: Report):
    assert taken(ran(where, 2)) == ALL[:2]


def test_nothing_is_taken_for_another_report_or_stage(where: Report):
    ahead = ran(where)
    assert taken(ahead, "dinkes-sungairaya/2022") == []
    assert not ahead.adopted("lkip.write.pdf", SMALL)


def edited(where: Report) -> None:
    with (where.root / "chapters" / "01-pendahuluan.md").open("a", encoding="utf-8") as file:
        file.write("\nTambahan.\n")


def replaced(where: Report) -> None:
    """By a file of the same size and date."""
    path = where.root / "config" / "scales.yaml"
    dates = path.stat()
    path.rename(path.with_suffix(".old"))
    shutil.copyfile(path.with_suffix(".old"), path)
    path.with_suffix(".old").unlink()
    os.utime(path, ns=(dates.st_atime_ns, dates.st_mtime_ns))


def added(where: Report) -> None:
    (where.chapters[0] / "bab.md").write_text("Baru.\n", encoding="utf-8")


@pytest.mark.parametrize("change", [edited, replaced, added], ids=lambda c: c.__name__)
def test_a_source_that_changes_meanwhile_makes_the_jobs_run(
    where: Report, change: Callable[[Report], None]
):
    ahead = ran(where, 2)
    change(where)
    assert taken(ahead) == []


def test_another_file_before_makes_the_jobs_behind_it_run(where: Report):
    """As when the job of a stage has made something else than the stage run ahead."""
    ahead = ran(where)
    assert ahead.adopted("lkip.read", SMALL)
    assert ahead.adopted("lkip.derive", SMALL)
    (where.build / "records.json").write_text("{}", encoding="utf-8")
    assert not any(ahead.adopted(stage, SMALL) for stage in ALL[2:])


def test_a_stage_that_cannot_do_its_work_leaves_it_to_its_job(where: Report):
    for book in where.sources.glob("*.xlsx"):
        book.write_bytes(b"no workbook")
    ahead = Ahead(where)
    assert list(ahead.steps()) == [None]
    assert taken(ahead) == []
    done = lkip(where.root, "build")
    assert done.returncode == 1
    assert "bukan" in done.stderr


@pytest.fixture
def built_before(tmp_path: Path, built_small: Path) -> Report:
    """The small agency after a build."""
    return report(Path(shutil.copytree(built_small, tmp_path / "project")), SMALL)


def test_the_stages_before_an_edited_chapter_are_not_run_again(built_before: Report):
    edited(built_before)
    ahead = Ahead(built_before, "lkip.fill")
    assert len([*ahead.steps()]) == 4
    assert taken(ahead) == ["lkip.fill", "lkip.join"]
    assert lkip(built_before.root, "build").returncode == 0


def test_what_was_made_of_files_that_are_other_by_now_is_not_taken(built_before: Report):
    ahead = Ahead(built_before, "lkip.fill")
    assert [*ahead.steps()]
    (built_before.build / "records.json").write_text("{}", encoding="utf-8")
    assert taken(ahead) == []


def test_where_the_last_build_left_too_little_all_stages_run(built_before: Report):
    (built_before.build / "records.json").unlink()
    ahead = Ahead(built_before, "lkip.fill")
    assert [*ahead.steps()]
    assert taken(ahead) == ALL


def test_nothing_of_it_is_left_by_a_build(built_small: Path):
    assert not (built_small / FOLDER).exists()


def test_the_stages_make_what_the_rules_say():
    rules = (ROOT / "Snakefile").read_text(encoding="utf-8").split("\nrule ")
    for step in STEPS:
        (rule,) = (rule for rule in rules if f'"python -m {step.module} "' in rule)
        (outputs,) = re.findall(r"^    output: (.*)$", rule, re.MULTILINE)
        assert tuple(re.findall(r'"([^"]+)"', outputs)) == step.makes


def test_jobs_that_come_first_are_not_run_ahead_once_more(where: Report):
    """Else the process would be at it when the next job comes."""
    worker = subprocess.Popen(
        [sys.executable, "-m", "lkip.worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=where.root,
    )
    assert worker.stdin and worker.stdout
    where.build.mkdir(parents=True)
    worker.stdin.write(f'["ahead", "{SMALL}", ""]\n["lkip.read", "{SMALL}"]\n'.encode())
    worker.stdin.flush()
    assert worker.stdout.readline() == b"0\n"
    time.sleep(0.5)  # in which it would be
    worker.communicate(f'["lkip.derive", "{SMALL}"]\n'.encode(), timeout=60)
    assert (where.build / "data.json").exists()
    assert not [*(where.root / FOLDER).rglob("*.json")]
