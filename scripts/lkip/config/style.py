"""style.yaml: the one look of the three documents."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath
from typing import Annotated

from msgspec import Meta

from lkip.config.strict import Problem, Strict

Positive = Annotated[float, Meta(gt=0)]
Distance = Annotated[float, Meta(ge=0)]
Colour = Annotated[str, Meta(pattern="^[0-9A-Fa-f]{6}$")]
"""RGB, six hexadecimal digits."""


class FontFiles(Strict, frozen=True):
    """A font family: its name in the files, and the name that Word knows it by."""

    family: str
    word: str
    """Family of the same widths that Word has (the DOCX names a font, it does not carry it)."""
    math: str = "New Computer Modern Math"


class Sizes(Strict, frozen=True):
    """Sizes in points."""

    body: Positive
    table: Positive
    caption: Positive
    note: Positive
    heading1: Positive
    heading2: Positive
    heading3: Positive
    header: Positive
    cover: Positive


class Page(Strict, frozen=True):
    """Paper and margins in centimetres; a landscape page is turned with its margins."""

    width: Positive
    height: Positive
    top: Distance
    right: Distance
    bottom: Distance
    left: Distance


class Spacing(Strict, frozen=True):
    """Line spacing in lines of the body, distances in points."""

    line: Positive
    paragraph: Distance
    heading_before: Distance
    heading_after: Distance


class Colours(Strict, frozen=True):
    """Of tables, links and charts."""

    heading_fill: Colour
    band_fill: Colour
    total_fill: Colour
    rule: Colour
    link: Colour
    chart: Annotated[tuple[Colour, ...], Meta(min_length=1)]


class TableLook(Strict, frozen=True):
    """Points."""

    rule: Distance
    """Thickness of the lines."""
    padding: Distance
    """From a cell's lines to its text; tables of many columns have less."""


class CoverLook(Strict, frozen=True):
    """The title's colour is the band's."""

    fill: Colour
    rule: Colour
    """Of the lines under the title and over the band."""
    band: Distance
    """Height of the band at the foot, cm; 0 for none."""


class Logo(Strict, frozen=True):
    """The emblem above the title of the cover and of each agreement that stands alone."""

    file: str
    """Beside a `style.yaml` of the report; of several, the most special."""
    alt: str
    """What it shows, for those who do not see it."""
    width: Positive = 3.0
    """Centimetres."""


NARROWEST = 5
"""Least width and height of the text on a page, cm."""


class Style(Strict, frozen=True):
    """`style.yaml`: one look for all documents."""

    font: FontFiles
    page: Page
    size: Sizes
    spacing: Spacing
    colour: Colours
    table: TableLook
    cover: CoverLook
    logo: Logo | None = None

    def problems(self) -> Iterator[Problem]:
        """Measures that leave no room for what they are about, and a logo that says nothing."""
        page = self.page
        width = page.width - page.left - page.right
        for room, named in ((width, "lebar"), (page.height - page.top - page.bottom, "tinggi")):
            if room < NARROWEST:
                message = f"{named} ruang teks tinggal {room:.1f} cm"
                yield (
                    ("page",),
                    message,
                    f"Sisakan paling sedikit {NARROWEST} cm di antara tepinya.",
                )
        if self.cover.band > page.bottom:
            message = f"pita sampul {self.cover.band:g} cm menutupi teks di atas tepi bawah"
            yield ("cover", "band"), message, f"Tulis paling besar {page.bottom:g}."
        if self.logo is None:
            return
        for name in ("file", "alt"):
            if not getattr(self.logo, name).strip():
                yield ("logo", name), f"`{name}` pada logo kosong", _LOGO[name]
        if PurePath(self.logo.file).name != self.logo.file.strip():
            message = f"logo {self.logo.file!r} memuat nama folder"
            yield ("logo", "file"), message, "Simpan di samping style.yaml, dan tulis namanya saja."
        if self.logo.width > width:
            message = f"logo selebar {self.logo.width:g} cm melebihi ruang teks"
            yield ("logo", "width"), message, f"Tulis paling besar {width:g}."


_LOGO = {
    "file": "Tulis nama berkasnya, atau hapus `logo` bila tidak dipakai.",
    "alt": "Tulis apa yang tergambar, misalnya Lambang Kota Contoh.",
}
