"""Files between the stages: canonical JSON, written whole or not at all."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import IO, Any, TypeVar

import msgspec

from lkip.model import VERSION

T = TypeVar("T")


class Unreadable(msgspec.ValidationError):
    """A file between the stages that is not as the stage before leaves it."""


def to_json(value: object) -> bytes:
    """`value` as indented JSON with sorted keys; decimals are strings, so no digit is lost."""
    try:
        encoded = msgspec.json.encode(value, order="sorted")
    except TypeError:  # years (integers) for keys: only plain dicts may have them
        plain = msgspec.to_builtins(value, str_keys=True, order="sorted")
        encoded = msgspec.json.encode(plain)
    return msgspec.json.format(encoded, indent=1) + b"\n"


def read_json(path: Path, kind: type[T]) -> T:
    """The value in `path`, checked against `kind`.

    Raises `Unreadable` for a file of another shape or version.
    """
    return from_json(path.read_bytes(), kind, path.name)


def from_json(data: bytes, kind: type[T], name: str) -> T:
    """The same from the content of the file `name`."""
    frozen = isinstance(kind, type) and issubclass(kind, msgspec.Struct)
    try:
        value: T = _kept(data, kind) if frozen else _decoded(data, kind)  # type: ignore[arg-type]
    except msgspec.DecodeError as error:
        raise Unreadable(f"{name}: {error}") from error
    version = getattr(value, "version", VERSION)
    if version != VERSION:
        raise Unreadable(f"{name} has version {version}, not {VERSION}")
    return value


def _decoded(data: bytes, kind: Any) -> Any:
    return msgspec.json.decode(data, type=kind)


_kept = lru_cache(8)(_decoded)
"""For what nobody can change: the next stage that this process runs may ask for it too."""


@contextmanager
def whole(path: Path) -> Iterator[IO[bytes]]:
    """A file beside `path` to write to, that takes its name when all is written, or goes.

    Nobody ever sees half a file under its final name.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
        beside.chmod(0o644)
        beside.replace(path)
    except BaseException as error:
        beside.unlink(missing_ok=True)
        if isinstance(error, OSError):
            error.filename = str(path)  # a failed write does not name it
        raise


def write_bytes(path: Path, data: bytes) -> None:
    """Write `data`, whole or not at all."""
    with whole(path) as file:
        file.write(data)


def write_json(path: Path, value: object) -> None:
    """Write `value` as canonical JSON, whole or not at all."""
    write_bytes(path, to_json(value))


def write_with_checksum(path: Path, data: bytes) -> None:
    """Write `data`, and beside it `<name>.sha256` as `sha256sum --check` reads it."""
    write_bytes(path, data)
    line = f"{hashlib.sha256(data).hexdigest()}  {path.name}\n"
    write_bytes(path.with_name(path.name + ".sha256"), line.encode())
