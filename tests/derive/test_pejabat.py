"""Officials: who serves where on the day of the report, and terms that contradict."""

import pytest

from lkip.derive.index import Index, index
from lkip.derive.links import linked
from lkip.derive.pejabat import officials
from lkip.model import Finding, Record, References, Rule
from making import made, told

YEAR = 2031
AGENCY = made("instansi", nama="Kantor Perikanan", tanggal="2032-02-09")


def unit(code: str, nama: str = "Bidang Tangkap", induk: tuple[str, ...] = (), row: int = 2):
    return made(f"unit/{code}", row, nama=nama, induk=induk)


def official(code: str, mulai: str = "", sampai: str = "", row: int = 2, **more: object) -> Record:
    fields = {"nama": code.capitalize(), "sebutan": "", "unit": ("unit/tangkap",)} | more
    return made(f"pejabat/{code}", row, mulai=mulai, sampai=sampai, **fields)


def agreement(tanggal: str, pertama: str = "rina", kedua: str = "bupati") -> Record:
    parties = {"pertama": (f"pejabat/{pertama}",), "kedua": (f"pejabat/{kedua}",)}
    return made("perjanjian/pk-1", kode="PK 1", tanggal=tanggal, **parties)


def derived(*records: Record) -> tuple[Index, list[Finding]]:
    return officials(index(linked(records)), YEAR)


def serving(*records: Record, unit: str = "unit/tangkap") -> tuple[str, ...]:
    found, _ = derived(AGENCY, *records)
    return found[unit].keys("menjabat")


def findings(*records: Record) -> list[Finding]:
    return derived(AGENCY, *records)[1]


# --- who serves ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("mulai", "sampai", "serves"),
    [
        ("", "", True),
        ("2032-02-09", "", True),
        ("2032-02-10", "", False),
        ("", "2032-02-09", True),
        ("", "2032-02-08", False),
        ("2029-01-01", "2033-12-31", True),
    ],
)
def test_in_office_on_the_day_of_the_report(mulai: str, sampai: str, serves: bool):
    found = serving(unit("tangkap"), official("rina", mulai, sampai))
    assert found == (("pejabat/rina",) if serves else ())


def test_a_successor_serves():
    before = official("rina", "2028-01-01", "2031-06-30")
    after = official("tono", "2031-07-01", row=3, sebutan="Plt.")
    assert serving(unit("tangkap"), before, after) == ("pejabat/tono",)
    assert findings(unit("tangkap"), before, after) == []


def test_without_a_date_the_last_day_of_the_year_counts():
    found, _ = derived(unit("tangkap"), official("rina", "", "2031-12-30"))
    assert found["unit/tangkap"].keys("menjabat") == ()
    found, _ = derived(unit("tangkap"), official("rina", "", "2031-12-31"))
    assert found["unit/tangkap"].keys("menjabat") == ("pejabat/rina",)


def test_a_unit_without_an_official():
    other = official("rina", unit=("unit/budi-daya",))
    units = (unit("tangkap"), unit("budi-daya", "Bidang Budi Daya", row=3))
    assert serving(*units, other) == ()
    assert serving(*units, other, unit="unit/budi-daya") == ("pejabat/rina",)


def test_a_group_of_jabatan_fungsional_has_no_head():
    members = [official(name, row=n) for n, name in enumerate(("rina", "tono", "wati"), 2)]
    group = unit("tangkap", "Kelompok Jabatan Fungsional")
    assert len(serving(group, *members)) == 3
    assert findings(group, *members) == []


def test_who_serves_leads_back_to_dates():
    found, _ = derived(AGENCY, unit("tangkap"), official("rina", "2029-01-01"))
    held = found["unit/tangkap"].fields["menjabat"]
    assert isinstance(held, References)
    assert held.many
    assert isinstance(held.origin, Rule)
    assert str(held.origin) == "menjabat(instansi#tanggal, pejabat/rina#mulai)"


