"""A strict report has no documents while its audit has errors that nobody has accepted."""

import json
import os
import shutil
from pathlib import Path

import lxml.html
import openpyxl
import pytest
from projects import SMALL, built, hashes, lkip, snakemake

from lkip import gate
from lkip.files import read_json
from lkip.model import Audit

pytestmark = pytest.mark.e2e

DOCUMENTS = ("lkip.pdf", "lkip.docx", "lkip.html")
OWN = Path("config") / "agencies" / SMALL
WRONG = 418_760_001


@pytest.fixture
def project(built_small: Path, tmp_path: Path) -> Path:
    """The built small agency, to be changed."""
    return Path(shutil.copytree(built_small, tmp_path / "project"))


def control(project: Path, amount: int) -> None:
    """Change the control figure of a programme's ceiling."""
    path = project / "sources" / SMALL / "anggaran.xlsx"
    book = openpyxl.load_workbook(path)
    assert book["Program"]["E1"].value == "Kontrol Pagu"
    book["Program"]["E4"] = amount
    book.save(path)


def chapter(project: Path) -> None:
    """Something that every document prints."""
    path = project / "chapters" / "04-penutup.md"
    path.write_text(path.read_text(encoding="utf-8") + "\nKalimat lain.\n", encoding="utf-8")


def strict(project: Path) -> None:
    path = project / OWN / "report.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "\nstrict: true\n", encoding="utf-8")


def accept(project: Path) -> None:
    """Accept the only error of the audit, figures and all."""
    (error,) = [f for f in audit(project).findings if f.severity == "error"]
    entry = {
        "rule": error.rule,
        "place": str(error.places[0]),
        "contains": error.message,
        "reason": "Salah cetak dalam DPA.",
    }
    text = json.dumps({"accepted": [entry]}, ensure_ascii=False)  # JSON is YAML
    (project / OWN / "accepted.yaml").write_text(text, encoding="utf-8")


def audit(project: Path) -> Audit:
    return read_json(built(project, SMALL) / "audit.json", Audit)


def documents(project: Path) -> dict[str, str]:
    made = hashes(built(project, SMALL))
    return {name: made[name] for name in DOCUMENTS}


def test_errors_keep_the_documents_as_they_are_until_they_are_accepted(project: Path):
    before = documents(project)
    control(project, WRONG)
    chapter(project)
    strict(project)
    for attempt in (lkip(project, "build"), lkip(project, "build")):
        assert attempt.returncode == 1
        assert "tidak dibuat selama masih ada kesalahan (1)" in attempt.stderr
        assert "anggaran.xlsx › Program\n  E4  Kesalahan: program" in attempt.stderr
        assert "accepted.yaml" in attempt.stderr
        assert "Traceback" not in attempt.stderr
        assert documents(project) == before
        assert audit(project).counts == {"error": 1}
    assert gate.passed(project, ()) is None
    plain = snakemake(project, "-c1")
    assert plain.returncode == 1
    assert documents(project) == before
    why = lkip(project, "why")
    assert why.returncode == 1
    assert "Pembangunan akan berhenti" in why.stdout and "E4" in why.stdout
    assert lkip(project, "archive", SMALL).returncode == 1

    accept(project)
    why = lkip(project, "why")
    assert (why.returncode, "lkip.pdf" in why.stdout) == (0, True)
    done = lkip(project, "build")
    assert done.returncode == 0, done.stderr
    assert f"{SMALL}: 1 diterima" in done.stdout
    assert all(documents(project)[name] != before[name] for name in DOCUMENTS)
    assert lkip(project, "build").stdout == done.stdout

    made = documents(project)
    control(project, WRONG + 1)  # what was accepted is not what it says now
    refused = lkip(project, "build")
    assert refused.returncode == 1
    assert documents(project) == made
    assert audit(project).counts == {"error": 1, "warning": 1}
    assert "acceptance-unused" in {f.rule for f in audit(project).findings}


def test_check_tells_all_of_a_strict_report_without_its_documents(project: Path):
    before = documents(project)
    control(project, WRONG)
    chapter(project)
    strict(project)
    done = lkip(project, "check")
    assert (done.returncode, done.stderr) == (1, "")
    assert f"{SMALL}: 1 kesalahan" in done.stdout
    assert "Dokumen tidak dibuat" in done.stdout
    assert documents(project) == before
    shown = lxml.html.parse(str(built(project, SMALL) / "audit.html"))
    assert len(shown.xpath("//article[@data-jenis='error']")) == 1
    told = json.loads(lkip(project, "check", "--format", "json").stdout)[SMALL]
    assert (told["counts"], told["coverage"]) == ({"error": 1}, {})

    accept(project)
    done = lkip(project, "check")
    assert (done.returncode, done.stderr) == (0, "")
    assert f"{SMALL}: 1 diterima" in done.stdout
    assert "Diterima: Salah cetak dalam DPA." in done.stdout
    assert "diketahui asalnya: PDF 100 %" in done.stdout
    book = openpyxl.load_workbook(built(project, SMALL) / "audit.xlsx")
    assert book["Temuan"]["I2"].value == "Salah cetak dalam DPA."


def test_a_report_that_is_not_strict_is_built_with_its_errors(project: Path):
    control(project, WRONG)
    chapter(project)
    before = documents(project)
    done = lkip(project, "build")
    assert done.returncode == 0, done.stderr
    assert f"{SMALL}: 1 kesalahan" in done.stdout
    assert documents(project) != before
    assert not (built(project, SMALL) / "permit.txt").exists()
    assert lkip(project, "check").returncode == 1
    accept(project)
    assert lkip(project, "check").returncode == 0


def test_what_was_accepted_makes_no_document_again(project: Path):
    strict(project)
    assert lkip(project, "build").returncode == 0
    old = 10**18
    for name in DOCUMENTS:
        os.utime(built(project, SMALL) / name, ns=(old, old))
    (project / OWN / "accepted.yaml").write_text("accepted: []\n# diperiksa\n")
    why = lkip(project, "why")
    assert "Tidak ada dokumen yang akan dibuat ulang." in why.stdout
    times = [(built(project, SMALL) / name).stat().st_mtime_ns for name in DOCUMENTS]
    assert lkip(project, "build").returncode == 0
    assert [(built(project, SMALL) / n).stat().st_mtime_ns for n in DOCUMENTS] == times


def test_the_page_and_the_workbook_are_always_the_same_bytes(project: Path):
    control(project, WRONG)
    files = [built(project, SMALL) / name for name in ("audit.html", "audit.xlsx")]
    made = []
    for _ in range(2):
        assert lkip(project, "check").returncode == 1
        made.append([path.read_bytes() for path in files])
        for path in files:
            path.unlink()
    assert made[0] == made[1]
