"""`fengong network`: measures of planned co-assignment, with what their ranks rest on."""

import click

from fengong.networks import Scope, read_report, scope_options
from fengong.options import format_option, load_settings, store_options
from fengong.output import chosen_format, json_text, print_rows

COLUMNS = (
    ("rank", "名次"),
    ("name", "机构"),
    ("value", "值"),
    ("range", "去掉任一任务后的名次"),
    ("influential_task", "影响最大的任务"),
)


@click.command("network")
@click.argument("measure", required=False)
@click.option(
    "--effort",
    type=click.Choice(["quick", "auto", "full"]),
    default="auto",
    help="quick 只算快的；auto 大网络省去耗时的检验并说明；full 全部算出",
)
@scope_options
@store_options
@format_option("table", "json", "jsonl", "csv")
def command(
    measure: str | None,
    document: str | None,
    theme: str | None,
    role: str | None,
    groups: str,
    succession: str,
    weighting: str,
    effort: str,
    form: str | None,
    **options: str | None,
) -> None:
    """共同列名网络的度量；不给度量名则给出全部（json）或介数（表格）。

    名次旁总是注明去掉任一任务后的变动：一份文件只是很小的样本。
    """
    from graph.errors import NotFound

    report = read_report(load_settings(**options), Scope(document, theme, role, groups, succession), weighting, effort)
    form = chosen_format(form)
    if measure is None and form in ("json", "jsonl"):
        click.echo(json_text(report.to_dict()))
        return
    ranking = report.ranking(measure or "betweenness")
    if ranking is None:
        withheld = {gap.measure: gap.zh for gap in report.withheld}
        withheld |= dict.fromkeys(report.pending, "quick 不算此度量，请用 --effort auto")
        raise NotFound(
            withheld.get(measure or "betweenness", f"没有度量 {measure}"),
            where=measure or "betweenness",
            remedy=f"可用的有：{'、'.join(one.measure for one in report.rankings)}",
        )
    names = {body.id: body.name for body in report.bodies}
    rows = [
        {
            "rank": score.rank,
            "agency": score.agency,
            "name": names[score.agency],
            "value": score.value,
            "range": f"{score.rank_best}–{score.rank_worst}" if score.rank_best else "",
            "influential_task": score.influential_task,
        }
        for score in ranking.scores
    ]
    print_rows(rows, COLUMNS, form, title=f"{report.title_zh}：{ranking.measure}")
