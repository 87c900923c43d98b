"""Derive: from the records as read to the records complete, every value with rule and inputs."""

from __future__ import annotations

from lkip.config import Scales
from lkip.derive.anggaran import budget
from lkip.derive.index import Index, index
from lkip.derive.kinerja import performance
from lkip.derive.links import linked
from lkip.derive.pejabat import officials
from lkip.derive.perjanjian import agreements
from lkip.derive.triwulan import quarters
from lkip.model import Records

__all__ = ["derive"]


def derive(data: Records, scales: Scales, year: int) -> Records:
    """`data` with everything that can be computed from it, for the report of `year`.

    First the links both ways (a sasaran knows its indikator), then the budget from the sub
    kegiatan up and the years from their quarters, then performance, which needs both; last
    who serves in each unit on the day of the report.
    """
    findings = list(data.findings)
    records: Index = index(linked(data.records))
    records, problems = budget(records, scales)
    findings += problems
    records, problems = quarters(records, scales)
    findings += problems
    records, problems = performance(records, scales, year)
    findings += problems
    records, problems = officials(records, year)
    findings += problems
    records = agreements(records)
    return Records(tuple(records.values()), tuple(findings))
