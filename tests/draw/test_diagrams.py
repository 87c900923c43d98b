"""Diagrams: a diagram's file and its boxes."""

from lkip.config import DiagramLayout
from lkip.derive import derive
from lkip.draw import diagrams
from lkip.model import Line, Records
from making import SCALES, told
from office import OFFICE, YEAR

RECORDS = derive(Records(OFFICE), SCALES, YEAR).records
PLACE = Line("config/diagrams/d.yaml")


def layout(data: str) -> tuple[DiagramLayout, Line]:
    return DiagramLayout("tree", data, "Judul {{ tahun }}"), PLACE


def test_a_diagram_has_the_look_of_its_file():
    made, findings = diagrams(RECORDS, {"d": layout("cascading")})
    assert not findings
    found = made["d"]
    assert (found.id, found.kind, found.caption, found.place) == (
        "d",
        "tree",
        "Judul {{ tahun }}",
        PLACE,
    )
    assert found.alt.startswith("Bagan pohon kinerja. Tujuan Laut yang lestari: ")


def test_a_diagram_without_boxes_is_left_out():
    assert diagrams(RECORDS, {"d": layout("peta-proses")}) == ({}, [])


def test_unknown_data_names_the_nearest():
    made, findings = diagrams(RECORDS, {"d": layout("cascade"), "e": layout("cascading")})
    assert list(made) == ["e"]
    assert told(findings) == [("error", "diagram-layout", "config/diagrams/d.yaml")]
    assert findings[0].message == "data bagan 'cascade' tidak dikenal"
    assert findings[0].remedy == "Mungkin maksudnya 'cascading'."


def test_unknown_data_with_no_near_name():
    _, (finding,) = diagrams(RECORDS, {"d": layout("xyz")})
    assert finding.remedy == ("Yang ada: cascading, peta-proses, struktur-organisasi, visi-misi.")
