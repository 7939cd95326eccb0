"""/healthz, /readyz, /metrics: for whoever runs the service."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from api.metrics import MEDIA_TYPE, Metrics
from api.models.health import Health, Readiness
from graph.errors import FengongError

router = APIRouter(tags=["operations"])


@router.get("/healthz", operation_id="getHealth", summary="进程是否活着")
async def get_health() -> Health:
    """进程能应答即为 ok，不看图。

    The process answers; the graph is not looked at.
    """
    return Health(status="ok")


@router.get("/readyz", operation_id="getReadiness", summary="图是否可读")
def get_readiness(request: Request) -> Readiness:
    """图可读时为 ok 并给出版本；不可读时为 503。

    The graph can be read, at this revision; 503 where it cannot.
    """
    access = request.app.state.desk.access
    browser = request.app.state.settings.neo4j_browser
    return Readiness(status="ok", store=access.store().location, revision=access.revision(), neo4j_browser=browser)


@router.get(
    "/metrics",
    operation_id="getMetrics",
    summary="Prometheus 指标",
    response_class=Response,
    responses={200: {"content": {"text/plain": {"schema": {"type": "string"}}}, "description": "指标 / metrics"}},
)
def get_metrics(request: Request) -> Response:
    """请求数、耗时、缓存命中，Prometheus 文本格式。

    Requests, durations and cache hits in Prometheus' text format.
    """
    metrics: Metrics = request.app.state.metrics
    try:
        request.app.state.desk.access.revision()
        readable = True
    except FengongError:
        readable = False
    return Response(metrics.text(readable=readable), media_type=MEDIA_TYPE)
