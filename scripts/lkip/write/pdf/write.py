"""The report as PDF: archival (PDF/A-3a) and accessible (PDF/UA-1), by typst."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import typst

from lkip import pandoc
from lkip.config import Style
from lkip.files import to_json, write_bytes
from lkip.write import draft
from lkip.write.characters import MISSING, clean
from lkip.write.diagram import CAPTION
from lkip.write.pdf.ast import transformed
from lkip.write.pdf.breaks import broken, known, parted, settled, trial
from lkip.write.pdf.context import Shown
from lkip.write.pdf.markup import typst_by_halves
from lkip.write.pdf.text import literal
from lkip.write.pictures import (
    SCAN_PPI,
    SCAN_WIDTH,
    Scan,
    copied,
    is_pdf,
    named,
    picture,
    scans,
    size,
)

T = TypeVar("T")

STANDARDS: list[typst.PDFStandard] = ["a-3a", "ua-1"]

_UNSHOWN = re.compile(r'the text `"(.+)"` could not be displayed', re.DOTALL)
"""What typst says of a character that no font has; PDF/A forbids it."""


def write_pdf(
    document: Mapping[str, Any],
    style: Style,
    fonts: Path,
    folder: Path,
    root: Path = Path(),
) -> tuple[bytes, dict[str, str]]:
    """The PDF, and the page label of every heading, table, chart and picture by its anchor.

    `fonts` is the folder of the font files; no font of the machine is used. The data of tables,
    charts and diagrams, and the files to carry along, stand in `folder` (see `prepare`), and the
    sources are left there, to compile by hand: `typst compile --font-path … main.typ`. Pictures are
    read from their paths under the project folder `root`.

    A character that no font has is printed as a square, a picture that cannot be drawn as words.
    Raises `typst.TypstError` for what `join` should not have let through.
    """
    meta = {name: clean(str(value["c"])) for name, value in document["meta"].items()}
    watermark = {
        "words": draft.WATERMARK,
        "angle": draft.ANGLE,
        "width": draft.WIDTH,
        "colour": f"#{draft.COLOUR}",
        "opacity": draft.OPACITY,
    }
    look = {
        "meta.json": to_json(meta),
        "style.json": to_json(style),
        "draft.json": to_json(watermark),
    }
    look |= {path.name: path.read_bytes() for path in templates()}
    for name, data in look.items():
        write_bytes(folder / name, data)
    body = _text(document, style, fonts, root, folder)
    return _compiled(body, meta["date"], fonts, folder)


def templates() -> list[Path]:
    """The template's files, those that the writers share among them."""
    own = Path(__file__).parent
    return [*own.glob("*.typ"), *own.parent.glob("*.typ")]


def _pictures(document: Mapping[str, Any], root: Path, folder: Path) -> dict[str, str]:
    """Copy the pictures of `document` beside the sources; their names there, none if undrawable."""
    names: dict[str, str] = {}
    for file in dict.fromkeys(named(document["blocks"])):
        path = copied(file, root, folder / "pictures", str(len(names) + 1))
        shown = path is not None and size(path) is not None
        names[file] = f"pictures/{path.name}" if path and shown else ""
    return names


def _scans(document: Mapping[str, Any], root: Path, folder: Path) -> dict[Scan, Shown | None]:
    """Likewise the scans; a page of a PDF is drawn, for PDF/A holds no other PDF."""
    made: dict[Scan, Shown | None] = {}
    for one in dict.fromkeys(scans(document["blocks"])):
        path = copied(one.file, root, folder / "scans", str(len(made) + 1))
        found = size(path, one.page) if path else None
        if path is None or found is None:
            made[one] = None
            continue
        if is_pdf(one.file):
            png = picture(path, one.page, one.turn, SCAN_WIDTH, SCAN_PPI, None)
            path = path.with_suffix(".png")
            write_bytes(path, png)
        turned = found.turned(one.turn)
        made[one] = Shown(f"scans/{path.name}", turned.width / turned.height)
    return made


def _text(document: Mapping[str, Any], style: Style, fonts: Path, root: Path, folder: Path) -> str:
    """The document in typst, with a soft hyphen where a word of the running text breaks."""
    page = style.page
    heights = (page.height - page.top - page.bottom, page.width - page.left - page.right)
    blocks = transformed(
        document,
        _pictures(document, root, folder),
        _scans(document, root, folder),
        (heights[0] - CAPTION, heights[1] - CAPTION),
    )
    body = typst_by_halves(pandoc.joined_words(blocks))
    return _hyphenated(body, _look(style, document, fonts), fonts, folder)


def _hyphenated(body: str, look: str, fonts: Path, folder: Path) -> str:
    """The document in typst, its long words as they break; how they do is kept in `folder`."""
    pieces = parted(body, look)
    path = folder / "breaks.json"
    kept = known(pieces, _kept(path))
    marks = "[]"
    if any(piece.key and piece.key not in kept for piece in pieces):
        main = _main("lines.typ", trial(pieces, kept), "soft-marks")
        compiler = _compiler(main, ".trial.typ", fonts, folder)
        marks = compiler.query("<soft-marks>", field="value", one=True)
        (folder / ".trial.typ").unlink()  # it hangs on what was kept; no file may that is left
    breaks = broken(pieces, kept, marks.encode())
    write_bytes(path, msgspec.json.encode(breaks))
    return settled(pieces, breaks)


def _kept(path: Path) -> dict[str, list[str]]:
    """The breaks of the last build; a file that is damaged or gone is as good as empty."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=dict[str, list[str]])
    except (FileNotFoundError, msgspec.DecodeError):
        return {}


def _look(style: Style, document: Mapping[str, Any], fonts: Path) -> str:
    """Tells apart all but the text that decides where a line ends."""
    version = typst.__version__  # type: ignore[attr-defined]  # its stubs do not know it
    digest = sha256(to_json([style, document["meta"]["language"], version]))
    for path in [*sorted(templates()), *sorted(fonts.glob("*.[ot]tf"))]:
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _compiled(body: str, date: str, fonts: Path, folder: Path) -> tuple[bytes, dict[str, str]]:
    stamp = datetime.fromisoformat(date).replace(tzinfo=UTC)
    unshown = ""
    while True:
        squares = "".join(f"\n#show {literal(c)}: {literal(MISSING)}" for c in unshown)
        main = _main("lkip.typ", body, "page-labels", squares)
        compiler = _compiler(main, "main.typ", fonts, folder)
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


def _compiler(main: str, name: str, fonts: Path, folder: Path) -> typst.Compiler:
    write_bytes(folder / name, main.encode())
    return typst.Compiler(
        str(folder / name), root=str(folder), font_paths=[str(fonts)], ignore_system_fonts=True
    )


def _main(template: str, body: str, question: str, rules: str = "") -> str:
    """The template, the text, and at its end what is asked of the layout."""
    return f"""\
#import "{template}" as lkip

#show: lkip.report{rules}

{body}
#lkip.{question}
"""
