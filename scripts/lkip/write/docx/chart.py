"""Charts that Word can edit: a DrawingML chart and the workbook with its numbers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import NamedTuple

from lkip.config import Style
from lkip.model import Chart, ChartSeries
from lkip.values.axis import Axis, axis
from lkip.write.docx.measure import advance
from lkip.write.docx.ooxml import DECLARATION, A, C, R, emu, escape, twips
from lkip.write.docx.workbook import column_letter, one_sheet

RATIO = 0.45
"""Height of a chart as a share of its width."""

RELATIONSHIP = "rIdGrafik{}"
"""Relationship of the nth chart, from 1."""

_SHEET = "Data"
_GREY, _PALE = "404040", "D9D9D9"
_AXIS_WIDTH = 2.0
"""About what title and numbers of the value axis take, cm."""

_LEAST_STEPS = 4
"""An axis shorter than so many whole steps keeps its decimals."""

_GAP = 0.7
"""Between two groups of bars, as a share of a bar."""


class PlacedChart(NamedTuple):
    """A chart and the width of the text it stands in, cm."""

    chart: Chart
    width: float


def drawing(relationship: str, number: int, width: float, alt: str) -> str:
    """The run that shows a chart part; `width` in cm, `number` unique among the charts."""
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{emu(width)}" cy="{emu(width * RATIO)}"/>'
        f'<wp:docPr id="{number}" name="Grafik {number}" descr="{escape(alt)}"/>'
        f'<wp:cNvGraphicFramePr/><a:graphic xmlns:a="{A}"><a:graphicData uri="{C}">'
        f'<c:chart xmlns:c="{C}" r:id="{relationship}"/></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )


def chart_part(chart: Chart, style: Style, width: float) -> bytes:
    """The chart part, for a chart so many centimetres wide.

    Its numbers also stand in the embedded workbook, relationship `rId1`.
    """
    slot = twips(width - _AXIS_WIDTH) / max(1, len(chart.categories))
    # Alone over its name a number may be wider than its bar.
    room = slot / (len(chart.series) + _GAP) if len(chart.series) > 1 else slot
    labels = [label for one in chart.series for label in one.labels]
    upright = any(advance(label, style.size.note) > room for label in labels)
    series = "".join(
        _series(index, chart, one, style, upright=upright) for index, one in enumerate(chart.series)
    )
    legend = (
        '<c:legend><c:legendPos val="b"/><c:overlay val="0"/>'
        f"{_text(style.size.note, style)}</c:legend>"
        if len(chart.series) > 1
        else ""
    )
    return (
        f'{DECLARATION}<c:chartSpace xmlns:c="{C}" xmlns:a="{A}" xmlns:r="{R}">'
        '<c:date1904 val="0"/><c:lang val="id-ID"/><c:roundedCorners val="0"/>'
        '<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>'
        '<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>'
        f'{series}<c:gapWidth val="{_GAP * 100:.0f}"/><c:axId val="1"/><c:axId val="2"/>'
        "</c:barChart>"
        f"{_category_axis(chart, style, width)}{_value_axis(chart, style)}"
        f'</c:plotArea>{legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        f"{_text(9, style)}"
        '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    ).encode()


def workbook(chart: Chart, author: str, date: datetime) -> bytes:
    """The chart's numbers as a workbook: categories down, series across."""
    columns = [("", *chart.categories), *((s.name, *_numbers(s)) for s in chart.series)]
    return one_sheet(_SHEET, columns, author, date)


def _numbers(series: ChartSeries) -> list[Decimal | None]:
    return [value.number for value in series.values]


# --- pieces of the chart part ------------------------------------------------------------------


def _series(index: int, chart: Chart, series: ChartSeries, style: Style, *, upright: bool) -> str:
    colour = style.colour.chart[index % len(style.colour.chart)]
    column = column_letter(index + 2)
    last = len(chart.categories) + 1
    points = "".join(
        f'<c:pt idx="{i}"><c:v>{number:f}</c:v></c:pt>'
        for i, number in enumerate(_numbers(series))
        if number is not None
    )
    return (
        f'<c:ser><c:idx val="{index}"/><c:order val="{index}"/>'
        f"<c:tx><c:strRef><c:f>{_SHEET}!${column}$1</c:f>{_strings([series.name])}</c:strRef>"
        f'</c:tx><c:spPr><a:solidFill><a:srgbClr val="{colour}"/></a:solidFill></c:spPr>'
        f'<c:invertIfNegative val="0"/>{_labels(series, style, upright=upright)}'
        f"<c:cat><c:strRef><c:f>{_SHEET}!$A$2:$A${last}</c:f>{_strings(chart.categories)}"
        f"</c:strRef></c:cat><c:val><c:numRef><c:f>{_SHEET}!${column}$2:${column}${last}</c:f>"
        f'<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="{last - 1}"/>{points}'
        "</c:numCache></c:numRef></c:val></c:ser>"
    )


def _strings(texts: Sequence[str]) -> str:
    points = "".join(
        f'<c:pt idx="{i}"><c:v>{escape(text)}</c:v></c:pt>' for i, text in enumerate(texts)
    )
    return f'<c:strCache><c:ptCount val="{len(texts)}"/>{points}</c:strCache>'


