"""The workbook behind a chart, by which Word edits its numbers.

It has a single sheet of texts and numbers without formats. A library for workbooks takes longer to
load and to write the thirteen of a report than Pandoc to write the whole document.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal

from lkip.write.docx.ooxml import DECLARATION, R, escape

Entry = str | Decimal | None
"""What a cell holds."""

_TYPES = "application/vnd.openxmlformats-"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_STYLES = (
    f'<styleSheet xmlns="{_MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font>'
    '</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill '
    'patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/>'
    '<bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" '
    'fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" '
    'fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" '
    'xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)
"""One style for all; readers want it to be there."""
_WIDTHS = (40, 16)
"""Of the first column and of any other, in digits."""


def one_sheet(sheet: str, columns: Sequence[Sequence[Entry]], author: str, date: datetime) -> bytes:
    """A workbook whose only sheet, named `sheet`, holds these columns from its first cell on.

    Same input, same bytes.
    """
    texts = [entry for column in columns for entry in column if isinstance(entry, str) and entry]
    numbers = {text: number for number, text in enumerate(dict.fromkeys(texts))}
    parts = {
        "[Content_Types].xml": (
            f'<Types xmlns="{_PACKAGE}content-types">'
            f'<Default Extension="rels" ContentType="{_TYPES}package.relationships+xml"/>'
            f'<Override PartName="/docProps/core.xml" ContentType="{_TYPES}package.core-properties'
            '+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPES}officedocument.'
            'spreadsheetml.sheet.main+xml"/>'
            f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPES}officedocument.'
            'spreadsheetml.worksheet+xml"/>'
            f'<Override PartName="/xl/styles.xml" ContentType="{_TYPES}officedocument.'
            'spreadsheetml.styles+xml"/>'
            f'<Override PartName="/xl/sharedStrings.xml" ContentType="{_TYPES}officedocument.'
            'spreadsheetml.sharedStrings+xml"/></Types>'
        ),
        "_rels/.rels": _relations(
            (f"{R}/officeDocument", "xl/workbook.xml"),
            (f"{_PACKAGE}relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "docProps/core.xml": (
            f'<cp:coreProperties xmlns:cp="{_PACKAGE}metadata/core-properties" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
            'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
            f"<dc:creator>{escape(author)}</dc:creator>{_time('created', date)}"
            f"{_time('modified', date)}</cp:coreProperties>"
        ),
        "xl/workbook.xml": (
            f'<workbook xmlns="{_MAIN}" xmlns:r="{R}"><sheets><sheet name="{escape(sheet)}" '
            'sheetId="1" r:id="rId1"/></sheets></workbook>'
        ),
        "xl/_rels/workbook.xml.rels": _relations(
            (f"{R}/worksheet", "worksheets/sheet1.xml"),
            (f"{R}/styles", "styles.xml"),
            (f"{R}/sharedStrings", "sharedStrings.xml"),
        ),
        "xl/worksheets/sheet1.xml": _sheet(columns, numbers),
        "xl/styles.xml": _STYLES,
        "xl/sharedStrings.xml": _strings(numbers),
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for name, content in parts.items():
            info = zipfile.ZipInfo(name, date.timetuple()[:6])
            info.compress_type, info.create_system = zipfile.ZIP_DEFLATED, 0
            package.writestr(info, DECLARATION + content)
    return made.getvalue()


def column_letter(number: int) -> str:
    """The letters of a column, from 1 on: A, …, Z, AA, …"""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _relations(*targets: tuple[str, str]) -> str:
    inner = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}relationships">{inner}</Relationships>'


def _time(name: str, date: datetime) -> str:
    stamp = date.strftime("%Y-%m-%dT%H:%M:%SZ")
    return f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{stamp}</dcterms:{name}>'


def _strings(numbers: Mapping[str, int]) -> str:
    inner = "".join(f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in numbers)
    return f'<sst xmlns="{_MAIN}">{inner}</sst>'


def _sheet(columns: Sequence[Sequence[Entry]], numbers: Mapping[str, int]) -> str:
    widths = "".join(
        f'<col min="{n}" max="{n}" width="{_WIDTHS[min(n, 2) - 1]}" customWidth="1"/>'
        for n in range(1, len(columns) + 1)
    )
    rows = []
    for row in range(1, max(map(len, columns)) + 1):
        cells = "".join(
            _cell(f"{column_letter(n)}{row}", column[row - 1], numbers)
            for n, column in enumerate(columns, 1)
            if row <= len(column)
        )
        rows.append(f'<row r="{row}">{cells}</row>')
    return (
        f'<worksheet xmlns="{_MAIN}"><cols>{widths}</cols>'
        f"<sheetData>{''.join(rows)}</sheetData></worksheet>"
    )


def _cell(at: str, entry: Entry, numbers: Mapping[str, int]) -> str:
    if entry is None or entry == "":
        return ""
    if isinstance(entry, Decimal):
        return f'<c r="{at}"><v>{entry:f}</v></c>'
    return f'<c r="{at}" t="s"><v>{numbers[entry]}</v></c>'
