"""Who is named with 各 and has not each so much: 各级民政部门, 带动各省建设500个; and what a time does not count for: 单户, 每人."""

import regex

from ..records import Mention
from .reading import Place, Segment

#: 各级…部门, 各有关单位, 各类企业, 各项贷款: all of them, and none by name.
_ALL = regex.compile(
    r"各(?:级|有关|相关|类|项|方|大|行业|领域|银行|金融|商业|保险|职能|成员单位|责任|主管|牵头|[^省市县区州]{0,10}(?:部门|财政)$)"
)
#: 带动|各省, 推动|各市: what comes of it in all of them.
_MOVED = regex.compile(r"(?:带动|推动|推进|引领|撬动|促进|覆盖|统筹|汇总|支持|引导|鼓励|分配给|下达)$")
_LEAST = ("至少", "不少于", "不低于")


def without(text: str, segment: Segment, mention: Mention, per: Place | None) -> Place | None:
    """`per`, and None where it only names all who act together, or stands a clause before a term."""
    if per is None:
        return None
    if mention.kind == "time" and per[1] <= segment.start and text.find("元", per[1], segment.start) >= 0:
        return None  # 单户贴息额每年不超过100万元，贴息期限|不超过3年
    if text[per[0]] != "各":
        return per
    if mention.kind == "percent" or _ALL.match(text, *per) is not None:
        return None
    return None if _MOVED.search(text, max(0, per[0] - 4), per[0]) and not mention.text.startswith(_LEAST) else per
