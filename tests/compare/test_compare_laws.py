"""What holds for any two builds."""

from __future__ import annotations

from building import Heading, Piece, Thing, build, chart, passing, setup, summed, table
from hypothesis import assume, given
from hypothesis import strategies as st
from msgspec import structs

from lkip.compare import (
    BlockDifference,
    Build,
    Detail,
    Differences,
    FigureDifference,
    compare,
    html,
    words,
)
from lkip.compare.align import align
from lkip.files import to_json
from lkip.model import Line, Ref, Rule, Setting, Text, record
from making import made, percent, value

YEARS = (2031, 2032)
YEAR = st.sampled_from(YEARS)
RULES = st.sampled_from(((), ("kelas",)))
NAMES = ("tuna", "teri", "kakap", "bandeng")
WORDS = ("nelayan", "melaut", "setiap", "pagi", "petang")
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4)
SWAPPED = {"added": "removed", "removed": "added"}


@st.composite
def builds(draw: st.DrawFn) -> Build:
    """A small report: some fish with their catch, a sum, sentences, a table, a chart."""
    names = draw(st.permutations(draw(st.sets(st.sampled_from(NAMES)).map(sorted))))
    fish = [
        made(
            f"ikan/{name}",
            row,
            nama=name,
            hasil=draw(st.one_of(st.none(), st.integers(1, 3))),
            target={
                year: draw(st.sampled_from((percent(None), value("1"), value("2"))))
                for year in YEARS
            },
        )
        for row, name in enumerate(names, 2)
    ]
    rule = draw(st.sampled_from(("jumlah", "terbesar")))
    total = summed("laut#hasil", *(one.value("hasil") for one in fish), rule=rule)
    whole = record("laut", {"hasil": total})
    nomor = [Text(f"{n}.", Rule("nomor", (Ref(one.key),))) for n, one in enumerate(fish, 1)]
    rows = [(n, one.fields["nama"], one.value("hasil")) for n, one in zip(nomor, fish, strict=True)]
    nameless = structs.replace(summed("", *(one.value("hasil") for one in fish)), ref="")
    planned = [(one.fields["nama"], one.value("target", draw(YEAR))) for one in fish]
    pieces: list[Piece] = [
        Thing(table("rencana", *planned), "Rencana", "Tabel 2"),
        *([f"Target {draw(YEAR)}", one.value("target", draw(YEAR))] for one in fish),
        Heading("Hasil", draw(st.sampled_from(("3.1", "3.2")))),
        Thing(table("hasil", *rows, ("Jumlah", "", nameless)), "Hasil", "Tabel 1"),
        Thing(chart("hasil", *(one.value("hasil") for one in fish), categories=names), "Hasil"),
        ["Semuanya", total, passing(draw(st.sampled_from(("baik", "cukup"))), "kelas", total)],
        *(
            [" ".join(text)]
            for text in draw(st.lists(st.lists(st.sampled_from(WORDS), max_size=4)))
        ),
    ]
    chosen = draw(st.lists(st.sampled_from(range(len(pieces))), unique=True))
    cut = draw(st.integers(0, len(chosen)))
    parts = {"satu": [pieces[n] for n in chosen[:cut]], "dua": [pieces[n] for n in chosen[cut:]]}
    order = draw(st.permutations(sorted(parts)))
    made_of = build([*fish, whole], **{name: parts[name] for name in order})
    set_to = Setting("kelas", draw(st.sampled_from("ab")), Line("config/scales.yaml"), draw(RULES))
    return setup(made_of, set_to)._replace(year=draw(st.sampled_from(YEARS)))


@given(builds())
def test_a_build_does_not_differ_from_itself(one: Build):
    assert not compare(one, one)


@given(builds(), builds())
def test_seen_from_the_other_side_the_differences_are_the_same_mirrored(one: Build, other: Build):
    assert ordered(compare(other, one)) == ordered(mirrored(compare(one, other)))


@given(builds(), builds())
def test_what_differs_is_found(one: Build, other: Build):
    """Two documents of a year that do not print the same have differences."""
    assume(one.year == other.year)
    texts = [[e.text for e in of.outline.entries] for of in (one, other)]
    if texts[0] != texts[1] or one.document != other.document:
        assert compare(one, other) or _only_renumbered(one, other)


def _only_renumbered(one: Build, other: Build) -> bool:
    """Whether nothing but the numbers of headings, or of rows, differs."""
    kept = [
        [e.text for e in of.outline.entries if "nomor" not in str(e.item and e.item.origin)]
        for of in (one, other)
    ]
    return sorted(kept[0]) == sorted(kept[1])


@given(builds(), builds())
def test_causes_are_among_the_differences(one: Build, other: Build):
    found = compare(one, other)
    names = {figure.name for figure in found.figures}
    assert all(names.issuperset(figure.causes) for figure in found.figures)


@given(builds(), builds())
def test_any_differences_can_be_told(one: Build, other: Build):
    found = compare(one, other)
    told = words.text(found, ("lama", "baru"))
    assert ("Tidak ada perbedaan" in told) == (not found)
    assert html.page(found, ("lama", "baru")).endswith("</html>\n")
    assert to_json(found)


@given(st.lists(st.sampled_from("abc")), st.lists(st.sampled_from("abc")))
def test_an_alignment_holds_every_place_once_in_order(old: list[str], new: list[str]):
    pairs = align(old, new)
    assert [i for i, _ in pairs if i is not None] == list(range(len(old)))
    assert [j for _, j in pairs if j is not None] == list(range(len(new)))
    assert all(old[i] == new[j] for i, j in pairs if i is not None and j is not None)


# --- the mirror --------------------------------------------------------------------------


def mirrored(differences: Differences) -> Differences:
    return Differences(
        tuple(_figure(one) for one in differences.figures),
        tuple(_block(one) for one in differences.blocks),
    )


def _figure(one: FigureDifference) -> FigureDifference:
    change = SWAPPED.get(one.change, one.change)
    return structs.replace(one, change=change, before=one.after, after=one.before)


def _block(one: BlockDifference) -> BlockDifference:
    return structs.replace(
        one,
        change=SWAPPED.get(one.change, one.change),
        where=(one.where[1], one.where[0]),
        before=one.after,
        after=one.before,
        details=tuple(Detail(d.what, d.after, d.before) for d in one.details),
    )


def ordered(differences: Differences) -> tuple[list[bytes], list[bytes]]:
    """As sets: the reading order is that of the later build."""
    blocks = [
        structs.replace(one, details=tuple(sorted(one.details, key=to_json)))
        for one in differences.blocks
    ]
    return sorted(map(to_json, differences.figures)), sorted(map(to_json, blocks))
