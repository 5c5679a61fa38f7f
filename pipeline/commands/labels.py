"""What the terms of the records are called in reports."""

from ..terms import COMPARATORS, EFFECTS, FACT_TYPES, MODALITIES, REASONS, VALUES

__all__ = ["ANSWER_COLUMNS", "COMPARATORS", "FACT_COLUMNS", "HEAD", "MODALITIES", "ORIGINS", "REASONS", "SCRIPTS", "said"]

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
#: The columns of the answers of `gongwen ask`: name in JSON and CSV → heading.
ANSWER_COLUMNS = {
    "notice": "公文",
    "against": "对照",
    "actor": "主体",
    "bearer": "责任方",
    "text": "原文",
    "deadline": "时限",
    "date": "日期",
    "offset": "期间",
    "anchor": "起算",
    "frequency": "频率",
    "point": "时点",
    "action": "事项",
    "consequence": "后果",
    "recipient": "对象",
    "role": "性质",
    "amount": "金额",
    "yuan": "元",
    "payer": "出资",
    "year": "年度",
    "condition": "条件",
    "purpose": "用途",
    "quote": "全句",
    "requirement": "要求",
    "section_path": "位置",
    "indicator_id": "指标",
    "indicator": "指标",
    "issue_year": "年份",
    "comparator": "关系",
    "value": "数值",
    "value_max": "上限",
    "unit": "单位",
    "basis": "口径",
    "period": "期间",
    "cited": "所引文件",
    "modality": "性质",
    "body": "机关",
    "tasks": "任务数",
    "as_actor": "作为主体",
    "as_bearer": "作为责任方",
    "as_responsible": "牵头配合",
    "as_recipient": "作为报送对象",
    "kind": "类别",
    "how": "性质",
    "change": "变化编号",
    "fact_type": "类别",
    "effect": "影响",
    "summary": "说明",
    "old_text": "旧文",
    "new_text": "新文",
    "document": "文件",
    "number": "文号",
    "notices": "公文数",
    "relations": "关系",
    "has_deadline": "有时限",
    "rest": "余款",
    "as_partner": "会同",
    "programme": "工作",
    "follows": "上一版",
    "capacity": "身份",
}
#: How a notice names a body: the kind of the edge in the graph.
_CAPACITIES = {"issued_by": "发文", "addressed_to": "主送", "contact": "联系单位", "mentions": "正文提到"}
_SAID = {**_CAPACITIES, **VALUES, **FACT_TYPES, **{name: told for name, told in EFFECTS.items() if name}}
#: Columns of words of the records; in all others stands text of the notices, or a figure.
_WORDS = frozenset({"role", "requirement", "effect", "kind", "fact_type", "basis", "has_deadline", "relation", "relations", "capacity"})


def said(column: str, value: str) -> str:
    """A word of the records as it is said in reports, several apart by ；; text of the notices stays as it is."""
    if column in ("comparator", "modality", "how"):
        return {**COMPARATORS, **MODALITIES}.get(value, value)
    return "；".join(_SAID.get(one, one) for one in value.split("；")) if column in _WORDS else value
