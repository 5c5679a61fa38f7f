"""Where somebody stands, and from where on something follows: 排名前10位的县市区, 连续两年不合格的, 工作满2年、业绩突出的."""

import regex

from ..records import Mention
from . import bodies
from .past import asks
from .reading import Reading, Segment, Unit

#: 对年度考核排名|前(10位)的县市区, 年度考核位次在全省|前(20名)的; 排名后3位的 fall out and reach nothing
_RANKED = regex.compile(
    r"(?P<what>(?:(?![对凡将把])[^，。；：、（）\d]){0,20}?(?:排[名序位]|[名位]次|幅度|成绩|得分|评分|增速|增幅|评价|考核结果))(?:均|分别|原则上|[在位居列处]于?|进入)*"
    r"(?:(?:全[省市县区国]|本[省市县区]|所在\p{Han}{1,4})\p{Han}{0,4}?)?前$"
)
#: 综合评价排名前3位的市（州）和|前(10位)|的县: ranked by the same
_RANKED_TOO = regex.compile(
    r"(?P<what>(?:(?![对凡将把])[^，。；：、（）\d]){0,20}?(?:排[名序位]|[名位]次))[^，。；：\d]{0,12}?前\d+[位名](?:以内)?的[^，。；：\d]{1,16}[和、及与]前$"
)
_THE_OTHERS = regex.compile(r"(?:以内|以外)?(?:（含）)?(?:[、和及][前后末]?\d+[位名家个%])*的")
#: 连续(两年)|未用完的结余资金, 连续(3日)|不满足的
_IN_A_ROW = regex.compile(
    r"(?P<what>(?!的)(?:(?!之日|内|应当?|不得|须|给予|每年|为由|增长|百分之|保持|位居|居)[^，。；：\d]){2,24}?)的(?!\p{Han}{0,6}(?:期|时间|任务|目标))"
)
#: 连续两年|营业收入增幅超过20%|的，再奖励; 连续3次|末位|的，约谈
_IN_A_ROW_CASE = regex.compile(r"(?P<what>(?![的每])(?:(?!之日|应当?|不得|须|给予|每年)[^，。；：]){2,30}?)的(?=，)")
#: 须在省内注册满3年。
_ASKED = regex.compile(r"须|应|需|具有|具备|要求|申请|申报|方可|(?<![认许])可")
#: 自满一年(之日起), 每满一年, 期满
_NOT_ASKED = regex.compile(r"[每期届自]$")


def ranked(text: str, segment: Segment, mention: Mention) -> tuple[int, int] | None:
    """What those are ranked by who are meant: 年度考核排名 of 对年度考核排名前(10位)的县市区."""
    if _THE_OTHERS.match(text, mention.end) is None:
        return None
    found = _RANKED.search(text, segment.start, mention.start) or _RANKED_TOO.search(text, segment.start, mention.start)
    return found.span("what") if found else None


def in_a_row(text: str, segment: Segment, mention: Mention) -> tuple[int, int] | None:
    """What goes on so long, or happens so often, that something follows: 未用完 of 连续(两年)未用完的结余资金; 连续三年实施… is a term."""
    if not mention.text.startswith("连续") and not text.endswith("连续", segment.start, mention.start):
        return None
    if mention.kind != "time" and not mention.text[0].isdigit():
        return None  # 连续两次抽查不合格的 happens
    found = _IN_A_ROW_CASE.match(text, mention.end, segment.end + 1)
    if found is None and mention.kind == "time":
        found = _IN_A_ROW.match(text, mention.end, segment.end)
    return found.span("what") if found else None


#: 入驻率|连续(两年)达到80%, 闲置排污权|连续超过2年未使用
_IN_FRONT = regex.compile(r"(?P<what>(?![对将把凡因])[^，。；：、（）\d的]{3,14}?)(?:已|均|累计)?连续(?:超过)?$")


def told_in_front(text: str, segment: Segment, mention: Mention) -> tuple[int, int] | None:
    """What goes on so long, where its name stands in front and is no body: 入驻率 of 入驻率连续(两年)达到80%."""
    in_text = mention.text.startswith("连续")
    found = _IN_FRONT.search(text, segment.start, mention.start + 2 * in_text)
    return None if found is None or bodies.ends_in_head(text, *found.span("what")) else found.span("what")


def is_over(reading: Reading, unit: Unit, segment: Segment, mention: Mention) -> bool:
    """Whether so long a time has to be over: 使用(满8年)或…的; not 每满一年, 自满一年之日起, nor the bare 实施满两年。"""
    text = reading.masked
    if not mention.text.startswith("满"):
        return True
    if _NOT_ASKED.search(text, segment.start, mention.start):
        return False
    return mention.end < unit.end or asks(reading, unit) or _ASKED.search(text, unit.start, unit.end) is not None
