"""A logo of an agency stands in every document, with words for those who do not see it."""

import shutil
import zipfile
from pathlib import Path

import lxml.etree
import lxml.html
import pikepdf
import pytest
from PIL import Image, ImageDraw
from projects import SMALL, built, lkip

pytestmark = pytest.mark.e2e

ALT = "Lambang Kabupaten Sungai Raya"
STYLE = "config/agencies/dinkes-sungairaya/style.yaml"


@pytest.fixture(scope="module")
def project(built_small: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small report with a logo of its own, built, and its agreements."""
    project = Path(shutil.copytree(built_small, tmp_path_factory.mktemp("logo") / "project"))
    shield = Image.new("RGBA", (420, 480))
    ImageDraw.Draw(shield).polygon([(9, 9), (410, 9), (410, 300), (210, 470), (9, 300)], "#146C43")
    shield.save((project / STYLE).with_name("lambang.png"))
    line = f"logo: {{file: lambang.png, alt: {ALT}, width: 3}}\n"
    (project / STYLE).write_text(line, encoding="utf-8")
    for arguments in ((), ("--only", "perjanjian")):
        done = lkip(project, "build", *arguments)
        assert done.returncode == 0, done.stderr
    return project


def described(path: Path) -> list[str]:
    """The alternative texts of the pictures in a PDF or DOCX."""
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as package:
            root = lxml.etree.fromstring(package.read("word/document.xml"))
        return [str(one) for one in root.xpath("//*[local-name() = 'docPr']/@descr")]
    with pikepdf.open(path) as pdf:
        return [
            str(one.Alt)
            for one in pdf.objects
            if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure" and "/Alt" in one
        ]


@pytest.mark.parametrize("name", ["lkip.pdf", "lkip.docx"])
def test_it_stands_once_in_the_report(project: Path, built_small: Path, name: str):
    assert described(built(project, SMALL) / name).count(ALT) == 1
    assert ALT not in described(built(built_small, SMALL) / name)


def test_it_stands_above_the_title_of_the_page(project: Path):
    page = lxml.html.parse(built(project, SMALL) / "lkip.html")
    [image] = page.xpath("//header//img")
    assert image.get("alt") == ALT
    assert image.get("src").startswith("data:image/png;base64,")
    assert page.xpath("//header//img/following::h1")


def test_every_agreement_bears_it(project: Path):
    files = sorted((built(project, SMALL) / "perjanjian").glob("*.*"))
    assert len(files) > 3
    for path in files:
        assert described(path).count(ALT) == 1, path.name


def test_another_picture_is_another_report_and_a_missing_one_is_told(project: Path, tmp_path: Path):
    """`lkip why` knows the file; without it, the last good report stays."""
    copy = Path(shutil.copytree(project, tmp_path / "project"))
    logo = (copy / STYLE).with_name("lambang.png")
    Image.new("RGB", (300, 300), "#7A1F3D").save(logo)
    assert "lambang.png berubah" in lkip(copy, "why").stdout
    logo.unlink()
    done = lkip(copy, "build")
    assert done.returncode == 1
    assert "logo 'lambang.png' tidak ada" in done.stdout + done.stderr
    assert (built(copy, SMALL) / "lkip.pdf").is_file()


def test_a_font_without_a_file_is_told(built_small: Path, tmp_path: Path):
    copy = Path(shutil.copytree(built_small, tmp_path / "project"))
    (copy / STYLE).write_text("font:\n  family: Tulisan Kertas\n", encoding="utf-8")
    done = lkip(copy, "build", "--only", "pdf")
    assert done.returncode == 1
    assert f"{STYLE}" in done.stdout + done.stderr
    assert "huruf 'Tulisan Kertas' tidak ada dalam config/fonts" in done.stdout + done.stderr
