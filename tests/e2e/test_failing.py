"""A failing build says why, leaves the last good documents, and never pretends afterwards."""

import os
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from projects import SAMPLE, built, hashes, lkip, snakemake

pytestmark = pytest.mark.e2e


def break_workbook(project: Path) -> None:
    path = project / "sources" / SAMPLE / "kinerja.xlsx"
    book = openpyxl.load_workbook(path)
    book["Indikator"]["B2"] = "99"
    book["Indikator"]["C3"] = None
    book.save(path)


def break_chapter(project: Path) -> None:
    path = project / "chapters" / "02-perencanaan.md"
    path.write_text(path.read_text(encoding="utf-8") + "\n{{ tahunn }}\n", encoding="utf-8")


def break_layout(project: Path) -> None:
    path = project / "config" / "tables" / "program-kerja.yaml"
    text = path.read_text(encoding="utf-8").replace("field: pagu,", "field: pago,")
    path.write_text(text, encoding="utf-8")


def break_style(project: Path) -> None:
    """Found only by the writers, whose output is what must survive."""
    path = project / "config" / "style.yaml"
    text = path.read_text(encoding="utf-8").replace("spacing:", "spasi:")
    path.write_text(text, encoding="utf-8")


BREAKS: dict[Callable[[Path], None], list[str]] = {
    break_workbook: [
        "kinerja.xlsx › Indikator",
        'B2  Kesalahan: Kode "99" tidak ada di lembar Sasaran.',
        'C3  Kesalahan: "Indikator Kinerja Utama" wajib diisi.',
    ],
    break_chapter: [
        "chapters/02-perencanaan.md",
        "Kesalahan: nama 'tahunn' tidak dikenal.",
        "→ Mungkin maksudnya 'tahun'.",
    ],
    break_layout: ["config/tables/program-kerja.yaml", "'pago'", "'pagu'"],
    break_style: ["config/style.yaml", "spasi"],
}


@pytest.mark.parametrize("broken", BREAKS, ids=lambda f: f.__name__)
def test_a_failing_build(sample_copy: Path, broken: Callable[[Path], None]):
    documents = _documents(sample_copy)
    broken(sample_copy)
    for attempt in (lkip(sample_copy, "build"), lkip(sample_copy, "build")):
        assert attempt.returncode == 1
        for words in BREAKS[broken]:
            assert words in attempt.stderr
        assert "Traceback" not in attempt.stderr
        assert _documents(sample_copy) == documents
    plain = snakemake(sample_copy, "-c1")
    assert plain.returncode == 1
    assert _documents(sample_copy) == documents


def test_after_the_repair_all_is_as_before(sample_copy: Path):
    before = hashes(built(sample_copy, SAMPLE))
    path = sample_copy / "chapters" / "02-perencanaan.md"
    good = path.read_bytes()
    break_chapter(sample_copy)
    assert lkip(sample_copy, "build").returncode == 1
    path.write_bytes(good)
    assert lkip(sample_copy, "build").returncode == 0
    assert hashes(built(sample_copy, SAMPLE)) == before


def _documents(project: Path) -> dict[str, str]:
    made = hashes(built(project, SAMPLE))
    return {name: made[name] for name in ("lkip.pdf", "lkip.docx", "lkip.html")}


def test_a_date_that_has_not_come_yet(sample_copy: Path):
    """From a computer whose clock is wrong: Snakemake takes all that is made from it for old."""
    path = sample_copy / "chapters" / "04-penutup.md"
    path.write_text(path.read_text(encoding="utf-8") + "\nKalimat lain.\n", encoding="utf-8")
    os.utime(path, (2 * 10**9, 2 * 10**9))
    done = lkip(sample_copy, "build")
    assert (done.returncode, done.stderr) == (0, "")


def test_a_folder_where_a_file_belongs(sample_copy: Path):
    path = built(sample_copy, SAMPLE) / "chapters.json"
    path.unlink()
    path.mkdir()
    done = lkip(sample_copy, "build")
    assert done.returncode == 1
    assert "chapters.json: ini folder, seharusnya berkas" in done.stderr
    assert "Traceback" not in done.stderr


def test_what_snakemake_itself_has_against_a_build(sample_copy: Path):
    """No stage says anything where a rule promises a file that its stage does not write."""
    path = sample_copy / "Snakefile"
    text = path.read_text(encoding="utf-8")
    promise = text.replace('BUILD + "audit.json"', 'BUILD + "audit.json", BUILD + "lain.json"')
    path.write_text(promise, encoding="utf-8")
    (built(sample_copy, SAMPLE) / "audit.json").unlink()
    done = lkip(sample_copy, "build")
    assert done.returncode == 1
    assert "lain.json" in done.stderr
    assert "Traceback" not in done.stderr
