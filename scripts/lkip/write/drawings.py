"""Charts and diagrams drawn by typst, for the writers whose readers draw none from data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal, NamedTuple

import msgspec
import typst

from lkip.config import Style
from lkip.files import to_json, write_bytes
from lkip.model import Chart, Diagram
from lkip.write.diagram import CAPTION
from lkip.write.paper import text_height, text_width

TEMPLATES = ("look.typ", "chart.typ", "diagram.typ")


class Wish(NamedTuple):
    """A chart or diagram by its key, and whether its page lies."""

    key: str
    landscape: bool = False


def upright(figures: Mapping[str, Chart | Diagram]) -> list[Wish]:
    """All figures that show anything, on pages that stand; those on lying pages are few."""
    return [
        Wish(key)
        for key, one in figures.items()
        if (one.boxes if isinstance(one, Diagram) else one.categories and one.series)
    ]


def drawn(
    wishes: Sequence[Wish],
    main: Path,
    data: Mapping[str, Any],
    style: Style,
    fonts: Path,
    format: Literal["png", "svg"],
    ppi: float | None = None,
) -> dict[Wish, list[bytes]]:
    """The pictures of each wish, from top to bottom, all drawn in one run.

    The template `main` reads `wishes.json`: key, width and height of the room in centimetres. It
    makes a page of each picture and marks it as `<drawing>` with the number of its wish. `data` is
    what the templates draw; letters come from the font files in `fonts`; `ppi` is for PNG.
    """
    if not wishes:
        return {}
    rooms = [
        (
            key,
            text_width(style.page, landscape=lies),
            text_height(style.page, landscape=lies) - CAPTION,
        )
        for key, lies in wishes
    ]
    with TemporaryDirectory() as name:
        folder = Path(name)
        for template in TEMPLATES:
            write_bytes(folder / template, Path(__file__).with_name(template).read_bytes())
        write_bytes(folder / "main.typ", main.read_bytes())
        write_bytes(folder / "figures.json", msgspec.json.encode(data, order="sorted"))
        write_bytes(folder / "style.json", to_json(style))
        write_bytes(folder / "wishes.json", msgspec.json.encode(rooms))
        compiler = typst.Compiler(
            str(folder / "main.typ"), root=name, font_paths=[str(fonts)], ignore_system_fonts=True
        )
        made = compiler.compile(format=format, ppi=ppi)
        marks = compiler.query("<drawing>", field="value")
    assert made is not None, "only what is written to a file is not given back"
    pages = [made] if isinstance(made, bytes) else made
    pictures: dict[Wish, list[bytes]] = {wish: [] for wish in wishes}
    for page, number in zip(pages, msgspec.json.decode(marks, type=list[int]), strict=True):
        pictures[wishes[number]].append(page)
    return pictures
