"""The words in which changes are told: names of fields and of their values, and how far a figure moved."""

import regex

from ..records import FieldChange, Target
from ..records.fact import Fact
from .measure import family, span_of
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
_REQUIREMENT = {"mandatory": "必做", "optional": "选做"}
HEAD = {
    "title": "标题",
    "doc_number": "发文字号",
    "genre": "文种",
    "issuers": "发文机关",
    "addressees": "主送机关",
    "issue_date": "成文日期",
    "effective_from": "施行日期",
    "valid_until": "有效期",
}
FIELDS = {
    "comparator": "界限",
    "value_max": "上限",
    "unit": "单位",
    "basis": "计算口径",
    "base": "基期",
    "due_date": "完成期限",
    "binding": "约束性质",
    "indicator": "指标表述",
    "subject": "对象",
    "per": "分配口径",
    "role": "资金性质",
    "condition": "条件",
    "recipient": "受益或受理方",
    "payer": "出资方",
    "year": "年度",
    "rate_base": "比例基数",
    "purpose": "用途",
    "time": "时刻",
    "kind": "时限类型",
    "bound": "时限界限",
    "anchor": "起算点",
    "actor": "主体",
    "consequence": "逾期后果",
    "modality": "性质",
    "requirement": "必做或选做",
    "procedure": "办理程序",
    "level": "行政层级",
    "object": "事项",
    "responsible": "牵头单位",
    "assisting": "配合单位",
    "relation": "引用关系",
    "title": "文件名称",
    "doc_number": "文号",
    "figures": "数字或日期",
    "part": "分句",
    "scope": "范围",
    "working_days": "按工作日计算",
    "frequency": "频次",
    "start": "开始日期",
    "end": "结束日期",
    "date": "日期",
    "offset": "期限",
    "point": "时点",
    "action": "事项",
    "period": "期间",
    "rate": "比例",
    "value": "数值",
}
_WORDS = {
    **MODALITY,
    **_REQUIREMENT,
    **{
        "ge": "不低于",
        "gt": "高于",
        "le": "不超过",
        "lt": "低于",
        "eq": "等于",
        "between": "区间",
        "approx": "约",
        "true": "是",
        "false": "否",
    },
    **{
        "date": "固定日期",
        "period": "期间",
        "relative": "自某事起算",
        "recurring": "定期",
        "by": "之前",
        "on": "当日",
        "from": "起",
        "within": "之内",
    },
    **{"grant": "支持", "instalment": "分期安排", "cap": "上限", "total": "总额", "threshold": "门槛", "fine": "罚款", "rate": "比例"},
    **{"basis": "依据", "mentions": "提及", "repeals": "废止", "amends": "修改"},
    **{"level": "水平值", "cumulative": "累计", "annual_growth": "年均增幅", "yoy_growth": "同比增幅", "growth_from": "较基期增幅"},
    **{"reduction": "降幅", "multiple": "倍数", "share": "占比", "per_year": "每年", "per_capita": "人均"},
}
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


def value_words(value: object) -> str:
    return _WORDS.get(str(value), short(str(value), 40)) if value is not None else ""


def _plain(x: float) -> str:
    return str(int(x)) if x == int(x) else str(x)


def short(text: str, limit: int = LONG) -> str:
    text = one_line(text).rstrip("，。；：、")
    return text if len(text) <= limit else text[: limit - 1] + "…"


def one_line(text: str) -> str:
    return regex.sub(r"\s*\n\s*", "", text).strip()
