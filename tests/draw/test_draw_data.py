"""The data of charts: which series a record gives, and which it does not."""

from lkip.derive import derive
from lkip.draw.data import DATA, Data
from lkip.model import Record, Records
from lkip.values.wording import phrase
from making import SCALES, made, percent, value
from office import OFFICE, YEAR

RECORDS = derive(Records(OFFICE), SCALES, YEAR).records


def shown(data: Data) -> dict[str, dict[str, str]]:
    """Series by name, numbers by category."""
    return {
        name: dict(zip(data.categories, [phrase(SCALES, v) for v in values], strict=True))
        for name, values in data.series
    }


def charts(
    name: str, records: tuple[Record, ...] = RECORDS, years=(2029, 2030, 2031)
) -> list[Data]:
    return list(DATA[name](records, list(years)))


def test_target_and_realisasi_per_indicator():
    found = charts("target-dan-realisasi")
    assert [(data.key, data.subject) for data in found] == [
        ("indikator/a", "Kapal yang berizin"),
        ("indikator/b", "Pelanggaran jalur"),
    ]
    assert shown(found[1]) == {
        "Target": {"2030": "40%", "2031": "32%"},
        "Realisasi": {"2030": "36%", "2031": "4,88%"},
    }


def test_an_indicator_without_any_realisasi_has_no_chart():
    assert "indikator/c" not in {data.key for data in charts("target-dan-realisasi")}


def test_a_realisasi_before_the_years_shown_is_none():
    assert charts("target-dan-realisasi", years=(2032,)) == []


def test_a_year_with_one_of_both_is_shown():
    r = made(
        "indikator/a",
        nama="A",
        target={2030: "40", 2031: "50"},
        realisasi={2029: "30", 2030: None, 2031: "45"},
    )
    (data,) = charts("target-dan-realisasi", (r,))
    assert shown(data) == {
        "Target": {"2029": "belum tersedia", "2030": "40%", "2031": "50%"},
        "Realisasi": {"2029": "30%", "2030": "belum tersedia", "2031": "45%"},
    }


def test_absorption_of_every_programme():
    (data,) = charts("penyerapan-program")
    assert (data.key, data.subject) == ("", "program")
    assert shown(data) == {
        "Penyerapan": {
            "Program Pengawasan": "71,43%",
            "Program Budi Daya": "100,00%",
            "Program Penunjang": "tidak dianggarkan",
        }
    }


def test_without_any_absorption_there_is_no_chart():
    unknown = (made("program/1", nama="A", penyerapan=percent(None)), made("tujuan/1", nama="T"))
    assert charts("penyerapan-program", unknown) == []
    assert charts("penyerapan-program", ()) == []


def test_other_records_are_left_alone():
    r = made(
        "indikator-program/1", nama="A", target={2031: value(1, "kapal")}, realisasi={2031: "1"}
    )
    assert charts("target-dan-realisasi", (r,)) == []
