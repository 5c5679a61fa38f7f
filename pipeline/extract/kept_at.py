"""What is paid, kept or reckoned at a rate: 失业保险总费率按1%|执行, 按不超过3%|据实列支, 按工资总额的1.5%|足额提取教育培训经费."""

import regex

from ..records import Mention
from .reading import Segment

_BY = regex.compile(r"(?:继续|仍|统一|均|可|应当?|须|原则上|暂|一律|分别|减)*按照?(?:不超过|不高于|不低于|最高|最低)?[^，。；\d]{0,20}$")
_KEPT = regex.compile(
    r"(?:以内|以上|左右)?的?(?:比例|标准)?(?:据实|足额|及时|统一|一次性|在税前|从严)*"
    r"(?P<verb>列支|提取|计提|提留|控制|执行|核定|缴纳|缴存|征收|收取|计收|计算)(?P<noun>(?:(?!用于|给予|作为|并|且|或)\p{Han}){2,12})?(?=$|[，。；、（])"
)
_LED = regex.compile(r"(?:全[省市县]|各地|自?\d[^，]{2,12}起)?")
#: 企业|按…提取, 各地|按…核定: who does it, and nothing that has a rate.
_WHO = regex.compile(r"(?:企业|单位|各?地区?|部门|学校|医院|机构|公司|财政|政府|级|[省市县区]|局|厅)$")


def kept(text: str, segment: Segment, mention: Mention) -> tuple[int, int] | None:
    """The place of what is kept at the rate; an empty one where only the segment before says it; None where nothing is."""
    done = _KEPT.match(text, mention.end, segment.end)
    by = _BY.search(text, segment.start, mention.core_start) if done is not None else None
    if done is None or by is None:
        return None
    if done["noun"]:
        return done.span("noun")
    led = _LED.match(text, segment.start, by.start())
    start = led.end() if led is not None else segment.start
    if text[start] in "其该" and by.start() - start >= 4:
        start += 1  # 其最高限额|按本市缴存职工的80%执行
    if text[start] in "对向给由":
        return None  # 对自建农户|按不超过…执行
    named = (
        by.start() - start >= 2
        and text[by.start() - 1] != "的"
        and text[start] not in "其该超"
        and not any(char.isdigit() for char in text[start : by.start()])
    )
    return (start, by.start()) if named and _WHO.search(text, start, by.start()) is None else (mention.end, mention.end)
