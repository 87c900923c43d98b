"""Agreements: items numbered, sasaran made from equal texts, sums of what is not a part."""

from lkip.derive.index import index
from lkip.derive.links import linked
from lkip.derive.perjanjian import agreements
from lkip.model import Record, Ref, Rule, Value
from lkip.values.wording import phrase
from making import SCALES, made

HARBOUR = made("perjanjian/pk1", pertama=("pejabat/syahbandar",), jenis="awal")


def butir(n: int, to: str = "pk1", **fields: object) -> Record:
    """An item as read: what is not given is an empty cell."""
    empty = {"tujuan": "", "sasaran": "", "nama": "", "jenis": "", "kegiatan": "", "anggaran": None}
    return made(f"butir/{to}-{n}", n + 1, perjanjian=(f"perjanjian/{to}",), **(empty | fields))


def budget(n: int, jenis: str, kegiatan: str, anggaran: int | None, **fields: object) -> Record:
    return butir(n, jenis=jenis, kegiatan=kegiatan, anggaran=anggaran, **fields)


def derived(*items: Record) -> dict[str, Record]:
    return agreements(index(linked((HARBOUR, *items))))


def sum_of(r: Record) -> str:
    return phrase(SCALES, r.value("anggaran"))


# --- sums -------------------------------------------------------------------------------


def test_an_agreement_costs_what_its_items_cost():
    records = derived(budget(1, "kegiatan", "Dermaga", 40), budget(2, "kegiatan", "Suar", 25))
    assert records["perjanjian/pk1"].value("anggaran") == Value(
        records["perjanjian/pk1"].value("anggaran").number,
        "rupiah",
        Rule("jumlah", (Ref("butir/pk1-1#anggaran"), Ref("butir/pk1-2#anggaran"))),
        decimals=0,
        ref="perjanjian/pk1#anggaran",
    )
    assert sum_of(records["perjanjian/pk1"]) == "Rp65"


def test_parts_of_an_item_are_not_counted_again():
    records = derived(
        budget(1, "program", "Program Pelabuhan", 100, sasaran="Aman"),
        budget(2, "kegiatan", "Dermaga", 60, sasaran="Aman"),
        budget(3, "sub kegiatan", "Tiang", 60, sasaran="Aman"),
        budget(4, "kegiatan", "Suar", 40, sasaran="Aman"),
        budget(5, "program", "Program Penunjang", 7, sasaran="Aman"),
    )
    assert sum_of(records["perjanjian/pk1"]) == "Rp107"
    numbers = [records[f"butir/pk1-{n}"].text("nomor_kegiatan") for n in range(1, 6)]
    assert numbers == ["1", "", "", "", "2"]


def test_what_stands_under_another_sasaran_is_no_part():
    records = derived(
        budget(1, "program", "Program Pelabuhan", 100, sasaran="Aman"),
        budget(2, "kegiatan", "Lelang", 30, sasaran="Ramai"),
    )
    assert sum_of(records["perjanjian/pk1"]) == "Rp130"


def test_an_amount_that_is_missing_leaves_the_sum_open():
    records = derived(budget(1, "kegiatan", "Dermaga", 40), budget(2, "kegiatan", "Suar", None))
    value = records["perjanjian/pk1"].value("anggaran")
    assert (value.number, value.reason) == (None, "missing")


def test_without_budget_items_there_is_nothing_to_sum():
    records = derived(butir(1, nama="Kapal yang dilayani", sasaran="Ramai"))
    value = records["perjanjian/pk1"].value("anggaran")
    assert (value.number, value.reason) == (None, "not_applicable")
    assert agreements(index(linked((HARBOUR,))))["perjanjian/pk1"].keys("sasaran_perjanjian") == ()


