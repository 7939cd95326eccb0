"""The graph's schema, declared once: labels, relationship types, keys, and what each property means.

Constraints (`queries/schema/`), write and dump statements, exports, the documentation and the API's
descriptions derive from the two tables `NODES` and `RELATIONSHIPS`. The *first* label of a node is
its key: look-ups, MERGE and constraints go through it (`:Actor {id}`); further labels only filter.

`own` facts belong to one document and are replaced with it. `shared` ones (bodies, themes, deadlines,
places, targets) are held by every document that names them; `documents` counts the holders, and
the last holder takes them along. `pairwise` relationships lay two documents beside each other; a
comparison goes when either is read anew, a curator's decision stays. Absent means "not stated"; no
property is an empty string or list.
"""

from dataclasses import dataclass
from functools import cache
from typing import Literal

PropertyType = Literal["string", "integer", "float", "boolean", "string[]", "integer[]"]

SCHEMA_VERSION = 1
META_ID = "fengong"

DOCUMENT_ID = r"[0-9]{6}-[0-9]{4}-[0-9a-f]{8}"
TASK_ID = rf"{DOCUMENT_ID}(\.[0-9]+)+"


@dataclass(frozen=True, slots=True)
class Property:
    """A property of a node or relationship and what it means (in Chinese: people read it)."""

    name: str
    meaning: str
    type: PropertyType = "string"


@dataclass(frozen=True, slots=True)
class NodeKind:
    """A kind of node. `name` is its table and file name; `pattern` is what all its ids look like.

    Nodes on our labels whose id does not fit the pattern belong to other people.
    """

    name: str
    labels: tuple[str, ...]
    meaning: str
    pattern: str
    properties: tuple[Property, ...]
    indexed: tuple[str, ...] = ()
    shared: bool = False

    @property
    def key_label(self) -> str:
        """The label that carries the uniqueness constraint."""
        return self.labels[0]


@dataclass(frozen=True, slots=True)
class RelationshipKind:
    """A kind of relationship between two key labels. `name` is its table and file name.

    A `pairwise` one says something of two documents beside each other and is a fact of neither; `marker`
    is a property by which it is told from another kind of the same type and ends.
    """

    name: str
    type: str
    start: str
    end: str
    meaning: str
    properties: tuple[Property, ...] = ()
    shared: bool = False
    pairwise: bool = False
    marker: str = ""


_TITLE = Property("title", "标题")
_NAME = Property("name", "名称")
_CAPTION = Property("caption", "在 Neo4j Browser 中显示的名称（以空格断行）")
_ORDINAL = Property("ordinal", "在上级中的次序，从 1 起", "integer")
_SPAN = (
    Property("span_start", "原文起始位置（字符，含）", "integer"),
    Property("span_end", "原文结束位置（字符，不含）", "integer"),
    Property("found_at", "在来源文件中的位置：页、段落、表格单元或行"),
)
_EVIDENCE = (*_SPAN, Property("quote", "原文摘录，等于原文[span_start:span_end]"))
_HOLDERS = Property("documents", "持有它的文件数", "integer")
_KEY = Property("key", "区分同一对节点之间的多条关系")
_ACTION = Property("action", "所约束的举措的次序；未指明则无", "integer")

