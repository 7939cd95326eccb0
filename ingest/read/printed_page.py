"""Web pages that a browser printed to pdf: menus above the path of the page and the foot below its buttons go."""

from collections.abc import Sequence

from ingest.read.layout import Line
from ingest.read.page_rules import page_rules

# What browsers write as the Creator of a pdf.
BROWSERS = ("Mozilla/", "Chromium", "Safari")
# Chrome stands at the edges of the document; the same words in the middle are its own.
HEAD_LINES = 12
TAIL_LINES = 10


def is_printed_page(creator: str) -> bool:
    """Whether the Creator that a pdf names is a browser."""
    return creator.startswith(BROWSERS)


def without_site(pages: Sequence[list[Line]]) -> list[list[Line]]:
    """The lines of the pages without those of the web site around the document."""
    rules = page_rules()
    lines = [line for page in pages for line in page]
    dropped: set[int] = set()
    for number, line in enumerate(lines[:HEAD_LINES]):
        if rules.head.fullmatch(line.text.strip()):
            dropped.update(map(id, lines[: number + 1]))
    for number in range(max(len(lines) - TAIL_LINES, 0), len(lines)):
        if rules.foot.fullmatch(lines[number].text.strip()):
            dropped.update(map(id, lines[number:]))
            break
    rest = [line for line in lines if id(line) not in dropped]
    edges = (*rest[:HEAD_LINES], *rest[HEAD_LINES:][-TAIL_LINES:])
    dropped.update(id(line) for line in edges if rules.line.fullmatch(line.text.strip()))
    return [[line for line in page if id(line) not in dropped] for page in pages]
