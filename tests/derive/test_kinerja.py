"""Performance: realisasi from counts, capaian of every year, resources of every indicator."""

import pytest

from lkip.derive.index import index
from lkip.derive.kinerja import performance
from lkip.derive.links import linked
from lkip.model import Cell, Finding, Record, Ref, Rule, Series, Text
from lkip.values.wording import phrase
from making import SCALES, made, percent, rupiah, scales, told, value

YEAR = 2031


def indicator(code: str = "a", row: int = 2, **fields: object) -> Record:
    """An indicator for which higher is better, without a cap of its own."""
    name = f"Indikator {code}"
    return made(f"indikator/{code}", row, **{"nama": name, "arah": "higher", "batas": "", **fields})


def program(code: str, pagu: int, realisasi: int | None, *indicators: str) -> Record:
    """A programme with its budget, which supports indicators."""
    keys = [f"indikator/{i}" for i in indicators]
    return made(f"program/{code}", pagu=pagu, realisasi=realisasi, indikator=keys)


def counts(code: str, **years: int | None) -> Record:
    """A count of ships per year."""
    series = {int(year[1:]): value(n, "kapal") for year, n in years.items()}
    return made(f"data-dasar/{code}", jumlah=Series(series))


def derived(*records: Record, **settings: object) -> tuple[dict[str, Record], list[Finding]]:
    return performance(index(linked(records)), scales(**settings), YEAR)


def shown(r: Record, name: str) -> dict[int, str] | str:
    """A field as printed; a series by year."""
    held = r.fields[name]
    if isinstance(held, Series):
        return {year: phrase(SCALES, v) for year, v in held.years.items()}
    return phrase(SCALES, r.value(name))


# --- realisasi and capaian --------------------------------------------------------------


def test_capaian_of_every_year_up_to_the_report_s():
    r = indicator(
        target={2029: "50", 2030: "60", 2031: "80", 2032: "90"},
        realisasi={2029: "55", 2030: "45", 2031: "60", 2032: None},
    )
    records, findings = derived(r)
    assert not findings
    found = records["indikator/a"]
    assert shown(found, "capaian") == {2029: "110,00%", 2030: "75,00%", 2031: "75,00%"}
    assert shown(found, "realisasi") == {2029: "55%", 2030: "45%", 2031: "60%"}
    # The target of later years stays: Renstra tables show it.
    assert shown(found, "target") == {2029: "50%", 2030: "60%", 2031: "80%", 2032: "90%"}
    assert found.value("capaian", 2030).origin == Rule(
        "capaian", (Ref("indikator/a#realisasi/2030"), Ref("indikator/a#target/2030"))
    )


def test_a_year_that_is_asked_for_has_a_value_even_if_missing():
    records, _ = derived(indicator(target={2030: None, 2031: "80"}, realisasi={2029: None}))
    missing = dict.fromkeys((2029, 2030, 2031), "belum tersedia")
    assert shown(records["indikator/a"], "capaian") == missing
    assert shown(records["indikator/a"], "realisasi") == missing


def test_a_realisasi_that_no_sheet_asks_for_has_the_unit_of_its_target():
    records, _ = derived(indicator(target={2031: value(40, "kapal")}))
    assert records["indikator/a"].value("realisasi", 2031).unit == "kapal"


def test_the_reason_for_no_realisasi_goes_on():
    dropped = percent(None, reason="not_budgeted")
    r = indicator(target={2030: "70", 2031: "80"}, realisasi={2030: dropped, 2031: "60"})
    records, _ = derived(r)
    assert shown(records["indikator/a"], "capaian") == {2030: "tidak dianggarkan", 2031: "75,00%"}


def test_lower_is_better():
    r = indicator(
        arah="lower", target={2030: "24", 2031: "32"}, realisasi={2030: "4.88", 2031: "4.88"}
    )
    records, _ = derived(r)
    assert shown(records["indikator/a"], "capaian") == {2030: "179,67%", 2031: "184,75%"}


def test_a_cap_hides_nothing():
    r = indicator(batas="100", target={2031: "40"}, realisasi={2031: "60"})
    records, _ = derived(r)
    assert shown(records["indikator/a"], "capaian") == {2031: "100,00%"}
    assert shown(records["indikator/a"], "capaian_tanpa_batas") == {2031: "150,00%"}


def test_a_negative_capaian_is_printed_and_found():
    r = indicator("b", 3, arah="lower", target={2031: "20"}, realisasi={2031: "50"})
    records, findings = derived(r)
    assert shown(records["indikator/b"], "capaian") == {2031: "-50,00%"}
    assert told(findings) == [
        (
            "warning",
            "negative-capaian",
            "perikanan.xlsx › indikator › E3, perikanan.xlsx › indikator › D3",
        )
    ]
    assert findings[0].message == "capaian 2031 indikator 'Indikator b' kurang dari nol (-50,00%)"


