"""A fact as fields that a person reads: names and values in Chinese, what is empty left out."""

from collections.abc import Mapping
from typing import Any

import regex

from ...records import Citation, Deadline, Fact, Notice, Obligation
from ...terms import COMPARATORS, FREQUENCIES, MODALITIES

#: The lists of facts of a notice and what one of each is called in `terms.FACT_TYPES`.
KINDS: Mapping[str, str] = {
    "targets": "target",
    "amounts": "amount",
    "deadlines": "deadline",
    "obligations": "obligation",
    "citations": "citation",
}

_NAMES: Mapping[str, str] = {
    "modality": "性质",
    "marker": "用语",
    "actor": "主体",
    "bearer": "责任方",
    "action": "事项",
    "object": "对象",
    "recipient": "接受方",
    "indicator": "指标",
    "role": "角色",
    "comparator": "关系",
    "value": "数值",
    "value_max": "上限",
    "unit": "单位",
    "basis": "口径",
    "base": "基期",
    "binding": "约束力",
    "currency": "币种",
    "yuan": "折合元",
    "yuan_max": "折合元上限",
    "rate": "比例（%）",
    "rate_base": "比例基数",
    "payer": "出资方",
    "per": "每",
    "period": "期间",
    "due_date": "期限",
    "subject": "范围",
    "year": "年度",
    "purpose": "用途",
    "kind": "类型",
    "bound": "界限",
    "date": "日期",
    "time": "时刻",
    "start": "起",
    "end": "止",
    "offset": "时长",
    "anchor": "起算",
    "resolved_date": "推算日期",
    "frequency": "频率",
    "point": "时点",
    "consequence": "后果",
    "title": "文件",
    "short_name": "简称",
    "doc_number": "文号",
    "relation": "关系",
    "condition": "条件",
    "responsible": "牵头",
    "assisting": "配合",
    "requirement": "要求",
}
_VALUES: Mapping[str, Mapping[str, str]] = {
    "modality": MODALITIES,
    "comparator": {**COMPARATORS, "eq": "等于"},
    "role": {
        "goal": "目标",
        "threshold": "门槛",
        "quota": "名额",
        "grant": "拨付",
        "instalment": "分期",
        "cap": "上限",
        "total": "总额",
        "fine": "罚款",
        "rate": "比例",
    },
    "basis": {
        "level": "水平",
        "cumulative": "累计",
        "annual_growth": "年均增幅",
        "yoy_growth": "同比增幅",
        "growth_from": "较基期增幅",
        "reduction": "降幅",
        "multiple": "倍数",
        "share": "占比",
        "per_year": "每年",
        "per_capita": "人均",
    },
    "kind": {"date": "日期", "period": "期间", "relative": "相对", "recurring": "定期"},
    "bound": {"by": "以前", "on": "当日", "from": "起", "within": "以内"},
    "relation": {"basis": "依据", "mentions": "提及", "repeals": "废止", "amends": "修改"},
    "requirement": {"mandatory": "必做", "optional": "选做"},
}


def kind_of(fact: Fact) -> str:
    """`target`, `amount`, `deadline`, `obligation` or `citation`."""
    return type(fact).__name__.lower()


def facts_of(notice: Notice) -> list[Fact]:
    """All facts of a notice, of each kind after the other, in the order of the text."""
    return [fact for name in KINDS for fact in getattr(notice, name)]


def fields(fact: Fact) -> list[tuple[str, str]]:
    """(name, value) of what the fact says, in the order of `_NAMES`."""
    values: dict[str, Any] = dict(fact)
    found = [(name, _value(field, values[field])) for field, name in _NAMES.items() if values.get(field) not in (None, "", [])]
    if isinstance(fact, Deadline) and fact.working_days:
        found.append(("工作日", "是"))
    if isinstance(fact, Obligation) and fact.programmatic:
        found.append(("纲领性表述", "是"))
    if isinstance(fact, Citation) and fact.notice_id:
        found.append(("本库公文", fact.notice_id))
    return found


def duration(told: str) -> str:
    """An ISO 8601 duration as people say it.

    >>> duration("P1Y6M"), duration("PT24H")
    ('1年6个月', '24小时')
    """
    day, _, hour = told[1:].partition("T")
    return _said(day, {"Y": "年", "M": "个月", "W": "周", "D": "日"}) + _said(hour, {"H": "小时", "M": "分钟", "S": "秒"})


def often(told: str) -> str:
    """How often, as people say it: 每年, 每半年, 每3年."""
    return FREQUENCIES.get(told, f"每{duration(told)}")


def _said(part: str, units: Mapping[str, str]) -> str:
    return "".join(f"{number}{units[unit]}" for number, unit in regex.findall(r"(\d+)([YMWDHS])", part))


def _value(field: str, value: Any) -> str:
    if isinstance(value, list):
        return "、".join(map(str, value))
    if isinstance(value, int | float) and field != "year":
        return f"{value:,}"
    return _VALUES.get(field, {}).get(str(value), str(value))
