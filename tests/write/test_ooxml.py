"""Builders of WordprocessingML."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from lkip.write.docx.ooxml import W, bookmark_name, escape, field, run, twips


def parsed(xml):
    return etree.fromstring(f'<x xmlns:w="{W}">{xml}</x>')


@given(st.text())
def test_any_text_stays_well_formed_and_literal(text):
    kept = "".join(parsed(run(text)).itertext(f"{{{W}}}t"))
    printable = [c for c in text if c.isprintable() and c != "\u00ad"]
    assert [c for c in kept if c.isprintable()] == printable


@pytest.mark.parametrize("text", ["<b>", "a & b", 'kata "kutip"', "]]>", "🎉"])
def test_markup_in_text_is_text(text):
    assert parsed(escape(text)).text == text


def test_what_xml_cannot_hold_is_left_out():
    assert escape("a\x00b\x1fc\ufffe") == "abc"


def test_a_number_has_no_place_to_break():
    xml = run("Rp 1.250-", unbroken=True)
    assert "Rp\u00a01.250" in xml
    assert "<w:noBreakHyphen/>" in xml


def test_lines_tabs_and_soft_hyphens_are_words_own():
    xml = run("satu\ndua\tper\u00adlu")
    assert [node.tag.split("}")[1] for node in parsed(xml)[0]] == [
        "t", "br", "t", "tab", "t", "softHyphen", "t",
    ]  # fmt: skip


def test_a_field_holds_its_cached_result_between_separator_and_end():
    kinds = [
        node.get(f"{{{W}}}fldCharType") or node.tag.split("}")[1]
        for node in parsed(field("PAGE", "7")).iter()
        if node.tag.split("}")[1:] and node.tag.split("}")[1] in ("fldChar", "instrText", "t")
    ]
    assert kinds == ["begin", "instrText", "separate", "t", "end"]


def test_bookmarks_are_short_hidden_and_unlike_each_other():
    anchors = ["tbl-a", "tbl_a", "tbl-A", "tbl-a b", "x" * 50, "x" * 51, "é"]
    made = [bookmark_name(anchor) for anchor in anchors]
    assert len({name.lower() for name in made}) == len(anchors)
    assert all(name.startswith("_") and len(name) <= 40 and name.isascii() for name in made)
    assert made[0] == "_tbl_a"


def test_lengths():
    assert twips(2.54) == 1440
