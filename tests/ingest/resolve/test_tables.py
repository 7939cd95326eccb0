import re
import shutil

import pytest

from ingest.resolve.central import COLUMNS as CENTRAL
from ingest.resolve.central import central_bodies, read_central
from ingest.resolve.functions import COLUMNS as FUNCTION
from ingest.resolve.functions import TABLES, functions, read_functions, rules
from ingest.resolve.local import COLUMNS as LOCAL
from ingest.resolve.local import local_bodies, read_local
from ingest.resolve.tables import LEXICON, LexiconDamaged, read_table

BARE = ("印", "各机构公开名称", "机构公开名称（当地政府部门设置）")


@pytest.fixture
def folder(tmp_path):
    for path in LEXICON.glob("agencies_*.tsv"):
        shutil.copy(path, tmp_path)
    return tmp_path


def damage(path, **changes):
    """Change cells of the table's last row; return where it stands."""
    lines = path.read_text(encoding="utf-8").rstrip("\n").split("\n")
    header = next(line for line in lines if not line.startswith("#")).split("\t")
    cells = lines[-1].split("\t")
    for column, value in changes.items():
        cells[header.index(column)] = value
    lines.append("\t".join(cells))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return f"{path.name}:{len(lines)}"


def test_entries_that_only_say_printed_somewhere_grow_fewer():
    """A source that a reader can follow names a law, a reform plan, a document's number, or the signing body."""
    tables = (*((f"agencies_{name}.tsv", FUNCTION) for name in TABLES), ("agencies_local.tsv", LOCAL))
    bare = [cells[0] for name, columns in tables for _, cells in read_table(name, columns) if cells[-1] in BARE]
    assert len(bare) <= 59, bare


def test_every_entry_has_an_ascii_key_and_a_source():
    tables = [("agencies_central.tsv", CENTRAL), ("agencies_local.tsv", LOCAL)]
    tables += [(f"agencies_{name}.tsv", FUNCTION) for name in TABLES]
    for name, columns in tables:
        for number, cells in read_table(name, columns):
            row = dict(zip(columns, cells, strict=True))
            where = f"{name}:{number}"
            assert row["source"], where
            assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", row["key"]), where


def test_every_rule_and_every_manager_exists():
    central = central_bodies().by_key
    known = functions().by_key
    for body in central.values():
        assert body.rule in rules()
        assert not body.managed_by or body.managed_by.removeprefix("000000:") in central
    for function in known.values():
        place, _, key = function.managed_by.rpartition(":")
        assert not function.managed_by or key in (central if place else known), function
    for body in local_bodies().by_id.values():
        assert body.rule in rules() or (not body.rule and body.key in known), body


@pytest.mark.parametrize(
    ("table", "changes", "read"),
    [
        ("agencies_central.tsv", {"key": "another", "name": "财政部", "full_name": "另一部"}, read_central),
        (
            "agencies_central.tsv",
            {"key": "finance", "name": "另一部", "full_name": "另一部", "aliases": ""},
            read_central,
        ),
        ("agencies_local.tsv", {"place": "430000", "key": "another", "aliases": "省政务局"}, read_local),
        ("agencies_local.tsv", {"key": "another", "name": "长沙海关"}, read_local),
        ("agencies_parks.tsv", {"key": "another", "full": "某", "short": "某", "extra": "发展改革委"}, read_functions),
        ("agencies_parks.tsv", {"rule": "Z99"}, read_functions),
    ],
)
def test_a_name_that_two_bodies_claim_is_named_with_its_line(folder, table, changes, read):
    where = damage(folder / table, **changes)
    with pytest.raises(LexiconDamaged) as error:
        read(folder)
    assert error.value.where == where


def test_a_row_with_too_few_cells_and_a_wrong_header_are_named(tmp_path):
    (tmp_path / "t.tsv").write_text("# c\na\tb\n1\t2\n1\n", encoding="utf-8")
    with pytest.raises(LexiconDamaged) as error:
        list(read_table("t.tsv", ("a", "b"), folder=tmp_path))
    assert error.value.where == "t.tsv:4"
    with pytest.raises(LexiconDamaged) as error:
        list(read_table("t.tsv", ("a", "c"), folder=tmp_path))
    assert error.value.where == "t.tsv:2"
