"""Configuration: files merged per report; what is wrong in one has its file, line and remedy."""

from decimal import Decimal
from pathlib import Path

import msgspec
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from lkip.config import (
    ContractSheet,
    LayoutColumn,
    Report,
    ScaleClass,
    Scales,
    Style,
    TableLayout,
    acceptances,
    files,
    load,
    load_all,
    merge,
    place,
    report,
)
from lkip.config.refusals import refusals
from lkip.config.strict import Strict
from lkip.config.yaml_text import Parsed, parse
from lkip.model import Line

SCALES = """\
rounding: printed
decimals: {percent: 2}
lower_is_better: (2T - R) / T
cap: none
efficiency: {formula: capaian / penyerapan, scale: hemat}
uses: {capaian: mutu}
scales:
  mutu:
    title: Skala Mutu
    source: ""
    classes:
      - {label: Baik, lower: 75.5}
      - {label: Kurang, upper: 75.5}
  hemat:
    title: Skala Hemat
    source: ""
    classes:
      - {label: Hemat, lower: 100}
      - {label: Boros, upper: 100}
"""


@pytest.fixture
def where(tmp_path: Path) -> Report:
    return Report(tmp_path, "dinas-ikan", 2031)


def write(where: Report, name: str, text: str | bytes) -> None:
    """A file of the folder `config`."""
    path = where.root / "config" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())


def refused(where: Report, kind: type, name: str) -> list[str]:
    """The findings of a file that cannot be used, as `place: message`."""
    found, findings = load(where, name, kind)
    assert found is None
    assert all(f.severity == "error" and f.remedy for f in findings)
    return [f"{f.places[0]}: {f.message}" for f in findings]


# --- names ------------------------------------------------------------------------------


def test_a_report_knows_its_folders(tmp_path: Path):
    where = report(tmp_path, "dinas-ikan/2031")
    shown = [where.shown(p) for p in (where.build, where.sources, *where.chapters, *where.config)]
    assert where.name == "dinas-ikan/2031"
    assert shown == [
        "build/dinas-ikan/2031",
        "sources/dinas-ikan/2031",
        "chapters/dinas-ikan/2031",
        "chapters/dinas-ikan",
        "chapters",
        "config",
        "config/agencies/dinas-ikan",
        "config/agencies/dinas-ikan/2031",
    ]


@pytest.mark.parametrize(
    "name",
    [
        "",
        "dinas",
        "dinas/31",
        "Dinas/2031",
        "dinas/2031/",
        "../2031",
        "a--b/2031",
        "dinas ikan/2031",
    ],
)
def test_any_other_form_of_name_is_refused(tmp_path: Path, name: str):
    with pytest.raises(ValueError, match=f"^{name}$"):
        report(tmp_path, name)


# --- merging ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("base", "over", "merged"),
    [
        ({"a": 1}, {"b": 2}, {"a": 1, "b": 2}),
        ({"a": 1}, {"a": 2}, {"a": 2}),
        ({"a": {"x": 1, "y": 2}}, {"a": {"y": 3}}, {"a": {"x": 1, "y": 3}}),
        ({"a": [1, 2]}, {"a": [3]}, {"a": [3]}),
        ({"a": {"x": 1}}, {"a": None}, {"a": None}),
        ({"a": 1}, {"a": {"x": 1}}, {"a": {"x": 1}}),
        ({"a": 1}, {}, {"a": 1}),
    ],
)
def test_maps_are_merged_and_anything_else_is_replaced(base, over, merged):
    assert merge(base, over) == merged


def test_the_year_wins_over_the_agency_over_the_defaults(where: Report):
    write(where, "tables/a.yaml", "rows: r\ncaption: Umum\nnote: Umum\ncolumns: [{heading: A}]\n")
    write(where, "agencies/dinas-ikan/tables/a.yaml", "caption: Dinas\nnote: Dinas\n")
    write(where, "agencies/dinas-ikan/2031/tables/a.yaml", "note: Tahun ini\n")
    write(where, "agencies/lain/tables/a.yaml", "note: Lain\n")
    found, findings = load(where, "tables/a.yaml", TableLayout)
    assert not findings
    assert found == TableLayout("r", "Dinas", (LayoutColumn("A"),), note="Tahun ini")


def test_bounds_are_exact(where: Report):
    write(where, "scales.yaml", SCALES)
    found, findings = load(where, "scales.yaml", Scales)
    assert not findings
    assert found
    assert found.scales["mutu"].classes[0] == ScaleClass("Baik", lower=Decimal("75.5"))


