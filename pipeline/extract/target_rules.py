"""Why a figure is a target, and why another is none whatever it measures."""

import regex

from ..records import Mention
from . import heads, told
from .assessed import is_assessed
from .bounds import ahead_of
from .conditions import is_condition
from .growths import WAS
from .indicators import Measured
from .lexicon import fact_words
from .past import asks, reported
from .patterns import compiled
from .planned import is_planned
from .rates import rate_role
from .reading import Reading, Segment, Unit
from .target_sums import GRANT, is_named_sum, is_threshold

_BECOMES = regex.compile(
    r"(?:以上|左右)?(?:逐步|统一|分别)?(?:增加|提高|提升|扩大|增长|降低|下降|压减|压缩|缩短|减少|调整|上调|下调)(?:到|至|为)"
)
#: 路基宽(5.5米), 总库容(1200吨): what something that is to be built is like.
_SPEC = regex.compile(
    r"(?:宽度?|高度?|长度?|深度?|厚度?|净高|直径|管径|跨径|跨度|面积|容积|库容|容量|水深|扬程|流量|坡度|间距|装机)(?:约|为)?$"
)
#: (40%)用于设置公益性岗位
_USED = regex.compile(r"(?:以上|以下|左右)?(?:的[^，。；]{2,6})?(?:必须|应当?|须|要|专项|全部|优先|主要|重点)*用于(?=\p{Han}{2})")
#: 每类产品可补贴(1件), 只可变更(1次), 资格可恢复(1次)
_ALLOWED = regex.compile(
    r"(?:只可|只能|仅可|仅能|限|(?<![认许])可(?!以))(?:补贴|享受|购买|申请|变更|恢复|领取|申领|申报|推荐|报名|参加|使用|选择|调整|延期|延长|填报|兑换|预约|更换)$"
)
#: 累计违规(2次的)
_HAPPENED = regex.compile(r"(?:累计|年内|期内|月内|日内)[^，。；]{0,10}$")
_NAMED_FIELDS = regex.compile(r"(?:重点|主要|关键|战略性新兴)?(?:领域|方面|行业|环节|部门|学科|产业|要素|方向|层面)")
#: 招生计划(1900人), 计划招生(24800人), 每人限报(2科)
_PLAN = regex.compile(
    r"(?:(?:招生|招聘|招录|录取|培训|用工|分配|指标)计划|计划(?:招生|招聘|招录|录取|培训)|名额|限额|限报|限招)(?:为|共|共计|总数为|[\p{Han}]{2,6}(?<!的))?$"
)
#: 10%(的社区卫生服务站建有“中医阁”): a share of some that are to do or have something.
_SHARE_FIRST = regex.compile(r"(?:以上|左右)?的\p{Han}{2,24}(?:建有|设有|完成|实现|达到|配备|建成|建立|开展|通过|纳入|覆盖|接入|参加|享有)")


def is_refused(reading: Reading, unit: Unit, segment: Segment, mention: Mention) -> bool:
    """Whether the figure is no target whatever it measures: a ratio, a name, a report, who or what is meant."""
    if compiled(r"\s?[:：∶]\s?\d").match(reading.masked, mention.end):  # 1:2 is a ratio
        return True
    if mention.kind == "time":
        return reported(reading, unit, segment, mention)
    front = reading.masked[segment.start : mention.start]
    return (
        mention.unit == "款"
        or (WAS.search(front) is not None and _BECOMES.match(reading.masked, mention.end) is not None)  # 由每年5万名|增加到
        or (front.endswith("等") and _NAMED_FIELDS.match(reading.masked, mention.end) is not None)  # A、B等6个领域
        or (compiled(r"\d").search(mention.text) is None and _NAMED_FIELDS.match(reading.masked, mention.end) is not None)  # 抓好三个方面
        or (mention.unit == "倍" and compiled(r"罚[金款]").search(front) is not None)
        or mention.text.startswith("约有")  # 全国约有1500万亩池塘: what there is
        or (mention.unit == "条" and compiled(r"\d").search(mention.text) is None)  # 十二条措施, 三条主线
        or (mention.unit in ("周岁", "岁") and not compiled(r"年龄|寿命|不得|应|须").search(front))  # 65周岁以上老年人: who is meant
        or (mention.unit == "千伏" and mention.comparator in (None, "eq"))  # 750千伏输变电工程: what kind it is
        or reading.masked.endswith(("基础上", "的基础"), segment.start, segment.end)  # 在征集586项需求的基础上: what there is already
        or reported(reading, unit, segment, mention)
    )


