"""Words break only where the layout broke them."""

import json

from lkip.write.pdf.breaks import has_any, settled, trial

BODY = 'Untuk #lkip.soft("me", "nye", "rap");, #lkip.soft("ke", "la", "utan");.'


def marks(*places):
    return json.dumps(places).encode()


def test_words_are_numbered_for_the_trial():
    assert trial(BODY) == (
        'Untuk #lkip.soft(0, "me", "nye", "rap");, #lkip.soft(1, "ke", "la", "utan");.'
    )


def test_a_word_on_one_line_is_plain_again():
    placed = marks(*[(0, 1, 70.5)] * 3, *[(1, 1, 70.5)] * 3)
    assert settled(BODY, placed) == "Untuk menyerap, kelautan."


def test_a_word_on_two_lines_or_pages_keeps_its_hyphen():
    first = [(0, 1, 70.5), (0, 1, 70.5), (0, 1, 91.0)]
    second = [(1, 1, 700.5), (1, 2, 70.5), (1, 2, 70.5)]
    assert settled(BODY, marks(*first, *second)) == "Untuk menye\u00adrap, ke\u00adlautan."


def test_marks_of_a_footnote_come_after_those_of_the_text():
    note = [(0, 1, 700.5), (0, 1, 720.5), (0, 1, 720.5)]
    assert settled(BODY, marks(*[(1, 1, 70.5)] * 3, *note)) == "Untuk me\u00adnyerap, kelautan."


def test_text_that_looks_like_a_call_is_left_alone():
    assert not has_any(r'\#lkip.soft("a"); #"#lkip.soft(\"a\");";')
