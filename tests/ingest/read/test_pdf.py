"""Pdf files: paragraphs rejoined, furniture dropped, ruled tables, and what cannot be read."""

from collections.abc import Callable
from typing import Any

import pytest

from ingest.read.reader import read_bytes
from ingest.read.source import UnreadableFile

Make = Callable[[Any], bytes]

FIRST = (
    "1.推行“一件事一次办”改革，梳理高频事项清单，压减办理时限和申请材料，2024年9月底前新增20项以上。"
    "（市政务局牵头，市发展改革委、市财政局按职责分工负责）"
)
SECOND = "2.优化企业开办流程。（市市场监管局负责）"
LINE_CHARS = 28


def wrapped(text: str, left: float = 80, size: float = 16) -> list[tuple[str, float]]:
    """A paragraph as (line, x): first line indented by two characters, as GB/T 9704 sets it."""
    lines = [(text[: LINE_CHARS - 2], left + 2 * size)]
    rest = text[LINE_CHARS - 2 :]
    lines += [(rest[at : at + LINE_CHARS], left) for at in range(0, len(rest), LINE_CHARS)]
    return lines


def down(lines: list[tuple[str, float]], top: float = 760, step: float = 28) -> list[tuple[str, float, float]]:
    return [(text, x, top - step * number) for number, (text, x) in enumerate(lines)]


def test_wrapped_lines_become_paragraphs_again(make_pdf: Make, make_page: Any) -> None:
    page = make_page(down([("一、优化政务服务", 112.0), *wrapped(FIRST), *wrapped(SECOND)]))
    assert read_bytes(make_pdf([page]), "方案.pdf").text == f"一、优化政务服务\n{FIRST}\n{SECOND}\n"


@pytest.mark.parametrize("where", ["4" * 90 + ".0", "-" + "4" * 90 + ".0"])
def test_a_text_placed_at_infinity_is_kept(make_pdf: Make, make_page: Any, where: str) -> None:
    """Found by damaging files: pdfium hands on places that are no numbers."""
    page = make_page(
        down([("一、推进改革。", 80.0), *wrapped(FIRST), *wrapped(SECOND)]),
        extra=f"BT /F1 16 Tf 80 {where} Td <4e8c3001> Tj ET",
    )
    text = read_bytes(make_pdf([page]), "方案.pdf").text
    assert "一、推进改革。" in text
    assert "二、" in text


def test_a_web_page_printed_to_pdf_loses_the_site_around_it(make_pdf: Callable[..., bytes], make_page: Any) -> None:
    head = [("简 繁 关怀版", 80.0), ("首页 组织机构 政务服务", 80.0), ("当前位置：首页>政策文件", 80.0)]
    text = [("一、优化政务服务", 112.0), *wrapped(FIRST), *wrapped(SECOND)]
    upper = make_page(down([*head, *text]))
    lower = make_page(
        down(
            [
                ("3.打印清单。（市数据局负责）", 112.0),
                ("打印 关闭", 80.0),
                ("联系我们 网站地图", 80.0),
                ("主办：某市", 80.0),
            ]
        )
    )
    own = f"一、优化政务服务\n{FIRST}\n{SECOND}\n3.打印清单。（市数据局负责）\n"
    assert read_bytes(make_pdf([upper, lower], "Mozilla/5.0 AppleWebKit/537.36"), "方案.pdf").text == own
    # What Word made has no site around it: the same lines are the document's.
    assert "首页 组织机构 政务服务" in read_bytes(make_pdf([upper, lower], "WPS"), "方案.pdf").text


def test_a_paragraph_goes_over_the_page_end_and_knows_both_pages(make_pdf: Make, make_page: Any) -> None:
    lines = [("一、优化政务服务", 112.0), *wrapped(FIRST), *wrapped(SECOND), *wrapped(FIRST.replace("1.", "3.", 1))]
    upper, lower = lines[:-2], lines[-2:]
    upper_page = make_page([*down(upper), ("— 1 —", 280, 60)])
    lower_page = make_page([*down([*lower, *wrapped(SECOND.replace("2.", "4.", 1))]), ("— 2 —", 280, 60)])
    source = read_bytes(make_pdf([upper_page, lower_page]), "方案.pdf")
    third = FIRST.replace("1.", "3.", 1)
    assert source.text.splitlines()[3] == third
    assert "—" not in source.text
    start = source.text.index(third)
    assert source.origin_of(start) == "第1页"
    assert source.origin_of(start + len(third) - 1) == "第2页"


