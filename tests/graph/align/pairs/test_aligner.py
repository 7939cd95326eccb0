"""What an alignment says of documents whose relation is known because they were made so."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.align.pairs.aligner import align
from graph.align.records import Alignment
from graph.align.show.lines import alignment_lines
from graph.records import Document, Evidence

BRIDGES = "完善桥梁隧道养护台账。逐桥建立病害档案，委托检测单位开展定期检测，对四类桥梁立即封闭交通并公告绕行路线。"
LIBRARIES = "延长公共图书馆开放时间。周末和节假日开馆至晚九时，设立自助借还柜，把馆藏目录接入社区阅览室。"
ORCHARDS = "推广果园水肥一体化。选派农技员驻点指导柑橘老园改造，统一采购滴灌管材，补贴不超过造价三成。"
BUSES = "优化夜间公交线网。围绕医院、火车站和工业园区增开通宵班次，公布到站时刻，老年人凭证免费乘车。"
WELLS = "整治农村饮用水井。逐井取样化验，铁锰超标的改接集中供水管网，关停报废井口并立牌警示。"


def verbatim(alignment: Alignment) -> bool:
    return all(
        side.quote == document.text[side.start : side.end]
        for pair in alignment.pairs
        for span in pair.spans
        for side, document in ((span.child, alignment.child), (span.parent, alignment.parent))
    )


def kinds(alignment: Alignment) -> dict[tuple[str, str], str]:
    return {(pair.child.number, pair.parent.number): pair.kind for pair in alignment.pairs}


def test_a_document_against_itself_is_copied_whole(build):
    document = build([BRIDGES, LIBRARIES, ORCHARDS, "同意。", LIBRARIES])
    alignment = align(document, document)
    assert kinds(alignment) == {(number, number): "copied" for number in "12345"}
    assert {(pair.share, pair.parent_share, pair.score) for pair in alignment.pairs} == {(1.0, 1.0, 1.0)}
    assert not alignment.own
    assert not alignment.dropped
    assert verbatim(alignment)


def test_unrelated_documents_share_nothing_though_their_formulas_agree(build):
    formula = "按照国家统一部署，结合我市实际，建立健全工作机制，全面贯彻党的二十大精神，推动高质量发展。"
    alignment = align(build([BRIDGES + formula, LIBRARIES + formula]), build([ORCHARDS + formula, BUSES + formula]))
    assert alignment.pairs == ()
    assert [task.number for task in alignment.own] == ["1", "2"]
    assert [task.number for task in alignment.dropped] == ["1", "2"]


def test_the_same_clause_makes_no_pair(build):
    clause = "（市交通运输局牵头，市财政局、市公安局、市应急管理局、各县市区人民政府按职责分工负责）"
    child, parent = build([BRIDGES + clause]), build([ORCHARDS + clause])
    with_clauses = [
        replace(
            document,
            tasks=tuple(
                replace(
                    task,
                    clauses=(replace(task.clauses[0], start=task.start + task.quote.index(clause), end=task.end),),
                )
                for task in document.tasks
            ),
        )
        for document in (child, parent)
    ]
    assert align(*with_clauses).pairs == ()


def test_another_layout_is_the_same_text(build):
    child = build([BRIDGES, LIBRARIES], separator="\n\n")
    other = [text.replace("，", ",").replace("。", "．").replace("定期", "定\n 期") for text in (BRIDGES, LIBRARIES)]
    alignment = align(child, build(other, opening=""))
    assert kinds(alignment) == {("1", "1"): "copied", ("2", "2"): "copied"}
    assert [pair.share for pair in alignment.pairs] == [1.0, 1.0]
    assert verbatim(alignment)


@pytest.mark.parametrize("swap", [False, True])
def test_the_other_script_is_the_same_text_and_is_quoted_as_printed(build, swap):
    traditional = "推廣果園水肥一體化。選派農技員駐點指導柑橘老園改造，統一採購滴灌管材，補貼不超過造價三成。"
    documents = build([traditional]), build([ORCHARDS])
    child, parent = reversed(documents) if swap else documents
    alignment = align(child, parent)
    [pair] = alignment.pairs
    assert (pair.kind, pair.share, pair.parent_share) == ("copied", 1.0, 1.0)
    assert pair.spans[0].child.quote != pair.spans[0].parent.quote
    assert verbatim(alignment)


def test_full_width_digits_and_letters_are_the_same_text(build):
    half = "5G基站2025年底前新建1200座。由通信企业申报站址，免收场地占用费，电价按大工业用电执行。"
    full = half.translate({code: code + 0xFEE0 for code in range(0x21, 0x7F)})
    alignment = align(build([full]), build([half]))
    [pair] = alignment.pairs
    assert (pair.kind, pair.share, pair.parent_share) == ("copied", 1.0, 1.0)
    assert verbatim(alignment)


@pytest.mark.parametrize("swap", [False, True])
def test_a_side_without_tasks_leaves_the_other_alone(build, swap):
    full, empty = build([BRIDGES, BUSES]), build([])
    alignment = align(empty, full) if swap else align(full, empty)
    assert alignment.pairs == ()
    assert len(alignment.own) == (0 if swap else 2)
    assert len(alignment.dropped) == (2 if swap else 0)


def test_a_local_name_for_the_central_one_is_still_copied(build):
    parent = "全国推行老旧电梯更新。国务院住房主管部门制定评估办法，各省按楼龄排序，优先更新使用十五年以上的电梯。"
    child = "全市推行老旧电梯更新。市级住房主管部门制定评估办法，各县按楼龄排序，优先更新使用十五年以上的电梯。"
    [pair] = align(build([child]), build([parent])).pairs
    assert pair.kind == "copied"
    assert 0.7 < pair.share < 1.0


def test_taking_a_part_is_narrowed_and_adding_to_it_is_extended(build):
    long = BRIDGES + "每年汛期前完成一次水下桩基探摸。" + "建立养护企业黑名单，三年内不得投标。"
    assert kinds(align(build([BRIDGES]), build([long]))) == {("1", "1"): "narrowed"}
    assert kinds(align(build([long]), build([BRIDGES]))) == {("1", "1"): "extended"}


def test_the_same_matter_in_own_words_is_related(build):
    child = "增加公共图书馆夜间开馆时间。社区阅览室配备自助借还柜，接入馆藏目录，方便上班族周末还书。"
    alignment = align(build([child, ORCHARDS]), build([LIBRARIES, BRIDGES, WELLS]))
    assert kinds(alignment) == {("1", "1"): "related"}


def test_one_unit_may_take_up_two_and_two_may_take_up_one(build):
    merged, apart = build([BRIDGES + BUSES, WELLS]), build([BRIDGES, BUSES, ORCHARDS])
    assert kinds(align(merged, apart)) == {("1", "1"): "extended", ("1", "2"): "extended"}
    assert kinds(align(apart, merged)) == {("1", "1"): "narrowed", ("2", "1"): "narrowed"}


def test_aligned_sentences_are_named_by_their_ordinals(build):
    parent = build([WELLS + "关停后三十日内复垦井位土地，恢复耕种。"])
    [pair] = align(build(["先行摸底。" + WELLS]), parent).pairs
    assert pair.actions == ((2, 1), (3, 2))


def test_shared_quoted_terms_are_named(build, draft):
    child = draft("推行“一桥一档”。建立电子病历。", quoted=["一桥一档"])
    parent = draft("普及“一桥一档”。建立电子病历。", quoted=["一桥一档"])
    [pair] = align(build([child]), build([parent])).pairs
    assert pair.shared.quoted == ("一桥一档",)


TEXTS = st.lists(st.sampled_from([BRIDGES, LIBRARIES, ORCHARDS, BUSES, WELLS]), min_size=1, max_size=5)
SENTENCES = st.text(alphabet="桥井果书车，。 \n修查 建", min_size=1, max_size=60)


@settings(max_examples=60, deadline=None)
@given(mine=st.lists(SENTENCES, max_size=5), theirs=st.lists(SENTENCES, max_size=5))
def test_whatever_the_texts_the_answer_is_whole_and_verbatim(build_document, mine, theirs):
    child, parent = build_document(mine), build_document(theirs)
    alignment = align(child, parent)
    assert verbatim(alignment)
    assert {pair.child.id for pair in alignment.pairs} | {task.id for task in alignment.own} == ids(child)
    assert {pair.parent.id for pair in alignment.pairs} | {task.id for task in alignment.dropped} == ids(parent)
    assert {pair.child.id for pair in alignment.pairs}.isdisjoint(task.id for task in alignment.own)
    assert all(0.0 <= pair.share <= 1.0 and 0.0 <= pair.score <= 1.0 for pair in alignment.pairs)
    places = [(pair.child.start, pair.parent.start) for pair in alignment.pairs]
    assert places == sorted(set(places))


@settings(max_examples=40, deadline=None)
@given(texts=TEXTS)
def test_self_alignment_is_the_identity_even_with_repeated_tasks(build_document, texts):
    document = build_document(texts)
    alignment = align(document, document)
    assert [(pair.child.id, pair.parent.id, pair.kind, pair.share) for pair in alignment.pairs] == [
        (task.id, task.id, "copied", 1.0) for task in document.tasks
    ]


def test_many_tasks_of_one_wording_keep_their_places(build):
    document = build([WELLS] * 15)
    pairs = align(document, document).pairs
    assert [(pair.child.number, pair.parent.number) for pair in pairs] == [(str(n), str(n)) for n in range(1, 16)]


def test_a_copied_unit_has_no_related_ones_beside_it(build):
    near = "养护台账桥梁隧道完善。病害档案逐桥建立，定期检测委托检测单位，封闭交通四类桥梁立即，绕行路线公告。"
    others = [LIBRARIES, ORCHARDS, BUSES, WELLS]
    [beside] = align(build([near, *others]), build([BRIDGES])).pairs
    assert (beside.kind, beside.spans) == ("related", ())
    document = build([BRIDGES, near, *others, *others])
    assert set(kinds(align(document, document)).values()) == {"copied"}


def test_a_clause_in_the_middle_of_a_copied_unit_is_in_no_span(build):
    clause = "（市城管局负责）"
    document = build([BRIDGES + clause + LIBRARIES])
    [task] = document.tasks
    start = document.text.index(clause)
    inner = Evidence(start=start, end=start + len(clause), quote=clause)
    split = replace(document, tasks=(replace(task, clauses=(inner, *task.clauses)),))
    [pair] = align(split, split).pairs
    assert (pair.kind, pair.share) == ("copied", 1.0)
    assert [span.child.quote for span in pair.spans] == [BRIDGES.rstrip("。"), LIBRARIES.rstrip("。")]
    assert verbatim(align(split, split))


def test_sentences_that_share_a_word_or_two_are_not_aligned(build):
    parent = build(["逐井取样化验铁锰超标的改接集中供水管网。关停报废井口并立牌警示。"])
    child = build(["逐井取样化验铁锰超标的改接集中供水。管网图上墙，关停报废井口并立牌警示。"])
    [pair] = align(child, parent).pairs
    assert pair.actions == ((1, 1), (2, 2))


def test_the_same_documents_give_the_same_lines(build):
    child, parent = build([BRIDGES, BUSES, WELLS]), build([WELLS, LIBRARIES, BRIDGES + WELLS])
    assert list(alignment_lines(align(child, parent))) == list(alignment_lines(align(child, parent)))


def ids(document: Document) -> set[str]:
    return {task.id for task in document.tasks}
