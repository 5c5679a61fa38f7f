"""How displacy shows the facts."""

from typing import Any

_COLOURS = {
    "target": "#9bd3ae",
    "amount": "#f6c667",
    "deadline": "#f4a6a0",
    "obligation": "#a9c7ee",
    "citation": "#d3bfe6",
}


def displacy_options() -> dict[str, Any]:
    """Options for `displacy.render(doc, style="span", options=displacy_options())`: all facts, a colour a kind."""
    return {"spans_key": "gongwen", "colors": dict(_COLOURS)}
