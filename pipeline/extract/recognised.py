"""Who gets a sum because of what they were recognised as: 对新认定为高新技术企业的, 新获批国家级绿色工厂、绿色工业园区的."""

import regex

from .lexicon import somebody_at_end
from .reading import Place

#: 对首次获评|国家级绿色工厂|称号的: the verb of the award, and what ends in 的.
_CASE = regex.compile(
    r"(?:对于?|凡)?(?:(?!的)[^，。；：]){0,24}?(?:获批|获评|获认定|获授|评为|评定为|评选为|认定为|认定成为|列为|入选|命名为|授予|确定为"
    r"|列入|纳入|获得|荣获|晋升为|升级为|备案为|新认定|首次认定|获(?!得)(?=[^，。；的]{2,20}命名))"
    r"(?:为|成为|成)?(?P<who>(?:(?!的)(?:[^，。；：\d]|\d(?=[A-Z]))){2,60}?)"
    r"(?:等?(?:荣誉)?(?:称号|命名|认定|资质|资格|名单|名录|目录|建设名单|培育名单|培育库))?的"
)
#: 获省级示范县命名的|奖励(300万元)
_OWN = regex.compile(r"(?P<case>[^，。；：]{3,40}的)(?:一次性|分别|每\p{Han}{1,3}|各)*(?:给予|奖励|奖补|补助|资助)")


def in_segment(text: str, start: int, place: int) -> Place | None:
    """Who the segment of the sum itself names as recognised: 获省级示范县命名的奖励300万元."""
    found = _OWN.match(text, start, place)
    return recognised(text, found.span("case")) if found is not None else None


#: 单项冠军示范企业、单项冠军|产品: a thing beside somebody. 中国质量奖 alone is nobody.
_THING_OF_LIST = regex.compile(r"(?:企业|机构|单位)、[^、]{2,16}(?:产品|项目)$")
#: 评定为|美丽河湖, 命名为|国家森林城市: what something is from then on; 评为优秀, 评为A级 is how good it was found.
_MADE = regex.compile(r"(?:评|评选|评定|认定|命名|确定|列|升级|晋升)(?:成)?为$")
_GRADE = regex.compile(
    r"(?:优秀|良好|合格|达标|先进|优|良|[A-D甲乙丙丁一二三四五六特]+[级等类档]?|等次|等级|等|级|[奖称号]|第\p{Han}+|单位)$"
)
_OPENS = regex.compile(r"(?:成为|为)")


def recognised(text: str, case: Place) -> Place | None:
    """Who a case in 的 names as recognised, one phrase or a list; None where what they got is a title and nobody (中国质量奖)."""
    found = _CASE.fullmatch(text, *case)
    if found is None:
        return None
    start, end = found.span("who")
    if (opened := _OPENS.match(text, start, end)) is not None:
        start = opened.end()
    if end - start < 2:
        return None
    if not (somebody_at_end().search(text, start, end) or _THING_OF_LIST.search(text, start, end)):
        return (start, end) if _MADE.search(text, case[0], start) and end - start > 3 and not _GRADE.search(text, start, end) else None
    return start, end
