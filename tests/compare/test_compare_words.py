"""Differences as an author reads them, in words and as a page."""

from __future__ import annotations

from html.parser import HTMLParser

from building import Heading, Thing, build, passing, setup, summed, table

from lkip.compare import Build, compare, html, words
from lkip.model import Line, Record, Setting, Text, record
from making import made, value

HASIL = Heading("Hasil Tangkapan", "3.1")


def fleet(*ships: tuple[str, int], sentence: str = "Hasil semua kapal") -> Build:
    """Ships with their catch in a table, and the sum in a sentence."""
    kapal = [
        made(f"kapal/{name}", row, nama=f"KM {name.capitalize()}", hasil=catch)
        for row, (name, catch) in enumerate(ships, 2)
    ]
    total = summed("armada#hasil", *(one.value("hasil") for one in kapal))
    rows = [(one.fields["nama"], one.fields["hasil"]) for one in kapal]
    armada: Record = record("armada", {"nama": Text("Armada", total.origin), "hasil": total})
    pieces = [HASIL, [sentence, total], Thing(table("hasil", *rows), "Hasil", "Tabel 3.1")]
    return build([*kapal, armada], hasil=pieces)


BEFORE = fleet(("mutiara", 40), ("samudra", 25))
AFTER = fleet(("mutiara", 45), ("samudra", 25), ("bahari", 10), sentence="Hasil seluruh kapal")


def test_figures_stand_under_their_cause_with_their_places():
    assert words.text(compare(BEFORE, AFTER), ("2031", "2032")).splitlines() == [
        "Lama: 2031",
        "Baru: 2032",
        "Berbeda: 4 angka atau isian, 1 paragraf, dan 1 tabel.",
        "",
        "Karena perikanan.xlsx › kapal › B2 (hasil, KM Mutiara): Rp40 → Rp45",
        "  hasil, KM Mutiara: Rp40 → Rp45",
        "      Tabel 3.1 (baris 1, kolom 2)",
        "",
        "Karena perikanan.xlsx › kapal › A4, B4 (KM Bahari): ditambahkan",
        "  hasil, KM Bahari: ditambahkan, Rp10",
        "      Tabel 3.1 (baris 3, kolom 2)",
        "  nama, KM Bahari: ditambahkan, KM Bahari",
        "      Tabel 3.1 (baris 3, kolom 1)",
        "",
        "Karena perikanan.xlsx › kapal › B2: Rp40 → Rp45; "
        "perikanan.xlsx › kapal › B4: ditambahkan, Rp10",
        "  hasil, Armada: Rp65 → Rp80",
        "      3.1 Hasil Tangkapan (chapters/03-hasil.md:7)",
        "",
        "Susunan dan naskah",
        "  paragraf di bawah 3.1 Hasil Tangkapan: berubah",
        "      - Hasil semua kapal Rp65",
        "      + Hasil seluruh kapal Rp80",
        "  Tabel 3.1 Hasil: berubah",
        "      baris ditambahkan: KM Bahari | Rp10",
    ]


def test_nothing_differs():
    assert words.text(compare(AFTER, AFTER), ("a", "b")) == (
        "Lama: a\nBaru: b\nTidak ada perbedaan. "
        "Rupa dokumen (huruf, warna, ukuran dalam config/style.yaml) tidak dibandingkan."
    )


def test_a_setting_is_told_as_the_cause_and_not_once_more():
    def rated(upper: str) -> Build:
        catch = made("kapal/mutiara", nama="KM Mutiara", hasil=40)
        classed = passing("Cukup", "kelas:hasil", catch.value("hasil"))
        setting = Setting("skala hasil, kelas", upper, Line("config/scales.yaml"), ("kelas:hasil",))
        return setup(build([catch], hasil=[HASIL, ["Hasilnya", classed]]), setting)

    told = words.text(compare(rated("Cukup 30–60"), rated("Cukup 35–60")), ("a", "b"))
    assert told.splitlines()[4:] == [
        "Karena config/scales.yaml (skala hasil, kelas): Cukup 30–60 → Cukup 35–60",
        "  kelas hasil dari hasil, KM Mutiara: tetap Cukup (aturannya berubah, nilainya tetap)",
        "      3.1 Hasil Tangkapan (chapters/03-hasil.md:7)",
    ]