def test_an_empty_file_adds_nothing(where: Report):
    write(where, "scales.yaml", SCALES)
    write(where, "agencies/dinas-ikan/scales.yaml", "# nanti\n")
    found, findings = load(where, "scales.yaml", Scales)
    assert found
    assert not findings


def test_every_file_of_a_folder_by_its_name(where: Report):
    write(where, "tables/b.yaml", "rows: r\ncaption: B\ncolumns: [{heading: A}]\n")
    write(where, "tables/a.yaml", "rows: r\ncaption: A\ncolumns: [{heading: A}]\n")
    write(where, "tables/rusak.yaml", "rows: r\ncaption: C\n")
    write(where, "agencies/dinas-ikan/tables/b.yaml", "caption: B Dinas\n")
    write(
        where,
        "agencies/dinas-ikan/2031/tables/c.yaml",
        "rows: r\ncaption: C\ncolumns: [{heading: A}]\n",
    )
    found, findings = load_all(where, "tables", TableLayout)
    assert {name: (layout.caption, place) for name, (layout, place) in found.items()} == {
        "a": ("A", Line("config/tables/a.yaml")),
        "b": ("B Dinas", Line("config/agencies/dinas-ikan/tables/b.yaml")),
        "c": ("C", Line("config/agencies/dinas-ikan/2031/tables/c.yaml")),
    }
    assert [str(f.places[0]) for f in findings] == ["config/tables/rusak.yaml:1"]


def test_the_files_that_a_rule_depends_on(where: Report):
    names = ("scales.yaml", "tables/a.yaml", "agencies/dinas-ikan/tables/a.yaml")
    for name in (*names, "style.yaml", "tables/catatan.txt", "agencies/lain/scales.yaml"):
        write(where, name, "")
    found = [where.shown(path) for path in files(where, "scales.yaml", "tables", "report.yaml")]
    assert found == [f"config/{name}" for name in names]


# --- what does not fit its type ---------------------------------------------------------


TABLE = "rows: r\ncaption: Tabel\ncolumns:\n  - {heading: A}\n  - heading: B\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("kapsi: Tabel\n", "6: kunci `kapsi` tidak dikenal pada berkas"),
        ("    widht: 3\n", "6: kunci `widht` tidak dikenal pada columns.1"),
        ("    width: lebar\n", "6: columns.1.width harus berupa bilangan, bukan teks"),
        ("    width: 0\n", "6: columns.1.width harus lebih dari 0"),
        ("    merge: ya\n", "6: columns.1.merge harus berupa true atau false, bukan teks"),
        ("    align: tengah\n", "6: nilai 'tengah' tidak dikenal untuk columns.1.align"),
        ("    field: [a]\n", "6: columns.1.field harus berupa teks, bukan daftar"),
        (
            "    field: {a: 1}\n",
            "6: columns.1.field harus berupa teks, bukan pasangan kunci dan isi",
        ),
        ("    field:\n", "6: columns.1.field harus berupa teks, bukan kosong"),
        ("    field: No\n", "6: columns.1.field harus berupa teks; apit dengan tanda kutip"),
        ("years: 0\n", "6: years paling kecil 1"),
        ("years: 2.5\n", "6: years harus berupa bilangan bulat, bukan bilangan"),
    ],
)
def test_what_does_not_fit_is_told_at_its_line(where: Report, text: str, said: str):
    write(where, "tables/a.yaml", TABLE + text)
    assert refused(where, TableLayout, "tables/a.yaml") == [f"config/tables/a.yaml:{said}"]


def test_a_missing_key_is_told_where_it_should_stand(where: Report):
    write(where, "tables/a.yaml", "rows: r\ncaption: A\ncolumns:\n  - {heading: A}\n  - field: b\n")
    message = "kunci `heading` belum diisi pada columns.1"
    assert refused(where, TableLayout, "tables/a.yaml") == [f"config/tables/a.yaml:5: {message}"]


def test_a_table_needs_columns(where: Report):
    write(where, "tables/a.yaml", "rows: r\ncaption: A\ncolumns: []\n")
    message = "columns tidak boleh kosong"
    assert refused(where, TableLayout, "tables/a.yaml") == [f"config/tables/a.yaml:3: {message}"]


