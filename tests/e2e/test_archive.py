"""A year's archive: the same bytes wherever made, its report made again from nothing else."""

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import openpyxl
import pytest
from projects import ROOT, SMALL, built, configured, hashes, lkip, small

from lkip.archive import bag, zipped
from lkip.archive.rebuild import python_of
from storing import store

pytestmark = pytest.mark.e2e

PINS = ("requirements.txt", "requirements-build.txt")
ZIP = f"archive/{SMALL}.zip"


@cache
def workbook() -> bytes:
    """The budget of the small agency, one figure of which is a formula."""
    with tempfile.TemporaryDirectory() as folder:
        path = small(Path(folder)) / "sources" / SMALL / "anggaran.xlsx"
        calculated(path, "=800000000+3945120", 803_945_120)
        return path.read_bytes()


def calculated(path: Path, formula: str, value: int) -> None:
    """Put a formula and its stored value into the workbook."""
    book = openpyxl.load_workbook(path)
    book["Sub Kegiatan"]["G5"] = formula
    book.save(path)
    store(path, book.sheetnames.index("Sub Kegiatan") + 1, {"G5": value})


def stored(path: Path, sheet: str, column: str, change: Callable[[int], int]) -> None:
    """Change the first value of a column, by a program that keeps what is calculated."""
    book = openpyxl.load_workbook(path)
    first = next(c for c in book[sheet][1] if str(c.value).startswith(column))
    cell = book[sheet].cell(2, first.column)
    store(path, book.sheetnames.index(sheet) + 1, {cell.coordinate: change(cell.value)})


def pinned(folder: Path) -> Path:
    """The small project with the pins of this one."""
    small(folder)
    (folder / "sources" / SMALL / "anggaran.xlsx").write_bytes(workbook())
    for name in PINS:
        shutil.copy(ROOT / name, folder)
    return folder


