"""docs/aturan.md: all rules of `lkip check`, made from the code and kept true by this test.

`UPDATE_GOLDEN=1 python -m pytest tests/test_reference.py` writes it anew.
"""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

from golden import golden
from lkip.cli.rules import Listed, listed, severity

DOCS = Path(__file__).resolve().parents[1] / "docs"

INTRODUCTION = """\
# Aturan pemeriksaan

Semua yang dicari `lkip check`, menurut kelompoknya; `lkip check --rules` menampilkan hal yang sama.
Halaman ini dibuat dari program, dan tidak disunting dengan tangan.

- **Kesalahan**: laporan bertentangan dengan dirinya atau sumbernya, atau tidak dapat dibuat benar.
- **Peringatan**: kemungkinan besar keliru.
- **Catatan**: layak dilihat sekali lagi.
"""


def page(rules: tuple[Listed, ...]) -> str:
    """The reference as Markdown."""
    lines = [INTRODUCTION]
    for family, found in groupby(rules, lambda rule: rule.family):
        lines += [f"## {family}", ""]
        for rule in found:
            example = f" Contoh: {rule.example}" if rule.example else ""
            lines.append(f"- `{rule.id}` ({severity(rule)}): {rule.reason}{example}")
        lines.append("")
    return "\n".join(lines).rstrip("\n") + "\n"


def test_the_reference_says_what_the_code_does():
    made = page(listed())
    assert golden("aturan.md", made, DOCS) == made
