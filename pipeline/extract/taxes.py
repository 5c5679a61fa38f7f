"""Rates of taxes: a level that the law sets, and money of nobody."""

import re

from ..records import Mention
from .indicators import Measured
from .reading import Segment

#: 按20%|的税率缴纳, 减按50%|计入应纳税所得额, 减按1%|征收增值税
_LEVIED = re.compile(
    r"的?(?:优惠)?(?P<rate>税率|(?:预|核定)?征收率)?(?:计算)?(?:(?:计入|计征|征收|计缴|缴纳|征缴)(?P<what>\w{0,12}?(?:税(?!所得)|所得额|收入总额))?)?"
)
#: 减按|50%, 适用税额标准的|50%, 按|20%: what leads to such a rate.
_BY = re.compile(r"(?:(?<!不)按照?(?:其|适用|现行)?|税率|税额\w{0,4}的)$")
#: 房产税税率为|12%, 征收率统一调整为|3%
_RATE_IS = re.compile(r"(?P<rate>\w{0,8}(?:税率|征收率))(?:统一|仍|暂|继续|调整|下调|上调|提高|降低|降|减)*(?:为|是|至|到|按)$")
#: 税额标准|的50%, 其所得|减按50%
_OF = re.compile(r"(?P<base>(?:[^，。；按其]{0,6}税额标准|应?[纳税]{0,2}所得额?))(?:减?按照?|的)$")


def taxed(text: str, segment: Segment, mention: Mention) -> tuple[int, int] | None:
    """企业所得税 of 按(20%)的税率缴纳企业所得税, 应纳税所得额 of 减按(50%)计入应纳税所得额: what is taxed so; None where no tax is."""
    if mention.kind != "percent" or text.find("税", segment.start, segment.end) < 0:
        return None
    stated = _RATE_IS.search(text, segment.start, mention.core_start)
    if stated is not None:
        return stated.span("rate")
    if _BY.search(text, segment.start, mention.core_start) is None:
        return None
    levied = _LEVIED.match(text, mention.end, segment.end)
    if levied is None or (levied["rate"] is None and levied["what"] is None):
        return None
    of = _OF.search(text, segment.start, mention.core_start)
    if levied["what"] is not None:
        return levied.span("what")
    return of.span("base") if of is not None else levied.span("rate")


def measured(text: str, segment: Segment, mention: Mention) -> Measured | None:
    """The same as what a figure measures."""
    place = taxed(text, segment, mention)
    return Measured((place,), "taxed") if place is not None else None
