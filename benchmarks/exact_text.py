"""How exact the text is that normalize, deduplicate and repair give: junk, conversion, repeats, replay, speed.

    python -m benchmarks.exact_text official_texts.jsonl.xz [--part junk conversion repeats replay speed] [--count N]

The texts are one JSON object a line with `path` and `text`. Junk and conversion are measured on the fifth that the character
statistics were not trained on (`pipeline.repair.train.fold`, by the name of the law). Each part prints one line a figure, with
its goal. Everything is drawn with fixed seeds.
"""

import argparse
import random
from collections import Counter
from collections.abc import Callable
from difflib import SequenceMatcher
from pathlib import Path
from time import process_time

import regex

from pipeline.api.stages import uncollected
from pipeline.deduplicate import deduplicate
from pipeline.normalize import normalize
from pipeline.records import Span, TextDocument
from pipeline.repair import repair
from pipeline.repair.train import HELD_BACK, fold, read

from .injected import ALPHABETS, PERIODS, han, inject, level_1
from .measure import lcut, raw

_BLANK_LINES = regex.compile(r"\n\s*\n")
_STATISTICS = "character-statistics"


def main() -> None:
    """Print the figures of the parts asked for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.exact_text", description="How exact the text is")
    parser.add_argument("texts", type=Path, nargs="+", help="jsonl with path and text, plain or .xz")
    parser.add_argument("--part", nargs="+", choices=PARTS, default=list(PARTS))
    parser.add_argument("--count", type=int, help="at most so many texts in each part")
    options = parser.parse_args()
    texts = [row for path in options.texts for row in read(path)]
    for part in options.part:
        PARTS[part](texts, options.count)


def stages(text: str) -> TextDocument:
    """Through the three stages."""
    return repair(deduplicate(normalize(raw(text))))


def told(name: str, value: float, goal: str, places: int = 4) -> None:
    """One figure."""
    print(f"{name}: {value:.{places}f} (goal {goal})", flush=True)


def _held_back(texts: list[tuple[str, str]]) -> list[str]:
    return [text for path, text in texts if fold(path) in HELD_BACK]


def _canonical(text: str) -> str:
    return normalize(raw(text)).text


def junk(texts: list[tuple[str, str]], count: int | None) -> None:
    """Groups of two to four characters put into canonical texts; an edit is right when the original text comes back there."""
    held = [_canonical(text) for text in _held_back(texts)[:count]]
    frequent = Counter(char for _, text in texts for char in text if han(char))
    alphabets = dict(zip(ALPHABETS, (level_1(), sorted(frequent, key=lambda char: (-frequent[char], char))[:2500])))
    draw = random.Random(2)
    clean = edited = suspects = 0
    for text in held:
        document = repair(normalize(raw(text)))
        clean += len(text)
        edited += sum(edit.rule == _STATISTICS for edit in document.traced.edits())
        suspects += sum(doubt.reason == "noise" for doubt in document.doubts)
    print(f"junk: {len(held)} texts held back, {clean:,} characters")
    told("  false edits per million clean characters", edited * 1e6 / clean, "<= 2", 2)
    told("  suspects per million clean characters", suspects * 1e6 / clean, "<= 300", 1)
    whole: Counter[str] = Counter()
    for alphabet, characters in alphabets.items():
        for period in PERIODS:
            sums: Counter[str] = Counter()
            for text in held:
                _injected(text, characters, period, draw, sums)
            whole += sums
            print(f"  {alphabet}, one in {period}: " + _rates(sums))
    print("  all: " + _rates(whole) + " (goals 0.99, 0.75, 0.92)")


def _rates(sums: "Counter[str]") -> str:
    return (
        f"precision {sums['right'] / max(1, sums['edits']):.4f}, recall of edits {sums['right'] / sums['groups']:.4f}, "
        f"of edits and suspects {sums['found'] / sums['groups']:.4f} of {sums['groups']} groups"
    )


def _injected(text: str, characters: list[str], period: int, draw: random.Random, sums: "Counter[str]") -> None:
    made = inject(text, characters, period, draw)
    document = repair(normalize(raw(made.text)))
    edits = [edit.source for edit in document.traced.edits() if edit.rule == _STATISTICS]
    doubts = [span for doubt in document.doubts if doubt.reason == "noise" for span in doubt.source_spans]
    sums["groups"] += len(made.groups)
    sums["edits"] += len(edits)
    for start, end in made.groups:
        near = [span for span in edits if span.start < end and start < span.end]
        low, high = max(0, start - 12), end + 12
        clean = made.text[low:start] + made.text[end:high]
        sums["right"] += len(near) == 1 and made.text[low : near[0].start] + made.text[near[0].end : high] == clean
        sums["found"] += bool(near) or any(span.start < end and start < span.end for span in doubts)


def conversion(texts: list[tuple[str, str]], count: int | None) -> None:
    """Canonical texts turned to traditional ones and back."""
    from opencc import OpenCC

    held = [_canonical(text) for text in _held_back(texts)[: count or 300]]
    print(f"conversion: {len(held)} texts held back, {sum(map(len, held)):,} characters")
    for scheme, goal in (("s2tw", ">= 0.99999"), ("s2twp", "all words; see the next line")):
        convert = OpenCC(scheme).convert
        wrong: Counter[str] = Counter()
        other: Counter[str] = Counter()
        harm = 0
        for text in held:
            back = _canonical(convert(text))
            for before, after, own in _differences(text, back):
                (wrong if own else other)[f"{before}>{after}"] += max(len(before), len(after))
            if scheme == "s2tw":
                harm += sum(max(0, text.count(word) - back.count(word)) for word in ("支援", "新增", "创建", "核心", "执行", "区域"))
        size = sum(map(len, held))
        told(f"  {scheme} and back", 1 - (wrong.total() + other.total()) / size, goal, 6)
        if scheme == "s2tw":
            told("  genuine 支援 新增 创建 核心 执行 区域 changed", harm, "0", 0)
            print("  what differs:", *(f"{pair} {n}" for pair, n in (wrong + other).most_common(20)))
        else:
            told("  s2twp and back, words of the gazetteer", 1 - wrong.total() / size, ">= 0.9995", 6)
            print("  of the gazetteer:", *(f"{pair} {n}" for pair, n in wrong.most_common(30)))
            print("  others:", *(f"{pair} {n}" for pair, n in other.most_common(60)))


def _differences(text: str, back: str) -> list[tuple[str, str, bool]]:
    """What differs, and whether a word of the gazetteer that is to be replaced is in it."""
    from pipeline.gazetteer import rows
    from pipeline.vocabulary import _Word

    table = [row for row in rows("taiwan_vocabulary", _Word) if row.use in ("replace", "rare") and not row.after]
    ours = {row.taiwan for row in table} | {row.mainland for row in table}
    found = []
    for line, returned in zip(text.split("\n"), back.split("\n")):
        if line == returned:
            continue
        for tag, i, j, k, m in SequenceMatcher(None, line, returned, autojunk=False).get_opcodes():
            if tag != "equal":
                around = returned[max(0, k - 3) : m + 3], line[max(0, i - 3) : j + 3]
                own = any(word in part for word in ours for part in around)
                found.append((line[i:j], returned[k:m], own))
    return found


def repeats(texts: list[tuple[str, str]], count: int | None) -> None:
    """Copies put behind their text: whole, of half the paragraphs, with one character in a hundred damaged; and time by length."""
    draw = random.Random(3)
    sample = draw.sample([text for _, text in texts if 1500 <= len(text) <= 20000], count or 300)
    for kind in ("whole", "half", "noise"):
        planted = found = 0.0
        for text in sample:
            text = _canonical(text)
            lines = text.split("\n")
            copy = "\n".join(lines[len(lines) // 4 : len(lines) * 3 // 4]) if kind == "half" else text
            size = len(copy)
            if kind == "noise":
                copy = "".join(draw.choice(level_1()) if han(char) and draw.random() < 0.01 else char for char in copy)
            document = deduplicate(normalize(raw(text + "\n" + copy)))
            covered = sum(len(repeat.duplicate) for repeat in document.repeats if repeat.duplicate.start >= len(text))
            planted += 1
            found += covered >= (0.95 if kind != "noise" else 0.5) * size
        told(f"repeats: {kind} copies recognised", found / planted, ">= 0.99")
    clean = [(path, deduplicate(normalize(raw(text)))) for path, text in draw.sample(texts, count or 300)]
    claims = [(path, document, repeat) for path, document in clean for repeat in document.repeats]
    print(f"  in {len(clean)} texts as they are: {len(claims)} repeats in {sum(bool(document.repeats) for _, document in clean)} texts")
    for path, document, repeat in claims[:20]:
        wording = repeat.duplicate.of(document.traced.source)[:40]
        print(f"    {path.rsplit('/', 1)[-1]} [{repeat.duplicate.start},{repeat.duplicate.end}) {wording!r}")
    everything = "\n".join(text for _, text in texts)
    for size in (10_000, 100_000, 1_000_000, 10_000_000):
        document = normalize(raw(everything[:size]))
        start = process_time()
        deduplicate(document)
        spent = process_time() - start
        print(
            f"  deduplicate of {len(document.traced):,} characters: {spent:.2f} s, {spent / len(document.traced) * 1e6:.2f} µs a character"
        )


def replay(texts: list[tuple[str, str]], count: int | None) -> None:
    """Edits make the text again, and spans of the text map to the source and back."""
    draw = random.Random(4)
    sample = draw.sample(texts, min(count or 2000, len(texts)))
    failed = spans = astray = 0
    for _, text in sample:
        document = stages(text)
        traced = document.traced
        failed += traced.replay() != traced.text
        for _ in range(20):
            start = draw.randrange(len(traced.text))
            span = Span(start=start, end=min(len(traced.text), start + draw.randint(1, 40)))
            pieces = traced.to_source(span)
            spans += 1
            back = traced.to_text(Span(start=pieces[0].start, end=pieces[-1].end))
            astray += back is None or not (back.start <= span.start and span.end <= back.end)
    print(f"replay: {len(sample)} texts, {failed} do not replay (goal 0); {spans} spans, {astray} do not map back (goal 0)")


def speed(texts: list[tuple[str, str]], count: int | None) -> None:
    """Characters a second of the three stages against jieba.lcut on the same texts."""
    from opencc import OpenCC

    sample = [text for _, text in random.Random(5).sample(texts, count or 150)]
    traditional = list(map(OpenCC("s2tw").convert, sample))
    for text in [*sample[:10], *traditional[:10]]:
        stages(text)
    lcut()("公文")
    for name, batch, goal in (("simplified", sample, ">= 3"), ("traditional", traditional, ">= 1.5")):
        spent = _spent(stages, batch)
        told(f"speed: {name}, times jieba.lcut", _spent(lcut(), batch) / spent, goal, 2)


def _spent(work: Callable[[str], object], texts: list[str]) -> float:
    start = process_time()
    with uncollected():  # as `pipeline.read` and `gongwen build` do
        for text in texts:
            work(text)
    return process_time() - start


PARTS: dict[str, Callable[[list[tuple[str, str]], int | None], None]] = {
    "junk": junk,
    "conversion": conversion,
    "repeats": repeats,
    "replay": replay,
    "speed": speed,
}

if __name__ == "__main__":
    main()
