"""资金: money that is granted, allotted, capped, subsidised or fined, and rates of money."""

from dataclasses import dataclass
from functools import cache

import regex

from ..records import Amount, Mention, Number, Span
from ..records.amount import AmountRole
from . import actors
from .bounds import ahead_of, comparator_of
from .lexicon import actor_heads, fact_words
from .past import asks, reported
from .patterns import compiled
from .rates import rate_role
from .reading import Reading, Segment, Unit

_FINE = regex.compile(r"罚款|罚金|处以|并处|没收|缴纳.{0,6}罚|处(?=\d|[一二三四五六七八九十])")
_CAP = regex.compile(r"最高|不超过|上限|封顶|以内|以下|不高于|最多|不得超过")
_PARTIAL = regex.compile(r"其中|安排|先行|首期|首批|预拨|剩余|第[一二三]年|分[两二三]期|首年|当年|(?:19|20)\d\d年")
_TOTAL = regex.compile(r"总额|总规模|总投资|共计|合计|总计|总金额|规模")
_SHARE_BEFORE = regex.compile(r"的\d+(?:\.\d+)?%|的?百分之|(?:\d+|[一二三四五六七八九十]+)倍以[上下]")
_JOINTS = ("、", "和", "及", "与", "或")
_NO_BASE = regex.compile(r".*(?:上浮|下浮|补贴|补助|给予|承担|分担|负担|配套|(?:提高|降低|调整|下调|上调)[至到为]?)|扣减|核减|扣回")
_GIVES = regex.compile(r"给予|奖励|奖补|补助|补贴|资助|拨付|安排|下达|支持")
_OF_SUCH = regex.compile(r"的|(?:以上)?(?:\p{Han}{0,6})(?:项目|企业|工程|单位)")
_MADE = regex.compile(r"(?:大幅|逐步)?(?:提高|增加|调整|上调|下调|降低|降|减少)(?:到|至|为)")
_AMONG = regex.compile(r"其中")
#: 比去年增加|5600亿元: how much more, no sum of its own; 财政赤字|2.18万亿元: a sum of the budget.
_MORE = regex.compile(r"[比较][^，。；]{1,12}(?:增加|减少|增长|提高|多|少)了?$")
_DEFICIT = regex.compile(r"赤字(?:规模|总额)?(?:为|按|控制在|安排)?$")
_REACHES = ("达到", "突破", "力争")
#: 每县补助500万元，共计|1亿元: the sum of all, for nobody each.
_SUMMED = regex.compile(r"(?:共计?|合计|总计|总共)(?:安排|补助|支持|资金|投入|为)*$")
_PAYER = regex.compile(
    r"(?:中央|省级?|市级?|县级?|区级?|各级|地方|国家|自治区|(?:(?![年月日由从按，])\p{Han}){1,4}[省市区县])?(?:本级)?财政(?:部门?|厅|局)?(?:资金)?|财政部|[\p{Han}]{2,8}(?:基金)(?=给予|出资|安排|支持)"
)
_RATE_BASE = regex.compile(
    r"(?:按照?|不得超过|不超过|不低于|不少于|不高于|扣减|核减|扣回|处|以|依)*(?P<base>[^，。；：按超低处]{2,30}?)的?$"
)
#: 收费由市发展改革部门|会同财政部门制定: who sets a price does not get it.
_SETS = regex.compile(r"会同[^，。；]{1,20}?(?:制定|核定|审核|备案|确定)|(?:制定|核定|审核|备案|确定)")
#: 受理举报的部门或者机构|应当给予(举报人1000元奖励)
_GIVER = regex.compile(
    r"(?:^|(?<=[，；。：\s]))(?P<who>\p{Han}{2,24}(?:部门|机关|机构|政府|委员会|局|厅))(?:应当|应)(?:给予|奖励|支付|发给)(?=\p{Han})"
)
#: 每人每月, 每项, 每架次, 每个型号, 每亩, 单个项目: for each of what, link by link.
_MEASURES = (
    r"(?:架次|人次|车次|班次|亩次|课时|学时|学期|学年|餐次|平方米|立方米|平方公里|公里|千米|千瓦时|千瓦|公斤|千克|公顷|延米|小时|季度"
    r"|张床位?|[百千万]?(?:元|亩|吨|人|户|头|只|羽|株|平方米)|[年月周日天季餐吨升车班校师生园村站箱袋瓶船批科床例题场期幅台件套辆枚副匹尾棵棚间栋])"
)
_HEADED = (
    r"(?:(?:[个家名项所件台套单张座辆株头只条处支批艘架间份种类户]|(?:街道|社区|乡镇|县|区|市|省))\p{Han}{0,10}?"
    r"|[人户]\p{Han}{0,6}?|(?:单个|单家|单户|同一)\p{Han}{0,10}?)"
)
_PER = regex.compile(
    rf"(?:每(?:{_MEASURES}|[人户家])每(?:{_MEASURES})|每带动[\d一二两三四五六七八九十]+\p{{Han}}|每[\d一二两三四五六七八九十]+\p{{Han}}{{1,8}}?|每(?:{_MEASURES}|{_HEADED})|人均|(?:单个|单家|单户|单一|同一)\p{{Han}}{{0,10}}?)"
    r"(?=$|分别|授信|可|给予|予以|发放|奖励|奖补|补助|补贴|补偿|支持|资助|补足|为|约|加[价收征]|减[收免征]|降低|上浮|下浮|收费|收取|缴纳|计征|计发|至少|不超|不低|不高|不少|不得|最高|最低|最多|安排|按|每|年度|累计|总额|一次性"
    r"|高于|标准|榜单|再|额度|\d|一[百千万]|[二三四五六七八九十]+[百千万])"
)


