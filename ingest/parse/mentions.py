"""Bodies that a task's text names outside its clause: with a function, never with a role (CONVENTIONS.md Roles)."""

import re
from dataclasses import dataclass

from graph.records import ActorKind
from ingest.parse.bodies import ends_as_body, group_quantifier

Span = tuple[int, int]

_ENDS = (
    "部门|单位|市县|县市区|区县|地区|地方|市州|国务院|省委|市委|省政府|市政府|政府|党委|委员会|领导小组|协调小组|工作专班|专班"
    "|办公室|指挥部|联席会议|[厅局委办部](?!单位|理|法|公|门|分|署|属)|银行|机构|企业|园区"
)
_BODY = f"(?:[\u4e00-\u9fff（）“”]{{0,24}}?)(?:{_ENDS})"
_APPROVED = "(?=批准|备案|审批|审定|同意|审议|核准|审核|决定)"
_FUNCTIONS = (
    ("supervises", re.compile(f"(?:督促和?指导|指导和?督促|督促)(?P<body>{_BODY})")),
    ("reports_to", re.compile(f"(?:上报|报送|报经|报请)(?P<body>{_BODY})(?:[，。；]|{_APPROVED})")),
    ("reports_to", re.compile(f"(?<![申预填通汇])报(?![关装名告道表价考])(?P<body>{_BODY}){_APPROVED}")),
    ("reports_to", re.compile(f"向(?P<body>{_BODY})(?=报告|汇报|报备|报送)")),
    ("proposes_to", re.compile(f"向(?P<body>{_BODY})(?=提出|建议|申请|争取|申报)")),
    (
        "coordinates",
        re.compile(f"(?P<body>{_BODY})(?=要?(?:充分)?(?:发挥)?好?(?:牵头抓总|统筹协调|牵头协调|统筹推进))"),
    ),
)
_ANCHOR = re.compile("督促|报|向|抓总|统筹|牵头协调")
_BOUNDARY = re.compile("^.*(?:[的在由]|要求|推动|引导|支持|加强|通过|按照)")
_DOING = re.compile("公开|查询|开展|改进|贯彻|取消|推动|提供|办理|加快|建立|完善|落实")


@dataclass(frozen=True, slots=True)
class BodyMention:
    """A body named in the text, what it does there, and where its name stands."""

    start: int
    end: int
    name: str
    kind: ActorKind
    function: str


def find_mentions(text: str, start: int, end: int, exclude: list[Span]) -> list[BodyMention]:
    """The bodies that text[start:end] names with a function, outside the spans of `exclude`."""
    if not _ANCHOR.search(text, start, end):
        return []
    found: dict[Span, BodyMention] = {}
    for function, pattern in _FUNCTIONS:
        for hit in pattern.finditer(text, start, end):
            first, last = hit.span("body")
            name = text[first:last]
            if function == "coordinates":
                first += len(name) - len(_BOUNDARY.sub("", name))
                name = text[first:last]
            if (
                len(name) < 2
                or _DOING.search(name)
                or not ends_as_body(name)
                or any(a <= first < b for a, b in exclude)
            ):
                continue
            kind: ActorKind = "group" if group_quantifier(name) is not None else "agency"
            found.setdefault((first, last), BodyMention(first, last, name, kind, function))
    return sorted(found.values(), key=lambda one: (one.start, one.end))
