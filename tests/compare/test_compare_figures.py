"""Figures of two builds: which differ, by how much, where they are printed, and because of what."""

from __future__ import annotations

import pytest
from building import Heading, Thing, build, chart, passing, setup, summed, table
from msgspec import structs

from lkip.compare import Build, FigureDifference, compare
from lkip.model import Cell, Line, Record, Ref, Rule, Setting, Text, Value, record
from making import made, rupiah, value

HASIL = Heading("Hasil Tangkapan", "3.1")


def budget(kapal: int, jaring: int, *, row: int = 2, rule: str = "jumlah") -> list[Record]:
    """Two activities with their money, and the programme that is their sum."""
    parts = [
        made("kegiatan/kapal", row, nama="Pengadaan Kapal", pagu=kapal),
        made("kegiatan/jaring", row + 1, nama="Bantuan Jaring", pagu=jaring),
    ]
    whole = summed("program/laut#pagu", *(part.value("pagu") for part in parts), rule=rule)
    return [*parts, record("program/laut", {"nama": Text("Laut", Line("x")), "pagu": whole})]


def report(records: list[Record]) -> Build:
    """A report that prints the programme in a sentence and the activities in a table."""
    kapal, jaring, laut = records
    rows = [(r.fields["nama"], r.fields["pagu"]) for r in (kapal, jaring)]
    total = laut.value("pagu")
    sentence = ["Anggaran", total, passing(f"sebesar {total.number}", "terbilang", total)]
    return build(
        records, hasil=[HASIL, sentence, Thing(table("rincian", *rows), "Rincian", "Tabel 3.1")]
    )


def differing(before: Build, after: Build) -> dict[str, FigureDifference]:
    return {one.name: one for one in compare(before, after).figures}


def test_a_changed_cell_and_what_is_computed_from_it_are_all_that_differs():
    found = differing(report(budget(700, 200)), report(budget(750, 200)))
    assert {name: (one.change, one.before.text, one.after.text) for name, one in found.items()} == {
        "kegiatan/kapal#pagu": ("changed", "Rp700", "Rp750"),
        "program/laut#pagu": ("changed", "Rp900", "Rp950"),
        "terbilang(program/laut#pagu)": ("changed", "sebesar 900", "sebesar 950"),
    }
    assert {one.causes for one in found.values()} == {("kegiatan/kapal#pagu",)}


def test_each_print_has_its_place():
    found = differing(report(budget(700, 200)), report(budget(750, 200)))
    cell = found["kegiatan/kapal#pagu"].after.prints
    assert [(p.number, p.cell, p.text) for p in cell] == [("Tabel 3.1", "1:2", "Rp750")]
    sentence = found["program/laut#pagu"].after.prints
    assert [(p.where, p.number, p.place) for p in sentence] == [
        ("3.1 Hasil Tangkapan", "", Line("chapters/03-hasil.md", 7))
    ]


def test_rows_that_move_change_no_figure():
    before, after = budget(700, 200), budget(700, 200, row=40)
    assert differing(report(before), report(after)) == {}


def test_another_rule_with_the_same_result_is_told_and_is_its_own_cause():
    found = differing(report(budget(700, 200)), report(budget(700, 200, rule="pagu-berlaku")))
    assert [(one.name, one.change, one.causes) for one in found.values()] == [
        ("program/laut#pagu", "rule", ("program/laut#pagu",))
    ]


def test_a_cell_that_gives_way_to_a_rule_is_told():
    """The same number, typed before, computed now."""
    kapal, jaring, laut = budget(700, 200)
    typed = record(
        "program/laut", {**laut.fields, "pagu": rupiah(900, at=Cell("b.xlsx", "P", "C2"))}
    )
    found = differing(report([kapal, jaring, typed]), report([kapal, jaring, laut]))
    assert found["program/laut#pagu"].change == "rule"


def test_an_added_row_makes_its_sum_grow_by_the_same_rule():
    """The cause is the new cell, not the rule, though that has an input more."""
    kapal, jaring, laut = budget(700, 200)
    before = record("program/laut", {**laut.fields, "pagu": summed("", kapal.value("pagu"))})
    found = differing(
        build([kapal, before], hasil=[["Anggaran", before.value("pagu")]]),
        build([kapal, jaring, laut], hasil=[["Anggaran", laut.value("pagu")]]),
    )
    assert found["program/laut#pagu"].causes == ("kegiatan/jaring#pagu",)
    assert found["kegiatan/jaring#pagu"].change == "added"
    assert found["kegiatan/jaring#nama"].causes == ("kegiatan/jaring#nama",)


def test_a_count_of_records_changes_with_the_first_cell_of_the_new_row():
    kapal, jaring, _ = budget(700, 200)

    def counted(*records: Record) -> Build:
        rule = Rule("cacah", tuple(Ref(r.key) for r in records))
        total = value(len(records), "kegiatan", at=rule)
        whole = record("anggaran", {"jumlah": total})
        return build([*records, whole], hasil=[["Ada", whole.value("jumlah")]])

    found = differing(counted(kapal), counted(kapal, jaring))
    assert found["anggaran#jumlah"].causes == ("kegiatan/jaring#nama",)


