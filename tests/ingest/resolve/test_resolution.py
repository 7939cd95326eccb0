import pytest

from ingest.resolve.resolver import Resolver


@pytest.fixture(scope="module")
def resolver():
    return Resolver.load()


def document(resolver, place="430000", year=2021, issuer=None, definitions=None, document_id="d"):
    return resolver.for_document(
        document_id=document_id, place_code=place, year=year, issuer=issuer, definitions=definitions or {}
    )


def test_each_outcome_is_named(resolver):
    names = document(
        resolver, definitions={"工改办": "省工程建设项目审批制度改革工作领导小组办公室", "该厅": "省财政厅"}
    )
    outcomes = {
        name: names.resolve(name, "agency").resolution
        for name in ("省政务局", "湖南省政务管理服务局", "省发改委", "该厅", "省水文局", "省信访局", "国家发改委")
    }
    assert outcomes == {
        "省政务局": "registry",
        "湖南省政务管理服务局": "registry",
        "省发改委": "alias",
        "该厅": "defined",
        "省水文局": "new",
        "省信访局": "pattern",
        "国家发改委": "alias",
    }
    assert names.resolve("该厅", "agency").actor_id == "430000:finance"


def test_the_registry_goes_before_the_documents_definition(resolver):
    names = document(resolver, definitions={"省政务局": "省财政厅"})
    assert names.resolve("省政务局", "agency").actor_id == "430000:government-services"


def test_central_bodies_in_a_local_document(resolver):
    names = document(resolver)
    assert names.resolve("国家发展改革委", "agency").actor_id == "000000:development-reform"
    assert names.resolve("财政部", "agency").actor_id == "000000:finance"
    assert names.resolve("发展改革委", "agency").actor_id == "430000:development-reform"
    assert names.resolve("证监会", "agency").actor_id == "000000:securities-regulation"


def test_bare_names_in_a_central_document(resolver):
    for names in (document(resolver, place="000000"), document(resolver, place=None, issuer="国务院办公厅")):
        assert names.resolve("发展改革委", "agency").actor_id == "000000:development-reform"
        assert names.resolve("能源局", "agency").actor_id == "000000:energy"
        assert names.resolve("湖南省财政厅", "agency").actor_id == "430000:finance"


def test_the_issuer_tells_the_place_where_the_header_has_none(resolver):
    names = document(resolver, place=None, issuer="湖南省人民政府办公厅")
    assert names.resolve("省财政厅", "agency").actor_id == "430000:finance"


def test_the_branch_of_the_peoples_bank_in_a_capital_is_the_provinces(resolver):
    names = document(resolver, place="340100", year=2023)
    assert names.resolve("人行合肥中心支行", "agency").actor_id == "340000:peoples-bank-1998"


def test_a_second_nameplate_does_not_hide_the_body(resolver):
    names = document(resolver, place="330000", year=2026)
    assert names.resolve("省市场监管局（省知识产权局）", "agency").actor_id == "330000:market-regulation"


def test_names_that_lean_on_the_issuer(resolver):
    names = document(resolver, place="330000", year=2023, issuer="浙江省市场监督管理局")
    assert names.resolve("杭州市局", "agency").actor_id == "330100:market-regulation"
    assert names.resolve("省局", "agency").actor_id == "330000:market-regulation"
    assert names.resolve("法规处", "agency").actor_id == names.resolve("局法规处", "agency").actor_id
    unit = next(a for a in names.registry().agencies if a.kind == "unit")
    assert unit.managed_by == "330000:market-regulation"
    government = document(resolver, place="330000", year=2023, issuer="浙江省人民政府办公厅")
    assert government.resolve("杭州市局", "agency").resolution == "new"
    assert government.resolve("法规处", "agency").resolution == "new"


def test_a_division_named_as_a_body_is_its_government(resolver):
    names = document(resolver, place="310000", year=2023)
    assert names.resolve("浦东新区", "agency").actor_id == "310115:people-government"
    assert names.resolve("浦东新区人民政府", "agency").actor_id == "310115:people-government"
    assert names.resolve("浦东", "agency").resolution == "new"


def test_proper_names_are_their_own_identity(resolver):
    names = document(resolver, place="350100", year=2023)
    horse, banyan = names.resolve("马尾海关", "agency"), names.resolve("榕城海关", "agency")
    assert horse.resolution == banyan.resolution == "pattern"
    assert horse.actor_id != banyan.actor_id
    assert names.resolve("长乐机场海关", "agency").actor_id not in (horse.actor_id, banyan.actor_id)


def test_a_new_body_is_unregistered_and_keeps_its_name(resolver):
    names = document(resolver, place="330100", year=2023)
    new = names.resolve("市某某实验室", "agency")
    agency = next(a for a in names.registry().agencies if a.id == new.actor_id)
    assert (agency.registered, agency.kind, agency.line, agency.name) == (False, "unknown", "", "某某实验室（杭州市）")
    district = document(resolver, place="330106", year=2023)
    assert district.resolve("市某某实验室", "agency") == new
    province = document(resolver, place="330000", year=2023)
    assert province.resolve("杭州市某某实验室", "agency") == new


def test_persons_are_known_within_their_document(resolver):
    one, other = document(resolver, document_id="a"), document(resolver, document_id="b")
    assert one.resolve("王某某", "person").actor_id != other.resolve("王某某", "person").actor_id
    assert [o.name for o in one.registry().officials] == ["王某某"]


def test_the_same_questions_give_the_same_answers(resolver):
    names = ("省政务局", "省某某局", "长沙海关", "各市州人民政府")

    def ask(source):
        one = document(source)
        answers = [one.resolve(n, "group" if n.startswith("各") else "agency") for n in names]
        return answers, one.registry()

    assert ask(resolver) == ask(Resolver.load())
    assert resolver.fingerprint == Resolver.load().fingerprint


def test_the_registry_is_closed(resolver):
    """Every id that an entry points to has an entry of its own, and every list is in order."""
    names = document(resolver, year=2021)
    for name in ("省药监局", "湖南银保监局", "人民银行长沙中心支行", "省自然资源厅", "长沙海关"):
        names.resolve(name, "agency")
    names.resolve("各市州人民政府", "group", quantifier="all")
    registry = names.registry()
    ids = [a.id for a in registry.agencies]
    assert ids == sorted(set(ids))
    assert {m.agency_id for m in registry.memberships} <= set(ids)
    assert {s.old_id for s in registry.successions} | {s.new_id for s in registry.successions} <= set(ids)
    assert {a.managed_by for a in registry.agencies if a.managed_by} <= set(ids)
    assert {a.place_code for a in registry.agencies} == {p.code for p in registry.places}


def test_a_name_in_passing_is_a_body_only_where_something_explains_it(resolver):
    names = document(resolver)
    assert names.knows("省财政厅", "agency")
    assert names.knows("省职能转变改革协调小组", "agency")
    assert names.knows("有关企业", "group")
    assert not names.knows("放款办", "agency")
    assert names.registry().agencies == ()
