"""What is measured where only a place, a deed or a payer stands beside the figure, and the name was said before or as the heading.

2.加装电梯。天元区|60台; 保障性租赁住房。市本级|筹集2100套; 保费由|市级财政承担60%; 改造32个小区、|4200户.
"""

import re
from dataclasses import replace

import regex

from ..records import Mention
from . import fronts, heads, named_above, said_before, whose
from .indicators import Measured
from .patterns import of_words
from .reading import Reading, Segment, Unit
from .series import Run, unit_key

_PLACES = of_words(rf"(?:其中)?(?P<who>{whose.PLACES}|其他|其余)(?:各|均|可|分别)*")
#: 试点城市(70个), 示范县: places of which there are so many.
_COUNTED = frozenset("个处家")
#: 东湖区|40个|，西湖区、青云谱区各25个: the next of a list by place.
_NEXT = regex.compile(r"[、，；](?:其中)?\p{Han}{2,5}[市县区州盟旗镇乡](?:[、和及]\p{Han}{2,5}[市县区州盟旗镇乡])*(?:各|均)?\d")
#: 保费由|市级财政|承担
_BORNE = regex.compile(
    r"(?:(?P<what>[^，。；由]{2,12})由)?(?P<who>[^，。；由的]{2,16}?)(?:全额|共同|各)?(?P<deed>补贴|补助|承担|负担|分担|支付|配套|自缴|缴纳|自筹|出资|解决)"
)
_VERB = 3
_LONGEST = 16


def mended(reading: Reading, unit: Unit, segment: Segment, mention: Mention, what: Measured, run: Run) -> Measured:
    """The measure with what was said before or as the heading, where a place, a deed or a payer was taken for its name."""
    text = reading.masked
    if not what.indicator:
        named = _unnamed(reading, segment, mention)
        if named is None and what.rule == "each" and mention.kind == "quantity":
            named = named_above.led(reading, unit, segment) or named_above.heading(reading, unit)  # 示范片区。每个街道|不少于2个
        return replace(what, indicator=(named,), rule="said") if named is not None else what
    start, end = what.indicator[0]
    if text[end - 1] == "、" and end == mention.start and (both := said_before.of_list(reading, unit, segment, mention, run)) is not None:
        return replace(what, indicator=(both,), rule="said")
    if mention.kind == "money" and what.rule == "figure-first" and (same := said_before.of_class(text, segment, mention, run)):
        return replace(what, indicator=same, rule="inherited")
    if (text[end - 1] in "但且而按" or _LEFT.search(text, start, end)) and (last := run.by_unit.get(unit_key(mention))) is not None:
        return replace(what, indicator=last[0].indicator, rule="inherited")  # 丙区由区民政局自行确定但|不得少于180户
    if "每" in text[start:end] and (tail := _EACH_TAIL.fullmatch(text, start, end)) is not None:
        over = named_above.led(reading, unit, segment)
        names = (over,) if over is not None else last[0].indicator if (last := run.by_unit.get(unit_key(mention))) is not None else ()
        return replace(what, indicator=names, subject=tail.span("who"), per=tail.span("each"), rule="said") if names else what
    if mention.kind == "quantity" and (facility := _by_standard(text, mention, what, run)) is not None:
        return replace(what, indicator=facility, subject=(start, end), rule="inherited")
    if (given := _at_that_rate(text, segment, mention, what)) is not None:
        return replace(what, indicator=(given,), rule="at-rate")
    if what.rule == "segment-before":
        return _of_case(text, segment, mention, what)
    if len(what.indicator) > 1 or end > mention.start or start < segment.start or end - start > 2 * _LONGEST:
        return what
    if what.rule == "of-those" and what.goal_verb:
        done = said_before.of_verb(text, unit, segment, what.goal_verb)
        return replace(what, indicator=(done,), rule="said") if done is not None else what  # 学生在300人以下的至少|配备2名
    if what.rule == "deed" and mention.kind == "quantity":
        return _of_deed(reading, unit, mention, what, run)
    if text[end - 1] in "承负分补支配缴筹资解担贴助付套纳决" and (borne := _BORNE.fullmatch(text, start, end)) is not None:
        return _borne(mention, what, borne, run)
    if mention.kind == "percent" and "%" in run.by_unit and _CLASS.search(text, max(segment.start, start - 12), end) is not None:
        return replace(what, indicator=run.by_unit["%"][0].indicator, rule="inherited")  # 30%（超过100人的企业达到15%）
    if (who := _place(reading, mention, start, end, run)) is None:
        return what
    known = run.by_unit.get(unit_key(mention))
    if known is not None and known[0].indicator and known[0].indicator[0] != (start, end):
        return replace(what, indicator=known[0].indicator, subject=who, rule="inherited")
    over = named_above.measure_before(reading, unit, segment)
    if over is None and mention.kind == "quantity":
        over = named_above.led(reading, unit, segment) or named_above.heading(reading, unit)
    if over is None and what.growth and (deed := said_before.GROWS.search(text, end, mention.start)) is not None:
        over = deed.span()
    return replace(what, indicator=(over,), subject=who, rule="said") if over is not None else what


