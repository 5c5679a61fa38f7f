"""A target as it is recorded: its words, its evidence, its role and how binding it is."""

import regex

from ..records import Mention, Span, Target
from ..records.target import Binding, Comparator, TargetRole
from ..records.trusted import trusted
from . import ages, for_all, led_in, name_edges, per_ends, scored, years_shared
from .bounds import ahead_of
from .conditions import is_condition, is_of_those, is_when
from .indicators import Measured
from .lexicon import fact_words
from .past import asks
from .patterns import compiled
from .qualifying import is_one_of_cases
from .reading import Reading, Segment, Unit
from .series import Due
from .target_sums import is_threshold
from .target_units import unit_of, value_of


def record(
    reading: Reading,
    unit: Unit,
    segment: Segment,
    mention: Mention,
    what: Measured,
    rule: str,
    comparator: Comparator,
    due: Due | None,
    identity: str,
) -> Target:
    """The target of `mention`: what it measures, why it is one (`rule`), and when it is due."""
    text = reading.text
    per = for_all.without(text, segment, mention, per_ends.cut(reading.masked, what.per))
    ahead = ahead_of(reading.masked, segment.start, mention.start)
    start = ahead.start() if ahead else mention.start
    span, pieces, also = reading.locate(start, mention.end)
    evidence: dict[str, Span] = {}
    for i, place in enumerate(what.indicator):
        evidence[f"indicator.{i}" if len(what.indicator) > 1 else "indicator"] = reading.span(place[0], place[1])
    for name, where in (("base", what.base), ("per", per), ("subject", what.subject)):
        if where is not None:
            evidence[name] = reading.span(where[0], where[1])
    due = years_shared.due_of(reading, unit, mention, due)
    if due is not None and is_when(reading.masked, mention, comparator):
        due = None  # 10月底前入库，库存低于30%时: when something follows is due at no time
    if due is not None:
        evidence["due_date" if due.date else "period"] = reading.span(due.span[0], due.span[1])
    role = _role(reading, unit, mention, rule, what, comparator)
    by = due.date if due is not None else None
    if (
        due is not None
        and by is None
        and role == "goal"
        and what.basis != "per_year"
        and not (per is not None and _ROUND.search(text, *per))
    ):
        by = years_shared.last_day(due)
        by = by if by is None or reading.year is None or int(by[:4]) >= reading.year else None
        if by is not None:
            evidence["due_date"] = evidence["period"]
    between = mention.comparator == "between"
    return trusted(Target)(
        id=identity,
        clause_id=unit.clause.id,
        text=text[start : mention.end],
        span=span,
        source_spans=pieces,
        also_at=also,
        rule=f"{rule}/{what.rule}",
        evidence=evidence,
        indicator=[text[a:b] for a, b in what.indicator],
        role=role,
        comparator=comparator,
        value=value_of(mention, mention.low if between else mention.value),
        value_max=value_of(mention, mention.high if between else None),
        unit=unit_of(mention),
        basis=what.basis,
        base=reading.words(what.base),
        binding=_binding(text, mention.end),
        per=reading.words(per),
        period=due.period if due else None,
        due_date=by,
        subject=reading.words(what.subject),
    )


#: 每年, 每人每月: nothing that is done so often is due at the end of a year.
_ROUND = regex.compile(r"每(?:半?年|季度?|月|周|旬|天|日|次|学期|学年)")
#: 3000万元以上|补助5%, 1万元（含）至5万元|按60%报销
_TIER_PAYS = regex.compile(
    r"(?:的|部分)?(?:分别|一次性|均)?(?:按照?|给予|予以|报销|补[助贴偿]|奖[励补]|支付|贴息|资助|返还|减免)\d+(?:\.\d+)?%"
)


