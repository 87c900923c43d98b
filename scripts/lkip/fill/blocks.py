"""Blocks: the functions by which a chapter brings in tables, charts, signatures and narasi."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from jinja2 import Environment, TemplateError, TemplateNotFound

from lkip.config import Report
from lkip.fill.context import Collection, RecordView, Shown
from lkip.fill.hints import nearest
from lkip.fill.ledger import Ledger
from lkip.fill.narasi import sections
from lkip.model import (
    Chart,
    ChartBlock,
    ImageBlock,
    Line,
    ListBlock,
    Rule,
    SignatureBlock,
    Table,
    TableBlock,
    Text,
    as_input,
)
from lkip.values.slug import slug
from lkip.values.wording import long_date

Function = Callable[..., object]

PICTURES = (".png", ".jpg", ".jpeg")
LISTS = ("contents", "tables", "figures", "charts")


def functions(
    environment: Environment,
    where: Report,
    tables: Mapping[str, Table],
    charts: Mapping[str, Chart],
    names: Mapping[str, object],
    ledger: Ledger,
) -> dict[str, Function]:
    """All functions by name. Each prints one token, or a finding and nothing."""
    told: dict[str, dict[str, str] | None] = {}

    def rendered(source: str, place: Line, **more: object) -> str:
        """A caption or note of the configuration, with its expressions filled in."""
        if "{" not in source:
            return source
        try:
            return environment.from_string(source).render({**names, **more})
        except TemplateError as error:
            ledger.find(
                "error",
                "caption",
                f"keterangan dalam {place} tidak dapat diisi ({error.message})",
                "Perbaiki keterangan itu.",
            )
            return ""

    def tabel(name: str) -> str:
        table = tables.get(name)
        if table is None:
            return _unknown("tabel", name, tables)
        return ledger.block(
            TableBlock(
                name,
                rendered(table.caption, table.place),
                rendered(table.note, table.place),
                ledger.here(),
            )
        )

    def grafik(name: str, about: object = None) -> str:
        record = about.record if isinstance(about, RecordView) else None
        key = f"{name}/{record.key}" if record else name
        chart = charts.get(key)
        if chart is None:
            if record and any(known.startswith(f"{name}/") for known in charts):
                ledger.find(
                    "note",
                    "chart-without-data",
                    f"grafik {name!r} untuk {record.text('nama')!r} dilewati karena tidak ada data",
                    "Lindungi dengan {% if … %} bila memang belum ada realisasi.",
                )
                return ""
            return _unknown("grafik", key, charts)
        anchor = f"{name}-{record.key.rpartition('/')[2]}" if record else name
        caption = rendered(chart.caption, chart.place, tentang=about)
        return ledger.block(ChartBlock(key, anchor, caption, chart.alt, ledger.here()))

    def gambar(file: str, judul: str, alt: str) -> str:
        path = where.sources / file
        if path.suffix.lower() not in PICTURES or not path.is_file():
            ledger.find(
                "error",
                "picture",
                f"gambar {file!r} tidak ada atau bukan PNG/JPEG",
                f"Simpan berkasnya dalam folder {where.shown(where.sources)}/.",
            )
            return ""
        name = slug(Path(file).stem)
        return ledger.block(ImageBlock(name, where.shown(path), judul, alt, ledger.here()))

    def daftar(of: str) -> str:
        if of not in LISTS:
            return _unknown("daftar", of, dict.fromkeys(LISTS))
        return ledger.block(ListBlock(of, ledger.here()))

    def tanda_tangan(code: str) -> str:
        officials = names.get("pejabat")
        held = officials._views if isinstance(officials, Collection) else {}
        official = held.get(slug(code))
        agency = names.get("instansi")
        if official is None:
            return _unknown("pejabat", code, held)
        if not isinstance(agency, RecordView):
            return ""
        place, date = agency.record.fields["tempat"], agency.record.fields["tanggal"]
        assert isinstance(place, Text)
        assert isinstance(date, Text)
        origin = Rule("tempat-tanggal", (as_input(place), as_input(date)))
        dated = Text(f"{place.text}, {long_date(date.text)}", origin)
        above = (str(Shown(dated, ledger)), str(upper(official.jabatan)))
        name = str(official.nama)
        below = [str(official.pangkat)] if official.pangkat else []
        if official.nip:
            below.append(f"NIP {official.nip}")
        return ledger.block(SignatureBlock(above, name, tuple(below), ledger.here()))

    def upper(text: object) -> object:
        return environment.filters["upper"](text)

    def narasi(about: RecordView, section: str) -> str:
        found = _told(about)
        text = (found or {}).get(slug(section))
        if text is None:
            ledger.find(
                "warning",
                "narasi-missing",
                f"belum ada narasi {section!r} untuk {about.record.text('nama')!r}",
                f"Tulis bagian '# {section}' dalam narasi/{about.record.key}.md.",
            )
        return text or ""

    def ada_narasi(about: RecordView, section: str) -> bool:
        return bool((_told(about) or {}).get(slug(section)))

    def _told(about: RecordView) -> dict[str, str] | None:
        """The sections of a record's narasi; filled once however often they are asked for."""
        key = about.record.key
        if key not in told:
            told[key] = None
            try:
                template = environment.get_template(f"narasi/{key}.md")
            except TemplateNotFound:
                return None
            told[key] = sections(template.render(names))
        return told[key]

    def _unknown(what: str, name: str, known: Mapping[str, object]) -> str:
        message = f"{what} {name!r} tidak dikenal"
        ledger.find("error", f"unknown-{what}", message, nearest(name, known))
        return ""

    return {
        "ada_narasi": ada_narasi,
        "daftar": daftar,
        "gambar": gambar,
        "grafik": grafik,
        "narasi": narasi,
        "tabel": tabel,
        "tanda_tangan": tanda_tangan,
    }
