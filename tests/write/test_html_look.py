"""The style of the report as a style sheet."""

import re

import pytest
import sample
from msgspec import structs

from lkip.config import Colours
from lkip.write.html.look import stylesheet


def css(header="LKIP", **changes):
    return stylesheet(structs.replace(sample.style(), **changes), header)


def test_sizes_are_shares_of_the_body_so_that_they_follow_the_reader():
    found = css()
    assert "--body: 11pt;" in found
    assert "--table: 0.8182rem;" in found
    assert "--cover: 1.818rem;" in found
    assert "html { font-size: var(--body); }" in found.partition("@media print")[2]


def test_words_font_comes_first_and_the_reader_needs_none_of_ours():
    assert '--font: "Arial", "TeX Gyre Heros", sans-serif;' in css()
    font = structs.replace(sample.style().font, word="Times New Roman", family="TeX Gyre Termes")
    assert '--font: "Times New Roman", "TeX Gyre Termes", serif;' in css(font=font)


def test_paper_and_margins_are_those_of_the_pdf():
    found = css()
    assert "@page {size: 21cm 29.7cm; margin: 2.5cm 2cm 2.5cm 3cm;" in found
    assert "@page landscape {size: 29.7cm 21cm; margin: 3cm 2.5cm 2cm 2.5cm}" in found


def test_the_header_cannot_end_the_string_or_the_sheet():
    found = re.search(r'@top-right \{content: "([^"]*)"', css('A"; } </style>\n\\'))
    assert found is not None
    shown = re.sub(r"\\([0-9a-f]+) ", lambda match: chr(int(match[1], 16)), found[1])
    assert shown == 'A"; } </style>\n\\'
    assert "</style" not in css("</style>")


def test_every_measure_that_the_rules_use_is_given():
    found = css()
    used = set(re.findall(r"var\((--[\w-]+)\)", found))
    assert used
    # Each drawing brings its own width, each table the number of its columns, each cell its depth.
    own = {"--width", "--columns", "--indent"}
    assert used - own <= set(re.findall(r"(--[\w-]+):", found))


def luminance(colour):
    parts = [int(colour[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(weight * p for weight, p in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ("000000", "heading_fill"),
        ("000000", "band_fill"),
        ("000000", "total_fill"),
        ("link", "FFFFFF"),
        ("link", "band_fill"),
    ],
)
def test_text_can_be_told_from_its_ground(ink, ground):
    """WCAG 2.2, 1.4.3 (AA): 4.5 to 1, for what the page sets on what."""
    colour: Colours = sample.style().colour
    pair = [getattr(colour, name, name) for name in (ink, ground)]
    assert contrast(*pair) >= 4.5