def _labels(series: ChartSeries, style: Style, *, upright: bool) -> str:
    """The numbers as printed: literal text, so that no reader's settings change them."""
    shown = (
        '<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/>'
        '<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/>'
        '<c:showBubbleSize val="0"/>'
    )
    turned = '<a:bodyPr rot="-5400000" vert="horz"/>' if upright else "<a:bodyPr/>"
    size = style.size.note
    font = _properties("rPr", size, style)
    made = []
    for index, (value, label) in enumerate(zip(series.values, series.labels, strict=True)):
        if value.number is None:
            made.append(f'<c:dLbl><c:idx val="{index}"/><c:delete val="1"/></c:dLbl>')
        else:
            made.append(
                f'<c:dLbl><c:idx val="{index}"/><c:tx><c:rich>{turned}<a:lstStyle/><a:p>'
                f"<a:r>{font}<a:t>{escape(label)}</a:t></a:r></a:p></c:rich></c:tx>{shown}</c:dLbl>"
            )
    around = f"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{_text(size, style, turned)}"
    return f"<c:dLbls>{''.join(made)}{around}{shown}</c:dLbls>"


def _category_axis(chart: Chart, style: Style, width: float) -> str:
    # Names wrap under their bars, in smaller letters if need be; they lean where a word would not
    # fit even so.
    room = 0.88 * twips(width - _AXIS_WIDTH) / max(1, len(chart.categories))
    words = [word for name in chart.categories for word in name.split()]
    size = style.size.note
    sizes = (size, size - 1, size - 2)
    fitting = [p for p in sizes if all(advance(word, p) <= room for word in words)]
    body = f'<a:bodyPr rot="{0 if fitting else -2700000}" vert="horz"/>'
    text = _text(fitting[0] if fitting else size, style, body)
    return (
        '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling>'
        '<c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
        f"{_line(style.colour.rule)}{text}"
        '<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/>'
        '<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def _value_axis(chart: Chart, style: Style) -> str:
    scale = _in_whole_steps(axis(chart))
    font = _properties("rPr", style.size.note, style)
    title = (
        '<c:title><c:tx><c:rich><a:bodyPr rot="-5400000" vert="horz"/><a:lstStyle/><a:p>'
        f"<a:r>{font}<a:t>{escape(chart.axis)}</a:t></a:r></a:p>"
        '</c:rich></c:tx><c:overlay val="0"/></c:title>'
        if chart.axis
        else ""
    )
    return (
        '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>'
        f'<c:max val="{scale.high:f}"/><c:min val="{scale.low:f}"/></c:scaling>'
        '<c:delete val="0"/><c:axPos val="l"/>'
        f"<c:majorGridlines>{_line(_PALE)}</c:majorGridlines>{title}"
        f'<c:numFmt formatCode="{escape(axis_format(scale))}" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>'
        f"<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>{_text(style.size.note, style)}"
        '<c:crossAx val="1"/><c:crosses val="autoZero"/><c:crossBetween val="between"/>'
        f'<c:majorUnit val="{scale.step:f}"/></c:valAx>'
    )


def _in_whole_steps(scale: Axis) -> Axis:
    """The same axis in whole steps where it has any: the decimal sign would be the reader's own."""
    step = scale.step.to_integral_value(ROUND_CEILING)
    if step == scale.step or scale.high - scale.low < _LEAST_STEPS:
        return scale
    low = (scale.low / step).to_integral_value(ROUND_FLOOR) * step
    return Axis(low, (scale.high / step).to_integral_value(ROUND_CEILING) * step, step)


def axis_format(scale: Axis) -> str:
    """A number format with the Indonesian full stop for thousands, whatever the reader's settings.

    A format holds two conditions at most: enough, for the ticks of one axis. The decimal sign is
    the reader's own; a format cannot fix it.
    """
    exponent = scale.step.normalize().as_tuple().exponent
    places = max(-exponent, 0) if isinstance(exponent, int) else 0
    small = "0." + "0" * places if places else "0"
    groups = len(f"{max(-scale.low, scale.high):,.0f}".split(",")) - 1
    if not groups:
        return f'{small};"\N{MINUS SIGN}"{small}'
    if scale.low < 0:
        return "#,##0"
    shown = [f"[>={1000**n}]0" + r"\.000" * n for n in range(groups, 0, -1)]
    return ";".join([*shown[:2], small])


def _line(colour: str) -> str:
    return (
        f'<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="{colour}"/></a:solidFill></a:ln>'
        "</c:spPr>"
    )


def _text(points: float, style: Style, body: str = "<a:bodyPr/>") -> str:
    return (
        f"<c:txPr>{body}<a:lstStyle/><a:p><a:pPr>{_properties('defRPr', points, style)}</a:pPr>"
        '<a:endParaRPr lang="id-ID"/></a:p></c:txPr>'
    )


def _properties(tag: str, points: float, style: Style) -> str:
    return (
        f'<a:{tag} lang="id-ID" sz="{round(points * 100)}" b="0">'
        f'<a:solidFill><a:srgbClr val="{_GREY}"/></a:solidFill>'
        f'<a:latin typeface="{escape(style.font.word)}"/></a:{tag}>'
    )
