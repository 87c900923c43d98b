"""`lkip verify`: what is no whole archive is refused in words, wherever the command runs."""

import zipfile
from pathlib import Path

import msgspec
import pytest

from lkip.archive import bag, zipped
from lkip.archive.note import FORMAT, NAME, Note, note
from lkip.cli import main
from lkip.files import to_json


@pytest.fixture(autouse=True)
def outside_of_a_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def archive(folder: Path, told: Note | None = None, **files: str) -> Path:
    """A valid bag that holds these files, and all folders that an archive has."""
    top = folder / "bag"
    given = {"project/a.md": "a", "outputs/a.json": "{}", "environment/a.txt": "a", **files}
    for name, text in given.items():
        path = top / "data" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    (top / NAME).write_bytes(to_json(told or note("dinas-perikanan/2031", False, 0)))
    bag.seal(top, {})
    with (folder / "2031.zip").open("wb") as file:
        zipped.pack(top, file, "dinas-perikanan-2031")
    return folder / "2031.zip"


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
    newer = msgspec.structs.replace(note("dinas/2031", False, 0), version=FORMAT + 1)
    status, words = said(capsys, archive(tmp_path, newer))
    assert status == 1
    assert f"berformat versi {FORMAT + 1}" in words
    assert "Perbarui lkip" in words


def test_another_python(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """Whole, but bytes of another Python say nothing: neither good nor bad."""
    other = msgspec.structs.replace(note("dinas/2031", False, 0), python="3.99.0")
    status, words = said(capsys, archive(tmp_path, other))
    assert status == 2
    assert "dibuat dengan Python 3.99.0" in words
    assert words.endswith("Arsip ini utuh, tetapi belum teruji.\n")


def test_libraries_of_other_versions(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    files = {"project/requirements.txt": "msgspec==0.0.1\n", "environment/lkip-1-py3.whl": ""}
    status, words = said(capsys, archive(tmp_path, **files))
    assert status == 2
    assert f"msgspec 0.0.1 (di sini {msgspec.__version__})" in words
    assert "--with-wheels" in words


@pytest.mark.parametrize(
    "files", [{}, {"project/requirements.txt": "msgspec"}, {"project/requirements.txt": ""}]
)
def test_an_archive_without_its_program(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], files: dict[str, str]
):
    status, words = said(capsys, archive(tmp_path, **files))
    assert status == 2
    assert "tidak dapat disiapkan" in words


def test_an_archive_without_outputs(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    path = archive(tmp_path)
    top = tmp_path / "bag"
    (top / "data/outputs/a.json").unlink()
    bag.seal(top, {})
    with path.open("wb") as file:
        zipped.pack(top, file, "k")
    status, words = said(capsys, path)
    assert status == 1
    assert "data/outputs" in words
