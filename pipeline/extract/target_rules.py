"""Why a figure is a target."""

import re

import regex

from .. import words
from ..records import Mention
from . import deeds, heads, proportions, told, zones
from .all_done import is_completed
from .amount_roles import is_each_sum
from .assessed import is_assessed
from .bounds import ahead_of, of_name
from .conditions import is_condition
from .held_sums import is_case_of_money, is_held_sum
from .indicators import Measured
from .lexicon import fact_words
from .patterns import compiled
from .planned import is_planned
from .rates import rate_role
from .reading import Reading, Segment, Unit
from .required import FEE_RATE, is_required, is_share
from .runs import in_run, is_weight
from .standing import is_over
from .target_sums import GRANT, is_gain, is_least, is_named_sum, is_price, is_raised, is_threshold
from .unnamed_counts import is_of_the_first
from .weights import points, weighed

#: 路基宽(5.5米), 总库容(1200吨): what something that is to be built is like.
_SPEC = regex.compile(
    r"(?:宽度?|高度?|长度?|深度?|厚度?|净高|直径|管径|跨径|跨度|面积|容积|库容|容量|水深|扬程|流量|坡度|间距|装机)(?:约|为)?$"
)
#: 2000万元至5000万元|得6分: a step that points are given for.
_SCORES = re.compile(r"的?，?(?:可?得|计|加|扣)\d")
#: 大班额比例控制在|1%至2%, 有限空间作业氧含量|19.5%至23.5%
_RANGES = regex.compile(r"占|控制|保持|达到|应|按|(?:含量|浓度|湿度|[^税费汇利]率|比例)(?:在|为)?$")
#: (40%)用于设置公益性岗位
_USED = regex.compile(r"(?:以上|以下|左右)?(?:的[^，。；]{2,6})?(?:必须|应当?|须|要|专项|全部|优先|主要|重点)*用于(?=\p{Han}{2})")
#: 每类产品可补贴(1件), 只可变更(1次), 资格可恢复(1次)
_ALLOWED = regex.compile(
    r"[只仅][可能](?:(?![的到至为])\p{Han}){2,8}$|(?:限|(?<![认许])可(?!以))(?:补贴|享受|购买|申请|变更|恢复|领取|申领|申报|推荐|报名|参加|使用|选择|调整|延期|延长|填报|兑换|预约|更换)$"
)
#: 累计违规(2次的), 连续(2次)末位的
_HAPPENED = regex.compile(r"(?:连续|累计|年内|期内|月内|日内)[^，。；]{0,10}$")
#: 按水资源费征收标准的(1倍)加收, 按原标准的(2倍)支付
_AT_TIMES = regex.compile(r"(?:加收|加价|计收|计征|计算(?!罚)|执行|结算)|(?:收取|征收)(?=$|[，。；、])|$(?<=(?:加收|加价)[\d.]+倍)")
#: 对年度考核优秀的(3个)设区市，各给予300万元奖补
_REWARDED = regex.compile(r"对[^，。；\d]{2,24}的(?:前)?$")
_REWARDS = regex.compile(
    r"[^，。；]{1,12}，[^。；]{0,20}(?:给予|奖励|奖补|表扬|通报|支持|约谈|倾斜)|[^，。；\d]{1,12}(?:各|分别|每\p{Han})(?:给予|奖励|奖补|补助)"
)
#: 招生计划(1900人), 计划招生(24800人), 每人限报(2科)
_PLAN = regex.compile(
    r"(?:(?:招生|招聘|招录|录取|培训|用工|分配|指标)计划|计划(?:招生|招聘|招录|录取|培训|安排|下达)|名额|限额|限报|限招)(?:为|共|共计|总数为|[\p{Han}]{2,6}(?<!的))?$"
)
#: 10%(的社区卫生服务站建有“中医阁”): a share of some that are to do or have something.
_STRIVES = regex.compile(r"(?:力争|确保|争取|努力|推动|实现|支持|组织|要|应当?|有|使)*")
_SHARE_FIRST = regex.compile(r"(?:以上|左右)?的\p{Han}{2,24}(?:建有|设有|完成|实现|达到|配备|建成|建立|开展|通过|纳入|覆盖|接入|参加|享有)")


def _is_limited(mention: Mention) -> bool:
    """补助比例原则上(不低于40%), 给予(不低于50%)的优惠: a limit of a rate, and not the rate that is given."""
    return mention.comparator in ("ge", "le") and mention.start != mention.core_start and mention.unit == "%"


