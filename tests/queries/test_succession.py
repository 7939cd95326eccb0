"""One body through its reforms: a plan of 2022 under the old names, one of 2024 under the new, counted by hand."""

from dataclasses import replace

import pytest

from dev.invent import Invention
from dev.invented_bodies import agency, descended
from graph.records import Document, Succession


def _bodies():
    named = {"finance": "财政厅", "industry": "工业厅", "quality": "质监局", "supervision": "监管局", "land": "国土厅"}
    named |= {"resources": "资源厅", "works": "建设交通厅", "building": "建设厅", "transport": "交通厅"}
    bodies = {key: agency(key, name) for key, name in named.items()}
    steps = [
        Succession(old_id=bodies[old].id, new_id=bodies[new].id, on="2023-07-01", kind=kind, basis="机构改革方案")
        for old, new, kind in (
            ("finance", "resources", "transfer"),
            ("industry", "supervision", "merge"),
            ("land", "resources", "rename"),
            ("quality", "supervision", "merge"),
            ("works", "building", "split"),
            ("works", "transport", "split"),
        )
    ]
    return dict(zip(bodies, descended(list(bodies.values()), steps), strict=True)), tuple(steps)


BODIES, STEPS = _bodies()
FINANCE, INDUSTRY, QUALITY, SUPERVISION = (BODIES[k] for k in ("finance", "industry", "quality", "supervision"))
LAND, RESOURCES, WORKS = (BODIES[key] for key in ("land", "resources", "works"))
BUILDING, TRANSPORT = BODIES["building"], BODIES["transport"]
MOVED = f"transfer 2023-07-01 {FINANCE.name} {RESOURCES.name}"


def _plan(year: int, *clauses: tuple[tuple[str, object], ...]) -> Document:
    plan = Invention(1, year=year)
    for number, clause in enumerate(clauses, start=1):
        plan.task(f"{year}年第{number}项")
        plan.clause(*clause)
    written = plan.document()
    agencies = tuple(sorted(BODIES.values(), key=lambda body: body.id))
    return replace(written, registry=replace(written.registry, agencies=agencies, successions=STEPS))


@pytest.fixture(scope="module")
def corpus() -> str:
    return "reform"


@pytest.fixture(scope="module")
def documents() -> tuple[Document, ...]:
    old = _plan(
        2022,
        (("lead", LAND), ("support", FINANCE)),
        (("responsible", INDUSTRY),),
        (("responsible", QUALITY), ("support", LAND)),
        (("responsible", WORKS),),
    )
    new = _plan(
        2024,
        (("responsible", RESOURCES), ("support", FINANCE)),
        (("lead", SUPERVISION), ("support", RESOURCES)),
        (("responsible", BUILDING),),
    )
    return old, new


def titles(rows):
    return [row["title"] for row in rows]


def test_keep_is_one_body_and_the_default(ask):
    assert titles(ask("agency_tasks", agency=LAND.id)) == ["2022年第1项", "2022年第3项"]
    assert ask("agency_tasks", agency=LAND.id) == ask("agency_tasks", agency=LAND.id, succession="keep")
    assert all(row["not_followed"] == [] for row in ask("agency_tasks", agency=WORKS.id))


@pytest.mark.parametrize("asked", [LAND, RESOURCES])
def test_a_rename_is_followed_both_ways_under_the_names_printed(ask, asked):
    rows = ask("agency_tasks", agency=asked.id, succession="follow")
    assert [(row["title"], row["named_as"]) for row in rows] == [
        ("2022年第1项", [LAND.name]),
        ("2022年第3项", [LAND.name]),
        ("2024年第1项", [RESOURCES.name]),
        ("2024年第2项", [RESOURCES.name]),
    ]
    assert rows[0]["not_followed"] == [MOVED]


def test_a_merger_holds_all_that_merged(ask):
    found = {
        body.id: titles(ask("agency_tasks", agency=body.id, succession="follow"))
        for body in (INDUSTRY, QUALITY, SUPERVISION)
    }
    assert set(map(tuple, found.values())) == {("2022年第2项", "2022年第3项", "2024年第2项")}


def test_a_split_is_said_and_not_crossed(ask):
    (row,) = ask("agency_tasks", agency=WORKS.id, succession="follow")
    assert row["title"] == "2022年第4项"
    stops = sorted([f"split 2023-07-01 {WORKS.name} {part.name}" for part in (BUILDING, TRANSPORT)])
    assert row["not_followed"] == stops
    (part,) = ask("agency_tasks", agency=BUILDING.id, succession="follow")
    assert (part["title"], part["not_followed"]) == ("2024年第3项", [f"split 2023-07-01 {WORKS.name} {BUILDING.name}"])


def test_shared_tasks_of_two_lines(ask):
    assert titles(ask("shared_tasks", agency=RESOURCES.id, other=FINANCE.id)) == ["2024年第1项"]
    rows = ask("shared_tasks", agency=RESOURCES.id, other=FINANCE.id, succession="follow")
    assert [(row["title"], row["roles"][0]["name"], row["other_roles"][0]["name"]) for row in rows] == [
        ("2022年第1项", LAND.name, FINANCE.name),
        ("2024年第1项", RESOURCES.name, FINANCE.name),
    ]
    both = titles(ask("shared_tasks", agency=SUPERVISION.id, other=LAND.id, succession="follow"))
    assert both == ["2022年第3项", "2024年第2项"]
    assert ask("shared_tasks", agency=SUPERVISION.id, other=LAND.id) == []


