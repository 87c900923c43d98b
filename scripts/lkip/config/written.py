"""The files that people write for a report and that chapters ask for by name.

What is not among them is no input of any rule, so no chapter is given it.
"""

from __future__ import annotations

from pathlib import Path

from lkip.config.report import Report
from lkip.walk import below

PICTURES = frozenset({".png", ".jpg", ".jpeg", ".pdf"})
INCLUDED = "bagian"
"""The folder of what chapters of all agencies share."""


def chapters(where: Report) -> list[Path]:
    """Every Markdown file that the chapters of a report may be made of.

    Those of its own year, those of its agency and the shared ones beside them, and `bagian`.
    """
    special, agencys, shared = where.chapters
    found = [*beside(shared), *_below(shared / INCLUDED), *beside(agencys), *_below(special)]
    return sorted({path for path in found if path.suffix == ".md"})


def pictures(where: Report) -> list[Path]:
    """The pictures and scanned PDFs that chapters may bring in, and the logos beside the style."""
    found = [*_below(where.sources), *(path for folder in where.config for path in beside(folder))]
    return sorted(path for path in found if path.suffix.lower() in PICTURES)


def beside(folder: Path) -> list[Path]:
    """The files of a folder itself; hidden ones and Excel's marks of an open file are none."""
    found = (path for path in folder.glob("*") if not path.name.startswith((".", "~$")))
    return sorted(path for path in found if path.is_file())


def _below(folder: Path) -> list[Path]:
    return [folder / name for name, _ in below(folder)]
