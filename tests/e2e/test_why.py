"""`lkip why` says before a build what the build then does, and touches nothing."""

from __future__ import annotations

import json
import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import openpyxl
import pytest
from PIL import Image
from projects import SMALL, built, hashes, lkip

pytestmark = pytest.mark.e2e

DOCUMENTS = ("lkip.pdf", "lkip.docx", "lkip.html")
SOURCES = Path("sources") / SMALL


@pytest.fixture
def project(built_small: Path, tmp_path: Path) -> Path:
    """The built small agency, to be changed: times and Snakemake's records are copied too."""
    return Path(shutil.copytree(built_small, tmp_path / "project"))


# --- changes -----------------------------------------------------------------------------


def edit(name: str, old: str, new: str) -> Callable[[Path], None]:
    def change(project: Path) -> None:
        path = project / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


def cell(workbook: str, sheet: str, address: str, value: object) -> Callable[[Path], None]:
    def change(project: Path) -> None:
        path = project / SOURCES / workbook
        book = openpyxl.load_workbook(path)
        if address:
            book[sheet][address].value = value
        book.save(path)

    return change


def saved(workbook: str) -> Callable[[Path], None]:
    """Excel saves a workbook anew: other bytes, the same content."""
    return cell(workbook, "", "", None)


def touched(project: Path) -> None:
    for top in ("chapters", "config", "sources"):
        for path in (project / top).rglob("*.*"):
            path.touch()


def older(name: str, old: str, new: str) -> Callable[[Path], None]:
    """A file from yesterday takes the place of today's."""

    def change(project: Path) -> None:
        edit(name, old, new)(project)
        yesterday = time.time() - 86400
        os.utime(project / name, (yesterday, yesterday))

    return change


def deleted(name: str) -> Callable[[Path], None]:
    return lambda project: (built(project, SMALL) / name).unlink()


def altered(name: str) -> Callable[[Path], None]:
    """A figure of what was made is another one."""

    def change(project: Path) -> None:
        path = built(project, SMALL) / name
        data = path.read_bytes()
        assert b"41.999.500" in data or b"2023" in data
        path.write_bytes(data.replace(b"2023", b"2032"))

    return change


def picture(project: Path) -> None:
    path = project / SOURCES / "piagam-puskesmas.png"
    Image.open(path).convert("L").save(path)


def added_row(project: Path) -> None:
    path = project / SOURCES / "anggaran.xlsx"
    book = openpyxl.load_workbook(path)
    sheet = book["Sub Kegiatan"]
    assert sheet.max_row == 7
    code, above = "1.02.02.2.02.0040", "1.02.02.2.02"
    sheet.append([code, above, "Pelatihan Kader", "APBD", 12_000_000, None, 11_000_000])
    book.save(path)


def moved_rows(project: Path) -> None:
    """An empty row between: every cell below has another address."""
    path = project / SOURCES / "anggaran.xlsx"
    book = openpyxl.load_workbook(path)
    book["Sub Kegiatan"].insert_rows(4)
    book.save(path)


def own_layout(project: Path) -> None:
    path = project / "config" / "agencies" / "dinkes-sungairaya" / "tables" / "skala-nilai.yaml"
    path.parent.mkdir()
    path.write_text("caption: Tingkatan Capaian\n", encoding="utf-8")


def checked(change: Callable[[Path], None]) -> Callable[[Path], None]:
    """`lkip check` makes all that a build would make, after the change."""

    def both(project: Path) -> None:
        change(project)
        assert lkip(project, "check").stderr == ""

    return both


def pdf_alone(change: Callable[[Path], None]) -> Callable[[Path], None]:
    """After the change the PDF alone is built."""

    def both(project: Path) -> None:
        change(project)
        assert lkip(project, "build", "--only", "pdf").returncode == 0

    return both


PENDAHULUAN = f"chapters/{SMALL}/01-pendahuluan.md"
G3 = cell("anggaran.xlsx", "Sub Kegiatan", "G3", 41_999_500)
PERENCANAAN = edit("chapters/02-perencanaan.md", "target tahunan", "target setiap tahun")


class Case(NamedTuple):
    change: Callable[[Path], None]
    words: tuple[str, ...]
    """What must be said."""
    documents: tuple[str, ...] = DOCUMENTS
    """What is made again."""