def test_a_nameless_sum_over_more_rows_is_one_changed_figure():
    """The last row of a table: printed at the same place, by the same rule, of other inputs."""
    kapal, jaring, _ = budget(700, 200)

    def shown(*records: Record) -> Build:
        total = structs.replace(summed("", *(r.value("pagu") for r in records)), ref="")
        return build(records, hasil=[["Jumlahnya", total]])

    found = differing(shown(kapal), shown(kapal, jaring))
    sums = [one for name, one in found.items() if name.startswith("jumlah(")]
    assert [(one.change, one.before.text, one.after.text) for one in sums] == [
        ("changed", "Rp700", "Rp900")
    ]
    assert sums[0].causes == ("kegiatan/jaring#pagu",)


def test_a_figure_without_changed_inputs_has_no_cause_among_the_figures():
    """Settings or the program: a class of a scale that is called otherwise now."""
    records = budget(700, 200)

    def classed(label: str) -> Build:
        return build(records, hasil=[[passing(label, "kelas:umum", records[2].value("pagu"))]])

    found = differing(classed("Cukup"), classed("Sedang"))
    assert [(one.before.text, one.after.text, one.causes) for one in found.values()] == [
        ("Cukup", "Sedang", ())
    ]


def test_a_number_that_is_written_otherwise_is_told_as_that():
    def shown(decimals: int) -> Build:
        text = value("12.5" if decimals == 1 else "12.50", at="C4")
        return build(
            [made("ikan/tuna", kadar=text)], hasil=[[structs.replace(text, ref="ikan/tuna#kadar")]]
        )

    found = differing(shown(1), shown(2))
    assert [(one.change, one.before.text, one.after.text) for one in found.values()] == [
        ("notation", "12,5%", "12,50%")
    ]


def test_a_change_beyond_the_printed_digits_is_told_with_the_digits_that_differ():
    def shown(number: str) -> Build:
        share = Value(
            value(number).number, "percent", Cell("b.xlsx", "P", "C2"), 2, ref="ikan#porsi"
        )
        held = record("ikan", {"porsi": share})
        return build([held], hasil=[[share]])

    found = differing(shown("33.33333"), shown("33.33412"))
    assert [(one.change, one.before.text, one.after.text) for one in found.values()] == [
        ("unseen", "33,333%", "33,334%")
    ]


def test_a_value_that_came_to_be_known():
    found = differing(
        build([made("ikan/tuna", hasil=None)], hasil=[]),
        build([made("ikan/tuna", hasil=90)], hasil=[]),
    )
    assert [(one.change, one.before.text, one.after.text) for one in found.values()] == [
        ("changed", "belum tersedia", "Rp90")
    ]


def test_years_are_figures_of_their_own():
    before = build([made("ikan/tuna", hasil={2030: 5})], hasil=[])
    after = build([made("ikan/tuna", hasil={2030: 5, 2031: 6})], hasil=[])
    assert [(n, one.change) for n, one in differing(before, after).items()] == [
        ("ikan/tuna#hasil/2031", "added")
    ]


def test_a_typed_reference_that_points_elsewhere_is_told():
    laut = made("program/laut", nama="Program Laut")
    found = differing(
        build([laut, made("kegiatan/kapal", program=("program/laut",))], hasil=[]),
        build([laut, made("kegiatan/kapal", program=("program/darat",))], hasil=[]),
    )
    assert [(one.before.text, one.after.text) for one in found.values()] == [
        ("Program Laut", "program/darat")
    ]


def test_a_chart_is_a_place_too():
    def shown(last: int) -> Build:
        held = made("ikan/tuna", awal=4, akhir=last)
        bars = chart("hasil", held.value("awal"), held.value("akhir"))
        return build([held], hasil=[HASIL, Thing(bars, "Hasil", "Grafik 3.1")])

    found = differing(shown(8), shown(9))
    assert [(p.number, p.cell) for p in found["ikan/tuna#akhir"].after.prints] == [
        ("Grafik 3.1", "1:2")
    ]


def test_the_order_of_records_is_no_figure():
    """1., 2., … in a first column change with every row above; the table tells that."""
    kapal = made("kegiatan/kapal", nama="Kapal")

    def shown(number: str) -> Build:
        nomor = Text(number, Rule("nomor", (Ref("kegiatan/kapal"),)))
        return build(
            [kapal], hasil=[Thing(table("t", (nomor, kapal.fields["nama"])), "T", "Tabel 1")]
        )

    assert differing(shown("1."), shown("2.")) == {}


