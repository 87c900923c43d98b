"""A folder as a zip file that is always the same bytes; a zip file as a folder, nothing trusted.

Files are stored, not compressed: most of an archive is compressed already, a compressor's bytes
change with its version, and a damaged stored file can still be read in part.
"""

from __future__ import annotations

import errno
import shutil
import stat
import struct
import tempfile
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import IO

from lkip.archive.names import clash, safe
from lkip.archive.problems import error
from lkip.model import Finding
from lkip.stage import TROUBLE

MOST_FILES = 20_000
LARGEST_FILE = 500 * 2**20
"""Bytes a file may unpack to; the largest library is well below 200 MB."""
LARGEST_TOTAL = 2 * 2**30
LARGEST_RATIO = 200
"""Unpacked to packed size of a file; figures as JSON reach 30."""
SMALL = 2**20
"""Bytes up to which the ratio does not matter."""

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The time of every file: the first that a zip file can tell."""

DAMAGED = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, ValueError,
    IndexError, OverflowError, NotImplementedError, RuntimeError,
)  # fmt: skip
"""All that `zipfile` may raise over damaged bytes, `OSError` apart."""

UNTOUCHED = "unpacking-failed"
"""The rule of what stands in the way here, and tells nothing of the archive."""

WHOLE = "Ambil salinan arsip yang masih baik; mungkin penyalinannya terputus."
TRUSTED = "Jangan gunakan arsip ini; ambil salinan dari sumber yang dipercaya."


def pack(folder: Path, file: IO[bytes], top: str = "") -> None:
    """Write every file below `folder` as a zip file, below a folder `top` in it.

    Names in order, one time for all, the same rights for all: the bytes depend on names and
    contents only.
    """
    names = sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as package:
        for name in names:
            info = zipfile.ZipInfo(f"{top}/{name}" if top else name, EPOCH)
            info.create_system = 3  # Unix, wherever this runs
            info.external_attr = (stat.S_IFREG | 0o644) << 16
            info.file_size = (folder / name).stat().st_size
            with (folder / name).open("rb") as source, package.open(info, "w") as target:
                shutil.copyfileobj(source, target)


def unpack(file: Path, folder: Path) -> tuple[Path | None, list[Finding]]:
    """Unpack a zip file that holds one folder; that folder, or what is against the file.

    Names, kinds and sizes are looked at before anything is written.
    """
    try:
        with zipfile.ZipFile(file) as package:
            infos = package.infolist()
            findings = _refused(infos)
            if findings:
                return None, findings
            for info in infos:
                target = folder / info.filename
                if info.is_dir():
                    target.mkdir(parents=True, exist_ok=True)
                    continue
                target.parent.mkdir(parents=True, exist_ok=True)
                try:
                    with package.open(info) as source, target.open("xb") as written:
                        shutil.copyfileobj(source, written)
                except DAMAGED:
                    what = "Berkas ini rusak di dalam arsip"
                    return None, [error("damaged-archive", what, WHOLE, info.filename)]
    except (OSError, *DAMAGED) as problem:
        # An impossible position in a file is what damaged bytes say.
        if isinstance(problem, OSError) and problem.errno != errno.EINVAL:
            return None, [_untouched(file, problem)]
        what = "Arsip ini rusak, terpotong, atau bukan berkas zip"
        return None, [error("damaged-archive", what, WHOLE, file.name)]
    return folder / infos[0].filename.partition("/")[0], []


def _untouched(file: Path, problem: OSError) -> Finding:
    why = TROUBLE.get(problem.errno or 0, problem.strerror or str(problem))
    what = f"Arsip ini tidak dapat dibaca atau dibongkar di sini: {why}"
    remedy = f"Periksa hak akses berkasnya dan ruang kosong pada {tempfile.gettempdir()}."
    return error(UNTOUCHED, what, remedy, file.name)


def _refused(infos: list[zipfile.ZipInfo]) -> list[Finding]:
    """What speaks against unpacking these."""
    if not infos:
        return [error("damaged-archive", "Arsip ini kosong", WHOLE)]
    unsafe = [
        info.orig_filename
        for info in infos
        if not safe(info.orig_filename.removesuffix("/")) or not _plain(info)
    ]
    if unsafe:
        what = (
            "Arsip ini memuat nama yang menunjuk ke luar foldernya atau yang tidak ada pada semua "
            "sistem, tautan, atau berkas khusus"
        )
        return [error("unsafe-name", what, TRUSTED, *unsafe[:5])]
    if any(info.flag_bits & 0x1 for info in infos):
        return [error("locked-archive", "Arsip ini dilindungi kata sandi", TRUSTED)]
    known = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
    if any(info.compress_type not in known for info in infos):
        return [error("unknown-compression", "Cara pemampatan arsip ini tidak dikenal", TRUSTED)]
    return [*_oversized(infos), *_clashing(infos), *_scattered(infos)]


def _plain(info: zipfile.ZipInfo) -> bool:
    """Whether an entry is a file or folder, no link or device."""
    return stat.S_IFMT(info.external_attr >> 16) in (0, stat.S_IFREG, stat.S_IFDIR)


def _oversized(infos: list[zipfile.ZipInfo]) -> list[Finding]:
    swollen = [
        info.filename
        for info in infos
        if info.file_size > SMALL and info.file_size > LARGEST_RATIO * info.compress_size
    ]
    large = too_large({info.filename: info.file_size for info in infos})
    if not swollen and not large:
        return []
    total = sum(info.file_size for info in infos)
    what = f"Isi arsip ini {total // 2**20} MB dalam {len(infos)} berkas, tidak wajar besarnya"
    return [error("oversized-archive", what, TRUSTED, *(swollen or large)[:5])]


def too_large(sizes: Mapping[str, int]) -> list[str]:
    """The files that are larger than is unpacked; all, where they are too many or too much."""
    if len(sizes) > MOST_FILES or sum(sizes.values()) > LARGEST_TOTAL:
        return sorted(sizes, key=lambda name: -sizes[name])
    return [name for name, size in sizes.items() if size > LARGEST_FILE]


def _clashing(infos: list[zipfile.ZipInfo]) -> list[Finding]:
    """Names that some system takes for one."""
    found = clash(info.filename for info in infos)
    what = "Nama ini ada dua kali di dalam arsip"
    return [error("doubled-name", what, TRUSTED, *dict.fromkeys(found))] if found else []


def _scattered(infos: Iterable[zipfile.ZipInfo]) -> list[Finding]:
    tops = {info.filename.partition("/")[0] for info in infos}
    loose = [info.filename for info in infos if "/" not in info.filename]
    if len(tops) == 1 and not loose:
        return []
    return [error("not-an-archive", "Berkas zip ini bukan arsip laporan lkip", WHOLE)]
