"""Names of files: what some system has no file for, and which two some system takes for one."""

import unicodedata

import pytest

from lkip.archive.names import clash, safe


@pytest.mark.parametrize(
    "name",
    [
        "perahu.png", "foto/naik 5%.png", "kantor (2).pdf", "Désa.png", "console.png", "com.png",
        "com10.md", ".latexmkrc", "null.txt", "a/b/c.d.e", "bab-1 — awal.md",
    ],
)  # fmt: skip
def test_a_name_for_every_system(name: str):
    assert safe(name)


@pytest.mark.parametrize(
    "name",
    [
        "con", "CON.png", "foto/aux.jpg", "nul.tar.gz", "com1", "LPT9.pdf", "com¹.md", "con .png",
        "con/perahu.png", "ConIn$", "apa?.png", "a*b.md", 'kata "itu".md', "a<b.md", "a>b.md",
        "a|b.md", "a:b.md", "a\\b.md", "titik.", "spasi ", "", "a//b", "./a", "a/../b", "a\nb.md",
        "a\udcffb.md",
    ],
)  # fmt: skip
def test_a_name_that_some_system_has_not(name: str):
    assert not safe(name)


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (("a/Perahu.png", "b", "a/perahu.png"), ("a/Perahu.png", "a/perahu.png")),
        (("Foto/a.png", "foto/b.png"), ("Foto/", "foto/")),
        (("STRASSE.md", "straße.md"), ("STRASSE.md", "straße.md")),
        (("jala", "jala/a.md"), ("jala", "jala/")),
        (("jala/a.md", "jala"), ("jala/", "jala")),
        (("a.md", "a.md"), ("a.md", "a.md")),
        (("jala/", "jala/a.md", "jala/b.md", "jala/"), None),
        (("a.md", "b/a.md", "b/c/a.md", "b/c.md"), None),
    ],
)
def test_two_names_that_are_one(names: tuple[str, ...], found: tuple[str, str] | None):
    assert clash(names) == found


def test_an_accent_is_the_same_however_it_is_written():
    one, other = (unicodedata.normalize(form, "désa.png") for form in ("NFC", "NFD"))
    assert clash([one, other]) == (one, other)
