"""Who is to have so many of what was named before: 登记点不少于4个，3万人以上的乡镇|应至少设1个."""

import regex

from . import bodies, whose

_MODALS = regex.compile(r"(?:应当?|须|要|需|可|均|各|再|原则上|一般|至少|最少)+$")


def holder(text: str, start: int, verb: int, figure: int) -> tuple[int, int] | None:
    """乡镇 of 乡镇应至少设(1个): a place or a body in front of a verb behind 至少, or of one inside the figure's bound."""
    if verb < figure and not text.endswith(("至少", "最少"), start, verb):
        return None
    start += text[start] == "的"
    end = min(verb, figure)
    modal = _MODALS.search(text, start, end)
    end = modal.start() if modal else end
    area = whose.places_at(text, start, end) if end > start else None
    holds = end > start and ((area is not None and area.end() == end) or bodies.ends_in_head(text, start, end))
    return (start, end) if holds else None
