"""Zip files: the same bytes for the same folder; unpacked only after a look at names and sizes."""

import os
import stat
import zipfile
from pathlib import Path

import pytest
from bags import small, zipped

from lkip.archive.zipped import pack, unpack


def packed(folder: Path, file: Path, top: str = "kantong") -> Path:
    with file.open("wb") as target:
        pack(folder, target, top)
    return file


def rules(file: Path, folder: Path) -> list[str]:
    """The rules against a zip file, of which then nothing may have been written elsewhere."""
    top, findings = unpack(file, folder / "unpacked")
    assert (top is None) == bool(findings)
    return [finding.rule for finding in findings]


def test_a_folder_comes_back(tmp_path: Path):
    bag = small(tmp_path / "bag")
    top, findings = unpack(packed(bag, tmp_path / "a.zip"), tmp_path / "there")
    assert (top, findings) == (tmp_path / "there" / "kantong", [])
    for path in bag.rglob("*"):
        if path.is_file():
            assert (top / path.relative_to(bag)).read_bytes() == path.read_bytes()


def test_times_rights_and_order_do_not_matter(tmp_path: Path):
    one, other = small(tmp_path / "one"), small(tmp_path / "other")
    for n, path in enumerate(sorted(other.rglob("*"), reverse=True)):
        path.chmod(0o700)
        os.utime(path, (n * 10**8, n * 10**8))
    assert (
        packed(one, tmp_path / "1.zip").read_bytes()
        == packed(other, tmp_path / "2.zip").read_bytes()
    )


def test_a_zip_file_that_others_packed(tmp_path: Path):
    """Compressed, and with its folders: what a desktop makes of the unpacked archive."""
    path = zipped(tmp_path / "a.zip", [("k/", b""), ("k/data/", b""), ("k/data/a.txt", b"ikan")], 8)
    top, findings = unpack(path, tmp_path / "there")
    assert findings == []
    assert (top / "data" / "a.txt").read_bytes() == b"ikan"


@pytest.mark.parametrize(
    "name",
    [
        "../luar.txt", "k/../../luar.txt", "/luar.txt", "k//luar.txt", "C:/luar.txt",
        "C:\\luar.txt", "k\\..\\luar.txt", "k/luar.txt:aliran", "k/.", "k/..", "k/luar\n.txt",
        "k/luar.txt.", "k/luar ", "//server/bagian/luar.txt", "k/apa?.png", "k/NUL", "k/con.png/a",
    ],
)  # fmt: skip
def test_a_name_that_leads_elsewhere(tmp_path: Path, name: str):
    path = zipped(tmp_path / "a.zip", [("k/data/a.txt", b""), (name, b"x")])
    assert rules(path, tmp_path) == ["unsafe-name"]
    assert [p.name for p in tmp_path.iterdir()] == ["a.zip"]


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR])
def test_links_and_devices(tmp_path: Path, kind: int):
    info = zipfile.ZipInfo("k/tautan")
    info.external_attr = (kind | 0o777) << 16
    assert rules(zipped(tmp_path / "a.zip", [(info, b"/etc/passwd")]), tmp_path) == ["unsafe-name"]


@pytest.mark.parametrize(
    "names",
    [
        ("k/a.txt", "k/A.TXT"), ("k/a", "k/a/b.txt"), ("k/a/b.txt", "k/a"), ("k/A/b", "k/a"),
        ("k/a/b", "k/A/c"),
    ],
)  # fmt: skip
def test_names_that_are_one_on_some_system(tmp_path: Path, names: tuple[str, str]):
    path = zipped(tmp_path / "a.zip", [(name, b"x") for name in names])
    assert rules(path, tmp_path) == ["doubled-name"]


def test_a_bomb_by_ratio(tmp_path: Path):
    """Two million zeros in two thousand bytes."""
    path = zipped(tmp_path / "a.zip", [("k/nol", bytes(2 * 2**20))], zipfile.ZIP_DEFLATED)
    assert rules(path, tmp_path) == ["oversized-archive"]


@pytest.mark.parametrize(
    ("bound", "limit"), [("LARGEST_FILE", 9), ("LARGEST_TOTAL", 19), ("MOST_FILES", 1)]
)
def test_bounds_of_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bound: str, limit: int):
    path = zipped(tmp_path / "a.zip", [("k/a", b"0123456789"), ("k/b", b"0123456789")])
    assert rules(path, tmp_path / "first") == []
    monkeypatch.setattr(f"lkip.archive.zipped.{bound}", limit)
    assert rules(path, tmp_path / "second") == ["oversized-archive"]


def test_a_size_that_is_a_lie(tmp_path: Path):
    """A file unpacks to no more than it says, and is then found damaged."""
    path = zipped(tmp_path / "a.zip", [("k/nol", bytes(5000))], zipfile.ZIP_DEFLATED)
    data = path.read_bytes()
    size = (5000).to_bytes(4, "little")
    assert data.count(size) == 2
    path.write_bytes(data.replace(size, (10).to_bytes(4, "little")))
    assert rules(path, tmp_path) == ["damaged-archive"]


def test_a_locked_one_and_an_unknown_compression(tmp_path: Path):
    path = zipped(tmp_path / "a.zip", [("k/a", b"x")])
    whole = path.read_bytes()
    entry = whole.index(b"PK\x01\x02")
    path.write_bytes(whole[: entry + 8] + b"\x01" + whole[entry + 9 :])
    assert rules(path, tmp_path) == ["locked-archive"]
    assert rules(zipped(path, [("k/a", b"x")], zipfile.ZIP_LZMA), tmp_path) == [
        "unknown-compression"
    ]


def test_every_way_to_be_cut_short(tmp_path: Path):
    """Whatever is missing at the end, the file is refused."""
    whole = packed(small(tmp_path / "bag"), tmp_path / "a.zip").read_bytes()
    for length in range(0, len(whole), 97):
        (tmp_path / "b.zip").write_bytes(whole[:length])
        assert rules(tmp_path / "b.zip", tmp_path) == ["damaged-archive"], length


def test_a_changed_byte_anywhere_never_stops_the_program(tmp_path: Path):
    """It is refused, or harmless to unpacking (a time, a checksum that the bag itself has)."""
    whole = packed(small(tmp_path / "bag"), tmp_path / "a.zip").read_bytes()
    refused = 0
    for n in range(0, len(whole), 7):
        (tmp_path / "b.zip").write_bytes(whole[:n] + bytes([whole[n] ^ 0xFF]) + whole[n + 1 :])
        refused += unpack(tmp_path / "b.zip", tmp_path / f"unpacked {n}")[0] is None
    assert refused > len(whole) / 7 / 3


@pytest.mark.parametrize("names", [["a.txt"], ["k/a.txt", "l/b.txt"], ["k/a.txt", "b.txt"]])
def test_a_zip_file_of_another_kind(tmp_path: Path, names: list[str]):
    path = zipped(tmp_path / "a.zip", [(name, b"") for name in names])
    assert rules(path, tmp_path) == ["not-an-archive"]


def test_an_empty_one(tmp_path: Path):
    assert rules(zipped(tmp_path / "a.zip", []), tmp_path) == ["damaged-archive"]
