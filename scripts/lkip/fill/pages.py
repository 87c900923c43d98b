"""What a picture or a PDF holds: its pages, or the reason why they cannot be printed."""

from __future__ import annotations

import logging
import warnings
from pathlib import Path
from typing import NamedTuple

KINDS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".pdf": "PDF"}
"""What a file of each ending must hold."""

LARGEST_FILE = 25 * 2**20
"""Bytes; a page scanned at 300 dpi takes one to two million."""

LARGEST_PICTURE = 80_000_000
"""Pixels; a page scanned at 600 dpi has 35 million."""

ORIENTATION = 0x0112
"""The EXIF tag; from 5 on it says that the picture is shown on its side."""

AGAIN = "Pindai atau simpan ulang berkas itu."


class Pages(NamedTuple):
    """Whether each page is wider than tall as it is shown; a picture has one page."""

    wide: tuple[bool, ...]
    numbered: bool
    """Whether the pages have numbers: those of a PDF have, a picture has none."""


class Unusable(Exception):
    """The file cannot be printed: `message` says why, `remedy` what to do."""

    def __init__(self, message: str, remedy: str = AGAIN) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy


def pages(path: Path) -> Pages:
    """The pages of a file. Raises `Unusable`."""
    kind = KINDS.get(path.suffix.lower())
    if kind is None:
        raise Unusable("bukan PNG, JPEG, atau PDF", "Simpan sebagai PNG, JPEG, atau PDF.")
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            begin = file.read(1024)
    except OSError:
        raise Unusable(
            "tidak dapat dibuka", "Tutup program yang memakainya, lalu coba lagi."
        ) from None
    if size > LARGEST_FILE:
        message = f"{size / 2**20:.0f} MB, terlalu besar (paling besar {LARGEST_FILE // 2**20} MB)"
        raise Unusable(message, "Pindai ulang dengan 200-300 dpi, atau kecilkan berkasnya.")
    held = _kind_of(begin)
    if held is None:
        raise Unusable(f"rusak: isinya bukan {kind}")
    if held != kind:
        raise Unusable(
            f"berisi {held}, tidak cocok dengan akhiran {path.suffix}",
            f"Ganti akhiran namanya menjadi .{held.lower()}, juga dalam lembar sumber.",
        )
    return _pdf(path) if kind == "PDF" else _picture(path)


def _kind_of(begin: bytes) -> str | None:
    if begin.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if begin.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    return "PDF" if b"%PDF-" in begin else None


def _picture(path: Path) -> Pages:
    from PIL import Image, UnidentifiedImageError  # only a report with pictures waits for it

    try:
        with warnings.catch_warnings():
            # Ours is the lower bound; Pillow's own is told by a warning, or raised.
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(path, formats=("PNG", "JPEG")) as image:
                width, height = image.size
                if width * height > LARGEST_PICTURE:
                    raise _too_many(width, height)
                if image.getexif().get(ORIENTATION, 1) >= 5:
                    width, height = height, width
                # Coarsely if it can be (a JPEG): it is decoded only to see that it is whole.
                image.draft("L", (width // 8 or 1, height // 8 or 1))
                image.load()
    except Unusable:
        raise
    except Image.DecompressionBombError:
        raise _too_many() from None
    except UnidentifiedImageError:
        raise Unusable("rusak: gambarnya tidak terbaca") from None
    except Exception:  # a damaged picture breaks its decoder in many ways
        raise Unusable("rusak: gambarnya terpotong atau tidak terbaca") from None
    return Pages((width > height,), numbered=False)


def _too_many(*size: int) -> Unusable:
    shown = f"{' x '.join(str(side) for side in size)} titik, " if size else ""
    return Unusable(
        f"{shown}terlalu besar (paling besar {LARGEST_PICTURE // 1_000_000} juta titik)",
        "Pindai ulang dengan 200-300 dpi, atau kecilkan gambarnya.",
    )


def _pdf(path: Path) -> Pages:
    from pypdf import PdfReader  # only a report with PDFs waits for it

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what matters is told as a finding
    try:
        with path.open("rb") as file:
            reader = PdfReader(file)
            if reader.is_encrypted:
                raise Unusable("terkunci dengan sandi", "Simpan ulang PDF itu tanpa sandi.")
            wide = []
            for page in reader.pages:
                box = page.cropbox
                width, height = box.width, box.height
                if not (width > 0 and height > 0):
                    raise Unusable("rusak: ada halaman tanpa ukuran")
                wide.append(width < height if page.rotation % 180 else width > height)
    except Unusable:
        raise
    except Exception:  # a damaged PDF breaks its reader in many ways
        raise Unusable("rusak: PDF-nya tidak terbaca") from None
    if not wide:
        raise Unusable("rusak: PDF-nya tanpa halaman")
    return Pages(tuple(wide), numbered=True)
