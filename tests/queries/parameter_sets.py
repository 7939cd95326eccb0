"""Sets of parameters for a question, drawn with a fixed seed from what is in the graph.

Most values of a set come from one scene: a task, its document, bodies, themes, and deadlines, so that filters
meet in an answer. Others come from elsewhere in the graph, and a few match nothing.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from random import Random
from typing import Any

from graph.questions.library import Question
from graph.questions.parameters import Parameter

Given = dict[str, Any]

SETS = 20
# Optional parameters given at once. Neo4j plans a statement anew for every choice of those that are null.
_TOGETHER = 3
_EMPTY = 6
_DRAWS = 10 * SETS
_ELSEWHERE = 0.2
_NOWHERE = 0.06
_ROLES = ("led_by", "assigned_to", "supported_by")
# The kind of node whose text a question looks through.
_LOOKED_THROUGH = {
    "agencies": "agency",
    "documents": "document",
    "themes": "theme",
    "group_tasks": "group",
    "tasks": "task",
}
# The facts that a question about given tasks tells.
_TOLD = {
    "task_actions": ("has_action",),
    "task_actors": _ROLES,
    "task_citations": ("cites",),
    "task_deadlines": ("due",),
    "task_mentions": ("mentions",),
    "task_targets": ("has_target",),
    "task_themes": ("advances",),
}
_ABSENT = {
    "document": "980000-1999-00000000",
    "agency": "980000:nobody",
    "theme": "theme:00000000",
    "task": "980000-1999-00000000.1",
    "date": "1999-01-01",
    "integer": 1999,
    "string": "无此",
}


class ParameterSets:
    """Draws from the graph of a dump. `of` gives the sets of a question, its example among them."""

    def __init__(self, dump: Iterable[str]) -> None:
        self._nodes: dict[str, dict[str, Given]] = defaultdict(dict)
        self._ends: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for entry in map(json.loads, dump):
            if "node" in entry:
                self._nodes[entry["node"]][entry["id"]] = entry["props"]
            elif "relationship" in entry:
                self._ends[entry["relationship"]][entry["start_id"]].append(entry["end_id"])
        self._all = {
            kind: sorted({end for found in ends.values() for end in found}) for kind, ends in self._ends.items()
        }
        # Generated plans are many and alike: documents and bodies of which more is said are drawn more often.
        cited = self._starts("implements", "document_cites")
        self._rich = [document for document in cited if document in self._nodes["document"]]
        self._related = [*self._all["has_member"], *self._all["succeeded_by"], *self._starts("succeeded_by")]
        self._tasks: dict[str, list[str]] = defaultdict(list)
        for task, props in self._nodes["task"].items():
            self._tasks[props["document_id"]].append(task)

    def of(self, question: Question, finds: Callable[[Given], bool]) -> list[Given]:
        """Different sets, `SETS` of them or as many as the parameters allow.

        Of those that find nothing (`finds` asks an engine) only a part is taken while others can be had.
        """
        random = Random(question.id)
        full: list[Given] = []
        empty: list[Given] = []
        for given in (question.example, *self._drawn(question, random)):
            if given not in full and given not in empty:
                (full if finds(given) else empty).append(given)
            if len(full) + min(len(empty), _EMPTY) == SETS:
                break
        return [*full, *empty[: SETS - len(full)]]

    def _drawn(self, question: Question, random: Random) -> Iterator[Given]:
        choices = _choices(question, random)
        for draw in range(_DRAWS):
            scene = self._scene(question, random)
            given = {
                parameter.name: self._value(question, parameter, scene, random)
                for parameter in question.parameters
                if parameter.required or parameter.name in choices[draw % len(choices)]
            }
            yield {name: value for name, value in given.items() if value is not None}

    def _value(self, question: Question, parameter: Parameter, scene: Given, random: Random) -> Any:
        if parameter.values:
            return random.choice(parameter.values)
        if parameter.type == "strings":
            return [*random.sample(self._starts(*_TOLD[question.id]), 3), scene["task"]]
        if parameter.type in _ABSENT and random.random() < _NOWHERE:
            return _ABSENT[parameter.type]
        return (self._scene(question, random) if random.random() < _ELSEWHERE else scene)[parameter.name]

    def _scene(self, question: Question, random: Random) -> Given:
        """A value for every parameter that no list of values closes; a new name has to be added here."""
        document = random.choice(list(self._tasks) if random.random() < 0.4 else self._rich)
        task = random.choice(self._tasks[document])
        actors = self._of(task, *_ROLES)
        agency = random.choice([actor for actor in actors if actor in self._nodes["agency"]] or self._ids("agency"))
        theme = random.choice(self._of(task, "advances"))
        date = random.choice([d for d in map(self._date, self._of(task, "due")) if d] or ["2021-09-30"])
        child = random.choice(self._starts("compared_with"))
        body, place = self._nodes["agency"][agency], self._nodes["place"].get(self._place(agency), {})
        found = {"document": document, "task": task, "agency": agency, "theme": theme}
        found["group"] = random.choice(self._ids("group"))
        return {
            **dict.fromkeys(("document", "old"), document),
            "new": random.choice(list(self._tasks)),
            **dict.fromkeys(("from", "to", "due_from", "due_to", "as_of"), date),
            "names_as_of": random.choice(["2018-09-30", "2018-10-01", date]),
            "task": task,
            "agency": random.choice(actors if random.random() < 0.7 else self._related),
            "other": random.choice(actors),
            "theme": theme,
            "other_theme": random.choice(self._of(random.choice(self._tasks[document]), "advances")),
            "child": child,
            "parent": self._ends["compared_with"][child][0],
            "year": self._nodes["document"][document].get("year", 2021),
            "level": body.get("level"),
            "kind": body.get("kind"),
            "place": random.choice([place.get("name"), body["place_code"]]),
            "group": self._nodes["theme"][theme].get("group"),
            "since": random.choice(list(self._nodes["change"].values()))["revision"],
            "q": self._piece(found, _LOOKED_THROUGH.get(question.id, "task"), random),
            "least": random.randint(1, 5),
            **{name: random.random() < 0.5 for name in ("registered", "named", "numeric")},
        }

    def _of(self, task: str, *kinds: str) -> list[str]:
        """The ends of the task's facts of these kinds; of all tasks' where it has none."""
        ends = [end for kind in kinds for end in self._ends[kind].get(task, ())]
        return ends or [end for kind in kinds for end in self._all[kind]]

    def _starts(self, *kinds: str) -> list[str]:
        return sorted({start for kind in kinds for start in self._ends[kind]})

    def _ids(self, kind: str) -> list[str]:
        return list(self._nodes[kind])

    def _date(self, deadline: str) -> str | None:
        return self._nodes["deadline"][deadline].get("date")

    def _place(self, agency: str) -> str:
        return next(iter(self._ends["located_in"].get(agency, ())), "")

    def _piece(self, scene: Given, kind: str, random: Random) -> str:
        props = self._nodes[kind][scene[kind]]
        text: str = props.get("name") or props["title"]
        start = random.randrange(max(1, len(text) - 2))
        return text[start : start + random.randint(2, 3)]


def _choices(question: Question, random: Random) -> list[set[str]]:
    """Which optional parameters are given: none, those of the example, and each one in some choice."""
    optional = [parameter.name for parameter in question.parameters if not parameter.required]
    random.shuffle(optional)
    parts = [set(optional[start : start + _TOGETHER]) for start in range(0, len(optional), _TOGETHER)]
    named = {name for name in question.example if name in optional}
    return [*parts, named, set()]
