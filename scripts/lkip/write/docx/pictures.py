"""Pictures of the DOCX: what Word or Pandoc cannot draw is drawn by typst, as a PNG."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from struct import unpack
from typing import Any, NamedTuple

from lkip import pandoc
from lkip.config import Style
from lkip.model import Figures
from lkip.write import pictures
from lkip.write.docx.drawings import PPI, diagrams
from lkip.write.docx.sections import Section
from lkip.write.drawings import Wish
from lkip.write.pictures import Scan, Size

_WIDTH, _PPI = 16, 300
"""Width in centimetres at which a drawing has so many dots an inch."""


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
    diagrams: Mapping[Wish, Sequence[Drawn]]
    """The pictures of each diagram, from top to bottom."""


NONE = Pictures({}, {}, {})


def drawn(
    sections: Sequence[Section],
    figures: Figures,
    style: Style,
    root: Path,
    fonts: Path,
    folder: Path,
    ready: Mapping[str, Sequence[bytes]],
) -> Pictures:
    """The pictures of a document, made in `folder` where the project under `root` has no such file.

    Letters are taken from the font files in `fonts` only. The diagrams that are `ready`, by their
    keys, are those of upright pages.
    """
    blocks = [part for section in sections for part in section.parts]
    return Pictures(
        _files(blocks, root, fonts, folder / "pictures"),
        _scans(blocks, root, fonts, folder / "scans"),
        _diagrams(sections, figures, style, fonts, folder / "diagrams", ready),
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
    sections: Sequence[Section],
    figures: Figures,
    style: Style,
    fonts: Path,
    folder: Path,
    ready: Mapping[str, Sequence[bytes]],
) -> dict[Wish, Sequence[Drawn]]:
    wanted = {
        Wish(pandoc.attribute(node, "figure"), section.landscape): None
        for section in sections
        for node in _nodes(section.parts)
    }
    missing = [wish for wish in wanted if wish.landscape or wish.key not in ready]
    made = diagrams(missing, figures.figures, style, fonts)
    if wanted:
        folder.mkdir()
    return {
        wish: [
            _sized(folder / f"{number}.{n}", png)
            for n, png in enumerate(made.get(wish) or ready[wish.key], 1)
        ]
        for number, wish in enumerate(wanted, 1)
    }


def _sized(path: Path, png: bytes) -> Drawn:
    width, height = (dots * 2.54 / PPI for dots in unpack(">II", png[16:24]))
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
