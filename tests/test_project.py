"""The project's outer files: set-up, pins, and what holds for the code as a whole."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

needs_make = pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")


# --- set-up -----------------------------------------------------------------------------------

REQUIREMENTS = ("requirements-build.txt", "requirements.txt", "requirements-test.txt")
STAMPS = (".venv/report.stamp", ".venv/test.stamp")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The files of the set-up alone, in a folder with a space in its name."""
    folder = tmp_path / "laporan kinerja"
    folder.mkdir()
    for name in ("Makefile", "pyproject.toml", *REQUIREMENTS):
        shutil.copy2(ROOT / name, folder)
    return folder


def make(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = ["make", "--no-print-directory", *arguments]
    return subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)


@needs_make
def test_a_python_that_is_too_old_is_refused_plainly(project: Path):
    """It is `make` that asks, so a program that only says it is old will do."""
    pretend = "import sys; sys.version_info = (3, 9, 2); sys.version = '3.9.2 (old)'\n"
    (project / "pretend.py").write_text(pretend + "exec(sys.argv[2])\n", encoding="utf-8")
    old = project / "python3.9"
    old.write_text(f'#!/bin/sh\nexec "{sys.executable}" pretend.py "$@"\n', encoding="utf-8")
    old.chmod(0o755)
    done = make(project, STAMPS[0], f"PYTHON={old}")
    assert done.returncode != 0
    assert "Perlu Python 3.11 atau lebih baru" in done.stderr
    assert "3.9.2" in done.stderr
    assert not (project / ".venv").exists()


@needs_make
@pytest.mark.parametrize("changed", [*REQUIREMENTS, "pyproject.toml"])
def test_set_up_is_done_once_and_again_when_pins_change(project: Path, changed: str):
    (project / ".venv").mkdir()
    for stamp in STAMPS:
        (project / stamp).touch()
    assert make(project, "--question", *STAMPS).returncode == 0
    later = (project / STAMPS[0]).stat().st_mtime + 10
    os.utime(project / changed, (later, later))
    assert make(project, "--question", *STAMPS).returncode == 1


# --- pins -------------------------------------------------------------------------------------


def locked(name: str) -> dict[str, Requirement]:
    """The pins of a requirements file by canonical name."""
    lines = re.sub(r"\\\n", " ", (ROOT / name).read_text(encoding="utf-8")).splitlines()
    pins = [
        Requirement(line.partition(" --hash")[0])
        for line in lines
        if line.strip() and not line.lstrip().startswith("#")
    ]
    return {canonicalize_name(pin.name): pin for pin in pins}


def version(pin: Requirement) -> str:
    (one,) = pin.specifier
    assert one.operator == "=="
    return one.version


def unmet(pins: dict[str, Requirement], wanted: Sequence[str]) -> list[str]:
    """Those of `wanted` that no pin meets."""
    asked = [Requirement(text) for text in wanted]
    return [
        str(requirement)
        for requirement in asked
        if (pin := pins.get(canonicalize_name(requirement.name))) is None
        or not requirement.specifier.contains(version(pin), prereleases=True)
    ]


@pytest.mark.parametrize("name", REQUIREMENTS)
def test_every_pin_has_a_hash_and_no_address(name: str):
    text = re.sub(r"\\\n", " ", (ROOT / name).read_text(encoding="utf-8"))
    pins = [line for line in text.splitlines() if line.strip() and line.lstrip()[0] != "#"]
    assert pins
    for pin in pins:
        assert re.fullmatch(
            r"[\w.-]+==\S+( ; [^-]+)?( +--hash=sha256:[0-9a-f]{64})+", pin.rstrip()
        ), pin
    assert "://" not in text


def test_pins_meet_what_the_project_asks_for():
    asked = PROJECT["project"]
    assert unmet(locked("requirements.txt"), asked["dependencies"]) == []
    everything = [*asked["dependencies"], *asked["optional-dependencies"]["test"]]
    assert unmet(locked("requirements-test.txt"), everything) == []
    assert unmet(locked("requirements-build.txt"), PROJECT["build-system"]["requires"]) == []


def test_tests_run_with_the_pins_of_a_build():
    """Also the backend: no file may undo what another installed."""
    test = locked("requirements-test.txt")
    for name, pin in (locked("requirements.txt") | locked("requirements-build.txt")).items():
        assert test.get(name, pin).specifier == pin.specifier
    assert set(locked("requirements.txt")) <= set(test)


# --- the code as a whole ----------------------------------------------------------------------

PRIVATE = re.compile(
    r"(^|[^\w.])/([w]ork|[r]oot|[h]ome|[U]sers|[f]arm)/|"
    r"[p]ypi\.org|python[h]osted|registry\.[n]pmjs|deb\.[d]ebian",
    re.M,
)
"""Paths of one machine, hosts of package registries."""


def committed() -> list[Path]:
    """The project's files as git knows them, new ones included."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    names = [name for name in done.stdout.decode().split("\0") if name]
    return [ROOT / name for name in names if (ROOT / name).is_file()]


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="not a checkout of git")
def test_no_file_names_a_machine_or_a_registry():
    named = []
    for path in committed():
        data = path.read_bytes()
        if b"\0" not in data and PRIVATE.search(data.decode("utf-8", "replace")):
            named.append(path.relative_to(ROOT).as_posix())
    assert named == []


def test_stages_do_not_import_one_another():
    """The contracts of `[tool.importlinter]`."""
    code = "import sys; from importlinter.cli import lint_imports as l; sys.exit(l(no_cache=True))"
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
