"""The curator's queue over HTTP: counted by hand on a small invented plan."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from ingest.extract import extract_source
from ingest.read.reader import read_file
from tests.api.conftest import put, serving

PLAN = """湖南省人民政府办公厅关于印发《湖南省水文工作重点任务分工方案》的通知
湘政办发〔2031〕7号
1.推进水文监测。（责任单位：省财政厅、省某某水文服务局）
2.加强预报。（责任单位：省某某水文服务局、省住房和城市乡建设厅）
3.完善预案。（责任单位：省住房和城乡建设厅）
"""


@pytest.fixture(scope="module")
def reviewed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    folder: Path = tmp_path_factory.mktemp("review")
    (folder / "plan.txt").write_text(PLAN, "utf-8")
    with serving(put(folder / "graph.kgl", extract_source(read_file(folder / "plan.txt")))) as client:
        yield client


def test_most_facts_first_with_the_words_they_rest_on(reviewed: TestClient) -> None:
    answer = reviewed.get("/v1/review").json()
    found = [(item["printed_name"], item["facts"], item["tasks"], item["documents"]) for item in answer["items"]]
    assert found == [("省某某水文服务局", 2, 2, 1), ("省住房和城市乡建设厅", 1, 1, 1)]
    assert answer["total"] == 2
    document = answer["items"][0]["evidence"][0]["document"]
    text = reviewed.get(f"/v1/documents/{document}/text").json()["text"]
    for item in answer["items"]:
        assert item["place_code"] == "430000"
        for line in item["evidence"]:
            assert text[line["start"] : line["end"]] == line["quote"] == item["printed_name"]
            assert line["quote"] in line["clause"]


def test_a_near_name_is_suggested_and_never_merged(reviewed: TestClient) -> None:
    first, second = reviewed.get("/v1/review").json()["items"]
    assert first["suggestions"] == []
    best = second["suggestions"][0]
    assert (best["name"], best["agency_ids"]) == ("省住房和城乡建设厅", ["430000:housing-construction"])
    assert best["likeness"] >= 90
    assert second["agency_id"] not in best["agency_ids"]


def test_pages_and_tables_as_every_list(reviewed: TestClient) -> None:
    first = reviewed.get("/v1/review", params={"limit": 1}).json()
    second = reviewed.get("/v1/review", params={"limit": 1, "cursor": first["next"]}).json()
    assert [p["items"][0]["facts"] for p in (first, second)] == [2, 1]
    assert second["next"] is None
    table = reviewed.get("/v1/review", params={"format": "csv"})
    assert table.headers["content-type"].startswith("text/csv")
    assert "省某某水文服务局" in table.content.decode("utf-8-sig")


def test_a_plan_without_open_names_has_an_empty_queue(client: TestClient) -> None:
    assert client.get("/v1/review").json()["items"] == []
