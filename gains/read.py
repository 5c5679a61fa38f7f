"""The facts of some texts, read by whichever `pipeline` Python finds first. Run as a script, once for each side.

    python gains/read.py < places      (a line a file; a JSON line a text on standard output)

It stands alone and uses nothing but `pipeline.read`, so that it runs on revisions that are older than itself.
"""

import json
import sys
from pathlib import Path
from typing import Any

KINDS = ("targets", "amounts", "deadlines", "obligations", "citations")

#: What differs whenever something in front of a fact does, or is told in another form below.
_PLACES = ("id", "clause_id", "span", "source_spans", "also_at", "evidence", "rule")


def facts_of(path: Path) -> list[dict[str, Any]]:
    """The facts of the notice in a file: kind, words, pieces of the source, and attributes without ids and positions.

    Where an attribute names other facts by id, their words stand instead. A file that cannot be read has one fact of kind
    `error`, so that what could be read before and no longer can is told.
    """
    import pipeline

    try:
        notice = pipeline.read(path).model_dump(mode="json")
    except Exception as error:  # a fault of either side is a result here
        return [{"kind": "error", "text": f"{type(error).__name__}: {error}".splitlines()[0], "source": [[0, 0]], "attributes": {}}]
    words = {fact["id"]: fact["text"] for kind in KINDS for fact in notice[kind]}
    return [
        {
            "kind": kind,
            "text": fact["text"],
            "source": [[span["start"], span["end"]] for span in fact["source_spans"]],
            "attributes": {key: _told(key, value, words) for key, value in fact.items() if key not in (*_PLACES, "text")},
        }
        for kind in KINDS
        for fact in notice[kind]
    ]


def _told(key: str, value: Any, words: dict[str, str]) -> Any:
    if key.endswith("_ids") and isinstance(value, list):
        return [words.get(one, one) for one in value]
    if key == "part_of":
        return words.get(value, value)
    if key == "actions":
        return [one["text"] for one in value]
    return value


if __name__ == "__main__":
    for line in sys.stdin:
        sys.stdout.write(json.dumps(facts_of(Path(line.rstrip("\n"))), ensure_ascii=False) + "\n")
        sys.stdout.flush()
