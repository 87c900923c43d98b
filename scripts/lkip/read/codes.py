"""The cells of key and reference columns: codes, and codes of other sheets."""

from __future__ import annotations

from lkip.model import Cell, Finding, References
from lkip.read.amounts import DASHES
from lkip.read.asked import Asked, Got, Mention
from lkip.read.grid import RawCell
from lkip.read.keys import slug
from lkip.read.mistyped import cleaned, digits_lost, turned_into_date, wrong_type
from lkip.read.numbers import exact
from lkip.read.problems import error, warning


def read_code(raw: RawCell, asked: Asked) -> tuple[str, list[Finding]]:
    """A code; a number that is none for certain is told, and taken for the rest of the reading."""
    place = asked.place
    if raw.kind == "text":
        code, findings = cleaned(raw, asked.place)
    else:
        if raw.format.date or raw.kind == "date":
            return "", [turned_into_date(raw, place, asked.since_1904, "kode")]
        number, lost = exact(raw.content), digits_lost(raw, place)
        if number is None:
            return "", [wrong_type(raw, "kode", place)]
        if lost:
            return "", [lost]
        code = format(number, "f")
        odd = raw.format.percent or raw.format.zeros > 1
        findings = [_code_as_number(code, place)] if "." in code or odd else []
    if not slug(code).strip("."):
        unusable = error(
            "unusable-key",
            f'Kode "{code}" tidak memuat huruf atau angka.',
            "Gunakan kode dengan huruf atau angka, misalnya 1.1 atau IKU 1.",
            place,
        )
        return "", [*findings, unusable]
    return code, findings


def _code_as_number(code: str, place: Cell) -> Finding:
    return error(
        "key-as-number",
        f"Kode ini diketik sebagai angka ({code.replace('.', ',')}), sehingga 1.1 dan 1.10, atau 1 "
        "dan 01, tidak dapat dibedakan.",
        "Ubah format sel menjadi Text, lalu ketik ulang kodenya.",
        place,
    )


def read_references(raw: RawCell, asked: Asked) -> Got:
    """The codes in a cell; several are parted by semicolons or line breaks."""
    several = asked.column.type == "references"
    place, kind = asked.place, asked.column.to
    if raw.kind == "text":
        parts = raw.content.replace("\n", ";").split(";") if several else [raw.content]
        parted = [cleaned(raw._replace(content=part.strip()), place) for part in parts]
        findings = [finding for _, found in parted for finding in found]
        codes = [code for code, _ in parted if code and code not in DASHES]
    else:
        code, findings = read_code(raw, asked)
        codes = [code] if code else []
    mentions: dict[str, Mention] = {}
    for code in codes:
        key = f"{kind}/{slug(code)}"
        if key in mentions:
            findings.append(_doubled(code, place))
        else:
            mentions[key] = Mention(key, code, several, place)
    named = References(tuple(mentions), place, many=several)
    return Got(named, findings, tuple(mentions.values()))


def _doubled(code: str, place: Cell) -> Finding:
    return warning(
        "doubled-reference",
        f'Kode "{code}" disebut dua kali di sel ini; dibaca satu kali.',
        "Hapus salah satunya.",
        place,
    )
