"""`docs/commands.md`: the reference of the command line, made from its help.

python -m pipeline.commands.reference > docs/commands.md
"""

from collections.abc import Iterator

import click

from ..terms import RULES, SUSPECTS

_HEAD = """# The commands of gongwen

Made from the help of each command by `make docs`; do not edit it here. Exit codes: 0 done, 1 an error that is told in one line with
its mend (or faults found by `check`), 2 wrong usage. Reports go to standard output, progress and errors to standard error.
"""


def reference(main: click.Group) -> str:
    """The help of `main` and of all commands below it as Markdown, the same on any terminal."""
    parts = [_HEAD]
    for path, command in commands(main, ("gongwen",)):
        context = click.Context(command, info_name=" ".join(path), terminal_width=100, max_content_width=100)
        context.help_option_names = ["-h", "--help"]
        parts.append(f"## {' '.join(path)}\n\n```text\n{command.get_help(context)}\n```\n")
    parts.append("## Rules of the edits\n\n" + "\n".join(_rules()))
    parts.append("## Reasons of the suspects\n\n" + "\n".join(f"- `{reason}`：{said}" for reason, said in SUSPECTS.items()) + "\n")
    parts.append("## Tables and views of a query\n\n" + "\n".join(_tables()))
    parts.append("## Kinds of the graph\n\n" + "\n".join(_kinds()))
    return "\n".join(parts)


def _tables() -> Iterator[str]:
    """What a row of each table and view is; `gongwen query "DESCRIBE obligations"` lists the columns with their types."""
    from ..questions import TABLES, VIEWS

    yield "As `gongwen query` and the file of `gongwen database` have them; `DESCRIBE obligations` lists the columns with their types.\n"
    yield "| name | a row is |"
    yield "| --- | --- |"
    for name, about in (TABLES | VIEWS).items():
        yield f"| `{name}`{' (view)' if name in VIEWS else ''} | {about} |"
    yield ""


def _kinds() -> Iterator[str]:
    """The schema of the graph."""
    from ..graph import EDGES, NODES

    yield "What was read has `notice_id`, `source_spans` and, where a fact, section or clause says it, its id as `ref`.\n"
    yield "| node | id | what it is |"
    yield "| --- | --- | --- |"
    yield from (f"| {kind} | `{prefix}:` | {said} |" for kind, (prefix, said) in NODES.items())
    yield "\n| edge | from | to | what it says |"
    yield "| --- | --- | --- | --- |"
    yield from (f"| `{kind}` | {', '.join(start)} | {', '.join(end)} | {said} |" for kind, (start, end, said) in EDGES.items())
    yield ""


def _rules() -> Iterator[str]:
    """A table of the rules: as records name them, as `gongwen edits` does, and what they do."""
    yield "As `gongwen edits --rules` prints them. The first column is the `rule` of an edit in the published records.\n"
    yield "| rule | 名称 | 说明 |"
    yield "| --- | --- | --- |"
    for rule, (name, meaning) in RULES.items():
        yield f"| `{rule}` | {name} | {meaning.replace('<', '&lt;')} |"
    yield ""


def commands(command: click.Command, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """A command and all those below it, with the words that call them."""
    yield path, command
    if isinstance(command, click.Group):
        for name, below in command.commands.items():
            yield from commands(below, (*path, name))


if __name__ == "__main__":
    from . import main as gongwen

    click.echo(reference(gongwen), nl=False)
