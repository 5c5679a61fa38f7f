"""The result as Markdown."""

from typing import Any


def markdown(result: dict[str, Any]) -> str:
    """Tables of one result, as `benchmarks.__main__` makes it."""
    machine = result["machine"]
    parts = [
        f"{result['texts']['documents']} documents, {result['texts']['characters']:,} characters ({result['texts']['from']}); "
        f"Python {machine['python']}, {machine['cpus']} CPUs, peak memory {result['peak_mb']} MB"
    ]
    for script in ("simplified", "traditional"):
        rows = [
            [name, f"{s['per_second']:,}", f"{s['per_second_median']:,}", f"{s['of_jieba']:.2f}", f"{s['of_jieba_median']:.2f}"]
            for name, s in result[script].items()
        ]
        parts.append(_table([script, "characters/s", "median", "× jieba.lcut", "median"], rows))
    names = [name for name in result["lengths"][0] if name not in ("characters", "peak_mb")]
    rows = [[f"{row['characters']:,}", *(f"{row[name]:.3f}" for name in names), f"{row['peak_mb']:.0f}"] for row in result["lengths"]]
    powers = ["grows with length to the power of", *(str(result["exponents"][name] or "") for name in names), ""]
    parts.append(_table(["one text, characters", *(f"{name} s" for name in names), "peak MB"], [*rows, powers]))
    rows = [[str(row["documents"]), *(f"{row[name]:.3f}" for name in ("whole", "resolve", "pairs"))] for row in result["documents"]]
    parts.append(_table(["documents", "whole s", "resolve s", "pairs s"], rows))
    parts.append(_table(["most time (own, with library calls)", "share"], [[w["where"], f"{w['share']:.0%}"] for w in result["worst"]]))
    return "\n\n".join(parts) + "\n"


def _table(head: list[str], rows: list[list[str]]) -> str:
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
