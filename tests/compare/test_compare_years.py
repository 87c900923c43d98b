"""Reports of two years: what went along with the year is the same, and each year is told."""

from __future__ import annotations

import pytest
from building import Heading, Thing, build, chart, passing, table

from lkip.compare import Build, FigureDifference, compare, years
from lkip.model import Ref, Rule, Text, Value
from making import made, value


def report(year: int, catches: dict[int, str], *, corrected: str = "") -> Build:
    """A report on fish: its own year in a sentence, that and the last in a table and a chart."""
    numbers = {y: value(catch) for y, catch in catches.items()}
    if corrected:
        numbers[year - 1] = value(corrected)
    fish = made("indikator/tuna", nama="Tuna", hasil=numbers)
    own, last = (fish.value("hasil", y) for y in (year, year - 1))
    head = ("Ikan", f"Hasil {year - 1}", f"Hasil {year}")
    row = (fish.fields["nama"], last, own)
    pieces = [
        Heading(f"Hasil Tahun {year}", "3.1"),
        [f"Pada tahun {year} hasilnya", own, passing(f"naik dari {year - 1}", "arah", last, own)],
        Thing(table("hasil", row, head=head, widths=(0.4, 0.3, 0.3)), f"Hasil {year}", "Tabel 3.1"),
        Thing(chart("hasil", last, own, categories=(str(year - 1), str(year))), "Hasil"),
        [f"Menurut Perda Nomor 3 Tahun 2019, laporan tahun {year}", Text("selesai", Rule("label"))],
    ]
    return build([fish], hasil=pieces)._replace(year=year)


BEFORE = report(2031, {2030: "40", 2031: "42"})


def told(after: Build, before: Build = BEFORE) -> dict[str, FigureDifference]:
    return {one.name: one for one in compare(before, after).figures}


def test_a_year_that_went_like_the_last_does_not_differ():
    same = report(2032, {2031: "42", 2032: "42"})
    found = compare(report(2031, {2030: "42", 2031: "42"}), same)
    assert (found.figures, found.blocks) == ((), ())
    assert found.years == (2031, 2032)


def test_each_figure_of_the_year_is_compared_with_that_of_the_other_year():
    one = told(report(2032, {2031: "42", 2032: "45"}))["indikator/tuna#hasil/{tahun}"]
    assert (one.change, one.before.text, one.after.text) == ("changed", "42%", "45%")
    assert (one.before.label, one.after.label) == ("hasil 2031, Tuna", "hasil 2032, Tuna")
    assert one.causes == (one.name,)
    assert [p.number for p in one.after.prints] == ["", "Tabel 3.1", ""]


def test_tables_charts_and_sentences_of_the_next_year_are_the_same():
    assert compare(BEFORE, report(2032, {2031: "42", 2032: "45"})).blocks == ()


def test_what_both_say_of_one_year_is_compared_too():
    """In the later report the figure of the year before is not what the earlier had reported."""
    found = told(report(2032, {2031: "42", 2032: "45"}, corrected="41"))
    one = found["indikator/tuna#hasil/2031"]
    assert (one.change, one.before.text, one.after.text) == ("corrected", "42%", "41%")
    assert one.causes == (one.name,)


def test_other_words_are_told_although_years_went_along():
    after = report(2032, {2031: "42", 2032: "42"})
    content = after.document["blocks"][0]["c"][1][-1]["c"]
    content[0]["c"] = content[0]["c"].replace("Perda", "Perbup")
    assert [one.kind for one in compare(BEFORE, after).blocks] == ["paragraph"]


def test_every_indicator_is_told_with_its_course():
    def achieved(year: int, **catches: str | None) -> Build:
        held = [
            made(f"indikator/{name}", nama=name, capaian={year: value(number)})
            for name, number in catches.items()
        ]
        return build(held, hasil=[])._replace(year=year)

    before = achieved(2031, tuna="90", teri="80", kakap="70", pari="60")
    after = achieved(2032, tuna="95", teri="75", kakap="70", hiu="50")
    found = compare(before, after).indicators
    assert [(one.label, one.capaian, one.course) for one in found] == [
        ("tuna", ("90%", "95%"), "up"),
        ("teri", ("80%", "75%"), "down"),
        ("kakap", ("70%", "70%"), "same"),
        ("hiu", ("", "50%"), ""),
        ("pari", ("60%", ""), ""),
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Capaian 2031", "Capaian 2032", True),
        ("Perda 2019, tahun 2031", "Perda 2019, tahun 2032", True),
        ("Perda 2019", "Perda 2021", False),
        ("Capaian 2031", "Target 2032", False),
        ("Capaian 2031", "Capaian", False),
    ],
)
def test_a_text_is_the_same_but_for_years_that_went_along(old: str, new: str, expected: bool):
    assert years.same(old, new, 1) is expected
    assert years.same(new, old, -1) is expected
    assert years.same(old, new, 0) is False


def test_names_are_told_from_the_year_of_the_report():
    name = "selisih(indikator/a#hasil/2031, indikator/a#hasil/2030, kegiatan/1.02.2031#pagu)"
    assert years.relative(name, 2031) == (
        "selisih(indikator/a#hasil/{tahun}, indikator/a#hasil/{tahun-1}, kegiatan/1.02.2031#pagu)"
    )


def test_a_figure_of_a_fixed_year_is_compared_as_it_is():
    """The last year of a plan is as far from one report as it is not from the next."""

    def planned(year: int, number: str) -> Build:
        fish = made("indikator/tuna", nama="Tuna", target={2035: value(number)})
        goal: Value = fish.value("target", 2035)
        rows = table("rencana", (fish.fields["nama"], goal))
        return build([fish], hasil=[Thing(rows, "Rencana", "Tabel 1")])._replace(year=year)

    assert compare(planned(2031, "50"), planned(2032, "50")).figures == ()
    assert compare(planned(2031, "50"), planned(2032, "50")).blocks == ()
    one = told(planned(2032, "55"), planned(2031, "50"))["indikator/tuna#target/2035"]
    assert (one.change, one.before.text, one.after.text) == ("corrected", "50%", "55%")


def test_a_rule_that_is_the_same_for_each_year_is_no_other_rule():
    def grown(year: int) -> Build:
        numbers = {y: value("5") for y in (year - 1, year)}
        fish = made("indikator/tuna", hasil=numbers)
        refs = tuple(Ref(f"indikator/tuna#hasil/{y}") for y in (year, year - 1))
        return build([fish], hasil=[[value("0", at=Rule("selisih", refs))]])._replace(year=year)

    assert compare(grown(2031), grown(2032)).figures == ()
