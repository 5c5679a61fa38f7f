"""The texts that both sides read: files of the repository, and a sample of a collection given from outside."""

import json
import lzma
from pathlib import Path

#: What gongwen reads.
_ENDINGS = (".txt", ".md", ".html", ".htm")


#: A file of a folder that names, one a line, the texts that nobody may look at while rules are made.
BLIND = "BLIND"


def files(*folders: Path) -> dict[str, Path]:
    """The notices in some folders by name, in order, without those that the folder's file BLIND names."""
    return {
        f"{folder.name}/{path.relative_to(folder).as_posix()}": path
        for folder in folders
        for path in sorted(folder.rglob("*"))
        if path.suffix in _ENDINGS and path.name not in _blind(folder)
    }


def _blind(folder: Path) -> frozenset[str]:
    listed = folder / BLIND
    return frozenset(listed.read_text(encoding="utf-8").split()) if listed.exists() else frozenset()


def sample(collection: Path, size: int, into: Path) -> dict[str, Path]:
    """`size` texts of a collection, evenly over all of it and the same every time, written as files to `into`.

    A collection is JSON Lines with `path` and `text` in each, packed with xz or not. Raises ValueError that names a bad line.
    """
    with lzma.open(collection) if collection.suffix == ".xz" else collection.open("rb") as lines:
        texts = [_text(line, f"{collection}:{number}") for number, line in enumerate(lines, start=1) if line.strip()]
    size = min(size, len(texts))
    chosen = [texts[i * len(texts) // size] for i in range(size)]
    written: dict[str, Path] = {}
    for number, (name, text) in enumerate(chosen):
        path = into / f"{number:05}.txt"
        path.write_text(text, encoding="utf-8", newline="")
        written[name] = path
    return written


def _text(line: bytes, place: str) -> tuple[str, str]:
    try:
        record = json.loads(line)
        return str(record["path"]), str(record["text"])
    except (ValueError, KeyError, TypeError) as error:
        raise ValueError(f"{place}: {error!r}: each line must be a JSON object with path and text") from None
