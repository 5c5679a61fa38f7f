"""Run all measurements; see the package."""

import argparse
import json
import os
import platform
from datetime import date
from pathlib import Path
from typing import Any

from . import measure, profile, scaling, table, texts

HERE = Path(__file__).parent
LENGTHS = [1_000, 10_000, 100_000, 1_000_000]
DOCUMENTS = [10, 30, 100, 200]
#: How many texts are read before any is measured.
WARM = 150


def main() -> None:
    """Print the tables; write the result as JSON; with a date, add a line to the history."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Speed against jieba.lcut, memory, scaling")
    parser.add_argument("--texts", type=Path, help="jsonl with a field text, plain or .xz; without it texts are made from the corpus")
    parser.add_argument("--count", type=int, default=200, help="texts to measure (200)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--date", type=date.fromisoformat, help="today, for a line in benchmarks/history.jsonl")
    parser.add_argument("--out", type=Path, default=HERE.parent / "build" / "bench.json", help="the result as JSON")
    options = parser.parse_args()
    result = run(options.texts, options.count, options.seed)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(json.dumps(result, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(table.markdown(result))
    if options.date:
        with (HERE / "history.jsonl").open("a", encoding="utf-8") as history:
            history.write(json.dumps({"date": options.date.isoformat()} | _line(result), ensure_ascii=False) + "\n")


def run(path: Path | None, count: int, seed: int) -> dict[str, Any]:
    """All measurements of `count` texts."""
    from opencc import OpenCC

    sample = texts.load(path, count, seed) if path else texts.generate(count, seed)
    measure.warm(_others(path, sample, seed) or sample)
    simplified = measure.speeds(measure.each(sample))
    converter = OpenCC("s2tw")
    traditional = measure.speeds(measure.each(map(converter.convert, sample[: max(1, count // 4)])))
    peak = measure.peak()
    by_length = scaling.lengths(sample, LENGTHS)
    return {
        "machine": {"python": platform.python_version(), "system": platform.system(), "arch": platform.machine(), "cpus": os.cpu_count()},
        "texts": {"from": path.name if path else "generated", "documents": len(sample), "characters": sum(map(len, sample)), "seed": seed},
        "simplified": simplified,
        "traditional": traditional,
        "peak_mb": peak,
        "lengths": by_length,
        "exponents": {name: scaling.exponent(by_length, name) for name in by_length[0]},
        "documents": scaling.documents(sample, DOCUMENTS),
        "worst": profile.worst(sample[:40]),
    }


def _others(path: Path | None, sample: list[str], seed: int) -> list[str]:
    """Texts that are not measured, enough that no pattern is compiled while the clock runs: a rule compiles its own at its first use."""
    measured = frozenset(sample)
    drawn = texts.load(path, 2 * WARM, seed + 1) if path else texts.generate(WARM, seed + 1)
    return [text for text in drawn if text not in measured][:WARM]


def _line(result: dict[str, Any]) -> dict[str, Any]:
    """What the history keeps of a result: speeds over all texts, and how time grows."""
    scripts = {script: {name: row["per_second"] for name, row in result[script].items()} for script in ("simplified", "traditional")}
    whole = {"whole_of_jieba": result["simplified"]["whole"]["of_jieba"], "exponent": result["exponents"]["whole"]}
    return {"machine": result["machine"], "texts": result["texts"]} | scripts | whole | {"peak_mb": result["peak_mb"]}


if __name__ == "__main__":
    main()
