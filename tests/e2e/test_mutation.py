"""Mistakes planted into the real workbooks are told of, as far as anything states the same."""

import random
import sys
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))

import mutation
from lkip.model import Cell
from mutation import Books, Target
from pipeline import Pipeline

pytestmark = pytest.mark.e2e


@pytest.fixture(scope="module")
def books() -> Books:
    return Books(Pipeline(mutation.ROOT, mutation.SAMPLE))


def test_nothing_is_found_in_what_was_only_saved_again(books: Books):
    """So that what is found after a change is found because of it."""
    assert not books.changed({Cell("anggaran.xlsx", "Belanja", "A1"): "Kode"})


def test_every_cell_that_a_record_was_read_from_can_be_changed(books: Books):
    targets = books.targets()
    assert {t.kind for t in targets} == {
        "kode", "rujukan", "pilihan", "tanggal", "rupiah", "angka", "satuan", "teks",
    }  # fmt: skip
    assert len({t.cell for t in targets}) == len(targets) > 1000


def test_the_share_of_mistakes_that_is_found_does_not_shrink(books: Books):
    """Far from all can be: most texts and many figures stand in one cell only."""
    tried = list(mutation.changes(books, 30, seed=2))
    assert sum(bool(change.found) for change in tried) >= FLOOR


FLOOR = 15
"""Of 30."""


@pytest.mark.parametrize(
    ("cell", "value", "rule"),
    [
        (Cell("anggaran.xlsx", "Sub Kegiatan", "G3"), 1, "roll-up"),
        (Cell("profil.xlsx", "Pejabat", "C3"), "19741325 199502 1 001", "nip-form"),
        (Cell("profil.xlsx", "Instansi", "B8"), datetime(2024, 1, 31), "report-before-year-end"),
        (Cell("profil.xlsx", "Instansi", "B4"), "Kota Duami", "name-spelling"),
    ],
)
def test_a_mistake_is_told_of_by_its_rule(books: Books, cell: Cell, value: object, rule: str):
    assert rule in {finding.rule for finding in books.changed({cell: value})}


def test_the_same_seed_changes_the_same_cells(books: Books):
    first, again = (
        [(c.target.cell, c.how, c.after) for c in mutation.changes(books, 2, seed=5)]
        for _ in range(2)
    )
    assert first == again


@pytest.mark.parametrize("seed", range(20))
def test_a_change_is_a_change_of_the_kind_it_says(seed: int):
    chance = random.Random(seed)
    number = mutation.digit(chance, 1205)
    assert number != 1205
    assert sum(a != b for a, b in zip(str(number), "1205", strict=True)) == 1
    assert sorted(str(mutation.swapped(chance, 1205))) == sorted("1205")
    assert mutation.moved(chance, 12.5) in (Decimal("1.25"), Decimal("125"))
    assert mutation.misspelt(chance, "Pelatihan nelayan") != "Pelatihan nelayan"
    assert mutation.day(chance, datetime(2031, 2, 28)) != datetime(2031, 2, 28)
    target = Target(Cell("a", "b", "C1"), "x", "satuan", ("orang", "unit"))
    assert mutation.ways(target, "unit")["pilihan lain"](chance, "unit") == "orang"
