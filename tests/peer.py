"""The tools that users would take instead: pandoc with xelatex under latexmk, where installed.

The same text, lists and tables, read from the page that a build makes; charts, diagrams and the
look of the report are left out, for a user of these tools would make them by other means.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

from lkip import pandoc

PROGRAMS = ("latexmk", "xelatex")
_FONT = "UprightFont=*-regular,BoldFont=*-bold,ItalicFont=*-italic,BoldItalicFont=*-bolditalic"


def installed() -> bool:
    """Whether the peer can be measured here."""
    return all(map(shutil.which, PROGRAMS))


def peer(page: Path, fonts: Path, folder: Path) -> tuple[Callable[[], None], Callable[[], None]]:
    """What makes `folder` ready for a run, and the run: from the report's HTML to a PDF in it."""

    def prepare() -> None:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()

    def work() -> None:
        options = f"Path={fonts}/,Extension=.otf,{_FONT}"
        settings = {
            "documentclass": "report",
            "mainfont": "texgyreheros",
            "mainfontoptions": options,
        }
        variables = [f"--variable={name}={value}" for name, value in settings.items()]
        to_latex = ["--from=html", "--to=latex", "--standalone", *variables]
        _run(
            [str(pandoc.program()), *to_latex, f"--output={folder / 'peer.tex'}", str(page)], folder
        )
        _run(["latexmk", "-xelatex", "-interaction=nonstopmode", "peer.tex"], folder)

    return prepare, work


def _run(command: list[str], folder: Path) -> None:
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