# --- contradictions --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other", "contradict"),
    [
        (("", "2031-06-30"), ("2031-07-01", ""), False),
        (("", "2031-07-01"), ("2031-07-01", ""), True),
        (("", ""), ("2031-07-01", ""), True),
        (("2030-01-01", "2030-12-31"), ("2029-01-01", "2029-12-31"), False),
        (("2029-01-01", "2033-01-01"), ("2030-01-01", "2030-12-31"), True),
    ],
)
def test_two_officials_of_one_unit_at_once(
    one: tuple[str, str], other: tuple[str, str], contradict: bool
):
    found = findings(unit("tangkap"), official("rina", *one), official("tono", *other, row=3))
    places = "perikanan.xlsx › pejabat › E2, perikanan.xlsx › pejabat › E3"
    assert told(found) == ([("error", "two-officials", places)] if contradict else [])


def test_the_finding_tells_both_terms():
    (found,) = findings(
        unit("tangkap"),
        official("rina", "2028-01-01", "2031-06-30"),
        official("tono", "2031-03-01", row=3),
    )
    assert found.message == (
        "Rina (sejak 1 Januari 2028 sampai 30 Juni 2031) dan Tono (sejak 1 Maret 2031) "
        "menjabat bersamaan di unit 'Bidang Tangkap'"
    )


def test_a_stand_in_acts_while_the_official_is_away():
    official_and_stand_in = (
        unit("tangkap"),
        official("rina"),
        official("tono", "2032-02-01", "2032-02-14", row=3, sebutan="Plh."),
    )
    assert serving(*official_and_stand_in) == ("pejabat/tono",)
    assert findings(*official_and_stand_in) == []


def test_two_stand_ins_contradict():
    both = [official(name, row=n, sebutan="Plh.") for n, name in enumerate(("rina", "tono"), 2)]
    assert [f.rule for f in findings(unit("tangkap"), *both)] == ["two-officials"]


def test_a_term_that_ends_before_it_begins():
    (found,) = findings(official("rina", "2031-07-01", "2030-07-01"))
    places = "perikanan.xlsx › pejabat › A2, perikanan.xlsx › pejabat › B2"
    assert told([found]) == [("error", "term-reversed", places)]


@pytest.mark.parametrize(
    ("tanggal", "bound"),
    [
        ("2030-12-31", "A2"),
        ("2031-01-01", ""),
        ("2031-12-31", ""),
        ("2032-01-01", "B2"),
        ("", ""),
    ],
)
def test_an_agreement_outside_the_term_of_a_party(tanggal: str, bound: str):
    party = official("rina", "2031-01-01", "2031-12-31")
    found = findings(party, official("bupati", row=3), agreement(tanggal))
    places = f"perikanan.xlsx › perjanjian › B2, perikanan.xlsx › pejabat › {bound}"
    assert told(found) == ([("error", "agreement-outside-term", places)] if bound else [])


def test_an_agreement_outside_the_terms_of_both():
    first, second = official("rina", "2031-03-01"), official("bupati", "", "2030-12-31", row=3)
    found = findings(first, second, agreement("2031-01-16"))
    assert [f.message for f in found] == [
        "perjanjian 'PK 1' bertanggal 16 Januari 2031, padahal pihak pertama, Rina, "
        "menjabat sejak 1 Maret 2031",
        "perjanjian 'PK 1' bertanggal 16 Januari 2031, padahal pihak kedua, Bupati, "
        "menjabat sampai 31 Desember 2030",
    ]


def test_units_under_themselves():
    circle = (
        unit("a", "Seksi A", ("unit/b",)),
        unit("b", "Seksi B", ("unit/a",), row=3),
        unit("c", "Seksi C", ("unit/c",), row=4),
        unit("d", "Seksi D", ("unit/a",), row=5),
    )
    assert told(findings(*circle)) == [
        ("error", "unit-circle", f"perikanan.xlsx › unit › B{row}") for row in (2, 3, 4)
    ]


def test_sheets_that_are_not_there():
    assert derived() == ({}, [])
    assert findings() == []
    assert findings(agreement("2031-01-16")) == []
