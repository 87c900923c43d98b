"""The program as a wheel: pip takes it, and it is the code that runs."""

import subprocess
import sys
import zipfile
from importlib import metadata
from pathlib import Path

import pytest

from lkip.archive.wheel import PACKAGE, write_wheel


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_wheel(tmp_path_factory.mktemp("wheel"))


def test_it_holds_the_code_that_runs(wheel: Path):
    with zipfile.ZipFile(wheel) as package:
        for name in ("cli/__init__.py", "write/pdf/lkip.typ", "archive/readme.md", "py.typed"):
            assert package.read(f"lkip/{name}") == (PACKAGE / name).read_bytes()
        assert not [name for name in package.namelist() if "__pycache__" in name]


def test_pip_installs_it_and_the_command_runs(wheel: Path, tmp_path: Path):
    """pip compares every file with the wheel's own record."""
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps"]
    subprocess.run([*command, "--target", str(tmp_path), str(wheel)], check=True)
    (there,) = metadata.distributions(name="lkip", path=[str(tmp_path)])
    assert there.version == metadata.version("lkip")
    assert there.entry_points["lkip"].value == "lkip.cli:main"
    assert set(there.requires or ()) == set(metadata.requires("lkip") or ())
    code = [file for file in there.files or () if file.parts[0] == "lkip"]
    assert code and all((tmp_path / file).is_file() for file in code)


def test_the_same_bytes_each_time(wheel: Path, tmp_path: Path):
    assert write_wheel(tmp_path).read_bytes() == wheel.read_bytes()
