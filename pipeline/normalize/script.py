"""Script: traditional passages become simplified, character for character; simplified text is never touched."""

from functools import cache

import numpy as np
import numpy.typing as npt
import opencc

from ..errors import TraceError
from ..records import Change, Script, Span
from .variants import standard

_ENDS = "。！？；;\n"  # of a sentence
_MIN_SHARE = 0.08  # of a sentence's characters; official text in traditional characters has 0.3 to 0.5

_Codes = npt.NDArray[np.uint32]
_Flags = npt.NDArray[np.bool_]


@cache
def _converter(name: str) -> opencc.OpenCC:
    return opencc.OpenCC(name)


def _convert(name: str, text: str) -> str:
    converted: str = _converter(name).convert(text)
    if len(converted) != len(text):
        raise TraceError(
            f"OpenCC {name} changed the length of a text of {len(text)}, so its dictionaries are not those this was built on: "
            "install the opencc of requirements.lock"
        )
    return converted


def simplified(text: str) -> str:
    """The text with every traditional character made simplified, of the same length."""
    return _convert("t2s", text)


def _codes(text: str) -> _Codes:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


def traditional_passages(text: str) -> tuple[Script, list[Span]]:
    """The script as found, and the stretches of `text` in traditional characters.

    A sentence is traditional when the characters that `t2s` would change outnumber those that `s2t` would; one that
    says nothing (特此通知) goes with the sentence before it, the first ones with the one after. Costs one pass of OpenCC
    when the whole text is simplified.
    """
    simplified = _convert("t2s", text)
    if simplified == text:
        return "simplified", []
    codes = _codes(text)
    toward_simplified = codes != _codes(simplified)
    if toward_simplified.sum() < 3:
        return "simplified", []
    toward_traditional = codes != _codes(_convert("s2t", text))
    starts = _sentences(codes)
    lengths = np.diff(starts, append=len(text))
    kinds = _kinds(
        np.add.reduceat(toward_simplified, starts, dtype=np.int64), np.add.reduceat(toward_traditional, starts, dtype=np.int64), lengths
    )
    if 1 not in kinds:
        return "simplified", []
    script: Script = "mixed" if 0 in kinds else "traditional"
    says = np.flatnonzero(kinds >= 0)
    last = np.searchsorted(says, np.arange(len(kinds)), side="right") - 1  # the latest that says something; before the first, that
    traditional = kinds[says[np.maximum(last, 0)]] == 1
    ends = [*starts.tolist(), len(text)]
    return script, [Span(start=ends[first], end=ends[end]) for first, end in _runs(traditional)]


def _sentences(codes: _Codes) -> npt.NDArray[np.int64]:
    """Where each sentence starts: at the text's start, and behind the marks that end one."""
    mark: _Flags = np.isin(codes, _codes(_ENDS))
    return np.concatenate([[0], np.flatnonzero(mark[:-1] & ~mark[1:]) + 1])


def _kinds(
    toward_simplified: npt.NDArray[np.int64], toward_traditional: npt.NDArray[np.int64], lengths: npt.NDArray[np.int64]
) -> npt.NDArray[np.int8]:
    """Of each sentence, by its characters that conversion either way would change: 1 traditional, 0 simplified, -1 neither."""
    traditional = (toward_simplified >= 2) & (toward_simplified > toward_traditional) & (toward_simplified >= _MIN_SHARE * lengths)
    simplified = (toward_traditional >= 2) & (toward_traditional > toward_simplified)
    return np.select([traditional, simplified], [1, 0], -1).astype(np.int8)


def _runs(flags: _Flags) -> list[tuple[int, int]]:
    """The stretches of `flags` that are true."""
    edges = np.flatnonzero(np.diff(flags, prepend=False, append=False)).tolist()
    return list(zip(edges[::2], edges[1::2]))


def script(text: str, passages: list[Span]) -> list[Change]:
    """One change per run of characters that OpenCC `tw2s`, or the table of variants, changes inside the traditional passages."""
    changes: list[Change] = []
    for passage in passages:
        before = passage.of(text)
        after = standard(_convert("tw2s", before))
        at = passage.start
        changes += [
            Change(at + start, at + end, after[start:end], "script", "tw2s") for start, end in _runs(_codes(before) != _codes(after))
        ]
    return changes
