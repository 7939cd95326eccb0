"""`succession=follow` over HTTP, on invented plans of which one records that a body was renamed."""

from fastapi.testclient import TestClient

from tests.graph.plans import COMMERCE, MARKET, OLD_COMMERCE


def test_tasks_of_a_former_body_are_those_of_its_successor(invented_client: TestClient) -> None:
    path = f"/v1/agencies/{OLD_COMMERCE.id}/tasks"
    assert invented_client.get(path).json()["items"] == []
    followed = invented_client.get(path, params={"succession": "follow"}).json()["items"]
    successor = invented_client.get(f"/v1/agencies/{COMMERCE.id}/tasks").json()["items"]
    assert [task["id"] for task in followed] == [task["id"] for task in successor] != []
    assert {name for task in followed for name in task["named_as"]} == {COMMERCE.name}


def test_shared_tasks_say_under_which_body(invented_client: TestClient) -> None:
    path = f"/v1/agencies/{OLD_COMMERCE.id}/with/{MARKET.id}"
    assert invented_client.get(path).json()["total"] == 0
    items = invented_client.get(path, params={"succession": "follow"}).json()["items"]
    assert items
    assert {role["name"] for item in items for role in item["roles"]} == {COMMERCE.name}


def test_a_word_that_is_neither_is_refused(invented_client: TestClient) -> None:
    answer = invented_client.get(f"/v1/agencies/{COMMERCE.id}/tasks", params={"succession": "cross"})
    assert answer.status_code == 422
