"""Two years of one issuer side by side, over HTTP."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from graph.records import Document
from tests.api.conftest import put, serving

OLDER = """临川市2033年优化营商环境重点任务分工方案

一、任务
1.推行企业开办“一日办结”，实现执照、印章、发票一窗领取，免费为新办企业刻制印章。（市市场监管局牵头，市公安局、市税务局负责）
2.压减工程建设项目审批时间，社会投资项目从立项到竣工验收全流程不超过五十个工作日。（市住建局牵头，市水利局负责）
3.开展涉企收费专项检查，清理没有依据的收费项目。（市发展改革委牵头，市财政局负责）
"""
NEWER = """临川市2034年优化营商环境重点任务分工方案

一、任务
1.推行企业开办“一日办结”，实现执照、印章、发票一窗领取，免费为新办企业刻制印章。（市市场监管局牵头，市公安局、市医保局负责）
2.压减工程建设项目审批时间，社会投资项目从立项到竣工验收全流程不超过三十个工作日，推行联合测绘和告知承诺。（市住建局牵头，市水利局负责）
3.建立中小学教师轮岗制度，城乡学校结对交流。（市教育局牵头）
"""


@pytest.fixture(scope="module")
def years(tmp_path_factory: pytest.TempPathFactory) -> tuple[Document, Document]:
    """The plans of two years, the newer one first."""
    from ingest.extract import extract_text

    newer = extract_text(NEWER, source="2034.txt", sha256="4" * 64)
    return newer, extract_text(OLDER, source="2033.txt", sha256="3" * 64)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory, years: tuple[Document, Document]) -> Iterator[TestClient]:
    folder: Path = tmp_path_factory.mktemp("graph")
    with serving(put(folder / "graph.kgl", *years)) as client:
        yield client


def test_what_changed_from_one_year_to_the_next(served: TestClient, years: tuple[Document, Document]) -> None:
    newer, older = years
    answer = served.get(f"/v1/documents/{newer.id}/versions/{older.id}").json()
    assert (answer["newer"]["id"], answer["older"]["id"]) == (newer.id, older.id)
    told = [
        (one["change"], one["newer"] and one["newer"]["number"], one["older"] and one["older"]["number"])
        for one in answer["tasks"]
    ]
    assert told == [("kept", "1", "1"), ("changed", "2", "2"), ("new", "3", None), ("gone", None, "3")]
    agencies = [(one["change"], one["agency"]["name"].removeprefix("临川市")) for one in answer["agencies"]]
    assert {change for change, _ in agencies} == {"entered", "left"}
    assert sum(change == "entered" for change, _ in agencies) == 2  # 市医保局, 市教育局
    assert sum(change == "left" for change, _ in agencies) == 3  # 市税务局, 市发展改革委, 市财政局
    pairs = [(one["change"], len(one["agencies"])) for one in answer["collaborations"]]
    assert sorted(pairs) == [("ended", 2)] * 3 + [("new", 2)] * 2
    assert answer["summary"]["new_collaborations"] == 2
    assert answer["revision"]
    assert (answer["same_issuer"], answer["newer"]["issuer"]) == (None, None)  # neither names who issued it


def test_a_document_beside_itself_changed_nothing(served: TestClient, years: tuple[Document, Document]) -> None:
    summary = served.get(f"/v1/documents/{years[0].id}/versions/{years[0].id}").json()["summary"]
    assert summary == {
        **dict.fromkeys(summary, 0),
        "kept": 3,
    }


def test_an_unknown_document_is_a_problem(served: TestClient, years: tuple[Document, Document]) -> None:
    answer = served.get(f"/v1/documents/{years[0].id}/versions/430000-1999-00000000")
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"
