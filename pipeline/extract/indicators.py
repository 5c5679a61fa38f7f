"""What a figure measures: the indicator beside it, its basis, its base, and whose it is."""

import re
from dataclasses import dataclass
from functools import cache

import regex

from ..records import Mention
from ..records.target import Basis
from . import behind, bodies, deeds, fronts, goal_verbs, growths, heads, least_held, parted_names, topics, whose
from .bounds import ahead_of
from .each import for_each, is_share_holder
from .lexicon import fact_words, noun_like
from .patterns import compiled, of_words
from .reading import Reading, Segment, Unit

_DISPOSAL = regex.compile(r"[将把](?=\p{Han}{2})")
#: Modals and bounds behind what is measured; not the last character of 许可, 供应, 公共, 契约.
_BOUND_TAIL = regex.compile(
    r"(?:应当|(?<![供响效反对适相])应|(?<!必)须|(?<![主重需纪摘])要|(?<![内急刚])需|必须|力争|确保|争取|努力|实现|达到|达|完成|保持在|稳定在|控制在|维持在|保持|(?:(?<=\p{Han}{2})[生人户])?均|(?<![首成京])都|分别|各|(?<!公)共|总计|合计|(?<![契合条节公签预违履租特])约|(?<![行作])为|是|(?<![存所])在|至|(?<![报签])到|(?<![国所私公专])有|占|原则上|一般|不得|不能|可以|(?<![许认])可"
    r"|总数|累计|平均|全年|常年|始终|总体|首次|不|再|(?<![模虚草])拟|每年|最[低高长短多少大小迟]|至[少多迟]|限额|虽然|已经?|仍然?|未|预期|预计|，|（|(?<![可予])以)+$"
)
#: 最高限额|上浮10%: the last words are the name of what grows.
_LIMITS = ("最高限额", "最低限额", "限额", "总数", "上限", "下限")
_LED = regex.compile(r"(?:应当?|须|要|原则上)*(?:至少|最少|最多|至多)(?=\p{Han}{4})")
#: 力争|完成(1.4亿吨粗钢产能改造): what may stand before a goal verb.
_STRIVES = regex.compile(r"(?:力争|确保|争取|努力|要|应当?|须|均|共|再|分别)+")
#: What joins a figure's name to the figure before it, and what that begins with.
_JOINT = of_words(r"(?:（不?含(?:本数)?）的?)?(?:）|（(?:其中|含)?(?=[^）]*$))?(?:、|以及|或者?|和|及|与)*")
_JOINS = frozenset("（）、以或和及与")
#: 档案保存期限|自竣工验收之日起(不少于10年)
_SINCE = re.compile(r"自[^，；。自]{2,60}(?:之日起|以来)$")
#: Nothing in front but when, how often or for whom: 全年(不少于4次), 每次(不超过三个月), 自…之日起(未逾三年).
_NO_NAME = re.compile(
    r"(?:(?:本|当|全)年度?|本次|此次|[本首]批|每(?:人|次|批|期|轮|届|年|月|季度?|周|日|天|半年|学期|人次|件|例)|第[一二三四五\d]次|(?:每次|每人)每[年次月]|首次|自?[^，]{0,60}(?:之日起|以来)"
    r"|第?（[^（）]{1,3}）[项款]?中?|其[中他]|以|可以|或者?|且|并|但|按照?|即|从|仅|只|超过?|超出)+"
)
_LEVEL = re.compile(
    r"(?:[省市县区乡镇村国家、]+级?|全[国省市县区]|东部|中部|西部|东北|城镇|农村|其他(?:地区|城市|省份)?|其中|城市|县城|[东中西]部地区|一般|重点)+$"
)
_HEAD_STRIP = of_words(
    r"(?:力争|确保|努力|争取|实现|推动|促进|使(?!用)|带动(?=\p{Han}{4})|保持|要求|原则上|并|且|或者?|同时|其中|预计|累计|新增|全[省市县区国](?=\p{Han}{4})|(?:进一步|大幅|稳步|持续|不断)|全年|应当设置|应当|应(?!急|用|届|对|收|税|变)|须|要(?!素|点)|可以?(?!再生|持续|降解|贷|支配|用|供|比|回收|转化|抵|自主|吸入|燃|循环|追溯|复用|控|研)|年内|近[\d一二三两]+年)+"
)


