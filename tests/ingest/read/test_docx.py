"""Word documents: automatic numbers, merged cells, what is read and what is left out."""

import io
import re
import zipfile
from collections.abc import Callable

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from ingest.read.reader import read_bytes
from ingest.read.source import UnreadableFile

LEVELS = (
    ("chineseCounting", "%1、", "nothing"),
    ("chineseCounting", "（%2）", "nothing"),
    ("decimal", "%3.", "tab"),
    ("decimal", "(%4)", "space"),
    ("decimalEnclosedCircleChinese", "%5", "nothing"),
    ("decimal", "%3.%6", "space"),
)


def with_numbering(document: Document, *, overrides: str = "") -> None:
    """Give the document one list of LEVELS (numId 91), and a second instance of it (numId 92)."""
    numbering = document.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:suff w:val="{suffix}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for level, (form, text, suffix) in enumerate(LEVELS)
    )
    abstract = parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">{levels}</w:abstractNum>')
    numbering.insert(0, abstract)
    for number, inner in ((91, ""), (92, overrides)):
        numbering.append(
            parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="90"/>{inner}</w:num>')
        )


def numbered(document: Document, text: str, level: int, number: int = 91) -> None:
    properties = document.add_paragraph(text)._p.get_or_add_pPr()
    properties.append(
        parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')
    )


def saved(document: Document) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def test_automatic_numbers_are_printed_and_restart_below_each_heading() -> None:
    document = docx.Document()
    with_numbering(document)
    for text, level in (
        ("总体要求", 0), ("重点任务", 0), ("优化服务", 1), ("2020年底前完成。", 2), ("压减时限。", 2), ("甲", 3),
        ("乙", 4), ("细则", 5), ("加强监管", 1), ("统一清单。", 2), ("保障措施", 0), ("组织领导", 1),
    ):  # fmt: skip
        numbered(document, text, level)
    assert read_bytes(saved(document), "方案.docx").text.splitlines() == [
        "一、总体要求", "二、重点任务", "（一）优化服务", "1. 2020年底前完成。", "2. 压减时限。", "(1) 甲", "①乙",
        "2.1 细则", "（二）加强监管", "1. 统一清单。", "三、保障措施", "（一）组织领导",
    ]  # fmt: skip


def test_a_second_list_goes_on_or_starts_anew_as_its_override_says() -> None:
    override = '<w:lvlOverride w:ilvl="2"><w:startOverride w:val="7"/></w:lvlOverride>'
    for inner, expected in (("", ["1. 甲", "2. 乙", "3. 丙"]), (override, ["1. 甲", "7. 乙", "8. 丙"])):
        document = docx.Document()
        with_numbering(document, overrides=inner)
        numbered(document, "甲", 2)
        numbered(document, "乙", 2, 92)
        numbered(document, "丙", 2, 92)
        assert read_bytes(saved(document), "方案.docx").text.splitlines() == expected


