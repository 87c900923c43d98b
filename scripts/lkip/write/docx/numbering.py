"""Lists: the one that numbers the headings, and Pandoc's with our indents and marks."""

from __future__ import annotations

from lxml import etree

from lkip.write.docx.ooxml import W, serialised, twips, w

HEADING_NUMBERS = 1
"""The list that numbers the headings; Pandoc's own lists start far above."""

INDENT = 0.75
"""Step of a list's indent, cm."""

_BULLETS = "•–▪"


def numbering(given: bytes) -> bytes:
    """Pandoc's lists with our indents and marks, and the list that numbers the headings."""
    root = etree.fromstring(given)
    for level in root.iter(w("lvl")):
        depth = int(level.get(w("ilvl"), "0"))
        for indent in level.iter(w("ind")):
            indent.set(w("left"), str(twips(INDENT * (depth + 1))))
            indent.set(w("hanging"), str(twips(INDENT)))
        form, text = level.find(w("numFmt")), level.find(w("lvlText"))
        if form is not None and text is not None and form.get(w("val")) == "bullet":
            if (text.get(w("val")) or " ").strip():
                text.set(w("val"), _BULLETS[depth % len(_BULLETS)])
            for font in level.findall(w("rPr")):
                level.remove(font)
    abstract, number = (etree.fromstring(part) for part in _heading_numbers())
    root.insert(0, abstract)
    first = root.find(w("num"))
    root.insert(len(root) if first is None else root.index(first), number)
    return serialised(root)


def _heading_numbers() -> tuple[str, str]:
    """The list of the headings: its `w:abstractNum` and its `w:num`.

    The chapter's number stands in the heading as a field, "BAB I"; the list counts chapters with a
    number that shows nothing. So the lower levels are arabic by themselves, "2.3.1", also where
    `w:isLgl` is not understood.
    """
    levels = [
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        '<w:pStyle w:val="Heading1"/><w:suff w:val="nothing"/><w:lvlText w:val=""/>'
        '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr></w:lvl>'
    ]
    for level, text, indent in ((1, "%1.%2", 1.0), (2, "%1.%2.%3", 1.25)):
        levels.append(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
            f'<w:pStyle w:val="Heading{level + 1}"/><w:lvlText w:val="{text}"/>'
            f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{twips(indent)}" '
            f'w:hanging="{twips(indent)}"/></w:pPr></w:lvl>'
        )
    return (
        f'<w:abstractNum xmlns:w="{W}" w:abstractNumId="{HEADING_NUMBERS}">'
        f'<w:nsid w:val="4C4B4950"/><w:multiLevelType w:val="multilevel"/>{"".join(levels)}'
        "</w:abstractNum>",
        f'<w:num xmlns:w="{W}" w:numId="{HEADING_NUMBERS}">'
        f'<w:abstractNumId w:val="{HEADING_NUMBERS}"/></w:num>',
    )
