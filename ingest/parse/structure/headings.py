"""Headings that say in words whose work stands beneath: 省编办牵头的工作, 某市长主抓重点工作 (R16, R26)."""

import re

from ingest.parse.bodies.bodies import ends_as_body
from ingest.parse.clause.actors import ActorReader
from ingest.parse.clause.clause import Clause
from ingest.parse.clause.grammar import read_clause
from ingest.parse.structure.blocks import Block

_HEADING = re.compile(
    "(?P<clause>[^。；，：（）]{2,40}?(?:牵头|主抓|主办|承办|负责))(?:的|重点|推进|落实|办理|实施)*(?:工作|任务|事项)$"
)


def heading_clause(text: str, block: Block, reader: ActorReader) -> list[Clause]:
    """The clause of a heading in words, where those it names are bodies or leaders; else nothing."""
    found = _HEADING.fullmatch(text, block.body, block.end)
    if found is None:
        return []
    inner = found.span("clause")
    clause = read_clause(text, *inner, inner=inner, form="heading", reader=reader)
    known = all(actor.kind != "agency" or ends_as_body(actor.name) for actor in clause.actors)
    return [clause] if clause.actors and known and not clause.rest else []