# fmt: off
NODES: tuple[NodeKind, ...] = (
    NodeKind("meta", ("Meta",), "图谱自身的版本", META_ID, (
        _CAPTION, Property("schema_version", "已应用的结构版本", "integer"),
        Property("rules_version", "解读规则的版本"), Property("registry", "机构名录与人工判定的指纹"),
        Property("revision", "全部文件、规则、名录与判定的指纹"), Property("changes", "累计变更数", "integer"),
    )),
    NodeKind("document", ("Document",), "一份已读入的文件", DOCUMENT_ID, (
        _CAPTION, _TITLE, Property("number", "文号"), Property("issuer", "发文机关"),
        Property("issued_on", "成文日期（ISO）"), Property("place", "所属地区名称"),
        Property("place_code", "所属地区代码（GB/T 2260）"), Property("year", "年度", "integer"),
        Property("sha256", "原文件的指纹"), Property("ingested", "是否已读入；否则只是被引用", "boolean"),
        Property("addressees", "主送机关"), Property("approval", "批准说明"),
        Property("rests_on", "各项信息的依据，形如“字段=依据”", "string[]"), Property("source", "来源文件名"),
        Property("rules_version", "读入时的规则版本"), Property("tasks", "条目数", "integer"),
        Property("clauses", "责任分句数", "integer"), Property("clauses_understood", "完全读懂的责任分句数", "integer"),
        Property("unexplained", "责任分句中未能解释的片段数", "integer"),
        Property("fingerprint", "本文件全部事实的指纹"), Property("brings", "本文件所持有的共享节点与关系", "string[]"),
    ), indexed=("year", "place_code")),
    NodeKind("cited_document", ("Document",), "被引用而未读入的文件", r"cited:[0-9a-f]{16}", (
        _CAPTION, _TITLE, Property("number", "文号"), Property("ingested", "恒为否", "boolean"), _HOLDERS,
    ), shared=True),
    NodeKind("text", ("Text",), "文件的全文，一切位置以它为准", rf"{DOCUMENT_ID}\.text", (
        _CAPTION, Property("text", "全文"),
    )),
    NodeKind("section", ("Section",), "文件的一个部分；次序 0 是首个标题之前", rf"{DOCUMENT_ID}\.s[0-9]+", (
        _CAPTION, _TITLE, _ORDINAL, *_EVIDENCE,
    )),
    NodeKind("task", ("Task",), "一项任务（或其上级专题、下级措施）", TASK_ID, (
        _CAPTION, _TITLE, Property("document_id", "所属文件"),
        Property("ordinal", "在文件中的次序，从 1 起", "integer"), Property("number", "原文编号"),
        Property("level", "层级：topic 专题 | task 任务 | measure 措施"),
        Property("text", "任务全文，等于原文[span_start:span_end]"), *_SPAN,
        Property("clause", "责任分句原文；多句以换行分隔"),
        Property("clause_spans", "各责任分句的起止位置，两两成对", "integer[]"),
        Property("clause_found_at", "各责任分句在来源文件中的位置", "string[]"),
        Property("open_list", "责任名单是否以“等”收尾（未列尽）", "boolean"),
        Property("quoted", "引号中的用语", "string[]"),
        Property("quoted_spans", "各引号用语的起止位置，两两成对", "integer[]"),
        Property("quoted_found_at", "各引号用语在来源文件中的位置", "string[]"),
    ), indexed=("document_id",)),
    NodeKind("action", ("Action",), "任务中的一项举措（一句或分号之间的一段）", rf"{TASK_ID}\.a[0-9]+", (
        _CAPTION, _ORDINAL, Property("text", "举措原文"), *_SPAN,
        Property("commitment", "力度：unmarked 无标记，strive 力争，explore 探索，pilot 试点等"),
        Property("commitment_word", "力度的原词"), Property("condition", "前提条件原文"),
        Property("scope", "适用范围原文"),
    )),
    NodeKind("agency", ("Actor", "Agency"), "一个具名机构", r"[0-9]{6}:[0-9A-Za-z._~:-]+", (
        _CAPTION, _NAME, Property("full_name", "全称"), Property("short_name", "常用简称"),
        Property("aliases", "其他称呼", "string[]"), Property("search", "检索用语（含拼音）", "string[]"),
        Property("level", "行政层级"), Property("kind", "机构类别"), Property("place_code", "所在地区代码"),
        Property("line", "条块归属"), Property("managed_by", "主管机构"),
        Property("registered", "是否在机构名录中", "boolean"), Property("rule", "识别所依据的规则"),
        Property("heir", "更名、并入之后由哪个机构（编号）承接至今；即为自身则无"),
        Property("eras", "历任名称，每项为“起始日期 当时机构的编号”，最早的一项日期为 0000", "string[]"),
        Property("absorbed", "所承接的前身的名称", "string[]"),
        Property("uncrossed", "它与前身所涉的拆分、划转，不作承接：“种类 日期 原机构 新机构”", "string[]"),
        Property("merged_ids", "经人工裁定并入此机构的其他编号", "string[]"),
        Property("ignored", "是否经人工裁定不是机构、不再待裁定；否则无", "boolean"), _HOLDERS,
    ), indexed=("name", "short_name"), shared=True),
    NodeKind("group", ("Actor", "Group"), "一类机构", r"g:[0-9]{6}:[0-9a-f]{8}", (
        _CAPTION, _NAME, Property("scope", "所指范围"),
        Property("quantifier", "数量：all 全体 | indefinite 不定（每项任务各是一个节点）"), _HOLDERS,
    ), shared=True),
    NodeKind("official", ("Actor", "Official"), "被列为责任人的领导", rf"o:{DOCUMENT_ID}:[0-9a-f]{{8}}", (
        _CAPTION, _NAME, Property("post", "职务原文"), _HOLDERS,
    ), shared=True),
    NodeKind("place", ("Place",), "一个行政区", r"place:[0-9]{6}", (
        _CAPTION, _NAME, Property("code", "代码（GB/T 2260）"), Property("level", "层级"), _HOLDERS,
    ), shared=True),
    NodeKind("theme", ("Theme",), "一项改革主题，或主题的类别", r"theme:[0-9a-f]{8}", (
        _CAPTION, _NAME, Property("group", "所属类别名称；类别自身无此项"), Property("aliases", "其他称呼", "string[]"),
        _HOLDERS,
    ), indexed=("name",), shared=True),
    NodeKind("deadline", ("Deadline",), "一个时限；含义相同的时限是同一节点", r"deadline:[0-9a-f]{16}", (
        _CAPTION, _NAME,
        Property("kind", "类别：by 截至 | recurring 周期 | conditional 条件 | event 事件 | ongoing 长期"),
        Property("date", "截止日期（ISO）；无具体日期则无"),
        Property("precision", "精度：day month quarter half year plan"),
        Property("rule", "无具体日期时的原文说法，如“每季度”"), _HOLDERS,
    ), indexed=("date",), shared=True),
    NodeKind("target", ("Target",), "一个目标值；含义相同的目标是同一节点", r"target:[0-9a-f]{16}", (
        _CAPTION, _NAME, Property("kind", "类别"), Property("comparator", "比较：>= | <= | = | ~"),
        Property("value", "数值；非数值目标则无", "float"), Property("unit", "单位"), Property("what", "所指事项"),
        _HOLDERS,
    ), shared=True),
    NodeKind("correction", ("Correction",), "读入时对原文损坏处的更正记录", rf"{DOCUMENT_ID}\.c[0-9]+", (
        _CAPTION, _NAME, Property("seen", "原文所见"), Property("reading", "读作"), Property("reason", "理由"),
        *_EVIDENCE,
    )),
    NodeKind("change", ("Change",), "图谱的一次变更", r"change:[0-9]{8}", (
        _CAPTION, _NAME, _ORDINAL, Property("revision", "变更后的图谱版本"), Property("document", "所涉文件"),
        Property("what", "变更：created 新增 | replaced 更新 | removed 移除"),
    ), indexed=("document",)),
)
# fmt: on

