"""What comes again: 每年, 每年1月31日前, 每3年, 每季度末, 定期, 年度绩效评估, 两年一次."""

from typing import Any

import regex

from .calendar import CLOCK, JOIN, Point, clock_of, later, point
from .duration import length
from .figure import Figure
from .numeral import numeral

_UNIT = regex.compile(
    r"\s?(?:个)?(?P<u>半年|半个?月|[双单]月|工作日|(?:会计|财政)年度|年度?|季度?|月度?|周(?!岁|边)|星期|日(?!制|常|均)|天|小时|学期|学年|旬)"
)
_FREQUENCY = {"半年": "P6M", "半月": "P15D", "半个月": "P15D", "双月": "P2M", "单月": "P2M", "旬": "P10D"}
_MORE = regex.compile(rf"\s?(?:起)?(?:[、和及]|{JOIN})\s?")
_LETTER = {
    **dict.fromkeys(("年", "年度", "学年", "会计年度", "财政年度"), ("Y", 1)),
    **dict.fromkeys(("季", "季度"), ("M", 3)),
    **dict.fromkeys(("月", "月度"), ("M", 1)),
    **dict.fromkeys(("周", "星期"), ("W", 1)),
    **dict.fromkeys(("日", "天", "工作日"), ("D", 1)),
    "半年": ("M", 6),
    "小时": ("H", 1),
}
_BY = regex.compile(
    r"\s?(?:(?:下班)?(?:之前|以前|底?前(?![\d一二三四五六七八九十述期后夕])|(?<=季度?|半年|[月旬])内(?![容部]))|(?P<from>起|开始))"
)
_DATE = r"(?:\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])\s?[日号]"
_MONTHLY = regex.compile(
    rf"\s?的?(?:(?:[首末]月|第[一二三]个?月|最后一?个?月)(?:的)?(?:{_DATE}|[上中下]旬|月?[底末初])?|{_DATE}"
    rf"(?:\s?[、和及]\s?{_DATE})*(?:[至到](?:次月)?{_DATE})?|月?[底末初](?!步|期)|[上中下]旬|度?末|(?:的)?(?:最后|第)[一二三]个工作日|前\s?(?:\d{{1,2}}|[一二三四五六七八九十]{{1,2}})个?工作日)"
)
_WEEKLY = regex.compile(
    r"(?:星期|周)?[一二三四五六日天](?![次个天周年月])(?:\s?(?:[、和]\s?(?:星期|周)?|[至到]\s?(?:星期|周))[一二三四五六日天](?![次个天周年月]))*|末"
)
#: 每年度|终了后两个月内, 每学期|开学后两周内: an event that comes again, and the term that counts from it.
_EVENT = regex.compile(
    r"(?:的)?(?P<event>(?:终了|结束|届满|终结|开学|开始|放假|期末)|[采供]暖期?(?:开始|结束)|汛期|入汛|[春夏秋]收|[春夏秋冬]播|播种|收获|插秧|封冻)(?:(?:之|以)?后(?P<after>的)?|(?P<before>之?前))"
)
_PARTS = regex.compile(r"早中晚|早晚|上、?下午")
#: 每年1月、7月|的15日(前)
_DAY_OF = regex.compile(rf"的{_DATE}")
#: 季|后20日内, 每月|后5个工作日内: a term that counts from the end of each round.
_ROUND_OVER = regex.compile(r"度?(?:以|之)?后的?(?=[\d一二三四五六七八九十])")
_TOLD_APART = frozenset("0123456789一二三四五六七八九十两半个数几多本当次上下该首末周")
_WITHIN = regex.compile(r"(?:之内|以内|内)(?!部|容)")
_REGULAR = regex.compile(
    r"(?:(?<![不固规指约法限确稳特假])定期(?!货|限|间|存款|货币|票|刊)|年度(?=(?:工作)?(?:绩效(?:评估|评价|考核)|考核(?!优|合格|结果|不|为|等|指标|办法)|评估(?!结果)|评价(?!结果)|总结|报告(?!制度)|检查|审计|检验|体检|监督检查|抽查|述职|自评|复核))"
    r"|(?<=发布|公布|编制|编写|报送|提交|出版|公开)年度(?=[\u4e00-\u9fff]{2,12}?(?:报告(?!制度)|白皮书))"
    r"|按季度?(?![节目指计安]|预(?![拨付缴]))|按月(?:度)?(?![份薪均嫂工饼目指计安度]|预(?![拨付缴]))|按周(?![期边岁])|按旬|按日(?=[加计报连调足结])"
    r"|按年度?(?=[报开进对组调公通考评监结缴支拨发收付交足申审核更清])|逐年(?!龄)|逐月|逐季|逐周)"
)
_REGULARLY = (("定期", None), ("年", "P1Y"), ("季", "P3M"), ("月", "P1M"), ("周", "P1W"), ("旬", "P10D"), ("日", "P1D"))
_REGULAR_BEFORE = set("后0123456789年本该上下一各当历会财计全度个两三该跨季")
_ONCE = regex.compile(r"\s?个?(?P<u>年|月|季度|周)(?:举[办行]|评[选审]|召?开|组织|开展)?一(?:次(?!性)|届|度|评|聘|审|换|考|周期|轮(?!岗))")


def every(text: str, at: int) -> Figure | None:
    """每 at `at`: 每年, 每三年, 每年年底前, 每月10日前."""
    end = at + 1 + (text[at + 1 : at + 2] == "隔")
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
    if n == 1:
        end, extra = _after_event(text, end, word) or _inside(text, end, word)
        fields |= extra
    return Figure("time", at, end, at, end, "time.recurring", fields)


