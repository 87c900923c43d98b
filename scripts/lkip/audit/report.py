"""All findings of a report: those of the rules, and those that the stages made on the way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from lkip.audit.rollup import rollup
from lkip.config import Scales
from lkip.model import Audit, Finding, Record
from lkip.values.absence import tolerated

RULES: dict[str, Callable[[Mapping[str, Record], Scales], list[Finding]]] = {"roll-up": rollup}
"""Each rule by its stable id."""


def audit(
    records: Iterable[Record], scales: Scales, found: Iterable[Finding], draft: bool = False
) -> Audit:
    """The findings of every rule, after those already `found`; each once, counted by severity."""
    by_key = {r.key: r for r in records}
    findings = list(found)
    for rule in RULES.values():
        findings += rule(by_key, scales)
    unique = tuple(dict.fromkeys(tolerated(findings, draft)))
    return Audit(unique, dict(Counter(finding.severity for finding in unique)))
