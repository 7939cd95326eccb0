"""The comparison of two documents of the graph, over HTTP."""

from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from openpyxl import load_workbook

from graph.align.pairs.aligner import align
from graph.align.show.lines import alignment_lines
from graph.records import Document
from tests.api.conftest import put, serving

PARENT = """湖南省关于进一步优化营商环境更好服务市场主体的实施意见重点任务分工方案

一、持续提升投资建设便利度

1.优化再造投资项目前期审批流程。从办成项目前期“一件事”出发，健全部门协同工作机制，加强项目立项与用地、规划等建设条件衔接。\
2021年6月底前压减审批时间20%以上。（省发展改革委牵头，省自然资源厅、省住房城乡建设厅按职责分工负责）

2.进一步提升工程建设项目审批效率。全面推行工程建设项目分级分类管理，在确保安全前提下，对社会投资的小型低风险新建、改扩建项目，\
由政府部门发布统一的企业开工条件。（省住房城乡建设厅牵头，省水利厅负责）

3.深入推进“多规合一”。抓紧统筹各类空间性规划，积极推进各类相关规划数据衔接或整合。（省自然资源厅牵头，省生态环境厅负责）
"""
CHILD = """长沙市优化营商环境重点任务分工方案

一、提升投资建设便利度

1.优化再造投资项目前期审批流程。从办成项目前期“一件事”出发，健全部门协同工作机制，加强项目立项与用地、规划等建设条件衔接。\
2021年3月底前压减审批时间20%以上。（市发展改革委牵头，市自然资源局按职责分工负责）

2.建立企业家座谈制度。市长每季度听取企业家代表意见，当场答复能办的事项。（市工商联牵头，市工业和信息化局负责）
"""


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> tuple[Document, Document]:
    """A plan of a city and the plan of its province, invented."""
    from ingest.extract import extract_source
    from ingest.read.reader import read_file

    found = []
    for name, text in (("child.txt", CHILD), ("parent.txt", PARENT)):
        file = tmp_path_factory.mktemp("plans") / name
        file.write_text(text, encoding="utf-8")
        found.append(extract_source(read_file(file)))
    return found[0], found[1]


@pytest.fixture(scope="module")
def compared(tmp_path_factory: pytest.TempPathFactory, pair: tuple[Document, Document]) -> Iterator[TestClient]:
    with serving(put(tmp_path_factory.mktemp("graph") / "graph.kgl", *pair)) as client:
        yield client


def address(child: Document, parent: Document, query: str = "") -> str:
    return f"/v1/documents/{child.id}/compare/{parent.id}{query}"


def test_every_unit_of_both_documents_has_a_place(compared: TestClient, pair: tuple[Document, Document]) -> None:
    child, parent = pair
    answer = compared.get(address(child, parent)).json()
    assert answer["child"] == {"id": child.id, "title": child.header.title}
    assert answer["parent"] == {"id": parent.id, "title": parent.header.title}
    assert answer["summary"] == {"copied": 1, "narrowed": 0, "extended": 0, "related": 0, "own": 1, "dropped": 2}
    assert Counter(row["kind"] for row in answer["rows"]) == {"copied": 1, "own": 1, "dropped": 2}
    for side, document in (("child", child), ("parent", parent)):
        units = {row[side]["id"]: row[side] for row in answer["rows"] if row[side]}
        assert list(units) == [task.id for task in document.tasks]
        for task in document.tasks:
            unit = units[task.id]
            assert (unit["number"], unit["title"]) == (task.number, task.title)
            assert "".join(piece["text"] for piece in unit["pieces"]) == task.quote
    assert answer["revision"]


def test_marked_text_stands_on_both_sides_with_the_roles(compared: TestClient, pair: tuple[Document, Document]) -> None:
    copied = compared.get(address(*pair)).json()["rows"][0]
    marked = {side: "".join(p["text"] for p in copied[side]["pieces"] if p["matched"]) for side in ("child", "parent")}
    assert marked["child"] == marked["parent"]
    assert "健全部门协同工作机制" in marked["child"]
    assert "牵头" not in marked["child"]
    assert copied["child"]["roles"] == ["牵头：市发展改革委", "负责：市自然资源局"]
    assert copied["parent"]["roles"] == ["牵头：省发展改革委", "负责：省自然资源厅、省住房城乡建设厅"]


