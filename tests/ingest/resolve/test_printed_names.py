"""The full name is the official one that the document prints, in so far as it says more than the usual one."""

import pytest

from ingest.resolve.local import local_bodies
from ingest.resolve.resolver import Resolver


def bodies(place, *names, year=2023):
    document = Resolver.load().for_document(
        document_id=f"{place}-{year}-00000000", place_code=place, year=year, issuer=None, definitions={}
    )
    ids = [document.resolve(name, "agency").actor_id for name in names]
    records = {agency.id: agency for agency in document.registry().agencies}
    return [records[id] for id in ids]


@pytest.mark.parametrize(
    ("place", "printed", "full"),
    [
        ("371500", "市行政审批服务局", "聊城市行政审批服务局"),
        ("371500", "市审批服务局", "聊城市行政审批服务局"),
        ("371500", "市行政审批局", "聊城市行政审批局"),
        ("371500", "市自然资源和规划局", "聊城市自然资源和规划局"),
        ("371500", "市自然资源规划局", "聊城市自然资源和规划局"),
        ("371500", "市资源规划局", "聊城市自然资源和规划局"),
        ("371500", "市规划和自然资源局", "聊城市规划和自然资源局"),
        ("371500", "市行政服务中心管委会", "聊城市行政服务中心管理委员会"),
        ("371500", "市文化广电和旅游局", "聊城市文化广电和旅游局"),
        ("321000", "市政务办", "扬州市政务服务管理办公室"),
        ("371500", "市教委", "聊城市教育委员会"),
        ("371500", "市金融办", "聊城市人民政府金融工作办公室"),
        ("371500", "市发改委", "聊城市发展和改革委员会"),
        ("371500", "市自规局", "聊城市自然资源局"),
        ("371500", "市园林局", "聊城市园林绿化局"),
    ],
)
def test_the_name_that_says_more(place, printed, full):
    (body,) = bodies(place, printed)
    assert body.full_name == full
    usual = Resolver.load().bodies.agency(body.id).full_name
    assert body.usual_name == ("" if usual == full else usual)


def test_the_fullest_of_a_document_in_whatever_order():
    for names in (("市自然资源局", "市自然资源和规划局"), ("市自然资源和规划局", "市自然资源局")):
        first, second = bodies("371500", *names)
        assert first == second
        assert (first.full_name, first.usual_name) == ("聊城市自然资源和规划局", "聊城市自然资源局")
        assert first.name == "聊城市自然资源局", "the name by which it is known stays"


def test_a_registered_name_stays():
    (body,) = bodies("430000", "省政务服务管理局")
    registered = local_bodies().by_id[body.id]
    assert (body.full_name, body.usual_name) == (registered.full_name, "")


def test_brackets_and_short_forms_make_no_other_body():
    names = ("自贸试验（经济合作）区管委会", "自贸试验（经济合作区）管委会", "自贸试验经济合作区管理委员会")
    assert len({body.id for body in bodies("371500", *names)}) == 1
    assert len({body.id for body in bodies("371500", "空港区管委会", "港区管委会")}) == 2


def test_a_customs_house_bears_no_bracket():
    (customs,) = bodies("330100", "榕城海关")
    assert customs.full_name == "榕城海关"