#: 按展览面积分档给予补助：|1万平方米（含）至2万平方米|的，补助20万元
_STEP = regex.compile(r"的，?(?:一次性|分别|每\p{Han}{1,3})?(?:补|奖|给予|按|资助)")


def multiplied(text: str, segment: Segment, mention: Mention) -> tuple[tuple[int, int], ...]:
    """水资源费征收标准 of 按水资源费征收标准的(1倍)加收; empty in 按(2倍)加收, which multiplies what the figure before does."""
    found = compiled(r"按照?(?P<base>[^，。；\d]{2,24}?)的$|(?:的部分|，|^)(?:再|则|一律)?(?P<base>加[价收征倍计罚])$").search(
        text, segment.start, mention.start
    )
    return (found.span("base"),) if found else ()


def rule_of(reading: Reading, unit: Unit, segment: Segment, mention: Mention, what: Measured, follows: bool) -> str | None:
    """Why the figure is a target; None where it is none (a grant, a count without demand)."""
    text = reading.masked
    front = text[segment.start : mention.start]
    whole = text[segment.start : segment.end]
    if mention.kind == "time":
        return "duration" if is_over(reading, unit, segment, mention) else None
    if mention.text.endswith(("多" + (mention.unit or ""), "余" + (mention.unit or ""))) and not what.growth and what.goal_verb is None:
        return None
    if mention.unit == "分" and mention.comparator in (None, "eq") and points(text, unit, mention) is not None:
        return "weight"
    if front.endswith("一式") and mention.unit == "份":
        return "copies"
    if told.rank(text, segment, mention) is not None:
        return "rank"
    if mention.kind == "money" and is_held_sum(text, segment, mention):
        return "bound"
    if mention.kind == "money" and mention.text.startswith("最高") and not _HELD_AT_MOST.search(front):
        return None  # a cap of money is an amount
    if mention.kind == "money" and is_each_sum(text, segment, mention):
        return None
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
        and (not what.indicator or what.rule == "each")
        and mention.comparator in ("ge", "gt")
        and not GRANT.search(text[unit.start : unit.end])
    ):
        return "bound"
    if mention.kind == "money" and (is_threshold(text, segment, mention) or is_case_of_money(reading, unit, segment, mention)):
        return "bound"
    if mention.kind == "money" and (is_price(text, segment, mention) or is_least(text, unit, segment, mention)):
        return "bound"
    if mention.kind == "money" and (is_gain(text, segment, mention) or is_raised(text, segment, mention)):
        return "growth"
    if told.is_enough(text, mention):
        return "bound"
    if mention.comparator == "between" and mention.unit != "分" and _SCORES.match(text, mention.end):
        return "bound"
    if mention.comparator == "between" and mention.kind == "quantity" and _STEP.match(text, mention.end):
        return "bound"
    if mention.kind == "money" and not is_named_sum(text, segment, mention):
        return None
    if mention.kind == "percent" and (is_assessed(text, segment, mention) or FEE_RATE.search(front)):
        return "assessed"
    if what.rule == "taxed":
        return "taxed"
    if mention.unit == "倍" and _AT_TIMES.match(text, mention.end, segment.end):
        return "multiple"
    role = rate_role(reading, unit, segment, mention)
    if role is not None and not is_required(text, segment, mention) and not (role == "rate" and _is_limited(mention)):
        return None
    if mention.kind == "percent" and mention.unit == "%" and is_share(text, segment, mention):
        return "required"
    bound = (
        bool(ahead_of(text, segment.start, mention.start))
        or mention.comparator in ("ge", "gt", "le", "lt", "approx")
        or (mention.unit in ("周岁", "岁") and front.endswith("年满"))
        or mention.start != mention.core_start
        or (mention.kind in ("quantity", "percent") and of_name(text, segment.start, mention.start) is not None)
        or (
            mention.comparator == "between"
            and (mention.rule == "range.above_below" or (mention.unit == "分" and text[mention.end] == "的"))
        )
    )
    parted = "分之" in mention.text and what.growth  # 油耗压减|三分之一
    if mention.kind == "number" and not bound and _is_band(text, mention, what):
        return "range"
    if mention.unit == proportions.UNIT and not bound:
        return "ratio"
    if mention.kind == "number" and not parted and not (bound and (what.indicator or follows)) and not _reaches_level(text, what):
        return None
    if what.growth:
        return "growth"
    if bound and (what.indicator or what.rule == "held" or mention.kind in ("percent", "money", "quantity")):
        return "bound"
    if (
        what.goal_verb in ("抓好", "办好", "打通", "巩固", "建好", "推进", "启动", "消除", "组成", "抽调")
        and compiled(r"\d|十|百").search(mention.text) is None
    ):
        return None  # 抓好三件大事, 巩固两个成果
    if what.goal_verb is not None and mention.kind in ("quantity", "percent", "money"):
        return "quota" if compiled(fact_words("quota_verb")).search(what.goal_verb) else "goal-verb"
    if (
        mention.kind == "percent"
        and what.indicator
        and _OF_WHOLE.search(front)
        and (mention.end >= segment.end or text[mention.end] in "、，（和")
    ):
        return "goal-verb"
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
    if follows and mention.kind == "percent" and what.indicator and _is_level(text, segment, mention, what.indicator[-1]):
        return "stated"
    if mention.kind == "percent" and what.indicator and told.done_in_full(text, segment, mention):
        return "share-of-deed"
    if mention.kind in ("percent", "quantity") and what.indicator and told.is_stated(text, unit, mention, what.indicator[-1]):
        return "stated"
    if (
        mention.kind == "percent"
        and _STRIVES.fullmatch(text, segment.start, mention.start)
        and _SHARE_FIRST.match(text, mention.end, segment.end)
    ):
        return "share-first"
    if mention.kind == "percent" and _USED.match(text, mention.end, segment.end):
        return "share-first"
    if is_weight(text, unit, segment, mention, follows=follows) or (
        mention.kind == "percent" and weighed(text, unit, segment, mention) is not None
    ):
        return "weight"
    goes_on = follows or _HELD.search(text, mention.end, min(unit.end, mention.end + _NEAR)) is not None
    if what.indicator and in_run(reading, unit, segment, mention, follows=goes_on):
        return "in-run"
    if mention.unit == "分" and (compiled(r"占$|计入?$").search(front) or points(text, unit, mention) is not None):
        return "weight"
    if mention.kind == "quantity" and zones.bound_of(text, segment, mention) is not None:
        return "zone"
    if mention.unit in ("名", "人", "位") and front.endswith("由") and (_MADE_UP.match(text, mention.end) or _BY_SO_MANY.search(front)):
        return "standard"
    if is_of_the_first(text, segment, mention):
        return "rank"
    if mention.kind == "quantity" and _ALLOWED.search(front):
        return "allowed"
    if mention.unit in ("次", "起", "例") and _HAPPENED.search(front) and is_condition(text, segment, mention):
        return "case" if mention.text[0].isdigit() or "连续" not in front else None
    if is_planned(text, segment, mention):
        return "planned"
    if what.basis == "per_year" and mention.kind == "quantity" and "每" in whole:
        return "per-year"
    if mention.comparator == "between" and mention.kind == "percent" and _RANGES.search(front):
        return "range"
    if (
        mention.comparator == "between"
        and mention.kind == "quantity"
        and what.indicator
        and compiled(
            r"可|要|应|须|(?:面积|规模|人数|数量|距离|长度|宽度|高度)(?:为|在)?$|(?:一般|原则上|控制|宜|保持)(?:为|在)?$|(?:为|是)(?:每\p{Han}{1,4})?$"
        ).search(front)
    ):
        return "range"
    if mention.comparator == "between" and mention.kind == "quantity" and what.indicator and _is_step(text, segment, mention, what):
        return "range"
    if mention.comparator == "between" and mention.kind == "percent" and _OVER.search(front) and _OF_PART.match(text, mention.end):
        return "bound"
    if "每" in front and _has_each(text, segment, mention):
        return "standard"
    if mention.kind in ("quantity", "percent") and _BY_STANDARD.search(front) and _STANDARD.match(text, mention.end, segment.end):
        return "standard"
    if mention.kind in ("percent", "quantity") and _AWARD.search(front) and (mention.end >= segment.end or text[mention.end] in "、，和"):
        return "award"
    if (
        (
            goes_on
            or front.endswith(("力争", "确保"))
            or (mention.value == 100 and len(unit.segments) > 1)
            or _AMONG_GOALS.search(text, unit.start, segment.start) is not None
        )
        and mention.kind == "percent"
        and what.indicator
        and _is_rate(text, segment, mention, what)
    ):
        return "stated"
    if (
        mention.unit in deeds.UNITS
        and (what.indicator or what.subject)
        and mention.end >= segment.end
        and _OFTEN.search(text, segment.start, mention.start)
    ):
        return "per-deed"
    if mention.kind == "quantity" and is_completed(text, unit, segment, mention):
        return "completed"
    if mention.kind == "quantity" and _REWARDED.search(front) and _REWARDS.match(text, mention.end, unit.end):
        return "rewarded"
    if what.per is not None and mention.kind == "quantity" and _does_each(text, segment, mention, what):
        return "per-deed"
    return None


