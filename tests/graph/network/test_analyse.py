"""The whole report: the Hunan plan's known facts, guards, ranges recomputed in full, and equal bytes."""

import json
import random
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from graph.errors import InvalidParameter, ResultTooLarge
from graph.network import leave_out
from graph.network.analyse import analyse
from graph.network.bipartite import Agency, Membership, bipartite
from graph.network.leave_out import affordable, leave_one_out
from graph.network.measures import MEASURES, QUICK, Subject, measure, ranks
from graph.network.projection import project

Rows = tuple[list[Membership], list[Agency]]


def invented(tasks: int, bodies: int = 12, seed: int = 1) -> Rows:
    """Random tasks with a lead, responsible and supporting bodies of three levels and two kinds."""
    generator = random.Random(seed)
    names = [f"a{i:02}" for i in range(bodies)]
    rows = []
    for t in range(tasks):
        chosen = generator.sample(names, generator.randint(2, 5))
        for k, name in enumerate(chosen):
            role = "lead" if k == 0 else "responsible" if k % 2 else "support"
            rows.append(
                Membership(
                    task_id=f"t{t:03}",
                    agency_id=name,
                    role=role,
                    document_id=f"d{t % 2}",
                    issued_on=f"202{t % 2}-01-01",
                )
            )
    levels = ("province", "prefecture", "county")
    return rows, [Agency(id=n, name=f"{n}局", level=levels[i % 3], kind=f"k{i % 2}") for i, n in enumerate(names)]


def test_hunan_facts(hunan: Rows) -> None:
    """42 bodies and 239 ties, 43 of them from task 37 alone; the first broker rests on task 3."""
    report = analyse(*hunan)
    assert (len(report.bodies), len(report.ties)) == (42, 239)
    assert (report.sole_task, report.sole_ties) == ("hunan.37", 43)
    steps = report.ranking("betweenness_steps")
    assert steps is not None
    first = steps.scores[0]
    assert (first.agency, first.rank, first.rank_best, first.rank_worst) == ("省政务局", 1, 1, 6)
    assert first.influential_task == "hunan.03"
    weighted = report.ranking("betweenness")
    assert weighted is not None
    assert weighted.scores[0].agency == "省市场监管局"
    codes = {gap.measure: gap.code for gap in report.withheld}
    # Cities and trial-zone committees are named in task 3 alone; seven tasks print a lead and another named body.
    assert codes["mixing_level"] == "one-task"
    assert "hunan.03" in next(gap.zh for gap in report.withheld if gap.measure == "mixing_level")
    assert codes["brokerage_lead_responsible"] == "few-tasks"
    assert sum(tie.expected or 0 for tie in report.ties) < 354
    assert report.communities is not None
    assert report.communities.p == pytest.approx(0.01)
    assert "共同列名" in report.title_zh
    assert "co-assignment in 1 document (" in report.title_en


@pytest.mark.parametrize("weighting", ["raw", "newman"])
def test_ranges_recomputed(weighting: str) -> None:
    """Incremental ranges equal those of building the network again without each task."""
    memberships, agencies = invented(24, seed=3)
    two_mode = bipartite(memberships, agencies)
    found = leave_one_out(two_mode, project(two_mode, weighting), list(MEASURES))
    for name, ranges in found.items():
        base = ranks(measure(Subject(project(two_mode, weighting)), name), name)
        best, worst = base.copy(), base.copy()
        for task in two_mode.tasks:
            left = [row for row in memberships if row.task_id != task]
            # A body named in that task alone stays, as a body without ties.
            stay = [Membership(task_id=f"alone.{a.id}", agency_id=a.id, role="support") for a in two_mode.agencies]
            again = project(bipartite(left + stay, agencies), weighting)
            values = measure(Subject(again), name)
            rank = ranks(np.full(len(base), np.nan) if values is None else values, name)
            best, worst = np.minimum(best, rank), np.maximum(worst, rank)
        assert ranges.best.tolist() == best.tolist(), name
        assert ranges.worst.tolist() == worst.tolist(), name


def test_ranges_hold_the_rank() -> None:
    report = analyse(*invented(30))
    assert {ranking.measure for ranking in report.rankings} == set(MEASURES)
    for ranking in report.rankings:
        assert [score.rank for score in ranking.scores] == sorted(score.rank for score in ranking.scores)
        for score in ranking.scores:
            assert score.rank_best is not None
            assert score.rank_worst is not None
            assert score.rank_best <= score.rank <= score.rank_worst
    shown = [(s.rank, s.agency) for r in report.rankings for s in r.scores if r.measure == "k_core"]
    assert shown == sorted(shown), "ties are broken by id"


