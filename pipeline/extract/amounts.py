"""资金: money that is granted, allotted, capped, subsidised or fined, and rates of money."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

import regex

from ..expressions.numeral import plain
from ..records import Amount, Mention, Number, Span
from ..records.amount import AmountRole
from ..records.target import Comparator
from .bounds import ahead_of, comparator_of, of_sum
from .fined import fined
from .lexicon import fact_words
from .past import asks, reported
from .patterns import compiled
from .rates import base_of, rate_role
from .reading import Reading, Segment, Unit
from .scope import Scope, first_case, look, next_one
from .series import in_row, sums_listed

_FINE = regex.compile(r"罚款|罚金|处以|并处|没收|缴纳.{0,6}罚|处(?=\d|[一二三四五六七八九十])|(?:^|[，的可])处$")
_CAP = regex.compile(r"最高|限额|不超过|上限|封顶|以内|以下|不高于|最多|不得超过")
_PARTIAL = regex.compile(r"其中|安排|先行|首期|首批|预拨|剩余|第[一二三]年|分[两二三]期|首年|当年|(?:19|20)\d\d年")
_TOTAL = regex.compile(r"总额|总规模|总投资|共计|合计|总计|总金额|规模")
_GIVES = regex.compile(r"给予|奖励|奖补|补助|补贴|资助|拨付|安排|下达|支持")
_OF_SUCH = regex.compile(r"的|(?:以上)?(?:\p{Han}{0,6})(?:项目|企业|工程|单位)")
_OF_PAY = regex.compile(r"(?:之?间)?的?(?:标准|比例|幅度|额度|范围|价格|奖|补|资助|罚|经费|资金|费|工资|待遇|津贴)")
_MADE = regex.compile(r"(?:大幅|逐步)?(?:提高|增加|调整|上调|下调|降低|降|减少)(?:到|至|为)")
_AMONG = regex.compile(r"其中")
#: 比去年增加|5600亿元: how much more, no sum of its own; 财政赤字|2.18万亿元: a sum of the budget.
_MORE = regex.compile(r"[比较][^，。；]{1,12}(?:增加|减少|增长|提高|多|少)了?$")
_DEFICIT = regex.compile(r"赤字(?:规模|总额)?(?:为|按|控制在|安排)?$")
_IN_CASE = regex.compile(r"^对[^，。；]{4,60}的(?:\p{Han}{2,12})?$")
_REACHES = ("达到", "突破", "力争")
#: 每县补助500万元，共计|1亿元: the sum of all, for nobody each.
_SUMMED = regex.compile(r"(?:共计?|合计|总计|总共)(?:安排|补助|支持|资金|投入|为)*$")
_TIER = regex.compile(r"(?P<case>[^，。；：的]{2,40}的)(?:一次性)?(?:给予|奖励|奖补|补助|补贴|资助)(?:一次性)?$")


@cache
def _grant() -> "regex.Pattern[str]":
    return regex.compile(rf"{fact_words('grant')}|每[人户家个项亩吨年月公里床]")


@dataclass
class _Row:
    """The sum before in the unit, which the next goes on from where both stand in one list: 分别给予最高500万元、100万元."""

    mention: Mention
    role: AmountRole
    comparator: Comparator
    shared: bool  # whether its bound stands in front, and holds for the next one too
    base: tuple[int, int] | None  # what a share is of


#: What a sum or a rate may be written as.
_FIGURES = ("money", "percent", "quantity", "number")


def amounts(reading: Reading) -> list[Amount]:
    """All sums and rates of money of the body in text order."""
    found: list[Amount] = []
    for clause in reading.clauses_with(*_FIGURES):
        scope = Scope()
        made = 0
        for unit in reading.units(clause):
            if unit.start == clause.span.start:
                scope.first = first_case(reading.masked, unit)
            first_in_unit = True
            last_rate: str | None = None
            row: _Row | None = None
            figures = reading.mentions_in(unit.start, unit.end, *_FIGURES)
            for at, mention in enumerate(figures):
                segment = unit.segment_at(mention.start)
                before = row if row is not None and in_row(reading.masked, row.mention, mention) else None
                own = before is None or mention.comparator not in (None, "eq")  # 30万元、最高不超过50万元: a role of its own
                role = _role(reading, unit, segment, mention) if before is None or own else before.role
                if role is None:
                    row = None
                    continue
                if before is not None:
                    next_one(scope)
                else:
                    listed = sums_listed(reading.masked, figures, at)
                    look(reading, unit, segment, mention, scope, fresh=first_in_unit, listed=listed, fined=role == "fine")
                comparator = _comparator(reading, segment, mention, before)
                base = before.base if before else _base(reading, unit, segment, mention, role)
                row = _Row(mention, role, comparator, before.shared if before else _in_front(mention, comparator), base)
                first_in_unit = first_in_unit and role == "threshold"
                part_of = _part_of(reading, unit, segment, mention, role, scope, last_rate)
                if part_of is not None and role in ("grant", "total") and part_of == scope.whole:
                    role = "instalment"
                made += 1
                amount = _record(reading, unit, segment, mention, role, comparator, part_of, scope, base, f"{clause.id}/a{made}")
                found.append(amount)
                if role == "rate":
                    last_rate = amount.id
                elif role in ("grant", "total", "cap") and scope.whole is None:
                    scope.whole, scope.whole_end = amount.id, mention.end
                    scope.whole_year = _year(reading, unit, segment, mention, role)
    return found


def _comparator(reading: Reading, segment: Segment, mention: Mention, before: _Row | None) -> Comparator:
    """The bound of the figure: its own, one over a word or two, or that of the list it stands in (不超过500万元、|100万元)."""
    if before is not None:
        return before.comparator if before.shared and mention.comparator in (None, "eq") else mention.comparator or "eq"
    text = reading.masked
    if mention.kind != "money":
        return comparator_of(mention, ahead_of(text, segment.start, mention.start))
    ahead = of_sum(text, segment.start, mention.start) if mention.comparator in (None, "eq") else None
    return ahead or comparator_of(mention, None)


def _base(reading: Reading, unit: Unit, segment: Segment, mention: Mention, role: AmountRole) -> tuple[int, int] | None:
    """What a rate is of, and what a multiple or a share that is fined: 违法所得 of 违法所得一倍以上五倍以下的罚款."""
    paid_by_share = mention.kind != "money" and role in ("rate", "fine")
    return base_of(reading.masked, unit, segment, mention) if paid_by_share else None


def _in_front(mention: Mention, comparator: Comparator) -> bool:
    """Whether the bound stands in front of the figure, and so of those behind it: 不超过500万元, not 500万元以上."""
    return comparator not in ("eq", "between", "approx") and (mention.comparator in (None, "eq") or mention.start != mention.core_start)


def _role(reading: Reading, unit: Unit, segment: Segment, mention: Mention) -> AmountRole | None:
    """What the figure does; None for money that only reports or describes, and for percentages that are no rate of money."""
    text = reading.masked
    share = rate_role(reading, unit, segment, mention)
    if share is not None or reported(reading, unit, segment, mention):
        return share
    front, back = text[segment.start : mention.start], text[mention.end : segment.end]
    whole = text[unit.start : unit.end]
    if mention.kind != "money":
        return None
    if mention.comparator == "eq" and _MORE.search(front):
        return None
    if _DEFICIT.search(front):
        return "total"
    if _FINE.search(front) or compiled(r"[^，。；]{0,12}罚[款金]").match(back):
        return "fine"
    grant = _grant().search(front) or compiled(r"[^，。；]{0,20}(?:奖励|补助|补贴|资助|奖金|支持|资金|经费)").match(back)
    if compiled("[由从]").search(front) and _MADE.match(back):
        return None  # 由每亩30元提高到45元: what it was
    if (
        mention.comparator in (None, "eq")
        and _TOTAL.search(front)
        and compiled(fact_words("threshold_measure")).search(front)
        and _AMONG.search(text, mention.end, unit.end)
    ):
        return "total"  # 项目总投资3.2亿元，其中…
    if mention.comparator == "lt" and back.startswith("的") and not _GIVES.search(front):
        return "threshold"  # 不足3万元的，据实补助
    of_such = _OF_SUCH.match(back) and not (mention.comparator == "between" and _OF_PAY.match(back))  # 每月200元至600元的标准
    if mention.comparator in ("ge", "gt", "between") and not _GIVES.search(front) and of_such:
        return "threshold"  # 年度云服务费5000元以上的企业, 投资10亿元以上项目, 技改投资超过2000万元的项目
    if (
        mention.text.startswith(_REACHES)
        and _IN_CASE.search(text, segment.start, segment.end)
        and _GIVES.search(text, segment.end, unit.end)
    ):
        return "threshold"  # 对年营业收入首次突破1亿元的企业，(给予…)
    if mention.text.startswith(_REACHES) and not _GIVES.search(front) and not asks(reading, unit):
        return None  # 力争贷款余额达到800亿元 is a goal
    if compiled(fact_words("threshold_measure")).search(front) and not compiled(r"给予|奖励|补助|补贴|资助|拨付").search(front):
        return "threshold"
    if text[segment.end - 1] == "的" and not compiled(r"给予|奖励|补助|补贴|资助|拨付|安排").search(front):
        return "threshold"
    bound = of_sum(text, segment.start, mention.start) if mention.comparator in (None, "eq") else None
    if bound == "le" or _CAP.search(text[mention.start : mention.end]):
        return "cap"
    if compiled(r"每(?:平方米|公里|吨|亩|人|户|件|台|立方米|千瓦时|公斤)(?:按|为|不低于|不超过|不少于)?$").search(front):
        return "rate" if not grant else "grant"  # 每平方米为十元至五十元
    if grant:
        return "total" if _TOTAL.search(front) else "grant"
    if _grant().search(whole):
        return "total" if _SUMMED.search(front) else "grant"
    return None


def _part_of(
    reading: Reading, unit: Unit, segment: Segment, mention: Mention, role: AmountRole, scope: Scope, last_rate: str | None
) -> str | None:
    """投资额的10%，最高500万元: the cap is part of the rate; 2亿元，2018年安排1.5亿元: the instalment part of the whole."""
    if role == "cap" and last_rate is not None:
        return last_rate
    if scope.whole is not None and role in ("grant", "total"):
        among = reading.masked.rfind("其中", unit.start, mention.start)
        if compiled(r"再|另|额外|追加|叠加").search(reading.masked, segment.start, mention.start):
            return None  # 其中获评国家级的，再奖励100万元: on top, no part
        if _PARTIAL.search(reading.masked[segment.start : mention.start]) or (among >= 0 and scope.whole_end <= among):
            return scope.whole  # 安排260万元，其中：150万元用于…，80万元用于…
    return None


def _purpose(reading: Reading, unit: Unit, mention: Mention) -> "regex.Match[str] | None":
    """装备购置 of 150万元用于装备购置; what stands behind the next sum is that one's: 安排260万元，其中150万元用于…."""
    found = compiled(r"(?:专项)?用于(?P<what>[^，。；]{2,50})").search(reading.text, mention.end, unit.end)
    if found is None:
        return None
    between = reading.mentions_in(mention.end, found.start(), "money", "percent")
    return None if between or "其中" in reading.text[mention.end : found.start()] else found


