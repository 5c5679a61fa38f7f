"""What is measured where only a place, a deed or a payer stands beside the figure, and the name was said before or as the heading.

2.加装电梯。天元区|60台; 保障性租赁住房。市本级|筹集2100套; 保费由|市级财政承担60%; 改造32个小区、|4200户.
"""

from bisect import bisect_left
from dataclasses import replace

import regex

from ..records import Mention
from . import actors, goal_verbs, heads, named_by, whose
from .indicators import Measured
from .patterns import compiled
from .reading import Reading, Segment, Unit
from .series import Run, unit_key

_PLACES = regex.compile(rf"(?:其中)?(?P<who>{whose.PLACES}|其他|其余)(?:各|均|可|分别)*")
#: 试点城市(70个), 示范县: places of which there are so many.
_COUNTED = frozenset("个处家")
#: 东湖区|40个|，西湖区、青云谱区各25个: the next of a list by place.
_NEXT = regex.compile(r"[、，；](?:其中)?\p{Han}{2,5}[市县区州盟旗镇乡](?:[、和及]\p{Han}{2,5}[市县区州盟旗镇乡])*(?:各|均)?\d")
_GROWS = regex.compile(r"上浮|下浮|提高|降低|增加|减少|上调|下调|放宽|上升|下降|增长|压减")
#: 保费由|市级财政|承担
_BORNE = regex.compile(
    r"(?:(?P<what>[^，。；由]{2,12})由)?(?P<who>[^，。；由的]{2,16}?)(?:全额|共同|各)?(?P<deed>补贴|补助|承担|负担|分担|支付|配套|自缴|缴纳|自筹|出资|解决)"
)
_VERB = 3
#: They say that something comes to be and not what.
_MADE = regex.compile(
    r"筹集|筹建|建[设成立]|新[建增]|完成|培育|打造|配备|购置|安排|组建|实施|提供|引进|落实|设[立置]|拥有|推进|启动|开工|改造|改建|扩建"
)
#: 每年|培训(1500人次), 市级|配套(15%): a deed that is what is counted, and needs no thing that it is done to.
_SERVES = regex.compile(
    r"培训|轮训|配套|抽查|检查|巡查|走访|抽检|复核|核查|服务|救助|帮扶|慰问|随访|筛查|接种|放映|演出|安置|转移|保障|辅导|宣传|招生|就业|推广|排查"
)
#: 加装电梯|任务分解; 总体目标 and 工作任务 name nothing.
_OF_PLAN = regex.compile(
    r"(?:年度)?(?:工作)?(?:目标|任务|指标|计划|名额|数量|规模|工程|项目|行动|工作)*(?:分解|分配|安排|要求|下达|布局|设置|情况|表|清单)*$"
)
_NO_NAME = regex.compile(
    r"(?:总体|年度|具体|主要|工作|阶段|基本|实施|建设|发展|重点|总|各[地县市区]|资金|补助|奖励|保障|组织|\d|[（），。：、])+"
)
#: 加快淘汰步伐, 任务落实（50分）: what is to be done better, or how it is weighed.
_DIRECTIVE = regex.compile(
    r"(?:加[快大强]|强化|推[进动]|实施|完善|健全|严格|落实|做[好实]|全面|深[化入]|优化|规范|提[升高]|扎实|认真|积极|大力|着力|切实|统筹|突出|明确|抓[好实]|有序|稳步|持续|进一步|合理|科学|坚持|建立)"
    r"|[^（）]*(?:\d|（|力度|步伐|工作|落实|方式|措施|机制|体系)"
)
_LONGEST = 16


