"""Every figure of the report that the sample was made from, in the finished documents.

`tests/expected.csv` has a line for each: what the report must print, where, and why that differs
from the print where it does. Its values are computed by hand and by a script of their own, not
by `lkip`. A line without a value is a figure that no source holds, or a wrong one: not printed.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import pytest
from flow import Flow, Grid, docx_flow, pdf_flow, section, signed, squashed, table
from html_flow import html_flow
from projects import SAMPLE, built

from lkip.files import read_json
from lkip.model import Outline

EXPECTED = Path(__file__).parents[1] / "expected.csv"


class Expected(NamedTuple):
    """A line of the file."""

    id: str
    table: str
    """Number in the print: a table (`T23`) or a section."""
    where: str
    """In this report: a table's anchor without `tbl-`, or a section's anchor."""
    row: str
    what: str
    value: str
    printed_in_seed: str
    seed_line: str
    reason: str

    def __str__(self) -> str:
        return f"{self.id} {self.row[:50]} {self.what}: {self.value}"


def lines() -> list[Expected]:
    """All lines, in the order of their tables, rows and columns."""
    with EXPECTED.open(encoding="utf-8", newline="") as file:
        return [Expected(**row) for row in csv.DictReader(file)]


LINES = lines()
WHERE = sorted({line.where for line in LINES if line.value})


# --- the file itself -------------------------------------------------------------------------


def test_every_line_is_another():
    assert len({line.id for line in LINES}) == len(LINES)


@pytest.mark.parametrize("line", [li for li in LINES if not li.value], ids=lambda li: li.id)
def test_what_is_not_printed_has_a_reason(line: Expected):
    assert line.reason


def test_a_figure_that_differs_from_the_print_has_a_reason():
    numbers = [li for li in LINES if re.fullmatch(r"(Rp)?[\d.,]+%?", li.value)]
    without = [li.id for li in numbers if not li.reason and not _same(li.value, li.printed_in_seed)]
    assert numbers
    assert without == []


def _same(value: str, printed: str) -> bool:
    """The same number, whatever its zeros, points and unit."""
    return _digits(value) in {_digits(found) for found in re.findall(r"\d[\d.,]*", printed)}


def _digits(text: str) -> str:
    number = re.sub(r"[^\d,]", "", text.rstrip(".,")).partition(",")
    return f"{number[0]},{number[2].rstrip('0')}"


# --- the documents ---------------------------------------------------------------------------


@pytest.fixture(scope="module", params=["pdf", "docx", "html"])
def document(request: pytest.FixtureRequest, built_sample: Path) -> tuple[Flow, Outline]:
    folder = built(built_sample, SAMPLE)
    read = {"pdf": pdf_flow, "docx": docx_flow, "html": html_flow}[request.param]
    return read(folder / f"lkip.{request.param}"), read_json(folder / "outline.json", Outline)


@pytest.mark.e2e
@pytest.mark.parametrize("where", WHERE)
def test_figures(document: tuple[Flow, Outline], where: str):
    flow, outline = document
    expected = [line for line in LINES if line.where == where and line.value]
    if where.startswith("sec-"):
        found = section(flow, outline, where)
        assert found is not None, f"the report has no section @{where}"
        missing = not_in_section(found, expected)
    else:
        grid = table(flow, outline, f"tbl-{where}")
        assert grid is not None, f"the report has no table @tbl-{where}"
        missing = not_in_table(grid, expected)
    assert missing == [], f"not in {where}:\n" + "\n".join(missing)


def not_in_section(flow: Flow, expected: list[Expected]) -> list[str]:
    """The lines whose value no paragraph about their row has; tables have lines of their own.

    A paragraph is about the rows that it names; where it names none, about those named last.
    """
    names = {line.row for line in expected if line.row}
    about: dict[str, list[str]] = {name: [] for name in names}
    last: set[str] = set()
    texts = list(_paragraphs(flow))
    for text in texts:
        last = {name for name in names if squashed(name) in squashed(text)} or last
        for name in last:
            about[name].append(text)
    return [
        str(line)
        for line in expected
        if not _pattern(line.value).search(" ".join(about.get(line.row, texts)))
    ]


def _paragraphs(flow: Flow) -> Iterator[str]:
    """The paragraphs, and the signers of a document one after the other."""
    for block in flow:
        if isinstance(block, str):
            yield block
        elif signed(block):
            yield from (" ".join(column) for column in zip(*block, strict=True))


def not_in_table(grid: Grid, expected: list[Expected]) -> list[str]:
    """The lines whose row is not there, or does not have their values in the lines' order."""
    missing = []
    for name, group in groupby(sorted(expected, key=lambda li: li.row), lambda li: li.row):
        wanted = list(group)
        rows = [_joined(row) for row in _rows(grid, name)]
        if rows:
            missing += min((_not_in_row(row, wanted) for row in rows), key=len)
        else:
            missing.append(f"no row {name!r}")
    return missing


def _rows(grid: Grid, name: str) -> list[tuple[str, ...]]:
    """The rows with a cell of that text; where there is none, those with a cell that holds it."""
    wanted = squashed(name)
    exact = [row for row in grid if any(squashed(cell) == wanted for cell in row)]
    return exact or [row for row in grid if any(wanted in squashed(cell) for cell in row)]


def _not_in_row(row: str, wanted: list[Expected]) -> list[str]:
    missing, start = [], 0
    for line in wanted:
        found = _pattern(line.value, whole=True).search(row, start)
        if found:
            start = found.end()
        else:
            missing.append(f"{line}, in {row}")
    return missing


def _joined(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"


def _pattern(value: str, whole: bool = False) -> re.Pattern[str]:
    """A number that is not part of a longer one; words, in a table a whole cell of them."""
    text = r"\s+".join(map(re.escape, value.split())).replace("/", r"/\s?")
    if value[:1].isdigit() or value.startswith(("Rp", "NIP")):
        return re.compile(rf"(?<![\d.,]){text}(?!\d|[.,]\d)")
    bound = (r"\| ", r" (?=\|)") if whole else (QUALIFIED + r"\b", r"\b")
    return re.compile(bound[0] + text + bound[1], re.IGNORECASE)


QUALIFIED = "".join(rf"(?<!\b{word} )" for word in ("Sangat", "Cukup", "Kurang", "Tidak"))
"""What makes another class of a class: "Sangat Tinggi" is not "Tinggi"."""