@pytest.fixture(scope="module")
def archived(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with the archive of the small report, which was not built before."""
    project = pinned(tmp_path_factory.mktemp("archived"))
    done = lkip(project, "archive", SMALL)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(f"{ZIP} (")
    assert bag.sha256(project / ZIP) in done.stdout
    return project


def forged(archive: Path, folder: Path, change: Callable[[Path], None]) -> Path:
    """The archive after a change by somebody who puts the checksums right again."""
    top, findings = zipped.unpack(archive, folder / "open")
    assert top is not None, findings
    change(top)
    bag.seal(top, {})
    with (folder / "forged.zip").open("wb") as file:
        zipped.pack(top, file, top.name)
    return folder / "forged.zip"


def test_it_verifies_in_another_folder(archived: Path, tmp_path: Path):
    """From a folder that is no project, and without this package's folder on the path."""
    path = shutil.copy(archived / ZIP, tmp_path / "salinan arsip.zip")
    done = lkip(tmp_path, "verify", str(path), TZ="Pacific/Auckland")
    assert done.returncode == 0, done.stderr
    assert "Dibuat ulang dengan program dari arsip" in done.stdout
    count = len(hashes(built(archived, SMALL)).keys() & output_names(archived / ZIP))
    assert f"{count} berkas hasilnya sama bitanya" in done.stdout


def output_names(archive: Path) -> set[str]:
    with zipfile.ZipFile(archive) as package:
        return {n.partition("/outputs/")[2] for n in package.namelist() if "/outputs/" in n}


def test_it_holds_this_report_and_no_other(archived: Path, tmp_path: Path):
    """Another agency and another year stand in the project, and in none of the archive's files."""
    project = pinned(tmp_path)
    for folder in ("sources", "chapters"):
        agency, year = SMALL.split("/")
        shutil.copytree(project / folder / SMALL, project / folder / agency / "2019")
        shutil.copytree(project / folder / SMALL, project / folder / "dinas-lain" / year)
    for folder in ("dinas-lain", f"{agency}/2019"):
        (project / "config" / "agencies" / folder).mkdir(parents=True)
        (project / "config" / "agencies" / folder / "scales.yaml").write_text("{}\n")
    configured(project, "dinas-lain/2023", SMALL)
    done = lkip(project, "archive", SMALL)
    assert done.returncode == 0, done.stderr
    assert (project / ZIP).read_bytes() == (archived / ZIP).read_bytes()
    with zipfile.ZipFile(project / ZIP) as package:
        names = package.namelist()
        assert not [n for n in names if "lain" in n or "2019" in n]
        assert all(b"dinas-lain" not in package.read(n) for n in names if n.endswith(".yaml"))
    for name in ("sources/{}/kinerja.xlsx", "chapters/{}/01-pendahuluan.md", "Snakefile"):
        assert f"dinkes-sungairaya-2023/data/project/{name.format(SMALL)}" in names


def test_the_same_bytes_at_another_time_and_in_another_zone(archived: Path, tmp_path: Path):
    project = pinned(tmp_path / "folder lain, dengan spasi")
    for path in project.rglob("*"):
        os.utime(path, (10**9, 10**9))
    time.sleep(2)  # the time in a zip file has steps of two seconds
    done = lkip(project, "archive", SMALL, TZ="Asia/Jakarta", LC_ALL="C", PYTHONHASHSEED="7")
    assert done.returncode == 0, done.stderr
    assert (project / ZIP).read_bytes() == (archived / ZIP).read_bytes()


def test_one_byte_of_an_output(archived: Path, tmp_path: Path):
    data = (archived / ZIP).read_bytes()
    pdf = (built(archived, SMALL) / "lkip.pdf").read_bytes()
    middle = data.index(pdf) + len(pdf) // 2
    altered = data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :]
    (tmp_path / "a.zip").write_bytes(altered)
    done = lkip(tmp_path, "verify", "a.zip")
    assert done.returncode == 1
    assert "data/outputs/lkip.pdf" in done.stderr
    # And where the zip file's own checksum is put right, the bag's speaks.
    with zipfile.ZipFile(archived / ZIP) as old, zipfile.ZipFile(tmp_path / "b.zip", "w") as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, content[:-1] + b"?" if name.endswith("lkip.pdf") else content)
    done = lkip(tmp_path, "verify", "b.zip")
    assert done.returncode == 1
    assert "SHA-256 berbeda" in done.stderr
    assert "data/outputs/lkip.pdf" in done.stderr


def test_one_cell_and_the_checksums_put_right(archived: Path, tmp_path: Path):
    """The bag is valid, but its sources do not make its report: the figure and pages are named."""

    def change(top: Path) -> None:
        path = top / "data" / "project" / "sources" / SMALL / "anggaran.xlsx"
        stored(path, "Sub Kegiatan", "Realisasi", lambda spent: spent - 1_000_000)

    path = forged(archived / ZIP, tmp_path, change)
    done = lkip(tmp_path, "verify", str(path))
    assert done.returncode == 1, done.stdout
    assert "SHA-256" not in done.stderr
    (cause,) = re.findall(r"^Karena anggaran\.xlsx › Sub Kegiatan › [A-Z]+2 .*$", done.stderr, re.M)
    assert re.search(r" \(realisasi, .*\): \S+ → \S+$", cause), cause
    assert re.search(r"^  realisasi, .*: \S+ → \S+$", done.stderr, re.M)
    assert re.search(r"^      Tabel\s\S+ \(baris \d+, kolom \d+\)$", done.stderr, re.M)
    said = done.stderr.split("\n\n")
    pages = next(block for block in said if block.startswith("lkip.pdf\n"))
    assert "berbeda dari yang diarsipkan: halaman " in pages
    assert "lkip.html\n  berkas  Kesalahan: " in done.stderr
    assert "Arsip ini tidak lulus" in done.stderr


