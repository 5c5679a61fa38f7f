"""`docs/commands.md`: the reference of the command line, made from its help.

python -m pipeline.commands.reference > docs/commands.md
"""

from collections.abc import Iterator

import click

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
    return "\n".join(parts)


def commands(command: click.Command, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """A command and all those below it, with the words that call them."""
    yield path, command
    if isinstance(command, click.Group):
        for name, below in command.commands.items():
            yield from commands(below, (*path, name))


if __name__ == "__main__":
    from . import main as gongwen

    click.echo(reference(gongwen), nl=False)
