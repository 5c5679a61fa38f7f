"""`gongwen mentions`: expressions out of any text."""

import click


@click.command(short_help="Read numbers, sums, times, bodies and places out of any text.")
@click.argument("text")
@click.option("--date", "day", metavar="YYYY-MM-DD", help="The day from which 今年 and 5月25日前 are understood.")
def mentions(text: str, day: str | None) -> None:
    """Print the expressions in TEXT (- reads standard input) as a JSON list.

    \b
    Example:
      gongwen mentions "务必于5月25日前上报，不低于100家" --date 2018-05-08
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
    click.echo(json.dumps([mention.model_dump(mode="json") for mention in read_mentions(text, day)], ensure_ascii=False, indent=2))
