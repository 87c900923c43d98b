"""Counts announced in words and digits, against lists and tables."""

from subjects import Case

from lkip.model import Line, OutlineEntry, Table, TableCell, TableRow, Text
from making import made
from office import OFFICE, PROGRAM

AT = "chapters/bab.md:1"
LIST = "chapters/bab.md:1; chapters/bab.md:2"
TABLE = "chapters/bab.md:1; chapters/bab.md:9"
LAYOUT = Line("config/tables/p.yaml")


def words(why: str, text: str, *found: str, message: str = "") -> Case:
    return Case("number-words", why, found, OFFICE, (text,), message=message)


def items(why: str, text: str, *found: str, rows: int = 3, message: str = "") -> Case:
    listed = [f"{n}. Butir" for n in range(1, rows + 1)]
    return Case("count-list", why, found, OFFICE, (text, *listed), message=message)


def table(why: str, text: str, *found: str, message: str = "") -> Case:
    """A table of the three programmes, to which the sentence points."""
    names = [r.fields["nama"] for r in PROGRAM]
    rows = tuple(TableRow((TableCell(n.text, n),)) for n in names if isinstance(n, Text))
    entry = OutlineEntry(
        "table", "Program", "bab", Line("chapters/bab.md", 9), id="tbl-p", shows="p", number="T 1"
    )
    return Case(
        "count-table",
        why,
        found,
        OFFICE,
        (text,),
        message=message,
        tables={"p": Table("tbl-p", (), (), rows, "Program", "", LAYOUT)},
        entries=(entry,),
    )


CASES = (
    words(
        "other words",
        "Ada 35 (tiga puluh enam) sub kegiatan.",
        AT,
        message="35 ditulis dengan kata 'tiga puluh enam'; seharusnya 'tiga puluh lima'",
    ),
    words("the same", "Ada 35 (tiga puluh lima) dan 1.001.000 (satu juta satu ribu rupiah)."),
    words("the words first", "Ada tiga (4) hal, dan dua puluh (20) kapal.", AT),
    words("milyar", "Pagu Rp2.000.000.000 (dua milyar rupiah)."),
    words("decimals", "Naik 62,50% (enam puluh dua koma lima persen)."),
    words("wrong decimals", "Naik 62,50% (enam puluh dua koma enam persen).", AT),
    words("no number in brackets", "Ada 35 (lihat lampiran) dan 2 (buah)."),
    Case(
        "number-words",
        "in a cell",
        ("perikanan.xlsx › kegiatan › A2",),
        [made("kegiatan/7.1", nama="Penilaian dalam 1 (dua) daerah")],
    ),
    items(
        "one too many in the list",
        "Dinas menetapkan dua sasaran berikut:",
        LIST,
        message="'Dinas menetapkan dua sasaran berikut:' menyebut 2, tetapi daftar di bawahnya "
        "memuat 3 butir",
    ),
    items("as many", "Dinas menetapkan 3 (tiga) sasaran berikut:"),
    items("after 'terdiri atas'", "Armada terdiri atas {=4} (empat) jenis, yaitu:", LIST),
    items("'sebagaimana 5 program'", "Ini didukung oleh 5 (lima) program sebagai berikut.", LIST),
    items("a count of something else", "Pada dua kecamatan dilaksanakan kegiatan berikut:"),
    items("only some are listed", "Dinas memiliki lima unit, antara lain sebagai berikut:"),
    items("two counts", "Ada 2 tujuan dan 4 sasaran berikut:"),
    items("time is no count", "Hasil selama lima tahun ialah sebagai berikut."),
    items("nothing announced", "Dinas menetapkan dua sasaran.", rows=1),
    table(
        "fewer than in the table",
        "Dilaksanakan 2 (dua) program, seperti pada {@tbl-p}.",
        TABLE,
        message="menyebut 2 program, tetapi T 1 memuat 3",
    ),
    table("as many", "Dilaksanakan tiga program, seperti pada {@tbl-p}."),
    table("some of them", "Ada 2 program mengalami tunda bayar, seperti pada {@tbl-p}."),
    table("of another kind", "Ada 2 kegiatan, seperti pada {@tbl-p}."),
)
