"""A bag: every file listed with its SHA-256, and every way in which one is not."""

import shutil
import subprocess
from pathlib import Path

import pytest
from bags import small

from lkip.archive import bag


@pytest.fixture
def sealed(tmp_path: Path) -> Path:
    return small(tmp_path / "bag")


def found(folder: Path) -> list[tuple[str, str]]:
    return [(f.rule, str(f.places[0])) for f in bag.check(folder)]


def test_a_bag_has_the_files_of_the_standard(sealed: Path):
    """RFC 8493, 2.1 and 2.2."""
    assert (sealed / "bagit.txt").read_text() == (
        "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
    )
    size = sum(path.stat().st_size for path in (sealed / "data").rglob("*") if path.is_file())
    assert (sealed / "bag-info.txt").read_text() == (
        f"External-Identifier: dinas-perikanan/2031\nPayload-Oxum: {size}.3\n"
    )
    listed = [line.split("  ", 1)[1] for line in (sealed / bag.MANIFEST).read_text().splitlines()]
    assert listed == ["data/archive.json", "data/laporan.pdf", "data/sumber/pelabuhan 1.xlsx"]


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="sha256sum is not installed")
@pytest.mark.parametrize("manifest", [bag.MANIFEST, bag.TAG_MANIFEST])
def test_sha256sum_reads_the_manifests(sealed: Path, manifest: str):
    subprocess.run(["sha256sum", "--check", "--strict", manifest], cwd=sealed, check=True)


def test_a_sealed_bag_is_whole(sealed: Path):
    assert bag.check(sealed) == []


def test_names_with_ends_of_lines_and_percent_signs(tmp_path: Path):
    folder = tmp_path / "bag"
    (folder / "data").mkdir(parents=True)
    for name in ("100%25 hasil.txt", "dua\nbaris.txt"):
        (folder / "data" / name).write_text(name)
    bag.seal(folder, {})
    assert bag.check(folder) == []
    assert "data/dua%0Abaris.txt" in (folder / bag.MANIFEST).read_text()


def test_one_byte_of_a_file(sealed: Path):
    (sealed / "data" / "laporan.pdf").write_bytes(b"%PDF- ikam")
    assert found(sealed) == [("changed-file", "data/laporan.pdf")]


def test_a_file_too_few_and_one_too_many(sealed: Path):
    (sealed / "data" / "laporan.pdf").rename(sealed / "data" / "lain.pdf")
    assert found(sealed) == [
        ("missing-file", "data/laporan.pdf"),
        ("extra-file", "data/lain.pdf"),
    ]


def test_a_file_beside_the_payload(sealed: Path):
    (sealed / "fetch.txt").write_text("")
    assert found(sealed) == [("extra-file", "fetch.txt")]


@pytest.mark.parametrize("name", ["bagit.txt", "bag-info.txt", bag.MANIFEST])
def test_a_file_of_the_bag_itself(sealed: Path, name: str):
    """A manifest is believed only if the manifest of manifests lists it so."""
    text = (sealed / name).read_text()
    (sealed / name).write_text(text.replace("1.0", "0.97").replace("31", "32") + "\n")
    assert found(sealed)


def test_another_size_than_told(sealed: Path):
    info = sealed / "bag-info.txt"
    old = bag.sha256(info)
    info.write_text(info.read_text().replace(".3", ".4"))
    tags = sealed / bag.TAG_MANIFEST
    tags.write_text(tags.read_text().replace(old, bag.sha256(info)))
    assert found(sealed) == [("changed-size", "bag-info.txt")]


@pytest.mark.parametrize("name", [bag.MANIFEST, bag.TAG_MANIFEST])
def test_no_list_of_files(sealed: Path, name: str):
    (sealed / name).unlink()
    assert ("missing-file", name) in found(sealed)


@pytest.mark.parametrize("line", ["abc  data/laporan.pdf", "tanpa spasi", "0" * 64])
def test_a_list_that_cannot_be_read(sealed: Path, line: str):
    with (sealed / bag.MANIFEST).open("a") as file:
        file.write(line + "\n")
    assert found(sealed) == [("damaged-manifest", bag.MANIFEST)]


def test_a_list_that_names_a_file_twice(sealed: Path):
    text = (sealed / bag.MANIFEST).read_text()
    (sealed / bag.MANIFEST).write_text(text + text.splitlines()[0] + "\n")
    assert found(sealed) == [("damaged-manifest", bag.MANIFEST)]


@pytest.mark.parametrize("text", [None, "", "BagIt-Version: 2.0\n"])
def test_no_bag_at_all(sealed: Path, text: str | None):
    (sealed / "bagit.txt").unlink()
    if text is not None:
        (sealed / "bagit.txt").write_text(text)
    assert found(sealed) == [("not-a-bag", "bagit.txt")]
