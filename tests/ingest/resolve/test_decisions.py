import pytest

from ingest.resolve.decisions import DecisionsDamaged, read_decisions
from ingest.resolve.resolver import Resolver


def entry(decision, /, when="2024-01-02", **fields):
    lines = [f"- decision: {decision}"]
    lines += [
        f"  {name}: {value!r}" if isinstance(value, str) else f"  {name}: {value}" for name, value in fields.items()
    ]
    lines += [f"  who: 张三\n  when: {when}\n  why: 核对\n  evidence: 某通知"]
    return "\n".join(lines) + "\n"


@pytest.fixture
def decide(tmp_path):
    def write(*entries):
        path = tmp_path / "decisions.yaml"
        path.write_text("# 机构的人工决定\n" + "".join(entries), encoding="utf-8")
        return path

    return write


def ask(path, name, place="430000"):
    document = Resolver.load(path).for_document(
        document_id="d", place_code=place, year=2021, issuer=None, definitions={}
    )
    return document.resolve(name, "agency"), document


def test_an_alias_holds_in_its_place_alone(decide):
    path = decide(entry("alias", name="省水文局", agency="430000:water-resources", place="430000"))
    assert ask(path, "省水文局")[0].actor_id == "430000:water-resources"
    assert ask(path, "省水文局")[0].resolution == "alias"
    assert ask(path, "省水文局", "420000")[0].resolution == "new"


def test_an_alias_can_override_the_registry(decide):
    path = decide(entry("alias", name="省政务局", agency="430000:data-bureau"))
    assert ask(path, "省政务局")[0].actor_id == "430000:data-bureau"


def test_a_correction_is_read_on(decide):
    path = decide(entry("correction", seen="省交通运偷厅", reading="省交通运输厅"))
    found = ask(path, "省交通运偷厅")[0]
    assert (found.actor_id, found.resolution) == ("430000:transport", "correction")


def test_not_same_takes_a_name_off_an_agency(decide):
    path = decide(entry("not_same", name="省信访局", agency="430000:letters-calls"))
    found, document = ask(path, "省信访局")
    assert found.resolution == "new"
    assert not document.registry().agencies[0].registered


def test_a_later_decision_wins_whatever_the_order_of_lines(decide):
    later = entry("alias", when="2024-03-01", name="省水文局", agency="430000:water-affairs")
    earlier = entry("alias", when="2024-01-01", name="省水文局", agency="430000:water-resources")
    assert ask(decide(later, earlier), "省水文局")[0].actor_id == "430000:water-affairs"
    off = entry("not_same", when="2024-04-01", name="省水文局", agency="430000:water-affairs")
    assert ask(decide(later, earlier, off), "省水文局")[0].resolution == "new"


def test_a_merged_id_keeps_resolving(decide):
    path = decide(
        entry("same", agency="430000:big-data", into="430000:data-bureau"),
        entry("same", agency="430000:government-services-data", into="430000:big-data"),
    )
    assert ask(path, "省政务服务数据管理局")[0].actor_id == "430000:data-bureau"
    assert Resolver.load(path).redirects == {
        "430000:big-data": "430000:data-bureau",
        "430000:government-services-data": "430000:data-bureau",
    }


def test_same_can_be_taken_back(decide):
    path = decide(
        entry("same", agency="430000:big-data", into="430000:data-bureau"),
        entry("not_same", when="2024-05-01", agency="430000:data-bureau", other="430000:big-data"),
    )
    assert ask(path, "省大数据局")[0].actor_id == "430000:big-data"


def test_an_unregistered_body_can_be_merged(decide):
    unknown = ask(None, "省水文局")[0].actor_id
    path = decide(entry("same", agency=unknown, into="430000:water-resources"))
    found, document = ask(path, "省水文局")
    assert found.actor_id == "430000:water-resources"
    assert found.canonical_name == "湖南省水利厅"
    assert [a.id for a in document.registry().agencies] == ["430000:water-resources"]


def test_a_new_agency_is_registered_where_it_is(decide):
    path = decide(
        entry(
            "new_agency", agency="430000:hydrology", name="湖南省水文局", short_name="省水文局",
            full_name="湖南省水文水资源勘测中心", kind="institution", line="属地", aliases=["省水文中心"],
        )
    )  # fmt: skip
    for name in ("省水文局", "湖南省水文局", "省水文中心"):
        assert ask(path, name)[0].actor_id == "430000:hydrology"
    assert ask(path, "省水文局")[0].resolution == "registry"
    assert ask(path, "省水文局", "420000")[0].resolution == "new"
    agency = ask(path, "省水文局")[1].registry().agencies[0]
    assert (agency.registered, agency.level, agency.kind) == (True, "province", "institution")
    assert "张三" in agency.rule


def test_decisions_change_the_fingerprint(decide):
    path = decide(entry("ignore", name="银行"))
    assert Resolver.load(path).fingerprint != Resolver.load().fingerprint


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("- decision: [alias\n", 2, "YAML"),
        ("decision: alias\n", 1, "列表"),
        ("- alias\n", 1, "一组字段"),
        (entry("rename", name="x", agency="430000:x"), 1, "rename"),
        ("- decision: ignore\n  name: x\n", 1, "who"),
        (entry("alias", name="x"), 1, "alias"),
        (entry("alias", name="x", agency="430000:x", agencies="y"), 1, "agencies"),
        (entry("alias", name="x", agency="湖南省财政厅"), 1, "湖南省财政厅"),
        (entry("alias", name="x", agency="990000:finance"), 1, "990000"),
        (entry("alias", name="x", agency="430000:a/b"), 1, "a/b"),
        (entry("alias", name="x", agency="430000:x", place="湖南"), 1, "湖南"),
        (entry("ignore", when="去年", name="x"), 1, "去年"),
        ("- decision: ignore\n  name: x\n  name: y\n", 3, "两次"),
        (
            entry("alias", name="x", agency="430000:a") + entry("alias", name="x", agency="430000:b"),
            8,
            "结论不同",
        ),
        (
            entry("same", agency="430000:a", into="430000:b") + entry("not_same", agency="430000:b", other="430000:a"),
            8,
            "结论不同",
        ),
        (
            entry("same", agency="430000:a", into="430000:b")
            + entry("same", agency="430000:b", into="430000:c")
            + entry("same", agency="430000:c", into="430000:a"),
            15,
            "环",
        ),
    ],
)
def test_what_does_not_fit_is_named_with_its_line(tmp_path, text, line, says):
    path = tmp_path / "decisions.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DecisionsDamaged) as error:
        Resolver.load(path)
    assert error.value.where == f"decisions.yaml:{line}"
    assert says in str(error.value)


def test_one_bad_entry_applies_nothing(decide):
    path = decide(entry("alias", name="省水文局", agency="430000:water-resources"), "- decision: nonsense\n")
    with pytest.raises(DecisionsDamaged):
        read_decisions(path)


def test_an_alias_of_an_agency_that_is_not_there_is_not_followed(decide):
    """The id is well formed but nothing has it: the name stays new, and the decision stays on the list."""
    path = decide(entry("alias", name="省水文局", agency="430000:no-such-body"))
    assert ask(path, "省水文局")[0].resolution == "new"


def test_an_empty_file_decides_nothing(tmp_path):
    path = tmp_path / "decisions.yaml"
    path.write_text("# 还没有\n", encoding="utf-8")
    assert read_decisions(path).entries == ()


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(DecisionsDamaged) as error:
        Resolver.load(tmp_path / "none.yaml")
    assert "none.yaml" in str(error.value)
