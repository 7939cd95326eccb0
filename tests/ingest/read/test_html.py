"""Government pages: the main text whole, the chrome gone."""

import time

import pytest

from ingest.read.reader import read_bytes
from ingest.read.source import UnreadableFile

BODY = [
    "青川市人民政府办公室关于印发重点任务分工方案的通知",
    "各县区人民政府，市直各单位：",
    "　　一、优化政务服务",
    "　　1.推行“一件事一次办”，2024年9月底前新增20项。（市政务局牵头，市财政局按职责分工负责）",
    "　　2.压减企业开办时间；建立台账，定期通报进展情况，形成工作合力。（市市场监管局负责）",
    "青川市人民政府办公室",
    "2024年3月5日",
]


def page(main: str, *, head: str = "", encoding: str = "utf-8") -> bytes:
    menu = "".join(f'<li><a href="/{n}">栏目{n}</a></li>' for n in range(30))
    html = f"""<!DOCTYPE html><html><head><meta charset="{encoding}"><title>分工方案-青川市人民政府</title>{head}
    <script>var config = "市政务局牵头；市财政局负责。";</script><style>p{{margin:0}}</style></head><body>
    <div class="top"><a>无障碍</a><a>长者模式</a></div><ul class="menu">{menu}</ul>
    <div class="position">当前位置：<a>首页</a> &gt; <a>政务公开</a></div>
    {main}
    <div class="footer">版权所有：青川市人民政府办公室。蜀ICP备00000000号</div></body></html>"""
    return html.encode(encoding)


def paragraphs(lines: list[str]) -> str:
    return "".join(f"<p>{line}</p>\n" for line in lines)


def test_main_text_by_rule_and_by_density_is_the_same_and_whole() -> None:
    chrome = "<div>【字体：<a>大</a> <a>中</a> <a>小</a>】</div>"
    tail = "<p>责任编辑：王某</p><p>【打印】【关闭】</p>"
    known = page(f'<div id="zoom">{chrome}{paragraphs(BODY)}{tail}</div>')
    unknown = page(f'<div class="x7"><div class="y3">{chrome}{paragraphs(BODY)}{tail}</div></div>')
    assert read_bytes(known, "方案.html").text.splitlines() == BODY
    assert read_bytes(unknown, "方案.html").text.splitlines() == BODY


def test_a_small_block_that_a_rule_names_does_not_hide_the_document() -> None:
    main = f'<div class="content">热点：请关注本站公告。</div><div class="z">{paragraphs(BODY * 3)}</div>'
    assert read_bytes(page(main), "方案.html").text.count("市市场监管局负责") == 3


def test_annex_without_sentences_beside_the_text_is_kept() -> None:
    rows = "".join(f"<tr><td>{n}</td><td>建立清单管理制度和台账</td><td>市政务局</td></tr>" for n in range(1, 9))
    main = f'<div class="k1"><div class="k2">{paragraphs(BODY)}</div><div><p>附件</p><table>{rows}</table></div></div>'
    assert "8 | 建立清单管理制度和台账 | 市政务局" in read_bytes(page(main), "a.html").text


def test_title_outside_the_main_block_comes_first_and_is_not_doubled() -> None:
    head = f'<meta name="ArticleTitle" content="{BODY[0]}">'
    apart = read_bytes(page(f'<h1>{BODY[0]}</h1><div id="zoom">{paragraphs(BODY[1:])}</div>', head=head), "a.html")
    within = read_bytes(page(f'<div id="zoom">{paragraphs(BODY)}</div>', head=head), "a.html")
    assert apart.text.splitlines() == within.text.splitlines() == BODY
    assert apart.origin_of(0) == "网页标题"
    assert apart.origin_of(apart.text.index("各县区")) == "段落1"


def test_gb2312_page_is_decoded_as_it_says() -> None:
    assert (
        read_bytes(page(f'<div id="zoom">{paragraphs(BODY)}</div>', encoding="gb18030"), "a.htm").text.splitlines()
        == BODY
    )


