"""Settings, theme and properties of the package: the parts that are the same for every report."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from lxml import etree

from lkip.write.docx.ooxml import DECLARATION, A, M, W, escape, serialised, twips


def settings() -> bytes:
    """Settings of a document of today's Word; fields are right already, so nothing is asked.

    Word breaks words where it knows how to in their language, no more than two lines one after
    another; which paragraphs have running text is said by their styles.
    """
    compatible = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" '
        f'w:val="{value}"/>'
        for name, value in (
            ("compatibilityMode", 15),
            ("overrideTableStyleFontSizeAndJustification", 1),
            ("enableOpenTypeFeatures", 1),
            ("doNotFlipMirrorIndents", 1),
            ("differentiateMultirowTableHeaders", 1),
        )
    )
    return (
        f'{DECLARATION}<w:settings xmlns:w="{W}" xmlns:m="{M}"><w:zoom w:percent="100"/>'
        '<w:defaultTabStop w:val="720"/><w:autoHyphenation/><w:consecutiveHyphenLimit w:val="2"/>'
        f'<w:hyphenationZone w:val="{twips(0.6)}"/><w:doNotHyphenateCaps/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
        f"<w:compat>{compatible}</w:compat>"
        '<m:mathPr><m:mathFont m:val="Cambria Math"/><m:brkBin m:val="before"/>'
        '<m:brkBinSub m:val="--"/><m:smallFrac m:val="0"/><m:dispDef/><m:lMargin m:val="0"/>'
        '<m:rMargin m:val="0"/><m:defJc m:val="centerGroup"/><m:wrapIndent m:val="1440"/>'
        '<m:intLim m:val="subSup"/><m:naryLim m:val="undOvr"/></m:mathPr>'
        '<w:themeFontLang w:val="id-ID"/><w:clrSchemeMapping w:bg1="light1" w:t1="dark1" '
        'w:bg2="light2" w:t2="dark2" w:accent1="accent1" w:accent2="accent2" '
        'w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" '
        'w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/>'
        '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    ).encode()


def theme(given: bytes, font: str) -> bytes:
    """The theme with the report's font, which Word offers first."""
    root = etree.fromstring(given)
    for kind in ("majorFont", "minorFont"):
        for latin in root.iterfind(f".//{{{A}}}{kind}/{{{A}}}latin"):
            latin.set("typeface", font)
            if "panose" in latin.attrib:
                del latin.attrib["panose"]
    return serialised(root)


def core(meta: Mapping[str, str], date: datetime) -> bytes:
    """Title, author, language and date of the report."""
    stamp = f"{date:%Y-%m-%dT%H:%M:%SZ}"
    times = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{stamp}</dcterms:{name}>'
        for name in ("created", "modified")
    )
    return (
        f"{DECLARATION}<cp:coreProperties "
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(meta.get('title', ''))}</dc:title>"
        f"<dc:creator>{escape(meta.get('author', ''))}</dc:creator>"
        f"<dc:language>{escape(meta.get('language', 'id'))}</dc:language>{times}"
        "</cp:coreProperties>"
    ).encode()


def app(meta: Mapping[str, str]) -> bytes:
    """What made the document, and for whom."""
    return (
        f"{DECLARATION}<Properties "
        'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"<Application>LKIP</Application><Company>{escape(meta.get('author', ''))}</Company>"
        "</Properties>"
    ).encode()
