"""Pictures of the DOCX: what Word or Pandoc cannot draw is drawn by typst, as a PNG."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from shutil import copyfile
from struct import unpack
from typing import Any, NamedTuple

import msgspec
import typst

from lkip import pandoc
from lkip.config import Style
from lkip.files import to_json
from lkip.model import Figures
from lkip.write import diagram, pictures
from lkip.write.docx.sections import Section
from lkip.write.pictures import Scan, Size

_WIDTH, _PPI = 16, 300
"""Width in centimetres at which a drawing has so many dots an inch."""

_DIAGRAM_PPI = 240

_DIAGRAMS = """
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


class Drawn(NamedTuple):
    """A picture file and its size on the page, cm."""

    file: str
    width: float
    height: float


class Pictures(NamedTuple):
    """What stands for the pictures of a document."""

    files: Mapping[str, str]
    """Picture file as the document names it -> another for it; empty: not to be drawn."""
    scans: Mapping[Scan, Drawn | None]
    """Their sizes are proportions only; None: not to be drawn."""
    diagrams: Mapping[tuple[str, bool], Sequence[Drawn]]
    """Key of a diagram, and whether its page lies -> its pictures, from top to bottom."""


NONE = Pictures({}, {}, {})


def drawn(
    sections: Sequence[Section],
    figures: Figures,
    style: Style,
    root: Path,
    fonts: Path,
    folder: Path,
) -> Pictures:
    """The pictures of a document, made in `folder` where the project under `root` has no such file.

    Letters are taken from the font files in `fonts` only.
    """
    blocks = [part for section in sections for part in section.parts]
    return Pictures(
        _files(blocks, root, fonts, folder / "pictures"),
        _scans(blocks, root, fonts, folder / "scans"),
        _diagrams(sections, figures, style, fonts, folder / "diagrams"),
    )


def _files(blocks: Any, root: Path, fonts: Path, folder: Path) -> dict[str, str]:
    made: dict[str, str] = {}
    for file in dict.fromkeys(pictures.named(blocks)):
        path = pictures.copied(file, root, folder, str(len(made) + 1))
        if path is None or pictures.size(path) is None:
            made[file] = ""
        elif path.suffix == ".svg" or pictures.turned_by_camera(path):
            # Pandoc would need a program of the machine to put an SVG into a DOCX.
            made[file] = str(_png(path, pictures.picture(path, 0, 0, _WIDTH, _PPI, fonts)))
        else:
            made[file] = file
    return made


def _scans(blocks: Any, root: Path, fonts: Path, folder: Path) -> dict[Scan, Drawn | None]:
    made: dict[Scan, Drawn | None] = {}
    for one in dict.fromkeys(pictures.scans(blocks)):
        path = pictures.copied(one.file, root, folder, str(len(made) + 1))
        size: Size | None = pictures.size(path, one.page) if path else None
        if path is None or size is None:
            made[one] = None
            continue
        ready = path.suffix in (".png", ".jpg", ".jpeg") and not pictures.turned_by_camera(path)
        if one.turn or not ready:
            png = pictures.picture(
                path, one.page, one.turn, pictures.SCAN_WIDTH, pictures.SCAN_PPI, fonts
            )
            path = _png(path, png)
        made[one] = Drawn(str(path), *size.turned(one.turn))
    return made


def _diagrams(
    sections: Sequence[Section], figures: Figures, style: Style, fonts: Path, folder: Path
) -> Mapping[tuple[str, bool], Sequence[Drawn]]:
    wanted = {
        (pandoc.attribute(node, "figure"), section.landscape): section
        for section in sections
        for node in _nodes(section.parts)
    }
    if not wanted:
        return {}
    folder.mkdir()
    for template in ("look.typ", "diagram.typ"):
        copyfile(Path(diagram.__file__).parent / template, folder / template)
    data = msgspec.json.encode(diagram.diagrams_data(figures.figures), order="sorted")
    (folder / "figures.json").write_bytes(data)
    (folder / "style.json").write_bytes(to_json(style))
    sizes = [
        (key, section.width(style), section.height(style) - diagram.CAPTION)
        for (key, _), section in wanted.items()
    ]
    (folder / "wishes.json").write_bytes(to_json(sizes))
    main = folder / "main.typ"
    main.write_text(_DIAGRAMS, encoding="utf-8")
    compiler = typst.Compiler(
        str(main), root=str(folder), font_paths=[str(fonts)], ignore_system_fonts=True
    )
    made = compiler.compile(format="png", ppi=_DIAGRAM_PPI)
    assert made is not None, "only what is written to a file is not given back"
    pages = [made] if isinstance(made, bytes) else made
    marks = msgspec.json.decode(compiler.query("<drawing>", field="value"), type=list[int])
    drawings: dict[tuple[str, bool], list[Drawn]] = {wish: [] for wish in wanted}
    for n, (page, number) in enumerate(zip(pages, marks, strict=True), 1):
        drawings[[*wanted][number]].append(_sized(folder / str(n), page))
    return drawings


def _sized(path: Path, png: bytes) -> Drawn:
    width, height = (dots * 2.54 / _DIAGRAM_PPI for dots in unpack(">II", png[16:24]))
    return Drawn(str(_png(path, png)), width, height)


def _png(path: Path, png: bytes) -> Path:
    made = path.with_name(f"{path.name}.png")
    made.write_bytes(png)
    return made


def _nodes(value: Any) -> Iterator[pandoc.Node]:
    """The diagrams of some blocks, in order."""
    match value:
        case {"t": "Div", "c": [[_, classes, _], content]}:
            if "diagram" in classes:
                yield value
            else:
                yield from _nodes(content)
        case {"t": "BlockQuote" | "BulletList" | "OrderedList", "c": content}:
            yield from _nodes(content)
        case [*inner] | (*inner,):
            for item in inner:
                yield from _nodes(item)
