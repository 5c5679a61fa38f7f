"""Who sets money aside as a matter of course: 所在单位每年安排活动经费, 市财政局要将资金列入预算，2022年安排…; whom 均由 names for all."""

import regex

from . import actors
from .patterns import compiled
from .reading import Place, Segment, Unit

_BODY = (
    r"(?:单位|学校|高校|院校|医院|企业|公司|集团|机构|中心|工会|协会|联合会|妇联|残联|[局厅委会办部]|部门|政府|财政|机关|街道|乡镇|社区|园区|开发区|管委会"
    r"|[省市县区州镇村]|[省市县区州]级)(?:（[^（）]{1,8}）)?"
)
_OPEN = r"(?![对按由从向经以在为每凡其将把给]|单[个家户]|同一|所需|有关资金|补助|补贴|奖励|资金|经费|支持|鼓励|中央财政)"
_SETS_ASIDE = r"(?:统筹|新增|单独|足额|至少|从[^，。；从]{2,24}中)*(?:安排|列支|拿出|设立|划拨|拨出|提供|投入|提取|预留|落实|列入预算|给予)"
#: 用人单位|每年安排健康体检经费, 各级工会|应每年安排: an institution that sets money aside year by year.
_EVERY_YEAR = regex.compile(
    rf"(?P<who>{_OPEN}(?:(?![对按由从向将把每的]|会同)[\p{{Han}}（）、“”□]){{1,24}}?{_BODY})(?:会同(?P<with>[^，。；]{{2,16}}?))?"
    rf"(?:应当?|须|要|可|原则上)*(?:每[年月](?:度)?|每学[年期]|每季度|每两年|按年度?|年度|按月)(?:应当?|须|要|可)?{_SETS_ASIDE}"
)
#: 市财政局|要将所需资金列入年度预算，(2022年)安排
_BUDGETS = regex.compile(
    rf"(?P<who>{_OPEN}(?:(?![对按由从向将把每的])[\p{{Han}}（）、“”□]){{0,24}}?{_BODY})(?:应当?|须|要|负责|统一)*(?:将|把)[^，。；]{{2,40}}?(?:列入|纳入)[^，。；]{{0,16}}预算"
)
_THEN = regex.compile(
    rf"(?:(?:19|20)\d\d年度?|每[年月]|年度)?(?:按照?[^，。；]{{2,20}}?)?(?:{_SETS_ASIDE})?(?:[^，。；\d]{{0,16}}(?:资金|经费|标准))?(?:不少于|不低于|为|共|总计|约)*(?:每\p{{Han}}{{1,3}})?(?:不少于|不低于)?$"
)
#: (每件80元、每户最高300元，)均由|公积金中心|承担
_ALL_BY = regex.compile(
    r"[，、](?:以上费用|上述费用|所需资金|所需费用|费用|资金|经费)?(?:均|都|全部|一律|统一)由(?P<who>(?:(?!由|按|从)[\p{Han}（）、]){2,16}?)(?:统一|全额|足额|直接)*(?:承担|负担|支付|缴纳|列支|保障|解决)(?=[，。；]|$)"
)


def arranger(text: str, unit: Unit, segment: Segment, place: int, end: int) -> Place | None:
    """Who sets aside the sum at [place, end), or bears it with all the others of the unit."""
    start = actors.lead_end(text, segment.start, place)
    if "每" in text[start:place] or "年度" in text[start:place]:
        found = _EVERY_YEAR.match(text, start, place)
        if found is not None and _gives_on(text, found.end(), place):
            shared = found["with"] is not None and found["with"].endswith(("财政局", "财政厅", "财政部门"))
            return found.span("with") if shared else found.span("who")
    if "安排" in text[start:place] or "按" in text[start:place]:
        before = next((s for s in reversed(unit.segments) if s.end == segment.start - 1), None)
        if before is not None and _THEN.fullmatch(text, start, place):
            found = _BUDGETS.match(text, actors.lead_end(text, *before), before.end)
            if found is not None:
                return found.span("who")
    if text.find("由", end, unit.end) >= 0 and (all_by := _ALL_BY.search(text, end, unit.end)) is not None:
        return all_by.span("who")
    return None


def _gives_on(text: str, start: int, place: int) -> bool:
    """Whether nothing but the kind of money stands between the verb and the sum."""
    return place - start <= 30 and compiled(r"[，。；]|补助|奖励|项目").search(text, start, place) is None
