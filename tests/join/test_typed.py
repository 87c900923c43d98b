"""Numbers that an author typed: found with their line, and named where they may stand."""

from pathlib import Path

import pytest
from joining import joined, only, style, words

from lkip import pandoc
from lkip.model import Outline, OutlineEntry

V = "{{ indikator['a'].capaian[2031] }}"


def entries(outline: Outline) -> list[OutlineEntry]:
    """Those of the chapter, without the head of the pages."""
    return [e for e in outline.entries if e.kind == "typed" and e.part]


def typed(outline: Outline) -> list[tuple[str, str]]:
    return [(e.text, e.form) for e in entries(outline)]


def planted(outline: Outline) -> list[tuple[str, str]]:
    typed = (f for f in outline.findings if f.rule == "typed-number")
    return [(str(f.places[0]), f.message) for f in typed]


def test_a_typed_figure_is_found_at_its_line(tmp_path: Path):
    _, outline = joined(tmp_path, f"# Perahu\n\nAda {V}\nkapal, lalu 1.250 jala\ndan 94,75%.\n")
    assert planted(outline) == [
        ("chapters/bab.md:4", 'angka "1.250" diketik dalam naskah'),
        ("chapters/bab.md:5", 'angka "94,75" diketik dalam naskah'),
    ]
    assert all(f.severity == "error" and ".angka sumber=" in f.remedy for f in outline.findings)


@pytest.mark.parametrize(
    "text",
    [
        "dua puluh lima nelayan",
        "**seribu** nelayan",
        "> empat nelayan",
        "-   lima nelayan",
        "| A |\n|---|\n| enam nelayan |",
        "Nelayan.[^1]\n\n[^1]: Ada tujuh.",
        "## Delapan Nelayan",
    ],
)
def test_number_words_are_found_wherever_they_stand(tmp_path: Path, text: str):
    _, outline = joined(tmp_path, f"{text}\n")
    ((_, message),) = planted(outline)
    assert message.startswith('bilangan "')


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("sampai 31 Desember 2031", "tanggal"),
        ("pada Tahun 2031", "tahun"),
        ("Tahun Anggaran 2031", "tahun"),
        ("tahun 2029, 2030, dan 2031", "tahun"),
        ("Renstra 2029--2033", "tahun"),
        ("tahun 2029 sampai dengan tahun 2031", "tahun"),
        ("tahun ajaran 2030/2031", "tahun"),
        (f"tahun {V}--2033", "tahun"),
        ("Peraturan Bupati Nomor 12 Tahun 2031", ""),
        ("Peraturan Menteri X Nomor 06/Per/M.KUKM/V/2006", "peraturan"),
        ("menurut Pasal 5 ayat (2)", "peraturan"),
        ("lihat Tabel 3.2", "bagian"),
        ("dalam Lampiran 2", "bagian"),
    ],
)
def test_what_may_be_typed(tmp_path: Path, text: str, form: str):
    _, outline = joined(tmp_path, f"Menurut {text}.\n")
    assert not planted(outline)
    forms = {name for _, name in typed(outline)}
    assert forms == ({form} if form else {"peraturan", "tahun"})


@pytest.mark.parametrize(
    "text",
    [
        "2031 nelayan",
        "tahun 20311",
        "tahun lalu 2031 nelayan",
        "tahun 2031, 2000 nelayan",
        "2030/2031 nelayan",
        "nomor 12",
        "5 (lima) nelayan",
        "2029,5--2033",
        "ada 3) nelayan",
    ],
)
def test_what_only_looks_as_if_it_might_be_typed(tmp_path: Path, text: str):
    _, outline = joined(tmp_path, f"Ada {text}.\n")
    assert planted(outline)


def test_items_of_a_list_have_numbers_of_the_document(tmp_path: Path):
    _, outline = joined(tmp_path, "Ialah:\n\n3.  jala\n3.  kail\n\n-   umpan\n")
    assert typed(outline) == [("3.", "butir"), ("4.", "butir")]
    assert [e.place.line for e in entries(outline)] == [3, 4]


def test_a_marked_number_prints_as_it_is_and_keeps_its_source(tmp_path: Path):
    text = 'Paling sedikit [40]{.angka sumber="SK 844/868/2024"} kapal.\n'
    document, outline = joined(tmp_path, text)
    assert words(document) == "Paling sedikit 40 kapal."
    (mark,) = only(document, "Span")
    about = [["typed", "40"], ["source", "SK 844/868/2024"], ["position", "0"]]
    assert mark["c"] == [["", ["angka"], about], pandoc.inlines("40")]
    (entry,) = entries(outline)
    assert (entry.text, entry.form, entry.source) == ("40", "bertanda", "SK 844/868/2024")
    assert not outline.findings


def test_a_mark_without_a_source_is_found(tmp_path: Path):
    for text in ("[40]{.angka}", '[40]{.angka sumber=""}'):
        _, outline = joined(tmp_path, f"Ada {text} kapal.\n")
        assert planted(outline) == [("chapters/bab.md:1", 'angka "40" ditandai tanpa sumber')]


def test_a_mark_ends_where_it_ends(tmp_path: Path):
    _, outline = joined(tmp_path, 'Ada [40]{.angka sumber="SK"} kapal dan 41 jala.\n')
    assert [message for _, message in planted(outline)] == ['angka "41" diketik dalam naskah']


def test_mathematics_may_be_marked(tmp_path: Path):
    formula = r"$$\frac{A}{B} \times 100\%$$"
    document, outline = joined(tmp_path, f'[{formula}]{{.angka sumber="rumus"}}\n\n{formula}\n')
    first, second = (block["c"] for block in document["blocks"][0]["c"][1])
    assert first[0]["c"][1] == second
    assert second[0]["t"] == "Math"
    assert [place for place, _ in planted(outline)] == ["chapters/bab.md:3"]


def test_idioms_count_nothing(tmp_path: Path):
    _, outline = joined(tmp_path, "Salah satu kapal, satu-satunya, satu sama lain.\n")
    assert typed(outline) == []


def test_a_caption_leads_to_the_file_that_holds_it(tmp_path: Path):
    """What is typed in a table's caption is found where the table is laid out."""
    from filling import TABLE, filled
    from msgspec import structs

    from lkip.join import join

    chapters = filled(tmp_path, {"bab.md": "{{ tabel('t') }}\n"}, "bab")
    captioned = [structs.replace(b, caption="Armada 40 kapal") for b in chapters.blocks]
    chapters = structs.replace(chapters, blocks=tuple(captioned))
    _, outline, _ = join(chapters, {"t": TABLE}, {}, style())
    assert [place for place, _ in planted(outline)] == [str(TABLE.place)]


def test_the_head_of_the_pages_is_no_chapter(tmp_path: Path):
    """A year stands there without the word; it is traced to the order of the parts."""
    _, outline = joined(tmp_path, "Awal.\n")
    (entry,) = [e for e in outline.entries if e.kind == "typed"]
    assert (entry.text, entry.form, entry.part) == ("2031", "kepala-halaman", "")
    assert str(entry.place) == "config/report.yaml"
    assert not outline.findings


def test_footnotes_have_numbers_of_the_document(tmp_path: Path):
    """Each stands twice: in the text, and before the note."""
    _, outline = joined(tmp_path, "Jala.[^a]\n\nKail.[^b]\n\n[^a]: Pasal 7.\n\n[^b]: Umpan.\n")
    assert typed(outline) == [
        ("1", "catatan-kaki"),
        ("1", "catatan-kaki"),
        ("7", "peraturan"),
        ("2", "catatan-kaki"),
        ("2", "catatan-kaki"),
    ]
