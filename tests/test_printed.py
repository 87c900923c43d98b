"""What a real printed report contradicts itself in, typed as it was printed, and what is found.

`tests/fixtures/tercetak/pertentangan.csv` lists its contradictions by kind: where each was printed,
where it stands in the fixture, and the rule that tells of it; or why none does.
`docs/temuan-tercetak.md` counts them, and the findings of each rule.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import pytest

from golden import golden
from lkip.audit import FAMILIES
from lkip.model import Finding
from lkip.stage import Refused
from lkip.told import TOLD
from printed import PRINTED, ROOT, found, project, rows, typed_into

ALL = rows("pertentangan.csv")
TOLD_OF = [row for row in ALL if row["aturan"]]
IMPOSSIBLE = "tidak mungkin: "
"""How the reason begins where this report cannot have the contradiction: it is not typed."""


def place(row: Mapping[str, str]) -> str:
    """Where a contradiction stands: a cell, or the one line of a chapter that has all its words."""
    if not row["kutipan"]:
        return row["tempat"]
    words = row["kutipan"].split(" … ")
    lines = (PRINTED / row["tempat"]).read_text(encoding="utf-8").split("\n")
    here = [n for n, line in enumerate(lines, 1) if all(word in line for word in words)]
    assert len(here) == 1, (row["tempat"], words, here)
    return f"{row['tempat']}:{here[0]}"


@pytest.fixture(scope="module")
def findings(tmp_path_factory: pytest.TempPathFactory) -> tuple[Finding, ...]:
    return found(project(tmp_path_factory.mktemp("tercetak")))


@pytest.fixture(scope="module")
def told(findings: tuple[Finding, ...]) -> dict[str, set[str]]:
    """The rules that find something, by place."""
    by_place: dict[str, set[str]] = {}
    for finding in findings:
        for one in finding.places:
            by_place.setdefault(str(one), set()).add(finding.rule)
    return by_place


@pytest.mark.parametrize("row", TOLD_OF, ids=lambda r: f"{r['sumber']}: {r['tercetak']}"[:80])
def test_a_contradiction_is_told_of_at_its_place(
    row: Mapping[str, str], told: Mapping[str, set[str]]
):
    assert row["aturan"] in told.get(place(row), ())


def test_a_contradiction_is_found_or_has_a_reason_why_not():
    assert all(bool(row["aturan"]) != bool(row["sebab"]) for row in ALL)


def test_what_is_not_found_stands_in_the_fixture_too():
    """Unless it cannot, or is nothing that stands at one place."""
    assert sum(bool(place(row)) for row in ALL if not row["aturan"] and row["tempat"]) > 20


def test_nothing_is_found_but_what_the_print_contradicts(findings: tuple[Finding, ...]):
    """Numbers that were typed are told of everywhere; all else stands at a place of the list."""
    places = {place(row) for row in ALL if row["tempat"]}
    others = [
        f"{finding.rule} {finding.places[0]}: {finding.message}"
        for finding in findings
        if finding.rule != "typed-number" and not places & {str(p) for p in finding.places}
    ]
    assert others == []


def test_what_cannot_be_read_is_refused_at_its_cell(tmp_path: Path):
    refused = rows("sel-ditolak.csv")
    folder = project(tmp_path)
    typed_into(folder, refused)
    with pytest.raises(Refused) as error:
        found(folder)
    at = {(str(place), f.rule) for f in error.value.findings for place in f.places}
    for row in refused:
        assert (f"{row['buku']} › {row['lembar']} › {row['sel']}", row["aturan"]) in at


def test_the_account_in_the_docs(findings: tuple[Finding, ...]):
    made = page(ALL, Counter(finding.rule for finding in findings))
    assert golden("temuan-tercetak.md", made, ROOT / "docs") == made


def page(contradictions: Sequence[Mapping[str, str]], counts: Mapping[str, int]) -> str:
    """The account as Markdown."""
    kinds = list(dict.fromkeys(row["jenis"] for row in contradictions))
    lines = [INTRODUCTION, "## Pertentangan menurut jenisnya", ""]
    lines += ["| Jenis | Ada | Ditemukan | Tidak mungkin | Tidak ditemukan | Aturan |"]
    lines += ["| --- | ---: | ---: | ---: | ---: | --- |"]
    for kind in [*kinds, ""]:
        of = [row for row in contradictions if kind in ("", row["jenis"])]
        impossible = sum(row["sebab"].startswith(IMPOSSIBLE) for row in of)
        seen = sum(bool(row["aturan"]) for row in of)
        used = Counter(row["aturan"] for row in of if row["aturan"])
        rules = ", ".join(f"`{rule}` {n}" for rule, n in sorted(used.items())) if kind else ""
        numbers = f"{len(of)} | {seen} | {impossible} | {len(of) - seen - impossible}"
        lines.append(f"| {kind or 'Jumlah'} | {numbers} | {rules} |")
    lines += ["", "## Yang tidak ditemukan, dan sebabnya", ""]
    for row in contradictions:
        if row["sebab"] and not row["sebab"].startswith(IMPOSSIBLE):
            lines.append(f"- {row['sumber']}: {row['tercetak']} — {row['sebab']}.")
    lines += ["", "## Yang tidak mungkin ada, karena dicetak dari lembar kerja", ""]
    for row in contradictions:
        if row["sebab"].startswith(IMPOSSIBLE):
            lines.append(f"- {row['sumber']}: {row['tercetak']}.")
    lines += ["", "## Banyaknya temuan menurut aturan", "", "| Aturan | Temuan |", "| --- | ---: |"]
    lines += [f"| `{rule}` | {counts[rule]} |" for rule in ordered(counts)]
    lines.append(f"| Jumlah | {sum(counts.values())} |")
    return "\n".join(lines) + "\n"


def ordered(counts: Iterable[str]) -> list[str]:
    """Rules in the order of docs/aturan.md."""
    known = [rule.id for rules in FAMILIES.values() for rule in rules]
    known += [one.id for stage in TOLD.values() for one in stage]
    return sorted(counts, key=known.index)


INTRODUCTION = """\
# Temuan pada laporan tercetak

Laporan Kinerja Dinas Koperasi, Usaha Kecil Menengah dan Perindustrian Kota Dumai Tahun 2024, yang
menjadi bahan laporan contoh, memuat banyak angka dan nama yang bertentangan.
Semuanya diketik sebagaimana tercetak dalam `tests/fixtures/tercetak`, lalu diperiksa.
Halaman ini dibuat dari daftarnya (`pertentangan.csv`) oleh `tests/test_printed.py`, dan tidak
disunting dengan tangan.
"""
