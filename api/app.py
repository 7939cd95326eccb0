"""The application: `create_app(settings)` builds it without side effects; the graph opens when it starts."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool
from starlette.middleware.gzip import GZipMiddleware
from starlette.staticfiles import StaticFiles
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from api import openapi, problems
from api.answers import Desk
from api.graph_access import GraphAccess
from api.metrics import Metrics
from api.middleware.context import Context
from api.middleware.cors import Cors
from api.middleware.gate import Gate
from api.middleware.head import Head
from api.moved import Moved, redirect
from api.routers import (
    agencies,
    browser,
    changes,
    compare,
    context,
    deadlines,
    docs,
    documents,
    explorer,
    exports,
    health,
    metrics,
    network,
    queries,
    review,
    search,
    start,
    tasks,
    themes,
    versions,
    workload,
)
from api.settings import ApiSettings
from api.templating import STATIC
from graph.errors import FengongError
from graph.questions.library import Library

_ROUTERS = (
    *(tasks.router, agencies.router, review.router, workload.router, metrics.router, network.router, exports.router),
    *(themes.router, deadlines.router),
    *(documents.router, compare.router, versions.router, changes.router),
    *(search.router, queries.router, queries.open_router),
    *(context.router, health.router, docs.router, browser.router, explorer.router, start.router),
)
_GZIP_FROM = 1000  # bytes; below that the header costs more than it saves
log = logging.getLogger("fengong.api")


def create_app(settings: ApiSettings) -> FastAPI:
    """The API and its pages on the graph that the settings name.

    A graph that cannot be opened at the start is no reason to stop: the service answers 503 until it can.
    """
    metrics = Metrics()
    access = GraphAccess.to(settings)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        app.state.settings = settings
        app.state.desk = Desk(access, Library.load(), settings.limits)
        try:
            await run_in_threadpool(access.store)
        except FengongError as error:
            log.warning("the graph cannot be opened yet: %s", error)
        yield
        app.state.desk.background.close()
        await run_in_threadpool(access.close)

    app = FastAPI(
        title=openapi.TITLE,
        version=openapi.VERSION,
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    app.state.metrics = metrics
    app.openapi = lambda: openapi.describe(app, keys=bool(settings.api_keys))  # type: ignore[method-assign]
    problems.install(app)
    app.add_exception_handler(Moved, redirect)
    for router in _ROUTERS:
        app.include_router(router)
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    # The last one added is the outermost.
    app.add_middleware(GZipMiddleware, minimum_size=_GZIP_FROM, compresslevel=5)
    app.add_middleware(Head)
    app.add_middleware(Gate, settings=settings)
    app.add_middleware(Cors, origins=settings.cors_origins)
    app.add_middleware(Context, metrics=metrics)
    if settings.trusted_proxies:
        app.add_middleware(ProxyHeadersMiddleware, trusted_hosts=list(settings.trusted_proxies))
    return app
