"""After any change just what depends on it is made again, and the result is that of a new build.

Which jobs ran is read from the files that they write; what they made is compared, byte by byte,
with a build of the same sources from nothing.
"""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import openpyxl
import projects
import pytest
from PIL import Image
from projects import SMALL, built, hashes, lkip

pytestmark = pytest.mark.e2e

AGENCY = SMALL.partition("/")[0]

JOBS = {
    "read": "data.json",
    "derive": "records.json",
    "layout": "tables.json",
    "draw": "figures.json",
    "fill": "chapters.json",
    "join": "document.json",
    "prepare_pdf": "typst/tables.json",
    "prepare_docx": "typst/docx.json",
    "prepare_html": "typst/html.json",
    "pdf": "lkip.pdf",
    "docx": "docx.zip",
    "pages": "lkip.docx",
    "html": "lkip.html",
    "trace": "trace.json",
    "audit": "audit.json",
}
"""A file that each job writes, whatever is in it."""

# Jobs of one phase (read, derive; layout, draw, fill; the others) do not see that a file is made
# anew with what it held before; between phases that is seen.
DOCUMENTS = {"pdf", "docx", "pages", "html"}
DRAWINGS = {"prepare_docx", "prepare_html"}
PREPARED = {"prepare_pdf", *DRAWINGS}
FROM_JOIN = {"join", "trace", "audit", *DOCUMENTS}
FROM_FILL = {"fill", *FROM_JOIN}
EVERYTHING = set(JOBS)


