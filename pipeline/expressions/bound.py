"""Words of bound on either side of a figure: 不低于 超过 最高 控制在 … 以上 以内 左右.

In official drafting 以上, 以下 and 以内 include the figure (民法典 第一千二百五十九条); 超过 and 不满 do not.
"""

import re
from typing import NamedTuple

import regex

from ..records.target import Comparator

_NOT = (
    r"(?:(?:(?<![人户地亩年日平场次生师校村班床月])均)?"
    r"(?:不得|不应|不能|不可|不宜|原则上不|应当不|应不|须不|不|(?:尚|从|均|仍)?未|没有)(?:再)?)"
)
_GE = (
    rf"{_NOT}(?:低于|少于|小于|短于|下于|早于)|(?:大于|多于|高于|超过)\s?(?:或者?\s?|、)?等于|(?:达到|等于)或者?(?:高于|超过|大于|多于)|(?:力争)?达到|(?:力争|[可已])?达"
    r"|至少|最低|最少|最短|起码|≥|>=|不亚于|保底|(?<![届期不未美圆充丰年])满(?=\s?$)"
)
_GT = r"超过|突破|大于|高于|多于|长于|超出|(?<!不)超|逾|>|不止|(?<=[占比率值额量入税产资])过"
_LE = (
    rf"(?:(?:最高|最多|最长|最大|总[额量])\s?)?{_NOT}(?:超过|突破|高于|多于|大于|长于|超出|逾|晚于|超)"
    r"|(?:小于|少于|低于)\s?(?:或者?\s?|、)?等于|等于或者?(?:低于|小于|少于)|最高|最多|最长|至多|封顶|上限|限额|≤|<=|控制在|控制到|压减到|压缩到|限定在"
)
_LT = r"低于|少于|小于|不足|不到|不满|未满|未达到?|<|短于"
_APPROX = r"大约|约|大概|将近|接近|近|大致|预计|(?:位于|介于|在)"
_FILL = (
    r"(?:\s?(?:了|到|至|为|是|有|人民币|的|于|可达|可|给予|奖励|奖补|补助|补贴|资助|支持|不超过|罚款"
    r"|召开|进行|举办|报送|申报|推荐|开展|选择|组织|建设|配备|安排|选派|培育|建成)){0,3}\s?"
)

_BEFORE = regex.compile(rf"(?:(?P<le>{_LE})|(?P<ge>{_GE})|(?P<lt>{_LT})|(?P<gt>{_GT})|(?P<approx>{_APPROX})|(?P<eq>等于)){_FILL}$")
_OPENING = regex.compile(rf"(?:(?P<le>{_LE})|(?P<ge>{_GE})|(?P<lt>{_LT})|(?P<gt>{_GT}))\s?")
#: 100条(段)以上, 30个(次)以内: another unit in brackets stands between the figure and its bound.
_AFTER = re.compile(
    r"\s?(?:\((?!不?含)[\u4e00-\u9fff]{1,2}\)(?=(?:及|\(含\))?以[上下内]|左右))?(?:(?P<ge>(?:\((?:不?含|含本数|含\d{1,6}[^()\d]{1,3})\))?(?:及其?|或者?|\(含\))?以上(?!学历|职称|述|级别)|封底)"
    r"|(?P<le>(?:\((?:不?含|含本数|含\d{1,6}[^()\d]{1,3})\))?(?:(?:及其?|或者?|\(含\))?以下(?!简称|统称|同|称|各项|几个)|[以之]内)|封顶)"
    r"|(?P<approx>左右|上下(?!联|游|级)|许(?![多可])))"
)
_HEAD = frozenset("(及或以封之左上许")
_TAIL = set(
    "于过破达到少低短码≥=>出超逾止高多长大限顶≤在足满<约概近致计了至为是有币的可予励补助贴资持款等额底 亚开报荐展择织设备排派育成行办送"
)
_REACH = 16


class Before(NamedTuple):
    start: int
    comparator: Comparator


def before(text: str, at: int, floor: int) -> Before | None:
    """The word of bound that ends at `at`, not reaching back beyond `floor`."""
    if at <= floor or text[at - 1] not in _TAIL:
        return None
    lowest = max(floor, at - _REACH)
    found = _BEFORE.search(text, lowest, at)
    if found is None:
        return None
    kind = str(next(k for k in ("le", "ge", "lt", "gt", "approx", "eq") if found[k]))
    word = found[kind]
    start = found.start()
    if kind == "approx" and word in ("位于", "介于", "在", "预计"):
        return None
    if kind == "approx" and word in ("近", "约") and start > 0 and text[start - 1] in "最附邻合节制契条公特靠接临亲预签履违守失期热":
        return before(text, at, found.end(kind))  # 签约|不超过2000人
    if kind == "gt" and word == "超" and start > 0 and text[start - 1] in "赶反":
        return None
    if kind == "ge" and word == "达" and start > 0 and text[start - 1] in "到表传下直抵发转送":
        return None
    if word in ("最高", "最低", "最大") and found.end(kind) == at and text[at : at + 1] in ("一",):
        return None
    return Before(start, kind)  # type: ignore[arg-type]


def opening(text: str, at: int) -> tuple[int, Comparator] | None:
    """Where the word of bound that begins at `at` ends, and what it says."""
    found = _OPENING.match(text, at)
    return (found.end(), str(found.lastgroup)) if found else None  # type: ignore[return-value]


def after(text: str, at: int) -> tuple[int, Comparator] | None:
    """Where the word of bound that begins at `at` ends, and what it says."""
    head = text[at : at + 1]
    found = _AFTER.match(text, at) if head in _HEAD or head.isspace() else None
    if found is None:
        return None
    says = str(found.lastgroup)
    if "不含" in found[0]:
        says = {"ge": "gt", "le": "lt"}.get(says, says)
    return found.end(), says  # type: ignore[return-value]


def limits(comparator: Comparator, value: int | float) -> tuple[int | float | None, int | float | None]:
    """Low and high of a figure under a bound; null is open."""
    if comparator in ("ge", "gt"):
        return value, None
    if comparator in ("le", "lt"):
        return None, value
    return (value, value) if comparator == "eq" else (None, None)
