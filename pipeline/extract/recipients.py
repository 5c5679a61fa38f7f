"""Who gets the money: 对认定的企业 in front of the sum, 给予运营企业补贴 behind it, A、B，分别给予… one by one."""

import re
from collections.abc import Sequence
from functools import cache

import regex

from . import actors, beneficiaries, owners
from .lexicon import actor_heads, somebody, somebody_at_end
from .patterns import compiled, of_words
from .rates import HANDED
from .reading import Place, Segment, Unit

_SUPPORT = r"(?:支持|补助|补贴|奖励|奖补|资助|补偿|扶持|贴息|奖金)"


@cache
def _in_front() -> "re.Pattern[str]":
    """对每个城市(支持), 给予认定的企业, 奖励获奖单位: a noun phrase for those who get the money."""
    return re.compile(
        rf"(?:(?<![针])对(?!象)于?|向|给予?+|(?:奖励|资助|补助|补贴|支持|补偿))(?P<who>(?!为每|不[低高超少]|[一二三四五]级每|每[人户家县市村镇乡区省校园](?:每|\d|$)|标准|资金|经费|金额|额度|比例|总额|对象|范围|政策|期限)(?:每|新|首次|已|经|通过|获|符合|列入|入选|认定|评|年度)?(?:(?!给予|予以|对(?!象)|向)[^，。；：]){{0,40}}?"
        rf"(?:{somebody()}|(?:项目|平台|基地|产品|成果)(?:（[^（）]*）)?))(?=的|，|给予|予以|支持|补助|奖励|补贴|资助|按|一次性|每|最高|安排|分别|可|处|预拨|拨付|兑付|发放|支付|下达|$)"
    )


@cache
def _whose() -> "re.Pattern[str]":
    """(聘用残疾人)|的企业(给予): what stands in front of 的 says which one."""
    return of_words(
        rf"的(?!{_SUPPORT}|资金|经费|财政)[^，。；：对向]{{0,30}}?(?:{actor_heads()}|项目|平台|基地|产品|成果|(?<!或)者|[方户])(?:（[^（）]*）)?"
        r"(?=，|给予|予以|支持|补助|奖励|补贴|资助|按|一次性|每|最高|安排|分别|可|处|$)"
    )


#: (按初级1000元)|、中级1500元、高级2000元(标准给予企业补贴)
_REST_OF_LIST = r"(?:[、和]\p{Han}{0,8}\d+(?:\.\d+)?(?:[万亿]?元|%))*+"
#: (按装备售价的10%)补助|采购方|，
_GIVEN_TO = regex.compile(
    r"(?:[、和]\p{Han}{0,8}\d+(?:\.\d+)?(?:[万亿]?元|%))*+[^，。；：\d]{0,6}?(?:一次性)?(?:补助|奖励|补贴|资助|奖补|补偿)(?:给|所在)?(?P<who>(?!资金|经费|标准|政策|对象|总额|金额|额度|期限|后)[^，。；：、\d]{2,14})(?=[，。；]|$)"
)


@cache
def _behind() -> "re.Pattern[str]":
    """(按每架次300元的标准)给予|运营企业|补贴"""
    return of_words(
        rf"{_REST_OF_LIST}[^，。；：\d]{{0,10}}?(?:给予|发给|支付给)(?P<who>(?!落户|开户|入户|一次性|资金|适当|财政|每|最高|相应|定额|全额|{_SUPPORT})[^，。；：\d给予]{{0,20}}?"
        rf"(?:{actor_heads()}|[者户方]))(?:(?:一次性|相应|资金|现金|的)*{_SUPPORT}|(?:最高|不超过|不高于|一次性)+\d)"
    )


