"""The zip package of a workbook, checked before anything is unpacked.

A program that meets a damaged package either stops with words no author understands or reads on
without what is damaged: a sheet whose part is missing vanishes, of two parts of one name one is
taken. So the package is looked at first.
"""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib
from typing import NamedTuple

from lkip.model import Cell, Finding
from lkip.read.markup import BrokenError
from lkip.read.problems import error

LARGEST_UNPACKED = 200 * 1024 * 1024
"""Bytes that a workbook may unpack to; a year's figures take well under one million."""

MOST_PARTS = 10_000

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")

# All that zipfile may raise over damaged bytes.
_UNREADABLE = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError,
    IndexError, OverflowError, NotImplementedError,
)  # fmt: skip

SAVE_AS = 'Buka berkas itu di Excel, pilih File > Save As, jenis "Excel Workbook (*.xlsx)".'
RESTORE = (
    "Buka berkas itu di Excel dan simpan ulang. Bila Excel pun tidak dapat membukanya, "
    "ambil salinan yang masih baik."
)


class Package(NamedTuple):
    """The parts of a workbook by name in small letters, as the format compares names."""

    archive: zipfile.ZipFile
    parts: dict[str, zipfile.ZipInfo]

    def has(self, name: str) -> bool:
        """Whether the package holds a part of this name."""
        return name.casefold() in self.parts

    def read(self, name: str) -> bytes:
        """The content of a part. Raises `BrokenError` where it is missing or damaged."""
        info = self.parts.get(name.casefold())
        if info is None:
            raise BrokenError(f"{name} is missing")
        try:
            return self.archive.read(info)
        except _UNREADABLE as problem:
            raise BrokenError(f"{name}: {problem}") from problem


def unpack(workbook: str, data: bytes) -> tuple[Package | None, list[Finding]]:
    """The package in `data`, or what keeps it from being read."""
    place = Cell(workbook, "")
    foreign = _foreign(workbook, data)
    if foreign:
        return None, [foreign]
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _UNREADABLE:
        return None, [damaged(workbook, "Berkas ini rusak atau terpotong")]
    infos = [info for info in archive.infolist() if not info.is_dir()]
    if any(info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for info in infos):
        return None, [
            damaged(workbook, "Isi berkas ini dimampatkan dengan cara yang tidak dikenal")
        ]
    findings = [*_unsafe(workbook, infos), *_doubled(workbook, infos)]
    unpacked = sum(info.file_size for info in infos)
    if unpacked > LARGEST_UNPACKED or len(infos) > MOST_PARTS:
        findings.append(
            error(
                "oversized-workbook",
                f"Isi berkas ini {unpacked // 2**20} MB dalam {len(infos)} bagian, terlalu besar "
                "untuk buku kerja laporan.",
                "Salin hanya lembar yang diperlukan ke buku kerja baru, tanpa gambar dan tanpa "
                "format pada baris dan kolom yang kosong.",
                place,
            )
        )
    if any(info.flag_bits & 0x1 for info in infos):
        findings.append(_locked(workbook))
    if findings:
        return None, findings
    return Package(archive, {info.filename.casefold(): info for info in infos}), []


def resolve(source: str, target: str) -> str:
    """The name of the part that `target`, written in the part `source`, points at."""
    base = "" if target.startswith("/") else posixpath.dirname(source)
    return posixpath.normpath(posixpath.join(base, target.lstrip("/")))


def damaged(workbook: str, what: str, sheet: str = "") -> Finding:
    """The finding for a workbook, or a sheet of it, that cannot be read."""
    return error("damaged-workbook", f"{what}.", RESTORE, Cell(workbook, sheet))


def missing_part(workbook: str, message: str, sheet: str = "") -> Finding:
    """The finding for a part that the package names but does not hold."""
    return error("missing-part", message, RESTORE, Cell(workbook, sheet))


def _locked(workbook: str) -> Finding:
    return error(
        "protected-workbook",
        "Berkas ini dilindungi kata sandi, sehingga tidak dapat dibaca.",
        "Buka di Excel, pilih File > Info > Protect Workbook > Encrypt with Password, hapus "
        "kata sandinya, lalu simpan.",
        Cell(workbook, ""),
    )


def _foreign(workbook: str, data: bytes) -> Finding | None:
    """The finding where the content is not that of an .xlsx file at all."""
    place = Cell(workbook, "")
    if not data.strip(b"\0 \r\n\t"):
        return error(
            "empty-workbook",
            "Berkas ini kosong (tidak berisi apa pun).",
            "Salin kembali berkas yang lengkap ke folder sumber.",
            place,
        )
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            return _locked(workbook)
        return error(
            "old-workbook",
            "Berkas ini berformat Excel lama (.xls), walaupun namanya berakhiran .xlsx.",
            SAVE_AS,
            place,
        )
    if data.startswith(b"PK"):
        return None
    head = data[:1024].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if head.startswith(b"<"):
        kind = "halaman web atau XML"
    elif min(head) >= 9 and any(mark in head for mark in (b",", b";", b"\t")):
        kind = "teks biasa (CSV)"
    else:
        return damaged(workbook, "Berkas ini bukan buku kerja Excel, atau isinya rusak")
    return error(
        "not-a-workbook",
        f"Berkas ini berisi {kind}, bukan buku kerja Excel, walaupun namanya berakhiran .xlsx.",
        SAVE_AS,
        place,
    )


def _unsafe(workbook: str, infos: list[zipfile.ZipInfo]) -> list[Finding]:
    names = [
        info.orig_filename
        for info in infos
        if info.orig_filename.startswith("/")
        or any(character in info.orig_filename for character in "\\:\0")
        or ".." in info.orig_filename.split("/")
    ]
    return [
        error(
            "unsafe-part",
            f'Berkas ini memuat bagian bernama "{printable(name)}", yang tidak mungkin dibuat oleh '
            "Excel.",
            "Jangan gunakan berkas ini; ambil salinan dari sumber yang dipercaya.",
            Cell(workbook, ""),
        )
        for name in names
    ]


def _doubled(workbook: str, infos: list[zipfile.ZipInfo]) -> list[Finding]:
    seen: set[str] = set()
    doubled: dict[str, None] = {}
    for info in infos:
        name = info.filename.casefold()
        if name in seen:
            doubled[info.filename] = None
        seen.add(name)
    return [
        error(
            "doubled-part",
            f'Bagian "{printable(name)}" ada dua kali di dalam berkas ini, sehingga tidak jelas '
            "mana yang benar.",
            RESTORE,
            Cell(workbook, ""),
        )
        for name in doubled
    ]


def printable(name: str) -> str:
    """A name from inside the package, safe and short enough to show."""
    return "".join(c if c.isprintable() else "?" for c in name)[:80]
