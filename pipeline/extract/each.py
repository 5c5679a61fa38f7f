"""For each of whom or what a figure counts: 每个省, 各市, 每百户, 每餐次, 单个试点县."""

import re
from functools import cache

import regex

from .. import words
from ..expressions.lexicon import units
from ..records import Mention
from . import actors, beneficiaries, bodies, heads, per_ends
from .lexicon import actor_heads
from .patterns import compiled, of_words
from .reading import Reading, Segment, Unit
from .staffed import staffed

#: Classifiers that name the owner themselves: 每队|医护人员, not 每家企业|研发经费.
_OWNERS = "队组床班生校户人村"


_EACH = re.compile(r"每(?![年月周日天季期旬])(?!学[期年]|半年|两[年周月]|三年|工作日|\d)|各|单[个家户台座处](?!或)|同一")
#: 每季度(至少走访1次), 每学年(不少于20小时), 每批(不超过60名), 每小时(不得低于12元): how often or of how much; a year is told by the basis.
_EACH_PERIOD = regex.compile(
    r"每(?:个)?(?:半年|半月|季度|季(?!节)|月|周(?![边岁])|旬|天|日(?!常)|学年|学期|两[年周月]|工作日"
    r"|轮|班次|批次?|期(?=[^限间])|次|小时|吨|千瓦时|立方米|平方米|车次|课时|学时)"
)
#: 每500公顷湿地(至少配备1名), 每10万人口(床位数)
_EACH_SO_MANY = regex.compile(r"每(?:\d+(?:\.\d+)?[万千百]?|[百千万]|[一二两三四五六七八九十]+[百千万])(?=\p{Han})")
#: 每300户至500户(设置1处), 每5至8个村(配备1名), 每2000—3000人口: a range of how many.
_EACH_RANGE = regex.compile(
    r"每\d[\d.]*[万千百]?(?:[名个家户人张头只亩床间所座辆台盏]|公里|千米|米|平方米|公顷)?\s?(?:至|到|[—–~～-]{1,2})\d[\d.]*[万千百]?(?=\p{Han})"
)
#: 每亿元主营业务收入|发明专利拥有量: of so much money.
_EACH_MONEY = regex.compile(
    r"每(?:\d+|[百千])?[万亿]?元(?:(?!给|补|奖|补贴)\p{Han}){0,8}?(?:收入|产值|投资|总值|增加值|经费|投入|销售额|贷款|税收|GDP)(?=\p{Han})"
)
#: 每站|每班(不少于8人)
_EACH_OF_EACH = regex.compile(r"每[班组岗车台层](?!子|级)")
#: 每餐次(食品成品留样)
_EACH_TIME = regex.compile(r"每(?:餐次|人次|车次|批次|架次|课时|学时|[批期届轮](?!限|数|间))")
_SITE = regex.compile(
    r"(?:每[个家所座]?|单个)(?:\p{Han}{0,4}(?:乡镇|服务区|小区|社区|园区|校区|库区|灌区|景区|县城|车站|站点|场站|医院|学校|行政村|村|县|市|省|镇|乡|街道))"
)
_EACH_NOUN = regex.compile(
    r"(?:每(?:[亩吨次]|公里|公顷|平方米|千瓦)|(?:每(?:[百千万]|[个家名项所户支张辆床座株头只条件台套人列省市县区乡镇村校班处间层栋组站艘])?|单[个家户台座处]|同一)\p{Han}{0,10}?(?:（[^（）\d]{1,12}）)?)"
    r"(?=$|(?<=每[亩吨次]|公里|公顷|平方米|千瓦)|可|不|给|由|最|应|须|原则|(?:推荐|申[报请])(?!城市|单位|企业|主体|机构|地区|对象|者|人)|支持|补[助贴]|奖[励补]|安排|限[报额]|一次|只[能可]|仅|年内|至[少多]|要|能|每"
    r"|核[定减]|总[计额数量]|累计|年度|年均|按|配[备置套建]|设[立置有]|配(?![电送水音合方料额比建])(?=\p{Han}{2})|(?<![建开架铺增附陈摆])设(?![区施备计点想立置有])(?=\p{Han}{2})|建(?![设筑成立档制议材国行言])(?=\p{Han}{2})|建(?:设(?!项目|工程|单位|用地|基地|区)|[成立])|减|增|辐射|带动|联系|帮扶|提高|高于|低于|达到|保险|带教|平均|覆盖|一般|招[收录]|培[训育](?!班|机构|基地|中心|点))"
)


