"""Agreements in files of their own: which blocks they take along, and how they look alone."""

import io
import re

import docx as python_docx
import pytest
import sample
from pdf_tools import FONTS, flat, reader, texts

from lkip.pandoc import attribute, plain
from lkip.write.agreements import agreements, write_agreements

APPENDIX = """
# Perjanjian Kinerja {#sec-lampiran number="Lampiran 1"}

Dilampirkan dua perjanjian.

::: page-break
:::

## Perjanjian Kinerja Kepala Dinas {#sec-pk-1 perjanjian="PK 1"}

Saya, Ratna Dewi, berjanji kepada Bupati.

### Rincian {#sec-rincian}

Lihat [Lampiran 1](#sec-lampiran){.ref}.

:::: lanskap

1.  Ringkasan

    ::: {#tbl-kotak .table table="kotak/tangkap" number="" label=""}
    :::

::::

::: page-break
:::

## Perjanjian Kinerja Sekretaris {#sec-pk-2 perjanjian="pk-2"}

Saya, Joko Purnomo, berjanji kepada Kepala Dinas.

## Penutup {#sec-penutup}

Demikian.
"""


def document():
    """A report of a chapter and an appendix with two agreements."""
    chapter = sample.parse('# Pendahuluan {#sec-bab number="BAB I"}\n\nIsi bab pertama.\n')
    return sample.pandoc_document(
        [
            sample.part("bab", "main", chapter),
            sample.part("lampiran", "appendix", sample.parse(APPENDIX)),
        ]
    )


@pytest.fixture(scope="module")
def files():
    project = FONTS.parents[1]
    given = (document(), sample.tables(), sample.figures(), sample.style(), project)
    return dict(write_agreements(*given))


def test_each_goes_from_its_heading_to_the_next_of_its_level():
    found = agreements(document())
    heads = {
        key: [plain(b["c"][2]) for b in one["blocks"][0]["c"][1] if b["t"] == "Header"]
        for key, one in found.items()
    }
    assert heads == {
        "pk-1": ["Perjanjian Kinerja Kepala Dinas", "Rincian"],
        "pk-2": ["Perjanjian Kinerja Sekretaris"],
    }


def test_the_breaks_between_agreements_are_not_part_of_them():
    for one in agreements(document()).values():
        last = one["blocks"][0]["c"][1][-1]
        assert "page-break" not in str(last)


def test_its_heading_is_the_title_of_level_1():
    one = agreements(document())["pk-1"]
    assert [b["c"][0] for b in one["blocks"][0]["c"][1] if b["t"] == "Header"] == [1, 2]
    assert one["meta"]["title"]["c"] == "Perjanjian Kinerja Kepala Dinas"
    assert one["meta"]["author"] == document()["meta"]["author"]
    assert attribute(one["blocks"][0], "kind") == "main"


def test_the_document_itself_stays_as_it_is():
    given = document()
    agreements(given)
    assert given == document()


def test_a_report_without_agreements_has_none():
    assert agreements(sample.document()) == {}


def test_a_name_of_a_file_leads_nowhere_else():
    text = '# A {perjanjian="../../x"}\n\n# B {perjanjian="..."}\n'
    made = sample.pandoc_document([sample.part("l", "appendix", sample.parse(text))])
    assert all("/" not in key for key in agreements(made))


def test_every_agreement_has_both_files(files):
    assert list(files) == ["pk-1.pdf", "pk-1.docx", "pk-2.pdf", "pk-2.docx"]


def test_a_pdf_holds_its_agreement_and_nothing_else(files):
    first, second = (" ".join(texts(files[f"pk-{n}.pdf"])) for n in (1, 2))
    assert first.startswith("PERJANJIAN KINERJA KEPALA DINAS Saya, Ratna Dewi")
    assert "Nilai Anggaran Rp1.204.500.000" in first
    assert (
        second
        == "PERJANJIAN KINERJA SEKRETARIS Saya, Joko Purnomo, berjanji kepada Kepala Dinas. 1"
    )
    assert not re.search("Joko|Demikian|Isi bab|Dilampirkan", first)


def test_its_pages_count_from_1_without_the_header_of_the_report(files):
    assert reader(files["pk-1.pdf"]).page_labels == ["1", "2"]
    assert sample.META["header"] not in " ".join(texts(files["pk-1.pdf"]))


def test_a_docx_holds_its_agreement_and_nothing_else(files):
    document = python_docx.Document(io.BytesIO(files["pk-1.docx"]))
    told = flat(" ".join(p.text for p in document.paragraphs))
    assert told.startswith("Perjanjian Kinerja Kepala Dinas Saya, Ratna Dewi")
    assert not re.search("Joko|Demikian|Isi bab|Dilampirkan", told)
    assert len(document.tables) == 1
    assert document.core_properties.title == "Perjanjian Kinerja Kepala Dinas"
    assert not any(p.text for s in document.sections for p in s.header.paragraphs)


def test_a_reference_to_what_stays_in_the_report_is_plain_text(files):
    assert "Lihat Lampiran 1" in " ".join(texts(files["pk-1.pdf"]))
    document = python_docx.Document(io.BytesIO(files["pk-1.docx"]))
    assert "Lihat Lampiran 1." in [p.text for p in document.paragraphs]
    assert "sec_lampiran" not in document.element.xml


COVER = f"""
![Lambang Muara Jati]({sample.PICTURE}){{width=2cm}}

# Laporan Kinerja {{#sec-sampul}}

Tahun 2031 ![Bukan lambang]({sample.PICTURE})
"""


def test_it_bears_the_emblem_of_the_cover_above_its_title():
    """What stands above the title of the cover, and nothing else of it; without one, none."""
    given = document()
    cover = sample.part("sampul", "cover", sample.parse(COVER))
    with_cover = given | {"blocks": [cover, *given["blocks"]]}
    for one in agreements(with_cover).values():
        first, *_, last = one["blocks"][0]["c"][1][0]["c"][2]
        assert first["t"] == "Image"
        assert plain(first["c"][1]) == "Lambang Muara Jati"
        assert last["t"] == "Str"
        assert one["meta"]["title"]["c"].startswith("Perjanjian Kinerja")
        images = str(one["blocks"]).count("'Image'")
        assert images == 1
    assert "'Image'" not in str(agreements(given))