def _year(reading: Reading, unit: Unit, segment: Segment, mention: Mention, role: AmountRole) -> Mention | None:
    """The year in front of the sum: 2018年(安排860万元); 2022年，中央财政(安排4.8亿元)."""
    years = [m for m in reading.mentions_in(segment.start, mention.start, "time") if m.granularity == "year" and m.start_date]
    if years or role not in ("grant", "total", "instalment"):
        return years[-1] if years else None
    opening = unit.segments[0]
    alone = reading.time_at(opening.start, opening.end)
    if alone is None or alone.end != opening.end or alone.granularity != "year" or alone.bound is not None or not alone.start_date:
        return None
    return alone


def _percent(figure: Number | None, unit: str | None) -> Number | None:
    """The share in percent: 25 of 25%, 0.2 of 2‰, 50 of a half, 300 of 3倍."""
    if figure is None or unit == "%":
        return figure
    return plain(Decimal(str(figure)) / 10) if unit == "‰" else figure * 100


def _record(
    reading: Reading,
    unit: Unit,
    segment: Segment,
    mention: Mention,
    role: AmountRole,
    comparator: Comparator,
    part_of: str | None,
    scope: Scope,
    base: tuple[int, int] | None,
    identity: str,
) -> Amount:
    text = reading.text
    span, pieces, also = reading.locate(mention.start, mention.end)
    evidence: dict[str, Span] = {}
    per = scope.per
    if _SUMMED.search(reading.masked, segment.start, mention.start) and (
        per is None or per[0] < segment.start or reading.mentions_in(per[1], mention.start, "money")
    ):
        per = None  # 同一企业同一年度获得的资金合计不超过500万元 is for each
    if mention.per is not None and (per is None or per[0] < segment.start):
        at = text.find(mention.per, mention.start, mention.end + 8)
        per = (at, at + len(mention.per)) if at >= 0 else per
    purpose = _purpose(reading, unit, mention)
    year = _year(reading, unit, segment, mention, role)
    if year is None and part_of is not None and part_of == scope.whole and _AMONG.search(reading.masked, scope.whole_end, mention.start):
        year = scope.whole_year if unit.start <= scope.whole_end else None  # 2018年安排860万元，其中基础母牛补贴420万元
    tier = _TIER.match(text, segment.start, mention.start)  # 200平方米及以上的|补助15万元: of this sum only
    places = {
        "payer": scope.payer if role != "fine" else fined(reading, unit, segment, scope.recipient),
        "recipient": scope.recipient if role != "fine" else None,
        "per": per,
        "condition": None if role == "threshold" else tier.span("case") if tier else scope.condition,
        "purpose": purpose.span("what") if purpose else None,
        "rate_base": base,
    }
    who = places["recipient"]
    if who is not None and (who == places["payer"] or compiled(r"(?:为|按照?)?每[人户家]").fullmatch(text, *who)):
        places["recipient"] = None
    for name, place in places.items():
        if place is not None:
            evidence[name] = reading.span(place[0], place[1])
    if year is not None:
        evidence["year"] = reading.span(year.start, year.end)
    between = mention.comparator == "between"
    share = mention.kind != "money"
    value = None if share else (mention.low if between else mention.value)
    top = mention.high if between and not share else None
    yuan = mention.currency == "CNY" and not share
    words = {name: reading.words(place) for name, place in places.items()}
    return Amount(
        id=identity,
        clause_id=unit.clause.id,
        text=text[mention.start : mention.end],
        span=span,
        source_spans=pieces,
        also_at=also,
        rule=role,
        evidence=evidence,
        role=role,
        part_of=part_of,
        comparator=comparator,
        value=value,
        value_max=top,
        currency=None if share else mention.currency,
        yuan=value if yuan else None,
        yuan_max=top if yuan else None,
        rate=_percent(mention.low if between else mention.value, mention.unit) if share else None,
        year=int(year.start_date[:4]) if year is not None and year.start_date else None,
        **words,
    )
