"""Chapters: names, includes, blocks, and where a problem is said to be."""

from pathlib import Path

import pytest
from filling import filled, found, printed


def test_a_loop_prints_each_record(tmp_path: Path):
    """
    {% for i in indikator %}
    - {{ i.nama }}
    {% endfor %}
    """
    chapters = filled(tmp_path, {"bab.md": _own(test_a_loop_prints_each_record)})
    assert printed(chapters) == "\n- Angka A\n- Angka B & <C>\n"


def test_an_agency_fills_the_blocks_of_a_shared_chapter(tmp_path: Path):
    chapters = filled(
        tmp_path,
        {
            "bab.md": "Awal.\n{% block isi %}\nBawaan.\n{% endblock %}\nAkhir.\n",
            "dinas/2031/bab.md": (
                "{% extends 'bersama/bab.md' %}\n{% block isi %}\nKhusus.\n{% endblock %}\n"
            ),
        },
    )
    assert printed(chapters) == "Awal.\nKhusus.\nAkhir.\n"


def test_the_most_special_folder_wins(tmp_path: Path):
    """Year before agency before shared."""
    files = {"bab.md": "bersama", "dinas/bab.md": "instansi", "dinas/2031/bab.md": "tahun"}
    assert printed(filled(tmp_path / "a", files)) == "tahun"
    del files["dinas/2031/bab.md"]
    assert printed(filled(tmp_path / "b", files)) == "instansi"


def test_every_unknown_name_is_found_at_once(tmp_path: Path):
    """
    {{ instansi.namma }}
    {{ tahunn }}
    {{ indikator["c"].nama }}
    """
    chapters = filled(tmp_path, {"bab.md": _own(test_every_unknown_name_is_found_at_once)})
    assert found(chapters) == [
        ("chapters/bab.md:2", "unknown-name", "'instansi' tidak mempunyai 'namma'"),
        ("chapters/bab.md:3", "unknown-name", "nama 'tahunn' tidak dikenal"),
        ("chapters/bab.md:4", "unknown-name", "tidak ada yang berkode 'c'"),
    ]
    assert [f.remedy for f in chapters.findings][:2] == [
        "Mungkin maksudnya 'nama'.",
        "Mungkin maksudnya 'tahun'.",
    ]


def test_a_problem_in_an_included_file_inside_a_loop(tmp_path: Path):
    """It is named by the line of the included file, once, however often the loop runs."""
    chapters = filled(
        tmp_path,
        {
            "bab.md": "{% for i in indikator %}\n{% include 'bagian/satu.md' %}\n{% endfor %}\n",
            "bagian/satu.md": "Baris satu.\n\nNilai {{ i.capaiann[2031] }}.\n",
        },
    )
    assert found(chapters) == [
        ("chapters/bagian/satu.md:3", "unknown-name", "'indikator' tidak mempunyai 'capaiann'")
    ]


def test_a_missing_number_is_a_warning_with_its_line_and_cell_name(tmp_path: Path):
    chapters = filled(tmp_path, {"bab.md": "Satu.\n\nDua {{ indikator['b'].capaian[2031] }}.\n"})
    assert printed(chapters) == "Satu.\n\nDua belum tersedia.\n"
    assert found(chapters) == [
        (
            "chapters/bab.md:3",
            "value-missing",
            "angka ini belum tersedia (indikator/b#capaian/2031)",
        )
    ]


def test_an_unclosed_block_is_found_and_other_chapters_are_filled(tmp_path: Path):
    chapters = filled(
        tmp_path, {"a.md": "x\n{% if tahun %}\ny\n", "b.md": "Utuh {{ tahun }}."}, "a", "b"
    )
    ((place, rule, message),) = found(chapters)
    assert (place, rule, message) == ("chapters/a.md:3", "chapter", "ada blok yang belum ditutup")
    assert printed(chapters, 1) == "Utuh 2031."


def test_a_missing_chapter_file(tmp_path: Path):
    assert found(filled(tmp_path, {})) == [
        ("config/report.yaml", "missing-chapter", "berkas bab 'bab.md' tidak ada")
    ]


def test_a_missing_include_is_found_at_the_line_that_wants_it(tmp_path: Path):
    chapters = filled(tmp_path, {"bab.md": "Satu.\n{% include 'bagian/tiada.md' %}\n"})
    assert found(chapters) == [
        ("chapters/bab.md:2", "missing-chapter", "berkas bab 'bagian/tiada.md' tidak ada")
    ]


def test_a_chapter_that_is_not_utf8(tmp_path: Path):
    (tmp_path / "chapters").mkdir()
    (tmp_path / "chapters" / "bab.md").write_bytes("Kinerja “naik”".encode("cp1252"))
    assert found(filled(tmp_path, {})) == [
        ("chapters/bab.md", "chapter", "berkas ini bukan teks UTF-8")
    ]


def test_characters_that_tokens_are_made_of_are_refused(tmp_path: Path):
    ((_, rule, message),) = found(filled(tmp_path, {"bab.md": "ikon \ue000 di sini"}))
    assert rule == "chapter"
    assert "U+E000" in message


@pytest.mark.parametrize(
    "name", ["lain/satu.md", "dinas-lain/2031/satu.md", "bagian/.satu.md", ".satu.md"]
)
def test_what_is_no_input_of_the_report_is_not_included(tmp_path: Path, name: str):
    """A change of it would change nothing: no rule reads it."""
    chapters = filled(tmp_path, {"bab.md": f"{{% include '{name}' %}}", name: "rahasia"})
    assert printed(chapters) == ""
    assert found(chapters) == [
        ("chapters/bab.md:1", "missing-chapter", f"berkas bab {name!r} tidak ada")
    ]
    assert "chapters/bagian/" in chapters.findings[0].remedy


def test_a_template_may_not_reach_outside_its_folders(tmp_path: Path):
    (tmp_path / "rahasia.md").write_text("rahasia", encoding="utf-8")
    chapters = filled(tmp_path, {"bab.md": "{% include '../rahasia.md' %}"})
    assert "rahasia" not in printed(chapters)
    assert found(chapters)


def test_python_is_out_of_reach(tmp_path: Path):
    """The sandbox: a chapter is text from many hands."""
    chapters = filled(tmp_path, {"bab.md": "{{ ''.__class__.__mro__ }}"})
    assert "class" not in printed(chapters)
    assert chapters.findings


def test_what_the_documents_say_of_themselves(tmp_path: Path):
    meta = filled(tmp_path, {"bab.md": ""}).meta
    assert (meta.title, meta.author, meta.header, meta.date) == (
        "Laporan Dinas Contoh",
        "Dinas Contoh",
        "Laporan 2031",
        "2032-02-09",
    )


def test_comments_are_html_comments(tmp_path: Path):
    """`{#` begins an identifier in Pandoc's Markdown, so it is no comment here."""
    chapters = filled(tmp_path, {"bab.md": "# Judul {#sec-x}\n<!-- {{ salah }} -->\n"})
    assert printed(chapters) == "# Judul {#sec-x}\n"
    assert not chapters.findings


def test_a_scale_is_printed_from_the_configuration(tmp_path: Path):
    source = "{% for k in skala['capaian'].kelas %}{{ k.nama }}: {{ k.rentang }}\n{% endfor %}"
    first = printed(filled(tmp_path, {"bab.md": source})).splitlines()[0]
    assert first == "Sangat Tinggi: 90% atau lebih"


def _own(test: object) -> str:
    """The docstring of a test is its chapter."""
    lines = (test.__doc__ or "").split("\n")
    return "\n".join(line.removeprefix("    ") for line in lines)
