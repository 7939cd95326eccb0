"""What an outcome of the pipeline, or of a reader alone, means to the fuzzing."""

import dataclasses
import re
from collections.abc import Iterator
from typing import Any

from graph.records import Document, Evidence
from ingest.folder import Outcome
from ingest.read.source import SourceText
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
    bad = next(document_faults(document), None)
    if bad is not None:
        return "finding", bad
    return ("plan" if document.is_plan else "no plan"), ""


def source_faults(source: SourceText) -> Iterator[str]:
    """What is wrong with a text that was read: characters that cannot be written, places that are none."""
    yield from _text_faults(source.text)
    starts = [start for start, _ in source.origins]
    if starts != sorted(set(starts)):
        yield "places out of order"
    if starts and not 0 <= starts[0] <= starts[-1] < len(source.text):
        yield "places outside the text"
    if not all(place.strip() for _, place in source.origins):
        yield "a place without a name"
    if not source.origins and source.format != "txt":
        yield "no places in a format whose lines are not the file's"


def document_faults(document: Document) -> Iterator[str]:
    """What is wrong with the facts of a document: quotes that are not the text, tasks where there are none."""
    yield from _text_faults(document.text)
    for record in _evidence(document):
        if not 0 <= record.start <= record.end <= len(document.text):
            yield f"offsets outside the text: {record!r:.200}"
        elif document.text[record.start : record.end] != record.quote:
            yield f"quote is not the text: {record!r:.200}"
    if not document.is_plan and document.tasks:
        yield "tasks in a document that is no plan"


def _text_faults(text: str) -> Iterator[str]:
    if control := _CONTROL.search(text):
        yield f"control character {control.group()!r} at {control.start()}"


def _evidence(value: Any) -> Iterator[Evidence]:
    if isinstance(value, Evidence):
        yield value
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            yield from _evidence(getattr(value, field.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from _evidence(item)
