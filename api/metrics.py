"""Prometheus metrics of one app: requests by route and status, their duration, and answers from the cache."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST

MEDIA_TYPE = CONTENT_TYPE_LATEST


class Metrics:
    """A registry of its own, so that two apps in one process do not mix."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        labels = ("method", "route", "status")
        self._requests = Counter("fengong_requests", "Requests answered", labels, registry=self._registry)
        self._seconds = Histogram("fengong_request_seconds", "Time to answer", ("route",), registry=self._registry)
        self._cached = Counter("fengong_cached", "Answers from the cache", ("route",), registry=self._registry)
        self._graph = Gauge(
            "fengong_graph", "The graph that is served: 1 where it can be read", registry=self._registry
        )

    def observe(self, method: str, route: str, status: int, seconds: float, *, cached: bool) -> None:
        """Count one request; `route` is the template, so its values stay few."""
        known = method if method in ("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE") else "other"
        self._requests.labels(known, route, str(status)).inc()
        self._seconds.labels(route).observe(seconds)
        if cached:
            self._cached.labels(route).inc()

    def text(self, *, readable: bool) -> bytes:
        """The metrics in Prometheus' text format."""
        self._graph.set(1 if readable else 0)
        return generate_latest(self._registry)
