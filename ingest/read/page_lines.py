"""A block of a page as lines: blocks and line breaks end lines, tables become rows, chrome lines go."""

import re
from dataclasses import dataclass, field

from selectolax.lexbor import LexborNode

from ingest.read.grid import Cell, spread
from ingest.read.lines import Lines, clean_line
from ingest.read.page_rules import page_rules
from ingest.read.page_tree import walk

BLOCKS = re.compile(
    "address|article|aside|blockquote|body|caption|center|dd|details|div|dl|dt|fieldset|figcaption|figure|form|h[1-6]|"
    "header|hr|li|main|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul|ucapcontent"
)
# Chrome inside the main block stands at its edges; the same words in the middle (审核：市财政局) are the document's.
HEAD_LINES = 12
TAIL_LINES = 6
# After a heading like 相关阅读 the rest is dropped only where it is nearly all links.
LINK_SHARE = 0.7

_SOURCE_BREAK = re.compile("[ \t\r\f]*\n[ \t\r\n\f]*")
# Word and editors break source lines inside Chinese sentences; a browser shows no blank there worth keeping.
_HAN = "[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’…—]"
_BREAK_IN_HAN = re.compile(f"(?<={_HAN})\n(?={_HAN})")
_NUMBERED = re.compile(r"\s*[（(]?[\d一二三四五六七八九十①-⑳]+[）)、.．]")


@dataclass(slots=True)
class _Line:
    text: str
    linked: int
    rows: list[list[str]] = field(default_factory=list)


def block_lines(block: LexborNode) -> Lines:
    """The lines of `block`; places are `段落N` and `表N 行M 列K`, counted within the block."""
    lines = Lines()
    paragraphs = tables = 0
    for line in _without_chrome(_collect(block)):
        if line.rows:
            tables += 1
            lines.table(line.rows, [f"表{tables} 行{row}" for row in range(1, len(line.rows) + 1)])
        else:
            paragraphs += 1
            lines.add(line.text, f"段落{paragraphs}")
    return lines


def _collect(block: LexborNode) -> list[_Line]:
    whole = _data_table(block) if block.tag == "table" else []
    if whole:
        return [_Line("", 0, whole)]
    found: list[_Line] = []
    parts: list[str] = []
    counters: list[int | None] = []
    skip_until = 0
    linked = links = 0

    def flush() -> None:
        nonlocal linked
        text = _join(parts)
        if text:
            found.append(_Line(text, linked))
        parts.clear()
        linked = 0

    for node, entering in walk(block):
        if skip_until:
            if not entering and node.mem_id == skip_until:
                skip_until = 0
            continue
        if node.is_text_node:
            text = node.text_content or ""
            parts.append(text)
            linked += len(text.strip()) if links else 0
            continue
        tag = node.tag or ""
        if tag == "br":
            if entering:
                flush()
        elif tag == "a":
            links += 1 if entering else -1
        elif BLOCKS.fullmatch(tag):
            flush()
            if tag == "table" and entering:
                rows = _data_table(node)
                if rows:
                    found.append(_Line("", 0, rows))
                    skip_until = node.mem_id if node.first_child is not None else 0
            elif tag in {"ol", "ul"}:
                if entering:
                    counters.append(_first_number(node) if tag == "ol" else None)
                elif counters:
                    counters.pop()
            elif tag == "li" and entering and counters and counters[-1] is not None:
                # The browser prints the number of an ordered list; the source does not hold it.
                if not _NUMBERED.match(node.text(deep=True)[:20]):
                    parts.append(f"{counters[-1]}. ")
                counters[-1] += 1
    flush()
    return found


def _join(parts: list[str]) -> str:
    text = _SOURCE_BREAK.sub("\n", "".join(parts)).strip("\n")
    return clean_line(_BREAK_IN_HAN.sub("", text))


def _first_number(node: LexborNode) -> int | None:
    if (node.attributes.get("type") or "1") != "1" or "none" in (node.attributes.get("style") or ""):
        return None
    start = node.attributes.get("start") or "1"
    return int(start) if start.isascii() and start.isdigit() and len(start) < 6 else 1


def _data_table(table: LexborNode) -> list[list[str]]:
    """Rows of a table that holds data; empty for one that only lays out the page."""
    rows: list[list[Cell]] = []
    parts: list[str] = []
    cell: LexborNode | None = None
    for node, entering in walk(table):
        if node.is_text_node:
            if cell is not None:
                parts.append(node.text_content or "")
            continue
        tag = node.tag or ""
        if tag == "table":
            return []
        if tag == "tr" and entering:
            rows.append([])
        elif tag in {"td", "th"}:
            if entering:
                cell, parts = node, []
            elif cell is not None and rows:
                rows[-1].append(Cell(_join(parts), _span(node, "rowspan"), _span(node, "colspan")))
                cell = None
        elif tag == "br" or BLOCKS.fullmatch(tag):
            parts.append(" ")
    if len(rows) < 2 or max(len(row) for row in rows) < 2:
        return []
    return spread(rows)


def _span(node: LexborNode, name: str) -> int:
    value = (node.attributes.get(name) or "1").strip()
    return int(value) if value.isascii() and value.isdigit() and len(value) < 6 else 1


def _without_chrome(found: list[_Line]) -> list[_Line]:
    rules = page_rules()
    for number, line in enumerate(found):
        if not line.rows and rules.tail.fullmatch(line.text.strip()):
            rest = found[number + 1 :]
            length = sum(len(each.text) for each in rest)
            if not any(each.rows for each in rest) and sum(each.linked for each in rest) >= LINK_SHARE * length:
                found = found[:number]
                break
    middle = range(HEAD_LINES, len(found) - TAIL_LINES)
    return [
        line
        for number, line in enumerate(found)
        if line.rows or number in middle or not rules.line.fullmatch(line.text.strip())
    ]
