"""What an outcome of the pipeline means to the fuzzing."""

import dataclasses
import re
from collections.abc import Iterator
from typing import Any

from graph.records import Document, Evidence
from ingest.folder import Outcome
from ingest.worker import ExtractionFailed

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def finding(outcome: Outcome) -> tuple[str, str]:
    """(kind, what): kind is `plan`, `no plan`, `refused` or `finding`."""
    if isinstance(outcome.error, ExtractionFailed):
        return "finding", str(outcome.error)
    if outcome.error is not None:
        complete = outcome.error.what and outcome.error.remedy
        return ("refused", str(outcome.error)) if complete else ("finding", f"no remedy: {outcome.error}")
    document = outcome.document
    if document is None:
        return "finding", "neither document nor error"
    bad = next(_faults(document), None)
    if bad is not None:
        return "finding", bad
    return ("plan" if document.is_plan else "no plan"), ""


def _faults(document: Document) -> Iterator[str]:
    if control := _CONTROL.search(document.text):
        yield f"control character {control.group()!r} at {control.start()}"
    for record in _evidence(document):
        if not 0 <= record.start <= record.end <= len(document.text):
            yield f"offsets outside the text: {record!r:.200}"
        elif document.text[record.start : record.end] != record.quote:
            yield f"quote is not the text: {record!r:.200}"
    if not document.is_plan and document.tasks:
        yield "tasks in a document that is no plan"


def _evidence(value: Any) -> Iterator[Evidence]:
    if isinstance(value, Evidence):
        yield value
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            yield from _evidence(getattr(value, field.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from _evidence(item)
