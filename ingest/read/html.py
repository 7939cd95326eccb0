"""Government pages: the document's own text, without menus, cards, sharing bars and footers."""

import re

from selectolax.lexbor import LexborHTMLParser

from ingest.read.encoding import decode
from ingest.read.lines import Extract, Lines, clean_line
from ingest.read.page_lines import block_lines
from ingest.read.page_tree import main_block
from ingest.read.source import UnreadableFile

# The HTML parser's time grows with the square of the nesting (20,000 levels 0.5 s, 200,000 150 s); real pages stay
# below 100 levels, unclosed tags counted.
MAX_DEPTH = 4_000
# A title stands in the first lines of the main text or not at all.
HEAD_CHARS = 600

_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([A-Za-z0-9_-]{2,20})""", re.IGNORECASE)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_UNNESTED = re.compile(
    "area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|td|th|tr|dt|dd|option|tbody|thead",
    re.IGNORECASE,
)
_SITE_NAME = re.compile(r"\s*[_|–—-]\s*[^_|–—-]{2,40}$")


def read(data: bytes, name: str) -> Extract:
    """The main text of a page, tables as rows, the page's title first where the main text lacks it."""
    declared = _CHARSET.search(data[:4096])
    page, encoding = decode(data, name, declared.group(1).decode("ascii") if declared else None)
    if _depth(page) > MAX_DEPTH:
        raise UnreadableFile("网页标签嵌套过深", where=name, remedy="请在浏览器中打开，另存为纯文本后重试")
    tree = LexborHTMLParser(page)
    title = _title(tree)
    block = main_block(tree)
    if block is None:
        raise UnreadableFile("网页没有正文", where=name, remedy="请确认保存的是完整网页")
    body = block_lines(block).extract()
    lines = Lines()
    if title and _squeeze(title) not in _squeeze(body.text[:HEAD_CHARS]):
        lines.add(title, "网页标题")
    head = lines.extract()
    shift = len(head.text)
    origins = head.origins + tuple((offset + shift, place) for offset, place in body.origins)
    return Extract(head.text + body.text, origins, encoding)


def _depth(page: str) -> int:
    depth = deepest = 0
    for match in _TAG.finditer(page):
        if not _UNNESTED.fullmatch(match[2]):
            depth += -1 if match[1] else 1
            deepest = max(deepest, depth)
    return deepest


def _title(tree: LexborHTMLParser) -> str:
    """What the page calls the document: its ArticleTitle (国办发〔2017〕47号 asks sites for it), h1, or title."""
    meta = tree.css_first('meta[name="ArticleTitle"]')
    if meta is not None and (meta.attributes.get("content") or "").strip():
        return clean_line(meta.attributes.get("content") or "")
    heads = [clean_line(node.text(deep=True)) for node in tree.css("h1")]
    heads = [head for head in heads if len(head) >= 8]
    if len(heads) == 1:
        return heads[0]
    node = tree.css_first("title")
    return _SITE_NAME.sub("", clean_line(node.text(deep=True))) if node is not None else ""


def _squeeze(text: str) -> str:
    """Without blanks and with one form of brackets, for comparing titles."""
    text = re.sub(r"^[（(]转载[）)]", "", text.strip())
    return re.sub(r"[\s\u3000]+", "", text).translate(str.maketrans("〈〉<>()", "《》《》（）"))
