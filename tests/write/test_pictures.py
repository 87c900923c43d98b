"""Pictures and scanned pages: what the document names, and what can be shown."""

import struct

import pytest
import sample

from lkip.write import pictures
from lkip.write.pictures import Scan


@pytest.fixture
def folder(tmp_path):
    sample.write_picture(tmp_path)
    return tmp_path / "gambar"


def test_pictures_are_found_wherever_they_stand():
    text = (
        "> ![a](satu.png) dan [![b](dua.png)](x)\n\n"
        "::: {.figure file=tiga.png}\n![c](satu.png)\n:::\n"
    )
    found = list(pictures.named(sample.parse(text)))
    assert found == ["satu.png", "dua.png", "tiga.png", "satu.png"]


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ('file="a.pdf" page="3" turn="90"', Scan("a.pdf", 3, 90)),
        ('file="a.pdf" page="0" turn="450"', Scan("a.pdf", 1, 90)),
        ('file="a.jpg" page="0" turn="-90"', Scan("a.jpg", 0, 270)),
        ('file="a.jpg"', Scan("a.jpg", 0, 0)),
    ],
)
def test_a_scan_names_its_file_page_and_turn(attributes, expected):
    blocks = sample.parse(f"::: {{.lanskap}}\n::: {{.scan {attributes}}}\n:::\n:::\n")
    assert list(pictures.scans(blocks)) == [expected]


def test_a_picture_that_can_be_drawn_has_a_size(folder):
    size = pictures.size(folder / "peta.png")
    assert size.width / size.height == pytest.approx(600 / 240)
    assert size.turned(90) == (size.height, size.width)
    assert pictures.size(folder / "rusak.png") is None
    assert pictures.size(folder / "piagam.pdf", 2).height > 800
    assert pictures.size(folder / "piagam.pdf", 3) is None


def test_a_page_of_a_pdf_becomes_a_png_the_same_each_time(folder):
    first, again = (pictures.picture(folder / "piagam.pdf", 2, 90, 10, 100, None) for _ in range(2))
    width, height = struct.unpack(">II", first[16:24])
    assert (width, height) == (pytest.approx(394 * 29.7 / 21, abs=2), pytest.approx(394, abs=2))
    assert first == again
    assert sorted(path.name for path in folder.iterdir()) == ["peta.png", "piagam.pdf", "rusak.png"]


def test_a_file_that_is_not_there_is_not_copied(tmp_path):
    assert pictures.copied("tiada.png", tmp_path, tmp_path / "x", "1") is None


@pytest.mark.parametrize(("orientation", "turned"), [(1, False), (6, True)])
@pytest.mark.parametrize("order", ["<", ">"])
def test_a_photograph_may_be_turned_by_its_camera(tmp_path, orientation, turned, order):
    mark = b"II" if order == "<" else b"MM"
    entry = struct.pack(f"{order}HHIHH", 0x0112, 3, 1, orientation, 0)
    tiff = mark + struct.pack(f"{order}HIH", 42, 8, 1) + entry + bytes(4)
    path = tmp_path / "foto.jpg"
    path.write_bytes(b"\xff\xd8\xff\xe1\0\0Exif\0\0" + tiff)
    assert pictures.turned_by_camera(path) == turned


def test_a_picture_without_a_cameras_notes_is_as_it_is(folder):
    assert not pictures.turned_by_camera(folder / "peta.png")
