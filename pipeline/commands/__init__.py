"""The `gongwen` command line. Each command module is light: what is heavy is loaded when a command runs."""

from typing import Any

import click

from ..errors import GongwenError
from .ask import ask
from .build import build
from .check import check
from .database import database
from .diff import diff
from .edits import edits
from .facts import facts
from .graph import graph
from .mentions import mentions
from .new import new
from .query import query
from .report import report
from .schema import schema
from .show import show
from .stage import stage
from .summary import summary
from .timeline import timeline


class _Group(click.Group):
    """Lists its commands in order of use, and tells an error that gongwen raises on purpose in one line, with exit code 1."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except GongwenError as error:
            raise click.ClickException(str(error)) from error


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="gongwen", prog_name="gongwen")
def main() -> None:
    """Turn Chinese policy notices (通知, 意见, 方案) into data in which every figure has its place in the source.

    \b
    Start with:
      gongwen build corpus --out outputs
      gongwen facts amounts
      gongwen diff 2018-ip-operation-cities 2020-ip-operation-cities
    """


for _command in (
    build,
    summary,
    show,
    facts,
    diff,
    new,
    timeline,
    ask,
    query,
    database,
    graph,
    report,
    edits,
    mentions,
    schema,
    check,
    stage,
):
    main.add_command(_command)
