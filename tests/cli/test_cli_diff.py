"""`lkip diff`: what cannot be compared is said in plain words, with what to do."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from building import built_files

from lkip.cli import main
from making import made

REPORT = "dinas-laut/2031"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with one report that is built."""
    (tmp_path / "Snakefile").write_text("")
    for name in (REPORT, "dinas-darat/2031"):
        (tmp_path / "sources" / name).mkdir(parents=True)
    _written(tmp_path / "build" / REPORT, 5)
    return tmp_path


def _written(folder: Path, number: int) -> Path:
    folder.mkdir(parents=True)
    held = made("ikan/tuna", nama="Tuna", hasil=number)
    for name, content in built_files([held], hasil=[["Hasil", held.value("hasil")]]).items():
        (folder / name).write_bytes(content)
    return folder


def said(capsys: pytest.CaptureFixture[str], project: Path, *builds: str) -> tuple[int, str, str]:
    status = main(["--root", str(project), "diff", *builds])
    out, err = capsys.readouterr()
    assert "Traceback" not in err
    return status, out, err


def test_a_report_and_a_folder(project: Path, capsys: pytest.CaptureFixture[str]):
    _written(project / "lama", 4)
    status, out, _ = said(capsys, project, "lama", REPORT)
    assert status == 0
    assert "perikanan.xlsx › ikan › B2 (hasil, Tuna): Rp4 → Rp5" in out


def test_as_json_and_as_a_page_of_its_own(project: Path, capsys: pytest.CaptureFixture[str]):
    _written(project / "lama", 4)
    _, out, _ = said(capsys, project, "--format", "json", "lama", REPORT)
    found = json.loads(out)
    assert (found["before"], found["after"]) == ("lama", REPORT)
    assert [one["name"] for one in found["differences"]["figures"]] == ["ikan/tuna#hasil"]
    _, out, _ = said(capsys, project, "--format", "html", "lama", REPORT)
    assert out.startswith('<!DOCTYPE html>\n<html lang="id">')
    assert "<del>Rp4</del></td><td><ins>Rp5</ins>" in out
    assert "http" not in out


def test_an_unknown_report_names_the_nearest(project: Path, capsys: pytest.CaptureFixture[str]):
    assert said(capsys, project, REPORT, "dinas-lauk/2031") == (
        2,
        "",
        "lkip: Laporan 'dinas-lauk/2031' tidak ada. Mungkin maksudnya 'dinas-laut/2031'.\n",
    )


def test_a_report_that_was_never_built(project: Path, capsys: pytest.CaptureFixture[str]):
    status, _, err = said(capsys, project, "dinas-darat/2031", REPORT)
    assert status == 2
    assert err.endswith("belum pernah dibangun. Bangun dahulu: lkip build dinas-darat/2031\n")


def test_both_that_cannot_be_opened_are_told(project: Path, capsys: pytest.CaptureFixture[str]):
    status, _, err = said(capsys, project, "tiada", "dinas-darat/2031")
    assert status == 2
    assert len(err.splitlines()) == 2


def test_a_file_that_is_no_archive(project: Path, capsys: pytest.CaptureFixture[str]):
    status, _, err = said(capsys, project, str(project / "Snakefile"), REPORT)
    assert status == 2
    assert "bukan arsip zip yang utuh" in err


def test_an_archive_without_a_build(project: Path, capsys: pytest.CaptureFixture[str]):
    path = project / "kosong.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("data/outputs/records.json", b"{}")
    status, _, err = said(capsys, project, str(path), REPORT)
    assert status == 2
    assert "tidak memuat hasil pembangunan yang lengkap" in err


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"entries": [], "version": 99}', b"\xff"])
def test_a_build_of_another_version_or_broken(
    project: Path, capsys: pytest.CaptureFixture[str], content: bytes
):
    (project / "build" / REPORT / "outline.json").write_bytes(content)
    status, _, err = said(capsys, project, REPORT, REPORT)
    assert status == 2
    assert "rusak atau dari versi lain" in err


def test_files_of_two_builds_in_one_folder(project: Path, capsys: pytest.CaptureFixture[str]):
    """An outline that is not of the document beside it would name the wrong figures."""
    other = built_files([], hasil=[["Tanpa angka"]])
    (project / "build" / REPORT / "document.json").write_bytes(other["document.json"])
    status, _, err = said(capsys, project, REPORT, REPORT)
    assert status == 2
    assert "bukan dari satu pembangunan" in err
