"""Charts and diagrams as inline SVG."""

import re
from decimal import Decimal

import sample
from html_tools import FONTS, origins

from lkip.model import Box, Chart, ChartSeries, Diagram, Figures, Line, Value
from lkip.write.drawings import upright
from lkip.write.html.drawings import drawn, svgs

DIV = '::: {{#fig-{0} .{1} figure="{2}" number="1" label="Grafik" alt="a"}}\nJudul\n:::\n'


def drawings(markdown, figures=None):
    part = sample.part("a", "main", sample.parse(markdown))
    given = figures or sample.figures()
    return drawn([part], given.figures, sample.style(), FONTS, origins())


def names(svg):
    return set(re.findall(r'href="#([^"]+)"|url\(#([^)]+)\)', svg))


def test_a_report_without_drawings_has_nothing_to_share():
    made = drawings("Teks saja.")
    assert (made.pictures, made.shared) == ({}, "")


def test_letters_are_there_once_for_all_drawings():
    markdown = DIV.format("a", "chart", "capaian") + "\n" + DIV.format("b", "chart", "kecamatan")
    made = drawings(markdown)
    ids = re.findall(r'\bid="([^"]+)"', made.shared)
    assert len(ids) == len(set(ids))
    for (picture,) in made.pictures.values():
        assert " id=" not in picture
        assert {a or b for a, b in names(picture)} <= set(ids)


def test_hatched_fills_are_shared_like_letters():
    place = Line("c.yaml")
    series = tuple(
        ChartSeries(f"Tahun {n}", (Value(Decimal(n), "ton", place),), (str(n),))
        for n in range(1, 6)
    )
    chart = Chart("c", "bar", ("Ikan",), series, "Ton", "", "", place)
    made = drawings(DIV.format("c", "chart", "c"), Figures({"c": chart}))
    (picture,) = made.pictures["c", False]
    fills = set(re.findall(r"url\(#([^)]+)\)", picture))
    assert len(fills) == 3
    assert fills <= set(re.findall(r'<pattern id="([^"]+)"', made.shared))


def test_a_drawing_is_as_wide_as_the_text_of_its_page():
    chart = DIV.format("a", "chart", "capaian")
    made = drawings(f"{chart}\n::: lanskap\n{chart}\n:::\n")
    widths = {
        lies: round(float(re.search(r"--width:([\d.]+)pt", picture)[1]) / 72 * 2.54, 1)
        for (_, lies), (picture,) in made.pictures.items()
    }
    assert widths == {False: 16.1, True: 24.8}


def test_a_diagram_that_no_page_holds_is_several_pictures():
    leaves = tuple(Box(str(n), f"Kegiatan pembinaan kelompok {n}") for n in range(200))
    tree = Diagram("d", "tree", (Box("a", "Tujuan", "", leaves),), "", "", Line("d.yaml"))
    made = drawings(DIV.format("d", "diagram", "d"), Figures({"d": tree}))
    assert len(made.pictures["d", False]) > 1


def test_drawings_that_were_prepared_show_the_same():
    """Prepared ones are of upright pages; the others are drawn with the document."""
    chart, plan = DIV.format("a", "chart", "capaian"), DIV.format("b", "diagram", "pohon")
    part = sample.part("a", "main", sample.parse(f"{chart}\n{plan}\n::: lanskap\n{chart}\n:::\n"))
    figures, style = sample.figures().figures, sample.style()
    ready = {key: made for (key, _), made in svgs(upright(figures), figures, style, FONTS).items()}
    there, anew = origins(), origins()
    made = drawn([part], figures, style, FONTS, there, ready)
    assert made == drawn([part], figures, style, FONTS, anew)
    assert there.json() == anew.json()
    assert "data-origin" in made.pictures["capaian", False][0]
