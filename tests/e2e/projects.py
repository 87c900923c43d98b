"""Projects to build: copies of this one, in a folder of the test's own."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FIXTURES = ROOT / "tests" / "fixtures"

SAMPLE = "dkukmp-dumai/2024"
SMALL = "dinkes-sungairaya/2023"

PARTS = ("Snakefile", "config", "chapters", "sources")


def sample(folder: Path) -> Path:
    """The real sample."""
    for name in PARTS:
        _copy(ROOT / name, folder / name)
    return folder


def small(folder: Path) -> Path:
    """The small second agency on the shared chapters and configuration, alone."""
    sample(folder)
    for agency in (folder / "sources").iterdir():
        shutil.rmtree(folder / "chapters" / agency.name)
    shutil.rmtree(folder / "sources")
    _copy(FIXTURES / "kecil", folder)
    configured(folder, SMALL)
    return folder


def configured(folder: Path, *reports: str) -> None:
    """Let the project build these reports."""
    lines = "".join(f"  - {name}\n" for name in reports)
    (folder / "config" / "config.yaml").write_text(f"reports:\n{lines}", encoding="utf-8")


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, dirs_exist_ok=True)
    else:
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(source, target)


def lkip(project: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `lkip` in a project."""
    return _run(project, [sys.executable, "-m", "lkip.cli", *arguments], environment)


def snakemake(
    project: Path, *arguments: str, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run plain `snakemake` in a project."""
    command = [sys.executable, "-m", "snakemake", "--quiet", "all", *arguments]
    return _run(project, command, environment)


def _run(
    project: Path, command: Sequence[str], environment: dict[str, str]
) -> subprocess.CompletedProcess[str]:
    here = {**os.environ, "PYTHONUTF8": "1", **environment}
    return subprocess.run(
        command, cwd=project, env=here, capture_output=True, encoding="utf-8", check=False
    )


def built(project: Path, report: str) -> Path:
    """The folder of what was made of a report."""
    return project / "build" / report


def hashes(folder: Path) -> dict[str, str]:
    """The SHA-256 of every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
