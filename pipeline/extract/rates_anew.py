"""Shares that are set anew of a rate told before: (补贴比例…，)由各地在30%至50%之间自行确定, (按30%补助，)脱贫村集体经济组织可提高到40%."""

import regex

from ..records import Mention
from . import actors, beneficiaries
from .reading import Segment, Unit

_RATE_TOLD = regex.compile(
    r"(?:补[助贴]|奖[励补]|贴息|资助|报销|返还|支付|配套)(?:资金)?(?:比例|标准|幅度)"
    r"|按[^，。；：]{0,30}\d(?:\.\d+)?%[^，。；：]{0,12}(?:补[助贴]|奖[励补]|贴息|资助|返还|报销|给予|予以)"
)
#: 在(30%至50%)之间自行确定
_WITHIN = regex.compile(
    r"(?:之间|范围内|区间内?)(?:内|中)?(?:自行|自主|合理|统筹|据实|具体|分档|结合实际|酌情)*"
    r"(?:确定|核定|选择|浮动|制定|安排|执行|掌握)"
)
#: 脱贫村集体经济组织|可提高到(40%)
_RAISED = regex.compile(
    r"(?:对于?|其中)?(?P<who>(?:(?!由|从|按|比例|标准)[\p{Han}（）、“”□]){2,24}?)的?(?:可|再|应|分别|适当|统一|最高|均|相应)*(?:提高|放宽|上浮|增加|降低|上调|下调)(?:到|至|为)(?:不超过)?"
)


def set_anew(text: str, unit: Unit, segment: Segment, mention: Mention) -> bool:
    """Whether the share says what a rate told earlier in its sentence is for others, or between which bounds it may be set."""
    if text.startswith(("之间", "范围内", "区间"), mention.end) or text.endswith("之间", mention.start, mention.end):
        start = mention.end - 2 if text.endswith("之间", mention.start, mention.end) else mention.end
        told = _WITHIN.match(text, start, segment.end) is not None
    elif text.endswith(("到", "至", "为"), segment.start, mention.start):
        raised = _RAISED.fullmatch(text, actors.lead_end(text, *segment), mention.start)
        told = raised is not None and beneficiaries.named(text, *raised.span("who"))
    else:
        return False
    return told and _RATE_TOLD.search(text, unit.clause.span.start, mention.start) is not None