CASES = {
    "nothing": Case(lambda project: None, ("Tidak ada dokumen yang akan dibuat ulang.",), ()),
    "a chapter": Case(
        PERENCANAAN,
        (
            "lkip.pdf, lkip.docx, dan lkip.html, karena\n"
            "    chapters/02-perencanaan.md disunting\n",
            "paragraf di bawah BAB II Perencanaan Kinerja (berubah), "
            "karena chapters/02-perencanaan.md berubah",
        ),
    ),
    "an empty line in a chapter": Case(
        edit("chapters/04-penutup.md", "\n\n", "\n\n\n"),
        ("chapters/04-penutup.md disunting", "tabel, dan grafiknya tetap sama"),
    ),
    "an included text": Case(
        edit("chapters/bagian/efisiensi-program.md", "beranggaran", "beroleh anggaran"),
        ("chapters/bagian/efisiensi-program.md disunting",),
    ),
    "the prose about an indicator": Case(
        edit(f"chapters/{SMALL}/narasi/indikator/iku-01.md", "Seluruh", "Hampir semua"),
        ("narasi/indikator/iku-01.md disunting", "Prevalensi Stunting Balita"),
    ),
    "one cell": Case(
        G3,
        (
            f"{SOURCES}/anggaran.xlsx berubah (lembar Sub Kegiatan)",
            "anggaran.xlsx › Sub Kegiatan berubah (G3: 41.270.500 → 41.999.500)",
            "Tabel 3.7",
            "Tabel L.4",
            "3.2 Realisasi Anggaran",
        ),
    ),
    "the layout of a table": Case(
        edit("config/tables/ringkasan-anggaran.yaml", "Realisasi (Rp)", "Terserap (Rp)"),
        (
            "config/tables/ringkasan-anggaran.yaml berubah",
            "Tabel 3.7 Ringkasan Anggaran dan Realisasi Tahun 2023 (berubah: judul kolom), "
            "karena config/tables/ringkasan-anggaran.yaml berubah",
        ),
    ),
    "a scale": Case(
        edit("config/agencies/dinkes-sungairaya/scales.yaml", "Perlu Perbaikan", "Kurang"),
        ("config/agencies/dinkes-sungairaya/scales.yaml berubah", "Tabel 3.1"),
    ),
    "the style": Case(
        edit("config/style.yaml", "body: 11", "body: 10"),
        ("config/style.yaml berubah", "Kalimat, angka, tabel, dan grafiknya tetap sama."),
    ),
    "a picture": Case(picture, (f"{SOURCES}/piagam-puskesmas.png berubah",)),
    "all touched": Case(touched, ("Tidak ada dokumen yang akan dibuat ulang.",), ()),
    "a workbook saved as it is": Case(
        saved("kinerja.xlsx"),
        (
            "Isi laporan tetap sama",
            f"{SOURCES}/kinerja.xlsx disimpan; isinya untuk laporan tetap sama",
        ),
        (),
    ),
    "a file of another agency": Case(
        lambda project: (
            (project / "chapters" / "dinas-lain").mkdir()
            or (project / "chapters" / "dinas-lain" / "01-pendahuluan.md").write_text("Halo.\n")
        ),
        ("Tidak ada dokumen yang akan dibuat ulang.",),
        (),
    ),
    "an older file instead": Case(
        older(PENDAHULUAN, "urusan wajib", "urusan pokok"), (f"{PENDAHULUAN} disunting",)
    ),
    "an added row": Case(
        added_row,
        (
            "anggaran.xlsx › Sub Kegiatan › A8, B8, C8, D8, E8, G8 (Pelatihan Kader): ditambahkan",
            "anggaran.xlsx › Sub Kegiatan berubah (E8: ditambahkan, Rp12.000.000)",
        ),
    ),
    "a layout of the agency's own": Case(
        own_layout,
        (
            "config/agencies/dinkes-sungairaya/tables/skala-nilai.yaml ditambahkan",
            "Tabel 3.1 Tingkatan Capaian (berubah: judul)",
        ),
    ),
    "rows that moved": Case(
        moved_rows,
        (
            "anggaran.xlsx disimpan; isinya untuk laporan tetap sama",
            "Kalimat, angka, tabel, dan grafiknya tetap sama.",
        ),
    ),
    "no pdf": Case(deleted("lkip.pdf"), ("lkip.pdf tidak ada",), ("lkip.pdf", "lkip.docx")),
    "no docx": Case(deleted("lkip.docx"), ("lkip.docx tidak ada",), ("lkip.docx",)),
    "no chapters": Case(deleted("chapters.json"), ("chapters.json tidak ada",), ()),
    "no document": Case(deleted("document.json"), ("document.json tidak ada",)),
    "no data": Case(deleted("data.json"), ("data.json tidak ada",), ()),
    "an altered table": Case(
        altered("tables.json"), ("tables.json telah diubah sesudah dibuat",), ()
    ),
    "an altered page": Case(
        altered("lkip.html"), ("lkip.html telah diubah sesudah dibuat",), ("lkip.html",)
    ),
    "checked since": Case(checked(G3), ("Tidak ada dokumen yang akan dibuat ulang.",), ()),
    "the pdf built since": Case(
        pdf_alone(PERENCANAAN),
        ("chapters/02-perencanaan.md disunting",),
        ("lkip.docx", "lkip.html"),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_it_says_what_the_build_then_does(project: Path, name: str):
    case = CASES[name]
    case.change(project)
    before = hashes(project)
    said = lkip(project, "why")
    assert said.returncode == 0, said.stderr
    assert hashes(project) == before
    for words in case.words:
        assert words in said.stdout.replace("\u00a0", " ")
    assert _told(said.stdout) == set(case.documents)
    assert _made(project) == set(case.documents)


def _told(words: str) -> set[str]:
    line = next((one for one in words.splitlines() if "Akan dibuat ulang:" in one), "")
    return {name for name in DOCUMENTS if name in line}


def _made(project: Path) -> set[str]:
    """The documents that a build writes anew."""
    files = [built(project, SMALL) / name for name in DOCUMENTS]
    before = {path.name: path.stat().st_mtime_ns for path in files if path.exists()}
    done = lkip(project, "build")
    assert done.returncode == 0, done.stderr
    return {path.name for path in files if path.stat().st_mtime_ns != before.get(path.name)}


# --- what has no documents to compare with --------------------------------------------------


def test_what_was_never_built(project: Path):
    shutil.rmtree(project / "build")
    said = lkip(project, "why", SMALL)
    assert said.returncode == 0
    assert (
        "Belum pernah dibangun; yang akan dibuat: lkip.pdf, lkip.docx, dan lkip.html."
        in said.stdout
    )
    assert not (project / "build").exists()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (cell("kinerja.xlsx", "Indikator", "R2", "sekitar 20"), "sekitar 20"),
        (edit("chapters/04-penutup.md", "{{", "{{ angka_ajaib }} {{"), "angka_ajaib"),
        (edit("config/tables/belanja.yaml", "rows:", "barisan: x\nrows:"), "barisan"),
        (edit("config/style.yaml", "page:", "kertas: A4\npage:"), "kertas"),
    ],
    ids=["workbook", "chapter", "layout", "style"],
)
def test_what_stands_in_the_way_is_told_as_the_build_tells_it(
    project: Path, change: Callable[[Path], None], words: str
):
    change(project)
    said = lkip(project, "why")
    assert said.returncode == 1
    assert "Pembangunan akan berhenti; dokumen yang ada tetap seperti sekarang." in said.stdout
    failed = lkip(project, "build")
    assert failed.returncode == 1
    told = [line.strip() for line in failed.stderr.splitlines() if words in line]
    assert told
    assert all(line in said.stdout for line in told)


