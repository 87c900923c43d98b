"""Performance agreements against the budget, the indicators, and one another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lkip.audit.reading.spelling import same_name
from lkip.audit.rule import Problem, Rule, cells
from lkip.audit.subject import Subject
from lkip.model import Record, Value
from lkip.values.arithmetic import difference, total
from lkip.values.wording import listed, phrase

LEVELS = ("program", "kegiatan", "sub kegiatan")
"""The levels of the budget that an item may be of, from the outermost in."""

CEILINGS = {"awal": "pagu_murni", "perubahan": "pagu"}
"""The ceiling that agreements of each kind are made on: the initial one, and the one in force."""


HEAD = "kepala-"
"""How the forms of the agreements of the head of the office begin, who answers for all of it."""


def budget_differs(subject: Subject) -> Iterator[Problem]:
    """Every budget item whose amount is not the ceiling of the programme or kegiatan it names."""
    known = _budget(subject)
    for agreement, item in _budget_items(subject):
        given = item.value("anggaran")
        named = known.get((item.text("jenis"), same_name(item.text("kegiatan"))), ())
        ceilings = [v for r in named if (v := r.value(CEILINGS[agreement.text("jenis")]))]
        if not given or not ceilings or any(given.number == v.number for v in ceilings):
            continue
        by = difference(subject.scales, "selisih", given, ceilings[0])
        yield Problem(
            f"perjanjian {agreement.text('kode')}: anggaran {item.text('jenis')} "
            f"{item.text('kegiatan')!r} {phrase(subject.scales, given)}, pagunya "
            f"{phrase(subject.scales, ceilings[0])}; selisih {phrase(subject.scales, by)}",
            cells(given),
            "Cocokkan butir perjanjian ini dengan dokumen anggaran, lalu betulkan yang keliru.",
        )


def not_in_budget(subject: Subject) -> Iterator[Problem]:
    """Every budget item that names what the budget does not have, so that nothing checks it."""
    known = _budget(subject)
    for agreement, item in _budget_items(subject):
        level, name = item.text("jenis"), item.text("kegiatan")
        if name and (level, same_name(name)) not in known:
            yield Problem(
                f"perjanjian {agreement.text('kode')}: tidak ada {level} bernama {name!r} "
                "dalam anggaran",
                cells(item.fields["kegiatan"]),
                "Samakan namanya dengan dokumen anggaran, atau betulkan jenis anggarannya.",
            )


def parts_differ(subject: Subject) -> Iterator[Problem]:
    """Every budget item whose amount is not the sum of the items printed as its parts."""
    for agreement in subject.of("perjanjian"):
        items = subject.linked(agreement, "butir")
        budgeted = [i for i in items if i.text("jenis") in LEVELS]
        for n, item in enumerate(budgeted):
            given = item.value("anggaran")
            parts = [part.value("anggaran") for part in _parts(item, budgeted[n + 1 :])]
            summed = total("jumlah", parts)
            if given and summed and given.number != summed.number:
                by = difference(subject.scales, "selisih", given, summed)
                yield Problem(
                    f"perjanjian {agreement.text('kode')}: anggaran {item.text('jenis')} "
                    f"{item.text('kegiatan')!r} {phrase(subject.scales, given)}, jumlah "
                    f"rinciannya {phrase(subject.scales, summed)}; "
                    f"selisih {phrase(subject.scales, by)}",
                    cells(given, *parts),
                    "Cocokkan butir dan rinciannya dengan naskah perjanjian.",
                )


def cascade_differs(subject: Subject) -> Iterator[Problem]:
    """Every agreement whose budget is not the sum of those of the direct subordinates.

    Where a subordinate has no agreement in the report, only a sum that is too large is certain.
    """
    signed = _latest(subject)
    below: dict[tuple[str, str], list[Record]] = {}
    for agreement in signed.values():
        for superior in agreement.keys("kedua"):
            below.setdefault((superior, agreement.text("jenis")), []).append(agreement)
    serving = _serving(subject)
    for (official, kind), agreement in signed.items():
        own = agreement.value("anggaran")
        parts = [
            one
            for one in below.get((official, kind), ())
            if one.value("anggaran") and any(k in serving for k in one.keys("pertama"))
        ]
        if own.number is None or not parts:
            continue
        summed = total("jumlah", [one.value("anggaran") for one in parts])
        assert summed.number is not None, "every part has an amount"
        unsigned = any(
            official in subject.records[k].keys("atasan") and (k, kind) not in signed
            for k in serving
        )
        if summed.number == own.number or (unsigned and summed.number < own.number):
            continue
        by = difference(subject.scales, "selisih", own, summed)
        codes = listed([one.text("kode") for one in parts])
        yield Problem(
            f"anggaran perjanjian {agreement.text('kode')} {phrase(subject.scales, own)}, "
            f"sedangkan jumlah anggaran perjanjian bawahan langsungnya ({codes}) "
            f"{phrase(subject.scales, summed)}; selisih {phrase(subject.scales, by)}",
            cells(agreement.fields.get("kode"), *(one.fields.get("kode") for one in parts)),
            "Cocokkan anggaran tiap perjanjian dengan dokumen anggaran, lalu betulkan yang keliru.",
        )


def total_differs(subject: Subject) -> Iterator[Problem]:
    """Every agreement of the head of the office whose budget is not the whole one."""
    whole = subject.records.get("anggaran")
    for agreement in subject.of("perjanjian"):
        ceiling = CEILINGS.get(agreement.text("jenis"))
        if whole is None or ceiling is None or not agreement.text("bentuk").startswith(HEAD):
            continue
        own, pagu = agreement.value("anggaran"), whole.value(ceiling)
        if own and pagu and own.number != pagu.number:
            by = difference(subject.scales, "selisih", own, pagu)
            yield Problem(
                f"anggaran perjanjian {agreement.text('kode')} {phrase(subject.scales, own)}, "
                f"sedangkan pagu seluruh program {phrase(subject.scales, pagu)}; "
                f"selisih {phrase(subject.scales, by)}",
                cells(agreement.fields.get("kode")),
                "Cocokkan butir programnya dengan dokumen anggaran; mungkin ada program yang "
                "belum disebut.",
            )


def target_differs(subject: Subject) -> Iterator[Problem]:
    """Every target of an indicator that the agreement in force states otherwise than its sheet."""
    targets: dict[str, list[Value]] = {}
    for kind in ("indikator", "indikator-program"):
        for r in subject.of(kind):
            if r.text("nama") and (target := r.value("target", subject.year)):
                targets.setdefault(same_name(r.text("nama")), []).append(target)
    stated: dict[tuple[str, str], tuple[Record, Record]] = {}
    for (official, _), agreement in _latest(subject).items():
        for item in subject.linked(agreement, "butir"):
            stated[official, same_name(item.text("nama"))] = agreement, item
    for (_, name), (agreement, item) in stated.items():
        given, known = item.value("target"), targets.get(name, [])
        if not given or not known or any(given.number == one.number for one in known):
            continue
        yield Problem(
            f"perjanjian {agreement.text('kode')}: target {item.text('nama')!r} "
            f"{phrase(subject.scales, given)}, target {subject.year} indikator itu "
            f"{phrase(subject.scales, known[0])}",
            cells(given, known[0]),
            "Samakan target pada perjanjian dan pada lembar indikator.",
        )


def _budget(subject: Subject) -> Mapping[tuple[str, str], Sequence[Record]]:
    """The parts of the budget by level and name; kegiatan of one name may be several."""
    found: dict[tuple[str, str], list[Record]] = {}
    for level in LEVELS:
        for r in subject.of(level.replace(" ", "-")):
            found.setdefault((level, same_name(r.text("nama"))), []).append(r)
    return found


def _budget_items(subject: Subject) -> Iterator[tuple[Record, Record]]:
    """The items of every agreement that are for a level of the budget, each with its agreement."""
    for agreement in subject.of("perjanjian"):
        for item in subject.linked(agreement, "butir"):
            if item.text("jenis") in LEVELS and agreement.text("jenis") in CEILINGS:
                yield agreement, item


def _parts(item: Record, following: Sequence[Record]) -> Iterator[Record]:
    """The items one level below that stand under `item`: up to the next of its level."""
    depth = LEVELS.index(item.text("jenis"))
    for one in following:
        below = LEVELS.index(one.text("jenis"))
        if below <= depth or one.text("sasaran") != item.text("sasaran"):
            return
        if below == depth + 1:
            yield one


def _latest(subject: Subject) -> dict[tuple[str, str], Record]:
    """The last agreement that an official has of each kind, the amended after the initial ones."""
    agreements = sorted(
        subject.of("perjanjian"),
        key=lambda r: (r.text("jenis") == "perubahan", r.text("tanggal")),
    )
    return {(k, r.text("jenis")): r for r in agreements for k in r.keys("pertama")}


def _serving(subject: Subject) -> dict[str, None]:
    """The officials who have not left their post: the budget of who has is their successor's."""
    return {r.key: None for r in subject.of("pejabat") if not r.text("sampai")}


