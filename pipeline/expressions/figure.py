"""Figures put together: a numeral with its unit, range and words of bound is a percentage, a sum, a quantity or a number."""

import re
from typing import Any, NamedTuple

import regex

from ..records.target import Comparator
from . import bound
from .lexicon import currency_before, units
from .naming import is_below, names
from .numeral import numeral
from .term import Term, plain_product, read_term

_JOIN = re.compile(r"(?P<incl>\(不?含\))?\s?(?:—{1,2}|-{1,2}|–|―{1,2}|~{1,2}|〜|至|到)\s?(?=[\d一二两三四五六七八九十百千几])")
_AND = re.compile(r"\s?[和与到至]\s?")
_PER = regex.compile(
    r"/(?:[^\s，。；、,;()\d/]{1,4}?)(?:[·/](?:月|年|天|日|次|季度?|学期|学年|人|户|亩))*(?=[，。；、,;()）\s]|[^\u4e00-\u9fff]|$|以|的|标(?!准?煤)|补|给|予(?=以)|进|计|奖|左|不|对|由|安(?=排)|执(?=行)|核(?=[定算])|测(?=算)|兑(?=现)|发(?=放)|拨(?=付)|收(?=[取费])|缴(?=纳)|征(?=收)|一(?=次性))|(?:每[个]?[人月年天日次亩户吨项家件平方米]+)(?=[，。；、,;)]|$)"
)
_EACH = regex.compile(r"每(?P<unit>[\u4e00-\u9fff]{1,4}?)(?:[补奖][助贴励]|给予|为)?$")  # 每亩200元, 每平方米为十元至五十元
_BARE_MONEY = regex.compile(
    r"(?:收入|资金|投资|投入|产值|利润|税收|营业额|销售额|交易额|成交额|融资|注册资本|资本|贷款|金额|经费|补助|奖励|补贴|资助|增加值|总额|罚款|财政|价格|费用|成本|净值|估值|市值|授信|奖金|报销)"
    r"：?[^，。；：\n\d]{0,10}(?:\d{1,4}(?:\.\d{1,2})?万[、，][^，。；：、\n\d]{0,6}){0,3}$"
    r"|(?:补助|奖励|奖补|补贴|资助|贴息)[^。；：\n]{0,16}(?:最高|不超过|上限|封顶)(?:为|达)?$"
)
#: 50万(奖励); not 5万补助对象.
_BARE_BEHIND = regex.compile(r"的?(?:一次性)?(?:奖励|奖补|补助|补贴|资助|奖金|经费|资金|罚款)(?!对象|人|户|企业|项目)")


class Figure(NamedTuple):
    """What was read from `start` to `end` (`core_start` to `core_end` without bounds), with the fields of a mention."""

    kind: str
    start: int
    end: int
    core_start: int
    core_end: int
    rule: str
    fields: dict[str, Any]


def figure(text: str, at: int, floor: int) -> Figure | int | None:
    """The figure whose numeral begins at `at`; words of bound do not reach back beyond `floor`.

    None where there is no numeral; where there is one that is no figure (附件1, 5G), the position to read on from.
    """
    found = numeral(text, at)
    if found is None:
        return None
    if found.shape == "han" and found.value == 0:
        return found.end
    term = read_term(text, found)
    if term is None:
        return found.end
    pair = _range(text, term) if found.shape not in ("fraction",) else None
    if pair is not None:
        return _between(text, pair, floor)
    if names(text, term):
        return max(found.end, at + 1)
    if term.kind == "number" and text[term.end : term.end + 2] == "分之":
        return found.end
    return _single(text, term, floor)


def _single(text: str, term: Term, floor: int) -> Figure:
    core_start, core_end = term.start, term.end
    kind, value, unit, currency = term.kind, term.value, term.unit, term.currency
    rule = f"{kind}.{term.numeral.shape}"
    low, high = term.numeral.low, term.numeral.high
    if kind == "percent" and low is not None and unit == "%" and text[term.end - 1] == "成":
        low, high = plain_product(low, 10), None if high is None else plain_product(high, 10)
    sign = text[max(floor, core_start - 3) : core_start].rstrip(" ")[-1:]
    for prefix, code in currency_before().get(sign, {}).items():
        lead = text[max(floor, core_start - len(prefix) - 2) : core_start].rstrip(" ")
        if lead.endswith(prefix) and kind in ("number", "money"):
            kind, currency = "money", code if kind == "number" else currency or code
            core_start = core_start - (len(text[max(floor, core_start - len(prefix) - 2) : core_start]) - len(lead)) - len(prefix)
            rule = "money.prefix"
            break
    if (
        kind == "number"
        and core_start > floor
        and text[core_start - 1] in "-负"
        and (core_start < 2 or text[core_start - 2] not in "0123456789")
    ) or (
        kind in ("percent", "quantity")
        and core_start > floor
        and text[core_start - 1] in "负-−"
        and (not text[core_start - 2 : core_start - 1].isalnum() or is_below(text, core_start, unit))
    ):
        core_start, value = core_start - 1, -value
    elif unit in ("℃", "摄氏度") and text.endswith("零下", floor, core_start):
        core_start, value = core_start - 2, -value  # 冷库温度不高于零下18℃
    elif core_start > floor and text[core_start - 1] == "±":
        core_start -= 1  # 不超过±2℃
    if kind == "number" and term.numeral.scale >= 10000 and _is_bare_money(text, term.start, term.end):
        kind, currency, rule = "money", "CNY", "money.bare"
    fields: dict[str, Any] = {"value": value, "unit": unit, "currency": currency}
    if kind == "money":
        core_end, fields["per"] = _per(text, core_end)
    return _bounded(text, kind, core_start, core_end, rule, fields, low, high, floor, term)