#: 每辆教练车|随车学员: those who go with it.
_ALONG = ("随车", "随船", "随行", "随队", "随班", "随机")
#: 每户|每月, 每人|每天: how often each.
_PLACES = frozenset("省市县区乡镇村校")
_ONE_OF = frozenset("人户生亩床名台车")
_HOW_OFTEN = regex.compile(r"(?:每(?:个?(?:月|季度|年度?|学年|学期)|[周天日次])){1,2}(?!\d|[一二三四五六七八九十]日|[底末初])")
#: 每月(至少召开1次), 每学年(参加志愿服务不少于20小时): how often, where nobody is named; of 每年 the basis tells.
_OFTEN = regex.compile(
    r"(?P<often>每(?:个?(?:月|季度|学年|学期)|半[年月]|[两二三四六\d]个月|[周天日次])|[亩户村校]均)(?![\d底末初]|[一二三四五六七八九十]{1,3}[日号])(?:(?!每)[^，。；：\d]){0,24}$"
)
#: 同一单位|当年, 每省|（区、市）: what belongs to those named, or says when.
_WHEN = regex.compile(
    r"(?<=\p{Han}{3})(?:当年度?|当|同年|同年度|年度内?|全年|首批|本批|首次|平均|[一二三四五六七八九十两]年|限[报补]\d.*)$"
)
_BRACKET = regex.compile(r"（[省市县区州旗乡镇村街道自治直辖、]{1,12}）")


def for_each(reading: Reading, unit: Unit, segment: Segment, mention: Mention) -> tuple[int, int] | None:
    """Where those stand for each of whom the figure counts, and how often: 每个省（自治区、直辖市）, 各市, 每百户, 每人每天, 每月."""
    text = reading.masked
    found = per_ends.ended(text, _whose(reading, unit, segment, mention), mention.start)
    if found is None or text[found[0]] == "各" or found[0] < segment.start:  # 每户…，采暖季|每月|至少入户安检1次
        often = _OFTEN.search(text, segment.start, mention.start)
        if often is not None or found is None:
            return often.span("often") if often else None
    start, end = found
    if end > start + 2 and text[start] == "每" and text[start + 1] in _PLACES and text[start + 2] not in "级（民医":
        end = end if words.across(text, start + 2) else start + 2  # 每县|实地核查学校不少于5所
    when = _WHEN.search(text, start, end)
    end = when.start() if when else end
    end -= 2 if text.endswith(_ALONG, start, end) and end - start > 4 else 0
    bracket = _BRACKET.match(text, end, mention.start) if text[end - 1] in "省市县区州旗乡镇村" else None
    end = bracket.end() if bracket else end
    start, end = _before_counted(text, (start, end), mention)
    if text.startswith("每", end) and (again := _EACH_OF_EACH.match(text, end, mention.start)) is not None and end - start <= 5:
        return start, again.end()
    often = _HOW_OFTEN.match(text, end, mention.start)
    if often is None:
        return start, end
    if end - start == 2 and text[end - 1] in _ONE_OF:
        return start, often.end()
    return often.span() if "年" not in often[0] else (start, end)


#: 每节车厢|监控探头(不少于2个), 单个河段|警示牌
_COUNTS_ONE = frozenset("个块名人位台套辆部把具盏只支座处间张")


