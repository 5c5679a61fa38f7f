"""Goal verbs beside a count: 打造(5家), 建成(智能工厂60家), 拥有(有效发明专利100件以上)的高校."""

import re
from functools import cache

import regex

from .. import words
from ..records import Mention
from .lexicon import adverbs, fact_words
from .patterns import of_words
from .reading import Segment

#: 建制镇, 设区市, 选手: words that begin with a verb of one character.
_WORDS = r"(?!建(?:制|筑|材|档|言|委)|设(?:区|施|备|计|想)|报(?:告|名|表|销|废|警)|选(?:手|民|题))"


@cache
def closing() -> "re.Pattern[str] | regex.Pattern[str]":
    """A goal verb at the end of what stands before a figure: 打造(5家), 至少召开(1次)."""
    named = r"(?!(?<=社会|经济|合作|基层|群团|自治|行业|专业|互助|中介|党)组织)"
    return regex.compile(rf"{named}(?:{fact_words('goal_verb')})(?:的|了|出|成|为|至少|不少于|约|共|各|累计|免费)?$")


@cache
def opening() -> "re.Pattern[str] | regex.Pattern[str]":
    """A goal verb at the start of what stands before a figure: 建成(智能工厂60家)."""
    role = r"(?:主导|牵头|主持|参与)(?:或者?|和|与|及|、|并)?(?=\p{Han}{2})"
    lead = rf"(?>{adverbs()}|力争|确保|计划|拟|要|再|分别|累计|共计?|总共|重点|同步|年度|年内|当年|全[省市县年国区]|{role})*"
    after = r"(?:[^，。；\d]{2,10}(?:建成|完成|投产|实施|竣工|投用|运营|达产)后(?:可|将|预计)?)?"
    way = r"(?:(?:通过|采取|采用|以|利用|依托)[^，。；\d]{2,40}?(?:方式|形式|途径|渠道|办法|措施|手段|机制|平台))?"
    return of_words(rf"{after}{lead}{way}{lead}{_WORDS}(?P<verb>{fact_words('goal_verb')})(?:了|出)?(?!率|度|量|比|业(?!务))")


#: 围绕“十大河药”|建设…基地50个: what stands before the verb.
_BY_WAY_OF = regex.compile(r"(?:围绕|依托|通过|利用|结合|面向|针对|聚焦|以|在|按照?)[^，。；]{2,24}?(?=\p{Han})")


def end_of(text: str, start: int, end: int) -> int | None:
    """Where the goal verb ends that opens a stretch (培育|年产值10亿元以上链主企业), alone or behind a way (依托医院建设|…)."""
    found = opening().match(text, start, end)
    if found is None and _BY_WAY_OF.match(text, start, end):
        found = opening().search(text, start + 3, end)
    return found.end() if found else None


_HAS = ("拥有", "具有", "具备", "吸纳", "带动", "配备", "建有", "设有", "配有", "服务", "引进", "培训", "聘用", "持有")


def has_so_many(text: str, front: tuple[int, int], mention: Mention) -> bool:
    """拥有有效发明专利(100件以上)的高校院所: those who have so many are meant, what they have is counted."""
    if text[mention.end : mention.end + 1] != "的" or mention.comparator in (None, "eq", "approx"):
        return False
    verb = opening().match(text, *front)
    if verb is None or verb["verb"] not in _HAS or front[1] - verb.end() < 2:
        return False
    return not words.is_verb(text[verb.end() : front[1]])


def of_count(text: str, segment: Segment, mention: Mention) -> int | None:
    """培育年产值10亿元以上链主企业3—5家: where the verb ends that opens the segment and governs the count that ends it."""
    if mention.kind != "quantity" or not (mention.end >= segment.end or text[mention.end] in "、，；。（和及左到赴"):
        return None
    return end_of(text, segment.start, mention.start)
