"""A generated corpus: invented plans with a fixed seed, of the size and density of real ones.

`corpus(10_000)` gives about 167 plans of 60 tasks: a lead in two tasks of three, three more bodies, a class
of bodies in most tasks, two themes, four deadlines in ten.
"""

from collections.abc import Iterator
from random import Random

from dev.invent import Invention
from dev.invented_bodies import CITY, PROVINCE, agency, group, theme
from graph.records import Agency, Document, Theme

TASKS_A_PLAN = 60
_SUBJECTS = "政务财税市场交通水利农业林业卫生教育科技民政文旅商务住建自然资源生态应急审计统计金融"
_VERBS = ("推进", "完善", "建立", "优化", "清理", "压减", "公布", "推广")
_OBJECTS = (
    "审批事项清单",
    "一体化平台",
    "信用监管机制",
    "证照分离改革",
    "电子证照应用",
    "服务热线",
    "招投标监管",
    "纳税服务",
)


def agencies(count: int) -> list[Agency]:
    """Invented agencies of a province and a city."""
    return [
        agency(f"body-{i}", f"{_SUBJECTS[i * 2 % 40 : i * 2 % 40 + 2]}第{i}局", place=PROVINCE if i % 5 else CITY)
        for i in range(count)
    ]


def themes(count: int) -> list[Theme]:
    """Invented themes in five groups."""
    return [theme(f"改革主题{i}", f"类别{i % 5}") for i in range(count)]


def corpus(tasks: int, *, seed: int = 20210310) -> Iterator[Document]:
    """Plans with `tasks` tasks together; the same seed gives the same documents."""
    random = Random(seed)
    bodies = agencies(max(30, min(500, tasks // 20)))
    reforms = themes(max(10, min(300, tasks // 30)))
    for number in range(1, (tasks - 1) // TASKS_A_PLAN + 2):
        yield _plan(random, number, min(TASKS_A_PLAN, tasks - (number - 1) * TASKS_A_PLAN), bodies, reforms)


def _plan(random: Random, number: int, tasks: int, bodies: list[Agency], reforms: list[Theme]) -> Document:
    plan = Invention(number, year=2015 + number % 10)
    cities = group("各市州人民政府")
    for position in range(tasks):
        if position % 15 == 0:
            plan.section(f"第{position // 15 + 1}部分")
        id = plan.task(f"{random.choice(_VERBS)}{random.choice(_OBJECTS)}（{position + 1}）")
        for reform in random.sample(reforms, 2):
            plan.theme(reform)
        if random.random() < 0.4:
            month = random.randint(1, 12)
            plan.deadline(f"{2016 + number % 10}年{month}月底前", f"{2016 + number % 10}-{month:02d}-28", "month")
        if random.random() < 0.1:
            plan.target("办理事项", float(random.randint(1, 50) * 10), "项", "办理事项100项以上")
        chosen = random.sample(bodies, random.randint(2, 5))
        first = "lead" if random.random() < 0.65 else "responsible"
        roles = [(first, chosen[0]), *(("responsible", body) for body in chosen[1:])]
        extra = cities if random.random() < 0.6 else group("省直相关部门", task=id)
        plan.clause(*roles, ("responsible", extra), open_list=random.random() < 0.3)  # type: ignore[arg-type]
    return plan.document()
