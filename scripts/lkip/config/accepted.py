"""The findings that authors accept: every file adds to what the others accept.

Unlike other configuration, the files of the project, the agency and the year are not merged: a
list would be replaced, and what the agency has accepted would be open again without a word.
"""

from __future__ import annotations

from typing import NamedTuple

from lkip.config.load import files, load_file
from lkip.config.report import Report
from lkip.config.shapes import Acceptance, Accepted
from lkip.config.yaml_text import locate
from lkip.model import Finding, Line

NAME = "accepted.yaml"


class Written(NamedTuple):
    """An acceptance, and the line on which it is written."""

    acceptance: Acceptance
    place: Line


def acceptances(where: Report) -> tuple[list[Written], list[Finding]]:
    """All acceptances that apply to a report, the most general file first.

    A file in which anything is wrong accepts nothing, and is a finding.
    """
    found: list[Written] = []
    findings: list[Finding] = []
    for path in files(where, NAME):
        parsed, value, problems = load_file(where, path, Accepted)
        findings += problems
        if parsed is not None and value is not None:
            found += [
                Written(one, locate([parsed], ["accepted", n]))
                for n, one in enumerate(value.accepted)
            ]
    return found, findings
