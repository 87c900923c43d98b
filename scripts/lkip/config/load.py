"""Loading: the files of a report merged (defaults <- agency <- year), checked, or refused.

Maps are merged key by key; anything else, lists included, is replaced. What does not fit its type
is a finding with file and line.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from lkip.config.refusals import refusals
from lkip.config.report import Report
from lkip.config.strict import Strict
from lkip.config.yaml_text import Parsed, Step, locate, parse, problem
from lkip.model import Finding, Line

T = TypeVar("T")


def load(where: Report, name: str, kind: type[T]) -> tuple[T | None, list[Finding]]:
    """The merged file `name` (such as `scales.yaml`) of a report, or the findings against it."""
    files = [folder / name for folder in where.config if (folder / name).is_file()]
    return _merged(where, files, kind, name)


def place(where: Report, name: str, *steps: Step) -> Line:
    """Where the merged file `name` of a report says what stands at `steps`.

    Only for a file that could be loaded.
    """
    return places(where, name)(*steps)


def places(where: Report, name: str) -> Callable[..., Line]:
    """The same for all that the file says: what finds each place."""
    parsed = [parse(where.shown(path), path.read_bytes()) for path in files(where, name)]
    sound = [one for one in parsed if isinstance(one, Parsed)]
    return lambda *steps: locate(sound, steps)


def load_all(
    where: Report, folder: str, kind: type[T]
) -> tuple[dict[str, tuple[T, Line]], list[Finding]]:
    """Every merged file of a folder (such as `tables`) by its name without `.yaml`.

    The place beside each is its most special file.
    """
    names: dict[str, list[Path]] = {}
    for base in where.config:
        for path in sorted((base / folder).glob("*.yaml")):
            names.setdefault(path.stem, []).append(path)
    found: dict[str, tuple[T, Line]] = {}
    findings: list[Finding] = []
    for name, files in sorted(names.items()):
        value, problems = _merged(where, files, kind, f"{folder}/{name}.yaml")
        findings += problems
        if value is not None:
            found[name] = (value, Line(where.shown(files[-1])))
    return found, findings


def files(where: Report, *names: str) -> list[Path]:
    """The files that make up the named files or folders of a report: inputs of a rule."""
    found = []
    for base in where.config:
        for name in names:
            path = base / name
            found += sorted(path.glob("*.yaml")) if path.is_dir() else [path]
    return [path for path in found if path.is_file()]


def load_file(
    where: Report, path: Path, kind: type[T]
) -> tuple[Parsed | None, T | None, list[Finding]]:
    """One file alone: its text with the lines, its content, and the findings against it."""
    parsed = parse(where.shown(path), path.read_bytes())
    if isinstance(parsed, Finding):
        return None, None, [parsed]
    value, findings = _checked([parsed], {} if parsed.content is None else parsed.content, kind)
    return parsed, value, findings


def merge(base: Any, over: Any) -> Any:
    """`over` laid on `base`: maps key by key, anything else replaced."""
    if isinstance(base, dict) and isinstance(over, dict):
        return base | {
            key: merge(base[key], value) if key in base else value for key, value in over.items()
        }
    return over


def _merged(
    where: Report, paths: list[Path], kind: type[T], name: str
) -> tuple[T | None, list[Finding]]:
    if not paths:
        place = Line(f"config/{name}")
        return None, [problem(place, "berkas ini tidak ada", "Buat berkasnya.")]
    parsed: list[Parsed] = []
    findings: list[Finding] = []
    for path in paths:
        found = parse(where.shown(path), path.read_bytes())
        if isinstance(found, Finding):
            findings.append(found)
        else:
            parsed.append(found)
    if findings:
        return None, findings
    merged: Any = {}
    for one in parsed:
        merged = merge(merged, {} if one.content is None else one.content)
    return _checked(parsed, merged, kind)


def _checked(parsed: list[Parsed], merged: Any, kind: type[T]) -> tuple[T | None, list[Finding]]:
    """The content of the files, merged already, if it is of its type."""
    try:
        value = msgspec.convert(merged, kind)
    except msgspec.ValidationError:
        return None, refusals(parsed, merged, kind)
    wrong = value.problems() if isinstance(value, Strict) else ()
    findings = [problem(locate(parsed, steps), message, remedy) for steps, message, remedy in wrong]
    return (None if findings else value), findings
