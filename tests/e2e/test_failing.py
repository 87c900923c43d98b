"""A failing build says why, leaves the last good documents, and never pretends afterwards."""

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
