"""Marks in chapters that were taken over from last year's report and are not rewritten yet."""

from __future__ import annotations

from lkip.config import Report
from lkip.config.written import chapters
from lkip.model import Finding, Line

MARK = "<!-- TULIS ULANG"
"""How the comment begins that stands above such a text."""

YEARLY = "<!-- tahunan"
"""How the comment begins above a block of a shared chapter for what is of one year only."""


def unrevised(where: Report) -> list[Finding]:
    """A warning for every mark that is left in the chapters of a report's year."""
    return [
        Finding(
            "warning",
            "unrevised-text",
            "naskah di bawah baris ini diambil dari laporan tahun lalu dan belum ditulis ulang",
            (Line(where.shown(path), number),),
            "Sesuaikan naskahnya dengan tahun laporan, lalu hapus baris penanda ini.",
        )
        for path in chapters(where)
        if path.is_relative_to(where.chapters[0])
        for number, line in enumerate(path.read_bytes().splitlines(), 1)
        if MARK.encode() in line
    ]
