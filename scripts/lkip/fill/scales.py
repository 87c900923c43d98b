"""Rating scales in a chapter: `skala["capaian"]` with its title, source, and classes."""

from __future__ import annotations

from typing import NamedTuple

from lkip.config import Scale
from lkip.fill.context import Shown
from lkip.fill.ledger import Ledger
from lkip.model import Text
from lkip.values.scales import bounds_in_words, told


class ClassView(NamedTuple):
    """One class: its label, and its interval in words."""

    nama: Shown
    rentang: Shown


class ScaleView(NamedTuple):
    """A scale; `celah` says what becomes of a value between two classes."""

    judul: Shown
    sumber: Shown
    kelas: list[ClassView]
    celah: str


def scale_views(ledger: Ledger) -> dict[str, ScaleView]:
    """Every scale by its name, and by each purpose that it serves."""
    scales = ledger.scales
    views = {name: _view(name, scale, ledger) for name, scale in scales.scales.items()}
    return views | {use: views[name] for use, name in scales.uses.items()}


def _view(name: str, scale: Scale, ledger: Ledger) -> ScaleView:
    origin = told(name)

    def shown(text: str) -> Shown:
        return Shown(Text(text, origin), ledger)

    classes = [
        ClassView(shown(one.label), shown(words))
        for one, words in zip(scale.classes, bounds_in_words(scale), strict=True)
    ]
    return ScaleView(shown(scale.title), shown(scale.source), classes, scale.gaps)
