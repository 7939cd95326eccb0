"""`fengong serve` as a process of its own: ready, a busy port, a graph that comes later."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

FENGONG = str(Path(sys.executable).with_name("fengong"))


@contextmanager
def serving(folder: Path, *arguments: str) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """A server's address and its process; stopped at the end."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith("FENGONG_")}
    server = subprocess.Popen(
        [FENGONG, "serve", *arguments], cwd=folder, stderr=subprocess.PIPE, text=True, env=environment
    )
    assert server.stderr
    try:
        said = ""
        while "Ctrl+C" not in said:
            line = server.stderr.readline()
            assert line, f"the server ended: {said}"
            said += line
        address = re.search(r"网页\s+(http://\S+?)/\n", said)[1]
        for _ in range(200):
            try:
                urllib.request.urlopen(f"{address}/healthz", timeout=1)
                break
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.05)
        yield said, server
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(15)
        server.stderr.close()


def get(said: str, path: str) -> tuple[int, dict]:
    address = re.search(r"网页\s+(http://\S+?)/\n", said)[1]
    try:
        with urllib.request.urlopen(address + path, timeout=10) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as error:
        return error.code, json.load(error)


@pytest.fixture
def port() -> Iterator[int]:
    """A port that somebody else holds."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


def test_a_busy_port_is_said_and_the_next_one_used(loaded, port, tmp_path):
    with serving(tmp_path, "--store", loaded, "--port", str(port)) as (said, server):
        assert f"端口 {port} 已被占用，改用 " in said
        status, body = get(said, "/readyz")
        assert (status, body["status"]) == (200, "ok")
        assert get(said, "/v1/workload?limit=1")[1]["total"] == 42
        assert server.poll() is None


def test_a_graph_that_is_written_later_appears_without_a_restart(run, plan, tmp_path):
    store = f"embedded:{tmp_path / 'later.kgl'}"
    with serving(tmp_path, "--store", store, "--port", "18750") as (said, _):
        assert get(said, "/v1/tasks")[1]["total"] == 0
        assert run("ingest", plan, "--store", store).code == 0
        for _ in range(100):
            if get(said, "/v1/tasks")[1]["total"] == 63:
                break
            time.sleep(0.1)
        assert get(said, "/v1/tasks")[1]["total"] == 63


def test_a_damaged_graph_answers_503_with_the_remedy(loaded, tmp_path):
    path = Path(loaded.removeprefix("embedded:"))
    path.write_bytes(b"not a graph")
    with serving(tmp_path, "--store", loaded, "--port", "18770") as (said, _):
        status, problem = get(said, "/v1/tasks")
        assert status == 503
        assert problem["remedy"]


def test_a_public_address_without_keys_is_refused(run):
    result = run("serve", "--host", "0.0.0.0")
    assert result.code == 2
    assert "--insecure" in result.err


def test_an_address_this_machine_does_not_have(run, tmp_path):
    result = run("serve", "--host", "192.0.2.1", "--insecure", "--store", f"embedded:{tmp_path / 'g.kgl'}")
    assert result.code == 4
    assert "192.0.2.1" in result.err
