"""/browser/: style and guide for Neo4j Browser, which fetches them from another origin."""

from functools import cache
from pathlib import Path

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.responses import FileResponse

router = APIRouter(include_in_schema=False)
_TYPES = {
    ".grass": "text/plain; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".adoc": "text/plain; charset=utf-8",
    ".zip": "application/zip",
}


@cache
def _folder() -> Path:
    """Where the material lies: beside the packages in a checkout, inside this one in a wheel."""
    package = Path(__file__).parents[1]
    packed = package / "_browser"
    return packed if packed.is_dir() else package.parent / "browser"


@router.get("/browser/{name}")
def material(name: str) -> FileResponse:
    """One file of the material."""
    file = _folder() / name
    if file.parent != _folder() or file.suffix not in _TYPES or not file.is_file():
        raise HTTPException(404)
    return FileResponse(file, media_type=_TYPES[file.suffix])