def counted(rows, key="agency_id"):
    return {row[key]: (row["tasks"], row["led"]) for row in rows}


def test_workload_counts_a_line_once_under_its_heir(ask):
    kept = counted(ask("workload"))
    assert {LAND.id, RESOURCES.id, INDUSTRY.id, QUALITY.id, SUPERVISION.id} <= set(kept)
    followed = ask("workload", succession="follow")
    assert counted(followed) == {
        RESOURCES.id: (4, 1),
        SUPERVISION.id: (3, 1),
        FINANCE.id: kept[FINANCE.id],
        WORKS.id: kept[WORKS.id],
        BUILDING.id: kept[BUILDING.id],
    }
    told = {row["agency_id"]: (row["counted_with"], row["not_followed"]) for row in followed}
    assert told[RESOURCES.id] == ([LAND.name], [MOVED])
    assert told[SUPERVISION.id] == ([INDUSTRY.name, QUALITY.name], [])
    assert told[FINANCE.id] == ([], [MOVED])
    assert all(row["counted_with"] == row["not_followed"] == [] for row in ask("workload"))


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_workload_of_one_is_its_row_of_all(ask, body):
    heir = body.descent.heir or body.id
    of_all = {row["agency_id"]: row for row in ask("workload", succession="follow")}
    rows = ask("workload", agency=body.id, succession="follow")
    assert [row["agency_id"] for row in rows] in ([heir], [])
    for row in rows:
        assert row == of_all.get(heir, row)
        assert row["tasks"] == len(ask("agency_tasks", agency=body.id, succession="follow"))
        assert row["tasks"] == sum(d["tasks"] for d in ask("agency_documents", agency=body.id, succession="follow"))
        assert row["tasks"] == ask("actor", agency=body.id, succession="follow")[0]["tasks"]


def test_a_task_that_names_both_ends_of_a_line_counts_once(ask):
    """2022年第3项 names 质监局 with 国土厅; no task pairs two of one line, so no body is its own neighbour."""
    rows = ask("collaborators_filtered", agency=SUPERVISION.id, succession="follow")
    assert [(row["agency_id"], row["tasks"], row["led_by_me"]) for row in rows] == [(RESOURCES.id, 2, 1)]
    for asked in (INDUSTRY, QUALITY):
        assert ask("collaborators_filtered", agency=asked.id, succession="follow") == rows
    assert rows[0]["counted_with"] == [LAND.name]


def test_the_network_of_lines(ask):
    nodes = ask("network_nodes", succession="follow")
    assert counted(nodes, "id") == counted(ask("workload", succession="follow"))
    edges = {(e["source"], e["target"]): e["tasks"] for e in ask("network_filtered", succession="follow")}
    assert edges == {(FINANCE.id, RESOURCES.id): 2, (RESOURCES.id, SUPERVISION.id): 2}
    for source, target in edges:
        shared = ask("shared_tasks", agency=source, other=target, succession="follow")
        assert len(shared) == edges[source, target]


@pytest.mark.parametrize(
    ("day", "names"),
    [
        ("2022-03-01", {LAND: LAND, RESOURCES: LAND, QUALITY: QUALITY, SUPERVISION: SUPERVISION, WORKS: WORKS}),
        ("2023-06-30", {LAND: LAND, RESOURCES: LAND, QUALITY: QUALITY}),
        ("2023-07-01", {LAND: RESOURCES, RESOURCES: RESOURCES, QUALITY: SUPERVISION, WORKS: WORKS}),
        (None, {LAND: LAND, RESOURCES: RESOURCES, QUALITY: QUALITY}),
    ],
)
def test_each_body_under_its_name_of_the_day(ask, day, names):
    named = {row["agency_id"]: (row["name"], row["short_name"]) for row in ask("workload", names_as_of=day)}
    nodes = {row["id"]: row["name"] for row in ask("network_nodes", names_as_of=day)}
    listed = {row["id"]: (row["name"], row["full_name"]) for row in ask("agencies", names_as_of=day)}
    for body, as_named in names.items():
        assert named[body.id] == (as_named.name, as_named.short_name)
        assert nodes[body.id] == as_named.name
        assert listed[body.id] == (as_named.name, as_named.full_name)
        (one,) = ask("actor", agency=body.id, names_as_of=day)
        assert (one["id"], one["name"], one["full_name"]) == (body.id, as_named.name, as_named.full_name)
    edges = ask("network_filtered", names_as_of=day)
    assert {e["source"]: e["source_name"] for e in edges}.items() <= nodes.items()
    assert {e["target"]: e["target_name"] for e in edges}.items() <= nodes.items()
    partners = {e["agency_id"]: e["name"] for e in ask("collaborators_filtered", agency=FINANCE.id, names_as_of=day)}
    assert partners.items() <= nodes.items()
    tasks = ask("agency_tasks", agency=LAND.id, names_as_of=day)
    assert {name for row in tasks for name in row["named_as"]} == {names[LAND].name}
