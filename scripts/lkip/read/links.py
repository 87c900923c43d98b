"""The cells of link columns: addresses on the web, one or several."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from lkip.model import Cell, Finding, Text
from lkip.read.asked import Asked, Got
from lkip.read.grid import RawCell
from lkip.read.mistyped import wrong_type
from lkip.read.problems import error, listed
from lkip.read.texts import squeeze


def read_links(raw: RawCell, asked: Asked) -> Got:
    """The addresses in a cell, a line each; spaces, line breaks and semicolons part them."""
    place = asked.place
    if raw.kind != "text":
        return Got(Text("", place), [wrong_type(raw, "alamat", place)])
    parts = [part for part in re.split(r"[\s;]+", raw.content) if squeeze(part)]
    addresses = list(dict.fromkeys(squeeze(part) for part in parts))
    odd = [address for address in addresses if not _on_the_web(address)]
    text = "\n".join(address for address in addresses if address not in odd)
    return Got(Text(text, place), [_no_address(odd, place)] if odd else [])


def _on_the_web(address: str) -> bool:
    try:
        parts = urlsplit(address)
        return parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:  # brackets of an IPv6 address that do not match
        return False


def _no_address(odd: list[str], place: Cell) -> Finding:
    return error(
        "no-address",
        f"{listed(odd)} bukan alamat web.",
        "Tulis alamat lengkap yang diawali https:// atau http://, tanpa kata lain; beberapa alamat "
        "dipisah spasi, ganti baris, atau titik koma.",
        place,
    )
