"""BagIt 1.0 (RFC 8493): a folder whose files are all listed with their SHA-256.

The payload stands in `data/`, listed in `manifest-sha256.txt`; the bag's own files beside it are
listed in `tagmanifest-sha256.txt`. The `bagit` package does not serve: it dates the bag, changes
the current directory, and its releases either need a module that setuptools no longer has or a
build backend of their own. The format is this small.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from lkip.archive.problems import error
from lkip.model import Finding

PAYLOAD = "data"
DECLARATION = "bagit.txt"
INFO = "bag-info.txt"
MANIFEST = "manifest-sha256.txt"
TAG_MANIFEST = "tagmanifest-sha256.txt"
OWN = (DECLARATION, INFO, MANIFEST, TAG_MANIFEST)
"""The files of a bag beside its payload."""

DECLARED = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
_DECLARED = re.compile(r"BagIt-Version: (0\.97|1\.0)\nTag-File-Character-Encoding: UTF-8\n?")
_LINE = re.compile(r"([0-9a-fA-F]{64})[ \t]+\*?(.+)")

ANOTHER_COPY = "Jangan gunakan arsip ini; ambil salinan yang masih baik."


def seal(bag: Path, info: Mapping[str, str]) -> None:
    """Write the bag's own files beside its payload: `info` and the size in `bag-info.txt`."""
    payload = _files(bag / PAYLOAD)
    size = sum(path.stat().st_size for path in payload)
    told = {**info, "Payload-Oxum": f"{size}.{len(payload)}"}
    _write(bag / DECLARATION, DECLARED)
    _write(bag / INFO, "".join(f"{name}: {value}\n" for name, value in sorted(told.items())))
    _write(bag / MANIFEST, _manifest(bag, payload))
    _write(bag / TAG_MANIFEST, _manifest(bag, [bag / n for n in (DECLARATION, INFO, MANIFEST)]))


def check(bag: Path) -> list[Finding]:
    """Everything that speaks against a bag: of each file whether it is there, listed, and whole."""
    declared = bag / DECLARATION
    if not declared.is_file() or not _DECLARED.fullmatch(_text(declared)):
        return [
            error(
                "not-a-bag", "Arsip ini bukan kantong BagIt yang dikenal", ANOTHER_COPY, DECLARATION
            )
        ]
    tags, findings = _listed(bag, TAG_MANIFEST)
    payload, more = _listed(bag, MANIFEST)
    findings += more
    if findings:
        return findings
    there = {path.relative_to(bag).as_posix() for path in _files(bag)}
    in_payload = {name for name in there if name.startswith(f"{PAYLOAD}/")}
    own = there - in_payload - {TAG_MANIFEST}
    return [*_compared(bag, tags, own), *_compared(bag, payload, in_payload), *_size(bag)]


def sha256(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _compared(bag: Path, listed: Mapping[str, str], there: Iterable[str]) -> list[Finding]:
    names = set(there)
    missing = [
        error("missing-file", "Berkas ini tercatat, tetapi tidak ada dalam arsip", ANOTHER_COPY, n)
        for n in sorted(set(listed) - names)
    ]
    extra = [
        error("extra-file", "Berkas ini ada dalam arsip, tetapi tidak tercatat", ANOTHER_COPY, n)
        for n in sorted(names - set(listed))
    ]
    changed = [
        error(
            "changed-file",
            "Isi berkas ini tidak sama dengan yang dicatat ketika arsip dibuat (SHA-256 berbeda)",
            ANOTHER_COPY,
            name,
        )
        for name in sorted(names & set(listed))
        if sha256(bag / name) != listed[name]
    ]
    return [*missing, *extra, *changed]


def _size(bag: Path) -> list[Finding]:
    """The size in `bag-info.txt`, which need not be there, against the payload."""
    given = re.search(r"^Payload-Oxum: *(\S+)$", _text(bag / INFO), re.M)
    payload = _files(bag / PAYLOAD)
    counted = f"{sum(path.stat().st_size for path in payload)}.{len(payload)}"
    if given and given[1] != counted:
        message = f"Arsip mencatat isi sebesar {given[1]}, yang ada {counted} (bita.berkas)"
        return [error("changed-size", message, ANOTHER_COPY, INFO)]
    return []


def _listed(bag: Path, manifest: str) -> tuple[dict[str, str], list[Finding]]:
    """The checksums of a manifest by file name."""
    path = bag / manifest
    if not path.is_file():
        return {}, [error("missing-file", "Daftar SHA-256 tidak ada", ANOTHER_COPY, manifest)]
    listed: dict[str, str] = {}
    for line in _text(path).removesuffix("\n").split("\n"):
        found = _LINE.fullmatch(line)
        name = _decoded(found[2]) if found else ""
        if not found or name in listed:
            what = "Daftar SHA-256 memuat baris yang tidak dapat dibaca atau yang berulang"
            return {}, [error("damaged-manifest", what, ANOTHER_COPY, manifest)]
        listed[name] = found[1].lower()
    return listed, []


def _manifest(bag: Path, files: Iterable[Path]) -> str:
    lines = ((path.relative_to(bag).as_posix(), sha256(path)) for path in files)
    return "".join(f"{digest}  {_encoded(name)}\n" for name, digest in sorted(lines))


def _encoded(name: str) -> str:
    """A file name as a manifest has it: without ends of lines."""
    return name.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D")


def _decoded(name: str) -> str:
    plain = re.sub("%0[aA]", "\n", name)
    return re.sub("%0[dD]", "\r", plain).replace("%25", "%")


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if not path.is_dir())


def _text(path: Path) -> str:
    """The text of a file; what is no UTF-8 in it will match nothing."""
    data = path.read_bytes() if path.is_file() else b""
    return data.decode("utf-8", "replace").replace("\r\n", "\n")


def _write(path: Path, text: str) -> None:
    path.write_bytes(text.encode())
