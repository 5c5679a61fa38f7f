"""Figures put together: a numeral with its unit, range and words of bound is a percentage, a sum, a quantity or a number."""

from dataclasses import dataclass
from typing import Any

import regex

from ..records.target import Comparator
from . import bound
from .lexicon import currencies, currency_before, currency_pattern, unit_pattern, units
from .numeral import Numeral, numeral

_JOIN = regex.compile(r"(?P<incl>\(含\))?\s?(?:—{1,2}|-{1,2}|–|―{1,2}|~{1,2}|〜|至|到)\s?(?=[\d一二两三四五六七八九十百千几])")
_AND = regex.compile(r"\s?[和与到至]\s?")
_PERCENT = regex.compile(r"\s?(?:%|‰|(?:个)?百分点)")
_TENTHS = regex.compile(r"成(?![员立功果绩本为长熟效分交型品了就份都人套批团因活语片一组对])")
_PER = regex.compile(
    r"/(?:[^\s，。；、,;()\d/]{1,4}?)(?=[，。；、,;()）\s]|[^\u4e00-\u9fff]|$|以|的|标|补|给|进|计|奖|左|不)|(?:每[个]?[人月年天日次亩户吨项家件平方米]+)(?=[，。；、,;)]|$)"
)
_SMALL = regex.compile(r"\s?(?:又|零)?(?P<n>[\d一二两三四五六七八九]+)\s?(?P<u>角|毛|分|美分)")
_BARE_MONEY = regex.compile(
    r"(?:收入|资金|投资|投入|产值|利润|税收|营业额|销售额|交易额|成交额|融资|注册资本|资本|贷款|金额|经费|补助|奖励|补贴|资助|增加值|总额|罚款|财政|价格|费用|成本|净值|估值|市值|授信|奖金|报销)"
    r"[^，。；：\n\d]{0,10}$"
)
_NO_UNIT_AFTER = regex.compile(
    r"(?:(?:政务|便民|市民|服务|投诉|举报|咨询|公共|维权|公益|消费|法律|卫生|税务|监督){0,4}(?:热线|平台|电话|专线)|号|路|国道|省道|高速|级|类|版|型|届|期|年级|班|栋|幢|室|楼|条之|次会|英寸|世纪|大(?!于|[型量])|中全会|本账|强|佳|优|好(?!事)|不|化|位数|院|产业|维|代|岗|甲|甲基|线|星|环|旬|角|省|市|县|合一|化一)"
)
_LABEL_BEFORE = regex.compile(
    r"(?:附件|附表|附录|附图|表|图|专栏|编号|序号|公式|式|注|样本|代码|邮编|邮政编码|电话|传真|手机|热线|账号|帐号|卡号|案号|QQ|房间|大道|路|街|巷|弄)\s?[:：]?\s?$"
)
_SCORE = regex.compile(r"(?:[得满计加扣减记共评低高足过于超到达少]|分值为?|各|为|[（(])\s?$")
_ONE_CONTEXT = regex.compile(
    r"(?:至少|不少于|不低于|不超过|不多于|最多|只能|只|仅|仅限|限|限报|限推|可报|可推荐|可申报|推荐|各|均|另|超过|达到|每[^，。；、：\n]{1,8}(?:有|建|设|建成|建设|配备|选派|明确|确定|选择|申报|报送|推荐|培育|打造|创建|开展|组织|召开)(?:不少于|至少)?)\s?$"
)


@dataclass(frozen=True, slots=True)
class Figure:
    """What was read from `start` to `end` (`core_start` to `core_end` without bounds), with the fields of a mention."""

    kind: str
    start: int
    end: int
    core_start: int
    core_end: int
    rule: str
    fields: dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Term:
    """One numeral with what it measures."""

    kind: str
    start: int
    end: int
    value: int | float
    numeral: Numeral
    unit: str | None = None
    currency: str | None = None
    unit_at: int = -1


