"""The kit's own words and the tour of ten questions, from words.yaml."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml


@cache
def words() -> dict[str, Any]:
    """The tables of words.yaml: `topics`, `forms`, `legend`, `title`, `intro`, `more` and `tour`."""
    text = (Path(__file__).parent / "words.yaml").read_text(encoding="utf-8")
    tables: dict[str, Any] = yaml.safe_load(text)
    return tables
