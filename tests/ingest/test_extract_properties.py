"""Whatever happens to a plan's text, reading it neither fails nor lies: quotes stay verbatim, answers stay the same."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.records import Document
from ingest.extract import extract_text

DOCUMENTS = Path(__file__).parents[1] / "documents"
PLANS = [path.read_text("utf-8") for path in sorted(DOCUMENTS.glob("*.txt"))]
NOISE = st.text(alphabet="（）()〔〕[]，,；;：:。、“”《》\n| 　0123省市局委厅牵头负责配合和等各及", max_size=12)


def extracted(text: str) -> Document:
    return extract_text(text, source="x.txt", sha256="0" * 64)


def assert_honest(document: Document) -> None:
    facts = [*document.sections, *document.corrections, *document.conventions, *document.unexplained, *document.checks]
    for task in document.tasks:
        facts += [task, *task.clauses, *task.assignments, *task.mentions, *task.actions, *task.deadlines]
        facts += [*task.targets, *task.themes, *task.quoted, *task.citations]
    for fact in facts:
        assert document.text[fact.start : fact.end] == fact.quote
    ids = [task.id for task in document.tasks]
    assert len(set(ids)) == len(ids)
    assert document.clauses_understood <= document.clause_count
    known = {one.id for one in (*document.registry.agencies, *document.registry.groups, *document.registry.officials)}
    assert {one.actor_id for task in document.tasks for one in task.assignments} <= known


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A plan cut, shuffled, and with noise written into it."""
    text = draw(st.sampled_from(PLANS))
    lines = text.split("\n")
    if draw(st.booleans()):
        lines = draw(st.permutations(lines))
    text = "\n".join(lines)
    for _ in range(draw(st.integers(0, 6))):
        at = draw(st.integers(0, len(text)))
        cut = draw(st.integers(0, 40))
        text = text[:at] + draw(NOISE) + text[at + cut :]
    return text


@settings(max_examples=60, deadline=None)
@given(mutated())
def test_mutated_plans(text: str) -> None:
    assert_honest(extracted(text))


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=200))
def test_any_text(text: str) -> None:
    assert_honest(extracted(text))


@settings(max_examples=10, deadline=None)
@given(mutated())
def test_reading_twice_gives_the_same(text: str) -> None:
    assert extracted(text) == extracted(text)


def test_a_plan_repeated_repeats_its_tasks() -> None:
    once = extracted(PLANS[0])
    often = extracted(PLANS[0] * 20)
    assert len(often.tasks) == 20 * len(once.tasks)
    assert_honest(often)


def test_one_long_line_and_deep_nesting_are_read() -> None:
    assert_honest(extracted(PLANS[0].replace("\n", "") * 20))
    assert_honest(extracted("（" * 5000 + "市司法局负责" + "）" * 5000))
    assert_honest(
        extracted("一、任务\n1.推进改革。（" + "市司法局、" * 3000 + "市财政局负责）\n2.公布。（市司法局负责）\n")
    )
