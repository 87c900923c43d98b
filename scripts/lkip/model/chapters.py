"""Filled chapters: what their tokens stand for."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from lkip.model.values import Line, Text, Value


class Printed(Struct, frozen=True):
    """One print of a value into a chapter: what a value token stands for."""

    text: str
    item: Value | Text
    place: Line


class TableBlock(Struct, frozen=True, tag="table"):
    """`{{ tabel("…") }}`; caption and note are Markdown with tokens."""

    id: str
    anchor: str
    """Its name in references, without `tbl-`."""
    caption: str
    note: str
    place: Line


class ChartBlock(Struct, frozen=True, tag="chart"):
    """`{{ grafik("…") }}`; caption and alternative text are Markdown and text with tokens."""

    id: str
    anchor: str
    """Its name in references, without `fig-`."""
    caption: str
    alt: str
    place: Line


class ImageBlock(Struct, frozen=True, tag="image"):
    """`{{ gambar("…") }}`: a picture file of the project."""

    id: str
    file: str
    """Empty in a draft that waits for it: its number and caption stand all the same."""
    caption: str
    alt: str
    place: Line


class DiagramBlock(Struct, frozen=True, tag="diagram"):
    """`{{ bagan("…") }}`; caption and alternative text are Markdown and text with tokens."""

    id: str
    caption: str
    alt: str
    place: Line


class ScanBlock(Struct, frozen=True, tag="scan"):
    """One picture or scanned page that fills what is left of a page; no number, no caption."""

    file: str
    page: int
    """Page of a PDF, from 1; 0 for a picture."""
    turn: int
    """Degrees clockwise: 0, 90, 180, 270; on top of what the file itself says, in EXIF data or
    as the rotation of a PDF's page."""
    alt: str
    place: Line


class Signer(Struct, frozen=True):
    """Above the space for the signature, the name, and below it."""

    above: tuple[str, ...]
    name: str
    below: tuple[str, ...]


class SignatureBlock(Struct, frozen=True, tag="signature"):
    """`{{ tanda_tangan("…") }}`: one signer, or two side by side."""

    signers: tuple[Signer, ...]
    place: Line


class BreakBlock(Struct, frozen=True, tag="break"):
    """`{{ halaman_baru() }}`."""

    place: Line


class ListBlock(Struct, frozen=True, tag="list"):
    """`{{ daftar("…") }}`: a list made from the document itself."""

    of: str
    """`contents`, `tables`, `figures`, `charts` or `appendices`."""
    place: Line


Block = (
    TableBlock
    | ChartBlock
    | DiagramBlock
    | ImageBlock
    | ScanBlock
    | SignatureBlock
    | ListBlock
    | BreakBlock
)

PartKind = Literal["cover", "front", "lists", "main", "appendix"]


class Chapter(Struct, frozen=True):
    """One part of the report, in the order of `report.yaml`."""

    name: str
    kind: PartKind
    landscape: bool
    markdown: str
    """Pure Markdown with tokens (see `lkip.values.tokens`)."""


class LogoImage(Struct, frozen=True):
    """The emblem above the cover's title."""

    file: str
    """From the project's folder."""
    alt: str
    width: float
    """Centimetres."""


class Metadata(Struct, frozen=True):
    """What the documents say of themselves."""

    title: str
    author: str
    header: str
    """Running header of the numbered pages."""
    date: str
    """ISO date of the report; also the time stamp inside the files."""
    language: str
    draft: bool = False
    """Printed as a draft: with a watermark."""
    logo: LogoImage | None = None