def test_nothing_achieved_is_not_negative():
    records, findings = derived(indicator(target={2031: "20"}, realisasi={2031: "0"}))
    assert shown(records["indikator/a"], "capaian") == {2031: "0,00%"}
    assert not findings


def test_indicators_of_programmes_have_capaian_too():
    r = made(
        "indikator-program/1",
        nama="Patroli",
        arah="higher",
        batas="",
        target={2031: value(120, "hari")},
        realisasi={2031: value(90, "hari")},
    )
    records, _ = derived(r)
    assert shown(records["indikator-program/1"], "capaian") == {2031: "75,00%"}
    assert "pagu" not in records["indikator-program/1"].fields


# --- realisasi from counts --------------------------------------------------------------

COUNTED = {"pembilang": ("data-dasar/berizin",), "penyebut": ("data-dasar/kapal",)}
SHIPS = (counts("berizin", y2029=3, y2030=6, y2031=40), counts("kapal", y2030=33, y2031=60))


def test_realisasi_is_counted():
    r = indicator(**COUNTED, target={2030: "11.13", 2031: "80"}, realisasi={2030: None, 2031: None})
    records, findings = derived(r, *SHIPS)
    assert not findings
    assert shown(records["indikator/a"], "realisasi") == {2030: "18,18%", 2031: "66,67%"}
    # 18,18 / 11,13 and 66,67 / 80: what you see recomputes.
    assert shown(records["indikator/a"], "capaian") == {2030: "163,34%", 2031: "83,34%"}
    assert records["indikator/a"].value("realisasi", 2031).origin == Rule(
        "bagian", (Ref("data-dasar/berizin#jumlah/2031"), Ref("data-dasar/kapal#jumlah/2031"))
    )


def test_a_year_that_is_counted_needs_no_target():
    r = indicator(**COUNTED, target={2031: "80"})
    records, _ = derived(r, *SHIPS)
    assert shown(records["indikator/a"], "realisasi") == {2030: "18,18%", 2031: "66,67%"}
    assert shown(records["indikator/a"], "capaian") == {2030: "belum tersedia", 2031: "83,34%"}


@pytest.mark.parametrize("given", ["66.67", "66.7", "67", "66.6667"])
def test_given_and_counted_may_agree_as_written(given: str):
    r = indicator(**COUNTED, target={2031: "80"}, realisasi={2031: given})
    records, findings = derived(r, *SHIPS)
    assert told(findings) == [("note", "realisasi-by-rounding", "perikanan.xlsx › indikator › G2")]
    assert shown(records["indikator/a"], "realisasi") == {2030: "18,18%", 2031: "66,67%"}


def test_given_as_excel_computes_it_is_what_is_counted():
    r = indicator(**COUNTED, target={2031: "80"}, realisasi={2031: "66.6666666666667"})
    assert not derived(r, *SHIPS)[1]


@pytest.mark.parametrize("given", ["66.66", "66.6", "62", "0"])
def test_given_and_counted_must_agree(given: str):
    r = indicator(row=7, **COUNTED, target={2031: "80"}, realisasi={2031: given})
    records, findings = derived(r, *SHIPS)
    assert told(findings) == [
        ("error", "realisasi-given-and-counted", "perikanan.xlsx › indikator › G7")
    ]
    assert findings[0].message == (
        "realisasi 2031 indikator 'Indikator a' diisi langsung dan juga dihitung dari pembilang "
        "dan penyebut, dengan hasil berbeda; yang dipakai hasil hitungan"
    )
    assert shown(records["indikator/a"], "realisasi") == {2030: "18,18%", 2031: "66,67%"}


def test_a_realisasi_that_its_cell_calculates_is_told_with_its_formula():
    given = percent("62", at=Cell("perikanan.xlsx", "Indikator", "G7", "=D7/E7*100"))
    r = indicator(**COUNTED, target={2031: "80"}, realisasi={2031: given})
    _, (found,) = derived(r, *SHIPS)
    assert "diisi langsung (rumus =D7/E7*100) dan juga dihitung dari pembilang" in found.message


def test_what_cannot_be_counted_may_be_given():
    r = indicator(**COUNTED, target={2031: "80"}, realisasi={2031: "60"})
    records, findings = derived(r, counts("berizin", y2031=None), counts("kapal", y2031=60))
    assert not findings
    assert shown(records["indikator/a"], "realisasi") == {2031: "60%"}


def test_what_cannot_be_counted_names_the_counts():
    r = indicator(**COUNTED, target={2031: "80"}, realisasi={2031: None})
    records, _ = derived(r, counts("berizin", y2031=0), counts("kapal", y2031=0))
    found = records["indikator/a"].value("realisasi", 2031)
    assert (found.reason, isinstance(found.origin, Rule)) == ("not_applicable", True)