def _term(text: str, found: Numeral) -> _Term | None:
    """The numeral with the unit that follows it; None where what follows makes a name of it."""
    end, value = found.end, found.value
    if found.shape == "percent":
        return _Term("percent", found.start, end, value, found, "%")
    mark = _PERCENT.match(text, end)
    if mark is not None:
        sign = mark[0].strip()
        if sign == "‰":
            return _Term("percent", found.start, mark.end(), value / 10, found, "%", unit_at=end)
        return _Term("percent", found.start, mark.end(), value, found, "%" if sign == "%" else "百分点", unit_at=end)
    if _TENTHS.match(text, end) and found.value <= 10:
        return _Term("percent", found.start, end + 1, plain_product(value, 10), found, "%", unit_at=end)
    money = currency_pattern().match(text, end)
    if money is not None and not (
        found.shape == "han" and found.value < 10 and money["currency"] in ("元", "块") and text[end - 1] == "一"
    ):
        return _money(text, found, money)
    named = unit_pattern().match(text, end)
    if named is not None:
        name = named["unit"]
        if _names_unit(text, found, name, named.end()):
            return None
        half = text[named.end() : named.end() + 1] == "半" and units()[name].dimension in ("length", "mass", "area")
        return _Term("quantity", found.start, named.end() + half, plain_sum(value, 0.5 if half else 0), found, name, unit_at=end)
    return _Term("number", found.start, end, value, found)


_NO_SCORE = "之公局行院支店类级区析别期工布会钟秒散享红段"


def _names_unit(text: str, found: Numeral, name: str, end: int) -> bool:
    """十分 (very), 5分公司, 两位数: what looks like a unit begins a word."""
    if name == "分":
        if text[end : end + 1] in _NO_SCORE and end < len(text):
            return True
        return found.shape == "han" and found.value == 10 and not _SCORE.search(text, max(0, found.start - 6), found.start)
    return name == "位" and text[end : end + 1] == "数"


def plain_product(value: int | float, factor: int) -> int | float:
    product = round(value * factor, 9)
    return int(product) if product == int(product) else product


def plain_sum(value: int | float, more: float) -> int | float:
    return value + more if more else value


def _money(text: str, found: Numeral, money: "regex.Match[str]") -> _Term:
    """5万元, 3块四分, 六十四万元一角七分, 两美元又三美分."""
    end, value = money.end(), found.value
    code = currencies()[money["currency"]]
    from .numeral import han_value

    for _ in range(2):
        small = _SMALL.match(text, end)
        if small is None:
            break
        digits = small["n"]
        n = int(digits) if digits.isdigit() else han_value(digits)
        if n is None:
            break
        value = round(float(value) + float(n) * (0.1 if small["u"] in "角毛" else 0.01), 2)
        end = small.end()
        if text[end : end + 1] == "钱":
            end += 1
    if text[end : end + 1] == "整":
        end += 1
    if text[end : end + 3] == "人民币":
        end += 3
    return _Term("money", found.start, end, value, found, None, code, unit_at=found.end)


def figure(text: str, at: int, floor: int) -> Figure | int | None:
    """The figure whose numeral begins at `at`; words of bound do not reach back beyond `floor`.

    None where there is no numeral; where there is one that is no figure (附件1, 5G), the position to read on from.
    """
    found = numeral(text, at)
    if found is None:
        return None
    if found.shape == "han" and found.value == 0:
        return found.end
    term = _term(text, found)
    if term is None:
        return found.end
    pair = _range(text, term) if found.shape not in ("fraction",) else None
    if pair is not None:
        return _between(text, pair, floor)
    if _named(text, term):
        return max(found.end, at + 1)
    if term.kind == "number" and text[term.end : term.end + 2] == "分之":
        return found.end
    return _single(text, term, floor)


def _named(text: str, term: _Term) -> bool:
    """附件1, 5G, H1N1, 12345热线, 三 in 三产: figures that name."""
    start, end = term.start, term.end
    before, after = text[start - 1 : start], text[end : end + 1]
    if before == "第" or (before and before in "_#@+=*&") or (before == "/" and term.kind == "number"):
        return True
    if before.isascii() and before.isalpha() and not (term.kind in ("money", "percent") and before == " "):
        return True
    if term.kind in ("percent", "money"):
        return False
    if before == "." or (before == "-" and text[start - 2 : start - 1].isalnum()):
        return True
    shape = term.numeral.shape
    if term.kind == "number":
        if after and ((after.isascii() and after.isalpha()) or after in "+_#@/:*="):
            return True
        if _NO_UNIT_AFTER.match(text, end) or _LABEL_BEFORE.search(text, max(0, start - 6), start):
            return True
        if shape == "arabic":
            return term.numeral.end - start >= 8 and "," not in text[start:end] and "." not in text[start:end] and term.numeral.scale == 1
        if shape in ("han", "vague", "pair"):
            return _bare_han(text, term)
        return False
    if shape == "han" and term.numeral.end - start == 1:
        return _one_character(text, term)
    return shape == "arabic" and before == "." and text[start - 2 : start - 1].isdigit()


