"""What the terms of the records are called in reports."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..records.diff import ChangeKind, FactType

HEAD = {
    "title": "标题",
    "doc_number": "发文字号",
    "genre": "文种",
    "issuers": "发文机关",
    "addressees": "主送机关",
    "issue_date": "成文日期",
    "issue_year": "年份",
    "effective_from": "施行日期",
    "valid_until": "有效期至",
    "programme": "系列",
}
ORIGINS = {"inferred": "推断", "catalog": "据目录"}
SCRIPTS = {"simplified": "简体", "traditional": "繁体", "mixed": "简繁混排"}
COMPARATORS = {"ge": "不低于", "gt": "高于", "le": "不超过", "lt": "低于", "eq": "", "between": "区间", "approx": "约"}
MODALITIES = {"obligation": "应当", "prohibition": "禁止", "permission": "可以", "encouragement": "鼓励", "exclusion": "不予"}
KINDS: "dict[ChangeKind, str]" = {
    "changed": "变更",
    "added": "新增",
    "removed": "删除",
    "split": "拆分",
    "merged": "合并",
    "moved": "移动",
    "reworded": "改写",
    "unchanged": "未变",
}
FACT_TYPES: "dict[FactType, str]" = {
    "target": "指标",
    "amount": "资金",
    "deadline": "时限",
    "obligation": "任务",
    "citation": "引用",
    "metadata": "文件信息",
    "clause": "条文",
}
EFFECTS = {"tightened": "趋严", "loosened": "放宽"}