def test_a_cell_that_says_why_wins_over_missing_counts():
    dropped = percent(None, reason="not_budgeted")
    r = indicator(**COUNTED, target={2031: "80"}, realisasi={2031: dropped})
    records, _ = derived(r, counts("berizin", y2031=None), counts("kapal", y2031=60))
    assert shown(records["indikator/a"], "realisasi") == {2031: "tidak dianggarkan"}


def test_one_of_pembilang_and_penyebut_is_not_enough():
    r = indicator(row=4, pembilang=("data-dasar/berizin",), penyebut=(), target={2031: "80"})
    records, findings = derived(r, *SHIPS)
    assert told(findings) == [
        (
            "error",
            "half-counted",
            "perikanan.xlsx › indikator › D4, perikanan.xlsx › indikator › E4",
        )
    ]
    assert findings[0].message == (
        "indikator 'Indikator a' hanya punya salah satu dari pembilang dan penyebut, "
        "sehingga realisasinya tidak dapat dihitung"
    )
    assert shown(records["indikator/a"], "realisasi") == {2031: "belum tersedia"}


# --- resources --------------------------------------------------------------------------


def test_resources_are_those_of_all_programmes_of_an_indicator():
    r = indicator(target={2031: "80"}, realisasi={2031: "60"})
    records, _ = derived(
        r,
        program("1", 700, 500, "a"),
        program("2", 300, 300, "a", "b"),
        program("9", 50, 50),
    )
    found = records["indikator/a"]
    assert shown(found, "pagu") == "Rp1.000"
    assert shown(found, "realisasi_anggaran") == "Rp800"
    assert shown(found, "penyerapan") == "80,00%"
    assert shown(found, "efisiensi") == "93,75%"  # 75,00 / 80,00
    assert found.text("kategori_efisiensi") == "Boros"
    assert found.value("pagu").origin == Rule(
        "jumlah", (Ref("program/1#pagu"), Ref("program/2#pagu"))
    )
    assert found.value("penyerapan").origin == Rule(
        "penyerapan", (Ref("indikator/a#realisasi_anggaran"), Ref("indikator/a#pagu"))
    )
    assert found.value("efisiensi").origin == Rule(
        "efisiensi", (Ref("indikator/a#capaian/2031"), Ref("indikator/a#penyerapan"))
    )


def test_an_indicator_without_a_programme_has_no_resources():
    records, _ = derived(indicator(target={2031: "80"}, realisasi={2031: "60"}))
    found = records["indikator/a"]
    for name in ("pagu", "realisasi_anggaran", "penyerapan", "efisiensi"):
        assert shown(found, name) == "tidak dapat dihitung"
    assert found.text("kategori_efisiensi") == ""


def test_missing_spending_of_one_programme_leaves_the_absorption_open():
    r = indicator(target={2031: "80"}, realisasi={2031: "60"})
    records, _ = derived(r, program("1", 700, 500, "a"), program("2", 300, None, "a"))
    assert shown(records["indikator/a"], "pagu") == "Rp1.000"
    assert shown(records["indikator/a"], "penyerapan") == "belum tersedia"
    assert shown(records["indikator/a"], "efisiensi") == "belum tersedia"


def test_efficiency_is_computed_from_the_capaian_that_is_printed():
    r = indicator(batas="100", target={2031: "40"}, realisasi={2031: "60"})
    records, _ = derived(r, program("1", 100, 80, "a"))
    assert shown(records["indikator/a"], "efisiensi") == "125,00%"  # 100 / 80, not 150 / 80
    assert records["indikator/a"].text("kategori_efisiensi") == "Efisien"


# --- programmes -------------------------------------------------------------------------


def of_program(code: str, target: str, realisasi: dict[int, str | None]) -> Record:
    """An indicator of programme 1."""
    return made(
        f"indikator-program/{code}",
        nama=code,
        program=("program/1",),
        arah="higher",
        batas="",
        target=dict.fromkeys(realisasi, target),
        realisasi=realisasi,
    )


def test_a_programme_achieves_the_mean_of_its_indicators():
    records, _ = derived(
        made("program/1", penyerapan=percent("80.00")),
        of_program("a", "80", {2030: "40", 2031: "60"}),
        of_program("b", "50", {2031: "40"}),
    )
    found = records["program/1"]
    assert shown(found, "capaian") == {2030: "50,00%", 2031: "77,50%"}
    assert shown(found, "efisiensi") == "96,88%"  # 77,50 / 80,00 = 96,875
    assert found.text("kategori_efisiensi") == "Boros"
    assert found.value("capaian", 2031).origin == Rule(
        "rata-rata",
        (Ref("indikator-program/a#capaian/2031"), Ref("indikator-program/b#capaian/2031")),
    )
    assert found.value("efisiensi").origin == Rule(
        "efisiensi", (Ref("program/1#capaian/2031"), Ref("program/1#penyerapan"))
    )