def test_documents_that_were_deleted_were_built_once(project: Path):
    for name in DOCUMENTS:
        deleted(name)(project)
    said = lkip(project, "why")
    assert (
        "Akan dibuat ulang: lkip.pdf, lkip.docx, dan lkip.html, karena\n    lkip.pdf tidak ada\n"
        in said.stdout
    )


def test_without_a_note_of_the_last_build_it_says_so(project: Path):
    (project / "build" / "gate.json").unlink()
    said = lkip(project, "why")
    assert said.returncode == 0
    assert "Tidak ada catatan tentang pembangunan terakhir" in said.stdout


@pytest.mark.parametrize(
    ("program", "documents"),
    [("write/pdf/write.py", set(DOCUMENTS)), ("layout/build.py", set()), ("cli/build.py", set())],
)
def test_a_changed_program_is_told_where_a_stage_uses_it(
    project: Path, program: str, documents: set[str]
):
    """What its stage writes as before makes nothing again; the writers are not tried."""
    note = project / "build" / "gate.json"
    noted = json.loads(note.read_bytes())
    for request in noted["requests"].values():
        name = next(one for one in request["sources"] if one.endswith(f"lkip/{program}"))
        request["sources"][name] = "another"
    note.write_text(json.dumps(noted), encoding="utf-8")
    said = lkip(project, "why")
    assert _told(said.stdout) == documents
    assert ("program lkip berubah" in said.stdout) == (not program.startswith("cli"))


def test_while_another_build_runs(project: Path):
    from lkip import building

    with building.lock(project):
        said = lkip(project, "why")
    assert said.returncode == 1
    assert "tunggu selesai" in said.stderr