def test_running_heads_go_and_repeated_text_in_the_middle_stays(make_pdf: Make, make_page: Any) -> None:
    pages = []
    for number in range(1, 5):
        body = down([*wrapped(f"{number}.{FIRST[2:]}"), *wrapped("牵头单位：市政务局。")], top=720)
        pages.append(make_page([("青川市人民政府公报", 220, 800), *body, (f"第{number}页 共4页", 270, 40)]))
    text = read_bytes(make_pdf(pages), "方案.pdf").text
    assert "公报" not in text
    assert "共4页" not in text
    assert text.count("牵头单位：市政务局。") == 4


def test_blanks_between_chinese_and_digits_are_setting_not_text(make_pdf: Make, make_page: Any) -> None:
    line = [("到", 80.0, 700.0), ("2025", 100.0, 700.0), ("年底前完成", 168.0, 700.0), ("牵头单位", 330.0, 700.0)]
    assert read_bytes(make_pdf([make_page(line)]), "方案.pdf").text == "到2025年底前完成 牵头单位\n"


TABLE_XS = (80, 130, 330, 430, 520)


def ruled(rows: list[list[str]], top: float, height: float = 40, merged: bool = False) -> tuple[list[Any], list[Any]]:
    lines: list[tuple[str, float, float]] = []
    rules: list[tuple[float, float, float, float]] = []
    bottom = top - height * len(rows)
    rules += [(x, bottom, x, top) for x in TABLE_XS]
    for number in range(len(rows) + 1):
        y = top - height * number
        # the third column of the first two body rows is one cell
        if merged and number == 2:
            rules += [(80, y, 330, y), (430, y, 520, y)]
        else:
            rules.append((80, y, 520, y))
    for number, row in enumerate(rows):
        for x, text in zip(TABLE_XS, row, strict=False):
            if text:
                lines.append((text, x + 4, top - height * number - 24))
    return lines, rules


def test_ruled_table_becomes_rows_with_merged_cells_spread(make_pdf: Make, make_page: Any) -> None:
    rows = [
        ["序号", "工作任务", "牵头单位", "时限"],
        ["1", "建立台账", "市政务局", "6月底"],
        ["2", "压减时限", "", "9月底"],
    ]
    lines, rules = ruled(rows, 700, merged=True)
    page = make_page([("一、任务清单", 112, 760), *lines, ("以上任务抓好落实。", 112, 480)], rules, size=12)
    assert read_bytes(make_pdf([page]), "方案.pdf").text == (
        "一、任务清单\n\n序号 | 工作任务 | 牵头单位 | 时限\n1 | 建立台账 | 市政务局 | 6月底\n"
        "2 | 压减时限 | 市政务局 | 9月底\n\n以上任务抓好落实。\n"
    )


def test_table_over_a_page_end_is_one_table_with_one_header(make_pdf: Make, make_page: Any) -> None:
    header = ["序号", "工作任务", "牵头单位", "时限"]
    pages = []
    for start in (1, 3):
        rows = [header, *([str(n), f"任务{n}建立台账", "市政务局", "6月底"] for n in (start, start + 1))]
        lines, rules = ruled(rows, 700)
        pages.append(make_page([*lines, (f"— {start} —", 280, 40)], rules, size=12))
    source = read_bytes(make_pdf(pages), "方案.pdf")
    assert source.text.count("序号") == 1
    assert [line.split(" | ")[0] for line in source.text.splitlines()] == ["序号", "1", "2", "3", "4"]
    assert source.origin_of(source.text.index("任务2")) == "第1页"
    assert source.origin_of(source.text.index("任务4")) == "第2页"


def test_row_broken_by_a_page_end_is_mended(make_pdf: Make, make_page: Any) -> None:
    header = ["序号", "工作任务", "牵头单位", "时限"]
    upper, upper_rules = ruled([header, ["1", "建立健全", "市政务局", "6月底"]], 700)
    lower, lower_rules = ruled([["", "工作台账。", "", ""], ["2", "压减时限。", "市财政局", "9月底"]], 700)
    text = read_bytes(
        make_pdf([make_page(upper, upper_rules, size=12), make_page(lower, lower_rules, size=12)]), "a.pdf"
    ).text
    assert text.splitlines()[1:] == ["1 | 建立健全工作台账。 | 市政务局 | 6月底", "2 | 压减时限。 | 市财政局 | 9月底"]


