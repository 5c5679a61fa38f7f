"""`gongwen schema`: the JSON Schema of what is published."""

import click

#: Name of a schema → what keeps to it.
SCHEMAS = {
    "notice": "notices/*.json",
    "diff": "diffs/*.json",
    "timelines": "timelines.json",
    "mention": "what 'gongwen mentions' prints, each",
    "quarantine": "quarantine.jsonl, a line",
    "targets": "facts/targets.jsonl, a line",
    "amounts": "facts/amounts.jsonl, a line",
    "deadlines": "facts/deadlines.jsonl, a line",
    "obligations": "facts/obligations.jsonl, a line",
    "citations": "facts/citations.jsonl, a line",
}


@click.command(short_help="Print the JSON Schema of a published record.")
@click.argument("record", type=click.Choice(list(SCHEMAS)), required=False)
def schema(record: str | None) -> None:
    """Print the JSON Schema (2020-12) of RECORD, made from the records in the code; without RECORD, list them.

    \b
    Example:
      gongwen schema
      gongwen schema notice > notice.schema.json
    """
    if record is None:
        for name, holds in SCHEMAS.items():
            click.echo(f"{name:<12} {holds}")
        return
    import json

    from ..publish.schemas import schemas

    click.echo(json.dumps(schemas()[record], ensure_ascii=False, indent=2))
