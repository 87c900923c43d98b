"""A report made again from nothing but an unpacked archive."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import NamedTuple

from lkip.archive import pins, wheels
from lkip.archive.note import Note, same_python
from lkip.archive.problems import error
from lkip.model import Finding
from lkip.workflow import PINS

FOREIGN = ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "SOURCE_DATE_EPOCH")
"""Variables of this process that the rebuild must not see, beside those of pip."""

MADE = ("build", ".snakemake")
"""What a build leaves in a project."""


class Runner(NamedTuple):
    """A Python that has the archive's program, and how it got its libraries."""

    python: Path
    environment: dict[str, str]
    how: str


def runner(bag: Path, told: Note, folder: Path) -> tuple[Runner | None, list[Finding]]:
    """The program of an unpacked archive, ready to run; or why it cannot run here.

    With the archive's libraries in a new environment in `folder`, if it has them; else with the
    libraries of the running environment, if they are of the same versions. The network is not used.
    """
    if not same_python(told):
        return None, [_another_python(told)]
    try:
        wanted = pins.pinned((bag / "data/project" / PINS).read_text(encoding="utf-8"))
    except (OSError, ValueError) as problem:
        return None, [_unusable(str(problem))]
    own = sorted((bag / "data/environment").glob("lkip-*.whl"))
    if len(own) != 1:
        return None, [_unusable("program lkip tidak ada di dalamnya")]
    return (
        _with_wheels(bag, wanted, own[0], folder) if told.wheels else _here(wanted, own[0], folder)
    )


def rebuilt(bag: Path, told: Note, run: Runner, folder: Path) -> tuple[Path, str]:
    """Build the report in `folder`; the folder of what was made, and what the build had to say.

    The words are empty where the build succeeded.
    """
    project = folder / "project"
    given = bag / "data" / "project"
    # What a build made is not taken from an archive, else it would be compared with itself.
    shutil.copytree(given, project, ignore=lambda at, _: MADE if Path(at) == given else ())
    done = _run(run.python, run.environment, project, "-m", "lkip.cli", "build", told.report)
    said = (done.stderr.strip() or done.stdout.strip()) if done.returncode else ""
    return project / "build" / told.report, said


def python_of(environment: Path) -> Path:
    """The Python of a virtual environment."""
    return environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def _with_wheels(
    bag: Path, wanted: dict[str, str], own: Path, folder: Path
) -> tuple[Runner | None, list[Finding]]:
    environment = _environment()
    place = folder / "environment"
    made = _run(Path(sys.executable), environment, folder, "-m", "venv", str(place))
    if made.returncode:
        said = (made.stderr or made.stdout).strip()
        return None, [_unusable(f"lingkungan Python baru gagal dibuat: {said}")]
    python = python_of(place)
    said = wheels.install(python, bag / "data/environment/wheels", wanted, environment)
    said = said or wheels.install_file(python, own, environment)
    if said:
        return None, [_unusable(said)]
    return Runner(python, environment, "dalam lingkungan baru, dengan pustaka dari arsip"), []


def _here(wanted: dict[str, str], own: Path, folder: Path) -> tuple[Runner | None, list[Finding]]:
    differing = pins.differing(wanted)
    if differing:
        return None, [_needs_wheels(differing)]
    python, environment, place = Path(sys.executable), _environment(), folder / "program"
    said = wheels.install_file(python, own, environment, place)
    if said:
        return None, [_unusable(said)]
    how = "dengan program dari arsip dan pustaka yang terpasang di sini (versinya sama)"
    return Runner(python, {**environment, "PYTHONPATH": str(place)}, how), []


def _environment() -> dict[str, str]:
    """The variables of this process, without what would let other code or the network in."""
    kept = {k: v for k, v in os.environ.items() if k not in FOREIGN and not k.startswith("PIP_")}
    return {**kept, "PIP_CONFIG_FILE": os.devnull, "PYTHONNOUSERSITE": "1", "PYTHONUTF8": "1"}


def _run(
    python: Path, environment: dict[str, str], folder: Path, *arguments: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(python), *arguments], cwd=folder, env=environment, stdin=subprocess.DEVNULL,
        capture_output=True, encoding="utf-8", errors="replace", check=False,
    )  # fmt: skip


def _another_python(told: Note) -> Finding:
    return error(
        "another-python",
        f"Arsip ini dibuat dengan Python {told.python} pada {told.platform}; di sini Python "
        f"{platform.python_version()} pada {sysconfig.get_platform()}, sehingga hasilnya tidak "
        "dapat dibandingkan",
        "Jalankan lkip verify dengan Python dan jenis komputer yang sama.",
    )


def _needs_wheels(differing: list[tuple[str, str, str]]) -> Finding:
    shown = ", ".join(
        f"{n} {wanted} (di sini {there or '-'})" for n, wanted, there in differing[:5]
    )
    more = f", dan {len(differing) - 5} lainnya" if len(differing) > 5 else ""
    return error(
        "needs-wheels",
        "Arsip ini tidak memuat pustakanya, dan pustaka yang terpasang di sini berbeda versinya: "
        f"{shown}{more}",
        "Pasang versi yang disebut data/project/requirements.txt dalam arsip, atau gunakan arsip "
        "yang dibuat dengan --with-wheels.",
    )


def _unusable(why: str) -> Finding:
    return error(
        "no-environment",
        f"Program dalam arsip ini tidak dapat disiapkan: {why}",
        "Periksa apakah arsipnya lengkap; buat arsip baru bila perlu.",
    )
