"""/start: the start page: what is in the graph, and links into the answers."""

import logging

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import HTMLResponse

from api.answers import Answers, Desk
from api.graph_access import ATTEMPTS
from api.templating import render
from graph.errors import StoreChanged, StoreDamaged, StoreUnavailable

router = APIRouter(include_in_schema=False)
_TOP = 8  # rows of each short table
log = logging.getLogger("fengong.api")


@router.get("/start")
def start(request: Request) -> HTMLResponse:
    """The start page, in Chinese."""
    desk: Desk = request.app.state.desk
    try:
        for _ in range(ATTEMPTS - 1):
            try:
                return _page(desk)
            except StoreChanged:
                continue
        return _page(desk)
    except (StoreUnavailable, StoreDamaged) as error:
        log.error("%s: %s", error.code, error)
        return render("unavailable.html", status=error.status)


def _page(desk: Desk) -> HTMLResponse:
    answers = Answers(desk)
    try:
        counts = answers.rows("overview")[0]
        workload = answers.rows("workload")[:_TOP]
        page = render(
            "start.html",
            counts=counts,
            documents=answers.rows("documents")[:20],
            workload=workload,
            most=max((row["tasks"] for row in workload), default=1),
            themes=answers.rows("themes")[: 3 * _TOP],
            deadlines=[row for row in answers.rows("deadlines", {"owner": "task"}) if row["date"]][:_TOP],
            questions=len(desk.library),
            revision=answers.revision,
        )
    finally:
        answers.close()
    return page