def mended(reading: Reading, unit: Unit, segment: Segment, mention: Mention, what: Measured, run: Run) -> Measured:
    """The measure with what was said before or as the heading, where a place, a deed or a payer was taken for its name."""
    text = reading.masked
    if not what.indicator:
        named = _unnamed(reading, segment, mention)
        return replace(what, indicator=(named,), rule="said") if named is not None else what
    start, end = what.indicator[0]
    if text[end - 1] == "、" and end == mention.start and (both := of_list(reading, unit, segment, mention, run)) is not None:
        return replace(what, indicator=(both,), rule="said")
    if mention.kind == "money" and what.rule == "figure-first" and (same := of_class(text, segment, mention, run)):
        return replace(what, indicator=same, rule="inherited")
    if text[end - 1] in "但且而按" and (last := run.by_unit.get(unit_key(mention))) is not None:
        return replace(what, indicator=last[0].indicator, rule="inherited")  # 丙区由区民政局自行确定但|不得少于180户
    if (given := _at_that_rate(text, segment, mention, what)) is not None:
        return replace(what, indicator=(given,), rule="at-rate")
    if what.rule == "segment-before":
        return _of_case(text, segment, mention, what)
    if len(what.indicator) > 1 or end > mention.start or start < segment.start or end - start > 2 * _LONGEST:
        return what
    if what.rule == "of-those" and what.goal_verb:
        of = of_verb(text, unit, segment, what.goal_verb)
        return replace(what, indicator=(of,), rule="said") if of is not None else what  # 学生在300人以下的至少|配备2名
    if what.rule == "deed" and mention.kind == "quantity":
        return _of_deed(reading, unit, mention, what, run)
    if text[end - 1] in "承负分补支配缴筹资解担贴助付套纳决" and (borne := _BORNE.fullmatch(text, start, end)) is not None:
        return _borne(mention, what, borne, run)
    if mention.kind == "percent" and "%" in run.by_unit and _CLASS.search(text, max(segment.start, start - 12), end) is not None:
        return replace(what, indicator=run.by_unit["%"][0].indicator, rule="inherited")  # 30%（超过100人的企业达到15%）
    if (who := _place(reading, mention, start, end)) is None:
        return what
    known = run.by_unit.get(unit_key(mention))
    if known is not None and known[0].indicator and known[0].indicator[0] != (start, end):
        return replace(what, indicator=known[0].indicator, subject=who, rule="inherited")
    above = _measure_before(reading, unit, segment)
    if above is None and mention.kind == "quantity":
        above = _led(reading, unit, segment) or heading(reading, unit)
    if above is None and what.growth and (deed := _GROWS.search(text, end, mention.start)) is not None:
        above = deed.span()
    return replace(what, indicator=(above,), subject=who, rule="said") if above is not None else what


#: 超过100人的|企业, 100人以上|企业: those of a size, not what is measured.
_CLASS = regex.compile(
    r"\d[\d.]*[万亿]?(?:人|户|元|亩|家|平方米|张|辆)(?:（含）)?(?:以[上下])?的?(?:企业|单位|机构|学校|园区|医院|项目|主体|户)$"
)


def _place(reading: Reading, mention: Mention, start: int, end: int) -> tuple[int, int] | None:
    """The places that are all that text[start:end] holds, unless it is them that are counted."""
    found = _PLACES.fullmatch(reading.masked, start, end)
    if found is None or whose.KIND.search(reading.masked, start, end) is not None or (found["who"] == "其余" and mention.kind == "percent"):
        return None
    counted = mention.kind == "quantity" and mention.unit in _COUNTED and not reading.mentions_in(start, end, "place")
    if counted and _NEXT.match(reading.masked, mention.end) is None:
        return None
    return found.span("who")


def _borne(mention: Mention, what: Measured, borne: "regex.Match[str]", run: Run) -> Measured:
    """保费 of 保费由|市级财政|承担(60%), and of 省级财政补贴(25%) behind it; of 脱贫县由省级承担(80%) what was parted before."""
    if mention.kind != "percent":
        return what
    if borne["what"] and _PLACES.fullmatch(borne["what"]) is None:
        return replace(what, indicator=(borne.span("what"),), subject=borne.span("who"), rule="borne")
    if run.what is not None and run.what.rule == "borne":
        return replace(what, indicator=run.what.indicator, subject=borne.span("who"), rule="borne")
    return replace(what, indicator=((borne.start("who"), borne.end()),)) if borne["what"] else what


#: 管理人员|按每80名驾驶员|配备1名
_EACH_BY = regex.compile(r"(?P<what>[^，。；：（）]{2,16}?)按照?每[^，。；]{2,14}$")


def _of_deed(reading: Reading, unit: Unit, mention: Mention, what: Measured, run: Run) -> Measured:
    """保障性租赁住房 of the heading over 市本级筹集(2100套); 老旧小区改造 over 天元区改造32个小区."""
    text, (start, end) = reading.masked, what.indicator[0]
    if (by := _EACH_BY.search(text, unit.segment_at(start).start, start)) is not None:
        return replace(what, indicator=(by.span("what"),), rule="subject")
    deed = text[start:end]
    above = heading(reading, unit) if len(deed) <= _VERB else None
    if above is None or not (_MADE.fullmatch(deed) or deed in reading.masked[slice(*above)]):
        return what
    return replace(what, indicator=(above,), rule="heading")


