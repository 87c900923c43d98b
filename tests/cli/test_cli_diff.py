"""`lkip diff`: what cannot be compared is said in plain words, with what to do."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from bags import archived, zipped
from building import Thing, built_files, table

from lkip.cli import main
from lkip.files import to_json
from lkip.gate import Request, before, note
from lkip.model import Records, Tables
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


def _files(number: int) -> dict[str, bytes]:
    held = made("ikan/tuna", nama="Tuna", hasil=number)
    rows = table("hasil", ("Tuna", held.value("hasil")))
    pieces = [["Hasil", held.value("hasil")], Thing(rows, "Hasil", "Tabel 1")]
    return built_files([held], hasil=pieces)


def _written(folder: Path, number: int) -> Path:
    folder.mkdir(parents=True)
    for name, content in _files(number).items():
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
    assert "bukan berkas zip" in err


def test_an_archive(project: Path, capsys: pytest.CaptureFixture[str]):
    path = archived(project / "2030.zip", "dinas-laut/2030", _files(4))
    status, out, _ = said(capsys, project, str(path), REPORT)
    assert status == 0
    assert "perikanan.xlsx › ikan › B2 (hasil, Tuna): Rp4 → Rp5" in out


def test_an_archive_that_was_tampered_with_is_refused(
    project: Path, capsys: pytest.CaptureFixture[str]
):
    """A figure that nobody archived must not be compared with, however well it can be read."""
    path = archived(project / "2030.zip", "dinas-laut/2030", _files(4))
    with zipfile.ZipFile(path) as package:
        entries = {info: package.read(info) for info in package.infolist()}
    one = next(info for info in entries if info.filename.endswith("records.json"))
    entries[one] = entries[one].replace(b'"4"', b'"9"')
    zipped(path, entries.items())
    status, out, err = said(capsys, project, str(path), REPORT)
    assert (status, out) == (2, "")
    assert "SHA-256 berbeda" in err
    assert "data/outputs/records.json" in err


def test_an_archive_without_a_build(project: Path, capsys: pytest.CaptureFixture[str]):
    """As the extract that next year's report is given."""
    records = {"records.json": _files(4)["records.json"]}
    path = archived(project / "petikan.zip", "dinas-laut/2030", records)
    status, _, err = said(capsys, project, str(path), REPORT)
    assert status == 2
    assert "tidak memuat hasil pembangunan yang lengkap" in err
    assert "lkip archive" in err


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"entries": [], "version": 99}', b"\xff"])
def test_a_build_of_another_version_or_broken(
    project: Path, capsys: pytest.CaptureFixture[str], content: bytes
):
    (project / "build" / REPORT / "outline.json").write_bytes(content)
    status, _, err = said(capsys, project, REPORT, REPORT)
    assert status == 2
    assert "rusak atau dari versi lain" in err


@pytest.mark.parametrize("name", ["records.json", "tables.json", "outline.json", "document.json"])
def test_files_of_two_builds_in_one_folder(
    project: Path, capsys: pytest.CaptureFixture[str], name: str
):
    """A build that stopped midway left them: what they say of one another is not true."""
    other = {**_files(6), "document.json": built_files([], hasil=[["-"]])["document.json"]}
    (project / "build" / REPORT / name).write_bytes(other[name])
    status, out, err = said(capsys, project, REPORT, REPORT)
    assert (status, out) == (2, "")
    assert "bukan dari satu pembangunan" in err


@pytest.mark.parametrize(
    ("name", "empty"),
    [("records.json", Records(())), ("tables.json", Tables({}))],
    ids=["records", "tables"],
)
def test_what_a_build_prints_must_be_there(
    project: Path, capsys: pytest.CaptureFixture[str], name: str, empty: object
):
    (project / "build" / REPORT / name).write_bytes(to_json(empty))
    status, _, err = said(capsys, project, REPORT, REPORT)
    assert status == 2
    assert "bukan dari satu pembangunan" in err


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'{"t":"MetaString","c":"Laporan Kinerja"}', b'"Laporan Kinerja"'),
        (b'"t":"Para"', b'"t":3'),
        (b'{"t":"Str","c":"Hasil"}', b'{"t":"Str"}'),
        (b'["tbl-hasil",["table"],', b'["tbl-hasil",["table"],3,'),
    ],
)
def test_a_document_of_another_shape_is_refused(
    project: Path, capsys: pytest.CaptureFixture[str], old: bytes, new: bytes
):
    path = project / "build" / REPORT / "document.json"
    assert old in path.read_bytes()
    path.write_bytes(path.read_bytes().replace(old, new))
    status, _, err = said(capsys, project, REPORT, REPORT)
    assert status == 2
    assert "rusak atau dari versi lain" in err


def _noted(project: Path) -> None:
    """Note the build as complete, as `lkip build` does."""
    request = Request(["build"], [REPORT], ["pdf"])
    note(project, request, before(project, [REPORT]), "selesai")


def test_a_build_that_stopped_after_the_last_complete_one(
    project: Path, capsys: pytest.CaptureFixture[str]
):
    """Its first stages changed a figure that is printed nowhere: only the note can tell."""
    _noted(project)
    records = (made("ikan/tuna", nama="Tuna", hasil=5), made("ikan/teri", nama="Teri"))
    (project / "build" / REPORT / "records.json").write_bytes(to_json(Records(records)))
    for name in (REPORT, str(project / "build" / REPORT)):
        status, out, err = said(capsys, project, name, REPORT)
        assert (status, out) == (2, "")
        assert f"Jalankan: lkip build {REPORT}" in err


def test_sources_that_changed_since_are_told(project: Path, capsys: pytest.CaptureFixture[str]):
    path = project / "sources" / REPORT / "catatan.xlsx"
    path.write_bytes(b"1")
    _noted(project)
    assert said(capsys, project, REPORT, REPORT)[2] == ""
    path.write_bytes(b"2")
    status, out, err = said(capsys, project, REPORT, REPORT)
    assert (status, "Tidak ada perbedaan" in out) == (0, True)
    assert err.count(f"berubah sejak pembangunan terakhir: sources/{REPORT}/catatan.xlsx") == 1
