"""Where the gate says that there is nothing to do, Snakemake says so too, whatever has happened."""

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from projects import SMALL, built, lkip, snakemake

from lkip import gate

pytestmark = pytest.mark.e2e

NOTHING = "Nothing to be done"


def _sources(project: Path) -> list[Path]:
    folders = [project / name for name in ("sources", "chapters", "config")]
    return sorted(p for folder in folders for p in folder.rglob("*") if p.is_file())


def _made(project: Path) -> list[Path]:
    return sorted(p for p in built(project, SMALL).rglob("*") if p.is_file())


def touch(project: Path, chance: random.Random) -> None:
    path = chance.choice(_sources(project))
    moment = chance.choice([10**9, path.stat().st_mtime + 1, 2 * 10**9])
    os.utime(path, (moment, moment))


def rewrite(project: Path, chance: random.Random) -> None:
    """The same content in a new file."""
    path = chance.choice(_sources(project))
    data = path.read_bytes()
    path.unlink()
    path.write_bytes(data)


def append(project: Path, chance: random.Random) -> None:
    """Another content; every second time with a date before the build's."""
    path = chance.choice([p for p in _sources(project) if p.suffix in (".md", ".yaml")])
    path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    if chance.random() < 0.5:
        os.utime(path, (10**9, 10**9))


def take_back(project: Path, chance: random.Random) -> None:
    """What `append` did to a file."""
    for path in _sources(project):
        if path.suffix in (".md", ".yaml") and path.read_bytes().endswith(b"\n\n"):
            path.write_bytes(path.read_bytes()[:-1])


def remove(project: Path, chance: random.Random) -> None:
    chance.choice(_made(project)).unlink()


def tamper(project: Path, chance: random.Random) -> None:
    path = chance.choice(_made(project))
    path.write_bytes(path.read_bytes() + b" ")


def stranger(project: Path, chance: random.Random) -> None:
    """A file that no report is made of."""
    name = chance.choice(["catatan.txt", "sources/lain/2020/a.xlsx", f"sources/{SMALL}/~$a.xlsx"])
    (project / name).parent.mkdir(parents=True, exist_ok=True)
    (project / name).write_text(str(chance.random()))


def forget(project: Path, chance: random.Random) -> None:
    """Snakemake's record of one output is lost."""
    records = sorted(p for p in (project / ".snakemake" / "metadata").rglob("*") if p.is_file())
    if records:
        chance.choice(records).unlink()


EVENTS: list[Callable[[Path, random.Random], None]] = [
    touch, touch, touch, rewrite, rewrite, append, take_back, remove, tamper, stranger, forget
]  # fmt: skip


@pytest.mark.parametrize("seed", range(4))
def test_any_sequence_of_events(built_small: Path, tmp_path: Path, seed: int):
    project = Path(shutil.copytree(built_small, tmp_path / "project"))
    assert lkip(project, "build").returncode == 0  # the gate notes the dates of the copy
    chance = random.Random(seed)
    passed = 0
    for _ in range(12):
        event = chance.choice(EVENTS)
        event(project, chance)
        if gate.passed(project, ()) is None:
            assert lkip(project, "build").returncode == 0
            continue
        passed += 1
        told = snakemake(project, "-c1", "--dry-run")
        assert told.returncode == 0
        assert NOTHING in told.stdout + told.stderr, event.__name__
    assert passed > 2


def test_files_whose_record_is_lost_are_made_again(built_small: Path, tmp_path: Path):
    """Else Snakemake would take a new date of their sources for a change, and the gate not."""
    project = Path(shutil.copytree(built_small, tmp_path / "project"))
    assert lkip(project, "build").returncode == 0
    shutil.rmtree(project / gate.RECORDS)
    assert lkip(project, "build").returncode == 0
    for path in _sources(project):
        os.utime(path)
    assert gate.passed(project, ()) is not None
    told = snakemake(project, "-c1", "--dry-run")
    assert NOTHING in told.stdout + told.stderr
