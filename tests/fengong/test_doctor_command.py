"""`fengong doctor` and `fengong verify`: a sound set-up, a damaged one, a tampered graph."""

from pathlib import Path


def test_a_sound_graph_passes_every_check(run, loaded):
    result = run("doctor", "--store", loaded)
    assert result.code == 0, result.out
    assert {row["level"] for row in result.rows} == {"ok"}
    assert any("63" in row["message"] for row in result.rows), "the counts are told"
    assert run("verify", "--store", loaded).code == 0


def test_each_fault_is_named_with_a_remedy(run, loaded, tmp_path):
    path = Path(loaded.removeprefix("embedded:"))
    path.write_bytes(b"garbage")
    for store in (loaded, "bolt://127.0.0.1:9", "ftp://somewhere"):
        result = run("doctor", "--store", store)
        assert result.code == 1
        bad = [row for row in result.rows if row["level"] == "error"]
        assert bad, store
        assert all(row["remedy"] for row in bad), bad


def test_a_bad_setting_is_named(run, tmp_path):
    (tmp_path / "fengong.toml").write_text('port = "eighty"\n', "utf-8")
    result = run("doctor")
    assert result.code == 1
    assert any("port" in row["message"] for row in result.rows if row["level"] == "error")


def test_verify_finds_a_quote_that_is_not_in_the_text(run, loaded, tmp_path):
    dump = tmp_path / "dump.jsonl"
    text = run("export", "jsonl", "--store", loaded).out
    assert text.count('"quote":"省财政厅"') > 1
    dump.write_text(text.replace('"quote":"省财政厅"', '"quote":"省财务厅"', 1), "utf-8")
    other = f"embedded:{tmp_path / 'tampered.kgl'}"
    assert run("ingest", dump, "--store", other).code == 0
    result = run("verify", "--store", other)
    assert result.code == 1
    assert any("省财务厅" in row["message"] for row in result.rows)
