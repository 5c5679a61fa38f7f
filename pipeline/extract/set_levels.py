"""Levels that are moved, or set by another: 补助标准可提高20%, 配套比例可下调至15%, 租金按市场价的70%收取.

Goals, as well as rates of what is paid.
"""

from dataclasses import replace

import regex

from ..records import Mention
from .indicators import Measured
from .reading import Segment
from .series import Run

_LEVEL = (
    r"(?:标准(?!化)|限额|额度|比例|上限|下限|系数|门槛|起付线|封顶线|基数|定额|指导价|基准价|[电水气油票房地租]价|价格|单价|费率|利率|租金|收费"
    r"|押金|保证金|首付款?|折扣)"
)
_MOVES = r"(?:上浮|下浮|提高|上调|下调|降低|增加|减少|放宽|调增|调减|提升|上升|下降)"
_MAY = r"(?:可以?|应当?|须|再|均|分别|适当|统一|相应|最[多高低]|按|予以|原则上|一律|暂|逐步|至少|同步|\p{Han}{2}时)*"
#: 补助标准|可提高(20%), 贷款最高限额|上浮(10%)
_MOVED = regex.compile(
    rf"(?P<what>(?:(?![对按以在将把由从的])\p{{Han}}){{0,12}}?{_LEVEL}){_MAY}(?P<verb>{_MOVES})(?:幅度)?(?P<to>至|到|为)?(?:不超过|不高于|最高|最多)?$"
)
#: 补助比例|提高至(15%): the rate that is given from then on, and no goal.
_GIVEN = regex.compile(r"(?:补助|补贴|奖补|奖励|资助|支持|返还|抵扣|测算)(?:资金)?比例$")
#: 其他县|可下调至(15%): of the level moved before.
_ALSO = regex.compile(rf"\p{{Han}}{{2,10}}?{_MAY}{_MOVES}(?:至|到|为)?$")
#: 租金|按市场价的(70%)收取, 最高限额|按本市职工的(80%)执行
_SET = regex.compile(
    r"(?P<what>(?:(?![对按以在将把由从的])\p{Han}){0,12}?(?:标准|限额|额度|上限|下限|起付线|基数|定额|价格?|租金|收费|费率|押金|保证金|工资|手续费|服务费|[^自免收缴]费|水平))"
    r"(?:可以?|应当?|均|统一|一律|暂|原则上|最高|最低)*按照?(?:不低于|不高于|不超过|低于|高于)?(?:[^，。；\d]{2,20}的?)?$"
)
_SO = regex.compile(
    r"(?:以内)?(?:的?(?:标准|比例|水平|幅度))?(?:予以|进行)?"
    r"(?:执行|收取|确定|核定|计收|计取|掌握|设定|调整|缴存|缴纳|计缴)(?!金额|资金)"
)
_ENDS = frozenset("，、；。（）和的")


def _is_share(mention: Mention) -> bool:
    return mention.kind == "percent" or mention.unit in ("倍", "折")


def moved(text: str, segment: Segment, mention: Mention) -> "regex.Match[str] | None":
    """补助标准 of 补助标准可提高(20%): the level that is moved, as `what`."""
    if not _is_share(mention) or (mention.end < segment.end and text[mention.end] not in _ENDS):
        return None
    found = _MOVED.search(text, segment.start, mention.core_start)
    return None if found is None or (found["to"] and _GIVEN.search(found["what"])) else found


def moved_too(text: str, segment: Segment, mention: Mention) -> bool:
    """其他县可下调至(15%): the level before, for somebody else."""
    ends = mention.end >= segment.end or text[mention.end] in _ENDS
    return _is_share(mention) and ends and _ALSO.fullmatch(text, segment.start, mention.core_start) is not None


def set_by(text: str, segment: Segment, mention: Mention) -> tuple[int, int] | None:
    """租金 of 租金按市场价的(70%)收取: what is set as a share of something else."""
    if not _is_share(mention) or _SO.match(text, mention.end, segment.end) is None:
        return None
    found = _SET.search(text, segment.start, mention.core_start)
    if found is None:
        return None
    start = found.start("what") + (text[found.start("what")] in "其该" and found.end("what") - found.start("what") > 2)
    return start, found.end("what")


def level(text: str, segment: Segment, mention: Mention, what: Measured, run: Run, rule: str | None) -> tuple[str | None, Measured]:
    """Why a level that is moved or set by another is a target, and its name: 补助标准可提高(20%), 租金按市场价的(70%)收取."""
    if (rise := moved(text, segment, mention)) is not None:
        if rule is None or not what.indicator:
            return rule or "growth", replace(what, indicator=(rise.span("what"),), rule="moved", growth=True)
    elif (rule is None or mention.unit in ("折", "倍")) and (place := set_by(text, segment, mention)) is not None:
        return "assessed", replace(what, indicator=(place,), rule="set-by", basis="multiple" if mention.unit == "倍" else "share")
    elif rule is None and run.what is not None and run.what.rule == "moved" and moved_too(text, segment, mention):
        return "growth", replace(what, indicator=run.what.indicator, growth=True)
    return rule, what
