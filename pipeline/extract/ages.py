"""Ages: one that is asked for (年龄不超过60周岁, 未满35周岁), or from which on something is due (65周岁以上老年人凭证免费乘车)."""

import re

from ..records import Mention
from .patterns import compiled
from .reading import Segment

#: 65周岁以上|老年人, 70周岁以上|的高龄老人: from which age on something is due to them.
_THE_OLD = re.compile(r"的?(?P<who>[\u4e00-\u9fff]{0,6}?(?:老年人|老人|参保人员))")


#: 1名12周岁以下|儿童: how old those may be who are counted.
_THE_YOUNG = re.compile(r"的?(?P<who>(?:儿童|未成年人|婴幼儿|学龄前儿童|子女|人员|青年|学生|女性|男性|老年人|老人))")


#: 每年为65岁及以上|老年人提供1次健康体检: whom a service is for.
_SERVED = re.compile(
    r"[^，。；]{0,10}(?:提供|开展|进行|实施|建立)[^，。；]{0,10}(?:体检|检查|服务|随访|筛查|评估|管理|档案|照护|探访|关爱)"
)


#: 70周岁以下|的每人每月80元, 满60周岁|的农村居民按每人每月115元发放: by which age so much is paid.
_PAID_BY_AGE = re.compile(
    r"的(?P<who>(?:(?![缴交收])[\u4e00-\u9fff]){0,12}?)(?:每人|每[月年]|按照?|给予|发放|补[贴助]|奖励|享受|领取|一次性)(?:(?![缴交收])[^，。；\d]){0,8}[\d.]+(?:%|个百分点|[万亿]?元)"
)


def the_old(text: str, segment: Segment, mention: Mention) -> tuple[int, int] | None:
    """老年人 of (65周岁以上)老年人凭证免费乘车: those to whom something is due from that age on."""
    if (paid := paid_by(text, segment, mention)) is not None:
        return paid.span("who") if paid["who"] else None
    pattern = _THE_OLD if mention.comparator == "ge" else _THE_YOUNG if mention.comparator in ("le", "lt") else None
    found = (
        pattern.match(text, mention.end, segment.end)
        if pattern is not None and (mention.comparator == "ge" or mention.start == mention.core_start)
        else None
    )
    return found.span("who") if found is not None else None


def paid_by(text: str, segment: Segment, mention: Mention) -> re.Match[str] | None:
    """的专家一次性奖励10万元 behind (50周岁以下): by which age somebody is paid so much."""
    return _PAID_BY_AGE.match(text, mention.end, segment.end) if mention.comparator is not None else None


def asks_age(mention: Mention, front: str, behind: str) -> bool:
    """年龄不超过60周岁, 未满35周岁, 70周岁以下(的每人每月80元): an age that is asked for.

    未满18周岁的学生, 65周岁以上老年人 say who is meant.
    """
    if compiled(r"\d[名位个人]$").search(front) is not None and mention.comparator in ("le", "lt", "ge") and _THE_YOUNG.match(behind):
        return True  # 搭载1名|12周岁以下|儿童
    if mention.comparator is not None and _PAID_BY_AGE.match(behind):
        return True
    told_before = mention.start != mention.core_start or mention.text.startswith(("未满", "不满", "满"))
    if mention.comparator == "ge" and _THE_OLD.match(behind):
        return _SERVED.match(behind) is None
    if mention.comparator == "between" and compiled(r"(?:对|年龄(?:应|须)?在?)$").search(front) is not None:
        return True  # 对16周岁至59周岁、有劳动能力的…
    return (
        (told_before and (not behind or behind[0] in "，、；。且）"))
        or front.endswith(("年满", "放宽至", "放宽到"))
        or compiled(r"年满\d+周?岁(?:以上)?、$").search(front) is not None
        or compiled(r"年龄|寿命|不得|应|须").search(front) is not None
    )