def _before_counted(text: str, place: tuple[int, int], mention: Mention) -> tuple[int, int]:
    """The place without what is counted for each of it, where no verb stands between that and the figure."""
    start, end = place
    if end != mention.start or mention.unit not in _COUNTS_ONE or end - start < 6 or text[start] not in "每单":
        return place
    if text[start + 1] not in "个节座处条辆台套间栋所家" or beneficiaries.named(text, start, end):
        return place
    nouns = [(a, b) for a, b in words.cut(text[start + 2 : end])]
    if len(nouns) < 2 or nouns[0][1] < 2 or end - start - 2 - nouns[0][1] < 2:
        return place
    first, rest = text[start + 2 : start + 2 + nouns[0][1]], text[start + 2 + nouns[0][1] : end]
    return (start, start + 2 + nouns[0][1]) if words.is_noun(first) and not words.is_verb(rest[:2]) else place


def _whose(reading: Reading, unit: Unit, segment: Segment, mention: Mention) -> tuple[int, int] | None:
    """Where those stand for each of whom the figure counts: 每个省（自治区、直辖市）, 每个申报城市, 各市, 每百户."""
    text = reading.masked
    if (owner := staffed(text, segment.start, mention)) is not None:
        return owner
    if (span := _EACH_RANGE.search(text, segment.start, mention.start)) is not None:
        return span.start(), _noun_of_unit(text, span.end(), mention.start)
    if text.find("元", segment.start, mention.start) > 0 and (sum_ := _EACH_MONEY.search(text, segment.start, mention.start)) is not None:
        return sum_.span()
    if (many := _EACH_SO_MANY.search(text, segment.start, mention.start)) is not None:
        return many.start(), _noun_of_unit(text, many.end(), mention.start)
    if (counted := _EACH_TIME.search(text, segment.start, mention.start)) is not None:
        return counted.span()
    entry = text.rfind("、", segment.start, mention.start) + 1
    for start in (entry,) if entry and text.startswith("每", entry) else (segment.start, unit.start):
        for found in _EACH.finditer(text, start, mention.start):
            alone = found.start() < segment.start and text[mention.start - 1] not in "员工师生人医"
            if alone and _whole_actor().fullmatch(text, segment.start, mention.start):
                return segment.start, mention.start  # 每省不超过15个，计划单列市|不超过5个: the nearer one
            subject = actors.subject_of(text, found.start(), segment.end if found.start() >= segment.start else mention.start)
            actor = subject[:2] if subject else actors.before_marker(text, found.start(), mention.start)
            deed = mention.core_start - mention.start >= 4 and mention.text.startswith("至少")  # 各省|至少建设2个
            if actor is not None and text[actor[0] - 1] == "由" and mention.kind == "percent":
                continue  # 保费为每亩1100元，由|中央财政|补贴45%
            if actor is not None and actor[1] <= mention.start and (deed or text[actor[1] : mention.start].strip()):
                return _one_of(text, *actor, mention.start)
            noun = _EACH_NOUN.match(text, found.start(), mention.start)
            if noun:
                return _one_of(text, *noun.span(), mention.start)
            if (site := _site(text, found.start(), mention.start)) is not None:
                return found.start(), site  # 每个地级城市|固定式监测设备
    return None


_NEAR = 120


#: 每周开设体育课不少于3课时，|近视率…: what is each week has its figure.
_OWN_FIGURE = regex.compile(r"\d[^，。；]{0,12}，")


def period(text: str, segment: Segment, unit: Unit, start: int) -> tuple[int, int] | None:
    """How often, or of how much, the figure at `start` counts: 每季度, 每批, 每小时; the nearest in its segment, else in its unit."""
    for begin in (max(segment.start, start - _NEAR), max(unit.start, start - _NEAR)):
        if found := list(_EACH_PERIOD.finditer(text, begin, start)):
            near = found[-1].end() >= segment.start or _OWN_FIGURE.search(text, found[-1].end(), segment.start) is None
            return found[-1].span() if near or text.startswith("其中", segment.start) else None
    return None


@cache
def _whole_actor() -> "re.Pattern[str]":
    return of_words(rf"(?:各|每个?)?(?:{actor_heads()})")


