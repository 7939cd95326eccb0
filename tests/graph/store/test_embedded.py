"""The embedded store's own promises: files, leases, checkpoints, damage."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from graph.errors import QueryFailed, StoreDamaged, StoreOutdated, StoreUnavailable
from graph.store.base import Statement
from graph.store.open import open_store

COUNT = Statement("count", "MATCH (n:Theme) RETURN count(n) AS n", {})


def merge(*ids: str) -> Statement:
    return Statement("merge", "UNWIND $ids AS id MERGE (n:Theme {id: id}) SET n += {name: id}", {"ids": list(ids)})


def count(uri: str) -> int:
    store = open_store(uri)
    with store.snapshot() as snapshot:
        return int(snapshot.read(COUNT)[0]["n"])


@pytest.fixture
def uri(tmp_path: Path) -> str:
    return f"embedded:{tmp_path / 'graph.kgl'}"


def test_a_missing_file_is_an_empty_graph_and_is_not_made(uri: str, tmp_path: Path) -> None:
    store = open_store(uri)
    with store.snapshot() as snapshot:
        assert snapshot.revision == ""
        assert snapshot.read(COUNT) == [{"n": 0}]
    assert list(tmp_path.iterdir()) == []


def test_a_reader_swaps_in_the_newer_checkpoint_and_an_open_snapshot_stays(uri: str) -> None:
    reader = open_store(uri)
    writer = open_store(uri, write=True)
    writer.write([merge("theme:a")])
    with reader.snapshot() as before:
        writer.publish()
        with reader.snapshot() as after:
            assert after.read(COUNT) == [{"n": 1}]
        assert before.read(COUNT) == [{"n": 0}]
    writer.close()


def test_a_graph_of_an_older_program_says_what_to_do(uri: str) -> None:
    """A property that the schema has and the graph lacks; one that neither has is a mistake in the statement."""
    writer = open_store(uri, write=True)
    writer.write([merge("theme:a")])
    with writer.snapshot() as snapshot:
        with pytest.raises(StoreOutdated, match="aliases") as raised:
            snapshot.read(Statement("themes", "MATCH (n:Theme {aliases: 'a'}) RETURN n.id AS one", {}))
        assert "fengong ingest" in raised.value.remedy
        with pytest.raises(QueryFailed):
            snapshot.read(Statement("themes", "MATCH (n:Theme {nonsense: 'a'}) RETURN n.id AS one", {}))
    writer.close()


def test_the_read_path_refuses_every_write(uri: str) -> None:
    writer = open_store(uri, write=True)
    writer.write([merge("theme:a")])
    with writer.snapshot() as snapshot, pytest.raises(QueryFailed):
        snapshot.read(merge("theme:b"))
    writer.close()
    with open_store(uri).snapshot() as snapshot, pytest.raises(QueryFailed):
        snapshot.read(Statement("delete", "MATCH (n:Theme) DETACH DELETE n", {}))
    with pytest.raises(StoreUnavailable, match="只读"):
        open_store(uri).write([merge("theme:b")])
    assert count(uri) == 1


def test_a_second_writer_is_told_who_holds_the_file(uri: str, tmp_path: Path) -> None:
    hold = (
        "import sys, time\nfrom graph.store.open import open_store\n"
        "store = open_store(sys.argv[1], write=True)\nprint('held', flush=True)\ntime.sleep(60)\n"
    )
    holder = subprocess.Popen([sys.executable, "-c", hold, uri], stdout=subprocess.PIPE, text=True)
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(StoreUnavailable, match=f"进程 {holder.pid} ") as caught:
            open_store(uri, write=True)
        assert caught.value.remedy
        assert count(uri) == 0
    finally:
        holder.kill()
        holder.wait()
        assert holder.stdout is not None
        holder.stdout.close()
    open_store(uri, write=True).close()


def test_a_killed_writer_loses_no_acknowledged_commit(uri: str, tmp_path: Path) -> None:
    loop = (
        "import sys\nfrom graph.store.open import open_store\nfrom graph.store.base import Statement\n"
        "store = open_store(sys.argv[1], write=True)\n"
        "for i in range(100000):\n"
        "    store.write([Statement('m', 'UNWIND $ids AS id MERGE (n:Theme {id: id}) SET n += {name: id}',\n"
        "                           {'ids': [f'theme:{i}-{k}' for k in range(50)]})])\n"
        "    print(i, flush=True)\n"
    )
    writer = subprocess.Popen([sys.executable, "-c", loop, uri], stdout=subprocess.PIPE, text=True)
    assert writer.stdout is not None
    while int(writer.stdout.readline()) < 20:
        pass
    os.kill(writer.pid, signal.SIGKILL)
    acknowledged = 21 + len(writer.stdout.readlines())
    writer.wait()
    writer.stdout.close()
    with open_store(uri, write=True).snapshot() as snapshot:
        found = int(snapshot.read(COUNT)[0]["n"])
    assert found % 50 == 0
    assert found in (acknowledged * 50, (acknowledged + 1) * 50)


def test_a_reader_says_that_an_ingest_was_interrupted(uri: str) -> None:
    writer = open_store(uri, write=True)
    writer.write([merge("theme:a")])
    writer.publish()
    writer.write([merge("theme:b")])
    assert any("中断" in note for note in open_store(uri).describe().notes)
    writer.close()
    assert open_store(uri).describe().notes == ()


@pytest.mark.parametrize("damage", ["empty", "garbage", "cut", "flipped"])
@pytest.mark.parametrize("write", [False, True])
def test_a_damaged_file_is_named_with_its_remedy(uri: str, tmp_path: Path, damage: str, write: bool) -> None:
    writer = open_store(uri, write=True)
    writer.write([merge(*(f"theme:{i}" for i in range(500)))])
    writer.close()
    file = tmp_path / "graph.kgl"
    good = file.read_bytes()
    middle = len(good) // 2
    file.write_bytes(
        {
            "empty": b"",
            "garbage": b"not a graph",
            "cut": good[:middle],
            "flipped": good[:middle] + bytes([good[middle] ^ 0xFF]) + good[middle + 1 :],
        }[damage]
    )
    spoiled = file.read_bytes()
    with pytest.raises(StoreDamaged, match=r"graph\.kgl") as caught:
        open_store(uri, write=write)
    assert "ingest" in caught.value.remedy
    assert file.read_bytes() == spoiled


def test_a_reader_keeps_the_last_good_graph_when_the_file_is_damaged_later(uri: str, tmp_path: Path) -> None:
    writer = open_store(uri, write=True)
    writer.write([merge("theme:a")])
    writer.close()
    reader = open_store(uri)
    time.sleep(0.01)
    (tmp_path / "graph.kgl").write_bytes(b"damaged")
    with reader.snapshot() as snapshot:
        assert snapshot.read(COUNT) == [{"n": 1}]


def test_a_missing_folder_and_a_folder_as_file_have_remedies(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable, match="不存在") as caught:
        open_store(f"embedded:{tmp_path}/no/such/graph.kgl", write=True)
    assert "mkdir" in caught.value.remedy
    with pytest.raises(StoreUnavailable, match="文件夹"):
        open_store(f"embedded:{tmp_path}")


def test_the_default_folder_is_made_by_the_first_ingest(tmp_path: Path) -> None:
    uri = f"embedded:{tmp_path}/.fengong/graph.kgl"
    assert count(uri) == 0
    writer = open_store(uri, write=True)
    writer.write([merge("theme:a")])
    writer.close()
    assert count(uri) == 1
