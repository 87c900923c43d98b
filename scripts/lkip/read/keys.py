"""Keys of records, and what refers to them from other sheets."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from lkip.model import Cell, Finding, Record
from lkip.read.asked import Mention
from lkip.read.problems import error, listed, nearest
from lkip.read.texts import fold


class Entry(NamedTuple):
    """A record, its code as the sheet writes it, and where."""

    record: Record
    code: str
    place: Cell


def slug(code: str) -> str:
    """The part of a key that a code gives: `IKU 1` is `iku-1`, `1.1.2` stays."""
    return re.sub("[^a-z0-9.]+", "-", code.lower()).strip("-")


def unique(entries: Iterable[Entry]) -> tuple[tuple[Record, ...], list[Finding]]:
    """The records, of equal keys the first, and a finding for every further one."""
    first: dict[str, Entry] = {}
    findings: list[Finding] = []
    for entry in entries:
        before = first.setdefault(entry.record.key, entry)
        if before is not entry:
            findings.append(_doubled(before, entry))
    return tuple(entry.record for entry in first.values()), findings


def _doubled(before: Entry, entry: Entry) -> Finding:
    same_sheet = before.place.sheet == entry.place.sheet
    where = f"sel {before.place.cell}" if same_sheet else str(before.place)
    if fold(before.code) == fold(entry.code):
        return error(
            "duplicate-key",
            f'Kode "{entry.code}" di sel {entry.place.cell} sudah dipakai di {where}.',
            "Beri setiap baris kode yang berbeda, atau hapus baris yang berulang.",
            entry.place,
            before.place,
        )
    return error(
        "colliding-key",
        f'Kode "{entry.code}" di sel {entry.place.cell} tidak dapat dibedakan dari "{before.code}" '
        f"di {where}: huruf besar, spasi, dan tanda baca selain titik tidak membedakan kode.",
        "Ubah salah satunya sehingga huruf atau angkanya berbeda.",
        entry.place,
        before.place,
    )


def dangling(
    mentions: Iterable[Mention],
    entries: Iterable[Entry],
    sheets: Mapping[str, str],
    unread: Collection[str],
) -> list[Finding]:
    """A finding for every mention of a key that no record has.

    `sheets` names the sheet of each kind of record; kinds that are `unread`, because their
    sheet could not be read, are not looked at: that has been said already.
    """
    codes: dict[str, dict[str, str]] = {}
    for entry in entries:
        codes.setdefault(entry.record.kind, {})[entry.record.key] = entry.code
    findings = []
    for mention in mentions:
        kind = mention.key.partition("/")[0]
        known = codes.get(kind, {})
        if mention.key not in known and kind not in unread:
            findings.append(_dangling(mention, list(known.values()), sheets.get(kind, kind)))
    return findings


def _dangling(mention: Mention, known: list[str], sheet: str) -> Finding:
    close = nearest(mention.code, known)
    if re.search("[,;\n]", mention.code):
        remedy = (
            "Pisahkan beberapa kode dengan titik koma (;). "
            if mention.several
            else "Kolom ini hanya untuk satu kode. "
        )
    elif close:
        remedy = f'Mungkin maksudnya "{close}". '
    elif 0 < len(known) <= 10:
        remedy = f"Kode yang ada: {listed(known)}. "
    else:
        remedy = ""
    return error(
        "dangling-reference",
        f'Kode "{mention.code}" tidak ada di lembar {sheet}.',
        f"{remedy}Perbaiki kode ini, atau tambahkan barisnya di lembar {sheet}.",
        mention.place,
    )
