"""How a record looks in a notebook. The records know no templates: what makes the HTML is looked up when a notebook asks for it."""

from importlib import import_module

from .base import Record


def html(record: Record) -> str:
    """The record as a piece of HTML that needs nothing else; all words of notices in it are text."""
    made: str = import_module("pipeline.publish.report.notebook").html(record)
    return made
