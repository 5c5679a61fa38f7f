"""Script: traditional passages become simplified, character for character; simplified text is never touched."""

from functools import cache
from operator import ne

import opencc
import regex

from ..errors import TraceError
from ..records import Change, Script, Span

_UNIT = regex.compile(r"[^。！？；;\n]+[。！？；;\n]*|[。！？；;\n]+")
_MIN_SHARE = 0.08  # of a sentence's characters; official text in traditional characters has 0.3 to 0.5


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


def traditional_passages(text: str) -> tuple[Script, list[Span]]:
    """The script as found, and the stretches of `text` in traditional characters.

    A sentence is traditional when the characters that `t2s` would change outnumber those that `s2t` would; one that
    says nothing (特此通知) goes with the sentence before it, the first ones with the one after. Costs one pass of OpenCC
    when the whole text is simplified.
    """
    simplified = _convert("t2s", text)
    if simplified == text or sum(map(ne, text, simplified)) < 3:
        return "simplified", []
    traditional = _convert("s2t", text)
    kinds: list[bool | None] = []
    units = [match.span() for match in _UNIT.finditer(text)]
    for start, end in units:
        toward_simplified = sum(map(ne, text[start:end], simplified[start:end]))
        toward_traditional = sum(map(ne, text[start:end], traditional[start:end]))
        kinds.append(_kind(toward_simplified, toward_traditional, end - start))
    if True not in kinds:
        return "simplified", []
    script: Script = "mixed" if False in kinds else "traditional"
    known = next(kind for kind in kinds if kind is not None)
    passages: list[Span] = []
    for (start, end), kind in zip(units, kinds):
        known = known if kind is None else kind
        if known and passages and passages[-1].end == start:
            passages[-1] = Span(start=passages[-1].start, end=end)
        elif known:
            passages.append(Span(start=start, end=end))
    return script, passages


def _kind(toward_simplified: int, toward_traditional: int, length: int) -> bool | None:
    if toward_simplified >= 2 and toward_simplified > toward_traditional and toward_simplified >= _MIN_SHARE * length:
        return True
    if toward_traditional >= 2 and toward_traditional > toward_simplified:
        return False
    return None


def script(text: str, passages: list[Span]) -> list[Change]:
    """One change per run of characters that OpenCC `tw2s` changes inside the traditional passages."""
    changes: list[Change] = []
    for passage in passages:
        before = passage.of(text)
        after = _convert("tw2s", before)
        run = -1
        for i, differs in enumerate([*map(ne, before, after), False]):
            if differs and run < 0:
                run = i
            elif not differs and run >= 0:
                changes.append(Change(passage.start + run, passage.start + i, after[run:i], "script", "tw2s"))
                run = -1
    return changes
