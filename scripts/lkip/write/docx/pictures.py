"""Drawings as pictures: Pandoc would need a program of the machine to put an SVG into a DOCX."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import typst

from lkip import pandoc

_WIDTH, _PPI = 16, 300
"""Width in centimetres at which a drawing has so many dots an inch."""

_SOURCE = '#set page(width: auto, height: auto, margin: 0pt)\n#image("{}", width: {}cm)\n'


def drawn(document: Mapping[str, Any], root: Path, folder: Path) -> dict[str, str]:
    """A PNG in `folder` for every SVG of the document that `root` has, by the SVG's name.

    Letters are taken from the project's font files only.
    """
    made: dict[str, str] = {}
    for file in dict.fromkeys(_files(document["blocks"])):
        given = root / file
        if not file.lower().endswith(".svg") or not given.is_file():
            continue
        name = f"{len(made) + 1}.svg"
        (folder / name).write_bytes(given.read_bytes())
        main = folder / f"{name}.typ"
        main.write_text(_SOURCE.format(name, _WIDTH), encoding="utf-8")
        png = typst.compile(
            main,
            root=folder,
            font_paths=[root / "config" / "fonts"],
            ignore_system_fonts=True,
            format="png",
            ppi=_PPI,
        )
        assert isinstance(png, bytes), "one drawing is one page"
        made[file] = str(folder / f"{name}.png")
        Path(made[file]).write_bytes(png)
    return made


def _files(value: Any) -> Iterator[str]:
    """The picture files that the document names, in order."""
    match value:
        case {"t": "Image", "c": [_, _, [str(file), _]]}:
            yield file
        case {"t": "Div", "c": [[_, classes, _], _]} if "figure" in classes:
            yield pandoc.attribute(value, "file")
        case {"c": inner}:
            yield from _files(inner)
        case [*inner]:
            for item in inner:
                yield from _files(item)
