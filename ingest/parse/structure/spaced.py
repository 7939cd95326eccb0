"""Tables printed with tabs or blanks between their cells, as a copy out of Word or a pdf leaves them (GRAMMAR.md 4)."""

import re
from collections.abc import Iterator

from ingest.parse.clause.labels import column_label

Span = tuple[int, int]

_TAB = re.compile(r"[ \u3000\u00a0]*\t[ \t\u3000\u00a0]*")
_BLANKS = re.compile("[ \u3000\u00a0]+")
_MAYBE_HEAD = re.compile(
    r"^(?=[^\n]*[ \t\u3000\u00a0])(?=[^\n。]*(?:单位|部门|领导|责任人))[^\n。]{8,120}$", re.MULTILINE
)
_NUMBERED = re.compile(r"\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3})[.、]?(?=[ \t\u3000\u00a0])")
_OTHER = re.compile("序号|编号|任务|措施|事项|内容|举措|工作|项目|目标")
LONGEST_HEAD = 12  # characters of a column's head
FEWEST, MOST = 3, 12  # columns


def spaced_cells(text: str) -> list[Span]:
    """The blanks that stand between two cells, in order; blanks inside a cell (切 实) are not among them."""
    found: list[Span] = []
    for line in _MAYBE_HEAD.finditer(text):
        blank = _TAB if "\t" in line.group() else _BLANKS
        heads = _gaps(blank, text, *line.span())
        if not _is_head(text, line.span(), heads):
            continue
        rows = list(_rows(blank, text, line.end(), len(heads)))
        if rows:
            found.extend(heads)
            found.extend(gap for row in rows for gap in row)
    return sorted(set(found))


def _rows(blank: re.Pattern[str], text: str, at: int, width: int) -> Iterator[list[Span]]:
    """The rows below a head: lines of as many cells, with blanks a number first. A line of one cell is a heading."""
    while at < len(text):
        end = text.find("\n", at + 1)
        end = len(text) if end < 0 else end
        gaps = _gaps(blank, text, at + 1, end)
        if len(gaps) == width and (blank is _TAB or _NUMBERED.match(text, at + 1, end)):
            yield gaps
        elif gaps:
            return
        at = end


def _gaps(blank: re.Pattern[str], text: str, start: int, end: int) -> list[Span]:
    """The blanks of a line; with tabs an empty first or last cell counts, blanks at a line's ends never do."""
    found = [hit.span() for hit in blank.finditer(text, start, end)]
    if blank is _TAB:
        return found
    return [gap for gap in found if gap[0] > start and gap[1] < end and not _spaced_word(text, gap, start, end)]


def _spaced_word(text: str, gap: Span, start: int, end: int) -> bool:
    """Whether a blank stands inside a word set with wide letters (工 作 任 务): single characters on both sides."""
    before = gap[0] - 1 == start or text[gap[0] - 2].isspace()
    after = gap[1] + 1 == end or text[gap[1] + 1].isspace()
    return before and after and "\u4e00" <= text[gap[0] - 1] <= "\u9fff" and "\u4e00" <= text[gap[1]] <= "\u9fff"


def _is_head(text: str, line: Span, gaps: list[Span]) -> bool:
    edges = [line[0], *(edge for gap in gaps for edge in gap), line[1]]
    heads = [re.sub(r"\s", "", text[edges[at] : edges[at + 1]]) for at in range(0, len(edges), 2)]
    if not FEWEST <= len(heads) <= MOST or any(len(head) > LONGEST_HEAD for head in heads):
        return False
    labels = [column_label(head) for head in heads]
    role = any(label is not None and label.role not in ("time", "note") for label in labels)
    return role and any(label is None and _OTHER.search(head) for head, label in zip(heads, labels, strict=True))