def test_one_formula_and_the_checksums_put_right(archived: Path, tmp_path: Path):
    """Named by its cell, and with the figures that are computed from it."""

    def change(top: Path) -> None:
        path = top / "data" / "project" / "sources" / SMALL / "anggaran.xlsx"
        calculated(path, "=800000000+4945120", 804_945_120)

    done = lkip(tmp_path, "verify", str(forged(archived / ZIP, tmp_path, change)))
    assert done.returncode == 1, done.stdout
    cause = re.search(r"Karena anggaran\.xlsx › Sub Kegiatan › G5.*", done.stderr)
    assert cause, done.stderr
    assert cause[0].endswith(": Rp803.945.120 → Rp804.945.120")
    assert re.search(r"\n  realisasi, (?!.*Rp803).*: Rp\S+ → Rp\S+\n", done.stderr)


def test_one_formula_that_gives_the_same(archived: Path, tmp_path: Path):
    """No figure is another, but the archive does not tell how it comes about."""

    def change(top: Path) -> None:
        path = top / "data" / "project" / "sources" / SMALL / "anggaran.xlsx"
        calculated(path, "=803945119+1", 803_945_120)

    done = lkip(tmp_path, "verify", str(forged(archived / ZIP, tmp_path, change)))
    assert done.returncode == 1, done.stdout
    assert "“=800000000+3945120” dalam arsip, “=803945119+1” setelah dibuat ulang" in done.stderr


def test_one_figure_of_a_document_and_the_checksums_put_right(archived: Path, tmp_path: Path):
    """The sources and the data are those of the archive, its page says another figure."""

    def change(top: Path) -> None:
        path = top / "data" / "outputs" / "lkip.html"
        text = path.read_text(encoding="utf-8")
        assert ">Rp803.945.120<" in text
        path.write_text(text.replace(">Rp803.945.120<", ">Rp903.945.120<", 1), encoding="utf-8")

    done = lkip(tmp_path, "verify", str(forged(archived / ZIP, tmp_path, change)))
    assert done.returncode == 1, done.stdout
    assert re.search(
        r"lkip\.html\n.*: bagian '.*': “.*Rp903\.945\.120” dalam arsip, "
        r"“.*Rp803\.945\.120” setelah dibuat ulang \(realisasi.*\)\.",
        done.stderr,
    ), done.stderr


def test_what_a_year_does_not_hold(archived: Path, tmp_path: Path):
    """Sources that no build reads and another readme are told, whatever the outputs are."""

    def change(top: Path) -> None:
        (top / "data" / "README.md").write_text("unduh | jalankan")
        other = top / "data" / "project" / "sources" / SMALL.replace("2023", "2022")
        other.mkdir()
        (other / "kinerja.xlsx").write_bytes(b"PK")

    done = lkip(tmp_path, "verify", str(forged(archived / ZIP, tmp_path, change)))
    assert done.returncode == 1, done.stdout
    assert "data/README.md" in done.stderr
    assert "2022/kinerja.xlsx" in done.stderr


def test_where_it_runs_does_not_matter(archived: Path, tmp_path: Path):
    """Neither a locale without Unicode, nor what Python itself is told by its variables."""
    folder = tmp_path / "sementara ü"
    folder.mkdir()
    strange = {"LC_ALL": "C", "PYTHONWARNINGS": "error", "PYTHONOPTIMIZE": "2"}
    done = lkip(tmp_path, "verify", str(archived / ZIP), TMPDIR=str(folder), **strange)
    assert done.returncode == 0, done.stdout + done.stderr
    assert list(folder.iterdir()) == []


def test_outputs_that_pretend_to_be_built(archived: Path, tmp_path: Path):
    """A build folder in the archive is not what its outputs are compared with."""

    def change(top: Path) -> None:
        figures = top / "data" / "outputs" / "figures.json"
        figures.write_text(json.dumps({**json.loads(figures.read_bytes()), "figures": {}}))
        made = top / "data" / "project" / "build" / SMALL
        shutil.copytree(top / "data" / "outputs", made)

    done = lkip(tmp_path, "verify", str(forged(archived / ZIP, tmp_path, change)))
    assert done.returncode == 1, done.stdout
    assert "figures.json" in done.stderr


