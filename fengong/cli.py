"""The command `fengong`: finds the subcommand's module only when it is asked for, so that --help is quick."""

import importlib
import sys

import click

COMMANDS = {
    "read": "打印一个文件的可索引文本 / print the text that all offsets index",
    "extract": "从文件中提取任务、机构、期限等事实 / extract facts, no database involved",
    "ingest": "把文件或文件夹写入图 / write files or folders into the graph",
    "serve": "启动网页与接口 / start the web pages and the API",
    "query": "运行一个问题，或列出全部问题 / run a question of the library, or list them",
    "export": "导出图 / export the graph (jsonl and other formats)",
    "network": "共同列名网络的度量 / measures of the network of co-assignment",
    "compare": "两份方案逐项对照：照录、收窄、独有、未承接 / lay a plan beside its parent or predecessor",
    "align": "对照图中的文件并存入图，建议与裁定上级文件 / align documents of the graph; suggest and decide parents",
    "browser-kit": "生成 Neo4j Browser 的样式、导览与收藏查询 / write style, guide and saved queries for Neo4j Browser",
    "mcp": "以 MCP 工具提供查询库 / the library's questions as MCP tools",
    "review": "逐条裁定未登记的机构名 / decide on names that resolved to nothing",
    "evaluate": "用手工标准答案评测提取 / score the extraction against answers made by hand",
    "verify": "逐条复核图中的引文与计数 / re-check every quote and count in the graph",
    "doctor": "检查环境与图的状态，并给出办法 / say what is wrong with the set-up, and the fix",
}


class LazyGroup(click.Group):
    """A group whose subcommands live one a module in `fengong.commands` and load on demand."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The subcommands in the order a newcomer needs them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import the module of one subcommand; None for an unknown name."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"fengong.commands.{cmd_name.replace('-', '_')}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """List the subcommands from the table above, without importing any of them."""
        with formatter.section("命令 / Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, with the commands that exist named when the given one does not."""
        if args and not args[0].startswith("-") and args[0] not in COMMANDS:
            raise click.UsageError(f"没有命令 {args[0]!r}；可用的有：{'、'.join(COMMANDS)}", ctx)
        return super().resolve_command(ctx, args)


@click.command(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="fengong", prog_name="fengong")
def group() -> None:
    """分工：把重点任务分工方案读成任务、机构、改革主题与期限的知识图谱。

    A knowledge graph of tasks, agencies, reform themes and deadlines, read from task-division plans.
    """


def main() -> None:
    """Run the command line; an error we know is told in one line and by its exit code."""
    from graph.errors import FengongError

    try:
        code = group.main(standalone_mode=False)
    except FengongError as error:
        click.echo(f"错误：{error}", err=True)
        sys.exit(error.exit_code)
    except click.exceptions.Abort:
        click.echo("已中断。", err=True)
        sys.exit(130)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except BrokenPipeError:
        # The reader of our output went away (`| head`): nothing is wrong, and nothing more can be said.
        sys.stderr.close()
        sys.exit(0)
    sys.exit(code if isinstance(code, int) else 0)
