"""Who gets a sum that is told apart from others right in front of it: 前5个县（市、区）各奖励, 新建公厕一次性补助, 租赁的最高."""

import re

import regex

from .. import words
from . import actors, beneficiaries
from .lexicon import somebody_at_end
from .patterns import compiled
from .reading import Place, Segment, Unit

_GIVES = r"(?:给予|予以|奖励|奖补|补助|补贴|资助|[补奖给](?=\d|$))"
#: 得分95分以上的前5个县（市、区）|各奖励工作经费, 排名前3位的县（市、区）|分别给予, 考核优秀的前10名乡镇|各奖励
_RANKED = regex.compile(
    r"(?P<who>(?![对由按每其将])(?:[^，。；：]{0,30}?(?:的|排名|排|列|居|位居))?(?:全[省市县区])?(?:前|后)(?:\d+|[一二三四五六七八九十]+)"
    r"(?:[个家所户](?P<noun>(?:(?![的各分给奖补])[\p{Han}（）、“”□]){1,16}?)|[位名](?:的(?P<noun>(?:(?![各分给奖补])[\p{Han}（）、“”□]){1,16}?)|(?P<noun>(?:(?![的各分给奖补])[\p{Han}（）、“”□]){2,16}?))))"
    rf"(?:，)?(?:由?[省市县区]级?财政)?(?:各|分别|每\p{{Han}}|一次性|再)*{_GIVES}(?:\p{{Han}}{{0,8}}(?:资金|经费|奖金|各|每[个家\p{{Han}}]))?$"
)
#: 新建公厕|一次性补助, 改建农村旅馆|每家补助: something that is built or opened, and gets the sum.
_BUILT = regex.compile(
    r"(?:[，；]|\G)?(?P<who>(?:新建|新设|新开办?|改建|扩建|改扩建|改造|新改建|迁建|自建|租赁|租用)(?:（[^（）]{1,8}）)?(?P<noun>(?:(?![的对按由每一]|补助|补贴|奖)\p{Han}){2,12}?))"
    rf"(?:经?(?:验收|建成|投运|投产|投用|投入(?:使用|运营)|开业|开馆|挂牌|运营|竣工|完工|启用|开通|备案|评审|认定|考核)\p{{Han}}{{0,4}}后|，)?(?:每(?!公里|平方|亩|米|千瓦|吨|立方|人)\p{{Han}}{{1,2}}|一次性|再|分别|最高|可|按[^，。；]{{0,12}})*(?:{_GIVES})?(?:不超过|不高于|最高)?$"
)
#: 新建考场|经验收并投入使用满6个月的, 新建厂房|建成投产的: what is built, in the case in front of the sum.
_BUILT_CASE = regex.compile(
    r"(?P<who>(?:新建|新设|新开办?|改建|扩建|改扩建|改造|新改建|迁建)(?P<noun>(?:(?![的对按由每一经]|补助|补贴|奖|建成|通过|投入|竣工|验收|达到|符合|取得)\p{Han}){2,12}))"
    r"(?:经|建成|通过|投入|竣工|验收|达到|符合|取得|完工)[^，。；：]{1,30}的"
)
#: 自建的|最高300万元，租赁的|最高100万元: two ways, the name of what is told before.
_WAY = regex.compile(
    r"(?:[，；]|\G)?(?:其中)?[：，]?(?:属于|对|为|采取)?(?P<who>(?:自建|自购|自有|购买|购置|租赁|租用|租用租赁|新建|改建|扩建|改扩建|改造|迁建|新开办|加盟|直营|自主\p{Han}{2}|委托\p{Han}{2}|合作\p{Han}{2})(?:(?![的对按由每])\p{Han}){0,8}的)，?"
    rf"(?:每\p{{Han}}{{1,4}}|按[^，。；]{{0,20}}|一次性|再|分别|可|{_GIVES})*(?:不超过|不高于|最高|最多)?$"
)
#: 新建|充电站: which of those it is.
_OTHER_WAY = re.compile(r"(?:新建|改建|扩建|改扩建|改造|迁建|自建|自购|租赁|租用|购买|购置|新购|新开办?)(?=[一-龥]{2})")
_NOTHING = regex.compile(r"(?:就业|岗位|费用?|面积|产能|库容|学位|收入|贷款|投资|产值|人员数|人数|数量|项|床|次|万|亿|[个家户台套])$")


