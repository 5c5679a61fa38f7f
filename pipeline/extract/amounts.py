"""资金: money that is granted, allotted, capped, subsidised or fined, and rates of money."""

import re
from dataclasses import dataclass
from decimal import Decimal

import regex

from ..expressions.numeral import plain
from ..records import Amount, Clause, Mention, Number, Span
from ..records.amount import AmountRole
from ..records.target import Comparator
from ..records.trusted import trusted
from . import owners, parties_by_default, payers, per_ends, purposes, recipients, shares_by_default, spoken_of, who_said, years_told
from .amount_roles import SUMMED, is_by_default, role_of
from .bounds import ahead_of, comparator_of, is_most, of_sum
from .fined import fined
from .graded import after, grade
from .instalments import is_beside, with_instalments
from .joint_payers import whole
from .parties_carried import carried
from .parts_by_sum import with_parts
from .patterns import compiled
from .payers_by_subject import of_part, pays_as_subject
from .payers_of_lists import with_payers_of_lists
from .rate_bases import base_of
from .ratios import PARTED, ratios, with_ratios
from .reading import Reading, Segment, Unit
from .scope import Scope, first_case, look, next_one
from .series import in_row, sums_listed
from .shared_payers import with_shared_payers
from .worded_shares import WORDED, clauses, worded

_PARTIAL = regex.compile(r"其中|安排|到位$|[此以其]后每年|先行|首期|首批|预拨|剩余|第[一二三四五]年|分[两二三]期|首年|当年|(?:19|20)\d\d年")
#: 前3年按个人所得税地方留成部分的100%给予奖励，后2年按|50%: of the same; 补助比例可提高到|25%.
_SAME_BASE = regex.compile(r"(?:(?:再|均|分别)?按照?|比例(?:可|应|再)*(?:提高|调整|降低|放宽)[至到为])$")
#: 按本单位工资总额的2%|缴纳: nobody gets it.
_PAID_IN = regex.compile(r"的?(?:比例|标准|费率)?(?:缴纳|缴存|征收|计征|提取|计提|提出|扣)")
#: 扣减(当年省级补助资金2%): nobody gets it.
_TAKEN_OFF = regex.compile(r"[^，。；]*(?:扣[减回拨发]|核减|调减|削减|追回|追缴|收回)(?:(?!按|给予)[^，。；]){0,24}")
_AMONG = regex.compile(r"其中")
_SPENT_SO = regex.compile(r"(?<![^，：])用于(?!对)[^，。；\d]{2,24}$|(?:承担|负担|出资|自[付缴担负])$")
_SOURCE = regex.compile(r"[、和及]?(?:其中：?)?(?:(?!的|达|至|到|增|减|每|约)\p{Han}){2,12}")
_ON_TOP = regex.compile(r"再(?!安排|拨付|下达|兑付|支付|发放)|另|还|额外|追加|叠加|提高|增加到|增至|上浮")
_TIER = re.compile(
    r"(?P<case>(?!每)[^，。；：的]{2,40}的)(?:每[人户亩座平方米公里套]{1,3})*(?:一次性|财政|可|仅|再|按)?(?:给予|奖励|奖补|补助|补贴|资助|返还|退还|拨付|发放|贴息|报销|扣[减除发]|减半|全额|按|每[人户亩座平方米公里套]{1,3})(?:一次性)?$"
)
#: 80分以上的|全额拨付
_OF_CASE = re.compile(r"(?P<case>[^，。；：的]{0,12}\d[^，。；：的]{1,24}的)(?:按标准|可|由[^，。；\d]{2,10}?)?$")


@dataclass
class _Row:
    """The sum before in the unit, which the next goes on from where both stand in one list: 分别给予最高500万元、100万元."""

    mention: Mention
    role: AmountRole
    comparator: Comparator
    shared: bool  # whether its bound stands in front, and holds for the next one too
    base: tuple[int, int] | None  # what a share is of
    aim: tuple[int, int] | None = None  # what it is for


#: What a sum or a rate may be written as.
_FIGURES = ("money", "percent", "quantity", "number")


