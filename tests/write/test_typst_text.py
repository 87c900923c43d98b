"""Text reaches typst as it is."""

import pytest

from lkip.write.pdf.text import SHORTEST_LINE, literal, words


def shown(text, *, begins=False, soft=False, reached=SHORTEST_LINE):
    return "".join(
        node["c"] if node["t"] == "Str" else node["c"][1]
        for node in words(text, begins=begins, soft=soft, reached=reached)
    )


def test_a_literal_escapes_what_would_end_it():
    assert literal('a"b\\c\nd') == r'"a\"b\\c\nd"'


@pytest.mark.parametrize("text", ["-5", "(-5)", "a--b", "---", "...", "x-?y", "−5..."])
def test_dashes_and_dots_stay_as_they_are(text):
    assert shown(text) == f'#"{text}";'


@pytest.mark.parametrize("text", ["-", "+", "/", "=", "==", "1.", "2031."])
def test_a_line_may_begin_with_the_sign_of_a_list_or_heading(text):
    assert shown(text, begins=True) == f'#"{text}";'
    assert shown(text) == text


@pytest.mark.parametrize("text", ["budi-daya", "2030-2031", "12.480", "a/b", "5-", "−12,50%"])
def test_ordinary_words_stay_readable(text):
    assert shown(text, begins=True) == text


def test_a_long_word_of_the_running_text_may_break():
    assert shown("(perencanaan,", soft=True) == '(#lkip.soft("peren", "ca", "naan");,'
    assert shown("(perencanaan,") == "(perencanaan,"
    assert shown("tahun", soft=True) == "tahun"


def test_no_line_ends_so_early_in_a_paragraph_that_its_first_words_would_break():
    text = "perencanaan, pelaksanaan, dan pertanggungjawaban"
    broken = '#lkip.soft("per", "tang", "gung", "ja", "waban");'
    assert shown(text, soft=True, reached=0) == f"perencanaan, pelaksanaan, dan {broken}"


def test_of_several_words_each_is_taken_as_it_would_be_alone():
    text = "nomor 050/--/2031, kesejahteraan--nya 2030..2031 dan perencanaan"
    assert shown(text, soft=True) == (
        'nomor #"050/--/2031,"; #"kesejahteraan--nya"; #"2030..2031"; dan '
        '#lkip.soft("peren", "ca", "naan");'
    )
    assert shown("12. tahun", begins=True) == '#"12."; tahun'
