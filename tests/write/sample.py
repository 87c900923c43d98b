"""A small report of an invented agency with every kind of content, as `join` would hand it over.

`sample.md` goes through Pandoc; its Divs are those that the writers know. All figures are invented.
"""

from __future__ import annotations

import json
import struct
import zlib
from decimal import Decimal
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import typst
from sample_data import figures, tables

from lkip import pandoc
from lkip.config import (
    Colours,
    CoverLook,
    FontFiles,
    Page,
    Sizes,
    Spacing,
    Style,
    TableLook,
)
from lkip.model import Cell, Line, Printed, Value

__all__ = ["document", "figures", "pandoc_document", "parse", "part", "printed", "style", "tables"]

META = {
    "title": "Laporan Kinerja Instansi Pemerintah Dinas Perikanan Kabupaten Muara Jati Tahun 2031",
    "author": "Dinas Perikanan Kabupaten Muara Jati",
    "header": "LKIP Dinas Perikanan Kabupaten Muara Jati Tahun 2031",
    "date": "2032-02-16",
    "language": "id",
}

PICTURE, SCAN, BROKEN = "gambar/peta.png", "gambar/piagam.pdf", "gambar/rusak.png"


@cache
def _document() -> str:
    text = Path(__file__).with_name("sample.md").read_text(encoding="utf-8")
    return json.dumps(pandoc_document(parse(text)))


def document() -> dict[str, Any]:
    """The AST of the sample, a new copy each time."""
    made: dict[str, Any] = json.loads(_document())
    return made


def printed() -> tuple[Printed, ...]:
    """What the chapter's values print, by their indexes."""
    values = (("12480", "ton"), ("11900", "ton"), ("104.87", "percent"))
    values += (("18640250000", "rupiah"), ("96.41", "percent"))
    place = Line("chapters/03-akuntabilitas.md", 41)
    return tuple(
        Printed(number, Value(Decimal(number), unit, Cell("kinerja.xlsx", "Data", f"B{n}")), place)
        for n, (number, unit) in enumerate(values, 2)
    )


def parse(markdown: str) -> list[pandoc.Node]:
    """Blocks of Markdown; captions are Plain, as `join` makes them."""
    given = markdown.encode()
    ast = json.loads(pandoc.run(["-f", "markdown-implicit_figures", "-t", "json"], given))
    return [_plain_captions(block) for block in ast["blocks"]]


def part(
    name: str, kind: str, blocks: list[pandoc.Node], *, landscape: bool = False, lists: str = ""
) -> pandoc.Node:
    """A part of the report."""
    turned = str(landscape).lower()
    attr = pandoc.attributes(name, ["part"], kind=kind, landscape=turned, lists=lists)
    return {"t": "Div", "c": [attr, blocks]}


def pandoc_document(parts: list[pandoc.Node], meta: dict[str, str] | None = None) -> dict[str, Any]:
    """A whole document of parts."""
    return {
        "pandoc-api-version": pandoc.API_VERSION,
        "meta": {k: {"t": "MetaString", "c": v} for k, v in (meta or META).items()},
        "blocks": parts,
    }


def _plain_captions(block: pandoc.Node) -> pandoc.Node:
    if block["t"] != "Div":
        return block
    attr, content = block["c"]
    if {"table", "chart", "diagram", "figure"} & set(attr[1]):
        content = [{"t": "Plain", "c": b["c"]} if b["t"] == "Para" else b for b in content]
        content = content or [{"t": "Plain", "c": []}]
    return {"t": "Div", "c": [attr, [_plain_captions(b) for b in content]]}


def write_picture(root: Path) -> None:
    """Put the pictures that the document names under the project folder `root`: one is broken."""
    width, height = 600, 240
    colours = (b"\x1f\x4e\x79", b"\xf4\xb1\x83", b"\x70\xad\x47")
    row = b"\0" + b"".join(colours[x * 3 // width] for x in range(width))

    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = chunk(b"IHDR", head), chunk(b"IDAT", zlib.compress(row * height)), chunk(b"IEND", b"")
    path = root / PICTURE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(parts))
    (root / SCAN).write_bytes(_certificate())
    (root / BROKEN).write_bytes(b"ini bukan gambar")


@cache
def _certificate() -> bytes:
    """A PDF of two pages."""
    text = "".join(
        f"#page(width: 21cm, height: 29.7cm)[#v(1fr) #align(center)[= Piagam {n}] #v(1fr)]"
        for n in (1, 2)
    )
    with TemporaryDirectory() as folder:
        path = Path(folder) / "piagam.typ"
        path.write_text(text, encoding="utf-8")
        made = typst.compile(path, ignore_system_fonts=True)
    assert isinstance(made, bytes)
    return made


def style() -> Style:
    """A style like the project's own."""
    return Style(
        font=FontFiles(family="TeX Gyre Heros", word="Arial"),
        page=Page(width=21.0, height=29.7, top=2.5, right=2.0, bottom=2.5, left=3.0),
        size=Sizes(
            body=11, table=9, caption=10, note=8, heading1=14, heading2=12, heading3=11, header=8,
            cover=20,
        ),
        spacing=Spacing(line=1.5, paragraph=6, heading_before=12, heading_after=6),
        colour=Colours(
            heading_fill="D9E2F3", band_fill="EEF2F9", total_fill="F2F2F2", rule="7F7F7F",
            link="1F4E79", chart=("1F4E79", "F4B183", "70AD47", "7F7F7F"),
        ),
        table=TableLook(rule=0.5, padding=3.5),
        cover=CoverLook(fill="1F4E79", rule="F4B183", band=1.6),
    )  # fmt: skip
