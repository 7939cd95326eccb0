"""/docs and /redoc: the API's documentation, from this server alone."""

from fastapi import APIRouter
from starlette.responses import HTMLResponse

from api.templating import render

router = APIRouter(include_in_schema=False)


@router.get("/docs")
def swagger() -> HTMLResponse:
    """Try the API out."""
    return render(
        "docs.html",
        title="分工 · 接口文档",
        sheets=["swagger-ui.css"],
        scripts=["swagger-ui-bundle.js", "swagger-start.js"],
    )


@router.get("/redoc")
def redoc() -> HTMLResponse:
    """Read the API's reference."""
    return render("docs.html", title="分工 · 接口参考", sheets=[], scripts=["redoc.standalone.js", "redoc-start.js"])
