"""What the terms of the records are called in reports."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..records.edit import Reason

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
REASONS: "dict[Reason, str]" = {
    "whitespace": "空白",
    "width": "全半角",
    "script": "繁简",
    "vocabulary": "用词",
    "noise": "误入文字",
    "duplicate": "重复",
    "boilerplate": "网页文字",
}
#: The columns of `gongwen facts`, a kind each: field of the row → heading.
FACT_COLUMNS = {
    "targets": {
        "notice_id": "公文",
        "indicator": "指标",
        "comparator": "关系",
        "value": "数值",
        "value_max": "上限",
        "unit": "单位",
        "due_date": "期限",
        "text": "原文",
        "section_path": "位置",
    },
    "amounts": {
        "notice_id": "公文",
        "text": "原文",
        "yuan": "元",
        "yuan_max": "上限（元）",
        "payer": "出资",
        "recipient": "受益",
        "per": "每",
        "purpose": "用途",
        "section_path": "位置",
    },
    "deadlines": {
        "notice_id": "公文",
        "text": "原文",
        "date": "日期",
        "offset": "期间",
        "anchor": "起算",
        "frequency": "频率",
        "actor": "主体",
        "action": "事项",
        "section_path": "位置",
    },
    "obligations": {"notice_id": "公文", "modality": "性质", "actor": "主体", "text": "原文", "section_path": "位置"},
    "citations": {"notice_id": "公文", "title": "文件", "cited_doc_number": "文号", "relation": "关系", "section_path": "位置"},
}
