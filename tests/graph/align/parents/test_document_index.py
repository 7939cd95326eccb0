"""The index finds the parent among many, and forgets formulas."""

import random

import pytest

from graph.align.parents.document_index import DocumentIndex, sampled_grams

CHARACTERS = "山水田林湖草桥路井渠闸坝车船港站桩网塔灯学医养托教育体文旅农牧渔盐茶果菜粮棉油糖药"


@pytest.fixture
def sentence():
    source = random.Random(7)

    def make(size=60):
        return "".join(source.choice(CHARACTERS) for _ in range(size)) + "。"

    return make


def test_the_parent_comes_first_and_strangers_stay_out(build, sentence):
    index = DocumentIndex()
    parents = [build([sentence() for _ in range(10)], document_id=f"000000-2020-{n:08d}") for n in range(40)]
    for document in parents:
        index.add(document.id, sampled_grams(document))
    taken = [task.quote.split("（")[0] for task in parents[17].tasks[:6]]
    child = build([*taken, *(sentence() for _ in range(4))])
    first, *others = index.nearest(child)
    assert first.document_id == parents[17].id
    assert 0.3 < first.containment < 0.9
    assert all(other.containment < 0.05 for other in others)
    assert index.nearest(build([sentence() for _ in range(3)], document_id="430000-2021-dddddddd")) == ()


def test_text_that_many_documents_have_is_no_kinship(build, sentence):
    formula = sentence(200)
    index = DocumentIndex()
    for number in range(60):
        other = build([formula, sentence()], document_id=f"000000-2020-{number:08d}")
        index.add(other.id, sampled_grams(other))
    assert index.nearest(build([formula, sentence()])) == ()


def test_a_phrase_in_common_is_not_worth_telling(build, sentence):
    phrase = sentence(30)
    other = build([phrase, sentence()], document_id="000000-2020-00000001")
    index = DocumentIndex()
    index.add(other.id, sampled_grams(other))
    assert index.nearest(build([phrase, sentence(100)]))[0].shared >= 1
    assert index.nearest(build([phrase, *(sentence(200) for _ in range(60))])) == ()


def test_a_document_is_not_its_own_neighbour_and_comes_once(build, sentence):
    index = DocumentIndex()
    document = build([sentence()])
    index.add(document.id, sampled_grams(document))
    assert index.nearest(document) == ()
    with pytest.raises(ValueError, match="already in the index"):
        index.add(document.id, sampled_grams(document))
    assert len(index) == 1


def test_short_and_empty_documents_have_no_grams(build):
    assert sampled_grams(build([], opening="短文")) == ()
    assert DocumentIndex().nearest(build([], opening="")) == ()


def test_the_sample_is_the_same_everywhere(build):
    document = build(["逐桥建立病害档案，委托检测单位开展定期检测，对四类桥梁立即封闭交通并公告绕行路线。" * 3])
    assert sampled_grams(document) == (
        12837622375802993648,
        12948984525263886904,
        13142522096534566272,
        16185492607312350728,
    )