def _is_bare_money(text: str, start: int, end: int) -> bool:
    """Whether 50万 without 元 is a sum: 奖励50万, 50万奖励."""
    return _BARE_MONEY.search(text, max(0, start - 24), start) is not None or _BARE_BEHIND.match(text, end) is not None


def _per(text: str, end: int) -> tuple[int, str | None]:
    """80万元/项, 30元每吨."""
    found = _PER.match(text, end)
    return (found.end(), found[0].lstrip("/每")) if found else (end, None)


def _bounded(
    text: str, kind: str, core_start: int, core_end: int, rule: str, fields: dict[str, Any], low: Any, high: Any, floor: int, term: Term
) -> Figure:
    """Words of bound before and after: 不低于100家, 最高不超过100万元, 20%以上, 5万元以上20万元以下."""
    start, end = core_start, core_end
    comparator: Comparator = (
        "gt" if term.numeral.more else "approx" if term.numeral.shape == "vague" else "between" if term.numeral.shape == "pair" else "eq"
    )
    first = bound.before(text, core_start, floor)
    if first is not None:
        start, comparator, low, high = first.start, first.comparator, None, None
    last = bound.after(text, core_end)
    if last is not None:
        end, says = last
        if not (says == "approx" and first is not None and comparator != "eq" and text[first.start] not in "达可已控力"):
            comparator, low, high = says, None, None
    value = fields["value"]
    if kind == "money" and not fields.get("per"):
        fields["per"] = _each(text, start, floor)
    if comparator == "ge" and last is not None:
        upper = _upper(text, end, term)
        if upper is not None:
            fields["value"], fields["low"], fields["high"], fields["unit"] = None, value, upper.value, upper.unit
            return Figure(kind, start, upper.end, core_start, upper.end, "range.above_below", fields | {"comparator": "between"})
    if comparator in ("gt", "ge") and first is not None and last is None and (other := _other_bound(text, end, term)):
        fields["value"], fields["low"], fields["high"] = None, value, other.value
        return Figure(kind, start, other.end, core_start, other.end, "range.two_bounds", fields | {"comparator": "between"})
    if low is None and high is None:
        low, high = bound.limits(comparator, value)
    if comparator == "between" and fields.get("value") is not None:
        fields["value"] = None
    fields |= {"low": low, "high": high, "comparator": comparator}
    return Figure(kind, start, end, core_start, core_end, rule, fields)


def _each(text: str, at: int, floor: int) -> str | None:
    """亩 of 每亩200元."""
    found = _EACH.search(text, max(floor, at - 7), at)
    return found["unit"] if found is not None and found["unit"] in units() else None


def _upper(text: str, at: int, lower: Term) -> Term | None:
    """二千元以下 of 五百元以上二千元以下, 8万元(含) of 3万元以上至8万元(含)."""
    joined = text[at : at + 1] in _UP_TO
    at += joined or text[at : at + 1] in ("，", "、")
    short = text[at : at + 2] in ("不满", "不足")  # 二十吨以上不满一百吨
    found = numeral(text, at + 2 * short)
    term = read_term(text, found) if found else None
    if term is not None and (lower.unit, term.unit) == ("%", "倍"):
        term = term._replace(kind="percent", value=plain_product(term.value, 100), unit="%")  # 百分之五十以上|五倍以下
    if term is None or not _alike(lower, term) or term.value <= lower.value:
        return None
    if short:
        return term
    last = bound.after(text, term.end)
    if joined and (last is None or last[1] != "ge"):
        included = _INCLUDED.match(text, term.end) if last is None else None
        end = last[0] if last is not None and last[1] == "le" else included.end() if included else term.end
        return Term(term.kind, term.start, end, term.value, term.numeral, term.unit)
    return Term(term.kind, term.start, last[0], term.value, term.numeral, term.unit) if last and last[1] in ("le", "lt") else None


def _alike(lower: Term, upper: Term) -> bool:
    """1000吨 and 5000吨标准煤, the unit told in full with the second; not 千瓦 and 千瓦时."""
    if (lower.kind, lower.currency) != (upper.kind, upper.currency):
        return False
    if lower.unit == upper.unit:
        return True
    return (
        lower.unit is not None and upper.unit is not None and upper.unit.startswith(lower.unit) and len(upper.unit) >= len(lower.unit) + 2
    )


