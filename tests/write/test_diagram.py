"""Diagrams as the template draws them."""

import sample

from lkip.model import Box, Diagram, Line
from lkip.write.diagram import diagram_data, diagrams_data

PLACE = Line("config/diagrams/x.yaml")


def lanes(arrows, **boxes):
    made = tuple(
        Box(lane, lane, "", tuple(Box(name, name) for name in names))
        for lane, names in boxes.items()
    )
    return diagram_data(Diagram("x", "lanes", made, "", "", PLACE, tuple(arrows)))


def places(data):
    return {
        box["title"]["text"]: (row["lane"], n, box["column"])
        for n, row in enumerate(data["rows"])
        for box in row["boxes"]
    }


def test_diagrams_are_told_apart_from_charts():
    found = diagrams_data(sample.figures().figures)
    assert {key: one["kind"] for key, one in found.items()} == {
        "organisasi": "tree",
        "visi": "stack",
        "proses": "lanes",
        "pohon": "tree",
    }


def test_a_box_knows_its_texts_their_breaks_and_what_is_below():
    tree = Box("a", "Pemberdayaan", "Kepala", (Box("b", "UPT"),))
    [box] = diagram_data(Diagram("x", "tree", (tree,), "", "", PLACE))["boxes"]
    assert "\u00ad" in box["title"]["long"]["Pemberdayaan"]
    assert box["note"]["text"] == "Kepala"
    assert [inner["title"]["text"] for inner in box["below"]] == ["UPT"]


def test_boxes_stand_in_their_lane_from_the_left():
    data = lanes([], Inti=("a", "b"), Pendukung=("c",))
    assert places(data) == {"a": (0, 0, 0), "b": (0, 0, 1), "c": (1, 1, 0)}
    assert data["columns"] == 2


def test_a_single_box_stands_below_what_leads_to_it():
    assert places(lanes([("b", "c")], Inti=("a", "b"), Pendukung=("c",)))["c"] == (1, 1, 1)


def test_a_full_lane_has_several_rows():
    data = lanes([], Inti=tuple("abcdefg"))
    assert [len(row["boxes"]) for row in data["rows"]] == [4, 3]
    assert {row["lane"] for row in data["rows"]} == {0}


def test_an_arrow_to_the_next_box_is_straight_others_run_in_gutters():
    data = lanes([("a", "b"), ("b", "c"), ("a", "d")], X=("a", "b"), Y=("c", "e"), Z=("d", "f"))
    first, second, third = data["arrows"]
    assert first["kind"] == "straight"
    assert second["gutters"] == [[1, 0]]
    # Past a lane: down into the first gutter, along a corridor, and out of the second one.
    assert third["gutters"] == [[1, 1], [2, 0]]
    assert third["corridor"][0] == 0
    assert data["gutters"] == [0, 2, 1, 0]


def test_an_arrow_from_or_to_nowhere_is_left_out():
    assert lanes([("a", "x"), ("a", "a")], X=("a",))["arrows"] == []


def test_arrows_in_a_circle_are_drawn():
    data = lanes([("a", "b"), ("b", "a"), ("b", "c"), ("c", "a")], X=("a", "b"), Y=("c",))
    assert len(data["arrows"]) == 4
