"""The report as HTML: everything in one file, and no script in it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec

from lkip import pandoc
from lkip.config import Style
from lkip.model import Figures, Tables
from lkip.write import draft
from lkip.write.characters import clean
from lkip.write.html.contents import entries, names
from lkip.write.html.context import Context
from lkip.write.html.drawings import drawn
from lkip.write.html.look import stylesheet
from lkip.write.html.markup import text
from lkip.write.html.media import media
from lkip.write.html.page import MAIN, transformed
from lkip.write.names import anchors, levels
from lkip.write.words import joined_words

_PAGE = """\
<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="{author}">
<meta name="dcterms.date" content="{date}">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<a class="skip" href="#{main}">Langsung ke isi laporan</a>
{watermark}{shared}
{body}
<footer>{header}</footer>
</body>
</html>
"""


def write_html(
    document: Mapping[str, Any],
    tables: Tables,
    figures: Figures,
    style: Style,
    fonts: Path,
    root: Path = Path(),
) -> bytes:
    """The page, in UTF-8.

    Pictures are read from their paths under the project folder `root`; letters in charts and
    diagrams are drawn from the font files in `fonts`. A picture that cannot be drawn is replaced
    by words. Raises `RuntimeError` where Pandoc fails and `typst.TypstError` where typst does,
    which only a defect of ours can cause.
    """
    meta = {name: str(value["c"]) for name, value in document["meta"].items()}
    parts = joined_words(document["blocks"])
    with TemporaryDirectory() as name:
        folder = Path(name)
        drawings = drawn(parts, figures, style, meta["language"], fonts, folder / "drawings")
        shown = media(parts, root, fonts, folder / "pictures")
    context = Context(
        anchors(parts),
        levels(parts),
        names(parts),
        entries(parts),
        tables,
        drawings.pictures,
        shown.pictures,
        shown.scans,
        [],
    )
    return _PAGE.format(
        **{name: text(value) for name, value in meta.items()},
        style=stylesheet(style, meta["header"]),
        main=MAIN,
        watermark=_watermark() if "draft" in meta else "",
        shared=drawings.shared,
        body=_html(transformed(parts, meta["title"], context)),
    ).encode()


def _watermark() -> str:
    """What stands across the window, and across each page of paper."""
    return f'<p class="draft" role="note">{draft.WATERMARK}</p>\n'


def _html(blocks: list[pandoc.Node]) -> str:
    ast = {"pandoc-api-version": pandoc.API_VERSION, "meta": {}, "blocks": blocks}
    options = ["--from", "json", "--to", "html5", "--mathml", "--wrap=none"]
    made = pandoc.run([*options, "--syntax-highlighting=none"], msgspec.json.encode(ast))
    return clean(made.decode())
