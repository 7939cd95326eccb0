"""Answers against counts made from the records, and the shapes that clients rely on."""

from collections import Counter
from typing import Any

import pytest
from fastapi.testclient import TestClient

from graph.records import Document
from graph.whereabouts import Whereabouts
from tests.queries.recount import Recount, named

ENVELOPE = {"items", "next", "total", "revision"}
SHAPES = {
    "/v1/documents": {"id", "title", "number", "issuer", "issued_on", "year", "tasks"},
    "/v1/tasks": {
        *("id", "document", "section", "number", "title", "open_list"),
        *("lead", "responsible", "support", "deadlines", "themes", "targets"),
    },
    "/v1/agencies": {
        *("id", "name", "short_name", "full_name", "aliases"),
        *("level", "kind", "line", "place", "registered"),
    },
    "/v1/workload": {
        *("agency_id", "name", "led", "responsible", "supporting", "guiding", "tasks", "with_deadline"),
        *("only_named", "via_all_group", "possible_via_indefinite"),
    },
    "/v1/agencies/省市场监管局/collaborators": {"agency_id", "name", "tasks", "led_by_me", "led_by_other", "co_led"},
    "/v1/agencies/省市场监管局/tasks": {"id", "document", "lead", "involvement"},
    "/v1/agencies/省市场监管局/with/省政务局": {"id", "title", "roles", "other_roles"},
    "/v1/themes": {"id", "name", "group", "tasks"},
    "/v1/themes/告知承诺制/agencies": {"agency_id", "name", "tasks"},
    "/v1/deadlines": {"task_id", "number", "title", "kind", "date", "precision", "owner", "quote"},
    "/v1/search?q=监管": {"kind", "id", "name"},
    "/v1/queries": {"id", "title", "parameters", "columns", "example", "cypher"},
    "/v1/queries/workload": {"agency_id", "tasks"},
    "/v1/changes": {"ordinal", "revision", "document", "what"},
}


def get(client: TestClient, path: str, **query: Any) -> dict[str, Any]:
    response = client.get(path, params=query or None)
    assert response.status_code == 200, response.text
    answer: dict[str, Any] = response.json()
    return answer


@pytest.fixture(scope="module")
def count(hunan: Document) -> Recount:
    return Recount([hunan])


@pytest.mark.parametrize(("path", "fields"), SHAPES.items())
def test_lists_have_their_shape(client: TestClient, path: str, fields: set[str]) -> None:
    answer = get(client, path)
    assert set(answer) >= ENVELOPE
    assert answer["total"] >= len(answer["items"]) > 0
    for item in answer["items"]:
        assert set(item) >= fields


def test_the_five_questions_of_the_plan(client: TestClient, count: Recount) -> None:
    tasks = [task for _, task in count.tasks]
    assert get(client, "/v1/tasks")["total"] == len(tasks) == 63
    without = get(client, "/v1/queries/accountability", limit=500)["items"]
    leaderless = [task for task in tasks if all(a.role != "lead" for a in task.assignments)]
    assert sum(row["leads"] == 0 for row in without) == len(leaderless) == 23
    assert get(client, "/v1/queries/open_lists")["total"] == 21
    assert get(client, "/v1/deadlines")["total"] == 8
    assert get(client, "/v1/queries/targets", numeric=True)["total"] == 5


@pytest.mark.parametrize("groups", ["exclude", "collapse", "expand"])
def test_workload_and_what_stays_unexpanded(client: TestClient, count: Recount, groups: str) -> None:
    answer = get(client, "/v1/workload", groups=groups, limit=500)
    expected = count.workload(groups)
    assert {item["agency_id"]: item["tasks"] for item in answer["items"]} == {b: row[4] for b, row in expected.items()}
    left = {
        (t.id, a.actor_id)
        for d, t in count.tasks
        for a in t.assignments
        if a.kind == "group" and (groups != "expand" or not count.reached(d, a.actor_id))
    }
    assert answer["groups"] == groups
    assert answer["unexpanded"] == len(left)