def test_a_program_that_cannot_build(archived: Path, tmp_path: Path):
    def change(top: Path) -> None:
        (top / "data" / "project" / "sources" / SMALL / "kinerja.xlsx").write_bytes(b"rusak")

    done = lkip(tmp_path, "verify", str(forged(archived / ZIP, tmp_path, change)))
    assert done.returncode == 1, done.stdout
    assert "tidak dapat dibuat ulang" in done.stderr
    assert "kinerja.xlsx" in done.stderr
    assert "Traceback" not in done.stderr


def test_single_agreements(tmp_path: Path):
    """Outputs like the others: each file is there, and is compared with what is made again."""
    project = pinned(tmp_path / "project")
    with (project / "config" / "config.yaml").open("a", encoding="utf-8") as config:
        config.write("outputs: [html, perjanjian]\n")
    done = lkip(project, "archive", SMALL)
    assert done.returncode == 0, done.stderr
    made = {n for n in hashes(built(project, SMALL)) if n.startswith("perjanjian/")}
    assert {Path(name).suffix for name in made} == {"", ".pdf", ".docx"}
    assert made <= output_names(project / ZIP)
    done = lkip(tmp_path, "verify", str(project / ZIP))
    assert done.returncode == 0, done.stderr
    assert f"{len(output_names(project / ZIP))} berkas hasilnya sama bitanya" in done.stdout
    one = min(name for name in made if name.endswith(".pdf"))

    def change(top: Path) -> None:
        path = top / "data" / "outputs" / one
        path.write_bytes(path.read_bytes().replace(b"PDF-1", b"PDF-2", 1))

    done = lkip(tmp_path, "verify", str(forged(project / ZIP, tmp_path, change)))
    assert done.returncode == 1, done.stdout
    assert f"\n\n{one}\n" in f"\n\n{done.stderr}"


def test_with_all_libraries_it_needs_no_network_and_no_installation(tmp_path: Path):
    """An empty environment, installed from the archive alone, makes the archive's report again."""
    project = pinned(tmp_path / "project")
    done = lkip(project, "archive", SMALL, "--with-wheels")
    if "Pustaka tidak dapat diambil" in done.stderr:
        pytest.skip(f"the libraries can not be had here: {done.stderr}")
    assert done.returncode == 0, done.stderr
    path = Path(shutil.copy(project / ZIP, tmp_path))
    shutil.rmtree(project)
    top, findings = zipped.unpack(path, tmp_path / "open")
    assert top is not None, findings
    python = new_environment(top)
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"http://127.0.0.1:{server.getsockname()[1]}"
        done = offline(tmp_path, address, str(python), "-m", "lkip.cli", "verify", str(path))
        assert done.returncode == 0, done.stderr
        server.setblocking(False)
        with pytest.raises(BlockingIOError):
            server.accept()
    assert "dalam lingkungan baru, dengan pustaka dari arsip" in done.stdout
    assert "berkas hasilnya sama bitanya" in done.stdout


def new_environment(top: Path) -> Path:
    """The Python of a new environment, made from an unpacked archive as its readme says it."""
    subprocess.run([sys.executable, "-m", "venv", str(top / "venv")], check=True)
    said = (top / "data" / "README.md").read_text(encoding="utf-8").partition("\n---\n")[0]
    commands = re.findall(r"^    (venv/bin/python -m pip install .*)$", said, re.M)
    assert len(commands) == 3
    for command in commands:
        done = offline(top, "", *command.split())
        assert done.returncode == 0, done.stderr
    return python_of(top / "venv")


