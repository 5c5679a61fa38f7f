"""Who pays together with whom: 中央和省财政承担42元."""

import re

import regex

from .reading import Place

#: 中央和|省财政, 市、|县财政: the level in front of the one that was read.
_WITH = regex.compile(r"(?:(?<=由|其中[：:，]?)|(?<![\p{Han}）]))(?P<who>(?:(?:中央|[省市县区州]级?|自治区|各级)(?:财政)?[、和及与])+)$")
_LEVEL = re.compile(r"(?:[省市县区州镇]级?|地方|自治区|各级)")


def whole(text: str, payer: Place, start: int) -> Place:
    """中央和省财政 of |省财政| in 由中央和省财政承担42元: the levels that pay as one."""
    beside = text.find("会同", payer[0] + 2, payer[1])
    if beside > 0:
        payer = (payer[0], beside)  # 市财政局|会同市教育局
    if text[payer[0] - 1] not in "、和及与" or _LEVEL.match(text, payer[0]) is None:
        return payer
    found = _WITH.search(text, start, payer[0])
    return (found.start("who"), payer[1]) if found is not None else payer
