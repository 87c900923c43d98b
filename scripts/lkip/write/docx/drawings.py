"""Diagrams drawn by typst, as PNG: Word draws none from data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import NamedTuple

import msgspec
import typst

from lkip.config import Style
from lkip.files import to_json
from lkip.model import Chart, Diagram
from lkip.write.diagram import CAPTION, diagrams_data
from lkip.write.paper import text_height, text_width

PPI = 240
"""Dots an inch."""

_SOURCE = """
#import "look.typ": style
#import "diagram.typ": drawings
#set text(font: style.font.family, lang: "id")
#set page(width: auto, height: auto, margin: 1pt)
#for (number, (key, width, height)) in json("wishes.json").enumerate() {
  // Tells which of the wishes a page fulfils.
  let marked(one) = [#metadata(number)<drawing>] + one
  context drawings(key, width * 1cm, height * 1cm).map(marked).join(pagebreak(weak: true))
  pagebreak(weak: true)
}
"""


class Wish(NamedTuple):
    """A diagram by its key, and whether its page lies."""

    key: str
    landscape: bool


def diagrams(
    wishes: Sequence[Wish], figures: Mapping[str, Chart | Diagram], style: Style, fonts: Path
) -> dict[Wish, list[bytes]]:
    """The pictures of each diagram, from top to bottom; letters from the font files in `fonts`."""
    if not wishes:
        return {}
    sizes = [
        (
            wish.key,
            text_width(style.page, landscape=wish.landscape),
            text_height(style.page, landscape=wish.landscape) - CAPTION,
        )
        for wish in wishes
    ]
    with TemporaryDirectory() as name:
        folder = Path(name)
        for template in ("look.typ", "diagram.typ"):
            copyfile(Path(__file__).parent.parent / template, folder / template)
        data = msgspec.json.encode(diagrams_data(figures), order="sorted")
        (folder / "figures.json").write_bytes(data)
        (folder / "style.json").write_bytes(to_json(style))
        (folder / "wishes.json").write_bytes(to_json(sizes))
        (folder / "main.typ").write_text(_SOURCE, encoding="utf-8")
        compiler = typst.Compiler(
            str(folder / "main.typ"), root=name, font_paths=[str(fonts)], ignore_system_fonts=True
        )
        made = compiler.compile(format="png", ppi=PPI)
        marks = compiler.query("<drawing>", field="value")
    assert made is not None, "only what is written to a file is not given back"
    pages = [made] if isinstance(made, bytes) else made
    found: dict[Wish, list[bytes]] = {wish: [] for wish in wishes}
    for page, number in zip(pages, msgspec.json.decode(marks, type=list[int]), strict=True):
        found[wishes[number]].append(page)
    return found


def upright(
    figures: Mapping[str, Chart | Diagram], style: Style, fonts: Path
) -> dict[str, list[bytes]]:
    """All diagrams by their keys, as on pages that stand."""
    wishes = [Wish(key, False) for key, one in figures.items() if isinstance(one, Diagram)]
    return {wish.key: made for wish, made in diagrams(wishes, figures, style, fonts).items()}
