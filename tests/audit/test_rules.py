"""The rules of the audit, each on small planted errors (`cases/`)."""

from importlib import import_module
from pathlib import Path

import pytest
from subjects import Case, subject

from lkip.audit import FAMILIES

RULES = {rule.id: rule for rules in FAMILIES.values() for rule in rules}
MODULES = sorted(p.stem for p in (Path(__file__).parent / "cases").glob("[!_]*.py"))
CASES: list[Case] = [c for m in MODULES for c in import_module(f"cases.{m}").CASES]


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c.rule}: {c.why}")
def test_a_rule_finds_what_is_wrong_and_nothing_else(case: Case):
    found = list(RULES[case.rule].findings(subject(case)))
    assert tuple("; ".join(str(p) for p in f.places) for f in found) == case.found
    assert not found or case.message in found[0].message


@pytest.mark.parametrize("name", RULES)
def test_every_rule_has_an_error_that_it_finds_and_a_case_that_it_leaves_alone(name: str):
    assert {bool(case.found) for case in CASES if case.rule == name} == {True, False}


def test_a_rule_has_a_name_of_its_own_a_reason_and_an_example():
    rules = [rule for rules in FAMILIES.values() for rule in rules]
    assert len(RULES) == len(rules)
    for rule in rules:
        assert rule.reason.endswith(".")
        assert rule.example
