"""Words break only where the layout broke them."""

import json

from lkip.write.pdf.breaks import has_any, settled, trial

BODY = 'Untuk #lkip.soft("me", "nye", "rap");, #lkip.soft("ke", "la", "utan");.'


def marks(*places):
    return json.dumps(
        [{"word": w, "part": p, "page": page, "y": y} for w, p, page, y in places]
    ).encode()


def test_words_are_numbered_for_the_trial():
    assert trial(BODY) == (
        'Untuk #lkip.soft("me", "nye", "rap", word: 0);, #lkip.soft("ke", "la", "utan", word: 1);.'
    )


def test_a_word_on_one_line_is_plain_again():
    placed = marks((0, 0, 1, 70.5), (0, 0, 1, 70.5), (1, 1, 1, 70.5), (1, 1, 1, 70.5))
    assert settled(BODY, placed) == "Untuk menyerap, kelautan."


def test_a_word_on_two_lines_or_pages_keeps_its_hyphen():
    placed = marks((0, 1, 1, 70.5), (0, 1, 1, 91.0), (1, 0, 1, 700.5), (1, 0, 2, 700.5))
    assert settled(BODY, placed) == "Untuk menye\u00adrap, ke\u00adlautan."


def test_text_that_looks_like_a_call_is_left_alone():
    assert not has_any(r'\#lkip.soft("a"); #"#lkip.soft(\"a\");";')