def test_numbers_come_from_the_style_and_the_style_it_rests_on() -> None:
    document = docx.Document()
    with_numbering(document)
    style = document.styles["Heading 1"]
    properties = style.element.get_or_add_pPr()
    properties.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="91"/></w:numPr>'))
    child = document.styles.add_style("章标题", 1)
    child.base_style = style
    document.add_paragraph("总体要求", style="Heading 1")
    document.add_paragraph("重点任务", style="章标题")
    off = document.add_paragraph("附则", style="Heading 1")
    off._p.get_or_add_pPr().append(parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="0"/></w:numPr>'))
    assert read_bytes(saved(document), "方案.docx").text.splitlines() == ["一、总体要求", "二、重点任务", "附则"]


def test_merged_cells_are_spread_and_the_table_stands_between_blank_lines() -> None:
    document = docx.Document()
    document.add_paragraph("任务清单如下：")
    table = document.add_table(4, 4)
    texts = (
        ("序号", "工作任务", "责任单位", ""),
        ("", "", "牵头单位", "配合单位"),
        ("1", "建立台账", "市政务局", "市财政局\n市教育局"),
        ("2", "压减时限", "", "市人社局"),
    )
    for row, cells in zip(table.rows, texts, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    table.cell(0, 0).merge(table.cell(1, 0))
    table.cell(0, 1).merge(table.cell(1, 1))
    table.cell(0, 2).merge(table.cell(0, 3))
    table.cell(2, 2).merge(table.cell(3, 2))
    document.add_paragraph("请抓好落实。")
    source = read_bytes(saved(document), "方案.docx")
    assert source.text.splitlines() == [
        "任务清单如下：",
        "",
        "序号 | 工作任务 | 责任单位 | 责任单位",
        "序号 | 工作任务 | 牵头单位 | 配合单位",
        "1 | 建立台账 | 市政务局 | 市财政局 市教育局",
        "2 | 压减时限 | 市政务局 | 市人社局",
        "",
        "请抓好落实。",
    ]
    assert source.origin_of(source.text.index("压减")) == "表1 行4 列2"
    assert source.origin_of(source.text.index("抓好")) == "段落2"


def test_deleted_hidden_and_marginal_text_is_not_read_inserted_text_is() -> None:
    document = docx.Document()
    section = document.sections[0]
    section.header.paragraphs[0].text = "页眉文字"
    section.footer.paragraphs[0].text = "页脚文字"
    paragraph = document.add_paragraph("由市政务局")
    namespace = nsdecls("w")
    paragraph._p.append(parse_xml(f"<w:del {namespace}><w:r><w:delText>配合</w:delText></w:r></w:del>"))
    paragraph._p.append(parse_xml(f"<w:ins {namespace}><w:r><w:t>牵头</w:t></w:r></w:ins>"))
    paragraph._p.append(parse_xml(f"<w:r {namespace}><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r>"))
    paragraph._p.append(parse_xml(f"<w:r {namespace}><w:t>负责。</w:t></w:r>"))
    document.styles.add_style("TOC 1", 1)
    document.add_paragraph("一、总体要求……1", style="TOC 1")
    assert read_bytes(saved(document), "方案.docx").text == "由市政务局牵头负责。\n"


def test_content_controls_and_line_breaks_are_read() -> None:
    document = docx.Document()
    body = document.element.body
    control = parse_xml(
        f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p><w:r><w:t>控件中的段落</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    body.insert(0, control)
    document.add_paragraph("牵头单位：市政务局\n完成时限：9月底")
    assert read_bytes(saved(document), "方案.docx").text.splitlines() == [
        "控件中的段落",
        "牵头单位：市政务局",
        "完成时限：9月底",
    ]


def test_frame_of_one_cell_is_text_not_a_table() -> None:
    document = docx.Document()
    document.add_table(1, 1).cell(0, 0).text = "一、总体要求\n（一）指导思想"
    assert read_bytes(saved(document), "方案.docx").text == "一、总体要求\n（一）指导思想\n"


def changed(data: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            content = old.read(entry)
            new.writestr(entry.filename, change(content) if entry.filename == part else content)
    return stream.getvalue()


def sample() -> bytes:
    document = docx.Document()
    document.add_paragraph("市政务局负责。")
    return saved(document)


def test_entity_bomb_is_refused_before_it_is_parsed() -> None:
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "&b;&b;"><!ENTITY b "ha">]>'
    hostile = changed(sample(), "word/document.xml", lambda part: bomb + re.sub(rb"^<\?xml.*?\?>", b"", part))
    with pytest.raises(UnreadableFile, match="实体"):
        read_bytes(hostile, "炸弹.docx")


def test_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    with pytest.raises(UnreadableFile, match="压缩比"):
        read_bytes(changed(sample(), "word/document.xml", lambda part: part + b" " * (20 << 20)), "炸弹.docx")


def test_broken_package_is_refused_with_a_remedy() -> None:
    data = sample()
    damaged = changed(data, "word/document.xml", lambda part: part[: len(part) // 2])
    for broken in (data[: len(data) // 2], damaged):
        with pytest.raises(UnreadableFile) as caught:
            read_bytes(broken, "坏.docx")
        assert caught.value.remedy
