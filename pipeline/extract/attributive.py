"""A marker inside an attribute, which obliges nobody: 应当承担|的责任, 可享受|的优惠."""

import re

import regex

from . import verb_nouns
from .patterns import compiled

#: What leads to a verb behind a marker: (应当)在各自职责范围内….
ADVERBIAL = re.compile(r"(?:视|自(?![主行愿觉治己筹])|从|以|按照?|根据|依据|依法|结合|围绕|参照|针对|于|在|对照|本着|坚持)")
#: (必须进行)招标的项目, (应当终止)鉴定的其他情形: verb and object in front of what they mark out; not (采取)必要的手续.
_OF_CASES = {
    "进行",
    "解除",
    "终止",
    "撤销",
    "追究",
    "免除",
    "补缴",
    "缴纳",
    "给予",
    "实行",
    "纳入",
    "办理",
    "承担",
    "履行",
    "取得",
    "享受",
    "执行",
}
_OF_ATTRIBUTE = regex.compile(
    r"\p{Han}{1,10}(?<!必要|相应|适当|明显|规定|有效|一定|严格|有关|相关|具体|特定|合理|正当|不同|重大|特殊|其他|新|固定|完整|真实|书面|独立|专门|全部|合格|良好)"
    r"的(?:其他)?(?:情形|行为|项目|以外|\p{Han}{0,2}部分|财产|范围|人员|单位|企业|案件|材料|手续|对象|事项|场所|标的)"
)


def is_attributive(text: str, start: int, end: int) -> bool:
    """应当承担的责任, 可享受的优惠: the marker stands inside an attribute and obliges nobody; 应当设置独立的病房 does."""
    if text.find("的", start, end) < 0:
        return False
    if ADVERBIAL.match(text, start, end):
        return False  # 应当在各自的职责范围内
    verb = verb_nouns.bare().match(text, start, end)
    if verb is not None and text[verb.end() : verb.end() + 1] == "的" and not verb[0].endswith(("健全", "完善", "规范", "统一")):
        return True  # 应当承担|的责任由单位承担
    if verb is not None and text[verb.end() : verb.end() + 1] != "的":
        return verb[0] in _OF_CASES and _OF_ATTRIBUTE.fullmatch(text, verb.end(), end) is not None  # 应当终止|鉴定的其他情形
    return bool(
        compiled(r"\p{Han}{1,4}的\p{Han}{1,6}(?:(?:不少于|不低于|不超过|达到|占比)[^，]*)?").fullmatch(text, pos=start, endpos=end)
    ) and not compiled(r"[有无是为附凭持对向把将给]").match(text, pos=start)
