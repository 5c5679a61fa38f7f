"""Who pays a sum where one construction says so: 其中市级150元, 企业让利600元, 向用户收取, 聘用学校按…配套, 村集体按每天100元支付."""

from functools import cache

import regex

from ..records import Mention
from . import actors, payers, spoken_of
from .lexicon import somebody, somebody_at_end, verbs
from .reading import Place, Reading, Segment, Unit
from .scope import Scope


@cache
def in_case() -> "regex.Pattern[str]":
    """商贸流通企业|首次升限入统的给予, 企业|主导制定国际标准的，: somebody and what they have done."""
    return regex.compile(
        rf"(?P<who>(?![由对按每其经在凡被获评支鼓]|单|同一)(?:(?![的由对按与])\p{{Han}}){{0,10}}?(?:{somebody()}))"
        r"(?=首次|主导|参与|牵头|独立|联合|成功|冲[上入]|升[入限规]|晋[级升]|连续|当年|年度|新[建增购开])[^，。；：]{2,40}的"
    )


#: (每吨补贴400元，其中)|市级|150元、|县级|250元
_BY_LEVEL = regex.compile(
    r"(?:\G|(?<=[、，；和及]))(?:其中)?[：，]?(?P<who>(?:中央|[省市县区州镇]级|自治区|街道|乡镇|[省市县区]里|[省市县区州镇]财政)(?:财政)?)(?:按|为)?$"
)
#: 企业|让利(600元), 社会爱心企业|捐赠(20万元)
_BEARS = regex.compile(
    r"(?:\G|(?<=[、，；和及]))(?:其中|由)?(?P<who>(?!其中|所需|其余|剩余|再|另|可|给予|予以)\p{Han}{2,12}?)(?:让利|垫付|捐赠|捐资|捐助|认缴|分摊)(?:不低于|不少于|不超过|约)?$"
)
#: 聘用学校|按(不低于1万元)的标准配套
_MATCHES = regex.compile(
    r"(?P<who>(?!按|由|对|并|再|各级财政按)(?:(?!按|由|对)[\p{Han}（）、]){2,14}?)(?:应当?|须|要|可|再|分别)*按照?(?:每\p{Han}{1,3})*(?:不低于|不少于|不超过)?$"
)
_MATCHED = regex.compile(r"的?(?:标准|比例|额度)?(?:给予|予以|落实|安排|进行|提供|足额)*(?:资金|经费|地方)?配套")
#: 省级财政|从创新型省份建设专项资金中安排(2.4亿元)
_TAKES_FROM = regex.compile(
    rf"(?P<who>{payers.TREASURY})从(?!事)[^，。；从]{{2,30}}中(?:统筹|一次性|每年|分年度)*(?:安排|列支|拿出|提取|切块)[^，。；\d]{{0,20}}$"
)
#: 电网改造投资由|国网安阳供电公司|承担，计划总投资(9.8亿元)
_BORNE = regex.compile(
    r"(?:投资|造价|成本|费用?|资金|经费)(?:全部|统一|均)?由(?P<who>(?:(?!由|按|与|和|、)[\p{Han}（）]){2,16}?)(?:全额|统一|自行|负责)*(?:承担|负担|投资|出资|解决)$"
)
_IN_ALL = regex.compile(r"(?:计划|预计|估算|概算)?(?:总投资|总造价|总费用|共需|约需|需投入|投入|投资)(?:额|资金)?(?:约|为|共|共计)?$")
#: (按每户2600元)的标准向|用户|收取初装费
_TAKEN_FROM = regex.compile(
    r"的?(?:标准|价格|费率|比例|额度)?(?:内|以内)?(?:统一|一次性|按月|按年)*向(?P<who>(?!社会)[^，。；\d]{2,14}?)(?:收取|征收|计收|加收|收费|收缴)"
)

#: (污水处理厂)向|纳管企业|按每吨(1.8元)收取
_FROM_WHOM = regex.compile(
    r"向(?P<who>(?!社会)[^，。；\d]{2,14}?)(?:统一|分别)*按照?(?:不高于|不超过|不低于)?每\p{Han}{1,4}(?:不高于|不超过|不低于)?$"
)
_TAKEN = regex.compile(r"(?:的?(?:标准|价格|费率))?(?:统一|一次性|按月|按年)*(?:收取|征收|计收|收费|收缴)")

#: 村集体|按每天(100元)支付误工补贴, 由|用人单位|按每人每月(200元)的标准为环卫工人发放
_HANDS_OUT = regex.compile(
    r"由?(?P<who>(?!按|对|并|再)(?:(?!按|由|对|向)[\p{Han}（）、]){2,14}?)(?:应当?|须|要|可|再|分别)*按照?(?:每\p{Han}{1,3})*(?:不低于|不少于|不超过)?$"
)
_HANDED_OUT = regex.compile(
    r"的?(?:标准|比例|额度)?(?:(?:向|为|给)(?P<to>(?!其)[^，。；\d]{2,16}?)(?:发放|支付|缴纳|代缴|购买|提供)|支付|赔付|赔偿|垫付|代缴)"
)
#: 市、|县|各承担(50%): all of those who share.
_EACH_BEARS = regex.compile(r"(?:(?:中央|[省市县区])(?:级)?(?:财政)?、)+$")


