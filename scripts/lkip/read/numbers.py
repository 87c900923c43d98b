"""Numbers exactly as a workbook holds them, and as people type them into a text cell.

Texts follow the Indonesian rules: dots group thousands by exactly three digits, a comma begins
the decimals. What could be read in two ways is refused, never guessed.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import NamedTuple

SIGNIFICANT = 15
"""Digits that Excel keeps of a number; what the file holds beyond them is binary noise."""

_EXCEL = Context(prec=SIGNIFICANT, rounding=ROUND_HALF_UP)
_STORED = re.compile(r"[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]{1,4})?")
_LARGEST = 308


class Reading(NamedTuple):
    """A number read from a text, with the decimals written there."""

    number: Decimal
    decimals: int


class Refusal(NamedTuple):
    """Why a text is no number, as Indonesian sentences: what is wrong, what to do."""

    message: str
    remedy: str


RETYPE = "Ubah format sel menjadi Number, lalu ketik ulang angkanya tanpa titik pemisah ribuan."

_KINDS = {"percent": "persen", "rupiah": "rupiah", "index": "angka indeks"}

_PLAIN = {
    ",": re.compile(r"[0-9]+(?:,[0-9]+)?"),
    ".": re.compile(r"[0-9]+(?:\.[0-9]+)?"),
}
_GROUPED = {
    ",": re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?"),
    ".": re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?"),
}


def exact(text: str) -> Decimal | None:
    """The number that a workbook holds as `text`, with the fifteen digits that Excel shows.

    None where the text is no number that Excel can hold.
    """
    if not _STORED.fullmatch(text.strip()):
        return None
    number = Decimal(text.strip())
    if abs(number.adjusted()) > _LARGEST:
        return None
    return plain(_EXCEL.plus(number))


def plain(number: Decimal) -> Decimal:
    """`number` without an exponent and without zeros at its end: 7.10E+3 is 7100."""
    text = format(number, "f")
    return Decimal(text.rstrip("0").rstrip(".") if "." in text else text) if number else Decimal(0)


def indonesian(number: Decimal, decimals: int | None = None) -> str:
    """`number` in Indonesian notation, with as many decimals as it has or as given."""
    if decimals is not None:
        number = number.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP, _wide(number))
    return format(number, ",f").translate(str.maketrans(",.", ".,"))


def amount(number: Decimal, unit: str, decimals: int | None = None) -> str:
    """`number` with its unit, for a message."""
    digits = indonesian(number, decimals)
    match unit:
        case "rupiah":
            return f"-Rp{digits[1:]}" if digits.startswith("-") else f"Rp{digits}"
        case "percent":
            return f"{digits} persen"
        case "index" | "":
            return digits
    return f"{digits} {unit}"


def parse(text: str, unit: str) -> Reading | Refusal:
    """The number that somebody typed as text, for a value of this unit (empty: unknown).

    A currency sign, a percent sign or the counted noun may stand beside the number where it
    is the unit.
    """
    body = text.strip().replace("\N{MINUS SIGN}", "-").replace("–", "-")
    negative = body.startswith("(") and body.endswith(")")
    if negative:
        body = body[1:-1].strip()
    bare = _without_unit(body, unit)
    if isinstance(bare, Refusal):
        return Refusal(f'"{text}" {bare.message}', bare.remedy)
    if bare.startswith(("-", "+")):
        negative, bare = negative or bare[0] == "-", bare[1:].strip()
    number = _digits(bare, unit)
    if isinstance(number, Refusal):
        return Refusal(f'"{text}" {number.message}', number.remedy)
    places = number.as_tuple().exponent
    written = -places if isinstance(places, int) else 0
    return Reading(number.copy_negate() if negative and number else number, written)


def _without_unit(body: str, unit: str) -> str | Refusal:
    currency = re.match(r"([-+]?)\s*(?:rp\.?|idr)\s*", body, re.IGNORECASE)
    if currency:
        if unit not in ("", "rupiah"):
            return Refusal("berisi rupiah, padahal " + _expected(unit), RETYPE)
        body = currency[1] + body[currency.end() :]
    if currency or unit == "rupiah":
        # "Rp150.000,-" and "Rp150.000,--": no sen
        body = re.sub(r"[.,]\s*-+$|\s*rupiah$", "", body, flags=re.IGNORECASE)
    percent = re.search(r"\s*(?:%|persen)$", body, re.IGNORECASE)
    if percent:
        if unit not in ("", "percent"):
            return Refusal("berisi persen, padahal " + _expected(unit), RETYPE)
        return body[: percent.start()]
    if unit not in ("", *_KINDS) and body.casefold().endswith(unit.casefold()):
        return body[: len(body) - len(unit)].strip()
    return body


def _expected(unit: str) -> str:
    return f"di sini diharapkan {unit_name(unit)}."


def unit_name(unit: str) -> str:
    """What a number of this unit is called in a message."""
    return _KINDS.get(unit) or f"jumlah {unit}"


def _digits(body: str, unit: str) -> Decimal | Refusal:
    if not re.fullmatch(r"[0-9.,]+", body):
        return _no_digits(body)
    local, foreign = _by(body, ","), _by(body, ".")
    counted = unit not in ("", "percent", "index")
    if local is not None and foreign is not None and local != foreign:
        # One separator and three digits: thousands or decimals. A count has thousands and no
        # decimals, a percentage has decimals and hardly ever thousands.
        separator = "." if counted else ","
        if unit and separator in body:
            return local
        low, high = sorted((local, foreign))
        return Refusal(f"dapat berarti {high} (ribuan) atau {indonesian(low)} (pecahan).", RETYPE)
    if local is not None:
        return local
    if foreign is not None and not (counted and body.count(".") == 1 and "," not in body):
        return foreign
    return Refusal(
        "tidak dapat dibaca: titik harus diikuti tepat tiga angka (pemisah ribuan), dan "
        "koma hanya satu kali (pemisah desimal).",
        RETYPE,
    )


def _by(body: str, point: str) -> Decimal | None:
    """`body` as a number whose decimals begin with `point`; None where it is none."""
    if not (_PLAIN[point].fullmatch(body) or _GROUPED[point].fullmatch(body)):
        return None
    whole, _, fraction = body.partition(point)
    digits = re.sub("[.,]", "", whole)
    return Decimal(f"{digits}.{fraction}" if fraction else digits)


def _no_digits(body: str) -> Refusal:
    if re.fullmatch(r"[0-9OoIl.,]*[0-9][0-9OoIl.,]*", body):
        return Refusal(
            "memuat huruf di antara angka (huruf O untuk nol, atau huruf l untuk satu).",
            "Ganti huruf itu dengan angka.",
        )
    if not re.search("[0-9]", body):
        return Refusal(
            "bukan angka.",
            "Ketik bilangannya dengan angka, misalnya 100 untuk seratus; kosongkan sel bila "
            "belum ada angkanya.",
        )
    return Refusal(
        "memuat tulisan lain di samping angka.",
        "Ketik satu angka saja, selengkapnya (misalnya 150000000, bukan 150 juta).",
    )


def _wide(number: Decimal) -> Context:
    """A context in which `number` keeps all its digits."""
    return Context(prec=len(number.as_tuple().digits) + abs(number.adjusted()) + 40)
