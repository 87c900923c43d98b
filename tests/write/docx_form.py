"""The body of a DOCX in lines that people can compare: all of its form, none of its noise.

    § landscape decimal start=1          a section ends here
    Heading1 keepNext | text             a paragraph: style, what is set by hand, text
    ┌ TabelLaporan 567 3402 …            a table: style, widths of the columns
    ├ header cantSplit                   a row
    │ 3× ↓ #D9E2F3                       a cell: columns, first (↓) or next (┊) of merged rows, fill
    └

In a text: `<Strong>…</>` a run with a style or form, `{REF x → Tabel 1.1}` a field and its result,
`{#x}` a bookmark, `{link x}` the start of a link, `{note}`, `{∑ …}` a formula, `{▭ 16.0×6.4 alt}`
a drawing, ⏎ and ⇥ a line's end and a tab.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from lkip.write.docx.ooxml import WP, w

M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_MARKS = {w("br"): "⏎", w("tab"): "⇥", w("noBreakHyphen"): "‑", w("softHyphen"): "¬"}


def body_form(root: etree._Element) -> str:
    """The body of the part `word/document.xml`."""
    return "\n".join(_blocks(root[0], "")) + "\n"


def _blocks(parent: etree._Element, indent: str) -> Iterator[str]:
    for node in parent:
        if node.tag == w("p"):
            yield indent + _paragraph(node)
            yield from (
                indent + _section(one) for one in node.iterfind(f"{w('pPr')}/{w('sectPr')}")
            )
        elif node.tag == w("tbl"):
            yield from (indent + line for line in _table(node))
        elif node.tag == w("sdt"):
            yield from _blocks(node[-1], indent + "  ")
        elif node.tag == w("sectPr"):
            yield _section(node)


def _section(node: etree._Element) -> str:
    size, number = node.find(w("pgSz")), node.find(w("pgNumType"))
    shown = ["§", size.get(w("orient"), "portrait")]
    if number is not None:
        start = number.get(w("start"))
        shown += [number.get(w("fmt"), ""), *([f"start={start}"] if start else [])]
    return " ".join(shown)


def _table(node: etree._Element) -> Iterator[str]:
    style = node.find(f"{w('tblPr')}/{w('tblStyle')}").get(w("val"))
    widths = [column.get(w("w")) for column in node.iterfind(f"{w('tblGrid')}/{w('gridCol')}")]
    yield " ".join(["┌", style, *widths])
    for row in node.iterfind(w("tr")):
        marks = [etree.QName(one).localname for one in row.find(w("trPr"))]
        yield " ".join(["├", *sorted(marks, reverse=True)])
        for cell in row.iterfind(w("tc")):
            yield from _cell(cell)
    yield "└"


def _cell(node: etree._Element) -> Iterator[str]:
    properties = node.find(w("tcPr"))
    shown = ["│"]
    for one in properties:
        value = one.get(w("val"), "")
        match etree.QName(one).localname:
            case "gridSpan":
                shown.append(f"{value}×")
            case "vMerge":
                shown.append("↓" if value == "restart" else "┊")
            case "shd":
                shown.append("#" + one.get(w("fill"), ""))
            case "tcBorders":
                shown += [f"open-{etree.QName(edge).localname}" for edge in one]
    if properties.find(w("vMerge")) is not None and shown[-1] == "┊":
        yield " ".join(shown)
        return
    first, *more = _blocks(node, "")
    yield " ".join([*shown, first])
    yield from ("│   " + line for line in more)


def _paragraph(node: etree._Element) -> str:
    shown: list[str] = []
    for one in node.find(w("pPr")) if node.find(w("pPr")) is not None else ():
        name = etree.QName(one).localname
        if name == "pStyle":
            shown.insert(0, one.get(w("val"), ""))
        elif name == "numPr":
            level, number = (one.find(w(tag)).get(w("val")) for tag in ("ilvl", "numId"))
            shown.append(f"num={number}/{level}")
        elif name == "jc":
            shown.append(f"jc={one.get(w('val'))}")
        elif name not in ("sectPr", "rPr"):
            shown.append(name)
    text = "".join(_inlines(node))
    return " ".join(shown) + (f" | {text}" if text else "")


def _inlines(node: etree._Element) -> Iterator[str]:
    for one in node:
        if one.tag == w("r"):
            yield _run(one)
        elif one.tag == w("hyperlink"):
            yield f"{{link {one.get(w('anchor'), '')}}}" + "".join(_inlines(one))
        elif one.tag == w("bookmarkStart"):
            yield f"{{#{one.get(w('name'))}}}"
        elif one.tag.startswith(M):
            yield "{∑ " + "".join(one.itertext(f"{M}t")) + "}"


def _run(node: etree._Element) -> str:
    form = " ".join(
        one.get(w("val"), etree.QName(one).localname)
        if one.tag == w("rStyle")
        else etree.QName(one).localname
        for one in (node.find(w("rPr")) if node.find(w("rPr")) is not None else ())
    )
    text = "".join(_piece(one) for one in node if one.tag != w("rPr"))
    said = node.find(w("t")) is not None
    return f"<{form}>{text}</>" if form and said else text


def _piece(node: etree._Element) -> str:
    if node.tag == w("t"):
        return node.text or ""
    if node.tag == w("instrText"):
        return (node.text or "").strip()
    if node.tag == w("fldChar"):
        return {"begin": "{", "separate": " → ", "end": "}"}[node.get(w("fldCharType"))]
    if node.tag == w("footnoteReference"):
        return "{note}"
    inline = next(node.iter(f"{{{WP}}}inline", f"{{{WP}}}anchor"), None)
    if inline is not None:
        width, height = (int(inline.find(f"{{{WP}}}extent").get(n)) / 360_000 for n in ("cx", "cy"))
        return f"{{▭ {width:.1f}×{height:.1f} {inline.find(f'{{{WP}}}docPr').get('descr')}}}"
    return _MARKS.get(node.tag, "")
