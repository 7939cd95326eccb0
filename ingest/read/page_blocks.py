"""The pages of a fixed layout as text: runs of lines and tables in their order, tables over a page end put together."""

from collections.abc import Mapping, Sequence

from ingest.read.grid import spread
from ingest.read.layout import Line
from ingest.read.lines import Lines, clean_line
from ingest.read.paragraphs import join_lines, paragraph_parts
from ingest.read.pdf_tables import join_tables
from ingest.read.ruled import PageTable


def write_pages(pages: Sequence[list[Line]], tables: Mapping[int, list[PageTable]]) -> Lines:
    """The text of pages (the lines outside tables) and of the tables by page; places are pages."""
    lines = Lines()
    for block in _blocks(pages, tables):
        if isinstance(block, PageTable):
            lines.table(spread(block.rows), [f"第{page}页" for page in block.pages], columns=False)
        else:
            for group in join_lines(block):
                lines.add_parts([(clean_line(text), f"第{page}页") for text, page in paragraph_parts(group)])
    return lines


def _blocks(pages: Sequence[list[Line]], tables: Mapping[int, list[PageTable]]) -> list[list[list[Line]] | PageTable]:
    """The document as runs of lines (one list a page) and tables, in order; tables over a page end are one."""
    blocks: list[list[list[Line]] | PageTable] = []
    for number, lines in enumerate(pages, 1):
        rest = lines
        for table in sorted(tables.get(number, []), key=lambda table: table.top):
            above = [line for line in rest if (line.top + line.bottom) / 2 < table.top]
            rest = rest[len(above) :]
            if above:
                _append_lines(blocks, above)
            last = blocks[-1] if blocks else None
            if isinstance(last, PageTable) and not above and join_tables(last, table):
                continue
            blocks.append(table)
        if rest:
            _append_lines(blocks, rest)
    return blocks


def _append_lines(blocks: list[list[list[Line]] | PageTable], lines: list[Line]) -> None:
    if blocks and not isinstance(blocks[-1], PageTable):
        blocks[-1].append(lines)
    else:
        blocks.append([lines])
