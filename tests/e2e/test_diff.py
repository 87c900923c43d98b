"""`lkip diff` on real builds: an edited cell, and what follows from it, each with its place."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from bags import archived
from projects import SMALL, built, configured, hashes, lkip

from lkip.files import read_json
from lkip.model import Origin, Outline, Records, Ref, Rule, Series, Text, Value

pytestmark = pytest.mark.e2e

CELL = "sub-kegiatan/1.02.02.2.02.0001#realisasi"


@pytest.fixture(scope="session")
def edited(built_small: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small agency, built again after one cell was edited."""
    project = Path(shutil.copytree(built_small, tmp_path_factory.mktemp("edited") / "project"))
    path = project / "sources" / SMALL / "anggaran.xlsx"
    book = openpyxl.load_workbook(path)
    assert book["Sub Kegiatan"]["G5"].value == 803_945_120
    book["Sub Kegiatan"]["G5"].value = 811_236_400
    book.save(path)
    assert lkip(project, "build").returncode == 0
    return project


def differences(project: Path, *builds: str) -> dict[str, Any]:
    done = lkip(project, "diff", "--format", "json", *builds)
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout)["differences"])


def test_the_edited_cell_and_what_is_computed_from_it_are_named(built_small: Path, edited: Path):
    found = differences(edited, str(built(built_small, SMALL)), SMALL)
    names = {one["name"] for one in found["figures"]}
    before, after = (_held(built(project, SMALL)) for project in (built_small, edited))
    changed = {name for name in before if before[name][0] != after[name][0]}
    follow = {name for name, (_, origin) in after.items() if _reaches(origin, after)}
    assert CELL in changed
    assert changed == names & after.keys()  # of what records hold: all that changed, and no more
    assert changed <= follow | {CELL}
    assert {tuple(one["causes"]) for one in found["figures"]} == {(CELL,)}
    assert found["blocks"] == []


def test_each_place_is_one_where_the_document_prints_it(built_small: Path, edited: Path):
    found = differences(edited, str(built(built_small, SMALL)), SMALL)
    outline = read_json(built(edited, SMALL) / "outline.json", Outline)
    places = {
        (entry.within, entry.cell, entry.text) for entry in outline.entries if entry.kind == "value"
    }
    for one in found["figures"]:
        for place in one["after"]["prints"]:
            assert (place["within"], place["cell"], place["text"]) in places
    cell = next(one for one in found["figures"] if one["name"] == CELL)
    numbers = {place["number"].replace("\u00a0", " ") for place in cell["after"]["prints"]}
    assert numbers == {"Tabel 3.7", "Tabel L.4", ""}  # and in a sentence


def test_in_words_it_names_cell_value_and_place(built_small: Path, edited: Path):
    done = lkip(edited, "diff", str(built(built_small, SMALL)), SMALL)
    words = done.stdout.replace("\u00a0", " ")
    assert "Karena anggaran.xlsx › Sub Kegiatan › G5 (realisasi, Pengelolaan" in words
    assert "Kesehatan Ibu Hamil): Rp803.945.120 → Rp811.236.400\n" in words
    assert "\n      Tabel 3.7 (baris 9, kolom 4)\n" in words


def test_a_build_and_itself(edited: Path):
    done = lkip(edited, "diff", SMALL, f"build/{SMALL}")
    assert done.returncode == 0
    assert done.stdout.splitlines()[-1].startswith("Tidak ada perbedaan. ")


def test_an_archive_is_read_where_its_outputs_stand(
    built_small: Path, edited: Path, tmp_path: Path
):
    folder = built(built_small, SMALL)
    outputs = {path.name: path.read_bytes() for path in sorted(folder.glob("*.json"))}
    path = archived(tmp_path / "lama.zip", SMALL, outputs)
    wanted = differences(edited, str(folder), SMALL)
    assert differences(edited, str(path), SMALL) == wanted


def test_two_years_of_an_agency(edited: Path, tmp_path: Path):
    """The next year, begun from this one: a figure of both years that was corrected is found."""
    project = Path(shutil.copytree(edited, tmp_path / "project"))
    following = SMALL.replace("2023", "2022")
    for top in ("sources", "chapters", "config/agencies"):
        if (project / top / SMALL).is_dir():
            shutil.copytree(project / top / SMALL, project / top / following)
    configured(project, SMALL, following)
    path = project / "sources" / following / "kinerja.xlsx"
    book = openpyxl.load_workbook(path)
    sheet = book["Indikator"]
    assert sheet["Q2"].value == 22.3
    sheet["Q2"].value = 22.1
    book.save(path)
    assert lkip(project, "build", following).returncode == 0
    told = differences(project, following, SMALL)
    found = {one["name"]: one for one in told["figures"]}
    one = found["indikator/iku-01#realisasi/2022"]
    assert (one["change"], one["before"]["text"], one["after"]["text"]) == (
        "corrected",
        "22,1%",
        "22,3%",
    )
    held = read_json(built(edited, SMALL) / "records.json", Records).records
    first = next(one for one in held if one.key == "indikator/iku-01")
    assert first.value("realisasi", 2023) != first.value("realisasi", 2022)
    one = found["indikator/iku-01#realisasi/{tahun}"]
    assert (one["before"]["text"], one["after"]["text"]) == tuple(
        told["indicators"][0]["realisasi"]
    )
    assert told["years"] == [2022, 2023]
    indicators = [one.key for one in held if one.kind == "indikator"]
    assert [one["key"] for one in told["indicators"]] == indicators
    assert "indikator/iku-01#target/2023" not in found
    assert "anggaran#pagu" not in found


def test_another_scale_is_the_cause_of_what_is_classed_by_it(edited: Path, tmp_path: Path):
    project = Path(shutil.copytree(edited, tmp_path / "project"))
    path = project / "config" / "agencies" / "dinkes-sungairaya" / "scales.yaml"
    text = path.read_text(encoding="utf-8")
    assert "lower: 92.5" in text
    path.write_text(text.replace("92.5", "92.4"), encoding="utf-8")
    assert lkip(project, "build").returncode == 0
    told = differences(project, str(built(edited, SMALL)), SMALL)
    causes = {tuple(one["causes"]) for one in told["figures"]}
    assert causes == {("pengaturan skala peringkat-dinkes, kelas",)}
    changes = [one["change"] for one in told["figures"]]
    assert {*changes} == {"changed", "rule"}
    assert told["blocks"] == []


def test_nothing_of_the_project_changes(edited: Path):
    before = hashes(edited)
    lkip(edited, "diff", SMALL, SMALL)
    assert hashes(edited) == before


# --- what follows from the cell, by the records themselves -----------------------------------

Held = dict[str, tuple[object, Origin]]


def _held(folder: Path) -> Held:
    found: Held = {}
    for record in read_json(folder / "records.json", Records).records:
        for field in record.fields.values():
            for item in field.years.values() if isinstance(field, Series) else (field,):
                if isinstance(item, Value):
                    found[item.ref] = ((item.number, item.reason), item.origin)
                elif isinstance(item, Text):
                    found[item.ref] = (item.text, item.origin)
    return found


def _reaches(origin: Origin, held: Held) -> bool:
    if isinstance(origin, Ref):
        return origin.name == CELL or (origin.name in held and _reaches(held[origin.name][1], held))
    return isinstance(origin, Rule) and any(_reaches(one, held) for one in origin.inputs)