def test_landscape_pages_are_read_as_shown(make_pdf: Make, make_page: Any) -> None:
    # On a page turned by 90 degrees the text runs upwards in the file; x of the file is the line on the screen.
    turned = make_pdf([make_page([], rotate=90)]).replace(
        b"stream\n\nendstream",
        b"stream\n"
        + b"\n".join(
            f"BT /F1 16 Tf 0 1 -1 0 {x} 100 Tm <{text.encode('utf-16-be').hex()}> Tj ET".encode()
            for text, x in (("一、先读这一行文字内容", 100), ("二、再读这一行文字内容", 140))
        )
        + b"\nendstream",
        1,
    )
    assert read_bytes(turned, "横.pdf").text.splitlines() == ["一、先读这一行文字内容", "二、再读这一行文字内容"]


def test_scan_is_refused_naming_ocr(make_pdf: Make, make_page: Any) -> None:
    with pytest.raises(UnreadableFile, match="扫描") as caught:
        read_bytes(make_pdf([make_page(picture=True)] * 2), "扫描.pdf")
    assert "OCR" in caught.value.remedy


def test_one_scanned_page_among_others_is_noted(make_pdf: Make, make_page: Any) -> None:
    text_page = make_page(down(wrapped(FIRST)))
    source = read_bytes(make_pdf([text_page, make_page(picture=True), text_page]), "附图.pdf")
    assert any("第2页" in note for note in source.notes)


def test_encrypted_pdf_is_refused_naming_the_password(make_pdf: Make, make_page: Any) -> None:
    plain = make_pdf([make_page(down(wrapped(FIRST)))])
    locked = plain.replace(b"/Root 1 0 R", b"/Root 1 0 R /Encrypt 9 0 R /ID [<00><00>]").replace(
        b"xref\n0 1",
        b"9 0 obj\n<< /Filter /Standard /V 1 /R 2 /P -4 /O <"
        + b"41" * 32
        + b"> /U <"
        + b"42" * 32
        + b"> >>\nendobj\nxref\n0 1",
    )
    with pytest.raises(UnreadableFile, match="加密") as caught:
        read_bytes(locked, "锁.pdf")
    assert "密码" in caught.value.remedy


def test_damaged_pdf_and_page_loop_are_refused(make_pdf: Make, make_page: Any) -> None:
    whole = make_pdf([make_page(down(wrapped(FIRST)))])
    with pytest.raises(UnreadableFile):
        read_bytes(whole[: len(whole) // 3], "断.pdf")
    with pytest.raises(UnreadableFile):
        read_bytes(whole.replace(b"/Kids [10 0 R]", b"/Kids [2 0 R ]"), "环.pdf")


def test_two_columns_are_read_one_after_the_other(make_pdf: Make, make_page: Any) -> None:
    """A gazette: a title over both columns, then the left column, then the right one, whose first line goes on."""
    items = [
        f"{number}.推进第{'一二三四五六'[number - 1]}项改革，完善制度机制，规范办理流程，"
        "年底前公布清单。（市司法局牵头，市财政局负责）"
        for number in range(1, 7)
    ]
    lines = [line for item in items for line in wrapped_in(item, 14)]
    half = len(lines) // 2 + 1  # the break falls within a task
    left = [(text, 60 + x, 700.0 - 20 * n) for n, (text, x) in enumerate(lines[:half])]
    right = [(text, 320 + x, 700.0 - 20 * n) for n, (text, x) in enumerate(lines[half:])]
    page = make_page([("青川市2024年重点任务分工方案", 180.0, 760.0), *left, *right, ("— 1 —", 280.0, 60.0)])
    assert read_bytes(make_pdf([page]), "公报.pdf").text.splitlines() == ["青川市2024年重点任务分工方案", *items]


def wrapped_in(text: str, width: int, size: float = 16) -> list[tuple[str, float]]:
    rest = text[width - 2 :]
    return [(text[: width - 2], 2 * size), *((rest[at : at + width], 0.0) for at in range(0, len(rest), width))]


def test_cells_beside_each_other_are_no_columns(make_pdf: Make, make_page: Any) -> None:
    """A table without rules: its rows are read across."""
    cells = [("推进改革", "市司法局"), ("公布清单", "市财政局")] * 6
    lines = [(text, x, 760.0 - 28 * n) for n, row in enumerate(cells) for text, x in zip(row, (80, 320), strict=True)]
    text = read_bytes(make_pdf([make_page(lines)]), "分工.pdf").text
    assert "推进改革 市司法局" in text
