"""Two invented plans that hold every kind of fact, and edits of them."""

from dataclasses import replace

from dev.invent import Invention
from dev.invented_bodies import CITY, agency, descended, group, renamed, theme
from graph import ids
from graph.records import Document, Official

_FINANCE, _COMMERCE, _OLD_COMMERCE = (
    agency(key, name) for key, name in (("finance", "财政厅"), ("commerce", "商务厅"), ("foreign-trade", "外经贸厅"))
)
FINANCE, COMMERCE, OLD_COMMERCE = descended(
    [_FINANCE, _COMMERCE, _OLD_COMMERCE],
    [renamed(_OLD_COMMERCE, _COMMERCE), replace(renamed(_FINANCE, _COMMERCE), kind="transfer")],
)
MARKET = replace(agency("market-regulation", "市场监管局"), merged_ids=("980000:prices",))
CITY_GOVERNMENT = agency("government", "人民政府", place=CITY)
NEW_BODY = agency("x-0123456789ab", "数字推进专班", registered=False)
CITIES = group("各市州人民政府")
LICENCES = theme("证照分离", "商事制度")
ONE_STOP = theme("一网通办", "数字政府")


def first_plan(*, edited: bool = False) -> Document:
    """Sections, measures, every role, a group with a member, an official, deadlines, targets, a correction.

    `edited` is the same document with another text: a task and a body fewer, a changed deadline.
    """
    plan = Invention(1)
    official = Official(id=ids.official_id(plan.id, "李副省长"), name="李副省长", post="副省长")
    plan.cite("云岭省优化营商环境条例", "basis")
    plan.cite("云岭省统计办法", "cite")
    plan.correction("云岭省年度", "云岭省2021年度")
    plan.section("一、简政放权")
    plan.task("清理审批事项")
    plan.theme(LICENCES)
    plan.deadline(
        "2021年9月底前" if not edited else "2021年12月底前", "2021-09-30" if not edited else "2021-12-31", "month"
    )
    plan.target("事项", 100.0, "项", "压减100项以上")
    plan.clause(("lead", FINANCE), ("responsible", MARKET), ("responsible", CITIES), ("support", COMMERCE))
    plan.member(CITIES, CITY_GOVERNMENT)
    unspecified = plan.task("推行一网通办")
    plan.theme(ONE_STOP)
    plan.deadline("每季度", None, None, "recurring")
    plan.target("服务", None, None, "实现全覆盖")
    plan.mention(COMMERCE)
    plan.clause(
        ("lead", official),
        ("responsible", FINANCE),
        ("responsible", group("省直相关部门", task=unspecified)),
        open_list=True,
    )
    plan.section("二、放管结合")
    if not edited:
        plan.task("完善监管")
        plan.cite("云岭省监管办法", "issue", number="云政发〔2020〕3号")
        plan.deadline("国家部署2021年底前", "2021-12-31", "year", owner="other")
        plan.clause(("lead", MARKET), ("lead", COMMERCE), ("responsible", NEW_BODY))
        plan.succession(OLD_COMMERCE, COMMERCE)
    plan.task("优化服务")
    plan.clause(("responsible", FINANCE), ("responsible", MARKET))
    plan.task("公布目录", measure=True)
    plan.clause(("lead", FINANCE), ("support", MARKET))
    return plan.document(source="first.txt")


def second_plan() -> Document:
    """Shares bodies, a theme, a deadline and a cited document with the first."""
    plan = Invention(2)
    plan.cite("云岭省优化营商环境条例", "basis")
    plan.task("推广经验")
    plan.theme(LICENCES)
    plan.deadline("2021年9月底前", "2021-09-30", "month")
    plan.clause(("lead", MARKET), ("responsible", FINANCE), ("responsible", CITIES))
    plan.member(CITIES, CITY_GOVERNMENT)
    return plan.document(source="second.txt")
