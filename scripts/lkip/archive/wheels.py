"""The libraries as wheels: fetched and built once, with the network; installed later, without."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from lkip.archive.problems import error
from lkip.model import Finding

PIP = ("-m", "pip", "--disable-pip-version-check", "--no-input", "--quiet")


def fetch(requirements: Path, folder: Path) -> list[Finding]:
    """Put a wheel of every pin of a requirements file into `folder`; uses the network.

    pip compares each file with the hash that the requirements give, and builds with the installed
    backend what has no wheel.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        got = Path(temporary)
        hashed = ("--require-hashes", "--no-build-isolation", "--no-deps")
        said = _pip("download", *hashed, "-r", str(requirements), "-d", str(got))
        sources = []
        for path in sorted(got.iterdir()):
            if path.suffix == ".whl":
                path.rename(folder / path.name)
            else:
                sources.append(str(path))
        if sources and not said:
            offline = ("--no-index", "--no-build-isolation", "--no-deps", "--no-cache-dir")
            said = _pip("wheel", *offline, "-w", str(folder), *sources)
    if said:
        what = f"Pustaka tidak dapat diambil: {said}"
        remedy = "Periksa jaringan, lalu ulangi; atau buat arsip tanpa --with-wheels."
        return [error("no-wheels", what, remedy, requirements.name)]
    return []


def install(
    python: Path, wheels: Path, pins: Mapping[str, str], environment: Mapping[str, str]
) -> str:
    """Install pinned versions into the environment of `python` from `wheels` alone.

    What pip has against it; empty where all went well.
    """
    pinned = [f"{name}=={version}" for name, version in sorted(pins.items())]
    offline = ("--no-index", "--no-deps", "--only-binary", ":all:", "--find-links", str(wheels))
    return _run([str(python), *PIP, "install", *offline, *pinned], environment)


def install_file(
    python: Path, wheel: Path, environment: Mapping[str, str], folder: Path | None = None
) -> str:
    """Install one wheel into the environment of `python`, or into a folder of its own.

    What pip has against it; empty where all went well.
    """
    where = () if folder is None else ("--target", str(folder))
    command = [str(python), *PIP, "install", "--no-index", "--no-deps", *where, str(wheel)]
    return _run(command, environment)


def _pip(*arguments: str) -> str:
    # The time of the files in a wheel that is built here: the first that a zip file can tell.
    return _run(
        [sys.executable, *PIP, *arguments], {**os.environ, "SOURCE_DATE_EPOCH": "315532800"}
    )


def _run(command: Sequence[str], environment: Mapping[str, str]) -> str:
    done = subprocess.run(
        command, env=environment, capture_output=True, encoding="utf-8", errors="replace",
        check=False,
    )  # fmt: skip
    if done.returncode == 0:
        return ""
    lines = [line for line in done.stderr.splitlines() if line.strip()]
    return lines[-1] if lines else f"pip berhenti dengan status {done.returncode}"
