"""`python -m lkip.write.pdf.prepare REPORT`: tables, figures, records -> what the template reads.

No chapter is needed for it: it is done while they are filled, and stays when one is edited.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence, Set
from pathlib import Path
from typing import TypeVar

import msgspec

from lkip import pandoc
from lkip.config import ContractSheet, Report, load_all
from lkip.files import read_json, write_bytes
from lkip.model import Chart, Diagram, Figures, Records, Table, Tables
from lkip.stage import Refused, main
from lkip.write.characters import clean
from lkip.write.chart import charts_data
from lkip.write.diagram import diagrams_data
from lkip.write.maths import numbers_whole
from lkip.write.names import drawn
from lkip.write.pdf.attachments import Attachment, attachments
from lkip.write.pdf.data import formulas, tables_data
from lkip.write.pdf.markup import typst
from lkip.write.pdf.text import raw_block

T = TypeVar("T")


def prepared(
    tables: Mapping[str, Table],
    figures: Mapping[str, Chart | Diagram],
    attached: Sequence[Attachment] = (),
) -> dict[str, bytes]:
    """What the template reads beside the text, by the names of the files.

    The files `attached` are carried along as data of the report.
    """
    pictures = charts_data(figures) | diagrams_data(figures)
    return {
        "tables.json": msgspec.json.encode(tables_data(tables), order="sorted"),
        "formulas.typ": _formulas(formulas(tables)),
        "figures.json": msgspec.json.encode(pictures, order="sorted"),
        "attached.json": msgspec.json.encode(attached),
    }


def prepare(
    tables: Mapping[str, Table],
    figures: Mapping[str, Chart | Diagram],
    folder: Path,
    blocks: Sequence[pandoc.Node] | None = None,
    attached: Sequence[Attachment] = (),
) -> None:
    """Put into `folder` what the template reads: all, or what `blocks` show; see `prepared`."""
    if blocks is not None:
        tables = _only(tables, drawn(blocks, "table"))
        figures = _only(figures, drawn(blocks, "figure"))
    for name, data in prepared(tables, figures, attached).items():
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
    contract, problems = load_all(where, "contract", ContractSheet)
    if problems:
        raise Refused(problems)
    records = read_json(where.build / "data.json", Records).records
    sheets = {name: sheet for name, (sheet, _) in contract.items()}
    prepare(tables, figures, where.build / "typst", attached=attachments(records, sheets))


if __name__ == "__main__":
    sys.exit(main(stage, "write.pdf.prepare"))
