"""Who gets the money: 对认定的企业 in front of the sum, 给予运营企业补贴 behind it, A、B，分别给予… one by one."""

from functools import cache

import regex

from . import actors
from .lexicon import actor_heads
from .patterns import compiled
from .reading import Segment, Unit

Place = tuple[int, int]

_SUPPORT = r"(?:支持|补助|补贴|奖励|奖补|资助|补偿|扶持|贴息|奖金)"


@cache
def _in_front() -> "regex.Pattern[str]":
    """对每个城市(支持), 给予认定的企业, 奖励获奖单位: a noun phrase for those who get the money."""
    return regex.compile(
        rf"(?:(?<![针])对于?|向|给予?+|(?:奖励|资助|补助|补贴|支持))(?P<who>(?!每[人户家](?:每|\d|$)|标准|资金|经费|金额|额度|比例|总额|对象|范围|政策|期限)(?:每|新|首次|已|经|通过|获|符合|列入|入选|认定|评|年度)?[^，。；：对向]{{0,40}}?"
        rf"(?:{actor_heads()}|项目|平台|基地|产品|成果|(?<!或)者|[方户])(?:（[^（）]*）)?)(?=的|，|给予|予以|支持|补助|奖励|补贴|资助|按|一次性|每|最高|安排|分别|可|处|$)"
    )


@cache
def _whose() -> "regex.Pattern[str]":
    """(聘用残疾人)|的企业(给予): what stands in front of 的 says which one."""
    return regex.compile(
        rf"的(?!{_SUPPORT}|资金|经费|财政)[^，。；：对向]{{0,30}}?(?:{actor_heads()}|项目|平台|基地|产品|成果|(?<!或)者|[方户])(?:（[^（）]*）)?"
        r"(?=，|给予|予以|支持|补助|奖励|补贴|资助|按|一次性|每|最高|安排|分别|可|处|$)"
    )


@cache
def _behind() -> "regex.Pattern[str]":
    """(按每架次300元的标准)给予|运营企业|补贴"""
    return regex.compile(
        rf"[^，。；：\d]{{0,10}}?(?:给予|发给|支付给)(?P<who>(?!落户|开户|入户|一次性|资金|适当|财政|每|最高|相应|定额|全额|{_SUPPORT})[^，。；：\d给予]{{0,20}}?"
        rf"(?:{actor_heads()}|[者户]))(?:一次性|相应|资金|现金|的)*{_SUPPORT}"
    )


#: (安排专项资金1.2亿元，)对|公共充换电设施|给予奖补
_SPENT_ON = regex.compile(
    rf"[^，。；：\d]{{0,8}}，(?:专项|重点)?(?:用于)?对(?P<who>[^，。；：\d]{{2,40}}?)(?:给予|予以|进行)(?:适当|一次性|定额|重点|资金|财政|分档|分类)*{_SUPPORT}(?=[，。；]|$)"
)
#: (安排1000万元，)奖励|作出突出贡献的企业
_SPENT_TO = regex.compile(
    r"[^，。；：\d]{0,8}，(?:专项|重点|主要)?(?:用于)?(?:奖励|资助|补助|扶持|支持)(?P<who>[^，。；：、\d]{2,24})(?=[，。；]|$)"
)
_SET_ASIDE = regex.compile(r"安排|设立|统筹|列支|拿出|筹集")
#: 大型灌区 in front of 每处补助1200万元, 建档立卡贫困户、低保户 in front of 每户补助1.15万元: short names, no verb.
_OWNER = regex.compile(
    r"(?![一二三四五六]?[档类等]\p{Han}?$|\p{Han}*(?:按|标准为|额度为)|其中|要求|力争|确保|所需|经费|资金|标准|按|对|以|为|年度|同时|原则|在|从|自|于|由|根据|参照|上述|另|再|并|可)\p{Han}{2,12}(?:、\p{Han}{2,12})*(?<![到至给按照为对助贴励准额度金费为予由上中内下级后前求险])"
)
#: 收费由市发展改革部门|会同财政部门制定: who sets a price does not get it.
_SETS = regex.compile(r"会同[^，。；]{1,20}?(?:制定|核定|审核|备案|确定)|(?:制定|核定|审核|备案|确定)")
_FIGURE = regex.compile(r"\d|[一二三四五六七八九十百千万][万亿]?元")
#: (下达补助资金3亿元，其中)合肥市|1亿元、芜湖市|8000万元
_SHARE_OUT = regex.compile(r"(?:^|[，、：]|其中)(?P<who>(?!各|本|全|其)\p{Han}{2,8}[省市县区州盟旗])$")
#: (一类地区补助80%，)二类地区|补助(60%); no 省级财政补助…, 省级奖励….
_PLAIN = regex.compile(
    r"(?P<who>(?!对|按|由|对于|其中|每|单个|单家|单户|同一|首次|给予|再|另)(?:(?!每)\p{Han}){2,16}(?<!政府|财政|部门|管委会|[局厅委部会级]))(?:一次性)?(?:给予)?(?:一次性)?(?:补助|补贴|奖励|奖补)(?:标准)?(?:为|按)?$"
)
_JOINT = regex.compile(r"以及|[、和与及]")


