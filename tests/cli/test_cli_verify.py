"""`lkip verify`: what is no whole archive is refused in words, wherever the command runs."""

import errno
import sys
import zipfile
from pathlib import Path

import msgspec
import pytest
from bags import archive

from lkip.archive import rebuild, verify, wheels
from lkip.archive.note import FORMAT, note
from lkip.cli import main


@pytest.fixture(autouse=True)
def outside_of_a_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def said(capsys: pytest.CaptureFixture[str], path: Path) -> tuple[int, str]:
    status = main(["verify", str(path)])
    out, err = capsys.readouterr()
    assert "Traceback" not in out + err
    return status, out + err


def test_no_such_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    status, words = said(capsys, tmp_path / "2031.zip")
    assert status == 2
    assert words.startswith("lkip: tidak ada berkas")


@pytest.mark.parametrize("data", [b"", b"bukan zip", b"PK\x03\x04 terpotong"])
def test_no_zip_file(tmp_path: Path, capsys: pytest.CaptureFixture[str], data: bytes):
    (tmp_path / "2031.zip").write_bytes(data)
    status, words = said(capsys, tmp_path / "2031.zip")
    assert status == 1
    assert "rusak, terpotong, atau bukan berkas zip" in words
    assert words.endswith("Arsip ini tidak lulus.\n")


def test_a_truncated_archive(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    path = archive(tmp_path)
    path.write_bytes(path.read_bytes()[:-100])
    assert said(capsys, path)[0] == 1


def test_a_name_that_leads_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    path = archive(tmp_path)
    with zipfile.ZipFile(path, "a") as package:
        package.writestr("dinas-perikanan-2031/../../luar.txt", "x")
    status, words = said(capsys, path)
    assert status == 1
    assert "menunjuk ke luar foldernya" in words


def test_a_newer_format(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """The fault, if any, is this program's: nothing is said against the archive."""
    newer = msgspec.structs.replace(note("dinas-perikanan/2031", False, 0), version=FORMAT + 1)
    status, words = said(capsys, archive(tmp_path, newer))
    assert status == 2
    assert f"berformat versi {FORMAT + 1}" in words
    assert "Perbarui lkip" in words
    assert words.endswith("Arsip ini belum diperiksa.\n")


def test_another_python(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """Whole, but bytes of another Python say nothing: neither good nor bad."""
    other = msgspec.structs.replace(note("dinas-perikanan/2031", False, 0), python="3.99.0")
    status, words = said(capsys, archive(tmp_path, other))
    assert status == 2
    assert "dibuat dengan Python 3.99.0" in words
    assert UNTRIED in words


UNTRIED = "Arsip ini belum teruji: SHA-256 semua berkasnya cocok"


def test_libraries_of_other_versions(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    files = {"project/requirements.txt": b"msgspec==0.0.1\n"}
    status, words = said(capsys, archive(tmp_path, **files))
    assert status == 2
    assert f"msgspec 0.0.1 (di sini {msgspec.__version__})" in words
    assert "--with-wheels" in words


def test_what_is_changed_is_not_shown_as_what_the_archive_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    path = archive(tmp_path)
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(tmp_path / "b.zip", "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b'"python": "3.', b'"python": "2.'))
    status, words = said(capsys, tmp_path / "b.zip")
    assert status == 1
    assert "data/archive.json" in words
    assert "Python 2." not in words


def test_no_room_to_unpack(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    """And nothing against the archive, of which nothing has been seen."""
    path = archive(tmp_path)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("shutil.copyfileobj", full)
    status, words = said(capsys, path)
    assert status == 2
    assert "tidak dapat dibaca atau dibongkar di sini: ruang penyimpanan penuh" in words
    assert words.endswith("Arsip ini belum diperiksa.\n")
    assert "Jangan gunakan" not in words


def test_no_room_for_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr(wheels, "install_file", lambda *_: "ERROR: No space left on device")
    status, words = said(capsys, archive(tmp_path))
    assert status == 2
    assert "tidak dapat disiapkan di sini: ERROR: No space left on device" in words
    assert "Ruang kosong pada " in words
    assert UNTRIED in words


@pytest.mark.parametrize(
    ("what_it_says", "verdict"),
    [
        ("hasil.xlsx › Tangkapan\n  B2  Kesalahan: 'dua' bukan angka.", "bad"),
        ("/tmp/x/lkip.pdf: ruang penyimpanan penuh; kosongkan sebagian, lalu ulangi.", "untried"),
        ("a\n  -  Kesalahan: b.\n/tmp/x: ruang penyimpanan penuh; kosongkan sebagian.", "untried"),
        ("Traceback (most recent call last):\nUnicodeEncodeError: ascii", "untried"),
        ("python -m lkip.read berhenti tiba-tiba (-9).", "untried"),
    ],
)
def test_who_is_at_fault_where_the_report_cannot_be_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what_it_says: str, verdict: str
):
    """The archive, where its program finds errors in it; else it may be this machine."""

    def failing(*_: object) -> None:
        raise rebuild.Failed(what_it_says)

    here = rebuild.Runner(Path(sys.executable), {}, "dengan tangan")
    monkeypatch.setattr(rebuild, "runner", lambda *_: (here, []))
    monkeypatch.setattr(rebuild, "expected", failing)
    found = verify.verified(archive(tmp_path))
    assert found.verdict == verdict
    assert found.said == what_it_says
    assert [str(place) for one in found.findings for place in one.places] == ["2031.zip"]


def test_interrupted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    """A word instead of a traceback, and nothing left behind."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "t"))
    (tmp_path / "t").mkdir()
    path = archive(tmp_path)

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(rebuild, "runner", interrupted)
    assert said(capsys, path) == (130, "lkip: dihentikan.\n")
    assert list((tmp_path / "t").iterdir()) == []
