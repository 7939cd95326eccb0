"""各市人民政府 before and after a city was abolished: the members are those of each document's year."""

from collections import Counter

import pytest

from ingest.extract import extract_source
from ingest.read.reader import read_file

PLAN = """山东省人民政府办公厅关于印发{year}年政务公开工作重点任务分工方案的通知
鲁政办发〔{year}〕7号
{year}年5月20日
1.推进公开。（责任单位：省财政厅、各市人民政府）
"""
LAIWU = "371200:people-government"  # 莱芜市, merged into 济南市 on 2018-12-26


@pytest.fixture(scope="module")
def corpus():
    return "two years"


@pytest.fixture(scope="module")
def documents(tmp_path_factory):
    folder = tmp_path_factory.mktemp("plans")
    for year in (2017, 2019):
        (folder / f"{year}.txt").write_text(PLAN.format(year=year), "utf-8")
    return tuple(extract_source(read_file(folder / f"{year}.txt")) for year in (2017, 2019))


def test_each_document_expands_to_the_members_of_its_year(ask, documents):
    named = {}
    for document in documents:
        rows = ask("memberships", document=document.id, groups="expand")
        named[document.header.year] = {row["agency_id"] for row in rows} - {"370000:finance"}
    assert {year: len(bodies) for year, bodies in named.items()} == {2017: 17, 2019: 16}
    assert named[2017] - named[2019] == {LAIWU}
    assert ask("unexpanded", groups="expand") == []


def test_figures_over_both_years_reconcile(ask):
    bodies = {row["agency_id"]: row for row in ask("workload", groups="expand")}
    assert Counter(row["tasks"] for row in bodies.values()) == {2: 17, 1: 1}
    assert bodies[LAIWU]["tasks"] == bodies[LAIWU]["via_all_group"] == 1
    nodes = ask("network_nodes", groups="expand")
    assert {node["id"]: node["tasks"] for node in nodes} == {id: row["tasks"] for id, row in bodies.items()}
    partners = ask("collaborators_filtered", agency="370000:finance", groups="expand")
    assert {row["agency_id"]: row["tasks"] for row in partners} == {
        id: row["tasks"] for id, row in bodies.items() if id != "370000:finance"
    }
