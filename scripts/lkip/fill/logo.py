"""The emblem that `style.yaml` names, and whether it can be printed in its size."""

from __future__ import annotations

from math import ceil
from pathlib import Path

from lkip.config import Report, Style, place
from lkip.fill.pages import ORIENTATION
from lkip.fill.pictures import problem
from lkip.model import Finding, Line, LogoImage

SHARP = 150
"""Dots an inch below which a print shows the dots."""

TALLEST = 0.25
"""Share of a page's height up to which the cover has room for it."""


def logo(where: Report, style: Style) -> tuple[LogoImage | None, list[Finding]]:
    """The emblem of a report, none if it has none or cannot be printed, and the findings."""
    given = style.logo
    if given is None:
        return None, []
    line = place(where, "style.yaml", "logo", "file")
    beside = [folder / given.file for folder in reversed(where.config)]
    path = next((one for one in beside if one.is_file()), beside[-2])
    unusable = problem(where, path, path.parent)
    if unusable:
        _, error = unusable
        return None, [_finding(line, f"logo {given.file!r} {error.message}", error.remedy)]
    width, height = _dots(path)
    tall = given.width * height / width
    most = TALLEST * style.page.height
    if tall > most:
        message = f"logo setinggi {tall:.1f} cm, terlalu tinggi untuk sampul"
        remedy = f"Tulis lebar paling besar {int(most * width / height * 10) / 10:g} cm."
        return None, [_finding(line, message, remedy)]
    findings = []
    needed = ceil(SHARP * given.width / 2.54)
    if width < needed:
        message = f"logo {given.file!r} hanya {width} titik untuk lebar {given.width:g} cm"
        remedy = (
            f"Simpan gambar dengan lebar paling sedikit {needed} titik, atau kecilkan lebarnya."
        )
        findings = [Finding("warning", "picture", message, (line,), remedy)]
    return LogoImage(where.shown(path), given.alt.strip(), given.width), findings


def _dots(path: Path) -> tuple[int, int]:
    """Width and height of a picture that can be read, as it is shown."""
    from PIL import Image  # only a report with an emblem waits for it

    with Image.open(path) as image:
        width, height = image.size
        return (height, width) if image.getexif().get(ORIENTATION, 1) >= 5 else (width, height)


def _finding(line: Line, message: str, remedy: str) -> Finding:
    return Finding("error", "picture", message, (line,), remedy)