def of_list(reading: Reading, unit: Unit, segment: Segment, mention: Mention, run: Run) -> tuple[int, int] | None:
    """What is done with both of two figures in a row: 改造 of 天元区改造32个小区、|4200户|."""
    text, last = reading.masked, run.mention
    if last is None or run.what is None or last.start < segment.start or text[mention.start - 1] != "、" or last.unit == mention.unit:
        return None
    verb = run.what.goal_verb
    if not verb or mention.start - last.end > 10 or not (mention.end >= segment.end or text[mention.end] in "，；、。（"):
        return None
    above = heading(reading, unit)
    if above is not None and verb in text[slice(*above)]:
        return above
    at = text.rfind(verb, segment.start, last.start)
    behind = run.what.indicator and run.what.indicator[0][0] >= last.end  # 小区 is the noun of the figure before alone
    if at >= 0 and len(verb) >= 2 and behind and (_MADE.fullmatch(verb) is None or verb.endswith("改造")):
        return at, at + len(verb)
    return run.what.indicator[0] if run.what.indicator else None


def heading(reading: Reading, unit: Unit) -> tuple[int, int] | None:
    """加装电梯 of the heading 2.加装电梯。, which is all that names the figures by place under it; none of 总体目标."""
    section_id = unit.clause.section_id
    section = reading.sections[section_id] if section_id is not None else None
    if section is not None and section.heading is not None and 2 <= len(section.heading) <= _LONGEST:
        start = reading.text.find(section.heading, section.span.start, section.span.end)
        return _of_plan(reading.text, start, start + len(section.heading)) if start >= 0 else None
    opens = reading.beside(unit.clause, -1)
    if opens is None or opens.section_id != section_id or not 4 <= opens.span.end - opens.span.start <= _LONGEST:
        return None
    found = _OPENS.match(reading.text, opens.span.start, opens.span.end)
    return _of_plan(reading.text, *found.span("what")) if found is not None else None


#: 2.家庭养老床位。市辖区各不少于200张: a name alone in front of the sentence.
_OPENS = regex.compile(r"\s?(?:（?[一二三四五六七八九十\d]{1,3}[）.．、]+|[①-⑳])?\s?(?P<what>[\p{Han}A-Za-z“”]{3,14})[。：:]\s?$")


