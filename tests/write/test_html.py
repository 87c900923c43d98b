"""The sample report as a page: sound, complete, and usable without eyes, mouse or network."""

import os
import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
import sample
from html_tools import of_markdown, one, page, sample_html, text, written
from msgspec import structs

from lkip import pandoc
from lkip.pandoc import attribute, plain

HOSTILE = 'A <b> & "c" </style></title> ]]> --> 🎉 \ue010 ' + "panjang" * 40


def heading(title, anchor="sec-a", level=1, number=""):
    attributes = pandoc.attributes(anchor, number=number)
    return {"t": "Header", "c": [level, attributes, pandoc.inlines(title)]}


# --- soundness ---------------------------------------------------------------------------------


def test_every_identifier_is_there_once():
    ids = page().xpath("//@id")
    assert len(ids) == len(set(ids))


def test_whatever_is_referred_to_is_there():
    ids = set(page().xpath("//@id"))
    links = {str(href)[1:] for href in page().xpath("//@href") if href.startswith("#")}
    labels = set(" ".join(page().xpath("//@aria-labelledby | //@headers")).split())
    fills = set(re.findall(r"url\(#([^)]+)\)", sample_html().decode()))
    assert links
    assert labels
    assert links | labels | fills <= ids


def test_nothing_comes_from_elsewhere_and_only_the_script_of_the_page_runs():
    sources = page().xpath("//@src | //@srcset | //@data | //@poster | //link/@href")
    assert all(source.startswith("data:image/") for source in sources)
    assert page().xpath("//link | //iframe | //object | //base") == []
    data, script = page().xpath("//script")
    assert (data.get("type"), script.attrib) == ("application/json", {})
    assert page().xpath("//@*[starts-with(name(), 'on')]") == []
    assert not re.search(r"@import|url\(\s*['\"]?(?!#)", one(page(), "//style").text)


def test_hostile_text_is_literal_and_harmless():
    words = [{"t": "Str", "c": HOSTILE}]
    alt = pandoc.attributes("fig-a", ["chart"], figure="capaian", number="1", label=HOSTILE,
                            alt=HOSTILE)  # fmt: skip
    chart = {"t": "Div", "c": [alt, [{"t": "Plain", "c": words}]]}
    raw = {"t": "RawBlock", "c": ["html", "<script>alert(1)</script>"]}
    inline = {"t": "RawInline", "c": ["html", "<script>"]}
    first = {"t": "Header", "c": [1, pandoc.attributes("sec-a"), words]}
    part = sample.part("a", "main", [first, {"t": "Para", "c": [*words, inline]}, raw, chart])
    meta = {**sample.META, "title": HOSTILE, "header": HOSTILE, "author": HOSTILE}
    tree = page(written(sample.pandoc_document([part], meta)))
    shown = HOSTILE.replace("\ue010", "□")
    assert text(one(tree, "//main//p")) == text(one(tree, "//h2[@id='sec-a']")) == shown
    assert text(one(tree, "//title")) == text(one(tree, "//h1")) == shown
    assert one(tree, "//*[@role='img']/@aria-label") == shown
    assert len(tree.xpath("//script")) == len(page().xpath("//script"))
    assert len(tree.xpath("//style")) == 1


@pytest.mark.parametrize("blocks", [[], [{"t": "Para", "c": []}]])
def test_an_empty_part_is_no_problem(blocks):
    tree = page(written(sample.pandoc_document([sample.part("a", "main", blocks)])))
    assert text(one(tree, "//main")) == ""


# --- the same bytes ----------------------------------------------------------------------------


def test_the_same_bytes_again():
    assert written(sample.document()) == sample_html()


def test_the_same_bytes_elsewhere_and_at_another_time(tmp_path):
    program = (
        "import sys, html_tools, sample\n"
        "sys.stdout.buffer.write(html_tools.written(sample.document()))"
    )
    source = Path(__file__).parents[2] / "scripts"
    here = Path(__file__).parent
    paths = os.pathsep.join(map(str, [source, here, here.parent]))
    environment = {**os.environ, "PYTHONPATH": paths, "TZ": "Asia/Jakarta", "PYTHONHASHSEED": "7"}
    environment |= {"LC_ALL": "C", "USER": "lain", "SOURCE_DATE_EPOCH": "1"}
    made = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        check=True,
    )
    assert made.stdout == sample_html()


# --- the page ----------------------------------------------------------------------------------


def test_the_page_says_what_it_is():
    assert one(page(), "/html/@lang") == "id"
    assert text(one(page(), "//title")) == sample.META["title"]
    assert one(page(), "//meta[@name='author']/@content") == sample.META["author"]
    assert one(page(), "//meta[@name='dcterms.date']/@content") == "2032-02-16"
    assert one(page(), "//meta[@name='viewport']/@content") == "width=device-width, initial-scale=1"