def _bare_han(text: str, term: _Term) -> bool:
    """A Han numeral without a unit is a number only of some length and at the end of a phrase (三千九百六十五)."""
    start, end = term.start, term.end
    if end - start < 2 or (term.numeral.shape == "pair" and term.numeral.scale == 1):
        bounded = bound.before(text, start, max(0, start - 12)) is not None or bound.after(text, end) is not None
        return not (bounded and term.numeral.shape == "han" and text[start:end] not in "百千万亿上十")
    follows = text[end : end + 1]
    if follows and "\u4e00" <= follows <= "\u9fff" and bound.after(text, end) is None and follows not in "和与到至的分且并或之间":
        return bound.before(text, start, max(0, start - 12)) is None or not any(c in "十百千万亿" for c in text[start:end])
    return not any(c in "十百千万亿点" for c in text[start:end])


def _one_character(text: str, term: _Term) -> bool:
    """一家企业 counts; 一个, 一项, 一条 do only where the words before count (至少一个, 每年一次); 三级, 四类 name."""
    start, sign, unit = term.start, text[term.start], term.unit or ""
    if sign in "百千万亿零〇上":
        return True
    if sign != "一":
        return False
    before, after = text[max(0, start - 1) : start], text[term.end : term.end + 1]
    if (after in ("一", "个", "事", "策", "性", "体", "多") and unit != "倍") or before in (
        "第",
        "这",
        "那",
        "某",
        "同",
        "上",
        "下",
        "进",
        "新",
        "另",
        "统",
        "唯",
        "逐",
        "任",
        "有",
    ):
        return True
    if _ONE_CONTEXT.search(text, max(0, start - 16), start) or bound.after(text, term.end):
        return False
    known = units().get(unit)
    return known is None or known.one is None


def _single(text: str, term: _Term, floor: int) -> Figure:
    core_start, core_end = term.start, term.end
    kind, value, unit, currency = term.kind, term.value, term.unit, term.currency
    rule = f"{kind}.{term.numeral.shape}"
    low, high = term.numeral.low, term.numeral.high
    if kind == "percent" and low is not None and unit == "%" and text[term.end - 1] == "成":
        low, high = plain_product(low, 10), None if high is None else plain_product(high, 10)
    for prefix, code in currency_before().items():
        lead = text[max(floor, core_start - len(prefix) - 2) : core_start].rstrip(" ")
        if lead.endswith(prefix) and kind in ("number", "money"):
            kind, currency = "money", code if kind == "number" else currency or code
            core_start = core_start - (len(text[max(floor, core_start - len(prefix) - 2) : core_start]) - len(lead)) - len(prefix)
            rule = "money.prefix"
            break
    if (
        kind == "number"
        and text[core_start - 1 : core_start] in "-负"
        and core_start > floor
        and text[core_start - 2 : core_start - 1] not in "0123456789"
    ) or (
        kind in ("percent", "quantity")
        and core_start > floor
        and text[core_start - 1] in "负-−"
        and not text[core_start - 2 : core_start - 1].isalnum()
    ):
        core_start, value = core_start - 1, -value
    if kind == "number" and term.numeral.scale >= 10000 and _BARE_MONEY.search(text, max(0, term.start - 24), term.start):
        kind, currency, rule = "money", "CNY", "money.bare"
    fields: dict[str, Any] = {"value": value, "unit": unit, "currency": currency}
    if kind == "money":
        core_end, fields["per"] = _per(text, core_end)
    return _bounded(text, kind, core_start, core_end, rule, fields, low, high, floor, term)


def _per(text: str, end: int) -> tuple[int, str | None]:
    """80万元/项, 30元每吨."""
    found = _PER.match(text, end)
    return (found.end(), found[0].lstrip("/每")) if found else (end, None)


