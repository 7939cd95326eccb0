"""The pages by file name; each is a function of the program's own declarations."""

from collections.abc import Iterable, Iterator

from api.app import create_app
from api.settings import ApiSettings
from dev.reference.errors import error_classes
from fengong.cli import COMMANDS, group
from fengong.settings import Settings
from graph import schema
from graph.questions.library import Library, Question

HEAD = "<!-- made by `make docs`; edit the program, not this page -->\n\n"


def pages() -> dict[str, str]:
    """Every reference page with its text."""
    made = {
        "queries.md": _queries(),
        "settings.md": _settings(),
        "commands.md": _commands(),
        "endpoints.md": _endpoints(),
        "errors.md": _errors(),
        "schema.md": _schema(),
    }
    return {name: HEAD + "\n".join(lines) + "\n" for name, lines in made.items()}


def _table(*headings: str, rows: Iterable[tuple[object, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(headings)} |"
    yield f"|{' --- |' * len(headings)}"
    for row in rows:
        yield f"| {' | '.join(_cell(value) for value in row)} |"
    yield ""


def _cell(value: object) -> str:
    return str("" if value is None else value).replace("|", "\\|").replace("\n", " ")


def _queries() -> Iterator[str]:
    library = Library.load()
    yield f"# 查询库 / The query library\n\n{len(library)} questions, one file each in `queries/read/`. Each is"
    yield "served as `/v1/queries/{id}`, run by `fengong query ID NAME=VALUE…`, and offered as an MCP tool.\n"
    for question in library.values():
        yield from _question(question)


def _question(question: Question) -> Iterator[str]:
    yield f"## {question.id}: {question.title['zh']} / {question.title['en']}\n"
    yield f"{question.description['zh']}\n\n{question.description['en']}\n"
    if question.parameters:
        yield from _table(
            "parameter",
            "type",
            "required",
            "default",
            "含义 / meaning",
            rows=(
                (p.name, p.type, "yes" if p.required else "", p.default, f"{p.meaning['zh']} / {p.meaning['en']}")
                for p in question.parameters
            ),
        )
    yield from _table(
        "column",
        "type",
        "含义 / meaning",
        rows=((c.name, c.type, f"{c.meaning['zh']} / {c.meaning['en']}") for c in question.columns),
    )


def _settings() -> Iterator[str]:
    yield "# 设置 / Settings\n\nVariables beat `fengong.toml`; options of a command beat both.\n"
    yield from _table(
        "variable",
        "toml",
        "default",
        "含义 / meaning",
        rows=(
            (f"`FENGONG_{name.upper()}`", f"`{name}`", f"`{field.default}`", field.description)
            for name, field in Settings.model_fields.items()
        ),
    )


def _commands() -> Iterator[str]:
    import click

    yield "# 命令 / Commands\n"
    context = click.Context(group, info_name="fengong", **group.context_settings)
    for name, meaning in COMMANDS.items():
        command = group.get_command(context, name)
        assert command is not None
        yield f"## fengong {name}\n\n{meaning}\n"
        asked = click.Context(command, parent=context, info_name=name, terminal_width=100)
        yield f"```\n{command.get_help(asked)}\n```\n"


def _endpoints() -> Iterator[str]:
    yield "# 接口 / Endpoints\n"
    yield "All GET. The whole contract is at `/openapi.json`; `/docs` and `/redoc` work offline.\n"
    paths = create_app(ApiSettings(store="embedded:none.kgl")).openapi()["paths"]
    for path, operations in paths.items():
        operation = operations["get"]
        yield f"## {path}\n\n**{operation['summary']}** (`{operation['operationId']}`)\n\n{operation['description']}\n"
        if operation.get("parameters"):
            yield from _table(
                "parameter",
                "in",
                "required",
                "含义 / meaning",
                rows=(
                    (p["name"], p["in"], "yes" if p.get("required") else "", p.get("description"))
                    for p in operation["parameters"]
                ),
            )


def _errors() -> Iterator[str]:
    yield "# 错误 / Errors\n"
    yield "The API answers `application/problem+json` with the status, the command line exits with the code.\n"
    yield from _table(
        "code",
        "HTTP",
        "exit",
        "meaning",
        rows=(
            (f"`{kind.code}`", kind.status, kind.exit_code, (kind.__doc__ or "").split("\n\n")[0])
            for kind in error_classes()
        ),
    )


def _schema() -> Iterator[str]:
    yield "# 图的结构 / Graph schema\n\nDeclared once in `graph/schema.py`.\n"
    for node in schema.NODES:
        yield f"## (:{':'.join(node.labels)}) {node.name}\n\n{node.meaning}\n"
        yield from _table("property", "type", "meaning", rows=((p.name, p.type, p.meaning) for p in node.properties))
    for link in schema.RELATIONSHIPS:
        yield f"## (:{link.start})-[:{link.type}]->(:{link.end})\n\n{link.meaning}\n"
        if link.properties:
            yield from _table(
                "property", "type", "meaning", rows=((p.name, p.type, p.meaning) for p in link.properties)
            )
