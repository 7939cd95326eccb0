"""Ids or unique names, everywhere; anything else is answered with what is near."""

import pytest
from fastapi.testclient import TestClient

MARKET = "430000:market-regulation"


@pytest.mark.parametrize(
    "name", [MARKET, "湖南省市场监管局", "省市场监管局", "湖南省市场监督管理局", "省市场监督管理局"]
)
def test_a_unique_name_is_as_good_as_the_id(client: TestClient, name: str) -> None:
    assert client.get(f"/v1/agencies/{name}").json()["id"] == MARKET
    by_name = client.get("/v1/tasks", params={"agency": name}).json()
    assert by_name["total"] == client.get("/v1/tasks", params={"agency": MARKET}).json()["total"] == 24
    asked = client.get("/v1/queries/collaborators", params={"agency": name})
    assert asked.json()["total"] == 32


def test_documents_and_themes_go_by_name_too(client: TestClient) -> None:
    (document,) = client.get("/v1/documents").json()["items"]
    assert client.get(f"/v1/documents/{document['title']}").json()["id"] == document["id"]
    assert client.get("/v1/tasks", params={"document": document["title"]}).json()["total"] == 63
    theme = client.get("/v1/themes/一件事一次办").json()
    assert client.get("/v1/tasks", params={"theme": "一件事一次办"}).json()["total"] == theme["tasks"] == 5


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/v1/agencies/省市监局", 404),
        ("/v1/agencies/省市监局/tasks", 404),
        ("/v1/agencies/省市监局/workload", 404),
        ("/v1/agencies/省市监局/collaborators", 404),
        ("/v1/agencies/省市场监管局/with/省市监局", 404),
        ("/v1/tasks?agency=省市监局", 422),
        ("/v1/deadlines?agency=省市监局", 422),
        ("/v1/network/path?from=省市监局&to=省政务局", 422),
        ("/v1/queries/collaborators?agency=省市监局", 422),
    ],
)
def test_an_unknown_agency_gets_near_names(client: TestClient, path: str, status: int) -> None:
    response = client.get(path)
    assert response.status_code == status
    problem = response.json()
    assert MARKET in {near["id"] for near in problem["near"]}
    assert "省市监局" in problem["detail"]
    if status == 422:
        assert problem["parameter"] in ("agency", "from")


def test_a_name_of_several_bodies_lists_them(client: TestClient) -> None:
    response = client.get("/v1/agencies/市人民政府")
    assert response.status_code == 404
    problem = response.json()
    assert "不止一个" in problem["detail"]
    assert len(problem["near"]) == 20
    assert all(near["name"].endswith("人民政府") for near in problem["near"])


@pytest.mark.parametrize(
    "path", ["/v1/tasks/nope", "/v1/documents/nope", "/v1/themes/nope", "/v1/agencies/%F0%9F%90%89"]
)
def test_unknown_ids_are_told(client: TestClient, path: str) -> None:
    response = client.get(path)
    assert response.status_code == 404
    assert response.json()["remedy"]


def test_a_theme_by_a_near_name(client: TestClient) -> None:
    near = client.get("/v1/themes/告知承诺制度").json()["near"]
    assert near[0]["name"] == "告知承诺制"
