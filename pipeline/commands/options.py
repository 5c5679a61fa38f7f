"""Options that several commands take."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


def outputs(about: str = "What 'gongwen build' wrote.") -> Callable[[F], F]:
    """`--outputs`: the folder that a build wrote."""
    return click.option("--outputs", type=click.Path(path_type=Path), default=Path("outputs"), show_default=True, help=about)


def form(about: str | None = None, kinds: tuple[str, ...] = ("table", "json", "csv")) -> Callable[[F], F]:
    """`--format`, as the parameter `form`; the first kind is taken unless another is named."""
    return click.option("--format", "form", type=click.Choice(kinds), default=kinds[0], show_default=True, help=about)


def workbook() -> Callable[[F], F]:
    """`-o`, as the parameter `workbook`: where an XLSX workbook is written instead of anything printed."""
    kind = click.Path(path_type=Path, dir_okay=False)
    return click.option("-o", "--output", "workbook", metavar="FILE.xlsx", type=kind, help="Write an XLSX workbook (对照表) here.")


def write(path: Path, content: bytes) -> None:
    """Write a file that was asked for. Raises FileError, which names the file and what is wrong with it."""
    try:
        path.write_bytes(content)
    except OSError as error:
        raise click.FileError(str(path), hint=f"{error.strerror}: name another file") from None