#: (按每人5000元的标准)给予|企业|职业培训补贴: those who get it in front of the kind of money.
_GIVEN_KIND = regex.compile(
    rf"{_REST_OF_LIST}"
    r"[^，。；：\d]{0,10}?(?:给予|发给|支付给)(?P<who>\p{Han}{0,6}?(?:企业|单位|机构|学校|家庭|职工|学生|农户|人员|个人))"
    r"(?!研发|技术|创新|管理|家属)\p{Han}{2,8}(?:补贴|补助|津贴|奖励|资助)(?=[，。；]|$)"
)
#: (每亩补贴82.5元，通过“一卡通”)直接发放到|种粮农民
_PAID_TO = regex.compile(
    r"[^。；：\d]{0,24}?(?:发放|拨付|兑付|支付|打卡)(?:(?:到|给|至)(?!位|账|卡|户)|(?<=拨付))(?P<who>[^，。；：\d]{2,20}?)(?:手中|账户|银行卡|“一卡通”|个人账户|本人)?(?=[，。；]|$)"
)
#: (安排专项资金1.2亿元，)对|公共充换电设施|给予奖补
_SPENT_ON = regex.compile(
    rf"[^，。；：\d]{{0,8}}，(?:专项|重点)?(?:用于)?对(?P<who>[^，。；：\d]{{2,40}}?)(?:给予|予以|进行)(?:适当|一次性|定额|重点|资金|财政|分档|分类)*{_SUPPORT}(?=[，。；]|$)"
)
#: (安排75亿元，)用于支持|各地|消除大班额
_SUPPORTS = regex.compile(r"[^，。；：\d]{0,8}，(?:专项|重点|主要)?用于(?:支持|补助|奖励)")
#: (安排1000万元，)奖励|作出突出贡献的企业
_SPENT_TO = regex.compile(
    r"[^，。；：\d]{0,8}，(?:专项|重点|主要)?(?:用于)?(?:奖励|资助|补助|扶持|支持)(?P<who>[^，。；：、\d]{2,24})(?=[，。；]|$)"
)
_SET_ASIDE = re.compile(r"安排|设立|统筹|列支|拿出|筹集")
#: 收费由市发展改革部门|会同财政部门制定: who sets a price does not get it.
_SETS = regex.compile(
    r"(?:会同[^，。；]{1,20}?)?(?:制定|核定|审核|备案|确定|(?:组织|开展|进行|实施|负责)[^，。；]{0,12}?(?:评价|考核|评估|评审|验收|检查|核查))"
)
_GIVES_TO = regex.compile(r"[^，。；]{0,6}?对(?!象)[^，。；]{2,40}?(?:给予|予以|进行|实行)")
_PASSES = regex.compile(r"(?:财政|[厅局部委]|部门|委员会)$")
_FIGURE = regex.compile(r"\d|[一二三四五六七八九十百千万][万亿]?元")
_JOINT = regex.compile(r"以及|[、和与及]")


def named(text: str, unit: Unit, segment: Segment, place: int, *, fresh: bool) -> Place | None:
    """Who gets the money, as said in front of the sum at `place`; `fresh`: the unit has no sum before."""
    found = _in_front().search(text, segment.start, place)
    if found is None and fresh:
        before = [_whole(text, s) for s in unit.segments if s.end < segment.start]
        long = next((place for place in reversed(before) if place is not None and place[1] - place[0] > 24), None)
        if long is not None and somebody_at_end().search(text, *long):
            return long  # 对携带成果在我市创办公司、注册资本不低于500万元的|科技人才团队
        found = _in_front().search(text, unit.start, place)
        if found is None and (given := _given().search(text, unit.start, place)) is not None:
            return given.span("who")
        if found is None:
            return _whole_segment(text, unit, segment) or owners.enjoys(text, unit.segments[0])
    if found is None:
        given = _given().search(text, segment.start, place)
        return given.span("who") if given else _since_last(text, unit, segment)
    start, end = found.span("who")
    if (whose := _who_does(text, start, end)) is not None:
        return whose
    if text[end : end + 1] == "的":
        longer = _whose().match(text, end, place)
        if longer is not None:
            return start, longer.end()
        if text[end + 1 : end + 2] in ("，", "给", "予") and "的" not in text[start:end]:
            return None  # 对聘用残疾人的，给予…: a case, and not who gets it
        if _OF_IT.match(text, end + 1, segment.end) is None and end < place:
            return None  # 对运送医护人员的|出租汽车
    return start, end


@cache
def _given() -> "re.Pattern[str]":
    """对|连续务工满30天的群众|另行给予(每人300元): whoever stands between 对 and what gives, if it is somebody."""
    return of_words(
        rf"(?<![针])对(?!象)于?(?P<who>(?:(?!给予|予以|对(?!象))[^，。；：]){{1,40}}?(?:{somebody()}))"
        r"(?:另行|再|额外|分别|统一|各|均|也|还|一并|直接|按规定|按月|按年|每[年月季])+(?:给予|予以|发放|发给|奖励|补助|补贴|资助)"
    )


#: A sum or a rate: what stands there is told of what is before.
_FIGURED = regex.compile(r"\d\s?[万亿]?元|\d%|分之|[十百千万][万亿]?元")


