"""One cell, read as its column of the contract wants it."""

from __future__ import annotations

from lkip.config import ContractColumn
from lkip.model import Field, Finding, References, Text
from lkip.read import dates
from lkip.read.amounts import DASHES, missing, read_number
from lkip.read.asked import Asked, Got
from lkip.read.codes import read_code, read_references
from lkip.read.grid import RawCell
from lkip.read.links import read_links
from lkip.read.mistyped import cleaned, date_of, digits_lost, error_value, uncalculated, wrong_type
from lkip.read.numbers import exact, indonesian, plain
from lkip.read.problems import error, listed, nearest, note, warning
from lkip.read.texts import fold, squeeze
from lkip.values.calendar import long_date

UNIT_NAMES = {
    "%": "percent",
    "persen": "percent",
    "rp": "rupiah",
    "rupiah": "rupiah",
    "indeks": "index",
}
"""Units as officers write them where any text may stand."""


def read_cell(raw: RawCell | None, asked: Asked) -> Got:
    """The field in a cell, and all that is wrong with it."""
    place = asked.place
    nothing = empty(asked)
    if raw is None:
        return Got(nothing, _needed(asked), blank=True)
    if raw.kind == "uncalculated":
        return Got(nothing, [uncalculated(place)])
    if raw.kind == "error":
        return Got(nothing, [error_value(raw, place)])
    if raw.kind == "text":
        text = squeeze(raw.content)
        if text in DASHES:
            dash = note(
                "dash-as-empty",
                "Tanda hubung dibaca sebagai sel kosong.",
                "Kosongkan saja selnya.",
                place,
            )
            return Got(nothing, [dash, *_needed(asked)], blank=True)
    if raw.kind == "bool":
        return Got(nothing, [wrong_type(raw, _wanted(asked.column), place)])
    match asked.column.type:
        case "number":
            value, findings = read_number(raw, asked.unit, place, asked.since_1904)
            return Got(value, findings)
        case "date":
            return _date(raw, asked)
        case "choice":
            return _choice(raw, asked)
        case "text":
            return _text(raw, asked)
        case "links":
            return read_links(raw, asked)
        case "key":
            code, findings = read_code(raw, asked)
            return Got(Text(code, place), findings)
        case "reference" | "references":
            return read_references(raw, asked)


def empty(asked: Asked) -> Field:
    """The field of a cell that holds nothing of use."""
    match asked.column.type:
        case "number":
            return missing(asked.unit, asked.place)
        case "reference" | "references":
            return References((), asked.place, many=asked.column.type == "references")
    return Text("", asked.place)


def unit_of(text: str) -> str:
    """The unit that a cell names."""
    return UNIT_NAMES.get(text.casefold(), text)


def _needed(asked: Asked) -> list[Finding]:
    if not asked.required:
        return []
    return [
        error(
            "empty-cell",
            f'"{asked.heading}" wajib diisi.',
            f"Isi sel itu ({asked.column.note})." if asked.column.note else "Isi sel itu.",
            asked.place,
        )
    ]


def _wanted(column: ContractColumn) -> str:
    names = {
        "number": "angka",
        "date": "tanggal",
        "choice": "salah satu pilihan",
        "text": "teks",
        "links": "alamat",
    }
    return names.get(column.type, "kode")


def _shown(raw: RawCell, asked: Asked) -> str:
    """A number or date as the cell shows it, for where a text is wanted."""
    if raw.format.date or raw.kind == "date":
        day = date_of(raw, asked.since_1904)
        return long_date(day) if day else raw.content
    number = exact(raw.content)
    if number is None:
        return raw.content
    if raw.format.percent:
        return f"{indonesian(plain(number.scaleb(2)))}%"
    return format(number, "f").replace(".", ",")


def _text(raw: RawCell, asked: Asked) -> Got:
    if raw.kind == "text":
        text, findings = cleaned(raw, asked.place)
        return Got(Text(text, asked.place), findings)
    lost = digits_lost(raw, asked.place)
    if lost:
        return Got(Text("", asked.place), [lost])
    text = _shown(raw, asked)
    kind = "tanggal" if raw.format.date or raw.kind == "date" else "angka"
    typed = warning(
        "text-as-number",
        f'Sel ini berisi {kind}, sedangkan kolom ini untuk teks; dibaca "{text}".',
        "Ubah format sel menjadi Text, lalu ketik ulang, supaya angka nol di depan dan tanda "
        "baca tidak hilang.",
        asked.place,
    )
    return Got(Text(text, asked.place), [typed])


def _choice(raw: RawCell, asked: Asked) -> Got:
    text, findings = cleaned(raw, asked.place) if raw.kind == "text" else (_shown(raw, asked), [])
    choices = asked.column.choices
    for name, meaning in choices.items():
        if fold(name) == fold(text):
            return Got(Text(meaning, asked.place), findings)
    close = nearest(text, choices)
    hint = f'Mungkin maksudnya "{close}". ' if close else ""
    unknown = error(
        "unknown-choice",
        f'"{text}" bukan pilihan untuk "{asked.heading}".',
        f"{hint}Pilihannya: {listed(choices)}.",
        asked.place,
    )
    return Got(Text("", asked.place), [*findings, unknown])


def _date(raw: RawCell, asked: Asked) -> Got:
    place = asked.place
    if raw.kind == "text":
        text = squeeze(raw.content)
        day = dates.from_text(text)
        if day:
            typed = warning(
                "date-as-text",
                f'"{text}" diketik sebagai teks; dibaca {long_date(day)}.',
                "Ubah format sel menjadi Date, lalu ketik ulang tanggalnya.",
                place,
            )
            return Got(Text(day.isoformat(), place), [typed])
        message = f'"{text}" tidak dapat dibaca sebagai tanggal.'
    else:
        real = raw.format.date or raw.kind == "date"
        day = date_of(raw, asked.since_1904) if real else None
        if day:
            return Got(Text(day.isoformat(), place), [])
        message = f"Sel ini berisi angka {_shown(raw, asked)}, bukan tanggal."
        if real:
            message = "Tanggal di sel ini tidak ada di penanggalan."
    remedy = "Ubah format sel menjadi Date, lalu ketik tanggalnya lengkap, misalnya 31/01/2025."
    return Got(Text("", place), [error("unclear-date", message, remedy, place)])
