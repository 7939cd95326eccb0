import pytest

from ingest.resolve.divisions import divisions
from ingest.resolve.places import find_place, parents, place, unique_name


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("湖南省人民政府办公厅", "430000"),
        ("上海市黄浦区人民政府办公室", "310101"),
        ("湖南省长沙市岳麓区", "430104"),
        ("中共扬州市委 扬州市人民政府", "321000"),
        ("关于印发2023年扬州优化提升营商环境任务清单的通知", "321000"),
        ("中国（湖南）自由贸易试验区", "430000"),
        ("广西壮族自治区机关事务管理局", "450000"),
        ("海南省三亚市", "460200"),
        ("海南藏族自治州", "632500"),
        ("吉林市人民政府", "220200"),
        ("吉林省人民政府", "220000"),
        ("昆山市人民政府", "320583"),
        ("甘孜州人民政府办公室", "513300"),
        ("北京市朝阳区", "110105"),
        ("朝阳区关于落实北京市方案的通知", "110105"),
        ("湖南省人民政府关于支持长沙市的意见", "430000"),
        ("大同市城区", "140202"),
        ("国务院办公厅", None),
        ("朝阳区人民政府", None),
        ("鼓楼区人民政府", None),
        ("推进平安建设、城区改造和新区开发", None),
        ("", None),
    ],
)
def test_an_issuer_or_title_names_its_place(text, code):
    found = find_place(text)
    assert (found.code if found else None) == code


def test_a_name_that_several_bear_is_decided_by_what_it_is_within():
    assert find_place("鼓楼区", within="320100").code == "320106"
    assert find_place("鼓楼区", within="350000").code == "350102"


def test_places_of_the_documents_own_year():
    assert place("431121", 2020).name == "祁阳县"
    assert place("431181", 2022).name == "祁阳市"
    assert place("420600", 2005).name == "襄樊市"
    assert place("420600", 2015).name == "襄阳市"
    assert find_place("重庆市渝北区", year=2021).code == "500112"
    laiwu = {d.name for d in divisions().members("370000", "prefecture", 2015)} - {
        d.name for d in divisions().members("370000", "prefecture", 2020)
    }
    assert laiwu == {"莱芜市"}


def test_members_of_hunan():
    assert len(divisions().members("430000", "prefecture", 2021)) == 14
    assert len(divisions().members("430000", "county", 2021)) == 122
    assert [d.name for d in divisions().members("430000", "prefecture", 2021)][-1] == "湘西土家族苗族自治州"


def test_counties_that_hang_on_the_province_are_members():
    names = {d.name for d in divisions().members("420000", "county", 2023)}
    assert {"仙桃市", "江夏区"} <= names
    assert len(divisions().members("000000", "province", 2023)) == 34


def test_parents_and_unique_names():
    assert [p.code for p in parents("430104")] == ["430100", "430000"]
    assert parents("430000") == ()
    assert unique_name("310101") == "上海市黄浦区"
    assert unique_name("430121") == "长沙县"
    current = [c for c, rows in divisions().by_code.items() if any(d.until == 9999 for d in rows)]
    names = [unique_name(code) for code in current if code != "000000"]
    assert len(set(names)) == len(names)


def test_every_parent_exists_and_every_present_place_has_one():
    table = divisions()
    for rows in table.by_code.values():
        for row in rows:
            if row.level != "central":
                assert row.parent in table.by_code, row
                assert row.since <= row.until
