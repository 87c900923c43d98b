"""The audit: all findings of all stages, each once, counted."""

from lkip.audit import Subject, audit
from lkip.model import Audit, Finding, Line, Record
from making import SCALES, made, rupiah


def holding(*records: Record) -> Subject:
    """A report of these records and no text."""
    return Subject(2031, {r.key: r for r in records}, SCALES, {}, (), ())


FOUND = Finding("warning", "x", "ganjil", (Line("bab.md", 3),), "Periksa.")


def test_findings_of_the_stages_come_before_those_of_the_rules():
    wrong = made("program/1", nama="A", pagu=rupiah(10), kontrol_pagu=rupiah(11))
    found = audit(holding(wrong), [FOUND])
    assert [f.rule for f in found.findings] == ["x", "roll-up"]
    assert found.counts == {"warning": 1, "error": 1}


def test_the_same_finding_is_told_once():
    other = Finding("warning", "x", "ganjil", (Line("bab.md", 4),), "Periksa.")
    found = audit(holding(), [FOUND, other, FOUND])
    assert found.findings == (FOUND, other)
    assert found.counts == {"warning": 2}


def test_what_may_still_come_is_a_warning_in_a_draft():
    wrong = made("program/1", nama="A", pagu=rupiah(10), kontrol_pagu=rupiah(11))
    waiting = made("program/2", nama="B", pagu=rupiah(None), kontrol_pagu=rupiah(11))
    for draft, counts in ((False, {"error": 2}), (True, {"error": 1, "warning": 1})):
        assert audit(holding(wrong, waiting), [], draft).counts == counts


def test_nothing_found():
    assert audit(holding(), []) == Audit((), {})
