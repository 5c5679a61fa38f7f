"""Whether comparisons hold: the laws, changes planted in texts, time and memory.

    python -m benchmarks.compared texts.jsonl [--part laws planted speed] [--count 200] [--show 20]

A text is a line of JSON with `text`. Laws: a notice against itself gives `unchanged` only, B against A is the mirror of A against B,
every fact of either stands in exactly one change; for each text against its planted version and against the next text. Planted:
see `benchmarks.planted`; recall is of plants (found, and named by kind, field, old and new), precision of the changes of weight.
"""

import argparse
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

import regex

from pipeline.api.stages import structure
from pipeline.compare import compare
from pipeline.records import Diff, DiffChange, Notice
from pipeline.resolve import resolve

from . import texts
from .measure import peak, raw
from .planted import KINDS, Plant, Version, planted, sentences

PARTS = ("laws", "planted", "speed")
DRESSES: tuple[tuple[str, ...], ...] = ((), ("renumbered",), ("traditional",), ("renumbered", "traditional"))
LENGTHS = ((20_000, 2.0), (200_000, 60.0))
_OPPOSITE = {
    "added": "removed",
    "split": "merged",
    "increase": "decrease",
    "earlier": "later",
    "wider": "narrower",
    "tightened": "loosened",
}
_OPPOSITE |= {b: a for a, b in _OPPOSITE.items()}
_ARTICLE = regex.compile(r"^第[一二三四五六七八九十百零]+条 ?")
_LISTS = ("targets", "amounts", "deadlines", "obligations", "citations", "clauses")
#: Fields of weight that a plant may change, by its kind; a passage that comes, goes or is cut takes its facts along.
_MAY: dict[str, frozenset[str]] = {
    "figure": frozenset({"value", "value_max", "rate", "figures"}),
    "date": frozenset({"date", "start", "end", "figures"}),
    "term": frozenset({"offset", "value", "figures"}),  # 超过一个月 is a bound, too
    "modal": frozenset({"modality"}),
}
_KINDS_OF = {"drop": {"removed"}, "add": {"added"}, "move": {"moved"}, "split": {"split"}, "merge": {"merged"}}


class Case(NamedTuple):
    """A notice, its planted version read, and what was planted."""

    old: Notice
    new: Notice
    version: Version


class Found(NamedTuple):
    """What came of one case: plants that were named, those that were not, changes of weight that are right, and those that are wrong."""

    named: list[Plant]
    missed: list[Plant]
    right: list[DiffChange]
    wrong: list[DiffChange]


