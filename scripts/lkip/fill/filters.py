"""Filters: each takes a value and gives a value, with its rule and its input."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from jinja2 import Undefined

from lkip.fill.context import RecordView, SeriesView, Shown
from lkip.fill.hints import nearest
from lkip.fill.ledger import Ledger
from lkip.model import Item, Rule, Text, Value, as_input
from lkip.values import tokens, wording
from lkip.values.arithmetic import count, difference, magnitude
from lkip.values.scales import class_of
from lkip.values.slug import slug

Filter = Callable[..., object]

SIGNS = frozenset({"percent", "rupiah", "index"})
"""Units that print as a sign or not at all: no filter of letters touches them."""


def filters(ledger: Ledger) -> dict[str, Filter]:
    """All filters by name, bound to the ledger."""
    scales = ledger.scales

    def shown(item: Item) -> Shown:
        return Shown(item, ledger)

    def value_of(thing: object, name: str) -> Value | None:
        """The number that a filter works on; a finding for anything else."""
        if isinstance(thing, Shown) and isinstance(thing.item, Value):
            return thing.item
        if isinstance(thing, Undefined):
            bool(thing)  # finds itself
        elif isinstance(thing, SeriesView):
            ledger.find(
                "error",
                "filter-input",
                f"saringan {name!r} memerlukan satu tahun, bukan seluruh deret",
                f"Tulis tahunnya, misalnya {{{{ x.{thing.name}[tahun] | {name} }}}}.",
            )
        else:
            ledger.find(
                "error",
                "filter-input",
                f"saringan {name!r} memerlukan angka",
                "Pakai saringan ini pada nilai dari data.",
            )
        return None

    def of_number(name: str, made: Callable[[Value], Item]) -> Filter:
        def apply(thing: object) -> object:
            value = value_of(thing, name)
            return ledger.gap() if value is None else shown(made(value))

        return apply

    def of_words(name: str, made: Callable[[str], str]) -> Filter:
        """A filter of letters, which works on values, on text, and on text with values in it."""

        def apply(thing: object) -> object:
            if isinstance(thing, Shown):
                if isinstance(thing.item, Value) and thing.item.unit in SIGNS:
                    return thing
                words = made(ledger.words(thing.item))
                return shown(Text(words, Rule(name, (as_input(thing.item),))))
            parts = []
            for part in tokens.split(str(thing)):
                if isinstance(part, str):
                    parts.append(made(part))
                elif part.kind == "value":
                    old = ledger.printed[part.number]
                    origin = Rule(name, (as_input(old.item),))
                    words = made(old.text)
                    parts.append(ledger.entry(words, Text(words, origin), old.place))
                else:
                    parts.append(tokens.write(part.kind, part.number))
            return "".join(parts)

        return apply

    def kelas(thing: object, purpose: str = "capaian") -> object:
        value = value_of(thing, "kelas")
        name = scales.uses.get(purpose, purpose)
        if name not in scales.scales:
            message = f"skala {purpose!r} tidak dikenal"
            remedy = nearest(purpose, {*scales.uses, *scales.scales})
            ledger.find("error", "unknown-scale", message, remedy)
            return ""
        return ledger.gap() if value is None else shown(class_of(scales, value, name))

    def change(thing: object, name: str, before: int, after: int) -> Value | None:
        if isinstance(thing, SeriesView):
            return difference(scales, "selisih", thing.at(after), thing.at(before))
        if isinstance(thing, Undefined):
            bool(thing)
        else:
            ledger.find(
                "error",
                "filter-input",
                f"saringan {name!r} membandingkan dua tahun dari satu deret",
                f"Tulis deretnya tanpa tahun: {{{{ x.capaian | {name}(tahun - 1, tahun) }}}}.",
            )
        return None

    def arah(thing: object, before: int, after: int) -> object:
        changed = change(thing, "arah", before, after)
        return ledger.gap() if changed is None else shown(wording.direction(scales, changed))

    def selisih(thing: object, before: int, after: int) -> object:
        changed = change(thing, "selisih", before, after)
        return ledger.gap() if changed is None else shown(magnitude(changed))

    def dikurangi(thing: object, other: object) -> object:
        """The difference of two figures, such as the whole less a part of it."""
        whole, part = value_of(thing, "dikurangi"), value_of(other, "dikurangi")
        if whole is None or part is None:
            return ledger.gap()
        return shown(difference(scales, "selisih", whole, part))

    def tanggal(thing: object) -> object:
        if isinstance(thing, Undefined) or (
            ledger.draft and isinstance(thing, Shown) and not thing
        ):
            return str(thing) or ledger.gap()
        if not isinstance(thing, Shown) or not isinstance(thing.item, Text):
            ledger.find("error", "filter-input", "saringan 'tanggal' memerlukan tanggal", "")
            return ""
        return shown(
            Text(wording.long_date(thing.item.text), Rule("tanggal", (as_input(thing.item),)))
        )

    def gabung(things: Iterable[object]) -> object:
        """A list as words: "A, B, dan C"; records give their names."""
        items = [item for item in map(named, things) if item is not None]
        words = wording.listed([ledger.words(item) for item in items])
        return shown(Text(words, Rule("gabung", tuple(as_input(item) for item in items))))

    def named(thing: object) -> Item | None:
        if isinstance(thing, RecordView):
            thing = getattr(thing, "nama", None)
        return thing.item if isinstance(thing, Shown) else None

    def cacah(things: Iterable[object]) -> object:
        """How many records there are, as a number that counts them: "3 program"."""
        held = [thing.record for thing in things if isinstance(thing, RecordView)]
        noun = held[0].kind.replace("-", " ") if held else ""
        return shown(count("cacah", [r.key for r in held], noun))

    def to_slug(thing: object) -> str:
        return slug(ledger.words(thing.item) if isinstance(thing, Shown) else str(thing))

    return {
        "angka": of_number(
            "angka",
            lambda v: Text(wording.phrase(scales, v, unit=False), Rule("angka", (as_input(v),))),
        ),
        "arah": arah,
        "cacah": cacah,
        "capitalize": of_words("capitalize", wording.capitalised),
        "dikurangi": dikurangi,
        "gabung": gabung,
        "kelas": kelas,
        "lower": of_words("lower", str.lower),
        "selisih": selisih,
        "slug": to_slug,
        "tanggal": tanggal,
        "terbilang": of_number("terbilang", lambda v: wording.terbilang(scales, v)),
        "title": of_words("title", wording.titled),
        "upper": of_words("upper", str.upper),
    }
