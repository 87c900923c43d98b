"""A formula in the workbook of a report: named in the trace, found where it is no longer true."""

import shutil
import subprocess
from pathlib import Path

import openpyxl
import pytest
from projects import SMALL, lkip, small

from storing import store

pytestmark = pytest.mark.e2e

SPENT = 9_969_445_370
"""Of the programme 1.02.02: what its three sub kegiatan spent, rows 4 to 6."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The small agency, whose programme's control is a formula over the sub kegiatan."""
    folder = small(tmp_path)
    path = _workbook(folder)
    book = openpyxl.load_workbook(path)
    book["Program"]["F3"] = "=SUM('Sub Kegiatan'!G4:G6)"
    book.save(path)
    store(path, book.sheetnames.index("Program") + 1, {"F3": SPENT})
    return folder


def _workbook(project: Path) -> Path:
    return project / "sources" / SMALL / "anggaran.xlsx"


def _spend(project: Path, cell: str, amount: int) -> None:
    """Change what a sub kegiatan spent, by a program that calculates nothing."""
    store(_workbook(project), 3, {cell: amount})


def test_a_true_formula_is_silent_and_known_to_its_value(project: Path):
    plain = small(project / "plain")
    for folder in (project, plain):
        done = lkip(folder, "build", "--only", "html")
        assert done.returncode == 0, done.stderr
    pages = [folder / "build" / SMALL / "lkip.html" for folder in (project, plain)]
    assert pages[0].read_bytes() == pages[1].read_bytes()
    records = (project / "build" / SMALL / "records.json").read_text(encoding="utf-8")
    assert "=SUM('Sub Kegiatan'!G4:G6)" in records


def test_a_stored_value_that_is_no_longer_true_stops_the_build(project: Path):
    """The input was changed and the sum was not: both are named, and the one is not printed."""
    _spend(project, "G5", 803_945_121)
    done = lkip(project, "build", "--only", "html")
    assert done.returncode == 1
    assert (
        "anggaran.xlsx › Program\n  F3  Kesalahan: Rumus =SUM('Sub Kegiatan'!G4:G6) " in done.stderr
    )
    assert "menghasilkan 9.969.445.371, tetapi nilai tersimpan 9.969.445.370." in done.stderr
    assert not (project / "build" / SMALL / "lkip.html").exists()


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_saving_it_in_a_spreadsheet_program_mends_a_formula_without_a_value(
    project: Path, tmp_path: Path
):
    path = _workbook(project)
    openpyxl.load_workbook(path).save(path)
    done = lkip(project, "check")
    assert "F3  Kesalahan: Rumus di sel ini belum pernah dihitung" in done.stderr
    made = tmp_path / "made"
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
         "--convert-to", "xlsx", "--outdir", str(made), str(path)],
        check=True, capture_output=True,
    )  # fmt: skip
    shutil.copy(made / path.name, path)
    done = lkip(project, "check")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Rumus" not in done.stdout


def test_a_true_formula_over_too_few_rows_is_told_beside_the_sum_of_the_report(project: Path):
    path = _workbook(project)
    book = openpyxl.load_workbook(path)
    book["Program"]["F3"] = "=SUM('Sub Kegiatan'!G4:G5)"
    book.save(path)
    store(path, book.sheetnames.index("Program") + 1, {"F3": 4_452_062_410})
    done = lkip(project, "check")
    assert done.returncode == 1
    assert (
        "angka kontrol Rp4.452.062.410 (rumus =SUM('Sub Kegiatan'!G4:G5)), jumlah rinciannya "
        "Rp9.969.445.370; selisih -Rp5.517.382.960" in done.stdout
    )
