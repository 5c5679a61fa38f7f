"""A folder of outputs: files are put in place whole, and what no run wrote now is taken away."""

import hashlib
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from ..errors import PublishError

#: File systems refuse names of more bytes than this.
_LONGEST = 240


class Folder:
    """Files under `path` with the given suffixes belong to one writer.

    >>> with Folder(Path("outputs/notices"), [".json"]) as folder:
    ...     folder.write("a/b.json", b"{}")
    """

    def __init__(self, path: Path, suffixes: Sequence[str]) -> None:
        self.path, self.suffixes = path, tuple(suffixes)
        self._written: set[Path] = set()

    def __enter__(self) -> "Folder":
        self.path.mkdir(parents=True, exist_ok=True)
        return self

    def __exit__(self, failed: type[BaseException] | None, *_: object) -> None:
        if failed is None:
            self._clear()

    def write(self, name: str, content: bytes | str | Iterator[str]) -> Path:
        """Put a file in place, a large one piece by piece; `name` may have folders.

        Raises PublishError when it would lie outside of the folder.
        """
        path = self.path / fitting(name)
        self._written.add(path)
        put(path, content)
        return path

    def _clear(self) -> None:
        for path in sorted(self.path.rglob("*"), reverse=True):
            if path.is_dir() and not path.is_symlink():
                if not any(path.iterdir()):
                    path.rmdir()
            elif path not in self._written and path.name.endswith(self.suffixes):
                path.unlink()


def put(path: Path, content: bytes | str | Iterator[str]) -> None:
    """Write a whole file under another name, then give it its own, so that no reader meets half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{hashlib.sha256(path.name.encode()).hexdigest()[:16]}.unfinished")
    if isinstance(content, bytes):
        unfinished.write_bytes(content)
    else:
        with unfinished.open("w", encoding="utf-8", newline="") as file:
            file.writelines([content] if isinstance(content, str) else content)
    os.replace(unfinished, path)


def fitting(name: str) -> str:
    """`name` as a path that file systems take: a part of more than 240 bytes is cut and gets the start of its hash.

    Raises PublishError for a name that leads out of its folder.
    """
    parts = name.split("/")
    if any(part in ("", ".", "..") or "\0" in part for part in parts):
        raise PublishError(f"{name!r} cannot be the name of an output: rename the file in the corpus, without empty, . and .. parts")
    return "/".join(_short(part) for part in parts)


def _short(part: str) -> str:
    if len(part.encode()) <= _LONGEST:
        return part
    stem, suffix = os.path.splitext(part)
    if len(suffix) > 12:
        stem, suffix = part, ""
    mark = "~" + hashlib.sha256(part.encode()).hexdigest()[:12] + suffix
    room = _LONGEST - len(mark.encode())
    return stem.encode()[:room].decode("utf-8", "ignore") + mark


def as_json(value: Any) -> str:
    """JSON as it is published: UTF-8 as is, one space of indent, keys in the order they have, a line break at the end."""
    return json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def as_record(value: dict[str, Any]) -> str:
    """JSON of a record with one line for each of its facts, edits, clauses …, so that a line that differs is one thing that differs."""
    return "".join(record_lines(value))


def record_lines(value: Mapping[str, Any]) -> Iterator[str]:
    """What `as_record` tells, in pieces of about a line; a member may be an iterator, which is told as a list of that many."""
    between = "{\n"
    for key, member in value.items():
        yield f"{between} {_compact(key)}: "
        yield from _member(member)
        between = ",\n"
    yield "\n}\n" if value else "{\n\n}\n"


def _member(value: Any) -> Iterator[str]:
    if isinstance(value, Iterator) or (isinstance(value, list) and value and isinstance(value[0], dict)):
        yield from _lines("[", map(_compact, value), "]")
    elif isinstance(value, dict) and value and all(isinstance(one, dict) for one in value.values()):
        yield from _lines("{", (f"{_compact(key)}: {_compact(one)}" for key, one in value.items()), "}")
    else:
        yield _compact(value)


def _lines(opening: str, lines: Iterator[str], closing: str) -> Iterator[str]:
    between = f"{opening}\n"
    for line in lines:
        yield f"{between}  {line}"
        between = ",\n"
    yield f"{opening}{closing}" if between[0] == opening else f"\n {closing}"


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def as_line(value: Any) -> str:
    """One line of JSONL. Line separators of Unicode are escaped, so that every reader sees one line."""
    line = json.dumps(value, ensure_ascii=False, allow_nan=False)
    return line.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("\u0085", "\\u0085") + "\n"
