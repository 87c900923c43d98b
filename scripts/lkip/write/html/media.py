"""Pictures and scans within the page itself, as `data:` addresses."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from lkip.pandoc import Node
from lkip.write import pictures
from lkip.write.pictures import Scan

_TYPES = {
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".svg": "image/svg+xml",
}
"""What every browser shows, by the ending of a file."""


class Media(NamedTuple):
    """The address of everything that a document shows; empty: it cannot be drawn."""

    pictures: dict[str, str]
    """By the file as the document names it."""
    scans: dict[Scan, str]


def media(parts: Sequence[Node], root: Path, fonts: Path, folder: Path) -> Media:
    """The pictures and scans that `parts` name, from their paths under the project folder `root`.

    What no browser shows is drawn in `folder`, with letters from the font files in `fonts`.
    """
    named = (Scan(file, 0, 0) for file in pictures.named(parts))
    asked = dict.fromkeys([*named, *pictures.scans(parts)])
    made = {one: _address(one, root, fonts, folder / str(n)) for n, one in enumerate(asked)}
    files = {one.file: made[one] for one in asked if one == Scan(one.file, 0, 0)}
    return Media(files, made)


def _address(one: Scan, root: Path, fonts: Path, folder: Path) -> str:
    path = pictures.copied(one.file, root, folder, "picture")
    if path is None or pictures.size(path, one.page) is None:
        return ""
    kind = _TYPES.get(PurePosixPath(one.file).suffix.lower())
    if kind and not one.turn:
        return _data(kind, path.read_bytes())
    width, ppi = pictures.SCAN_WIDTH, pictures.SCAN_PPI
    return _data("image/png", pictures.picture(path, one.page, one.turn, width, ppi, fonts))


def _data(kind: str, content: bytes) -> str:
    return f"data:{kind};base64,{b64encode(content).decode()}"
