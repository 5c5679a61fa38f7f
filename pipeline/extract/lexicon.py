"""What the gazetteers give to the rules of extraction: task verbs, adverbs, heads of actors, markers of modality."""

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Literal

import regex

from ..expressions.actors import ActorHead
from ..expressions.names import OrganDomain
from ..gazetteer import Row, rows
from ..records.obligation import Modality
from .either import beginning_alike, either
from .patterns import compiled

if TYPE_CHECKING:
    from ..expressions.pairs import Pairs


class TaskVerb(Row):
    """A row of task_verbs.tsv."""

    word: str
    kind: Literal["verb", "adverb"]


FactWordKind = Literal["goal_verb", "quota_verb", "money_measure", "threshold_measure", "grant", "rate_of_money", "noun_like"]


class FactWord(Row):
    """A row of fact_words.tsv."""

    word: str
    kind: FactWordKind


class Marker(Row):
    """A row of modal_markers.tsv: `not_after` and `not_before` are regular expressions of look-alikes."""

    marker: str
    modality: Modality
    not_after: str = ""
    not_before: str = ""


def _either(words: list[str]) -> str:
    return either((word, "") for word in words)


@cache
def adverbs() -> str:
    """A pattern of the adverbs that stand before a verb (进一步, 大力, 及时)."""
    return _either([row.word for row in rows("task_verbs", TaskVerb) if row.kind == "adverb"])


@cache
def verbs() -> str:
    """A pattern of the verbs that open a task (加强, 建立)."""
    return _either([row.word for row in rows("task_verbs", TaskVerb) if row.kind == "verb"])


@cache
def actor_heads() -> str:
    """A pattern of the head nouns of actors (城市, 企业, 部门); no 省 of 跨省."""
    return "(?<!跨)" + either((row.head, row.not_before) for row in rows("actor_heads", ActorHead))


@cache
def actor_heads_by_opening() -> dict[str, str]:
    """By the character that they begin with, a pattern of the head nouns of actors: what `actor_heads` comes to where that stands."""
    found: dict[str, list[tuple[str, str]]] = {}
    for row in rows("actor_heads", ActorHead):
        found.setdefault(row.head[0], []).append((row.head, row.not_before))
    return {opening: "(?<!跨)" + beginning_alike(heads) for opening, heads in found.items()}


@cache
def actor_head_openings() -> "Pairs":
    """What the head nouns of actors begin with: two characters, or the one that a head is."""
    from ..expressions.pairs import Pairs  # numpy is for those who read texts

    return Pairs(row.head[:2] for row in rows("actor_heads", ActorHead))


@cache
def actor_at_end() -> "re.Pattern[str]":
    """A noun phrase that ends in the head of an actor."""
    return re.compile(rf"(?:{actor_heads()})$")


@cache
def somebody() -> str:
    """A pattern of what ends the name of somebody: 省级中小企业, 低保户, 采购方, 高级工, 村医, 低保对象."""
    return (
        rf"(?:{actor_heads()}|(?<!或)者|[户员方]|(?:[本专]科|硕士|博士|考|新)生|博士|硕士|孤儿|儿童|(?:职|员|级|技|民|矿|环卫)工|技师|高管|(?:船|房|股)东|(?:车|船|店|雇|户|机|货|林|园|场|矿)主|博士后|班子|(?<![开闭到住来进分设])店"
        r"|[居农村渔牧灾移边]民|[村乡校]医|工匠|(?:士|义务)兵|[军士警]官|军人|劳模|模范|标兵|(?:旅行|合作|出版|供销)社|书记|主任|(?:机|选|歌)手|(?:[学业术]|作|画|专)家|劳动力|家属|(?<!补助|补贴|奖励|支持|适用|征收|收费)对象|(?:贫困|困难|脱贫|致贫|返贫|低收入|监测)人口|(?<!个)车间)"
        r"(?:（[^（）]*）)?"
    )


@cache
def somebody_at_end() -> "re.Pattern[str]":
    """A noun phrase that ends in somebody."""
    return re.compile(rf"{somebody()}$")


@cache
def organ_domains() -> str:
    """A pattern of what a department is for, as its name begins (教育, 生态环境)."""
    return _either([row.domain for row in rows("organ_domains", OrganDomain)])


@cache
def fact_words(kind: FactWordKind) -> str:
    """A pattern of the words of one kind in fact_words.tsv."""
    return _either([row.word for row in rows("fact_words", FactWord) if row.kind == kind])


@cache
def _verb_set() -> frozenset[str]:
    return frozenset(row.word for row in rows("task_verbs", TaskVerb) if row.kind == "verb") - noun_like()


def is_verb(word: str) -> bool:
    """Whether a word is a task verb and not as often a noun."""
    return word in _verb_set()


@cache
def noun_like() -> frozenset[str]:
    """Task verbs that are nouns as often (研发投入, 服务能力)."""
    return frozenset(row.word for row in rows("fact_words", FactWord) if row.kind == "noun_like")


@cache
def marker_words() -> "re.Pattern[str]":
    """A pattern of the first character of each marker, the rest of it behind, its guards not looked at."""
    rest: dict[str, list[tuple[str, str]]] = {}
    for row in rows("modal_markers", Marker):
        rest.setdefault(row.marker[0], []).append((row.marker[1:], ""))
    return re.compile("|".join(first if ("", "") in words else f"{first}(?={either(words)})" for first, words in rest.items()))


@cache
def markers_by_opening() -> dict[str, "re.Pattern[str] | regex.Pattern[str]"]:
    """The markers, each with its guards, that begin with a character: where they may stand is known from `marker_words`."""
    parts: dict[str, list[str]] = {}
    for marker, part in _guarded():
        parts.setdefault(marker[0], []).append(part)
    return {first: compiled("|".join(some)) for first, some in parts.items()}


@cache
def markers() -> tuple["regex.Pattern[str]", dict[str, Modality]]:
    """One pattern of all markers, each with its guards, and marker → modality."""
    table = {row.marker: row.modality for row in rows("modal_markers", Marker)}
    return regex.compile("|".join(part for _, part in _guarded())), table


def _guarded() -> Iterator[tuple[str, str]]:
    """Each marker with the pattern of it and its guards, the longest first."""
    for row in sorted(rows("modal_markers", Marker), key=lambda row: -len(row.marker)):
        after = _not_behind(row.not_after) if row.not_after else ""
        before = f"(?!{row.not_before})" if row.not_before else ""
        yield row.marker, f"(?:{after}{regex.escape(row.marker)}{before})"


#: The words of a look behind that holds no other.
_PLAIN_BEHIND = re.compile(r"\(\?<!([^()|\[\]]+(?:\|[^()|\[\]]+)+)\)")


def _not_behind(words: str) -> str:
    """A look behind for each of `words` (a|bc), also of those inside: `re` reads a look behind of one length only."""
    parts, depth = [""], 0
    for character in _PLAIN_BEHIND.sub(lambda found: _each_behind(found[1].split("|")), words):
        depth += (character in "([") - (character in ")]")
        if character == "|" and depth == 0:
            parts.append("")
        else:
            parts[-1] += character
    return _each_behind(parts)


def _each_behind(words: list[str]) -> str:
    return "".join(f"(?<!{word})" for word in words)
