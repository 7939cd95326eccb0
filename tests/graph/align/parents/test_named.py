"""Suggested parents rest on citations and on nothing else."""

from graph.align.parents.named import KnownDocument, suggest_parents, worth_fetching

STATE = KnownDocument(id="000000-2020-11111111", title="关于优化渔港管理的意见", number="国办发〔2020〕99号")
NAMESAKE = KnownDocument(id="000000-2020-22222222", title="关于优化渔港管理的补充意见", number=None)


def test_by_number_by_title_and_worth_fetching(build):
    document = build(
        [],
        title="某省优化渔港管理实施方案",
        cites=[
            ("渔港管理条例", None, "cite"),
            ("关于优化渔港管理的意见", None, "basis"),
            ("完全不同的标题", "国办发[2020]99号", "implement"),
            ("关于印发海塘加固规划的通知", None, "implement"),
        ],
    )
    found = suggest_parents(document, [STATE, NAMESAKE])
    assert [(entry.document_id, entry.citation.relation) for entry in found] == [
        (STATE.id, "implement"),
        (None, "implement"),
    ]
    assert [citation.title for citation in worth_fetching(found)] == ["关于印发海塘加固规划的通知"]


def test_the_notice_around_a_plan_is_the_plan(build):
    known = KnownDocument(id="430000-2021-33333333", title="某省办公厅关于印发《海塘加固规划》的通知", number=None)
    document = build([], cites=[("海塘加固规划", None, "basis")])
    assert [entry.document_id for entry in suggest_parents(document, [known])] == [known.id]


def test_a_document_is_not_its_own_parent(build):
    document = build([], title="关于优化渔港管理的意见", cites=[("关于优化渔港管理的意见", None, "basis")])
    assert suggest_parents(document, [STATE]) == ()
    itself = KnownDocument(id=document.id, title="另一标题", number="国办发〔2020〕1号")
    cited = build([], cites=[("另一标题", "国办发〔2020〕1号", "basis")])
    assert [entry.document_id for entry in suggest_parents(cited, [itself])] == [None]
