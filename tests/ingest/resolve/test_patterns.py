import pytest

from ingest.resolve.patterns import Patterns

PATTERNS = Patterns()


@pytest.mark.parametrize(
    ("name", "context", "year", "identity"),
    [
        ("省发展改革委", "430000", 2021, "430000:development-reform"),
        ("省发改委", "430000", 2021, "430000:development-reform"),
        ("省发展和改革委员会", "430000", 2021, "430000:development-reform"),
        ("发改局", "430121", 2021, "430121:development-reform"),
        ("市人力社保局", "330100", 2023, "330100:human-resources"),
        ("市人社局", "330100", 2023, "330100:human-resources"),
        ("市市场局", "330100", 2023, "330100:market-regulation"),
        ("市市场监督管理局", "330100", 2023, "330100:market-regulation"),
        ("省市场监管局", "430100", 2021, "430000:market-regulation"),
        ("市商务委", "310101", 2023, "310000:commerce"),
        ("区商务委", "310101", 2023, "310101:commerce"),
        ("市财政局", "320583", 2023, "320583:finance"),
        ("州财政局", "433100", 2021, "433100:finance"),
        ("自治区财政厅", "450000", 2023, "450000:finance"),
        ("自治区党委组织部", "450000", 2023, "450000:organization-department"),
        ("岳阳市财政局", "430000", 2021, "430600:finance"),
        ("福建省财政厅", "000000", 2021, "350000:finance"),
        ("湖南证监局", "430000", 2021, "430000:securities-regulation"),
        ("克拉玛依银保监分局", "650200", 2023, "650200:banking-insurance-regulation"),
        ("国家税务总局三亚市税务局", "460200", 2023, "460200:taxation"),
        ("省国税局", "430000", 2016, "430000:state-taxation"),
        ("人行吉安市中心支行", "360800", 2023, "360800:peoples-bank-1998"),
        ("人行市中心支行", "510900", 2023, "510900:peoples-bank-1998"),
        ("人民银行德州市分行", "371400", 2024, "371400:peoples-bank"),
        ("国网德州供电公司", "371400", 2023, "371400:power-grid"),
        ("佛山供电局", "440600", 2023, "440600:power-supply-bureau"),
        ("团省委", "360000", 2023, "360000:youth-league"),
        ("自贸试验区长沙片区管委会", "430000", 2021, "430100:free-trade-zone-area"),
        ("省委网信办", "430000", 2021, "430000:cyberspace-office"),
        ("市中级人民法院", "460200", 2023, "460200:court"),
        ("市中小企业局", "370100", 2023, "370100:small-enterprise"),
        ("市中区财政局", "370100", 2023, "370103:finance"),
    ],
)
def test_a_name_is_its_place_and_its_function(name, context, year, identity):
    place, function, _ = PATTERNS.identify(name, context, year)
    assert f"{place}:{function.key}" == identity


def test_the_national_regulator_is_not_the_local_one():
    def key(name, year):
        return PATTERNS.identify(name, "330000", year)[1].key

    assert key("省地方金融监管局", 2022) == "local-financial-supervision"
    assert key("省金融监管局", 2023) == "local-financial-supervision"
    assert key("浙江金融监管局", 2025) == "financial-regulation"
    assert key("浙江银保监局", 2022) == "banking-insurance-regulation"
    assert PATTERNS.identify("省金融监管局", "330000", 2026) is None


@pytest.mark.parametrize(
    ("name", "context"),
    [
        ("市财政局", "430000"),  # which city, a province's document does not say
        ("县财政局", "430100"),
        ("州财政局", "430100"),
        ("省财政厅", "310000"),
        ("省财政厅", None),
        ("省财政厅", "000000"),
        ("财政厅", "000000"),
        ("之江实验室", "330000"),
        ("中豫国际港务集团", "410000"),
        ("鼓楼区财政局", "430000"),
        ("湖南", "430000"),
        ("省", "430000"),
        ("", "430000"),
    ],
)
def test_what_no_pattern_knows_stays_unknown(name, context):
    assert PATTERNS.identify(name, context, 2021) is None


def test_a_short_county_name_elsewhere_is_part_of_a_proper_name():
    """东湖 is a district of 南昌; 东湖高新区 is in 武汉."""
    assert PATTERNS.identify("东湖高新区管委会", "420100", 2023) is None