def test_what_travelled_is_told(compared: TestClient, pair: tuple[Document, Document]) -> None:
    travel = compared.get(address(*pair)).json()["travel"]
    told = {(line["subject"], line["outcome"], line["child"], line["parent"]) for line in travel}
    assert ("职责", "职责相同", "市发展改革委（牵头）", "省发展改革委（牵头）") in told
    assert ("职责", "无对应机构", "", "省住房城乡建设厅（负责）") in told
    assert ("期限", "期限提前", "2021年3月底前", "2021年6月底前") in told


def test_the_answer_is_the_one_for_two_files(compared: TestClient, pair: tuple[Document, Document]) -> None:
    lines = compared.get(address(*pair, "?format=jsonl"))
    assert lines.headers["content-type"] == "application/x-ndjson"
    assert lines.text.splitlines() == list(alignment_lines(align(*pair)))
    page = compared.get(address(*pair, "?format=html"))
    assert page.headers["content-type"].startswith("text/html")
    assert "attachment" in page.headers["content-disposition"]
    assert "<mark>" in page.text
    book = load_workbook(BytesIO(compared.get(address(*pair, "?format=xlsx")).content))
    assert book.sheetnames == ["任务对照", "职责期限目标"]
    assert book["任务对照"].max_row == 5


def test_a_document_against_itself_is_all_copied(compared: TestClient, pair: tuple[Document, Document]) -> None:
    answer = compared.get(address(pair[1], pair[1])).json()
    assert answer["summary"] == {"copied": 3, "narrowed": 0, "extended": 0, "related": 0, "own": 0, "dropped": 0}
    assert {row["share"] for row in answer["rows"]} == {1.0}


def test_unknown_documents_and_formats_are_problems(compared: TestClient, pair: tuple[Document, Document]) -> None:
    for path in (f"/v1/documents/430000-1999-00000000/compare/{pair[1].id}", f"/v1/documents/{pair[0].id}/compare/x"):
        answer = compared.get(path)
        assert answer.status_code == 404
        assert answer.headers["content-type"] == "application/problem+json"
        assert "图中没有文件" in answer.json()["detail"]
    wrong = compared.get(address(*pair, "?format=pdf"))
    assert wrong.status_code == 422
    assert wrong.json()["parameter"] == "format"


def test_titles_serve_as_names_and_answers_are_kept(compared: TestClient, pair: tuple[Document, Document]) -> None:
    titles = f"/v1/documents/{pair[0].header.title}/compare/{pair[1].header.title}"
    first = compared.get(titles)
    assert first.json() == compared.get(address(*pair)).json()
    again = compared.get(titles, headers={"If-None-Match": first.headers["etag"]})
    assert again.status_code == 304


def test_two_plans_without_common_text(invented_client: TestClient, invented: tuple[Document, ...]) -> None:
    one, other = invented[0], invented[1]
    answer = invented_client.get(address(one, other)).json()
    assert sum(answer["summary"].values()) == len(answer["rows"])


def test_documents_too_large_for_the_net_are_refused(
    compared: TestClient, pair: tuple[Document, Document], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("api.comparison.MOST_PAIRS", 5)
    answer = compared.get(address(pair[1], pair[0], "?explain=1"))
    assert answer.status_code == 422
    assert "fengong compare" in answer.json()["remedy"]


def test_the_hunan_plan_beside_its_national_source(tmp_path: Path, shared: Path, hunan: Document) -> None:
    """Its task 5 is largely verbatim from the first item there."""
    from ingest.extract import extract_source
    from ingest.read.reader import read_file

    national = extract_source(read_file(shared / "corpus/plans/dev_guoban24.txt"))
    with serving(put(tmp_path / "graph.kgl", hunan, national)) as client:
        answer = client.get(address(hunan, national))
    taken = {"copied", "narrowed", "extended"}
    rows = [row for row in answer.json()["rows"] if row["kind"] in taken]
    assert [(row["kind"], row["child"]["number"], row["parent"]["number"]) for row in rows] == [
        ("narrowed", "5", "（一）")
    ]