def test_every_agreement_is_its_own():
    other = made("perjanjian/pk2", jenis="awal")
    records = agreements(
        index(linked((HARBOUR, other, budget(1, "kegiatan", "Suar", 5), butir(1, to="pk2"))))
    )
    assert [sum_of(records[f"perjanjian/pk{n}"]) for n in (1, 2)] == ["Rp5", "tidak dapat dihitung"]


# --- sasaran ----------------------------------------------------------------------------


def test_equal_sasaran_are_one_wherever_they_stand():
    """Indicators first, then budgets: both name their sasaran."""
    records = derived(
        butir(1, nama="Kapal yang aman", sasaran="Aman"),
        butir(2, nama="Ikan yang dilelang", sasaran="Ramai"),
        budget(3, "program", "Program Pelabuhan", 100, sasaran="Aman"),
        budget(4, "kegiatan", "Dermaga", 60, sasaran="Aman"),
        budget(5, "program", "Program Lelang", 20, sasaran="Ramai"),
        budget(6, "program", "Program Penunjang", 3),
    )
    keys = records["perjanjian/pk1"].keys("sasaran_perjanjian")
    assert keys == ("sasaran-perjanjian/pk1.1", "sasaran-perjanjian/pk1.2")
    first, second = (records[key] for key in keys)
    assert (first.text("nomor"), first.text("nama"), sum_of(first)) == ("1", "Aman", "Rp100")
    assert (second.text("nomor"), second.text("nama"), sum_of(second)) == ("2", "Ramai", "Rp20")
    assert first.keys("butir") == ("butir/pk1-1", "butir/pk1-3", "butir/pk1-4")
    assert first.fields["nama"].origin == Rule("label", (Ref("butir/pk1-1#sasaran"),))  # type: ignore[union-attr]
    assert sum_of(records["perjanjian/pk1"]) == "Rp123"


# --- numbers ----------------------------------------------------------------------------


def numbers(records: dict[str, Record], count: int) -> list[str]:
    """Tujuan, sasaran, indicator and budget item of each, "-" for none."""
    names = ("tujuan", "sasaran", "indikator", "kegiatan")
    items = [records[f"butir/pk1-{n}"] for n in range(1, count + 1)]
    return ["".join(i.text(f"nomor_{name}") or "-" for name in names) for i in items]


def test_tujuan_count_through_the_agreement_the_rest_through_its_tujuan():
    records = derived(
        butir(1, tujuan="Laut", sasaran="Aman", nama="Kapal"),
        butir(2, tujuan="Laut", sasaran="Aman", nama="Suar"),
        butir(3, tujuan="Laut", sasaran="Bersih", nama="Sampah", kegiatan="Sapu", anggaran=9),
        butir(4, tujuan="Darat", sasaran="Ramai", nama="Lelang", kegiatan="Pasar", anggaran=1),
    )
    assert numbers(records, 4) == ["111-", "112-", "1231", "2111"]


def test_without_tujuan_sasaran_count_through_the_agreement():
    records = derived(
        butir(1, sasaran="Aman", nama="Kapal"),
        butir(2, sasaran="Ramai", nama="Lelang"),
        budget(3, "program", "Program Penunjang", 3),
    )
    assert numbers(records, 3) == ["-11-", "-22-", "---1"]


def test_a_tujuan_that_returns_keeps_its_number():
    records = derived(
        butir(1, tujuan="Laut", sasaran="Aman", nama="Kapal"),
        butir(2, tujuan="Darat", sasaran="Aman", nama="Pasar"),
        butir(3, tujuan="Laut", sasaran="Aman", nama="Suar"),
    )
    assert numbers(records, 3) == ["111-", "211-", "112-"]
    assert records["butir/pk1-3"].fields["nomor_tujuan"].origin == Rule(  # type: ignore[union-attr]
        "nomor", (Ref("butir/pk1-3"),)
    )


def test_an_item_that_no_agreement_names_stays_as_it_is():
    stray = made("butir/x", nama="Lepas")
    assert agreements(index([stray]))["butir/x"] == stray
