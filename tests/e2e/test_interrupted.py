"""Killed at any moment, or out of space: the next build gives what a build from nothing gives."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from projects import SMALL, built, hashes, lkip

pytestmark = pytest.mark.e2e

COMMAND = [sys.executable, "-m", "lkip.cli", "build"]


@pytest.fixture
def small_copy(built_small: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built_small, tmp_path / "project"))


def edited(project: Path) -> None:
    """A change from which every job but `read` and `derive` follows, in code and text alike."""
    path = project / "config" / "scales.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "\n# lain\n", encoding="utf-8")
    path = project / "chapters" / "02-perencanaan.md"
    path.write_text(path.read_text(encoding="utf-8") + "\nKalimat lain.\n", encoding="utf-8")


@pytest.fixture(scope="module")
def wanted(built_small: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The edited project, built from nothing."""
    folder = tmp_path_factory.mktemp("wanted") / "project"
    shutil.copytree(built_small, folder, ignore=shutil.ignore_patterns("build", ".snakemake"))
    edited(folder)
    assert lkip(folder, "build").returncode == 0
    return hashes(built(folder, SMALL))


def visible(folder: Path) -> dict[str, str]:
    """What stands under its final name; a file that is being written has a name with a dot."""
    found = hashes(folder) if folder.exists() else {}
    return {name: content for name, content in found.items() if not Path(name).name.startswith(".")}


@pytest.mark.parametrize("moment", [0.2, 0.7, 1.1, 1.5, 2.0, 2.5, 3.0])
def test_killed(small_copy: Path, wanted: dict[str, str], moment: float):
    folder = built(small_copy, SMALL)
    old = visible(folder)
    edited(small_copy)
    build = subprocess.Popen(COMMAND, cwd=small_copy, stderr=subprocess.DEVNULL)
    time.sleep(moment)
    build.kill()
    build.wait()
    for name, content in visible(folder).items():
        assert content in (old.get(name), wanted[name]), f"{name} is half written"
    done = lkip(small_copy, "build")
    assert (done.returncode, done.stderr) == (0, "")
    assert visible(folder) == wanted


def test_killed_in_the_first_build(small_copy: Path, wanted: dict[str, str]):
    edited(small_copy)
    shutil.rmtree(small_copy / "build")
    shutil.rmtree(small_copy / ".snakemake")
    for moment in (0.9, 1.8):
        build = subprocess.Popen(COMMAND, cwd=small_copy, stderr=subprocess.DEVNULL)
        time.sleep(moment)
        build.kill()
        build.wait()
    assert lkip(small_copy, "build").returncode == 0
    assert visible(built(small_copy, SMALL)) == wanted


def test_two_builds_at_once(small_copy: Path, wanted: dict[str, str]):
    edited(small_copy)
    builds = [
        subprocess.Popen(COMMAND, cwd=small_copy, stderr=subprocess.PIPE, encoding="utf-8")
        for _ in range(2)
    ]
    said = [build.communicate()[1] for build in builds]
    assert sorted(build.returncode for build in builds) == [0, 1]
    assert "pembangunan lain sedang berjalan" in "".join(said)
    assert visible(built(small_copy, SMALL)) == wanted


@pytest.mark.skipif(os.name == "nt", reason="Windows cannot limit the size of a file")
@pytest.mark.parametrize("limit", [1_000, 20_000, 200_000])
def test_no_space_left(small_copy: Path, wanted: dict[str, str], limit: int):
    """As good as a full disk: no file of a process can grow beyond a size."""
    import resource

    folder = built(small_copy, SMALL)
    documents = {
        name: path.read_bytes()
        for name in ("lkip.pdf", "lkip.docx", "lkip.html")
        if (path := folder / name)
    }
    edited(small_copy)
    done = subprocess.run(
        COMMAND,
        cwd=small_copy,
        capture_output=True,
        encoding="utf-8",
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
    )
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "ruang penyimpanan" in done.stderr
    for name, data in documents.items():
        assert (folder / name).read_bytes() == data
    assert lkip(small_copy, "build").returncode == 0
    assert visible(folder) == wanted