def named(text: str, unit: Unit, segment: Segment, place: int, known: Place | None, *, bound: bool) -> Place | None:
    """Who gets the sum at `place` by such words; `known` got the sum before; `bound`: the sum begins with a bound (最高100万元)."""
    start = actors.lead_end(text, segment.start, place)
    if text.find("前", start, place) >= 0 or text.find("后", start, place) >= 0:
        ranked = _RANKED.match(text, start, place)
        if ranked is not None and _is_one(text, ranked.span("noun")):
            return ranked.span("who")
    found = _BUILT.match(text, start, place) if text[start] in _OPENS else None
    if found is not None and _is_thing(text, found.span("noun")) and (found.end("who") < place or bound):
        return found.span("who")
    if (case := _BUILT_CASE.match(text, *_case_before(text, unit, segment))) is not None and _is_thing(text, case.span("noun")):
        return case.span("who") if compiled(_GIVES).search(text, *segment) and "由" not in case[0] else None
    return _another(text, known) if known is not None and way(text, segment, place) is not None else None


def way(text: str, segment: Segment, place: int) -> Place | None:
    """租赁的 of 租赁的最高100万元: one of two ways, in front of the sum at `place`."""
    found = _WAY.match(text, segment.start, place) if text.find("的", segment.start, place) >= 0 else None
    return found.span("who") if found is not None else None


#: 获奖选手所在单位|各奖励(1万元), 船东|另按船价的(15%)补偿: somebody else than those of the sum before.
_ANOTHER = regex.compile(
    rf"(?P<who>(?![对按由从向经以在为每其凡将把给单各再另]|同一|所需|参照|比照)(?:(?![的按由对每各另]|标准)[\p{{Han}}（）“”□]){{1,18}}?)(?:(?P<also>各|另外?|再|还|也|均)|分别|一次性|可){{1,3}}"
    rf"(?P<by>按照?[^，。；\d]{{2,20}})?(?P<gives>{_GIVES}|补偿)?(?:一次性)?(?:\p{{Han}}{{2,6}}(?:费|金|经费|资金|补贴|补助))?$"
)
_GIVEN = regex.compile(r"的?(?:比例|标准)?(?:给予|予以)?(?:一次性)?(?:奖励|奖补|补助|补贴|资助|补偿)(?=[，。；]|$)")
_PAYS = regex.compile(r"(?:财政|政府|部门|机关|委员会|管委会|[局厅委会联办级]|基金|资金|公益金|[省市县区])(?:（[^（）]*）)?$")


def another(text: str, segment: Segment, place: int, end: int) -> Place | None:
    """Who the sum's segment opens with, beside those who got the sum before, by 各, 另 or 再."""
    found = _ANOTHER.fullmatch(text, actors.lead_end(text, segment.start, place), place)
    if found is None or found["also"] is None or not (found["gives"] or _GIVEN.match(text, end, segment.end)):
        return None
    who = found.span("who")
    if _PAYS.search(text, *who) or not somebody_at_end().search(text, *who) or not beneficiaries.gets(text, who):
        return None
    return who


_OPENS = frozenset("新改扩迁自租")


def _case_before(text: str, unit: Unit, segment: Segment) -> Place:
    before = next((s for s in reversed(unit.segments) if s.end == segment.start - 1), None)
    return (actors.lead_end(text, *before), before.end) if before is not None and text[before.end - 1] == "的" else (0, 0)


def _another(text: str, known: Place) -> Place | None:
    """充电站 of 新建充电站, where the next are 改建的; those who were known stay where no other way is told of them."""
    other = _OTHER_WAY.match(text, *known)
    return None if other is None else (other.end(), known[1])


def _is_one(text: str, noun: Place) -> bool:
    return (
        somebody_at_end().search(text, *noun) is not None
        or compiled(r"[省市县区州旗乡镇村](?:（[^（）]*）)?$").search(text, *noun) is not None
    )


def _is_thing(text: str, noun: Place) -> bool:
    """公厕, 考场, 货运站场: a noun that can be built, and no number or measure."""
    if _NOTHING.search(text, *noun) or not beneficiaries.is_thing(text, noun):
        return False
    last = words.cut(text[noun[0] : noun[1]])[-1]
    return not words.is_verb(text[noun[0] + last[0] : noun[0] + last[1]])
