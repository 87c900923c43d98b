"""`python -m lkip.write.pages REPORT`: docx.zip and pages.json -> lkip.docx, its checksum.

Only the PDF knows on which page a heading stands. The DOCX is made at the same time as the PDF,
with a token for every page number; here the tokens become numbers.
"""

from __future__ import annotations

import html
import io
import re
import sys
import zipfile
from collections.abc import Mapping

from lkip.config import Report
from lkip.files import read_json, write_with_checksum
from lkip.stage import main

_TOKEN = re.compile("\ue030([^\ue031]*)\ue031")
BODY = "word/document.xml"
_PACKED = (".xml", ".rels")
"""What compression makes smaller: pictures and workbooks are compressed already."""


def token(anchor: str) -> str:
    """What stands for the page number of an anchor until it is known."""
    return f"\ue030{anchor}\ue031"


def paginated(draft: bytes, pages: Mapping[str, str]) -> bytes:
    """The DOCX with its page numbers; an anchor without a page has none.

    The parts keep their order and times, so that the same draft and pages give the same bytes.
    """
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(draft)) as given, zipfile.ZipFile(made, "w") as package:
        for old in given.infolist():
            data = given.read(old)
            if old.filename == BODY:
                data = _TOKEN.sub(
                    lambda found: pages.get(html.unescape(found[1]), ""), data.decode()
                ).encode()
            info = zipfile.ZipInfo(old.filename, old.date_time)
            info.create_system = 0
            if old.filename.endswith(_PACKED):
                info.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(info, data, compresslevel=6)
    return made.getvalue()


def stage(where: Report) -> None:
    """Set the page numbers of the DOCX."""
    pages = read_json(where.build / "pages.json", dict[str, str])
    draft = (where.build / "docx.zip").read_bytes()
    write_with_checksum(where.build / "lkip.docx", paginated(draft, pages))


if __name__ == "__main__":
    sys.exit(main(stage, "write.pages"))
