"""README and CONTRIBUTING: what they tell people to type works, what they name is there."""

from __future__ import annotations

import argparse
import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from importlib.metadata import entry_points
from pathlib import Path
from typing import NamedTuple

import pytest

from lkip import cli

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = ("README.md", "CONTRIBUTING.md")

needs_make = pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")


# --- what the documents tell people to type -------------------------------------------------

SHELLS = ("sh", "powershell")
PROGRAMS = frozenset(script.name for script in entry_points(group="console_scripts"))
COMMAND = re.compile(r"(?:make|lkip|git|python3?|pip|py) \S")
"""Inline code that is a command, not a name."""


class Typed(NamedTuple):
    """A command of a document."""

    document: str
    words: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.document}: {' '.join(self.words)}"


def fenced(text: str) -> Iterator[tuple[str, str]]:
    """The code blocks of a Markdown text, each with its language."""
    return ((m[1], m[2]) for m in re.finditer(r"^```(\w*)\n(.*?)^```$", text, re.M | re.S))


def inline(text: str) -> Iterator[str]:
    """The code spans outside of code blocks."""
    prose = re.sub(r"^```.*?^```$", "", text, flags=re.M | re.S)
    return (m[1] for m in re.finditer(r"`([^`\n]+)`", prose))


def commands(document: str, text: str) -> Iterator[Typed]:
    blocks = [body for language, body in fenced(text) if language in SHELLS]
    lines = [line for body in blocks for line in body.splitlines() if line.strip()]
    lines += [code for code in inline(text) if COMMAND.match(code)]
    for line in lines:
        words = shlex.split(line.replace("\\", "/"))
        yield Typed(document, tuple(word for word in words if word))


def told(document: str) -> str:
    return (ROOT / document).read_text(encoding="utf-8")


TYPED = [typed for name in DOCUMENTS for typed in commands(name, told(name))]


def complaint(words: Sequence[str]) -> str:
    """What is wrong with a documented command; empty if nothing is."""
    while "=" in words[0]:  # a variable of the environment
        words = words[1:]
    program, *rest = words
    program = re.sub(r"^\.venv/(bin|Scripts)/", "", program)
    match program:
        case "make":
            return wrong_make(rest)
        case "lkip":
            return wrong_lkip(rest)
        case "py" | "python" | "python3":
            return wrong_python(rest)
        case "git":
            return "" if rest[0] == "diff" and (ROOT / rest[1]).exists() else "not checked"
    return "" if program in PROGRAMS else f"no program {program}"


def wrong_make(arguments: Sequence[str]) -> str:
    if shutil.which("make") is None:
        return ""
    command = ["make", "--dry-run", "--always-make", *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stderr if done.returncode else ""


def wrong_lkip(arguments: Sequence[str]) -> str:
    if not arguments or arguments[0] not in cli.COMMANDS:
        return f"no such command: {arguments[:1]}"
    if not arguments[1:]:
        return ""  # the name of a command, which may need more to run
    parser = argparse.ArgumentParser(exit_on_error=False)
    cli.command(arguments[0]).add(parser)
    try:
        given, unknown = parser.parse_known_args([a for a in arguments[1:] if a != "--help"])
    except argparse.ArgumentError as error:
        return str(error)
    missing = [
        name for name in getattr(given, "reports", ()) if not (ROOT / "sources" / name).is_dir()
    ]
    return f"unknown {unknown or missing}" if unknown or missing else ""


def wrong_python(arguments: Sequence[str]) -> str:
    """Modules that the documents run; what ends in `.txt` or holds a slash is a file of ours."""
    if re.fullmatch(r"-3\.\d+", arguments[0]):  # the Windows launcher's choice of a version
        arguments = arguments[1:]
    if list(arguments[:1]) != ["-m"] or arguments[1] not in ("venv", "pip", "pytest"):
        return "not checked"
    files = [word for word in arguments[2:] if word.endswith(".txt") or "/" in word]
    missing = [name for name in files if not (ROOT / name).exists()]
    return f"no {missing}" if missing else ""


@pytest.mark.parametrize("typed", TYPED, ids=str)
def test_a_documented_command_works(typed: Typed):
    assert complaint(typed.words) == ""


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param("make reprot", marks=needs_make),
        "lkip biuld",
        "lkip build --only html",
        "lkip build --corse 2",
        ".venv/bin/lkip check dinas-lain/1999",
        "python -m pip install --require-hashes -r requirement.txt",
        "python -m pytest tests/nowhere",
        "lint-exports",
    ],
)
def test_a_wrong_command_would_be_found(wrong: str):
    assert complaint(wrong.split()) != ""


def test_both_commands_come_first():
    first = [typed.words for typed in TYPED if typed.document == "README.md"][:2]
    assert first == [("make", "report"), ("make", "test")]


@pytest.mark.parametrize("command", cli.COMMANDS)
def test_every_command_is_told(command: str):
    assert f"`lkip {command}`" in told("README.md")


def test_windows_installs_as_make_does():
    """The same pip commands in the same order, whatever the folder of the programs is called."""
    recipe = told("Makefile")
    asked = [re.findall(r"-r (\S+\.txt)|--no-index (-e \.)", text) for text in (recipe, windows())]
    assert asked[0] == asked[1]
    for line in windows().splitlines():
        if " -r " in line:
            assert "--require-hashes --no-build-isolation" in line


def windows() -> str:
    blocks = [body for language, body in fenced(told("README.md")) if language == "powershell"]
    return "".join(blocks)


# --- what they tell people to open -----------------------------------------------------------

MADE = ("build/", ".venv")
"""Not in the project: builds and set-up make it."""
YOURS = ("config/agencies/",)
"""Folders that an agency makes when it needs them."""


def paths(document: str) -> list[str]:
    """The paths that a document names, `<…>` in them standing for any name."""
    named = [code for code in inline(told(document)) if re.fullmatch(r"[\w.<>-]+/[\w./<>-]*", code)]
    named += [c for c in inline(told(document)) if re.fullmatch(r"[\w.-]+\.(md|txt|toml)", c)]
    return [name for name in named if not name.startswith(MADE + YOURS)]


def there(name: str) -> bool:
    """Whether a path, or the report of that name, is in the project."""
    pattern = re.sub(r"<[^>]+>", "*", name).rstrip("/")
    return any(ROOT.glob(pattern)) or (ROOT / "sources" / name).is_dir()


@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_documented_path_exists(document: str):
    named = paths(document)
    assert named
    assert [name for name in named if not there(name)] == []


@pytest.mark.parametrize("wrong", ["config/sclaes.yaml", "chapters/<agency>/<year>/prose/"])
def test_a_wrong_path_would_be_found(wrong: str):
    assert not there(wrong)
