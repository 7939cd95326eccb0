"""Two documents that print a body's official name differently: the fuller one is shown, whoever was loaded last."""

from contextlib import closing
from dataclasses import replace

import pytest

from dev.invent import Invention
from dev.invented_bodies import agency
from graph.loading.load import load_documents
from graph.questions.library import Library
from graph.store.open import open_store

APPROVAL = agency("approval", "审批局")
SHORTER = replace(APPROVAL, full_name="云岭省审批服务局", usual_name=APPROVAL.full_name)
FULLER = replace(APPROVAL, full_name="云岭省行政审批服务局", usual_name=APPROVAL.full_name)


def _plan(number, body):
    plan = Invention(number)
    plan.task("精简审批")
    plan.clause(("lead", body))
    return plan.document()


@pytest.fixture(scope="module")
def corpus():
    return "printed names"


@pytest.fixture(scope="module", params=[(0, 1, 2), (2, 1, 0)], ids=["fuller last", "fuller first"])
def documents(request):
    plans = [_plan(1, APPROVAL), _plan(2, SHORTER), _plan(3, FULLER)]
    return tuple(plans[position] for position in request.param)


def test_the_fuller_name_is_shown(ask):
    (one,) = ask("actor", agency=APPROVAL.id)
    (listed,) = ask("agencies", q=APPROVAL.name)
    assert one["full_name"] == listed["full_name"] == FULLER.full_name
    assert one["name"] == APPROVAL.name
    assert (one["tasks"], one["place"]) == (3, "云岭省")


def test_a_name_goes_with_the_last_document_that_prints_it(tmp_path):
    plans = [_plan(1, APPROVAL), _plan(2, FULLER)]
    with closing(open_store(f"embedded:{tmp_path / 'graph.kgl'}", write=True)) as store:
        load_documents(store, plans, rules="1", registry="a")
        load_documents(store, [replace_names(plans[1])], rules="2", registry="a")
        with store.snapshot() as view:
            (one,) = view.read(Library.load().bind("actor", {"agency": APPROVAL.id}))
    assert one["full_name"] == APPROVAL.full_name


def replace_names(plan):
    return replace(plan, registry=replace(plan.registry, agencies=(APPROVAL,)))
