"""Ratios of money: 按国家资助额度1:0.5给予配套 matches half of what another gives; 省与市县按6:4分担 parts it."""

import re
from decimal import Decimal

import regex

from ..expressions.numeral import plain
from ..records import Mention, Number
from ..records.target import Comparator
from .patterns import compiled
from .reading import Place, Reading, Segment, Unit

_RATIO = regex.compile(
    r"(?<![\d.:：∶])(?P<first>\d{1,3}(?:\.\d{1,2})?)\s?(?:[:：∶﹕︰]{1,2}|比)\s?(?P<second>\d{1,3}(?:\.\d{1,2})?)"
    r"(?P<more>(?:\s?(?:[:：∶﹕︰]{1,2}|比)\s?\d{1,3}(?:\.\d{1,2})?){0,3})(?![\d.]*[\d:：∶﹕︰])"
)
_MATCHED = re.compile(r"配套|匹配|跟投|跟奖")
_MONEY = regex.compile(r"资金|经费|资助|奖励|奖补|补助|补贴|投资|出资|给予|支持")
#: 按照|1:1, 国家资助额度|1:1, 配套比例一般不超过|1:1
_AHEAD = regex.compile(r"(?:按照?|以|比例)(?:[^，。；]{0,24})$|(?:额度?|资金|经费|金)的?$")
_BEHIND = regex.compile(r"的?(?:比例|标准)?(?:内|以内)?[^，。；]{0,16}?(?:配套|匹配|跟投|跟奖)|的?(?:比例)?(?:给予|予以|进行)")
#: 按5:5|比例分担: how a cost is parted, and no rate of it; 按1:1配套建设停车位 is no money.
_PARTED = regex.compile(r"[^，。；]{0,12}(?:分担|承担|负担|共担|分配|分成|分摊|建设|配备|配建|设置)")
#: 省与市县按|6:4|比例分担, 分两年按|6:4|比例兑付: how a cost or a sum is parted.
_PARTS = re.compile(
    r"分[担成配]|贴息|补[助贴]|资助|奖[励补]|承担|负担|共担|分摊|兑付|拨付|支付|发放|兑现|解决|筹[措集]|列支|落实|配比|安排"
)
_BY = regex.compile(r"(?:按照?|以|(?:比例|之比)(?:分别)?(?:为|是)?)(?:不低于)?$|按照?(?:\p{Han}{1,8}[、和与])+\p{Han}{1,8}$")
_SHARED = regex.compile(
    r"的?(?:比例)?(?:(?:由|共同|分别|予以|给予|与|分[年期级]|逐[年级]|各自)[^，。；]{0,8})?"
    r"(?:分[担成配]|承担|负担|共担|分摊|兑付|拨付|支付|发放|兑现)"
)
#: 市、县两级财政按|1:1|比例给予贴息: several who pay, each its part.
_GIVEN_TOGETHER = regex.compile(
    r"的?(?:比例)?(?:共同|分别)?(?:(?:给予|予以|安排)?(?:贴息|补[助贴]|资助|奖[励补]|保障)|解决|筹[措集]|列支|落实|出资|投入|安排|代偿|赔付|清算|配比)"
)
_TOGETHER = regex.compile(r"(?:两级|三级|[、和与][^，。；]{1,10})(?:财政|政府)?(?:共同|分别)?按照?$")
_COST = regex.compile(
    r"贴息|资金|经费|费用?|补[助贴]|奖[励补]|保费|投资|支出|损失|亏损|成本|收[入益]|税|金|款|[报薪]酬|薪|工资|待遇|债务|元"
)
#: 按省、市、县|2:3:5|的比例配套: of three, each its part.
_MATCHED_BY = regex.compile(
    r"的?(?:比例)?(?:共同|分别|分级|逐级)*(?:安排|落实|筹[集措]|出资|投入|配套|解决|列支|保障)"
    r"|的?(?:比例)?由[^，。；]{2,20}?(?:解决|筹[集措]|安排|落实|保障)"
)
#: 由省与企业所在地按|6:4|分担: a cost, whether it is named or not; no 工作量.
_COST_SHARED = regex.compile(
    r"的?(?:比例)?(?:共同|分别|予以|分级|逐级|各自)*(?:分[担成]|共担|分摊|负担|列支)(?!\p{Han}{0,6}(?:任务|责任|工作|指标|名额))"
)
_NO_COST = regex.compile(r"任务|责任|工作量|指标|名额|学时|课时|人员|床位|面积|用地|减排|能耗|水量")
#: (市与主城区)分担比例为|4∶6
#: …由市、区两级分担，其中中心城区为|6∶4|，其余县为|4∶6: for whom each is; 市级与主城各区按|8∶2|、与县按5∶5分担
_FOR_WHOM = regex.compile(r"^(?:其中)?[：:，]?(?:(?!分担|比例)[\p{Han}（）、]){2,24}?(?:为|按)$")
_SHARED_BEFORE = regex.compile(r"分[担摊]|共担|共同(?:承担|负担)")
_AND_WITH = regex.compile(r"、与?[\p{Han}（）]{1,12}按(?:照)?\d{1,3}[:：∶]\d{1,3}(?:的?比例)?(?:分[担成摊]|共担|承担|负担)")
_SHARES_ARE = regex.compile(r"(?:分[担成摊]|共担|承担|负担|出资|拨付|兑付)(?:资金)?比例(?:分别)?(?:为|是|按)?$")
#: (配套资金与中央资金的比例为|1∶2, 自筹资金与财政资金之比不低于|2∶1): of which the first is a share.
_COMPARED = regex.compile(
    r"(?:资金|经费|出资|投资|投入|资本|贷款|补[助贴]|奖补)[与和]\p{Han}{0,12}?(?P<base>(?:(?![与和的])\p{Han}){0,12}?(?:资金|经费|出资|投资|投入|资本|补[助贴]|奖补))(?:额|出资)?"
    r"(?:的)?(?:之比|配比|比例?|(?=$))(?:原则上|一般|应|须|不得|不|低于|少于|高于|超过|大于|小于|达到|为|是|按)*$"
)
#: One of the two is what is given or put beside it; 固定资产投资与流动资金 are neither.
_OF_FUNDS = regex.compile(r"配套|补[助贴]|奖补|自筹|财政|中央|省级|市级|拨款|专项|引导基金")
#: 按四六|分成, 五五|分担
_IN_TENS = regex.compile(r"(?P<a>[一二三四五六七八九])(?P<b>[一二三四五六七八九])(?=(?:比例)?分[担成摊配]|开分[担成摊])")
_TENS = {han: number for number, han in enumerate("一二三四五六七八九", start=1)}
PARTED = "ratio-parted"  # the rule of such a figure
_FIGURE = re.compile(r"\d+(?:\.\d+)?")
_BOUND: tuple[tuple[str, Comparator], ...] = (
    *((said, "le") for said in ("不得超过", "不得高于", "不超过", "不高于", "最高")),
    *((said, "ge") for said in ("不得低于", "不得少于", "不低于", "不少于")),
)


