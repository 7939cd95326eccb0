"""A few typed calls of the generated client against a running server; prints what it found as JSON."""

import json
import sys
from collections.abc import Iterator

from fengong_client import Client
from fengong_client.api.agencies import get_agency, list_collaborators, list_workload
from fengong_client.api.export import export_network
from fengong_client.api.network import get_network
from fengong_client.api.queries import run_query
from fengong_client.api.tasks import get_task, list_tasks
from fengong_client.models import (
    CollaboratorPage,
    NetworkAnswer,
    Problem,
    QuestionRows,
    TaskAnswer,
    TaskCard,
    TaskPage,
    WorkloadPage,
)
from fengong_client.types import UNSET, File, Unset

BODY = "省市场监管局"


def led(client: Client) -> Iterator[TaskCard]:
    """The tasks that a body leads, page by page to the end."""
    cursor: str | Unset = UNSET
    while True:
        page = list_tasks.sync(client=client, agency=BODY, role="lead", limit=4, cursor=cursor)
        assert isinstance(page, TaskPage)
        yield from page.items
        if not page.next_:
            return
        cursor = page.next_


def main(address: str) -> None:
    """Ask, with every answer narrowed to the type that the document promises."""
    with Client(base_url=address) as client:
        tasks = list(led(client))
        task = get_task.sync(tasks[0].id, client=client)
        assert isinstance(task, TaskAnswer)
        workload = list_workload.sync(client=client, groups="exclude", limit=500)
        assert isinstance(workload, WorkloadPage)
        collaborators = list_collaborators.sync(BODY, client=client, limit=500)
        assert isinstance(collaborators, CollaboratorPage)
        network = get_network.sync(client=client)
        assert isinstance(network, NetworkAnswer)
        rows = run_query.sync("open_lists", client=client, limit=500)
        assert isinstance(rows, QuestionRows)
        drawing = export_network.sync("csv", client=client)
        assert isinstance(drawing, File)
        unknown = get_agency.sync_detailed("没有这个机构", client=client)
        assert isinstance(unknown.parsed, Problem)
    found = {
        "led": [task.id for task in tasks],
        "lead": [body.id for body in tasks[0].lead],
        "text": task.text,
        "verbs": [fact.verb for fact in task.evidence.actors],
        "bodies": {row.agency_id: row.tasks for row in workload.items},
        "collaborators": {row.agency_id: row.tasks for row in collaborators.items},
        "edges": sum(edge.tasks for edge in network.edges),
        "open": rows.total,
        "file": drawing.payload.read(2).decode(),
        "status": unknown.status_code,
        "problem": unknown.parsed.type_,
    }
    print(json.dumps(found, ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1])
