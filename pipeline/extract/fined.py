"""Who pays a fine: 对单位(处5万元罚款), 经营者有下列行为之一的(处五千元以下罚款)."""

import re
from functools import cache

import regex

from . import actors, beneficiaries
from .lexicon import actor_heads, somebody_at_end
from .patterns import compiled, of_words
from .reading import Place, Reading, Segment, Unit

#: 违反本条例第八条规定，: on which rule, and nobody.
_RULE = re.compile(r"违反[^，]*(?:规定|要求|条款|约定)")
#: 拒不改正的, 情节严重的: the case goes on for the same.
_SAME_CASE = re.compile(r"拒不|逾期|情节|造成|构成|有违法所得|没有违法所得|无违法所得|经责令|经催告|再次|仍|后果")
_IMPOSED = regex.compile(r"(?:可以|应当|分别|并|各)*处以?$")
#: 逾期不补办的, 明知…, 有第二十六条…: what is done or how, and nobody who does it.
_NOBODY = regex.compile(
    r"(?:未(?!成年)|不|判|拒|逾期|明知|擅自|非法|骗取|强制|强迫|代替|冒用|聘用|雇用|泄露|透露|他人|有第|同时|转让|伪造|隐匿|使用|制造|销售|利用|违法|违规|违反|生产经营的|有(?!关))(?!者)"
)
_NO_ONE = regex.compile(r"(?:[省市县区]|社会|(?<![用农住商业摊体营殖])户)$")
_DOES = regex.compile(r"由|通过|擅自|拒不|未(?!成年)|骗取|拒绝|评审")
#: 对单位处二万元罚款，|个人|处五百元罚款
_PLAINLY = of_words(r"(?P<who>(?!对|由|并|应|可|责令|其)\p{Han}{2,10}?)(?:可以?|分别|并)*处以?")
_AUTHORITY = re.compile(r"(?:部门|机关|政府|委员会|局|厅|队)$")


def fined(reading: Reading, unit: Unit, segment: Segment, place: int, addressed: Place | None) -> Place | None:
    """Who is fined by the sum at `place`: those it is `addressed` to in the unit, else whom the case is about; else None.

    What goes on behind ； (拒不改正的，处…) is about the same as before; a case of its own (擅自采砂的) is not.
    """
    text = reading.masked
    plainly = _PLAINLY.fullmatch(text, actors.lead_end(text, *segment), min(segment.end, place))
    if plainly is not None and somebody_at_end().search(plainly["who"]) and not _AUTHORITY.search(plainly["who"]):
        return plainly.span("who")
    said = _addressed(text, addressed) if addressed is not None and text[addressed[0] - 1] in "对于" else None
    units = [other for other in reading.units(unit.clause) if other.start <= unit.start]
    for at in reversed(units):
        if said is not None and at.start < said[0] < at.end:
            return said
        cases = [s for s in at.segments if s.start <= segment.start and not _RULE.fullmatch(text, actors.lead_end(text, *s), s.end)]
        for case in cases:
            who = _whom(text, case)
            if who is not None:
                return who
        alone = [s for s in cases if s.end < segment.start][-1:]
        such = beneficiaries.such(text, alone[0]) if at is unit and alone else None
        if (
            such is not None
            and somebody_at_end().search(text, *such)
            and not _AUTHORITY.search(text, *such)
            and text[such[0]] not in "没责"
        ):
            return such  # 逾期未完成整改的企业，依法处2万元罚款
        opened = actors.lead_end(text, *cases[0]) if cases else segment.start
        if not _SAME_CASE.match(text, opened):
            return None
    return None


def _whom(text: str, case: Segment) -> Place | None:
    """施工单位 of 施工单位未采取措施的, 经营者 of 经营者违反本条例规定; nobody of 由城管部门处."""
    start = actors.lead_end(text, *case)
    if text[start - 1] == "由" or not (text[case.end - 1] == "的" or compiled(r"违反").search(text, start, case.end)):
        return None
    joint = _together().match(text, start, case.end)
    who = joint.span() if joint else actors.case_subject(text, start, case.end)
    if who is None and (subject := actors.subject_of(text, start, case.end)) is not None:
        who = subject[:2]
    if who is None or _AUTHORITY.search(text, *who) or _NOBODY.match(text, *who) or _NO_ONE.search(text, *who) or _DOES.search(text, *who):
        return None
    return who


def _addressed(text: str, place: Place) -> Place | None:
    """单位 of 对单位|并处: without the verb; no authority that imposes the fine."""
    found = _IMPOSED.search(text, *place)
    end = found.start() if found else place[1]
    if text[end - 1] in "罪判额款值" or text.endswith(("所得", "收入", "部分"), place[0], end):
        return None  # 对|违法所得|处2倍以上5倍以下罚款
    nobody = end - place[0] < 2 or _AUTHORITY.search(text, place[0], end) or "由" in text[place[0] : end]
    return None if nobody else (place[0], end)


@cache
def _together() -> "re.Pattern[str]":
    """任何单位和个人|损毁古树的"""
    return of_words(rf"(?:任何|有关|相关)?(?:{actor_heads()})(?:(?:和|或者?|及|、)(?:{actor_heads()}))+(?=\p{{Han}})(?!的)")
