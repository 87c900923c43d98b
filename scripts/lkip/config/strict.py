"""What every mapping of a configuration file has in common."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from lkip.config.yaml_text import Step

Problem = tuple[tuple[Step, ...], str, str]
"""Where in a file, what is wrong there, what to do."""


class Strict(Struct, frozen=True, forbid_unknown_fields=True):
    """A mapping of a configuration file; a key that nobody knows is a finding."""

    def problems(self) -> Iterator[Problem]:
        """What is wrong although every part is of the right type."""
        return iter(())
