"""What authors type that Markdown takes otherwise than they meant."""

from pathlib import Path

from joining import blocks, found, joined, joined_parts, words


def test_raw_html_is_left_out_and_found(tmp_path: Path):
    document, outline = joined(tmp_path, "Awal.\n\nGas <b>C<sub>x</sub>O</b>.\n\n<hr>\n")
    assert words(document) == "Awal.Gas CxO."
    assert {(place, rule) for place, rule, _ in found(outline)} == {
        ("chapters/bab.md:3", "raw-html"),
        ("chapters/bab.md:5", "raw-html"),
    }


def test_a_table_inside_a_sentence_gets_a_place_of_its_own(tmp_path: Path):
    document, outline = joined(tmp_path, "Lihat {{ tabel('t') }} berikut.\n")
    assert [b["t"] for b in blocks(document)] == ["Para", "Div", "Para"]
    assert {rule for _, rule, _ in found(outline)} == {"block-in-sentence"}


def test_a_table_right_under_a_line_of_text(tmp_path: Path):
    """No blank line between: what the author meant is plain, so nothing is found."""
    document, outline = joined(tmp_path, "Lihat tabel berikut:\n{{ tabel('t') }}\nSetelahnya.\n")
    assert [b["t"] for b in blocks(document)] == ["Para", "Div", "Para"]
    assert not outline.findings


def test_an_unclosed_fence_ends_with_its_chapter(tmp_path: Path):
    parts = {"a": "Awal.\n\n::: kotak\nIsi.\n", "b": "Akhir.\n"}
    document, outline = joined_parts(tmp_path, parts)
    assert words(document, 1) == "Akhir."
    ((place, rule, message),) = found(outline)
    assert (rule, message) == ("markdown", "blok ::: belum ditutup")
    assert place.startswith("chapters/a.md:")


def test_footnotes_of_two_chapters_may_share_a_name(tmp_path: Path):
    text = "Teks.[^1]\n\n[^1]: Catatan {}.\n"
    document, outline = joined_parts(tmp_path, {"a": text.format("A"), "b": text.format("B")})
    assert "'Catatan A.'" in repr(blocks(document, 0))
    assert "'Catatan B.'" in repr(blocks(document, 1))
    assert not outline.findings


def test_an_empty_chapter(tmp_path: Path):
    document, outline = joined_parts(tmp_path, {"a": "", "b": "Isi.\n"})
    assert [words(document, 0), words(document, 1)] == ["", "Isi."]
    assert not outline.findings


def test_a_chapter_that_starts_with_a_rule_is_no_metadata(tmp_path: Path):
    document, _ = joined(tmp_path, "---\njudul: x\n---\n\n% bukan judul\n")
    assert "bukan judul" in words(document)