_MODAL = regex.compile(
    r"(?:原则上|可以?|应当?(?!急|用|届|对|收|税|变)|须|要|需|只能|最多|至多|至少|限|每年|年度|累计|平均|按)*(?:(?:申报|推荐|限报|申请|新增|配备|建设|设置|配置)(?=\p{Han}{4})(?!的)|(?:配(?![备置套电送水音合方料额比建])|设(?![区施备计点想立置有])|建(?![设筑成立档制议材国行言]))(?=\p{Han}{2}))?"
)


@cache
def _compiled_noun_like() -> "regex.Pattern[str]":
    return regex.compile(rf"(?:{'|'.join(sorted(noun_like()))})$")


#: 投资强度|不低于(每亩300万元): for each of what stands between the bound and its figure.
_BOUND_OF_EACH = regex.compile(r"(?:不低于|不少于|不超过|不高于|不得低于|不得少于|不得超过|达到|控制在)$")


@dataclass(frozen=True)
class Measured:
    """What was found beside a figure. Places are in the text; `rule` names how the indicator was found."""

    indicator: tuple[tuple[int, int], ...]
    rule: str
    basis: Basis | None = None
    base: tuple[int, int] | None = None
    subject: tuple[int, int] | None = None
    per: tuple[int, int] | None = None
    goal_verb: str | None = None
    growth: bool = False


def before(reading: Reading, unit: Unit, segment: Segment) -> tuple[int, int] | None:
    """What the segment in front is about (每月开展巡回指导，全年不少于4次): its object, else the whole of it."""
    if (
        compiled(r"(?:之日起|以来)未?$").search(reading.masked, segment.start, segment.end)
        or "之日起未" in reading.masked[segment.start : segment.end]
    ):
        return None  # 自刑罚执行完毕之日起未逾三年
    named = [s for s in unit.segments if s.end < segment.start]
    earlier = [s for s in named if not topics.is_case(reading.masked, s)]
    if not earlier or earlier[-1] is not named[-1]:
        found = topics.topic(reading, unit, segment.start)
        if found is not None or not earlier:
            return found
    if earlier[-1].end - earlier[-1].start <= 8 and any(
        m.end == earlier[-1].end for m in reading.mentions_in(*earlier[-1], "quantity", "number", "percent", "money")
    ):
        return None  # 满分100分，80分以上为合格
    if compiled(r"在[^，。；]*(?:检查|过程|工作|活动|执法|调查|审计)中$").search(reading.masked, *earlier[-1]):
        return None  # 监管部门在监督检查中，(3次以上)发现…
    start = behind_time(reading, fronts.lead_end(reading.masked, *earlier[-1]), earlier[-1].end)
    if (by := fronts.BY_WHOM.match(reading.masked, start, earlier[-1].end)) is not None:
        return by.span("what")
    verb = goal_verbs.opening().match(reading.masked, start, earlier[-1].end)
    bare = verb is not None and compiled(r"(?:数量|名额|人数|指标|限额|总数)").fullmatch(reading.masked, verb.end(), earlier[-1].end)
    part = verb is not None and behind.names_by_verb(reading.masked, verb.end())  # 接种|人员
    begin = verb.end() if verb and not (bare or part) and len(verb["verb"]) >= 2 and earlier[-1].end - verb.end() >= 2 else start
    return (begin, earlier[-1].end) if 2 <= earlier[-1].end - begin <= 40 else None


