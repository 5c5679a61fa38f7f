"""The words in which changes are told: names of fields and of their values, and how far a figure moved."""

import regex

from ..records import FieldChange, Target
from ..records.fact import Fact
from ..terms import FREQUENCIES, VALUES
from .measure import days, family, span_of
from .tokens import WHOLE

LONG = 60
NOUNS = {
    "grant": "支持",
    "instalment": "分期安排",
    "cap": "上限",
    "total": "总额",
    "threshold": "金额门槛",
    "fine": "罚款",
    "rate": "比例",
}
MODALITY = {"obligation": "要求", "prohibition": "禁止", "permission": "允许", "encouragement": "鼓励", "exclusion": "排除"}
BASIS = {"annual_growth": "年均增幅", "yoy_growth": "同比增幅", "share": "占比", "per_capita": "人均"}
REACH = regex.compile(r"^(?:达到?|为)(?=\d)")
_BOUND = regex.compile(r"^(?:[务请]必?|应|须)?于")


def degree(f: FieldChange, fact: Fact) -> str:
    if f.delta is None or f.delta.absolute is None:
        return ""
    up = f.direction == "increase"
    if f.field == "rate" or (isinstance(fact, Target) and family(fact.unit) == "%"):
        return f"，{'提高' if up else '降低'}{_plain(abs(f.delta.absolute))}个百分点"
    if f.delta.relative is None:
        return ""
    return f"，{'增' if up else '降'}{_plain(round(abs(f.delta.relative) * 100, 1))}%"


def moved(f: FieldChange) -> str:
    if f.field == "offset":
        return "缩短为" if f.direction in {"earlier", "decrease"} else "延长为"
    return "提前至" if f.direction == "earlier" else "推迟至"


def away(f: FieldChange) -> str:
    if f.delta is None or f.delta.absolute is None:
        return ""
    n = _plain(abs(f.delta.absolute))
    if f.field == "offset":
        units = {span_of(str(f.old))[1], span_of(str(f.new))[1]}
        unit = units.pop() if len(units) == 1 else "天"
        return f"，{'短' if f.delta.absolute < 0 else '长'}{n}{unit}"
    return f"，{'早' if f.delta.absolute < 0 else '晚'}{n}天"


def when(text: str) -> str:
    """The date of an expression without its words of bound; the expression itself where it counts from an event."""
    whole = WHOLE.search(text)
    if whole and regex.fullmatch(r".{0,6}", text[: whole.start()]) and ("月" in whole.group() and "个月" not in whole.group()):
        return whole.group()
    return f"“{short(_BOUND.sub('', text), 40)}”"


def value_words(field: str, value: object) -> str:
    """A value as people say it: P3M is 每季度 as a frequency, 3个月 as a term."""
    if field == "frequency" and value is not None:
        return FREQUENCIES.get(str(value), str(value))
    if field == "offset" and value is not None and days(str(value)):
        figure, unit = span_of(str(value))
        return f"{_plain(figure)}{unit}"
    return VALUES.get(str(value), short(str(value), 40)) if value is not None else ""


def _plain(x: float) -> str:
    return str(int(x)) if x == int(x) else str(x)


def short(text: str, limit: int = LONG) -> str:
    text = one_line(text).rstrip("，。；：、")
    return text if len(text) <= limit else text[: limit - 1] + "…"


def one_line(text: str) -> str:
    return regex.sub(r"\s*\n\s*", "", text).strip()
