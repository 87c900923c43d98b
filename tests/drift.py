"""`make drift`: how far the DOCX's pages, as LibreOffice makes them, drift from the PDF's.

For every heading and caption the page in the PDF and in the DOCX, counted from the cover. The
numbers printed in the DOCX are those of the PDF, so each page of drift is one that a reader of an
unrefreshed DOCX turns too far.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent / "e2e"))

from projects import ROOT
from standing import page_texts, standing, titled


class Stand(NamedTuple):
    """A heading or caption with its page in the PDF and in the DOCX, None where it is not found."""

    name: str
    pdf: int | None
    docx: int | None

    @property
    def drift(self) -> int | None:
        """Pages by which the DOCX is late."""
        return None if self.pdf is None or self.docx is None else self.docx - self.pdf


def printed(document: Path, folder: Path) -> Path:
    """The DOCX as the PDF that LibreOffice makes of it, in `folder`."""
    program = shutil.which("soffice")
    if program is None:
        sys.exit("Perlu LibreOffice (soffice).")
    profile = (folder / "profile").as_uri()
    command = [program, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf"]
    subprocess.run(
        [*command, "--outdir", str(folder), str(document)],
        check=True, capture_output=True, timeout=600,
    )  # fmt: skip
    return folder / document.with_suffix(".pdf").name


def stands(build: Path) -> list[Stand]:
    """The numbered headings and captions of a built report, and those of the first level."""
    entries = [entry for entry in titled(build) if entry.number or entry.level == 1]
    with TemporaryDirectory() as folder:
        pdfs = build / "lkip.pdf", printed(build / "lkip.docx", Path(folder))
        pdf, docx = (standing(page_texts(one), entries) for one in pdfs)
    names = {entry.id: f"{entry.number} {entry.text}".strip() for entry in entries}
    return [Stand(names[anchor], pdf[anchor], docx[anchor]) for anchor in names]


def main(reports: list[str]) -> None:
    """Print the drift of the reports, which must be built."""
    for report in reports:
        found = stands(ROOT / "build" / report)
        print(f"{report}\n{'PDF':>5} {'DOCX':>5} {'geser':>5}")
        for one in found:
            pdf, docx, drift = (
                "-" if n is None else str(n) for n in (one.pdf, one.docx, one.drift)
            )
            print(f"{pdf:>5} {docx:>5} {drift:>5}  {one.name[:80]}")
        counted = Counter("-" if one.drift is None else one.drift for one in found)
        print("geser:", ", ".join(f"{n} hal. x {counted[n]}" for n in sorted(counted, key=str)))


if __name__ == "__main__":
    main(sys.argv[1:] or ["dkukmp-dumai/2024"])
