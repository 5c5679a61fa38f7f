"""What the values of the records are called in Chinese, in reports and in the terminal alike."""

from collections.abc import Mapping

KINDS: Mapping[str, str] = {
    "changed": "变更",
    "added": "新增",
    "removed": "删除",
    "split": "拆分",
    "merged": "合并",
    "moved": "移动",
    "reworded": "改写",
    "unchanged": "未变",
}
FACT_TYPES: Mapping[str, str] = {
    "target": "指标",
    "amount": "资金",
    "deadline": "时限",
    "obligation": "任务",
    "citation": "引用",
    "metadata": "文件信息",
    "clause": "条文",
}
EFFECTS: Mapping[str | None, str] = {"tightened": "收紧", "loosened": "放宽", None: ""}
DIRECTIONS: Mapping[str | None, str] = {
    "increase": "提高",
    "decrease": "降低",
    "earlier": "提前",
    "later": "推后",
    "wider": "扩大",
    "narrower": "缩小",
    None: "",
}
CONCERNS: Mapping[str, str] = {
    "money": "资金",
    "deadline": "时限",
    "threshold": "门槛",
    "prohibition": "禁止",
    "exclusion": "排除",
    "target": "指标",
    "scope": "范围",
    "duty": "任务",
}
