"""The data of charts: which series a record gives, and which it does not."""

from decimal import Decimal

import pytest

from lkip.derive import derive
from lkip.draw.data import DATA, Data, millions
from lkip.model import Record, Records
from lkip.values.wording import phrase
from making import SCALES, made, percent, rupiah, value
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


# --- capaian over the years ------------------------------------------------------------------


def test_capaian_of_every_year_with_a_target():
    found = charts("capaian-tahunan")
    assert [(data.key, data.subject) for data in found] == [
        ("indikator/a", "capaian Kapal yang berizin"),
        ("indikator/b", "capaian Pelanggaran jalur"),
    ]
    assert shown(found[1]) == {"Capaian": {"2030": "110,00%", "2031": "184,75%"}}


def test_a_year_without_capaian_stays_between_the_others():
    r = made(
        "indikator/a",
        nama="A",
        target={2029: "1", 2030: "1", 2031: "1"},
        capaian={2029: "90", 2031: "95"},
    )
    (data,) = charts("capaian-tahunan", (r,))
    assert shown(data) == {"Capaian": {"2029": "90%", "2030": "belum tersedia", "2031": "95%"}}


def test_without_any_capaian_there_is_no_chart():
    assert "indikator/c" not in {data.key for data in charts("capaian-tahunan")}
    assert charts("capaian-tahunan", ()) == []


# --- realisasi beside the Renstra --------------------------------------------------------------

RENSTRA = made("instansi", nama="Kantor", renstra_akhir=value(2032, "tahun"))


def test_realisasi_beside_the_targets_of_the_year_and_the_last_year():
    found = charts("realisasi-renstra", (RENSTRA, *RECORDS))
    assert [data.key for data in found] == ["indikator/a", "indikator/b"]
    assert found[1].subject == "Pelanggaran jalur terhadap target Renstra"
    assert shown(found[1]) == {
        "Target Renstra": {"2031": "32%", "2032": "24%"},
        "Realisasi": {"2031": "4,88%", "2032": "belum tersedia"},
    }


@pytest.mark.parametrize(
    "agency",
    [
        (),
        (made("instansi", renstra_akhir=value(2031, "tahun")),),
        (made("instansi", renstra_akhir=value(2035, "tahun")),),
    ],
)
def test_a_last_year_without_a_target_ahead_is_left_out(agency: tuple[Record, ...]):
    (_, data) = charts("realisasi-renstra", (*agency, *RECORDS))
    assert data.categories == ("2031",)


def test_a_year_without_realisasi_or_target_has_no_chart():
    unmeasured = made("indikator/a", nama="A", target={2031: "1"}, realisasi={2030: "1"})
    aimless = made("indikator/b", nama="B", target={2030: "1"}, realisasi={2031: "1"})
    assert charts("realisasi-renstra", (RENSTRA, unmeasured, aimless)) == []


# --- budget of the programmes --------------------------------------------------------------------


def test_ceiling_and_spending_in_millions():
    programmes = (
        made("program/1", nama="Pengawasan", pagu=7_810_120_070, realisasi=6_999_995_000),
        made("program/2", nama="Budi Daya", pagu=rupiah(0), realisasi=rupiah(None)),
    )
    (data,) = charts("anggaran-program", programmes)
    assert (data.key, data.subject, data.bare) == ("", "anggaran program, dalam juta rupiah", True)
    assert shown(data) == {
        "Pagu": {
            "Pengawasan": "7.810,12\N{NO-BREAK SPACE}juta rupiah",
            "Budi Daya": "0,00\N{NO-BREAK SPACE}juta rupiah",
        },
        "Realisasi": {
            "Pengawasan": "7.000,00\N{NO-BREAK SPACE}juta rupiah",
            "Budi Daya": "belum tersedia",
        },
    }


def test_millions_are_exact_and_lead_back_to_the_amount():
    found = millions(rupiah(7_810_120_070, ref="anggaran#pagu"))
    assert found.number == Decimal("7810.12007")
    assert str(found.origin) == "juta-rupiah(anggaran#pagu)"
    assert millions(rupiah(None, reason="not_budgeted")).reason == "not_budgeted"


def test_without_any_ceiling_there_is_no_budget_chart():
    assert charts("anggaran-program", (made("program/1", nama="A", pagu=None),)) == []
    assert charts("anggaran-program", ()) == []
