"""The readme of an archive says in two languages what it is, and how to build it from itself."""

import msgspec
import pytest
from bags import TOLD

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
        "python3.12 -m venv venv",
        f"{hashed}/requirements-build.txt",
        f"{hashed}/requirements.txt",
        OWN,
        BUILD,
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
