"""The report as HTML: everything in one file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
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
from lkip.write.html.origins import Origins
from lkip.write.html.page import MAIN, transformed
from lkip.write.names import anchors, levels

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
{origins}</body>
</html>
"""


_ORIGINS = """\
<div id="asal" class="origin" popover role="dialog" aria-label="Asal angka" tabindex="-1" hidden>
<p class="unit"></p>
<ul class="chains"></ul>
<button type="button" popovertarget="asal" popovertargetaction="hide">Tutup</button>
</div>
<script type="application/json" id="langkah">{steps}</script>
<script>
{script}</script>
"""


def write_html(
    document: Mapping[str, Any],
    tables: Tables,
    figures: Figures,
    origins: Origins,
    style: Style,
    fonts: Path,
    root: Path = Path(),
    drawings: Mapping[str, Sequence[str]] = MappingProxyType({}),
) -> bytes:
    """The page, in UTF-8.

    `origins` are filled on the way, and shown by a script.
    Pictures are read from their paths under the project folder `root`; letters in charts and
    diagrams are drawn from the font files in `fonts`, but for the `drawings` that are ready (see
    `drawings.drawn`). A picture that cannot be drawn is replaced by words. Raises `RuntimeError`
    where Pandoc fails and `typst.TypstError` where typst does, which only a defect of ours can
    cause.
    """
    meta = {name: str(value["c"]) for name, value in document["meta"].items()}
    parts = pandoc.joined_words(document["blocks"], kept=lambda span: bool(origins.of_span(span)))
    made = drawn(parts, figures.figures, style, fonts, origins, drawings)
    with TemporaryDirectory() as name:
        shown = media(parts, root, fonts, Path(name) / "pictures")
    context = Context(
        anchors(parts),
        levels(parts),
        names(parts),
        entries(parts),
        tables,
        figures.figures,
        made.pictures,
        shown.pictures,
        shown.scans,
        [],
        origins,
    )
    body = _html(transformed(parts, meta["title"], context))
    return _PAGE.format(
        **{name: text(value) for name, value in meta.items()},
        style=stylesheet(style, meta["header"]),
        main=MAIN,
        watermark=_watermark() if "draft" in meta else "",
        shared=made.shared,
        body=body,
        origins=_shown(origins),  # when all that is printed has been met
    ).encode()


def _watermark() -> str:
    """What stands across the window, and across each page of paper."""
    return f'<p class="draft" role="note">{draft.WATERMARK}</p>\n'


def _shown(origins: Origins) -> str:
    """The panel that shows an origin, and its script; nothing where nothing has one."""
    steps = origins.json()
    script = Path(__file__).with_name("origins.js").read_text(encoding="utf-8")
    return _ORIGINS.format(steps=steps, script=script) if steps else ""


def _html(blocks: list[pandoc.Node]) -> str:
    ast = {"pandoc-api-version": pandoc.API_VERSION, "meta": {}, "blocks": blocks}
    options = ["--from", "json", "--to", "html5", "--mathml", "--wrap=none"]
    made = pandoc.run([*options, "--syntax-highlighting=none"], msgspec.json.encode(ast))
    return clean(made.decode())
