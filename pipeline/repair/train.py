"""Training of the character statistics: counts of pairs and triples of signs in official texts and in a dictionary's words.

    python -m pipeline.repair.train official_texts.jsonl gazetteers/character_counts.bin.z

The input is one JSON object a line with `path` and `text`, plain or .xz; the output the file that `pipeline.repair.characters`
reads. Same input, same bytes. A fifth of the texts, by name, is held back for `benchmarks.exact_text` to measure on.
"""

import hashlib
import json
import lzma
import sys
import zlib
from array import array
from collections import Counter
from collections.abc import Collection, Iterator
from itertools import pairwise
from math import log2
from pathlib import Path

import regex

from .characters import MAGIC, STEPS
from .squeeze import squeeze
from .words import frequencies

_NAME = regex.compile(r"[（(]\d{4}-\d\d-\d\d[）)]|\.\w+$")
_FOLDS = 5
HELD_BACK = (0,)
_PAIRS_FROM = 1  # counts below are left out of the file
_TRIPLES_FROM = 2
_DICTIONARY = 0.1  # what a word's frequency in the dictionary weighs against the texts


def fold(path: str) -> int:
    """0 to 4 by the name of the law, so that its editions are never on both sides."""
    name = _NAME.sub("", path.rsplit("/", 1)[-1])
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:4], "big") % _FOLDS


def read(path: Path) -> Iterator[tuple[str, str]]:
    """Path and text of each line of a jsonl file."""
    with lzma.open(path, "rt", encoding="utf-8") if path.suffix == ".xz" else path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield row.get("path", ""), row["text"]


def train(path: Path, held_back: Collection[int] = HELD_BACK) -> bytes:
    """The counts of the texts in `path` that are not held back, packed."""
    singles: Counter[str] = Counter()
    pairs: Counter[str] = Counter()
    triples: Counter[str] = Counter()
    for name, text in read(path):
        if name and fold(name) in held_back:
            continue
        signs = squeeze(text).signs
        singles.update(signs)
        pairs.update(map("".join, pairwise(signs)))
        triples.update(map("".join, zip(signs, signs[1:], signs[2:])))
    for word, frequency in frequencies().items():
        weight = max(1, round(_DICTIONARY * frequency))
        for sign in word:
            singles[sign] += weight
        for pair in map("".join, pairwise(word)):
            pairs[pair] += weight
        for triple in map("".join, zip(word, word[1:], word[2:])):
            triples[triple] += weight
    ranked = sorted((sign for sign in singles if ord(sign) < 0xFFFF), key=lambda sign: (-singles[sign], sign))
    return pack(ranked, singles, pairs, triples)


def quantise(count: int) -> int:
    """A count as a step of a quarter octave, from 0 for 1."""
    return min(255, round(log2(count) * STEPS))


def pack(ranked: list[str], singles: Counter[str], pairs: Counter[str], triples: Counter[str]) -> bytes:
    """Rows of pairs by first sign, rows of triples by pair, counts in steps of a quarter octave; then zlib."""
    number = {sign: i for i, sign in enumerate(ranked)}
    kept_pairs = sorted((number[p[0]], number[p[1]], n) for p, n in pairs.items() if n >= _PAIRS_FROM and p[0] in number and p[1] in number)
    row = {(a, b): i for i, (a, b, _) in enumerate(kept_pairs)}
    kept_triples = sorted(
        (row[key], number[t[2]], n)
        for t, n in triples.items()
        if n >= _TRIPLES_FROM and t[2] in number and (key := (number.get(t[0], -1), number.get(t[1], -1))) in row
    )
    per_sign = Counter(a for a, _, _ in kept_pairs)
    per_pair = Counter(r for r, _, _ in kept_triples)
    head = "".join(ranked).encode()
    body = b"".join(
        [
            MAGIC,
            array("I", [len(head), len(kept_pairs), len(kept_triples)]).tobytes(),
            head,
            b"\0" * (-len(head) % 4),
            array("I", [singles[sign] for sign in ranked]).tobytes(),
            array("H", [per_sign[i] for i in range(len(ranked))]).tobytes(),
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
