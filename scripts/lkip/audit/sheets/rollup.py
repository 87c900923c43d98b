"""Roll-ups: what a budget document says of a whole, against the sum of its parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lkip.audit.rule import Problem, Rule
from lkip.audit.subject import Subject
from lkip.model import Cell, Value
from lkip.values.arithmetic import difference, total
from lkip.values.wording import by_formula, phrase

CONTROLS = (("kontrol_pagu", "pagu"), ("kontrol_realisasi", "realisasi"))
"""A control figure of a programme or kegiatan, and the roll-up that it checks."""

BELANJA = "belanja"
"""The kind of record that divides the whole ceiling by type of spending."""


class Control(NamedTuple):
    """A figure that is given of a whole, and the sum of the parts."""

    of: str
    given: Value
    summed: Value
    written: tuple[Value, ...]
    """The values that were read for it."""

    def said(self, subject: Subject) -> str:
        """What is given, as words."""
        given = phrase(subject.scales, self.given) + by_formula(self.given)
        return f"{self.of}: angka kontrol {given}"

    def places(self) -> tuple[Cell, ...]:
        """The cells that it was read from."""
        return tuple(v.origin for v in self.written if isinstance(v.origin, Cell))


def differing(subject: Subject) -> Iterator[Problem]:
    """Every control figure that differs from the sum that the report prints, by how much.

    Amounts in rupiah are exact: no tolerance.
    """
    for control in _controls(subject):
        if control.summed and control.given.number != control.summed.number:
            by = difference(subject.scales, "selisih", control.given, control.summed)
            yield Problem(
                f"{control.said(subject)}, jumlah rinciannya "
                f"{phrase(subject.scales, control.summed)}; selisih {phrase(subject.scales, by)}",
                control.places(),
                "Cocokkan rincian di bawahnya dengan dokumen anggaran, lalu betulkan yang keliru.",
            )


def without_sum(subject: Subject) -> Iterator[Problem]:
    """Every control figure whose parts have no sum yet."""
    for control in _controls(subject):
        if not control.summed:
            yield Problem(
                f"{control.said(subject)}, tetapi jumlah rinciannya "
                f"{phrase(subject.scales, control.summed)}",
                control.places(),
                "Lengkapi rincian di bawahnya.",
            )


def _controls(subject: Subject) -> Iterable[Control]:
    for r in subject.records.values():
        for control, summed in CONTROLS:
            if control in r.fields and (given := r.value(control)):
                of = f"{r.kind.replace('-', ' ')} {r.text('nama')!r}"
                yield Control(of, given, r.value(summed), (given,))
    parts = [r.value("pagu") for r in subject.of(BELANJA)]
    whole = subject.records.get("anggaran")
    if parts and whole and (given := total("jumlah", parts)):
        yield Control("pagu menurut jenis belanja", given, whole.value("pagu"), tuple(parts))


RULES = (
    Rule(
        "roll-up",
        "error",
        "Angka kontrol dari dokumen anggaran harus sama dengan jumlah rinciannya.",
        "program: angka kontrol Rp730, jumlah kegiatannya Rp700",
        differing,
    ),
    Rule(
        "control-without-sum",
        "error",
        "Angka kontrol tidak dapat diperiksa selama rinciannya belum lengkap.",
        "program: angka kontrol Rp500, realisasi satu kegiatannya kosong",
        without_sum,
    ),
)
