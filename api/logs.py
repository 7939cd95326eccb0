"""Structured logs: one JSON object a line on standard error. The composition root decides whether to use them."""

import json
import logging
import sys
from datetime import UTC, datetime

_FIELDS = ("request_id", "method", "path", "query", "route", "status", "ms", "cached", "client")


class JsonFormatter(logging.Formatter):
    """A log record as JSON: time, level, logger, message, and the fields of a request."""

    def format(self, record: logging.LogRecord) -> str:
        """One line."""
        entry = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        } | {name: getattr(record, name) for name in _FIELDS if hasattr(record, name)}
        if record.exc_info:
            entry["trace"] = self.formatException(record.exc_info)
        return json.dumps(entry, ensure_ascii=False, default=str)


def log_to_stderr(level: int = logging.INFO) -> None:
    """Write the API's log to standard error."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonFormatter())
    logger = logging.getLogger("fengong.api")
    logger.handlers = [handler]
    logger.propagate = False
    logger.setLevel(level)
