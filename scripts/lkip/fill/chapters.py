"""The chapters of a report, filled in order."""

from __future__ import annotations

import re
import traceback
from collections.abc import Callable, Iterable, Mapping, Sequence

import msgspec
from jinja2 import BaseLoader, Environment, TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2.exceptions import TemplateAssertionError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from lkip.config import Report, ReportLayout, Scales, written
from lkip.fill.blocks import functions
from lkip.fill.compiled import compiled
from lkip.fill.context import context, undefined_class
from lkip.fill.desk import CAPTION, Desk
from lkip.fill.filters import filters
from lkip.fill.ledger import Ledger
from lkip.fill.lost import lost_narasi
from lkip.fill.marks import unrevised
from lkip.fill.pictures import typed_problems
from lkip.fill.positions import Positions, numbered
from lkip.fill.scales import scale_views
from lkip.fill.unprinted import unprinted
from lkip.model import (
    Block,
    Chapter,
    Chapters,
    Chart,
    Diagram,
    Finding,
    Line,
    Metadata,
    Record,
    Table,
    Text,
)
from lkip.values import tokens
from lkip.values.absence import tolerated

SHARED = "bersama/"
"""What `{% extends %}` writes before the name of a shared chapter."""


class Folders(BaseLoader):
    """Templates from the folders of a report: the most special wins, `bersama/` is the shared.

    Only what is written for this report, or for all, is given: only that is an input of its rule.
    """

    def __init__(self, where: Report) -> None:
        self.folders = where.chapters
        self._files = frozenset(written.chapters(where))
        self.loaded: dict[str, str] = {}
        """The text of each template that was asked for, by its file's name."""

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str | None, Callable[[], bool]]:
        """Text and path of a template; a caption has no path. Raises `TemplateNotFound`."""
        if template.startswith(CAPTION):
            return template.removeprefix(CAPTION), None, lambda: True
        shared = template.startswith(SHARED)
        folders = self.folders[-1:] if shared else self.folders
        name = template.removeprefix(SHARED)
        for folder in folders:
            path = folder / name
            if path in self._files:
                text = self.loaded[str(path)] = path.read_text(encoding="utf-8")
                return text, str(path), lambda: True
        raise TemplateNotFound(template)


def fill(
    where: Report,
    layout: ReportLayout,
    records: Sequence[Record],
    kinds: Iterable[str],
    tables: Mapping[str, Table],
    figures: Mapping[str, Chart | Diagram],
    scales: Scales,
) -> Chapters:
    """Every part of `layout`, filled from `records`; `kinds` are those of the contract.

    A chapter that cannot be filled is a finding, and the others are filled all the same.
    """
    by_key = {r.key: r for r in records}
    ledger = Ledger(where.root, scales, by_key, draft=layout.draft)
    names: dict[str, object] = {"tahun": where.year, "skala": scale_views(ledger)}
    names |= context(records, kinds, ledger)
    templates = Folders(where)
    environment = _environment(where, templates, ledger, names)
    names |= functions(Desk(environment, where, tables, figures, names, ledger))
    texts = [
        _filled(
            environment, f"{part.chapter}.md", names | {"lanskap": part.landscape}, ledger, where
        )
        for part in layout.parts
    ]
    meta = _metadata(environment, layout, names, ledger, records, where)
    ledger.findings += typed_problems(where, templates.loaded, ledger.line)
    # A caption or description may be a stretch of the chapter that was kept for it.
    blocks = msgspec.json.encode(ledger.blocks).decode()
    (*texts, blocks), positions = numbered([*texts, blocks], templates.loaded, ledger.line)
    return Chapters(
        meta,
        tuple(
            Chapter(part.chapter, part.kind, part.landscape, text)
            for part, text in zip(layout.parts, texts, strict=True)
        ),
        tuple(ledger.printed),
        tuple(positions),
        msgspec.json.decode(blocks, type=tuple[Block, ...]),
        tuple(
            dict.fromkeys(
                [
                    *tolerated(ledger.findings, layout.draft),
                    *ledger.open_findings(),
                    *unprinted(templates.loaded, ledger.line),
                    *unrevised(where),
                    *lost_narasi(where, ledger.narasi, draft=layout.draft),
                ]
            )
        ),
    )


def _environment(
    where: Report, templates: Folders, ledger: Ledger, names: dict[str, object]
) -> Environment:
    environment = ImmutableSandboxedEnvironment(
        loader=templates,
        bytecode_cache=compiled(where),
        extensions=[Positions],
        undefined=undefined_class(ledger, names),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        # Jinja2's own mark of a comment is Pandoc's mark of an identifier: {#sec-x}.
        comment_start_string="<!--",
        comment_end_string="-->",
        autoescape=False,
        optimized=False,  # no template is rendered so often that it would pay
    )
    environment.filters |= filters(ledger)
    return environment


