"""The cells of number columns: numbers, numbers typed as text, and reasons for none."""

from __future__ import annotations

from decimal import Decimal

from lkip.model import Cell, Finding, Reason, Value
from lkip.read.formats import decimals, own_decimals
from lkip.read.grid import RawCell
from lkip.read.mistyped import turned_into_date, wrong_type
from lkip.read.numbers import RETYPE, Refusal, amount, exact, indonesian, parse, plain, unit_name
from lkip.read.problems import error, note, warning
from lkip.read.texts import squeeze

DASHES = frozenset("-‐‑‒–—−")

REASONS: dict[str, Reason] = {
    "n/a": "not_applicable",
    "n.a.": "not_applicable",
    "tidak berlaku": "not_applicable",
    "tidak dianggarkan": "not_budgeted",
}
"""What a cell may say instead of a number."""

_MEANING = {
    "not_applicable": "angka itu memang tidak berlaku",
    "not_budgeted": "tahun itu tidak dianggarkan",
}


def missing(unit: str, place: Cell) -> Value:
    """The value of a cell that holds no number."""
    return Value(None, unit, place, reason="missing")


def read_number(
    raw: RawCell, unit: str, place: Cell, since_1904: bool
) -> tuple[Value, list[Finding]]:
    """The number in a cell. Percentages are percent points: 71% is 71.

    A percent format multiplies, a text is read by the Indonesian rules; whatever was not plainly
    typed as a number is told.
    """
    if raw.kind == "text":
        return _from_text(raw, unit, place)
    stored = exact(raw.content) if raw.kind == "number" else None
    if raw.format.date or raw.kind == "date":
        return missing(unit, place), [turned_into_date(raw, place, since_1904, "angka")]
    if stored is None:
        return missing(unit, place), [wrong_type(raw, "angka", place)]
    if not raw.format.percent:
        value = Value(stored, unit, place, decimals=decimals(raw.format, stored))
        return _judged(value, raw, place)
    shown = plain(stored.scaleb(2))
    if unit not in ("", "percent"):
        problem = error(
            "wrong-unit",
            f"Sel ini berisi {indonesian(shown)}%, padahal seharusnya {unit_name(unit)}.",
            "Ubah format sel menjadi Number dan periksa angkanya, atau perbaiki satuannya.",
            place,
        )
        return missing(unit, place), [problem]
    value = Value(shown, unit, place, decimals=decimals(raw.format, shown))
    return _judged(value, raw, place)


def _from_text(raw: RawCell, unit: str, place: Cell) -> tuple[Value, list[Finding]]:
    text = squeeze(raw.content)
    reason = REASONS.get(text.casefold())
    if reason:
        found = note(
            "no-number",
            f'"{text}" dibaca: {_MEANING[reason]}.',
            "Kosongkan sel bila angkanya hanya belum ada.",
            place,
        )
        return Value(None, unit, place, reason=reason), [found]
    read = parse(text, unit)
    if isinstance(read, Refusal):
        return missing(unit, place), [error("unclear-number", read.message, read.remedy, place)]
    shown = amount(read.number, unit, read.decimals)
    typed = warning(
        "number-as-text",
        f'"{text}" diketik sebagai teks; dibaca {shown}.',
        f"Periksa apakah bacaan itu benar. {RETYPE}",
        place,
    )
    value, findings = _judged(Value(read.number, unit, place, decimals=read.decimals), raw, place)
    return value, [typed, *findings]


def _judged(value: Value, raw: RawCell, place: Cell) -> tuple[Value, list[Finding]]:
    """The value, and what is odd about it in view of its unit and its cell."""
    number = value.number if value.number is not None else Decimal(0)
    own = own_decimals(number)
    findings: list[Finding] = []
    if value.unit == "rupiah":
        value = Value(plain(number), "rupiah", place, decimals=own)
        findings += _money(number, own, place)
    elif raw.kind == "number" and not raw.formula and own > _shown_decimals(value, own):
        findings.append(_hidden_digits(number, value, place))
    if (
        value.unit == "percent"
        and raw.kind == "number"
        and not raw.format.percent
        and 0 < abs(number) < 1
    ):
        findings.append(_below_one(number, place))
    return value, findings


def _shown_decimals(value: Value, own: int) -> int:
    return own if value.decimals is None else value.decimals


def _money(number: Decimal, own: int, place: Cell) -> list[Finding]:
    findings = []
    if own:
        findings.append(
            warning(
                "rupiah-decimals",
                f"{amount(number, 'rupiah')} mempunyai pecahan rupiah; dibaca apa adanya.",
                "Periksa apakah pecahan itu benar; biasanya anggaran dicatat dalam rupiah bulat.",
                place,
            )
        )
    if number < 0:
        findings.append(
            warning(
                "negative-money",
                f"Jumlah uang ini kurang dari nol ({amount(number, 'rupiah')}).",
                "Periksa tandanya; hapus tanda minus bila keliru.",
                place,
            )
        )
    return findings


def _hidden_digits(number: Decimal, value: Value, place: Cell) -> Finding:
    return note(
        "hidden-digits",
        f"Isi sel {indonesian(number)}, tetapi format sel menampilkan "
        f"{indonesian(number, value.decimals)}; laporan mencetak seperti yang tampil.",
        "Tambah angka di belakang koma (Increase Decimal) bila semuanya harus tercetak.",
        place,
    )


def _below_one(number: Decimal, place: Cell) -> Finding:
    return warning(
        "percent-below-one",
        f"Angka ini dibaca {indonesian(number)} persen, kurang dari satu persen.",
        f"Bila maksudnya {indonesian(plain(number.scaleb(2)))} persen, ketik angka itu. Bila benar "
        "kurang dari satu persen, beri sel format Percentage supaya peringatan ini hilang.",
        place,
    )