def rule_of(reading: Reading, unit: Unit, segment: Segment, mention: Mention, what: Measured, follows: bool) -> str | None:
    """Why the figure is a target; None where it is none (a grant, a count without demand)."""
    text = reading.masked
    front = text[segment.start : mention.start]
    whole = text[segment.start : segment.end]
    if mention.kind == "time":
        asked = not mention.text.startswith("满") or asks(reading, unit) or is_condition(text, segment, mention)
        asked = asked or compiled(r"条件[：:]").search(text, unit.clause.span.start, segment.start) is not None
        asked = asked or compiled(r"(?:须|需|应当?|必须|要求|要)$").search(front) is not None  # 注册满1年
        return "duration" if asked else None
    if mention.text.endswith(("多" + (mention.unit or ""), "余" + (mention.unit or ""))) and not what.growth and what.goal_verb is None:
        return None
    if front.endswith("一式") and mention.unit == "份":
        return "copies"
    if told.rank(text, segment, mention) is not None:
        return "rank"
    if mention.kind == "money" and mention.text.startswith("最高"):
        return None  # a cap of money is an amount
    if (
        "新增" in front
        and mention.kind == "quantity"
        and what.indicator
        and reading.text[mention.end : mention.end + 1] in "、，；。（和及\n"
    ):
        return "new"
    if "翻" in mention.text and mention.kind == "number":
        return "growth"
    if (
        mention.kind == "money"
        and not what.indicator
        and mention.comparator in ("ge", "gt")
        and not GRANT.search(text[unit.start : unit.end])
    ):
        return "bound"
    if mention.kind == "money" and is_threshold(text, segment, mention):
        return "bound"
    if mention.kind == "money" and not is_named_sum(text, segment, mention):
        return None
    if mention.kind == "percent" and is_assessed(text, segment, mention):
        return "assessed"
    if rate_role(reading, unit, segment, mention) is not None:
        return None
    bound = (
        bool(ahead_of(text, segment.start, mention.start))
        or mention.comparator in ("ge", "gt", "le", "lt", "approx")
        or mention.start != mention.core_start
        or (mention.comparator == "between" and mention.rule == "range.above_below")
    )
    if mention.kind == "number" and not (bound and (what.indicator or follows)):
        return None
    if what.growth:
        return "growth"
    if bound and (what.indicator or mention.kind in ("percent", "money", "quantity")):
        return "bound"
    if what.goal_verb in ("抓好", "办好", "打通", "巩固", "建好") and compiled(r"\d|十|百").search(mention.text) is None:
        return None  # 抓好三件大事, 巩固两个成果
    if what.goal_verb is not None and mention.kind in ("quantity", "percent", "money"):
        return "quota" if compiled(fact_words("quota_verb")).search(what.goal_verb) else "goal-verb"
    if mention.kind == "quantity" and follows and _SPEC.search(front):
        return "spec"
    if mention.kind == "quantity" and _PLAN.search(front):
        return "plan"
    if mention.kind in ("percent", "quantity") and what.indicator and compiled(r"(?:保持|维持|稳定)(?:在|为)?$").search(front):
        return "kept"
    given = mention.kind == "money" and compiled(r"资金|经费|投入|投资|预算|补助").search(text, unit.start, unit.end) is not None
    if (
        follows
        and not given
        and what.indicator
        and mention.kind in ("quantity", "money")
        and _measures(text, segment, mention, what.indicator[-1])
    ):
        return "spec"
    if mention.kind == "percent" and what.indicator and _reaches(reading, segment, mention, what.indicator[-1]):
        return "goal-verb"
    if mention.kind == "percent" and what.indicator and told.done_in_full(text, segment, mention):
        return "share-of-deed"
    if mention.kind in ("percent", "quantity") and what.indicator and told.is_stated(text, unit, mention, what.indicator[-1]):
        return "stated"
    if mention.kind == "percent" and mention.start == segment.start and _SHARE_FIRST.match(text, mention.end, segment.end):
        return "share-first"
    if mention.kind == "percent" and _USED.match(text, mention.end, segment.end):
        return "share-first"
    if mention.unit == "分" and compiled(r"占$|计入?$").search(front):
        return "weight"
    if mention.kind == "quantity" and _ALLOWED.search(front):
        return "allowed"
    if mention.unit in ("次", "起", "例") and _HAPPENED.search(front) and is_condition(text, segment, mention):
        return "case"
    if is_planned(text, segment, mention):
        return "planned"
    if what.basis == "per_year" and mention.kind == "quantity" and "每" in whole:
        return "per-year"
    if mention.comparator == "between" and mention.kind == "percent" and compiled(r"占|控制|保持|达到|应|按").search(front):
        return "range"
    if (
        mention.comparator == "between"
        and mention.kind == "quantity"
        and what.indicator
        and compiled(r"可|要|应|须|(?:一般|原则上|控制|宜|保持)(?:为|在)?$").search(front)
    ):
        return "range"
    return None


def _measures(text: str, segment: Segment, mention: Mention, place: tuple[int, int]) -> bool:
    """研发人员达到12万人年，技术合同成交额(1200亿元): the bare figure of a measure behind a goal."""
    ends = mention.end >= segment.end or text[mention.end] in "、，左"
    return ends and place[1] == mention.start and mention.comparator in (None, "eq", "approx") and heads.is_measure(text, *place)


def _reaches(reading: Reading, segment: Segment, mention: Mention, place: tuple[int, int]) -> bool:
    """实现农村自来水普及率93%、垃圾处理率98%: the bare figures of measures that are to be reached."""
    ends = mention.end >= segment.end or reading.masked[mention.end] in "、，和及与左"
    opens = compiled(r"(?:力争|确保|争取|努力|要)*(?:实现|确保|力争|达到|保证|完成)").match(reading.masked, segment.start, place[0] + 1)
    return ends and opens is not None and place[1] == mention.start and heads.is_measure(reading.masked, *place)
