"""A draft is built before the year is over: what is not there yet says so and is a warning."""

import re
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pikepdf
import pytest
from documents import docx_text, pdf_text, words
from openpyxl.worksheet.worksheet import Worksheet
from projects import SAMPLE, SMALL, built, lkip, sample, small

from lkip.files import read_json
from lkip.model import Audit, Cell, Chart, Figures, Line, Outline, Tables, Value
from lkip.values.absence import WORDS

pytestmark = pytest.mark.e2e


def made_draft(project: Path, report: str) -> None:
    """Switch it on for this report of this year alone."""
    path = project / "config" / "agencies" / report / "report.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    given = path.read_text(encoding="utf-8") if path.is_file() else ""
    path.write_text(f"{given}\ndraft: true\n", encoding="utf-8")


def cleared(project: Path, report: str, *headings: str) -> set[str]:
    """Empty these columns in every workbook; the cells that held something."""
    emptied = set()
    for path in sorted((project / "sources" / report).glob("*.xlsx")):
        book = openpyxl.load_workbook(path)
        for sheet in book:
            for cell in list(_below(sheet, headings)):
                emptied.add(f"{path.name} › {sheet.title} › {cell.coordinate}")
                cell.value = None
        book.save(path)
    return emptied


def _below(sheet: Worksheet, headings: tuple[str, ...]) -> Iterator[openpyxl.cell.Cell]:
    for head in sheet[1]:
        if str(head.value) in headings:
            cells = (sheet.cell(row, head.column) for row in range(2, sheet.max_row + 1))
            yield from (cell for cell in cells if cell.value is not None)


REALISASI = {
    SAMPLE: ("Realisasi 2024", "Tahun 2024", "Realisasi"),
    SMALL: ("Realisasi 2023", "Tahun 2023", "Realisasi"),
}


@pytest.fixture(scope="module", params=[SAMPLE, SMALL])
def october(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, set[str]]:
    """A report of which nothing is realised yet: what was built, and the emptied cells."""
    report = request.param
    project = (sample if report == SAMPLE else small)(tmp_path_factory.mktemp("oktober"))
    emptied = cleared(project, report, *REALISASI[report])
    assert emptied
    made_draft(project, report)
    done = lkip(project, "build")
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return built(project, report), emptied


@pytest.mark.parametrize("kind", ["pdf", "docx"])
def test_both_documents_say_what_is_not_there(october: tuple[Path, set[str]], kind: str):
    path = october[0] / f"lkip.{kind}"
    text = " ".join(words((pdf_text if kind == "pdf" else docx_text)(path)))
    assert text.count(WORDS) > 20
    assert not re.search(r"\bNone\b|\bnan\b|\bUndefined\b", text)


def test_every_missing_figure_says_so_and_so_does_what_follows_from_it(
    october: tuple[Path, set[str]],
):
    """No value of this report's year is a dash or left out in any table."""
    tables = read_json(october[0] / "tables.json", Tables).tables
    year = october[0].name
    shown = 0
    for table in tables.values():
        for cell in (cell for row in table.body for cell in row.cells):
            if isinstance(cell.item, Value) and not cell.item:
                name = cell.item.ref
                if re.search(rf"#(realisasi|capaian)/{year}$|#(realisasi|penyerapan|sisa)$", name):
                    assert cell.text == WORDS or cell.item.reason != "missing", name
                    shown += 1
    assert shown > 10


def test_every_emptied_cell_is_a_warning_with_the_lines_that_print_it(
    october: tuple[Path, set[str]],
):
    audit = read_json(october[0] / "audit.json", Audit)
    awaited = [f for f in audit.findings if f.rule == "awaited-cell"]
    cells = {str(p) for f in awaited for p in f.places if isinstance(p, Cell)}
    lines = [[p for p in f.places if isinstance(p, Line)] for f in awaited]
    assert all(lines)
    assert october[1] - cells == set()
    assert {f.severity for f in awaited} == {"warning"}
    assert "error" not in audit.counts


def test_charts_leave_a_gap(october: tuple[Path, set[str]]):
    figures = read_json(october[0] / "figures.json", Figures).figures
    outline = read_json(october[0] / "outline.json", Outline)
    year = october[0].name
    printed = {e.id.removeprefix("fig-") for e in outline.entries if e.kind == "chart"}
    gaps = 0
    for key, chart in figures.items():
        anchor = key.replace("/indikator/", "-")
        if isinstance(chart, Chart) and year in chart.categories and anchor in printed:
            column = chart.categories.index(year)
            measured = [s for s in chart.series if s.name != "Target"]
            gaps += all(not s.values[column] and s.labels[column] == "" for s in measured)
    assert gaps


def test_the_pdf_is_still_archival_and_accessible_and_every_page_is_marked(
    october: tuple[Path, set[str]],
):
    with pikepdf.open(october[0] / "lkip.pdf") as pdf, pdf.open_metadata() as metadata:
        assert (metadata.pdfa_status, metadata["pdfuaid:part"]) == ("3A", "1")
        assert pdf.check_pdf_syntax() == []
        pages = len(pdf.pages)
    text = re.sub(r"\s", "", pdf_text(october[0] / "lkip.pdf"))
    assert text.count("DRAF") >= pages


# --- things that are not there at all ----------------------------------------------------------


def without_budget(sources: Path) -> None:
    (sources / "anggaran.xlsx").unlink()


def without_profile(sources: Path) -> None:
    (sources / "profil.xlsx").unlink()


def without_performance(sources: Path) -> None:
    (sources / "kinerja.xlsx").unlink()


def without_scans(sources: Path) -> None:
    for path in (*sources.rglob("*.pdf"), *sources.rglob("*.png"), *sources.rglob("*.jpg")):
        path.unlink()


def without_a_column(sources: Path) -> None:
    book = openpyxl.load_workbook(sources / "kinerja.xlsx")
    heads = [str(cell.value) for cell in book["Indikator"][1]]
    book["Indikator"].delete_cols(heads.index(f"Realisasi {sources.name}") + 1)
    book.save(sources / "kinerja.xlsx")


def without_any_number(sources: Path) -> None:
    for path in sources.glob("*.xlsx"):
        book = openpyxl.load_workbook(path)
        for cell in (c for sheet in book for row in sheet.iter_rows(min_row=2) for c in row):
            if isinstance(cell.value, int | float):
                cell.value = None
        book.save(path)


LACKS = {
    without_budget: "anggaran.xlsx",
    without_profile: "profil.xlsx",
    without_performance: "kinerja.xlsx",
    without_scans: "evaluasi.xlsx",
    without_a_column: "kinerja.xlsx",
    without_any_number: "kinerja.xlsx",
}


@pytest.mark.parametrize("lack", LACKS, ids=lambda f: f.__name__)
def test_whatever_is_lacking_the_draft_is_built_and_the_final_report_as_ever(
    tmp_path: Path, lack: object
):
    project = small(tmp_path)
    lack(project / "sources" / SMALL)  # type: ignore[operator]
    final = lkip(project, "build")
    made_draft(project, SMALL)
    done = lkip(project, "build")
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in final.stderr + done.stderr
    audit = read_json(built(project, SMALL) / "audit.json", Audit)
    assert "error" not in audit.counts
    places = {str(place) for finding in audit.findings for place in finding.places}
    assert any(LACKS[lack] in place for place in places)  # type: ignore[index]
    if lack is not without_any_number:
        assert final.returncode == 1
    (project / "config" / "agencies" / SMALL / "report.yaml").unlink()
    assert lkip(project, "build").returncode == final.returncode
