"""Tables: a layout and its rows, every cell formatted, every span resolved."""

from decimal import Decimal
from unittest.mock import patch

import pytest
from grids import grid
from hypothesis import given
from hypothesis import strategies as st

from lkip.config import LayoutColumn, TableLayout
from lkip.derive import derive
from lkip.layout import tables
from lkip.layout.rows import ROWS, ROWS_ABOUT, Row, Rows
from lkip.model import Finding, Line, Record, Records, Ref, Rule, Series, Table, Text, record
from making import SCALES, made, percent, rupiah, told, value
from office import OFFICE, YEAR

PLACE = Line("config/tables/t.yaml")
RECORDS = derive(Records(OFFICE), SCALES, YEAR).records
BY_KEY = {r.key: r for r in RECORDS}


def laid_out(
    layout: TableLayout, records: tuple[Record, ...] = RECORDS
) -> tuple[Table | None, tuple[Finding, ...]]:
    made = tables(records, {"t": (layout, PLACE)}, SCALES, YEAR)
    return made.tables.get("t"), made.findings


def table(rows: str, *columns: LayoutColumn, **more: object) -> Table:
    """The table of a layout against which there is nothing to say."""
    found, findings = laid_out(TableLayout(rows, "Judul", columns, **more))  # type: ignore[arg-type]
    assert found
    assert not findings
    return found


def texts(made: Table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in made.body]


NOMOR = LayoutColumn("No.", "nomor")
NAMA = LayoutColumn("Nama", "nama")
PAGU = LayoutColumn("Pagu", "pagu")


# --- cells ------------------------------------------------------------------------------


def test_numbers_with_and_without_their_unit():
    bare = LayoutColumn("Pagu (Rp)", "pagu", unit="without")
    assert texts(table("program", NAMA, PAGU, bare))[0] == ["Program Pengawasan", "Rp700", "700"]


def test_a_cell_holds_what_it_prints():
    made = table("program", NOMOR, PAGU)
    number, pagu = (cell.item for cell in made.body[0].cells)
    assert number == Text("1.", Rule("nomor", (Ref("program/1"),)))
    assert pagu == BY_KEY["program/1"].value("pagu")


def test_a_series_shows_the_year_of_the_report():
    made = table("indikator-per-sasaran", LayoutColumn("Target", "target"))
    assert texts(made) == [["90%"], ["32%"], ["50%"]]
    assert made.body[0].cells[0].item.ref == "indikator/a#target/2031"


def test_a_column_per_year():
    made = table(
        "indikator-per-sasaran", NAMA, LayoutColumn("Capaian", "capaian", each="year"), years=2
    )
    assert [[cell.text for cell in row] for row in made.header] == [
        ["Nama", "Capaian"],
        ["2030", "2031"],
    ]
    assert texts(made) == [
        ["Kapal yang berizin", "93,75%", "83,33%"],
        ["Pelanggaran jalur", "110,00%", "184,75%"],
        ["Pendapatan nelayan", "-", "-"],
    ]


def test_a_year_that_no_sheet_asks_for_prints_the_column_s_empty():
    column = LayoutColumn("Target", "target", each="year", empty="…")
    made = table("indikator-per-sasaran", column, years=3)
    assert texts(made)[2] == ["…", "-", "50%"]


def test_one_class_is_marked():
    column = LayoutColumn("Kelas", "capaian", each="class", scale="capaian", empty="·")
    made = table("indikator-per-sasaran", column)
    assert texts(made) == [["Baik", "·", "·"], ["Baik", "·", "·"], ["·", "·", "·"]]
    capaian = Ref("indikator/a#capaian/2031")
    assert made.body[0].cells[0].item == Text("Baik", Rule("kelas:bulat", (capaian,)))


def test_a_value_without_a_number_prints_a_dash_and_nothing_prints_empty():
    column = LayoutColumn("Realisasi", "realisasi_anggaran", empty="kosong")
    made = table("kinerja-dan-anggaran", LayoutColumn("Uraian", "uraian"), column)
    lines = dict(line for line in texts(made) if len(line) == 2)
    assert lines["Program Penunjang"] == "-"
    assert lines["Sasaran: Pendapatan yang naik"] == "kosong"


