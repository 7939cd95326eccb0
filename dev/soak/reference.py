"""What is right: the answers of a server whose graph nobody writes to, checked against the published schema."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

from jsonschema import Draft202012Validator

from dev.served import served
from dev.soak.asked import Asked, addresses
from dev.soak.visit import Answer, Visitor

_PAGES = 40


class Reference:
    """The right answer to every request, for one version of the document."""

    def __init__(self, visitor: Visitor) -> None:
        self._visitor = visitor
        self.answers: dict[Asked, Answer] = {}
        self.revision = str(self._json("/v1/tasks?limit=1")["revision"])
        self._document = self._json("/openapi.json")

    def first_pages(self) -> list[Asked]:
        """Every request, with the later pages of its lists."""
        found = list(addresses(self._ids()))
        for asked in list(found):
            if "limit=" in asked.path and asked.method == "GET" and asked.accept != "text/csv":
                found.extend(self._later(asked))
        return found

    def fill(self, requests: list[Asked]) -> None:
        """Ask all of it, once. Raises ValueError for an answer that breaks the schema or is a server's error."""
        for asked in requests:
            answer = self._visitor.ask(asked)
            if answer.status >= 500:
                raise ValueError(f"{asked.path}: {answer.status} {answer.body[:300]!r}")
            self._check(asked, answer)
            self.answers[asked] = answer

    def _later(self, asked: Asked) -> list[Asked]:
        found: list[Asked] = []
        path = asked.path
        while len(found) < _PAGES:
            cursor = self._json(path).get("next")
            if not cursor:
                break
            path = f"{asked.path}&cursor={quote(cursor)}"
            found.append(Asked(path))
        return found

    def _ids(self) -> dict[str, list[str]]:
        ids = {
            name: sorted(item["id"] for item in self._json(f"/v1/{name}?limit=500")["items"])
            for name in ("documents", "tasks", "agencies", "themes")
        }
        listed = self._json("/v1/queries?limit=500")["items"]
        # `changes` tells the history, which two graphs of the same documents need not share.
        return ids | {"queries": [_example(one) for one in listed if one["id"] != "changes"]}

    def _json(self, path: str) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self._visitor.ask(Asked(path)).body)
        return found

    def _check(self, asked: Asked, answer: Answer) -> None:
        if asked.method != "GET" or answer.kind != "application/json" or not asked.path.startswith("/v1/"):
            return
        schema = _schema(self._document, asked.path.partition("?")[0])
        components = {"components": self._document["components"]}
        for error in Draft202012Validator({**schema, **components}).iter_errors(json.loads(answer.body)):
            raise ValueError(f"{asked.path}: {error.json_path}: {error.message[:200]}")


def _example(question: Mapping[str, Any]) -> str:
    """The address of a question: without parameters where it needs none, else with those of its example."""
    given = question["example"] if any(each["required"] for each in question["parameters"]) else {}
    query = {name: ",".join(value) if isinstance(value, list) else value for name, value in given.items()}
    return f"/v1/queries/{question['id']}" + (f"?{urlencode(query)}" if query else "")


def references(graphs: list[Path]) -> list[Reference]:
    """The right answers for each graph, to the same requests: the later pages of one are asked of the other, too."""
    requests: dict[Asked, None] = {}
    for graph in graphs:
        with served(graph) as port:
            requests |= dict.fromkeys(Reference(Visitor(port)).first_pages())
    made = []
    for graph in graphs:
        with served(graph) as port:
            reference = Reference(Visitor(port))
            reference.fill(list(requests))
            made.append(reference)
    return made


def _schema(document: Mapping[str, Any], path: str) -> dict[str, Any]:
    """The schema of a path's 200 answer; fixed parts of a path go before parameters."""
    parts = path.strip("/").split("/")
    best: tuple[int, dict[str, Any]] = (-1, {})
    for template, operations in document["paths"].items():
        pattern = template.strip("/").split("/")
        if len(pattern) == len(parts) and all(p[0] == "{" or p == q for p, q in zip(pattern, parts, strict=True)):
            fixed = sum(p[0] != "{" for p in pattern)
            content = operations["get"]["responses"]["200"]["content"].get("application/json", {})
            best = max(best, (fixed, content.get("schema", {})), key=lambda one: one[0])
    return best[1]