@cache
def _recipient() -> "regex.Pattern[str]":
    """对每个城市(支持), 给予认定的企业, 奖励获奖单位: a noun phrase for those who get the money."""
    return regex.compile(
        rf"(?:(?<![针])对于?|向|给予?+|(?:奖励|资助|补助|补贴|支持))(?P<who>(?!每[人户家](?:每|\d|$))(?:每|新|首次|已|经|通过|获|符合|列入|入选|认定|评|年度)?[^，。；：对向]{{0,40}}?"
        rf"(?:{actor_heads()}|项目|平台|基地|产品|成果|[者方户])(?:（[^（）]*）)?)(?=的|，|给予|予以|支持|补助|奖励|补贴|资助|按|一次性|每|最高|安排|分别|可|处|$)"
    )


#: 大型灌区 in front of 每处补助1200万元: a short name, no verb.
_OWNER = regex.compile(r"(?!其中|所需|经费|资金|标准|按|对|以|为|年度|同时|原则)\p{Han}{2,12}(?<![给按为对助贴励准额度金费为予由])")


_TIER = regex.compile(r"(?P<case>[^，。；：的]{2,40}的)(?:一次性)?(?:给予|奖励|奖补|补助|补贴|资助)(?:一次性)?$")
_SOMEBODY = regex.compile(r"每[个家名户](?!每)\p{Han}{2,}")


@cache
def _grant() -> "regex.Pattern[str]":
    return regex.compile(rf"{fact_words('grant')}|每[人户家个项亩吨年月公里床]")


@dataclass
class _Scope:
    """What earlier words of the sentence say for the sums behind them."""

    payer: tuple[int, int] | None = None
    recipient: tuple[int, int] | None = None
    per: tuple[int, int] | None = None
    condition: tuple[int, int] | None = None
    whole: str | None = None
    whole_end: int = 0


def amounts(reading: Reading) -> list[Amount]:
    """All sums and rates of money of the body in text order."""
    found: list[Amount] = []
    for clause in reading.clauses:
        scope = _Scope()
        made = 0
        for unit in reading.units(clause):
            first_in_unit = True
            last_rate: str | None = None
            share: tuple[int, AmountRole] | None = None  # where the last share of money ends, and what it is
            for mention in reading.mentions_in(unit.start, unit.end, "money", "percent", "quantity", "number"):
                segment = unit.segment_at(mention.start)
                role = _role(reading, unit, segment, mention)
                if mention.kind == "percent":
                    if role is None and share is not None and reading.text[share[0] : mention.start] in _JOINTS:
                        role = share[1]  # 分别按30%、60%、80%予以支持
                    share = (mention.end, role) if role is not None else None
                if role is None:
                    continue
                _look(reading, unit, segment, mention, scope, fresh=first_in_unit)
                first_in_unit = first_in_unit and role == "threshold"
                part_of = _part_of(reading, unit, segment, mention, role, scope, last_rate)
                if part_of is not None and role in ("grant", "total") and part_of == scope.whole:
                    role = "instalment"
                made += 1
                amount = _record(reading, unit, segment, mention, role, part_of, scope, f"{clause.id}/a{made}")
                found.append(amount)
                if role == "rate":
                    last_rate = amount.id
                elif role in ("grant", "total", "cap") and scope.whole is None:
                    scope.whole, scope.whole_end = amount.id, mention.end
    return found


