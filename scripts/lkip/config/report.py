"""A report of the project, and where its things are."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple


class Report(NamedTuple):
    """One report of the project, and where its things are."""

    root: Path
    agency: str
    year: int
    elsewhere: Path | None = None
    """Where to make things instead of in the project's own build folder."""

    @property
    def name(self) -> str:
        """`<agency>/<year>`."""
        return f"{self.agency}/{self.year}"

    @property
    def build(self) -> Path:
        """The folder of what is made."""
        return self.elsewhere or self.root / "build" / self.agency / str(self.year)

    @property
    def sources(self) -> Path:
        """The folder of the workbooks."""
        return self.root / "sources" / self.agency / str(self.year)

    @property
    def chapters(self) -> tuple[Path, ...]:
        """The folders of chapters, the most special first."""
        shared = self.root / "chapters"
        return (shared / self.agency / str(self.year), shared / self.agency, shared)

    @property
    def config(self) -> tuple[Path, ...]:
        """The folders of configuration, the most general first."""
        base = self.root / "config"
        agency = base / "agencies" / self.agency
        return (base, agency, agency / str(self.year))

    def shown(self, path: Path) -> str:
        """`path` as an author reads it: from the top of the project, with slashes."""
        return path.relative_to(self.root).as_posix()


REPORT_NAME = re.compile(r"(?P<agency>[a-z0-9]+(?:-[a-z0-9]+)*)/(?P<year>[0-9]{4})")


def report(root: Path, name: str) -> Report:
    """The report called `<agency>/<year>`. Raises `ValueError` for any other form of name."""
    match = REPORT_NAME.fullmatch(name)
    if not match:
        raise ValueError(name)
    return Report(root, match["agency"], int(match["year"]))
