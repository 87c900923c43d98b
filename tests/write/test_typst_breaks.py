"""Words break only where the layout broke them."""

import json

from lkip.write.pdf.breaks import has_any, settled, trial

BODY = 'Untuk #lkip.soft("me", "nye", "rap");, #lkip.soft("ke", "la", "utan");.'


def marks(*places):
    return json.dumps(places).encode()


def test_each_part_is_marked_for_the_trial_and_the_last_before_its_end():
    menyerap, kelautan = (f"#metadata({n})<soft-mark>" for n in (0, 1))
    assert trial(BODY) == (
        f"Untuk me{menyerap}\u00adnye{menyerap}\u00adra{menyerap}p, "
        f"ke{kelautan}\u00adla{kelautan}\u00aduta{kelautan}n."
    )


def test_a_word_on_one_line_is_plain_again():
    placed = marks(*[(0, 70.5)] * 3, *[(1, 70.5)] * 3)
    assert settled(BODY, placed) == "Untuk menyerap, kelautan."


def test_a_word_on_two_lines_keeps_its_hyphen():
    first = [(0, 70.5), (0, 70.5), (0, 91.0)]
    second = [(1, 91.0), (1, 111.5), (1, 111.5)]
    assert settled(BODY, marks(*first, *second)) == "Untuk menye\u00adrap, ke\u00adlautan."


def test_marks_of_a_footnote_come_after_those_of_the_text():
    note = [(0, 700.5), (0, 720.5), (0, 720.5)]
    assert settled(BODY, marks(*[(1, 70.5)] * 3, *note)) == "Untuk me\u00adnyerap, kelautan."


def test_text_that_looks_like_a_call_is_left_alone():
    assert not has_any(r'\#lkip.soft("a"); #"#lkip.soft(\"a\");";')
