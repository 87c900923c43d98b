"""Differences between two folders of outputs: the figures with their cells, then the files."""

import json
from pathlib import Path

from building import Heading, Thing, built_files, table

from lkip.archive.compare import compared
from lkip.compare import words
from making import made, rupiah

HTML = "<h1>Hasil</h1><table><caption>Tabel 3.1 Armada</caption><tr><td>Kapal<td>{}</table>"


def outputs(folder: Path, pagu: int, html: str = "", **others: str) -> Path:
    """A report of one table, whose page prints `html` or what its cell holds."""
    kapal = made("kegiatan/kapal", nama="Pengadaan Kapal", pagu=rupiah(pagu))
    thing = Thing(table("armada", ["Kapal", kapal.value("pagu")]), "Armada", "Tabel 3.1")
    files = built_files([kapal], hasil=[Heading("Hasil", "3"), thing])
    files |= {"pages.json": json.dumps({"tbl-armada": "9"}).encode()}
    files |= {"lkip.html": HTML.format(html or f"Rp{pagu}").encode()}
    files |= {name: text.encode() for name, text in others.items()}
    folder.mkdir()
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return folder


def test_another_cell_is_told_with_what_it_changes_and_where_that_is_printed(tmp_path: Path):
    """And of the files only where they differ; those for programs in one finding."""
    found = compared(outputs(tmp_path / "old", 700), outputs(tmp_path / "new", 750))
    assert found.differences
    told = words.text(found.differences, ("arsip", "dibuat ulang")).splitlines()
    assert told[-3:] == [
        "Karena perikanan.xlsx › Lembar › B2 (pagu, Pengadaan Kapal): Rp700 → Rp750",
        "  pagu, Pengadaan Kapal: Rp700 → Rp750",
        "      Tabel 3.1 (baris 1, kolom 2)",
    ], told
    said = {tuple(map(str, one.places)): one.message for one in found.findings}
    assert said == {
        ("lkip.html",): "Hasil pembuatan ulang berbeda dari yang diarsipkan: "
        "bagian 'Tabel 3.1 Armada'.",
        ("outline.json", "records.json", "tables.json"): "Hasil pembuatan ulang berbeda dari "
        "yang diarsipkan.",
    }


def test_a_document_that_was_changed_by_itself(tmp_path: Path):
    """Its words are compared; the figure is named by what the sources make of it."""
    old = outputs(tmp_path / "old", 700, html="Rp999")
    found = compared(old, outputs(tmp_path / "new", 700))
    assert not found.differences
    assert [one.message for one in found.findings] == [
        "Hasil pembuatan ulang berbeda dari yang diarsipkan: bagian 'Tabel 3.1 Armada': "
        "“Kapal Rp999” dalam arsip, “Kapal Rp700” setelah dibuat ulang (pagu, Pengadaan Kapal)."
    ]


def test_records_that_nobody_can_read(tmp_path: Path):
    """The file itself is told, and nothing falls over it."""
    old = outputs(tmp_path / "old", 700, **{"records.json": "[" * 100_000})
    found = compared(old, outputs(tmp_path / "new", 700))
    assert found.differences is None
    assert [str(one.places[0]) for one in found.findings] == ["records.json"]
    assert "salah satunya tidak dapat dibaca" in found.findings[0].message


def test_folders(tmp_path: Path):
    """What one side has alone; single agreements are outputs.

    What a build prepares for typst is none of its outputs, but nobody puts it into an archive.
    """
    old, new = tmp_path / "old", tmp_path / "new"
    for folder, names in (
        (old, ("a.txt", "perjanjian/pk1.pdf", "typst/main.typ")),
        (new, ("a.txt", "c.txt", "typst/main.typ", "typst/b.typ")),
    ):
        for name in names:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text("sama")
    found = [(str(f.places[0]), f.message) for f in compared(old, new).findings]
    assert found == [
        ("perjanjian/pk1.pdf", "Berkas ini hanya ada dalam arsip."),
        ("typst/main.typ", "Berkas ini hanya ada dalam arsip."),
        ("c.txt", "Berkas ini hanya ada setelah dibuat ulang."),
    ]
