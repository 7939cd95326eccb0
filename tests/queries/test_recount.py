"""Answers of the library against counts made from the records without Cypher, on every engine."""

from collections import Counter
from itertools import combinations
from typing import Any

import pytest

from graph.records import Document
from tests.queries.conftest import Ask
from tests.queries.recount import Recount, accountability, named, role_of

Documents = tuple[Document, ...]
WORKLOAD = (
    *("led", "responsible", "supporting", "guiding", "tasks"),
    *("with_deadline", "only_named", "via_all_group", "possible_via_indefinite"),
)


@pytest.fixture(scope="module")
def count(documents: Documents) -> Recount:
    return Recount(documents)


def table(rows: list[dict[str, Any]], key: str, *columns: str) -> dict[Any, Any]:
    found = {row[key]: tuple(row[column] for column in columns) for row in rows}
    assert len(found) == len(rows)
    return found


@pytest.mark.parametrize("groups", ["exclude", "collapse", "expand"])
def test_workload(ask: Ask, count: Recount, groups: str) -> None:
    rows = ask("workload", groups=groups)
    assert table(rows, "agency_id", *WORKLOAD) == count.workload(groups)
    assert rows


def test_workload_of_a_document_a_theme_and_a_year(ask: Ask, count: Recount) -> None:
    document, task = next((d, t) for d, t in count.tasks if t.themes)
    theme = task.themes[0].theme_id
    of_document = count.workload("expand", lambda d, _: d.id == document.id)
    of_theme = count.workload("exclude", lambda _, t: theme in {hit.theme_id for hit in t.themes})
    of_year = count.workload("exclude", lambda d, _: d.header.year == document.header.year)
    assert table(ask("workload", document=document.id, groups="expand"), "agency_id", *WORKLOAD) == of_document
    assert table(ask("workload", theme=theme), "agency_id", *WORKLOAD) == of_theme
    assert table(ask("workload", year=document.header.year), "agency_id", *WORKLOAD) == of_year


def test_workload_of_one_body_is_its_row_or_zeros(ask: Ask, count: Recount) -> None:
    everyone = count.workload("exclude")
    for body, row in list(everyone.items())[:5]:
        assert table(ask("workload", agency=body), "agency_id", *WORKLOAD) == {body: row}
    for body in sorted(set(count.agencies) - set(everyone))[:3]:
        (row,) = ask("workload", agency=body)
        assert [row[name] for name in WORKLOAD[:7]] == [0] * 7


@pytest.mark.parametrize("groups", ["exclude", "collapse", "expand"])
@pytest.mark.parametrize("role", [None, "responsible", "lead", "support"])
def test_network(ask: Ask, count: Recount, groups: str, role: str | None) -> None:
    edges = count.edges(groups, role)
    rows = ask("network_filtered", groups=groups, role=role)
    assert {
        (r["source"], r["target"]): (r["tasks"], r["led_by_source"], r["led_by_target"], r["co_led"], r["documents"])
        for r in rows
    } == edges
    if groups == "exclude" and role is None:
        assert rows == ask("network") != []


@pytest.mark.parametrize("groups", ["exclude", "collapse", "expand"])
def test_network_nodes(ask: Ask, count: Recount, groups: str) -> None:
    tasks, led = Counter[str](), Counter[str]()
    for document, task in count.tasks:
        bodies = count.bodies(document, task, groups)
        tasks.update(list(bodies))
        led.update(body for body in bodies if bodies[body])
    assert table(ask("network_nodes", groups=groups), "id", "tasks", "led") == {b: (tasks[b], led[b]) for b in tasks}


@pytest.mark.parametrize("groups", ["exclude", "collapse", "expand"])
def test_collaborators(ask: Ask, count: Recount, groups: str) -> None:
    edges = count.edges(groups)
    body = Counter(id for _, task in count.tasks for id in named(task)).most_common(1)[0][0]
    expected = {}
    for (a, b), (tasks, led_by_a, led_by_b, co_led, documents) in edges.items():
        if body in (a, b):
            mine, theirs = (led_by_a, led_by_b) if body == a else (led_by_b, led_by_a)
            expected[b if body == a else a] = (tasks, mine, theirs, co_led, documents)
    columns = ("tasks", "led_by_me", "led_by_other", "co_led", "documents")
    rows = ask("collaborators_filtered", agency=body, groups=groups)
    assert table(rows, "agency_id", *columns) == expected != {}
    if groups == "exclude":
        plain = ask("collaborators", agency=body)
        assert plain == [{name: row[name] for name in plain[0]} for row in rows]


