"""The archive of last year's report in a `report.yaml`, in whatever style that is written."""

import pytest
import yaml

from lkip.new_year.layout import named


@pytest.mark.parametrize(
    ("given", "archive", "wanted"),
    [
        ("", "", ""),
        ("", "a.zip", "last_year: a.zip\n"),
        ("# kami\n", "a.zip", "# kami\nlast_year: a.zip\n"),
        ("draft: true", "a.zip", "draft: true\nlast_year: a.zip\n"),
        ("last_year: b.zip # lama\n# kami\n", "a.zip", "last_year: a.zip # lama\n# kami\n"),
        ("draft: true\nlast_year: b.zip", "", "draft: true\n"),
        ("last_year:\n  b.zip\ndraft: true\n", "", "draft: true\n"),
        ("---\ndraft: true\n...\n", "a.zip", "---\ndraft: true\nlast_year: a.zip\n...\n"),
        ("  draft: true\n", "a.zip", "  draft: true\n  last_year: a.zip\n"),
        ('{header: "A, {b}"}\n', "a.zip", '{last_year: a.zip, header: "A, {b}"}\n'),
        ("{}", "a.zip", "{last_year: a.zip}"),
        ("{last_year: 'b.zip', draft: true}\n", "a.zip", "{last_year: a.zip, draft: true}\n"),
        ("{last_year: b.zip, draft: true}\n", "", "{draft: true}\n"),
        ("{draft: true, last_year: b.zip}\n", "", "{draft: true}\n"),
        ("{last_year: b.zip}\n", "", "{}\n"),
    ],
)
def test_the_next_report_names_its_own(given: str, archive: str, wanted: str):
    assert named(given, archive) == wanted
    said = {**(yaml.safe_load(given) or {}), "last_year": archive}
    assert {"last_year": "", **(yaml.safe_load(wanted) or {})} == said
