"""The whole pipeline: one rule and one job a stage, for every report `build/<agency>/<year>/`.

    sources/*.xlsx -read-> data.json -derive-> records.json -layout-> tables.json
                                                            -draw-> figures.json
                       data.json, tables.json, figures.json -prepare-> typst/*
    chapters/*.md -fill-> chapters.json -join-> document.json, outline.json, passages.json -write-> lkip.pdf, docx, html
                                                    -write-> perjanjian/*.pdf, .docx (on request)
                                                                            -trace-> trace.json
    records.json, chapters.json -write-> the origins that lkip.html shows
                                             last year's archive -last-> last.json
                                                  records, text, last.json -audit-> audit.json
    lkip.pdf, lkip.docx, trace.json -coverage-> coverage-pdf.json, coverage-docx.json
    audit.json, coverage -show-> audit.html, audit.xlsx

A document is an `update()` output: Snakemake leaves it in place while its job runs, and puts it
back where the job fails. Its checksum is an ordinary output, which a failing job loses: without
one, Snakemake would take the document that it put back for a new one, and never try again.

`lkip build` runs it in the phases `data`, `chapters`, `all`: between phases, a file whose content
did not change makes nothing run. Plain `snakemake -c2` makes the same files. `lkip check` ends with
`check` instead of `all`, which counts the numbers of the documents too and
shows the findings. Only the writers of a strict report wait for the audit: for its permit.
"""

import os
import sys
from functools import cache
from pathlib import Path

from snakemake.utils import min_version

from lkip import workflow as lkip

min_version("9.0")

configfile: "config/config.yaml"

PROJECT = lkip.project(config)
lkip.without_future(PROJECT)
lkip.without_lost(PROJECT)
BUILD = "build/{agency}/{year}/"
REPORT = "{wildcards.agency}/{wildcards.year}"

# The stages run in the environment that runs Snakemake, by a name that is the same on every machine.
os.environ["PATH"] = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath)))


wildcard_constraints:
    agency="[a-z0-9-]+",
    year="[0-9]{4}",


def configuration(*names):
    return lambda agency, year: lkip.configuration(agency, year, *names)


# What people wrote, by the stage that reads it; its program comes on top.
SOURCES = {
    "read": [lkip.sources, configuration("contract", "report.yaml")],
    "derive": [configuration("scales.yaml")],
    "layout": [configuration("scales.yaml", "report.yaml", "tables")],
    "draw": [configuration("scales.yaml", "charts", "diagrams")],
    "fill": [
        lkip.chapters, lkip.pictures,
        configuration("scales.yaml", "report.yaml", "style.yaml", "contract"),
    ],
    "join": [configuration("style.yaml")],
    "write": [configuration("style.yaml"), lkip.fonts],
    "trace": [configuration("scales.yaml")],
    "coverage": [],
    "show": [configuration("config.yaml", "report.yaml")],
    "archive": [lkip.archives, configuration("report.yaml")],
    "audit": [configuration("scales.yaml", "report.yaml", "accepted.yaml", "contract")],
}


@cache  # Snakemake asks again and again, and folders are searched for it
def read_by(stage, more, agency, year):
    found = [file for files in (*SOURCES[stage], *more) for file in files(agency, year)]
    return [*found, lkip.program(stage)]


def sources(stage, *more):
    return lambda w: read_by(stage, more, w.agency, w.year)


def contents(stage, *more):
    """Their contents: a file that replaces another is new even where it bears an older date."""
    return lambda w: lkip.contents(read_by(stage, more, w.agency, w.year))


def permit(w):
    """Of no matter to what a writer makes: made again, it makes no document old."""
    return [ancient(name) for name in lkip.permit(w.agency, w.year)]


rule all:
    input: [lkip.outputs(PROJECT, phase) for phase in lkip.BETWEEN]
    default_target: True

rule check:
    input: lkip.outputs(PROJECT, "all"), lkip.coverage(PROJECT), lkip.shown(PROJECT)

rule findings:
    input: lkip.shown(PROJECT)

rule data:
    input: lkip.outputs(PROJECT, "data")

rule chapters:
    input: lkip.outputs(PROJECT, "chapters")

rule read:
    input: sources("read")
    params: contents("read")
    output: BUILD + "data.json"
    shell: "python -m lkip.read " + REPORT

rule derive:
    input: rules.read.output, sources("derive")
    params: contents("derive")
    output: BUILD + "records.json"
    shell: "python -m lkip.derive " + REPORT

rule layout:
    input: rules.derive.output, sources("layout")
    params: contents("layout")
    output: BUILD + "tables.json"
    shell: "python -m lkip.layout " + REPORT

rule draw:
    input: rules.derive.output, sources("draw")
    params: contents("draw")
    output: BUILD + "figures.json"
    shell: "python -m lkip.draw " + REPORT

