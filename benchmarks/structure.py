"""Whether segment holds on any official text: numbering, clauses, time. Prints what does not hold.

    python -m benchmarks.structure texts.jsonl [--count 500] [--show 50]

A text is a line of JSON with `text` and, if it has one, `path`. The chapters and articles of a text are read a second time, by lines
that open with 第…章 or 第…条, and where those count up so must the sections. Time is the processor's, of segment alone; that of
jieba.lcut is taken from the same texts.
"""

import argparse
import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from pipeline.api.stages import load
from pipeline.records import RawDocument, StructuredDocument
from pipeline.segment.numerals import number

from .measure import lcut, raw, timed
from .texts import joined

LENGTHS = (10_000, 100_000, 1_000_000)
STAGES = ("normalize", "deduplicate", "repair", "segment")
_LABELS = {
    style: re.compile(
        rf"^[#\s]*第\s?([一二三四五六七八九十百零〇]{{1,6}}|\d{{1,4}})\s?{style}(?:之[一二三四五六七八九十]{{1,2}})?(?=[\s　【（]|$)"
    )
    for style in ("章", "条")
}


class Found(NamedTuple):
    """What does not hold in one text: a line for people."""

    path: str
    kind: str
    told: str


def main() -> None:
    """Read the texts, print the exceptions, the shares and the times."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.structure", description=__doc__)
    parser.add_argument("texts", type=Path)
    parser.add_argument("--count", type=int, default=None, help="the first so many texts (all)")
    parser.add_argument("--show", type=int, default=50, help="exceptions to print (50)")
    options = parser.parse_args()
    with options.texts.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines][: options.count]
    found, counts, seconds, jieba = check(rows)
    for exception in found[: options.show]:
        print(f"{exception.kind}\t{exception.path}\t{exception.told}")
    characters = sum(len(row["text"]) for row in rows)
    print(f"{len(rows)} texts, {characters} characters, {len(found)} exceptions")
    for style in _LABELS:
        print(f"第…{style}: {counts[style, 'right']} of {counts[style, 'counting']} that count up ({counts[style, 'other']} do not)")
    print(f"segment {seconds / characters * 1e6:.2f} µs a character, {jieba / seconds:.1f} times jieba.lcut")
    for size, spent in growth([row["text"] for row in rows]):
        print(f"{size} characters in one text: {spent / size * 1e6:.2f} µs a character")
    sys.exit(1 if any(exception.kind in ("error", "clauses") for exception in found) else 0)


def check(rows: list[dict[str, str]]) -> tuple[list[Found], dict[tuple[str, str], int], float, float]:
    """Exceptions; counts by style of label and outcome; seconds of segment and of jieba."""
    found: list[Found] = []
    counts = dict.fromkeys([(style, outcome) for style in _LABELS for outcome in ("counting", "right", "other")], 0)
    seconds = jieba = 0.0
    cut = lcut()
    for row in rows:
        path, text = row.get("path", "?"), row["text"]
        jieba += timed(cut, text)[0]
        try:
            spent, doc = structured(raw(text))
        except Exception as error:  # every fault is to be told, and the rest still read
            found.append(Found(path, "error", f"{type(error).__name__}: {error}"))
            continue
        seconds += spent
        if "".join(clause.text for clause in doc.clauses) != doc.text:
            found.append(Found(path, "clauses", "the clauses put together are not the text"))
        for style, label in _LABELS.items():
            printed = numbers(text, label)
            if len(printed) < 2:
                continue
            if not rises(printed):
                counts[style, "other"] += 1
                continue
            counts[style, "counting"] += 1
            sections = [section.label for section in doc.sections if section.style == style]
            read = [n for label in sections if (n := number(re.sub(r"^第|[章条].*$", "", label or ""))) is not None]
            if [n for i, n in enumerate(read) if i == 0 or n != read[i - 1]] == printed:
                counts[style, "right"] += 1
            else:
                found.append(Found(path, style, f"printed {spoken(printed)}, read {spoken(read)}"))
    return found, counts, seconds, jieba


def structured(document: RawDocument) -> tuple[float, StructuredDocument]:
    """Seconds of segment, and what it gives."""
    made: Any = document
    for stage in STAGES[:-1]:
        made = load(stage)(made)
    segment: Callable[..., StructuredDocument] = load("segment")
    return timed(segment, made)


def numbers(text: str, label: re.Pattern[str]) -> list[int]:
    """The numbers of the labels that lines open with; a table of contents in front is left out, 第三条之一 counts with 第三条."""
    values = [n for line in text.split("\n") if (match := label.match(line)) and (n := number(match[1])) is not None]
    half = len(values) // 2
    if half > 1 and values[:half] == values[half:]:
        values = values[half:]
    return [n for i, n in enumerate(values) if i == 0 or n != values[i - 1]]


def rises(values: list[int]) -> bool:
    """Whether the numbers are 1, 2, 3…"""
    return values == list(range(1, len(values) + 1))


def spoken(values: list[int]) -> str:
    """The numbers around the first place where they do not count up."""
    for i, n in enumerate(values):
        if n != i + 1:
            return f"{len(values)} numbers, …{values[max(0, i - 2) : i + 3]}…"
    return f"1 to {len(values)}"


def growth(texts: list[str]) -> list[tuple[int, float]]:
    """Characters and seconds of segment for single texts of growing length."""
    grown = dict.fromkeys(len(joined(texts, size)) for size in LENGTHS)
    return [(size, structured(raw(joined(texts, size)))[0]) for size in grown]


if __name__ == "__main__":
    main()