def _since_last(text: str, unit: Unit, segment: Segment) -> Place | None:
    """(安排2400万元，)对|提前完成任务的县（市、区）|，(按每公里6万元给予奖补): who is named between the last sum and this one."""
    for before in reversed([s for s in unit.segments if s.end < segment.start]):
        if (who := _whole(text, before)) is not None:
            named = somebody_at_end().search(text, *who) or (not _FIGURED.search(text, *who) and beneficiaries.gets(text, who))
            return who if named else None
        if before.end == segment.start - 1 and (such := beneficiaries.such(text, before)) is not None:
            return such
        if text[before.end - 1] == "的" or _FIGURED.search(text, *before):
            return None
    return None


_OF_IT = regex.compile(
    rf"一次性|{_SUPPORT}|(?:\p{{Han}}{{0,6}}(?:资金|经费|财政|标准|额度|比例|补贴|补助|奖励|津贴|贴息))|[，给予]|给予|予以"
)


def _who_does(text: str, start: int, end: int) -> Place | None:
    """支持|医疗机构|创建重点专科: those who do something are supported, and not what they do."""
    if text[start - 2 : start] != "支持":
        return None
    who = actors.after_marker(text, start, end)
    return who if who is not None and who[1] < end and "的" not in text[who[0] : end] else None


def addressed(text: str, unit: Unit) -> Place | None:
    """电子商务企业 of 对电子商务企业，按照下列标准给予奖励: who a unit without a sum says that it is for."""
    found = _in_front().search(text, unit.start, unit.end)
    if found is not None and text[found.start()] in "对向":
        return found.span("who")
    whole = _whole(text, unit.segments[0])
    return whole if whole is not None and len(unit.segments) > 1 else None


#: (按60%)向|县级财政部门|预拨
_TOWARDS = regex.compile(
    r"(?:的(?:比例|标准))?向(?P<who>(?!社会|公众)[^，。；\d]{2,20}?)(?:预拨|拨付|拨款|下达|兑付|发放|支付|划拨|结算)(?=[，。；]|$)"
)


def behind(text: str, segment: Segment, place: int) -> Place | None:
    """给予运营企业补贴 behind the sum that ends at `place`."""
    given = _GIVEN_TO.match(text, place, segment.end)
    found = (
        _behind().match(text, place, segment.end)
        or (given if given is not None and somebody_at_end().search(given["who"]) else None)
        or _TOWARDS.match(text, place, segment.end)
        or _GIVEN_KIND.match(text, place, segment.end)
        or HANDED.match(text, place, segment.end)
    )  # 90%上缴|省级国库
    return found.span("who") if found else None


def paid_to(text: str, unit: Unit, place: int) -> Place | None:
    """种粮农民 of 每亩补贴82.5元，直接发放到种粮农民."""
    if compiled("[到给至]|拨付").search(text, place, unit.end) is None:
        return None
    found = _PAID_TO.match(text, place, unit.end)
    return found.span("who") if found is not None and somebody_at_end().search(found["who"]) else None


def spent_on(text: str, unit: Unit, segment: Segment, start: int, end: int) -> Place | None:
    """对公共充换电设施给予奖补 behind a sum set aside at [start, end)."""
    if not _SET_ASIDE.search(text, segment.start, start):
        return None
    supports = _SUPPORTS.match(text, end, unit.end)
    if supports is not None and (who := actors.after_marker(text, supports.end(), unit.segment_at(supports.end()).end)) is not None:
        return who if who[1] < unit.segment_at(supports.end()).end else None
    found = _SPENT_ON.match(text, end, unit.end)
    if found is None:
        found = _SPENT_TO.match(text, end, unit.end)
        return found.span("who") if found is not None and somebody_at_end().search(found["who"]) else None
    if compiled(r"情况|工作|行为").search(text, *found.span("who")):
        return None
    return found.span("who")


def actor(text: str, unit: Unit, segment: Segment, place: int) -> Place | None:
    """The actor in front of the sum, where nobody is addressed: who sets a price, or judges what others did, is none."""
    found = actors.before_marker(text, actors.lead_end(text, unit.start, place), segment.start)
    if found is None or text[found[0] - 1 : found[0]] == "由" or text.find("，", *found) >= 0:
        return None  # 由省与市县|按7:3分担
    if text[found[1]] in "、和及与" and (such := beneficiaries.such(text, unit.segment_at(found[0]))) is not None:
        return such  # 利用秸秆1000吨以上的企业|和合作社
    if _GIVES_TO.match(text, found[1], place):
        return None  # 政府|对参保人缴费给予补贴
    if _PASSES.search(text, *found) and compiled(r"拨|下达|安排|支付|发放|分配|给予").search(text, found[1], place):
        return None  # 省财政厅|按照因素，于9月10日前预拨(1.5亿元)
    return found if _SETS.match(text, found[1]) is None else None


