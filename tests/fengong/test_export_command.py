"""`fengong export` and `fengong network` on the real plan, each file opened by its own reader."""

import csv
import io
import zipfile
from pathlib import Path

import networkx as nx
import openpyxl
import pytest


@pytest.fixture
def edges(run, loaded) -> int:
    return len(run("query", "network", "--store", loaded).rows)


def test_networks_open_in_their_readers_with_names_and_weights(run, loaded, edges, tmp_path):
    assert edges == 239
    for name, reader in (("gexf", nx.read_gexf), ("graphml", nx.read_graphml)):
        file = tmp_path / f"n.{name}"
        assert run("export", name, "--store", loaded, "-o", file).code == 0
        graph = reader(file)
        assert graph.number_of_edges() == edges
        labels = nx.get_node_attributes(graph, "label")
        assert labels["430000:market-regulation"] == "省市场监管局"
        assert graph["430000:market-regulation"]["430000:development-reform"]["weight"] == 8


def test_tables_of_nodes_and_edges(run, loaded, edges, tmp_path):
    file = tmp_path / "n.zip"
    run("export", "csv", "--store", loaded, "-o", file)
    with zipfile.ZipFile(file) as archive:
        tables = {
            Path(name).stem: list(csv.DictReader(io.StringIO(archive.read(name).decode("utf-8-sig"))))
            for name in archive.namelist()
            if name.endswith(".csv")
        }
    assert sorted(map(len, tables.values())) == [42, edges]


def test_the_ledger_keeps_what_the_office_wrote(run, loaded, tmp_path):
    file = tmp_path / "台账.xlsx"
    assert run("export", "ledger", "--store", loaded, "--agency", "430000:finance", "-o", file).code == 0
    book = openpyxl.load_workbook(file)
    sheet = book["台账"]
    header = next(row for row in sheet.iter_rows() if any(cell.value == "进展" for cell in row))
    column = next(cell.column for cell in header if cell.value == "进展")
    row = header[0].row + 2
    identity = sheet.cell(row, 1).value
    sheet.cell(row, column).value = "已办结"
    book.save(file)
    again = run("export", "ledger", "--store", loaded, "--agency", "430000:finance", "-o", file)
    assert "保留了 1 行" in again.err
    kept = {cells[0].value: cells[column - 1].value for cells in openpyxl.load_workbook(file)["台账"].iter_rows()}
    assert kept[identity] == "已办结"


def test_the_calendar_holds_only_dates_of_the_plans_own_tasks(run, loaded):
    result = run("export", "calendar", "--store", loaded)
    assert result.out.count("BEGIN:VEVENT") == 5
    assert "5 个事件；未作事件：" in result.err


def test_network_measures_show_what_a_rank_rests_on(run, loaded):
    rows = run("network", "betweenness", "--store", loaded).rows
    assert rows[0]["name"] == "省市场监管局"
    assert all(row["influential_task"] for row in rows[:3])
    withheld = run("network", "brokerage_lead_responsible", "--store", loaded)
    assert withheld.code == 3
    assert "少于 20 项" in withheld.err


def test_a_failed_export_leaves_the_old_file(run, loaded, tmp_path):
    file = tmp_path / "l.xlsx"
    file.write_text("mine", "utf-8")
    assert run("export", "ledger", "--store", loaded, "-o", file).code != 0
    assert file.read_text("utf-8") == "mine"
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".l")] == []


def test_bulk_files_with_the_exact_command(run, loaded, tmp_path):
    result = run("export", "neo4j-admin", tmp_path / "bulk", "--store", loaded)
    assert result.code == 0, result.err
    assert result.out.startswith("neo4j-admin database import full neo4j ")
    named = [word.split("=", 1)[1] for word in result.out.split() if word.startswith(("--nodes=", "--relationships="))]
    files = [part for one in named for part in one.split("=")[-1].split(",")]
    assert files
    assert all((tmp_path / "bulk" / name.strip("'\"")).is_file() for name in files), files
