"""The rules' version decides whether an unchanged file is read again: it rests on every rule there is."""

from pathlib import Path

import ingest
from ingest.extract import rule_files

ROOT = Path(ingest.__file__).parent


def test_every_rule_and_table_counts() -> None:
    """Whatever a reading depends on, however deep its folder, is part of the version."""
    written = {
        path.relative_to(ROOT).as_posix()
        for folder in ("lexicon", "parse", "read", "resolve")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in {".py", ".tsv"}
    }
    read = dict(rule_files())
    assert written | {"compose.py"} == set(read)
    assert read["parse/clause/grammar.py"] == (ROOT / "parse/clause/grammar.py").read_text("utf-8")


def test_tables_are_the_only_data_of_a_reading() -> None:
    """Data of another ending would be left out of the version unseen."""
    endings = {
        path.suffix
        for folder in ("lexicon", "parse", "read", "resolve")
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert endings <= {".py", ".tsv"}