_ROLE = (
    Property("printed_name", "原文名称（已规范、已补全省略）"),
    Property("verb", "角色原词，如“牵头”"),
    Property("role_detail", "角色细分，如 guide（指导、督促）"),
    Property("position", "在责任名单中的位置，从 1 起", "integer"),
    Property("inherited", "是否由标题、通则等承接而来", "boolean"),
    *_EVIDENCE,
    Property("rule", "解读规则编号"),
    Property("resolution", "名称如何对应到机构：registry alias defined pattern correction new"),
)
_PAIR_PRINT = Property("fingerprint", "此项内容的指纹，计入图谱版本")
_CITATION = (Property("relation", "引用关系：basis implement issue revise clean_up cite"), *_EVIDENCE)

RELATIONSHIPS: tuple[RelationshipKind, ...] = (
    RelationshipKind("has_text", "HAS_TEXT", "Document", "Text", "文件的全文"),
    RelationshipKind("has_section", "HAS_SECTION", "Document", "Section", "文件的部分"),
    RelationshipKind("has_task", "HAS_TASK", "Section", "Task", "部分下的任务"),
    RelationshipKind("has_measure", "HAS_MEASURE", "Task", "Task", "任务下的措施"),
    RelationshipKind("has_action", "HAS_ACTION", "Task", "Action", "任务的举措"),
    RelationshipKind("led_by", "LED_BY", "Task", "Actor", "牵头", _ROLE),
    RelationshipKind("assigned_to", "ASSIGNED_TO", "Task", "Actor", "负责", _ROLE),
    RelationshipKind("supported_by", "SUPPORTED_BY", "Task", "Actor", "配合或指导", _ROLE),
    RelationshipKind("mentions", "MENTIONS", "Task", "Actor", "正文提及；不是角色，不计入任何统计", (
        Property("printed_name", "原文名称（已规范）"), Property("function", "提及的作用，如 supervises、reports_to"),
        *_EVIDENCE, Property("resolution", "名称如何对应到机构"),
    )),
    RelationshipKind("has_member", "HAS_MEMBER", "Actor", "Actor", "一类机构的成员", (
        _KEY, Property("from", "起（ISO）"), Property("until", "止（ISO）"), Property("source", "出处"), _HOLDERS,
    ), shared=True),
    RelationshipKind("succeeded_by", "SUCCEEDED_BY", "Actor", "Actor", "由后继机构承接", (
        _KEY, Property("on", "日期（ISO）"), Property("kind", "rename | merge | split | transfer"),
        Property("basis", "依据"), _HOLDERS,
    ), shared=True),
    RelationshipKind("located_in", "LOCATED_IN", "Actor", "Place", "机构所在地区", (
        _KEY, Property("called", "文件所印的全称，与名录通行的不同时才有"), _HOLDERS,
    ), shared=True),
    RelationshipKind("advances", "ADVANCES", "Task", "Theme", "任务推进的改革主题", _EVIDENCE),
    RelationshipKind("part_of", "PART_OF", "Theme", "Theme", "主题所属类别", (_KEY, _HOLDERS), shared=True),
    RelationshipKind("due", "DUE", "Task", "Deadline", "任务的时限", (
        _ACTION, Property("owner", "时限属于 task 本任务，或 other 国家或其他机关的计划"),
        Property("asserted", "年份是否见于原文（否则由上下文补出）", "boolean"),
        Property("ambiguous", "是否有歧义", "boolean"), Property("flags", "其他标记", "string[]"), *_EVIDENCE,
        Property("rule", "解读规则编号"),
    )),
    RelationshipKind("has_target", "HAS_TARGET", "Task", "Target", "任务的目标", (_ACTION, *_EVIDENCE)),
    RelationshipKind("cites", "CITES", "Task", "Document", "任务引用的文件", _CITATION),
    RelationshipKind("implements", "IMPLEMENTS", "Document", "Document", "文件所依据或落实的文件", _CITATION),
    RelationshipKind("document_cites", "CITES", "Document", "Document", "文件（任务之外）引用的文件", _CITATION),
    RelationshipKind("corrects", "CORRECTS", "Correction", "Document", "更正所属的文件"),
    RelationshipKind("co_assigned", "CO_ASSIGNED", "Actor", "Actor", "共同列名（起点编号小于终点；由任务推算）", (
        Property("tasks", "共同列名的任务数", "integer"),
        Property("led_by_a", "起点牵头而终点不牵头的任务数", "integer"),
        Property("led_by_b", "终点牵头而起点不牵头的任务数", "integer"),
        Property("co_led", "双方同为牵头的任务数", "integer"), Property("documents", "所涉文件数", "integer"),
    )),
    RelationshipKind("aligns_with", "ALIGNS_WITH", "Task", "Task", "承接：由下级或较新的任务指向对方", (
        Property("kind", "关系：copied 照搬 | narrowed 收窄 | extended 增补 | related 相关"),
        Property("score", "两者相关的程度，0–1", "float"),
        Property("share", "起点任务正文中逐字相同的比例，0–1", "float"),
        Property("parent_share", "终点任务正文中逐字相同的比例，0–1", "float"),
        Property("child_starts", "起点文件中各段相同文字的起始位置", "integer[]"),
        Property("child_ends", "其结束位置（不含）", "integer[]"), Property("child_quotes", "其原文", "string[]"),
        Property("parent_starts", "终点文件中各段相同文字的起始位置", "integer[]"),
        Property("parent_ends", "其结束位置（不含）", "integer[]"), Property("parent_quotes", "其原文", "string[]"),
    ), pairwise=True),
    RelationshipKind("compared_with", "COMPARED_WITH", "Document", "Document", "两份文件已逐项对照", (
        *(Property(name, f"{word}的对数", "integer") for name, word in (
            ("copied", "照搬"), ("narrowed", "收窄"), ("extended", "增补"), ("related", "相关"))),
        Property("own", "只在起点文件的条目数", "integer"), Property("dropped", "只在终点文件的条目数", "integer"),
        _PAIR_PRINT,
    ), pairwise=True),
    RelationshipKind("decided_parent", "IMPLEMENTS", "Document", "Document", "经人工裁定的上级文件", (
        Property("decided_by", "裁定人"), Property("decided_on", "裁定日期（ISO）"), Property("why", "理由"),
        Property("basis", "依据"), _PAIR_PRINT,
    ), pairwise=True, marker="fingerprint"),
)  # fmt: skip


