"""The libraries: fetched once, with the network; installed later, without.

What stands in an archive is what the requirements files name with its SHA-256, wheels mostly, and
source packages where there is no wheel. Those are built when they are installed: a wheel that was
built before has a SHA-256 that nobody vouches for.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from lkip.archive import bag
from lkip.archive.child import run
from lkip.archive.contents import BUILD_PINS
from lkip.archive.pins import Pin, pins
from lkip.archive.problems import error
from lkip.model import Finding
from lkip.workflow import PINS

PIP = ("-m", "pip", "--disable-pip-version-check", "--no-input", "--quiet")
HASHED = ("--require-hashes", "--no-build-isolation", "--no-deps")
LIBRARIES = "data/environment/wheels"
"""Where in an archive the libraries are."""
SHOWN = 5
"""Libraries that are named, of many that are missing."""
FILES = (BUILD_PINS, PINS)
"""The requirements files in their order: what builds source packages comes first."""


def fetch(project: Path, folder: Path) -> list[Finding]:
    """Put a file for every pin of a project's requirements into `folder`; uses the network.

    pip compares each with the hashes that the requirements give.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name in FILES:
        chosen = ("-r", str(project / name), "-d", str(folder))
        said = _pip(Path(sys.executable), os.environ, "download", *HASHED, *chosen)
        if said:
            what = f"Pustaka tidak dapat diambil: {said}"
            remedy = "Periksa jaringan, lalu ulangi; atau buat arsip tanpa --with-wheels."
            return [error("no-wheels", what, remedy, name)]
    return []


def listed(project: Path) -> list[Pin]:
    """The pins of a project. Raises `ValueError` for a requirements file that has other lines."""
    return [pin for name in FILES for pin in pins((project / name).read_text(encoding="utf-8"))]


def unlisted(listed: Sequence[Pin], folder: Path) -> list[Finding]:
    """What is against the libraries in `folder`, each compared with the hashes of its pin."""
    known = frozenset[str]().union(*(pin.hashes for pin in listed))
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    there = {bag.sha256(path): path.relative_to(folder).as_posix() for path in files}
    what = "Pustaka ini bukan yang disebut daftar pustakanya (SHA-256 berbeda)"
    findings = [
        error("foreign-library", what, bag.ANOTHER_COPY, f"{LIBRARIES}/{name}")
        for digest, name in there.items()
        if digest not in known
    ]
    missing = sorted(
        f"{pin.name} {pin.version}"
        for pin in listed
        if pin.here and pin.hashes.isdisjoint(there.keys())
    )
    if missing:
        more = len(missing) - SHOWN
        rest = f", dan {more} lainnya" if more > 0 else ""
        what = f"Pustaka ini tidak ada dalam arsip: {', '.join(missing[:SHOWN])}{rest}"
        findings.append(error("missing-library", what, bag.ANOTHER_COPY, LIBRARIES))
    return findings


def install(python: Path, project: Path, folder: Path, environment: Mapping[str, str]) -> str:
    """Install what a project's requirements name into the environment of `python`.

    From `folder` alone, each file compared with its hash. What pip has against it; empty where all
    went well.
    """
    offline = ("--no-index", "--no-cache-dir", "--find-links", str(folder))
    for name in FILES:
        said = _pip(python, environment, "install", *HASHED, *offline, "-r", str(project / name))
        if said:
            return said
    return ""


def install_file(
    python: Path, wheel: Path, environment: Mapping[str, str], folder: Path | None = None
) -> str:
    """Install one wheel into the environment of `python`, or into a folder of its own.

    What pip has against it; empty where all went well.
    """
    where = () if folder is None else ("--target", str(folder))
    return _pip(python, environment, "install", "--no-index", "--no-deps", *where, str(wheel))


def _pip(python: Path, environment: Mapping[str, str], *arguments: str) -> str:
    done = run([python, *PIP, *arguments], environment)
    if done.returncode == 0:
        return ""
    lines = [line for line in done.stderr.splitlines() if line.strip()]
    said = [line for line in lines if line.startswith("ERROR")] or lines[-1:]
    return said[0] if said else f"pip berhenti dengan status {done.returncode}"
