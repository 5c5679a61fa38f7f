"""Mentions of central bodies drawn from texts, for reading: `python -m benchmarks.bodies TEXTS.jsonl --count 300`.

Each line has the mention between ⟦ ⟧ with 15 characters around, and the body that it resolved to. The draw is by a hash of
text and place, so that it stays the same, and has at most `--each` mentions of one body, so that 国务院 does not fill it.
"""

import argparse
import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from pipeline.expressions import mentions
from pipeline.records.mention import Mention

from . import texts

AROUND = 15
_DATE = re.compile(r"(?P<year>(?:19|20)\d{2})年\d{1,2}月\d{1,2}日")
_CENTRAL = ("organisation.listed", "organisation.shared", "organisation.field_office")


def central(sample: list[str]) -> Iterator[tuple[str, Mention]]:
    """Every mention of a central body, with its text, read with the year of the first date in the text."""
    for text in sample:
        dated = _DATE.search(text)
        for mention in mentions(text, dated["year"] if dated else None):
            if mention.rule in _CENTRAL:
                yield text, mention


def draw(sample: list[str], count: int, each: int, seed: int) -> list[tuple[str, Mention]]:
    """`count` mentions in the order of their hashes, at most `each` of one body."""

    def key(found: tuple[str, Mention]) -> str:
        text, mention = found
        return hashlib.sha256(f"{seed}:{mention.start}:{text[max(0, mention.start - 60) : mention.end + 60]}".encode()).hexdigest()

    drawn: list[tuple[str, Mention]] = []
    seen: Counter[str] = Counter()
    for text, mention in sorted(central(sample), key=key):
        name = mention.name or mention.text
        if len(drawn) < count and seen[name] < each:
            seen[name] += 1
            drawn.append((text, mention))
    return drawn


def line(text: str, mention: Mention) -> str:
    """…由⟦财政部⟧会同… → 财政部."""
    before = text[max(0, mention.start - AROUND) : mention.start].replace("\n", "␤")
    after = text[mention.end : mention.end + AROUND].replace("\n", "␤")
    return f"{before}⟦{mention.text}⟧{after} → {mention.name or '(no one body)'}"


def main() -> None:
    """Print the mentions."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.bodies", description=__doc__.split("\n")[0])
    parser.add_argument("texts", type=Path, help="jsonl with a field text, plain or .xz")
    parser.add_argument("--count", type=int, default=300, help="mentions to draw (300)")
    parser.add_argument("--each", type=int, default=8, help="at most so many of one body (8)")
    parser.add_argument("--documents", type=int, default=10_000, help="texts to read at most")
    parser.add_argument("--seed", type=int, default=1, help="another draw (1)")
    options = parser.parse_args()
    sample = texts.load(options.texts, options.documents, options.seed)
    for number, found in enumerate(draw(sample, options.count, options.each, options.seed), start=1):
        print(f"{number:3} {line(*found)}")


if __name__ == "__main__":
    main()