@cache
def _somebody() -> "regex.Pattern[str]":
    """A noun phrase that ends in somebody: 省级中小企业, 低保户."""
    return regex.compile(rf"(?:{actor_heads()}|[者户员])(?:（[^（）]*）)?$")


def named(text: str, unit: Unit, segment: Segment, place: int, *, fresh: bool) -> Place | None:
    """Who gets the money, as said in front of the sum at `place`; `fresh`: the unit has no sum before."""
    found = _in_front().search(text, segment.start, place)
    if found is None and fresh:
        found = _in_front().search(text, unit.start, place)
        if found is None:
            return _whole_segment(text, unit, segment)
    if found is None:
        return None
    start, end = found.span("who")
    if (whose := _who_does(text, start, end)) is not None:
        return whose
    if text[end : end + 1] == "的":
        longer = _whose().match(text, end, place)
        if longer is not None:
            return start, longer.end()
        if text[end + 1 : end + 2] in ("，", "给", "予") and "的" not in text[start:end]:
            return None  # 对聘用残疾人的，给予…: a case, and not who gets it
    return start, end


def _who_does(text: str, start: int, end: int) -> Place | None:
    """支持|医疗机构|创建重点专科: those who do something are supported, and not what they do."""
    if text[start - 2 : start] != "支持":
        return None
    who = actors.after_marker(text, start, end)
    return who if who is not None and who[1] < end and "的" not in text[who[0] : end] else None


def addressed(text: str, unit: Unit) -> Place | None:
    """电子商务企业 of 对电子商务企业，按照下列标准给予奖励: who a unit without a sum says that it is for."""
    found = _in_front().search(text, unit.start, unit.end)
    if found is not None and text[found.start()] in "对向":
        return found.span("who")
    whole = _whole(text, unit.segments[0])
    return whole if whole is not None and len(unit.segments) > 1 else None


def behind(text: str, segment: Segment, place: int) -> Place | None:
    """给予运营企业补贴 behind the sum that ends at `place`."""
    found = _behind().match(text, place, segment.end)
    return found.span("who") if found else None


def spent_on(text: str, unit: Unit, segment: Segment, start: int, end: int) -> Place | None:
    """对公共充换电设施给予奖补 behind a sum set aside at [start, end)."""
    if not _SET_ASIDE.search(text, segment.start, start):
        return None
    found = _SPENT_ON.match(text, end, unit.end)
    if found is None:
        found = _SPENT_TO.match(text, end, unit.end)
        return found.span("who") if found is not None and _somebody().search(found["who"]) else None
    if compiled(r"情况|工作|行为").search(text, *found.span("who")):
        return None
    return found.span("who")


def actor(text: str, unit: Unit, segment: Segment, place: int) -> Place | None:
    """The actor in front of the sum, where nobody is addressed: who sets a price is none."""
    found = actors.before_marker(text, actors.lead_end(text, unit.start, place), segment.start)
    if found is None or text[found[0] - 1 : found[0]] == "由":
        return None  # 由省与市县|按7:3分担
    return found if _SETS.match(text, found[1]) is None else None


