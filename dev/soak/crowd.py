"""The visitors: each asks in its own seeded order and compares every answer with the right ones."""

import socket
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from http import HTTPStatus
from http.client import HTTPException
from random import Random

from dev.soak.asked import Asked
from dev.soak.reference import Reference
from dev.soak.visit import Answer, Visitor

_THINK = 0.01  # seconds between two requests of one visitor
_ASK_AGAIN = 0.3  # the share of requests that name the tag of an earlier answer
_NONSENSE = (
    b"NONSENSE\r\n\r\n",
    b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
    b"GET /v1/tasks?q=\xff\xfe HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
    b"GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
    b"POST /v1/tasks HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc",
)
_BUSY = b"urn:fengong:problem:busy"
_PATIENCE = 20  # times that "busy, try again" is obeyed, as clients do
_SLOW = b"GET /v1/tasks HTTP/1.1\r\nHost: x\r\nX-"


class Crowd:
    """Visitors that ask until told to stop."""

    def __init__(
        self,
        port: int,
        references: list[Reference],
        visitors: int,
        followed: Callable[[], int],
        fault: Callable[[str], None],
    ) -> None:
        self._port, self._followed, self._fault = port, followed, fault
        self._right = {asked: [reference.answers[asked] for reference in references] for asked in references[0].answers}
        self._stop_asked = threading.Event()
        self._lock = threading.Lock()
        self.asked = self.unchanged = self.nonsense = self.busy = 0
        self._threads = [threading.Thread(target=self._visit, args=(seed,)) for seed in range(visitors)]
        self._threads.append(threading.Thread(target=self._vandal))

    @property
    def right(self) -> Mapping[Asked, list[Answer]]:
        """The answers that may be given to each request."""
        return self._right

    def start(self) -> None:
        """Let the visitors in."""
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """Wait until all have left."""
        self._stop_asked.set()
        for thread in self._threads:
            thread.join()

    def _visit(self, seed: int) -> None:
        random, visitor = Random(seed), Visitor(self._port)
        requests = list(self._right)
        tags: dict[Asked, tuple[str, int]] = {}  # the last tag, and the ingests that the server had followed by then
        while not self._stop_asked.wait(_THINK * random.random() * 2):
            asked = random.choice(requests)
            tag, learnt = tags.get(asked, ("", 0)) if random.random() < _ASK_AGAIN else ("", 0)
            over = self._followed() > learnt + 1  # the first may have been written before the tag was given
            try:
                answer = self._patient(visitor, asked, tag)
            except (OSError, HTTPException, ValueError) as error:
                self._fault(f"{asked}: {error!r}")
                continue
            with self._lock:
                self.asked += 1
                self.unchanged += answer.status == 304
            if wrong := self._wrong(asked, answer, "" if over else tag):
                self._fault(f"{asked}: {wrong}")
            elif answer.tag:
                tags[asked] = answer.tag, self._followed()
        visitor.close()

    def _patient(self, visitor: Visitor, asked: Asked, tag: str) -> Answer:
        """An answer, asked for again while the server says that it is busy."""
        for _ in range(_PATIENCE):
            answer = visitor.ask(asked, tag)
            if answer.status != HTTPStatus.SERVICE_UNAVAILABLE or _BUSY not in answer.body:
                break
            with self._lock:
                self.busy += 1
            time.sleep(1)
        return answer

    def _wrong(self, asked: Asked, answer: Answer, tag: str) -> str:
        """Why an answer is none of the right ones; "" if it is one. `tag` may still hold, "" where it cannot."""
        if answer.status == HTTPStatus.NOT_MODIFIED:
            return "" if tag and answer.tag == tag else "unchanged, though the graph was changed or the tag is another"
        right = self._right[asked]
        if answer in right or (not asked.agreed and (answer.status, answer.kind) == (right[0].status, right[0].kind)):
            return ""
        return f"{answer.status} {answer.kind} {answer.tag} equals neither revision: {answer.body[:300]!r}"

    def _vandal(self) -> None:
        """Bytes that are no request, and requests that never end."""
        random = Random(0)
        while not self._stop_asked.wait(0.5):
            slow = [socket.create_connection(("127.0.0.1", self._port)) for _ in range(5)]
            for connection in slow:
                connection.sendall(_SLOW)
            with socket.create_connection(("127.0.0.1", self._port), timeout=10) as connection:
                connection.sendall(random.choice(_NONSENSE))
                connection.shutdown(socket.SHUT_WR)
                said = b""
                with suppress(OSError):
                    said = connection.recv(100)
            if said and b" 4" not in said[:13] and b" 200 " not in said[:13]:
                self._fault(f"nonsense was answered with {said[:60]!r}")
            self.nonsense += 1
            time.sleep(0.5)
            for connection in slow:
                connection.close()
