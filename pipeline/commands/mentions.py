"""`gongwen mentions`: expressions out of any text."""

import click

from . import options

_FIELDS = ("kind", "text", "value", "unit", "start_date", "end_date", "offset", "frequency")
_COLUMNS = dict.fromkeys(("位置", "类别", "原文", "数值", "单位", "起", "止", "期间", "频率"), True)


@click.command(short_help="Read numbers, sums, times, bodies and places out of any text.")
@click.argument("text")
@click.option("--date", "day", metavar="YYYY-MM-DD", help="The day from which 今年 and 5月25日前 are understood.")
@options.form("json has every field.", ("json", "table"))
def mentions(text: str, day: str | None, form: str) -> None:
    """Print the expressions in TEXT (- reads standard input), each with its place, its kind and what it says.

    \b
    Example:
      gongwen mentions "务必于5月25日前上报，不低于100家" --date 2018-05-08
      gongwen mentions - --format table < notice.txt
    """
    import json
    import sys
    from datetime import date

    from ..api import mentions as read_mentions

    try:
        day = date.fromisoformat(day).isoformat() if day is not None else None
    except ValueError:
        raise click.BadParameter(f"{day!r} is no day of the calendar: write YYYY-MM-DD", param_hint="--date") from None
    if text == "-":
        text = sys.stdin.read()
    found = [mention.model_dump(mode="json") for mention in read_mentions(text, day)]
    if form == "json":
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
        return
    from .tables import plain, print_table

    print_table(_COLUMNS, ([f"{one['start']}-{one['end']}", *(plain(one[field]) for field in _FIELDS)] for one in found))
