"""The ledger: the plan's columns are the plan's, a person's columns survive, nothing is computed or lost."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.worksheet.worksheet import Worksheet

from graph.errors import InconsistentRecord, InvalidParameter
from graph.export.ledger import CHANGED_SHEET, COLUMNS, GONE_SHEET, SHEET, LedgerRow, write
from graph.export.ledger_overlay import HEADER_ROW, Written

ROWS = [
    LedgerRow(
        id=f"430000-2021-1f0c92ab.{k}.a1",
        document="某省重点任务分工方案",
        number=str(k),
        task=f"推进第{k}项改革",
        lead=("省某局",) if k % 2 else (),
        responsible=("省甲厅", "省乙厅"),
        support=(),
        due=("2021年9月底前",),
        condition=("国家办法出台后",) if k == 2 else (),
        target=("100项以上",),
        text=f"2021年9月底前，推进第{k}项改革。",
        open_list=k == 3,
    )
    for k in range(1, 5)
]


def written(rows: list[LedgerRow], existing: bytes | None = None) -> tuple[bytes, Written]:
    stream = io.BytesIO()
    report = write(rows, stream, existing=io.BytesIO(existing) if existing else None)
    return stream.getvalue(), report


def sheet_of(content: bytes, title: str = SHEET) -> Worksheet:
    sheet = load_workbook(io.BytesIO(content))[title]
    assert isinstance(sheet, Worksheet)
    return sheet


def table(content: bytes, title: str = SHEET) -> dict[str, dict[str, object]]:
    rows = list(sheet_of(content, title).iter_rows(min_row=HEADER_ROW, values_only=True))
    return {str(row[0]): dict(zip(rows[0], row, strict=True)) for row in rows[1:]}  # type: ignore[arg-type]


def edited(content: bytes, change: Callable[[Worksheet], None]) -> bytes:
    book = load_workbook(io.BytesIO(content))
    change(book[SHEET])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def column(sheet: Worksheet, title: str) -> int:
    return next(cell.column for cell in sheet[HEADER_ROW] if cell.value == title)


def test_one_row_an_action() -> None:
    content, report = written(ROWS)
    found = table(content)
    assert list(found) == [row.id for row in ROWS]
    first = found[ROWS[0].id]
    assert list(first) == [*(c.title for c in COLUMNS), "进展", "备注"]
    assert (first["任务"], first["牵头单位"], first["责任单位"]) == ("推进第1项改革", "省某局", "省甲厅、省乙厅")
    assert (first["完成时限"], first["目标"], first["原文"]) == ("2021年9月底前", "100项以上", ROWS[0].text)
    assert found[ROWS[1].id]["牵头单位"] is None, "no lead is an answer"
    assert found[ROWS[1].id]["前提条件"] == "国家办法出台后"
    assert found[ROWS[2].id]["责任单位"] == "省甲厅、省乙厅等"
    assert report == Written(rows=4, kept=0, gone=(), changed=())


def test_it_can_be_worked_with() -> None:
    sheet = sheet_of(written(ROWS)[0])
    assert sheet.freeze_panes == f"E{HEADER_ROW + 1}"
    assert sheet.auto_filter.ref == f"A{HEADER_ROW}:M{HEADER_ROW + 4}"
    text = sheet.cell(HEADER_ROW + 1, column(sheet, "原文"))
    assert text.alignment.wrap_text
    assert sheet.column_dimensions[text.column_letter].width == 60
    assert "不属于文件内容" in str(sheet["A1"].value)


def test_a_persons_columns_survive() -> None:
    """Sorted, with a column added, one moved in front, numbers, dates, colours of format and a comment."""

    def work(sheet: Worksheet) -> None:
        sheet.insert_cols(1)
        sheet.cell(HEADER_ROW, 1, "经办人")
        done = column(sheet, "进展")
        sheet.cell(HEADER_ROW + 1, done, "已完成初稿")
        sheet.cell(HEADER_ROW + 1, 1, "王某")
        sheet.cell(HEADER_ROW + 2, done, 0.35).number_format = "0%"
        sheet.cell(HEADER_ROW + 3, done, date(2021, 8, 1)).number_format = "yyyy-mm-dd"
        sheet.cell(HEADER_ROW + 4, column(sheet, "备注")).comment = Comment("请核", "李某")
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=HEADER_ROW + 1, max_row=HEADER_ROW + 2)]
        for offset, values in enumerate(reversed(rows)):
            for number, value in enumerate(values, start=1):
                sheet.cell(HEADER_ROW + 1 + offset, number).value = value

    again, report = written(list(reversed(ROWS)), edited(written(ROWS)[0], work))
    found = table(again)
    assert list(found) == [row.id for row in reversed(ROWS)]
    assert (found[ROWS[0].id]["进展"], found[ROWS[0].id]["经办人"]) == ("已完成初稿", "王某")
    assert found[ROWS[1].id]["进展"] == 0.35
    assert str(found[ROWS[2].id]["进展"])[:10] == "2021-08-01"
    sheet = sheet_of(again)
    comment = sheet.cell(HEADER_ROW + 1, column(sheet, "备注")).comment
    assert comment is not None
    assert comment.text == "请核"
    assert sheet.cell(HEADER_ROW + 2, column(sheet, "进展")).number_format == "yyyy-mm-dd"
    assert (report.kept, report.gone, report.changed) == (4, (), ())
    third, _ = written(ROWS, again)
    assert table(third)[ROWS[0].id]["经办人"] == "王某"


def test_rows_that_are_gone_are_kept_aside_and_come_back() -> None:
    def work(sheet: Worksheet) -> None:
        for offset in (1, 2):
            sheet.cell(HEADER_ROW + offset, column(sheet, "进展"), f"做了{offset}")

    content = edited(written(ROWS)[0], work)
    fewer, report = written(ROWS[1:], content)
    assert report.gone == (ROWS[0].id,)
    assert (table(fewer, GONE_SHEET)[ROWS[0].id]["进展"], table(fewer)[ROWS[1].id]["进展"]) == ("做了1", "做了2")
    still, report = written(ROWS[1:], fewer)
    assert table(still, GONE_SHEET)[ROWS[0].id]["进展"] == "做了1"
    back, report = written(ROWS, still)
    assert report.gone == ()
    assert table(back)[ROWS[0].id]["进展"] == "做了1"
    assert GONE_SHEET not in load_workbook(io.BytesIO(back)).sheetnames
    # The id stands on the main sheet again, empty, beside the row that was set aside: the text is found.
    both = edited(still, lambda sheet: sheet.cell(HEADER_ROW + 9, 1, ROWS[0].id) and None)
    assert table(written(ROWS, both)[0])[ROWS[0].id]["进展"] == "做了1"
    # A row that nobody wrote on may go without a word.
    assert written(ROWS[:3], content)[1].gone == ()


def test_edits_of_the_plans_columns_are_reported_not_kept() -> None:
    def work(sheet: Worksheet) -> None:
        sheet.cell(HEADER_ROW + 1, column(sheet, "完成时限"), "2022年底前")

    again, report = written(ROWS, edited(written(ROWS)[0], work))
    assert table(again)[ROWS[0].id]["完成时限"] == "2021年9月底前"
    (change,) = report.changed
    assert (change.column, change.before, change.now) == ("完成时限", "2022年底前", "2021年9月底前")
    listed = list(sheet_of(again, CHANGED_SHEET).iter_rows(values_only=True))
    assert listed[1] == (ROWS[0].id, "完成时限", "2022年底前", "2021年9月底前")
    assert written(ROWS, again)[1].changed == ()


@pytest.mark.parametrize("text", ['=HYPERLINK("http://x","y")', "+1+1", "-2", "@SUM(A1)", "\t=1", "{=1}"])
def test_the_plans_words_are_never_computed(text: str) -> None:
    content, _ = written([replace(ROWS[0], task=text, text=text, due=(text,))])
    sheet = sheet_of(content)
    for title in ("任务", "原文", "完成时限"):
        cell = sheet.cell(HEADER_ROW + 1, column(sheet, title))
        assert (cell.data_type, cell.value, cell.quotePrefix) == ("s", text, True)
    again, _ = written([replace(ROWS[0], task=text, text=text, due=(text,))], content)
    assert sheet_of(again).cell(HEADER_ROW + 1, column(sheet, "原文")).data_type == "s"


def test_a_persons_formula_moves_with_its_row() -> None:
    def work(sheet: Worksheet) -> None:
        sheet.cell(HEADER_ROW + 1, column(sheet, "备注"), f"=LEN(L{HEADER_ROW + 1})+$A$1")

    again, _ = written(list(reversed(ROWS)), edited(written(ROWS)[0], work))
    sheet = sheet_of(again)
    assert sheet.cell(HEADER_ROW + 4, column(sheet, "备注")).value == f"=LEN(L{HEADER_ROW + 4})+$A$1"


def test_same_rows_same_bytes() -> None:
    content, _ = written(ROWS)
    assert written(ROWS)[0] == content
    assert written(ROWS, content)[0] == content, "an untouched ledger is written again as it was"


def test_awkward_text() -> None:
    long = "长" * 40_000
    content, _ = written([replace(ROWS[0], text=long), replace(ROWS[1], text="坏\x00字\x0b")])
    found = table(content)
    assert str(found[ROWS[0].id]["原文"]).endswith("…（略）")
    assert len(str(found[ROWS[0].id]["原文"])) == 32_767
    assert found[ROWS[1].id]["原文"] == "坏\ufffd字\ufffd"
    assert table(written([])[0]) == {}


def broken(change: Callable[[Worksheet], None]) -> bytes:
    return edited(written(ROWS)[0], change)


def test_what_cannot_be_joined_is_refused() -> None:
    with pytest.raises(InvalidParameter, match="not an xlsx workbook"):
        written(ROWS, b"id,progress\n")
    stream = io.BytesIO()
    Workbook().save(stream)
    with pytest.raises(InvalidParameter, match="no column 编号"):
        written(ROWS, stream.getvalue())
    with pytest.raises(InconsistentRecord, match=ROWS[0].id):
        written([ROWS[0], ROWS[0]])

    def copied(sheet: Worksheet) -> None:
        sheet.cell(HEADER_ROW + 1, column(sheet, "进展"), "一")
        sheet.cell(HEADER_ROW + 2, 1, ROWS[0].id)
        sheet.cell(HEADER_ROW + 2, column(sheet, "进展"), "二")

    with pytest.raises(InvalidParameter, match="two rows have the id"):
        written(ROWS, broken(copied))

    def nameless(sheet: Worksheet) -> None:
        sheet.cell(HEADER_ROW + 9, column(sheet, "进展"), "写在空行")

    with pytest.raises(InvalidParameter, match="no 编号"):
        written(ROWS, broken(nameless))

    def twins(sheet: Worksheet) -> None:
        sheet.cell(HEADER_ROW, 14, "进展")

    with pytest.raises(InvalidParameter, match="two columns are called 进展"):
        written(ROWS, broken(twins))
