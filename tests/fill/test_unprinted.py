"""A chapter that extends another prints its blocks, and what stands outside of them is told."""

import pytest

from lkip.fill.unprinted import unprinted
from lkip.model import Line

BASE = "{% extends 'bersama/bab.md' %}\n"


def lines(text: str) -> list[int]:
    found = unprinted({"bab.md": text}, lambda name, number: Line(name, number))
    return [place.line for finding in found for place in finding.places if isinstance(place, Line)]


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        (BASE + "{% block a %}\nIsi.\n{% endblock %}\n", []),
        (BASE + "{% block a %}\nIsi.\n{% endblock %}\n\n\nSatu kalimat.\nDua.\n", [7]),
        (BASE + "Di atas.\n{% block a %}Isi.{% endblock %}Di belakang.\n", [2, 3]),
        (BASE + "{{ nilai }}\n{%- block a -%}Isi.{%- endblock -%}\n", [2]),
        (BASE + "{% block a %}{% block b %}Isi.{% endblock %}\nLagi.{% endblock a %}\n", []),
        (BASE + "<!-- keterangan\n{% block %} --> \n{% block a %}{% endblock %}\n", []),
        (BASE + "{% macro m(x) %}Isi {{ x }}.{% endmacro %}\n", []),
        (BASE + "{% set a = 1 %}\n{% set b %}\nIsi.\n{% endset %}\nHilang.\n", [6]),
        (BASE + "{% if tahun == 2031 %}\nHilang.\n{% endif %}\n", [3]),
        ("<!-- judul -->\n" + BASE + "Hilang.\n", [3]),
        ("Bab ini berdiri sendiri.\n{% block a %}Isi.{% endblock %}\n", []),
    ],
)
def test_text_outside_of_blocks(text: str, lost: list[int]):
    assert lines(text) == lost
