"""A `report.yaml` that names the archive of last year's report; else it stays as it is written."""

from __future__ import annotations

import yaml

from lkip.archive.last import KEY


def named(given: str, archive: str) -> str:
    """The text of a `report.yaml` that names this archive; empty: none.

    `given` is one that could be loaded, in whatever style of YAML.
    """
    node = yaml.compose(given, yaml.SafeLoader)
    if not isinstance(node, yaml.MappingNode):  # nothing but comments
        return _with_line(given, len(given), f"{KEY}: {archive}\n") if archive else given
    for key, value in node.value:
        if key.value == KEY:
            if archive:
                return given[: value.start_mark.index] + archive + given[value.end_mark.index :]
            return _without(given, node, key.start_mark.index, value.end_mark.index)
    if not archive:
        return given
    start, end = node.start_mark.index, node.end_mark.index
    if node.flow_style:
        comma = ", " if node.value else ""
        return f"{given[: start + 1]}{KEY}: {archive}{comma}{given[start + 1 :]}"
    return _with_line(given, end, f"{' ' * node.start_mark.column}{KEY}: {archive}\n")


def _with_line(given: str, at: int, line: str) -> str:
    before = given[:at]
    end = "" if not before or before.endswith("\n") else "\n"
    return f"{before}{end}{line}{given[at:]}"


def _without(given: str, node: yaml.MappingNode, start: int, end: int) -> str:
    """Without the key from `start` to `end`: with its lines, or with a comma beside it."""
    if not node.flow_style:
        line_end = given.find("\n", end) + 1 or len(given)
        return given[: given.rfind("\n", 0, start) + 1] + given[line_end:]
    before, after = given[:start].rstrip(), given[end:].lstrip()
    if after.startswith(","):
        return given[:start] + after[1:].lstrip()
    return before.removesuffix(",") + given[end:]
