"""Training of the character statistics: counts of pairs and triples of ideographs in official texts.

    python -m pipeline.repair.train official_texts.jsonl gazetteers/character_counts.bin.z

The input is one JSON object a line with a `text`, plain or .xz; the output the file that `pipeline.repair.characters` reads. Same
input, same bytes.
"""

import json
import lzma
import sys
import zlib
from array import array
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import regex

from .characters import BREAK, MAGIC, quantise

_BREAKS = regex.compile(r"[^\p{Han}]+")
_CHARACTERS = 4500  # the most frequent ones; the rest are rarer than one in a million
_PAIRS_FROM = 2  # counts below are left out of the file
_TRIPLES_FROM = 4


def texts(path: Path) -> Iterator[str]:
    """The texts of a jsonl file, each as ideographs with one break for everything else."""
    with lzma.open(path, "rt", encoding="utf-8") if path.suffix == ".xz" else path.open(encoding="utf-8") as lines:
        for line in lines:
            yield BREAK + _BREAKS.sub(BREAK, json.loads(line)["text"]).strip(BREAK) + BREAK


def train(path: Path) -> bytes:
    """The counts of the texts in `path`, packed."""
    singles: Counter[str] = Counter()
    pairs: Counter[str] = Counter()
    triples: Counter[str] = Counter()
    for text in texts(path):
        singles.update(text)
        pairs.update(map("".join, pairwise(text)))
        triples.update(map("".join, zip(text, text[1:], text[2:])))
        if len(triples) > 6_000_000:
            triples = Counter({triple: count for triple, count in triples.items() if count > 1})
    ranked = sorted(singles, key=lambda char: (char != BREAK, -singles[char], char))[:_CHARACTERS]
    return pack(ranked, singles, pairs, triples)


def pack(ranked: list[str], singles: Counter[str], pairs: Counter[str], triples: Counter[str]) -> bytes:
    """Rows of pairs by first character, rows of triples by pair, counts in steps of a quarter octave; then zlib."""
    number = {char: i for i, char in enumerate(ranked)}
    kept_pairs = sorted((number[p[0]], number[p[1]], n) for p, n in pairs.items() if n >= _PAIRS_FROM and p[0] in number and p[1] in number)
    row = {(a, b): i for i, (a, b, _) in enumerate(kept_pairs)}
    kept_triples = sorted(
        (row[key], number[t[2]], n)
        for t, n in triples.items()
        if n >= _TRIPLES_FROM and t[2] in number and (key := (number.get(t[0], -1), number.get(t[1], -1))) in row
    )
    per_char = Counter(a for a, _, _ in kept_pairs)
    per_pair = Counter(r for r, _, _ in kept_triples)
    head = "".join(ranked).encode()
    body = b"".join(
        [
            MAGIC,
            array("I", [len(head), len(kept_pairs), len(kept_triples)]).tobytes(),
            head,
            b"\0" * (-len(head) % 4),
            array("I", [singles[char] for char in ranked]).tobytes(),
            array("H", [per_char[i] for i in range(len(ranked))]).tobytes(),
            array("H", [b for _, b, _ in kept_pairs]).tobytes(),
            bytes(quantise(n) for _, _, n in kept_pairs),
            array("H", [per_pair[i] for i in range(len(kept_pairs))]).tobytes(),
            array("H", [c for _, c, _ in kept_triples]).tobytes(),
            bytes(quantise(n) for _, _, n in kept_triples),
        ]
    )
    return zlib.compress(body, 9)


def main() -> None:
    """Command line: input jsonl, output file."""
    source, target = map(Path, sys.argv[1:3])
    target.write_bytes(train(source))


if __name__ == "__main__":
    main()
