"""Shares that are told as goals only, but are like those which readers mark as shares of money."""

import regex

from ..records import Amount, Mention, Span, Target
from ..records.trusted import trusted
from . import parties_by_default, shares_by_default, shares_carried
from .amounts import in_percent
from .likeness import likeness
from .reading import Reading, Segment, Unit
from .required import is_no_money

#: From here on a share is told as one of money too; of those above, two in three were marked so in notices that training never saw.
_SURE = 0.8
#: 名额可上浮|10%|, 腾退土地的|20%|, 完成年度投资的|60%|: shares of what is no money, whatever stands around; what a firm
#: has to pay at least (工资不低于最低工资标准的|1.2倍|), how an economy is made up (民间投资占固定资产投资的|65%|).
_OF_THINGS = regex.compile(
    r"(?:名额|指标|土地|用地|面积|任务|工作量|考核|人员|职工|人数|数量|能量|节能|课时|产量|库存|车位|床位|房源|能耗|排放)[^，。；]{0,8}$"
    r"|完成[^，。；]{0,10}$|(?:工资|报酬|薪酬)(?:水平|标准)?[^，。；]{0,3}(?:不(?:得|应)?低于|达到)[^，。；]{0,24}$|投资占[^，。；]{0,10}投资(?:总?额)?的?(?:比重|比例)?[^，。；\d]{0,6}$"
)
#: 承担60%|的教学任务, 按30%|的比例复核
_THINGS = regex.compile(
    r"%(?:以上|以内)?的?\p{Han}{0,4}(?:任务|工作量|面积|用地|名额|人员|课时|车位|床位|房源)|%(?:以上|以内)?的?(?:比例)?(?:抽查|抽检|复核|核查|检查|巡查|复查)"
)
#: 用于集聚区建设的资金比例不得少于|40%|: names a share itself, and is a goal alone.
_NAMED = regex.compile(r"资金的?比例[^，。；\d]{0,8}$")


def likely_money(reading: Reading, goals: list[Target], sums: list[Amount]) -> list[Amount]:
    """The sums with a rate for each goal that is most likely one: 首付比例不低于30%, 管护经费按2%提取."""
    told = {amount.span.end for amount in sums}
    found: list[Amount] = []
    for goal in goals:
        if goal.span.end in told or goal.unit == "元" or goal.role == "threshold":
            continue  # 家庭月还款额不超过月收入50%的: a case, whatever it is a share of
        mention = next(iter(reading.mentions_in(goal.span.start, goal.span.end, "percent", "quantity", "number")), None)
        if mention is None or not shares_by_default.is_share(mention) or mention.comparator == "approx":
            continue
        clause = reading.clause_at(mention.start)
        unit = next((unit for unit in reading.units(clause) if unit.start <= mention.start < unit.end), None)
        if unit is None or clause.section_id is None or clause.kind not in ("sentence", "item"):
            continue
        segment = unit.segment_at(mention.start)
        if any(words.search(reading.masked, segment.start, mention.core_start) for words in (_OF_THINGS, _NAMED)):
            continue
        if _THINGS.search(reading.masked, unit.start, unit.end):
            continue
        if not is_no_money(reading.masked, segment, mention) and likeness("money", reading, unit, segment, mention) >= _SURE:
            found.append(_rate(reading, unit, segment, mention, goal, len(found) + 1))
    return sorted([*sums, *found], key=lambda amount: amount.span.start) if found else sums


def _rate(reading: Reading, unit: Unit, segment: Segment, mention: Mention, goal: Target, number: int) -> Amount:
    text = reading.masked
    payer = shares_carried.payer(text, segment.start, mention) or parties_by_default.pays(text, unit, segment, mention)
    base = shares_by_default.base(text, unit, segment, mention, paid_out=False)
    places = {"payer": payer, "rate_base": base}
    evidence: dict[str, Span] = {name: reading.span(*place) for name, place in places.items() if place is not None}
    between = mention.comparator == "between"
    return trusted(Amount)(
        id=f"{unit.clause.id}/al{number}",
        clause_id=unit.clause.id,
        text=goal.text,
        span=goal.span,
        source_spans=goal.source_spans,
        also_at=goal.also_at,
        rule="likely",
        evidence=evidence,
        role="rate",
        comparator=goal.comparator,
        value=None,
        currency=None,
        rate=in_percent(mention.low if between else mention.value, mention.unit),
        payer=reading.words(payer),
        rate_base=reading.words(base),
    )
