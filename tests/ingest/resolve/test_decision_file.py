import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from ingest.resolve.decision_file import append_decision, undo_decision
from ingest.resolve.decisions import DecisionsDamaged, read_decisions

SIGNED = {"who": "张三", "when": "2024-01-02", "why": "核对", "evidence": "某通知"}


def alias(name, agency="430000:finance", **more):
    return {"name": name, "agency": agency, **SIGNED, **more}


def test_append_makes_the_file_and_keeps_what_is_there(tmp_path):
    path = tmp_path / "new" / "decisions.yaml"
    append_decision(path, "alias", alias("省财厅"))
    path.write_text("# 谁都可以写注释\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    before = path.read_text(encoding="utf-8")
    decisions = append_decision(path, "ignore", {"name": "银行", **SIGNED})
    assert path.read_text(encoding="utf-8").startswith(before)
    assert [e.kind for e in decisions.entries] == ["alias", "ignore"]
    assert [p.name for p in path.parent.iterdir()] == ["decisions.yaml"]


def test_undo_gives_back_the_bytes(tmp_path):
    path = tmp_path / "decisions.yaml"
    path.write_text("# 头\n", encoding="utf-8")
    states = [path.read_bytes()]
    for name in ("甲局", "乙局", "丙局"):
        append_decision(path, "alias", alias(name))
        states.append(path.read_bytes())
    for state in reversed(states[:-1]):
        undo_decision(path)
        assert path.read_bytes() == state
    with pytest.raises(DecisionsDamaged):
        undo_decision(path)


def test_what_does_not_fit_leaves_the_file_as_it_was(tmp_path):
    path = tmp_path / "decisions.yaml"
    append_decision(path, "same", {"agency": "430000:a", "into": "430000:b", **SIGNED})
    before = path.read_bytes()
    with pytest.raises(DecisionsDamaged) as error:
        append_decision(path, "same", {"agency": "430000:b", "into": "430000:a", **SIGNED})
    assert error.value.where.startswith("decisions.yaml:")
    with pytest.raises(DecisionsDamaged):
        append_decision(path, "alias", {"name": "x"})
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example("0", "0\x85 \u2028\u2029")
@given(
    st.text(
        st.characters(blacklist_categories=("Cs",)),
        min_size=1,
        max_size=20,
    ),
    st.text(st.characters(blacklist_categories=("Cs",)), max_size=30).filter(lambda t: t.strip()),
)
def test_any_text_comes_back_as_it_was_written(tmp_path, name, why):
    path = tmp_path / "decisions.yaml"
    path.unlink(missing_ok=True)
    decisions = append_decision(path, "alias", alias(name, why=why))
    assert decisions.entries[0].values["name"] == name
    assert decisions.entries[0].values["why"] == why
    assert read_decisions(path).entries == decisions.entries