def measured(reading: Reading, unit: Unit, segment: Segment, mention: Mention, previous_end: int) -> Measured:
    """The indicator of `mention`; `previous_end` is where the figure before it in the same segment ends."""
    text = reading.masked
    front_start = max(segment.start, previous_end)
    bracket = fronts.BRACKET_ENDS.match(text, previous_end, mention.start) if previous_end > segment.start else None
    if bracket is not None:
        front_start = max(segment.start, text.rfind("，", segment.start, text.rfind("（", segment.start, bracket.end())) + 1)
    if text[front_start - 1 : front_start + 1] == "人口" and (
        each := compiled(r"每[\d.]*[百千万]*人$").search(text, segment.start, front_start)
    ):
        front_start = each.start()  # 每10万人|口重症医学床位数
    several = previous_end > segment.start and text.find("每", segment.start, mention.start) >= 0
    if several and (by := fronts.BY_EACH.search(text, segment.start, mention.start)) is not None:
        earlier = reading.mentions_in(segment.start, by.start(), "quantity", "percent", "money")
        front_start = earlier[-1].end if earlier else segment.start  # 充电端口|按每10户
    if text[front_start] in _JOINS and (joint := _JOINT.match(text, front_start, mention.start)) is not None:
        front_start = joint.end()
    front_start = fronts.lead_end(text, front_start, mention.start)
    front_start = behind_time(reading, front_start, mention.start)
    if text[front_start] in "第首" and (turn := fronts.TURN.match(text, front_start, mention.start)) is not None:
        front_start = turn.end()
    front_start, holder = deeds.behind_holder(reading, front_start, mention)
    opens = goal_verbs.opening().match(text, front_start, mention.start) if mention.kind == "quantity" else None
    verbal = opens is not None and compiled(r"全[省市县国区]").search(text, front_start, opens.start("verb")) is None  # 实施|灌区续建
    if mention.kind == "quantity" and not verbal and (past := whose.before_verb(text, front_start, mention.start)) is not None:
        front_start, holder = past, (front_start, past)
    front = (front_start, mention.start)
    per, subject = for_each(reading, unit, segment, mention) if bracket is None else None, holder
    basis: Basis | None = None
    base: tuple[int, int] | None = None
    growth = False
    alone = per is not None and front[0] <= per[0] and per[1] == front[1] and text[per[0]] == "每"
    if per is not None and alone and (thing := behind.noun(text, mention, segment)) is not None:
        return Measured((thing,), "object", None, None, None, per, None, False)  # 每千人口|不少于10个托位
    if text[front[0]] in "单人户生床" and (one := fronts.OF_ONE.fullmatch(text, *front)) is not None:
        sized = (
            behind.noun(text, mention, segment) if mention.end != mention.core_end and text[mention.end] != "的" else None
        )  # 单笔|5万元以上|支出须附合同
        return Measured((sized,) if sized is not None else (), "each", per=one.span("one"))  # 单套|最大不超过120平方米
    if per is not None and per[1] == front[1] and per[0] > front[0] and (many := whose.places_at(text, *front)) and many.end() == per[0]:
        return Measured((), "each", None, None, many.span(), per, None, False)  # 陕西、甘肃|每省|不超过10个
    if per is not None and per[1] == front[1] and per[0] - front[0] > 2:
        led_by = 2 if text.startswith("按照", per[0] - 2) else int(text[per[0] - 1] in "按为是在")
        front = (front[0], per[0] - led_by)  # 社区工作者|按每万人口18名的标准, 服务设施|每百户
    if per is not None and front == per and text[per[0]] == "每" and mention.kind == "quantity" and not heads.is_measure(text, *per):
        return Measured((), "each", None, None, None, per, None, False)  # 每个市州|不少于2个
    by_mean = text.find("均", front[0], mention.core_start) >= 0 or text.find("每", front[0], mention.core_start) >= 0
    mean = fronts.MEAN_OF_EACH.search(text, front[0], mention.core_start) if by_mean else None
    if mean is not None and mention.start < mean.start("each") + 12:
        per, front = mean.span("each"), (front[0], mean.start())  # 小学不低于|生均|18平方米
    if alone and per is not None and (bound := _BOUND_OF_EACH.search(text, segment.start, per[0])) is not None:
        front = (behind_time(reading, fronts.lead_end(text, segment.start, bound.start()), bound.start()), bound.start())
    if per is not None and front[0] <= per[0] and per[1] < front[1]:  # 每省|可申报项目(不超过3个)
        behind_per = per[1] + (text[per[1]] == "的")
        modal = _MODAL.match(text, behind_per, front[1])
        whole, front = front, (modal.end() if modal else behind_per, front[1])
        led = text[per[0] - 1] in "按给向对"  # 工作者|按每万人口|18名的标准
        if (_NO_NAME.fullmatch(text, *front) or (front[0] == front[1] and not led)) and per[0] - whole[0] >= 2:
            front = (whole[0], per[0])  # 保费在|每人每年(2000元以内)
        elif led and front[0] == front[1] and per[0] - whole[0] > 2 and behind.noun(text, mention, segment) is None:
            front = (whole[0], per[0] - 1)  # 社区工作者|按每万人口18名的标准配备
    if front[0] < front[1] and text[front[1] - 1] in "对向给与" and (place := behind.noun(text, mention, segment)):
        return Measured((place,), "object", None, None, None, per, None, False)  # 每年对不少于5%的排污单位
    if mention.kind == "money" and (price := fronts.adjusted(text, fronts.lead_end(text, segment.start, mention.start), front)) is not None:
        return Measured((price[0],), "subject", None, None, price[1] or subject, per)
    if mention.kind == "percent" and (at_rate := fronts.AT_RATE.match(text, mention.end, segment.end)) is not None:
        kept = at_rate.span("noun") if at_rate["noun"] else at_rate.span("verb")
        return Measured((kept,), "at-rate", "share", None, subject, per, None, False)
    ahead = ahead_of(text, *front) if mention.kind == "percent" or mention.unit in ("基点", "个基点") else None
    if ("分之" in mention.text or mention.unit == "倍") and ahead is None:
        ahead = ahead_of(text, *front)  # 不得少于|成员总数的三分之二
    if ahead is not None and mention.start != mention.core_start and ahead[0] == "达到" and heads.is_measure(text, *front):
        ahead = None  # 居民达到合格以上的人数比例|不低于92%
    if ahead is not None and ahead.start() >= front[0]:
        front = (front[0], ahead.start())  # 配套资金|不低于中央补助资金的50%
    to_share = growths.TO_SHARE.search(text, *front) if mention.kind == "percent" and text[front[1] - 1] == "的" else None
    if (
        mention.kind == "quantity"
        and (least := _LED.search(text, *front)) is not None
        and least.start() > front[0]
        and _ends(text, mention, segment)
    ):
        verb = goal_verbs.opening().match(text, least.end(), front[1])
        if verb is not None and front[1] - verb.end() >= 2:  # 乡镇服务站|至少配备|电脑(3台)
            owner = subject or (front[0], least.start())
            return Measured(((verb.end(), front[1]),), "counted", None, None, owner, per, verb["verb"], False)
    if text[front[1] - 2 : front[1]] in ("年的", "底的", "末的") and (year := growths.OF_YEAR.search(text, *front)) is not None:
        front = (front[0], year.start())  # 跃升至|2025年的(1800亿元)
    tail = growths.GROWTH_TAIL.search(text, *front) if text[front[1] - 1] in growths.GROWTH_ENDS else None
    if to_share and to_share.start() - front[0] >= 2:
        growth, basis, front = True, "share", (front[0], to_share.start())
    elif tail:
        growth, basis = True, growths.basis_of(tail)
        if basis is None and compiled(r"年均|年平均|每年$").search(text, segment.start, tail.start()):
            basis = "annual_growth"  # 年均研发费用|增长(10%)
        base = tail.span("base") if tail["base"] else None
        front = (front[0], tail.start())
        if front[1] <= front[0] and (moved := growths.OLD_FRONT.search(text, segment.start, front_start)):
            front = (fronts.lead_end(text, segment.start, moved.start()), moved.start())
    elif mention.kind == "percent" and (changed := growths.CHANGES.match(text, *front)) and _ends(text, mention, segment):
        growth, front = True, (changed.end(), front[1])
        basis = "reduction" if changed["less"] else None
    elif "翻" in mention.text and (than := growths.THAN.search(text, *front)):
        growth, basis, base, front = True, "multiple", than.span("base"), (front[0], than.start())
    trimmed = _BOUND_TAIL.search(text, *front) if not (growth and text.endswith(_LIMITS, *front)) else None
    verb = goal_verbs.closing().search(text, front[0], mention.start) if trimmed and not growth and not _is_term(mention) else None
    if trimmed and not (
        verb
        and verb.end() == mention.start
        and (verb.start() <= trimmed.start() or _STRIVES.fullmatch(text, trimmed.start(), verb.start()))
    ):
        front = (front[0], trimmed.start())
    front = _without_old_figure(text, *front)
    verb = goal_verbs.closing().search(text, *front) if not growth and not _is_term(mention) else None
    if text.find("自", *front) >= 0 and (since := _SINCE.search(text, *front)):
        front = (front[0], since.start())
    if _NO_NAME.fullmatch(text, *front) or (
        mention.kind == "percent" and not growth and compiled(r"占[^，。；]{2,20}的").fullmatch(text, *front)
    ):
        front = (front[0], front[0])  # 占当年供应总量的(10%以上): of what stands before
    if basis is None:
        basis = growths.plain_basis(text, segment, mention, front)
        to_level = tail is not None and (tail["to"] is not None or tail[0].endswith("为")) and base is None
        if basis is None and (to_level or mention.text.startswith(("控制在", "保持在", "稳定在", "维持在"))):
            basis = "level"  # 提高到40%以上, 控制在62微克/立方米以内
    by = growths.SET_BY.search(text, *front) if mention.kind == "percent" and verb is None and not growth else None
    if by is not None and by.start() - front[0] >= 2:
        front, basis = (front[0], by.start()), "share" if by["of"] else basis
    if verb is None and not growth:
        verb = goal_verbs.closing().search(text, mention.start, mention.core_start)  # 至少建设|2个
    if verb is not None or front[1] <= front[0]:
        place = behind.noun(text, mention, segment)
        if place is not None:
            named = "object" if verb is not None else "figure-first"
            return Measured((place,), named, basis, base, subject, per, verb[0] if verb else None, growth)
        first = goal_verbs.opening().match(text, *front) if verb is not None else None
        if verb is not None and first is not None and verb.start() - first.end() >= 2 and _ends(text, mention, segment):
            verb = None  # 完成|农村危房改造(1000户): the last verb is a part of the name
        if (
            verb is not None
            and _compiled_noun_like().search(text, *front)
            and 2 <= verb.start() - front[0] <= 8
            and mention.start != mention.core_start
        ):
            verb = None  # 线下培训|不少于(30学时)
        if verb is not None and _names_work(text, front, verb, mention, segment):
            verb = None  # 森林|抚育(20万亩), 危桥|改造(300座)
        lasts = mention.unit in deeds.UNITS or mention.kind == "time"
        if verb is not None and lasts and len(verb[0]) >= 2 and _ends(text, mention, segment):
            word = compiled(fact_words("goal_verb")).match(text, verb.start())
            lead = compiled(r"(?:至?少|最少|累计|再|应当?|须|要|可|只能|不)*").match(text, front[0], verb.start())
            front = (lead.end() if lead else front[0], front[1])
            if word is not None and 2 <= word.start() - front[0] <= 6 and not bodies.ends_in_head(text, front[0], word.start()):
                return Measured(((front[0], word.end()),), "deed", basis, base, subject, per, verb[0], growth)  # 每周|联合巡查(2次)
            return Measured(
                (word.span() if word else verb.span(),), "deed", basis, base, subject, per, verb[0], growth
            )  # 每季度至少|走访(1次)
        if verb is not None and (who := least_held.holder(text, front[0], max(verb.start(), front[0]), mention.start)) is not None:
            return Measured((), "none", basis, base, who, per, verb[0], growth)  # 登记点不少于4个，3万人以上的乡镇|应至少设1个
        if verb is not None:
            of_year = text.startswith("年", front[0]) and verb.start() - front[0] == 1
            front = (front[0], verb.end()) if of_year else _bare(text, front[0], verb.start())  # 年收储|20吨以上
    if verb is None and not growth and mention.kind != "money" and not _is_term(mention) and _governed(text, front, mention, segment):
        place = behind.noun(text, mention, segment)
        if place is not None:
            return Measured((place,), "behind", basis, base, subject, per, None, growth)
    if growth and mention.kind == "quantity" and (per is None or per[0] < segment.start) and not heads.is_measure(text, *front):
        place = behind.noun(text, mention, segment) if behind.counts_noun(text, mention, segment) else None
        if place is not None:
            return Measured((place,), "behind", basis, base, subject or front, per, None, growth)  # 赣州市可增加|1个名额
    counted = _counted(text, front, mention, segment) if not growth and mention.kind in ("quantity", "money") else None
    if counted is not None:
        if per is not None and per[1] == counted[1][1] and per[0] - counted[1][0] >= 2:
            counted = counted[0], (counted[1][0], per[0])  # 配套|消纳土地|每头生猪(不少于0.2亩)
        return Measured((counted[1],), "counted", basis, base, subject, per, counted[0], growth)
    if front[0] < front[1]:
        front = _without_head(text, *front)
        if (split := parted_names.of_whom(text, *front)) is not None:
            return Measured((split[0],), "level", basis, base, split[1], per, None, growth)  # 辍学率|小学
        level = _LEVEL.search(text, max(front[0], front[1] - 16), front[1])
        if level and level[0].strip("、") and level.start() - front[0] >= 2 and heads.is_measure(text, front[0], level.start()):
            return Measured(((front[0], level.start()),), "level", basis, base, level.span(), per, None, growth)  # 养护率|东部地区
        if mention.kind == "percent" and not growth and not heads.is_measure(text, *front):
            of_list = topics.lead(reading, unit)
            if of_list is not None:
                return Measured((of_list,), "lead", basis, base, front, per, None, growth)
        if not _LEVEL.fullmatch(text, *front) and (growth or not is_share_holder(reading, front, mention)):
            named = "named" if _counts_actors(text, front, mention) else "subject"
            return Measured(parted_names.coordinate(text, *front), named, basis, base, subject, per, verb[0] if verb else None, growth)
        subject = front
    return Measured((), "none", basis, base, subject, per, verb[0] if verb else None, growth)