def test_an_indefinite_class_joins_no_two_tasks(ask: Ask, count: Recount) -> None:
    indefinite = {group for group in count.groups if count.groups[group].quantifier == "indefinite"}
    nodes = {row["id"]: row["tasks"] for row in ask("network_nodes", groups="collapse")}
    assert {nodes[group] for group in indefinite if group in nodes} == {1}


def test_shared_tasks(ask: Ask, count: Recount) -> None:
    (a, b), _ = max(count.edges().items(), key=lambda edge: edge[1][0])
    expected = {
        task.id: tuple(
            sorted((x.role, x.role_detail, x.quote, x.start) for x in task.assignments if x.actor_id == side)
            for side in (a, b)
        )
        for _, task in count.tasks
        if {a, b} <= named(task)
    }
    rows = ask("shared_tasks", agency=a, other=b)
    assert {
        row["task_id"]: tuple(
            sorted((x["role"], x["role_detail"], x["quote"], x["span_start"]) for x in row[side])
            for side in ("roles", "other_roles")
        )
        for row in rows
    } == expected


@pytest.mark.parametrize("role", ["lead", "responsible", "support", "guide"])
def test_tasks_of_a_body_in_a_role(ask: Ask, count: Recount, role: str) -> None:
    for body, _ in Counter(id for _, task in count.tasks for id in named(task)).most_common(6):
        expected = [
            t.id for _, t in count.tasks if any(a.actor_id == body and role_of(a) == role for a in t.assignments)
        ]
        assert sorted(row["task_id"] for row in ask("tasks", agency=body, role=role)) == sorted(expected)


def test_tasks_by_due_day_theme_and_text(ask: Ask, count: Recount) -> None:
    days = sorted({x.date for _, t in count.tasks for x in t.deadlines if x.date})
    for first, last in combinations([None, *days], 2):
        expected = {
            t.id
            for _, t in count.tasks
            if any(x.owner == "task" and x.date and (first or "") <= x.date <= (last or "9") for x in t.deadlines)
        }
        assert {row["task_id"] for row in ask("tasks", due_from=first, due_to=last)} == expected
    theme = Counter(hit.theme_id for _, t in count.tasks for hit in t.themes).most_common(1)[0][0]
    assert {row["task_id"] for row in ask("tasks", theme=theme)} == {
        t.id for _, t in count.tasks if theme in {hit.theme_id for hit in t.themes}
    }
    assert {row["task_id"] for row in ask("tasks", q="监管")} == {t.id for _, t in count.tasks if "监管" in t.quote}


def test_tasks_stand_in_the_order_of_their_documents(ask: Ask, count: Recount) -> None:
    by_document = sorted(count.documents, key=lambda document: document.id)
    assert [row["task_id"] for row in ask("tasks")] == [
        t.id for d in by_document for t in sorted(d.tasks, key=lambda t: (t.start, t.id))
    ]