def test_table_cells_merged_over_rows_are_spread_and_those_over_columns_name_each_header() -> None:
    table = """<table><tr><td rowspan="2">序号</td><td rowspan="2">工作任务</td><td colspan="2">责任单位</td></tr>
    <tr><td>牵头单位</td><td>配合单位</td></tr>
    <tr><td colspan="4">一、优化服务</td></tr>
    <tr><td>1</td><td><p>建立</p><p>台账</p></td><td rowspan="2">市政务局</td><td>市财政局<br>市教育局</td></tr>
    <tr><td>2</td><td>压减|时限</td><td>市人社局</td></tr></table>"""
    source = read_bytes(page(f'<div id="zoom">{paragraphs(BODY)}{table}<p>请抓好落实。</p></div>'), "a.html")
    assert source.text.splitlines()[len(BODY) :] == [
        "",
        "序号 | 工作任务 | 责任单位 | 责任单位",
        "序号 | 工作任务 | 牵头单位 | 配合单位",
        "一、优化服务",
        "1 | 建立 台账 | 市政务局 | 市财政局 市教育局",
        "2 | 压减｜时限 | 市政务局 | 市人社局",
        "",
        "请抓好落实。",
    ]
    assert source.origin_of(source.text.index("压减｜")) == "表1 行5 列2"


def test_table_that_lays_out_the_page_is_no_table() -> None:
    inner = f"<table><tr><td>{paragraphs(BODY)}</td><td></td></tr><tr><td></td></tr></table>"
    main = f"<table><tr><td>{inner}</td></tr></table>"
    text = read_bytes(page(main), "a.html").text
    assert text.splitlines() == BODY


def test_source_line_breaks_inside_a_sentence_are_not_text() -> None:
    main = f'<div id="zoom">{paragraphs(BODY)}<p>推进审批\n     制度改革，实行 API\n  first 原则。</p></div>'
    assert read_bytes(page(main), "a.html").text.splitlines()[-1] == "推进审批制度改革，实行 API first 原则。"


def test_numbers_of_ordered_lists_are_printed() -> None:
    listed = '<ol start="3"><li>建立台账。</li><li>压减时限。</li></ol><ul><li>不编号。</li></ul>'
    text = read_bytes(page(f'<div id="zoom">{paragraphs(BODY)}{listed}</div>'), "a.html").text
    assert text.splitlines()[-3:] == ["3. 建立台账。", "4. 压减时限。", "不编号。"]


def test_words_like_chrome_inside_the_document_stay() -> None:
    lines = [f"{number}.推进改革，优化流程。" for number in range(1, 40)]
    lines.insert(15, "审核：市财政局")
    assert "审核：市财政局" in read_bytes(page(f'<div id="zoom">{paragraphs(lines)}</div>'), "a.html").text


def test_related_links_at_the_end_go_but_attachments_stay() -> None:
    links = "<p>相关阅读</p><p><a>一图读懂分工方案</a></p><p><a>新闻发布会</a></p>"
    tail = f'<p>附件：<a href="1.docx">1.任务清单.docx</a></p>{links}'
    text = read_bytes(page(f'<div id="zoom">{paragraphs(BODY)}{tail}</div>'), "a.html").text
    assert text.splitlines()[-1] == "附件：1.任务清单.docx"


def test_hidden_copy_of_the_text_is_not_read_twice() -> None:
    main = f'<div style="display: none">{"".join(BODY)}</div><div class="q">{paragraphs(BODY)}</div>'
    assert read_bytes(page(main), "a.html").text.splitlines() == BODY


def test_deep_nesting_is_refused_at_once() -> None:
    started = time.monotonic()
    with pytest.raises(UnreadableFile, match="嵌套"):
        read_bytes(b"<html><body>" + b"<div>" * 300_000 + "文字。".encode(), "深.html")
    assert time.monotonic() - started < 60  # the parser alone would take minutes: a hang, not a speed


def test_a_path_of_a_page_that_never_ends_is_read_as_text() -> None:
    """Found by reading the rules: contents that may hold their own separator are tried in every way there is."""
    path = "首页" + "-栏目-" * 60 + ">"
    assert path in read_bytes(f"<html><body><p>{path}</p><p>一、推进改革。</p></body></html>".encode(), "页.html").text


def test_page_without_text_is_refused() -> None:
    with pytest.raises(UnreadableFile):
        read_bytes(b"<html><head><title></title></head><body><script>x()</script></body></html>", "空.html")
