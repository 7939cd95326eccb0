"""The Chinese words for what an alignment says, the same in the report and in the workbook."""

from graph.align.records import Kind
from graph.records import Role, Task

KIND_WORDS: dict[Kind, str] = {"copied": "照搬", "narrowed": "收窄", "extended": "增补", "related": "相关"}
KIND_MEANINGS: dict[Kind, str] = {
    "copied": "几乎全文出自对方",
    "narrowed": "取了对方的一部分",
    "extended": "取了对方的文字并有增加",
    "related": "同一事项，自己的文字",
}
OWN_WORD = "自有"
DROPPED_WORD = "未承接"
ROLE_WORDS: dict[Role, str] = {"lead": "牵头", "responsible": "负责", "support": "配合"}


def role_lines(task: Task) -> tuple[str, ...]:
    """One line a role: 牵头：省发展改革委；names as read, in printed order, each once."""
    lines = []
    for role, word in ROLE_WORDS.items():
        names = dict.fromkeys(held.name for held in task.assignments if held.role == role)
        if names:
            lines.append(f"{word}：{'、'.join(names)}")
    return tuple(lines)
