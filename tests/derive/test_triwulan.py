"""Quarters: the year from its four quarters, and what the sheets then say twice."""

import pytest

from lkip.derive.index import index
from lkip.derive.kinerja import performance
from lkip.derive.links import linked
from lkip.derive.triwulan import quarters
from lkip.model import Cell, Finding, Record, Ref, Rule, Series, Value
from lkip.values.wording import phrase
from making import SCALES, made, told, value

YEAR = 2031


def derived(*records: Record) -> tuple[dict[str, Record], list[Finding]]:
    found, findings = quarters(index(linked(records)), SCALES)
    found, problems = performance(found, SCALES, YEAR)
    return found, [*findings, *problems]


def ships(number: str | int | None) -> Value:
    return value(number, "kapal")


def indicator(target: Value, realisasi: Value, **more: object) -> Record:
    return made(
        "indikator/a",
        nama="Kapal berizin",
        arah="higher",
        batas="",
        target={YEAR: target},
        realisasi={YEAR: realisasi},
        **more,
    )


def row(
    how: str, *parts: str | int | None, kind: str = "realisasi", code: str = "1", year: int = YEAR
) -> Record:
    """The quarters of the indicator's target or realisasi."""
    named = {f"tw{n}": ships(part) for n, part in enumerate(parts, 1)}
    return made(
        f"triwulan/{code}",
        indikator=("indikator/a",),
        jenis=kind,
        tahun=value(year, "tahun", at="D2"),
        akumulasi=how,
        **named,
    )


@pytest.mark.parametrize(
    ("how", "parts", "year"),
    [
        ("sum", (10, 20, 5, 25), "60 kapal"),
        ("last", (10, 20, 5, 25), "25 kapal"),
        ("last", (None, 20, None, 25), "25 kapal"),
        ("mean", (10, 20, 5, 25), "15 kapal"),
        ("sum", (10, None, 5, 25), "belum tersedia"),
        ("sum", (10, 20, 5, None), "belum tersedia"),
        ("last", (10, 20, 5, None), "belum tersedia"),
        ("mean", (10, 20, 5, None), "belum tersedia"),
        ("sum", (0, 0, 0, 0), "0 kapal"),
    ],
)
def test_the_year_from_its_quarters(how: str, parts: tuple[int | None, ...], year: str):
    records, findings = derived(indicator(ships(60), ships(None)), row(how, *parts))
    assert not findings
    for found in (
        records["triwulan/1"].value("setahun"),
        records["indikator/a"].value("realisasi", YEAR),
    ):
        assert phrase(SCALES, found).replace("\N{NO-BREAK SPACE}", " ") == year


def test_capaian_comes_from_the_accumulated_year():
    records, _ = derived(indicator(ships(80), ships(None)), row("sum", 10, 20, 5, 25))
    assert phrase(SCALES, records["indikator/a"].value("capaian", YEAR)) == "75,00%"


def test_the_year_leads_back_to_its_quarters():
    records, _ = derived(indicator(ships(80), ships(None)), row("sum", 1, 2, 3, 4))
    assert records["triwulan/1"].value("setahun").origin == Rule(
        "jumlah", tuple(Ref(f"triwulan/1#tw{n}") for n in (1, 2, 3, 4))
    )
    records, _ = derived(indicator(ships(80), ships(None)), row("last", 1, 2, 3, 4))
    assert records["triwulan/1"].value("setahun").origin == Rule("akhir", (Ref("triwulan/1#tw4"),))


def test_quarters_of_earlier_years_count_too():
    early = row("sum", 10, 10, 10, 10, code="2", year=2030)
    records, findings = derived(indicator(ships(80), ships(60)), early)
    assert not findings
    held = records["indikator/a"].fields["realisasi"]
    assert isinstance(held, Series)
    assert {y: v.number for y, v in held.years.items()} == {2030: 40, 2031: 60}


def test_quarters_of_another_office_s_indicator_are_let_be():
    _, findings = derived(row("sum", 1, 2, 3, 4))
    assert not findings


