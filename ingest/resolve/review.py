"""What waits for a curator: names that resolved to nothing, most facts first, with evidence and suggestions."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from graph.near_names import SHORTEST, Suggestion, near_names
from graph.records import Assignment, Document, Mention, Task
from ingest.resolve.central import central_bodies
from ingest.resolve.decisions import Decision
from ingest.resolve.functions import functions
from ingest.resolve.patterns import SCOPES
from ingest.resolve.resolver import Resolver

EVIDENCE_SHOWN = 5
NEIGHBOURS_SHOWN = 8


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """One place where the name is printed: `quote` is the clause around it, the offsets are the name's."""

    document_id: str
    document_title: str
    task_id: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name to decide on, in documents of one place. `facts` counts the edges that hang on the answer."""

    name: str
    place_code: str | None
    agency_id: str
    facts: int
    documents: int
    neighbours: tuple[str, ...]
    evidence: tuple[EvidenceLine, ...]
    suggestions: tuple[Suggestion, ...]


def review_queue(documents: Sequence[Document], resolver: Resolver) -> list[Candidate]:
    """The unregistered names of the documents, those with most facts first; ignored ones are left out.

    The same documents, registry and decisions give the same queue.
    """
    found: dict[str, list[tuple[Document, Task, Assignment | Mention]]] = {}
    for document in documents:
        for task in document.tasks:
            for actor in _actors(task):
                if actor.kind == "agency" and actor.resolution == "new":
                    found.setdefault(actor.actor_id, []).append((document, task, actor))
    ignored = {agency.id for document in documents for agency in document.registry.agencies if agency.ignored}
    decisions = resolver.bodies.decisions
    queue = []
    for agency_id, uses in found.items():
        document, _, actor = uses[0]
        place = document.header.place_code
        if agency_id not in ignored and actor.name not in decisions.ignored(place):
            queue.append(_candidate(agency_id, actor.name, place, uses))
    return sorted(queue, key=lambda c: (-c.facts, -c.documents, c.name, c.agency_id))


def unmatched_decisions(documents: Iterable[Document], resolver: Resolver) -> list[Decision]:
    """Decisions on names that no document prints or ids that nothing resolves to: to look at, never to drop."""
    printed: set[tuple[str, str]] = set()
    ids: set[str] = set()
    for document in documents:
        for task in document.tasks:
            for actor in _actors(task):
                printed.update({(actor.name, document.header.place_code or ""), (actor.name, "")})
                ids.add(actor.actor_id)
    bodies = resolver.bodies
    unmatched = []
    for decision in bodies.decisions.entries:
        values = decision.values
        name = values.get("name") or values.get("seen", "")
        if "document" in values:
            continue  # about documents, not names: `fengong align` tells of those that are not in the graph
        if decision.kind == "new_agency":
            matched = values["agency"] in ids
        elif name:
            matched = (name, values.get("place", "")) in printed
        else:
            ends = (values["agency"], values.get("into") or values.get("other", ""))
            matched = any(end in ids or bodies.decisions.follow(end) in ids for end in ends)
        if not matched:
            unmatched.append(decision)
    return unmatched


def suggest(name: str) -> tuple[Suggestion, ...]:
    """Known names that a name may be a misprint of: at least 90 alike, at least 6 characters, best first."""
    if len(name) < SHORTEST:
        return ()
    scope = next((s for s in SCOPES if name.startswith(s)), "")
    known = [*central_bodies().anywhere, *(scope + after for after in functions().by_text[""])]
    return near_names(name, known)


def _actors(task: Task) -> Iterator[Assignment | Mention]:
    yield from task.assignments
    yield from task.mentions


def _candidate(
    agency_id: str, name: str, place: str | None, uses: list[tuple[Document, Task, Assignment | Mention]]
) -> Candidate:
    neighbours: dict[str, int] = {}
    for _, task, _ in uses:
        for other in task.assignments:
            if other.actor_id != agency_id and other.kind == "agency":
                neighbours[other.canonical_name] = neighbours.get(other.canonical_name, 0) + 1
    nearest = sorted(neighbours, key=lambda n: (-neighbours[n], n))[:NEIGHBOURS_SHOWN]
    return Candidate(
        name=name,
        place_code=place,
        agency_id=agency_id,
        facts=len(uses),
        documents=len({document.id for document, _, _ in uses}),
        neighbours=tuple(nearest),
        evidence=tuple(_line(*use) for use in uses[:EVIDENCE_SHOWN]),
        suggestions=suggest(name),
    )


def _line(document: Document, task: Task, actor: Assignment | Mention) -> EvidenceLine:
    clause = next((c.quote for c in task.clauses if c.start <= actor.start < c.end), actor.quote)
    return EvidenceLine(document.id, document.header.title, task.id, actor.start, actor.end, clause)
