"""Dates of a report of the year 2031, its agreements and its plan for 2030 to 2034."""

from subjects import Case

from lkip.model import Cell, Record
from making import made, value

AGENCY = "perikanan.xlsx › instansi"
PK = "perikanan.xlsx › perjanjian"


def agency(tanggal: str = "2032-01-31", first: int = 2030, last: int = 2034) -> Record:
    """The agency; its date stands in A2, the years of its plan in B2 and C2."""
    return made(
        "instansi",
        tanggal=tanggal,
        renstra_awal=value(first, "tahun", at=Cell("perikanan.xlsx", "instansi", "B2")),
        renstra_akhir=value(last, "tahun", at=Cell("perikanan.xlsx", "instansi", "C2")),
    )


def dated(rule: str, why: str, day: str, message: str = "") -> Case:
    """A report of a date; wrong if there is a message."""
    return Case(rule, why, (f"{AGENCY} › A2",) if message else (), [agency(day)], message=message)


def agreement(jenis: str, day: str, key: str = "pk1", row: int = 2, budget: str = "") -> Record:
    """An agreement; Jenis stands in column B, the date in D, the budget in E."""
    return made(
        f"perjanjian/{key}",
        row,
        kode=key.upper(),
        jenis=jenis,
        pertama=("pejabat/a",),
        tanggal=day,
        tahun_anggaran=budget,
    )


def signed(jenis: str, day: str, message: str = "") -> Case:
    """One agreement of a date; wrong if there is a message."""
    found = (f"{PK} › D2",) if message else ()
    rule = "agreement-other-year"
    return Case(rule, f"{jenis} {day}", found, [agreement(jenis, day)], message=message)


def budget(rule: str, jenis: str, told: str, *found: str) -> Case:
    """One agreement on a budget."""
    record = agreement(jenis, "2031-02-01", budget=told)
    return Case(rule, f"{jenis}: {told or 'none'}", found, [record])


def text(rule: str, why: str, words: str, message: str = "") -> Case:
    """A chapter of one paragraph; wrong if there is a message."""
    found = ("chapters/bab.md:1",) if message else ()
    return Case(rule, why, found, [agency()], [words], message=message)


CASES = (
    dated("report-before-year-end", "after the year", "2032-01-31"),
    dated("report-before-year-end", "its last day", "2031-12-31"),
    dated("report-before-year-end", "none yet", ""),
    dated(
        "report-before-year-end",
        "the year was not changed",
        "2031-01-31",
        "laporan tahun 2031 bertanggal 31 Januari 2031",
    ),
    dated("report-late", "in time", "2032-03-31"),
    dated("report-late", "a year too late", "2033-01-31", "lewat dari 31 Maret 2032"),
    signed("awal", "2031-01-31"),
    signed("awal", "2030-12-08"),
    signed("awal", "2030-02-01", "bertanggal 1 Februari 2030, di luar tahun laporan 2031"),
    signed("perubahan", "2031-09-20"),
    signed("perubahan", "2030-12-08", "di luar tahun laporan 2031"),
    signed("perubahan", "2032-09-20", "di luar tahun laporan 2031"),
    Case(
        "amended-before-initial",
        "amended afterwards",
        records=[agreement("awal", "2031-02-01"), agreement("perubahan", "2031-09-20", "pk2", 3)],
    ),
    Case(
        "amended-before-initial",
        "the dates are swapped",
        (f"{PK} › D3; {PK} › D2",),
        [agreement("awal", "2031-09-20"), agreement("perubahan", "2031-02-01", "pk2", 3)],
        message="perubahan perjanjian 'PK2' bertanggal 1 Februari 2031, padahal perjanjian "
        "awalnya, 'PK1', 20 September 2031",
    ),
    Case(
        "amended-before-initial",
        "no initial one in the report",
        records=[agreement("perubahan", "2031-02-01")],
    ),
    budget("agreement-budget-year", "perubahan", "APBD-P Tahun 2031"),
    budget("agreement-budget-year", "perubahan", ""),
    budget("agreement-budget-year", "perubahan", "APBD-P Tahun 2030", f"{PK} › E2"),
    budget("agreement-budget-kind", "awal", "APBD Tahun 2031"),
    budget("agreement-budget-kind", "perubahan", "APBD-P Tahun 2031"),
    budget("agreement-budget-kind", "awal", "APBD-P Tahun 2031", f"{PK} › B2; {PK} › E2"),
    Case("year-outside-plan", "within", records=[agency()]),
    Case(
        "year-outside-plan",
        "the plan before",
        (f"{AGENCY} › B2; {AGENCY} › C2",),
        [agency(first=2025, last=2029)],
        message="tahun laporan 2031 di luar masa Renstra 2025–2029",
    ),
    Case("plan-length", "five years", records=[agency()]),
    Case(
        "plan-length",
        "two digits swapped",
        (f"{AGENCY} › B2; {AGENCY} › C2",),
        [agency(last=2043)],
        message="meliputi 14 tahun",
    ),
    text("plan-years", "the same", "Renstra Dinas Tahun 2030–2034 menetapkan dua tujuan."),
    text("plan-years", "the plan before", "RPJMD Tahun 2025-2029 telah berakhir."),
    text("plan-years", "other years", "Renstra menetapkan tujuan. Pada 2031–2034 targetnya naik."),
    text(
        "plan-years",
        "one year differs",
        "sesuai dengan RPJMD Kota Baru Tahun 2030-2035",
        "tertulis 2030–2035, padahal masa Renstra ialah 2030–2034",
    ),
    text("impossible-date", "a day", "ditetapkan pada 30 April 2031"),
    text("impossible-date", "a leap day", "ditetapkan pada 29 Februari 2032"),
    text("impossible-date", "no leap day", "ditetapkan pada 29 Februari 2031", "29 Februari 2031"),
    Case(
        "impossible-date",
        "in a cell",
        ("perikanan.xlsx › penghargaan › A2",),
        [made("penghargaan/1", nama="Piagam tanggal 31 Juni 2031")],
    ),
    text("impossible-year", "a law of long ago", "Undang-Undang Dasar Tahun 1945"),
    text("impossible-year", "a count", "selama setahun 3000 kapal"),
    text("impossible-year", "two digits swapped", "Pada tahun 0231 targetnya naik.", "tahun 0231"),
    text("weekday", "the right one", "Rabu, 1 Januari 2031, dan senin tanggal 6 Januari 2031"),
    text(
        "weekday",
        "another",
        "rapat pada Jumat, 2 Januari 2031",
        "2 Januari 2031 jatuh pada hari Kamis, bukan Jumat",
    ),
)
