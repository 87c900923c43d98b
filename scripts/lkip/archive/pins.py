"""The pinned versions of a requirements file, against those that are installed."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from importlib import metadata
from typing import NamedTuple

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name


class Pin(NamedTuple):
    """A line of a requirements file."""

    name: str
    """Canonical."""
    version: str
    hashes: frozenset[str]
    """SHA-256 of the files that it may be installed from."""
    here: bool
    """Whether it applies to this Python and system."""


def pinned(text: str) -> dict[str, str]:
    """Version by canonical name, of the pins that apply to this Python and system.

    Raises `ValueError` for a line that is no pin.
    """
    return {pin.name: pin.version for pin in pins(text) if pin.here}


def pins(text: str) -> list[Pin]:
    """All pins of a requirements file. Raises `ValueError` for a line that is none."""
    found = []
    for line in re.sub(r"\\\r?\n", " ", text).splitlines():
        pin = line.partition(" --hash")[0].partition(" #")[0].strip()
        if not pin or pin.startswith("#"):
            continue
        asked = Requirement(pin)  # its error is a ValueError
        exact = [one.version for one in asked.specifier if one.operator == "=="]
        if not exact:
            raise ValueError(f"not pinned: {pin}")
        here = asked.marker is None or asked.marker.evaluate()
        hashes = frozenset(re.findall(r"--hash=sha256:([0-9a-f]{64})(?!\S)", line))
        found.append(Pin(canonicalize_name(asked.name), exact[0], hashes, here))
    return found


def installed(name: str) -> str:
    """The installed version of a package; empty where there is none."""
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def differing(
    pins: Mapping[str, str], version: Callable[[str], str] = installed
) -> list[tuple[str, str, str]]:
    """Name, pinned and installed version (empty: none) of every pin that is not met."""
    found = ((name, wanted, version(name)) for name, wanted in sorted(pins.items()))
    return [(name, wanted, there) for name, wanted, there in found if there != wanted]
