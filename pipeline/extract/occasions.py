"""On what occasion somebody has to do something, where a verb opens the sentence: 举办大型活动，承办者应当提出申请."""

import re

from . import actors
from .reading import Segment

#: 举办大型活动，(承办者应当…), 占用城市道路，(建设单位应当…): what anybody may do, on which occasion something has to be done.
_OCCASION = re.compile(
    r"(?:举办|开办|从事|经营|销售|运输|购买|转让|出租|占用|挖掘|拆除|变更|携带|驾驶|乘坐|进入|饲养|采伐|捕捞|新建|改建|扩建)[^，的\d]{2,14}"
)


def is_occasion(text: str, segment: Segment, following: Segment) -> bool:
    """Whether `segment` only says on what occasion the one named in `following` has to do something."""
    if segment.end - segment.start > 18 or _OCCASION.fullmatch(text, *segment) is None:
        return False
    must = text.find("应当", following.start, min(following.end, following.start + 24))
    return must > 0 and actors.before_marker(text, following.start, must) is not None
