"""Pictures and scanned pages that the document names, and what of them can be shown.

Word and PDF/A know no page of another PDF as a picture, so such a page is drawn; and a file that
cannot be read must not take the report with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any, Literal, NamedTuple

import msgspec
import typst

from lkip.files import write_bytes
from lkip.pandoc import attribute
from lkip.values.absence import WORDS

SCAN_WIDTH, SCAN_PPI = 18, 200
"""Width in centimetres at which a page of a PDF has so many dots an inch."""

_PAGE = "#set page(width: auto, height: auto, margin: 0pt)\n"
_SIZE = (
    "#context {{ let (width, height) = measure(image({0}))\n"
    "[#metadata((width / 1pt, height / 1pt))<size>] }}\n"
)


_WORDS = ("Str", "Space", "SoftBreak")
"""Most of a document, and no pictures in them."""

_ORIENTATION = 0x0112
"""The tag of a JPEG that says how it is turned; 1: not at all."""


class Scan(NamedTuple):
    """A picture, or a page of a PDF file, and by how much it is turned."""

    file: str
    page: int
    """From 1; 0 for a picture."""
    turn: int
    """Degrees clockwise."""


class Size(NamedTuple):
    """Width and height, in points; only their proportion means something."""

    width: float
    height: float

    def turned(self, degrees: int) -> Size:
        """The size after turning."""
        return Size(self.height, self.width) if degrees % 180 else self


def unshown(file: str) -> str:
    """What is printed in place of a picture that cannot be drawn, or that a draft waits for."""
    return f"[Gambar tidak dapat ditampilkan: {file}]" if file else f"[Gambar {WORDS}]"


def scan(node: Any) -> Scan:
    """The scan that a Div of class `scan` asks for."""
    page, turn = (attribute(node, name) for name in ("page", "turn"))
    found = Scan(
        attribute(node, "file"),
        int(page) if page.isdigit() else 0,
        int(turn) % 360 if turn.lstrip("-").isdigit() else 0,
    )
    return found._replace(page=max(1, found.page)) if is_pdf(found.file) else found


def is_pdf(file: str) -> bool:
    """Whether a file is a PDF, by its name."""
    return file.lower().endswith(".pdf")


def named(node: Any) -> Iterator[str]:
    """The picture files that the document names, in order, as it names them; no scans."""
    match node:
        case {"t": "Image", "c": [_, alt, [str(file), _]]}:
            yield file
            yield from named(alt)
        case {"t": "Div", "c": [[_, classes, _], content]}:
            if "figure" in classes:
                yield attribute(node, "file")
            yield from named(content)
        case {"c": content}:
            yield from named(content)
        case [*nodes]:
            for inner in nodes:
                if isinstance(inner, list) or (
                    isinstance(inner, dict) and inner.get("t") not in _WORDS
                ):
                    yield from named(inner)


def scans(node: Any) -> Iterator[Scan]:
    """The scans that the document names, in order."""
    match node:
        case {"t": "Div", "c": [[_, classes, _], content]}:
            if "scan" in classes:
                yield scan(node)
            yield from scans(content)
        case [*nodes]:
            for inner in nodes:
                yield from scans(inner)


def copied(file: str, root: Path, folder: Path, name: str) -> Path | None:
    """`file` of the project, copied into `folder` under `name`; None where there is none."""
    path = folder / f"{name}{PurePosixPath(file).suffix.lower()}"
    try:
        held = (root / file).read_bytes()
    except OSError:
        return None
    write_bytes(path, held)
    return path


def size(path: Path, page: int = 0) -> Size | None:
    """The size of a picture or of a page of a PDF; None where it cannot be drawn."""
    main = path.with_name(f".{path.name}.size.typ")
    main.write_text(_SIZE.format(_arguments(path, page)), encoding="utf-8")
    try:
        found = _compiler(main, None).query("<size>", field="value", one=True)
        width, height = msgspec.json.decode(found, type=tuple[float, float])
    except (typst.TypstError, RuntimeError):
        return None
    finally:
        main.unlink()
    return Size(width, height) if width > 0 and height > 0 else None


def picture(path: Path, page: int, turn: int, width: float, ppi: int, fonts: Path | None) -> bytes:
    """A PNG of a picture or a page of a PDF, `width` cm wide before it is turned.

    It must be one that has a size (see `size`).
    """
    main = path.with_name(f"{path.name}.page.typ")
    drawn = f"image({_arguments(path, page)}, width: {width}cm)"
    main.write_text(f"{_PAGE}#rotate({turn}deg, reflow: true, {drawn})\n", encoding="utf-8")
    try:
        made = _compiler(main, fonts).compile(format="png", ppi=ppi)
    finally:
        main.unlink()
    assert isinstance(made, bytes), "one picture is one page"
    return made


def turned_by_camera(path: Path) -> bool:
    """Whether a JPEG is to be turned by what the camera noted in it, which Word does not heed."""
    with path.open("rb") as file:
        head = file.read(1 << 16)
    _, found, tiff = head.partition(b"Exif\0\0")
    if not (head.startswith(b"\xff\xd8") and found and len(tiff) > 14):
        return False
    order: Literal["little", "big"] = "little" if tiff.startswith(b"II") else "big"

    def number(at: int, length: int) -> int:
        return int.from_bytes(tiff[at : at + length], order)

    start = number(4, 4)
    entries = range(start + 2, start + 2 + 12 * number(start, 2), 12)
    return any(number(at, 2) == _ORIENTATION and number(at + 8, 2) > 1 for at in entries)


def _arguments(path: Path, page: int) -> str:
    return f'"{path.name}"' + (f", page: {page}" if page else "")


def _compiler(main: Path, fonts: Path | None) -> typst.Compiler:
    return typst.Compiler(
        str(main),
        root=str(main.parent),
        font_paths=[str(fonts)] if fonts else [],
        ignore_system_fonts=True,
    )