def _of_plan(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The name without 任务分解, where it names something that can be counted."""
    plan = _OF_PLAN.search(text, start, end)
    end = plan.start() if plan else end
    named = end - start >= 3 and _NO_NAME.fullmatch(text, start, end) is None
    return (start, end) if named and _DIRECTIVE.match(text, start, end) is None else None


_LABEL = regex.compile(r"\s?(?:（[一二三四五六七八九十\d]{1,3}）|\d{1,2}[.．、]|[①-⑳]|——)?\s?")


def _led(reading: Reading, unit: Unit, segment: Segment) -> tuple[int, int] | None:
    """适老化改造 of 适老化改造任务分配：|鼓楼区350户，台江区260户."""
    text, at = reading.masked, bisect_left(unit.segments, segment)
    for before in reversed(unit.segments[:at]):
        if text[before.end : before.end + 1] in ("：", ":"):
            label = _LABEL.match(text, *before)
            start = label.end() if label else before.start
            short = before.end - start <= _LONGEST and compiled(r"\d").search(text, start, before.end) is None
            return _of_plan(text, start, before.end) if short else None
    return None


_BACK = 4
#: 贷款利率|可在…基础上上浮, 资助面|按…确定: what a segment says something of.
_SAID_OF = regex.compile(
    r"(?P<what>[^，。；：、（）\d]{2,20}?)(?=(?:原则上)?(?:可以?|应当?|须|要|按照?|由|在|实行|执行|统一|一般|不|为)|$)"
)


def _measure_before(reading: Reading, unit: Unit, segment: Segment) -> tuple[int, int] | None:
    """资助面 of 资助面按在园幼儿总数的10%确定，|罗霄山片区县可提高到15%."""
    text, at = reading.masked, bisect_left(unit.segments, segment)
    for before in reversed(unit.segments[max(0, at - _BACK) : at]):
        start = actors.lead_end(text, *before)
        found = _SAID_OF.match(text, start, before.end)
        if found is None:
            continue
        if heads.is_measure(text, *found.span("what")) or found["what"][-1] in "面金贴":
            return found.span("what")
        if text.endswith(("任务", "指标", "计划", "名额"), *found.span("what")):
            return _of_plan(text, *found.span("what"))  # 造林任务按县分解，甲县8万亩
    return None


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


_AFTER = regex.compile(r"(?:\p{Han}{2,6}后|其中|使|带动)?")


def _grows(text: str, segment: Segment, mention: Mention, what: Measured, run: Run) -> tuple[int, int] | None:
    """疫点乡镇 of 疫点乡镇|减少3个, taken for whose it is; 粮食产能 of 粮食产能|亩均|提高100公斤."""
    whose_at = what.subject
    if whose_at is not None and whose_at[0] >= segment.start and unit_key(mention) not in run.by_unit and mention.kind == "quantity":
        return whose_at if _GROWS.fullmatch(text, whose_at[1], mention.start) is not None else None
    if what.per is None or what.per[0] - segment.start < 3 or what.per[1] > mention.start:
        return None
    after = _AFTER.match(text, segment.start, what.per[0])
    start = after.end() if after else segment.start
    return (start, what.per[0]) if 3 <= what.per[0] - start <= _LONGEST and text[what.per[0]] not in "各" else None


def of_sum_before(reading: Reading, unit: Unit, segment: Segment, run: Run) -> tuple[int, int] | None:
    """创业担保贷款 of 累计发放创业担保贷款12亿元，|年均增长10%以上: the growth is of the sum in front, no target itself."""
    at = bisect_left(unit.segments, segment)
    if at == 0:
        return None
    before = unit.segments[at - 1]
    if run.mention is not None and run.mention.end > before.start:
        return None
    sums = reading.mentions_in(*before, "money", "quantity")
    if not sums or before.end - sums[-1].end > 2:
        return None
    start = actors.lead_end(reading.masked, *before)
    verb = goal_verbs.opening().match(reading.masked, start, sums[-1].start)
    start = verb.end() if verb else start
    return (start, sums[-1].start) if 2 <= sums[-1].start - start <= _LONGEST else None


def of_verb(text: str, unit: Unit, segment: Segment, verb: str) -> tuple[int, int] | None:
    """专职管理人员 of …比例配备专职管理人员，50人以下的至少|配备|1名: the verb had its object in front."""
    if len(verb) < 2 or text.find(verb, unit.start, segment.start) < 0:
        return None
    found = compiled(
        rf"{verb}(?!至少|不|最)(?!力度|任务|工作|步伐|目标|[由的后前中在以为对率数量])(?P<what>\p{{Han}}{{2,14}}?)(?=[，；、]|$)"
    ).search(text, unit.start, segment.start)
    return found.span("what") if found is not None else None


#: 超10亿元|企业8家、超50亿元|企业2家
_BOUND = compiled(r"[，、和及]?(?:超过?|达到?|突破|过)?$")


def of_class(text: str, segment: Segment, mention: Mention, run: Run) -> tuple[tuple[int, int], ...]:
    """年产值 of 年产值超10亿元企业8家、|超50亿元|企业2家: the next class of the same measure."""
    known = run.by_unit.get(unit_key(mention))
    if known is None or run.mention is None or run.mention.start < segment.start or known[1].start < segment.start:
        return ()
    noun = text[known[1].end : known[1].end + 2]
    if not noun.isalpha() or not text.startswith(noun, mention.end) or _BOUND.fullmatch(text, run.mention.end, mention.start) is None:
        return ()
    return known[0].indicator


def said(reading: Reading, unit: Unit, segment: Segment, mention: Mention, what: Measured, run: Run) -> tuple[tuple[int, int], ...]:
    """What names a figure without a name rather than the figure before it: the list, the verb, the class or the sum it is of."""
    place: tuple[int, int] | None = None
    if mention.kind == "money":
        return of_class(reading.masked, segment, mention, run)
    if what.growth:
        if (own := _grows(reading.masked, segment, mention, what, run)) is not None:
            return (own,)
        place = of_sum_before(reading, unit, segment, run)
        if place is None and what.basis in ("annual_growth", "yoy_growth") and run.what is not None and run.mention is not None:
            near = 0 < segment.start - run.mention.end <= 2 and run.mention.kind != mention.kind
            return run.what.indicator[-1:] if near else ()  # 增加值突破2300亿元，|年均增长14%以上
    elif mention.kind == "quantity":
        place = of_list(reading, unit, segment, mention, run)
        if place is None and what.goal_verb and unit_key(mention) not in run.by_unit:
            place = of_verb(reading.masked, unit, segment, what.goal_verb)
            if place is None and run.what is not None and _SERVES.fullmatch(what.goal_verb):
                deed = named_by.deed(reading.masked, what, segment, mention)
                return deed.indicator
    return (place,) if place is not None else ()


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
