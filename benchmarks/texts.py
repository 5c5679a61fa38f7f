"""The texts that are measured: from a file, or made from the corpus."""

import json
import lzma
import random
import re
from pathlib import Path

CORPUS = Path(__file__).parent.parent / "corpus"
_SIZES = (800, 1500, 3000, 6000, 12000)
_NUMERALS = "一二三四五六七八九十"


def load(path: Path, count: int, seed: int) -> list[str]:
    """`count` texts of a jsonl file (plain or .xz), drawn with `seed`; all of them if it has fewer."""
    with lzma.open(path, "rt", encoding="utf-8") if path.suffix == ".xz" else path.open(encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    return random.Random(seed).sample(texts, min(count, len(texts)))


def generate(count: int, seed: int) -> list[str]:
    """`count` texts of the length of notices, the same for the same `seed`."""
    draw = random.Random(seed)
    pieces = _pieces()
    return [_notice(draw, pieces, draw.choice(_SIZES)) for _ in range(count)]


def joined(texts: list[str], length: int) -> str:
    """One text of `length` characters from the texts in turn, or as long as they reach."""
    taken, size = [], 0
    for text in texts:
        taken.append(text)
        size += len(text) + 1
        if size >= length:
            break
    return "\n".join(taken)[:length]


def _pieces() -> list[str]:
    """What stands between two marks in the corpus. Longer pieces would make repeats, which a notice does not have."""
    text = "\n".join(path.read_bytes().decode("utf-8") for path in sorted(CORPUS.glob("*.txt")))
    return sorted({piece for piece in re.split(r"[，。；：、\s]+", text) if 4 <= len(piece) <= 30})


def _notice(draw: random.Random, pieces: list[str], length: int) -> str:
    year = draw.randint(2008, 2025)
    lines = [f"关于{draw.choice(pieces)}的通知", f"财建〔{year}〕{draw.randint(1, 900)}号", "各省、自治区、直辖市财政厅（局）："]
    size = section = 0
    while size < length:
        if section % 6 == 0:
            lines.append(f"{_NUMERALS[section // 6 % 10]}、{draw.choice(pieces)}")
        section += 1
        sentences = ["，".join(draw.choices(pieces, k=draw.randint(2, 4))) + draw.choice("。。。；") for _ in range(draw.randint(1, 4))]
        if draw.random() < 0.4:
            sentences.append(f"到{year + draw.randint(1, 5)}年，{draw.choice(pieces)}达到{draw.randint(2, 9000)}家以上。")
        lines.append("".join(sentences))
        size += len(lines[-1])
    return "\n".join([*lines, f"{year}年{draw.randint(1, 12)}月{draw.randint(1, 28)}日"])
