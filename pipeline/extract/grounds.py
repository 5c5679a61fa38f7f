"""What stands in front of a rule and is no deed: on what ground something is done, and what has to be done first."""

import re

from .reading import Segment

#: 根据采砂规划, 为采用新技术, 在监督检查中: on what ground, what for, where; nothing is done by it.
_GROUNDS = re.compile(
    r"(?:根据|按照|依照|依据|结合|围绕|针对|为了?|在)"
    r"(?!.*(?:制定|编制|拟订|提出|开展|组织|报送|下达|拨付|建立|设[立置]|确定|划定|指定|配备|安排|选择|公布|发布|调整|委托))[^，]+$"
)
#: 未经批准，(建设单位不得开工): what has to be done first.
_UNDONE = re.compile(r"[^，]{0,24}?(?P<undone>未(?:经过?|取得|获得?|依法|按照?规定|办理|通过|征得|报经?)[^，]{1,60})(?<!的)")


def is_ground(text: str, start: int, end: int) -> bool:
    """Whether text[start:end], behind who acts, only says on what ground or what for (根据采砂规划，可以拟订方案)."""
    return _GROUNDS.match(text, start, end) is not None


def undone(text: str, start: int, end: int, following: Segment) -> int | None:
    """Where 未经批准 begins in text[start:end], if the next segment forbids or refuses (建设单位不得开工)."""
    if text.find("未", start, end) < 0 or not any(text.find(ban, *following) >= 0 for ban in ("不得", "禁止", "严禁", "不准", "不予")):
        return None
    found = _UNDONE.fullmatch(text, start, end)
    return found.start("undone") if found else None
