"""Every performance agreement in a PDF and a DOCX of its own, made on request."""

import hashlib
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from documents import docx_text, pdf_text, words
from projects import SAMPLE, SMALL, built, hashes, lkip, snakemake

from lkip.files import read_json
from lkip.model import Record, Records

pytestmark = pytest.mark.e2e


@pytest.fixture(scope="module", params=[SAMPLE, SMALL])
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What was built of a report, its agreements too."""
    name = "built_sample" if request.param == SAMPLE else "built_small"
    given: Path = request.getfixturevalue(name)
    assert not (built(given, request.param) / "perjanjian").exists()
    project = Path(shutil.copytree(given, tmp_path_factory.mktemp("satu") / "project"))
    done = lkip(project, "build", "--only", "perjanjian")
    assert done.returncode == 0, done.stderr
    assert f"build/{request.param}/perjanjian/" in done.stdout
    return built(project, request.param)


def records(folder: Path) -> dict[str, Record]:
    return {r.key: r for r in read_json(folder / "records.json", Records).records}


def parties(agreement: Record, held: dict[str, Record]) -> list[Record]:
    return [held[key] for role in ("pertama", "kedua") for key in agreement.keys(role)]


def texts(folder: Path, key: str) -> list[str]:
    """PDF and DOCX, spaces and line ends all as one space."""
    pdf, docx = (folder / "perjanjian" / f"{key}.{kind}" for kind in ("pdf", "docx"))
    return [" ".join(words(pdf_text(pdf))), " ".join(words(docx_text(docx)))]


def test_every_agreement_has_both_files_and_its_checksums(folder: Path):
    keys = [key.partition("/")[2] for key in records(folder) if key.startswith("perjanjian/")]
    wanted = sorted(f"{key}.{kind}" for key in keys for kind in ("docx", "pdf"))
    assert wanted
    given = folder / "perjanjian"
    assert sorted(path.name for path in given.iterdir()) == sorted([*wanted, "SHA256SUMS"])
    lines = (given / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    assert lines == [
        f"{hashlib.sha256((given / name).read_bytes()).hexdigest()}  {name}" for name in wanted
    ]


def test_each_holds_its_parties_total_and_signatures_and_nobody_elses(folder: Path):
    held = records(folder)
    everyone = {r.text("nama") for r in held.values() if r.kind == "pejabat"}
    for agreement in (r for r in held.values() if r.kind == "perjanjian"):
        mine = parties(agreement, held)
        for text in texts(folder, agreement.key.partition("/")[2]):
            for party in mine:
                # In the text, under the agreement, and under its attachment.
                assert text.count(party.text("nama")) >= 3, agreement.key
            assert "PIHAK PERTAMA," in text
            assert "PIHAK KEDUA," in text
            total = agreement.value("anggaran").number
            if total is not None and agreement.text("bentuk") != "tanpa-anggaran":
                assert f"{total:,.0f}".replace(",", ".") in text, agreement.key
            others = everyone - {party.text("nama") for party in mine}
            assert not [name for name in others if name in text]
            assert "Daftar Isi" not in text.title()


def test_each_is_archival_and_accessible_and_counts_its_own_pages(folder: Path):
    for path in sorted((folder / "perjanjian").glob("*.pdf")):
        with pikepdf.open(path) as pdf, pdf.open_metadata() as metadata:
            assert (metadata.pdfa_status, metadata["pdfuaid:part"]) == ("3A", "1")
            assert pdf.check_pdf_syntax() == []
            assert len(pdf.pages) <= 12
            assert not pdf.attachments
            assert metadata["dc:title"]
        text = pdf_text(path)
        assert text.split("\n")[0].startswith(("PERJANJIAN", "PERUBAHAN")), path.name


def test_the_same_sources_give_the_same_bytes_and_what_is_gone_goes(sample_copy: Path):
    assert lkip(sample_copy, "build", "--only", "perjanjian").returncode == 0
    folder = built(sample_copy, SAMPLE) / "perjanjian"
    before = hashes(folder)
    (folder / "SHA256SUMS").unlink()
    (folder / "lama.pdf").write_bytes(b"")
    assert lkip(sample_copy, "build", "--only", "perjanjian").returncode == 0
    assert hashes(folder) == before


@pytest.mark.parametrize("build", [lkip, snakemake])
@pytest.mark.parametrize("changed", [False, True])
def test_one_that_is_gone_or_was_changed_is_made_again(
    folder: Path, build: Callable[..., subprocess.CompletedProcess[str]], changed: bool
):
    """The gate and Snakemake know nothing of the single files but their list."""
    project = folder.parents[2]
    asked = {
        lkip: ("build", "--only", "perjanjian"),
        snakemake: ("-c2", "--config", "outputs=[perjanjian]"),
    }[build]
    before = hashes(folder / "perjanjian")
    one = sorted((folder / "perjanjian").glob("*.docx"))[-1]
    if changed:
        one.write_bytes(one.read_bytes() + b" ")
    else:
        one.unlink()
    done = build(project, *asked)
    assert done.returncode == 0, done.stderr
    assert hashes(folder / "perjanjian") == before


def test_what_would_be_made_again_names_them(folder: Path):
    project = folder.parents[2]
    config = project / "config" / "config.yaml"
    given = config.read_text(encoding="utf-8")
    kept = [line for line in given.splitlines() if not line.startswith("outputs")]
    config.write_text("\n".join([*kept, "outputs: [perjanjian]"]), encoding="utf-8")
    gone = sorted((folder / "perjanjian").glob("*.pdf"))[0]
    content = gone.read_bytes()
    assert "Tidak ada dokumen yang akan dibuat ulang" in lkip(project, "why").stdout
    gone.unlink()
    said = lkip(project, "why").stdout
    assert "Akan dibuat ulang: perjanjian/" in said
    assert gone.name in said
    gone.write_bytes(content)
    config.write_text(given, encoding="utf-8")