def owner(text: str, segment: Segment, per_start: int, *, addressed: bool) -> Place | None:
    """大型灌区|每处补助1200万元. Where 对…企业 is `addressed` in the unit, 小型无人机每条航线 says for what: only somebody else gets it."""
    start = actors.lead_end(text, segment.start, per_start)
    by = compiled(r"按照?[^，。；：、\d]{2,10}$").search(text, start + 2, per_start)  # 直流充电桩|按额定功率每千瓦补贴200元
    found = _OWNER.fullmatch(text, start, by.start() if by else per_start)
    if found is None or text[found.start() - 1] == "由":
        return None  # 由土地主管部门|每年按3倍收取
    parts = found[0].split("、")
    alike = len({part[-2:] for part in parts}) == 1  # not 涂写、刻画|每处
    return found.span() if _somebody().search(found[0]) or (alike and not addressed) else None


def next_owner(text: str, segment: Segment, last: Place | None, start: int, end: int) -> Place | None:
    """中级工 of 初级工每人1000元、|中级工|每人1500元: somebody, or what ends like the one before; nobody where that stood there alone."""
    if start == end or last is None or last[0] < segment.start:
        return last
    found = _OWNER.fullmatch(text, start, end)
    alike = text[last[1] - 1] == text[end - 1]
    return found.span() if found is not None and (alike or _somebody().search(found[0])) else None


def of_another_case(text: str, place: Place, condition: Place) -> Place | None:
    """企业 of 年产值1亿元至5亿元的企业, where the next sum is for 5亿元以上的: another case of the same."""
    last = text.rfind("的", *place)
    if last < 0 or not (_FIGURE.search(text, place[0], last) and _FIGURE.search(text, *condition)):
        return place
    return (last + 1, place[1]) if place[1] - last > 2 else None


def plainly(text: str, segment: Segment, place: int) -> Place | None:
    """合肥市|1亿元 of what is shared out, 二类地区|补助60%: who stands right in front of the sum or its verb."""
    found = _PLAIN.fullmatch(text, actors.lead_end(text, segment.start, place), place)
    if found is not None and _somebody().search(found["who"]) and not _bare_verb(found["who"]):
        return found.span("who")
    found = _SHARE_OUT.search(text, segment.start, place)
    return found.span("who") if found else None


def _bare_verb(words_: str) -> bool:
    """支持企业(补助50万元) opens with what is done."""
    return bool(compiled(r"支持|鼓励|引导|组织|奖励|补助|补贴|资助|帮助|推动|促进|引进|认定|新增|培育|获|通过").match(words_))


def one_by_one(text: str, place: Place, count: int) -> tuple[Place, ...]:
    """A企业、B企业 of two sums: each part somebody of its own; none of 国家级、省级企业, which only the last word names."""
    depth, start, parts = 0, place[0], []
    for mark in compiled(r"[（“《]|[）”》]|以及|[、和与及]").finditer(text, *place):
        if _JOINT.fullmatch(mark[0]):
            if depth == 0 and mark.start() > start:
                parts.append((start, mark.start()))
                start = mark.end()
        else:
            depth += 1 if mark[0] in "（“《" else -1
    parts.append((start, place[1]))
    if len(parts) != count:
        return ()
    heads = all(_somebody().search(text, a, b) for a, b in parts)
    alike = len({text[b - 1] for _, b in parts}) == 1 and all(1 < b - a <= 4 for a, b in parts[1:])
    return tuple(parts) if heads or alike else ()


def _whole_segment(text: str, unit: Unit, segment: Segment) -> Place | None:
    """对新引进的硕士、博士，(每人每月800元): all of the segment before."""
    before = [s for s in unit.segments if s.end < segment.start]
    return _whole(text, before[-1]) if before else None


def _whole(text: str, segment: Segment) -> Place | None:
    found = compiled(r"对于?(?P<who>(?:(?!给予|予以|进行)[^，。；：]){2,40})(?<!的)").fullmatch(
        text, actors.lead_end(text, *segment), segment.end
    )
    return found.span("who") if found else None
