"""Accepting a finding: only what its author saw, and nothing else without a word."""

import pytest

from lkip.audit import Subject, audit
from lkip.audit.accepted import accepted
from lkip.config import Acceptance, Written
from lkip.model import Cell, Finding, Line
from making import SCALES

SHEET = Finding("error", "roll-up", "kontrol Rp1.000, rincian Rp900; selisih Rp100",
                (Cell("ikan.xlsx", "Kapal", "F4"), Cell("ikan.xlsx", "Kapal", "G4")))  # fmt: skip
CHAPTER = Finding("warning", "picture", "gambar tidak tajam", (Line("chapters/bab.md", 7),))
NOWHERE = Finding("note", "x", "ganjil", ())
FOUND = (SHEET, CHAPTER, NOWHERE)
WHOLE = SHEET.message


def written(rule: str, place: str, contains: str = "", reason: str = "Ralat.") -> Written:
    return Written(Acceptance(rule, place, reason, contains), Line("config/accepted.yaml", 3))


def judged(*given: Written, found=FOUND) -> tuple[list[str], list[str]]:
    """The rules of the accepted findings, and those of what is wrong with the acceptances."""
    all_of_them = accepted(found, given)
    assert [f.message for f in all_of_them[: len(found)]] == [f.message for f in found]
    accepted_rules = [f.rule for f in all_of_them if f.accepted]
    return accepted_rules, [f.rule for f in all_of_them[len(found) :]]


@pytest.mark.parametrize(
    "place",
    ["ikan.xlsx › Kapal › F4", "ikan.xlsx!Kapal!F4", " IKAN.xlsx !kapal! f4", "ikan.xlsx!Kapal!G4"],
)
def test_a_cell_however_it_is_written(place: str):
    assert judged(written("roll-up", place, WHOLE)) == (["roll-up"], [])


@pytest.mark.parametrize("place", ["chapters/bab.md:7", "chapters/bab.md"])
def test_a_chapter_with_or_without_the_line(place: str):
    assert judged(written("picture", place)) == (["picture"], [])


def test_a_finding_without_a_place():
    assert judged(written("x", "Umum")) == (["x"], [])


def test_the_message_as_it_is_printed_with_stop_and_line_ends():
    part = WHOLE.replace("rincian", "\n  rincian") + "."
    assert judged(written("roll-up", "ikan.xlsx!Kapal!F4", part)) == (["roll-up"], [])


@pytest.mark.parametrize(
    ("rule", "place"),
    [
        ("rollup", "ikan.xlsx!Kapal!F4"),
        ("roll-up", "ikan.xlsx!Kapal!F40"),
        ("roll-up", "ikan.xlsx!Kapal"),
        ("roll-up", "ikan.xlsx"),
        ("picture", "chapters/bab.md:8"),
    ],
)
def test_what_matches_nothing_is_a_finding_at_its_line(rule: str, place: str):
    *_, last = accepted(FOUND, [written(rule, place)])
    assert (last.severity, last.rule) == ("warning", "acceptance-unused")
    assert last.places == (Line("config/accepted.yaml", 3),)
    assert last.remedy
    assert judged(written(rule, place)) == ([], ["acceptance-unused"])


@pytest.mark.parametrize("now", ["Rp1.001", "Rp-1.000", "Rp1.000.000", "Rp11.000"])
def test_another_figure_opens_the_finding_again_and_is_told(now: str):
    changed = Finding("error", "roll-up", WHOLE.replace("Rp1.000", now), SHEET.places)
    one = written("roll-up", "ikan.xlsx!Kapal!F4", WHOLE)
    assert judged(one, found=[changed]) == ([], ["acceptance-unused"])
    assert now in accepted([changed], [one])[-1].message


@pytest.mark.parametrize("part", ["", "selisih Rp100", "kontrol"])
def test_without_all_figures_nothing_is_accepted_and_the_remedy_is_what_to_write(part: str):
    one = written("roll-up", "ikan.xlsx!Kapal!F4", part)
    assert judged(one) == ([], ["acceptance-vague"])
    assert f"contains: '{WHOLE}'" in accepted(FOUND, [one])[-1].remedy


def test_a_part_does_not_cut_a_figure_in_two():
    one = written("roll-up", "ikan.xlsx!Kapal!F4", "kontrol Rp1")
    assert judged(one) == ([], ["acceptance-unused"])


def test_two_things_at_one_place_are_not_accepted_together():
    second = Finding("warning", "picture", "gambar gelap", CHAPTER.places)
    both = [CHAPTER, second]
    assert judged(written("picture", "chapters/bab.md"), found=both) == ([], ["acceptance-vague"])
    one = written("picture", "chapters/bab.md", "gelap")
    assert [bool(f.accepted) for f in accepted(both, [one])] == [False, True]


def test_the_last_acceptance_counts():
    one, other = (written("x", "Umum", reason=reason) for reason in ("Umum.", "Khusus."))
    assert accepted([NOWHERE], [one, other])[0].accepted == "Khusus."


def test_accepted_findings_do_not_count_with_the_open_ones():
    found = audit(
        Subject(2031, {}, SCALES, {}, (), ()),
        FOUND,
        False,
        [written("roll-up", "ikan.xlsx!Kapal!F4", WHOLE)],
    )
    assert found.counts == {"accepted": 1, "warning": 1, "note": 1}


def test_what_an_acceptance_lacks_cannot_be_accepted_itself():
    one = written("picture", "chapters/lain.md")
    other = written("acceptance-unused", "config/accepted.yaml")
    assert judged(one, other) == ([], ["acceptance-unused"] * 2)