def _bounded(
    text: str, kind: str, core_start: int, core_end: int, rule: str, fields: dict[str, Any], low: Any, high: Any, floor: int, term: _Term
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
        if not (says == "approx" and first is not None and comparator != "eq" and text[first.start] not in "达可已控"):
            comparator, low, high = says, None, None
    value = fields["value"]
    if comparator == "ge" and last is not None:
        upper = _upper(text, end, term)
        if upper is not None:
            fields["value"], fields["low"], fields["high"] = None, value, upper.value
            return Figure(kind, start, upper.end, core_start, upper.end, "range.above_below", fields | {"comparator": "between"})
    if low is None and high is None:
        low, high = bound.limits(comparator, value)
    if comparator == "between" and fields.get("value") is not None:
        fields["value"] = None
    fields |= {"low": low, "high": high, "comparator": comparator}
    return Figure(kind, start, end, core_start, core_end, rule, fields)


def _upper(text: str, at: int, lower: _Term) -> _Term | None:
    """二千元以下 of 五百元以上二千元以下."""
    at += text[at : at + 1] in ("，", "、")
    found = numeral(text, at)
    term = _term(text, found) if found else None
    if term is None or (term.kind, term.unit, term.currency) != (lower.kind, lower.unit, lower.currency) or term.value <= lower.value:
        return None
    last = bound.after(text, term.end)
    return _Term(term.kind, term.start, last[0], term.value, term.numeral) if last and last[1] == "le" else None


@dataclass(frozen=True, slots=True)
class _Range:
    low: _Term
    high: _Term
    low_value: int | float
    start: int
    end: int


def _range(text: str, first: _Term) -> _Range | None:
    """1-2个, 50—200万元, 10%-15%, 2至3家, 20和30之间, 1万(含)-5万元."""
    join = _JOIN.match(text, first.end)
    ends_between = False
    if join is None:
        join = _AND.match(text, first.end)
        ends_between = True
        if join is None:
            return None
    found = numeral(text, join.end())
    second = _term(text, found) if found else None
    if found is None or second is None or found.shape in ("pair", "vague"):
        return None
    closing = regex.match(r"\s?之?间", text[second.end : second.end + 4])
    if ends_between and not closing:
        return None
    if first.kind != "number" and (first.kind, first.unit, first.currency) != (second.kind, second.unit, second.currency):
        return None
    if text[first.start - 1 : first.start] in ("第", "-", "/", ".") and first.start:
        return None
    low = _shared_scale(first, second)
    if low >= second.value or (second.kind == "number" and not ends_between and not _range_alone(text, first, second)):
        return None
    end = second.end + (closing.end() if closing else 0)
    return _Range(first, second, low, first.start, end)


def _shared_scale(first: _Term, second: _Term) -> int | float:
    """50—200万元 is from 500,000; 8500到3万港元 is from 8,500; 六至八成 from 60."""
    if first.kind == "number" and second.kind == "percent" and second.unit == "%" and second.value != second.numeral.value:
        return plain_product(first.value, round(second.value / second.numeral.value)) if second.numeral.value else first.value
    scale = second.numeral.scale
    if first.numeral.scale == 1 and first.kind == "number" and scale > 1 and first.value < second.value / scale:
        return plain_product(first.value, scale)
    return first.value


def _range_alone(text: str, first: _Term, second: _Term) -> bool:
    """20 - 100 between bare figures is a range; 010-68552796, 2018-05 and 1-1 are not."""
    if first.numeral.shape == "han" and second.numeral.shape == "han":
        return first.end - first.start > 1 or second.end - second.start > 1
    width = len(text[first.start : first.end])
    after = text[second.end : second.end + 1]
    return not (text[first.start] == "0" and width > 1) and width <= 6 and len(text[second.start : second.end]) <= 7 and after not in "-/号"


def _between(text: str, found: _Range, floor: int) -> Figure:
    high = found.high
    kind, unit, currency = high.kind, high.unit, high.currency
    end, per = _per(text, found.end) if kind == "money" else (found.end, None)
    if kind == "number" and high.numeral.scale >= 10000 and _BARE_MONEY.search(text, max(0, found.start - 24), found.start):
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
    first = bound.before(text, start, floor)
    if first is not None and first.comparator in ("approx", "le", "ge"):
        start = first.start
    lead = regex.search(r"(?:介于|位于|从)\s?$", text[max(floor, start - 3) : start])
    if lead:
        start -= lead.end() - lead.start()
    last = bound.after(text, end)
    tail = last[0] if last and last[1] == "approx" else end
    return Figure(kind, start, tail, found.start, end, "range", fields)
