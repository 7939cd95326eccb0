"""The one root of every error that a person may meet, and the kinds the graph raises.

An error names what was wrong, where, and what to do about it. The command line prints these three
and exits with `exit_code`; the API answers problem+json with `status`.
"""


class FengongError(Exception):
    """What went wrong (`what`), in which file, parameter or address (`where`), and the `remedy`."""

    status = 500
    exit_code = 1
    code = "internal"

    def __init__(self, what: str, *, where: str = "", remedy: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.remedy = remedy

    def __str__(self) -> str:
        where = f"{self.where}: " if self.where else ""
        remedy = f" ({self.remedy})" if self.remedy else ""
        return f"{where}{self.what}{remedy}"


class InvalidParameter(FengongError):
    """A query parameter or option has the wrong type, or a value outside its range."""

    status = 422
    exit_code = 2
    code = "invalid-parameter"


class NotFound(FengongError):
    """No document, task, agency, theme or query has this id."""

    status = 404
    exit_code = 3
    code = "not-found"


class StoreUnavailable(FengongError):
    """The graph cannot be reached now: server gone, file locked by another process, wrong password."""

    status = 503
    exit_code = 4
    code = "store-unavailable"


class StoreDamaged(FengongError):
    """The graph file or database is there but cannot be read, or has a newer version."""

    status = 503
    exit_code = 5
    code = "store-damaged"


class StoreOutdated(FengongError):
    """The graph was written by an older program and lacks what this one asks for."""

    status = 503
    exit_code = 5
    code = "store-outdated"


class QueryTimeout(FengongError):
    """A query ran into its time limit; nothing was written."""

    status = 504
    exit_code = 6
    code = "query-timeout"


class StoreChanged(FengongError):
    """Another process changed the graph in the meantime; the same call made again will do."""

    status = 503
    exit_code = 7
    code = "store-changed"


class QueryFailed(FengongError):
    """The engine refused a statement: a mistake in a query file, or a write on the read path."""

    code = "query-failed"


class ResultTooLarge(FengongError):
    """A query has more rows than its limit; an answer is never cut in silence."""

    status = 422
    exit_code = 8
    code = "result-too-large"


class InconsistentRecord(FengongError):
    """A document's record contradicts itself, or a dump does: nothing of it was written."""

    status = 500
    exit_code = 9
    code = "inconsistent-record"
