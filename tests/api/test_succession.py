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


def test_a_line_has_the_same_figures_on_every_route(invented_client: TestClient) -> None:
    follow = {"succession": "follow"}
    of_old, of_new = (
        invented_client.get(f"/v1/agencies/{body.id}", params=follow).json() for body in (OLD_COMMERCE, COMMERCE)
    )
    assert of_old["heir"] == COMMERCE.id
    assert of_old["tasks"] == of_new["tasks"] > 0
    assert of_new["counted_with"] == [OLD_COMMERCE.name]
    one = invented_client.get(f"/v1/agencies/{OLD_COMMERCE.id}/workload", params=follow).json()
    assert (one["agency_id"], one["tasks"]) == (COMMERCE.id, of_new["tasks"])
    assert sum(share["tasks"] for share in one["documents"]) == one["tasks"]
    everyone = invented_client.get("/v1/workload", params={**follow, "limit": 500}).json()["items"]
    assert {row["agency_id"]: row["tasks"] for row in everyone}[COMMERCE.id] == one["tasks"]
    network = invented_client.get("/v1/network", params=follow).json()
    assert {node["id"]: node["tasks"] for node in network["nodes"]}[COMMERCE.id] == one["tasks"]
    partners = invented_client.get(f"/v1/agencies/{OLD_COMMERCE.id}/collaborators", params=follow).json()["items"]
    edges = {
        edge["source"] if edge["target"] == COMMERCE.id else edge["target"]: edge["tasks"]
        for edge in network["edges"]
        if COMMERCE.id in (edge["source"], edge["target"])
    }
    assert {partner["agency_id"]: partner["tasks"] for partner in partners} == edges != {}


def test_names_of_a_day(invented_client: TestClient) -> None:
    for day, body in (("2018-09-30", OLD_COMMERCE), ("2018-10-01", COMMERCE)):
        asked = {"names_as_of": day}
        shown = invented_client.get(f"/v1/agencies/{COMMERCE.id}", params=asked).json()
        assert (shown["id"], shown["name"], shown["short_name"]) == (COMMERCE.id, body.name, body.short_name)
        for path, key in (("/v1/workload", "agency_id"), (f"/v1/agencies/{MARKET.id}/collaborators", "agency_id")):
            rows = invented_client.get(path, params=asked).json()["items"]
            assert {row[key]: row["name"] for row in rows}[COMMERCE.id] == body.name
        network = invented_client.get("/v1/network", params=asked).json()
        assert {node["id"]: node["name"] for node in network["nodes"]}[COMMERCE.id] == body.name
    assert invented_client.get("/v1/workload", params={"names_as_of": "2018"}).status_code == 422


def test_measures_and_files_of_the_network_count_the_same_bodies(invented_client: TestClient) -> None:
    follow = {"succession": "follow", "groups": "collapse"}
    network = invented_client.get("/v1/network", params=follow).json()
    measured = invented_client.get("/v1/network/metrics", params=follow).json()
    nodes = {node["id"]: node["tasks"] for node in network["nodes"]}
    assert {item["agency_id"]: item["tasks"] for item in measured["items"]} == nodes
    assert OLD_COMMERCE.id not in nodes
    graphml = invented_client.get("/v1/export/graphml", params=follow).text
    assert all(f'"{body}"' in graphml for body in nodes)


def test_partners_and_measures_say_how_many_pairs_come_from_groups(invented_client: TestClient) -> None:
    """Over all bodies, every pair of the network is counted once at each of its ends."""
    for groups in ("exclude", "collapse", "expand"):
        asked = {"groups": groups}
        network = invented_client.get("/v1/network", params=asked).json()
        measured = invented_client.get("/v1/network/metrics", params=asked).json()
        assert measured["pairs_from_groups"] == network["pairs_from_groups"]
        ends = 0
        for node in network["nodes"]:
            answer = invented_client.get(f"/v1/agencies/{node['id']}/collaborators", params=asked).json()
            assert answer["pairs_from_groups"] <= answer["total"]
            ends += answer["pairs_from_groups"]
        assert ends == 2 * network["pairs_from_groups"]


def test_the_network_says_how_many_pairs_come_from_groups(invented_client: TestClient) -> None:
    found = {
        groups: invented_client.get("/v1/network", params={"groups": groups}).json()
        for groups in ("exclude", "collapse", "expand")
    }
    named = {(edge["source"], edge["target"]) for edge in found["exclude"]["edges"]}
    for groups, answer in found.items():
        pairs = {(edge["source"], edge["target"]) for edge in answer["edges"]}
        assert named <= pairs
        assert answer["pairs_from_groups"] == len(pairs) - len(named)
        assert (answer["pairs_from_groups"] > 0) == (groups != "exclude")
