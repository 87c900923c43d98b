"""How many tables, captions, figures, charts, agreements and signatures the report has.

Beside each number stands that of the report which the sample was made from, and why they differ.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest
from flow import NIP, Flow, docx_flow, pdf_flow, places, signed
from html_flow import html_flow
from projects import SAMPLE, built

from lkip.files import read_json
from lkip.model import Outline

pytestmark = pytest.mark.e2e


class Count(NamedTuple):
    """How many the seed has, how many this report must have, and why they differ."""

    seed: int
    ours: int
    why: str = ""


INVENTORY = {
    "tables": Count(
        53,
        54,
        "a box for each of 8 programmes instead of 6 (+2); the amended budget of the head's "
        "agreement is one table with a band for each sasaran, not two tables (-1)",
    ),
    "table captions": Count(
        20,
        25,
        "the evaluation's recommendations have a number in the list only (+1); so have four "
        "appendices: matriks Renstra, rencana kerja, pengukuran, realisasi belanja (+4)",
    ),
    "figures": Count(4, 4),
    "charts": Count(
        8,
        13,
        "the gaps in 3.2 and 3.3 are read as one chart each for 4 IKU; 3.2 shows target with "
        "realisasi, and capaian, in two charts (+4); the budget by programme has one (+1)",
    ),
    "agreements": Count(18, 18),
    "signature blocks": Count(
        39,
        39,
        "kata pengantar, penutup, rencana kerja, and two for each agreement; the seed's two of "
        "PK02 are lost and three (PK03, PK04, PK06) have one signer of two: here all are complete",
    ),
    "signers with NIP": Count(
        66,
        71,
        "the blocks that are lost (+2) or have one signer of two (+3); the mayor, who signs four "
        "times, has no NIP in either",
    ),
}


def test_a_difference_has_a_reason():
    assert all(count.why for count in INVENTORY.values() if count.seed != count.ours)


@pytest.fixture(scope="module", params=["pdf", "docx", "html"])
def counted(request: pytest.FixtureRequest, built_sample: Path) -> dict[str, int]:
    folder = built(built_sample, SAMPLE)
    read = {"pdf": pdf_flow, "docx": docx_flow, "html": html_flow}[request.param]
    flow = read(folder / f"lkip.{request.param}")
    found = _counted(flow, read_json(folder / "outline.json", Outline))
    if request.param == "pdf":
        # Nothing in a PDF says that names side by side are one block: there its signers tell.
        del found["signature blocks"]
    return found


def test_inventory(counted: dict[str, int]):
    expected = {kind: INVENTORY[kind].ours for kind in counted}
    assert counted == expected, {kind: INVENTORY[kind].why for kind in counted}


def _counted(flow: Flow, outline: Outline) -> dict[str, int]:
    kinds = [place.entry.kind for place in places(flow, outline).values()]
    grids = [block for block in flow if not isinstance(block, str)]
    texts = [b if isinstance(b, str) else " ".join(c for row in b for c in row) for b in flow]
    return {
        "tables": sum(not signed(grid) for grid in grids),
        "table captions": kinds.count("table"),
        "figures": kinds.count("figure"),
        "charts": kinds.count("chart"),
        "agreements": sum(text.startswith(OPENING) for text in texts),
        "signature blocks": sum(signed(grid) for grid in grids),
        "signers with NIP": len(NIP.findall(" ".join(texts))),
    }


OPENING = "Dalam rangka mewujudkan manajemen pemerintahan yang efektif"
"""How every agreement begins."""
