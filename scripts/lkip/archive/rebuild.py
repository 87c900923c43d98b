"""A report made again from nothing but an unpacked archive."""

from __future__ import annotations

import errno
import os
import platform
import shutil
import sys
import sysconfig
from pathlib import Path
from typing import NamedTuple

import msgspec

from lkip.archive import pins, wheels
from lkip.archive.child import run
from lkip.archive.expected import Expected
from lkip.archive.held import ENVIRONMENT, PROJECT
from lkip.archive.note import Note, same_python
from lkip.archive.problems import error
from lkip.model import Finding
from lkip.stage import SEVERITY, TROUBLE
from lkip.workflow import PINS

FOREIGN = ("VIRTUAL_ENV", "SOURCE_DATE_EPOCH", "LANGUAGE")
"""Variables of this process that the rebuild must not see, beside those of Python and pip."""

MADE = ("build", ".snakemake")
"""What a build leaves in a project."""

LOCAL = tuple(
    TROUBLE[one]
    for one in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EACCES, errno.EPERM)
)
"""What a build says where the machine stands in its way."""


class Runner(NamedTuple):
    """A Python that has the archive's program, and how it got its libraries."""

    python: Path
    environment: dict[str, str]
    how: str


class Failed(Exception):
    """The program of an archive could not do its work; the message is all that it said."""

    @property
    def by_sources(self) -> bool:
        """Whether it found errors in what it read, and nothing on this machine stood in its way."""
        said = str(self)
        return f"{SEVERITY['error']}: " in said and not any(words in said for words in LOCAL)


def runner(bag: Path, told: Note, folder: Path) -> tuple[Runner | None, list[Finding]]:
    """The program of an unpacked archive, ready to run; or why it cannot run here.

    With the archive's libraries in a new environment in `folder`, if it has them; else with the
    libraries of the running environment, if they are of the same versions. The network is not used.
    """
    if not same_python(told):
        return None, [_another_python(told)]
    own = bag / ENVIRONMENT / f"lkip-{told.lkip}-py3-none-any.whl"
    return _with_libraries(bag, own, folder) if told.wheels else _here(bag, own, folder)


def copied(bag: Path, folder: Path) -> Path:
    """The project of an unpacked archive, to build in: what a build made is not taken from it.

    Else that would be compared with itself.
    """
    given = bag / PROJECT
    for path in sorted(given.rglob("*")):
        name = path.relative_to(given)
        if path.is_file() and name.parts[0] not in MADE:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, folder / name)
    return folder


def expected(bag: Path, by: Runner, project: Path) -> Expected:
    """What the archive should hold, as its own program says. Raises `Failed`."""
    said = _run(by, project, "lkip.archive.expected", str(bag))
    try:
        return msgspec.json.decode(said, type=Expected)
    except msgspec.DecodeError as problem:
        raise Failed(str(problem)) from problem


def rebuilt(told: Note, by: Runner, project: Path) -> Path:
    """Build the report in a project; the folder of what was made. Raises `Failed`."""
    _run(by, project, "lkip.cli", "build", told.report)
    return project / "build" / told.report


def python_of(environment: Path) -> Path:
    """The Python of a virtual environment."""
    return environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def _run(by: Runner, project: Path, *module: str) -> str:
    done = run([by.python, "-m", *module], by.environment, project)
    if done.returncode:
        said = done.stderr.strip() or done.stdout.strip()
        raise Failed(said or f"status {done.returncode}")
    return done.stdout


def _with_libraries(bag: Path, own: Path, folder: Path) -> tuple[Runner | None, list[Finding]]:
    environment = _environment(folder)
    place = folder / "environment"
    made = run([sys.executable, "-m", "venv", place], environment, folder)
    if made.returncode:
        return None, [_unready((made.stderr or made.stdout).strip(), folder)]
    python = python_of(place)
    said = wheels.install(python, bag / PROJECT, bag / wheels.LIBRARIES, environment)
    said = said or wheels.install_file(python, own, environment)
    if said:
        return None, [_unready(said, folder)]
    return Runner(python, environment, "dalam lingkungan baru, dengan pustaka dari arsip"), []


def _here(bag: Path, own: Path, folder: Path) -> tuple[Runner | None, list[Finding]]:
    wanted = pins.pinned((bag / PROJECT / PINS).read_text(encoding="utf-8"))
    differing = pins.differing(wanted)
    if differing:
        return None, [_needs_wheels(differing)]
    python, environment, place = Path(sys.executable), _environment(folder), folder / "program"
    said = wheels.install_file(python, own, environment, place)
    if said:
        return None, [_unready(said, folder)]
    how = "dengan program dari arsip dan pustaka yang terpasang di sini (versinya sama)"
    return Runner(python, {**environment, "PYTHONPATH": str(place)}, how), []


def _environment(folder: Path) -> dict[str, str]:
    """The variables of this process, without what would let other code or the network in.

    Nor what lets names of files be misread: a locale without Unicode, no search path. Temporary
    files stand in `folder`, so that they go with it when a program is ended.
    """
    temporary = folder / "temporary"
    temporary.mkdir()
    foreign = ("PIP_", "PYTHON")
    kept = {k: v for k, v in os.environ.items() if k not in FOREIGN and not k.startswith(foreign)}
    known = {"PIP_CONFIG_FILE": os.devnull, "PYTHONNOUSERSITE": "1", "PYTHONUTF8": "1"}
    if sys.platform == "linux":  # elsewhere names of files do not depend on it
        known["LC_ALL"] = "C.UTF-8"
    known |= dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(temporary))
    return {"PATH": os.defpath, **kept, **known}


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


def _unready(why: str, folder: Path) -> Finding:
    return error(
        "no-environment",
        f"Program dalam arsip ini tidak dapat disiapkan di sini: {why}",
        f"Ruang kosong pada {folder.parent}: {room(folder)} MB. Kosongkan sebagian bila kurang, "
        "atau perbaiki yang disebut, lalu ulangi.",
    )


def room(folder: Path) -> int:
    """Free megabytes where a folder stands."""
    return shutil.disk_usage(folder).free // 2**20
