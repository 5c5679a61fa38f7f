"""Words: where a text can be cut, by jieba with the gazetteers as its user dictionary.

A body, a place, a unit, an indicator or the head of an actor stays one word (国家知识产权局办公室, 百分点). The tokenizer
is one of our own: jieba's default one and its words stay as they are, and no cache file is written anywhere.
"""

import re
import warnings
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

from pydantic import ConfigDict

from .gazetteer import Row, rows


class _Open(Row):
    model_config = ConfigDict(frozen=True, extra="allow")


class _Named(_Open):
    name: str
    also: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()
    office: str = ""


class _Unit(_Open):
    unit: str


class _Indicator(_Open):
    indicator: str
    wordings: tuple[str, ...] = ()


class _Head(_Open):
    head: str


class _Abbreviation(_Open):
    abbreviation: str


def cut(text: str, *, known: bool = False) -> list[tuple[int, int]]:
    """The words of `text` as [start, end), in order; together they are the whole text, white space and marks included.

    Characters that make no word of the dictionary are joined by chance, or left alone where only `known` words are asked for
    (three times as fast). The first call reads the dictionary (about one second).
    """
    return [*_cut(text, known)]


@lru_cache(maxsize=1 << 14)
def _cut(text: str, known: bool) -> tuple[tuple[int, int], ...]:
    """The words; what is asked for are few characters around a place, and the same ones come again and again."""
    spans: list[tuple[int, int]] = []
    at = 0
    if known and _HAN.fullmatch(text):  # what `cut` comes to, without a look for stretches of other characters and for letters
        tokenizer = _tokenizer()
        route: dict[int, tuple[float, int]] = {}
        tokenizer.calc(text, tokenizer.get_DAG(text), route)
        while at < len(text):
            begin, at = at, route[at][1] + 1
            spans.append((begin, at))
        return tuple(spans)
    for word in _tokenizer().cut(text, HMM=not known):
        spans.append((at, at + len(word)))
        at += len(word)
    return tuple(spans)


#: What jieba looks for words in as a whole.
_HAN = re.compile(r"[\u4e00-\u9fd5]+")
#: A word of the dictionary has seldom more characters on one side of a place inside it.
_SIDE = 3
#: What is cut around a place: so many characters in front of it, and at least so many behind.
_FRONT, _BEHIND = 6, 5


def across(text: str, at: int) -> tuple[int, int] | None:
    """The word of the dictionary that begins before `at` and ends behind it (社会保障 at 社会|保障部门); None where `at` parts two words.

    Only where some word of the dictionary lies there are the words around cut at all.
    """
    known = _tokenizer().FREQ  # how often a word is used; 0 for what a word only begins with
    for left in range(1, min(at, _SIDE) + 1):
        right = 1
        while (often := known.get(text[at - left : at + right])) is not None and at + right <= len(text):
            if often:
                front = text[max(0, at - _FRONT) : at]
                found = _across(front, text[at : at + max(_BEHIND, right)])
                return (at - len(front) + found[0], at - len(front) + found[1]) if found else None
            right += 1
    return None


@lru_cache(maxsize=1 << 14)
def _across(front: str, behind: str) -> tuple[int, int] | None:
    """Where the word lies in front + behind that holds both sides; the same surroundings come again and again."""
    at = len(front)
    start, end = next((start, end) for start, end in _cut(front + behind, True) if end > at)
    return (start, end) if start < at else None


def is_noun(word: str) -> bool:
    """Whether jieba's dictionary has `word` as a common noun (消费品, 投资者)."""
    return _dictionary().get(word) == "n"


def is_verb(word: str) -> bool:
    """Whether jieba's dictionary has `word` as a verb and not as a verbal noun (参加, 持有; not 培训, 服务)."""
    return _dictionary().get(word, "").startswith("v")


def is_predicate(word: str) -> bool:
    """Whether the dictionary has `word` as a verb, an adjective or a set phrase (合理, 参加): 的 behind it ends a clause."""
    return _dictionary().get(word, "n") != "n"


@cache
def _dictionary() -> dict[str, str]:
    """The verbs, adjectives, set phrases and common nouns of jieba's dictionary with their tags."""
    _tokenizer()
    import jieba

    with jieba.get_module_res("dict.txt") as file:
        return dict(re.findall(r"^(\S+) \d+ (v[dgiq]?|a[dg]?|i|l|n)$", file.read().decode("utf-8"), re.MULTILINE))


@cache
def _tokenizer() -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # jieba imports pkg_resources, of which setuptools warns
        import jieba
    tokenizer = jieba.Tokenizer()
    # What `initialize` does, without the cache that it leaves in the folder for temporary files.
    tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    tokenizer.initialized = True
    for word in dict.fromkeys(_own()):
        if len(word) > 1:
            tokenizer.add_word(word)
    return tokenizer


def _own() -> Iterator[str]:
    for table in ("bodies", "former_bodies", "regions"):
        for named in rows(table, _Named):
            for name in (named.name, *named.also, *named.shared):
                yield from (name, name + named.office)
    for short in rows("abbreviations", _Abbreviation):
        yield short.abbreviation
    for unit in rows("units", _Unit):
        yield unit.unit
    for one in rows("indicators", _Indicator):
        yield from (one.indicator, *one.wordings)
    for actor in rows("actor_heads", _Head):
        yield actor.head
