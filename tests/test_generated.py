"""Two hundred notices from a grammar: what is known of them is found with its values, and nothing else is."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from generated import COMPLETE, CONSTRUCTIONS, Sentence
from generated_forms import DIRT, LAYOUTS, Generated, generate

import pipeline
from pipeline.records import Notice

COUNT = 200
KINDS = ("targets", "amounts", "deadlines", "obligations")


@dataclass(frozen=True)
class Verdict:
    """`right`: words and values; `wrong`: found with other words or values; `missed`; `false`: found where nothing is."""

    kind: str
    construction: str
    verdict: str
    words: str
    found: str = ""


def read_all(folder: Path) -> Iterator[tuple[Generated, Notice]]:
    for seed in range(COUNT):
        made = generate(seed)
        path = folder / made.name
        path.write_bytes(made.data)
        yield made, pipeline.read(path)


def judged(made: Generated, notice: Notice) -> Iterator[Verdict]:
    """Each known fact against what was read at its place, and what was read beside them."""
    taken: set[tuple[str, str]] = set()
    at = 0
    for sentence in made.sentences:
        start = notice.text.find(sentence.text, at)
        if start < 0:
            yield from (Verdict(kind, sentence.construction, "missed", words, "lost") for kind, _, words, _ in sentence.facts)
            continue
        at = start + len(sentence.text)
        yield from _sentence(notice, sentence, start, taken)
    for kind in sorted(COMPLETE):
        yield from (Verdict(kind, "elsewhere", "false", "", fact.text) for fact in getattr(notice, kind) if (kind, fact.id) not in taken)


def _sentence(notice: Notice, sentence: Sentence, start: int, taken: set[tuple[str, str]]) -> Iterator[Verdict]:
    end = start + len(sentence.text)
    read = {kind: [f for f in getattr(notice, kind) if start <= f.span.start < end] for kind in KINDS}
    for kind, offset, words, values in sentence.facts:
        place = (start + offset, start + offset + len(words))
        near = [f for f in read[kind] if f.span.start < place[1] and f.span.end > place[0] and (kind, f.id) not in taken]
        near.sort(key=lambda f: (f.text != words, f.span.start))
        if not near:
            yield Verdict(kind, sentence.construction, "missed", words)
            continue
        taken.add((kind, near[0].id))
        differs = _differs(near[0], words, values)
        yield Verdict(kind, sentence.construction, "wrong" if differs else "right", words, differs)
    for kind in KINDS:
        for fact in read[kind]:
            if kind in sentence.complete and (kind, fact.id) not in taken:
                yield Verdict(kind, sentence.construction, "false", "", f"{fact.text} in {sentence.text}")
            taken.add((kind, fact.id))


def _differs(fact: Any, words: str, values: dict[str, Any]) -> str:
    known = {"text": words} | values
    return "; ".join(f"{name} {getattr(fact, name)!r}, not {value!r}" for name, value in known.items() if getattr(fact, name) != value)


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory) -> list[tuple[Generated, Verdict]]:
    folder = tmp_path_factory.mktemp("generated")
    return [(made, verdict) for made, notice in read_all(folder) for verdict in judged(made, notice)]


def share(verdicts: list[tuple[Generated, Verdict]], kind: str, dirty: bool) -> tuple[float, float]:
    """Of the known facts those that are right, and of those read the ones that are known."""
    counted = Counter(v.verdict for made, v in verdicts if v.kind == kind and (made.dirt is not None) == dirty)
    known, read = counted["right"] + counted["wrong"] + counted["missed"], counted["right"] + counted["wrong"] + counted["false"]
    assert known > 200
    return counted["right"] / known, (counted["right"] + counted["wrong"]) / read


@pytest.mark.parametrize("kind", ["targets", "amounts", "deadlines"])
def test_all_figures_of_clean_notices_are_right_and_nothing_else_is_read(verdicts, kind):
    assert [v for made, v in verdicts if v.kind == kind and made.dirt is None and v.verdict != "right"] == []


#: What is told of obligations, and of soiled notices: the share of known facts that are right, and of those read that are known.
LEAST = [
    ("obligations", False, 0.97, 0.99),
    ("obligations", True, 0.95, 0.99),
    ("targets", True, 0.98, 0.99),
    ("amounts", True, 0.98, 0.97),
    ("deadlines", True, 0.98, 0.99),
]


@pytest.mark.parametrize(("kind", "dirty", "right", "known"), LEAST)
def test_most_obligations_and_most_facts_under_dirt_are_right(verdicts, kind, dirty, right, known):
    found = share(verdicts, kind, dirty)
    assert found[0] >= right
    assert found[1] >= known


def test_every_construction_layout_and_dirt_is_drawn(verdicts):
    assert {v.construction for _, v in verdicts} >= CONSTRUCTIONS - {"reached", "named"}
    assert {made.layout for made, _ in verdicts} == set(LAYOUTS)
    assert {made.dirt for made, _ in verdicts} == set(DIRT)


def test_the_same_seed_makes_the_same_notice():
    assert generate(7) == generate(7)
    assert generate(7).data != generate(8).data


def test_a_fact_that_is_told_otherwise_is_not_right():
    """The judge itself: with another value, other words or a fact too few every verdict turns."""
    fact = pipeline.records.Target.model_construct(text="不少于30家", value=30, comparator="ge")
    assert _differs(fact, "不少于30家", {"value": 30}) == ""
    assert _differs(fact, "30家", {"value": 31}) == "text '不少于30家', not '30家'; value 30, not 31"
