"""To whom something is reported, filed or handed in: 报财政部备案, 向国家知识产权局推荐."""

import re

from .patterns import of_words

#: 报财政部备案, 向国家知识产权局推荐, 上报至省政府.
_RECIPIENT = of_words(
    r"(?:(?<![导方定面取意流走转去指动偏单双横纵志])向|报(?!告|送|表|名|酬|批|价|考|经|请)|报送至?|上报至?|报请|报经|提交至?|抄送至?|寄至|报至)"
    r"(?P<who>(?:\p{Han}|、|（\p{Han}*）){0,28}?(?:部|局|厅|委|办|办公室|公厅|政府|部门|处|司|会|中心|机构|单位|院|机关|社会|公众))"
    r"(?=[，。；）]|$|备案|审批|审核|批准|审定|报告|报备|提出|推荐|提交|申报|申请|公示|公开|公布|同意|反馈|报送)"
)
#: What such words have in them: most obligations have none.
_TO = re.compile("向|报|提交|抄送|寄至")


def recipient(text: str, start: int, end: int) -> str | None:
    """The body that text[start:end] is directed to, None where none is named."""
    found = _RECIPIENT.search(text, start, end) if _TO.search(text, start, end) else None
    return found["who"] if found else None