def test_depth_is_indentation_and_programmes_are_bold():
    made = table("anggaran-bertingkat", NOMOR, NAMA)
    first, second, third = (row.cells for row in made.body[:3])
    assert [cell.indent for cell in (first[1], second[1], third[1])] == [0, 1, 2]
    assert [cell.indent for cell in (first[0], second[0], third[0])] == [0, 0, 0]
    assert [cell.bold for cell in (first[0], first[1], second[1])] == [True, True, False]


# --- columns ----------------------------------------------------------------------------


def test_numbers_stand_to_the_right():
    pagu = LayoutColumn("Pagu", "pagu", align="center")
    made = table("program", NOMOR, NAMA, PAGU, pagu)
    assert [column.align for column in made.columns] == ["left", "left", "right", "center"]


def test_marked_classes_are_text():
    column = LayoutColumn("Kelas", "capaian", each="class", scale="capaian")
    made = table("indikator-per-sasaran", column)
    assert [c.align for c in made.columns] == ["left", "left", "left"]


def test_the_year_in_a_heading():
    made = table("program", NAMA, LayoutColumn("Pagu {{ tahun }}", "pagu"))
    assert [cell.text for cell in made.header[0]] == ["Nama", "Pagu 2031"]


def test_the_year_in_a_heading_under_a_heading():
    under = LayoutColumn("Anggaran {{ tahun }}", columns=(LayoutColumn("{{ tahun - 1 }}", "pagu"),))
    made = table("program", NAMA, under)
    assert [[cell.text for cell in row] for row in made.header] == [
        ["Nama", "Anggaran 2031"],
        ["2030"],
    ]


def test_the_agency_in_a_heading():
    records = (*RECORDS, made("instansi", renstra_awal=value(2030, "tahun"), singkatan="Dinas"))
    columns = (NAMA, LayoutColumn("{{ instansi.singkatan }} {{ instansi.renstra_awal - 1 }}"))
    found, _ = laid_out(TableLayout("program", "", columns), records)
    assert found
    assert found.header[0][1].text == "Dinas 2029"


def test_the_record_of_a_table_in_a_heading():
    """What a record has nothing for prints nothing, and no space for it."""
    columns = (LayoutColumn("Butir {{ tentang.nama }}", "nama"),)
    layout = TableLayout("tentang", "", columns, about="program")
    own = {"tentang": lambda view, about: Rows([Row(about.fields)])}
    records = (made("program/1", nama="Ikan"), made("program/2", nama=""))
    with patch.dict(ROWS_ABOUT, own):
        found = tables(records, {"t": (layout, PLACE)}, SCALES, YEAR).tables
    headings = {key: table.header[0][0].text for key, table in found.items()}
    assert headings == {"t/program/1": "Butir Ikan", "t/program/2": "Butir"}


def test_a_column_for_every_year_of_the_renstra():
    agency = {"renstra_awal": value(2030, "tahun"), "renstra_akhir": value(2032, "tahun")}
    columns = (LayoutColumn("Target", "target", each="renstra", empty="…"),)
    layout = TableLayout("indikator-per-sasaran", "", columns)
    found, _ = laid_out(layout, (*RECORDS, made("instansi", **agency)))
    assert found
    assert [cell.text for cell in found.header[1]] == ["2031", "2032"]
    assert texts(found)[0] == ["90%", "95%"]


def test_numbered_columns():
    made = table("program", NOMOR, NAMA, PAGU, numbered_columns=True)
    assert [cell.text for cell in made.header[-1]] == ["1", "2", "3"]


# --- tall cells, bands, totals ----------------------------------------------------------


def test_one_tall_cell_over_the_rows_of_one_record():
    sasaran = LayoutColumn("Sasaran", "sasaran", merge=True)
    made = table("indikator-per-sasaran", sasaran, NAMA)
    assert [[(cell.text, cell.rowspan) for cell in row.cells] for row in made.body] == [
        [("Penangkapan yang tertib", 2), ("Kapal yang berizin", 1)],
        [("Pelanggaran jalur", 1)],
        [("Pendapatan yang naik", 1), ("Pendapatan nelayan", 1)],
    ]


def test_without_merge_every_row_has_its_own():
    made = table("indikator-per-sasaran", LayoutColumn("Sasaran", "sasaran"))
    assert texts(made) == [["Penangkapan yang tertib"]] * 2 + [["Pendapatan yang naik"]]


