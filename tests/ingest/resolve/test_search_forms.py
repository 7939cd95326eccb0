import pytest

from ingest.resolve.resolver import Resolver
from ingest.resolve.search_forms import initials, search_forms


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("市场监管局", "scjgj"),
        ("人民银行长沙中心支行", "rmyhcszxzh"),
        ("重庆市行政审批局", "cqsxzspj"),
        ("重大办", "zdb"),
        ("厦门海关", "xmhg"),
        ("西藏自治区", "xzzzq"),
        ("12345热线", "rx"),
        ("", ""),
    ],
)
def test_initials(name, letters):
    assert initials(name) == letters


def test_forms_are_names_then_traditional_then_initials():
    assert search_forms(("省市场监管局",)) == ("省市场监管局", "省市場監管局", "sscjgj")


def test_an_agency_is_found_by_what_people_type():
    document = Resolver.load().for_document(
        document_id="d", place_code="430000", year=2021, issuer=None, definitions={}
    )
    document.resolve("省市场监管局", "agency")
    agency = next(a for a in document.registry().agencies if a.id == "430000:market-regulation")
    assert {"scjgj", "sscjgj", "湖南省市场监督管理局", "市场监管局", "省市場監管局"} <= set(agency.search)
    assert len(agency.search) == len(set(agency.search))
