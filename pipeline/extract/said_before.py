"""What names a figure without a name, rather than the figure before it: the list, the verb, the class, the step or the sum it is of.

改造32个小区、|4200户; 年产值超10亿元企业8家、|超50亿元企业2家; 累计发放贷款12亿元，|年均增长10%以上.
"""

from bisect import bisect_left

import regex

from ..records import Mention
from . import actors, goal_verbs, named_above, named_by
from .indicators import Measured
from .patterns import compiled
from .reading import Reading, Segment, Unit
from .series import Run, unit_key

GROWS = regex.compile(r"上浮|下浮|提高|降低|增加|减少|上调|下调|放宽|上升|下降|增长|压减")
#: They say that something comes to be and not what.
MADE = regex.compile(
    r"筹集|筹建|建[设成立]|新[建增]|完成|培育|打造|配备|购置|安排|组建|实施|提供|引进|落实|设[立置]|拥有|推进|启动|开工|改造|改建|扩建"
)
#: 每年|培训(1500人次), 市级|配套(15%): a deed that is what is counted, and needs no thing that it is done to.
_SERVES = regex.compile(
    r"培训|轮训|配套|抽查|检查|巡查|走访|抽检|复核|核查|服务|救助|帮扶|慰问|随访|筛查|接种|放映|演出|安置|转移|保障|辅导|宣传|招生|就业|推广|排查"
)
_LONGEST = 16


def of_list(reading: Reading, unit: Unit, segment: Segment, mention: Mention, run: Run) -> tuple[int, int] | None:
    """What is done with both of two figures in a row: 改造 of 天元区改造32个小区、|4200户|."""
    text, last = reading.masked, run.mention
    if last is None or run.what is None or last.start < segment.start or text[mention.start - 1] != "、" or last.unit == mention.unit:
        return None
    verb = run.what.goal_verb
    if not verb or mention.start - last.end > 10 or not (mention.end >= segment.end or text[mention.end] in "，；、。（"):
        return None
    over = named_above.heading(reading, unit)
    if over is not None and verb in text[slice(*over)]:
        return over
    at = text.rfind(verb, segment.start, last.start)
    behind = run.what.indicator and run.what.indicator[0][0] >= last.end  # 小区 is the noun of the figure before alone
    if at >= 0 and len(verb) >= 2 and behind and (MADE.fullmatch(verb) is None or verb.endswith("改造")):
        return at, at + len(verb)
    return run.what.indicator[0] if run.what.indicator else None


_AFTER = regex.compile(r"(?:\p{Han}{2,6}后|其中|使|带动)?")


_AMOUNT = regex.compile(r"(?:[费价]用?|率|量|额|时间|时长|面积|成本)$")


def _grows(text: str, segment: Segment, mention: Mention, what: Measured, run: Run) -> tuple[int, int] | None:
    """疫点乡镇 of 疫点乡镇|减少3个, taken for whose it is; 粮食产能 of 粮食产能|亩均|提高100公斤."""
    whose_at = what.subject
    if whose_at is not None and whose_at[0] >= segment.start and unit_key(mention) not in run.by_unit and mention.kind == "quantity":
        return whose_at if GROWS.fullmatch(text, whose_at[1], mention.start) is not None else None
    if what.per is not None and text[what.per[0]] == "每" and what.per[0] >= segment.start and _AMOUNT.search(text, *what.per):
        return what.per  # 每床日均住院费用|增幅不超过5%
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
    if mention.start - segment.start <= 1 and (step := _step(reading, unit, mention)) is not None:
        return (step,)
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
        if (held := _held(reading.masked, segment, mention)) is not None:
            return (held,)
        place = of_list(reading, unit, segment, mention, run)
        if place is None and what.goal_verb and unit_key(mention) not in run.by_unit:
            place = of_verb(reading.masked, unit, segment, what.goal_verb)
            if place is None and run.what is not None and _SERVES.fullmatch(what.goal_verb):
                deed = named_by.deed(reading.masked, what, segment, mention)
                return deed.indicator
    return (place,) if place is not None else ()


_HOLDS = regex.compile(r"(?:开展|组织|举办|举行|进行|召开)$")
_OCCASION = regex.compile(r"(?:以上)?(?:的)?(?P<what>(?:(?!的|并|且|以上|以下)\p{Han}){2,12})(?=$|[，。；、])")


def _held(text: str, segment: Segment, mention: Mention) -> tuple[int, int] | None:
    """联合演练 of 每季度开展1次|联合演练: what is held so often, though its name is a verb as well."""
    if mention.unit not in ("次", "场", "期", "轮") or _HOLDS.search(text, segment.start, mention.core_start) is None:
        return None
    found = _OCCASION.match(text, mention.end, segment.end)
    return found.span("what") if found is not None else None


#: 按展览面积分档给予补助：|1万平方米至2万平方米的，补助20万元; …
_STEPS = regex.compile(r"按照?(?P<what>\p{Han}{2,10}?)(?:的?(?:大小|多少|高低|规模))?(?:分(?:[档级类段等]|不同)|划分)")


def _step(reading: Reading, unit: Unit, mention: Mention) -> tuple[int, int] | None:
    """What the steps of a list are steps of, where the figure opens one: 展览面积."""
    text = reading.masked
    if text[mention.end : mention.end + 1] not in ("的", "，", "（"):
        return None
    steps = list(_STEPS.finditer(text, unit.clause.span.start, mention.start))
    return steps[-1].span("what") if steps else None
