"""The measured subject is as much as it says: every finding is found once in every copy."""

import sys
from pathlib import Path

import pytest
from cases.names import SHEETS
from cases.persons import staff
from subjects import Case, subject

sys.path.insert(0, str(Path(__file__).parents[1]))

from audit_bench import grown
from lkip.audit import FAMILIES
from making import made

WRONG = Case(
    "",
    "",
    records=[
        *SHEETS,
        *staff("pejabat/budi-daya")[-4:],
        made("program/2", 3, nama="Program Patroli", kontrol_pagu=7),
    ],
    text=["Sekertariat menyusun laporan pada 31 April 2031."],
)


@pytest.mark.parametrize("times", [1, 4])
def test_copies_have_the_findings_of_the_original_each(times: int):
    original, copied = subject(WRONG), grown(subject(WRONG), times)
    forms = [key for key in original.records if "/" not in key]
    assert len(copied.records) == times * len(original.records) - (times - 1) * len(forms)
    assert len(copied.passages) == times * len(original.passages)
    told = set()
    for rules in FAMILIES.values():
        for rule in rules:
            found = len(list(rule.findings(original)))
            told |= {rule.id} if found else set()
            assert len(set(rule.findings(copied))) == times * found, rule.id
    assert told >= {"control-without-sum", "name-spelling", "superior-unit", "impossible-date"}
