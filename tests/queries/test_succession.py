"""One body through its reforms: a plan of 2022 under the old names, one of 2024 under the new, counted by hand."""

from dataclasses import replace

import pytest

from dev.invent import Invention, agency
from graph.records import Document, Succession

FINANCE = agency("finance", "财政厅")
INDUSTRY = agency("industry", "工业厅")
QUALITY = agency("quality", "质监局")
SUPERVISION = agency("supervision", "监管局")
LAND = agency("land", "国土厅")
RESOURCES = agency("resources", "资源厅")
WORKS = agency("works", "建设交通厅")
BUILDING = agency("building", "建设厅")
TRANSPORT = agency("transport", "交通厅")
STEPS = [
    (LAND, RESOURCES, "rename"),
    (INDUSTRY, SUPERVISION, "merge"),
    (QUALITY, SUPERVISION, "merge"),
    (WORKS, BUILDING, "split"),
    (WORKS, TRANSPORT, "split"),
    (FINANCE, RESOURCES, "transfer"),
]


def _plan(year: int, *clauses: tuple[tuple[str, object], ...]) -> Document:
    plan = Invention(1, year=year)
    for number, clause in enumerate(clauses, start=1):
        plan.task(f"{year}年第{number}项")
        plan.clause(*clause)
    for old, new, _ in STEPS:
        plan.succession(old, new)
    written = plan.document()
    steps = tuple(
        Succession(old_id=old.id, new_id=new.id, on="2023-07-01", kind=kind, basis="机构改革方案")
        for old, new, kind in STEPS
    )
    ordered = tuple(sorted(steps, key=lambda s: (s.old_id, s.new_id)))
    return replace(written, registry=replace(written.registry, successions=ordered))


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
    assert rows[0]["not_followed"] == [f"transfer 2023-07-01 {RESOURCES.name} {FINANCE.name}"]


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
    assert (part["title"], part["not_followed"]) == ("2024年第3项", [f"split 2023-07-01 {BUILDING.name} {WORKS.name}"])


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
