"""`python -m lkip.write.pdf.prepare REPORT`: tables.json, figures.json -> what the template reads.

No chapter is needed for it: it is done while they are filled, and stays when one is edited.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence, Set
from pathlib import Path
from typing import TypeVar

import msgspec

from lkip import pandoc
from lkip.config import Report
from lkip.files import read_json, write_bytes
from lkip.model import Chart, Diagram, Figures, Table, Tables
from lkip.stage import main
from lkip.write.characters import clean
from lkip.write.chart import charts_data
from lkip.write.diagram import diagrams_data
from lkip.write.maths import numbers_whole
from lkip.write.names import drawn
from lkip.write.pdf.data import formulas, tables_data
from lkip.write.pdf.markup import typst
from lkip.write.pdf.text import raw_block

T = TypeVar("T")


def prepared(
    tables: Mapping[str, Table], figures: Mapping[str, Chart | Diagram]
) -> dict[str, bytes]:
    """The files of tables, charts and diagrams that the template reads, by their names."""
    pictures = charts_data(figures) | diagrams_data(figures)
    return {
        "tables.json": msgspec.json.encode(tables_data(tables), order="sorted"),
        "formulas.typ": _formulas(formulas(tables)),
        "figures.json": msgspec.json.encode(pictures, order="sorted"),
    }


def prepare(
    tables: Mapping[str, Table],
    figures: Mapping[str, Chart | Diagram],
    folder: Path,
    blocks: Sequence[pandoc.Node] | None = None,
) -> None:
    """Put into `folder` what the template reads: all, or what `blocks` show."""
    if blocks is not None:
        tables = _only(tables, drawn(blocks, "table"))
        figures = _only(figures, drawn(blocks, "figure"))
    for name, data in prepared(tables, figures).items():
        write_bytes(folder / name, data)


def _only(made: Mapping[str, T], keys: Set[str]) -> dict[str, T]:
    return {key: one for key, one in made.items() if key in keys}


def _formulas(tex: Sequence[str]) -> bytes:
    """The formulas of tables, as the template reads them."""
    blocks = []
    for one in tex:
        maths = {"t": "Math", "c": [{"t": "DisplayMath"}, numbers_whole(clean(one))]}
        blocks += [raw_block("["), {"t": "Para", "c": [maths]}, raw_block("],")]
    return f"#let formulas = (\n{typst(blocks)})\n".encode()


def stage(where: Report) -> None:
    """Write what the template reads."""
    tables = read_json(where.build / "tables.json", Tables).tables
    figures = read_json(where.build / "figures.json", Figures).figures
    prepare(tables, figures, where.build / "typst")


if __name__ == "__main__":
    sys.exit(main(stage, "write.pdf.prepare"))