@pytest.mark.parametrize("other", ["A", "B"])
def test_texts_of_a_rule_without_figures_are_known_by_their_words(other: str):
    """The classes of a scale have one rule: one more of them leaves the others as they are."""
    rule = Rule("rentang", (Rule("skala:umum", ()),))

    def shown(*texts: str) -> Build:
        return build([], hasil=[[Text(text, rule)] for text in texts])

    found = differing(shown("C", "D"), shown(other, "C", "D"))
    assert [(one.change, one.after.text) for one in found.values()] == [("added", other)]


def test_the_order_of_the_rows_of_a_sum_is_no_other_rule():
    kapal, jaring, laut = budget(700, 200)
    turned = summed("program/laut#pagu", jaring.value("pagu"), kapal.value("pagu"))
    other = record("program/laut", {**laut.fields, "pagu": turned})
    nameless = [structs.replace(one.value("pagu"), ref="") for one in (laut, other)]
    before = build([kapal, jaring, laut], hasil=[["Semua", nameless[0]]])
    after = build([kapal, jaring, other], hasil=[["Semua", nameless[1]]])
    assert not compare(before, after)


# --- settings ----------------------------------------------------------------------------

SCALES = Line("config/scales.yaml")
SETTING = "pengaturan skala hasil, kelas"


def rated(bounds: tuple[str, str], *classes: str) -> Build:
    """Fish in classes of a scale, whose bounds stand in a table, under its name."""
    fish = [made(f"ikan/{name}", nama=name, hasil=9) for name in ("tuna", "teri")]
    said = Rule("rentang", (Rule("skala:hasil", (SCALES,)),))
    told = [
        passing(one, "kelas:hasil", f.value("hasil")) for one, f in zip(classes, fish, strict=True)
    ]
    rows = table("skala", *((name, Text(b, said)) for name, b in zip("AB", bounds, strict=True)))
    name = Text("Skala Hasil", Rule("skala:hasil", (SCALES,)))
    pieces = [HASIL, [name], *([one] for one in told), Thing(rows, "Skala", "Tabel 3.1")]
    rules = ("kelas:hasil", "skala:hasil")
    setting = Setting("skala hasil, kelas", " ".join(bounds), SCALES, rules)
    return setup(build(fish, hasil=pieces), setting)


def test_another_scale_is_the_cause_of_other_classes_and_bounds_and_told_of_classes_that_stay():
    found = differing(rated(("≥ 5", "< 5"), "A", "A"), rated(("≥ 8", "< 8"), "B", "A"))
    told = {(one.change, one.before.text, one.after.text) for one in found.values()}
    assert told == {
        ("changed", "≥ 5 < 5", "≥ 8 < 8"),  # the setting itself
        ("changed", "≥ 5", "≥ 8"),
        ("changed", "< 5", "< 8"),
        ("changed", "A", "B"),
        ("rule", "A", "A"),
    }
    assert {one.causes for one in found.values()} == {(SETTING,)}


def test_what_says_a_setting_makes_no_difference():
    """The file of the agency may say what that of all says too."""
    before = rated(("≥ 5", "< 5"), "A", "A")
    own = structs.replace(
        before.settings["skala hasil, kelas"], place=Line("config/agencies/laut/scales.yaml")
    )
    assert not compare(before, setup(before, own))


def test_a_build_that_does_not_tell_its_settings_is_compared_without_them():
    before = rated(("≥ 5", "< 5"), "A", "A")
    assert not compare(setup(before), before)


def test_a_cap_concerns_what_it_may_cap_though_nothing_reaches_it():
    def capped(cap: str) -> Build:
        rule = Rule("capaian", (Ref("x#realisasi"),))
        number = value("90", at=rule)
        fields = {"capaian": {2031: number}, "capaian_tanpa_batas": {2031: number}}
        held = [made("indikator/a", **fields), made("indikator/b", batas="100", **fields)]
        setting = Setting("batas capaian", cap, SCALES, ("capaian",), "capaian", "batas")
        return setup(build(held, hasil=[]), setting)

    found = differing(capped("none"), capped("120"))
    assert {name: one.change for name, one in found.items()} == {
        "pengaturan batas capaian": "changed",
        "indikator/a#capaian/2031": "rule",
    }
    assert found["indikator/a#capaian/2031"].causes == ("pengaturan batas capaian",)


def test_what_concerns_all_rules_is_the_cause_where_there_is_no_other():
    def rounded(how: str, kapal: int, share: int) -> Build:
        records = budget(kapal, 200)
        other = Value(value(str(share)).number, "percent", Rule("bagian"), ref="ikan#porsi")
        held = [*records, record("ikan", {"porsi": other})]
        return setup(build(held, hasil=[]), Setting("pembulatan", how, SCALES))

    found = differing(rounded("printed", 700, 33), rounded("exact", 750, 34))
    assert found["ikan#porsi"].causes == ("pengaturan pembulatan",)
    assert found["program/laut#pagu"].causes == ("kegiatan/kapal#pagu",)