def amounts(reading: Reading) -> list[Amount]:
    """All sums and rates of money of the body in text order."""
    found: list[Amount] = []
    last = Scope()
    last_clause: Clause | None = None
    for clause in clauses(reading, *_FIGURES):
        follows = last_clause is not None and _follows(reading, last_clause, clause)
        scope = Scope(earlier=last.recipient if follows else None)
        if follows and _AMONG.match(reading.masked, clause.span.start):  # …共1.2亿元。其中：安排重点城市4500万元，…
            scope.whole, scope.whole_end, scope.whole_year = last.whole, last.whole_end, last.whole_year
        made = 0
        last_base: tuple[int, int] | None = None
        last_share: Mention | None = None
        for unit in reading.units(clause):
            if unit.start == clause.span.start:
                scope.first = first_case(reading.masked, unit)
            first_in_unit = True
            last_rate: str | None = None
            last_aim: tuple[int, int] | None = None
            row: _Row | None = None
            figures = reading.mentions_in(unit.start, unit.end, *_FIGURES)
            figures = with_ratios(figures, [*ratios(reading, unit), *worded(reading, unit)])
            for at, mention in enumerate(figures):
                segment = unit.segment_at(mention.start)
                before = row if row is not None and in_row(reading.masked, row.mention, mention) else None
                own = before is None or mention.comparator not in (None, "eq")  # 30万元、最高不超过50万元: a role of its own
                role = role_of(reading, unit, segment, mention) if before is None or own else before.role
                alone = False
                if role is None and mention.kind != "money":
                    role = shares_by_default.role(reading, unit, segment, mention, last_share)
                    alone = role is not None and mention.rule != WORDED
                part = role in (None, "threshold") and _is_part(reading, unit, segment, mention, scope)
                role = "instalment" if part else role
                if mention.kind != "money":
                    last_share = mention if role is not None else last_share
                if role is None:
                    row = None
                    continue
                if before is not None:
                    next_one(scope)
                else:
                    known, pays = scope.recipient, scope.payer
                    listed = sums_listed(reading.masked, figures, at)
                    look(reading, unit, segment, mention, scope, fresh=first_in_unit, listed=listed, fined=role == "fine")
                    if role == "threshold":
                        scope.recipient, scope.payer = known, pays
                if part:
                    scope.payer = payers.own(reading.masked, segment, mention.start)
                shared = False
                if role not in ("fine", "threshold"):
                    shared = who_said.say(reading, unit, segment, mention, scope, known, pays)
                comparator = _comparator(reading, segment, mention, before)
                comparator = "le" if role == "cap" and comparator == "eq" else comparator
                base = before.base if before else _base(reading, unit, segment, mention, role, default=alone or mention.rule == WORDED)
                if base is None and _goes_on(reading, segment, mention, role):
                    base = last_base
                last_base = base if role in ("rate", "instalment") and mention.kind != "money" else last_base
                charge = role == "rate" and mention.kind == "money"
                aim = purposes.purpose(reading, unit, segment, mention, part=part, charge=charge, base=base)
                aim = None if role in ("fine", "threshold") else aim
                aim = aim or (before.aim if before else None)
                row = _Row(mention, role, comparator, before.shared if before else _in_front(mention, comparator), base, aim)
                first_in_unit = first_in_unit and role == "threshold"
                part_of = _part_of(reading, unit, segment, mention, role, scope, last_rate)
                if part_of is not None and role in ("grant", "total") and part_of == scope.whole:
                    role, part_of = ("grant", None) if _of_each(reading, segment, mention, scope) else ("instalment", part_of)
                made += 1
                named = role == "instalment" and not part and _is_named_part(reading, segment, mention)
                own_source = scope.payer is not None and scope.payer[0] >= segment.start  # 其中|市级|150元
                if named and not own_source and not shared and scope.recipient is not None and scope.recipient[1] <= segment.start:
                    scope.recipient = None  # 园区类项目2400万元 behind 重点城市补助4500万元
                if role == "instalment" and (kind_of := purposes.named_part(reading.masked, segment, mention)) is not None:
                    aim = kind_of
                    if scope.recipient is not None and kind_of[0] <= scope.recipient[0] < kind_of[1]:
                        scope.recipient = None  # 其中|站点|建设补助680万元
                if named and aim is None and (scope.payer is None or scope.payer[0] < segment.start):
                    aim = purposes.purpose(reading, unit, segment, mention, part=True, charge=False, base=None)
                aim = aim or (last_aim if part_of is not None and part_of == last_rate else None)
                last_aim = aim if role == "rate" else last_aim
                amount = _record(reading, unit, segment, mention, role, comparator, part_of, scope, base, aim, f"{clause.id}/a{made}")
                if before is None and role in ("grant", "rate") and is_by_default(reading, unit, segment, mention):
                    amount = amount.model_copy(update={"rule": "by-default"})
                elif alone and role in ("rate", "instalment", "fine"):
                    amount = shares_by_default.alone(reading, segment, mention, amount)
                found.append(amount)
                if role == "rate":
                    last_rate = amount.id if not alone or comparator != "ge" else None  # a floor has no cap
                elif role in ("grant", "total", "cap") and (scope.whole is None or _parted_next(reading, unit, mention)):
                    scope.whole, scope.whole_end, scope.whole_payer = amount.id, mention.end, scope.payer
                    scope.whole_year = years_told.of_sum(reading, unit, segment, mention, role)
        if made:
            last, last_clause = scope, clause
    found = with_payers_of_lists(reading, with_shared_payers(reading, carried(reading, found)))
    return years_told.of_wholes(with_instalments(reading, with_parts(reading, found)))


