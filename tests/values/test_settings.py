"""What `scales.yaml` sets, as settings: each with its rules, as the figures name them."""

from __future__ import annotations

import pytest

from lkip.config import Efficiency, Scales
from lkip.model import Line, Rule, Setting
from lkip.values.arithmetic import capaian, efficiency
from lkip.values.scales import class_of, told
from lkip.values.settings import settings
from making import SCALES, percent, scale, scales


def made(of: Scales) -> dict[str, Setting]:
    return {one.name: one for one in settings(of, lambda *steps: Line("config/scales.yaml", 3))}


def test_each_has_its_text_and_the_file_without_the_line():
    found = made(SCALES)
    assert found["pembulatan"] == Setting("pembulatan", "printed", Line("config/scales.yaml"))
    assert found["skala bulat, kelas"].text == "Baik 76–; Cukup 51–75; Kurang –50"
    assert found["skala bulat, nilai di celah"].text == "round"
    assert found["angka di belakang koma, percent"].text == "2"


def test_the_rules_of_a_scale_are_those_of_its_classes_and_of_what_it_says():
    classed = class_of(SCALES, percent("80"), "bulat").origin
    assert isinstance(classed, Rule)
    assert made(SCALES)["skala bulat, kelas"].rules == (classed.name, told("bulat").name)


@pytest.mark.parametrize("cap", ["none", "100", "120"])
@pytest.mark.parametrize("arah", ["higher", "lower"])
@pytest.mark.parametrize("formula", ["(2T - R) / T", "T / R"])
@pytest.mark.parametrize("realisasi", ["10", "60"])
def test_a_cap_names_the_rules_of_every_capaian(cap: str, arah: str, formula: str, realisasi: str):
    of = scales(cap=cap, lower_is_better=formula)
    for one in capaian(of, percent("40"), percent(realisasi), arah, ""):
        assert isinstance(one.origin, Rule)
        assert one.origin.name in made(of)["batas capaian"].rules


@pytest.mark.parametrize("formula", ["capaian / penyerapan", "capaian - penyerapan"])
def test_the_formula_of_efficiency_names_its_rule(formula: str):
    of = scales(efficiency=Efficiency(formula, "efisiensi"))  # type: ignore[arg-type]
    found = efficiency(of, percent("80"), percent("90"))
    assert isinstance(found.origin, Rule)
    assert found.origin.name in made(of)["rumus efisiensi"].rules


def test_a_bound_that_is_set_otherwise_is_another_text():
    other = scale(("Baik", "80", None), ("Cukup", "51", "79"), ("Kurang", None, "50"), gaps="round")
    of = scales(scales={**SCALES.scales, "bulat": other})
    differing = {name for name, one in made(of).items() if one != made(SCALES)[name]}
    assert differing == {"skala bulat, kelas"}
