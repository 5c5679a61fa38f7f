"""What an authority does to those who broke a rule, and to whom."""

import re
from collections.abc import Sequence

from . import bodies
from .reading import Place, Segment

#: What an authority does to others: 责令限期改正, 吊销许可证, 依法追究责任.
_SANCTION = re.compile(
    r"(?:依[法规纪]{1,3}|立即|及时|限期|一律|并|严肃|从重|从严|适当|单独|合并)*(?:予以|给予)?(?:行政)?(?:责令|查处|列入(?:黑名单|失信)|暂停|扣减|停发|停拨|调减|吊销|暂扣|没收|处以|处[一二三四五六七八九十\d]|罚款|追究|处罚|处分|警告|通报|约谈|减轻|从轻|免除|免予|加重|取消|追回|收回|撤销|移送|移出|取缔|问责|(?:按[^，的]{1,12})?加收)"
    r"|(?:按照?|依照)[^，]{2,40}(?:处罚|处分)$|(?:按照?[^，]{2,14})?(?:记入|计入|纳入|列入)[^，]{0,10}(?:信用|诚信|失信|档案|黑名单)"
)


def is_sanction(text: str, start: int, end: int) -> bool:
    """责令限期改正, 取消资格: whether something is done to somebody at `start`."""
    return _SANCTION.match(text, start, end) is not None


def by_somebody(text: str, deeds: Sequence[Place], actor: Place | None) -> bool:
    """由监管部门|取消资格: whether the first or the last of some `deeds` is a sanction, behind the `actor` who imposes it."""
    if is_sanction(text, *deeds[-1]):
        return True
    start, end = deeds[0]
    if actor is not None and start <= actor[0] < actor[1] < end:
        start = actor[1]
    return is_sanction(text, start, end)


def against(text: str, fronted: Segment | None) -> Place | None:
    """对|弄虚作假骗取资金的单位和个人，(取消资格，三年内不得申报): against whom something is done."""
    if fronted is None or "的" not in text[fronted.start : fronted.end]:
        return None
    start = fronted.start + (2 if text.startswith("对于", fronted.start) else 1)
    return (start, fronted.end) if bodies.ends_in_head(text, start, fronted.end) else None
