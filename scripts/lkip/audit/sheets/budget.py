"""Budget: what was spent against what could be."""

from __future__ import annotations

from collections.abc import Iterator

from lkip.audit.rule import Problem, Rule, cells
from lkip.audit.subject import Subject
from lkip.values.arithmetic import difference
from lkip.values.wording import phrase

LEVELS = ("sub-kegiatan", "kegiatan", "program")


def overspent(subject: Subject) -> Iterator[Problem]:
    """Every sub kegiatan, kegiatan and programme that spent more than its ceiling."""
    for kind in LEVELS:
        for r in subject.of(kind):
            pagu, spent = r.value("pagu"), r.value("realisasi")
            if pagu.number is None or spent.number is None or spent.number <= pagu.number:
                continue
            by = difference(subject.scales, "selisih", spent, pagu)
            yield Problem(
                f"{kind.replace('-', ' ')} {r.text('nama')!r}: realisasi "
                f"{phrase(subject.scales, spent)} melebihi pagu {phrase(subject.scales, pagu)}; "
                f"selisih {phrase(subject.scales, by)}",
                cells(spent) or cells(r.fields.get("nama")),
                "Periksa pagu dan realisasinya; belanja tidak boleh melebihi pagu.",
            )


RULES = (
    Rule(
        "overspending",
        "warning",
        "Realisasi anggaran tidak boleh melebihi pagunya.",
        "sub kegiatan: pagu Rp75.000.000, realisasi Rp78.500.000",
        overspent,
    ),
)