def test_equal_texts_of_different_records_stay_apart():
    data = (
        made("sasaran/1", nama="Tertib"),
        made("sasaran/2", nama="Tertib"),
        made("indikator/1", nama="A", sasaran=("sasaran/1",)),
        made("indikator/2", nama="B", sasaran=("sasaran/2",)),
    )
    records = derive(Records(data), SCALES, YEAR).records
    columns = (LayoutColumn("Sasaran", "sasaran", merge=True), NAMA)
    found, _ = laid_out(TableLayout("indikator-per-sasaran", "", columns), records)
    assert found
    assert [len(row.cells) for row in found.body] == [2, 2]


def test_a_band_ends_a_tall_cell_and_takes_the_whole_width():
    columns = (LayoutColumn("Uraian", "uraian", merge=True), LayoutColumn("Indikator", "indikator"))
    made = table("kinerja-dan-anggaran", *columns)
    assert [
        (row.role, [(c.text, c.colspan, c.rowspan) for c in row.cells]) for row in made.body[5:9]
    ] == [
        ("body", [("Program Budi Daya", 1, 1), ("", 1, 1)]),
        ("band", [("Tujuan: Nelayan yang sejahtera", 2, 1)]),
        ("body", [("Sasaran: Pendapatan yang naik", 1, 1), ("Pendapatan nelayan", 1, 1)]),
        ("body", [("Program Budi Daya", 1, 1), ("", 1, 1)]),
    ]
    assert made.body[0].cells[0].bold


def test_a_cell_that_rows_share_is_not_of_the_first_row_s_weight():
    items = {"nama": Text("A", PLACE), "sebab": Text("Badai", PLACE)}
    own = [Row(items, {"sebab": "1"}, bold=True), Row(items, {"sebab": "1"})]
    columns = (NAMA, LayoutColumn("Sebab", "sebab", merge=True))
    with patch.dict(ROWS, {"apa-saja": lambda view: Rows(own)}):
        found, _ = laid_out(TableLayout("apa-saja", "", columns))
    assert found
    assert [[(c.text, c.bold) for c in row.cells] for row in found.body] == [
        [("A", True), ("Badai", False)],
        [("A", False)],
    ]


def test_a_total_row():
    made = table(
        "anggaran-bertingkat",
        NOMOR,
        NAMA,
        PAGU,
        LayoutColumn("Penyerapan", "penyerapan"),
        total="Jumlah",
        total_span=2,
    )
    last = made.body[-1]
    assert last.role == "total"
    assert [(cell.text, cell.colspan, cell.bold) for cell in last.cells] == [
        ("Jumlah", 2, True),
        ("Rp1.000", 1, True),
        ("80,00%", 1, True),
    ]
    assert last.cells[1].item.ref == "anggaran#pagu"


def test_a_total_takes_one_column_at_least():
    assert texts(table("program", NAMA, PAGU, total="Jumlah"))[-1] == ["Jumlah", "Rp1.000"]


# --- findings ---------------------------------------------------------------------------


def said(*columns: LayoutColumn, rows: str = "program", **more: object) -> list[tuple[str, str]]:
    """Message and remedy of the findings against a layout, all of them at its file."""
    _, findings = laid_out(TableLayout(rows, "Judul", columns, **more))  # type: ignore[arg-type]
    known = {("error", rule, str(PLACE)) for rule in ("table-layout", "heading-value")}
    assert {told([f])[0] for f in findings} <= known
    return [(f.message, f.remedy) for f in findings]


def test_unknown_rows():
    assert said(NAMA, rows="progam") == [
        ("baris 'progam' tidak dikenal", "Mungkin maksudnya 'program'.")
    ]
    assert laid_out(TableLayout("progam", "", (NAMA,)))[0] is None


def test_unknown_rows_with_no_near_name():
    ((message, remedy),) = said(NAMA, rows="xyz")
    assert message == "baris 'xyz' tidak dikenal"
    assert remedy == f"Yang ada: {', '.join(sorted(ROWS))}."


def test_an_unknown_field():
    assert said(NAMA, LayoutColumn("Pagu", "paguu")) == [
        ("kolom 'paguu' tidak dikenal", "Mungkin maksudnya 'pagu'.")
    ]


def test_a_field_that_names_other_records_prints_nothing():
    ((message, _),) = said(NAMA, LayoutColumn("Kegiatan", "kegiatan"))
    assert message == "kolom 'kegiatan' tidak dikenal"


def test_a_column_without_a_field_is_left_empty_on_purpose():
    assert texts(table("program", NAMA, LayoutColumn("Paraf", empty="…")))[0][1] == "…"


