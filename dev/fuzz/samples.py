"""Files to start from: an invented plan in every format, and the shared corpus where it exists."""

import io
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import docx
import openpyxl

from dev.made_files import PdfPage, make_ofd, make_pdf

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


@dataclass(frozen=True, slots=True)
class Sample:
    """A whole file, by name and bytes."""

    name: str
    data: bytes


def samples() -> list[Sample]:
    """Every sample, in a fixed order."""
    return [*_invented(), *_corpus()]


def _invented() -> Iterator[Sample]:
    for encoding in ("utf-8", "gb18030", "utf-16"):
        yield Sample(f"plan-{encoding}.txt", PLAN.encode(encoding))
    yield Sample("plan.html", _html().encode())
    yield Sample("plan.md", ("# 分工方案\n\n" + PLAN + _markdown()).encode())
    yield Sample("plan.csv", "\n".join(",".join(f'"{cell}"' for cell in row) for row in TABLE).encode())
    yield Sample("plan.docx", _docx())
    yield Sample("plan.xlsx", _xlsx())
    yield Sample("plan.pdf", _pdf())
    lines = [(line.strip("\u3000"), 31.0, 30.0 + 9 * number) for number, line in enumerate(PLAN.splitlines()) if line]
    yield Sample("plan.ofd", make_ofd([lines, lines]))


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
