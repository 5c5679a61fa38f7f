"""Who gets a sum as the topic of its sentence: 货代企业外贸箱量3000标箱以内的，每标箱奖80元; 鼓励群众举报，查实的每件奖100元.

Asked only where no wording says who gets it, and nobody is known from the sums before.
"""

import regex

from .. import words
from ..records import Mention
from . import actors, beneficiaries, bodies, spoken_of
from .lexicon import somebody_at_end
from .reading import Place, Segment, Unit

_GIVES = regex.compile(r"奖|补(?!交|缴|办|正|足|充)|给予|给(?=\d)|资助|发放|返还|贴息|赔")
_TAKES = regex.compile(r"缴|收取|征收|罚|扣|追回|收回|退回|退还|承担|负担|自筹|自付|违约|加收|计收|清算|出资|不予|配套|总额|合计|安排|预算")
#: Who gives, and what is nobody of the kind that a sum is for.
_GIVER = regex.compile(
    r"(?:政府|财政|部门|机关|委员会|管委会|领导小组|[局厅委办]|基金|资金|[省市县区]级?|各地|地方|地区|银行|保险公司|承保机构|经办机构|其他单位|主管单位)(?:（[^（）]*）)?$"
)
_NO_OPENING = frozenset("对把将向给为以在从按根依因经每单同其凡该本由与如若除当一各")
#: 企业|型, 企业|内, 千吨万人|以上: the word goes on, or another one is meant; not 企业|外贸箱量.
_GOES_ON = frozenset("的、和，及与或侧端型级类内外间以")
_TRADE = ("外贸", "内贸", "外销", "内销", "外汇", "以旧")
#: 鼓励群众|通过热线举报隐患
_ENCOURAGES = regex.compile(r"(?:大力|积极|广泛)?(?:鼓励|支持|引导|发动|动员)(?:和(?:支持|鼓励|引导))?")
#: 查实的|每件奖励, 经核实|奖励
_PROVED = regex.compile(r"(?:一?经)?(?:查证?|核|调查)(?:属实|实|证)[^，。；\d]{0,12}$")
_REPORTS = regex.compile(r"举报|反映|投诉|报告|提供线索|揭发")


def topic(text: str, unit: Unit, segment: Segment, mention: Mention) -> Place | None:
    """Who the first segment is about, where a later one gives something in a case of theirs."""
    first = unit.segments[0]
    if first.start == segment.start or _TAKES.search(text, *segment) is not None:
        return None
    if (handed := _handed(text, first)) is not None:
        return handed
    front = text[segment.start : mention.start]
    if _GIVES.search(text, first.end, mention.start) is None and _GIVES.search(text, mention.end, segment.end) is None:
        return None
    if (opened := _ENCOURAGES.match(text, actors.lead_end(text, *first), first.end)) is not None:
        proved = _PROVED.search(front) is not None and _REPORTS.search(text, *first) is not None
        return actors.after_marker(text, opened.end(), first.end) if proved else None
    start = actors.lead_end(text, *first)
    if text[start] == "对" and text[start + 1] != "象":  # 对脱贫户发展种养业，按每亩300元给予补助
        told = actors.after_marker(text, start + 1, first.end) or spoken_of.doer(text, start + 1, first.end)
        return told if told is not None and told[1] < first.end and told[1] - told[0] > 1 else None
    for one in unit.segments:
        if one.end >= segment.start:
            return None
        who = _opens(text, one)
        if who is not None and text[one.end - 1] == "的" and _has_figure(text, who[1], one.end):
            return who
        if (
            one is first
            and text[one.end] == "，"
            and (such := beneficiaries.such(text, one)) is not None
            and somebody_at_end().search(text, *such)
        ):
            return such  # 从事跨境进口的企业，年清单满30万票起补，每票0.6元
    return None


#: 退休人员|由统筹基金按月定额划入
_BY = regex.compile(r"由[^，。；由]{2,24}?(?:划入|发放|资助|补助|补贴|代缴|支付|给付)(?!的|资金|标准)")


def _handed(text: str, first: Segment) -> Place | None:
    """退休人员 of 退休人员由统筹基金按月定额划入，70周岁以下的每人每月80元."""
    if text.find("由", *first) < 0 or (who := _opens(text, first)) is None:
        return None
    return who if _BY.match(text, who[1], first.end) is not None else None


#: 国家一级馆每年100万元，|二级馆|60万元
_NOUN = regex.compile(
    r"(?:其中)?(?P<who>(?![对按由每其再另各最可应为给奖补不超约共达])\p{Han}{2,8}?)(?:每[年月])?(?:再|各)?(?:补助?|奖励?|给予?)?"
)


def next_alike(text: str, known: Place | None, last: Mention | None, mention: Mention) -> Place | None:
    """二级馆 of 一级馆每年100万元，二级馆60万元: the next of a kind, each named right in front of its sum."""
    if known is None or last is None or not 0 <= last.start - known[1] <= 6 or mention.start - last.end > 14:
        return None
    if text[last.end] not in "，、" or (found := _NOUN.fullmatch(text, last.end + 1, mention.start)) is None:
        return None
    who = found.span("who")
    return who if text[who[1] - 1] == text[known[1] - 1] and beneficiaries.gets(text, who) else None


def _has_figure(text: str, start: int, end: int) -> bool:
    return any(text[n].isdigit() for n in range(start, end))


def _opens(text: str, first: Segment) -> Place | None:
    """货代企业 of 货代企业外贸重箱增量3000标箱以内的, 退休人员 of 退休人员由统筹基金按月划入."""
    start = actors.lead_end(text, *first)
    if text[start] in _NO_OPENING or text[start].isdigit() or spoken_of.NO_NAME.match(text, start, first.end):
        return None
    for stop in range(start + 2, min(first.end, start + 14)):
        if text[stop - 1] in "的，由" or not text[stop - 1].isalpha():
            return None
        if not somebody_at_end().search(text, start, stop) or somebody_at_end().search(text, start, stop + 1):
            continue
        if (
            (text[stop] in _GOES_ON and text[stop : stop + 2] not in _TRADE)
            or text[stop - 1] in "村镇乡"
            or bodies.is_compound(text, stop, min(first.end, stop + 8))
        ):
            return None
        if words.across(text, stop) is not None or _GIVER.search(text, start, stop) or not beneficiaries.gets(text, (start, stop)):
            return None
        return start, stop
    return None