def test_an_unknown_scale():
    column = LayoutColumn("Kelas", "penyerapan", each="class", scale="capain")
    assert said(column) == [("skala 'capain' tidak dikenal", "Mungkin maksudnya 'capaian'.")]


def test_a_column_per_year_of_a_field_without_years():
    column = LayoutColumn("Pagu", "pagu", each="year")
    assert said(NAMA, column) == [
        ("kolom 'pagu' bukan deret tahunan", "Hapus `each: year` dari kolom itu.")
    ]


def test_a_total_wider_than_the_table():
    ((message, _),) = said(NAMA, PAGU, total="Jumlah", total_span=3)
    assert message == "total_span 3 melebihi 2 kolom yang ada"


@pytest.mark.parametrize(
    "heading", ["{{ tahn }}", "{{ tahun", "{% if %}", "{{ 1 / 0 }}", "{{ tahun + 'x' }}"]
)
def test_a_heading_that_cannot_be_filled(heading: str):
    ((message, remedy),) = said(NAMA, LayoutColumn(heading, "pagu"))
    assert message.startswith(f"judul kolom {heading!r} tidak dapat diisi (")
    assert remedy.startswith("Yang dikenal dalam judul kolom hanya {{ tahun }}, ")


def test_everything_wrong_is_told_at_once():
    columns = (
        LayoutColumn("{{ tahn }}", "nama"),
        LayoutColumn("Pagu", "paguu"),
        LayoutColumn("Sisa", "sissa"),
    )
    assert len(said(*columns, total="Jumlah", total_span=9)) == 4


def test_columns_that_the_sheets_have_nothing_for_are_no_mistake():
    bare = derive(Records((made("program/1", nama="A", indikator=[]),)), SCALES, YEAR).records
    columns = (LayoutColumn("Uraian", "uraian"), LayoutColumn("Indikator", "indikator"))
    found, findings = laid_out(TableLayout("kinerja-dan-anggaran", "", columns), bare)
    assert not findings
    assert found
    assert texts(found) == [["Program penunjang"], ["A", ""]]


def test_a_table_without_records_has_no_rows():
    columns = (NAMA, LayoutColumn("X", "apa_saja"))
    found, findings = laid_out(TableLayout("program", "", columns), ())
    assert found
    assert (found.body, findings) == ((), ())


# --- drafts -----------------------------------------------------------------------------


DRAFT_COLUMNS = (
    NAMA,
    LayoutColumn("Realisasi", "realisasi"),
    LayoutColumn("Penyerapan", "penyerapan"),
    LayoutColumn("Kategori", "kategori_efisiensi"),
    LayoutColumn("Catatan", "catatan", empty="…"),
)


def spent(*, draft: bool) -> Table:
    """Programmes, the first of which has not told all that it spent."""
    changes = {"sub-kegiatan/1.2.1": {"realisasi": rupiah(None)}}
    changes |= {r.key: {"catatan": Text("", PLACE)} for r in OFFICE if r.kind == "program"}
    waiting = [record(r.key, {**r.fields, **changes.get(r.key, {})}) for r in OFFICE]
    records = derive(Records(tuple(waiting)), SCALES, YEAR).records
    layout = TableLayout("program", "", DRAFT_COLUMNS, total="Jumlah")
    found = tables(records, {"t": (layout, PLACE)}, SCALES, YEAR, draft)
    assert not found.findings
    return found.tables["t"]


def test_a_draft_says_what_is_not_there_yet_and_what_follows_from_it():
    """A sum, a percentage and its class that wait for a cell; a remark just left empty does not."""
    first, second, *_ = texts(spent(draft=True))
    assert first[1:] == ["belum tersedia", "belum tersedia", "belum tersedia", "…"]
    assert "belum tersedia" not in second


def test_otherwise_a_missing_number_is_a_dash():
    assert texts(spent(draft=False))[0][1:] == ["-", "-", "", "…"]


def test_what_had_no_budget_is_no_gap():
    program = made("program/1", nama="A", realisasi=value(None, "rupiah", reason="not_budgeted"))
    layout = TableLayout("program", "", (NAMA, LayoutColumn("Realisasi", "realisasi")))
    found = tables((program,), {"t": (layout, PLACE)}, SCALES, YEAR, True)
    assert texts(found.tables["t"]) == [["A", "-"]]


