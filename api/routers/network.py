"""/v1/network: who is named with whom, and the shortest chain between two bodies."""

from typing import Annotated

from fastapi import APIRouter, Query

from api import names
from api.models.network import NetworkAnswer, PathAnswer
from api.parameters import Ask, DocumentFilter, EdgeRole, Explain, Groups, NamesAsOf, Succession, ThemeFilter, day
from api.replies import explained
from api.route import AnswerRoute

router = APIRouter(prefix="/v1/network", tags=["network"], route_class=AnswerRoute)
_EXAMPLES = 5  # shared tasks listed with each step of a chain


@router.get("", operation_id="getNetwork", summary="共同列名网络", response_model_exclude_unset=True)
def get_network(
    ask: Ask,
    explain: Explain,
    document: DocumentFilter = None,
    theme: ThemeFilter = None,
    role: EdgeRole = None,
    groups: Groups = "exclude",
    least: Annotated[
        int, Query(description="边至少有几项共同任务 / least shared tasks of an edge", ge=1, le=10_000)
    ] = 1,
    succession: Succession = "keep",
    names_as_of: NamesAsOf = None,
) -> NetworkAnswer:
    """哪些机构在同一任务中被点名：计划中的共同列名，不是已观察到的协作。不定的机构群不会把两项任务连在一起。

    Which bodies are named in the same tasks: planned co-assignment, not observed cooperation. An indefinite
    class of bodies never joins two tasks.
    """
    scope = {"document": names.in_filter(ask, "document", document), "theme": names.in_filter(ask, "theme", theme)}
    given = {**scope, "role": role, "groups": groups, "succession": succession, "names_as_of": day(names_as_of)}
    plain = given == dict.fromkeys(given) | {"groups": "exclude", "succession": "keep"}
    edges = ask.rows("network") if plain else ask.rows("network_filtered", given)
    named = edges
    if groups != "exclude":
        named = ask.rows("network_filtered", {**given, "groups": "exclude"}, shown=False)
    pairs = {(edge["source"], edge["target"]) for edge in named}
    answer = {
        "nodes": ask.rows("network_nodes", given),
        "edges": [edge for edge in edges if edge["tasks"] >= least],
        "groups": groups,
        "pairs_from_groups": sum((edge["source"], edge["target"]) not in pairs for edge in edges),
        "unexpanded": len(ask.rows("unexpanded", {**scope, "groups": groups})),
        "revision": ask.revision,
    }
    return NetworkAnswer.model_validate(answer | explained(ask, explain))


@router.get("/path", operation_id="getPath", summary="两机构之间的最短链条", response_model_exclude_unset=True)
def get_path(
    ask: Ask,
    explain: Explain,
    from_: Annotated[
        str, Query(alias="from", description="起点：编号或唯一的名称 / id or unique name", max_length=200)
    ],
    to: Annotated[str, Query(description="终点：编号或唯一的名称 / id or unique name", max_length=200)],
) -> PathAnswer:
    """经共同任务从一个机构到另一个机构的最短链条，至多 8 步；每一步附几项共同任务。

    The shortest chain of shared tasks between two bodies, at most 8 steps, with some tasks of each step.
    """
    start = names.in_filter(ask, "agency", from_, name="from") or ""
    end = names.in_filter(ask, "agency", to, name="to") or ""
    row = ask.one("path", {"agency": start, "other": end}) if start != end else None
    answer = {"found": row is not None, "bodies": [], "steps": [], "revision": ask.revision}
    if row is not None:
        bodies = [{"id": id, "name": name} for id, name in zip(row["ids"], row["names"], strict=True)]
        answer["bodies"] = bodies
        answer["steps"] = [
            {
                "source": a["id"],
                "source_name": a["name"],
                "target": b["id"],
                "target_name": b["name"],
                "tasks": tasks,
                "examples": [
                    shared["task_id"]
                    for shared in ask.rows("shared_tasks", {"agency": a["id"], "other": b["id"]})[:_EXAMPLES]
                ],
            }
            for a, b, tasks in zip(bodies, bodies[1:], row["tasks"], strict=False)
        ]
    return PathAnswer.model_validate(answer | explained(ask, explain))