def _noun_of_unit(text: str, start: int, end: int) -> int:
    """Where the noun ends that a number counts: 人口, and behind a unit the noun of it (公顷湿地, 张床)."""
    people = _PEOPLE.match(text, start, end) or _AREA.match(text, start, end) or _FLOW.match(text, start, end)
    if people is not None:
        return people.end()
    if (whole := _UP_TO_BOUND.match(text, start, end)) is not None and not words.is_verb(whole["noun"][:2]):
        return whole.end()
    spans = words.cut(text[start : min(end, start + 12)])
    first = text[start : start + spans[0][1]]
    if words.is_verb(first):
        return start  # 每10万人|拥有律师数
    named = first in units() and first not in ("人", "户") and len(spans) > 1 and spans[1][1] - spans[1][0] > 1
    return start + (spans[1] if named and not _bound_at(text, start + spans[1][0]) else spans[0])[1]


#: 每10|张护理型床位|至少配备, 每500|盏路灯|配备
_UP_TO_BOUND = regex.compile(
    r"[张名位个家所户辆台套座盏件条处间](?P<noun>(?:(?!至少|一般|原则|应|须|要|不|最|配|设|建|有|达|平均|占|拥)\p{Han}){2,8})"
    r"(?=(?:原则上|一般|应当?|须|要|平均)*(?:至少|不[少低超高得]|配[备置建]|设置|设立|最[少多低高]))"
)
#: 每百|平方米建筑面积|
_AREA = regex.compile(r"(?:平方米|公顷|亩)(?:\p{Han}{0,4}面积|耕地|林地)")
#: 每1万|立方米/小时风量|
_FLOW = regex.compile(r"\p{Han}{1,3}/(?:小时|分钟|秒|天|日|年)(?:\p{Han}{2}(?=$|不|至少|一般|原则|应|须|配|设))?")
#: 每千|常住人口|执业医师数, 每千名|老年人
_PEOPLE = regex.compile(
    r"[名个家户]?在[孵校园册]\p{Han}{1,3}(?=$|至少|平均|应|须|要|配|设|不)|[名个]?\p{Han}{0,6}?(?:人口|老年人|老人|居民|儿童|职工|在校生|学生|农户|从业人员)(?!数)"
)


def _bound_at(text: str, at: int) -> bool:
    return compiled(r"至少|一般|原则|不|最|应|须|配|设|建|有|达").match(text, at) is not None


def _one_of(text: str, start: int, end: int, figure: int) -> tuple[int, int]:
    """每个项目 of 每个项目的评审专家, 每个品种 of 每个品种留样量: the first noun behind 每, where nothing else is left to be counted."""
    if text.startswith("同一", start) and (owner := text.find("的", start + 3, end)) > 0:
        return start, owner  # 同一企业|的涉企行政检查
    behind = 1 if text[start] == "每" else 2 if text[start] == "单" else 0
    if not behind:
        return start, end
    owner = text.find("的", start, end)
    if owner > start + 2 and (place := _PLACE_BEHIND.match(text, owner + 1, end if end > owner + 1 else figure)) is not None:
        return start, place.end()  # 每个设区的市
    if owner > start + 2:
        return start, start + 2 if _OFFERS.fullmatch(text, start, owner) else owner
    if text[end:figure].strip() and (not _bound_at(text, end) or _BOUND_AND_NOUN.match(text, end, figure)):
        return start, end  # 每名学生|保险金额, 每张重症床位|应配备医师
    counted = heads.is_measure(text, start, end) or heads.is_person(text, start, end)
    if counted and text[start + 1] in _OWNERS and end > start + 3:
        return start, start + 2  # 每组|救援人员, 每生|绿化面积
    if not counted and (site := _site(text, start, end)) is not None:
        return start, site
    if (beside := _BESIDE.match(text, end, figure)) is not None and not _bound_at(text, beside.end()):
        return start, end  # 每张重症床位|应配备医师
    if not counted and (body := _owner(text, start, end)) is not None:
        return start, body
    cut = words.cut(text[start:end])
    nouns = [(start + a, start + b) for a, b in cut if a >= behind and text[start + a : start + b] not in units()]
    if not nouns or not counted or (len(nouns) < 2 and nouns[0][0] == start + behind):
        return start, end
    if len(nouns) == 1 or words.is_verb(text[nouns[0][0] : nouns[0][1]]):
        return start, nouns[0][0]  # 每队|医护人员, 每床|使用面积
    verbs = any(words.is_verb(text[a:b]) for a, b in nouns)  # 每名辅导员|带学生数
    ends = [] if verbs else [b for _, b in reversed(nouns[1:-1])]
    whole = next((b for b in ends if beneficiaries.named(text, start, b)), None)
    return start, whole or _whole_noun(text, nouns)  # 单个风电项目|装机容量


