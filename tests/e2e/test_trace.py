"""Every number of the finished documents has an origin, down to cells of the real workbooks."""

import json
import re
import shutil
import time
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import openpyxl
import pytest
from documents import docx_text, pdf_text
from projects import SAMPLE, SMALL, built, lkip

from lkip.files import read_json
from lkip.model import Cell, Ref, Trace
from lkip.values.numbers import numbers

pytestmark = pytest.mark.e2e


@pytest.fixture(scope="module", params=[("sample", SAMPLE), ("small", SMALL)], ids=lambda p: p[0])
def project(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, str]:
    """A copy of each built project: a check leaves files of its own."""
    name, report = request.param
    folder = tmp_path_factory.mktemp("traced") / "project"
    return Path(shutil.copytree(request.getfixturevalue(f"built_{name}"), folder)), report


def traced(project: Path, report: str) -> Trace:
    return read_json(built(project, report) / "trace.json", Trace)


def checked(project: Path, report: str) -> tuple[int, dict]:
    done = lkip(project, "check", report, "--format", "json")
    return done.returncode, json.loads(done.stdout)[report]


def test_every_number_has_an_origin(project: tuple[Path, str]):
    """Counted from the text of both documents; as many as independent readers count."""
    status, found = checked(*project)
    assert status == 0, found
    folder = built(*project)
    assert {kind: held["strays"] for kind, held in found["coverage"].items()} == {
        "pdf": [], "docx": []}  # fmt: skip
    counts = {kind: held["numbers"] for kind, held in found["coverage"].items()}
    read = {"pdf": pdf_text(folder / "lkip.pdf"), "docx": docx_text(folder / "lkip.docx")}
    # Cells of the PDF that touch are one number to a plain reader; charts are no body text.
    assert len(numbers(read["pdf"])) <= counts["pdf"] <= len(numbers(read["pdf"])) * 1.02
    assert len(numbers(read["docx"])) <= counts["docx"] <= len(numbers(read["docx"])) * 1.15
    assert counts["docx"] > 1000


def test_every_figure_of_the_trace_is_in_both_documents(project: tuple[Path, str]):
    """The other way round: what is traced is printed, as it is said to be."""
    folder = built(*project)
    texts = pdf_text(folder / "lkip.pdf"), docx_text(folder / "lkip.docx")
    held = [set(numbers(text)) for text in texts]
    for one in traced(*project).prints:
        if one.number is not None and not one.within.startswith("fig-"):
            assert all(set(numbers(one.text)) <= found for found in held), one


def test_cells_hold_what_is_printed(project: tuple[Path, str]):
    """A print that comes straight from a cell is the content of that cell, rounded."""
    folder, report = project
    trace = traced(folder, report)
    books = {
        path.name: openpyxl.load_workbook(path, data_only=True)
        for path in (folder / "sources" / report).glob("*.xlsx")
    }
    seen = 0
    for one in (*trace.prints, *trace.values.values()):
        if isinstance(one.origin, Cell) and one.number is not None:
            place = one.origin
            content = books[place.workbook][place.sheet][place.cell].value
            assert _rounded(content, one.number, one.unit) == one.number, one
            seen += 1
    assert seen > 100


def _rounded(content: object, printed: Decimal, unit: str) -> Decimal:
    """The content of a cell with the decimals of what is printed; Excel keeps 71% as 0.71."""
    exact = Decimal(re.sub(r"\s*%$", "", str(content)).replace(",", "."))
    candidates = [exact, exact * 100] if unit == "percent" else [exact]
    places = Decimal(1).scaleb(int(printed.as_tuple().exponent))
    rounded = [one.quantize(places, ROUND_HALF_UP) for one in candidates]
    return printed if printed in rounded else rounded[0]


def test_every_figure_ends_in_cells(project: tuple[Path, str]):
    """A number of the data leads to a cell, by whatever rules; only what is missing does not."""
    trace = traced(*project)

    def cells(origin: object) -> int:
        if isinstance(origin, Ref):
            value = trace.values[origin.name]
            return 0 if value.origin == origin else cells(value.origin)
        if isinstance(origin, Cell):
            return 1
        return sum(cells(one) for one in getattr(origin, "inputs", ()))

    figures = [p for p in trace.prints if p.kind == "value" and p.number is not None]
    assert len(figures) > 300
    assert [p for p in figures if not cells(p.origin)] == []


