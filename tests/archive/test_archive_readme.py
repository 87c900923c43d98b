"""The readme of an archive says in two languages what it is, and how to build it from itself."""

import os
import shutil
import subprocess
from pathlib import Path

import msgspec
import pytest
from bags import TOLD

from lkip.archive import bag
from lkip.archive.readme import readme


def commands(text: str) -> list[str]:
    """The indented lines of the first language; both have the same."""
    halves = [half.splitlines() for half in text.split("\n---\n")]
    typed = [[line.strip() for line in half if line.startswith("    ")] for half in halves]
    assert typed[0] == typed[1]
    return typed[0]


INSTALL = "venv/bin/python -m pip install"
OWN = f"{INSTALL} --no-index --no-deps data/environment/lkip-0.1.0-py3-none-any.whl"
BUILD = "venv/bin/lkip --root data/project build dinas-perikanan/2031"


@pytest.mark.parametrize(
    ("wheels", "source", "words"),
    [
        (True, " --no-index --find-links data/environment/wheels", "Jaringan tidak diperlukan."),
        (False, "", "Jaringan hanya diperlukan untuk mengambil pustaka."),
    ],
)
def test_libraries_are_installed_by_hash_with_or_without_network(
    wheels: bool, source: str, words: str
):
    text = readme(msgspec.structs.replace(TOLD, wheels=wheels))
    hashed = f"{INSTALL} --require-hashes --no-build-isolation{source} -r data/project"
    assert commands(text) == [
        "lkip verify 2031.zip",
        "sed 's/%25/%/g' manifest-sha256.txt | sha256sum --check --quiet",
        "python3.12 -m venv venv",
        f"{hashed}/requirements-build.txt",
        f"{hashed}/requirements.txt",
        OWN,
        BUILD,
        "sed -n 's#  data/outputs/#  data/project/build/dinas-perikanan/2031/#p' "
        "manifest-sha256.txt | sha256sum --check --quiet",
    ]
    assert words in text


def test_on_windows():
    text = readme(msgspec.structs.replace(TOLD, platform="win-amd64"))
    assert "py -3.12 -m venv venv" in commands(text)
    assert "venv/bin" not in text


@pytest.mark.parametrize("errors", [0, 3])
def test_errors_are_told(errors: int):
    text = readme(msgspec.structs.replace(TOLD, errors=errors))
    assert ("Diarsipkan dengan 3 kesalahan." in text) == bool(errors)
    assert ("findings of severity error: 3." in text) == bool(errors)


@pytest.mark.parametrize("draft", [False, True])
def test_a_draft_is_told(draft: bool):
    text = readme(msgspec.structs.replace(TOLD, draft=draft))
    assert ("**DRAF.**" in text, "**DRAFT.**" in text) == (draft, draft)


@pytest.mark.skipif(os.name == "nt" or not shutil.which("sha256sum"), reason="needs these tools")
def test_its_commands_name_the_files_that_differ(tmp_path: Path):
    """As they are typed: of the bag itself, and of what was built by hand; whatever the names."""
    made = {"lkip.pdf": b"ikan", "perjanjian/pk1.pdf": b"udang"}
    source = Path("data/project/sources/dinas-perikanan/2031/naik 5%.png")
    given = {source.as_posix(): b"tangkapan"}
    given |= {f"data/outputs/{name}": data for name, data in made.items()}
    for name, data in given.items():
        _written(tmp_path / name, data)
    bag.seal(tmp_path, {})
    for name, data in made.items():
        _written(tmp_path / "data/project/build/dinas-perikanan/2031" / name, data)
    check, compare = (line for line in commands(readme(TOLD)) if "sha256sum" in line)
    assert (_said(check, tmp_path), _said(compare, tmp_path)) == ((0, ""), (0, ""))
    _written(tmp_path / source, b"tangkapan lain")
    _written(tmp_path / "data/project/build/dinas-perikanan/2031/perjanjian/pk1.pdf", b"cumi")
    assert _said(check, tmp_path) == (1, f"{source.as_posix()}: FAILED\n")
    name = "data/project/build/dinas-perikanan/2031/perjanjian/pk1.pdf"
    assert _said(compare, tmp_path) == (1, f"{name}: FAILED\n")


def _written(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _said(command: str, folder: Path) -> tuple[int, str]:
    done = subprocess.run(
        ["sh", "-c", command], cwd=folder, env={**os.environ, "LC_ALL": "C"},
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    return done.returncode, done.stdout
