"""`fengong query [ID] [NAME=VALUE...]`: a question of the library, answered in the terminal."""

from contextlib import closing

import click

from fengong.asking import ask
from fengong.options import format_option, lang_option, load_settings, open_from, store_options
from fengong.output import chosen_format, print_rows
from graph.errors import InvalidParameter


@click.command("query")
@click.argument("question", required=False)
@click.argument("parameters", metavar="[NAME=VALUE]...", nargs=-1)
@store_options
@format_option()
@lang_option
@click.option("--cypher", is_flag=True, help="只打印该问题的 Cypher，不运行")
def command(
    question: str | None,
    parameters: tuple[str, ...],
    form: str | None,
    lang: str | None,
    cypher: bool,
    **options: str | None,
) -> None:
    """运行查询库中的一个问题；不给 ID 则列出全部问题及其参数。

    例：fengong query workload；fengong query collaborators agency=省市场监管局
    """
    from graph.questions.library import Library

    settings = load_settings(lang=lang, **options)
    library = Library.load()
    form = chosen_format(form)
    if question is None:
        rows = [
            {
                "id": q.id,
                "title": q.title[settings.lang],
                "parameters": [p.name + ("（必填）" if p.required else "") for p in q.parameters],
            }
            for q in library.values()
        ]
        print_rows(rows, (("id", "ID"), ("title", "问题"), ("parameters", "参数")), form, title="查询库")
        return
    chosen = library.find(question)
    if cypher:
        click.echo(chosen.cypher)
        return
    given = dict(map(_pair, parameters))
    with closing(open_from(settings)) as store, store.snapshot() as snapshot:
        answer = ask(snapshot, question, given)
    columns = [(c.name, c.meaning[settings.lang] if form == "table" else c.name) for c in chosen.columns]
    print_rows(answer, columns, form, title=chosen.title[settings.lang])


def _pair(text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not sign or not name:
        raise InvalidParameter(
            f"参数 {text!r} 不是 名称=值 的形式", where=text, remedy="例如 agency=430000:market-regulation"
        )
    return name, value
