"""A line of the paragraph printed into its clause: the clause is put together where one way only is left."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.extract import extract_text
from ingest.parse.structure.interleaved import find_tangles
from ingest.parse.structure.normal import normalise

HEAD = "海东省人民政府关于建设数字口岸的指导意见\n海东省人民政府2031年3月2日印发。\n一、重点任务\n"
WHOLE = "1.推进口岸联检。开展一次查验。（发展改革委、商务部、工业和信息化部、口岸处等负责）\n"


def _read(tangled: str) -> tuple[list[str], str]:
    """The bodies of the second task, and the copy."""
    text = HEAD + WHOLE + tangled
    document = extract_text(text, source="口岸.txt", sha256="0" * 64)
    for one in (a for task in document.tasks for a in (*task.assignments, *task.targets, *task.deadlines)):
        assert one.quote == document.text[one.start : one.end]
    return [one.name for one in document.tasks[1].assignments], normalise(text).text


@pytest.mark.parametrize(
    ("tangled", "names", "restored"),
    [
        (
            "2.提升通关的智能化水（发展改革委、商务部、平和运转效率，降低成本。口岸处等负责）\n",
            ["发展改革委", "商务部", "口岸处"],
            "2.提升通关的智能化水平和运转效率，降低成本。（发展改革委、商务部、口岸处等负责）\n",
        ),
        (
            "2.到2032年底前完善标准规（发展改革委、工业和信范、公共服务等支撑环境。息化部、口岸处等负责）\n",
            ["发展改革委", "工业和信息化部", "口岸处"],
            "2.到2032年底前完善标准规范、公共服务等支撑环境。（发展改革委、工业和信息化部、口岸处等负责）\n",
        ),
        (
            "2.参与国际组织（商务部、工业和信（IMO）的规则。息化部负责）\n",
            ["商务部", "工业和信息化部"],
            "2.参与国际组织（IMO）的规则。（商务部、工业和信息化部负责）\n",
        ),
        (
            "2.形成协同发展的口岸生态革委、商务部、口岸处等负责）。（发展改\n",
            ["发展改革委", "商务部", "口岸处"],
            "2.形成协同发展的口岸生态。（发展改革委、商务部、口岸处等负责）\n",
        ),
    ],
)
def test_a_cut_clause_is_put_together_on_record(tangled: str, names: list[str], restored: str) -> None:
    found, copy = _read(tangled)
    assert found == names
    assert copy.endswith(restored)
    document = extract_text(HEAD + WHOLE + tangled, source="口岸.txt", sha256="0" * 64)
    assert [one.reading for one in document.corrections] == ["（" + restored.split("（")[-1].strip()]
    assert document.corrections[0].quote == document.text[document.corrections[0].start : document.corrections[0].end]
    assert not document.unexplained


def test_a_deadline_beside_the_cut_keeps_its_words() -> None:
    text = HEAD + WHOLE + "2.到2032年底前完善标准规（商务部、工业和信范和环境。息化部负责）\n"
    (deadline,) = extract_text(text, source="口岸.txt", sha256="0" * 64).tasks[1].deadlines
    assert (deadline.date, deadline.quote) == ("2032-12-31", "2032年底前")


@pytest.mark.parametrize(
    "text",
    [
        "2.提升水（发展改革委、某某厅、平和效率。口岸处等负责）\n",  # a name that stands nowhere whole
        "2.提升水平。（发展改革委。商务部负责）\n",  # the paragraph is finished
        "2.提升水平（商务部、平和效率。商业集团负责）\n",  # what is behind the line belongs to nobody known
    ],
)
def test_what_is_not_certain_stays_as_printed(text: str) -> None:
    assert not find_tangles(normalise(HEAD + WHOLE + text).text)


PIECES = st.sampled_from(
    [*"（）、。，\n", "商务部", "发展改", "革委", "等负责）", "负责）", "水平", "（商务部负责）", "2."]
)


@settings(deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_putting_in_order_loses_nothing(text: str) -> None:
    normal = normalise(WHOLE + text)
    assert len(normal.text) == len(normal.offsets) == len(set(normal.offsets))
    for at in range(0, len(normal.text), 3):
        first, last = normal.span(at, min(at + 40, len(normal.text)))
        assert 0 <= first < last <= len(normal.source)
        assert all(first <= normal.offsets[one] < last for one in range(at, min(at + 40, len(normal.text))))
