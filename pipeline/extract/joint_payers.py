"""Who pays together with whom: 中央和省财政承担42元; and whose share comes first where a ratio parts a cost: 省 of 省、市、县按4:3:3."""

import re

import regex

from .reading import Place

#: 中央和|省财政, 市、|县财政: the level in front of the one that was read.
_WITH = regex.compile(r"(?<![\p{Han}）])(?:由|其中[：:，]?)?(?P<who>(?:(?:中央|[省市县区州]级?|自治区|各级)(?:财政)?[、和及与])+)$")
_LEVEL = re.compile(r"(?:[省市县区州镇]级?|地方|自治区|各级)")
_JOINT = re.compile(r"[、和及与]")
_PART = regex.compile(r"(?:中央|[省市县区州镇乡]|自治区|地方|企业|个人|单位|市县|县区)(?:级|财政|级财政)?")


def whole(text: str, payer: Place, start: int) -> Place:
    """中央和省财政 of |省财政| in 由中央和省财政承担42元: the levels that pay as one."""
    if text[payer[0] - 1] not in "、和及与" or _LEVEL.match(text, payer[0]) is None:
        return payer
    found = _WITH.search(text, start, payer[0])
    return (found.start("who"), payer[1]) if found is not None else payer


def first(text: str, payer: Place, ratio: str) -> Place:
    """省 of 省、市、县按4:3:3的比例分担: the share that is told is that of the first."""
    marks = [mark.start() for mark in _JOINT.finditer(text, *payer)]
    if len(set(re.findall(r"[\d.]+", ratio))) == 1:
        return payer  # 市、区两级财政按1:1承担: each as much
    if not marks or len(marks) != len(re.findall(r"[:：∶]", ratio)):
        return payer
    return (payer[0], marks[0]) if _PART.fullmatch(text, payer[0], marks[0]) is not None else payer
