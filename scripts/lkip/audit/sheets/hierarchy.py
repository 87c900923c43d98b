"""The tree from tujuan to programme: what stands in it with nothing below."""

from __future__ import annotations

from collections.abc import Iterator

from lkip.audit.rule import Problem, Rule, cells
from lkip.audit.subject import Subject
from lkip.model import Record


def unmeasured(subject: Subject) -> Iterator[Problem]:
    """Every tujuan without sasaran, and every sasaran without indikator."""
    for kind, parts in (("tujuan", "sasaran"), ("sasaran", "indikator")):
        for r in subject.of(kind):
            if not r.keys(parts):
                yield _lacking(
                    r, parts, f"Isi {parts} di bawahnya, atau hapus {kind} ini dari lembarnya."
                )


def unsupported(subject: Subject) -> Iterator[Problem]:
    """Every sasaran none of whose indicators is supported by a programme."""
    for r in subject.of("sasaran"):
        indicators = subject.linked(r, "indikator")
        if indicators and not any(i.keys("program") for i in indicators):
            yield _lacking(
                r,
                "program yang mendukung indikatornya",
                "Sebutkan indikatornya pada kolom Indikator yang Didukung dari lembar Program.",
            )


def without_indicator(subject: Subject) -> Iterator[Problem]:
    """Every programme that supports an indicator and has none of its own."""
    for r in subject.of("program"):
        if r.keys("indikator") and not r.keys("indikator_program"):
            yield _lacking(
                r,
                "indikator program, sehingga capaiannya tidak dapat dihitung",
                "Isi indikatornya pada lembar Indikator Program.",
            )


def _lacking(r: Record, what: str, remedy: str) -> Problem:
    return Problem(
        f"{r.kind} {r.text('nama')!r} tidak mempunyai {what}", cells(r.fields.get("nama")), remedy
    )


RULES = (
    Rule(
        "nothing-below",
        "warning",
        "Tiap tujuan diukur dengan sasaran, tiap sasaran dengan indikator.",
        "sasaran 'Pendapatan yang naik' tanpa indikator",
        unmeasured,
    ),
    Rule(
        "sasaran-without-program",
        "note",
        "Sasaran dicapai melalui program; tanpa program tidak ada anggaran yang mendukungnya.",
        "sasaran 'Penangkapan yang tertib': tidak satu pun indikatornya didukung program",
        unsupported,
    ),
    Rule(
        "program-without-indicator",
        "warning",
        "Program yang mendukung indikator perlu indikator sendiri agar capaiannya dapat dihitung.",
        "program 'Program Budi Daya' mendukung IKU 1, tetapi tidak punya indikator program",
        without_indicator,
    ),
)
