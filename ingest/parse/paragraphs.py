"""Paragraphs: a block with the clauses in it, on the lines below it that are nothing but clauses included."""

import re
from dataclasses import dataclass, field

from ingest.parse.actors import ActorReader
from ingest.parse.blocks import Block
from ingest.parse.clause import Clause
from ingest.parse.clauses import find_clauses
from ingest.parse.numbering import Number

_STOP = re.compile("[。；！？]")
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
            if clause.end > self.end or clause.start < at:
                continue
            out.append(text[at : clause.start])
            at = clause.end
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
        clauses = find_clauses(text, block.body, block.end, reader)
        if found and block.number is None and _only_clauses(text, block, clauses):
            _attach(found[-1], block, clauses)
            continue
        found.extend(_split_heading(text, block, clauses))
    return found


def _only_clauses(text: str, block: Block, clauses: list[Clause]) -> bool:
    if not clauses or clauses[0].start > block.start:
        return False
    return not re.sub("[。；，、]", "", text[clauses[-1].end : block.end]) and all(
        not re.sub("[。；，]", "", text[one.end : other.start])
        for one, other in zip(clauses, clauses[1:], strict=False)
    )


def _attach(paragraph: Paragraph, block: Block, clauses: list[Clause]) -> None:
    last = paragraph.clauses[-1] if paragraph.clauses else None
    if last is not None and last.form == "label" and paragraph.fields and clauses[0].form == "label":
        for clause in clauses:
            last.join(clause)
    else:
        paragraph.clauses.extend(clauses)
    paragraph.fields += 1
    paragraph.end = block.end


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
