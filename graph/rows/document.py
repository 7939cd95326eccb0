"""Turn a document's record into rows: what the write statements take, a dump holds, the bulk import reads."""

from collections.abc import Mapping

from graph import ids
from graph.errors import InconsistentRecord
from graph.records import Assignment, Citation, Document, Evidence, Section, Task
from graph.rows import registry, shared
from graph.rows.captions import caption
from graph.rows.tables import Row, Tables
from graph.whereabouts import Whereabouts

_ROLE_TABLES: Mapping[str, str] = {"lead": "led_by", "responsible": "assigned_to", "support": "supported_by"}
_FOUNDATIONS = frozenset({"basis", "implement"})


def document_rows(document: Document) -> Tables:
    """All rows of a document: its own facts, and the shared bodies, themes, deadlines they point to.

    Raises InconsistentRecord where a quote is not the text at its offsets, or a fact names something
    that the record does not describe.
    """
    tables = Tables()
    evidence = _Evidence(document)
    registry.add(tables, document.registry)
    _add_text(tables, document)
    _add_sections(tables, document, evidence)
    for ordinal, task in enumerate(document.tasks, start=1):
        _add_task(tables, document, task, ordinal, evidence)
    _add_corrections(tables, document, evidence)
    for citation in document.citations:
        table = "implements" if citation.relation in _FOUNDATIONS else "document_cites"
        _add_citation(tables, table, document.id, citation, evidence)
    _add_document(tables, document)
    tables.check_ends(document.source)
    return tables


class _Evidence:
    """Checks every quote against the text on its way into a row."""

    def __init__(self, document: Document) -> None:
        self._text = document.text
        self._source = document.source
        self._where = Whereabouts(document.text, document.places)

    def of(self, fact: Evidence) -> Row:
        """The properties span_start, span_end, found_at, quote."""
        return {**self.span(fact), "quote": fact.quote}

    def span(self, fact: Evidence) -> Row:
        """The properties span_start, span_end, found_at, for facts that hold the quote under another name."""
        if not 0 <= fact.start <= fact.end <= len(self._text) or self._text[fact.start : fact.end] != fact.quote:
            raise InconsistentRecord(
                f"{type(fact).__name__} 的摘录与原文 [{fact.start}:{fact.end}] 不一致：{fact.quote[:40]!r}",
                where=self._source,
                remedy="请报告此文件：读取程序有误",
            )
        return {"span_start": fact.start, "span_end": fact.end, "found_at": self._where.of(fact.start)}

    def spans(self, facts: tuple[Evidence, ...]) -> list[int]:
        """The starts and ends of several facts, in pairs."""
        return [place for fact in facts for place in (self.span(fact)["span_start"], fact.end)]

    def places(self, facts: tuple[Evidence, ...]) -> list[str]:
        """Where each of several facts begins in the file."""
        return [self._where.of(fact.start) for fact in facts]


def _add_document(tables: Tables, document: Document) -> None:
    header = document.header
    values: Row = {
        "caption": caption(header.title),
        "title": header.title,
        "number": header.number,
        "issuer": header.issuer,
        "issued_on": header.issued_on,
        "place": header.place,
        "place_code": header.place_code,
        "year": header.year,
        "addressees": header.addressees,
        "approval": header.approval,
        "rests_on": [f"{name}={basis}" for name, basis in header.rests_on],
        "sha256": document.sha256,
        "ingested": True,
        "source": document.source,
        "rules_version": document.rules_version,
        "tasks": len(document.tasks),
        "clauses": document.clause_count,
        "clauses_understood": document.clauses_understood,
        "unexplained": len(document.unexplained),
    }
    fingerprint = tables.fingerprint_with(values)
    tables.node(
        "document",
        document.id,
        **values,
        fingerprint=fingerprint,
        brings=sorted({held for held, _, _ in tables.shared()}),
    )


def _add_text(tables: Tables, document: Document) -> None:
    text = tables.node("text", ids.text_id(document.id), caption="原文", text=document.text)
    tables.link("has_text", document.id, text)


