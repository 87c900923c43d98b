"""Dates of the report and its agreements, and the years of its plan."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lkip.audit.reading.writings import having, writings
from lkip.audit.rule import Problem, Rule, cells_of
from lkip.audit.subject import Subject
from lkip.model import Record
from lkip.values.terms import iso
from lkip.values.wording import long_date

_PLAN = re.compile(
    r"\b(?:Renstra|RPJMD|Rencana Strategis|Rencana Pembangunan Jangka Menengah Daerah)\b"
    r"[^.;:]{0,60}?\b(20[0-9]{2}) ?[-\u2013] ?(20[0-9]{2})\b",
    re.IGNORECASE,
)

_PLANS = frozenset({"renstra", "rpjmd", "rencana"})

_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")

_AMENDED = re.compile(r"\bAPBD[- ]?P\b|\bperubahan\b", re.IGNORECASE)

DUE = "-03-31"
"""Day by which the report of the year before is due at the latest."""


def early(subject: Subject) -> Iterator[Problem]:
    """A report that is dated before its year is over."""
    agency = subject.records.get("instansi")
    day = iso(agency, "tanggal") if agency else ""
    if agency and day and day < f"{subject.year}-12-31":
        yield Problem(
            f"laporan tahun {subject.year} bertanggal {long_date(day)}, padahal tahunnya belum "
            "berakhir pada tanggal itu",
            cells_of(agency, "tanggal"),
            "Betulkan Tanggal Laporan.",
        )


def late(subject: Subject) -> Iterator[Problem]:
    """A report that is dated long after its year."""
    agency = subject.records.get("instansi")
    day = iso(agency, "tanggal") if agency else ""
    due = f"{subject.year + 1}{DUE}"
    if agency and day > due:
        yield Problem(
            f"laporan tahun {subject.year} bertanggal {long_date(day)}, lewat dari "
            f"{long_date(due)}",
            cells_of(agency, "tanggal"),
            "Periksa tahun pada Tanggal Laporan; biarkan bila memang disusun setelah tenggatnya.",
        )


def other_year(subject: Subject) -> Iterator[Problem]:
    """Agreements of another year; the initial one may be signed in the December before."""
    for agreement in subject.of("perjanjian"):
        day = iso(agreement, "tanggal")
        initial = agreement.text("jenis") == "awal"
        first = f"{subject.year - 1}-12-01" if initial else f"{subject.year}-01-01"
        if day and not first <= day <= f"{subject.year}-12-31":
            yield Problem(
                f"perjanjian {agreement.text('kode')!r} bertanggal {long_date(day)}, di luar tahun "
                f"laporan {subject.year}",
                cells_of(agreement, "tanggal"),
                "Betulkan tahun pada Tanggal, atau keluarkan perjanjian tahun lain.",
            )


def amended_first(subject: Subject) -> Iterator[Problem]:
    """Amendments that are dated no later than the agreement which they amend."""
    initial: dict[tuple[str, ...], Record] = {
        agreement.keys("pertama"): agreement
        for agreement in subject.of("perjanjian")
        if agreement.text("jenis") == "awal" and iso(agreement, "tanggal")
    }
    for agreement in subject.of("perjanjian"):
        first = initial.get(agreement.keys("pertama"))
        day = iso(agreement, "tanggal")
        if agreement.text("jenis") == "perubahan" and first and day:
            before = iso(first, "tanggal")
            if day <= before:
                yield Problem(
                    f"perubahan perjanjian {agreement.text('kode')!r} bertanggal {long_date(day)}, "
                    f"padahal perjanjian awalnya, {first.text('kode')!r}, {long_date(before)}",
                    cells_of(agreement, "tanggal") + cells_of(first, "tanggal"),
                    "Betulkan salah satu tanggalnya, atau Jenis-nya bila tertukar.",
                )


def budget_year(subject: Subject) -> Iterator[Problem]:
    """Agreements whose budget year is another."""
    for agreement in subject.of("perjanjian"):
        years = _YEAR.findall(agreement.text("tahun_anggaran"))
        if years and str(subject.year) not in years:
            yield Problem(
                f"perjanjian {agreement.text('kode')!r} menyebut tahun anggaran "
                f"{agreement.text('tahun_anggaran')!r}, padahal laporan ini tahun {subject.year}",
                cells_of(agreement, "tahun_anggaran"),
                "Betulkan Tahun Anggaran.",
            )


def budget_kind(subject: Subject) -> Iterator[Problem]:
    """Initial agreements on the amended budget."""
    for agreement in subject.of("perjanjian"):
        budget = agreement.text("tahun_anggaran")
        if agreement.text("jenis") == "awal" and _AMENDED.search(budget):
            yield Problem(
                f"perjanjian {agreement.text('kode')!r} berjenis awal, tetapi tahun anggarannya "
                f"{budget!r}",
                cells_of(agreement, "jenis", "tahun_anggaran"),
                "Betulkan Jenis atau Tahun Anggaran: anggaran perubahan disepakati dengan "
                "perjanjian perubahan.",
            )


def outside_plan(subject: Subject) -> Iterator[Problem]:
    """A report of a year that its plan does not cover."""
    agency = subject.records.get("instansi")
    plan = _plan(subject)
    if agency and plan and not plan[0] <= subject.year <= plan[1]:
        yield Problem(
            f"tahun laporan {subject.year} di luar masa Renstra {plan[0]}\u2013{plan[1]}",
            cells_of(agency, "renstra_awal", "renstra_akhir"),
            "Betulkan Tahun Awal Renstra atau Tahun Akhir Renstra.",
        )


def plan_length(subject: Subject) -> Iterator[Problem]:
    """A plan of fewer than three or more than six years."""
    agency = subject.records.get("instansi")
    plan = _plan(subject)
    if agency and plan and not 3 <= plan[1] - plan[0] + 1 <= 6:
        yield Problem(
            f"masa Renstra {plan[0]}\u2013{plan[1]} meliputi {plan[1] - plan[0] + 1} tahun",
            cells_of(agency, "renstra_awal", "renstra_akhir"),
            "Periksa Tahun Awal Renstra dan Tahun Akhir Renstra: rencana itu untuk lima tahun.",
        )


def plan_years(subject: Subject) -> Iterator[Problem]:
    """Texts that share one year with the plan, but not the other: a slip, not another plan."""
    plan = _plan(subject)
    if plan is None:
        return
    for writing in having(_PLANS, writings(subject)):
        for found in _PLAN.finditer(writing.text):
            told = (int(found[1]), int(found[2]))
            alike = (told[0] == plan[0]) + (told[1] == plan[1])
            if alike == 1 and (writing.by_hand(*found.span(1)) or writing.by_hand(*found.span(2))):
                yield Problem(
                    f"tertulis {told[0]}\u2013{told[1]}, padahal masa Renstra ialah "
                    f"{plan[0]}\u2013{plan[1]}",
                    (writing.place(found.start(1)),),
                    "Betulkan tahunnya, di sini atau pada lembar Instansi.",
                )


def _plan(subject: Subject) -> tuple[int, int] | None:
    """The first and last year of the plan; None where one is missing."""
    agency = subject.records.get("instansi")
    if agency is None:
        return None
    first, last = (agency.value(name).number for name in ("renstra_awal", "renstra_akhir"))
    return None if first is None or last is None else (int(first), int(last))


RULES = (
    Rule(
        "report-before-year-end",
        "error",
        "Laporan setahun baru dapat ditandatangani setelah tahunnya berakhir.",
        "laporan tahun 2030 bertanggal 31 Januari 2030",
        early,
    ),
    Rule(
        "report-late",
        "note",
        "Laporan kinerja disampaikan paling lambat triwulan pertama tahun berikutnya.",
        "laporan tahun 2030 bertanggal 31 Januari 2032",
        late,
    ),
    Rule(
        "agreement-other-year",
        "error",
        "Perjanjian kinerja yang dilaporkan ialah perjanjian tahun laporan.",
        "perjanjian dalam laporan tahun 2030 bertanggal 1 Februari 2031",
        other_year,
    ),
    Rule(
        "amended-before-initial",
        "error",
        "Perubahan perjanjian dibuat sesudah perjanjian yang diubahnya.",
        "perjanjian awal 20 September 2030, perubahannya 1 Februari 2030",
        amended_first,
    ),
    Rule(
        "agreement-budget-year",
        "error",
        "Anggaran dalam perjanjian kinerja ialah anggaran tahun laporan.",
        "APBD-P Tahun 2029 dalam perjanjian tahun 2030",
        budget_year,
    ),
    Rule(
        "agreement-budget-kind",
        "warning",
        "Perjanjian awal dibuat atas anggaran murni, perubahannya atas anggaran perubahan.",
        "perjanjian awal dengan tahun anggaran APBD-P Tahun 2030",
        budget_kind,
    ),
    Rule(
        "year-outside-plan",
        "error",
        "Tahun laporan harus berada dalam masa Renstra yang dilaporkan.",
        "laporan tahun 2030, masa Renstra 2021\u20132026",
        outside_plan,
    ),
    Rule(
        "plan-length",
        "warning",
        "Renstra berlaku lima tahun; tahun yang salah ketik mengubah panjangnya.",
        "masa Renstra 2021\u20132062",
        plan_length,
    ),
    Rule(
        "plan-years",
        "warning",
        "Masa Renstra dan RPJMD yang diketik harus sama dengan yang tercatat pada lembar Instansi.",
        "RPJMD Tahun 2021\u20132025, padahal masa Renstra 2021\u20132026",
        plan_years,
    ),
)