#: 每个检查组|2名执法人员, 移动执法终端每2人|1套, 灭火器每75平方米|2具, 充电桩每10个车位|1个
_FOR_EACH = regex.compile(
    r"每(?:\d[\d.]*[百千万]?(?:名|人|户|个|张|家|所|公里|亩|床|班|台|辆|平方米|立方米|米)|[个所家处座台间支组校村乡镇班队](?!年|月|季))"
    r"(?:(?![奖补给发罚扣加减])[^，。；、\d]){0,6}(?:配|各)?$"
)
_NO_SHARE = frozenset(("分", "元", "次", "倍", "岁", "周岁", "人次", "度", "天", "日"))
_FOLLOWS = regex.compile(r"$|[，、；。和及（]|(?:(?!的)\p{Han}){2,12}(?:$|[，、；。和及（])")
#: 社区工作者按每万人口(18名)的标准配备, 按在校生3%的比例核定
_BY_STANDARD = regex.compile(
    r"按照?(?:每[^，。；、\d]{1,8}\d+[^，。；、\d]{1,3}[、和])*(?:人均|生均|户均|每\d*[百千万]?[^，。；\d]{1,10}|[^，。；\d]{0,16}(?:总数|人数|编制数|在校生|数)?的?)$"
)
_STANDARD = regex.compile(
    r"(?:以[上下内])?(?:的?(?:标准|比例|规模|密度|要求)，?)?(?:逐步|足额|合理|统一|予以)*"
    r"(?:补足|配备|配置|配齐|配建|设置|设立|建设|建立|选派|核定|核增|组建|落实|确定|测算|控制|执行|布局|布设|布点)"
)


