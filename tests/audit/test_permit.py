"""The permit of a strict report: refused with the open errors, and with them alone."""

from pathlib import Path

import pytest

from lkip.audit.permit import NAME, stage
from lkip.config import Report
from lkip.files import write_json
from lkip.model import Audit, Finding, Line
from lkip.stage import Refused
from lkip.workflow import STRICT

ERROR = Finding("error", "x", "salah", (Line("bab.md", 3),), "Betulkan.")
KNOWN = Finding("error", "y", "salah juga", (Line("bab.md", 4),), "", "Ralat menyusul.")
NOTE = Finding("note", "z", "ganjil", (Line("bab.md", 5),))


def judged(folder: Path, *findings: Finding) -> Path:
    where = Report(folder, "dinas-ikan", 2031)
    write_json(where.build / "audit.json", Audit(findings))
    stage(where)
    return where.build / NAME


def test_accepted_errors_and_notes_do_not_stand_in_the_way(tmp_path: Path):
    assert judged(tmp_path, KNOWN, NOTE).read_bytes()


def test_an_open_error_does_and_is_told_with_what_to_do(tmp_path: Path):
    with pytest.raises(Refused) as refused:
        judged(tmp_path, KNOWN, ERROR, NOTE)
    first, *rest = refused.value.findings
    assert rest == [ERROR]
    assert "config/agencies/dinas-ikan/2031/accepted.yaml" in first.remedy
    assert not (tmp_path / "build/dinas-ikan/2031" / NAME).exists()


def test_it_is_the_file_that_the_writers_wait_for():
    assert NAME == STRICT
