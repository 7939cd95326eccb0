"""`fengong ingest`, `query`: the same file twice, an edited copy, a damaged graph, a graph in use."""

import os
from contextlib import closing
from pathlib import Path

from graph.store.open import open_store


def path_of(store: str) -> Path:
    return Path(store.removeprefix("embedded:"))


def test_ingesting_twice_changes_nothing(run, plan, loaded):
    before = run("export", "jsonl", "--store", loaded).out
    again = run("ingest", plan, "--store", loaded)
    assert again.code == 0
    assert "未变 1" in again.out
    assert run("export", "jsonl", "--store", loaded).out == before
    assert len(before.splitlines()) > 1000


def test_a_dump_rebuilds_the_same_graph(run, loaded, tmp_path):
    dump = tmp_path / "dump.jsonl"
    text = run("export", "jsonl", "--store", loaded).out
    dump.write_text(text, "utf-8")
    other = f"embedded:{tmp_path / 'other.kgl'}"
    assert run("ingest", dump, "--store", other).code == 0
    assert run("export", "jsonl", "--store", other).out == text


def test_an_edited_copy_replaces_its_facts_and_leaves_no_orphan(run, plan, loaded, tmp_path):
    edited = tmp_path / plan.name
    text = plan.read_text("utf-8")
    start, end = text.index("\n12."), text.index("\n13.")
    edited.write_text(text[:start] + text[end:], "utf-8")
    assert "替换 1" in run("ingest", edited, "--store", loaded).out
    fresh = f"embedded:{tmp_path / 'fresh.kgl'}"
    run("ingest", edited, "--store", fresh)

    def facts(store: str) -> list[str]:
        lines = run("export", "jsonl", "--store", store).out.splitlines()
        return [line for line in lines if '"node":"change"' not in line and '"node":"meta"' not in line]

    assert facts(loaded) == facts(fresh)
    assert run("verify", "--store", loaded).code == 0


def test_a_damaged_graph_is_named_with_its_remedy_and_left_alone(run, plan, loaded):
    path = path_of(loaded)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    damaged = path.read_bytes()
    for arguments in (("query", "workload"), ("ingest", plan)):
        result = run(*arguments, "--store", loaded)
        assert result.code == 5
        assert path.name in result.err
        assert "Traceback" not in result.err
    assert path.read_bytes() == damaged


def test_a_graph_held_by_another_writer_is_said(run, plan, loaded):
    with closing(open_store(loaded, write=True)):
        result = run("ingest", plan, "--store", loaded)
    assert result.code == 4
    assert str(os.getpid()) in result.err
    assert run("query", "workload", "--store", loaded).rows, "reading goes on while another process writes"


def test_a_parameter_of_the_wrong_type_and_unknown_ids(run, loaded):
    wrong = run("query", "workload", "groups=perhaps", "--store", loaded)
    assert wrong.code == 2
    assert "groups" in wrong.err
    unknown = run("query", "wrkload", "--store", loaded)
    assert unknown.code == 3
    assert "workload" in unknown.err
    assert run("query", "workload", "groups", "--store", loaded).code == 2


def test_bodies_go_by_id_or_by_a_unique_name(run, loaded):
    by_name = run("query", "collaborators", "agency=省市场监管局", "--store", loaded)
    assert by_name.out == run("query", "collaborators", "agency=430000:market-regulation", "--store", loaded).out
    assert by_name.rows[0]["tasks"] == 8
    unknown = run("query", "collaborators", "agency=省市场监督局", "--store", loaded)
    assert unknown.code == 2
    assert "市场监管局" in unknown.err


def test_the_list_of_questions_and_a_table(run, loaded):
    questions = run("query").rows
    assert len(questions) >= 30
    table = run("query", "workload", "--store", loaded, "--format", "table").out
    assert "省政务局" in table
    assert "共 " in table


def test_an_unknown_command_names_those_that_exist(run):
    result = run("ingets")
    assert result.code == 2
    assert "ingest" in result.err
