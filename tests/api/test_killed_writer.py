"""A writer killed in the middle of an ingest while the graph is served: nothing acknowledged is lost."""

import json
import subprocess
import sys
import urllib.request
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from dev.corpus import corpus
from dev.served import running
from graph.loading.load import load_documents
from graph.store.open import open_store
from tests.conftest import ROOT

TASKS, PLANS = 720, 12
# Loads a corpus and says the id of every document that is in the graph: that is the acknowledgement.
WRITER = f"""
import sys
from dev.corpus import corpus
from graph.loading.load import load_documents
from graph.store.open import open_store
store = open_store("embedded:" + sys.argv[1], write=True)
load_documents(store, corpus({TASKS}), rules="1", registry="a", on_progress=lambda p: print(p.document, flush=True))
"""


def get(port: int, path: str) -> dict[str, Any]:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=30) as answer:
        found: dict[str, Any] = json.load(answer)
        return found


def documents(port: int) -> set[str]:
    return {item["id"] for item in get(port, "/v1/documents?limit=500")["items"]}


@pytest.mark.parametrize("after", [1, 7])
def test_nothing_acknowledged_is_lost_and_the_server_goes_on(tmp_path: Path, after: int) -> None:
    graph = tmp_path / "graph.kgl"
    plans = list(corpus(TASKS))
    assert len(plans) == PLANS
    with closing(open_store(f"embedded:{graph}", write=True)) as store:
        load_documents(store, plans[:1], rules="1", registry="a")
    with running(graph) as server:
        before = get(server.port, "/v1/workload?limit=500")
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(graph)], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        assert writer.stdout is not None
        acknowledged = {line.strip() for line in islice(writer.stdout, after)}
        writer.kill()
        acknowledged |= {line.strip() for line in writer.stdout if line.endswith("\n")}
        assert writer.wait(10) != 0, "the ingest had ended before it was killed"
        writer.stdout.close()
        assert after <= len(acknowledged) < PLANS

        # The checkpoint is still the one before: the answers are whole and the same.
        assert documents(server.port) == {plans[0].id}
        assert get(server.port, "/v1/workload?limit=500") == before

        # The next ingest recovers the log: what was acknowledged is there, and each document whole.
        with closing(open_store(f"embedded:{graph}", write=True)) as store:
            assert not store.describe().notes
            load_documents(store, plans[:1], rules="1", registry="a")
        found = documents(server.port)
        assert acknowledged <= found
        assert get(server.port, "/v1/tasks?limit=1")["total"] == sum(len(p.tasks) for p in plans if p.id in found)

        with closing(open_store(f"embedded:{graph}", write=True)) as store:
            load_documents(store, plans, rules="1", registry="a")
        assert documents(server.port) == {plan.id for plan in plans}
        assert get(server.port, "/readyz")["status"] == "ok"
