"""The OpenAPI 3.1 document: every answer, and one shape for every error."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from api.models.problem import Problem
from api.models.report_fields import MEANINGS
from api.problems import MEDIA_TYPE

VERSION = "1"
TITLE = "分工 fengong"
DESCRIPTION = """重点任务分工方案的知识图谱：谁牵头、谁负责、谁配合，何时完成，推进哪些改革。每个答案都可追到原文。

- 全部接口只读。清单的形状都是 `{items, next, total, revision}`；`limit` 每页几项，`cursor` 取上一页的 `next`。
- 机构、文件、主题既可用编号，也可用唯一的名称（如 `省市场监管局`）；不唯一或没有时，错误里列出相近的名称。
- 错误都是 `application/problem+json`（RFC 9457），写明哪个参数、错在哪里、怎么办。
- 答案带 `ETag`，可用 `If-None-Match` 省去重取；`explain=1` 附上 Cypher。
- 清单可取为 Excel 能打开的表格：`Accept: text/csv` 或 `format=csv`。
- “原文未载”从不当作“没有”：名单以“等”收尾、或含机构群时，未点名不等于不承担。共同列名是计划如此，不等于已有协作。

A knowledge graph of task-division plans, read only. Lists are `{items, next, total, revision}`; ids or unique names are
accepted; errors are problem+json; answers carry an `ETag`; lists come as CSV, too; `explain=1` adds the Cypher. Not
stated is never shown as no, and co-assignment is planned, not observed cooperation."""
TAGS = [
    {"name": "tasks", "description": "任务及其依据 / tasks and what they rest on"},
    {"name": "agencies", "description": "机构与任务承担情况 / bodies and what they bear"},
    {"name": "network", "description": "共同列名网络 / who is named with whom"},
    {"name": "themes", "description": "改革主题 / reform themes"},
    {"name": "deadlines", "description": "时限 / deadlines"},
    {"name": "documents", "description": "文件、全文与变更 / documents, texts, changes"},
    {"name": "search", "description": "搜索 / search"},
    {"name": "queries", "description": "查询库 / the query library"},
    {"name": "export", "description": "导出文件 / files for other tools"},
    {"name": "operations", "description": "运行状况 / health and metrics"},
]
_ERROR = {
    "description": "出错：写明参数、缘由与办法 / a problem, with what to do about it",
    "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
}
_SECURITY = {
    "bearer": {"type": "http", "scheme": "bearer"},
    "apiKey": {"type": "apiKey", "in": "header", "name": "X-API-Key"},
}


def describe(app: FastAPI, *, keys: bool) -> dict[str, Any]:
    """The document, made once for an app; `keys` tells whether a key is asked for."""
    if app.openapi_schema is None:
        schema = get_openapi(
            title=TITLE, version=VERSION, description=DESCRIPTION, routes=app.routes, tags=TAGS, openapi_version="3.1.0"
        )
        schemas = schema.setdefault("components", {}).setdefault("schemas", {})
        problem = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
        schemas |= problem.pop("$defs") | {"Problem": problem}
        for unused in ("HTTPValidationError", "ValidationError"):
            schemas.pop(unused, None)
        for record in schemas.values():
            for name, field in record.get("properties", {}).items():
                if name in MEANINGS:
                    field.setdefault("description", MEANINGS[name])
        for path, methods in schema["paths"].items():
            for operation in methods.values():
                _finish(path, operation)
        if keys:
            schema["components"]["securitySchemes"] = _SECURITY
            schema["security"] = [{name: []} for name in _SECURITY]
        app.openapi_schema = schema
    return app.openapi_schema


def _finish(path: str, operation: dict[str, Any]) -> None:
    responses = operation["responses"]
    responses.pop("422", None)
    if operation.get("parameters"):
        responses["422"] = _ERROR
    if "{" in path:
        responses["404"] = _ERROR
    responses["default"] = _ERROR
    names = {parameter["name"] for parameter in operation.get("parameters", ())}
    if path.startswith("/v1/"):
        responses["304"] = {"description": "未变 / not modified"}
        responses["200"]["headers"] = {
            "ETag": {"description": "答案的标记 / tag of the answer", "schema": {"type": "string"}}
        }
    if "cursor" in names:
        responses["200"]["content"]["text/csv"] = {"schema": {"type": "string"}}
