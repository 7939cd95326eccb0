"""Paragraphs: a block with the clauses in it, on the lines below it that are nothing but clauses included."""

import re
from dataclasses import dataclass, field, replace

from ingest.parse.clause.actors import ActorReader
from ingest.parse.clause.clause import Clause
from ingest.parse.clause.clauses import find_clauses
from ingest.parse.structure.blocks import Block
from ingest.parse.structure.headings import heading_clause
from ingest.parse.structure.numbering import Number

_GLUE = re.compile("[。；，、]")
_STOP = re.compile("[。；！？]")
FEWEST_POINTS = 2
LONGEST_HEADING = 48  # characters; a longer line without a full stop is a task


@dataclass(slots=True)
class Paragraph:
    """`body` is where the text begins behind the number, `end` where text and clauses end."""

    start: int
    body: int
    end: int
    number: Number | None
    clauses: list[Clause] = field(default_factory=list)
    fields: int = 0  # lines below it that are clauses and nothing else

    def bare(self, text: str) -> str:
        """The text without its clauses."""
        out: list[str] = []
        at = self.body
        for clause in self.clauses:
            if clause.form == "heading" or clause.end > self.end or clause.start < at:
                continue
            out.append(text[at : clause.start])
            at = clause.end
            while clause.form == "label" and at < self.end and _GLUE.match(text[at]):
                at += 1
        out.append(text[at : self.end])
        return "".join(out).strip("\n")

    def is_phrase(self, text: str) -> bool:
        """Nothing but a heading's words: no sentence."""
        bare = self.bare(text).rstrip("：")
        return len(bare) <= LONGEST_HEADING and not _STOP.search(bare)

    def is_short_sentence(self, text: str) -> bool:
        """A heading with a full stop: one short sentence."""
        bare = self.bare(text)
        return len(bare) <= 36 and not _STOP.search(bare[:-1]) and "，" not in bare[18:]


def find_paragraphs(text: str, blocks: list[Block], reader: ActorReader) -> list[Paragraph]:
    """The paragraphs outside tables, in order."""
    found: list[Paragraph] = []
    for block in blocks:
        if block.row:
            continue
        clauses = find_clauses(text, block.body, block.end, reader, item=block.number is not None)
        if block.number is not None and not clauses:
            clauses = heading_clause(text, block, reader)
        if found and block.number is None and clauses and clauses[0].start == block.start:
            _gather_points(text, found)
            clauses, block = _attach(text, found[-1], block, clauses)
            if block.start == block.end:
                continue
        found.extend(_split_heading(text, block, clauses))
    return found


def _gather_points(text: str, found: list[Paragraph]) -> None:
    """Points (1), (2)… that carry no clauses, above a line that is one: the item over them is what it assigns."""
    count = 0
    for one in reversed(found):
        number = one.number
        if number is None or number.style not in ("point", "circle") or one.clauses:
            break
        count += 1
        if number.value == 1:
            break
    above = found[-count - 1] if len(found) > count >= FEWEST_POINTS else None
    values = [one.number.value for one in found[-count:] if one.number is not None] if count else []
    if above is None or above.number is None or above.clauses or values != list(range(1, count + 1)):
        return
    if above.number.style in ("item", "section", "decimal") and above.is_phrase(text):
        above.end = found[-1].end
        del found[-count:]


def _attach(text: str, paragraph: Paragraph, block: Block, clauses: list[Clause]) -> tuple[list[Clause], Block]:
    """Give the paragraph above the clauses that a line begins with; return what is left of the line.

    Text behind a bracket goes on with the paragraph above, whose line was broken; text behind a field does not.
    """
    if clauses[0].form == "bracket":
        paragraph.clauses.extend(clauses)
        paragraph.end = block.end
        return [], replace(block, start=block.end, body=block.end)
    count = 1
    while count < len(clauses) and not _GLUE.sub("", text[clauses[count - 1].end : clauses[count].start]):
        count += 1
    last = paragraph.clauses[-1] if paragraph.clauses else None
    for clause in clauses[:count]:
        if last is not None and last.form == "label" and paragraph.fields:
            last.join(clause)
        else:
            paragraph.clauses.append(clause)
        last = paragraph.clauses[-1]
    paragraph.fields += 1
    rest = clauses[count - 1].end
    while rest < block.end and _GLUE.match(text[rest]):
        rest += 1
    paragraph.end = rest
    return clauses[count:], replace(block, start=rest, body=rest)


def _split_heading(text: str, block: Block, clauses: list[Clause]) -> list[Paragraph]:
    """A heading with its clause and the first task on one line: 六、跨境贸易领域（省商务厅牵头）持续深化…"""
    number = block.number
    whole = Paragraph(block.start, block.body, block.end, number, clauses)
    if number is None or not clauses:
        return [whole]
    first = clauses[0]
    rest = text[first.end : block.end]
    head = text[block.body : first.start]
    if len(head) > 30 or _STOP.search(head) or "，" in head or first.form != "bracket" or len(rest) < 12:
        return [whole]
    if rest[0] in "。；，、" or rest[0] in "（〔":
        return [whole]
    heading = Paragraph(block.start, block.body, first.end, number, clauses[:1])
    return [heading, Paragraph(first.end, first.end, block.end, None, clauses[1:])]
