"""Who is meant: a comma stands in what is said of them (对A，B的|中小微企业), a limit is theirs (|博士毕业生|最高贷款额度)."""

import regex

from .. import words
from . import actors, bodies
from .lexicon import somebody_at_end
from .patterns import compiled
from .reading import Place, Segment, Unit

_GIVES = regex.compile(r"给予|予以|补助|补贴|奖励|奖补|资助|支持|返还|每[人户家个名辆亩吨座]|最高|按照?")
#: 与其签订1年以上劳动合同的|中小微企业, 年收购量5000吨以上的|加工企业
_TAIL = regex.compile(r"[^，。；：]{3,40}的(?P<head>(?!标准|比例|部分|情形|条件|情况)(?:(?!的)[\p{Han}（）、“”□]){2,20})")
_OPENS = regex.compile(r"(?:新|已|当年|首次|成功|积极|年度内?|自主|直接|依法|按时|按规定|连续)*")
#: 博士毕业生|最高贷款额度可提高至, 二孩家庭|最高可贷, 个体工商户|贷款最高额度为
_LIMIT = regex.compile(
    r"(?P<who>(?![每单按对由其将把为]|同一|首次|其中|个人|住房|公积金|商业|担保|信用|贷款|单笔|统一)(?:(?![的每按由将]|最高|可贷|可申)[\p{Han}“”□]|（[^（）]{1,10}）){2,16}?)"
    r"(?:的)?(?:个人)?(?:单笔|单户|累计)?(?:(?:可|能)(?:申请|申贷|享受|获得|贷)?|申请|申贷|享受)?"
    r"(?:最高(?:可贷(?:款)?|可申请)?(?:额度|限额)?|(?=[\p{Han}]{0,10}(?:额度|限额)))"
    r"(?:(?:住房)?公积金|创业|担保|创业担保|信用|可|个人|住房)*(?:贷款|授信|担保|借款|贴息|融资|补贴|补助|奖励|救助|报销|支付)?(?:最高)?(?:额度|限额|上限|金额)?"
    r"(?:由[^，。；]{1,14})?(?:可|再|应|均|统一|分别|相应)*(?:(?:提高|上浮|调整|放宽|增加|上调|提升)[到至为]|为|不超过|不高于|最高|可?达到?)*$"
)


def of_two_parts(text: str, unit: Unit, segment: Segment) -> Place | None:
    """与其签订劳动合同的中小微企业 of 对招用毕业生，与其签订劳动合同的中小微企业: the head of two things, of which the first has none."""
    before = [s for s in unit.segments if s.end < segment.start]
    if len(before) < 2:
        return None
    first, last = before[-2], before[-1]
    start = actors.lead_end(text, *first)
    if text[start] != "对" or text[start + 1] in "于象" or text[first.end] != "，" or text[last.end] != "，":
        return None
    opened = _OPENS.match(text, start + 1, first.end)
    at = opened.end() if opened is not None else start + 1
    if text.find("的", at, first.end) >= 0 or _GIVES.search(text, at, first.end) is not None or first.end - at < 4:
        return None
    stop = words.cut(text[at : first.end])[0][1]
    if not words.is_verb(text[at : at + stop]):
        return None
    tail = _TAIL.fullmatch(text, *last)
    if tail is None or compiled("[按每]|给予|最高").match(text, last.start) is not None or not _is_head(text, tail.span("head")):
        return None
    return actors.lead_end(text, *last), last.end


def addressed(text: str, unit: Unit, segment: Segment) -> Place | None:
    """养老机构 of 对养老机构，按核定床位每张补助1万元: all of the segment before, behind 对, where it is somebody."""
    before = next((s for s in reversed(unit.segments) if s.end == segment.start - 1), None)
    if before is None:
        return None
    start = actors.lead_end(text, *before)
    if text[start] != "对" or text[start + 1] in "于象" or text[before.end - 1] == "的":
        return None
    return (start + 1, before.end) if somebody_at_end().search(text, start + 1, before.end) else None


#: 财政, 金融机构: who would pay, or lends.
_NO_RECEIVER = regex.compile(r"(?:财政|政府|部门|机关|委员会|[局厅委]|基金|银行|金融机构|[省市县区]级?|个人)$")


def of_case(text: str, case: Place) -> Place | None:
    """环卫企业 of 环卫企业作业车辆更新为新能源车的: who opens the case, though a thing of theirs stands between them and the verb."""
    start, end = case
    if text[start] in "对由经因按凡其该未不每单在与和及从向到至将被以" or text[end - 1] != "的" or text.find("，", start, end) >= 0:
        return None
    for stop in range(start + 2, min(end - 4, start + 14)):
        if text[stop - 1] == "的":
            return None
        if somebody_at_end().search(text, start, stop) and words.across(text, stop) is None and not bodies.is_compound(text, stop, end - 1):
            if (
                stop - start < 3
                or _NO_RECEIVER.search(text, start, stop)
                or text[stop] in "的、和与及或"
                or text.startswith(("以上", "以下", "及以"), stop)
            ):
                return None
            verbs = any(words.is_verb(text[start + a : start + b]) for a, b in words.cut(text[start:stop]))
            return None if verbs else (start, stop)
    return None


def _is_head(text: str, place: Place) -> bool:
    return somebody_at_end().search(text, *place) is not None or text.endswith(
        ("车间", "社区", "村", "园区", "基地", "场所", "项目", "网点", "停车场"), *place
    )


def limited(text: str, segment: Segment, place: int) -> Place | None:
    """博士毕业生 of 博士毕业生最高贷款额度可提高至100万元: whose limit it is, in the sum's own segment."""
    if compiled("最高|额度|限额").search(text, segment.start, place) is None:
        return None
    start = actors.lead_end(text, segment.start, place)
    found = _LIMIT.fullmatch(text, start, place)
    if found is None or not somebody_at_end().search(found["who"]) or words.across(text, found.end("who")) is not None:
        return None
    if compiled("财政|政府|部门|银行|中心$|基金|[省市县区]级?$|支持|鼓励|给予|(?:及以上|以上)$").search(found["who"]):
        return None
    return found.span("who")