def test_withheld_below_twenty_tasks() -> None:
    assert analyse(*invented(20)).rankings
    report = analyse(*invented(19))
    assert (report.rankings, report.communities, report.mixing, report.brokerage) == ((), None, (), ())
    assert report.cohesion.density is None
    withheld = {gap.measure for gap in report.withheld if gap.code == "few-tasks"}
    assert set(MEASURES) | {"density", "communities", "mixing_level", "mixing_kind"} <= withheld
    assert all("19" in gap.zh and "19" in gap.en for gap in report.withheld if gap.measure in MEASURES)
    assert report.ties, "counts are never withheld"
    assert report.bodies[0].tasks > 0


def test_tasks_of_one_body_do_not_feed() -> None:
    """Twenty tasks, but one names a single body and makes no tie."""
    memberships, agencies = invented(19)
    memberships.append(
        Membership(task_id="t999", agency_id="a00", role="lead", document_id="d0", issued_on="2020-01-01")
    )
    report = analyse(memberships, agencies)
    assert (report.tasks, report.tying_tasks, report.rankings) == (20, 19, ())


def test_one_task_supplies_all_ties_across(rows_of: Callable[..., Rows]) -> None:
    tasks = {f"t{k:02}": {"a": ["lead"], "b": ["responsible"]} for k in range(20)}
    tasks["x1"] = {"a": ["lead"], "z": ["responsible"]}
    levels = {"z": "county"}
    report = analyse(*rows_of(tasks, levels))
    assert [gap.code for gap in report.withheld if gap.measure == "mixing_level"] == ["one-task"]
    assert [g.code for g in report.withheld if g.measure == "brokerage_lead_responsible_level"] == ["one-task"]
    tasks["x2"] = {"b": ["lead"], "z": ["responsible"]}
    report = analyse(*rows_of(tasks, levels))
    assert [m.attribute for m in report.mixing] == ["level"]
    assert (report.mixing[0].internal, report.mixing[0].external) == (1, 2)


def test_undefined_is_withheld_not_invented(rows_of: Callable[..., Rows]) -> None:
    """Two separate pairs of equal strength have no single leading vector."""
    tasks = {f"t{k:02}": {"a": ["lead"], "b": ["lead"]} for k in range(10)}
    tasks |= {f"u{k:02}": {"c": ["lead"], "d": ["lead"]} for k in range(10)}
    report = analyse(*rows_of(tasks))
    assert report.ranking("eigenvector") is None
    assert [gap.code for gap in report.withheld if gap.measure == "eigenvector"] == ["undefined"]
    assert (report.cohesion.components, report.cohesion.density) == (2, pytest.approx(2 / 6, abs=1e-6))


def test_brokerage_has_ranges() -> None:
    report = analyse(*invented(60, seed=8))
    tables = {(table.ties, table.attribute): table for table in report.brokerage}
    assert set(tables) == {(t, a) for t in ("lead_responsible", "lead_support") for a in ("level", "kind")}
    for table in tables.values():
        assert table.scores
        for score in table.scores:
            roles = (score.coordinator, score.itinerant, score.gatekeeper, score.representative, score.liaison)
            assert sum(roles) == score.total > 0
            assert score.rank_best is not None
            assert score.rank_best <= score.rank <= (score.rank_worst or 0)
    by_level = {s.agency: s.total for s in tables["lead_support", "level"].scores}
    assert by_level == {s.agency: s.total for s in tables["lead_support", "kind"].scores}


def test_ties_know_their_documents() -> None:
    report = analyse(*invented(40))
    assert report.documents == 2
    assert {tie.documents for tie in report.ties} == {1, 2}
    for tie in report.ties:
        assert (tie.first_on == tie.last_on) == (tie.documents == 1)
        assert tie.source < tie.target


def test_large_networks_say_what_they_leave_out() -> None:
    memberships, agencies = invented(1500, bodies=120, seed=2)
    assert not affordable(bipartite(memberships, agencies))
    report = analyse(memberships, agencies)
    codes = {gap.measure: gap.code for gap in report.withheld}
    assert codes["betweenness.leave_one_out"] == codes["communities.null_test"] == "size"
    for name in ("degree", "strength"):
        ranking = report.ranking(name)
        assert ranking is not None
        assert ranking.scores[0].rank_worst is not None
    weighted = report.ranking("betweenness")
    assert weighted is not None
    assert weighted.scores[0].rank_worst is None