#: (预拨补助资金的60%，)拨付其余|40%, 后拨付|30%
_REST = regex.compile(r"(?:其余|剩余|余下)的?$|(?:拨付|预拨|兑付|支付|下达|发放)(?:至)?$")


def _goes_on(reading: Reading, segment: Segment, mention: Mention, role: AmountRole) -> bool:
    """Whether a share is of the same as the one before: 补助比例可提高至10%, 验收后拨付其余40%."""
    if mention.kind == "money":
        return False
    same = {"rate": _SAME_BASE, "instalment": _REST}.get(role)
    return same is not None and same.search(reading.masked, segment.start, mention.start) is not None


def _of_each(reading: Reading, segment: Segment, mention: Mention, scope: Scope) -> bool:
    """其中低保户每户补助1.15万元: for each of some, and no part of the whole. 每年安排 is one of the whole's years."""
    if scope.per is None or not segment.start <= scope.per[0] < mention.start:
        return False
    return reading.masked[scope.per[0] : scope.per[1]] not in ("每年", "每月", "每季度")


def _parted_next(reading: Reading, unit: Unit, mention: Mention) -> bool:
    """Whether 其中 follows, so that what stands behind it are parts of this sum: 保额每亩1000元，保费40元，其中农户自缴8元."""
    among = reading.masked.find("其中", mention.end, unit.end)
    return among >= 0 and not reading.mentions_in(mention.end, among, "money")


def _is_part(reading: Reading, unit: Unit, segment: Segment, mention: Mention, scope: Scope) -> bool:
    """总投资18.6亿元，其中：中央财政|4.5亿元，社会资本|9亿元: what a whole of the unit is made up of, whatever it is called."""
    if mention.kind != "money" or mention.comparator not in (None, "eq") or scope.whole is None or scope.whole_end < unit.start:
        return False
    if reading.masked.find("其中", scope.whole_end, mention.start) < 0:
        return False
    last = reading.mentions_in(segment.start, mention.start, "money")
    return _SOURCE.fullmatch(reading.masked, last[-1].end if last else segment.start, mention.start) is not None


def _is_named_part(reading: Reading, segment: Segment, mention: Mention) -> bool:
    """其中…，园区类项目|2400万元: a part that its own words alone name, and no year or instalment of it."""
    if mention.kind != "money":
        return False
    before = reading.mentions_in(segment.start, mention.start, "money")
    start = before[-1].end if before else segment.start
    return _SOURCE.fullmatch(reading.masked, start, mention.start) is not None and not _PARTIAL.search(reading.masked, start, mention.start)


def _follows(reading: Reading, before: Clause, clause: Clause) -> bool:
    """Whether the clause is the next sentence of the same section."""
    return before.section_id == clause.section_id and reading.beside(clause, -1) is before


def _comparator(reading: Reading, segment: Segment, mention: Mention, before: _Row | None) -> Comparator:
    """The bound of the figure: its own, one over a word or two, or that of the list it stands in (不超过500万元、|100万元)."""
    if before is not None:
        return before.comparator if before.shared and mention.comparator in (None, "eq") else mention.comparator or "eq"
    text = reading.masked
    if mention.comparator in (None, "eq") and is_most(text, segment.start, mention):
        return "le"  # 以项目总投入的30%为上限
    if mention.kind != "money":
        return comparator_of(mention, ahead_of(text, segment.start, mention.start))
    ahead = of_sum(text, segment.start, mention.start) if mention.comparator in (None, "eq") else None
    return ahead or comparator_of(mention, None)