def _has_each(text: str, segment: Segment, mention: Mention) -> bool:
    """每个检查组(2名)执法人员, 移动执法终端每2人(1套): a bare count of what there is to be for each or for so many."""
    if mention.kind != "quantity" or mention.comparator not in (None, "eq") or mention.unit in _NO_SHARE:
        return False
    return _FOR_EACH.search(text, segment.start, mention.start) is not None and _FOLLOWS.match(text, mention.end, segment.end) is not None


#: 单户在保余额(最高不超过1000万元): how much there may be of something, and not how much is given.
_HELD_AT_MOST = regex.compile(r"(?:余额|负债|债务|造价|单价|房价|价格|租金|票价|保费)(?:原则上|一般|均)*$")


def _is_band(text: str, mention: Mention, what: Measured) -> bool:
    """pH值在(6.5至8.5之间): the limits of a measure that has no unit."""
    if mention.comparator != "between" or not what.indicator or not mention.text.endswith("间"):
        return False
    return compiled(r"(?:系数|指数|[值比度率]|pH)在?$").search(text, *what.indicator[-1]) is not None


def _reaches_level(text: str, what: Measured) -> bool:
    """灌溉水有效利用系数提高到(0.58): the level of a measure that has no unit."""
    return (
        what.growth
        and what.basis == "level"
        and bool(what.indicator)
        and compiled(r"系数|指数|率|比|度|值|数$").search(text, *what.indicator[-1]) is not None
    )


