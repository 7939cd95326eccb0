import pytest

from graph.records import Assignment, Document, Evidence, Header, Registry, Task
from ingest.resolve.resolver import Resolver
from ingest.resolve.review import review_queue, suggest, unmatched_decisions


def plan(resolver, document_id, clauses, place="430000"):
    """A small document: one task a clause, the clause a list of bodies."""
    names = resolver.for_document(document_id=document_id, place_code=place, year=2021, issuer=None, definitions={})
    text, tasks = "", []
    for ordinal, clause in enumerate(clauses, start=1):
        start = len(text)
        text += clause + "。"
        assignments, at = [], start
        for position, name in enumerate(clause.split("、"), start=1):
            found = names.resolve(name, "agency")
            assignments.append(
                Assignment(
                    start=at, end=at + len(name), quote=name, name=name, kind="agency", role="responsible",
                    role_detail=None, verb="", position=position, inherited=False, rule="R25",
                    actor_id=found.actor_id, canonical_name=found.canonical_name, resolution=found.resolution,
                )
            )  # fmt: skip
            at += len(name) + 1
        tasks.append(
            Task(
                id=f"{document_id}.{ordinal}", parent=None, section=0, number=str(ordinal), level="task", title=clause,
                clauses=(Evidence(start=start, end=start + len(clause), quote=clause),), open_list=False,
                assignments=tuple(assignments), mentions=(), actions=(), deadlines=(), targets=(), themes=(),
                quoted=(), citations=(), start=start, end=len(text), quote=text[start:],
            )
        )  # fmt: skip
    header = Header(
        title=f"{document_id}方案", number=None, issuer=None, issued_on=None, year=2021, place=None, place_code=place,
        addressees=None, approval=None,
    )  # fmt: skip
    return Document(
        id=document_id, header=header, source="x.txt", sha256="", text=text, is_plan=True, reason="", sections=(),
        tasks=tuple(tasks), citations=(), corrections=(), conventions=(), unexplained=(), checks=(),
        registry=Registry(), clause_count=len(tasks), clauses_understood=len(tasks), rules_version="",
    )  # fmt: skip


CLAUSES = ["省水文局、省财政厅", "省水文局、省财政厅、省水利厅", "省某某实验室、省水文局"]


@pytest.fixture(scope="module")
def resolver():
    return Resolver.load()


def decided(tmp_path, text):
    path = tmp_path / "decisions.yaml"
    signed = "  who: 张三\n  when: 2024-01-02\n  why: 核对\n  evidence: 某通知\n"
    path.write_text("".join(entry + signed for entry in text), encoding="utf-8")
    return Resolver.load(path)


def test_the_queue_is_ranked_by_the_facts_that_hang_on_it(resolver):
    queue = review_queue([plan(resolver, "a", CLAUSES), plan(resolver, "b", CLAUSES[:1])], resolver)
    assert [(c.name, c.facts, c.documents) for c in queue] == [("省水文局", 4, 2), ("省某某实验室", 1, 1)]
    first = queue[0]
    assert first.neighbours == ("湖南省财政厅", "某某实验室（湖南省）", "湖南省水利厅")
    assert first.evidence[0].quote == CLAUSES[0]
    document = plan(resolver, "a", CLAUSES)
    assert all(document.text[e.start : e.end] == "省水文局" for e in first.evidence if e.document_id == "a")


def test_the_same_name_in_two_places_is_two_candidates(resolver):
    documents = [plan(resolver, "a", CLAUSES[:1]), plan(resolver, "b", CLAUSES[:1], place="420000")]
    assert [(c.name, c.place_code) for c in review_queue(documents, resolver)] == [
        ("省水文局", "420000"),
        ("省水文局", "430000"),
    ]


def test_what_is_ignored_or_decided_leaves_the_queue(tmp_path):
    resolver = decided(
        tmp_path,
        [
            "- decision: ignore\n  name: 省某某实验室\n",
            "- decision: alias\n  name: 省水文局\n  agency: 430000:water-resources\n",
        ],
    )
    documents = [plan(resolver, "a", CLAUSES)]
    assert review_queue(documents, resolver) == []
    assert unmatched_decisions(documents, resolver) == []


def test_decisions_that_match_nothing_are_reported(tmp_path):
    resolver = decided(
        tmp_path,
        [
            "- decision: alias\n  name: 省水文局\n  agency: 430000:water-resources\n  place: '420000'\n",
            "- decision: same\n  agency: 430000:big-data\n  into: 430000:data-bureau\n",
            "- decision: correction\n  seen: 省财攻厅\n  reading: 省财政厅\n",
            "- decision: not_same\n  name: 省财政厅\n  agency: 430000:audit\n",
        ],
    )
    unmatched = unmatched_decisions([plan(resolver, "a", CLAUSES)], resolver)
    assert [d.kind for d in unmatched] == ["alias", "same", "correction"]


def test_suggestions_are_for_misprints_of_long_names_only():
    assert [s.name for s in suggest("省住房和城乡建没厅")] == []
    assert [s.name for s in suggest("省人力资源和社会保璋厅")][:1] == ["省人力资源和社会保障厅"]
    assert suggest("省民攻厅") == ()
    assert suggest("之江实验室") == ()