#: 本科毕业生|还可申领, 采暖季, 保费在, 补贴资金每县: what is nobody, or only begins with somebody.
_TAIL = regex.compile(
    r"按照?(?:本人|其)$|(?:还|均|都|也|再)?(?:可以?|能够?)?(?:申领|申请|享受|获得|领取|享有)$|(?<=[^的]{2})(?<!银行)贷款$"
)
_ADVERB = regex.compile(r"(?<=\p{Han}{2})(?:仍|均|都|也|还|再|可|一律|原则上|一般)+$")
_NOBODY = regex.compile(
    r"(?:[季年月日在为经按]|期间?|以来|之?前|(?<!博士)之?后|的|资金|经费|指标|标准|费用?|额度?|金额|补贴|补助|奖励|贴息|配套|自筹|承担|负担|损失|部分|贷款|支出|行为"
    r"|\d[人名户家个]|情况|期限|改造|建设|作业|业务|整治|治理|修缮|运营|活动|工作|比例|利率|政策|(?<!贫困|困难|脱贫|致贫|返贫|低收入|供养)人口"
    r"|[电水产销用发]量|人数|面积|数量)(?:（[^（）]*）)?$|(?<=\p{Han})每\p{Han}$|，|^(?:落|开|入)户$"
)
#: |1200万元、贷款贴息和担保基金: a sum and what it is for; 营业收入5000万元以上的企业 are somebody.
_SUM_IN = regex.compile(r"\d[\d.]*[万亿]?元[、，和及](?!.*的)")
_NO_OPENING = regex.compile(
    r"为(?![^，]*的)|(?:城乡|城镇|农村|全国|全省|全市)$|(?:中央|[省市县区州镇两三四各]级)$|经(?!营)|按(?!期|时|规定)|不[超低高少]|最(?!低生活)[高低多少]"
)
#: 建档立卡贫困户|参照低保户
_LIKE = regex.compile(r"参照|比照")
_SETS_ASIDE = regex.compile(r"^(?:(?!的)\p{Han}){0,6}(?:财政|[省市县区]级)(?:每年|统筹|足额)?(?:安排|下达|拨付|投入)")
#: 贷款担保额度|个人最高20万元
_OF_LIMIT = regex.compile(r"(?:(?!的)\p{Han}){2,12}(?:额度|限额|标准)(?!的|及|以|和|为)(?=\p{Han}{2})")
_OPENS = regex.compile(r"(?:安排|择优|支持|鼓励|引导)(?=\p{Han}{2})")


def getting(text: str, place: Place) -> Place | None:
    """The place without verbs at either end; None where what it names gets no money (采暖季, 补贴资金)."""
    start, end = place
    adverb = _ADVERB.search(text, start, end)
    end = adverb.start() if adverb else end
    tail = _TAIL.search(text, start, end)
    if tail is not None and somebody_at_end().search(text, start, tail.start()):
        end = tail.start()
    opened = _OPENS.match(text, start, end)
    if opened is not None and somebody_at_end().search(text, opened.end(), end):
        start = opened.end()
    like = _LIKE.search(text, start + 2, end)
    if like is not None and somebody_at_end().search(text, start, like.start()):
        end = like.start()
    if _SETS_ASIDE.search(text, start, end) is not None:
        return None  # 县级财政安排专项|资金
    if (limit := _OF_LIMIT.match(text, start, end)) is not None and somebody_at_end().search(text, limit.end(), end):
        start = limit.end()
    if text.find("（其中", start, end) >= 0:
        return None  # 补贴|400元（其中市级|150元
    if end <= start:
        return None  # |户均补助3000元
    share = text.rfind("%", start, end)
    nobody = any(pattern.search(text[start:end]) for pattern in (_NOBODY, _SUM_IN)) or _NO_OPENING.match(text, start, end) is not None
    nobody = nobody or (share >= 0 and text.find("的", share, end) < 0)
    return None if nobody else (start, end)