@cache
def node_kind(name: str) -> NodeKind:
    """The kind of node with this table name. Raises KeyError."""
    return {kind.name: kind for kind in NODES}[name]


@cache
def relationship_kind(name: str) -> RelationshipKind:
    """The kind of relationship with this table name. Raises KeyError."""
    return {kind.name: kind for kind in RELATIONSHIPS}[name]


@cache
def rival_marker(kind: RelationshipKind) -> str:
    """The property that tells another kind of the same type and ends from this one; "" where there is none."""
    ends = (kind.start, kind.type, kind.end)
    rivals = [other for other in RELATIONSHIPS if other is not kind and (other.start, other.type, other.end) == ends]
    return next((other.marker for other in rivals if other.marker), "")


@cache
def property_names() -> frozenset[str]:
    """Every property that a node or relationship of the schema may have."""
    of_nodes = {one.name for kind in NODES for one in kind.properties}
    return frozenset(of_nodes | {one.name for kind in RELATIONSHIPS for one in kind.properties})


@cache
def key_labels() -> tuple[str, ...]:
    """Every first label, in order of declaration: each has a uniqueness constraint on `id`."""
    return tuple(dict.fromkeys(kind.key_label for kind in NODES))


@cache
def indexed_properties() -> tuple[tuple[str, str], ...]:
    """Every (first label, property) pair with an index, in order of declaration."""
    return tuple(dict.fromkeys((kind.key_label, name) for kind in NODES for name in kind.indexed))
