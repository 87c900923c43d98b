"""What `lkip check` says of the numbers in the documents."""

import json
from pathlib import Path

import pytest

from lkip.cli import main
from lkip.cli.check import Checked, Exempt, covered_in_words, in_full, wrong
from lkip.config import Report
from lkip.model import Cell, Covered, Finding, Line, Stray

STRAY = Stray("40", "halaman 12", "sekitar 40 kapal")


def checked(*strays: Stray, errors: int = 0) -> Checked:
    coverage = {"pdf": Covered(2000, ()), "docx": Covered(1990, strays)}
    exempt = (Exempt("3", "SK 1", Line("chapters/bab.md", 4)),)
    return Checked((), {"error": errors} if errors else {}, coverage, exempt)


def test_all_covered():
    assert not wrong(checked())
    assert list(covered_in_words(checked())) == [
        "Angka tercetak yang diketahui asalnya: PDF 100 % (2.000 dari 2.000); "
        "DOCX 100 % (1.990 dari 1.990).",
        "Angka yang diketik dengan sumber: 1.",
        "  chapters/bab.md:4  '3', sumber: SK 1",
    ]


def test_a_number_without_an_origin_is_wrong_and_named():
    one = checked(STRAY)
    assert wrong(one)
    text = "\n".join(covered_in_words(one))
    assert "DOCX 99,94 % (1.989 dari 1.990)" in text
    assert "  DOCX, halaman 12: '40' dalam \"… sekitar 40 kapal …\"" in text
    assert "→ Ambil angka itu dari lembar kerja" in text


def test_an_error_is_wrong_too():
    assert wrong(checked(errors=1))


def test_accepted_findings_stand_apart_and_are_not_wrong():
    place = (Cell("ikan.xlsx", "Kapal", "B2"),)
    still = Finding("note", "x", "perlu dilihat", place)
    accepted = Finding("error", "y", "berselisih", place, "Betulkan.", "Ralat menyusul")
    one = Checked((accepted, still), {"note": 1, "accepted": 1}, {}, ())
    assert not wrong(one)
    lines = list(in_full(Report(Path("p"), "dinas-ikan", 2031), one, True))
    assert lines[0] == "dinas-ikan/2031: 1 catatan, 1 diterima"
    assert "berselisih" not in lines[1]
    assert "Temuan yang diterima: 1" in lines[2]
    assert "Diterima: Ralat menyusul" in lines[2]
    assert lines[-1].endswith("build/dinas-ikan/2031/audit.html, build/dinas-ikan/2031/audit.xlsx")


def test_a_strict_report_without_documents_says_so():
    told = "\n".join(in_full(Report(Path("p"), "dinas-ikan", 2031), checked(errors=1), False))
    assert "Dokumen tidak dibuat" in told
    assert "config/agencies/dinas-ikan/2031/accepted.yaml" in told
    assert "diketahui asalnya" not in told


def test_rules_are_listed_by_family_without_any_report(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    (tmp_path / "Snakefile").touch()
    assert main(["--root", str(tmp_path), "check", "--rules"]) == 0
    lines = capsys.readouterr().out.splitlines()
    at = lines.index("  roll-up (kesalahan)")
    assert lines[:at] == ["Penjumlahan"]
    assert lines[at + 1].endswith("harus sama dengan jumlah rinciannya.")
    assert lines[at + 2].startswith("      Contoh: program: angka kontrol Rp730")
    assert "  picture (kesalahan atau peringatan)" in lines


def test_rules_as_json(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]):
    (tmp_path / "Snakefile").touch()
    assert main(["--root", str(tmp_path), "check", "--rules", "--format", "json"]) == 0
    rules = json.loads(capsysbinary.readouterr().out)
    assert {
        "family": "Isi sel",
        "id": "empty-cell",
        "severities": ["error"],
        "reason": "Sel yang wajib diisi tidak boleh kosong.",
        "example": "",
    } in rules
