"""Every file that a stage opens, and every module of its code, is an input of its rule."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from projects import SAMPLE, snakemake

import lkip
from lkip import workflow
from lkip.fill.compiled import FOLDER

pytestmark = pytest.mark.e2e

STAGES = {
    "lkip.read": "data.json",
    "lkip.derive": "records.json",
    "lkip.layout": "tables.json",
    "lkip.draw": "figures.json",
    "lkip.fill": "chapters.json",
    "lkip.join": "document.json",
    "lkip.write.pdf.prepare": "typst/tables.json",
    "lkip.write.docx.prepare": "typst/docx.json",
    "lkip.write.html.prepare": "typst/html.json",
    "lkip.write.pdf": "lkip.pdf",
    "lkip.write.docx": "docx.zip",
    "lkip.write.pages": "lkip.docx",
    "lkip.write.html": "lkip.html",
    "lkip.write.agreements": "perjanjian/SHA256SUMS",
    "lkip.trace": "trace.json",
    "lkip.audit": "audit.json",
}

WATCH = """
import json, os, runpy, sys
opened = []
def hook(event, arguments):
    if event == "open" and isinstance(arguments[0], str) and isinstance(arguments[1], str):
        if not set(arguments[1]) & set("wax+"):
            opened.append(os.path.abspath(arguments[0]))
sys.addaudithook(hook)
module, report = sys.argv[1:]
sys.argv = [module, report]
try:
    runpy.run_module(module, run_name="__main__")
except SystemExit as done:
    assert not done.code, done.code
modules = [m.__file__ for n, m in sys.modules.items() if n.startswith("lkip") and m.__file__]
print(json.dumps([sorted(set(opened)), sorted(set(modules))]))
"""


@pytest.fixture(scope="module")
def project(built_sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy: what is made on request only is made here too."""
    folder = tmp_path_factory.mktemp("declared") / "project"
    return Path(shutil.copytree(built_sample, folder))


@pytest.fixture(scope="module")
def declared(project: Path) -> dict[str, set[Path]]:
    """The inputs of each output, by its place in the report's folder, as Snakemake lists them."""
    outputs = ("--config", "outputs=[pdf, docx, html, perjanjian]")
    made = snakemake(project, "-c1", *outputs)
    assert made.returncode == 0, made.stderr
    done = snakemake(project, "-c1", "--detailed-summary", *outputs)
    rows = [line.split("\t") for line in done.stdout.splitlines() if line.count("\t") > 5]
    head = rows[0]
    folder = Path("build") / SAMPLE
    output, inputs = head.index("output_file"), head.index("input-file(s)")
    return {
        Path(row[output]).relative_to(folder).as_posix(): {
            (project / i).resolve() for i in row[inputs].split(",")
        }
        for row in rows[1:]
    }


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_reads_only_what_is_declared(
    project: Path, declared: dict[str, set[Path]], stage: str
):
    done = subprocess.run(
        [sys.executable, "-c", WATCH, stage, SAMPLE],
        cwd=project,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    opened, modules = json.loads(done.stdout.splitlines()[-1])
    package = Path(lkip.__file__).parent
    inputs = declared[STAGES[stage]]
    files = {Path(path) for path in opened if Path(path).is_relative_to(project)}
    # What it writes into its own folder and reads back is no input; nor what is compiled of one.
    prepared = {name for names in workflow.PREPARED.values() for name in names}
    files = {
        path
        for path in files
        if path.parent.name not in ("typst", FOLDER) or f"{workflow.TYPST}{path.name}" in prepared
    }
    assert files
    assert files <= inputs
    code = {Path(path) for path in modules if Path(path) != package / "__init__.py"}
    name = stage.split(".")[1]
    assert code
    assert code <= {Path(path).resolve() for path in workflow.code(name)}
    assert project / workflow.PROGRAMS / name in inputs  # which stands for them
