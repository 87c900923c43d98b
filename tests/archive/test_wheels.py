"""Libraries as wheels: fetched by hash, built where there is no wheel, installed without network.

pip is told by its own variables to look only into a folder of this test, so that no network is
needed to test what otherwise needs it.
"""

import hashlib
import io
import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from lkip.archive.rebuild import python_of
from lkip.archive.wheels import fetch, install

pytestmark = pytest.mark.e2e  # pip is slow


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a wheel and a source package, which is all that pip sees."""
    folder = tmp_path / "shelf"
    folder.mkdir()
    _wheel(folder, "perahu", "1.2", "LAYAR = 3\n")
    _source(folder, "jala", "0.4", "MATA = 5\n")
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
    return folder


def _wheel(folder: Path, name: str, version: str, code: str) -> None:
    info = f"{name}-{version}.dist-info"
    metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
    with zipfile.ZipFile(folder / f"{name}-{version}-py3-none-any.whl", "w") as package:
        package.writestr(f"{name}.py", code)
        package.writestr(f"{info}/METADATA", metadata)
        package.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nTag: py3-none-any\n")
        package.writestr(f"{info}/RECORD", "")


def _source(folder: Path, name: str, version: str, code: str) -> None:
    told = f"name={name!r}, version={version!r}, py_modules=[{name!r}]"
    setup = f"from setuptools import setup\nsetup({told})\n"
    told = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
    with tarfile.open(folder / f"{name}-{version}.tar.gz", "w:gz") as package:
        for file, text in (("setup.py", setup), (f"{name}.py", code), ("PKG-INFO", told)):
            entry = tarfile.TarInfo(f"{name}-{version}/{file}")
            entry.size = len(text)
            package.addfile(entry, io.BytesIO(text.encode()))


def requirements(shelf: Path, wrong: str = "") -> Path:
    """A requirements file with the hashes of the shelf, or a wrong one for one package."""
    lines = []
    for path in sorted(shelf.iterdir()):
        name, version = path.name.removesuffix(".tar.gz").split("-")[:2]
        digest = hashlib.sha256(path.read_bytes() + (b"x" if name == wrong else b"")).hexdigest()
        lines.append(f"{name}=={version} \\\n    --hash=sha256:{digest}\n")
    file = shelf.parent / "requirements.txt"
    file.write_text("".join(lines))
    return file


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


BOTH = ["jala-0.4-py3-none-any.whl", "perahu-1.2-py3-none-any.whl"]


def test_every_pin_becomes_a_wheel(shelf: Path, tmp_path: Path):
    assert fetch(requirements(shelf), tmp_path / "wheels") == []
    assert names(tmp_path / "wheels") == BOTH


def test_what_is_built_here_is_the_same_each_time(shelf: Path, tmp_path: Path):
    for folder in ("one", "other"):
        assert fetch(requirements(shelf), tmp_path / folder) == []
    built = [(tmp_path / folder / BOTH[0]).read_bytes() for folder in ("one", "other")]
    assert built[0] == built[1]


@pytest.mark.parametrize("wrong", ["perahu", "jala"])
def test_another_hash_is_refused(shelf: Path, tmp_path: Path, wrong: str):
    findings = fetch(requirements(shelf, wrong), tmp_path / "wheels")
    assert [finding.rule for finding in findings] == ["no-wheels"]
    assert names(tmp_path / "wheels") == []


def test_installed_into_a_new_environment(shelf: Path, tmp_path: Path):
    assert fetch(requirements(shelf), tmp_path / "wheels") == []
    subprocess.run([sys.executable, "-m", "venv", str(tmp_path / "new")], check=True)
    python = python_of(tmp_path / "new")
    pins = {"perahu": "1.2", "jala": "0.4"}
    assert install(python, tmp_path / "wheels", pins, dict(os.environ)) == ""
    code = "import perahu, jala; print(perahu.LAYAR + jala.MATA)"
    done = subprocess.run([python, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "8\n"
    missing = install(python, tmp_path / "wheels", {"perahu": "1.3"}, dict(os.environ))
    assert "perahu==1.3" in missing
