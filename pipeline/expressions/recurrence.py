"""What comes again: 每年, 每年1月31日前, 每3年, 每季度末, 定期, 年度绩效评估, 两年一次."""

from typing import Any

import regex

from .calendar import point
from .dates import Clock
from .figure import Figure
from .numeral import numeral

_UNIT = regex.compile(r"\s?(?:个)?(?P<u>半年|半个?月|工作日|年度?|季度?|月度?|周(?!岁|边)|星期|日(?!制|常|均)|天|小时|学期|学年|旬)")
_FREQUENCY = {"半年": "P6M", "半月": "P15D", "半个月": "P15D", "旬": "P10D"}
_LETTER = {
    **dict.fromkeys(("年", "年度", "学年"), ("Y", 1)),
    **dict.fromkeys(("季", "季度"), ("M", 3)),
    **dict.fromkeys(("月", "月度"), ("M", 1)),
    **dict.fromkeys(("周", "星期"), ("W", 1)),
    **dict.fromkeys(("日", "天", "工作日"), ("D", 1)),
    "半年": ("M", 6),
    "小时": ("H", 1),
}
_BY = regex.compile(r"\s?(?:之前|以前|底?前(?![\d一二三四五六七八九十述期])|(?P<from>起|开始))")
_DAY = regex.compile(
    r"\s?的?(?:第?[一二三]个月)?(?:(?P<d>\d{1,2}|[一二三]?十?[一二三四五六七八九])\s?[日号]|月?(?P<e>[底末初])(?!步|期)|(?P<t>[上中下]旬)|度?(?P<q>末|首月))(?:至(?:次月)?\d{1,2}[日号])?"
)
_REGULAR = regex.compile(
    r"(?:(?<![不固规指约法限确])定期(?!限|间|存款|货币|票|刊)|年度(?=(?:工作)?(?:绩效(?:评估|评价|考核)|考核(?!优|合格|结果|不|为|等|指标|办法)|评估(?!结果)|评价(?!结果)|总结|报告(?!制度)|检查|审计|检验|体检|监督检查|抽查|述职|自评|复核))|按季度?(?=[报开进对组调公通考评监])|按月度?(?=[报开进对组调公通考评监发])|按年度?(?=[报开进对组调公通考评监])|逐年(?!龄)|逐月|逐季)"
)
_REGULAR_BEFORE = set("后0123456789年本该上下一各当历会财计全度个两三该跨季")
_ONCE = regex.compile(r"\s?个?(?P<u>年|月|季度|周)(?:举[办行]|评[选审]|召?开|组织|开展)?一(?:次|届|度|评|聘|审|换|考)")


def every(text: str, at: int, clock: Clock) -> Figure | None:
    """每 at `at`: 每年, 每三年, 每年年底前, 每月10日前."""
    end = at + 1
    count = numeral(text, end)
    n: int | float = 1
    if count is not None and isinstance(count.value, int) and count.shape in ("arabic", "han"):
        n, end = count.value, count.end
    unit = _UNIT.match(text, end)
    if unit is None or n < 1:
        return None
    word, end = unit["u"], unit.end()
    letter = _LETTER.get(word)
    frequency = _FREQUENCY.get(word)
    if n != 1 and letter is None:
        return None
    if letter is not None:
        frequency = f"P{'T' if letter[0] == 'H' else ''}{n * letter[1]}{letter[0]}"
    fields: dict[str, Any] = {"form": "recurring", "frequency": frequency, "working_days": word == "工作日"}
    if n == 1 and text[end : end + 2] == "一次":
        return Figure("time", at, end, at, end, "time.recurring", fields)
    end, extra = _inside(text, end, word, clock) if n == 1 else (end, {})
    return Figure("time", at, end, at, end, "time.recurring", fields | extra)


def _inside(text: str, end: int, word: str, clock: Clock) -> tuple[int, dict[str, Any]]:
    """The point within the round: 1月31日前 of 每年1月31日前."""
    begin = end + (text[end : end + 1] == "的")
    if word in ("年", "年度", "学年"):
        found = point(text, begin, None)
        if found is None or found.written_year or found.year is not None or found.unresolved:
            return end, {}
        stop = found.end
    elif word in ("月", "季", "季度", "月度"):
        match = _DAY.match(text, end)
        if match is None:
            return end, {}
        stop = match.end()
    else:
        return end, {}
    by = _BY.match(text, stop)
    named = text[begin:stop]
    extra: dict[str, Any] = {"point": named.strip(), "bound": ("from" if by["from"] else "by") if by else None}
    return (by.end() if by else stop), extra


def regular(text: str, at: int) -> Figure | None:
    """定期 (how often is left open), 年度 before what is done once a year, 按季度, 逐年."""
    found = _REGULAR.match(text, at)
    if found is None:
        return None
    word = found[0]
    if word == "年度" and at and text[at - 1] in _REGULAR_BEFORE:
        return None
    frequency = None if word == "定期" else "P1Y" if "年" in word else "P3M" if "季" in word else "P1M"
    return Figure("time", at, found.end(), at, found.end(), "time.regular", {"form": "recurring", "frequency": frequency})


def once(text: str, at: int) -> Figure | None:
    """两年一次, 三年一届, 每 left out."""
    count = numeral(text, at)
    if count is None or not isinstance(count.value, int) or text[at - 1 : at] == "第":
        return None
    found = _ONCE.match(text, count.end)
    if found is None or count.value < 1:
        return None
    letter, step = _LETTER[found["u"]]
    return Figure(
        "time", at, found.end(), at, found.end(), "time.once", {"form": "recurring", "frequency": f"P{count.value * step}{letter}"}
    )