rule fill:
    input: rules.derive.output, rules.layout.output, rules.draw.output, sources("fill")
    params: contents("fill")
    output: BUILD + "chapters.json"
    shell: "python -m lkip.fill " + REPORT

rule join:
    input: rules.fill.output, rules.layout.output, rules.draw.output, sources("join")
    params: contents("join")
    output: BUILD + "document.json", BUILD + "outline.json", BUILD + "passages.json"
    shell: "python -m lkip.join " + REPORT

rule prepare_pdf:
    input:
        rules.read.output, rules.layout.output, rules.draw.output, lkip.program("write"),
        lambda w: configuration("contract")(w.agency, w.year),
    params: lambda w: lkip.contents(configuration("contract")(w.agency, w.year))
    priority: 1  # what takes longest waits for it
    output: [BUILD + name for name in lkip.PREPARED["pdf"]]
    shell: "python -m lkip.write.pdf.prepare " + REPORT

rule prepare_docx:
    input: rules.draw.output, sources("write")
    params: contents("write")
    output: BUILD + lkip.PREPARED["docx"][0]
    shell: "python -m lkip.write.docx.prepare " + REPORT

rule prepare_html:
    input: rules.draw.output, sources("write")
    params: contents("write")
    output: BUILD + lkip.PREPARED["html"][0]
    shell: "python -m lkip.write.html.prepare " + REPORT

rule write_pdf:
    input:
        rules.join.output[0], rules.prepare_pdf.output, permit, sources("write", lkip.pictures),
    params: contents("write", lkip.pictures)
    priority: 2  # the longest first
    output: update(BUILD + "lkip.pdf"), BUILD + "lkip.pdf.sha256", BUILD + "pages.json"
    shell: "python -m lkip.write.pdf " + REPORT

rule write_docx:
    input:
        rules.join.output[0], rules.layout.output, rules.draw.output, rules.prepare_docx.output,
        permit, sources("write", lkip.pictures),
    params: contents("write", lkip.pictures)
    priority: 1  # the longest first
    output: BUILD + "docx.zip"
    shell: "python -m lkip.write.docx " + REPORT

rule write_pages:
    input: rules.write_docx.output, rules.write_pdf.output[2], permit, lkip.program("write")
    output: update(BUILD + "lkip.docx"), BUILD + "lkip.docx.sha256"
    shell: "python -m lkip.write.pages " + REPORT

rule write_html:
    input:
        rules.join.output[0], rules.derive.output, rules.layout.output, rules.draw.output,
        rules.fill.output, rules.prepare_html.output, permit,
        sources("write", lkip.pictures, configuration("scales.yaml")),
    params: contents("write", lkip.pictures, configuration("scales.yaml"))
    output: update(BUILD + "lkip.html"), BUILD + "lkip.html.sha256"
    shell: "python -m lkip.write.html " + REPORT

rule write_agreements:
    input: rules.join.output[0], rules.layout.output, rules.draw.output, permit, sources("write", lkip.pictures)
    params: contents("write", lkip.pictures)
    output: BUILD + lkip.SUMS
    shell: "python -m lkip.write.agreements " + REPORT

rule trace:
    input: rules.derive.output, rules.layout.output, rules.draw.output, rules.join.output[1], sources("trace")
    params: contents("trace")
    output: BUILD + "trace.json"
    shell: "python -m lkip.trace " + REPORT

rule coverage_pdf:
    input: rules.write_pdf.output, rules.trace.output, sources("coverage")
    params: contents("coverage")
    output: BUILD + "coverage-pdf.json"
    shell: "python -m lkip.coverage.pdf " + REPORT

rule coverage_docx:
    input: rules.write_pages.output, rules.write_pdf.output[2], rules.trace.output, sources("coverage")
    params: contents("coverage")
    output: BUILD + "coverage-docx.json"
    shell: "python -m lkip.coverage.docx " + REPORT

rule last:
    input: sources("archive")
    params: contents("archive")
    output: BUILD + "last.json"
    shell: "python -m lkip.archive.last " + REPORT

rule audit:
    input:
        rules.derive.output, rules.layout.output, rules.join.output[1:], sources("audit", lkip.last),
    params: contents("audit")
    output: BUILD + "audit.json"
    shell: "python -m lkip.audit " + REPORT

rule permit:
    input: rules.audit.output, lkip.program("audit")
    output: BUILD + lkip.STRICT
    shell: "python -m lkip.audit.permit " + REPORT

rule show:
    input: rules.audit.output, sources("show", lkip.told(PROJECT))
    params: contents("show")
    output: [BUILD + name for name in lkip.SHOWN]
    shell: "python -m lkip.show " + REPORT