#: 超过100人的|企业, 100人以上|企业: those of a size, not what is measured.
_CLASS = regex.compile(
    r"\d[\d.]*[万亿]?(?:人|户|元|亩|家|平方米|张|辆)(?:（含）)?(?:以[上下])?的?(?:企业|单位|机构|学校|园区|医院|项目|主体|户)$"
)


#: 老旧小区按每百户不少于20平方米|的标准补足: by which standard what was named before is made up.
_STANDARD = re.compile(r"的(?:标准|比例|要求)(?:逐步|统一|分步|限期|适当)*[补配][足齐建设置备](?:到位)?(?=[，。；、]|$)")


def _by_standard(text: str, mention: Mention, what: Measured, run: Run) -> tuple[tuple[int, int], ...] | None:
    """养老用房 of 新建小区按每百户不少于30平方米配建养老用房；老旧小区按每百户(不少于20平方米)的标准补足."""
    if what.per is None or what.indicator[0][1] > mention.start or _STANDARD.match(text, mention.end) is None:
        return None
    unit = unit_key(mention)
    for earlier in (run, run.before):
        for known in () if earlier is None else (earlier.first, earlier.by_unit.get(unit)):
            if known is None or unit_key(known[1]) != unit or known[0].per is None or not known[0].indicator:
                continue
            if text[slice(*known[0].per)] == text[slice(*what.per)]:
                return known[0].indicator
    return None


#: 丁县由市|统筹安排|不少于400亩
_LEFT = re.compile(r"(?:统筹|自行|另行|协商)(?:安排|确定|解决|落实|核定)$")
#: 配建标准：|住宅每户|不低于1.2个
_EACH_TAIL = regex.compile(r"(?P<who>\p{Han}{2,10}?)(?P<each>每(?:[户床间套生人班]|[百千万]?平方米(?:\p{Han}{0,4}面积)?))")


def _place(reading: Reading, mention: Mention, start: int, end: int, run: Run) -> tuple[int, int] | None:
    """The places that are all that text[start:end] holds, unless it is them that are counted."""
    found = _PLACES.fullmatch(reading.masked, start, end)
    if found is not None and _follows_place(reading.masked, mention, start, run):
        return found.span("who")
    if found is None or whose.KIND.search(reading.masked, start, end) is not None or (found["who"] == "其余" and mention.kind == "percent"):
        return None
    counted = mention.kind == "quantity" and mention.unit in _COUNTED and not reading.mentions_in(start, end, "place")
    last = run.by_unit.get(unit_key(mention))
    headed = last is not None and last[0].rule in ("said", "heading", "colon")  # 示范片区。每个街道不少于2个，建制镇|不少于1个
    if counted and not headed and _NEXT.match(reading.masked, mention.end) is None:
        return None
    return found.span("who")


def _follows_place(text: str, mention: Mention, start: int, run: Run) -> bool:
    """Whether the figure before is that of another place: 其中江北区3200个、江南区2800个、开发区|2000个."""
    if run.what is None or run.mention is None or run.what.subject is None or run.mention.unit != mention.unit:
        return False
    beside = run.mention.end == start - 1 and text[start - 1] in "、和及"
    return beside and _PLACES.fullmatch(text, *run.what.subject) is not None and run.what.indicator[:1] != (run.what.subject,)


def _borne(mention: Mention, what: Measured, borne: "regex.Match[str]", run: Run) -> Measured:
    """保费 of 保费由|市级财政|承担(60%), and of 省级财政补贴(25%) behind it; of 脱贫县由省级承担(80%) what was parted before."""
    if mention.kind != "percent":
        return what
    if borne["what"] and _PLACES.fullmatch(borne["what"]) is None:
        return replace(what, indicator=(borne.span("what"),), subject=borne.span("who"), rule="borne")
    if run.what is not None and run.what.rule == "borne":
        return replace(what, indicator=run.what.indicator, subject=borne.span("who"), rule="borne")
    return replace(what, indicator=((borne.start("who"), borne.end()),)) if borne["what"] else what


_LIGHT = regex.compile(r"组织|开展|进行|举行|实施|安排")


def _topic(text: str, unit: Unit, at: int) -> tuple[int, int] | None:
    """绩效评价 of 绩效评价实行百分制，由省级每年组织1次，市级每半年组织1次."""
    for before in unit.segments:
        if before.end < at and (found := fronts.BY_WHOM.match(text, *before)) is not None:
            return found.span("what")
    return None


#: 管理人员|按每80名驾驶员|配备1名
_EACH_BY = regex.compile(r"(?P<what>[^，。；：（）]{2,16}?)按照?每[^，。；]{2,14}$")


