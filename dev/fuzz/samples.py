"""Files to start from: an invented plan in every format, and the shared corpus where it exists."""

import io
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

import docx
import openpyxl

from dev.made_files import PdfPage, make_ofd, make_pdf, make_zip

PLAN = """青川市人民政府办公室关于印发2024年优化营商环境重点任务分工方案的通知
青政办发〔2024〕8号

各县（市、区）人民政府，市直各单位：
　　一、优化政务服务（市政务局总牵头，列第一位的为牵头单位，下同）
　　（一）推行“一件事一次办”
　　1. 2024年9月底前，新增事项20项以上，压减时限至3个工作日以内。（市政务局牵头，市发展改革委、财政局等部门分工负责）
　　2. 在有条件的县区开展试点；力争到2025年底实现全覆盖。（责任单位：各县（市、区）人民政府，市人力资源社会保障局）
　　二、加强公正监管
　　3. 按照国家部署，落实《青川市优化营商环境条例》，每季度通报进展。由市市场监管局会同市司法局负责。
牵头单位：市市场监管局；配合单位：市司法局、市税务局
完成时限：年底前，长期坚持
"""
TABLE = (
    ("序号", "工作任务", "牵头单位", "配合单位", "完成时限"),
    ("1", "建立清单管理制度", "市政务局", "市司法局、市财政局", "2024年6月底"),
    ("2", "压减企业开办时间", "市市场监管局", "市公安局、市税务局", "9月底前"),
    ("3", "推进信用监管", "市发展改革委", "各县（市、区）人民政府", "持续推进"),
)
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
WORD_FRAME = MappingProxyType(
    {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default '
        'Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/word/document.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
    }
)


@dataclass(frozen=True, slots=True)
class Sample:
    """A whole file, by name and bytes."""

    name: str
    data: bytes


def samples() -> list[Sample]:
    """Every sample, in a fixed order."""
    return [*invented(), *_corpus()]


def invented() -> Iterator[Sample]:
    """The invented plan in every format and the encodings of China; each of some kilobytes."""
    for encoding in ("utf-8", "gb18030", "utf-16"):
        yield Sample(f"plan-{encoding}.txt", PLAN.encode(encoding))
    yield Sample("plan.html", _html().encode())
    yield Sample("plan.md", ("# 分工方案\n\n" + PLAN + _markdown()).encode())
    yield Sample("plan.csv", "\n".join(",".join(f'"{cell}"' for cell in row) for row in TABLE).encode())
    yield Sample("plan.docx", _docx())
    yield Sample("bare.docx", bare_word(_word_body()))
    yield Sample("plan.xlsx", _xlsx())
    yield Sample("plan.pdf", _pdf())
    lines = [(line.strip("\u3000"), 31.0, 30.0 + 9 * number) for number, line in enumerate(PLAN.splitlines()) if line]
    yield Sample("plan.ofd", make_ofd([lines, lines]))


def bare_word(body: str | bytes) -> bytes:
    """A docx of the three parts that Word cannot do without; `body` is its document.xml."""
    return make_zip({**WORD_FRAME, "word/document.xml": body})


def _corpus() -> Iterator[Sample]:
    shared = Path(os.environ.get("FENGONG_SHARED", Path(__file__).parents[3] / "shared"))
    for folder in ("plans", "not_plans", "html", "pdf"):
        for path in sorted((shared / "corpus" / folder).glob("*")):
            yield Sample(path.name, path.read_bytes())


def _html() -> str:
    rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in TABLE)
    text = "".join(f"<p>{line}</p>" for line in PLAN.splitlines())
    return (
        '<html><head><meta charset="utf-8"><title>分工方案-青川市</title></head><body><a href="/">首页</a>'
        f'<div id="zoom">{text}<table border="1">{rows}</table><ol><li>建立台账。</li></ol></div>'
        "<p>【打印】</p></body></html>"
    )


def _markdown() -> str:
    head, *body = ("| " + " | ".join(row) + " |\n" for row in TABLE)
    return head + "|---|---|---|---|---|\n" + "".join(body)


def _word_body() -> str:
    """Runs, breaks, merged cells, a deleted paragraph, a text box and a content control in one small part."""

    def paragraph(text: str, inside: str = "") -> str:
        return f"<w:p><w:pPr>{inside}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"

    texts = PLAN.splitlines()[4:8]
    merged = '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>'
    going_on = '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>', "<w:tcPr><w:vMerge/></w:tcPr>"
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    rows = [
        "".join(f"<w:tc>{p}{paragraph(t)}</w:tc>" for p, t in row)
        for row in (
            (("", "序号"), (merged, "牵头单位")),
            ((going_on[0], "1"), ("", "任务"), ("", "市政务局")),
            ((going_on[1], ""), ("", "任务"), ("", "市司法局")),
        )
    ]
    return (
        f"<w:document {W}><w:body>{''.join(map(paragraph, texts))}"
        f"{paragraph(texts[3], numbered)}"
        "<w:p><w:r><w:t>甲</w:t><w:br/><w:tab/><w:noBreakHyphen/><w:t>乙</w:t></w:r><w:del><w:r><w:delText>丙</w:delText>"
        f"</w:r></w:del></w:p><w:sdt><w:sdtContent>{paragraph(texts[1])}</w:sdtContent></w:sdt>"
        f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"
        f"<w:p><w:r><w:pict><w:txbxContent>{paragraph(texts[2])}</w:txbxContent></w:pict></w:r></w:p>"
        "</w:body></w:document>"
    )


def _docx() -> bytes:
    document = docx.Document()
    for number, line in enumerate(PLAN.splitlines()):
        document.add_paragraph(line, style="List Number" if number % 3 == 0 else None)
    table = document.add_table(len(TABLE), len(TABLE[0]))
    for cells, texts in zip(table.rows, TABLE, strict=True):
        for cell, text in zip(cells.cells, texts, strict=True):
            cell.text = text
    table.cell(1, 2).merge(table.cell(2, 2))
    return _saved(document)


def _xlsx() -> bytes:
    workbook = openpyxl.Workbook()
    sheet: Any = workbook.active
    for row in TABLE:
        sheet.append(row)
    sheet.merge_cells("C2:C3")
    return _saved(workbook)


def _pdf() -> bytes:
    lines = [(line.strip("\u3000")[:30], 80.0, 780.0 - 28 * number) for number, line in enumerate(PLAN.splitlines())]
    cells = [
        (text[:6], 84.0 + 90 * column, 280.0 - 40 * row)
        for row, texts in enumerate(TABLE)
        for column, text in enumerate(texts)
    ]
    rules = [(80.0 + 90 * n, 140.0, 80.0 + 90 * n, 300.0) for n in range(6)]
    rules += [(80.0, 300.0 - 40 * n, 530.0, 300.0 - 40 * n) for n in range(5)]
    return make_pdf([PdfPage(lines), PdfPage(cells, rules, size=11)])


def _saved(document: Any) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()
