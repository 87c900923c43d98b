"""`python -m lkip.archive.expected ARCHIVE`: what an archive holds, told by its own program.

Run with the unpacked archive's project as the current directory. It prints JSON: the text of the
readme, the names of the files that a build of the report reads, and whether it is a draft. Another
program may write another readme and read other files: this is asked of the one that made the
archive.
"""

from __future__ import annotations

import sys
from pathlib import Path

from msgspec import Struct

from lkip.archive import contents, note
from lkip.archive.readme import readme
from lkip.config import ReportLayout, load, report
from lkip.files import to_json


class Expected(Struct, frozen=True):
    """What an archive holds beside outputs and program, if nobody has put in anything else."""

    readme: str
    inputs: tuple[str, ...]
    draft: bool


def main(archive: Path) -> None:
    """Print what the archive that is unpacked there should hold."""
    told, findings = note.read(archive)
    if told is None:
        sys.exit(findings[0].message)
    where = report(Path().resolve(), told.report)
    layout, _ = load(where, "report.yaml", ReportLayout)
    draft = bool(layout and layout.draft)
    inputs = tuple(sorted(contents.inputs(where)))
    sys.stdout.buffer.write(to_json(Expected(readme(told), inputs, draft)))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