def main() -> None:
    """Print the figures of the parts asked for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.compared", description="Whether comparisons hold")
    parser.add_argument("texts", type=Path, help="jsonl with a field text, plain or .xz")
    parser.add_argument("--part", nargs="+", choices=PARTS, default=list(PARTS))
    parser.add_argument("--count", type=int, default=200, help="texts (200)")
    parser.add_argument("--plants", type=int, default=12, help="plants in each text at most (12)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=20, help="faults to print (20)")
    options = parser.parse_args()
    sample = [t for t in texts.load(options.texts, 10**9, options.seed) if 1_500 <= len(t) <= 15_000]
    if set(options.part) & {"laws", "planted"}:
        made = list(cases([read(text) for text in sample[: options.count]], options.plants, options.seed))
        if "laws" in options.part:
            told_laws(made, options.show)
        if "planted" in options.part:
            told_planted(made, options.show)
    if "speed" in options.part:
        told_speed(sample, options.seed)


def read(text: str, number: int = 0) -> Notice:
    """The notice of a text, as `pipeline.read` gives it."""
    return resolve([structure(raw(text, number))])[0]


def cases(notices: list[Notice], count: int, seed: int) -> Iterator[Case]:
    """Each notice, read once more from its canonical text, with a planted version; dresses and foreign sentences in turn."""
    draw = random.Random(seed)
    pool = [sentences(notice) for notice in notices]
    for k, notice in enumerate(notices):
        foreign = [s for step in (1, 2, 3) for s in draw.sample(pool[(k + step) % len(pool)], min(2, len(pool[(k + step) % len(pool)])))]
        old = read(notice.text, 0)
        version = planted(old, foreign if len(notices) > 1 else [], draw, count, DRESSES[k % len(DRESSES)])
        yield Case(old, read(version.text, 1), version)


# -- laws -----------------------------------------------------------------------------------------------------------


def told_laws(made: list[Case], show: int) -> None:
    """How many comparisons break a law."""
    alone = [case.old for case in made]
    others = [(case.old, case.new) for case in made] + list(pairwise(alone))
    selves = [f"self {k}: {fault}" for k, notice in enumerate(alone) for fault in not_itself(notice)]
    incomplete: list[str] = []
    unmirrored: list[str] = []
    for k, (old, new) in enumerate(others):
        there, back = compare(old, new), compare(new, old)
        incomplete += [f"pair {k}: {fault}" for fault in not_complete(there, old, new)]
        unmirrored += [f"pair {k}: {fault}" for fault in not_mirrored(there, back)]
    for fault in [*selves[:show], *incomplete[:show], *unmirrored[:show]]:
        print(fault)
    print(f"self: {len(selves)} changes in {len(alone)} comparisons that are not `unchanged`")
    print(f"complete: {len(incomplete)} facts in {len(others)} comparisons that do not stand in exactly one change")
    print(f"mirror: {len(unmirrored)} changes in {len(others)} comparisons without their mirror", flush=True)


def not_itself(notice: Notice) -> list[str]:
    """Changes of a notice against itself that are not `unchanged`, each with itself."""
    return [f"{c.kind} {c.summary}" for c in compare(notice, notice).changes if c.kind != "unchanged" or _refs(c.old) != _refs(c.new)]


def not_complete(found: Diff, old: Notice, new: Notice) -> list[str]:
    """Facts and clauses of either side that stand in no change, or in more than one."""
    faults = []
    for notice, side in ((old, "old"), (new, "new")):
        counts = Counter(s.ref for c in found.changes if c.fact_type != "metadata" for s in getattr(c, side))
        wanted = Counter(item.id for kind in _LISTS for item in getattr(notice, kind))
        faults += [f"{side} {ref}: {counts[ref]} times" for ref in sorted(wanted | counts) if counts[ref] != wanted[ref]]
    return faults


def not_mirrored(there: Diff, back: Diff) -> list[str]:
    """Changes of one direction that the other does not have the other way round."""
    rows, mirrors = _rows(there, _row), _rows(back, _mirrored)
    return [str(row) for row in ((rows - mirrors) + (mirrors - rows)).elements()]


def _rows(found: Diff, shape: object) -> Counter[str]:
    assert callable(shape)
    by_id = {c.id: str(shape(c)) for c in found.changes}
    return Counter(by_id[c.id] + (f" via {by_id[c.via]}" if c.via else "") for c in found.changes)


def _row(c: DiffChange) -> tuple[object, ...]:
    fields = sorted(((f.field, f.old, f.new, f.delta and f.delta.absolute, f.direction) for f in c.fields), key=str)
    return c.kind, c.fact_type, _refs(c.old), _refs(c.new), fields, c.effect, c.substantive, c.similarity


def _mirrored(c: DiffChange) -> tuple[object, ...]:
    fields = [
        (f.field, f.new, f.old, f.delta and f.delta.absolute and -f.delta.absolute, _OPPOSITE.get(f.direction or "", f.direction))
        for f in c.fields
    ]
    kind, effect = _OPPOSITE.get(c.kind, c.kind), _OPPOSITE.get(c.effect or "", c.effect)
    return kind, c.fact_type, _refs(c.new), _refs(c.old), sorted(fields, key=str), effect, c.substantive, c.similarity


def _refs(side: Iterable[object]) -> list[str]:
    return [s.ref for s in side]  # type: ignore[attr-defined]


# -- planted changes ------------------------------------------------------------------------------------------------


def told_planted(made: list[Case], show: int) -> None:
    """Recall of plants by kind and dress, precision of the changes of weight."""
    planted_of: Counter[str] = Counter()
    named_of: Counter[str] = Counter()
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    calm = touched = numbered = shown = 0
    for k, case in enumerate(made):
        diff = compare(case.old, case.new)
        found = judged(case, diff)
        dress = "+".join(case.version.dress) or "plain"
        for plant in [*found.named, *found.missed]:
            planted_of.update((plant.kind, dress, "all"))
        for plant in found.named:
            named_of.update((plant.kind, dress, "all"))
        right.update({dress: len(found.right), "all": len(found.right)})
        wrong.update({dress: len(found.wrong), "all": len(found.wrong)})
        rest = [c for c in diff.changes if c.fact_type == "clause" and _plant_of(c, case) is None]
        calm, touched = calm + sum(c.kind == "unchanged" for c in rest), touched + len(rest)
        numbered += sum(c.kind == "reworded" and [_bare(s.text) for s in c.old] == [_bare(s.text) for s in c.new] for c in rest)
        for line in [*map(_missed, found.missed), *map(_wrong, found.wrong)]:
            shown += 1
            if shown <= show:
                print(f"text {k} ({dress}) {line}")
    for name in (*KINDS, *("+".join(d) or "plain" for d in DRESSES), "all"):
        shares = f"recall {named_of[name] / max(1, planted_of[name]):.4f} of {planted_of[name]}"
        changes = right[name] + wrong[name]
        print(f"{name}: {shares}" + (f", precision {right[name] / changes:.4f} of {changes}" if changes else ""))
    print(
        f"clauses without a plant: {touched}, of them unchanged {calm / max(1, touched):.4f}, "
        f"another number in front only {numbered / max(1, touched):.4f}",
        flush=True,
    )


def judged(case: Case, diff: Diff) -> Found:
    """Which plants the comparison names, and which of its changes of weight no plant explains."""
    by_ref: dict[str, list[DiffChange]] = defaultdict(list)
    for change in diff.changes:
        for side in change.old:
            by_ref[side.ref].append(change)
    named = [p for p in case.version.plants if names(p, by_ref[p.refs[0]] if p.refs else diff.changes)]
    missed = [p for p in case.version.plants if p not in named]
    right: list[DiffChange] = []
    wrong: list[DiffChange] = []
    for change in diff.changes:
        if change.kind != "unchanged" and (change.substantive or change.kind in {"added", "removed", "split", "merged", "moved"}):
            plant = _plant_of(change, case)
            (right if plant is not None and explains(plant, change) else wrong).append(change)
    return Found(named, missed, right, wrong)


def names(plant: Plant, changes: list[DiffChange]) -> bool:
    """Whether one of the changes is the plant: of its kind, with its field, its old and new value, or its passages."""
    if plant.kind in _MAY:
        mine = [c for c in changes if c.kind == "changed" and c.substantive and _refs(c.old) == list(plant.refs)]
        fields = [f for c in mine for f in c.fields if f.field in _MAY[plant.kind]]
        return any(f.old == old and (f.new == new) for f in fields for old, new in plant.values)
    (kind,) = _KINDS_OF[plant.kind]
    return any(
        c.kind == kind
        and c.fact_type == "clause"
        and tuple(_refs(c.old)) == plant.refs
        and [_bare(s.text) for s in c.new] == [*map(_bare, plant.news)]
        for c in changes
    )


def _bare(text: str) -> str:
    """A passage without the number of its article, which a new one before it shifts."""
    return _ARTICLE.sub("", text.strip())


def explains(plant: Plant, change: DiffChange) -> bool:
    """Whether a change of weight in the passage of a plant is what the plant does there."""
    if plant.kind in _MAY:
        return change.fact_type == "metadata" or (
            change.kind == "changed" and {f.field for f in change.fields if f.field != "wording"} <= _MAY[plant.kind]
        )
    return change.kind in _KINDS_OF[plant.kind]


def _plant_of(change: DiffChange, case: Case) -> Plant | None:
    """The plant in whose passages a change stands."""
    here, there = _touched(case)
    if change.fact_type == "metadata":  # 本条例自2020年10月1日起施行 gives the head its date
        said = {pair: p for p in case.version.plants for pair in p.values}
        return next((said[f.old, f.new] for f in change.fields if (f.old, f.new) in said), None)
    for notice, sides, touched in ((case.old, change.old, here), (case.new, change.new, there)):
        places = _clause_of(notice)
        for side in sides:
            plant = touched.get(_bare(places.get(side.ref, "")))
            if plant is not None:
                return plant
    return None


_KNOWN: dict[int, tuple[object, object]] = {}


def _touched(case: Case) -> tuple[dict[str, Plant], dict[str, Plant]]:
    """The wording of the clauses that were touched, of the old and of the new notice, each with its plant."""
    known = _KNOWN.get(id(case.version))
    if known is None:
        plants = case.version.plants
        known = {_bare(t): p for p in plants for t in p.olds}, {_bare(t): p for p in plants for t in p.news}
        _KNOWN[id(case.version)] = known
    return known  # type: ignore[return-value]


def _clause_of(notice: Notice) -> dict[str, str]:
    """The wording of the clause of every fact and clause."""
    known = _KNOWN.get(id(notice))
    if known is None:
        wording = {clause.id: clause.text for clause in notice.clauses}
        facts = {f.id: wording.get(f.clause_id, "") for kind in _LISTS[:-1] for f in getattr(notice, kind)}
        known = (wording | facts, notice)
        _KNOWN[id(notice)] = known
    return known[0]  # type: ignore[return-value]


def _missed(plant: Plant) -> str:
    return f"MISSED {plant.kind} {plant.refs} {plant.values}\n    {plant.olds}\n    {plant.news}"


def _wrong(c: DiffChange) -> str:
    fields = [(f.field, f.old, f.new) for f in c.fields if f.field != "wording"]
    return f"WRONG {c.kind} {c.fact_type} {fields}\n    {[s.text for s in c.old]}\n    {[s.text for s in c.new]}"


# -- speed ----------------------------------------------------------------------------------------------------------


def told_speed(sample: list[str], seed: int) -> None:
    """Seconds by the clock for long texts against their planted versions, and the most memory so far."""
    for length, goal in LENGTHS:
        draw = random.Random(seed)
        old = read(texts.joined(sample, length), 0)
        version = planted(old, [], draw, length // 400)
        start = perf_counter()
        new = read(version.text, 1)
        reading, start = perf_counter() - start, perf_counter()
        changes = len(compare(old, new).changes)
        seconds = perf_counter() - start
        print(
            f"{len(old.text)} against {len(new.text)} characters, {len(version.plants)} plants, {changes} changes: "
            f"{seconds:.2f} s (goal {goal:.0f}), reading one side {reading:.2f} s; peak so far {peak()} MB (goal 1024)",
            flush=True,
        )


if __name__ == "__main__":
    main()
