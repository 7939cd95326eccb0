"""Two hundred hostile requests: no server error, no leak, and nobody else slowed down."""

import socket
import threading
import time
from collections.abc import Iterator

import pytest
import uvicorn
from fastapi.testclient import TestClient

from api.app import create_app
from api.settings import ApiSettings

ATTACKS = (
    "' OR 1=1 --",
    "'; MATCH (n) DETACH DELETE n //",
    '"}) RETURN n UNION MATCH (m) RETURN m //',
    "$agency",
    "${jndi:ldap://x/a}",
    "{{7*7}}",
    "<script>alert(1)</script>",
    "../../../../etc/passwd",
    "..%2f..%2fetc%2fpasswd",
    "file:///etc/passwd",
    "LOAD CSV FROM 'file:///etc/passwd' AS r RETURN r",
    "\x00",
    "a\x00b",
    "\u202e\u2066省政务局",
    "省\u200b政务局",
    "𠀀𠮷🦄",
    "e\u0301" * 60,
    "%",
    "%zz",
    "-1",
    "99999999999999999999999",
    "1e309",
    "NaN",
    "null",
    "true",
    "[]",
    '{"$gt":""}',
    "0x1F",
    "2021-13-45",
    "\n\r\nSet-Cookie: a=b",
    " ",
    "",
    "A" * 4000,
    "(" * 500,
    ".*(a+)+$",
    "\ufffe\uffff",
)
TARGETS = (
    "/v1/tasks?agency={}",
    "/v1/tasks?q={}&document={}",
    "/v1/tasks?cursor={}",
    "/v1/tasks/{}",
    "/v1/agencies/{}",
    "/v1/agencies/{}/with/{}",
    "/v1/search?q={}",
    "/v1/queries/{}?{}={}",
    "/v1/network/metrics?document={}&weighting={}",
    "/v1/export/{}?theme={}",
    "/v1/documents/{}/compare/{}",
)
LEAKS = ("root:", "Traceback", "site-packages", "kglite", 'File "', "set-cookie: a=b")


def quoted(text: str) -> str:
    return "".join(f"%{byte:02X}" for byte in text.encode("utf-8", "surrogatepass"))


def test_two_hundred_hostile_requests(client: TestClient) -> None:
    sent = 0
    for target in TARGETS:
        for attack in ATTACKS:
            response = client.get(target.replace("{}", quoted(attack)))
            sent += 1
            assert response.status_code < 500, (target, attack, response.text)
            answer = response.text + str(response.headers).lower()
            assert not [leak for leak in LEAKS if leak in answer], (target, attack)
            assert response.headers["content-type"].startswith(
                ("application/json", "application/problem+json", "text/html", "text/csv")
            )
    assert sent >= 200
    assert client.get("/v1/tasks").json()["total"] == 63


@pytest.fixture(scope="module")
def server(hunan_store: str) -> Iterator[int]:
    """A real server on a free port."""
    running = uvicorn.Server(
        uvicorn.Config(create_app(ApiSettings(store=hunan_store)), port=0, log_level="error", lifespan="on")
    )
    thread = threading.Thread(target=running.run)
    thread.start()
    while not running.started:
        time.sleep(0.01)
    yield running.servers[0].sockets[0].getsockname()[1]
    running.should_exit = True
    thread.join()


def talk(port: int, text: bytes) -> bytes:
    with socket.create_connection(("127.0.0.1", port), timeout=5) as connection:
        connection.sendall(text)
        connection.settimeout(5)
        answer = b""
        try:
            while piece := connection.recv(65536):
                answer += piece
        except TimeoutError:
            pass
        return answer


CLOSE = b"Host: x\r\nConnection: close\r\n\r\n"


@pytest.mark.parametrize(
    "request_bytes",
    [
        b"GET /v1/tasks?q=\xff\xfe\x80 HTTP/1.1\r\n" + CLOSE,
        b"GET /../../etc/passwd HTTP/1.1\r\n" + CLOSE,
        b"GET //etc/passwd HTTP/1.1\r\n" + CLOSE,
        b"GET /static/..%2f..%2fapp.py HTTP/1.1\r\n" + CLOSE,
        b"GET /browser/..%5c..%5csettings HTTP/1.1\r\n" + CLOSE,
        b"GET http://evil.example/v1/tasks HTTP/1.1\r\n" + CLOSE,
        b"GET /v1/tasks?" + b"a=1&" * 3000 + b" HTTP/1.1\r\n" + CLOSE,
        b"GET /v1/tasks HTTP/1.1\r\nX-Request-ID: " + b"x" * 5000 + b"\r\n" + CLOSE,
        b"GET /v1/tasks HTTP/1.1\r\nIf-None-Match: " + b'W/"x",' * 1000 + b"\r\n" + CLOSE,
        b"GET /v1/tasks HTTP/1.1\r\nAccept: " + b"text/csv;q=x," * 500 + b"\r\n" + CLOSE,
        b"GET /v1/tasks?limit=1 HTTP/1.1\r\nContent-Length: 10\r\n" + CLOSE + b"0123456789",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"NONSENSE\r\n\r\n",
    ],
)
def test_raw_bytes(server: int, request_bytes: bytes) -> None:
    answer = talk(server, request_bytes)
    assert b" 500 " not in answer.split(b"\r\n")[0]
    assert not [leak for leak in LEAKS if leak.encode() in answer]


def test_slow_clients_keep_nobody_waiting(server: int) -> None:
    slow = [socket.create_connection(("127.0.0.1", server)) for _ in range(50)]
    for connection in slow:
        connection.sendall(b"GET /v1/tasks HTTP/1.1\r\nHost: x\r\nX-")
    answer = talk(server, b"GET /v1/themes HTTP/1.1\r\n" + CLOSE)
    assert answer.startswith(b"HTTP/1.1 200")
    for connection in slow:
        connection.close()
