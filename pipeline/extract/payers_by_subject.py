"""Who pays as the subject of a sentence, or behind 由, where no rule of one wording says so; who bears one part of a list of parts.

统筹基金按每人每月80元划入, 2019—2020年省级共安排专项资金1.38亿元，其中2019年5200万元, 其中统筹基金支付30元、公共卫生服务经费支付30元.
"""

import regex

from ..records import Mention
from . import actors
from .lexicon import somebody_at_end
from .patterns import compiled
from .reading import Place, Segment, Unit

_AREA = r"(?:（[^（）]{1,8}）)?"
_LEVELS = (
    rf"(?:(?:中央|地方|各级|本级|[省市县区州镇乡]级?){_AREA}[、和与及])+(?:[省市县区州镇乡]级?|地方)(?!重点){_AREA}(?:[两三四]级)?(?:财政)?"
)
#: 省财政, 市财政局, 统筹基金, 福利彩票公益金, 省级, 公共卫生服务经费: what pays by its name.
_SOURCE = (
    rf"(?:{_LEVELS}|(?:(?![对由按从向的每在将把年月日元])[\p{{Han}}、]){{0,12}}?(?:财政(?:[厅局]|部门)?|(?<!项)基金|公益金|保障金|(?:服务|工作)经费)"
    r"|中央|[省市县区州镇乡]级|村集体)"
)
_TIME = r"(?:(?:自|从|在|于)?(?:19|20)\d\d(?:年|[—～至-](?:19|20)\d\d年)度?(?:期间|起)?，?)?"
#: 负责在2021—2023年每年, 按月定额, 共
_HOW = (
    r"(?:负责|应当?|须|要|将|每[年月]|按[月年季]|定额|全额|统一|共计?|合计|统筹|分别|各|一次性|足额|总共|累计"
    r"|[在于](?:19|20)\d\d[^，。；]{1,12}?|按照?[^，。；按]{1,30}?|从[^，。；从]{2,24}?中){0,5}"
)
_ASIDE = r"(?:安排|筹措|筹集|拨付|下达|预拨|落实|投入)"
_GIVES = r"(?:划入|划转|支付|发放|补助|补贴|奖励|奖补|资助|承担|负担|结算|代缴|列支|保障|给付|报销)"
_DOES = rf"(?:{_ASIDE}(?!的)|{_GIVES}(?!的|资金|标准|对象|项目|政策|比例|范围|办法|限额|额度))"
_COST = r"(?:(?:所需|上述|以上|有关|其中)?(?:资金|经费|费用|保费|投入)?)?"
_SUBJECT = regex.compile(rf"{_TIME}{_COST}(?P<who>{_SOURCE}){_HOW}{_DOES}")
_BY = regex.compile(rf"由(?P<who>{_SOURCE}){_HOW}{_DOES}")
#: 统筹基金按(每人每月80元)划入
_BY_SO_MUCH = regex.compile(rf"{_TIME}{_COST}由?(?P<who>{_SOURCE}){_HOW}按照?[^，。；]{{0,16}}$")
_THEN = regex.compile(rf"的?(?:标准|比例|额度)?(?:向[^，。；\d]{{2,14}}|[^，。；\d]{{0,4}})?{_DOES}")
#: 由|用人单位|按(每人每月300元)发放, 由|家长|承担，(每餐不超过8元): whoever it is; 由乡镇发放 passes on.
_BY_ANY = regex.compile(
    r"由(?P<who>(?:(?![由按从的对向])[\p{Han}（）]){2,14}?)(?:全额|统一|自行|足额|每[年月]|按[月年]|应当?|分别)*(?:按照?[^，。；]{0,16}$|(?:承担|负担|补助|补贴|支付|资助|出资)(?![的\d]|资金|标准))"
)
#: 船公司|须退回(当年补助的30%)
_GIVES_BACK = regex.compile(
    r"(?P<who>(?![对由按从其该])(?:(?![对由按的])\p{Han}){2,12}?)(?:应当?|必须|须|要|需)(?:全额|一次性|按[^，。；]{2,20})*(?:退回|退还|返还|缴回|退缴|赔偿)[^，。；\d]{0,16}$"
)
#: 经办机构|审核后按(95%)拨付
_ON_REVIEW = regex.compile(
    r"(?P<who>(?![对由按从其该]|经(?![办营销]))(?:(?![对由按的])\p{Han}){2,12}?)(?:审核|审定|核定|核实|验收|复核)(?:通过|合格|无误)?后(?:，)?按照?[^，。；\d]{0,16}$"
)
_PAID_SO = regex.compile(r"的?(?:比例|标准)?(?:拨付|支付|预付|结算|兑付|给付)")


def pays_as_subject(text: str, unit: Unit, segment: Segment, mention: Mention) -> Place | None:
    """Who pays the sum, where the last segment in front of it that has such a subject names one."""
    if mention.kind == "percent" or mention.kind == "money":
        start = actors.lead_end(text, segment.start, mention.start)
        for pattern, behind in ((_BY_SO_MUCH, _THEN), (_ON_REVIEW, _PAID_SO)):
            found = pattern.match(text, start, mention.start)
            if found is not None and behind.match(text, mention.end, segment.end) and _is_one(text, found):
                return found.span("who")
        if "须" in text[start : mention.start] or "应" in text[start : mention.start]:
            back = _GIVES_BACK.match(text, start, mention.start)
            if back is not None and somebody_at_end().search(back["who"]):
                return back.span("who")
    for one in reversed([s for s in unit.segments if s.start <= segment.start]):
        end = min(one.end, mention.start)
        if compiled("财政|金|级|中央|经费|集体").search(text, one.start, end) is None:
            continue
        found = _SUBJECT.match(text, actors.lead_end(text, one.start, end), end) or _BY.search(text, one.start, end)
        if found is not None and text[one.end - 1] != "的" and not _is_kind(text, unit, found):
            return found.span("who")
    return _by_any(text, unit, segment, mention)


