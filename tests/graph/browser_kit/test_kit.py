"""The committed kit is what the generator writes now."""

from pathlib import Path

from click.testing import CliRunner

from fengong.cli import group
from graph.browser_kit import kit

ROOT = Path(__file__).parents[3]


def below(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_committed_kit_is_current() -> None:
    made, committed = kit.files(), below(ROOT / "browser")
    remedy = "run: fengong browser-kit browser (and delete what it names)"
    assert set(committed) == set(made), remedy
    assert [name for name in made if committed[name] != made[name]] == [], remedy


def test_the_command_writes_the_kit_and_names_what_is_left_over(tmp_path: Path) -> None:
    stale = tmp_path / "queries" / "tasks" / "gone.table.cypher"
    stale.parent.mkdir(parents=True)
    stale.write_text("// 图 · 旧问题\n")
    done = CliRunner().invoke(group, ["browser-kit", str(tmp_path), "--api", "https://fengong.example:8443"])
    assert done.exit_code == 0, done.output
    assert str(stale) in done.output
    written = below(tmp_path)
    del written["queries/tasks/gone.table.cypher"]
    assert set(written) == set(kit.files())
    conf = written["neo4j.conf"].decode()
    assert "browser.post_connect_cmd=style https://fengong.example:8443/browser/style.grass" in conf
    assert "browser.remote_content_hostname_whitelist=fengong.example,localhost,127.0.0.1\n" in conf


def test_an_address_that_is_none_is_refused(tmp_path: Path) -> None:
    done = CliRunner().invoke(group, ["browser-kit", str(tmp_path), "--api", "fengong"])
    assert done.exit_code == 2
    assert "--api" in done.output
    assert below(tmp_path) == {}