def _role(reading: Reading, unit: Unit, segment: Segment, mention: Mention) -> AmountRole | None:
    """What the figure does; None for money that only reports or describes, and for percentages that are no rate of money."""
    text = reading.masked
    share = rate_role(reading, unit, segment, mention)
    if share is not None or reported(reading, unit, segment, mention):
        return share
    front, back = text[segment.start : mention.start], text[mention.end : segment.end]
    whole = text[unit.start : unit.end]
    if mention.kind != "money":
        return None
    if mention.comparator == "eq" and _MORE.search(front):
        return None
    if _DEFICIT.search(front):
        return "total"
    if _FINE.search(front) or compiled(r"[^，。；]{0,12}罚款").match(back):
        return "fine"
    grant = _grant().search(front) or compiled(r"[^，。；]{0,20}(?:奖励|补助|补贴|资助|奖金|支持|资金|经费)").match(back)
    if text[segment.start : mention.start].rfind("由") >= 0 and _MADE.match(back):
        return None  # 由每亩30元提高到45元: what it was
    if (
        mention.comparator in (None, "eq")
        and _TOTAL.search(front)
        and compiled(fact_words("threshold_measure")).search(front)
        and _AMONG.search(text, mention.end, unit.end)
    ):
        return "total"  # 项目总投资3.2亿元，其中…
    if mention.comparator in ("ge", "gt") and not _GIVES.search(front) and _OF_SUCH.match(back):
        return "threshold"  # 年度云服务费5000元以上的企业, 投资10亿元以上项目, 技改投资超过2000万元的项目
    if mention.text.startswith(_REACHES) and not _GIVES.search(front) and not asks(reading, unit):
        return None  # 力争贷款余额达到800亿元 is a goal
    if compiled(fact_words("threshold_measure")).search(front) and not compiled(r"给予|奖励|补助|补贴|资助|拨付").search(front):
        return "threshold"
    if text[segment.end - 1] == "的" and not compiled(r"给予|奖励|补助|补贴|资助|拨付|安排").search(front):
        return "threshold"
    if _CAP.search(text[mention.start : mention.end]) or _CAP.search(front[-6:]):
        return "cap"
    if compiled(r"每(?:平方米|公里|吨|亩|人|户|件|台|立方米|千瓦时|公斤)(?:按|为|不低于|不超过|不少于)?$").search(front):
        return "rate" if not grant else "grant"  # 每平方米为十元至五十元
    if grant:
        return "total" if _TOTAL.search(front) else "grant"
    if _grant().search(whole):
        return "total" if _SUMMED.search(front) else "grant"
    return None


def _look(reading: Reading, unit: Unit, segment: Segment, mention: Mention, scope: _Scope, fresh: bool) -> None:
    """Read payer, recipient, per and condition in front of the sum; what is not said again goes on from the sum before."""
    text = reading.masked
    front = (unit.start, mention.start)
    for condition in (s for s in unit.segments if s.end <= segment.start and text[s.end - 1] == "的"):
        scope.condition = (actors.lead_end(text, condition.start, condition.end), condition.end)
    payer = _last(_PAYER, text, *front)
    if payer is not None and not compiled(
        r"部门|风险|扶持|政策|赤字|收入|收支|体制|承受|补助的|[^，]{0,6}(?:制定|核定|审核|备案|确定|会同)"
    ).match(text, pos=payer.end()):
        scope.payer = payer.span()
    elif (giver := _GIVER.search(text, segment.start, mention.start)) is not None:
        scope.payer = (actors.lead_end(text, giver.start("who"), giver.end("who")), giver.end("who"))
    recipient = _recipient().search(text, segment.start, mention.start)
    if recipient is None and fresh:
        recipient = _recipient().search(text, *front) or _whole_segment(text, unit, segment)
    if recipient is not None:
        scope.recipient = recipient.span("who")
    elif scope.condition is not None and (who := actors.subject_of(text, *scope.condition)) is not None:
        scope.recipient = who[:2]
    elif fresh:
        actor = actors.before_marker(text, actors.lead_end(text, unit.start, mention.start), segment.start)
        sets = actor is not None and _SETS.match(text, actor[1]) is not None
        scope.recipient = actor if actor is not None and not sets else scope.recipient
    per = _last(_PER, text, *front)
    if per is not None and per[0] in ("每年", "每月") and (whose := _PER.search(text, segment.start, per.start())):
        per = whose  # 每家企业|每年不超过5万元
    if per is not None and recipient is None and per.start() >= segment.start:
        owner = _OWNER.fullmatch(text, actors.lead_end(text, segment.start, per.start()), per.start())
        scope.recipient = owner.span() if owner else scope.recipient  # 大型灌区|每处补助1200万元
        if scope.recipient is None and _SOMEBODY.match(per[0]):
            scope.recipient = per.span()  # 给予每个村集体20万元
    if per is not None:
        scope.per = per.span()


def _whole_segment(text: str, unit: Unit, segment: Segment) -> "regex.Match[str] | None":
    """对新引进的硕士、博士，(每人每月800元): all of the segment before."""
    before = [s for s in unit.segments if s.end < segment.start]
    return compiled(r"对于?(?P<who>[^，。；：]{2,40})(?<!的)").fullmatch(text, *before[-1]) if before else None