def _counts_actors(text: str, front: tuple[int, int], mention: Mention) -> bool:
    """执法人员(不少于2人), 重点企业(5家以上): the unit counts those who are named, they hold no quota."""
    if mention.kind != "quantity" or text[front[0]] in "各每":
        return False
    if mention.unit in ("人", "名", "位"):
        return heads.is_person(text, *front)
    return mention.unit in ("家", "处", "户", "所") and bool(compiled(r"(?:企业|单位|机构|公司|农户|学校|医院|户)$").search(text, *front))


def _names_work(text: str, front: tuple[int, int], verb: "re.Match[str] | regex.Match[str]", mention: Mention, segment: Segment) -> bool:
    """Whether the verb in front of a count ends the name of what is done: 森林抚育, 危桥改造; 各市推荐 says who does it."""
    if (
        mention.kind != "quantity"
        or mention.unit in deeds.UNITS
        or not 2 <= verb.start() - front[0] <= 12
        or not _ends(text, mention, segment)
    ):
        return False
    if verb.end() != front[1] or len(verb[0]) != 2 or compiled(fact_words("quota_verb")).search(verb[0]):
        return False
    if compiled(r"\d|每|(?:分别|累计|共|再|年|各|均)$").search(text, front[0], verb.start()):
        return False
    who = whose.places_at(text, front[0], verb.start())
    return not (who is not None and who.end() == verb.start()) and not bodies.ends_in_head(text, front[0], verb.start())


