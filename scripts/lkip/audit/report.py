"""All findings of a report: those of the rules, and those that the stages made on the way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from lkip.audit.accepted import accepted
from lkip.audit.rules import FAMILIES
from lkip.audit.subject import Subject
from lkip.config import Written
from lkip.model import Audit, Finding
from lkip.values.absence import tolerated


def audit(
    subject: Subject,
    found: Iterable[Finding],
    draft: bool = False,
    acceptances: Iterable[Written] = (),
) -> Audit:
    """The findings of every rule, after those already `found`; each once, counted by severity."""
    findings = list(found)
    for rules in FAMILIES.values():
        for rule in rules:
            findings += rule.findings(subject)
    unique = dict.fromkeys(tolerated(findings, draft))
    judged = tuple(accepted(unique, acceptances))
    return Audit(judged, dict(Counter("accepted" if f.accepted else f.severity for f in judged)))
