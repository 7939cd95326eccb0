"""Rows: meanings that are shared, captions that wrap, fingerprints that tell facts apart."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dev.invent import Invention
from graph.loading.coassignment import Role, Shared, count, difference
from graph.loading.revision import DocumentsHash
from graph.records import Deadline, Target
from graph.rows.captions import caption
from graph.rows.document import document_rows
from graph.rows.meanings import deadline_name, target_name
from tests.graph.plans import first_plan, second_plan


def deadline(quote: str, date: str | None, precision: str | None, kind: str = "by") -> Deadline:
    return Deadline(
        start=0, end=len(quote), quote=quote, kind=kind, date=date, precision=precision, action=None,  # type: ignore[arg-type]
        owner="task", asserted=True, ambiguous=False, flags=(), rule="D1",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("date", "precision", "name"),
    [
        ("2021-09-01", "day", "2021年9月1日前"),
        ("2021-09-30", "month", "2021年9月底前"),
        ("2021-06-30", "quarter", "2021年第二季度末前"),
        ("2021-06-30", "half", "2021年上半年末前"),
        ("2021-12-31", "year", "2021年底前"),
        ("2025-12-31", "plan", "2025年底（规划期末）前"),
        (None, None, "每季度"),
    ],
)
def test_deadlines_have_plain_names(date: str | None, precision: str | None, name: str) -> None:
    assert deadline_name(deadline("每 季度", date, precision)) == name


@pytest.mark.parametrize(
    ("comparator", "value", "unit", "name"),
    [
        (">=", 100.0, "项", "事项 ≥100项"),
        ("<=", 0.5, "月", "事项 ≤0.5月"),
        ("=", 4.3, "万人", "事项 ＝4.3万人"),
        (None, None, None, "事项"),
    ],
)
def test_targets_have_plain_names(comparator: str | None, value: float | None, unit: str | None, name: str) -> None:
    target = Target(
        start=0, end=1, quote="x", kind="count", comparator=comparator, value=value, unit=unit, what="事项", action=None
    )
    assert target_name(target) == name


def test_equal_deadlines_share_a_node_and_undated_ones_differ_by_wording() -> None:
    plan = Invention(1)
    for wording, date, kind in [
        ("2021年9月底前", "2021-09-30", "by"),
        ("今年9月底前", "2021-09-30", "by"),
        ("每季度", None, "recurring"),
        ("每 季度", None, "recurring"),
        ("每年", None, "recurring"),
    ]:
        plan.task("任务")
        plan.deadline(wording, date, "month" if date else None, kind)
    rows = document_rows(plan.document())
    assert sorted(row["name"] for row in rows.nodes("deadline")) == ["2021年9月底前", "每季度", "每年"]
    assert len(rows.links("due")) == 5


@given(st.text(min_size=1, max_size=60))
def test_a_caption_wraps_and_loses_nothing_but_blanks_and_the_end(name: str) -> None:
    whole = "".join(name.split())
    pieces = caption(name).split(" ")
    assert all(len(piece) <= 5 for piece in pieces)
    joined = "".join(pieces)
    assert joined == whole if len(whole) <= 15 else joined == whole[:14] + "…"


def test_a_fingerprint_does_not_depend_on_anything_but_the_facts() -> None:
    one, again = document_rows(first_plan()), document_rows(first_plan())
    assert one.nodes("document") == again.nodes("document")
    plan = first_plan()
    other = replace(plan, tasks=(replace(plan.tasks[0], open_list=True), *plan.tasks[1:]))
    renamed = replace(plan, source="elsewhere.txt")
    prints = {document_rows(d).nodes("document")[0]["fingerprint"] for d in (plan, other, renamed, second_plan())}
    assert len(prints) == 4


ROLES = st.lists(
    st.builds(
        Role,
        task=st.sampled_from(["t1", "t2", "t3"]),
        agency=st.sampled_from(["a", "b", "c", "d"]),
        role=st.sampled_from(["LED_BY", "ASSIGNED_TO", "SUPPORTED_BY"]),
    )
)


@given(ROLES)
def test_pairs_are_counted_as_one_would_by_hand(roles: list[Role]) -> None:
    pairs = count(roles)
    for a in "abcd":
        for b in "abcd":
            if a >= b:
                assert (a, b) not in pairs
                continue
            tasks = [t for t in ("t1", "t2", "t3") if {a, b} <= {role.agency for role in roles if role.task == t}]
            leads = [tuple(Role(t, agency, "LED_BY") in roles for agency in (a, b)) for t in tasks]
            expected = Shared(
                tasks=len(tasks),
                led_by_a=leads.count((True, False)),
                led_by_b=leads.count((False, True)),
                co_led=leads.count((True, True)),
                documents=1,
            )
            assert pairs.get((a, b)) == (expected if tasks else None)


@given(ROLES, ROLES)
def test_the_difference_turns_old_counts_into_new_ones(old: list[Role], new: list[Role]) -> None:
    counts = dict(count(old))
    for row in difference(count(old), count(new)):
        pair = (row.pop("start_id"), row.pop("end_id"))
        counts[pair] = counts.get(pair, Shared()) + Shared(**row)
    assert {pair: shared for pair, shared in counts.items() if shared != Shared()} == count(new)


@given(st.dictionaries(st.text(max_size=3), st.text(max_size=3), max_size=6), st.randoms())
def test_the_revision_does_not_depend_on_order_and_follows_replacements(
    documents: dict[str, str], random: object
) -> None:
    items = list(documents.items())
    random.shuffle(items)  # type: ignore[attr-defined]
    whole = DocumentsHash(documents.items())
    grown = DocumentsHash()
    for id, fingerprint in items:
        grown = grown.replaced(id, None, "older").replaced(id, "older", fingerprint)
    assert grown.revision(rules="1", registry="a") == whole.revision(rules="1", registry="a")
    for id, fingerprint in items:
        grown = grown.replaced(id, fingerprint, None)
    assert grown.revision(rules="1", registry="a") == DocumentsHash().revision(rules="1", registry="a")
