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