def _after_event(text: str, end: int, word: str) -> tuple[int, dict[str, Any]] | None:
    """终了后两个月内 of 每年度终了后两个月内: within the term that counts from an event of every round."""
    event = _EVENT.match(text, end)
    if event is None:
        return _after_round(text, end, word) if text[end : end + 1] in "后以之" else None
    anchor = (word if event["event"][0] in "终结届" else "") + event["event"]
    if event["before"] is not None:
        term = length(text, event.end())
        stop, extra = (term.end, {"offset": term.offset, "working_days": term.working}) if term else (event.end(), {})
        return stop, {"anchor": anchor, "bound": "by", **extra}
    term = length(text, event.end())
    closing = _WITHIN.match(text, term.end) if term else None
    if term is None or closing is None:
        return event.end(), {"anchor": anchor, "bound": "from"}
    return closing.end(), {"anchor": anchor, "bound": "within", "offset": term.offset, "working_days": term.working}


def _after_round(text: str, end: int, word: str) -> tuple[int, dict[str, Any]] | None:
    """后20日内 of 每季度后20日内: a term from the end of a round, which has to be closed by 内."""
    over = _ROUND_OVER.match(text, end)
    term = length(text, over.end()) if over else None
    closing = _WITHIN.match(text, term.end) if term else None
    if term is None or closing is None:
        return None
    return closing.end(), {"anchor": word, "bound": "within", "offset": term.offset, "working_days": term.working}


def bare_round(text: str, at: int) -> Figure | None:
    """单月15日前, 双月10日前, 季后20日内, 月后8日内: rounds that are told without 每."""
    if at and text[at - 1] in _TOLD_APART:
        return None
    word = text[at] if text[at] in "季月" else text[at : at + 2]
    end, extra = _inside(text, at + 2, "月") if len(word) > 1 else (_after_round(text, at + 1, word) or (at, {}))
    if not extra.get("bound"):
        return None
    fields = {"form": "recurring", "frequency": {"季": "P3M", "月": "P1M"}.get(word, "P2M"), "working_days": False} | extra
    return Figure("time", at, end, at, end, "time.recurring", fields)


def _inside(text: str, end: int, word: str) -> tuple[int, dict[str, Any]]:
    """The point within the round: 1月31日前 of 每年1月31日前, 首月10日前 of 每季度首月10日前, 五下班前 of 每周五下班前."""
    begin = stop = end + (text[end : end + 1] == "的")
    if word in ("学期", "学年") and text[end : end + 1] in ("末", "初"):
        stop = end + 1  # 每学期末
    elif word in ("年", "年度", "学年", "会计年度", "财政年度"):
        found = point(text, begin, None)
        if found is None or found.written_year or found.year is not None or found.unresolved:
            return end, {}
        stop = _further(text, found)
        day = _DAY_OF.match(text, stop) if text[stop - 1] == "月" else None
        stop = day.end() if day else stop
    elif word in ("月", "双月", "单月", "季", "季度", "月度", "周", "星期"):
        match = (_WEEKLY if word in ("周", "星期") else _MONTHLY).match(text, end)
        if match is None:
            return end, {}
        stop = match.end()
    elif word not in ("日", "天", "工作日"):
        return end, {}
    elif (parts := _PARTS.match(text, end)) is not None:
        return parts.end(), {"point": parts[0]}
    named = text[begin:stop].strip()
    if word in ("周", "星期") and named and named[0] not in "星周":
        named = word + named
    clock = CLOCK.match(text, stop) if word in ("周", "星期", "日", "天", "工作日") else None
    time = clock_of(clock) if clock else None
    if clock and time:
        stop = clock.end()
    by = _BY.match(text, stop)
    if not named and time is None and (by is None or not by[0].startswith("下班")):
        return end, {}
    extra: dict[str, Any] = {"point": named or None, "time": time, "bound": ("from" if by["from"] else "by") if by else None}
    return (by.end() if by else stop), extra


def _further(text: str, first: Point) -> int:
    """Where 3月、9月 or 6月1日至8月31日 ends that `first` begins."""
    stop = first.end
    for _ in range(11):
        joined = _MORE.match(text, stop)
        following = later(text, joined.end(), first, None) if joined else None
        if following is None:
            return stop
        stop = following.end
    return stop


def regular(text: str, at: int) -> Figure | None:
    """定期 (how often is left open), 年度 before what is done once a year, 按季度, 逐年."""
    found = _REGULAR.match(text, at)
    if found is None:
        return None
    word = found[0]
    if word == "年度" and at and text[at - 1] in _REGULAR_BEFORE:
        return None
    frequency = next(iso for sign, iso in _REGULARLY if sign in word)
    return Figure("time", at, found.end(), at, found.end(), "time.regular", {"form": "recurring", "frequency": frequency})


def once(text: str, at: int) -> Figure | None:
    """两年一次, 三年一届, 每 left out."""
    count = numeral(text, at)
    if count is None or not isinstance(count.value, int) or text[at - 1 : at] == "第":
        return None
    found = _ONCE.match(text, count.end)
    if found is None or not 1 <= count.value < 100:
        return None  # 2023年一次性下达 is a year
    letter, step = _LETTER[found["u"]]
    return Figure(
        "time", at, found.end(), at, found.end(), "time.once", {"form": "recurring", "frequency": f"P{count.value * step}{letter}"}
    )