#: 对国家级平台奖励100万元，|省级|奖励50万元: which of several kinds.
_KIND = regex.compile(r"(?:国家|[省市县区州])级(?!财政|以上|奖励|补助|补贴)")


def _is_kind(text: str, unit: Unit, found: "regex.Match[str]") -> bool:
    return (
        found["who"].endswith("级")
        and found.end() <= found.end("who") + 2
        and _KIND.search(text, unit.start, found.start("who")) is not None
    )


def _by_any(text: str, unit: Unit, segment: Segment, mention: Mention) -> Place | None:
    """用人单位 of 由用人单位按每人每月300元发放, 家长 of 采购费由家长承担，每餐不超过8元."""
    for one in reversed([s for s in unit.segments if s.start <= segment.start]):
        end = min(one.end, mention.start)
        if text.find("由", one.start, end) < 0 or (found := _BY_ANY.search(text, one.start, end)) is None:
            continue
        ends = found.end() == mention.start
        if ends != (one is segment) or (ends and _THEN.match(text, mention.end, segment.end) is None):
            continue
        return found.span("who") if somebody_at_end().search(found["who"]) else None
    return None


def _is_one(text: str, found: "regex.Match[str]") -> bool:
    return found.re is not _ON_REVIEW or somebody_at_end().search(text, *found.span("who")) is not None


#: 其中|统筹基金|支付(30元)、|公共卫生服务经费|支付(30元): one part of a list, and who bears it.
_PART = regex.compile(
    r"(?:\G|(?<=[、，；和及])|(?<=其中[：，]?))(?P<who>(?!其中|其余|剩余|由|所需)(?:(?![对由按从向的每在将把、，；和及])\p{Han}){0,14}?(?:基金|公益金|经费|财政|个人|家庭|集体|[省市县区]级))"
    r"(?:(?:支付|承担|负担|出资|给付|列支|负责)(?:不低于|不少于|不超过)?)?$"
)


#: 其中省级补贴12万元，|市级|补贴(8万元): a level of government, and what it gives of the whole.
_LEVEL_GIVES = regex.compile(
    r"(?:\G|(?<=[、，；和及])|(?<=其中[：，]?))(?P<who>(?:中央|自治区|[省市县区州镇]级|[省市县区](?=财政))(?:财政)?)(?:再|各|分别|另)?"
    r"(?:补贴|补助|奖补|奖励|配套|承担|负担|出资|支付)(?:资金)?(?:不低于|不少于|不超过)?$"
)
#: 由医保基金|支付4元、公共卫生经费|支付6元: told of each of a list, without 其中.
_BORNE = regex.compile(r"(?:支付|承担|负担)$")
#: (租金由市级补贴50%，)|区级|补贴(30%)
_SHARE = regex.compile(
    r"(?:其中)?(?:[\p{Han}、]{2,10}?(?<![由、和]))??由?(?P<who>中央(?:财政)?|[省市县区州镇乡](?:级财政|级|财政))(?:再|分别|各)?(?:补贴|补助|承担|负担|配套|分担|出资)(?:比例)?"
    r"(?:不低于|(?:统一|再|相应)*(?:提高|调整|降低|增加|上浮|下调)?[到至为])?"
)


#: (由市、县两级承担，)|市级|3000万元，县级2000万元; 省级1000元、|市级|500元: each level beside its own.
_LEVEL = regex.compile(
    r"(?:(?<=[，；：、元])|(?<=其中)|\G)(?P<who>中央(?:财政)?|[省市县区州镇乡]级(?:财政)?|[省市县区州]财政)(?:各|分别)?(?:承担|负担|分担|补助|补贴|配套|安排|出资)?$"
)
_BORNE_BY = regex.compile(r"(?:两级|三级|各级|[、和与])\p{Han}{0,10}(?:承担|分担|负担|共担|配套|出资)")


#: 每人每年|72元，其中…: what is given for each, which others than those who set aside bear.
_EACH = regex.compile(r"每(?![年月季日])|[户亩人]均")


def of_part(text: str, unit: Unit, segment: Segment, mention: Mention) -> Place | None:
    """基本公共卫生服务经费 of 每人每年72元，其中统筹基金支付30元、基本公共卫生服务经费支付30元: who is named right in front of a part."""
    if mention.kind == "percent":
        share = _SHARE.fullmatch(text, segment.start, mention.start)
        return share.span("who") if share is not None and compiled("由|财政|承担|负担").search(text, unit.start, segment.start) else None
    if mention.kind != "money":
        return None
    level = _LEVEL.search(text, segment.start, mention.start)
    if level is not None and _BORNE_BY.search(text, unit.start, segment.start) is not None:
        return level.span("who")
    among = text.find("其中", unit.start, mention.start) >= 0
    if not among and (text.find("由", unit.start, mention.start) < 0 or _BORNE.search(text, segment.start, mention.start) is None):
        return None
    found = _PART.search(text, segment.start, mention.start)
    if found is None and among:
        found = _LEVEL_GIVES.search(text, segment.start, mention.start)
    if found is None or (found.end() == found.end("who") and _EACH.search(text, unit.start, found.start()) is None):
        return None  # 其中|工作经费|1000万元: what it is for
    start, end = found.span("who")
    return start + 2 if text.startswith("其中", start) else start, end