def test_the_file_at_fault_is_the_one_that_says_it(where: Report):
    write(where, "tables/a.yaml", TABLE)
    write(where, "agencies/dinas-ikan/tables/a.yaml", "note: Baik\nyears: tiga\n")
    assert refused(where, TableLayout, "tables/a.yaml") == [
        "config/agencies/dinas-ikan/tables/a.yaml:2: years harus berupa bilangan bulat, bukan teks"
    ]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("upper: 75.5", "uper: 75.5", "13: kunci `uper` tidak dikenal pada scales.mutu.classes.1"),
        (
            "lower: 100",
            'lower: "99,5"',
            "18: scales.hemat.classes.0.lower harus berupa bilangan dengan titik desimal, "
            "misalnya 75.5",
        ),
        ("percent: 2", "percent: -1", "2: decimals.percent paling kecil 0"),
        (
            "capaian: mutu",
            "1: mutu",
            "6: ada kunci pada uses yang bukan teks; apit dengan tanda kutip",
        ),
        ("cap: none", "cap: 120", "4: cap harus berupa teks; apit dengan tanda kutip"),
    ],
)
def test_the_key_in_a_map_of_many_is_found(where: Report, old: str, new: str, said: str):
    write(where, "scales.yaml", SCALES.replace(old, new, 1))
    assert refused(where, Scales, "scales.yaml") == [f"config/scales.yaml:{said}"]


def test_all_that_does_not_fit_is_told_at_once(where: Report):
    write(
        where,
        "tables/a.yaml",
        """\
rows: r
kapsi: Tabel
columns:
  - {heading: A, width: lebar}
  - {heading: B, widht: 3}
  - {headng: C}
  - {heading: D, merge: ya, align: tengah}
years: 0
""",
    )
    assert refused(where, TableLayout, "tables/a.yaml") == [
        f"config/tables/a.yaml:{said}"
        for said in (
            "2: kunci `kapsi` tidak dikenal pada berkas",
            "4: columns.0.width harus berupa bilangan, bukan teks",
            "5: kunci `widht` tidak dikenal pada columns.1",
            "6: kunci `headng` tidak dikenal pada columns.2",
            "6: kunci `heading` belum diisi pada columns.2",
            "7: columns.3.merge harus berupa true atau false, bukan teks",
            "7: nilai 'tengah' tidak dikenal untuk columns.3.align",
            "8: years paling kecil 1",
            "1: kunci `caption` belum diisi pada berkas",
        )
    ]


def test_what_was_refused_is_not_missed_besides(where: Report):
    text = "rows: r\ncaption: [A]\ncolumns:\n  - {heading: 1}\n  - {heading: true}\n"
    write(where, "tables/a.yaml", text)
    assert refused(where, TableLayout, "tables/a.yaml") == [
        "config/tables/a.yaml:2: caption harus berupa teks, bukan daftar",
        "config/tables/a.yaml:4: columns.0.heading harus berupa teks; apit dengan tanda kutip",
        "config/tables/a.yaml:5: columns.1.heading harus berupa teks; apit dengan tanda kutip",
    ]


def test_each_key_of_a_map_is_told(where: Report):
    text = SCALES.replace("lower: 75.5", "lower: x").replace("upper: 100", "uper: 100")
    write(where, "scales.yaml", text)
    assert refused(where, Scales, "scales.yaml") == [
        f"config/scales.yaml:{said}"
        for said in (
            "12: scales.mutu.classes.0.lower harus berupa bilangan dengan titik desimal, "
            "misalnya 75.5",
            "19: kunci `uper` tidak dikenal pada scales.hemat.classes.1",
        )
    ]


WORDS = st.sampled_from(["rows", "caption", "columns", "heading", "width", "merge", "x"])
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers(-1, 3) | WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=5),
    max_leaves=20,
)


@given(content=st.dictionaries(WORDS, ANYTHING))
def test_whatever_is_written_is_told_in_full(content: object):
    """The search for what is wrong ends, and finds something where there is something."""
    parsed = parse("a.yaml", yaml.safe_dump(content).encode())
    assert isinstance(parsed, Parsed)
    try:
        msgspec.convert(content, TableLayout)
    except msgspec.ValidationError:
        assert refusals([parsed], content, TableLayout)
    else:
        assert refusals([parsed], content, TableLayout) == []


def test_a_file_that_is_a_list_is_refused(where: Report):
    write(where, "scales.yaml", "- rounding: printed\n")
    assert refused(where, Scales, "scales.yaml") == [
        "config/scales.yaml:1: berkas harus berupa pasangan kunci dan isi, bukan daftar"
    ]


