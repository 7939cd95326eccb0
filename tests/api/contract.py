"""Calls of any kind, valid and invalid, held against the OpenAPI document."""

import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import Case, GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from api.app import create_app
from api.settings import ApiSettings

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]


def keeps_to_the_document(store: str, operation_id: str, *, examples: int) -> None:
    """Call one operation of the API on a store that often; no 5xx, and every answer as the document says."""
    schema = schemathesis.openapi.from_asgi("/openapi.json", create_app(ApiSettings(store=store)))
    found = [result.ok() for result in schema.get_all_operations()]
    (operation,) = [each for each in found if each.definition.raw["operationId"] == operation_id]
    valid, invalid = operation.as_strategy(), operation.as_strategy(generation_mode=GenerationMode.NEGATIVE)
    takes_anything = not operation.definition.raw.get("parameters")

    @given(case=valid if takes_anything else valid | invalid)
    @settings(max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    def keeps(case: Case) -> None:
        case.validate_response(case.call(), checks=CHECKS)

    keeps()