def ratios(reading: Reading, unit: Unit) -> list[Mention]:
    """The ratios of a unit that say how a sum is matched or parted, as percentages.

    50 of 1:0.5, no value where the first is not 1; of what is parted, the share of the first: 60 of 6:4.
    """
    text = reading.masked
    matched = _MATCHED.search(text, unit.start, unit.end)
    if matched is None and _PARTS.search(text, unit.start, unit.end) is None:
        return _compared(reading, unit)
    found = [*_compared(reading, unit), *_in_tens(reading, unit)]
    for ratio in _RATIO.finditer(text, unit.start, unit.end):
        if any(one.core_start == ratio.start() for one in found):
            continue
        segment = unit.segment_at(ratio.start())
        value = parted = _parted(text, unit, segment, ratio)
        if parted is None:
            ahead = _AHEAD.search(text, segment.start, ratio.start())
            if matched is None or ahead is None or ratio["more"] or not _MONEY.search(text, unit.start, unit.end):
                continue
            if _PARTED.match(text, ratio.end(), segment.end) or not (
                _BEHIND.match(text, ratio.end(), segment.end) or _MATCHED.search(text, segment.start, ratio.start())
            ):
                continue
            value = plain(Decimal(ratio["second"]) * 100) if ratio["first"] == "1" else None
        found.append(_share(reading, segment, ratio.span(), value, "ratio" if parted is None else PARTED))
    return found


def _share(reading: Reading, segment: Segment, place: Place, value: Number | None, rule: str) -> Mention:
    """The share in percent that the ratio at `place` tells, with the bound in front of it."""
    text = reading.masked
    bound = next((said for said in _BOUND if text.endswith(said[0], segment.start, place[0])), ("", None))
    start, end = place[0] - len(bound[0]), place[1]
    return Mention(
        kind="percent",
        text=reading.text[start:end],
        start=start,
        end=end,
        core_start=place[0],
        core_end=end,
        rule=rule,
        value=value,
        low=value,
        high=value,
        comparator=bound[1] or "eq",
        unit="%",
    )


