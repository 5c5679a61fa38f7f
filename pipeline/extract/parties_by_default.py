"""Who gets a sum, and who pays it, where nobody is told to: those of a case, the place of a line; the level that a segment opens with."""

import re

from ..records import Mention
from . import actors
from .reading import Place, Segment, Unit

#: 雨山区：改造小区12个，中央补助资金320万元; （三）第一中学：安排资金80万元
_LINE = re.compile(
    r"\s*(?:\d{1,2}[.．、]\s?|[（(][\d一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、)?"
    r"(?P<who>(?!其中|以上|以下|其[余他]|各|说明|备注)[一-龥（）·]{1,16}?"
    r"(?:[省市区县州盟旗镇乡村]|街道|社区|兵团|学校|大学|学院|中学|小学|幼儿园|医院|卫生院|公司|集团|中心|农场|林场|合作社))："
)
#: 对|新获评的国家级、省级奖项和园区等|，分别给予100万元; 对|排名前3位的市|分别从省级资金中给予500万元
_FOR = re.compile(
    r"对于?(?P<who>(?!其中)[^，。；：]{2,50}?(?:等|类|品种|项目|平台|中心|基地|园区|单位|机构|企业|作品|品牌|产品|称号|奖项|工程|车间|示范点"
    r"|[家户者人员县市区镇乡村校院店站厂社场队团]))(?:（[^（）]{1,12}）)?"
    r"(?=，|分别|一次性|再|从[^，。；]{2,24}给予|按|每|各|给予|予以|奖励|补助|补贴)"
)
_GIVES = re.compile(
    r"(?:，)?(?:省级|市级|县级|[省市县区]财政)?(?:分别|一次性|统一|再|每[^，。；\d]{1,6}|从[^，。；]{2,24}|各|按[^，。；]{0,30}|最高)*(?:给予|予以|奖励|奖补|补助|补贴|资助)?"
)
#: 按投资额的20%|对建设单位给予奖补: named behind the sum.
_BEHIND = re.compile(
    r"(?:的?(?:标准|比例|额度))?对(?P<who>[^，。；、\d]{2,20}?(?:单位|机构|企业|主体|学校|医院|人员|个人|合作社|农户|[家户者县市区镇乡村校院店站厂]))(?:给予|予以|进行)"
)
#: 其中|认定为省级示范的|奖励20万元
_AMONG_THOSE = re.compile(r"其中(?P<who>[^，。；：的]{3,20}的)(?:再|一次性|每[^，。；\d]{1,4}|各)*(?:奖励|给予|补助|补贴|奖补)$")
_TAKES = re.compile(r"[。；：]|追回|收回|追缴|扣|罚|缴|退|处以")
_SUMS = frozenset(("grant", "cap", "rate", "instalment", "total"))


def gets(text: str, unit: Unit, segment: Segment, mention: Mention, role: str, condition: Place | None) -> Place | None:
    """评定为美丽河湖的 of 对评定为美丽河湖的，给予100万元; 雨山区 of 雨山区：改造小区12个，中央补助资金320万元; else None.

    Only 对 says that those of a case are given something: 验收合格的，拨付40% tells when.
    """
    if role not in _SUMS:
        return None
    behind = _BEHIND.match(text, mention.end, segment.end)
    if behind is not None:
        return behind.span("who")
    line = _LINE.match(text, unit.clause.span.start, mention.start) if mention.kind == "money" else None
    if line is not None:
        return line.span("who")
    for one in (segment, *(s for s in unit.segments if s.end + 1 == segment.start)):
        found = _FOR.match(text, actors.lead_end(text, one.start, one.end), min(one.end + 1, mention.start))
        if found is not None and _GIVES.match(text, found.end(), mention.start):
            between = text[found.end() : mention.start]
            if len(between) <= 40 and between.count("，") <= 1 and not _TAKES.search(between):
                return found.span("who")
    if condition is None or condition[0] < unit.start or text[condition[0]] != "对" or text[condition[1] - 1] != "的":
        return None
    start = condition[0] + (2 if text.startswith("对于", condition[0]) else 1)
    return (start, condition[1]) if condition[1] - start > 3 else None


#: 省级|按喷灌每亩800元、微灌每亩1200元的标准补助; 省级|分配资金时各奖励500万元; not 省级奖励资金, 市级以上
_LEVEL = re.compile(
    r"(?:(?:19|20)\d\d年(?:度)?，?)?"
    r"(?P<who>(?:中央|[省市县区州镇]级|市县|县区|(?:[省市县区]、)+[省市县区](?:[两三]级)?|各(?:[省市州县区]|地|设区市|县市|市县|、|（[^（）]{1,6}）){1,6})(?:财政)?)"
    r"(?=对|按|分配|安排|给予|每|再|另|一次性|分别|统筹|配套|承担|负担|(?:补助|补贴|奖励|奖补)(?!资金|标准|办法|政策|项目|对象|比例))"
)


def pays(text: str, unit: Unit, segment: Segment, mention: Mention) -> Place | None:
    """省级 of 对高效节水灌溉，省级按喷灌每亩800元补助: the level of government that opens the segment of the sum or one before it."""
    if text.find("国家级", unit.start, mention.start) >= 0:
        return None  # 对国家级平台奖励100万元，省级奖励50万元
    for one in reversed([s for s in unit.segments if s.start <= segment.start]):
        found = _LEVEL.match(text, actors.lead_end(text, one.start, one.end), min(one.end, mention.start))
        if found is not None:
            return found.span("who")
    return None


def among(text: str, segment: Segment, mention: Mention) -> Place | None:
    """认定为省级示范的 of 其中认定为省级示范的奖励20万元: which of those who are told before get this sum."""
    found = _AMONG_THOSE.search(text, segment.start, mention.start)
    return found.span("who") if found is not None else None
