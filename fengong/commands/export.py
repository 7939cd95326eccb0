"""`fengong export FORMAT`: the graph or a part of it in a form that others read."""

import click

from fengong.exports import bulk, calendar, dump, ledger, network

command = click.Group(
    "export",
    help="导出：jsonl 是可原样读回的完整转储；其余供 Gephi、Excel、R 等工具打开。",
    commands=[dump.command, *network.commands(), ledger.command, calendar.command, bulk.command],
)