def test_collaborators_come_from_the_stored_pairs_and_filtered_ones_agree(client: TestClient, count: Recount) -> None:
    path = "/v1/agencies/430000:market-regulation/collaborators"
    expected = Counter(
        other
        for _, task in count.tasks
        if "430000:market-regulation" in named(task)
        for other in named(task) - {"430000:market-regulation"}
    )
    plain = get(client, path, explain=1, limit=500)
    assert {item["agency_id"]: item["tasks"] for item in plain["items"]} == dict(expected)
    assert "collaborators" in {asked["query"] for asked in plain["explain"]}
    filtered = get(client, path, document=count.documents[0].id, explain=1, limit=500)
    assert filtered["items"] == plain["items"]
    assert "collaborators_filtered" in {asked["query"] for asked in filtered["explain"]}


def test_a_task_shows_the_base_of_every_fact(client: TestClient, hunan: Document) -> None:
    text = get(client, f"/v1/documents/{hunan.id}/text")["text"]
    assert text == hunan.text
    where = Whereabouts(hunan.text, hunan.places)
    for task in hunan.tasks:
        answer = get(client, f"/v1/tasks/{task.id}")
        assert text[answer["start"] : answer["end"]] == answer["text"] == task.quote
        evidence = answer["evidence"]
        for facts in evidence.values():
            for fact in facts:
                assert text[fact["start"] : fact["end"]] == fact["quote"]
                assert fact["found_at"] == where.of(fact["start"])
        assert len(evidence["actors"]) == len(task.assignments)
        assert len(evidence["deadlines"]) == len(task.deadlines)
        assert len(evidence["themes"]) == len(task.themes)
        assert len(evidence["targets"]) == len(task.targets)
        assert len(evidence["mentions"]) == len(task.mentions)
        assert [clause["quote"] for clause in evidence["clauses"]] == [clause.quote for clause in task.clauses]
        assert [term["quote"] for term in evidence["quoted"]] == [term.quote for term in task.quoted]
        assert len(answer["actions"]) == len(task.actions)
        for role in ("lead", "responsible", "support"):
            wanted = [a.actor_id for a in sorted(task.assignments, key=lambda a: a.position) if a.role == role]
            assert [actor["id"] for actor in answer[role]] == list(dict.fromkeys(wanted))


def test_cards_agree_with_the_single_task(client: TestClient) -> None:
    for card in get(client, "/v1/tasks", limit=10)["items"]:
        whole = get(client, f"/v1/tasks/{card['id']}")
        assert {name: whole[name] for name in card} == card


def test_measures_name_their_parent_and_their_section(invented_client: TestClient, invented: Any) -> None:
    first = invented[0]
    measure = next(task for task in first.tasks if task.parent)
    answer = get(invented_client, f"/v1/tasks/{measure.id}")
    assert answer["parent"] == measure.parent
    assert answer["section"] == first.sections[measure.section - 1].title
    assert measure.id in get(invented_client, f"/v1/tasks/{measure.parent}")["measures"]


def test_involvement_is_never_a_silent_no(client: TestClient, count: Recount) -> None:
    path = "/v1/agencies/430000:market-regulation/tasks"
    rows = get(client, path, involvement="any", limit=500)["items"]
    assert {row["id"]: row["involvement"] for row in rows} == count.involvement("430000:market-regulation")
    named_only = get(client, path, limit=500)["items"]
    assert {row["involvement"] for row in named_only} == {"named"}
    assert len(named_only) == get(client, "/v1/tasks", agency="430000:market-regulation")["total"]


def test_workload_of_one_body_by_year_and_document(invented_client: TestClient, invented: Any) -> None:
    count = Recount(invented)
    body = "980000:market-regulation"
    answer = get(invented_client, f"/v1/agencies/{body}/workload")
    assert answer["tasks"] == count.workload()[body][4] == sum(year["tasks"] for year in answer["years"])
    assert [year["year"] for year in answer["years"]] == [2021, 2022]
    assert {share["document"]: share["tasks"] for share in answer["documents"]} == Counter(
        d.id for d, t in count.tasks if body in named(t)
    )


