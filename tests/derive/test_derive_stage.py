"""The stage: what the derived values were computed by stands beside them."""

from __future__ import annotations

import shutil
from pathlib import Path

from lkip.config import Report
from lkip.derive.__main__ import stage
from lkip.files import read_json, write_json
from lkip.model import Line, Records

ROOT = Path(__file__).resolve().parents[2]


def test_settings_are_told_with_the_file_that_says_them(tmp_path: Path):
    where = Report(tmp_path, "dinas-laut", 2031)
    own = where.config[1]
    own.mkdir(parents=True)
    shutil.copy(ROOT / "config" / "scales.yaml", where.config[0])
    (own / "scales.yaml").write_text('# milik kami\ncap: "120"\n')
    write_json(where.build / "data.json", Records(()))
    stage(where)
    found = read_json(where.build / "records.json", Records)
    assert found.year == 2031
    held = {one.name: (one.text, one.place) for one in found.settings}
    assert held["batas capaian"] == ("120", Line("config/agencies/dinas-laut/scales.yaml"))
    assert held["pembulatan"] == ("printed", Line("config/scales.yaml"))
