"""Two years of one issuer, and an edited copy of one document."""

from dataclasses import replace

from graph.align.pairs.aligner import align
from graph.align.show.version_data import same_issuer, version_data
from graph.align.versions import version_change

SCHOOLS = "增加托管名额。放学后托管延长至晚六点，伙食由中心厨房统一配送，家长可线上退订。"
STREAMS = "清理黑臭水体。逐段公布河长电话，封堵沿河私设排口，淤泥运往指定场地干化。"
ROADS = "修补农村断头路。打通行政村之间最后一公里，路面不窄于四米五，桥涵一并加固。"
PARKS = "新建口袋公园。利用拆违空地种树铺路，配齐座椅饮水点，夜间照明到十点。"


def roles(*names):
    return [(f"430000:{name}", f"省{name}", "responsible") for name in names]


def test_kept_changed_new_and_gone(build, draft):
    older = build([draft(SCHOOLS, roles=roles("jiao", "cai")), draft(STREAMS, roles=roles("shui")), ROADS])
    newer = build(
        [
            draft(STREAMS + "新增水质自动监测断面二十处，数据每月公开一次。", roles=roles("shui", "huan")),
            draft(SCHOOLS, roles=roles("jiao", "cai")),
            PARKS,
        ],
        document_id="430000-2022-cccccccc",
    )
    change = version_change(align(newer, older))
    assert [(pair.child.number, pair.parent.number) for pair in change.kept] == [("2", "1")]
    assert [(pair.child.number, pair.parent.number, pair.kind) for pair in change.changed] == [("1", "2", "extended")]
    assert [task.number for task in change.new] == ["3"]
    assert [task.number for task in change.gone] == ["3"]
    assert change.entered == (("430000:huan", "省huan"),)
    assert change.left == ()
    assert change.new_collaborations == (("430000:huan", "430000:shui"),)
    assert change.ended_collaborations == ()


def test_reading_a_document_again_changes_nothing(build, draft):
    document = build([draft(SCHOOLS, roles=roles("jiao", "cai")), STREAMS])
    change = version_change(align(document, document))
    assert len(change.kept) == 2
    assert (change.changed, change.new, change.gone, change.entered, change.left) == ((), (), (), (), ())


def test_an_edited_copy_is_a_change_log(build):
    before = build([SCHOOLS, STREAMS])
    after = build([SCHOOLS.replace("晚六点", "晚七点半"), STREAMS])
    change = version_change(align(after, before))
    assert [pair.child.number for pair in change.kept] == ["2"]
    assert [pair.child.number for pair in change.changed] == ["1"]
    assert not change.new
    assert not change.gone


def test_one_issuer_is_told_from_two(build):
    def of(issuer):
        document = build([SCHOOLS])
        return replace(document, header=replace(document.header, issuer=issuer))

    assert same_issuer(of("临川市人民政府"), of("临川市人民政府办公室")) is True
    assert same_issuer(of("临川市人民政府"), of("临江市人民政府")) is False
    assert same_issuer(of("临川市财政局办公室"), of("临川市人民政府办公室")) is False
    assert same_issuer(of("临川市人民政府"), of(None)) is None


def test_tasks_come_in_the_newer_order_and_then_those_that_are_gone(build):
    newer = build([PARKS, STREAMS], document_id="430000-2022-cccccccc")
    data = version_data(align(newer, build([SCHOOLS, STREAMS, ROADS])))
    told = [
        (row["change"], *(side and side["number"] for side in (row["newer"], row["older"]))) for row in data["tasks"]
    ]
    assert told == [("new", "1", None), ("kept", "2", "2"), ("gone", None, "1"), ("gone", None, "3")]
    assert data["summary"] == {**dict.fromkeys(data["summary"], 0), "kept": 1, "new": 1, "gone": 2}