def _filled(
    environment: Environment, name: str, names: dict[str, object], ledger: Ledger, where: Report
) -> str:
    """The filled template; empty, with a finding at its line, where it breaks off."""
    try:
        template = environment.get_template(name)
        text = template.render(names)
    except UnicodeDecodeError:
        _broken(
            ledger, Line(f"chapters/{name}"), "berkas ini bukan teks UTF-8", "Simpan sebagai UTF-8."
        )
    except TemplateNotFound as missing:
        place = _place(missing, ledger) or Line("config/report.yaml")
        message = f"berkas bab {missing.name!r} tidak ada"
        remedy = (
            "Periksa namanya, atau simpan berkasnya di chapters/, chapters/bagian/, "
            "atau folder laporan ini."
        )
        ledger.findings.append(Finding("error", "missing-chapter", message, (place,), remedy))
        return ledger.gap()
    except TemplateSyntaxError as error:
        place = ledger.line(error.filename, error.lineno)
        _broken(ledger, place, _syntax(error), "Periksa tanda {{ }} dan {% %} di baris itu.")
    except OSError:
        raise  # of the machine, not of the chapter
    except Exception as error:  # whatever an expression in a chapter runs into
        at = _place(error, ledger)
        if at is None:
            raise
        _broken(ledger, at, f"isian ini tidak dapat dikerjakan ({error})", "Periksa isiannya.")
    else:
        return _without_reserved(text, environment, name, ledger)
    return ""


def _without_reserved(text: str, environment: Environment, name: str, ledger: Ledger) -> str:
    """`text`, with a finding for every character of a template that tokens are made of."""
    stray = tokens.RESERVED.search(tokens.PATTERN.sub("", text))
    if stray:
        _broken(
            ledger,
            Line(f"chapters/{name}"),
            f"ada lambang khusus U+{ord(stray[0]):04X} yang tidak dapat dicetak",
            "Hapus lambang itu; biasanya terbawa saat menyalin dari Word.",
        )
    return text


def _broken(ledger: Ledger, place: Line, message: str, remedy: str) -> None:
    ledger.findings.append(Finding("error", "chapter", message, (place,), remedy))


def _place(error: BaseException, ledger: Ledger) -> Line | None:
    """The last line of a chapter on the way to `error`."""
    frames = traceback.extract_tb(error.__traceback__)
    lines = [f for f in frames if f.filename.endswith(".md")]
    return ledger.line(lines[-1].filename, lines[-1].lineno) if lines else None


def _syntax(error: TemplateSyntaxError) -> str:
    """Jinja2's words as an author can read them."""
    message = error.message or ""
    patterns = (
        (r"No filter named '(.+)'\.", "saringan '{0}' tidak dikenal"),
        (r"No test named '(.+)'\.", "uji '{0}' tidak dikenal"),
        (r"Encountered unknown tag '(.+)'\..*", "perintah '{0}' tidak dikenal"),
        (r"Unexpected end of template\..*", "ada blok yang belum ditutup"),
        (r"unexpected '(.+)'", "tanda '{0}' tidak pada tempatnya"),
        (r"expected token '(.+)', got '(.+)'", "diharapkan '{0}', tetapi tertulis '{1}'"),
    )
    for pattern, words in patterns:
        match = re.match(pattern, message)
        if match:
            return words.format(*match.groups())
    kind = "tidak dikenal" if isinstance(error, TemplateAssertionError) else "tidak terbaca"
    return f"isian {kind} ({message})"


def _metadata(
    environment: Environment,
    layout: ReportLayout,
    names: Mapping[str, object],
    ledger: Ledger,
    records: Sequence[Record],
    where: Report,
) -> Metadata:
    """What the documents say of themselves, as plain text: nothing of it is printed by a token."""
    before = len(ledger.printed)

    def plain(source: str) -> str:
        try:
            text = environment.from_string(source).render(names)
        except TemplateError as error:
            _broken(ledger, Line("config/report.yaml"), f"{source!r}: {error.message}", "")
            return ""
        return "".join(
            part if isinstance(part, str) else _words(part, ledger) for part in tokens.split(text)
        )

    agency = next((r for r in records if r.key == "instansi"), None)
    held = agency.fields.get("tanggal") if agency else None
    date = held.text if isinstance(held, Text) and held else f"{where.year}-12-31"
    title, author, header = (plain(t) for t in (layout.title, layout.author, layout.header))
    meta = Metadata(title, author, header, date, "id", layout.draft)
    del ledger.printed[before:]
    return meta


def _words(token: tokens.Token, ledger: Ledger) -> str:
    return ledger.printed[token.number].text if token.kind == "value" else ""