def test_it_has_the_landmarks_and_a_way_past_the_lists():
    landmarks = [node.tag for node in page().xpath("/html/body/*") if node.tag != "svg"]
    assert landmarks == ["a", "header", "nav", "main", "footer", "div", "script", "script"]
    assert one(page(), "/html/body/div/@role") == "dialog"
    skip = one(page(), "/html/body/a")
    assert skip.get("href") == "#" + one(page(), "//main/@id")
    assert text(one(page(), "//footer")) == sample.META["header"]


def test_one_title_and_no_gap_between_the_levels_of_headings():
    levels = [int(node.tag[1]) for node in page().xpath("//*[self::h1 or self::h2 or self::h3 "
              "or self::h4 or self::h5 or self::h6]")]  # fmt: skip
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_the_cover_gives_the_title_and_is_in_no_list():
    assert text(one(page(), "//header//h1")) == "Laporan Kinerja Instansi Pemerintah (LKIP)"
    assert "Kabupaten Muara Jati" in text(one(page(), "//header"))
    assert "LKIP" not in text(one(page(), "//nav"))


def test_a_report_without_cover_and_lists_has_title_and_contents_all_the_same():
    blocks = [heading("Pendahuluan", number="BAB I"), heading("Tugas", "sec-b", 2, "1.1")]
    tree = page(written(sample.pandoc_document([sample.part("a", "main", blocks)])))
    assert text(one(tree, "//header/h1")) == sample.META["title"]
    assert [text(a) for a in tree.xpath("//nav//a")] == ["BAB I Pendahuluan", "1.1 Tugas"]


# --- nothing is lost ---------------------------------------------------------------------------


def nodes(value):
    """Every node of the document, in order."""
    if isinstance(value, list):
        for item in value:
            yield from nodes(item)
    elif isinstance(value, dict):
        yield value
        yield from nodes(value.get("c"))


def anchored():
    """Every heading and caption of the sample with its number, by its anchor."""
    for node in nodes(sample.document()["blocks"]):
        if node["t"] == "Header":
            number = attribute(node, "number")
            yield node["c"][1][0], " ".join(f"{number} {plain(node['c'][2])}".split())
        elif node["t"] == "Div" and attribute(node, "number"):
            number = f"{attribute(node, 'label')} {attribute(node, 'number')}"
            yield node["c"][0][0], " ".join(f"{number} {plain(node['c'][1][0]['c'])}".split())


def test_every_heading_and_caption_stands_at_its_anchor():
    for anchor, words in anchored():
        place = one(page(), f"//*[@id='{anchor}']")
        titles = [place, *place.xpath(".//caption | ./figcaption")]
        assert words in [text(title) for title in titles], anchor


def test_the_lists_name_everything_and_lead_there():
    listed = {a.get("href")[1:]: text(a) for a in page().xpath("//nav//a")}
    front = {"sec-sampul", *(a for a, _ in anchored() if a.startswith("sec-daftar"))}
    assert listed == {a: words for a, words in anchored() if a not in front}


def test_the_lists_stand_under_their_headings_and_the_first_is_open():
    lists = page().xpath("//nav/details")
    titles = [text(one(node, "./summary/h2")) for node in lists]
    assert titles == [
        "Daftar Isi", "Daftar Tabel", "Daftar Gambar", "Daftar Grafik", "Daftar Lampiran",
    ]  # fmt: skip
    assert [node.get("open") is not None for node in lists] == [True, False, False, False, False]
    assert [text(a)[:5] for a in lists[2].xpath(".//a")] == ["Gamba"] * 5


def test_every_paragraph_is_there():
    shown = text(one(page(), "/html/body"))
    for node in nodes(sample.document()["blocks"]):
        if node["t"] == "Para" and not any(
            inner["t"] in ("Math", "Note", "Image") for inner in nodes(node)
        ):
            assert " ".join(plain(node["c"]).split()) in shown


def test_references_and_links_lead_on():
    references = page().xpath("//main//p//a[contains(@href, '-')]")
    assert {(text(a), a.get("href")) for a in references} >= {
        ("Tabel 2.1", "#tbl-capaian"),
        ("Grafik 2.1", "#fig-capaian"),
        ("Subbab 1.1", "#sec-latar-belakang"),
    }
    assert one(page(), "//a[.='Kementerian PANRB']/@href") == "https://www.menpan.go.id/"


def test_a_reference_to_nothing_is_its_text():
    tree = of_markdown("Lihat [Tabel 9](#tbl-hilang){.ref}.")
    assert text(one(tree, "//main//p")) == "Lihat Tabel 9."
    assert tree.xpath("//main//a") == []


def test_a_footnote_has_a_way_there_and_back():
    sign = one(page(), "//main//sup/a")
    note = one(page(), f"//li[@id='{sign.get('href')[1:]}']")
    assert text(note).startswith("Peraturan Presiden Nomor 29 Tahun 2014")
    back = one(note, "./a")
    assert back.get("href") == "#" + sign.get("id")
    assert back.get("aria-label") == "Kembali ke teks"


