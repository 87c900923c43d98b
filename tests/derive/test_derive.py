"""Derive as a whole: every value leads back, and nothing that was read is lost."""

from collections.abc import Iterator

import pytest

from lkip.derive import derive
from lkip.files import to_json
from lkip.model import Finding, Item, Record, Records, Ref, Rule, Series, Text, Value, field_ref
from lkip.values.wording import phrase
from making import SCALES, made
from office import OFFICE, YEAR

DERIVED = derive(Records(OFFICE), SCALES, YEAR)
BY_KEY = {r.key: r for r in DERIVED.records}


def items(records: tuple[Record, ...]) -> Iterator[tuple[str, Item]]:
    """Every value and text by the name that its place gives it."""
    for r in records:
        for name, held in r.fields.items():
            if isinstance(held, Value | Text):
                yield field_ref(r.key, name), held
            elif isinstance(held, Series):
                for year, one in held.years.items():
                    yield field_ref(r.key, name, year), one


ITEMS = dict(items(DERIVED.records))


def inputs(rule: Rule) -> Iterator[str]:
    """The names among the inputs of a rule, however deep."""
    for one in rule.inputs:
        if isinstance(one, Ref):
            yield one.name
        elif isinstance(one, Rule):
            yield from inputs(one)


def test_the_office_has_no_findings():
    assert DERIVED.findings == ()


def test_every_value_knows_its_name():
    assert len(ITEMS) > 150
    assert {name: item.ref for name, item in ITEMS.items()} == {name: name for name in ITEMS}


def test_every_input_is_there():
    """An input is a value with a number, a text, or a record; what has no number may lack one."""
    checked = 0
    for item in ITEMS.values():
        if not isinstance(item.origin, Rule):
            continue
        for name in inputs(item.origin):
            checked += 1
            if item and isinstance(item, Value):
                excused = ITEMS[name].reason if isinstance(ITEMS.get(name), Value) else ""
                assert name in BY_KEY or ITEMS[name] or excused == "not_budgeted", (item.ref, name)
            else:
                assert name.partition("#")[0] in BY_KEY, (item.ref, name)
    assert checked > 100


def test_every_value_leads_back_to_cells_or_records():
    def leaves(name: str) -> Iterator[str]:
        if name in BY_KEY:
            yield "record"
        elif isinstance(ITEMS[name].origin, Rule):
            for one in inputs(ITEMS[name].origin):
                yield from leaves(one)
        else:
            yield str(ITEMS[name].origin)

    assert set(leaves("indikator/a#capaian/2031")) == {
        "perikanan.xlsx › Lembar › B2",  # the counts
        "perikanan.xlsx › indikator › G2",  # the target
    }
    assert set(leaves("anggaran#realisasi")) == {
        f"perikanan.xlsx › sub-kegiatan › F{row}" for row in (2, 3, 4, 5, 6)
    }
    assert set(leaves("kinerja#jumlah_sasaran")) == {"record"}


@pytest.mark.parametrize(
    ("key", "name", "year", "text"),
    [
        ("anggaran", "pagu", None, "Rp1.000"),
        ("anggaran", "realisasi", None, "Rp800"),
        ("anggaran", "penyerapan", None, "80,00%"),
        ("program/9", "realisasi", None, "tidak dianggarkan"),
        ("indikator/a", "realisasi", 2031, "75,00%"),
        ("indikator/a", "capaian", 2031, "83,33%"),
        ("indikator/a", "penyerapan", None, "80,00%"),
        ("indikator/a", "efisiensi", None, "104,16%"),
        ("indikator/b", "capaian", 2031, "184,75%"),
        ("indikator/b", "penyerapan", None, "tidak dapat dihitung"),
        ("indikator/c", "capaian", 2031, "belum tersedia"),
        ("indikator-program/p2", "capaian", 2031, "110,00%"),
        ("kinerja", "rata_rata_capaian", None, "134,04%"),
    ],
)
def test_some_figures(key: str, name: str, year: int | None, text: str):
    assert phrase(SCALES, BY_KEY[key].value(name, year)) == text


def test_what_was_read_stays():
    for r in OFFICE:
        for name, held in r.fields.items():
            if name not in ("realisasi", "sumber_dana"):
                assert BY_KEY[r.key].fields[name] == held


def test_links_go_both_ways():
    assert BY_KEY["indikator/a"].keys("program") == ("program/1", "program/2")
    assert BY_KEY["program/2"].keys("indikator") == ("indikator/a", "indikator/c")
    assert BY_KEY["program/9"].keys("indikator_program") == ()


def test_findings_of_reading_are_passed_on():
    before = Finding("warning", "x", "lama", ())
    bad = made("sub-kegiatan/1.1.1", kegiatan=("kegiatan/1.1",), pagu_murni=1, pagu_perubahan=None)
    amended = made("sub-kegiatan/1.1.2", kegiatan=("kegiatan/1.1",), pagu_perubahan=2)
    found = derive(Records((bad, amended), (before,)), SCALES, YEAR).findings
    assert [f.rule for f in found] == ["x", "half-amended-budget"]


def test_deriving_is_repeatable():
    assert to_json(derive(Records(OFFICE), SCALES, YEAR)) == to_json(DERIVED)


def test_an_empty_office_derives():
    found = derive(Records(()), SCALES, YEAR)
    assert [r.key for r in found.records] == ["kinerja"]
    assert found.records[0].value("jumlah_indikator").number == 0


def test_a_later_year_reads_the_same_sheets():
    later = {r.key: r for r in derive(Records(OFFICE), SCALES, 2032).records}
    a = later["indikator/a"]
    assert phrase(SCALES, a.value("target", 2032)) == "95%"
    assert phrase(SCALES, a.value("capaian", 2032)) == "belum tersedia"
    assert phrase(SCALES, a.value("capaian", 2031)) == "83,33%"