def _role(reading: Reading, unit: Unit, mention: Mention, rule: str, what: Measured, comparator: Comparator) -> TargetRole:
    quota = what.goal_verb is not None and compiled(fact_words("quota_verb")).search(what.goal_verb)
    if rule == "quota" or (quota and comparator == "le"):
        return "quota"
    text, segment = reading.masked, unit.segment_at(mention.start)
    if mention.kind == "money" and (
        text.startswith(("部分", "的部分"), mention.end)
        or is_threshold(text, segment, mention)
        or "起付" in text[unit.start : mention.start]
        or (comparator != "eq" and _TIER_PAYS.match(text, mention.end))
    ):
        return "threshold"  # 3万元以上至8万元（含）部分报销65%; 起付线分别为200元; 3000万元以上补助5%
    if mention.unit in ("周岁", "岁") and ages.paid_by(text, segment, mention) is not None:
        return "threshold"  # 70周岁以下|的每人每月80元
    if comparator == "between" and mention.unit == "分" and text.startswith("的", mention.end):
        return "threshold"  # 75分至90分的留用40%
    if (
        rule in ("zone", "class")
        or is_when(text, mention, comparator)
        or is_condition(text, segment, mention)
        or led_in.defines(text, unit, mention)
    ):
        return "threshold"
    if (
        scored.is_step(text, mention)
        or _is_of_size(text, mention, what)
        or name_edges.tells_size(text, mention, what)
        or _is_step_of_pay(text, mention)
        or _is_paid_by_size(text, mention, comparator)
        or (asks(reading, unit) and not _is_term_of_aid(text, mention, what))
    ):
        return "threshold"
    if comparator in ("ge", "gt", "le", "lt") and what.indicator and what.indicator[-1][1] <= mention.start and is_of_those(text, mention):
        return "threshold"
    if mention.kind == "time" and is_one_of_cases(text, mention):
        return "threshold"  # 使用年限超过50年和材质落后的管网
    if mention.unit == "分" and comparator in ("ge", "gt", "le", "lt") and is_of_those(text, mention):
        return "threshold"  # 低于80分的区
    if rule == "plan" or compiled(r"(?:推荐|申报|限报)(?:数量?|名额|总数|项目数?)?(?:原则上)?$").search(text, segment.start, mention.start):
        return "quota"
    return "goal"


#: 工程完成(80%)后，拨付; 进度达到(60%)，支付
_PAID_AFTER = regex.compile(r"(?:以上)?(?:后|时)，?[^，。；]{0,12}?(?:拨付|支付|兑付|预拨|下达|给予|清算)")


def _is_step_of_pay(text: str, mention: Mention) -> bool:
    """工程完成80%|后，拨付至70%: when something is paid, and no goal."""
    return (
        mention.kind == "percent" and text.startswith(("以", "后", "时"), mention.end) and _PAID_AFTER.match(text, mention.end) is not None
    )


#: 10米以上|每辆补助15万元, 1万人次以上|奖励5万元
_PAID_SO = regex.compile(
    r"的?(?:每\p{Han}{1,4})?(?:一次性|分别|再|各|给予|予以)*(?:补[助贴]|奖[励补]|资助|给予|按)[^，。；\d]{0,6}(?:\d[\d.]*[百千]?[万亿]?元|\d[\d.]*%)"
)


def _is_paid_by_size(text: str, mention: Mention, comparator: Comparator) -> bool:
    """10米以上每辆补助15万元, 年接待游客1万人次以上奖励5万元: what is paid for each size, and no goal."""
    if mention.kind != "quantity" or (mention.end == mention.core_end and comparator != "between"):
        return False
    return comparator != "eq" and _PAID_SO.match(text, mention.end) is not None


def _is_of_size(text: str, mention: Mention, what: Measured) -> bool:
    """单笔(5万元以上)支出须附合同: of each one of such a size something is asked."""
    single = what.per is not None and text[what.per[0]] == "单" and bool(what.indicator)
    return single and mention.end != mention.core_end and mention.end <= what.indicator[0][0] <= mention.end + 1


#: 年贴息率, 贴息期, 资助比例, 贷款期限: how much is given, and how long.
_OF_AID = regex.compile(
    r"(?:(?:贴息|补助|补贴|资助|奖励|奖补|扶持|报销|支付)(?:的?(?:比例|标准|额度|限额|上限))|贴息率|(?:贴息|补助|补贴|资助|支持|扶持|贷款)(?:期限?|年限|期间)|(?:担保|保险)?费率|(?:贷款|执行|年)利率|贷款额度)$"
)


def _is_term_of_aid(text: str, mention: Mention, what: Measured) -> bool:
    """年贴息率(不超过2%), 贴息期(最长24个月), 资助比例上浮(5个百分点): what is given, though the section is one of who may get it."""
    if len(what.indicator) != 1 or mention.comparator in ("ge", "gt", "lt"):
        return False
    return _OF_AID.search(text, *what.indicator[0]) is not None


def _binding(text: str, end: int) -> Binding | None:
    if text.startswith("约束性", end + 1):
        return "约束性"
    return "预期性" if text.startswith("预期性", end + 1) else None
