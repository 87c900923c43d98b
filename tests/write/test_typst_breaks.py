"""Words break only where the layout broke them, and a section is laid out but once."""

import json

import pytest

from lkip.write.pdf.breaks import END, SECTION, broken, known, parted, settled, trial

SEA = 'Untuk #lkip.soft("me", "nye", "rap");, #lkip.soft("ke", "la", "utan");.\n'
LAND = 'Demi #lkip.soft("per", "ta", "nian");.\n'
OPENING, CLOSING = "#lkip.part(1)[\n", "]\n"


def document(*sections, opening=OPENING):
    return "".join([opening, *(f"{SECTION}\n{text}" for text in sections), f"{END}\n", CLOSING])


def marks(*places):
    return json.dumps(places).encode()


def words(text, *places):
    """The long words of a section as they are printed, by the marks of their parts."""
    pieces = parted(document(text), "")
    (found,) = broken(pieces, {}, marks(*places)).values()
    return found


def test_each_part_is_marked_for_the_trial_and_the_last_before_its_end():
    menyerap, kelautan = (f"#metadata({n})<soft-mark>" for n in (0, 1))
    assert trial(parted(document(SEA), ""), {}) == (
        f"{OPENING}Untuk me{menyerap}\u00adnye{menyerap}\u00adra{menyerap}p, "
        f"ke{kelautan}\u00adla{kelautan}\u00aduta{kelautan}n.\n{CLOSING}"
    )


def test_a_word_on_one_line_is_plain_again():
    assert words(SEA, *[(0, 70.5)] * 3, *[(1, 70.5)] * 3) == ["menyerap", "kelautan"]


def test_a_word_on_two_lines_keeps_its_hyphen():
    first = [(0, 70.5), (0, 70.5), (0, 91.0)]
    second = [(1, 91.0), (1, 111.5), (1, 111.5)]
    assert words(SEA, *first, *second) == ["menye\u00adrap", "ke\u00adlautan"]


def test_marks_of_a_footnote_come_after_those_of_the_text():
    note = [(0, 700.5), (0, 720.5), (0, 720.5)]
    assert words(SEA, *[(1, 70.5)] * 3, *note) == ["me\u00adnyerap", "kelautan"]


def test_text_that_looks_like_a_call_is_left_alone():
    text = r'\#lkip.soft("a"); #"#lkip.soft(\"a\");";' + "\n"
    pieces = parted(document(text), "")
    assert not any(piece.key for piece in pieces)
    assert settled(pieces, {}) == OPENING + text + CLOSING


def test_of_what_is_known_nothing_is_tried_but_the_parts_around_it():
    pieces = parted(document(SEA, LAND), "")
    sea, land = (piece.key for piece in pieces if piece.key)
    kept = known(pieces, {sea: ["menye\u00adrap", "kelautan"]})
    assert trial(pieces, kept) == (
        f"{OPENING}Demi per#metadata(0)<soft-mark>\u00adta#metadata(0)<soft-mark>\u00ad"
        f"nia#metadata(0)<soft-mark>n.\n{CLOSING}"
    )
    breaks = broken(pieces, kept, marks(*[(0, 70.5)] * 3))
    assert breaks == {sea: ["menye\u00adrap", "kelautan"], land: ["pertanian"]}
    assert settled(pieces, breaks) == (
        f"{OPENING}Untuk menye\u00adrap, kelautan.\nDemi pertanian.\n{CLOSING}"
    )


@pytest.mark.parametrize(
    "other",
    [
        parted(document(SEA), "another font"),
        parted(document(SEA, opening="#lkip.part(landscape)[\n"), ""),
        parted(document(SEA.replace("Untuk", "Demi")), ""),
        # The number of its own footnote takes another width.
        parted(document("Laut#footnote[a].\n", f"{SEA}#footnote[b]"), ""),
    ],
)
def test_a_section_is_another_where_its_lines_may_end_elsewhere(other):
    keys = {
        piece.key for text in (SEA, f"{SEA}#footnote[b]") for piece in parted(document(text), "")
    }
    assert not {piece.key for piece in other if piece.key} & keys


def test_a_section_stays_itself_whatever_is_written_in_others():
    alone, among = parted(document(SEA), ""), parted(document("Laut#footnote[a].\n", SEA), "")
    assert {piece.key for piece in alone} == {piece.key for piece in among}


def test_footnotes_are_numbered_on_from_those_that_are_not_tried():
    pieces = parted(document("Laut#footnote[a].\n", f"{SEA}#footnote[b]\n"), "")
    assert "#counter(footnote).update(1)\n\nUntuk" in trial(pieces, {})


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (SEA, ["menyerap"]),
        (SEA, ["menyerap", "daratan"]),
        (f'{SEA}#box(image("a.png"))', ["menyerap", "kelautan"]),  # who knows how wide it is now
    ],
)
def test_what_cannot_be_of_this_section_is_not_known(text, kept):
    pieces = parted(document(text), "")
    (key,) = (piece.key for piece in pieces if piece.key)
    assert not known(pieces, {key: kept})
