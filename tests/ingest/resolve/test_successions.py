import pytest

from ingest.resolve.central import central_bodies
from ingest.resolve.functions import functions
from ingest.resolve.local import local_bodies
from ingest.resolve.successions import read_reforms, reforms, successions_of
from ingest.resolve.tables import LexiconDamaged


def steps(agency_id):
    return {(s.old_id.split(":")[1], s.new_id.split(":")[1], s.on, s.kind) for s in successions_of(agency_id)}


def test_the_reforms_of_2018_and_2023_at_the_centre():
    assert steps("000000:market-regulation") == {
        ("industry-commerce", "market-regulation", "2018-03-17", "merge"),
        ("quality-inspection", "market-regulation", "2018-03-17", "merge"),
        ("food-drug", "market-regulation", "2018-03-17", "split"),
    }
    assert ("banking-insurance-regulation", "financial-regulation", "2023-05-18", "rename") in steps(
        "000000:banking-regulation"
    )
    assert ("poverty-alleviation", "rural-revitalization", "2021-02-25", "rename") in steps("000000:agriculture-rural")


def test_local_counterparts_stay_in_their_place():
    found = successions_of("430000:banking-insurance-regulation")
    assert {s.old_id[:6] for s in found} | {s.new_id[:6] for s in found} == {"430000"}
    assert ("banking-insurance-regulation", "financial-regulation", "2023-07-20", "rename") in steps(
        "430000:banking-insurance-regulation"
    )
    assert ("peoples-bank-1998", "peoples-bank", "2023-08-18", "rename") in steps("650200:peoples-bank-1998")


def test_a_transfer_is_not_followed_further():
    """国家数据局 took work from 国家发展改革委; what else moved to or from that is not its history."""
    assert steps("000000:data") == {
        ("development-reform", "data", "2023-10-25", "transfer"),
        ("cyberspace-office", "data", "2023-10-25", "transfer"),
    }


def test_one_places_own_reform_holds_there_alone():
    assert ("government-services", "data-bureau", "2024", "rename") in steps("430000:government-services")
    assert steps("420000:government-services") == set()


def test_every_end_is_in_the_registry():
    for reform in reforms():
        for key in (reform.old, reform.new):
            if reform.at == "central":
                assert key in central_bodies().by_key, reform
            else:
                assert key in functions().by_key or f"{reform.at}:{key}" in local_bodies().by_id, reform


def row(old, new, kind="rename", at="central"):
    return [at, old, new, "2020-01-01", kind, "某方案"]


def test_a_cycle_is_named_with_its_line():
    with pytest.raises(LexiconDamaged) as error:
        read_reforms([(4, row("a", "b")), (5, row("b", "c")), (6, row("c", "a"))], "successions.tsv")
    assert error.value.where == "successions.tsv:6"
    assert "环" in str(error.value)


def test_work_may_move_back_and_forth():
    rows = [(4, row("a", "b", "transfer")), (5, row("b", "a", "transfer"))]
    assert len(read_reforms(rows, "successions.tsv")) == 2


def test_an_unknown_kind_is_named_with_its_line():
    with pytest.raises(LexiconDamaged) as error:
        read_reforms([(9, row("a", "b", "vanish"))], "successions.tsv")
    assert error.value.where == "successions.tsv:9"


def test_a_cycle_through_one_places_own_reform_is_seen():
    with pytest.raises(LexiconDamaged) as error:
        read_reforms([(4, row("a", "b", at="province,prefecture")), (5, row("b", "a", at="430000"))], "successions.tsv")
    assert error.value.where == "successions.tsv:5"
    assert len(read_reforms([(4, row("a", "b", at="province")), (5, row("b", "a", at="county"))], "t.tsv")) == 2


def test_a_body_is_carried_on_by_one():
    with pytest.raises(LexiconDamaged) as error:
        read_reforms([(4, row("a", "b", "merge")), (5, row("a", "c"))], "successions.tsv")
    assert error.value.where == "successions.tsv:5"
    assert len(read_reforms([(4, row("a", "b", "split")), (5, row("a", "c", "split"))], "t.tsv")) == 2