@pytest.mark.parametrize("text", ["", "# kosong\n", "---\n"])
def test_an_empty_file_lacks_its_first_key(where: Report, text: str):
    write(where, "agencies/dinas-ikan/tables/a.yaml", text)
    (said,) = refused(where, TableLayout, "tables/a.yaml")
    assert said.startswith("config/agencies/dinas-ikan/tables/a.yaml")
    assert said.endswith(": kunci `rows` belum diisi pada berkas")


def test_a_file_that_is_not_there_is_told(where: Report):
    assert refused(where, Scales, "scales.yaml") == ["config/scales.yaml: berkas ini tidak ada"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("rounding: printed", "rounding: exact"),
        ("(2T - R) / T", "T / R"),
        ("cap: none", 'cap: "120"'),
        ("capaian / penyerapan", "capaian - penyerapan"),
        ("title: Skala Mutu", "title: Skala Mutu\n    gaps: round\n    above: none"),
        ("title: Skala Mutu", "title: Skala Mutu\n    gaps: upper\n    overlaps: lower"),
        ("lower: 100}", "lower: 100, upper: 100}"),
    ],
)
def test_what_agencies_may_choose(where: Report, old: str, new: str):
    write(where, "scales.yaml", SCALES.replace(old, new, 1))
    found, findings = load(where, "scales.yaml", Scales)
    assert found
    assert not findings


# --- scales -----------------------------------------------------------------------------


def test_a_use_of_an_unknown_scale_names_the_nearest(where: Report):
    write(where, "scales.yaml", SCALES.replace("capaian: mutu", "capaian: mutuu"))
    (finding,) = load(where, "scales.yaml", Scales)[1]
    assert str(finding.places[0]) == "config/scales.yaml:6"
    assert (finding.message, finding.remedy) == (
        "skala 'mutuu' tidak ada",
        "Mungkin maksudnya 'mutu'.",
    )


def test_an_agency_that_names_an_unknown_scale_is_told_in_its_own_file(where: Report):
    write(where, "scales.yaml", SCALES)
    write(where, "agencies/dinas-ikan/scales.yaml", "uses:\n  capaian: xyz\n  atribut: mutu\n")
    (finding,) = load(where, "scales.yaml", Scales)[1]
    assert str(finding.places[0]) == "config/agencies/dinas-ikan/scales.yaml:2"
    assert finding.remedy == "Yang ada: mutu, hemat."


def test_all_that_is_wrong_with_scales_is_told_at_once(where: Report):
    text = SCALES.replace("scale: hemat", "scale: irit").replace("capaian: mutu", "capaian: x")
    text = text.replace("label: Hemat, lower: 100", "label: Hemat, lower: 100, upper: 99")
    write(where, "scales.yaml", text)
    assert refused(where, Scales, "scales.yaml") == [
        "config/scales.yaml:6: skala 'x' tidak ada",
        "config/scales.yaml:5: skala 'irit' tidak ada",
        "config/scales.yaml:18: batas bawah kelas 'Hemat' di atas batas atasnya",
        "config/scales.yaml:19: kelas 'Boros' lebih tinggi daripada kelas sebelumnya",
    ]


def test_classes_stand_from_the_best_to_the_worst(where: Report):
    best, worst = "{label: Hemat, lower: 100}", "{label: Boros, upper: 100}"
    text = SCALES.replace(best, "?").replace(worst, best).replace("?", worst)
    write(where, "scales.yaml", text)
    assert refused(where, Scales, "scales.yaml") == [
        "config/scales.yaml:19: kelas 'Hemat' lebih tinggi daripada kelas sebelumnya"
    ]


def test_a_scale_needs_classes(where: Report):
    write(where, "scales.yaml", SCALES.partition("      - {label: Hemat")[0] + "      []\n")
    assert refused(where, Scales, "scales.yaml") == [
        "config/scales.yaml:17: scales.hemat.classes tidak boleh kosong"
    ]


# --- the project's own files ------------------------------------------------------------

ROOT = Path(__file__).resolve().parents[1]


@pytest.mark.parametrize(("folder", "kind"), [("tables", TableLayout), ("contract", ContractSheet)])
def test_the_project_s_own_folders_load(folder: str, kind: type[Strict]):
    found, findings = load_all(Report(ROOT, "tak-ada", 2031), folder, kind)
    assert found
    assert not findings


def test_the_project_s_own_scales_load():
    found, findings = load(Report(ROOT, "tak-ada", 2031), "scales.yaml", Scales)
    assert found
    assert not findings