def test_a_programme_leaves_out_what_is_not_measured_yet():
    records, _ = derived(
        program("1", 100, 80),
        of_program("a", "80", {2031: "60"}),
        of_program("b", "50", {2031: None}),
    )
    assert shown(records["program/1"], "capaian") == {2031: "75,00%"}


def test_a_programme_without_indicators_achieves_nothing_that_can_be_computed():
    records, _ = derived(program("1", 100, 80))
    assert shown(records["program/1"], "capaian") == {2031: "tidak dapat dihitung"}
    assert shown(records["program/1"], "efisiensi") == "tidak dapat dihitung"
    assert records["program/1"].text("kategori_efisiensi") == ""


# --- the change since last year ---------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "now", "change", "direction"),
    [
        ("40", "60", "25,00 poin persen", "meningkat"),
        ("60", "40", "-25,00 poin persen", "menurun"),
        ("60", "60", "0,00 poin persen", "tetap"),
        (None, "60", "belum tersedia", ""),
    ],
)
def test_capaian_against_last_year(before: str | None, now: str, change: str, direction: str):
    r = indicator(target={2030: "80", 2031: "80"}, realisasi={2030: before, 2031: now})
    own = of_program("b", "80", {2030: before, 2031: now})
    records, _ = derived(r, program("1", 100, 80), own)
    for key in ("indikator/a", "indikator-program/b", "program/1"):
        found = shown(records[key], "perubahan_capaian")
        assert str(found).replace("\N{NO-BREAK SPACE}", " ") == change
        assert records[key].text("arah_capaian") == direction
    assert records["indikator/a"].value("perubahan_capaian").origin == Rule(
        "selisih", (Ref("indikator/a#capaian/2031"), Ref("indikator/a#capaian/2030"))
    )


# --- the record `kinerja` ---------------------------------------------------------------


def test_the_record_kinerja_counts_and_averages():
    records, _ = derived(
        made("tujuan/1"),
        made("sasaran/1"),
        made("sasaran/2"),
        indicator("a", target={2031: "80"}, realisasi={2031: "60"}),
        indicator("b", target={2031: "80"}, realisasi={2031: "80"}),
        indicator("c", target={2031: "80"}, realisasi={2031: None}),
    )
    found = records["kinerja"]
    assert shown(found, "jumlah_tujuan") == "1\N{NO-BREAK SPACE}tujuan"
    assert shown(found, "jumlah_sasaran") == "2\N{NO-BREAK SPACE}sasaran"
    assert shown(found, "jumlah_indikator") == "3\N{NO-BREAK SPACE}indikator"
    assert shown(found, "rata_rata_capaian") == "87,50%"
    assert found.value("rata_rata_capaian").origin == Rule(
        "rata-rata", (Ref("indikator/a#capaian/2031"), Ref("indikator/b#capaian/2031"))
    )


def test_the_mean_has_a_class_on_every_scale_that_serves_a_purpose():
    settings = {"uses": {"capaian": "bulat", "atribut": "efisiensi"}}
    r = indicator(target={2031: "80"}, realisasi={2031: "60"})
    records, _ = derived(r, **settings)
    found = records["kinerja"]
    assert (found.text("kelas_capaian"), found.text("kelas_atribut")) == ("Cukup", "Boros")
    held = found.fields["kelas_capaian"]
    assert isinstance(held, Text)
    assert held.origin == Rule("kelas:bulat", (Ref("kinerja#rata_rata_capaian"),))


def test_without_indicators_there_is_no_average():
    records, _ = derived(made("tujuan/1"))
    assert shown(records["kinerja"], "rata_rata_capaian") == "belum tersedia"
    assert records["kinerja"].value("rata_rata_capaian") == value(
        None,
        at=Rule("rata-rata"),
        ref="kinerja#rata_rata_capaian",
    )


def test_exact_rounding_reaches_the_indicators():
    r = indicator(**COUNTED, target={2030: "11.13", 2031: "80"})
    records, _ = derived(r, *SHIPS, rounding="exact")
    assert shown(records["indikator/a"], "capaian") == {2030: "163,36%", 2031: "83,33%"}


def test_rupiah_stays_rupiah():
    records, _ = derived(indicator(target={2031: rupiah(500)}, realisasi={2031: rupiah(250)}))
    assert shown(records["indikator/a"], "realisasi") == {2031: "Rp250"}
    assert shown(records["indikator/a"], "capaian") == {2031: "50,00%"}