def _is_term(mention: Mention) -> bool:
    """服务不满2年: how long something was done; what was done stands in front."""
    return mention.kind == "time" and mention.text.startswith(("满", "不满", "未满", "不足"))


def _ends(text: str, mention: Mention, segment: Segment) -> bool:
    return mention.end >= segment.end or text[mention.end] in "、，；。（和及以左"


#: What goes on so long, and takes no noun behind the time.
_GOES_ON = ("使用", "承担", "办理", "生产", "销售", "经营", "采用", "驾驶", "从事", "运行", "居住", "种植", "闲置")


def _governed(text: str, front: tuple[int, int], mention: Mention, segment: Segment) -> bool:
    """Whether the noun behind is measured though something stands in front: 持有(百分之五以上)股份, 有(两个以上)海事请求."""
    if not compiled(r"(?:以上|以下|以内|左右)?的?(?:(?:\d?[A-Z]+)?\p{Han}{2}|[省市区县乡镇村][、的])").match(
        text, mention.end, segment.end
    ):
        return False
    if goal_verbs.has_so_many(text, front, mention) or deeds.in_stock(text, *front):
        return False  # 拥有有效发明专利(100件以上)的高校院所, 年出栏(500头以上)的养殖场
    if mention.kind == "time" and text.endswith(_GOES_ON, *front):
        return False  # 使用(5年以上)的老旧大棚
    if mention.kind == "time" and behind.holds_time(text, mention, segment):
        return True
    if behind.is_standard(text, mention, segment):
        own = front[1] - front[0] >= 4 and "按" in text[segment.start : front[0]] and "按" not in text[front[0] - 1 : front[1]]
        return not own  # 按室内用地不低于0.1平方米或|室外用地|不低于0.3平方米的标准配建设施
    if text[mention.end] == "的" and _counts_actors(text, front, mention):
        return False  # 规模以上工业企业(不少于20家)的县区
    return heads.governs(text, front[0], mention.start) or (
        not heads.is_measure(text, *front) and behind.counts_noun(text, mention, segment)
    )


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without modals at its end, empty where nothing else is there (可以|指定一名)."""
    tail = _BOUND_TAIL.search(text, start, end)
    end = tail.start() if tail else end
    return (start, start) if _NO_NAME.fullmatch(text, start, end) else (start, end)


def _without_old_figure(text: str, start: int, end: int) -> tuple[int, int]:
    """将办理时间由20天(缩短为5天): what is measured, without 将 and without the figure that it had."""
    old = growths.OLD_FIGURE.search(text, start, end)
    if old is None or old.start() - start < 2:
        return start, end
    disposal = _DISPOSAL.match(text, start, old.start())
    return (disposal.end() if disposal else start), old.start()


def _counted(text: str, front: tuple[int, int], mention: Mention, segment: Segment) -> tuple[str, tuple[int, int]] | None:
    """建成智能工厂60家: verb, what is counted, count at the end. The verb and the place of what is counted."""
    ends = mention.end >= segment.end or text[mention.end] in "、和及或（，以左" or goal_verbs.has_so_many(text, front, mention)
    verb = goal_verbs.opening().match(text, *front)
    if not ends or verb is None or front[1] - verb.end() < 2 or text[verb.end()] in "给向":
        return None  # 提供给消费者一份
    short = front[1] - verb.end() < 4 or text.endswith(
        ("任务", "目标"), *front
    )  # 服务企业, 覆盖乡镇: the object alone would say too little
    return verb["verb"], (verb.start("verb") if short else verb.end(), front[1])


def _without_head(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without the modals that open it; 累计 of 累计面积 belongs to the name of a measure of two characters."""
    head = _HEAD_STRIP.match(text, start, end)
    if head is None or head.end() >= end:
        return start, end
    whole = end - head.end() <= 2 and head[0].endswith("累计") and heads.is_measure(text, head.end(), end)
    return (head.end() - 2 if whole else head.end()), end


def behind_time(reading: Reading, start: int, end: int) -> int:
    """Behind the time, and what connects it, that a stretch opens with: 6月底前|完成…."""
    for mention in reading.mentions_in(start, end, "time"):
        if mention.start == start:
            return fronts.lead_end(reading.masked, mention.end, end)
    return start
