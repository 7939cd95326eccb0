"""A third invented plan, a year later: guides, a body named twice, closed and open lists, members that left."""

from dataclasses import replace

from dev.invent import Invention
from dev.invented_bodies import CITY, agency, group
from graph import ids
from graph.records import Assignment, Document, Membership, Official
from tests.graph.plans import CITIES, CITY_GOVERNMENT, COMMERCE, FINANCE, LICENCES, MARKET, ONE_STOP

WATER = agency("water", "水利厅")
LATE_MEMBER = agency("late", "新区管委会", place=CITY)
FORMER_MEMBER = agency("former", "旧区管委会", place=CITY)
OFFICIAL = Official(id=ids.official_id("980000-2022-00000000", "王副省长"), name="王副省长", post="副省长")


def third_plan() -> Document:
    """Issued in 2022; every accountability, every involvement, a guide, and dated memberships."""
    plan = Invention(3, year=2022)
    plan.section("一、任务")
    plan.task("一家牵头一家指导")
    plan.theme(LICENCES)
    plan.theme(ONE_STOP)
    plan.deadline("2022年6月底前", "2022-06-30", "month")
    plan.deadline("2022年12月底前", "2022-12-31", "month")
    plan.clause(("lead", MARKET), ("support", WATER), ("support", COMMERCE))
    plan.task("一家负责名单列尽")
    plan.clause(("responsible", WATER))
    plan.task("一家负责名单未列尽")
    plan.clause(("responsible", WATER), open_list=True)
    plan.task("只有机构群")
    plan.deadline("长期坚持", None, None, "ongoing")
    plan.clause(("responsible", CITIES))
    plan.member(CITIES, CITY_GOVERNMENT)
    indefinite = plan.task("只有不定机构群")
    plan.clause(("responsible", group("省直相关部门", task=indefinite)))
    plan.task("只有领导")
    plan.clause(("responsible", OFFICIAL))
    plan.task("只写了配合方")
    plan.clause(("support", FINANCE))
    plan.task("没有责任方")
    plan.task("同一机构列名两次")
    plan.theme(LICENCES)
    plan.clause(("lead", MARKET), ("responsible", MARKET), ("responsible", CITY_GOVERNMENT), ("responsible", CITIES))
    plan.member(CITIES, LATE_MEMBER)
    plan.member(CITIES, FORMER_MEMBER)
    written = plan.document(source="third.txt")
    dated = {
        LATE_MEMBER.id: {"since": "2022-06-01"},
        FORMER_MEMBER.id: {"since": "2010-01-01", "until": "2022-01-01"},
    }
    memberships = {_dated(member, dated) for member in written.registry.memberships}
    registry = replace(
        written.registry, memberships=tuple(sorted(memberships, key=lambda m: (m.group_id, m.agency_id)))
    )
    first, *others = written.tasks
    guided = replace(first, assignments=tuple(_guiding(assignment) for assignment in first.assignments))
    return replace(written, tasks=(guided, *others), registry=registry)


def _dated(member: Membership, dates: dict[str, dict[str, str]]) -> Membership:
    return replace(member, **dates.get(member.agency_id, {}))  # type: ignore[arg-type]


def _guiding(assignment: Assignment) -> Assignment:
    return replace(assignment, role_detail="guide") if assignment.actor_id == WATER.id else assignment
