"""One request over a kept connection, and its answer in the form in which answers are compared."""

import gzip
import json
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from http.client import HTTPConnection, HTTPException, RemoteDisconnected

from dev.soak.asked import Asked

_TIMEOUT = 30.0


@dataclass(frozen=True, slots=True)
class Answer:
    """What two answers must agree in to be the same; `body` is not compared but its hash is.

    Nor is `tag`: it counts the graph's changes too, so that the same answer has another one after each ingest.
    """

    status: int
    kind: str
    tag: str = field(compare=False)
    digest: str
    body: bytes = field(compare=False, repr=False)


class Visitor:
    """A client that keeps its connection, as browsers do."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._connection: HTTPConnection | None = None

    def ask(self, asked: Asked, tag: str = "") -> Answer:
        """The answer to a request; with a `tag`, only if it changed. Raises OSError, HTTPException."""
        if self._connection is not None:
            # A server may hang up on a silent client; clients then call again.
            with suppress(ConnectionError, RemoteDisconnected):
                return self._once(asked, tag)
        return self._once(asked, tag)

    def _once(self, asked: Asked, tag: str) -> Answer:
        headers = {"Accept": asked.accept, "Accept-Encoding": "gzip"} | ({"If-None-Match": tag} if tag else {})
        connection = self._connection or HTTPConnection("127.0.0.1", self._port, timeout=_TIMEOUT)
        self._connection = None  # kept only when the answer has come whole
        try:
            connection.request(asked.method, asked.path, headers=headers)
            response = connection.getresponse()
            body = response.read()
        except (OSError, HTTPException):
            connection.close()
            raise
        self._connection = connection
        if body and response.headers.get("Content-Encoding") == "gzip":
            body = gzip.decompress(body)
        kind = response.headers.get("Content-Type", "")
        if kind == "application/problem+json":
            problem = json.loads(body)
            problem.pop("request_id", None)
            body = json.dumps(problem, sort_keys=True).encode()
        digest = sha256(body).hexdigest()
        return Answer(response.status, kind, response.headers.get("ETag", ""), digest, body)

    def close(self) -> None:
        """Hang up."""
        if self._connection is not None:
            self._connection.close()
