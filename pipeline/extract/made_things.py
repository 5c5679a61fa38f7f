"""What is built or chosen, and then gets a sum each: 建设县级种公猪站，…，省级财政每个补助30万元."""

import regex

from .. import words
from .reading import Place, Reading, Segment, Unit

#: 每个, 每座, 每家: for each of what was named before; 每个中心 says it again in short.
_EACH = regex.compile(r"(?:每[个座家处所间村户条栋片]|单个)(?P<noun>\p{Han}{0,8})")
_MAKES = (
    r"(?:建设|新建|改建|改扩建|新改扩建|新（改扩）建|改造提升|提升改造|改造|扩建|创建|打造|培育|遴选|评选|评定|认定|建成|新增|布局|设立|扶持|选择|确定|命名"
    r"|推出|支持建设|设置|评出|建立|布设|规划建设)"
)
_WHEN = (
    r"(?:(?:在|每年|当年|全[省市县区]|计划|拟|力争|到?20\d\d年|分批|择优|重点|优先|大力|积极|进一步|支持|鼓励|引导|统筹|将)"
    r"(?:(?!建设|新建|改造|打造|创建|培育|遴选|评选)[\p{Han}]){0,6}?)*"
)
#: 站, 点, 基地: things that are built and stand for those who run them.
_THING = (
    r"(?:[站点所院校室厂店库园馆堂坊社家居吧场区屋港廊]"
    r"|中心|基地|平台|市场|食堂|车间|驿站|工坊|大棚|村庄|社区|机构|企业|主体|示范[户镇县]|园区|庭院)"
)
_MADE = regex.compile(
    rf"{_WHEN}{_MAKES}(?:和?{_MAKES})?(?:一批|若干)?(?:不少于|至少)?(?:\d[\d.]*[万千百]?[个家座处所间]|[一二三四五六七八九十]+[个家座处所])?(?:以上)?"
    rf"(?P<who>(?![和及与])(?:(?![的对由按])[\p{{Han}}“”□]){{1,18}}?{_THING})"
    r"(?:（[^（）]{1,12}）)?(?:(?:不少于|至少)?\d[\d.]*[万千百]?[个家座处所间户](?:以上)?)?"
)
_OPENING = regex.compile(rf"{_WHEN}(?!新建|改建|扩建){_MAKES}")
_ELSE = regex.compile(r"(?:工作|活动|情况|方案|机制|制度|体系|面积|景区|灾区|地区|工业区|辖区)$")


def getting_each(reading: Reading, unit: Unit, segment: Segment, per: Place | None) -> Place | None:
    """县级种公猪站: what the sentence, the one before or the heading says is made or chosen, where a sum is for each of it."""
    text = reading.masked
    if per is None or (each := _EACH.fullmatch(text, *per)) is None:
        return None
    noun = each["noun"]
    for before in reversed([s for s in unit.segments if s.end <= segment.start]):
        if (place := _made(text, before, noun)) is not None:
            return place
        if "每" in text[before.start : before.end] and not text.startswith("每", before.start):
            break
    earlier = [one for one in reading.units(unit.clause) if one.end <= unit.start]
    if earlier:
        return next((place for s in reversed(earlier[-1].segments) if (place := _made(text, s, noun)) is not None), None)
    return None


def opens(text: str, who: Place) -> bool:
    """建设区域性铸造中心, 遴选一批基地: words that open with what is done to them."""
    return _OPENING.match(text, *who) is not None


def _made(text: str, segment: Segment, noun: str) -> Place | None:
    start = segment.start
    while start < segment.end and not "一" <= text[start] <= "鿿":
        start += 1  # （一）, 3.
    found = _MADE.fullmatch(text, start, segment.end)
    if found is None or _ELSE.search(found["who"]) or not found["who"].endswith(noun):
        return None
    first = words.cut(found["who"])[0]
    return None if words.is_verb(found["who"][: first[1]]) and not words.is_noun(found["who"][: first[1]]) else found.span("who")
