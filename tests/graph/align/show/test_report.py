"""The page and the workbook hold both documents whole, and nothing that was not in them."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from selectolax.lexbor import LexborHTMLParser

from graph.align.pairs.aligner import align
from graph.align.show.marked_text import marked_pieces
from graph.align.show.report import html_report
from graph.align.show.workbook import workbook_bytes

LANES = "划设学童步行专道。校门两侧各二百米取消路边停车，早晚高峰由志愿者值守，雨天开放教学楼连廊。"
STALLS = "=规范夜市摊位。<b>统一</b>供电供水，收摊后一小时内清扫，油污不得排入雨水井&暗渠。"


@pytest.fixture
def alignment(build, draft):
    child = build(
        [
            draft(
                LANES + "配发反光书包三千只，由家长委员会登记领取，破损包换，毕业时回收清洗再用。",
                roles=[("430000:edu", "省教育厅", "lead")],
            ),
            draft(STALLS, clause=""),
            draft("=1+1整理旧衣物。", clause=""),
        ],
        title='<script>alert("x")</script>',
    )
    parent = build(
        [draft(LANES, roles=[("000000:police", "公安部", "lead")]), draft(STALLS, clause=""), "核对门牌号。"],
        document_id="000000-2020-bbbbbbbb",
    )
    return align(child, parent)


def test_the_page_escapes_everything_and_needs_nothing_from_outside(alignment):
    page = html_report(alignment)
    tree = LexborHTMLParser(page)
    assert tree.css_first("script") is None
    assert [node for node in tree.css("[src], link, iframe, img, object") if node] == []
    assert "<b>" not in page
    assert "&lt;b&gt;统一&lt;/b&gt;" in page
    assert "http" not in page


def test_the_page_shows_every_unit_whole_with_its_matched_text(alignment):
    tree = LexborHTMLParser(html_report(alignment, child_label="下级文件", parent_label="上级文件"))
    rows = tree.css("tbody")[0].css("tr")
    assert [row.css_first(".word").text() for row in rows] == ["增补", "照搬", "自有", "未承接"]
    texts = [paragraph.text() for row in rows for paragraph in row.css("p.text")]
    for document in (alignment.child, alignment.parent):
        for task in document.tasks:
            assert task.number + task.quote in texts
    marked = rows[0].css("td")[1].css("mark")
    assert [mark.text() for mark in marked] == [span.child.quote for span in alignment.pairs[0].spans]
    assert "牵头：省教育厅" in rows[0].text()
    assert "省教育厅（牵头）" in tree.css("tbody")[1].text()


def test_documents_without_tasks_still_give_a_page_and_a_workbook(build):
    empty = align(build([]), build([]))
    assert "没有读出任务" in html_report(empty)
    assert workbook_bytes(empty)


def test_the_workbook_holds_texts_and_no_formulas(alignment):
    sheet = load_workbook(BytesIO(workbook_bytes(alignment)))["任务对照"]
    rows = list(sheet.iter_rows(min_row=2, values_only=True))
    assert [row[0] for row in rows] == ["增补", "照搬", "自有", "未承接"]
    assert rows[1][4] == STALLS
    assert rows[1][7] == STALLS
    assert {cell.data_type for row in sheet.iter_rows(min_row=2) for cell in row} <= {"s", "n", "inlineStr"}
    assert rows[2][4] == "=1+1整理旧衣物。"
    assert rows[3][4] is None
    assert rows[3][7].startswith("核对门牌号")


def test_the_same_alignment_gives_the_same_bytes(alignment):
    assert workbook_bytes(alignment) == workbook_bytes(alignment)
    assert html_report(alignment) == html_report(alignment)


def test_the_workbook_does_not_say_when_it_was_made(alignment):
    with ZipFile(BytesIO(workbook_bytes(alignment))) as archive:
        core = archive.read("docProps/core.xml").decode()
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}
    assert core.count("1980-01-01T00:00:00Z") == 2


def test_control_characters_and_overlong_texts_are_shown_not_hidden(build):
    odd = build(["门牌\x0b重新编号。" + "逐户核对" * 9000])
    sheet = load_workbook(BytesIO(workbook_bytes(align(odd, build([])))))["任务对照"]
    text = sheet.cell(2, 5).value
    assert "\N{REPLACEMENT CHARACTER}" in text
    assert text.endswith("已截断）")
    assert len(text) == 32_767


def test_pieces_joined_are_the_unit(alignment):
    for pair in alignment.pairs:
        pieces = marked_pieces(pair.child, [span.child for span in pair.spans])
        assert "".join(piece.text for piece in pieces) == pair.child.quote
        assert "".join(piece.text for piece in pieces if piece.kind == "clause") == "".join(
            clause.quote for clause in pair.child.clauses
        )
