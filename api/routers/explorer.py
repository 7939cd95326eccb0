"""/: the web explorer where it was built, else the start page, which needs no script and stays at /start."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import FileResponse, Response

from api.routers import start
from api.templating import STATIC

router = APIRouter(include_in_schema=False)
PAGE = STATIC / "explorer" / "index.html"
# The page names its scripts by their content, so it alone must be asked for again after an update.
_FRESH = {"Cache-Control": "no-cache"}


@router.get("/")
def explorer(request: Request) -> Response:
    """The explorer's one page; which view it shows stands in the query string."""
    return FileResponse(PAGE, headers=_FRESH) if PAGE.is_file() else start.start(request)
