"""Derive: from the records as read to the records complete, every value with rule and inputs."""

from __future__ import annotations

from lkip.config import Scales
from lkip.derive.anggaran import budget
from lkip.derive.index import Index, index
from lkip.derive.kinerja import performance
from lkip.derive.links import linked
from lkip.model import Records

__all__ = ["derive"]


def derive(data: Records, scales: Scales, year: int) -> Records:
    """`data` with everything that can be computed from it, for the report of `year`.

    First the links both ways (a sasaran knows its indikator), then the budget from the sub
    kegiatan up, then performance, which needs the budget's absorption.
    """
    findings = list(data.findings)
    records: Index = index(linked(data.records))
    records, problems = budget(records, scales)
    findings += problems
    records, problems = performance(records, scales, year)
    findings += problems
    return Records(tuple(records.values()), tuple(findings))
