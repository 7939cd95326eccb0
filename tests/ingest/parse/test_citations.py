import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.parse.content.citations import find_citations
from ingest.parse.header.docnumber import find_numbers


def read(text):
    return [(c.title, c.number, c.relation) for c in find_citations(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("根据《甲办法》开展检查", "basis"),
        ("按《甲办法》有关规定执行", "basis"),
        ("全面落实《甲办法》", "implement"),
        ("推动出台《甲办法》", "issue"),
        ("研究制定省级《甲办法》", "issue"),
        ("《甲办法》修订工作", "revise"),
        ("修订《甲办法》", "revise"),
        ("对《甲办法》等文件予以废止", "clean_up"),
        ("宣传《甲办法》", "cite"),
    ],
)
def test_relation(text, relation):
    assert read(text) == [("甲办法", None, relation)]


def test_number_belongs_to_its_title():
    text = "落实《甲意见》（国办发〔2020〕43号）要求"
    (citation,) = find_citations(text, 0, len(text))
    assert citation.quote == "《甲意见》（国办发〔2020〕43号）"
    assert (citation.number, citation.relation) == ("国办发〔2020〕43号", "implement")


def test_number_alone():
    assert read("根据国办发〔2020〕43号文件精神") == [("国办发〔2020〕43号", "国办发〔2020〕43号", "basis")]


def test_a_list_shares_its_relation():
    assert [c[2] for c in read("修订《甲办法》《乙规定》和《丙细则》")] == ["revise"] * 3


def test_nested_titles_are_one():
    assert read("落实《关于实施〈甲细则〉的通知》") == [("关于实施〈甲细则〉的通知", None, "implement")]


@pytest.mark.parametrize("text", ["清单（以下简称《目录》）", "核发《建设用地规划许可证》", "未完《甲办法"])
def test_no_citation(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("printed", "spelling", "repaired"),
    [
        ("国办发〔2020〕43号", "国办发〔2020〕43号", False),
        ("湘政办发[2021]7号", "湘政办发〔2021〕7号", False),
        ("川办发【2019】5号", "川办发〔2019〕5号", False),
        ("烟政办字(2022) 12 号", "烟政办字〔2022〕12号", False),
        ("浙政发〔２０２５〕１０ 号", "浙政发〔2025〕10号", False),
        ("鲁政字〔20231", "鲁政字〔2023〕1号", True),
        ("川办发〔201981)", "川办发〔2019〕81号", True),
    ],
)
def test_number_in_every_bracket(printed, spelling, repaired):
    (number,) = find_numbers(printed, 0, len(printed))
    assert (number.spelling, number.repaired) == (spelling, repaired)


PIECES = st.sampled_from([*"《》〈〉（）〔〕、和根据等", "国办发〔2020〕43号", "落实", "修订", "办法", "\n"])


@given(st.lists(PIECES, max_size=40).map("".join), st.data())
def test_holds_for_every_text(text, data):
    low = data.draw(st.integers(0, len(text)))
    high = data.draw(st.integers(low, len(text)))
    for citation in find_citations(text, low, high):
        assert low <= citation.start < citation.end <= high
        assert citation.quote == text[citation.start : citation.end]
        assert citation.title
