"""On what basis a percentage stands that no word in front of it tells: 保持10%以上|增长, 工作量|不低于40%, 连锁化率提高|3个百分点."""

from dataclasses import replace

import regex

from ..records import Mention
from . import heads
from .indicators import Measured
from .patterns import compiled
from .reading import Segment

#: 年产值保持(10%以上)增长, 保持(8%)的年均增速
_GROWS = regex.compile(r"(?:左右)?的?(?P<yearly>年均|年平均|复合)?(?:增长|增速|增幅|递增)(?=$|[，。；、的]|率|速度)")
#: 工作量, 人数, 面积: a bound in per cent of what has another unit is one of a part.
_WHOLE = regex.compile(
    r"(?:工作量|任务量|业务量|数量|人数|户数|面积|金额|总额|收入|支出|投资|资金|经费|份额|名额|预算|席位|首期|首付款?|预付款?|定金|资本金|自筹|配套)$"
)
#: What has a level in per cent though no head of the list ends it.
_LEVEL = regex.compile(
    r"[率度比速幅]$|含量|浓度|水分|灰分|杂质|指数|系数|利率|覆盖|增长|下降|进度"
    r"|满意|达标|合格|完好|入学|就业$|到位|利润|收益|回报|误差|损耗|损失|缺口"
)


def grows_behind(text: str, segment: Segment, mention: Mention, what: Measured) -> Measured:
    """保持(10%以上)增长: the word for it stands behind the figure."""
    found = _GROWS.match(text, mention.end, segment.end)
    if found is None or mention.unit != "%":
        return what
    yearly = found["yearly"] is not None or "年均" in text[segment.start : mention.start]
    return replace(what, basis="annual_growth" if yearly else "yoy_growth", growth=True)


def taken_off(text: str, mention: Mention, what: Measured) -> Measured:
    """摊位费在现行标准基础上至少下调(20%): how much less it is, and no part of it."""
    less = not what.growth and mention.unit == "%" and what.basis in (None, "share") and text.endswith(_TAKEN_OFF, 0, mention.start)
    return replace(what, basis="reduction") if less else what


def plain(text: str, mention: Mention, what: Measured, rule: str) -> Measured:
    """连锁化率提高(3个百分点) differs from what it was; 工作量(不低于40%), 其中农村地区(不低于30%) is a share."""
    if mention.unit == "百分点":
        return replace(what, basis="growth_from") if what.growth else what
    if what.growth or mention.unit != "%" or mention.comparator not in ("ge", "le", "gt", "lt") or len(what.indicator) != 1:
        return what
    place = what.indicator[0]
    if rule != "bound" or place[1] > mention.start or what.rule not in ("subject", "named"):
        return what
    if _WHOLE.search(text, *place):
        return replace(what, basis="share")
    if heads.is_measure(text, *place) or _LEVEL.search(text, *place):
        return what
    part = compiled(r"其中\Z").search(text, max(0, place[0] - 3), place[0]) is not None
    return replace(what, basis="share") if part else what


#: 高于|全省平均水平|2个百分点: what something lies above or below.
_MEAN = regex.compile(r"(?:[高低快慢好优]于|超过|领先)(?P<mean>[^，。；、\d]{0,14}平均(?:水平|增速|增幅|数|值|线)?)$")


def from_mean(text: str, segment: Segment, mention: Mention, what: Measured) -> Measured:
    """增速高于全省平均水平(2个百分点): its distance from a mean, which is its base; a share only where a share is measured."""
    if mention.unit not in ("百分点", "%") or text.find("平均", segment.start, mention.core_start) < 0:
        return what
    found = _MEAN.search(text, segment.start, mention.core_start)
    if found is None:
        return what
    share = what.indicator and text.endswith(("比例", "比重", "占比"), *what.indicator[-1])
    return replace(what, base=found.span("mean"), basis=what.basis if share or what.basis != "share" else None)


#: 年综合能源消费量, 年使用溶剂型涂料, 平台年再生能力: what is counted by the year.
_YEARLY = regex.compile(
    r"(?:^|(?<=[^\d一二三四五六七八九十〇两几半每多数某整当全本同翌去近今明来上下前后该跨青少老中历逾往常学成壮幼]))"
    r"年(?![度龄均末底初限化满级轻终内前后以会份报检审鉴])(?=\p{Han}{2})"
)
#: 摊位费在现行标准基础上|至少下调20%
_TAKEN_OFF = ("下调", "下降", "降低", "减少", "压减", "减免")
_LESS = regex.compile(r"(?:压减|削减|减少|减排|压缩|缩减|调减|核减|减)(?:量|目标)?$")


def of_name(text: str, what: Measured, mention: Mention) -> Measured:
    """土地出让收入用于农业农村的比例，…(达到30%以上): a share; 年处理能力(5万吨): by the year; 压减地下水开采量(1亿立方米): less."""
    if mention.unit != "%":
        if mention.kind == "quantity" and what.goal_verb is not None and _LESS.search(what.goal_verb):
            return replace(what, basis="reduction")
        yearly = mention.kind == "quantity" and _YEARLY.search(text, *what.indicator[0])
        return replace(what, basis="per_year") if yearly else what
    if text.endswith("减排", *what.indicator[0]):
        return replace(what, basis="reduction")
    return replace(what, basis="share") if text.endswith(("比例", "比重", "占比"), *what.indicator[0]) else what