def test_of_another_year_each_indicator_is_told_first():
    def report(year: int, catch: int) -> Build:
        numbers = {year: value(str(catch))}
        fish = made("indikator/ikan", nama="Ikan segar", capaian=numbers)
        return build([fish], hasil=[["Capaiannya", fish.value("capaian", year)]])._replace(
            year=year
        )

    found = compare(report(2031, 90), report(2032, 85))
    told = words.text(found, ("a", "b")).splitlines()
    assert told[3:7] == [
        "",
        "Indikator, 2031 → 2032",
        "  Ikan segar: capaian 90% → 85% (turun); target tidak ada → tidak ada; "
        "realisasi tidak ada → tidak ada",
        "",
    ]
    assert "  capaian 2031 → 2032, Ikan segar: 90% → 85%" in told
    page = html.page(found, ("a", "b"))
    assert '<th scope="row">Ikan segar</th>' in page
    assert "<td>90%</td><td>85%</td><td>turun</td>" in page


def test_names_in_another_order_are_so_because_of_the_order_of_the_rows():
    def named(*names: str) -> Build:
        fish = [made(f"ikan/{name}", row, nama=name) for row, name in enumerate(names, 2)]
        joined = passing(" dan ".join(names), "gabung", *(one.fields["nama"] for one in fish))
        return build(fish, hasil=[HASIL, [joined]])

    told = words.text(compare(named("teri", "tuna"), named("tuna", "teri")), ("a", "b"))
    assert told.splitlines()[4:6] == [
        "Karena urutan baris dalam buku kerja berubah",
        "  gabung dari nama, tuna dan 1 lainnya: teri dan tuna → tuna dan teri",
    ]


def test_words_that_are_bold_now_are_shown_to_be_found():
    before, after = (build([], hasil=[HASIL, ["Nelayan melaut"]]) for _ in range(2))
    content = after.document["blocks"][0]["c"][1][1]["c"]
    content[:] = [{"t": "Strong", "c": list(content)}]
    found = compare(before, after)
    assert words.text(found, ("a", "b")).splitlines()[-2:] == [
        "      Nelayan melaut",
        "      tata letak atau bentuk huruf berubah",
    ]
    assert "<p>Nelayan melaut</p>" in html.page(found, ("a", "b"))


def test_what_the_document_says_of_itself_stands_once_in_the_page():
    before, after = (build([], hasil=[HASIL]) for _ in range(2))
    after.document["meta"]["title"]["c"] = "Laporan Hasil"
    page = html.page(compare(before, after), ("a", "b"))
    assert page.count("<ins>Hasil</ins>") == 1


class _Page(HTMLParser):
    """The open elements of a page, and which of them were left open or closed twice."""

    VOID = ("meta",)

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_page_is_whole_accessible_and_needs_nothing_from_elsewhere():
    page = _Page()
    page.feed(html.page(compare(BEFORE, AFTER), ("<2031>", "2032")))
    assert page.open == []
    tags = [tag for tag, _ in page.seen]
    assert ("html", {"lang": "id"}) in page.seen
    assert tags.count("h1") == tags.count("main") == tags.count("title") == 1
    assert tags.count("table") == tags.count("caption") == 3
    frames = [attrs for tag, attrs in page.seen if attrs.get("class") == "wide"]
    assert len(frames) == 3
    assert all(attrs["tabindex"] == "0" and attrs["aria-label"] for attrs in frames)
    assert all("scope" in attrs for tag, attrs in page.seen if tag == "th")
    names = {attrs["id"] for _, attrs in page.seen if "id" in attrs}
    links = [attrs["href"] or "" for tag, attrs in page.seen if tag == "a"]
    assert links
    assert all(link[1:] in names for link in links)
    assert not {"script", "link", "img", "iframe"} & set(tags)


def test_names_are_text_in_the_page_and_no_markup():
    assert "<2031>" not in html.page(compare(BEFORE, AFTER), ("<2031>", "2032"))
