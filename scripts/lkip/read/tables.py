"""A sheet with a table: one record a row."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lkip.model import Cell, Finding, Text, record
from lkip.read.asked import Asked, Got
from lkip.read.cells import read_cell
from lkip.read.frame import Frame, SheetRead, all_fields, unit_in
from lkip.read.grid import RawCell
from lkip.read.headings import Slot, text_of
from lkip.read.keys import Entry, slug
from lkip.read.problems import error, listed, note, warning
from lkip.read.texts import fold, squeeze


def read_table(
    rows: Mapping[int, dict[int, RawCell]], slots: list[Slot], frame: Frame
) -> SheetRead:
    """The records in the rows below the headings."""
    read = SheetRead([], [], [])
    key = next((slot for slot in slots if slot.column.type == "key"), None)
    first = True
    for number, cells in rows.items():
        known = {slot.at: cells[slot.at] for slot in slots if slot.at in cells}
        if not known:
            continue
        if first and _numbers_columns(known):
            read.findings.append(_column_numbers(frame.cell(number, min(known))))
        else:
            _row(number, known, slots, frame, key, read)
        first = False
    if first and not frame.contract.optional:
        read.findings.append(
            warning(
                "no-rows",
                "Di bawah baris judul belum ada isinya.",
                "Isi sedikitnya satu baris.",
                frame.place,
            )
        )
    return read._replace(complete=key is not None)


def _row(
    number: int,
    cells: Mapping[int, RawCell],
    slots: list[Slot],
    frame: Frame,
    key: Slot | None,
    read: SheetRead,
) -> None:
    """Read one row into `read`."""
    got: dict[tuple[str, int | None], Got] = {}
    asked: dict[tuple[str, int | None], Asked] = {}
    # Units first: a number is read in view of its unit.
    for slot in sorted(slots, key=lambda slot: bool(slot.column.unit_from)):
        name = (slot.column.field, slot.year)
        unit = unit_in(slot.column, {field: cell.field for (field, _), cell in got.items()})
        asked[name] = frame.asked(slot.column, slot.year, frame.cell(number, slot.at), unit)
        got[name] = read_cell(cells.get(slot.at), asked[name])
    filled = {slot.at for slot in slots if not got[slot.column.field, slot.year].blank}
    if not filled:
        # Dashes only: an empty row.
        return
    lacking = [asked[name] for name, cell in got.items() if cell.blank and asked[name].required]
    lost = _no_record({at: cells[at] for at in filled}, lacking, number, frame)
    if lost:
        read.findings.append(lost)
        return
    for cell in got.values():
        read.findings.extend(cell.findings)
        read.mentions.extend(cell.mentions)
    code = got[key.column.field, None].field if key else None
    if key and isinstance(code, Text) and code.text:
        fields = all_fields({name: cell.field for name, cell in got.items()}, frame)
        full = f"{frame.contract.record}/{slug(code.text)}"
        read.entries.append(Entry(record(full, fields), code.text, frame.cell(number, key.at)))


_TOTAL = re.compile(
    r"(grand |sub ?)?(total|jumlah)"
    r"( (total|seluruhnya|keseluruhan|anggaran|belanja|pagu|program|kegiatan|[0-9]+|[ivx]+))*\W*"
)
"""A row's first text, where the row is a total and no record."""


def _no_record(
    cells: Mapping[int, RawCell], lacking: list[Asked], number: int, frame: Frame
) -> Finding | None:
    """The finding for a row that holds no record: a total, or a note under the table."""
    at = min(cells)
    text, place = squeeze(cells[at].content), frame.cell(number, at)
    if lacking and cells[at].kind == "text" and _TOTAL.fullmatch(fold(text)):
        return warning(
            "total-row",
            f'Baris {number} tampaknya baris jumlah ("{_short(text)}"), sehingga tidak dibaca.',
            "Hapus baris itu dari tabel; jumlah dihitung sendiri.",
            place,
        )
    if len(cells) == 1 and len(lacking) > 1:
        headings = listed(asked.heading for asked in lacking)
        return error(
            "incomplete-row",
            f'Di baris {number} hanya sel {place.cell} yang terisi ("{_short(text)}").',
            f"Bila itu catatan, pindahkan ke lembar lain; bila data, isi juga {headings}.",
            place,
        )
    return None


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:60]}…"


def _numbers_columns(cells: Mapping[int, RawCell]) -> bool:
    """Whether the row under the headings only numbers the columns: 1, 2, 3 or (1), (2), (3)."""
    texts = [fold(text_of(raw)).strip("()") for _, raw in sorted(cells.items())]
    return len(texts) > 2 and texts == [str(i) for i in range(1, len(texts) + 1)]


def _column_numbers(place: Cell) -> Finding:
    return note(
        "column-numbers",
        "Baris ini hanya berisi nomor kolom, sehingga tidak dibaca.",
        "Hapus baris itu bila ingin catatan ini hilang.",
        place,
    )
