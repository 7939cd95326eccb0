"""The store contract: what every engine promises, in the same words."""

from contextlib import closing

import pytest

from graph import statements
from graph.errors import QueryFailed, QueryTimeout, ResultTooLarge, StoreChanged, StoreUnavailable
from graph.store.base import Snapshot, Statement, Store
from graph.store.open import open_store

COUNT = Statement("count", "MATCH (n:Theme) RETURN count(n) AS n", {})
VALUES = [
    None,
    True,
    False,
    0,
    -1,
    2**53,
    1.0,
    0.1,
    "",
    "湖南省“放管服”改革",
    "引号'\"\\反斜杠\n换行\t",
    "𠮷😀",
    [],
    ["甲", "乙"],
    [1, 2],
    [True],
    [0.5],
]


def merge(*ids: str) -> Statement:
    return Statement("merge", "UNWIND $ids AS id MERGE (n:Theme {id: id}) SET n += {name: id}", {"ids": list(ids)})


def revision(value: str) -> Statement:
    return Statement("revision", "MERGE (m:Meta {id: 'fengong'}) SET m += {revision: $value}", {"value": value})


def count(snapshot: Snapshot) -> int:
    return int(snapshot.read(COUNT)[0]["n"])


class TestStoreContract:
    def test_an_empty_graph_has_no_revision(self, store: Store) -> None:
        with store.snapshot() as snapshot:
            assert snapshot.revision == ""
            assert count(snapshot) == 0

    def test_what_is_written_is_read_by_a_reader_once_published(self, store: Store, store_uri: str) -> None:
        store.write([merge("theme:a", "theme:b"), revision("r1")])
        store.publish()
        with closing(open_store(store_uri)) as reader, reader.snapshot() as snapshot:
            assert snapshot.revision == "r1"
            assert count(snapshot) == 2

    def test_all_statements_of_a_write_or_none(self, store: Store) -> None:
        with pytest.raises(QueryFailed, match="broken"):
            store.write([merge("theme:a"), Statement("broken", "MATCH (n RETURN n", {})])
        with store.snapshot() as snapshot:
            assert count(snapshot) == 0

    def test_a_write_that_expects_another_revision_writes_nothing(self, store: Store) -> None:
        store.write([merge("theme:a"), revision("r1")], expecting="")
        with pytest.raises(StoreChanged):
            store.write([merge("theme:b"), revision("r2")], expecting="r0")
        store.write([merge("theme:c"), revision("r2")], expecting="r1")
        with store.snapshot() as snapshot:
            assert snapshot.revision == "r2"
            assert count(snapshot) == 2

    def test_the_read_path_refuses_a_write(self, store: Store) -> None:
        with store.snapshot() as snapshot:
            with pytest.raises(QueryFailed):
                snapshot.read(merge("theme:a"))
            assert count(snapshot) == 0

    def test_a_store_opened_for_reading_refuses_writes(self, store: Store, store_uri: str) -> None:
        with closing(open_store(store_uri)) as reader:
            with pytest.raises(StoreUnavailable) as caught:
                reader.write([merge("theme:a")])
            assert caught.value.remedy
            with pytest.raises(StoreUnavailable):
                reader.migrate(statements.migrations()[0][1])

    @pytest.mark.parametrize("value", VALUES, ids=repr)
    def test_values_come_back_as_they_went_in(self, store: Store, value: object) -> None:
        parameters = {"rows": [{"id": "theme:a", "aliases": value}]}
        store.write([Statement("set", "UNWIND $rows AS row MERGE (n:Theme {id: row.id}) SET n += row", parameters)])
        read = Statement(
            "get", "MATCH (n:Theme {id: $id}) RETURN n.aliases AS value, {v: n.aliases} AS m", {"id": "theme:a"}
        )
        with store.snapshot() as snapshot:
            row = snapshot.read(read)[0]
        assert row == {"value": value, "m": {"v": value}}
        assert type(row["value"]) is type(value)

    def test_parameters_are_values_never_cypher(self, store: Store) -> None:
        evil = "x'}) DETACH DELETE n //"
        store.write([merge("theme:a", evil)])
        with store.snapshot() as snapshot:
            found = snapshot.read(Statement("get", "MATCH (n:Theme {id: $id}) RETURN n.name AS name", {"id": evil}))
            assert found == [{"name": evil}]
            assert count(snapshot) == 2

    def test_a_long_answer_is_an_error_not_a_part(self, store: Store) -> None:
        store.write([merge(*(f"theme:{i}" for i in range(100)))])
        everything = Statement("all", "MATCH (n:Theme) RETURN n.id AS id ORDER BY id", {})
        with store.snapshot() as snapshot:
            assert len(snapshot.read(everything, row_limit=100)) == 100
            with pytest.raises(ResultTooLarge, match="99") as caught:
                snapshot.read(everything, row_limit=99)
            assert caught.value.where == "all"

    def test_a_long_query_ends(self, store: Store) -> None:
        store.write([merge(*(f"theme:{i}" for i in range(3000)))])
        cross = Statement(
            "cross", "MATCH (a:Theme), (b:Theme), (c:Theme) WHERE a.name + b.name < c.name RETURN count(*) AS n", {}
        )
        with store.snapshot() as snapshot:
            with pytest.raises(QueryTimeout) as caught:
                snapshot.read(cross, timeout_s=0.5)
            assert caught.value.remedy
            assert count(snapshot) == 3000

    def test_migrations_may_run_twice_and_refuse_doubles(self, store: Store) -> None:
        for _ in range(2):
            for _, pieces in statements.migrations():
                store.migrate(pieces)
        store.write([merge("theme:a"), merge("theme:a")])
        with store.snapshot() as snapshot:
            assert count(snapshot) == 1

    def test_a_store_describes_itself(self, store: Store, store_uri: str) -> None:
        info = store.describe()
        assert info.engine in {"kglite", "Neo4j"}
        assert info.version
        assert info.edition in {"embedded", "community"}
        assert info.writable
        assert info.notes == ()
        assert store.location == store_uri

    def test_closing_twice_is_fine(self, store_uri: str) -> None:
        opened = open_store(store_uri, write=True)
        opened.close()
        opened.close()