RULES = (
    Rule(
        "agreement-budget",
        "warning",
        "Anggaran pada perjanjian kinerja harus sama dengan pagu program, kegiatan, atau "
        "sub kegiatan yang disebutnya.",
        "perjanjian: kegiatan Rp80.000.000; pagu kegiatan itu Rp130.000.000",
        budget_differs,
    ),
    Rule(
        "agreement-not-in-budget",
        "note",
        "Anggaran pada perjanjian kinerja hanya dapat diperiksa bila namanya ada dalam anggaran.",
        "perjanjian: sub kegiatan 'Fasilitasi Perizinan'; anggaran: 'Fasilitasi Sertifikasi'",
        not_in_budget,
    ),
    Rule(
        "agreement-parts",
        "warning",
        "Anggaran suatu butir perjanjian harus sama dengan jumlah rinciannya.",
        "perjanjian: program Rp700, jumlah kedua kegiatan di bawahnya Rp690",
        parts_differ,
    ),
    Rule(
        "agreement-cascade",
        "warning",
        "Anggaran perjanjian atasan harus sama dengan jumlah anggaran bawahan langsungnya.",
        "kepala dinas Rp1.000; sekretaris Rp700 dan kepala bidang Rp250",
        cascade_differs,
    ),
    Rule(
        "agreement-total",
        "warning",
        "Anggaran perjanjian kepala perangkat daerah harus sama dengan pagu seluruh program.",
        "perjanjian kepala dinas: tujuh program Rp900; pagu kedelapan program Rp1.000",
        total_differs,
    ),
    Rule(
        "agreement-target",
        "error",
        "Target indikator pada perjanjian yang berlaku harus sama dengan target pada lembarnya.",
        "perjanjian: target 72%; lembar indikator: target 71%",
        target_differs,
    ),
)
