"""The coverage report of a folder: what was understood, what was not, what was judged no plan, and why."""

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from graph.records import Document
from graph.whereabouts import Whereabouts
from ingest.coverage import Coverage

Outcome = tuple[str, Document | None, str]
"""A file's name, its document, or the error that kept it from being read."""

CONTEXT = 20  # characters shown on either side of an unexplained piece


def report_data(outcomes: Iterable[Outcome]) -> dict[str, Any]:
    """The report as plain data: totals, one entry a file, and the names that were seen only once, with their file.

    An unexplained piece says its place in the text (`start`, `end`) and in the file (`found_at`).
    """
    files: list[dict[str, Any]] = []
    total = Coverage()
    seen: Counter[str] = Counter()
    first_file: dict[str, str] = {}
    for name, document, error in outcomes:
        if document is None:
            files.append({"file": name, "error": error})
            continue
        coverage = Coverage.of(document)
        total += coverage
        agencies = [a.name for task in document.tasks for a in task.assignments if a.kind == "agency"]
        seen.update(agencies)
        first_file.update((agency, name) for agency in agencies)
        where = Whereabouts(document.text, document.places)
        files.append(
            {
                "file": name,
                "title": document.header.title,
                "is_plan": document.is_plan,
                "reason": document.reason,
                "notes": list(document.notes),
                "tasks": coverage.tasks,
                "clauses": coverage.clauses,
                "clauses_understood": coverage.understood,
                "unexplained_characters": coverage.unexplained,
                "unregistered": sorted(a.name for a in document.registry.agencies if not a.registered),
                "unexplained": [
                    {"start": piece.start, "end": piece.end, "quote": piece.quote, "reason": piece.reason}
                    | {"found_at": where.of(piece.start)}
                    | _context(document.text, piece.start, piece.end)
                    for piece in document.unexplained
                ],
                "corrections": [
                    {"start": c.start, "end": c.end, "seen": c.seen, "reading": c.reading, "reason": c.reason}
                    for c in document.corrections
                ],
                "checks": [
                    {"quote": c.quote, "what": c.what, "stated": c.stated, "found": c.found} for c in document.checks
                ],
            }
        )
    return {
        "total": {
            "files": len(files),
            "unreadable": sum("error" in file for file in files),
            "not_plans": sum(file.get("is_plan") is False for file in files),
            "tasks": total.tasks,
            "clauses": total.clauses,
            "clauses_understood": total.understood,
            "unexplained_characters": total.unexplained,
        },
        "files": files,
        "names_seen_once": {name: first_file[name] for name, count in sorted(seen.items()) if count == 1},
    }


def _context(text: str, start: int, end: int) -> dict[str, str]:
    return {"before": text[max(0, start - CONTEXT) : start], "after": text[end : end + CONTEXT]}


def report_json(outcomes: Iterable[Outcome]) -> str:
    """The report as indented JSON."""
    return json.dumps(report_data(outcomes), ensure_ascii=False, indent=2) + "\n"


def report_html(outcomes: Iterable[Outcome]) -> str:
    """The report as one self-contained page."""
    from jinja2 import Environment, FileSystemLoader

    environment = Environment(loader=FileSystemLoader(Path(__file__).parent / "templates"), autoescape=True)
    return environment.get_template("coverage.html.j2").render(report_data(outcomes))
