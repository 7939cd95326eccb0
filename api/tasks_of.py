"""Tasks out of rows: the cards of a page, and one task with all its evidence."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from api.answers import Answers
from api.replies import place

_Rows = Sequence[Mapping[str, Any]]
_HEAD = ("document", "section", "number", "title", "level", "open_list")


def cards(answers: Answers, rows: _Rows, *extra: str) -> list[dict[str, Any]]:
    """The cards of the tasks in `rows` (of `tasks` or `agency_tasks`), with some columns more."""
    given = {"ids": [row["task_id"] for row in rows]}
    facts = {
        name: _by_task(answers.rows(f"task_{name}", given)) if rows else {}
        for name in ("actors", "deadlines", "themes", "targets")
    }
    return [
        {"id": row["task_id"], **{name: row[name] for name in (*_HEAD, *extra)}}
        | _facts({name: found.get(row["task_id"], []) for name, found in facts.items()})
        for row in rows
    ]


def whole(answers: Answers, row: Mapping[str, Any]) -> dict[str, Any]:
    """One task (a row of `task`) with its actions and the base of every fact."""
    given = {"ids": [row["task_id"]]}
    names = ("actors", "deadlines", "themes", "targets", "mentions", "citations", "actions")
    facts = {name: answers.rows(f"task_{name}", given) for name in names}
    document = answers.one("document_text", {"document": row["document"]})
    text = document["text"] if document else ""
    return {
        "id": row["task_id"],
        **{name: row[name] for name in (*_HEAD, "document_title", "text", "clause", "parent", "measures")},
        **place(row),
        **_facts(facts),
        "actions": [_action(action) for action in facts["actions"]],
        "evidence": {
            "actors": [_evidence(fact, *_ACTOR) | {"fact": fact["role"]} for fact in facts["actors"]],
            "deadlines": [_evidence(fact, *_DEADLINE) for fact in facts["deadlines"]],
            "themes": [_evidence(fact, "theme_id", "name") for fact in facts["themes"]],
            "targets": [_evidence(fact, "target_id", "name", "action") for fact in facts["targets"]],
            "mentions": [_evidence(fact, "actor_id", "name", "function") for fact in facts["mentions"]],
            "citations": [_evidence(fact, "cited_id", "title", "relation") for fact in facts["citations"]],
            "quoted": _spans(text, row["quoted_spans"], row["quoted_found_at"]),
            "clauses": _spans(text, row["clause_spans"], row["clause_found_at"]),
        },
    }


_ACTOR = (
    *("actor_id", "name", "kind", "role_detail", "verb", "position", "inherited"),
    *("printed_name", "resolution", "rule"),
)
_DEADLINE = ("deadline_id", "name", "action", "owner", "asserted", "ambiguous", "rule")


def _by_task(rows: _Rows) -> dict[str, list[Mapping[str, Any]]]:
    found: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for row in rows:
        found[row["task_id"]].append(row)
    return found


def _facts(facts: Mapping[str, _Rows]) -> dict[str, Any]:
    """The short lists of a card: each body once a role, each deadline, theme and target once."""
    actors = sorted(facts["actors"], key=lambda fact: (fact["position"] or 0, fact["actor_id"]))
    roles = {
        role: _once({"id": a["actor_id"], "name": a["name"], "kind": a["kind"]} for a in actors if a["role"] == role)
        for role in ("lead", "responsible", "support")
    }
    deadlines = _once(
        {"id": d["deadline_id"], **{name: d[name] for name in ("name", "kind", "date", "precision", "owner")}}
        for d in facts["deadlines"]
    )
    themes = _once({"id": h["theme_id"], "name": h["name"], "group": h["group"]} for h in facts["themes"])
    measured = ("name", "kind", "comparator", "value", "unit", "what")
    targets = _once({"id": x["target_id"], **{name: x[name] for name in measured}} for x in facts["targets"])
    return {**roles, "deadlines": deadlines, "themes": themes, "targets": targets}


def _once(entries: Any) -> list[dict[str, Any]]:
    return list({tuple(entry.values()): entry for entry in entries}.values())


def _evidence(fact: Mapping[str, Any], *names: str) -> dict[str, Any]:
    return place(fact, "quote", *names)


def _action(fact: Mapping[str, Any]) -> dict[str, Any]:
    return {"id": fact["action_id"]} | place(
        fact, "ordinal", "text", "commitment", "commitment_word", "condition", "scope"
    )


def _spans(text: str, pairs: Sequence[int] | None, places: Sequence[str] | None) -> list[dict[str, Any]]:
    positions = list(pairs or ())
    spans = list(zip(positions[::2], positions[1::2], strict=True))
    # A graph that was filled by an older program has no places.
    known: Sequence[str | None] = places or [None] * len(spans)
    return [
        {"start": start, "end": end, "quote": text[start:end], "found_at": where}
        for (start, end), where in zip(spans, known, strict=True)
    ]