def _compared(reading: Reading, unit: Unit) -> list[Mention]:
    """配套资金与中央资金的比例为1∶2: the one is half of the other, 50."""
    text = reading.masked
    if compiled("[与和]").search(text, unit.start, unit.end) is None or compiled("比").search(text, unit.start, unit.end) is None:
        return []
    found = []
    for ratio in _RATIO.finditer(text, unit.start, unit.end):
        segment = unit.segment_at(ratio.start())
        if ratio["more"] or _COMPARED.search(text, segment.start, ratio.start()) is None or Decimal(ratio["second"]) == 0:
            continue
        if _parted(text, unit, segment, ratio) is not None or _OF_FUNDS.search(text, segment.start, ratio.start()) is None:
            continue
        value = plain((Decimal(ratio["first"]) * 100 / Decimal(ratio["second"])).quantize(Decimal("0.01")))
        found.append(_share(reading, segment, ratio.span(), value, "ratio"))
    return found


def _in_tens(reading: Reading, unit: Unit) -> list[Mention]:
    """市与区按四六分成, 市、县两级财政五五分担: the first of two shares that make ten."""
    text = reading.masked
    if text.find("分", unit.start, unit.end) < 0:
        return []
    return [
        _share(reading, unit.segment_at(two.start()), two.span(), _TENS[two["a"]] * 10, PARTED)
        for two in _IN_TENS.finditer(text, unit.start, unit.end)
        if _TENS[two["a"]] + _TENS[two["b"]] == 10
        and (_COST.search(text, unit.clause.span.start, unit.end) is not None or "财政" in text[unit.start : two.start()])
        and _NO_COST.search(text, unit.start, two.start()) is None
    ]


def _parted(text: str, unit: Unit, segment: Segment, ratio: "regex.Match[str]") -> Number | None:
    """The first share in percent where a ratio parts what is paid: 60 of 省与市县按6:4分担; None where it parts no money."""
    end = unit.segment_at(ratio.end() - 1).end  # 按6 : 4分担: a colon that ends a segment
    if _BY.search(text, segment.start, ratio.start()) is None and not _is_for_some(text, unit, segment, ratio):
        return None
    several = ratio["more"] and _MATCHED_BY.match(text, ratio.end(), end) is not None
    several = several or (
        not (ratio["first"] == "1" and _MATCHED.search(text, unit.start, unit.end))
        and _TOGETHER.search(text, segment.start, ratio.start()) is not None
        and _GIVEN_TOGETHER.match(text, ratio.end(), end) is not None
    )
    are = (
        _SHARES_ARE.search(text, segment.start, ratio.start()) is not None
        or _AND_WITH.match(text, ratio.end(), end) is not None
        or _is_for_some(text, unit, segment, ratio)
    )
    if not several and not are and _SHARED.match(text, ratio.end(), end) is None:
        return None
    if are and _NO_COST.search(text, unit.start, ratio.start()) is None:
        pass
    elif _COST.search(text, unit.clause.span.start, unit.end) is None and (
        _COST_SHARED.match(text, ratio.end(), end) is None or _NO_COST.search(text, unit.start, ratio.start()) is not None
    ):
        return None
    parts = [Decimal(one) for one in _FIGURE.findall(ratio[0])]
    return plain((parts[0] * 100 / sum(parts)).quantize(Decimal("0.01"))) if sum(parts) else None


def _is_for_some(text: str, unit: Unit, segment: Segment, ratio: "regex.Match[str]") -> bool:
    """市、区两级分担，其中中心城区为(6∶4)，其余县（市）为(4∶6): the ratio of some of those who share, which ends its part."""
    return (
        ratio.end() in (segment.end, unit.end)
        and _FOR_WHOM.fullmatch(text[segment.start : ratio.start()]) is not None
        and _SHARED_BEFORE.search(text, unit.start, segment.start) is not None
    )


def with_ratios(figures: list[Mention], found: list[Mention]) -> list[Mention]:
    """The figures of a unit with its ratios, in place of the numbers that these are made of."""
    if not found:
        return figures
    apart = [one for one in figures if not any(ratio.start <= one.start < ratio.end for ratio in found)]
    return sorted([*apart, *found], key=lambda one: one.start)
