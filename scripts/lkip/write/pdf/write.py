"""The report as PDF: archival (PDF/A-3a) and accessible (PDF/UA-1), by typst."""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import Any

import msgspec
import typst

from lkip import pandoc
from lkip.config import Style
from lkip.files import to_json, write_bytes
from lkip.model import Chart, Figures, Tables
from lkip.write.pdf.ast import transformed
from lkip.write.pdf.breaks import has_any, settled, trial
from lkip.write.pdf.data import charts_data, tables_data
from lkip.write.pdf.names import pictures
from lkip.write.pdf.text import MISSING, clean, literal

STANDARDS: list[typst.PDFStandard] = ["a-3a", "ua-1"]

_UNSHOWN = re.compile(r'the text `"(.+)"` could not be displayed', re.DOTALL)
"""What typst says of a character that no font has; PDF/A forbids it."""


def write_pdf(
    document: Mapping[str, Any],
    tables: Tables,
    figures: Figures,
    style: Style,
    fonts: Path,
    folder: Path,
    root: Path = Path(),
) -> tuple[bytes, dict[str, str]]:
    """The PDF, and the page label of every heading, table, chart and picture by its anchor.

    `fonts` is the folder of the font files; no font of the machine is used. The sources are left
    in `folder`, to compile by hand: `typst compile --font-path … main.typ`. Pictures are read
    from their paths under the project folder `root`.

    A character that no font has is printed as a square. Raises `FileNotFoundError` for a picture
    that is not there, `typst.TypstError` for what `join` should not have let through.
    """
    meta = {name: clean(str(value["c"])) for name, value in document["meta"].items()}
    names = _copied(document, root, folder)
    body = _body(document, names)
    files = {
        "meta.json": to_json(meta),
        "style.json": to_json(style),
        "tables.json": msgspec.json.encode(tables_data(tables.tables), order="sorted"),
        "figures.json": msgspec.json.encode(charts_data(_charts(figures)), order="sorted"),
    }
    files |= {path.name: path.read_bytes() for path in Path(__file__).parent.glob("*.typ")}
    for name, data in files.items():
        write_bytes(folder / name, data)
    return _compiled(body, meta["date"], fonts, folder)


def _charts(figures: Figures) -> dict[str, Chart]:
    return {name: one for name, one in figures.figures.items() if isinstance(one, Chart)}


def _copied(document: Mapping[str, Any], root: Path, folder: Path) -> dict[str, str]:
    """Copy the pictures of `document` beside the sources; their names there."""
    names: dict[str, str] = {}
    for file in dict.fromkeys(pictures(document["blocks"])):
        names[file] = f"pictures/{len(names) + 1}{PurePosixPath(file).suffix.lower()}"
        (folder / "pictures").mkdir(parents=True, exist_ok=True)
        shutil.copyfile(root / file, folder / names[file])
    return names


def _body(document: Mapping[str, Any], names: Mapping[str, str]) -> str:
    ast = msgspec.json.encode(transformed(document, names))
    # Without `smart`, Pandoc leaves dashes and quotation marks as they are.
    return pandoc.run(["-f", "json", "-t", "typst-smart", "--wrap=none"], ast).decode()


def _compiled(body: str, date: str, fonts: Path, folder: Path) -> tuple[bytes, dict[str, str]]:
    stamp = datetime.fromisoformat(date).replace(tzinfo=UTC)
    if has_any(body):
        compiler = _compiler(_main(trial(body), "soft-marks", ".with(trial: true)"), fonts, folder)
        marks = compiler.query("<soft-marks>", field="value", one=True)
        body = settled(body, marks.encode())
    unshown = ""
    while True:
        squares = "".join(f"\n#show {literal(c)}: {literal(MISSING)}" for c in unshown)
        compiler = _compiler(_main(body, "page-labels", squares), fonts, folder)
        try:
            pdf = compiler.compile(format="pdf", pdf_standards=STANDARDS, timestamp=stamp)
            break
        except typst.TypstError as error:
            found = _UNSHOWN.search(str(error))
            if not found or set(found[1]) <= set(unshown):
                raise
            unshown += found[1]
    assert isinstance(pdf, bytes), "a PDF is one file"
    labels = compiler.query("<page-labels>", field="value", one=True)
    return pdf, msgspec.json.decode(labels, type=dict[str, str])


def _compiler(main: str, fonts: Path, folder: Path) -> typst.Compiler:
    path = folder / "main.typ"
    write_bytes(path, main.encode())
    return typst.Compiler(
        str(path), root=str(folder), font_paths=[str(fonts)], ignore_system_fonts=True
    )


def _main(body: str, question: str, options: str = "") -> str:
    """`main.typ`: the template, the text, and at its end what is asked of the layout."""
    return f'#import "lkip.typ"\n\n#show: lkip.report{options}\n\n{body}\n#lkip.{question}\n'
