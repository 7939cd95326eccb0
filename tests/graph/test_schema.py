"""The schema's tables agree with the migrations, and hold the rules that both engines need."""

import re

from graph import ids, schema, statements

CONSTRAINT = re.compile(r"CREATE CONSTRAINT \w+ IF NOT EXISTS FOR \(n:(\w+)\) REQUIRE n\.id IS UNIQUE")
INDEX = re.compile(r"CREATE INDEX \w+ IF NOT EXISTS FOR \(n:(\w+)\) ON \(n\.(\w+)\)")
STRUCTURAL = {"type", "label", "node_type", "start", "end"}


def _first_migration() -> list[str]:
    return [statement.text for statement in statements.migrations()[0][1]]


def test_every_first_label_has_exactly_one_constraint() -> None:
    found = [match.group(1) for text in _first_migration() if (match := CONSTRAINT.fullmatch(text))]
    assert tuple(found) == schema.key_labels()


def test_every_declared_index_exists_and_no_other() -> None:
    found = [match.groups() for text in _first_migration() if (match := INDEX.fullmatch(text))]
    assert tuple(found) == schema.indexed_properties()


def test_migrations_hold_nothing_but_constraints_and_indexes() -> None:
    for _, pieces in statements.migrations():
        for statement in pieces:
            assert CONSTRAINT.fullmatch(statement.text) or INDEX.fullmatch(statement.text), statement


def test_schema_version_is_the_last_migration() -> None:
    assert [version for version, _ in statements.migrations()] == list(range(1, schema.SCHEMA_VERSION + 1))


def test_no_property_has_a_name_that_an_engine_fills_by_itself() -> None:
    for kind in (*schema.NODES, *schema.RELATIONSHIPS):
        names = [declared.name for declared in kind.properties]
        assert len(set(names)) == len(names), kind.name
        assert not STRUCTURAL & set(names), kind.name


def test_no_label_stores_both_name_and_title() -> None:
    for label in schema.key_labels():
        names = {p.name for kind in schema.NODES if kind.key_label == label for p in kind.properties}
        assert not {"name", "title"} <= names, label


def test_relationship_ends_are_first_labels() -> None:
    for kind in schema.RELATIONSHIPS:
        assert {kind.start, kind.end} <= set(schema.key_labels()), kind.name


def test_every_node_has_a_caption() -> None:
    for kind in schema.NODES:
        assert "caption" in {p.name for p in kind.properties}, kind.name


def test_id_patterns_tell_the_kinds_of_one_label_apart() -> None:
    document = ids.document_id(
        place_code="430000",
        year=2021,
        issuer="某省人民政府办公厅",
        number="某政办发〔2021〕1号",
        title="方案",
        issued_on=None,
    )
    task = ids.task_id(document, (14, 2))
    samples = {
        "document": document,
        "section": ids.section_id(document, 0),
        "task": task,
        "action": ids.action_id(task, 3),
        "group": ids.group_id("430000", "省直相关部门", task=task),
        "official": ids.official_id(document, "副省长"),
        "agency": ids.unregistered_agency_id("430000", "某局"),
        "theme": ids.theme_id("放管服"),
    }
    for name, sample in samples.items():
        fitting = [kind.name for kind in schema.NODES if re.fullmatch(kind.pattern, sample)]
        assert fitting == [name], sample