def _base(reading: Reading, unit: Unit, segment: Segment, mention: Mention, role: AmountRole, *, default: bool) -> tuple[int, int] | None:
    """What a rate is of, and what a multiple or a share that is fined: 违法所得 of 违法所得一倍以上五倍以下的罚款."""
    if default:
        return shares_by_default.base(reading.masked, unit, segment, mention, paid_out=role == "instalment")
    paid_by_share = mention.kind != "money" and role in ("rate", "fine", "instalment")
    base = base_of(reading.masked, unit, segment, mention, paid_out=role == "instalment") if paid_by_share else None
    bounded = base is not None and reading.masked[base[0] - 1 : base[0] + 1] in ("低于", "高于", "少于", "多于")
    return (base[0] + 1, base[1]) if bounded and base is not None else base  # 不得低于|项目投资的20%


def _in_front(mention: Mention, comparator: Comparator) -> bool:
    """Whether the bound stands in front of the figure, and so of those behind it: 不超过500万元, not 500万元以上."""
    return comparator not in ("eq", "between", "approx") and (mention.comparator in (None, "eq") or mention.start != mention.core_start)


def _part_of(
    reading: Reading, unit: Unit, segment: Segment, mention: Mention, role: AmountRole, scope: Scope, last_rate: str | None
) -> str | None:
    """投资额的10%，最高500万元: the cap is part of the rate; 2亿元，2018年安排1.5亿元: the instalment part of the whole."""
    if role == "cap" and last_rate is not None:
        return last_rate
    if scope.whole is not None and role in ("grant", "total"):
        among = reading.masked.rfind("其中", unit.start, mention.start)
        if _ON_TOP.search(reading.masked, segment.start, mention.start):
            return None  # 其中获评国家级的，再奖励100万元: on top, no part
        if unit.start > scope.whole_end and among < 0 and years_told.ALLOTS.match(reading.masked, unit.start):
            return None  # 安排低保资金46.5亿元，其中…；|安排供养资金3.6亿元
        if among < 0 and is_beside(reading, segment, mention):
            return None  # 安排养老资金5.6亿元、托育资金1.2亿元
        if _SPENT_SO.search(reading.masked, segment.start, mention.start):
            return scope.whole  # 下达12.6亿元，用于公路建设6亿元; 签约服务费12元，由医保基金承担4元
        if _PARTIAL.search(reading.masked[segment.start : mention.start]) or (among >= 0 and scope.whole_end <= among):
            return scope.whole  # 安排260万元，其中：150万元用于…，80万元用于…
    return None


def in_percent(figure: Number | None, unit: str | None) -> Number | None:
    """The share in percent: 25 of 25%, 0.2 of 2‰, 50 of a half, 300 of 3倍."""
    if figure is None or unit in ("%", "百分点"):
        return figure
    return plain(Decimal(str(figure)) / 10 if unit == "‰" else Decimal(str(figure)) * 100)


