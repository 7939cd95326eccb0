"""Tools that are computed rather than asked of the library: two documents beside each other."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mcp_types import Tool, ToolAnnotations

from api import names
from api.answers import Answers
from api.comparison import comparison
from api.mcp.tools import NOTE, paging
from graph.errors import InvalidParameter

if TYPE_CHECKING:
    from graph.align.records import Alignment


def _compared(alignment: "Alignment") -> dict[str, Any]:
    from graph.align.show.comparison_data import comparison_data

    return comparison_data(alignment)


def _versions(alignment: "Alignment") -> dict[str, Any]:
    from graph.align.show.version_data import version_data

    return version_data(alignment)


@dataclass(frozen=True, slots=True, kw_only=True)
class Computed:
    """A tool over two documents: the meaning of its arguments, the lower or newer first; `paged` is the list of
    the answer of `data` that limit and offset page.
    """

    name: str
    title: str
    description: str
    documents: Mapping[str, str]
    data: Callable[["Alignment"], dict[str, Any]]
    paged: str

    def tool(self) -> Tool:
        """The tool as a client sees it."""
        properties: dict[str, Any] = {
            argument: {"type": "string", "maxLength": 200, "description": meaning}
            for argument, meaning in self.documents.items()
        }
        return Tool(
            name=self.name,
            title=self.title,
            description=f"{self.description}\n{NOTE}",
            input_schema={
                "type": "object",
                "properties": properties | paging(),
                "required": list(self.documents),
                "additionalProperties": False,
            },
            annotations=ToolAnnotations(
                title=self.title, read_only_hint=True, destructive_hint=False, idempotent_hint=True
            ),
        )

    def answer(self, answers: Answers, given: Mapping[str, Any]) -> dict[str, Any]:
        """The whole answer as plain data. Raises InvalidParameter for a missing or unknown argument."""
        for argument in given:
            if argument not in self.documents:
                known = "、".join(self.documents)
                raise InvalidParameter(f"{self.name} 没有参数 {argument}", where=argument, remedy=f"参数是 {known}")
        first, second = (_document(answers, given, argument) for argument in self.documents)
        return self.data(comparison(answers, first, second))


def _document(answers: Answers, given: Mapping[str, Any], argument: str) -> str:
    value = given.get(argument)
    found = names.in_filter(answers, "document", value, name=argument) if isinstance(value, str) else None
    if found is None:
        raise InvalidParameter(f"要给出 {argument}", where=argument, remedy="文件的编号或唯一的标题")
    return found


COMPUTED = {
    tool.name: tool
    for tool in (
        Computed(
            name="compare_documents",
            title="两份文件逐项对照 / two documents unit by unit",
            description="前一文件的每个条目出自后一文件的哪里：照搬、收窄、增补、相关或自有；后一文件有哪些无人承接；"
            "职责、期限、目标去向如何。 / Where each unit of the first document comes from (copied, narrowed, "
            "extended, related, own), what was dropped; how roles, deadlines and targets travelled. `rows` is paged.",
            documents={
                "child": "下级的或较新的文件：编号或唯一的标题 / the lower or newer document: id or unique title",
                "parent": "上级的或较旧的文件：编号或唯一的标题 / the upper or older document: id or unique title",
            },
            data=_compared,
            paged="rows",
        ),
        Computed(
            name="compare_versions",
            title="新旧两份文件的变化 / what changed between two documents of one issuer",
            description="任务的沿用、改动、新增、取消；机构的进入与退出；新的与不再的共同列名。same_issuer 为否时，"
            "两份文件不是新旧两版。 / Tasks kept, changed, new and gone; bodies that entered or left; pairs newly "
            "named together. Where same_issuer is false the two are no versions of one another. `tasks` is paged.",
            documents={
                "newer": "较新的文件：编号或唯一的标题 / the newer document: id or unique title",
                "older": "较旧的文件：编号或唯一的标题 / the older document: id or unique title",
            },
            data=_versions,
            paged="tasks",
        ),
    )
}
