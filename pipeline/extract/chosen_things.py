"""Things that were chosen or handed on, of which a segment goes on to tell: …更新目录，入选产品自公布之日起两个月内直接挂网."""

import re

from .reading import Segment

#: 入选产品|自公布之日起…, 获奖图书|应…: what came out of the deed before; 获奖项目于12月底前|兑现奖金 is done by those who chose.
_CHOSEN = re.compile(
    r"(?:入[选库围]|获[奖批评]|中[标选]|调[入出]|合格|上榜|通过审核|列入名单)的?(?![者人])[一-龥]{2,4}?(?:须|应当?|可)?(?=[自于在从])"
    r"(?![^，]*(?:发放|兑[现付]|拨付|奖励|授予|颁发|给予|补[助贴]|支付|组织|开展))"
)


def goes_on_alone(text: str, segment: Segment) -> bool:
    """Whether the segment has such a thing for its subject, so that whoever acted before does not act in it."""
    return text[segment.start] in "入获中调合上通列" and _CHOSEN.match(text, *segment) is not None
