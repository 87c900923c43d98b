"""The logo on the cover."""

from pathlib import Path

from filling import filled
from joining import blocks, only, style
from msgspec import structs

from lkip.join import join
from lkip.model import Chapter, LogoImage


def test_it_stands_above_all_else_on_the_cover_and_nowhere_else(tmp_path: Path):
    parts = {"sampul.md": "# Laporan {#sec-sampul}\n\nTahun 2031\n", "bab.md": "# Bab {#sec-bab}\n"}
    chapters = filled(tmp_path, parts, "sampul", "bab")
    first, second = chapters.chapters
    cover = Chapter(first.name, "cover", first.landscape, first.markdown)
    logo = LogoImage("config/ikan.png", "Lambang Muara Jati", 2.5)
    meta = structs.replace(chapters.meta, logo=logo)
    given = structs.replace(chapters, chapters=(cover, second), meta=meta)
    document, outline, _ = join(given, {}, {}, style())
    [image] = only(blocks(document)[0], "Image")
    size, alt, (file, _) = image["c"]
    assert (file, alt[0]["c"], size[2]) == ("config/ikan.png", logo.alt, [["width", "2.5cm"]])
    assert only(blocks(document, 1), "Image") == []
    without, same, _ = join(structs.replace(given, meta=chapters.meta), {}, {}, style())
    assert only(blocks(without), "Image") == []
    assert outline == same
