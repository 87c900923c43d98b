"""Libraries: fetched by hash, installed by hash without network, built where there is no wheel.

pip is told by its own variables to look only into a folder of this test, so that no network is
needed to test what otherwise needs it.
"""

import hashlib
import io
import os
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest
from bags import wheel

from lkip.archive.rebuild import python_of
from lkip.archive.wheels import fetch, install

pytestmark = pytest.mark.e2e  # pip is slow

WHEEL, SOURCE = "perahu-1.2-py3-none-any.whl", "jala-0.4.tar.gz"


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a wheel and a source package, which is all that pip sees."""
    folder = tmp_path / "shelf"
    folder.mkdir()
    (folder / WHEEL).write_bytes(wheel("perahu", "1.2", "LAYAR = 3\n"))
    (folder / SOURCE).write_bytes(source("jala", "0.4", "MATA = 5\n"))
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
    return folder


BACKEND = """
from pathlib import Path

def build_wheel(folder, config_settings=None, metadata_directory=None):
    name = "NAME-VERSION-py3-none-any.whl"
    (Path(folder) / name).write_bytes(bytes.fromhex(Path("wheel.hex").read_text()))
    return name
"""


def source(name: str, version: str, code: str) -> bytes:
    """A source package with a backend of its own."""
    files = {
        "pyproject.toml": '[build-system]\nrequires = []\nbuild-backend = "backend"\n'
        'backend-path = ["."]\n',
        "backend.py": BACKEND.replace("NAME", name).replace("VERSION", version),
        "wheel.hex": wheel(name, version, code).hex(),
        "PKG-INFO": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
    }
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w:gz") as package:
        for file, text in files.items():
            entry = tarfile.TarInfo(f"{name}-{version}/{file}")
            entry.size = len(text)
            package.addfile(entry, io.BytesIO(text.encode()))
    return made.getvalue()


def project(shelf: Path, wrong: str = "") -> Path:
    """A project whose requirements files have the hashes of the shelf, or a wrong one for one."""
    folder = shelf.parent / "project"
    folder.mkdir(exist_ok=True)
    for file, package, pin in (
        ("requirements-build.txt", WHEEL, "perahu==1.2"),
        ("requirements.txt", SOURCE, "jala==0.4"),
    ):
        data = (shelf / package).read_bytes() + (b"x" if package == wrong else b"")
        digest = hashlib.sha256(data).hexdigest()
        (folder / file).write_text(f"{pin} \\\n    --hash=sha256:{digest}\n")
    return folder


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_every_pin_is_fetched_as_it_is(shelf: Path, tmp_path: Path):
    """A source package too: its bytes are the ones whose hash is listed."""
    assert fetch(project(shelf), tmp_path / "wheels") == []
    assert names(tmp_path / "wheels") == [SOURCE, WHEEL]
    for name in (SOURCE, WHEEL):
        assert (tmp_path / "wheels" / name).read_bytes() == (shelf / name).read_bytes()


@pytest.mark.parametrize("wrong", [WHEEL, SOURCE])
def test_another_hash_is_refused(shelf: Path, tmp_path: Path, wrong: str):
    findings = fetch(project(shelf, wrong), tmp_path / "wheels")
    assert [finding.rule for finding in findings] == ["no-wheels"]
    assert wrong not in names(tmp_path / "wheels")


def test_installed_into_a_new_environment(shelf: Path, tmp_path: Path):
    """Built where there is no wheel; nothing whose hash is not listed is installed."""
    given = project(shelf)
    assert fetch(given, tmp_path / "wheels") == []
    subprocess.run([sys.executable, "-m", "venv", str(tmp_path / "new")], check=True)
    python = python_of(tmp_path / "new")
    alone = {k: v for k, v in os.environ.items() if not k.startswith("PIP_")}
    (tmp_path / "wheels" / WHEEL).write_bytes(wheel("perahu", "1.2", "LAYAR = 4\n"))
    assert "DO NOT MATCH THE HASHES" in install(python, given, tmp_path / "wheels", alone)
    (tmp_path / "wheels" / WHEEL).write_bytes((shelf / WHEEL).read_bytes())
    assert install(python, given, tmp_path / "wheels", alone) == ""
    code = "import perahu, jala; print(perahu.LAYAR + jala.MATA)"
    done = subprocess.run([python, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "8\n"
