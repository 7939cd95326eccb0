"""What the visitors ask: lists page by page, details, networks, files, tables, explanations, and nonsense."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

_AGENCIES = 12
_LISTS = (
    *("/v1/tasks", "/v1/tasks?limit=7", "/v1/tasks?q=审批&limit=5", "/v1/tasks?role=lead&agency=省市场监管局"),
    *("/v1/tasks?due_to=2021-06-30", "/v1/agencies?limit=9", "/v1/agencies?q=sjt", "/v1/agencies?named=false"),
    *("/v1/workload", "/v1/workload?groups=expand", "/v1/themes", "/v1/documents", "/v1/deadlines?limit=11"),
    *("/v1/deadlines?as_of=2021-07-01", "/v1/search?q=政务", "/v1/queries", "/v1/methods", "/v1/review"),
    *("/v1/agencies/省市场监管局/with/省政务局?limit=3", "/v1/agencies/省市场监管局/tasks?succession=follow&limit=9"),
)
_OTHERS = (
    *("/v1/network", "/v1/network?groups=collapse", "/v1/network?role=lead", "/v1/network/metrics"),
    *(f"/v1/export/{kind}" for kind in ("gexf", "graphml", "csv", "ucinet", "pajek", "jsonld", "ledger", "calendar")),
    *("/v1/export/parquet-nodes", "/v1/export/parquet-edges", "/v1/context.jsonld", "/healthz", "/docs", "/redoc"),
    *("/openapi.json", "/v1/network/path?from=省市场监管局&to=省财政厅"),
)
# What tells the history of a graph or of a process is told differently by each: its form is looked at alone.
_TELLING = ("/v1/changes", "/v1/queries/changes", "/readyz", "/metrics")
_HOSTILE = (
    *("/v1/tasks/nope", "/v1/tasks?limit=0", "/v1/tasks?cursor=AAAA", "/v1/tasks?agency=省市场监督局", "/v1/nothing"),
    *("/v1/agencies/%00", "/v1/queries/workload?theme=%F0%A0%80%80", "/v1/tasks?q=%27%20OR%201%3D1%20--"),
    *("/v1/agencies/..%2f..%2fetc%2fpasswd", "/v1/tasks?due_from=2021-13-45", "/v1/tasks?q=" + "A" * 9000),
    "/v1/export/exe",
)


@dataclass(frozen=True, slots=True)
class Asked:
    """One request: its address, what it accepts, its method, and whether two servers on the same documents agree."""

    path: str
    accept: str = "application/json"
    method: str = "GET"
    agreed: bool = True


def addresses(ids: dict[str, list[str]]) -> Iterator[Asked]:
    """Every request but the later pages; `ids` are those of the graph's `documents`, `tasks`, `agencies`, `themes`,
    and the addresses of its `queries` with the parameters that they need.
    """
    lists = [*_LISTS, *ids["queries"]]
    lists += [
        f"/v1/agencies/{quote(id)}/{part}" for id in ids["agencies"][:_AGENCIES] for part in ("tasks", "workload")
    ]
    lists += [f"/v1/agencies/{quote(id)}/collaborators" for id in ids["agencies"][:_AGENCIES]]
    lists += [f"/v1/themes/{quote(id)}/agencies" for id in ids["themes"][:5]]
    for path in lists:
        yield Asked(_sent(path))
        yield Asked(_sent(path + ("&" if "?" in path else "?") + "explain=1"))
        yield Asked(_sent(path), accept="text/csv")
    details = [f"/v1/tasks/{quote(id)}" for id in ids["tasks"]]
    details += [f"/v1/agencies/{quote(id)}" for id in ids["agencies"]]
    details += [f"/v1/documents/{quote(id)}{part}" for id in ids["documents"] for part in ("", "/text")]
    details += [f"/v1/themes/{quote(id)}" for id in ids["themes"]]
    pairs = [(one, other) for one in ids["documents"] for other in ids["documents"] if one != other]
    details += [f"/v1/documents/{quote(a)}/{how}/{quote(b)}" for a, b in pairs for how in ("compare", "versions")]
    details += [f"/v1/documents/{quote(a)}/compare/{quote(b)}?format=jsonl" for a, b in pairs]
    for path in (*details, *_OTHERS, *_HOSTILE):
        yield Asked(_sent(path))
    for path in _TELLING:
        yield Asked(path, agreed=False)
    for path in (*_LISTS[:4], *details[:4]):
        yield Asked(_sent(path), method="HEAD")


def _sent(path: str) -> str:
    return quote(path, safe="/?&=%:,-._~")