def _record(
    reading: Reading,
    unit: Unit,
    segment: Segment,
    mention: Mention,
    role: AmountRole,
    comparator: Comparator,
    part_of: str | None,
    scope: Scope,
    base: tuple[int, int] | None,
    aim: tuple[int, int] | None,
    identity: str,
) -> Amount:
    text = reading.text
    span, pieces, also = reading.locate(mention.start, mention.end)
    evidence: dict[str, Span] = {}
    per = per_ends.cut(reading.masked, scope.per)
    if per is not None and per[0] >= segment.start and (told := reading.mentions_in(per[1], mention.start, "money")):
        per = per_ends.of_next(reading.masked, per, told[-1].end, mention.start)
    if SUMMED.search(reading.masked, segment.start, mention.start) and (
        per is None or per[0] < segment.start or reading.mentions_in(per[1], mention.start, "money")
    ):
        per = None  # 同一企业同一年度获得的资金合计不超过500万元 is for each
    if mention.per is not None and (per is None or per[0] < segment.start):
        at = text.find(mention.per, mention.start, mention.end + 8)
        per = (at, at + len(mention.per)) if at >= 0 else per
    per = per or per_ends.told_besides(reading.masked, segment, mention, given=role in ("cap", "grant", "threshold"))
    year = years_told.of_sum(reading, unit, segment, mention, role)
    if year is None and part_of is not None and part_of == scope.whole and _AMONG.search(reading.masked, scope.whole_end, mention.start):
        goes_on = unit.start <= scope.whole_end or _AMONG.match(reading.masked, unit.start) is not None
        year = scope.whole_year if goes_on else None  # 2018年安排860万元，其中基础母牛补贴420万元
    tier = (_OF_CASE if mention.rule == WORDED else _TIER).match(text, segment.start, mention.start)  # 200平方米及以上的|补助15万元
    step = None if tier or scope.condition else after(text, unit, segment, mention)
    own = grade(reading, unit, segment, mention) if tier is None else None
    share = mention.kind != "money"
    taken = share and role == "rate" and _TAKEN_OFF.fullmatch(reading.masked, segment.start, mention.start) is not None
    taken = taken and compiled("的?(?:比例|标准)?(?:给予|予以|奖|补|返还)").match(reading.masked, mention.end) is None
    charge = role == "rate" and not share
    pays = payers.charged(reading.masked, unit, segment, mention.start) if charge else None
    places = {
        "payer": None
        if role == "threshold"
        else pays or scope.payer
        if role != "fine"
        else fined(reading, unit, segment, mention.start, scope.recipient),
        "recipient": scope.recipient if role not in ("fine", "threshold") else None,
        "per": per,
        "condition": None if role == "threshold" else tier.span("case") if tier else own or scope.condition or step,
        "purpose": aim,
        "rate_base": base,
    }
    if (who := places["recipient"]) is not None:
        who = recipients.of_another_case(reading.masked, who, tier.span("case")) if tier else who
        if own is not None and who is not None and who[1] <= own[0] and (of := reading.masked.rfind("的", *who)) > 0:
            who = (of + 1, who[1]) if who[1] - of > 2 else None  # 良好的|3万元 behind 优秀的村卫生室
        places["recipient"] = recipients.getting(reading.masked, who) if who else None
    if mention.rule == PARTED and role == "rate":
        places["recipient"] = places["per"] = None  # 由省与市县按6:4分担
    elif charge or taken or (not share and text[mention.start - 1] in "扣罚"):
        handed = charge and who is not None and who[0] >= mention.end  # (按每标箱400元)向作业单位结算
        places["recipient"] = places["recipient"] if handed else None  # a price or a charge is paid for something
    elif role not in ("fine", "threshold"):
        places["recipient"] = owners.by_per(reading.masked, places["recipient"], per, segment)
    places["per"] = per_ends.joined(reading.masked, places["per"], unit.start, mention.start)
    given = role == "rate" and share and not _PAID_IN.match(reading.masked, mention.end)
    if places["recipient"] is None and given and base is not None and places["payer"] is None:
        places["recipient"] = spoken_of.whose(reading.masked, base)  # 按|企业|上年度实际支付技术交易额的15%
    if role in ("grant", "instalment", "rate") and (bears := of_part(reading.masked, unit, segment, mention)) is not None:
        places["payer"] = bears  # 其中统筹基金支付30元、公共卫生服务经费支付30元
        if places["recipient"] is not None and places["recipient"][0] >= segment.start:
            places["recipient"] = None
    if places["payer"] is None and role not in ("fine", "threshold") and not charge:
        places["payer"] = parties_by_default.pays(reading.masked, unit, segment, mention)
        places["payer"] = places["payer"] or pays_as_subject(reading.masked, unit, segment, mention)
    if (who := places["payer"]) is not None:
        places["payer"] = who = whole(reading.masked, who, unit.start)
        if aim is not None and aim[0] == who[0] and compiled("支付|承担|负担|自付|补贴|补助|奖补|配套").fullmatch(text, who[1], aim[1]):
            places["purpose"] = None  # 个人支付|15元
    if role == "grant" and (part := parties_by_default.among(reading.masked, segment, mention)) is not None:
        places["recipient"] = part
    if places["recipient"] is None and not (charge or taken or mention.rule == PARTED):
        places["recipient"] = parties_by_default.gets(reading.masked, unit, segment, mention, role, places["condition"])
    who = places["recipient"]
    if who is not None and (who == places["payer"] or compiled(r"(?:为|按照?)?每[人户家]").fullmatch(text, *who)):
        places["recipient"] = None
    for name, place in places.items():
        if place is not None:
            evidence[name] = reading.span(place[0], place[1])
    if year is not None:
        evidence["year"] = reading.span(year.start, year.end)
    between = mention.comparator == "between"
    value = None if share else (mention.low if between else mention.value)
    top = mention.high if between and not share else None
    yuan = mention.currency == "CNY" and not share
    words = {name: reading.words(place) for name, place in places.items()}
    return trusted(Amount)(
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
        comparator=comparator,
        value=value,
        value_max=top,
        currency=None if share else mention.currency,
        yuan=value if yuan else None,
        yuan_max=top if yuan else None,
        rate=in_percent(mention.low if between else mention.value, mention.unit) if share else None,
        year=int(year.start_date[:4]) if year is not None and year.start_date else None,
        **words,
    )