def _last(pattern: "regex.Pattern[str]", text: str, start: int, end: int) -> "regex.Match[str] | None":
    found = None
    for match in pattern.finditer(text, start, end):
        found = match
    return found


def _part_of(
    reading: Reading, unit: Unit, segment: Segment, mention: Mention, role: AmountRole, scope: _Scope, last_rate: str | None
) -> str | None:
    """投资额的10%，最高500万元: the cap is part of the rate; 2亿元，2018年安排1.5亿元: the instalment part of the whole."""
    if role == "cap" and last_rate is not None:
        return last_rate
    if scope.whole is not None and role in ("grant", "total"):
        among = reading.masked.rfind("其中", unit.start, mention.start)
        if compiled(r"再|另|额外|追加|叠加").search(reading.masked, segment.start, mention.start):
            return None  # 其中获评国家级的，再奖励100万元: on top, no part
        if _PARTIAL.search(reading.masked[segment.start : mention.start]) or (among >= 0 and scope.whole_end <= among):
            return scope.whole  # 安排260万元，其中：150万元用于…，80万元用于…
    return None


def _purpose(reading: Reading, unit: Unit, mention: Mention) -> "regex.Match[str] | None":
    """装备购置 of 150万元用于装备购置; what stands behind the next sum is that one's: 安排260万元，其中150万元用于…."""
    found = compiled(r"(?:专项)?用于(?P<what>[^，。；]{2,50})").search(reading.text, mention.end, unit.end)
    if found is None:
        return None
    between = reading.mentions_in(mention.end, found.start(), "money", "percent")
    return None if between or "其中" in reading.text[mention.end : found.start()] else found


def _percent(figure: Number | None, scale: int) -> Number | None:
    return figure * scale if figure is not None else None


def _record(
    reading: Reading, unit: Unit, segment: Segment, mention: Mention, role: AmountRole, part_of: str | None, scope: _Scope, identity: str
) -> Amount:
    text = reading.text
    span, pieces, also = reading.locate(mention.start, mention.end)
    evidence: dict[str, Span] = {}
    per = None if _SUMMED.search(reading.masked, segment.start, mention.start) else scope.per
    if mention.per is not None and (per is None or per[0] < segment.start):
        at = text.find(mention.per, mention.start, mention.end + 8)
        per = (at, at + len(mention.per)) if at >= 0 else per
    purpose = _purpose(reading, unit, mention)
    paid_by_share = role == "rate" or (role == "fine" and mention.kind != "money")  # 违法所得|一倍以上五倍以下的罚款
    base = _RATE_BASE.search(reading.masked, actors.lead_end(text, segment.start, mention.start), mention.start) if paid_by_share else None
    listed = _SHARE_BEFORE.search(text, *base.span("base")) if base is not None else None
    base_end = listed.start() if listed else None  # 总投资|的30%、60%
    if base is not None and _NO_BASE.fullmatch(base["base"]):
        base = None
    years = [m for m in reading.mentions_in(segment.start, mention.start, "time") if m.granularity == "year" and m.start_date]
    tier = _TIER.match(text, segment.start, mention.start)  # 200平方米及以上的|补助15万元: of this sum only
    places = {
        "payer": scope.payer if role != "fine" else None,
        "recipient": scope.recipient,
        "per": per,
        "condition": None if role == "threshold" else tier.span("case") if tier else scope.condition,
        "purpose": purpose.span("what") if purpose else None,
        "rate_base": (base.start("base"), base_end or base.end("base")) if base else None,
    }
    who = places["recipient"]
    if who is not None and (who == places["payer"] or compiled(r"为?每[人户家]").fullmatch(text, *who)):
        places["recipient"] = None
    for name, place in places.items():
        if place is not None:
            evidence[name] = reading.span(place[0], place[1])
    if years:
        evidence["year"] = reading.span(years[-1].start, years[-1].end)
    between = mention.comparator == "between"
    share = mention.kind != "money"
    value = None if share else (mention.low if between else mention.value)
    top = mention.high if between and not share else None
    yuan = mention.currency == "CNY" and not share
    words = {name: reading.words(place) for name, place in places.items()}
    return Amount(
        id=identity,
        clause_id=unit.clause.id,
        text=text[mention.start : mention.end],
        span=span,
        source_spans=pieces,
        also_at=also,
        rule=role,
        evidence=evidence,
        role=role,
        part_of=part_of,
        comparator=comparator_of(mention, ahead_of(reading.masked, segment.start, mention.start) if share else None),
        value=value,
        value_max=top,
        currency=None if share else mention.currency,
        yuan=value if yuan else None,
        yuan_max=top if yuan else None,
        rate=_percent(mention.low if between else mention.value, 1 if mention.unit == "%" else 100) if share else None,
        year=int(years[-1].start_date[:4]) if years and years[-1].start_date else None,
        **words,
    )