def offline(folder: Path, proxy: str, *command: str) -> subprocess.CompletedProcess[str]:
    """Run a command without network: in a network of its own where the system lets it.

    Elsewhere whoever asks for an address comes to `proxy`.
    """
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONPATH" and not k.startswith("PIP_")}
    proxies = dict.fromkeys(("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"), proxy)
    alone = ("unshare", "--user", "--map-root-user", "--net")
    apart = shutil.which("unshare") and not subprocess.run([*alone, "true"], check=False).returncode
    return subprocess.run(
        [*(alone if apart else ()), *command], cwd=folder, check=False, capture_output=True,
        env={**kept, **proxies, "PYTHONUTF8": "1", "PIP_CONFIG_FILE": os.devnull},
        encoding="utf-8",
    )  # fmt: skip


def test_errors_are_archived_only_on_demand(archived: Path, tmp_path: Path):
    """A control figure that differs from the sum of its parts is an error of the audit."""
    project = Path(shutil.copytree(archived, tmp_path / "project"))
    stored(project / "sources" / SMALL / "anggaran.xlsx", "Program", "Kontrol", lambda _: 1)
    done = lkip(project, "archive", SMALL)
    assert done.returncode == 1
    assert "masih memuat 1 kesalahan" in done.stderr
    assert (project / ZIP).read_bytes() == (archived / ZIP).read_bytes()
    (project / ZIP).rename(project / "archive" / "lama.zip")
    done = lkip(project, "archive", SMALL, "--with-errors")
    assert done.returncode == 0, done.stderr
    done = lkip(tmp_path, "verify", str(project / ZIP))
    assert done.returncode == 0, done.stderr
    assert "diarsipkan dengan 1 kesalahan" in done.stdout


def test_a_document_saved_in_another_program(archived: Path, tmp_path: Path):
    """It is not what the sources make: it is put out of the way, made again and archived."""
    project = Path(shutil.copytree(archived, tmp_path / "project"))
    document = built(project, SMALL) / "lkip.docx"
    made = document.read_bytes()
    document.write_bytes(made + b"disunting")
    done = lkip(project, "archive", SMALL)
    assert done.returncode == 0, done.stderr
    assert f"build/{SMALL}/lkip-disunting.docx" in done.stderr
    assert document.read_bytes() == made
    assert (project / ZIP).read_bytes() == (archived / ZIP).read_bytes()


def test_a_broken_workbook_of_another_agency(archived: Path, tmp_path: Path):
    """It is said whose it is, and the other report is archived all the same."""
    project = Path(shutil.copytree(archived, tmp_path / "project"))
    (project / ZIP).unlink()
    other = "dinas-lain/2023"
    for folder in ("sources", "chapters"):
        shutil.copytree(project / folder / SMALL, project / folder / other)
    (project / "sources" / other / "kinerja.xlsx").write_bytes(b"rusak")
    done = lkip(project, "archive", other, SMALL)
    assert done.returncode == 1
    assert "kinerja.xlsx" in done.stderr
    assert done.stderr.endswith(f"\nLaporan {other} belum diarsipkan.\n\n")
    assert done.stdout.startswith(f"{ZIP} (")
    assert (project / ZIP).read_bytes() == (archived / ZIP).read_bytes()


def test_other_versions_than_pinned(archived: Path, tmp_path: Path):
    """An archive must not say that it was made with what is not installed."""
    project = Path(shutil.copytree(archived, tmp_path / "project"))
    pins = project / "requirements.txt"
    pins.write_text(pins.read_text().replace("openpyxl==3.1.5", "openpyxl==3.1.4"))
    done = lkip(project, "archive", SMALL)
    assert done.returncode == 1
    assert "Pustaka openpyxl harus versi 3.1.4, yang terpasang 3.1.5" in done.stderr


def test_no_address_is_asked_for(archived: Path, tmp_path: Path):
    """Nobody comes to the registry and the proxy that the environment names."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"http://127.0.0.1:{server.getsockname()[1]}"
        names = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL")
        done = lkip(tmp_path, "verify", str(archived / ZIP), **dict.fromkeys(names, address))
        assert done.returncode == 0, done.stderr
        server.setblocking(False)
        with pytest.raises(BlockingIOError):
            server.accept()
