"""Scans: the pictures and PDF pages that a row of the sheet Pindaian names, a page each."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable
from pathlib import Path

from jinja2 import Undefined, pass_context
from jinja2.runtime import Context

from lkip.config.written import pictures
from lkip.fill.context import RecordView
from lkip.fill.desk import Desk
from lkip.fill.pages import KINDS, Pages, Unusable, pages
from lkip.model import Cell, Line, Place, ScanBlock, Text

TURN = 270
"""Degrees for a page wider than tall: its top to the left, where the report is bound."""

TURNS = (0, 90, 180, 270)

HOW_TO_NUMBER = (
    "Tulis satu halaman (1), rentang (2-4), beberapa (1, 3), atau kosongkan untuk semua."
)

_RANGE = re.compile(r"\s*(\d{1,5})\s*(?:[-–]\s*(\d{1,5})\s*)?")


def scan_functions(desk: Desk) -> dict[str, Callable[..., object]]:
    """`pindaian_halaman(p)`; `putar` turns its pages by so many degrees clockwise.

    Without it, a page wider than tall is turned in a part that is not landscape. The turn comes
    on top of what the file itself says (EXIF, the rotation of a PDF's page).
    """
    ledger = desk.ledger

    def problem(about: RecordView, field: str, error: Unusable) -> str:
        """A finding at the cell, and at the line of the chapter that asks for the page."""
        ledger.find("error", "scan", error.message, error.remedy, *_cell(about, field))
        return ledger.gap()

    @pass_context
    def pindaian_halaman(names: Context, about: object, putar: int | None = None) -> str:
        if isinstance(about, Undefined):
            return str(about)  # which tells the unknown name
        if not isinstance(about, RecordView):
            message = "pindaian_halaman() perlu satu baris lembar Pindaian"
            remedy = "Tulis {% for p in pindaian %} ... {{ pindaian_halaman(p) }} ... {% endfor %}."
            ledger.find("error", "scan", message, remedy)
            return ""
        if putar not in (None, *TURNS):
            message = f"putar={putar!r} tidak dikenal"
            ledger.find("error", "scan", message, "Tulis 0, 90, 180, atau 270.")
            return ""
        name = about.record.text("berkas")
        try:
            path = _path(desk, name)
            held = pages(path)
        except Unusable as error:
            unusable = Unusable(f"berkas {name!r} {error.message}", error.remedy)
            return problem(about, "berkas", unusable)
        try:
            chosen = _chosen(about.record.text("halaman"), held)
        except Unusable as error:
            return problem(about, "halaman", Unusable(f"{error.message} ({name})", error.remedy))
        title = str(about.nama)
        landscape = bool(names.get("lanskap"))
        blocks = []
        for number in chosen:
            wide = held.wide[number - 1]
            turn = (TURN if wide and not landscape else 0) if putar is None else putar
            alt = f"{title}, halaman {number}" if len(chosen) > 1 else title
            page = number if held.numbered else 0
            shown = desk.where.shown(path)
            blocks.append(ledger.block(ScanBlock(shown, page, turn, alt, ledger.here())))
        return "\n\n".join(blocks)

    return {"pindaian_halaman": pindaian_halaman}


def _cell(about: RecordView, field: str) -> tuple[Place, ...]:
    held = about.record.fields.get(field)
    origin = held.origin if isinstance(held, Text) else None
    return (origin,) if isinstance(origin, Cell | Line) else ()


def _path(desk: Desk, name: str) -> Path:
    """A file of the folder of sources. Raises `Unusable` where there is none of that name."""
    folder = desk.where.sources
    path = folder / name
    if ".." in Path(name).parts or not path.resolve().is_relative_to(folder.resolve()):
        raise Unusable(
            "berada di luar folder sumber", f"Simpan dalam folder {desk.where.shown(folder)}/."
        )
    known = pictures(desk.where)
    if path in known or (path.is_file() and path.suffix.lower() not in KINDS):
        return path
    there = [file.relative_to(folder).as_posix() for file in known if file.is_relative_to(folder)]
    near = difflib.get_close_matches(name, there, 1)
    hint = f" Mungkin maksudnya {near[0]!r}." if near else ""
    raise Unusable("tidak ada", f"Simpan dalam folder {desk.where.shown(folder)}/.{hint}")


def _chosen(text: str, held: Pages) -> list[int]:
    """The pages asked for, in the order written: `1`, `2-4`, `1, 3`; all where nothing is."""
    count = len(held.wide)
    if not text.strip():
        return list(range(1, count + 1))
    chosen: list[int] = []
    for part in re.split("[,;]", text):
        match = _RANGE.fullmatch(part)
        if not match or int(match[2] or match[1]) < int(match[1]):
            raise Unusable(f"halaman {text!r} tidak terbaca", HOW_TO_NUMBER)
        for number in (int(match[1]), int(match[2] or match[1])):
            if not 1 <= number <= count:
                there = f"berkas ini {count} halaman" if held.numbered else "gambar satu halaman"
                raise Unusable(f"halaman {number} tidak ada; {there}", HOW_TO_NUMBER)
        chosen += range(int(match[1]), int(match[2] or match[1]) + 1)
    return chosen
