"""Shares of money told in a word: 各负担一半, 按应拨数的一半拨付, 补助标准按七折执行, 享受8.5折优惠, 减半收取, 双倍返还."""

import re
from decimal import Decimal

import regex

from ..expressions.numeral import plain
from ..records import Clause, Mention, Number
from .patterns import of_words
from .reading import Reading, Segment, Unit

WORDED = "worded-share"  # the rule of such a figure

_DIGITS = {han: number for number, han in enumerate("一二三四五六七八九", start=1)}
_HALF = re.compile(r"(?<!不足)一半(?![年月天径])")
_LESS_HALF = regex.compile(
    r"减半(?=(?:予以|给予)?(?:收取|征收|计征|计收|缴纳|缴存|存储|收费|征缴|优惠|补[助贴]|资助|奖[励补]|贴息|返还|拨付|发放|兑付|支付|报销))|(?<=(?:标准|补[助贴]|奖[励补]|津贴|费|价格|租金|票价)(?:予以|按)?)减半(?=执行|发放|计发|[，。；、]|$)"
)
_OFF = regex.compile(
    r"(?<![\p{Han}\d.一二三四五六七八九](?=一))(?P<n>[1-9](?:\.\d|\d)?|[一二三四五六七八九](?:点?[一二三四五六七八九])?)\s?折(?=优惠|执行|收|购|计|销|价|票|乘|以[上下内]|[，。；、（）]|$)"
)
#: 各负担|一半, 由市财政承担|一半, 退还其余费用的|一半
_BORNE = of_words(
    r"(?:承担|负担|分担|出资|自筹|自付|自缴|自负|配套|补[助贴]|资助|返还|退[还回]|减[免收征]|拨付|预拨|支付|缴纳|预付|扣[减除回]|核减|收回|上缴|提取|安排)(?:其中|其余|剩余|[^，。；\d]{0,10}的)?$"
)
#: 按应拨数的|一半|拨付, 新增财政补助|一半|用于
_OF_SUM = of_words(r"(?:[额数费款金价]|资金|经费|补[助贴]|奖[励补]|标准|收入|收益|租金|工资|报酬|投资|利息|税)的?$")
_DONE_SO = re.compile(
    r"的?(?:比例|标准|额度)?(?:予以|给予|进行|由[^，。；\d]{2,12}?)?(?:拨付|预拨|收取|收费|征收|计[收发付征算提]|支付|发放|补[助贴偿]|奖[励补]|资助|返还|退还|缴[纳存]|执行|扣[减除回]|核减|承担|负担|用于|赔偿|结算|清算)"
)
_MONEY = of_words(r"资金|拨|经费|费|补[助贴]|奖|款|金|价|税|租|保费|工资|投资|收入|收益|标准|门?票")
_PRICED = regex.compile(r"(?:按照?|享受|打|给予|予以|实行|不(?:得)?(?:低于|高于|超过)|为|[费价票租准]|优惠)$")


#: 减半|执行 of what a sum or a share told before: 给予最高300万元资助；改良型新药减半执行.
_HALF_OF_IT = re.compile(r"减半(?=执行|享受|计算)")
_WORD = re.compile(
    r"一半|减半|折|全额|双倍|加倍|[一二三四五六七八九]{2}(?:比例)?分[担成摊配]|\d\s?(?:[:：∶]{2}|\s[:：∶]|[:：∶]\s|[﹕︰])\s?\d"
)
#: 双倍|返还, 加倍|支付, 双倍|工资: twice of what is paid otherwise.
_TWICE = regex.compile(
    r"(?:双|加)倍(?=(?:予以|给予)?(?:返还|退还|退回|赔[偿付]|补偿|支付|发放|计[发酬]|奖[励补]|补[助贴]|收取|征收|缴纳|工资|薪酬|罚款|处罚))"
)
#: 90分以上的|全额|返还: the whole beside what others of a scale get; elsewhere 全额 says that nothing lacks.
_WHOLE = regex.compile(
    r"(?<=\d[^，。；、]{1,6}的)全额(?=(?:予以|给予|据实)?(?:拨付|发放|兑付|支付|计发|兑现|补[助贴]|资助|贴息|返还|退还|报销|奖[励补]))"
)


def clauses(reading: Reading, *kinds: str) -> list[Clause]:
    """The clauses with an expression of `kinds`, and those that may tell a share in a word, in text order."""
    found = reading.clauses_with(*kinds)
    seen = {clause.id for clause in found}
    for match in _WORD.finditer(reading.masked):
        clause = reading.clause_at(match.start())
        if clause.id not in seen and clause.kind in ("sentence", "item"):
            seen.add(clause.id)
            found.append(clause)
    return sorted(found, key=lambda clause: clause.span.start)


def worded(reading: Reading, unit: Unit) -> list[Mention]:
    """The shares of a unit that a word tells, as percentages: 50 of 一半 and 减半, 70 of 七折, 85 of 八五折, 200 of 双倍."""
    text = reading.masked
    found: list[Mention] = []
    if text.find("半", unit.start, unit.end) >= 0:
        found += [_mention(reading, m, 50) for m in _HALF.finditer(text, unit.start, unit.end) if _is_half(text, unit, m)]
        found += [_mention(reading, m, 50) for m in _LESS_HALF.finditer(text, unit.start, unit.end)]
        if not found and reading.mentions_in(unit.clause.span.start, unit.start, "money", "percent"):
            found += [_mention(reading, m, 50) for m in _HALF_OF_IT.finditer(text, unit.start, unit.end)]
    if text.find("全额", unit.start, unit.end) >= 0:
        found += [_mention(reading, m, 100) for m in _WHOLE.finditer(text, unit.start, unit.end)]
    if text.find("倍", unit.start, unit.end) >= 0:
        found += [_mention(reading, m, 200) for m in _TWICE.finditer(text, unit.start, unit.end)]
    if text.find("折", unit.start, unit.end) >= 0:
        for match in _OFF.finditer(text, unit.start, unit.end):
            segment = unit.segment_at(match.start())
            if _PRICED.search(text, segment.start, match.start()) is not None:
                found.append(_mention(reading, match, _tenths(match["n"])))
    return found


def _is_half(text: str, unit: Unit, match: "re.Match[str]") -> bool:
    """各负担|一半, 应拨数的|一半|拨付: a half of money, and none of a task."""
    segment: Segment = unit.segment_at(match.start())
    if _MONEY.search(text, unit.clause.span.start, match.start()) is None:
        return False
    if _BORNE.search(text, segment.start, match.start()) is not None:
        return True
    return _OF_SUM.search(text, segment.start, match.start()) is not None and _DONE_SO.match(text, match.end(), segment.end) is not None


def _tenths(words: str) -> Number:
    """七折 as 70, 八五折 and 8.5折 and 85折 as 85."""
    digits = "".join(str(_DIGITS.get(char, char)) for char in words).replace("点", ".")
    value = Decimal(digits)
    return plain(value * 10 if value < 10 else value)


def _mention(reading: Reading, match: "re.Match[str] | regex.Match[str]", value: Number) -> Mention:
    start, end = match.span()
    return Mention(
        kind="percent",
        text=reading.text[start:end],
        start=start,
        end=end,
        core_start=start,
        core_end=end,
        rule=WORDED,
        value=value,
        low=value,
        high=value,
        comparator="eq",
        unit="%",
    )
