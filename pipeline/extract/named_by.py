"""What names a target where nothing that is measured stands beside it: the deed, those of whom each has so many, the total."""

from dataclasses import replace

import regex

from ..records import Mention
from .indicators import Measured
from .lexicon import fact_words
from .patterns import compiled
from .reading import Segment


def of_each(text: str, what: Measured, per: tuple[int, int]) -> Measured:
    """检查组 of 每个检查组(不少于3人), where nothing else says what is counted."""
    named = compiled(r"每[个支所条家座](?=\p{Han}{3})").match(text, *per)
    return replace(what, indicator=((named.end(), per[1]),)) if named else what


#: They say that there shall be something, and not what.
_LIGHT = regex.compile(r"建[设成立有]?|完成|实现|达到?|新[建增]|开展|组织|进行|举办|形成|拥有|具有|设[立置有]?|提供|落实|包括|发展")


def deed(text: str, what: Measured, segment: Segment, mention: Mention) -> Measured:
    """支持 of 本年度拟支持(60项左右), where nothing else says what is counted."""
    verb = what.goal_verb or ""
    start = text.rfind(verb, segment.start, mention.core_start)
    if start < 0 or len(verb) < 2 or _LIGHT.fullmatch(verb):
        return what
    word = compiled(fact_words("goal_verb")).match(text, start)
    return replace(what, indicator=(word.span() if word else (start, start + len(verb)),), rule="deed")


def with_total(text: str, what: Measured, mention: Mention) -> Measured:
    """资产|总额 of 资产(总额不超过5000万元): the total is of what stands in front."""
    if len(what.indicator) != 1 or what.indicator[0][1] != mention.start or not mention.text.startswith(("总额", "总量")):
        return what
    return replace(what, indicator=((what.indicator[0][0], mention.start + 2),))
