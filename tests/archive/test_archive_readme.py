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


def test_with_its_libraries_it_is_built_without_network():
    text = readme(msgspec.structs.replace(TOLD, wheels=True))
    assert commands(text) == [
        "lkip verify 2031.zip",
        "python3.12 -m venv venv",
        "venv/bin/python -m pip install --no-index --find-links data/environment/wheels "
        "data/environment/lkip-0.1.0-py3-none-any.whl",
        "venv/bin/lkip --root data/project build dinas-perikanan/2031",
    ]
    assert "Jaringan tidak diperlukan." in text and "No network is needed." in text


def test_without_them_they_are_fetched_by_hash():
    typed = commands(readme(TOLD))
    hashed = [line for line in typed if "--require-hashes" in line]
    assert [line.rpartition("/")[2] for line in hashed] == [
        "requirements-build.txt",
        "requirements.txt",
    ]


def test_on_windows():
    text = readme(msgspec.structs.replace(TOLD, platform="win-amd64"))
    assert "py -3.12 -m venv venv" in commands(text)
    assert "venv/bin" not in text


@pytest.mark.parametrize("errors", [0, 3])
def test_errors_are_told(errors: int):
    text = readme(msgspec.structs.replace(TOLD, errors=errors))
    assert ("Diarsipkan dengan 3 kesalahan." in text) == bool(errors)
    assert ("findings of severity error: 3." in text) == bool(errors)