#: 二等奖(20%), 优秀组织奖(10个); not 荣获一等奖2个.
_AWARD = regex.compile(r"^(?![^，。；]*[获得评])[^，。；\d]{0,24}奖项?$")
#: 配备率(100%)，…不低于90%: one of the goals of its unit.
_NEAR = 300
_HELD = re.compile(r"不低于|不少于|不超过|不高于|达到|以上|以内|控制在")
#: 老年大学实现全覆盖，乡镇建有率(70%)
_AMONG_GOALS = regex.compile(r"实现|力争|确保|目标|全覆盖|基本建立|基本形成|到20\d\d年(?!末|底全|全)")
#: 须完成储备总量的(60%); 占环保考核分值的(20%)
_OF_WHOLE = regex.compile(r"(?:完成|达到|实现)[^，。；\d]{2,14}的$|占[^，。；\d]{0,16}(?:分值|总分|权重|考核)的?$")
#: 由(7至9名)专家组成
_BY_SO_MANY = regex.compile(r"(?:可|应当?|须|要|必须|至少)由$")
_MADE_UP = regex.compile(r"[^，。；]{0,14}组成(?:的|，|；|。|$)")
#: 每季度对国控企业监督性监测(1次)
_OFTEN = regex.compile(r"每(?:半?年|半月|季度?|月|周|天|日|旬|学期|学年|\d+[日天]|[两三]年)")


#: 第二阶梯：年用水量(181—240立方米), 超(20%至40%)的部分
_OVER = regex.compile(r"(?:超|超过|超出|超计划|超定额)$")
_OF_PART = regex.compile(r"(?:（[^（）]{1,3}）)?的?部分")


def _is_step(text: str, segment: Segment, mention: Mention, what: Measured) -> bool:
    """Whether a span of a measure stands alone, one of the steps of a scale."""
    ends = mention.end >= segment.end or text[mention.end] in "、，；（"
    return ends and what.indicator[-1][1] == mention.start and heads.is_measure(text, *what.indicator[-1])


#: 及时率、准确率|均为|100%, 治理率|力争|36%
_GAPS = ("", "为", "均为", "均达", "达", "均", "力争", "确保", "应为", "须为", "分别为", "达成", "力争为")


def _is_rate(text: str, segment: Segment, mention: Mention, what: Measured) -> bool:
    """旅游厕所达标率(100%), 及时率、准确率均为(100%), 清扫率城区(92%) in a run of goals."""
    place = what.indicator[-1]
    ends = mention.end >= segment.end or text[mention.end] in "、，和及左"
    told = text[place[1] : mention.start] in _GAPS or (what.rule == "level" and what.subject == (place[1], mention.start))
    return ends and told and compiled(r"(?:[^税费汇利]率|比例|占比|比重|覆盖面|满意度)$").search(text, *place) is not None


_IS = frozenset(("拥有", "没有", "含有", "具有", "共有", "需要", "可以", "属于", "达到", "超过", "补助", "奖励", "补贴", "给予", "发放"))


def _does_each(text: str, segment: Segment, mention: Mention, what: Measured) -> bool:
    """每个行政村每月放映(1场)公益电影: what is done for each; not 每个县有3家医院."""
    if mention.comparator not in (None, "eq", "between") or what.rule not in ("object", "figure-first", "behind", "deed"):
        return False
    done = compiled(r"每[^，。；\d]{1,24}?(?P<verb>\p{Han}{2})$").search(text, segment.start, mention.start)
    return done is not None and words.is_verb(done["verb"]) and done["verb"] not in _IS


def _is_level(text: str, segment: Segment, mention: Mention, place: tuple[int, int]) -> bool:
    """车位不少于0.8个，其中预留充电设施安装条件的比例为(100%): the level of a share among goals."""
    if text[place[1] : mention.start] not in ("为", "达", "是") or (mention.end < segment.end and text[mention.end] not in "、，和及左"):
        return False
    return compiled(r"(?:率|比例|占比|比重)$").search(text, *place) is not None


def _measures(text: str, segment: Segment, mention: Mention, place: tuple[int, int]) -> bool:
    """研发人员达到12万人年，技术合同成交额(1200亿元): the bare figure of a measure behind a goal."""
    ends = mention.end >= segment.end or text[mention.end] in "、，左"
    return ends and place[1] == mention.start and mention.comparator in (None, "eq", "approx") and heads.is_measure(text, *place)


def _reaches(reading: Reading, segment: Segment, mention: Mention, place: tuple[int, int]) -> bool:
    """实现农村自来水普及率93%、垃圾处理率98%: the bare figures of measures that are to be reached."""
    ends = mention.end >= segment.end or reading.masked[mention.end] in "、，和及与左"
    opens = compiled(r"(?:力争|确保|争取|努力|要)*(?:实现|确保|力争|达到|保证|完成)").match(reading.masked, segment.start, place[0] + 1)
    return ends and opens is not None and place[1] == mention.start and heads.is_measure(reading.masked, *place)
