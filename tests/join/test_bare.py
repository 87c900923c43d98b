"""Headings under which nothing stands."""

from pathlib import Path

import pytest
from joining import passages


@pytest.mark.parametrize(
    ("why", "markdown", "lines"),
    [
        ("another of its rank follows", "# A\n\nIsi.\n\n## B\n\n## C\n\nIsi.\n", [5]),
        ("a higher one follows", "# A\n\n## B\n\n# C\n\nIsi.\n", [3]),
        ("the chapter ends", "# A\n\nIsi.\n\n## B\n", [5]),
        ("a lower one follows", "# A\n\n## B\n\nIsi.\n", []),
        ("a table stands there", "# A\n\n{{ tabel('t') }}\n", []),
        ("a list", "# A\n\n-   a\n", []),
        ("a landscape page", "# A\n\n::: lanskap\n\n{{ tabel('t') }}\n\n:::\n", []),
        ("a heading on a landscape page", "# A\n\n::: lanskap\n\n# B\n\n:::\n\nIsi.\n", [1]),
    ],
)
def test_an_empty_heading_is_found_at_its_line(
    tmp_path: Path, why: str, markdown: str, lines: list[int]
):
    _, outline = passages(tmp_path, markdown)
    found = [f for f in outline.findings if f.rule == "empty-heading"]
    assert [str(p) for f in found for p in f.places] == [f"chapters/bab.md:{n}" for n in lines], why
