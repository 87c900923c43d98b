"""Roll-ups: what a budget document says of a whole, against the sum of its parts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lkip.config import Scales
from lkip.model import Cell, Finding, Record, Value
from lkip.values.arithmetic import difference, total
from lkip.values.wording import by_formula, phrase

CONTROLS = (("kontrol_pagu", "pagu"), ("kontrol_realisasi", "realisasi"))
"""A control figure of a programme or kegiatan, and the roll-up that it checks."""

BELANJA = "belanja"
"""The kind of record that divides the whole ceiling by type of spending."""


def rollup(records: Mapping[str, Record], scales: Scales) -> list[Finding]:
    """Every control figure that differs from the sum that the report prints.

    Found at the control's cell, by how much. Amounts in rupiah are exact: no tolerance.
    """
    findings = []
    for r in records.values():
        for control, summed in CONTROLS:
            given, counted = r.value(control), r.value(summed)
            if given and given.number != counted.number:
                what = f"{r.kind.replace('-', ' ')} {r.text('nama')!r}"
                findings.append(_differs(scales, what, given, counted, (given,)))
    parts = [r.value("pagu") for r in records.values() if r.kind == BELANJA]
    whole = records.get("anggaran")
    if parts and whole:
        given = total("jumlah", parts)
        counted = whole.value("pagu")
        if given and given.number != counted.number:
            findings.append(_differs(scales, "pagu menurut jenis belanja", given, counted, parts))
    return findings


def _differs(
    scales: Scales, what: str, given: Value, counted: Value, written: Iterable[Value]
) -> Finding:
    places = tuple(value.origin for value in written if isinstance(value.origin, Cell))
    if not counted:
        return Finding(
            "error",
            "control-without-sum",
            f"{what}: angka kontrol {phrase(scales, given)}{by_formula(given)}, tetapi jumlah "
            f"rinciannya {phrase(scales, counted)}",
            places,
            "Lengkapi rincian di bawahnya.",
        )
    by = difference(scales, "selisih", given, counted)
    return Finding(
        "error",
        "roll-up",
        f"{what}: angka kontrol {phrase(scales, given)}{by_formula(given)}, jumlah rinciannya "
        f"{phrase(scales, counted)}; selisih {phrase(scales, by)}",
        places,
        "Cocokkan rincian di bawahnya dengan dokumen anggaran, lalu betulkan yang keliru.",
    )
