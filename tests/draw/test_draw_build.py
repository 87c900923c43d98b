"""Charts: a chart's file and its data, with the sentence that tells its numbers."""

from lkip.config import ChartLayout
from lkip.derive import derive
from lkip.draw import figures
from lkip.model import Chart, Figures, Line, Record, Records
from making import SCALES, made, told, value
from office import OFFICE, YEAR

RECORDS = derive(Records(OFFICE), SCALES, YEAR).records
PLACE = Line("config/charts/g.yaml")


def drawn(
    data: str, records: tuple[Record, ...] = RECORDS, axis: str = "", years: int = 3
) -> Figures:
    layout = ChartLayout("bar", data, "Judul {{ tahun }}", axis, years)
    return figures(records, {"g": (layout, PLACE)}, SCALES, YEAR)


def chart(*records: Record, **more: str) -> Chart:
    (found,) = drawn("target-dan-realisasi", records, **more).figures.values()  # type: ignore[arg-type]
    return found


def measured(target: dict[int, object], realisasi: dict[int, object]) -> Record:
    return made("indikator/a", nama="Kapal yang berizin", target=target, realisasi=realisasi)


def test_a_chart_per_indicator():
    made = drawn("target-dan-realisasi")
    assert not made.findings
    assert list(made.figures) == ["g/indikator/a", "g/indikator/b"]
    found = made.figures["g/indikator/b"]
    assert (found.id, found.kind, found.caption, found.place) == (
        "g/indikator/b",
        "bar",
        "Judul {{ tahun }}",
        PLACE,
    )
    assert found.categories == ("2030", "2031")
    assert [(s.name, s.labels) for s in found.series] == [
        ("Target", ("40%", "32%")),
        ("Realisasi", ("36%", "4,88%")),
    ]
    assert [v.ref for v in found.series[1].values] == [
        "indikator/b#realisasi/2030",
        "indikator/b#realisasi/2031",
    ]


def test_a_chart_of_the_whole_report_has_its_own_name():
    assert list(drawn("penyerapan-program").figures) == ["g"]


def test_a_missing_number_leaves_its_place_empty():
    found = chart(measured({2030: "40", 2031: "50"}, {2030: None, 2031: "45"}))
    assert found.series[1].labels == ("", "45%")
    assert [bool(v) for v in found.series[1].values] == [False, True]


def test_the_alternative_text_tells_every_number():
    found = chart(measured({2030: "40", 2031: "50"}, {2030: None, 2031: "45.5"}))
    assert found.alt == (
        "Grafik batang Kapal yang berizin. Target: 40% (2030), 50% (2031). "
        "Realisasi: belum tersedia (2030), 45,5% (2031)."
    )


def test_the_alternative_text_says_why_there_is_no_number():
    (found,) = drawn("penyerapan-program").figures.values()
    assert found.alt == (
        "Grafik batang program. Penyerapan: 71,43% (Program Pengawasan), "
        "100,00% (Program Budi Daya), tidak dianggarkan (Program Penunjang)."
    )


def test_a_unit_that_the_axis_tells_is_not_repeated_at_each_bar():
    programme = made("program/1", nama="Pengawasan", pagu=7_810_120_070, realisasi=6_999_995_000)
    (found,) = drawn("anggaran-program", (programme,)).figures.values()
    assert found.axis == "Juta rupiah"
    assert [(s.name, s.labels) for s in found.series] == [
        ("Pagu", ("7.810,12",)),
        ("Realisasi", ("7.000,00",)),
    ]
    assert found.alt == (
        "Grafik batang anggaran program, dalam juta rupiah. "
        "Pagu: 7.810,12 (Pengawasan). Realisasi: 7.000,00 (Pengawasan)."
    )


def test_the_axis_names_the_unit_unless_the_file_does():
    hours = {2031: value(7, "jam patroli")}
    index = {2031: value("3.25", "index")}
    money = {2031: value(500, "rupiah")}
    assert chart(measured({2031: "40"}, {2031: "50"})).axis == "Persen"
    assert chart(measured(hours, hours)).axis == "Jam patroli"
    assert chart(measured(index, index)).axis == "Indeks"
    assert chart(measured(money, money)).axis == "Rupiah"
    assert chart(measured(hours, hours), axis="Jam").axis == "Jam"


def test_as_many_years_as_the_file_asks_for():
    r = measured({2029: "1", 2030: "2", 2031: "3"}, {2029: "1", 2030: "2", 2031: "3"})
    (found,) = drawn("target-dan-realisasi", (r,), years=2).figures.values()
    assert found.categories == ("2030", "2031")


def test_unknown_data_names_the_nearest():
    made = drawn("target-realisasi")
    assert told(made.findings) == [("error", "chart-layout", "config/charts/g.yaml")]
    assert made.findings[0].message == "data grafik 'target-realisasi' tidak dikenal"
    assert made.findings[0].remedy == "Mungkin maksudnya 'target-dan-realisasi'."
    assert made.figures == {}


def test_unknown_data_with_no_near_name():
    (finding,) = drawn("xyz").findings
    assert finding.remedy == (
        "Yang ada: anggaran-program, capaian-tahunan, penyerapan-program, realisasi-renstra, "
        "target-dan-realisasi."
    )


def test_the_other_charts_are_drawn_all_the_same():
    bad = ChartLayout("bar", "xyz", "", "")
    good = ChartLayout("bar", "penyerapan-program", "", "Persen")
    made = figures(RECORDS, {"a": (bad, PLACE), "b": (good, PLACE)}, SCALES, YEAR)
    assert list(made.figures) == ["b"]
    assert len(made.findings) == 1
