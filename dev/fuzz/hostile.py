"""Files made to break a reader: bombs, entities, loops, one endless line, bottomless nesting."""

from collections.abc import Iterator

from dev.fuzz.samples import PLAN, WORD_FRAME, Sample, W, bare_word
from dev.made_files import OFD_NAMESPACE, PdfPage, make_pdf, make_zip

MEGABYTE = 2**20
CLAUSE = "推进改革，2024年9月底前完成。（市政务局牵头，市财政局按职责分工负责）"


def hostile() -> Iterator[Sample]:
    """Every hostile file; each must be read or refused within the limits of one document."""
    yield from _texts()
    yield from _pages()
    yield from _packages()
    yield from _pdfs()


def _texts() -> Iterator[Sample]:
    yield Sample("one-line.txt", (CLAUSE * (MEGABYTE // 3 // len(CLAUSE))).encode())
    yield Sample("one-clause.txt", f"1. 任务。（{'市政务局、' * 50_000}市财政局负责）".encode())
    yield Sample("open-brackets.txt", (PLAN + "（" * 200_000).encode())
    yield Sample("nested-brackets.txt", (PLAN + "（" * 50_000 + "市政务局负责" + "）" * 50_000).encode())
    yield Sample("pairs.txt", (PLAN + "（）" * 100_000).encode())
    yield Sample("quotes.txt", (PLAN + "“" * 100_000 + "”" * 100_000).encode())
    yield Sample("numbers.txt", (PLAN + "1." * 150_000).encode())
    yield Sample("items.txt", "".join(f"{n}. {CLAUSE}\n" for n in range(5_000)).encode())
    yield Sample("chinese-numbers.txt", (PLAN + "一" * 200_000 + "、").encode())
    yield Sample("dates.txt", (PLAN + "2024年9月底前" * 30_000).encode())
    yield Sample("separators.txt", (PLAN + "、" * 300_000).encode())
    yield Sample("blanks.txt", (PLAN + " \u3000" * 200_000 + "。").encode())
    yield Sample("blank-lines.txt", (PLAN + "\n" * 300_000 + "。").encode())
    yield Sample("same-character.txt", (PLAN + "市" * 300_000).encode())
    yield Sample("digits.txt", (PLAN + "9" * 300_000).encode())
    yield Sample("labels.txt", ("牵头单位：" * 60_000).encode())
    yield Sample("headings.txt", "".join(f"一、标题{n}\n" for n in range(30_000)).encode())
    yield Sample("large.txt", (PLAN * (50 * MEGABYTE // len(PLAN.encode()))).encode())
    yield Sample("empty.txt", b"")
    yield Sample("nul.txt", b"\0" * MEGABYTE)
    yield Sample("one-quote.csv", ('"' + "建立台账,市政务局\n" * 60_000).encode())
    yield Sample("wide.csv", ("," * 300_000 + "\n").encode() * 3)
    yield Sample("bars.md", ("|" * 200_000 + "\n|---|\n").encode())
    yield Sample("stars.md", ("**" * 200_000 + "甲\n").encode())


def _pages() -> Iterator[Sample]:
    text = "".join(f"<p>{line}</p>" for line in PLAN.splitlines())
    yield Sample("nested.html", b"<html><body>" + b"<div>" * 500_000 + text.encode())
    yield Sample("nested-tables.html", ("<html><body>" + "<table><tr><td>" * 3_000 + text).encode())
    yield Sample("open-tags.html", ("<html><body>" + "<b><i>" * 1_900 + text * 50).encode())
    yield Sample(
        "spans.html",
        f'<html><body>{text}<table><tr><td rowspan="99999999" colspan="99999999">甲</td><td>乙</td></tr>'
        f"{'<tr><td>丙</td><td>丁</td></tr>' * 5_000}</table>".encode(),
    )
    path = "首页" + "-栏目-" * 2_000 + ">"
    buttons = "打印 " * 4_000 + "。"
    yield Sample("paths.html", f"<html><body><p>{path}</p><p>{buttons}</p>{text}".encode())
    yield Sample("attributes.html", ("<html><body><p " + "a=b " * 100_000 + ">" + text).encode())
    yield Sample("entities.html", ("<html><body><p>" + "&amp;lt;" * 100_000 + text).encode())
    yield Sample("half-tag.html", (f"<html><body>{text}" + "<" * 300_000).encode())


def _packages() -> Iterator[Sample]:
    bomb = b"<x/>" + b" " * (60 * MEGABYTE)
    laughs = '<!DOCTYPE x [<!ENTITY a "ha">' + "".join(
        f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(12)
    )
    yield Sample("bomb.docx", bare_word(bomb))
    yield Sample("bomb.xlsx", make_zip({"xl/workbook.xml": b"<x/>", "xl/worksheets/sheet1.xml": bomb}))
    yield Sample("bomb.ofd", make_zip({"OFD.xml": bomb}))
    yield Sample("many-bombs.docx", make_zip({f"word/{n}.xml": b" " * (4 * MEGABYTE) for n in range(140)}))
    yield Sample("laughs.docx", bare_word(f"{laughs}]><w:document {W}><w:body><w:p>&m;</w:p></w:body></w:document>"))
    yield Sample("laughs.ofd", make_zip({"OFD.xml": f"{laughs}]><OFD>&m;</OFD>"}))
    external = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
    yield Sample(
        "external.docx",
        bare_word(f"{external}<w:document {W}><w:body><w:p><w:r><w:t>&f;</w:t></w:r></w:p></w:body></w:document>"),
    )
    yield Sample("external.ofd", make_zip({"OFD.xml": f"{external}<OFD>&f;</OFD>"}))
    utf16 = f'<?xml version="1.0" encoding="utf-16"?>{external}<w:document {W}/>'.encode("utf-16")
    yield Sample("external-utf16.docx", bare_word(utf16))
    yield Sample("nested.docx", bare_word(f"<w:document {W}><w:body>{'<w:tbl><w:tr><w:tc>' * 3_000}"))
    tables = "<w:tbl><w:tr><w:tc>" * 70 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 70
    yield Sample("tables-in-tables.docx", bare_word(f"<w:document {W}><w:body>{tables}</w:body></w:document>"))
    cells = (
        '<w:tc><w:tcPr><w:gridSpan w:val="999999999"/><w:vMerge/></w:tcPr><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc>'
    )
    rows = f"<w:tbl>{f'<w:tr>{cells * 3}</w:tr>' * 2_000}</w:tbl>"
    yield Sample("spans.docx", bare_word(f"<w:document {W}><w:body>{rows}</w:body></w:document>"))
    paragraphs = f"<w:p><w:r><w:t>{CLAUSE}</w:t></w:r></w:p>" * 5_000
    yield Sample("long.docx", bare_word(f"<w:document {W}><w:body>{paragraphs}</w:body></w:document>"))
    yield Sample("names.docx", make_zip({**WORD_FRAME, **{f"word/{n}": b"" for n in range(20_000)}}))
    loop = f"<ofd:Page {OFD_NAMESPACE}><ofd:Content><ofd:Layer>{'<ofd:PageBlock>' * 2_000}"
    yield Sample("nested.ofd", make_zip({"OFD.xml": loop, "Doc_0/Document.xml": loop}))


def _pdfs() -> Iterator[Sample]:
    plain = make_pdf([PdfPage([(CLAUSE[:25], 80, 700)])])
    yield Sample("kids-loop.pdf", plain.replace(b"/Kids [10 0 R]", b"/Kids [2 0 R ]"))
    yield Sample("contents-loop.pdf", plain.replace(b"/Contents 11 0 R", b"/Contents 10 0 R"))
    yield Sample("parent-loop.pdf", plain.replace(b"/Parent 2 0 R", b"/Parent 10 0 R"))
    yield Sample("length-loop.pdf", plain.replace(b"<< /Length ", b"<< /Length 11 0 R /L ", 1))
    yield Sample(
        "many-pages.pdf",
        plain.replace(b"/Kids [10 0 R] /Count 1", b"/Kids [" + b"10 0 R " * 50_000 + b"] /Count 50000"),
    )
    yield Sample("count.pdf", plain.replace(b"/Count 1", b"/Count 999999999"))
    form = "/F1 16 Tf " + "q " * 100_000
    yield Sample("saves.pdf", make_pdf([PdfPage([(CLAUSE[:25], 80, 700)], extra=form)]))
    rules = [(80, 100 + n % 600, 500, 100 + n % 600) for n in range(5_000)]
    rules += [(80 + n % 400, 100, 80 + n % 400, 700) for n in range(5_000)]
    yield Sample("rules.pdf", make_pdf([PdfPage([(CLAUSE[:25], 80, 700)], rules)]))
    yield Sample("characters.pdf", make_pdf([PdfPage([(CLAUSE * 2_000, 80, 700)])]))
    yield Sample("pile.pdf", make_pdf([PdfPage([("市", 80, 700)] * 30_000)]))
    yield Sample("tail.pdf", plain + b"%" * MEGABYTE)
    yield Sample("no-table.pdf", plain[: plain.index(b"xref")])
