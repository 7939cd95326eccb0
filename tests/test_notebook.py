"""docs/analysis.ipynb runs as it stands, and prints what it shows."""

from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

NOTEBOOK = Path(__file__).parent.parent / "docs" / "analysis.ipynb"


def printed(notebook: Any) -> list[list[str]]:
    """What each code cell prints: text and tables; pictures differ with the machine's fonts and stand for one word."""
    return [[_shown(output) for output in cell.outputs] for cell in notebook.cells if cell.cell_type == "code"]


def _shown(output: Any) -> str:
    if output.output_type == "stream":
        return str(output.text)
    return "picture" if "image/png" in output.data else str(output.data["text/plain"])


def test_the_notebook_runs_and_shows_the_same() -> None:
    stored = nbformat.read(NOTEBOOK, as_version=4)
    fresh = nbformat.read(NOTEBOOK, as_version=4)
    for cell in fresh.cells:
        if cell.cell_type == "code":
            cell.outputs = []
    NotebookClient(fresh, timeout=300, resources={"metadata": {"path": str(NOTEBOOK.parent)}}).execute()
    assert printed(fresh) == printed(stored)
    assert ["picture"] in printed(stored)