def test_involvement(ask: Ask, count: Recount) -> None:
    seen = Counter[str]()
    for body in sorted(count.agencies)[:: max(1, len(count.agencies) // 12)]:
        rows = ask("agency_tasks", agency=body, involvement="any")
        found = {row["task_id"]: row["involvement"] for row in rows}
        assert found == count.involvement(body)
        seen.update(found.values())
        (one,) = [ask("agency_tasks", agency=body)]
        assert [row["task_id"] for row in one] == [row["task_id"] for row in rows if row["involvement"] == "named"]
    assert {"named", "via_group", "not_stated"} <= set(seen)


def test_accountability(ask: Ask, count: Recount) -> None:
    rows = {row["task_id"]: row["accountability"] for row in ask("accountability")}
    assert rows == {task.id: accountability(task) for _, task in count.tasks}
    without = ask("accountability", accountability="joint_without_lead")
    assert len(without) == list(rows.values()).count("joint_without_lead")


def test_single_crowded_open(ask: Ask, count: Recount) -> None:
    bodies = {task.id: named(task) for _, task in count.tasks}
    assert {row["task_id"]: {row["agency_id"]} for row in ask("single_agency_tasks")} == {
        id: names for id, names in bodies.items() if len(names) == 1
    }
    assert {row["task_id"]: row["bodies"] for row in ask("crowded_tasks", least=3)} == {
        id: len(names) for id, names in bodies.items() if len(names) >= 3
    }
    assert {row["task_id"]: row["named"] for row in ask("open_lists")} == {
        task.id: len(named(task)) for _, task in count.tasks if task.open_list
    }


def test_deadlines(ask: Ask, count: Recount) -> None:
    expected = Counter((t.id, x.kind, x.date, x.owner, x.quote, x.start) for _, t in count.tasks for x in t.deadlines)
    rows = ask("deadlines", as_of="2021-10-01")
    assert (
        Counter((r["task_id"], r["kind"], r["date"], r["owner"], r["quote"], r["span_start"]) for r in rows) == expected
    )
    assert {r["date_passed"] for r in rows if r["date"]} == {r["date"] < "2021-10-01" for r in rows if r["date"]}
    assert {r["date_passed"] for r in rows if not r["date"]} <= {None}
    assert {r["date_passed"] for r in ask("deadlines")} == {None}
    within = ask("deadlines", **{"from": "2021-09-01", "to": "2021-12-31"})
    assert len(within) == sum(
        n for (*_, date, _, _, _), n in expected.items() if date and "2021-09" <= date <= "2021-12-31"
    )


def test_deadlines_by_month_and_tasks_without(ask: Ask, count: Recount) -> None:
    months = Counter[str]()
    for _, task in count.tasks:
        months.update({x.date[:7] for x in task.deadlines if x.owner == "task" and x.date})
    assert {row["month"]: row["tasks"] for row in ask("deadlines_by_month")} == dict(months)
    without = {task.id for _, task in count.tasks if not any(x.owner == "task" for x in task.deadlines)}
    rows = ask("no_deadline")
    assert {row["task_id"] for row in rows} == without
    waiting = {
        task.id
        for _, task in count.tasks
        if task.id in without
        and (
            task.deadlines
            or any(word in (action.condition or "") for action in task.actions for word in ("国家", "中央", "国务院"))
        )
    }
    assert {row["task_id"] for row in rows if row["reason"] == "awaits_state"} == waiting


def test_themes(ask: Ask, count: Recount) -> None:
    tasks = Counter(theme for _, t in count.tasks for theme in {hit.theme_id for hit in t.themes})
    assert {row["id"]: row["tasks"] for row in ask("themes")} == dict(tasks)
    pairs = Counter(
        pair for _, t in count.tasks for pair in combinations(sorted({hit.theme_id for hit in t.themes}), 2)
    )
    assert {(row["theme_id"], row["other_id"]): row["tasks"] for row in ask("theme_pairs")} == dict(pairs)
    theme = tasks.most_common(1)[0][0]
    bodies = Counter(b for _, t in count.tasks if theme in {h.theme_id for h in t.themes} for b in named(t))
    assert {row["agency_id"]: row["tasks"] for row in ask("theme_agencies", theme=theme)} == dict(bodies)
    body = bodies.most_common(1)[0][0]
    of_body = Counter(h for _, t in count.tasks if body in named(t) for h in {hit.theme_id for hit in t.themes})
    assert {row["theme_id"]: row["tasks"] for row in ask("agency_themes", agency=body)} == dict(of_body)


def test_bodies_with_a_role_and_all_that_the_graph_knows(ask: Ask, count: Recount) -> None:
    with_role = {body for _, task in count.tasks for body in named(task)}
    assert {row["id"] for row in ask("agencies")} == with_role
    assert {row["id"] for row in ask("agencies", named=False)} == set(count.agencies)


def test_bridging_bodies(ask: Ask, count: Recount) -> None:
    first, second = [theme for theme, _ in Counter(h.theme_id for _, t in count.tasks for h in t.themes).most_common(2)]
    expected = {}
    for body in count.agencies:
        mine = [{h.theme_id for h in t.themes} for _, t in count.tasks if body in named(t)]
        row = (sum(first in m for m in mine), sum(second in m for m in mine), sum({first, second} <= m for m in mine))
        if row[0] and row[1]:
            expected[body] = row
    rows = ask("bridging_agencies", theme=first, other_theme=second)
    assert table(rows, "agency_id", "tasks", "other_tasks", "both") == expected


def test_directed_relations(ask: Ask, count: Recount) -> None:
    leads, supports = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for _, task in count.tasks:
        of = {r: {a.actor_id for a in task.assignments if role_of(a) == r and a.kind == "agency"} for r in
              ("lead", "responsible", "support")}  # fmt: skip
        leads.update((a, b) for a in of["lead"] for b in of["responsible"] if a != b)
        supports.update((a, b) for a in of["lead"] for b in of["support"] if a != b)
    assert {(r["leader"], r["responsible"]): r["tasks"] for r in ask("who_leads_whom")} == dict(leads)
    assert {(r["leader"], r["supporter"]): r["tasks"] for r in ask("who_supports_whom")} == dict(supports)
    co_led = {pair: row[3] for pair, row in count.edges().items() if row[3]}
    assert {(r["source"], r["target"]): r["co_led"] for r in ask("co_leads")} == co_led


def test_documents_of_a_body_and_changes_between_two(ask: Ask, count: Recount) -> None:
    body = Counter(id for _, task in count.tasks for id in named(task)).most_common(1)[0][0]
    by_document = Counter(d.id for d, t in count.tasks if body in named(t))
    assert {row["document"]: row["tasks"] for row in ask("agency_documents", agency=body)} == dict(by_document)
    old, new = count.documents[0], count.documents[-1]
    per = {d.id: Counter(b for t in d.tasks for b in named(t)) for d in (old, new)}
    rows = ask("document_changes", old=old.id, new=new.id)
    assert {r["agency_id"]: (r["tasks_old"], r["tasks_new"]) for r in rows} == {
        b: (per[old.id][b], per[new.id][b]) for b in set(per[old.id]) | set(per[new.id])
    }


def test_new_collaborations_of_a_year(ask: Ask, count: Recount) -> None:
    first: dict[tuple[str, str], int] = {}
    for document, task in sorted(count.tasks, key=lambda pair: pair[0].header.year or 0):
        for pair in combinations(sorted(named(task)), 2):
            first.setdefault(pair, document.header.year or 0)
    for year in {2021, 2022}:
        rows = ask("new_collaborations", year=year)
        assert {(r["source"], r["target"]) for r in rows} == {pair for pair, seen in first.items() if seen == year}


def test_targets_citations_quoted_terms(ask: Ask, count: Recount) -> None:
    assert Counter((r["task_id"], r["value"], r["unit"], r["quote"]) for r in ask("targets")) == Counter(
        (t.id, x.value, x.unit, x.quote) for _, t in count.tasks for x in t.targets
    )
    cited = Counter((c.title, c.relation) for d, t in count.tasks for c in t.citations)
    cited.update((c.title, c.relation) for d in count.documents for c in d.citations)
    assert Counter({(r["title"], r["relation"]): r["citations"] for r in ask("citations")}) == cited
    known = {name for d in count.documents for theme in d.registry.themes for name in (theme.name, *theme.aliases)}
    terms = Counter(term for _, t in count.tasks for term in {q.quote for q in t.quoted} if term not in known)
    assert {r["term"]: r["tasks"] for r in ask("quoted_terms")} == dict(terms)


@pytest.mark.parametrize("groups", ["exclude", "expand"])
def test_unexpanded_classes_are_told(ask: Ask, count: Recount, groups: str) -> None:
    expected = {
        (t.id, a.actor_id)
        for d, t in count.tasks
        for a in t.assignments
        if a.kind == "group" and (groups != "expand" or not count.reached(d, a.actor_id))
    }
    assert {(r["task_id"], r["group_id"]) for r in ask("unexpanded", groups=groups)} == expected


def test_overview(ask: Ask, count: Recount) -> None:
    (row,) = ask("overview")
    tasks = [task for _, task in count.tasks]
    assert row["documents"] == len(count.documents)
    assert row["tasks"] == len(tasks)
    assert row["agencies"] == len({id for task in tasks for id in named(task)})
    assert row["themes"] == len({hit.theme_id for task in tasks for hit in task.themes})
    assert row["assignments"] == sum(len(task.assignments) for task in tasks)
    assert row["without_lead"] == sum(not any(a.role == "lead" for a in task.assignments) for task in tasks)
    assert row["open_lists"] == sum(task.open_list for task in tasks)
    assert row["dated"] == sum(any(x.owner == "task" and x.date for x in task.deadlines) for task in tasks)


def test_path_is_shortest(ask: Ask, count: Recount) -> None:
    near: dict[str, set[str]] = {}
    for a, b in count.edges():
        near.setdefault(a, set()).add(b)
        near.setdefault(b, set()).add(a)
    start = min(near)
    steps, frontier = {start: 0}, [start]
    while frontier:
        found = {b for a in frontier for b in near[a]} - set(steps)
        steps |= dict.fromkeys(found, steps[frontier[0]] + 1)
        frontier = sorted(found)
    for end in sorted(set(near) - {start}):
        rows = ask("path", agency=start, other=end)
        assert [row["steps"] for row in rows] == ([steps[end]] if end in steps else [])
        assert rows == ask("path", agency=start, other=end)