def test_a_class_of_bodies_is_an_actor_too(client: TestClient) -> None:
    group = get(client, "/v1/queries/group_tasks", q="市州")["items"][0]["group_id"]
    answer = get(client, f"/v1/agencies/{group}")
    assert (answer["actor_kind"], answer["quantifier"], answer["name"]) == ("group", "all", "各市州人民政府")
    assert get(client, "/v1/tasks", agency=group)["total"] == answer["tasks"] == 55
    assert get(client, f"/v1/agencies/{group}/workload")["tasks"] == 55


@pytest.mark.parametrize("groups", ["exclude", "collapse", "expand"])
def test_the_network(client: TestClient, count: Recount, groups: str) -> None:
    answer = get(client, "/v1/network", groups=groups)
    edges = {(edge["source"], edge["target"]): edge["tasks"] for edge in answer["edges"]}
    assert edges == {pair: row[0] for pair, row in count.edges(groups).items()}
    assert {id for pair in edges for id in pair} <= {node["id"] for node in answer["nodes"]}
    strong = get(client, "/v1/network", groups=groups, least=5)
    assert len(strong["edges"]) == sum(tasks >= 5 for tasks in edges.values())


def test_path(client: TestClient) -> None:
    answer = get(client, "/v1/network/path", **{"from": "长沙市人民政府", "to": "省财政厅"})
    assert answer["found"]
    assert answer["bodies"][0]["name"] == "长沙市人民政府"
    for step in answer["steps"]:
        shared = get(client, f"/v1/agencies/{step['source']}/with/{step['target']}", limit=500)
        assert shared["total"] == step["tasks"]
        assert step["examples"] == [item["id"] for item in shared["items"]][:5]
    same = get(client, "/v1/network/path", **{"from": "省财政厅", "to": "省财政厅"})
    assert (same["found"], same["steps"]) == (False, [])


def test_deadlines_say_passed_only_when_asked(client: TestClient) -> None:
    assert all("date_passed" not in item for item in get(client, "/v1/deadlines")["items"])
    dated = get(client, "/v1/deadlines", as_of="2021-10-01")["items"]
    assert {item["date_passed"] for item in dated if item["date"]} == {True, False}
    assert {item["date_passed"] for item in dated if not item["date"]} == {None}
    state = get(client, "/v1/deadlines", owner="other")["items"]
    assert [item["number"] for item in state] == ["41"]


def test_search_ranks_exact_names_first(client: TestClient) -> None:
    exact = get(client, "/v1/search", q="省市场监管局")["items"]
    assert (exact[0]["id"], exact[0]["rank"]) == ("430000:market-regulation", 0)
    pinyin = get(client, "/v1/search", q="scjgj")["items"]
    assert "430000:market-regulation" in {hit["id"] for hit in pinyin}
    mixed = get(client, "/v1/search", q="证照分离", limit=500)["items"]
    assert [hit["rank"] for hit in mixed] == sorted(hit["rank"] for hit in mixed)
    assert mixed[0]["kind"] == "theme"
    assert {"theme", "task"} <= {hit["kind"] for hit in mixed}


def test_changes_since_a_revision(client: TestClient) -> None:
    answer = get(client, "/v1/changes")
    assert [item["what"] for item in answer["items"]] == ["created"]
    assert get(client, "/v1/changes", since=answer["items"][-1]["revision"])["items"] == []


def test_every_question_answers_over_http(client: TestClient) -> None:
    for question in get(client, "/v1/queries", limit=500)["items"]:
        example = {
            key: ",".join(value) if isinstance(value, list) else value for key, value in question["example"].items()
        }
        answer = get(client, f"/v1/queries/{question['id']}", **example)
        for item in answer["items"]:
            assert set(item) == {column["name"] for column in question["columns"]}


def test_explain_shows_the_cypher_and_its_parameters(client: TestClient) -> None:
    (asked,) = get(client, "/v1/queries/tasks", agency="省市场监管局", role="lead", explain=1)["explain"]
    assert asked["query"] == "tasks"
    assert asked["parameters"]["agency"] == "430000:market-regulation"
    assert "MATCH (t:Task)" in asked["cypher"]
    assert "explain" not in get(client, "/v1/queries/tasks")