def test_a_footnote_of_a_caption_is_there_once():
    tree = of_markdown(
        '::: {#tbl-a .table table="pegawai" number="1.1" label="Tabel"}\nJudul[^a]\n\nSumber[^b]\n'
        ":::\n\n[^a]: Satu.\n\n[^b]: Dua.\n"
    )
    assert [text(node)[:4] for node in tree.xpath("//li[starts-with(@id, 'catatan')]")] == [
        "Satu", "Dua.",
    ]  # fmt: skip
    assert text(one(tree, "//nav//ul//a | //caption")) == "Tabel 1.1 Judul1"


def test_lists_keep_their_numbers():
    tree = of_markdown("3) tiga\n4) empat\n\n(a) huruf\n\nD.  besar\n")
    found = [(node.getparent().get("class"), node.get("start"), node.get("type"))
             for node in tree.xpath("//main//ol")]  # fmt: skip
    assert found == [
        ("one-paren", "3", "1"),
        ("two-parens", None, "a"),
        ("part main", "4", "A"),
    ]


def test_formulas_are_mathml_with_whole_numbers():
    formulas = page().xpath("//main//p//math")
    assert [node.get("display") for node in formulas][:3] == ["inline", "inline", "block"]
    assert "12,5" in [text(node) for node in page().xpath("//math//mtext")]


def test_an_authors_small_table_keeps_its_headings_and_sides():
    table = one(page(), "//table[@class='small']")
    assert [text(cell) for cell in table.xpath("./thead//th[@scope='col']")] == [
        "Bab", "Isi", "Halaman",
    ]  # fmt: skip
    assert [text(cell) for cell in table.xpath("./tbody//td[@class='right']")] == ["1", "4"]
    assert text(one(table, ".//em")) == "realisasi anggaran"


# --- signatures, pictures, paper -----------------------------------------------------------------


def test_signers_stand_side_by_side():
    blocks = page().xpath("//div[@class='signatures']")
    assert [len(block.xpath("./div[@class='signer']")) for block in blocks] == [1, 2, 2, 1, 2]
    left, right = blocks[2].xpath("./div[@class='signer']")
    assert text(left).startswith("Pihak Kedua,")
    assert text(right).endswith("NIP 19800412 200501 2 003")
    above, below = right.xpath("./div")
    assert text(above).startswith("Pihak Pertama, Kepala Bidang")
    assert text(below).startswith("Siti Aminah")


def test_pictures_are_within_and_have_an_alternative_text():
    pictures = page().xpath("//img")
    assert [image.get("alt").split()[0] for image in pictures] == [
        "Lambang", "Peta", "Piagam", "Peta",
    ]  # fmt: skip
    assert all(image.get("src").startswith("data:image/png;base64,") for image in pictures)
    assert "tidak dapat ditampilkan: gambar/rusak.png" in text(one(page(), "//main"))


def test_a_picture_in_the_text_keeps_its_width():
    tree = of_markdown("Logo ![Logo daerah](gambar/peta.png){width=3cm} dan ![](gambar/hilang.png)")
    image = one(tree, "//main//p/img")
    assert (image.get("alt"), image.get("style")) == ("Logo daerah", "width:3cm")
    assert text(one(tree, "//main//p")).endswith(
        "[Gambar tidak dapat ditampilkan: gambar/hilang.png]"
    )


def test_charts_and_diagrams_are_told_to_who_cannot_see_them():
    drawings = page().xpath("//*[@role='img']")
    assert [node.get("aria-label").split()[0] for node in drawings] == [
        "Capaian", "Produksi", "Bagan", "Visi", "Proses", "Satu",
    ]  # fmt: skip
    assert all(node.xpath("./svg") for node in drawings)


def test_what_may_be_wider_than_a_phone_scrolls_by_itself_and_has_a_name():
    for node in page().xpath("//main//table | //main//*[@role='img']"):
        around = node.getparent()
        assert (around.get("role"), around.get("tabindex")) == ("region", "0")
        named = around.get("aria-label") or text(
            one(page(), f"//*[@id='{around.get('aria-labelledby')}']")
        )
        assert named


def test_turned_pages_are_known_to_the_printer():
    turned = page().xpath("//*[contains(@class, 'landscape')]")
    assert [node.xpath("string(./*[@id]/@id)") for node in turned] == [
        "sec-matriks", "fig-proses", "sec-rencana-aksi", "sec-belanja",
    ]  # fmt: skip


def test_a_draft_bears_its_mark_and_nothing_else_does():
    assert page().xpath("//*[@class='draft']") == []
    document = sample.document()
    meta = {**document["meta"], "draft": {"t": "MetaString", "c": "true"}}
    mark = one(page(written({**document, "meta": meta})), "/html/body/*[@class='draft']")
    assert (text(mark), mark.get("role")) == ("DRAF", "note")


def test_another_style_looks_otherwise():
    colour = structs.replace(sample.style().colour, link="AA0000")
    tree = page(written(sample.document(), style=structs.replace(sample.style(), colour=colour)))
    assert "--link: #AA0000;" in one(tree, "//style").text
