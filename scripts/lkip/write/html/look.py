"""The look of the page: measures and colours of `style.yaml`, and the rules that use them."""

from __future__ import annotations

import re
from pathlib import Path

from lkip.config import Style
from lkip.write import draft

_SERIFS = frozenset(
    {"Book Antiqua", "Bookman Old Style", "Cambria", "Century Schoolbook", "Garamond", "Georgia"}
    | {"Palatino Linotype", "Times New Roman"}
)
"""Fonts of Word with serifs: a reader who has none of them sees another with serifs."""

_LINE = 1.15
"""A line as a word processor counts it, em."""


def stylesheet(style: Style, header: str) -> str:
    """The style sheet; `header` is printed at the head of the pages, but not of the cover."""
    rules = Path(__file__).with_name("lkip.css").read_text(encoding="utf-8")
    return f":root {{{_variables(style)}}}\n{_pages(style, header)}{rules}"


def _variables(style: Style) -> str:
    """Sizes are shares of the body's, so that they follow what the reader has set."""
    size, spacing, colour = style.size, style.spacing, style.colour
    generic = "serif" if style.font.word in _SERIFS else "sans-serif"
    sizes = {
        name: f"{getattr(size, name) / size.body:.4g}rem"
        for name in size.__struct_fields__
        if name != "body"
    }
    lengths = {
        name: f"{getattr(spacing, name) / size.body:.4g}rem"
        for name in ("paragraph", "heading_before", "heading_after")
    }
    colours = {
        name: f"#{getattr(colour, name)}" for name in colour.__struct_fields__ if name != "chart"
    }
    given = {
        "font": f'"{style.font.word}", "{style.font.family}", {generic}',
        "body": f"{size.body:g}pt",
        "line": f"{spacing.line * _LINE:.4g}",
        "cover_fill": f"#{style.cover.fill}",
        "cover_rule": f"#{style.cover.rule}",
        "cover_band": f"{style.cover.band:g}cm",
        "table_rule": f"{style.table.rule:g}pt",
        "table_padding": f"{style.table.padding / size.table:.4g}em",
        "draft_width": f"{draft.WIDTH:g}cm",
        "draft_angle": f"{-draft.ANGLE}deg",
        "draft_ink": f"#{draft.COLOUR}",
        "draft_share": f"{draft.OPACITY:g}",
        **sizes,
        **lengths,
        **colours,
    }
    return " ".join(f"--{name.replace('_', '-')}: {value};" for name, value in given.items())


def _pages(style: Style, header: str) -> str:
    """Paper and margins, as the PDF has them; a turned page keeps its binding."""
    page = style.page
    sides = [page.top, page.right, page.bottom, page.left]
    turned = [page.left, page.top, page.right, page.bottom]
    return (
        f"@page {{size: {page.width:g}cm {page.height:g}cm; margin: {_lengths(sides)};\n"
        f'  @top-right {{content: "{_string(header)}"; font-size: {style.size.header:g}pt}}\n'
        f"  @bottom-center {{content: counter(page); font-size: {style.size.note + 1:g}pt}}}}\n"
        "@page cover {@top-right {content: none} @bottom-center {content: none}}\n"
        f"@page landscape {{size: {page.height:g}cm {page.width:g}cm; "
        f"margin: {_lengths(turned)}}}\n"
    )


def _lengths(sides: list[float]) -> str:
    return " ".join(f"{side:g}cm" for side in sides)


def _string(text: str) -> str:
    """What stands in a string of a style sheet."""
    return re.sub(r"[^\w .,()-]", lambda match: f"\\{ord(match[0]):x} ", text)