@pytest.fixture(scope="module")
def project(built_small: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project, built, with a copy of the package: each test goes on with the last one's.

    Its first build here is by that copy, so that a change of the package is a change.
    """
    folder = Path(shutil.copytree(built_small, tmp_path_factory.mktemp("rebuilds") / "project"))
    shutil.copytree(projects.ROOT / "scripts" / "lkip", folder / "scripts" / "lkip")
    shutil.copy2(projects.ROOT / "requirements.txt", folder)
    _built(folder)
    return folder


def _built(project: Path) -> None:
    done = lkip(project, "build", PYTHONPATH=str(project / "scripts"))
    assert done.returncode == 0, done.stderr


def _times(project: Path) -> dict[str, int]:
    folder = built(project, SMALL)
    return {job: (folder / name).stat().st_mtime_ns for job, name in JOBS.items()}


def _edited(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def chapter(project: Path) -> None:
    path = project / "chapters" / "04-penutup.md"
    path.write_text(path.read_text(encoding="utf-8") + "\nSatu kalimat.\n", encoding="utf-8")


def included(project: Path) -> None:
    path = next((project / "chapters" / "bagian").glob("*.md"))
    path.write_text(path.read_text(encoding="utf-8") + "\nKalimat lain.\n", encoding="utf-8")


def narasi(project: Path) -> None:
    path = project / "chapters" / SMALL / "narasi" / "indikator" / "iku-01.md"
    path.write_text(path.read_text(encoding="utf-8") + "\nSebab yang lain.\n", encoding="utf-8")


def older_file(project: Path) -> None:
    """A chapter replaced by one that bears an older date, as one from a colleague does."""
    path = project / "chapters" / "04-penutup.md"
    _edited(path, "Satu kalimat.", "Dari rekan.")
    os.utime(path, (10**9, 10**9))


def cell(project: Path) -> None:
    path = project / "sources" / SMALL / "kinerja.xlsx"
    book = openpyxl.load_workbook(path)
    sheet = book["Indikator"]
    column = next(c.column for c in sheet[1] if c.value == "Realisasi 2023")
    sheet.cell(2, column).value = 61
    book.save(path)


def saved_again(project: Path) -> None:
    """Other bytes, same cells."""
    path = project / "sources" / SMALL / "kinerja.xlsx"
    before = path.read_bytes()
    openpyxl.load_workbook(path).save(path)
    assert path.read_bytes() != before


def scale(project: Path) -> None:
    path = project / "config" / "agencies" / AGENCY / "scales.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "\n# catatan\n", encoding="utf-8")


def table_layout(project: Path) -> None:
    path = project / "config" / "tables" / "perbandingan-tahun.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "\n# catatan\n", encoding="utf-8")


def table_width(project: Path) -> None:
    path = project / "config" / "tables" / "perbandingan-tahun.yaml"
    _edited(path, "width: ", "width: 1")


def chart_layout(project: Path) -> None:
    path = next((project / "config" / "charts").glob("*.yaml"))
    path.write_text(path.read_text(encoding="utf-8") + "\n# catatan\n", encoding="utf-8")


def style(project: Path) -> None:
    _edited(project / "config" / "style.yaml", "body: 11", "body: 10.5")


def picture(project: Path) -> None:
    path = next((project / "sources" / SMALL).rglob("*.png"))
    Image.new("RGB", (600, 400), "navy").save(path)


def code_of_a_writer(project: Path) -> None:
    _edited(project / "scripts" / "lkip" / "write" / "docx" / "write.py", '"""', '"""\n')


def code_of_all(project: Path) -> None:
    _edited(project / "scripts" / "lkip" / "files.py", '"""', '"""\n')


def pins(project: Path) -> None:
    path = project / "requirements.txt"
    path.write_text(path.read_text(encoding="utf-8") + "\n# lain\n", encoding="utf-8")


def touched(project: Path) -> None:
    for folder in ("sources", "chapters", "config"):
        for path in (project / folder).rglob("*"):
            path.touch()


def checked_out_anew(project: Path) -> None:
    """The same contents in new files, in the order in which a checkout writes them."""
    for path in sorted((project / "chapters").rglob("*.md")):
        data = path.read_bytes()
        path.unlink()
        path.write_bytes(data)


def lost_document(project: Path) -> None:
    (built(project, SMALL) / "lkip.docx").unlink()


def altered_between(project: Path) -> None:
    _edited(built(project, SMALL) / "tables.json", "2023", "2032")


def damaged_between(project: Path) -> None:
    (built(project, SMALL) / "document.json").write_bytes(b"")


def damaged_kept(project: Path) -> None:
    """What a chapter was compiled to; the chapter is edited, so that it is asked for."""
    for path in (project / "build" / ".templates").iterdir():
        path.write_bytes(path.read_bytes()[:-9])
    chapter(project)


def altered_breaks(project: Path) -> None:
    """Words are broken elsewhere than Indonesian has it; a chapter is edited."""
    path = built(project, SMALL) / "typst" / "breaks.json"
    text = path.read_text(encoding="utf-8")
    assert "\N{SOFT HYPHEN}" in text
    path.write_text(text.replace("\N{SOFT HYPHEN}", ""), encoding="utf-8")
    chapter(project)


def lost_between(project: Path) -> None:
    (built(project, SMALL) / "outline.json").unlink()


CHANGES: list[tuple[Callable[[Path], None], set[str]]] = [
    (chapter, FROM_FILL),
    (older_file, FROM_FILL),
    (included, FROM_FILL),
    (narasi, FROM_FILL),
    (cell, EVERYTHING),
    (saved_again, {"read", "derive"}),
    (scale, {"derive", "layout", "draw", "fill", "trace", "html", "audit"}),
    (table_layout, {"layout", "fill"}),
    (table_width, {"layout", "prepare_pdf", *FROM_FILL}),
    (chart_layout, {"draw", "fill"}),
    (style, {*FROM_FILL, *DRAWINGS}),  # its logo is brought in like any picture
    (picture, {"fill", *DOCUMENTS}),
    (code_of_a_writer, {*PREPARED, *DOCUMENTS}),
    (code_of_all, EVERYTHING),
    (pins, EVERYTHING),
    (touched, set()),
    (checked_out_anew, set()),
    (lost_document, {"pages"}),
    (lost_between, FROM_JOIN),
    (altered_between, {"layout", "fill"}),
    (damaged_between, FROM_JOIN),
    (damaged_kept, FROM_FILL),
    (altered_breaks, FROM_FILL),
]


@pytest.mark.parametrize(("change", "jobs"), CHANGES, ids=lambda one: getattr(one, "__name__", ""))
def test_a_change(project: Path, tmp_path: Path, change: Callable[[Path], None], jobs: set[str]):
    before, old = _times(project), hashes(built(project, SMALL))
    change(project)
    _built(project)
    after, made = _times(project), hashes(built(project, SMALL))
    assert {job for job in JOBS if after[job] != before[job]} == jobs
    if not jobs:
        assert made == old
        return
    fresh = Path(shutil.copytree(project, tmp_path / "fresh", ignore=_made))
    _built(fresh)
    assert made == hashes(built(fresh, SMALL))


def test_what_was_made_under_a_wrong_clock(project: Path, tmp_path: Path):
    """It bears a date that has not come yet, and Snakemake takes all that is made from it for old.

    What is built after the clock is put right is that of a new build.
    """
    for path in (project / "build").rglob("*.*"):
        later = path.stat().st_mtime + 86_400
        os.utime(path, (later, later))
    chapter(project)
    _built(project)
    fresh = Path(shutil.copytree(project, tmp_path / "fresh", ignore=_made))
    _built(fresh)
    assert hashes(built(project, SMALL)) == hashes(built(fresh, SMALL))


def test_a_document_that_somebody_worked_in(project: Path):
    """It is made again, and what was worked in is kept under another name, which is said."""
    page = built(project, SMALL) / "lkip.html"
    made = page.read_bytes()
    page.write_bytes(made + b"<!-- suntingan -->")
    done = lkip(project, "build", PYTHONPATH=str(project / "scripts"))
    assert done.returncode == 0
    assert page.read_bytes() == made
    kept = page.with_name("lkip-disunting.html")
    assert kept.read_bytes() == made + b"<!-- suntingan -->"
    assert kept.relative_to(project).as_posix() in done.stderr
    kept.unlink()


def _made(folder: str, names: list[str]) -> set[str]:
    return {"build", ".snakemake", "__pycache__"} & set(names)