# --- accepted findings ------------------------------------------------------------------

KNOWN = "  - {rule: roll-up, place: ikan.xlsx, reason: Ralat.}\n"


def test_acceptances_of_all_files_add_up_each_with_its_line(where: Report):
    write(where, "accepted.yaml", f"accepted:\n{KNOWN}{KNOWN}")
    write(where, "agencies/dinas-ikan/accepted.yaml", "# belum ada\n")
    write(where, "agencies/dinas-ikan/2031/accepted.yaml", f"accepted:\n\n{KNOWN}")
    found, findings = acceptances(where)
    assert findings == []
    assert [str(one.place) for one in found] == [
        "config/accepted.yaml:2",
        "config/accepted.yaml:3",
        "config/agencies/dinas-ikan/2031/accepted.yaml:3",
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("accepted:\n" + KNOWN.replace("Ralat.", "' '"), "config/accepted.yaml:2: `reason`"),
        ("accepted:\n  - {rule: x, place: y}\n", "config/accepted.yaml:2: kunci `reason`"),
        (
            "accepted:\n" + KNOWN.replace("reason", "alasan: x, reason"),
            "config/accepted.yaml:2: kunci `alasan` tidak dikenal",
        ),
        ("diterima: []\n", "config/accepted.yaml:1: kunci `diterima` tidak dikenal"),
        ("accepted: [\n", "config/accepted.yaml:"),
    ],
)
def test_a_faulty_file_accepts_nothing_and_is_a_finding(where: Report, text: str, told: str):
    write(where, "accepted.yaml", text)
    write(where, "agencies/dinas-ikan/accepted.yaml", f"accepted:\n{KNOWN}")
    found, findings = acceptances(where)
    assert len(found) == 1
    (one,) = findings
    assert f"{one.places[0]}: {one.message}".startswith(told)
    assert one.remedy


# --- style.yaml ----------------------------------------------------------------------------

STYLE = (Path(__file__).parents[1] / "config" / "style.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("colour: {rule: abu}", "1: colour.rule harus berupa warna dengan enam angka heksadesimal"),
        ("colour: {rule: 778899}", "1: colour.rule harus berupa teks; apit dengan tanda kutip"),
        ("colour: {chart: []}", "1: colour.chart tidak boleh kosong"),
        ("size:\n  body: 0", "2: size.body harus lebih dari 0"),
        ("table: {rule: tipis}", "1: table.rule harus berupa bilangan, bukan teks"),
        ("page:\n  left: 12\n  right: 6", "1: lebar ruang teks tinggal 3.0 cm"),
        ("page: {top: 15, bottom: 13}", "1: tinggi ruang teks tinggal 1.7 cm"),
        ("cover: {band: 4}", "1: pita sampul 4 cm menutupi teks di atas tepi bawah"),
        ("logo: {file: a.png}", "1: kunci `alt` belum diisi pada logo"),
        ("logo: {file: a.png, alt: ' '}", "1: `alt` pada logo kosong"),
        ("logo: {file: '', alt: A}", "1: `file` pada logo kosong"),
        ("logo:\n  file: ../a.png\n  alt: A", "2: logo '../a.png' memuat nama folder"),
        ("logo: {file: a.png, alt: A, width: 17}", "1: logo selebar 17 cm melebihi ruang teks"),
        ("logo: {file: a.png, alt: A, width: 0}", "1: logo.width harus lebih dari 0"),
        ("logo: {file: a.png, alt: A, height: 2}", "1: kunci `height` tidak dikenal pada logo"),
        ("logo: a.png", "1: logo harus berupa pasangan kunci dan isi, bukan teks"),
    ],
)
def test_a_style_that_cannot_be_set_is_told_at_its_line(where: Report, text: str, said: str):
    write(where, "style.yaml", STYLE)
    write(where, "agencies/dinas-ikan/style.yaml", text)
    [found] = refused(where, Style, "style.yaml")
    assert found.startswith(f"config/agencies/dinas-ikan/style.yaml:{said}")


def test_the_place_of_a_part_is_in_the_file_that_says_it(where: Report):
    write(where, "style.yaml", "logo:\n  file: a.png\n  alt: A\n")
    write(where, "agencies/dinas-ikan/style.yaml", "\nlogo: {alt: B}\n")
    assert str(place(where, "style.yaml", "logo", "file")) == "config/style.yaml:2"
    own = "config/agencies/dinas-ikan/style.yaml:2"
    assert str(place(where, "style.yaml", "logo", "alt")) == own
