"""Real pages and pdf files of the shared corpus: the main text is whole, chrome and furniture are gone."""

from difflib import SequenceMatcher
from pathlib import Path

import pytest

from ingest.read.reader import read_file

CHROME = ("无障碍", "长者模式", "ICP备", "分享到", "当前位置", "打印本页", "浏览次数", "相关阅读")


@pytest.fixture(scope="session")
def pages(shared: Path) -> list[Path]:
    return sorted((shared / "corpus" / "html").glob("*.html"))


def test_pages_keep_their_text_and_lose_their_chrome(pages: list[Path]) -> None:
    assert pages
    for path in pages:
        source = read_file(path)
        assert len(source.text) > 250, path.name
        assert not [word for word in CHROME if word in source.text], path.name
        lines = source.text.splitlines()
        assert len(lines) == len([line for line in lines if line]) + source.text.count("\n\n"), path.name


def test_statutes_have_every_article(pages: list[Path]) -> None:
    for path in pages:
        text = read_file(path).text
        for number, last in (("37_", "第五十五条"), ("33_", "第十九条"), ("11_", "第五十四条"), ("31_", "第五十二条")):
            if path.name.startswith(number):
                assert last in text
                assert "第一条" in text


def test_pdf_paragraphs_equal_those_of_the_text_edition(shared: Path) -> None:
    """zjai_12 exists as pdf and as text with its lines rejoined by other hands."""
    (pdf,) = (shared / "corpus" / "pdf").glob("zjai_12_*.pdf")
    (text,) = (shared / "corpus" / "plans").glob("zjai_12_*.txt")
    ours, theirs = read_file(pdf).text.splitlines(), read_file(text).text.splitlines()
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    assert sum(block.size for block in matcher.get_matching_blocks()) >= len(theirs) - 2


def test_pdf_texts_have_no_page_numbers_and_no_stray_lines(shared: Path) -> None:
    for path in sorted((shared / "corpus" / "pdf").glob("*.pdf")):
        lines = read_file(path).text.splitlines()
        assert not [line for line in lines if line and line.strip("—- 0123456789") == ""], path.name
        clauses = [line for line in lines if "（责任单位：" in line]
        assert clauses, path.name
        assert all(line.rstrip("。").endswith(("）", "）。")) for line in clauses), path.name
