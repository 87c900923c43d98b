"""Years and periods in the text of the report of 2031."""

from subjects import Case

from making import made, value
from office import OFFICE

AT = "chapters/bab.md:1"
AGENCY = (
    *OFFICE,
    made(
        "instansi",
        nama="Dinas Laut, Pantai dan Sungai",
        renstra_awal=value(2028, "tahun"),
        renstra_akhir=value(2032, "tahun"),
    ),
)
B30, B31 = "{indikator/b#realisasi/2030}", "{indikator/b#realisasi/2031}"


def case(rule: str, why: str, text: str, *found: str, message: str = "") -> Case:
    return Case(rule, why, found, AGENCY, (text,), message=message)


CASES = (
    case(
        "renstra-period",
        "another period",
        "Target Renstra dinas Tahun 2026–2031 dicapai.",
        AT,
        message="Renstra disebut 2026–2031, sedangkan di lembar Instansi 2028–2032",
    ),
    case(
        "renstra-period", "the sheet's", "Renstra Tahun 2028–2032 dan Rencana Strategis 2028-2032."
    ),
    case("renstra-period", "in a heading", "## Target Renstra 2021-2026", AT),
    case("renstra-period", "of another plan", "Renstra ini mengacu pada RPJMD Tahun 2027–2031."),
    case("renstra-period", "of the one before", "Renstra sebelumnya, yaitu Renstra 2023–2027."),
    case(
        "report-year",
        "last year's text",
        "Laporan Kinerja {instansi#nama} Tahun 2030 ini disusun oleh tim.",
        AT,
        message="laporan ini disebut laporan tahun 2030, padahal tahunnya 2031",
    ),
    case("report-year", "its own year", "Laporan Kinerja {instansi#nama} Tahun 2031 ini disusun."),
    case("report-year", "in a heading", "# Laporan Kinerja Tahun 2030", AT),
    case(
        "report-year", "last year's report was evaluated", "LKIP Tahun 2030 ini telah dievaluasi."
    ),
    case(
        "report-year", "a regulation", "Laporan Kinerja ini menurut Peraturan Nomor 5 Tahun 2014."
    ),
    case("report-year", "in short", "Laporan kinerja ini disusun (Perpres No 29 Tahun 2014)."),
    case("part-of-year", "a fifth quarter", "Sampai triwulan V dan Semester II.", AT),
    case("part-of-year", "in words", "Pada semester ketiga, triwulan keempat.", AT),
    case("part-of-year", "those of a year", "Triwulan I, triwulan IV, triwulan 3, semester kedua."),
    case("part-of-year", "by number", "Laporan triwulan ke-6.", AT),
    case(
        "year-of-value",
        "the year behind the figure",
        f"Tercatat {B30} pada tahun 2031.",
        AT,
        message="36% disebut sebagai angka tahun 2031, padahal angka tahun 2030",
    ),
    case("year-of-value", "the year before it", f"Realisasi tahun 2030 sebesar {B31}.", AT),
    case(
        "year-of-value", "two years, each its own", f"{B30} pada tahun 2030, {B31} pada tahun 2031."
    ),
    case("year-of-value", "from one to the next", f"Dari {B30} pada tahun 2030 menjadi {B31}."),
    case(
        "year-of-value", "the whole sentence", f"Pada tahun 2030 terealisasi {B31} dari target.", AT
    ),
    case("year-of-value", "last year's beside", f"Pada tahun 2031 turun dari {B30} menjadi {B31}."),
    case("year-of-value", "compared", f"Pada tahun 2031 ada {B30} sebelumnya."),
)
