"""Statement files: found, and those that follow from the schema are what the schema says."""

from dev.generate_statements import files
from graph import statements


def test_generated_files_agree_with_the_schema() -> None:
    for path, text in files().items():
        assert (statements.queries_root() / path).read_text(encoding="utf-8") == text, path


def test_no_generated_file_is_left_over() -> None:
    by_hand = {
        f"write/drop_{name}.cypher" for name in ("co_assigned", "aligns_with", "compared_with", "decided_parent")
    }
    there = {f"{folder}/{name}.cypher" for folder in ("write", "dump") for name in statements.texts(folder)}
    assert there - by_hand == set(files())


def test_a_statement_carries_its_name_and_parameters() -> None:
    found = statements.statement("neo4j", "database", name="neo4j")
    assert (found.name, dict(found.parameters)) == ("database", {"name": "neo4j"})
