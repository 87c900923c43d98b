"""Findings that the authors accept: kept with the reason, and no longer counted as open.

An acceptance holds for what its author saw. A finding whose message tells figures is accepted
with these figures (`contains`), so that it is open again when one of them changes; without
`contains`, an acceptance holds where its rule finds one thing only at its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec import structs

from lkip.config import Acceptance, Written
from lkip.model import Cell, Finding, Place

NOWHERE = "umum"
"""Place of a finding that has none, as it is printed."""

_DIGITS_END, _DIGITS = re.compile(r"\d[.,]?\Z"), re.compile(r"[.,]?\d")

FIGURE = re.compile(r"[-−]?\d+(?:[.,:/]\d+)*")


def accepted(findings: Iterable[Finding], acceptances: Iterable[Written]) -> list[Finding]:
    """`findings` with the reasons of those that are accepted, and what is wrong with acceptances.

    An acceptance that matches nothing is a finding, and so is one that would accept more than its
    author can have seen: that one accepts nothing. Where several match, the last one counts.
    """
    found = list(findings)
    reasons: dict[int, str] = {}
    wrong: list[Finding] = []
    for written in acceptances:
        acceptance = written.acceptance
        near = [n for n, finding in enumerate(found) if _there(acceptance, finding)]
        matching = [n for n in near if _says(acceptance, found[n].message)]
        if not matching:
            wrong.append(_unused(written, [found[n] for n in near]))
        elif not _certain(acceptance, [found[n].message for n in matching]):
            wrong.append(_vague(written, [found[n] for n in matching]))
        else:
            reasons |= dict.fromkeys(matching, _even(acceptance.reason))
    return [
        structs.replace(finding, accepted=reasons[n]) if n in reasons else finding
        for n, finding in enumerate(found)
    ] + wrong


def _there(acceptance: Acceptance, finding: Finding) -> bool:
    """Whether the rule of a finding is the accepted one, and one of its places too."""
    wanted = _address(acceptance.place)
    names = [name for place in finding.places for name in _names(place)] or [NOWHERE]
    return acceptance.rule.strip() == finding.rule and wanted in map(_address, names)


def _names(place: Place) -> tuple[str, ...]:
    return (str(place),) if isinstance(place, Cell) else (str(place), place.file)


def _address(place: str) -> tuple[str, ...]:
    """A place however it is written: Excel tells names of sheets apart by no case."""
    return tuple(part.strip().casefold() for part in re.split("[›!]", place))


def _says(acceptance: Acceptance, message: str) -> bool:
    """Whether a message has the wanted part, not cutting a figure in two."""
    part, message = _part(acceptance), _even(message)
    at = message.find(part)
    while at >= 0:
        if not (_DIGITS_END.search(message[:at]) or _DIGITS.match(message, at + len(part))):
            return True
        at = message.find(part, at + 1)
    return False


def _certain(acceptance: Acceptance, messages: Sequence[str]) -> bool:
    """Whether what matches is what the author saw: all its figures, and one thing only."""
    part = _part(acceptance)
    told = [FIGURE.findall(message) for message in messages]
    return (bool(part) or len(messages) == 1) and all(
        FIGURE.findall(part) == figures for figures in told
    )


def _part(acceptance: Acceptance) -> str:
    return _even(acceptance.contains).rstrip(".")


def _even(text: str) -> str:
    return " ".join(text.split())


def _unused(written: Written, near: Sequence[Finding]) -> Finding:
    if near:
        return Finding(
            "warning",
            "acceptance-unused",
            f"Temuan {near[0].rule!r} yang diterima di sini sekarang berbunyi lain: "
            f"{_even(near[0].message).rstrip('.')}",
            (written.place,),
            "Periksa temuan itu lagi. Perbaiki, atau perbarui `contains` dan alasannya.",
        )
    one = written.acceptance
    return Finding(
        "warning",
        "acceptance-unused",
        f"Tidak ada temuan {one.rule!r} pada {_even(one.place)} yang diterima di sini",
        (written.place,),
        "Hapus penerimaan ini, betulkan aturan dan tempatnya, atau pindahkan ke berkas instansi "
        "dan tahun yang memerlukannya.",
    )


def _vague(written: Written, matching: Sequence[Finding]) -> Finding:
    example = _even(matching[0].message).rstrip(".").replace("'", "''")
    more = f" ({len(matching)} temuan)" if len(matching) > 1 else ""
    return Finding(
        "warning",
        "acceptance-vague",
        f"Penerimaan ini tidak menyebut temuan {matching[0].rule!r} yang mana{more} atau dengan "
        "angka berapa, sehingga tidak berlaku",
        (written.place,),
        f"Tulis pesannya beserta semua angkanya, misalnya contains: '{example}'",
    )