#: 标准化|收储点, 规模化|养殖场: what is said of the noun behind it.
_OF_NOUN = frozenset("化性型式级类")
#: 收储|点: the last character of a name that is no word of its own.
_LAST = frozenset("点站户村园场店厂所馆室院房库棚池")


def _whole_noun(text: str, nouns: list[tuple[int, int]]) -> int:
    """Where the first noun ends: 猪精液 of 猪|精液|有效精子数, 标准化收储点 of 标准化|收储|点|占地面积; the last is measured."""
    at = 0
    while at < len(nouns) - 2 and (nouns[at][1] - nouns[at][0] == 1 or text[nouns[at][1] - 1] in _OF_NOUN):
        at += 1
    if at < len(nouns) - 2 and text[nouns[at][1] : nouns[at + 1][1]] in _LAST:
        at += 1
    return nouns[at][1]


#: 每个设区的|市, 每个有条件的|乡镇: the place itself stands behind 的.
_PLACE_BEHIND = regex.compile(
    r"(?:乡镇|街道|行政村|社区|园区|[省市县区州镇乡村])(?:（[^（）\d]{1,12}）)?(?=至少|应|须|要|不|最|原则|建|设|可|均|都|每|配|$)"
)
#: 每场|提供的岗位
_OFFERS = regex.compile(r"每[场期次批](?:提供|安排|开展|组织|推出)")
_BOUND_AND_NOUN = regex.compile(r"(?:应当?|须|要|至少|一般|原则上)+(?:配备|配置|安排|设置|落实|开展)\p{Han}{2}")
#: 应配备|医师: a deed with its object between those named and the figure.
_BESIDE = regex.compile(r"(?:应当?|须|要|可|至少)*(?:配备|配置|设置|配|安排|建设|建立|选派|聘请)(?=\p{Han}{2})")


def _owner(text: str, start: int, end: int) -> int | None:
    """Where the body ends that each figure is of: 每家检验机构|承检批次; None for 每家单位, and for a name that ends in a body."""
    if bodies.ends_in_head(text, start, end):
        return None
    found = _body_first().match(text, start, end)
    return found.end() if found and end - found.end() >= 2 and words.across(text, found.end()) is None else None


@cache
def _body_first() -> "re.Pattern[str]":
    return of_words(rf"(?:每[个家所名]|单[个家])\p{{Han}}{{0,6}}?(?:{actor_heads()})")


def _site(text: str, start: int, end: int) -> int | None:
    """Where the place ends that each figure is for: 每个服务区|快充车位, 每个县|试点村; None for 每个设区市科技局, who is one."""
    first = _SITE.match(text, start, end)
    if first is None or end - first.end() < 2 or bodies.ends_in_head(text, start, end):
        return None
    return first.end() if words.across(text, first.end()) is None else None


def is_share_holder(reading: Reading, front: tuple[int, int], mention: Mention) -> bool:
    """各计划单列市(不超过60家): whose quota it is, not what is counted. A place or 各…, and nothing that can be measured."""
    text = reading.masked
    if mention.kind not in ("quantity", "percent") or heads.is_measure(text, *front):
        return False
    named = reading.mentions_in(front[0], front[1], "place", "organisation")
    whole = any(m.start == front[0] and m.end == front[1] for m in named)
    return whole or bool(
        compiled(r"(?:各|每|其他|其余)[^，。；的]{1,20}(?:市|县|区|省|兵团|单位|部门|高校|城市|乡镇|街道)(?:（[^（）]{1,10}）)?").fullmatch(
            text, *front
        )
    )
