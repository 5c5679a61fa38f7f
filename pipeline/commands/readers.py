"""`--for`: the class of actors whose matter is asked for."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from ..expressions.actors import ActorClass

F = TypeVar("F", bound=Callable[..., Any])


class _Reader(click.ParamType):  # type: ignore[type-arg, unused-ignore]
    """A class of actors by its code (city), one of its names (城市, 城市政府, cities), or the name of an actor (省财政厅)."""

    name = "actors"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> "ActorClass":
        from ..expressions.actors import named, near

        found = named(value)
        if found is None:
            close = near(value)
            meant = f"did you mean {', '.join(close)}? " if close else ""
            self.fail(f"nobody of the kind {value!r} is known: {meant}name one of {_all()}, or an actor such as 省财政厅", param, ctx)
        return found


class _Option(click.Option):
    """The option that lists all classes in its help, looked up only when help is asked for."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        self.help = f"Only what concerns these: {_all()}; or an actor by name, such as 省财政厅."
        return super().get_help_record(ctx)


def _all() -> str:
    from ..expressions.actors import LABELS

    return ", ".join(f"{label} ({code})" for code, label in LABELS.items())


def option(command: F) -> F:
    """`--for ACTORS`, as the parameter `reader`."""
    return click.option("--for", "reader", metavar="ACTORS", type=_Reader(), cls=_Option)(command)