def _of_deed(reading: Reading, unit: Unit, mention: Mention, what: Measured, run: Run) -> Measured:
    """保障性租赁住房 of the heading over 市本级筹集(2100套); 老旧小区改造 over 天元区改造32个小区."""
    text, (start, end) = reading.masked, what.indicator[0]
    if (by := _EACH_BY.search(text, unit.segment_at(start).start, start)) is not None:
        return replace(what, indicator=(by.span("what"),), rule="subject")
    deed = text[start:end]
    if mention.unit in ("次", "期", "场") and (topic := _topic(text, unit, start)) is not None and _LIGHT.fullmatch(deed):
        return replace(what, indicator=(topic,), rule="said")
    over = named_above.heading(reading, unit) if len(deed) <= _VERB else None
    if over is None or not (said_before.MADE.fullmatch(deed) or deed in text[slice(*over)]):
        return what
    return replace(what, indicator=(over,), rule="heading")


#: 90分及以上|为优秀
_GRADED = regex.compile(
    r"的?，?(?:评定|认定|确定|评|定)?为(?P<grade>不?合格|优秀|良好|一般|中等|较差|不达标|[优良中差A-D][级等]?)(?=[，。；、等]|$)"
)
#: 达到|控制指标|90%的
_INSIDE = regex.compile(r"(?:达到?|超过|不低于|低于|高于|不高于|超出)(?P<what>\p{Han}{2,12}?)的?$")
#: 开展一次|全覆盖检查
_TIMES = regex.compile(r"(?:\d|[一二两三四五六七八九十])次(?P<what>\p{Han}{2,10}?)(?=[，；。、]|$)")


def _unnamed(reading: Reading, segment: Segment, mention: Mention) -> tuple[int, int] | None:
    """优秀 of 90分及以上为优秀, 控制指标 of 达到控制指标90%的; what is done so often where 次 has it in front."""
    text = reading.masked
    if mention.unit == "分" and (grade := _GRADED.match(text, mention.end, segment.end)) is not None:
        return grade.span("grade")
    if mention.kind == "percent" and (inside := _INSIDE.match(text, mention.start, mention.core_start)) is not None:
        return inside.span("what")
    if mention.unit == "次":
        told = list(_TIMES.finditer(text, max(segment.start - 100, reading.clause_at(segment.start).span.start), segment.start))
        return told[-1].span("what") if told else None
    return None


#: 可按不低于最低价标准的70%|确定出让底价; 按不高于现行水价3倍|的价格回购; 按不低于贷款余额5%|的比例充实担保基金
_BY = regex.compile(r"按照?(?:(?!每)[^，。；]){0,40}$")
_GIVES = regex.compile(
    r"(?:的(?P<price>价格|单价|租金)\p{Han}{0,8}|(?:的(?:比例|标准|幅度|水平|额度))?(?P<verb>\p{Han}{2})(?P<what>(?:(?!用于|给予|并|且)\p{Han}){2,12}))(?=$|[，。；、])"
)
_PAID = regex.compile(r"给予|补助|补贴|奖励|奖补|资助|支付|报销|计征|征收|缴纳|返还|赔付|处以|承担|分担|执行|收取|以内|以上|以下")


def _at_that_rate(text: str, segment: Segment, mention: Mention, what: Measured) -> tuple[int, int] | None:
    """担保基金 of 市财政应按不低于贷款余额5%的比例充实担保基金, where only who does it was found."""
    if mention.kind != "percent" and mention.unit != "倍":
        return None
    start, end = what.indicator[0]
    named = what.rule == "subject" and start >= segment.start and end <= mention.start
    by = _BY.search(text, segment.start, mention.core_start) if what.rule == "segment-before" or named else None
    if by is None or (named and not by.start() - 3 <= end <= by.start() + 2):
        return None
    gives = _GIVES.match(text, mention.end, segment.end)
    if gives is None or (gives["verb"] and _PAID.fullmatch(gives["verb"])):
        return None
    if named and heads.is_measure(text, start, by.start()):
        return None
    return gives.span("price") if gives["price"] else gives.span("what")


#: 首期|不得低于50%
_TURN = regex.compile(r"首[期年批付次]|[前后]期")
#: 接种人员|须经…考核合格; 幼儿园托班|须独立设置活动区域
_MUST = regex.compile(r"(?P<what>[^，。；：的\d]{2,12}?)(?:必?须|应当)(?=\p{Han}{2})")


def _of_case(text: str, segment: Segment, mention: Mention, what: Measured) -> Measured:
    """The name out of the whole of the segment before: who has to do something there, where people are counted."""
    if mention.kind == "percent" and (turn := _TURN.match(text, segment.start, mention.start)) is not None:
        return replace(what, indicator=(turn.span(),), rule="said")
    must = _MUST.match(text, *what.indicator[0]) if mention.unit in ("人", "名", "位") else None
    return replace(what, indicator=(must.span("what"),), rule="said") if must is not None else what