def test_a_heading_of_a_draft_whose_value_is_not_there_yet():
    layout = TableLayout("program", "", (NAMA, LayoutColumn("Sejak {{ instansi.awal }}", "pagu")))
    found = tables(RECORDS, {"t": (layout, PLACE)}, SCALES, YEAR, True)
    assert [cell.text for cell in found.tables["t"].header[0]] == ["Nama", "belum tersedia"]
    assert told(found.findings) == [("warning", "heading-value", str(PLACE))]


def test_the_other_tables_are_laid_out_all_the_same():
    good, bad = TableLayout("program", "", (NAMA,)), TableLayout("x", "", (NAMA,))
    layouts = {"a": (bad, Line("a.yaml")), "b": (good, Line("b.yaml"))}
    made = tables(RECORDS, layouts, SCALES, YEAR)
    assert list(made.tables) == ["b"]
    assert [str(f.places[0]) for f in made.findings] == ["a.yaml"]


def test_caption_note_and_place_go_along():
    layout = TableLayout("program", "Program {{ tahun }}", (NAMA,), note="Sumber: DPA")
    found, _ = laid_out(layout)
    assert found
    assert (found.id, found.caption, found.note, found.place) == (
        "t",
        "Program {{ tahun }}",
        "Sumber: DPA",
        PLACE,
    )


# --- any layout -------------------------------------------------------------------------

FIELDS = ("a", "b", "c")
FIELD = st.sampled_from(FIELDS)
PLAIN = st.builds(
    LayoutColumn,
    heading=st.sampled_from(["", "Judul"]),
    field=FIELD,
    width=st.sampled_from([1.0, 2.5, 10.0]),
    merge=st.booleans(),
)
REPEATED = st.builds(
    LayoutColumn,
    heading=st.sampled_from(["", "Judul"]),
    field=st.just("deret"),
    each=st.sampled_from(["year", "class"]),
    scale=st.sampled_from(["bulat", "efisiensi"]),
    merge=st.booleans(),
)
COLUMN = st.recursive(
    PLAIN | REPEATED,
    lambda under: st.builds(
        LayoutColumn,
        heading=st.just("Di atas"),
        columns=st.lists(under, min_size=1, max_size=3).map(tuple),
    ),
    max_leaves=5,
)
OWNER = st.sampled_from(["x", "y"])
BODY = st.builds(
    lambda owners, number: Row(
        {
            **{name: Text(name, PLACE) for name in FIELDS},
            "deret": Series({YEAR: percent(str(number))}),
        },
        same={name: owner for name, owner in owners.items() if owner},
    ),
    st.fixed_dictionaries({name: OWNER | st.none() for name in (*FIELDS, "deret")}),
    st.integers(0, 120),
)
BAND = st.just(Row({"band": Text("Pita", PLACE)}, role="band"))


@st.composite
def any_table(draw: st.DrawFn) -> Table:
    """A table of any columns, rows, bands and a total or none."""
    found = draw(st.lists(BODY | BAND, max_size=8))
    columns = draw(st.lists(COLUMN, min_size=1, max_size=4))
    layout = TableLayout(
        "apa-saja",
        "",
        tuple(columns),
        years=draw(st.integers(1, 3)),
        numbered_columns=draw(st.sampled_from([False, True, "brackets"])),
        total=draw(st.sampled_from(["", "Jumlah"])),
        total_span=draw(st.integers(0, 20)),
    )
    with patch.dict(ROWS, {"apa-saja": lambda view: Rows(found)}):
        return tables((), {"t": (layout, PLACE)}, SCALES, YEAR).tables["t"]


@given(any_table())
def test_every_place_of_the_grid_is_covered_once(made: Table):
    width = len(made.columns)
    grid(made.header, width)
    grid([row.cells for row in made.body], width)


@given(any_table())
def test_widths_add_up_to_the_whole(made: Table):
    assert round(Decimal(sum(column.width for column in made.columns)), 9) == 1
    assert all(column.width > 0 for column in made.columns)


@given(any_table())
def test_the_heading_numbers_every_column(made: Table):
    last = [cell.text for cell in made.header[-1]]
    if last[0].strip("()") == "1":
        numbers = [str(n) for n in range(1, len(made.columns) + 1)]
        assert [text.strip("()") for text in last] == numbers
    bands = [row.cells[0].colspan for row in made.body if row.role == "band"]
    assert set(bands) <= {len(made.columns)}
