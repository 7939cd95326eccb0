"""The spaCy pipeline: a blank Chinese model, one token a character, parts that each write one group of spans.

Every part predicts plain values first and annotates the Doc afterwards. The Doc holds the mapped copy; what the
parts hand on to each other is a `Reading` in its user data, and it is plain data: it outlives the Doc.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from graph.errors import FengongError
from ingest.parse.action.actions import find_actions
from ingest.parse.clause.actors import ActorReader
from ingest.parse.content.citations import find_citations
from ingest.parse.content.mentions import find_mentions
from ingest.parse.content.quoted import find_quoted
from ingest.parse.content.targets import find_targets
from ingest.parse.content.themes import find_themes
from ingest.parse.header.header import read_header
from ingest.parse.reading import Facts, Reading
from ingest.parse.structure.blocks import find_blocks
from ingest.parse.structure.outline import build_outline, plan_start
from ingest.parse.structure.paragraphs import find_paragraphs
from ingest.parse.structure.sections import find_sections
from ingest.parse.time.deadlines import find_deadlines
from ingest.parse.units.conventions import apply_rules, find_rules
from ingest.parse.units.levels import restore_levels
from ingest.parse.units.prose import find_prose
from ingest.parse.units.tables import find_rows
from ingest.parse.units.units import Unit, build_units, with_rows

KEY = "fengong"
LONGEST = 5_000_000  # characters of one document: 400 times the longest real plan
Part = Callable[[Reading], Iterable[tuple[int, int, str]]]


class DocumentTooLong(FengongError):
    """A text is longer than any document of this kind; it is refused rather than half read."""

    status = 413
    exit_code = 7
    code = "document-too-long"


class Component:
    """One part of the pipeline: `predict` reads, `set_annotations` writes the spans of its group."""

    def __init__(self, name: str, part: Part) -> None:
        self.name = name
        self.part = part

    def __call__(self, doc: Doc) -> Doc:
        """Run this part over a Doc."""
        self.set_annotations(doc, self.predict(doc))
        return doc

    def predict(self, doc: Doc) -> list[tuple[int, int, str]]:
        """The spans of this part, (start, end, label); the Doc is not touched, its Reading grows."""
        return list(self.part(doc.user_data[KEY]))

    def set_annotations(self, doc: Doc, spans: Sequence[tuple[int, int, str]]) -> None:
        """Write the group. Labels are few and fixed, so that the string store stays bounded."""
        doc.spans[self.name] = SpanGroup(doc, name=self.name, spans=[Span(doc, *span) for span in spans])


def _paragraphs(reading: Reading) -> Iterable[tuple[int, int, str]]:
    blocks = find_blocks(reading.text)
    reading.paragraphs = find_paragraphs(reading.text, blocks, reading.reader)
    reading.rows = find_rows(reading.text, blocks, reading.reader)
    reading.rules = find_rules(reading.text, reading.reader)
    return [(one.start, one.end, "paragraph") for one in reading.paragraphs if one.end > one.start]


def _sections(reading: Reading) -> Iterable[tuple[int, int, str]]:
    reading.plan_start = plan_start(reading.text, reading.paragraphs)
    reading.nodes = build_outline(reading.text, reading.paragraphs, reading.plan_start)
    reading.sections = find_sections(reading.nodes, reading.plan_start)
    return [(node.paragraph.start, node.paragraph.end, "section") for node in reading.sections]


def _units(reading: Reading) -> Iterable[tuple[int, int, str]]:
    ordinals = {node.paragraph.start: at for at, node in enumerate(reading.sections, start=1)}
    for node in reading.nodes:
        node.prose = find_prose(reading.text, node, reading.reader)
    units = build_units(reading.text, reading.nodes, ordinals)
    reading.units = with_rows(units, reading.rows, reading.sections)
    restore_levels(reading.units)
    apply_rules(reading.text, reading.units, reading.rules)
    starts = [unit.start for unit in reading.units] + [node.paragraph.start for node in reading.sections]
    reading.body_start = min(starts, default=None)
    reading.facts = [Facts() for _ in reading.units]
    return [(unit.start, unit.end, unit.level) for unit in reading.units]


def _header(reading: Reading) -> Iterable[tuple[int, int, str]]:
    reading.header = read_header(reading.text, plan_start=reading.plan_start or None, body_start=reading.body_start)
    return [(0, reading.body_start, "header")] if reading.body_start else []


def _clauses(reading: Reading) -> Iterable[tuple[int, int, str]]:
    return [(clause.start, clause.end, clause.form) for clause in reading.clauses if clause.end > clause.start]


def _actors(reading: Reading) -> Iterable[tuple[int, int, str]]:
    return [(one.start, one.end, one.role) for unit in reading.units for one in unit.actors]


def _actions(reading: Reading) -> Iterable[tuple[int, int, str]]:
    for unit, facts in zip(reading.units, reading.facts, strict=True):
        facts.actions = find_actions(reading.text, unit.start, unit.end, exclude=_spans(unit))
        yield from ((one.start, one.end, one.commitment) for one in facts.actions)


def _deadlines(reading: Reading) -> Iterable[tuple[int, int, str]]:
    header = reading.header
    for unit, facts in zip(reading.units, reading.facts, strict=True):
        found = find_deadlines(
            reading.text,
            unit.start,
            unit.end,
            year=header.year if header else None,
            issued_on=header.issued_on if header else None,
            actions=facts.actions,
            clauses=_spans(unit),
            time_fields=[span for clause in unit.clauses for span in clause.times],
        )
        told = [one for one in found if not any(first <= one.start < last for first, last in unit.asides)]
        # A time field lies within its clause: what both are asked for is one deadline.
        facts.deadlines = list({(one.start, one.end, one.kind): one for one in told}.values())
        yield from ((one.start, one.end, one.kind) for one in facts.deadlines)


def _targets(reading: Reading) -> Iterable[tuple[int, int, str]]:
    for unit, facts in zip(reading.units, reading.facts, strict=True):
        facts.targets = find_targets(reading.text, unit.start, unit.end, actions=facts.actions, clauses=_spans(unit))
        yield from ((one.start, one.end, "target") for one in facts.targets)


def _themes(reading: Reading) -> Iterable[tuple[int, int, str]]:
    for unit, facts in zip(reading.units, reading.facts, strict=True):
        facts.themes = find_themes(reading.text, unit.start, unit.end)
        yield from ((one.start, one.end, "theme") for one in facts.themes)


def _quoted(reading: Reading) -> Iterable[tuple[int, int, str]]:
    for unit, facts in zip(reading.units, reading.facts, strict=True):
        facts.quoted = find_quoted(reading.text, unit.start, unit.end)
        yield from ((one.start, one.end, "quoted") for one in facts.quoted)


def _citations(reading: Reading) -> Iterable[tuple[int, int, str]]:
    for unit, facts in zip(reading.units, reading.facts, strict=True):
        facts.citations = find_citations(reading.text, unit.start, unit.end)
        yield from ((one.start, one.end, one.relation) for one in facts.citations)


def _mentions(reading: Reading) -> Iterable[tuple[int, int, str]]:
    for unit, facts in zip(reading.units, reading.facts, strict=True):
        facts.mentions = find_mentions(reading.text, unit.start, unit.end, _spans(unit))
        yield from ((one.start, one.end, one.function) for one in facts.mentions)


def _spans(unit: Unit) -> list[tuple[int, int]]:
    clauses = [span for clause in unit.clauses if clause.form != "prose" for span in clause.spans]
    return [*clauses, *unit.asides]


PARTS: tuple[tuple[str, Part], ...] = (
    ("paragraphs", _paragraphs),
    ("sections", _sections),
    ("units", _units),
    ("header", _header),
    ("clauses", _clauses),
    ("actors", _actors),
    ("actions", _actions),
    ("deadlines", _deadlines),
    ("targets", _targets),
    ("themes", _themes),
    ("quoted", _quoted),
    ("citations", _citations),
    ("mentions", _mentions),
)


def _register() -> None:
    for name, part in PARTS:
        factory = f"fengong_{name}"
        if not Language.has_factory(factory):
            Language.factory(factory, func=_factory(name, part))


def _factory(group: str, part: Part) -> Callable[[Language, str], Component]:
    def create(nlp: Language, name: str) -> Component:  # noqa: ARG001 - spaCy passes both by name
        return Component(group, part)

    return create


@cache
def pipeline() -> Language:
    """The pipeline, built once a process."""
    _register()
    nlp = spacy.blank("zh", config={"nlp": {"tokenizer": {"@tokenizers": "fengong.EachChar.v1"}}})
    nlp.max_length = LONGEST
    for name, _ in PARTS:
        nlp.add_pipe(f"fengong_{name}", name=name)
    return nlp


def read_plan(text: str, gaps: Sequence[int] = ()) -> Reading:
    """Run the pipeline over a mapped copy; its strings leave the store with the memory zone."""
    if len(text) > LONGEST:
        raise DocumentTooLong(f"文本有 {len(text)} 个字符，超过 {LONGEST} 的上限", remedy="把文件拆成单份文件后再读")
    nlp = pipeline()
    for char in set(text):  # characters stay for good: they are few, and making them anew for each text is slow
        nlp.vocab[char]
    with nlp.memory_zone():
        doc = nlp.make_doc(text)
        doc.user_data[KEY] = Reading(text, ActorReader(text, gaps))
        doc = nlp(doc)
        reading: Reading = doc.user_data[KEY]
    return reading
