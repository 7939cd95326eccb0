"""Tools out of questions: a name, both languages, and a JSON schema of typed arguments."""

from collections.abc import Mapping
from typing import Any

from mcp_types import Tool, ToolAnnotations

from graph.questions.library import Question
from graph.questions.parameters import Parameter

DEFAULT_ROWS = 50
MAX_ROWS = 500
_TYPES: Mapping[str, Mapping[str, Any]] = {
    "integer": {"type": "integer"},
    "number": {"type": "number"},
    "boolean": {"type": "boolean"},
    "date": {"type": "string", "format": "date"},
    "strings": {"type": "array", "items": {"type": "string"}},
}
NOTE = (
    "未点名不等于不承担；共同列名是计划如此，不等于已有协作。 / Not named does not mean not responsible; "
    "co-assignment is planned, not observed. Quotes and offsets, where a row has them, are the evidence."
)


def tool(question: Question) -> Tool:
    """The tool of a question; `limit` and `offset` cap and page its rows."""
    properties = {parameter.name: _schema(parameter) for parameter in question.parameters}
    properties |= paging()
    columns = "；".join(f"{column.name}: {column.meaning['zh']}" for column in question.columns)
    return Tool(
        name=question.id,
        title=f"{question.title['zh']} / {question.title['en']}",
        description=f"{question.description['zh']} / {question.description['en']}\n列 / columns: {columns}\n{NOTE}",
        input_schema={
            "type": "object",
            "properties": properties,
            "required": [parameter.name for parameter in question.parameters if parameter.required],
            "additionalProperties": False,
        },
        annotations=ToolAnnotations(
            title=question.title["zh"], read_only_hint=True, destructive_hint=False, idempotent_hint=True
        ),
    )


def paging() -> dict[str, Any]:
    """The arguments that cap and page an answer."""
    return {
        "limit": {
            "type": "integer",
            "minimum": 1,
            "maximum": MAX_ROWS,
            "default": DEFAULT_ROWS,
            "description": "至多几行 / rows at most",
        },
        "offset": {"type": "integer", "minimum": 0, "default": 0, "description": "跳过几行 / rows to skip"},
    }


def _schema(parameter: Parameter) -> dict[str, Any]:
    schema = dict(_TYPES.get(parameter.type, {"type": "string"}))
    schema["description"] = f"{parameter.meaning['zh']} / {parameter.meaning['en']}"
    if parameter.values:
        schema["enum"] = list(parameter.values)
    if parameter.default is not None:
        schema["default"] = parameter.default
    return schema