# --- said twice -------------------------------------------------------------------------


def test_a_year_given_and_accumulated_must_agree():
    quarterly = row("sum", 10, 20, 5, 25)
    _, agreed = derived(indicator(ships(60), ships(60)), quarterly)
    assert not agreed
    records, findings = derived(indicator(ships(60), ships(61)), quarterly)
    assert [f.rule for f in findings] == ["realisasi-given-and-counted"]
    assert findings[0].message == (
        "realisasi 2031 indikator 'Kapal berizin' diisi langsung dan juga dihitung dari triwulan, "
        "dengan hasil berbeda; yang dipakai hasil hitungan"
    )
    assert records["indikator/a"].value("realisasi", YEAR).number == 60


def test_an_unfinished_year_may_be_given():
    records, findings = derived(indicator(ships(60), ships(50)), row("sum", 10, 20, 5, None))
    assert not findings
    assert records["indikator/a"].value("realisasi", YEAR).number == 50


def test_counts_and_quarters_must_agree():
    counts = (
        made("data-dasar/i", jumlah=Series({YEAR: ships(30)})),
        made("data-dasar/k", jumlah=Series({YEAR: ships(40)})),
    )
    roles = {"pembilang": ("data-dasar/i",), "penyebut": ("data-dasar/k",)}
    named = {f"tw{n}": value(part) for n, part in enumerate((60, 65, 70, 74), 1)}
    quarterly = made(
        "triwulan/1",
        indikator=("indikator/a",),
        jenis="realisasi",
        tahun=value(YEAR, "tahun"),
        akumulasi="last",
        **named,
    )
    share = indicator(value(80), value(None), **roles)
    records, findings = derived(share, *counts, quarterly)
    assert [f.rule for f in findings] == ["realisasi-counted-twice"]
    assert findings[0].message == (
        "realisasi 2031 indikator 'Kapal berizin' dihitung dari pembilang dan penyebut dan juga "
        "dari triwulan, dengan hasil berbeda; yang dipakai hasil dari pembilang dan penyebut"
    )
    assert records["indikator/a"].value("realisasi", YEAR).number == 75


def test_quarters_of_a_target_must_make_the_target():
    parts = row("sum", 10, 20, 5, 25, kind="target")
    _, agreed = derived(indicator(ships(60), ships(30)), parts)
    assert not agreed
    records, findings = derived(indicator(ships(70), ships(30)), parts)
    assert told(findings) == [
        ("error", "target-given-and-accumulated", "perikanan.xlsx › Lembar › B2")
    ]
    assert findings[0].message.replace("\N{NO-BREAK SPACE}", " ") == (
        "target triwulan 2031 indikator 'Kapal berizin' menghasilkan 60 kapal setahun, sedangkan "
        "target setahun diisi 70 kapal; yang dipakai isian setahun itu"
    )
    assert records["indikator/a"].value("realisasi", YEAR).number == 30


def test_a_target_that_its_cell_calculates_is_told_with_its_formula():
    target = value(70, "kapal", at=Cell("perikanan.xlsx", "Indikator", "F7", "=2*35"))
    _, (found,) = derived(indicator(target, ships(30)), row("sum", 10, 20, 5, 25, kind="target"))
    assert "diisi 70\N{NO-BREAK SPACE}kapal (rumus =2*35); yang dipakai" in found.message


def test_quarters_have_the_unit_of_the_target():
    _, findings = derived(indicator(value(60), value(None)), row("last", 1, 2, 3, 4))
    assert [f.rule for f in findings] == ["quarters-unit"]


def test_two_rows_for_the_same_year():
    first, second = row("sum", 1, 1, 1, 1), row("sum", 2, 2, 2, 2, code="2")
    records, findings = derived(indicator(ships(60), ships(None)), first, second)
    assert told(findings) == [("error", "quarters-twice", "perikanan.xlsx › Lembar › D2")]
    assert records["indikator/a"].value("realisasi", YEAR).number == 4