def test_full_effort_computes_what_auto_leaves_out(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = invented(30)
    whole = analyse(*rows)
    monkeypatch.setattr(leave_out, "FULL_LIMIT", 0)
    assert any(gap.code == "size" for gap in analyse(*rows).withheld)
    assert analyse(*rows, effort="full") == whole


def test_a_quick_analysis_is_the_first_part_of_the_whole() -> None:
    """What it says, the whole one says, too; what it leaves out is named."""
    memberships, agencies = invented(1500, bodies=120, seed=2)
    quick = analyse(memberships, agencies, effort="quick")
    whole = analyse(memberships, agencies)
    assert (quick.ties, quick.arcs, quick.mixing) == (whole.ties, whole.arcs, whole.mixing)
    assert {one.measure for one in quick.rankings} == set(QUICK)
    for ranking in quick.rankings:
        other = whole.ranking(ranking.measure)
        assert other is not None
        assert [(s.agency, s.value, s.rank) for s in ranking.scores] == [
            (s.agency, s.value, s.rank) for s in other.scores
        ]
    missing = {one.measure for one in whole.rankings} - {one.measure for one in quick.rankings}
    assert missing | {"leave_one_out", "communities", "brokerage"} == set(quick.pending)
    assert whole.pending == ()


def test_whoever_watches_can_end_it() -> None:
    """Each step is told before it begins, and what the watch raises comes out."""
    rows = invented(30)
    told: list[str] = []
    analyse(*rows, watch=told.append)
    assert {*MEASURES, "leave_one_out", "communities", "brokerage"} <= set(told)
    for step in dict.fromkeys(told):

        def watch(now: str, end: str = step) -> None:
            if now == end:
                raise TimeoutError(now)

        with pytest.raises(TimeoutError, match=step):
            analyse(*rows, watch=watch)


def test_too_many_bodies_are_refused_before_memory_is() -> None:
    bodies = [f"a{i:05}" for i in range(4_001)]
    rows = [Membership(task_id=f"t{i // 4}", agency_id=name, role="lead") for i, name in enumerate(bodies)]
    with pytest.raises(ResultTooLarge, match="4001"):
        analyse(rows, [Agency(id=name, name=name) for name in bodies])


def test_equal_input_equal_bytes() -> None:
    """Order of rows and hash seeds do not matter, in this process or in another."""
    memberships, agencies = invented(30)
    here = json.dumps(analyse(memberships, agencies).to_dict(), ensure_ascii=False)
    mixed_rows, mixed_agencies = list(memberships), list(agencies)
    random.Random(5).shuffle(mixed_rows)
    random.Random(6).shuffle(mixed_agencies)
    assert json.dumps(analyse(mixed_rows, mixed_agencies).to_dict(), ensure_ascii=False) == here
    program = (
        "import json, runpy, sys\n"
        "from graph.network.analyse import analyse\n"
        f"invented = runpy.run_path({__file__!r})['invented']\n"
        "sys.stdout.buffer.write(json.dumps(analyse(*invented(30)).to_dict(), ensure_ascii=False).encode())\n"
    )
    for seed in ("1", "2"):
        done = subprocess.run(
            [sys.executable, "-c", program],
            capture_output=True,
            check=True,
            env={"PYTHONHASHSEED": seed},
            cwd=__file__.rpartition("/tests/")[0],
        )
        assert done.stdout.decode() == here


def test_isomorphic_input_gives_the_same_values() -> None:
    """Renaming the bodies renames the answers and changes nothing else that has one answer."""
    memberships, agencies = invented(40, seed=11)
    new = {a.id: f"b{k:02}" for k, a in enumerate(reversed(agencies))}
    report = analyse(memberships, agencies)
    renamed = analyse(
        [replace(row, agency_id=new[row.agency_id]) for row in memberships],
        [replace(a, id=new[a.id]) for a in agencies],
    )
    for ranking in report.rankings:
        other = renamed.ranking(ranking.measure)
        assert other is not None
        values = {score.agency: score.value for score in other.scores}
        tolerance = 2e-4 if ranking.measure == "coreness" else 2e-6
        for score in ranking.scores:
            assert values[new[score.agency]] == pytest.approx(score.value, abs=tolerance), ranking.measure


def test_empty_network() -> None:
    report = analyse([], [])
    assert (report.bodies, report.ties, report.rankings, report.documents) == ((), (), (), 0)
    assert report.withheld
    assert json.loads(json.dumps(report.to_dict()))["sole_task"] is None


def test_only_lonely_bodies(rows_of: Callable[..., Rows]) -> None:
    report = analyse(*rows_of({f"t{k}": {"ab"[k % 2]: ["lead"]} for k in range(30)}))
    assert (len(report.bodies), report.ties, report.cohesion.isolated) == (2, (), 2)
    assert report.bodies[0].named_alone == 15


@pytest.mark.parametrize(
    ("change", "word"),
    [({"weighting": "jaccard"}, "jaccard"), ({"significance": 2.0}, "2.0"), ({"effort": "some"}, "some")],
)
def test_wrong_parameters(change: dict[str, object], word: str) -> None:
    with pytest.raises(InvalidParameter, match=word):
        analyse(*invented(5), **change)


def test_wrong_rows() -> None:
    row = Membership(task_id="t1", agency_id="a", role="lead", document_id="d1")
    with pytest.raises(InvalidParameter, match="not in the list: a"):
        analyse([row], [])
    with pytest.raises(InvalidParameter, match="two documents"):
        analyse([row, replace(row, document_id="d2")], [Agency(id="a", name="甲局")])
    with pytest.raises(InvalidParameter, match="unknown role"):
        analyse([replace(row, role="boss")], [Agency(id="a", name="甲局")])
