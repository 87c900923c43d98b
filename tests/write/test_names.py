"""What the document names."""

import sample

from lkip.write.names import anchors, levels


def test_anchors_are_those_of_headings_tables_charts_and_pictures():
    blocks = sample.parse(
        "# A {#sec-a}\n\n- butir\n\n  ::: {#tbl-b .table}\n  t\n  :::\n\n::: {#lain}\nx\n:::\n"
    )
    assert anchors(blocks) == {"sec-a", "tbl-b"}


def test_levels_have_no_gaps():
    blocks = sample.parse("# A {#a}\n\n### B {#b}\n\n### C {#c}\n\n# D {#d}\n\n#### E {#e}\n")
    assert levels(blocks) == {"a": 1, "b": 2, "c": 3, "d": 1, "e": 2}
