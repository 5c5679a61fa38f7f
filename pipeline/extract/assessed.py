"""Shares that something is set by: 学生比例西部地区按在校生的15%核定, 租金按评估租金的70%执行. Goals, and no rates of a grant."""

import re

import regex

from ..records import Mention
from .patterns import compiled, of_words
from .reading import Segment

_GRANT = re.compile(
    r"给予|补助|奖励|奖补|补贴|资助|拨付|安排|下达|支持|贴息|处罚|罚款|奖金|预拨|分配|承担|分担|工资|报酬|薪|津贴|待遇|保险|保费"
)
#: 、中部地区按10%、东部地区按5%核定: the rest of a list, and what is done by it.
_ASSESSED = of_words(
    r"(?:以上|左右|以内)?(?:[、，和](?:\p{Han}{2,8})?(?:按照?)?\d+(?:\.\d+)?%)*(?:的比例)?(?:核定|确定|掌握|控制|执行|收取|计收|计租|配备|配置|测算|随机抽[查检取]|抽[查检取]|复核|核查|检查)(?!资金|补助|金额|经费)"
)
#: 西部地区按在校生的(15%), 租金按评估租金的(70%)
_BY = regex.compile(
    r"(?:比例|覆盖面|资助面|名额|数|面积|租金|价格|电价|水价|地区|部|收费标准|高校|院校|学校)?(?:仍|均|可|应)?按照?(?:不低于|不高于|不超过)?(?:[^，。；\d]{2,20}的)?$"
)

#: 大病保险起付线统一为2018年度居民人均可支配收入的|50%, 最低缴费基数为上年度职工平均工资的|60%: the level of a line or a base.
_LEVEL_OF = re.compile(
    r"(?P<what>[^，。；：\d]{0,16}(?:(?:保证|质保|风险|准备)金|起付线|起付标准|封顶线|缴费基数|保障标准|供养标准|生活标准|最低标准|限额|底价|出让价|保留价|基准价))"
    r"(?:统一|原则上|一般|均|分别|暂|应当?)*(?:为|按照?)[^，。；\d]{0,4}(?:\d{4}年度?)?[^，。；\d]{2,30}的$"
)
_LEVEL_ENDS = regex.compile(r"(?:以[上下内]|左右)?(?:确定|执行|设定|核定|掌握)?(?:$|[，。；、（])")
#: 按照上述各阶段标准的|50%|执行: a part of what the sentences before give.
_OF_GIVEN = re.compile(r"按照?(?:上述|以上|前款|上款|前述|相应)[^，。；\d]{0,10}标准的$")
#: 按相应等级标准的80%|收取: a part of a charge.
_CHARGED = re.compile(r"收取|计收")


def level_of(text: str, segment: Segment, mention: Mention) -> tuple[int, int] | None:
    """The line or base whose level a share is: 大病保险起付线 of 大病保险起付线统一为2018年度居民人均可支配收入的(50%)."""
    found = _LEVEL_OF.search(text, segment.start, mention.start) if text[mention.start - 1] == "的" else None
    return found.span("what") if found is not None else None


def is_assessed(text: str, segment: Segment, mention: Mention) -> bool:
    """学生比例西部地区按在校生的15%、中部地区按10%核定, 租金按评估租金的70%执行: a share that something is set by, and no grant."""
    if level_of(text, segment, mention) is not None:
        return _LEVEL_ENDS.match(text, mention.end, segment.end) is not None
    if _GRANT.search(text, segment.start, segment.end) or compiled(r"税|费(?!用)|利率|利息|贴息").search(
        text, segment.start, mention.start
    ):
        return False
    if _CHARGED.match(text, mention.end, segment.end) and text.endswith(
        ("标准的", "租金的", "价格的", "价的", "费率的"), segment.start, mention.start
    ):
        return False
    if _OF_GIVEN.search(text, segment.start, mention.start):
        return False
    return _ASSESSED.match(text, mention.end, segment.end) is not None and _BY.search(text, segment.start, mention.start) is not None
