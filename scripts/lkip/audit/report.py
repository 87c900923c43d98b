"""All findings of a report: those of the rules, and those that the stages made on the way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from lkip.audit.accepted import accepted
from lkip.audit.rollup import rollup
from lkip.config import Scales, Written
from lkip.model import Audit, Finding, Record
from lkip.values.absence import tolerated

RULES: dict[str, Callable[[Mapping[str, Record], Scales], list[Finding]]] = {"roll-up": rollup}
"""Each rule by its stable id."""


def audit(
    records: Iterable[Record],
    scales: Scales,
    found: Iterable[Finding],
    draft: bool = False,
    acceptances: Iterable[Written] = (),
) -> Audit:
    """The findings of every rule, after those already `found`; each once, counted by severity."""
    by_key = {r.key: r for r in records}
    findings = list(found)
    for rule in RULES.values():
        findings += rule(by_key, scales)
    unique = dict.fromkeys(tolerated(findings, draft))
    judged = tuple(accepted(unique, acceptances))
    return Audit(judged, dict(Counter("accepted" if f.accepted else f.severity for f in judged)))