def test_from_both_ends(project: tuple[Path, str]):
    """From a printed figure to its cells; from each of these to the figure; fast."""
    folder, report = project
    trace = traced(folder, report)
    one = next(p for p in trace.prints if p.unit == "percent" and not isinstance(p.origin, Cell))
    forth = asked(folder, one.text, report)
    found = next(f for f in forth if f["text"] == one.text)
    assert {"cell": one.cell, "within": one.within}.items() <= found["printed"][0].items()
    ends = leaves(found["origin"])
    assert ends
    for cell in ends:
        back = asked(folder, cell, report)
        assert one.text in [f["text"] for f in back]


def asked(project: Path, what: str, report: str) -> list[dict]:
    start = time.perf_counter()
    done = lkip(project, "trace", what, report, "--format", "json")
    assert time.perf_counter() - start < 5  # a busy machine; alone it takes a third of a second
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout)[report]


def leaves(step: dict) -> list[str]:
    own = [step["cell"]] if "cell" in step else []
    return own + [cell for given in step.get("inputs", ()) for cell in leaves(given)]


PLANTED = (
    "\nSekitar 4.321 nelayan dan sembilan puluh sembilan perahu tercatat.\n"
    'Paling sedikit [8.765]{.angka sumber="SK 844/868/2024"} jala diperiksa.[^jala]\n'
    "\n[^jala]: Menurut Pasal 77.\n"
)


def test_planted_numbers_are_found(sample_copy: Path):
    """At their file and line, and in both documents; a marked one is printed plainly, and named."""
    path = sample_copy / "chapters" / SAMPLE / "kata-pengantar.md"
    text = path.read_text(encoding="utf-8")
    at = text.index("{% endblock") if "{% endblock" in text else len(text)
    path.write_text(text[:at] + PLANTED + "\n" + text[at:], encoding="utf-8")
    line = text[:at].count("\n") + 2
    status, found = checked(sample_copy, SAMPLE)
    assert status == 1
    place = {"file": f"chapters/{SAMPLE}/kata-pengantar.md", "line": line, "type": "line"}
    planted = [f for f in found["findings"] if f["severity"] == "error"]
    assert [(f["rule"], f["message"], f["places"]) for f in planted] == [
        ("typed-number", 'angka "4.321" diketik dalam naskah', [place]),
        ("typed-number", 'bilangan "sembilan puluh sembilan" diketik dalam naskah', [place]),
    ]
    for kind, held in found["coverage"].items():
        assert [stray["text"] for stray in held["strays"]] == ["4.321"], kind
    marked = [e for e in found["exceptions"] if e["source"] == "SK 844/868/2024"]
    assert [(e["text"], e["place"]["line"]) for e in marked] == [("8.765", line + 1)]
    folder = built(sample_copy, SAMPLE)
    for words in (pdf_text(folder / "lkip.pdf"), docx_text(folder / "lkip.docx")):
        assert "Paling sedikit 8.765 jala" in " ".join(words.split())
    said = lkip(sample_copy, "trace", "8.765").stdout
    assert f"kata-pengantar.md:{line + 1} (angka yang ditandai penulis) sumber: SK 844" in said


def test_old_answers_say_so(sample_copy: Path):
    path = sample_copy / "chapters" / SAMPLE / "kata-pengantar.md"
    path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    done = lkip(sample_copy, "trace", "94,75")
    assert done.returncode == 0
    assert f"chapters/{SAMPLE}/kata-pengantar.md" in done.stderr


def test_shared_chapters_have_no_number_of_an_agency():
    """What may be typed there at all is a date or a number of a regulation, or has a source."""
    from projects import ROOT

    shared = [*(ROOT / "chapters").glob("*.md"), *(ROOT / "chapters" / "bagian").rglob("*.md")]
    assert shared
    for path in shared:
        prose = re.sub(r"{%.*?%}|{{.*?}}|<!--.*?-->", "", path.read_text(encoding="utf-8"))
        for number in re.findall(r"Rp\s?\d[\d.,]*|\d+,\d+|\d{1,3}(?:\.\d{3})+", prose):
            pytest.fail(f"{path.name}: {number}")