#: 3万元以上|至|8万元(含)
_UP_TO = ("至", "到", "-", "—", "~")
_INCLUDED = re.compile(r"\(不?含\)")
_ALSO = regex.compile(r"[，、]?(?:并且?|且|而且|但|和)(?=[低少小不])")


def _other_bound(text: str, at: int, lower: Term) -> Term | None:
    """并少于20793 of 大于4865并少于20793: both limits of one figure."""
    joined = _ALSO.match(text, at)
    if joined is None:
        return None
    word = bound.opening(text, joined.end())
    found = numeral(text, word[0]) if word and word[1] in ("lt", "le") else None
    term = read_term(text, found) if found else None
    if term is None or (term.kind, term.unit, term.currency) != (lower.kind, lower.unit, lower.currency) or term.value <= lower.value:
        return None
    return term


class _Range(NamedTuple):
    low: Term
    high: Term
    low_value: int | float
    start: int
    end: int


def _range(text: str, first: Term) -> _Range | None:
    """1-2个, 50—200万元, 10%-15%, 2至3家, 20和30之间, 1万(含)-5万元."""
    join = _JOIN.match(text, first.end)
    ends_between = False
    if join is None:
        join = _AND.match(text, first.end)
        ends_between = True
        if join is None:
            return None
    found = numeral(text, join.end())
    second = read_term(text, found) if found else None
    if found is None or second is None or found.shape in ("pair", "vague"):
        return None
    closing = regex.match(r"\s?(?:\(不?含\))?之?间", text[second.end : second.end + 8])
    if second.unit == "间" and first.kind == "number" and text[join.start() : join.end()].strip() == "与":  # 10000与20000间
        second = second._replace(kind="number", unit=None, end=second.unit_at)
        closing = regex.match("间", text[second.end : second.end + 1])
    if ends_between and not closing:
        return None
    if first.kind != "number" and not _alike(first, second):
        return None
    below = (
        ends_between and first.start > 0 and text[first.start - 1] == "-" and not text[max(0, first.start - 2) : first.start - 1].isalnum()
    )
    if text[first.start - 1 : first.start] in ("第", "-", "/", ".") and first.start and not below:
        return None
    low = _shared_scale(first, second) * (-1 if below else 1)
    if low >= second.value or (second.kind == "number" and not ends_between and not _range_alone(text, first, second)):
        return None
    end = second.end + (closing.end() if closing else 0)
    return _Range(first, second, low, first.start - below, end)


def _shared_scale(first: Term, second: Term) -> int | float:
    """50—200万元 is from 500,000; 8500到3万港元 is from 8,500; 六至八成 from 60."""
    if first.kind == "number" and second.kind == "percent" and second.unit == "%" and second.value != second.numeral.value:
        return plain_product(first.value, round(second.value / second.numeral.value)) if second.numeral.value else first.value
    scale = second.numeral.scale
    if first.numeral.scale == 1 and first.kind == "number" and scale > 1 and first.value < second.value / scale:
        return plain_product(first.value, scale)
    return first.value


def _range_alone(text: str, first: Term, second: Term) -> bool:
    """20 - 100 between bare figures is a range; 010-68552796, 2018-05 and 1-1 are not."""
    if first.numeral.shape == "han" and second.numeral.shape == "han":
        return first.end - first.start > 1 or second.end - second.start > 1
    if second.numeral.scale >= 10000:
        return True  # 20~30万/年
    width = len(text[first.start : first.end])
    after = text[second.end : second.end + 1]
    return (
        not (text[first.start] == "0" and width > 1 and "." not in text[first.start : first.end])
        and width <= 6
        and len(text[second.start : second.end]) <= 7
        and after not in "-/号"
    )


def _between(text: str, found: _Range, floor: int) -> Figure:
    high = found.high
    kind, unit, currency = high.kind, high.unit, high.currency
    end, per = _per(text, found.end) if kind == "money" else (found.end, None)
    if kind == "number" and high.numeral.scale >= 10000 and _is_bare_money(text, found.start, found.end):
        kind, currency = "money", "CNY"
    fields = {
        "value": None,
        "low": found.low_value,
        "high": high.value,
        "unit": unit,
        "currency": currency,
        "per": per,
        "comparator": "between",
    }
    start = found.start
    if kind == "money" and per is None:
        fields["per"] = _each(text, start, floor)
    first = bound.before(text, start, floor)
    if first is not None and first.comparator in ("approx", "le", "ge"):
        start = first.start
    lead = regex.search(r"(?:介于|位于|从)\s?$", text[max(floor, start - 3) : start])
    if lead:
        start -= lead.end() - lead.start()
    last = bound.after(text, end)
    tail = last[0] if last and last[1] == "approx" else end
    if included := _INCLUDED.match(text, tail):
        tail = included.end()  # 75分至90分(不含)的
    return Figure(kind, start, tail, found.start, end, "range", fields)
