"""What `scales.yaml` sets, as settings that can be compared, each with the rules that go by it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from lkip.config import Scale, ScaleClass, Scales
from lkip.model import Line, Setting

ACHIEVED = ("capaian", "capaian-turun", "capaian-turun-terbalik")
EFFICIENCY = ("efisiensi", "efisiensi-selisih")


def settings(scales: Scales, place: Callable[..., Line]) -> tuple[Setting, ...]:
    """All settings; `place(*steps)` is where the files say what stands at these steps."""

    def at(*steps: str) -> Line:
        return Line(place(*steps).file)

    formula = scales.efficiency
    found = [
        Setting("pembulatan", scales.rounding, at("rounding")),
        Setting(
            "rumus capaian makin rendah makin baik",
            scales.lower_is_better,
            at("lower_is_better"),
            ACHIEVED[1:],
        ),
        _cap(scales.cap, at("cap")),
        Setting("rumus efisiensi", formula.formula, at("efficiency", "formula"), EFFICIENCY),
        Setting("skala untuk efisiensi", formula.scale, at("efficiency", "scale")),
    ]
    for unit, places in scales.decimals.items():
        found.append(Setting(f"angka di belakang koma, {unit}", str(places), at("decimals", unit)))
    for use, name in scales.uses.items():
        found.append(Setting(f"skala untuk {use}", name, at("uses", use)))
    for name, scale in scales.scales.items():
        found += _of_scale(name, scale, partial(at, "scales", name))
    return tuple(sorted(found, key=lambda one: one.name))


def _cap(cap: str, place: Line) -> Setting:
    """The cap of every capaian whose indicator has none of its own."""
    capped = () if cap == "none" else tuple(f"{one}-batas-{cap}" for one in ACHIEVED)
    return Setting("batas capaian", cap, place, (*ACHIEVED, *capped), "capaian", "batas")


def _of_scale(name: str, scale: Scale, at: Callable[[str], Line]) -> Iterator[Setting]:
    said = (f"skala:{name}",)
    both = (f"kelas:{name}", *said)
    classes = "; ".join(_class(one) for one in scale.classes)
    yield Setting(f"skala {name}, judul", scale.title, at("title"), said)
    yield Setting(f"skala {name}, sumber", scale.source, at("source"), said)
    yield Setting(f"skala {name}, kelas", classes, at("classes"), both)
    yield Setting(f"skala {name}, nilai di celah", scale.gaps, at("gaps"), both)
    yield Setting(f"skala {name}, batas yang sama", scale.overlaps, at("overlaps"), both)
    yield Setting(f"skala {name}, di atas kelas terbaik", scale.above, at("above"), both)


def _class(one: ScaleClass) -> str:
    """A class and its bounds as they are set: `Sedang 66–75`."""
    lower, upper = (
        "" if bound is None else f"{bound:f}".replace(".", ",") for bound in (one.lower, one.upper)
    )
    bounds = f" {lower}–{upper}" if lower or upper else ""
    return f"{one.label}{bounds}{f' ({one.keterangan})' if one.keterangan else ''}"
