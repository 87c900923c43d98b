"""The figures of a real printed report, as they were printed: `tests/fixtures/tercetak`.

Its tables and sentences are typed into chapters, and what it printed of the workbooks' cells stands
in their cells (`sel.csv`), with all its contradictions. The sentences are short ones of our own at
the places of the printed ones; figures, names and tables are as printed.
"""

from __future__ import annotations

import csv
import shutil
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path

import openpyxl

from lkip.config import report
from lkip.files import read_json
from lkip.model import Audit, Finding

ROOT = Path(__file__).resolve().parents[1]
PRINTED = Path(__file__).parent / "fixtures" / "tercetak"
NAME = "dkukmp-dumai/2024"
STAGES = ("read", "derive", "layout", "draw", "fill", "join", "audit")


def rows(name: str) -> list[dict[str, str]]:
    """The lines of one of its CSV files."""
    with (PRINTED / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def project(folder: Path) -> Path:
    """The sample with the printed chapters and cells; nothing is accepted."""
    agency = NAME.partition("/")[0]
    for part in ("config", "sources", "chapters"):
        shutil.copytree(ROOT / part, folder / part)
    shutil.rmtree(folder / "chapters" / agency)
    shutil.copytree(PRINTED / "chapters", folder / "chapters", dirs_exist_ok=True)
    (folder / "config" / "agencies" / NAME / "accepted.yaml").unlink()
    typed_into(folder, rows("sel.csv"))
    return folder


def typed_into(folder: Path, cells: Sequence[Mapping[str, str]]) -> None:
    """Type what was printed into the workbooks of the report."""
    for book in dict.fromkeys(cell["buku"] for cell in cells):
        path = folder / "sources" / NAME / book
        workbook = openpyxl.load_workbook(path)
        for cell in (cell for cell in cells if cell["buku"] == book):
            workbook[cell["lembar"]][cell["sel"]] = _typed(cell["tercetak"])
        workbook.save(path)


def _typed(text: str) -> str | int | float:
    """What Excel makes of it: a number, if it is one."""
    if text.isdigit() and len(text) < 16:
        return int(text)
    return float(text) if text.replace(".", "", 1).isdigit() and "," not in text else text


def found(folder: Path) -> tuple[Finding, ...]:
    """All findings of the report in a project, by its stages from the workbooks to the audit."""
    where = report(folder, NAME)
    for stage in STAGES:
        import_module(f"lkip.{stage}.__main__").stage(where)
    return read_json(where.build / "audit.json", Audit).findings
