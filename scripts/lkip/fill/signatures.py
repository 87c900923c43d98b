"""Signatures: one signer under place and date, or two parties side by side."""

from __future__ import annotations

from collections.abc import Callable

from lkip.fill.context import Collection, RecordView, Shown
from lkip.fill.desk import Desk
from lkip.model import Rule, SignatureBlock, Signer, Text, as_input
from lkip.values.absence import WORDS
from lkip.values.slug import slug
from lkip.values.wording import long_date


def signature_functions(desk: Desk) -> dict[str, Callable[..., object]]:
    """`tanda_tangan` for the report, `tanda_tangan_perjanjian` for an agreement."""
    ledger = desk.ledger

    def upper(text: object) -> str:
        return str(desk.environment.filters["upper"](text))

    def dated(place: object, date: object) -> str:
        """Place and date, as they stand over a signature."""
        assert isinstance(place, Shown)
        assert isinstance(date, Shown)
        origin = Rule("tempat-tanggal", (as_input(place.item), as_input(date.item)))
        day = ledger.words(date.item)
        words = f"{ledger.words(place.item)}, {long_date(day) if day else WORDS}"
        return str(Shown(Text(words, origin), ledger))

    def signer(official: RecordView, above: list[str], *, short: bool = False) -> Signer:
        """An official's position (with Plt. or Plh. before it), name, rank and NIP."""
        position = official.jabatan_singkat if short and official.jabatan_singkat else None
        title = upper(position or official.jabatan)
        if official.sebutan:
            title = f"{official.sebutan} {title}"
        name = str(official.nama)
        below = [str(official.pangkat)] if official.pangkat else []
        if official.nip:
            below.append(f"NIP {official.nip}")
        return Signer((*above, title), name, tuple(below))

    def tanda_tangan(code: str) -> str:
        """The signature of the report: place and date of the agency's own sheet."""
        officials = desk.names.get("pejabat")
        held = officials.views if isinstance(officials, Collection) else {}
        official = held.get(slug(code))
        agency = desk.names.get("instansi")
        if official is None or not isinstance(agency, RecordView):
            return desk.unknown("pejabat", code, held)
        one = signer(official, [dated(agency.tempat, agency.tanggal)])
        return ledger.block(SignatureBlock((one,), ledger.here()))

    def tanda_tangan_perjanjian(about: RecordView, *, lampiran: bool = False) -> str:
        """Both parties of an agreement, the second on the left; short titles in an attachment."""
        first, second = about.pertama, about.kedua
        if not isinstance(first, RecordView) or not isinstance(second, RecordView):
            return ledger.gap()
        left = signer(second, [] if lampiran else ["PIHAK KEDUA,"], short=lampiran)
        above = [dated(about.tempat, about.tanggal)] + ([] if lampiran else ["PIHAK PERTAMA,"])
        right = signer(first, above, short=lampiran)
        return ledger.block(SignatureBlock((left, right), ledger.here()))

    return {"tanda_tangan": tanda_tangan, "tanda_tangan_perjanjian": tanda_tangan_perjanjian}
