import pytest

from ingest.resolve.groups import quantifier_of
from ingest.resolve.resolver import Resolver


@pytest.fixture(scope="module")
def resolver():
    return Resolver.load()


def document(resolver, place, year):
    return resolver.for_document(document_id="d", place_code=place, year=year, issuer=None, definitions={})


def members(names, group):
    return [m.agency_id[:6] for m in names.registry().memberships if m.group_id == group.actor_id]


def test_all_cities_of_hunan_are_fourteen_dated_and_sourced(resolver):
    names = document(resolver, "430000", 2021)
    group = names.resolve("各市州人民政府", "group", quantifier="all", task="d.1")
    assert group.canonical_name == "各市州人民政府"
    registry = names.registry()
    assert len(registry.memberships) == 14
    assert {m.group_id for m in registry.memberships} == {group.actor_id}
    assert all(m.source and m.until is None for m in registry.memberships)
    agencies = {a.id: a for a in registry.agencies}
    assert {agencies[m.agency_id].kind for m in registry.memberships} == {"government"}


@pytest.mark.parametrize(
    ("name", "place", "year", "count"),
    [
        ("各县市区人民政府", "430000", 2021, 122),
        ("各市人民政府", "370000", 2015, 17),
        ("各市人民政府", "370000", 2020, 16),
        ("各设区市人民政府", "360000", 2023, 11),
        ("各地级以上市政府", "440000", 2023, 21),
        ("各区人民政府", "310000", 2023, 16),
        ("各区人民政府", "650200", 2023, 4),
        ("各县（市、区）人民政府", "320500", 2023, 9),
        ("各省级人民政府", "000000", 2019, 34),
        ("各市人民政府", "430100", 2021, 0),
        ("各县人民政府", "310000", 2023, 0),
        ("各部门", "430000", 2021, 0),
        ("各乡镇人民政府", "430121", 2021, 0),
    ],
)
def test_members_are_those_of_the_documents_place_and_year(resolver, name, place, year, count):
    names = document(resolver, place, year)
    assert len(members(names, names.resolve(name, "group", quantifier="all"))) == count


def test_a_member_that_was_abolished_carries_its_years(resolver):
    registries = []
    for year in (2015, 2020):
        names = document(resolver, "370000", year)
        names.resolve("各市人民政府", "group", quantifier="all")
        registries.append({m.agency_id: m for m in names.registry().memberships})
    before, after = registries
    assert before["371200:people-government"].until == "2018"  # abolished on 2018-12-26
    assert {i: m for i, m in before.items() if i in after} == after


def test_spellings_of_one_class_are_one_group_and_provinces_stay_apart(resolver):
    hunan = document(resolver, "430000", 2021)
    spellings = ("各市州人民政府", "各市（州）政府", "各市、州人民政府", "各市州")
    assert len({hunan.resolve(s, "group", quantifier="all").actor_id for s in spellings}) == 1
    hubei = document(resolver, "420000", 2021)
    assert hubei.resolve("各市州人民政府", "group").actor_id != hunan.resolve("各市州人民政府", "group").actor_id


def test_an_indefinite_group_is_another_set_in_every_task(resolver):
    names = document(resolver, "430000", 2021)
    one = names.resolve("省直相关部门", "group", quantifier="indefinite", task="d.1")
    other = names.resolve("省直相关部门", "group", quantifier="indefinite", task="d.2")
    again = names.resolve("省直相关部门", "group", quantifier="indefinite", task="d.1")
    assert one.actor_id != other.actor_id
    assert one == again
    assert members(names, one) == []


def test_a_group_that_means_all_but_lists_nobody_is_one_within_the_place(resolver):
    names = document(resolver, "430000", 2021)
    one = names.resolve("各部门", "group", quantifier="all", task="d.1")
    assert one == names.resolve("各部门", "group", quantifier="all", task="d.2")


def test_quantifiers():
    assert quantifier_of("各市州人民政府") == "all"
    assert quantifier_of("各有关部门") == "indefinite"
    assert quantifier_of("相关单位") == "indefinite"