def of_another_case(text: str, place: Place, condition: Place) -> Place | None:
    """企业 of 年产值1亿元至5亿元的企业, where the next sum is for 5亿元以上的: another case of the same."""
    last = text.rfind("的", *place)
    if last < 0 or not (_is_alike(text, place, condition) or (_FIGURE.search(text, place[0], last) and _FIGURE.search(text, *condition))):
        return place
    return (last + 1, place[1]) if place[1] - last > 2 else None


#: 获得国家级称号的企业, …；|获评省级的: distinctions.
_AWARDED = frozenset("获荣评认入列")


def _is_alike(text: str, place: Place, condition: Place) -> bool:
    """入选|国家人才计划的人才, where the next case is 入选|省级人才工程的: it opens with the same verb."""
    opened = actors.lead_end(text, *condition)
    alike = text[place[0] : place[0] + 2] == text[opened : opened + 2] or (text[place[0]] in _AWARDED and text[opened] in _AWARDED)
    inner = text.rfind("的", *place)
    if inner > place[0] + 2 and text[inner - 2 : inner] == text[condition[1] - 3 : condition[1] - 1]:
        alike = True  # 优秀等次的平台, …；|良好等次的
    return alike and place[1] <= condition[0]


def one_by_one(text: str, place: Place, count: int) -> tuple[Place, ...]:
    """A企业、B企业 of two sums: each part somebody of its own; none of 国家级、省级企业, which only the last word names."""
    depth, start, parts = 0, place[0], []
    for mark in compiled(r"[（“《]|[）”》]|以及|[、和与及]").finditer(text, *place):
        if _JOINT.fullmatch(mark[0]):
            if depth == 0 and mark.start() > start:
                parts.append((start, mark.start()))
                start = mark.end()
        else:
            depth += 1 if mark[0] in "（“《" else -1
    parts.append((start, place[1]))
    if len(parts) != count or is_one_who(text, parts):
        return ()
    heads = all(somebody_at_end().search(text, a, b) or (n and text.endswith(("产品", "项目"), a, b)) for n, (a, b) in enumerate(parts))
    alike = len({text[b - 1] for _, b in parts}) == 1 and all(1 < b - a <= 4 for a, b in parts[1:])
    alike = alike or len({text[b - 2 : b] for _, b in parts}) == 1  # 亚洲首店、中国（内地）首店
    alike = alike or (
        text.startswith("分别", place[1]) and {b - a for a, b in parts} <= {2, 3} and _PLACE_NAMES.match(text, *place) is not None
    )
    return tuple(parts) if heads or alike else ()


#: 取得, 获评: what a case opens with.
_HAS_DONE = regex.compile(
    r"(?:新|首次|当年|年内|已|被)*(?:取得|获|荣获|考取|通过|评为|评定|认定|入选|列入|纳入|持有|具有|具备|达到|晋升|承担|承接|主导|主持|参与|牵头|制定|举办|开展|设立)"
)


def is_one_who(text: str, parts: Sequence[Place]) -> bool:
    """取得高级工、技师、高级技师证书的护理员: a list of what one person may have got, and not of several persons."""
    first, last = parts[0], parts[-1]
    if _HAS_DONE.match(text, first[0] + (text[first[0]] == "对"), first[1]) is None:
        return False
    return text.find("的", *last) > 0 and all(text.find("的", *part) < 0 for part in parts[:-1])


#: 苏北、苏中、苏南(分别补助60%、40%和20%): names that share their first character, and no ranks (一级、二级).
_PLACE_NAMES = regex.compile(r"(?P<first>\p{Han})\p{Han}{1,2}(?:[、和与及](?P=first)\p{Han}{1,2})+(?<![级类等型档])$")


def _whole_segment(text: str, unit: Unit, segment: Segment) -> Place | None:
    """对新引进的硕士、博士，(每人每月800元): all of the segment before."""
    before = [s for s in unit.segments if s.end < segment.start]
    found = _whole(text, before[-1]) if before else None
    return found if found is not None and getting(text, found) is not None else None


def _whole(text: str, segment: Segment) -> Place | None:
    found = compiled(
        r"(?:\p{Han}{1,10}(?:财政|资金|基金|政府|[部局厅级]))?对于?(?P<who>(?:(?!给予|予以|进行)[^，。；：]){2,90})(?<!的)"
    ).fullmatch(text, actors.lead_end(text, *segment), segment.end)
    return found.span("who") if found else None
