"""The emblem that `style.yaml` names: found beside it, and checked before it is printed."""

from pathlib import Path

import pytest
from filling import ROOT
from PIL import Image

from lkip.config import Report, Style, load
from lkip.fill.logo import logo
from lkip.model import LogoImage

LINE = "config/agencies/dinas-ikan/style.yaml:2"


@pytest.fixture
def where(tmp_path: Path) -> Report:
    """A report of an agency whose style names a logo 4 cm wide."""
    where = Report(tmp_path, "dinas-ikan", 2031)
    for folder in where.config:
        folder.mkdir(parents=True, exist_ok=True)
    shared = (ROOT / "config" / "style.yaml").read_text(encoding="utf-8")
    (where.config[0] / "style.yaml").write_text(shared, encoding="utf-8")
    (where.config[1] / "style.yaml").write_text(
        "logo:\n  file: ikan.png\n  alt: Lambang Muara Jati\n  width: 4\n", encoding="utf-8"
    )
    return where


def picture(folder: Path, width: int, height: int, name: str = "ikan.png") -> None:
    Image.new("RGB", (width, height), (20, 90, 60)).save(folder / name)


def found(where: Report) -> tuple[LogoImage | None, list[str]]:
    style, problems = load(where, "style.yaml", Style)
    assert style, problems
    shown, findings = logo(where, style)
    return shown, [f"{f.severity} {f.places[0]}: {f.message} → {f.remedy}" for f in findings]


def test_a_style_without_a_logo_asks_for_nothing(where: Report):
    (where.config[1] / "style.yaml").unlink()
    assert found(where) == (None, [])


def test_it_lies_beside_a_style_and_the_most_special_one_counts(where: Report):
    picture(where.config[0], 600, 500)
    assert found(where) == (LogoImage("config/ikan.png", "Lambang Muara Jati", 4), [])
    picture(where.config[2], 600, 500)
    shown, _ = found(where)
    assert shown and shown.file == "config/agencies/dinas-ikan/2031/ikan.png"


def test_a_missing_file_is_told_where_it_is_named_and_where_to_put_it(where: Report):
    folder = "config/agencies/dinas-ikan"
    said = f"logo 'ikan.png' tidak ada → Simpan berkasnya dalam folder {folder}/."
    assert found(where) == (None, [f"error {LINE}: {said}"])


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("ikan.svg", b"<svg/>", "bukan PNG atau JPEG"),
        ("ikan.png", b"bukan gambar", "rusak: isinya bukan PNG"),
        ("ikan.png", b"\x89PNG\r\n\x1a\n" + bytes(40), "rusak: gambarnya tidak terbaca"),
        ("ikan.png", b"\xff\xd8\xff" + bytes(40), "berisi JPEG, tidak cocok dengan akhiran .png"),
    ],
)
def test_what_is_no_picture_is_refused(where: Report, name: str, content: bytes, said: str):
    style = where.config[1] / "style.yaml"
    style.write_text(style.read_text(encoding="utf-8").replace("ikan.png", name), encoding="utf-8")
    (where.config[1] / name).write_bytes(content)
    shown, findings = found(where)
    assert shown is None
    assert [one.partition(" → ")[0] for one in findings] == [f"error {LINE}: logo {name!r} {said}"]


def test_one_with_too_few_dots_for_its_width_is_printed_and_told(where: Report):
    """150 dots an inch on 4 cm: 237."""
    picture(where.config[1], 237, 240)
    assert found(where)[1] == []
    picture(where.config[1], 120, 130)
    shown, [said] = found(where)
    assert shown
    assert said == (
        f"warning {LINE}: logo 'ikan.png' hanya 120 titik untuk lebar 4 cm → "
        "Simpan gambar dengan lebar paling sedikit 237 titik, atau kecilkan lebarnya."
    )


def test_one_that_would_push_the_title_down_the_cover_is_refused(where: Report):
    picture(where.config[1], 300, 900)
    said = "logo setinggi 12.0 cm, terlalu tinggi untuk sampul → Tulis lebar paling besar 2.4 cm."
    assert found(where) == (None, [f"error {LINE}: {said}"])


def test_a_photo_taken_on_its_side_has_the_size_in_which_it_is_shown(where: Report):
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (900, 300)).save(where.config[1] / "ikan.png", exif=exif)
    assert "setinggi 12.0 cm" in found(where)[1][0]
