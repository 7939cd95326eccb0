"""The OpenAPI document: everything described, stable ids, and answers that keep to it."""

import json
import re
from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.api.contract import keeps_to_the_document

CHINESE = re.compile(r"[\u4e00-\u9fff]")
OPERATION_IDS = {
    *("listTasks", "getTask", "listAgencies", "getAgency", "getAgencyWorkload", "listAgencyTasks"),
    *("listCollaborators", "listSharedTasks", "listWorkload", "getNetwork", "getPath", "listThemes", "getTheme"),
    *("listThemeAgencies", "listDeadlines", "listDocuments", "getDocument", "getDocumentText", "listChanges"),
    *("getNetworkMetrics", "listMethods", "exportNetwork", "exportLedger", "exportCalendar", "getContext"),
    "compareDocuments",
    *("compareVersions", "listReview"),
    *("search", "listQueries", "runQuery", "getHealth", "getReadiness", "getMetrics"),
}  # generated clients are built on these names: none is ever changed or dropped


@pytest.fixture(scope="module")
def document(client: TestClient) -> dict[str, Any]:
    found: dict[str, Any] = client.get("/openapi.json").json()
    return found


def operations(document: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    return [(path, operation) for path, methods in document["paths"].items() for operation in methods.values()]


def test_it_is_openapi_3_1_with_titles_and_tags(document: dict[str, Any]) -> None:
    assert document["openapi"].startswith("3.1")
    assert CHINESE.search(document["info"]["description"])
    tags = {tag["name"] for tag in document["tags"]}
    assert {tag for _, operation in operations(document) for tag in operation["tags"]} == tags
    assert all(CHINESE.search(tag["description"]) for tag in document["tags"])


def test_every_endpoint_is_described_in_both_languages(document: dict[str, Any]) -> None:
    for path, operation in operations(document):
        assert CHINESE.search(operation["summary"]), path
        chinese, _, english = operation["description"].partition("\n\n")
        assert CHINESE.search(chinese), path
        assert len(re.findall(r"[a-z]+", english)) > 3, path


def test_every_parameter_and_field_is_described(document: dict[str, Any]) -> None:
    for path, operation in operations(document):
        for parameter in operation.get("parameters", ()):
            assert CHINESE.search(parameter.get("description", "")), (path, parameter["name"])
    for name, schema in document["components"]["schemas"].items():
        assert schema.get("description"), name
        for field, value in schema.get("properties", {}).items():
            assert value.get("description"), (name, field)


def test_operation_ids_are_stable(document: dict[str, Any]) -> None:
    assert {operation["operationId"] for _, operation in operations(document)} >= OPERATION_IDS


def test_errors_are_declared_as_problems(document: dict[str, Any]) -> None:
    for path, operation in operations(document):
        error = operation["responses"]["default"]["content"]["application/problem+json"]["schema"]
        assert error == {"$ref": "#/components/schemas/Problem"}, path
    assert "HTTPValidationError" not in json.dumps(document)


def test_references_resolve_and_names_are_clean(document: dict[str, Any]) -> None:
    names = set(document["components"]["schemas"])
    assert set(re.findall(r"#/components/schemas/([^\"]+)", json.dumps(document))) <= names
    assert all(re.fullmatch(r"[A-Za-z]+", name) for name in names)


def test_documentation_pages_ask_no_other_host(client: TestClient) -> None:
    for page in ("/docs", "/redoc"):
        html = client.get(page).text
        assert not re.findall(r"(?:src|href)=\"(?:https?:)?//", html)
        for asset in re.findall(r"(?:src|href)=\"(/static/[^\"]+)\"", html):
            assert client.get(asset).status_code == 200, asset
    redoc = client.get("/static/docs/redoc.standalone.js").text
    assert "cdn.redoc" not in redoc
    assert "fonts.googleapis" not in redoc


@pytest.mark.parametrize("operation_id", sorted(OPERATION_IDS))
def test_any_call_keeps_to_the_document(hunan_store: str, operation_id: str) -> None:
    keeps_to_the_document(hunan_store, operation_id, examples=12)
