"""Links: what a reference names, learns who refers to it."""

from lkip.derive.links import linked
from lkip.model import Ref, References, Rule
from making import made


def test_a_parent_names_its_children_in_their_order():
    found = linked(
        [
            made("sasaran/2", nama="B"),
            made("sasaran/1", nama="A"),
            made("indikator/z", sasaran=("sasaran/1",)),
            made("indikator/a", sasaran=("sasaran/1",)),
        ]
    )
    links = {r.key: r.keys("indikator") for r in found}
    assert links == {
        "sasaran/2": (),
        "sasaran/1": ("indikator/z", "indikator/a"),
        "indikator/z": (),
        "indikator/a": (),
    }
    assert found[1].fields["indikator"] == References(
        ("indikator/z", "indikator/a"), Rule("rujukan-balik", (Ref("sasaran/1"),)), many=True
    )


def test_every_record_of_a_kind_has_the_same_fields():
    both = [made("sasaran/1"), made("sasaran/2"), made("indikator/a", sasaran=("sasaran/1",))]
    assert [list(r.fields) for r in linked(both)] == [["indikator"], ["indikator"], ["sasaran"]]


def test_hyphens_of_a_kind_are_underscores_in_a_field():
    whole, _ = linked([made("kegiatan/1"), made("sub-kegiatan/1.1", kegiatan=("kegiatan/1",))])
    assert whole.keys("sub_kegiatan") == ("sub-kegiatan/1.1",)
    base, _ = linked([made("data-dasar/a"), made("catatan/1", data_dasar=("data-dasar/a",))])
    assert base.keys("catatan") == ("catatan/1",)


def test_who_refers_twice_still_refers_once():
    indicator, _ = linked(
        [made("indikator/a"), made("program/1", indikator=["indikator/a", "indikator/a"])]
    )
    assert indicator.keys("program") == ("program/1",)


def test_a_role_gives_no_link_back():
    base, _ = linked([made("data-dasar/a"), made("indikator/a", pembilang=("data-dasar/a",))])
    assert base.fields == {}


def test_a_field_of_the_record_s_own_stays():
    parent, _ = linked(
        [made("sasaran/1", indikator="dua"), made("indikator/a", sasaran=("sasaran/1",))]
    )
    assert parent.text("indikator") == "dua"


def test_a_reference_to_nothing_is_left_alone():
    (only,) = linked([made("indikator/a", sasaran=("sasaran/9",))])
    assert only.keys("sasaran") == ("sasaran/9",)
