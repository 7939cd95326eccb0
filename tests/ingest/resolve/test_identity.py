"""No two places ever share a body."""

import itertools
import json

import pytest

from ingest.resolve.agencies import function_agency, local_agency
from ingest.resolve.divisions import divisions
from ingest.resolve.functions import functions
from ingest.resolve.local import local_bodies
from ingest.resolve.resolver import Resolver

PROVINCES = [d.code for d in divisions().members("000000", "province", 2021) if d.code < "710000"]
SCOPES = {"省": "省", "市": "市", "区": "自治区"}


@pytest.fixture(scope="module")
def resolver():
    return Resolver.load()


def resolved(resolver, place, names, year=2021):
    document = resolver.for_document(
        document_id=f"{place}-{year}", place_code=place, year=year, issuer=None, definitions={}
    )
    return {name: document.resolve(name, "agency").actor_id for name in names}


def relative_names(place):
    """Every spelling of every function with the place's own scope word, and the usual ones without it."""
    scope = SCOPES[divisions().get(place).name[-1]]
    spellings = functions().by_text[""]
    bare = {form for f in functions().by_key.values() for form in f.short if "{" not in form}
    return [scope + after for after in spellings] + sorted(bare)


def test_bodies_of_any_two_provinces_are_different(resolver):
    """Local names: what is not said to be central is of the province, whatever the spelling, known or not."""
    ids = {}
    for province in PROVINCES:
        names = [*relative_names(province), "省某某中心", "某某办公室", "开发区管委会", "某某海关", "某某领导小组"]
        found = set(resolved(resolver, province, names).values())
        ids[province] = {i for i in found if not i.startswith("000000:")}
        assert {i[:2] for i in ids[province]} == {province[:2]}
    for one, other in itertools.combinations(PROVINCES, 2):
        assert not ids[one] & ids[other]


def test_a_citys_body_is_never_its_provinces(resolver):
    for province in PROVINCES:
        spellings = [f"市{after}" for after in functions().by_text[""]]
        for city in divisions().members(province, "prefecture", 2021)[:1]:
            if city.name.endswith("市"):
                for agency_id in resolved(resolver, city.code, spellings).values():
                    assert agency_id[:6] == city.code or agency_id.startswith("000000:")


def test_documents_of_unknown_place_share_nothing(resolver):
    def ids(document_id):
        document = resolver.for_document(
            document_id=document_id, place_code=None, year=2021, issuer=None, definitions={}
        )
        return {document.resolve(name, "agency").actor_id for name in ("省财政厅", "某某办", "市发改委")}

    assert not ids("a") & ids("b")
    assert ids("a") == ids("a")


def test_the_names_of_registered_bodies_are_unique():
    local = local_bodies().by_id
    places = [d.code for d in divisions().members("000000", "province", 2023)]
    places += [d.code for p in list(places) for d in divisions().members(p, "prefecture", 2023)]
    places += [d.code for d in divisions().members("430000", "county", 2023)]
    places += [d.code for d in divisions().members("310000", "county", 2023)]
    named = {}
    for place in places:
        for function in functions().by_key.values():
            if function.key == "customs":  # a proper name, registered, wherever it is a directly governed one
                continue
            body = local.get(f"{place}:{function.key}")
            agency = local_agency(body) if body else function_agency(place, function)
            assert named.setdefault(agency.name, agency.id) == agency.id
    for body in local.values():
        agency = local_agency(body)
        assert named.setdefault(agency.name, agency.id) == agency.id


def test_every_agency_has_level_place_line_and_rule(resolver):
    document = resolver.for_document(
        document_id="430000-2021-x", place_code="430000", year=2021, issuer=None, definitions={}
    )
    for after in functions().by_text[""]:
        document.resolve(f"省{after}", "agency")
    agencies = [a for a in document.registry().agencies if a.registered]
    assert len(agencies) > 250
    for agency in agencies:
        assert agency.level in ("central", "province")
        assert agency.place_code in ("000000", "430000")
        assert agency.line in ("中央", "中央垂直", "双重领导", "属地", "党委系统")
        assert agency.rule


def test_hunan_names_42_bodies_all_registered(resolver, shared):
    gold = (shared / "domain/gold/hunan-2021.jsonl").read_text(encoding="utf-8")
    tasks = [json.loads(line) for line in gold.splitlines()]
    names = sorted({a["name"] for t in tasks for a in t.get("actors", ()) if a["kind"] == "agency"})
    document = resolver.for_document(
        document_id="430000-2021-x", place_code="430000", year=2021, issuer="湖南省人民政府办公厅", definitions={}
    )
    found = {name: document.resolve(name, "agency") for name in names}
    assert len(names) == 42
    assert {r.resolution for r in found.values()} == {"registry"}
    assert len({r.actor_id for r in found.values()}) == 42
    assert {r.actor_id[:2] for r in found.values()} == {"43"}
    by_id = {a.id: a for a in document.registry().agencies}
    lines = {name: by_id[r.actor_id].line for name, r in found.items()}
    assert [n for n in names if lines[n] == "中央垂直"] == [
        "人民银行长沙中心支行",
        "湖南证监局",
        "湖南银保监局",
        "省税务局",
        "省通信管理局",
        "省邮政管理局",
        "长沙海关",
    ]
    assert [n for n in names if lines[n] == "双重领导"] == ["省公安厅", "省审计厅"]
    assert [n for n in names if lines[n] == "党委系统"] == ["省委网信办", "省工商联"]


@pytest.mark.parametrize(
    ("place", "printed", "agency", "full_name", "level"),
    [
        ("350000", "平潭综合实验区管委会", "350128:comprehensive-pilot-zone", "平潭综合实验区管理委员会", "prefecture"),
        (
            "410000",
            "济源示范区管委会",
            "419001:jiyuan-demonstration-zone",
            "济源产城融合示范区管理委员会",
            "prefecture",
        ),
        ("371400", "市审批服务局", "371400:administrative-approval", "德州市行政审批服务局", "prefecture"),
        ("330100", "市建委", "330100:housing-construction", "杭州市城乡建设委员会", "prefecture"),
        (
            "621200",
            "陇南经济开发区管委会",
            "621200:economic-development-zone",
            "陇南经济开发区管理委员会",
            "prefecture",
        ),
    ],
)
def test_zones_of_a_level_of_their_own_and_names_as_the_place_has_them(place, printed, agency, full_name, level):
    names = Resolver.load().for_document(document_id="d", place_code=place, year=2023, issuer=None, definitions={})
    found = names.resolve(printed, "agency")
    record = next(a for a in names.registry().agencies if a.id == found.actor_id)
    assert (record.id, record.full_name, record.level) == (agency, full_name, level)