def _add_sections(tables: Tables, document: Document, evidence: _Evidence) -> None:
    sections = {section.ordinal: section for section in document.sections}
    if any(task.section == 0 for task in document.tasks):
        sections.setdefault(0, Section(ordinal=0, title="", start=0, end=0, quote=""))
    for ordinal, section in sorted(sections.items()):
        id = tables.node(
            "section",
            ids.section_id(document.id, ordinal),
            caption=caption(section.title),
            title=section.title,
            ordinal=ordinal,
            **evidence.of(section),
        )
        tables.link("has_section", document.id, id)


def _add_task(tables: Tables, document: Document, task: Task, ordinal: int, evidence: _Evidence) -> None:
    tables.node(
        "task",
        task.id,
        caption=f"{task.number} {caption(task.title)}",
        title=task.title,
        document_id=document.id,
        ordinal=ordinal,
        number=task.number,
        level=task.level,
        text=task.quote,
        **evidence.span(task),
        clause="\n".join(clause.quote for clause in task.clauses),
        clause_spans=evidence.spans(task.clauses),
        clause_found_at=evidence.places(task.clauses),
        open_list=task.open_list,
        quoted=[term.quote for term in task.quoted],
        quoted_spans=evidence.spans(task.quoted),
        quoted_found_at=evidence.places(task.quoted),
    )
    if task.parent is None:
        tables.link("has_task", ids.section_id(document.id, task.section), task.id)
    else:
        tables.link("has_measure", task.parent, task.id)
    for action in task.actions:
        id = tables.node(
            "action",
            ids.action_id(task.id, action.ordinal),
            caption=caption(action.quote),
            ordinal=action.ordinal,
            text=action.quote,
            **evidence.span(action),
            commitment=action.commitment,
            commitment_word=action.commitment_word,
            condition=action.condition,
            scope=action.scope,
        )
        tables.link("has_action", task.id, id)
    _add_actors(tables, task, evidence)
    _add_aims(tables, task, evidence)


def _add_actors(tables: Tables, task: Task, evidence: _Evidence) -> None:
    for assignment in task.assignments:
        tables.link(_ROLE_TABLES[assignment.role], task.id, assignment.actor_id, **_role(assignment, evidence))
    for mention in task.mentions:
        tables.link(
            "mentions",
            task.id,
            mention.actor_id,
            printed_name=mention.name,
            function=mention.function,
            **evidence.of(mention),
            resolution=mention.resolution,
        )


def _role(assignment: Assignment, evidence: _Evidence) -> Row:
    return {
        "printed_name": assignment.name,
        "verb": assignment.verb,
        "role_detail": assignment.role_detail,
        "position": assignment.position,
        "inherited": assignment.inherited,
        **evidence.of(assignment),
        "rule": assignment.rule,
        "resolution": assignment.resolution,
    }


def _add_aims(tables: Tables, task: Task, evidence: _Evidence) -> None:
    for deadline in task.deadlines:
        tables.link(
            "due",
            task.id,
            shared.add_deadline(tables, deadline),
            action=deadline.action,
            owner=deadline.owner,
            asserted=deadline.asserted,
            ambiguous=deadline.ambiguous,
            flags=deadline.flags,
            **evidence.of(deadline),
            rule=deadline.rule,
        )
    for target in task.targets:
        tables.link(
            "has_target",
            task.id,
            shared.add_target(tables, target),
            action=target.action,
            **evidence.of(target),
        )
    for theme in task.themes:
        tables.link("advances", task.id, theme.theme_id, **evidence.of(theme))
    for citation in task.citations:
        _add_citation(tables, "cites", task.id, citation, evidence)


def _add_citation(tables: Tables, table: str, citing: str, citation: Citation, evidence: _Evidence) -> None:
    cited = shared.add_cited_document(tables, citation)
    tables.link(table, citing, cited, relation=citation.relation, **evidence.of(citation))


def _add_corrections(tables: Tables, document: Document, evidence: _Evidence) -> None:
    ordered = sorted(document.corrections, key=lambda correction: (correction.start, correction.end))
    for ordinal, correction in enumerate(ordered, start=1):
        name = f"{correction.seen}→{correction.reading}"
        id = tables.node(
            "correction",
            ids.correction_id(document.id, ordinal),
            caption=caption(name),
            name=name,
            seen=correction.seen,
            reading=correction.reading,
            reason=correction.reason,
            **evidence.of(correction),
        )
        tables.link("corrects", id, document.id)
