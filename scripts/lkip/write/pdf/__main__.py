"""`python -m lkip.write.pdf REPORT`: document.json -> lkip.pdf, pages.json."""

import sys
from pathlib import Path
from typing import Any

import typst

from lkip.config import Report, Style, load, place
from lkip.files import read_json, write_json, write_with_checksum
from lkip.model import Finding
from lkip.stage import Refused, main, refuse_errors
from lkip.write.pdf import write_pdf


def stage(where: Report) -> None:
    """Write the PDF."""
    style, findings = load(where, "style.yaml", Style)
    if style is None:
        raise Refused(findings)
    fonts = where.root / "config" / "fonts"
    refuse_errors(_unknown_fonts(where, style, fonts))
    pdf, pages = write_pdf(
        read_json(where.build / "document.json", dict[str, Any]),
        style,
        fonts,
        where.build / "typst",
        where.root,
    )
    write_with_checksum(where.build / "lkip.pdf", pdf)
    write_json(where.build / "pages.json", pages)


def _unknown_fonts(where: Report, style: Style, fonts: Path) -> list[Finding]:
    """A finding for each font that there is no file of: typst would silently take another."""
    known = typst.Fonts(include_system_fonts=False, font_paths=[fonts]).families()
    return [
        Finding(
            "error",
            "config",
            f"huruf {family!r} tidak ada dalam {where.shown(fonts)}",
            (place(where, "style.yaml", "font", name),),
            f"Simpan berkas hurufnya di sana, atau pilih salah satu: {', '.join(known)}.",
        )
        for name, family in (("family", style.font.family), ("math", style.font.math))
        if family not in known
    ]


if __name__ == "__main__":
    sys.exit(main(stage, "write.pdf"))
