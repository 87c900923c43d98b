"""The heading row of a sheet, and the names in it: known, misspelt, unknown, missing, doubled.

The heading row is the first row whose cells match at least two headings of the contract (one
where the contract has but one): officers like to put a title above the table. Capitals and
spaces do not matter in a heading; anything else does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from lkip.config import ContractColumn
from lkip.model import Cell, Finding
from lkip.read.grid import RawCell
from lkip.read.numbers import exact
from lkip.read.problems import error, listed, note, pairs, warning
from lkip.read.texts import fold, squeeze

YEAR = "{tahun}"


class Slot(NamedTuple):
    """A column of the contract and where the sheet has it."""

    column: ContractColumn
    year: int | None
    """The year in the heading, for a column a year."""
    heading: str
    """As the contract writes it, with the year."""
    at: int
    """Number of the column (in a form: of the row)."""


class Named(NamedTuple):
    """A heading (in a form: a label) as the sheet has it."""

    at: int
    typed: str
    place: Cell

    @property
    def text(self) -> str:
        """The name without spaces that nobody sees."""
        return squeeze(self.typed)


class Words(NamedTuple):
    """How findings speak of a heading or a label."""

    noun: str
    rule: str
    """Part of the rule ids: `missing-column`, `missing-label`."""


COLUMN = Words("Kolom", "column")
LABEL = Words("Isian", "label")


def text_of(raw: RawCell) -> str:
    """The text of a heading; a year typed as a number is one too."""
    number = exact(raw.content) if raw.kind == "number" else None
    return format(number, "f") if number is not None else raw.content


def heading_row(rows: dict[int, dict[int, RawCell]], columns: Sequence[str]) -> int | None:
    """The number of the first row that matches at least two of the headings."""
    patterns = [_pattern(heading) for heading in columns]
    enough = min(2, len(patterns))
    for number, cells in sorted(rows.items()):
        texts = {fold(text_of(raw)) for raw in cells.values()}
        if sum(any(p.fullmatch(text) for text in texts) for p in patterns) >= enough:
            return number
    return None


def match(
    names: Sequence[Named], columns: Sequence[ContractColumn], year: int, words: Words, sheet: Cell
) -> tuple[list[Slot], list[Finding]]:
    """Which column of the contract stands where, and what is wrong with the headings."""
    slots: dict[tuple[str, int | None], tuple[Slot, Named]] = {}
    unknown: list[Named] = []
    findings: list[Finding] = []
    for name in names:
        slot = _slot(name, columns)
        if slot is None:
            unknown.append(name)
            continue
        first = slots.setdefault((slot.column.field, slot.year), (slot, name))[1]
        if first is not name:
            findings.append(_doubled(slot.heading, first, name, words))
        elif name.typed != slot.heading:
            findings.append(_spelling(slot.heading, name, words))
    expected = [(column, *_expected(column, year)) for column in columns]
    missing = {
        heading: column
        for column, heading, of in expected
        if (column.field, of) not in slots and not column.optional
    }
    renamed = pairs(list(missing), [name.text for name in unknown])
    for heading, column in missing.items():
        meant = next((name for name in unknown if name.text == renamed.get(heading)), None)
        findings.append(
            _renamed(heading, meant, words)
            if meant
            else _missing(heading, words, sheet, column.required)
        )
    known = [heading for _, heading, _ in expected]
    findings += [
        _unknown(name, known, words) for name in unknown if name.text not in renamed.values()
    ]
    return [slot for slot, _ in slots.values()], findings


def _expected(column: ContractColumn, year: int) -> tuple[str, int | None]:
    """The heading that must be there, and its year."""
    if YEAR in column.heading:
        return column.heading.replace(YEAR, str(year)), year
    return column.heading, None


def _pattern(heading: str) -> re.Pattern[str]:
    escaped = re.escape(fold(heading))
    return re.compile(escaped.replace(re.escape(YEAR), "(?P<year>[0-9]{4})"))


def _slot(name: Named, columns: Iterable[ContractColumn]) -> Slot | None:
    for column in columns:
        found = _pattern(column.heading).fullmatch(fold(name.text))
        if found:
            year = found.groupdict().get("year")
            heading = column.heading.replace(YEAR, year or "")
            return Slot(column, int(year) if year else None, heading, name.at)
    return None


def _doubled(heading: str, first: Named, again: Named, words: Words) -> Finding:
    return error(
        f"doubled-{words.rule}",
        f'{words.noun} "{heading}" ada dua kali: di sel {first.place.cell} dan {again.place.cell}.',
        "Hapus atau ganti judul salah satunya.",
        again.place,
        first.place,
    )


def _spelling(heading: str, name: Named, words: Words) -> Finding:
    message = f'{words.noun} "{name.text}" dibaca sebagai "{heading}".'
    if name.text == heading:
        message = f'{words.noun} "{heading}" memuat spasi atau ganti baris yang berlebih.'
    return note(
        f"{words.rule}-spelling",
        message,
        f'Sebaiknya tulis "{heading}".',
        name.place,
    )


def _renamed(heading: str, name: Named, words: Words) -> Finding:
    return error(
        f"renamed-{words.rule}",
        f'{words.noun} "{heading}" tidak ada; mungkin yang dimaksud "{name.text}" di sel '
        f"{name.place.cell}.",
        f'Bila benar, ganti tulisan di sel {name.place.cell} menjadi "{heading}"; bila bukan, '
        f'tambahkan {words.noun.lower()} "{heading}".',
        name.place,
    )


def _missing(heading: str, words: Words, sheet: Cell, required: bool) -> Finding:
    where = "di baris judul" if words is COLUMN else "di kolom Uraian"
    filled = "lalu isilah" if required else "isinya boleh kosong"
    return error(
        f"missing-{words.rule}",
        f'{words.noun} "{heading}" tidak ada.',
        f'Tambahkan "{heading}" {where}, {filled}.',
        sheet,
    )


def _unknown(name: Named, known: list[str], words: Words) -> Finding:
    return warning(
        f"unknown-{words.rule}",
        f'{words.noun} "{name.text}" tidak dikenal, sehingga isinya tidak dibaca.',
        f"Abaikan bila memang catatan sendiri. Yang dikenal: {listed(known)}.",
        name.place,
    )