def pays(reading: Reading, unit: Unit, segment: Segment, mention: Mention, scope: Scope) -> bool:
    """Put into `scope` who pays the sum and who takes it; returns whether it is what a level gives of a whole (其中市级150元)."""
    text, place = reading.masked, mention.start
    front = text[max(segment.start, place - 16) : place]
    if mention.kind == "money":
        among = text.find("其中", unit.start, place) >= 0
        level = _BY_LEVEL.search(text, segment.start, place) if among else None
        found = level or (_BEARS.search(text, segment.start, place) if front[-2:] in _VERBS else None)
        if found is not None:
            scope.payer = found.span("who")
            if scope.recipient is not None and scope.recipient[0] >= segment.start:
                scope.recipient = None
            return level is not None
        if "从" in text[segment.start : place] and (takes := _TAKES_FROM.search(text, segment.start, place)) is not None:
            scope.payer = takes.span("who")
            return False
        taken = _TAKEN_FROM.match(text, mention.end, segment.end)
        if taken is None and "向" in text[segment.start : place] and _TAKEN.match(text, mention.end, segment.end):
            taken = _FROM_WHOM.search(text, segment.start, place)
        if taken is not None and somebody_at_end().search(taken["who"]):
            scope.payer = taken.span("who")
            scope.passing = scope.recipient = _taker(text, unit, segment)
            return False
        if scope.payer is None and _IN_ALL.search(front):
            for before in reversed([s for s in unit.segments if s.end < segment.start]):
                if (borne := _BORNE.search(text, *before)) is not None:
                    scope.payer = borne.span("who")
                    return False
    if "按" in front and (out := _HANDED_OUT.match(text, mention.end, segment.end)) is not None:
        hands = _HANDS_OUT.fullmatch(text, actors.lead_end(text, segment.start, place), place)
        if hands is not None and somebody_at_end().search(hands["who"]):
            scope.payer = hands.span("who")
            to = out.span("to") if out["to"] and somebody_at_end().search(out["to"]) else None
            own = scope.recipient is not None and scope.recipient[1] > segment.start
            scope.recipient = to or (None if own else scope.recipient) or _before(text, unit, segment)
            return False
    if mention.kind == "percent" and scope.payer is not None and text.startswith("各", scope.payer[1]):
        sharing = _EACH_BEARS.search(text, segment.start, scope.payer[0])
        scope.payer = (sharing.start(), scope.payer[1]) if sharing is not None else scope.payer
    if "按" in front and _MATCHED.match(text, mention.end, segment.end):
        matches = _MATCHES.fullmatch(text, actors.lead_end(text, segment.start, place), place)
        if matches is not None:
            scope.payer = matches.span("who")
            if scope.recipient is not None and scope.recipient[1] > segment.start:
                scope.recipient = None
    return False


_VERBS = frozenset(("让利", "垫付", "捐赠", "捐资", "捐助", "认缴", "分摊"))


def _before(text: str, unit: Unit, segment: Segment) -> Place | None:
    """志愿者 of 志愿者参与森林防火的，村集体按每天100元支付误工补贴."""
    before = next((s for s in reversed(unit.segments) if s.end < segment.start), None)
    if before is None or text[before.end - 1] != "的":
        return None
    start = actors.lead_end(text, *before)
    found = in_case().match(text, start, before.end)
    return found.span("who") if found is not None else spoken_of.doer(text, start, before.end)


def _taker(text: str, unit: Unit, segment: Segment) -> Place | None:
    """燃气企业 of 燃气企业建设村内管网，按每户2600元的标准向用户收取初装费: who the segment or the unit opens with."""
    start = actors.lead_end(text, *segment)
    by = text.find("按", start, segment.end)
    to = text.find("向", start, by if by >= 0 else segment.end)
    by = to if to > start + 1 else by
    by -= text.endswith(("应", "可", "须", "要"), start, by)
    if by > start + 1:
        return (start, by) if somebody_at_end().search(text, start, by) else None
    first = unit.segments[0]
    found = _opens().match(text, actors.lead_end(text, *first), first.end) if first.end < segment.start else None
    return found.span("who") if found is not None else None


@cache
def _opens() -> "regex.Pattern[str]":
    """燃气企业|建设村内管网: somebody and what they do."""
    return regex.compile(rf"(?P<who>(?:(?![的由对按])[\p{{Han}}（）]){{0,12}}?(?:{somebody()}))(?=(?:{verbs()})\p{{Han}}{{2,}})")
