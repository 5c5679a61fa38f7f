"""Bounds that stand apart from their figure: 至少召开1次, 不超过设备投资额的12%."""

import regex

from ..records import Mention
from ..records.target import Comparator

_AHEAD = regex.compile(
    r"(?:至少|最少|不少于|最多|至多|不超过)(?=(?:每(?:半年|季度?|[年月周日天旬]|学[期年]))?(?:(?![一二两三四五六七八九十])\p{Han}){1,7}$)"
    r"|(?:至少|最少|最多|至多)(?=(?:[为向对给]|配[备置]|建[成设立]|[开新]展|开设|设[立置]|培[育训]|组织|举办|安排|选派|完成|引进|聘[请用])[^，。；、\d]{2,24}$)"
    r"|最高(?:可|能)?(?=(?:预[付拨支]|先行|拨付|支付|提取|报销)(?:[\p{Han}（）]{0,4}|\p{Han}{2,16}的)$)"
    r"|达到或者?(?:高于|超过|大于)(?=(?!的)[^，。；\d]{2,20}$)"
    r"|约(?=[占为][^，。；\d%]{2,20}$)"
    r"|(?:不足|不到|未达到?|达不到|低于|少于|(?<!不得|不应|不能|不)(?:超过|超出|高于))(?=(?!的)(?:(?!部分|[按给由可]|应(?=当|按|给|由))[^，。；\d%]){2,16}$)"
    r"|(?:不(?:得|应|宜|可)?(?:低于|少于|小于|高于|大于|超过|超出|突破)|达到(?!或)|控制在|保持在|稳定在)(?=(?:(?!分之)[^，。；\d%]){2,25}$)"
)
_NOT_MORE = regex.compile(r"不(?:得|应|宜|可)?(?:高于|大于|超过|超出|突破)")
_LESS, _MORE = ("不足", "不到", "未达", "达不到", "低于", "少于"), ("超过", "超出", "高于")
_MOST = ("最高", "最多", "至多", "不超过", "不得超过", "不得超出", "不高于", "不得高于", "控制在")


def ahead_of(text: str, start: int, end: int) -> "regex.Match[str] | None":
    """The words of bound in text[start:end] that govern the figure behind `end` over a verb or a base."""
    found = _AHEAD.search(text, start, end)
    return found if found and found.end() < end else None


#: 完成45个航次|以上, 新增5个品种|及以上: the bound behind the noun that is counted. 10个县级|以上园区 and 3个千万元|以上项目 name a size,
#: 10名硕士|以上, 受到2次记过|以上的 and 20家规模|以上的企业 a rank, as does what has a noun of its own behind 的.
_BEHIND_NOUN = regex.compile(
    r"(?P<noun>(?!工作日|月|年|小时|百分)(?:(?![的和与及或、为是在级县市省州区乡镇村万千百亿十人元亩吨米度岁年月日])\p{Han}){1,5})(?<![士科专师授级型模星般大过长告中学优良格])(?:及|（含[^（）]{0,8}）)?"
    r"(?:(?P<ge>以上)|(?P<le>以下|以内))(?=的?(?:[，。；、）]|$))"
)


def behind_noun(text: str, segment_end: int, mention: Mention) -> "regex.Match[str] | None":
    """航次以上 of 45个|航次以上, where the figure has no bound of its own."""
    if mention.kind != "quantity" or mention.comparator not in (None, "eq") or text.find("以", mention.end, mention.end + 12) < 0:
        return None
    return _BEHIND_NOUN.match(text, mention.end, segment_end)


def comparator_of(mention: Mention, ahead: "regex.Match[str] | None") -> Comparator:
    """The comparator of the figure, or of the bound ahead of it (至少召开1次 ge, 不超过投资额的12% le)."""
    if mention.comparator == "approx" and mention.text.startswith(("力争", "努力")) and not mention.text.endswith("左右"):
        return "ge"  # 力争达到420亿斤 strives for at least that much
    if mention.comparator not in (None, "eq") or ahead is None:
        return mention.comparator or "eq"
    if ahead[0].startswith("约"):
        return "approx"
    if ahead[0].startswith(_LESS):
        return "lt"
    if ahead[0].startswith(_MORE):
        return "gt"
    return "le" if ahead[0].startswith(_MOST) or _NOT_MORE.match(ahead[0]) else "ge"


#: 最低保有量为|300万亩, 上限为|500人: the bound in the name of what is measured.
_IN_NAME = regex.compile(
    r"(?:(?P<ge>最[低小少]\p{Han}{2,8}|[^，。；]下限|底线)|(?P<le>最[大多高]\p{Han}{2,8}量|[^，。；]上限))(?:原则上|一般|均)*(?:为|是|按)$"
)


#: 最高可放大至|10倍, 最多可推荐|3项, 每人只能享受|1次
_MOST_OVER = regex.compile(
    r"(?:最[高多大长]|至多)(?:可|能|可以)?(?:(?![的为奖补资按给])\p{Han}){0,4}[到至为达]$|(?:最多|至多|只可|只能|仅可|仅能)(?:(?![的到至])\p{Han}){2,8}$"
)


def of_name(text: str, start: int, end: int) -> Comparator | None:
    """The bound that what is measured is named by: 最低保有量为(300万亩) ge, 参保人数上限为(500人) le; 限报(1项) le, 限购(1.5吨) le."""
    if _MOST_OVER.search(text, start, end):
        return "le"  # 最高可放大至|10倍
    if text.endswith(("限报", "限推", "限招", "限选", "限购", "限领", "限补", "限养", "限"), start, end) and not text.endswith(
        ("期限", "年限", "时限", "权限"), start, end
    ):
        return "le"
    if text[end - 1] not in "为是按":
        return None
    found = _IN_NAME.search(text, start, end)
    return None if found is None else "ge" if found["ge"] else "le"


#: 最高|每亩100元, 不低于|每人每月800元, 不低于|县道3万元/公里; 最高奖励总额为|50万元, 最高分别不超过…; no 最高层次人才.
_MOST_EACH = regex.compile(r"(?:最高|最多|至多|不超过|不得超过|不高于|不得高于|上限为?)(?:按|为)?每[^，。；\d]{1,8}$")
_LEAST_EACH = regex.compile(
    r"(?:最低|最少|至少|不低于|不少于|不得低于|不得少于)(?:按|为)?每[^，。；\d]{1,8}$|不(?:得)?[低少]于(?![其上该原本]|人民币)\p{Han}{2,4}$"
)
_MOST_OF_SUM = regex.compile(
    r"(?:最高|不超过|上限|封顶|不高于|最多|不得超过)(?!层次|等级|级|人民|荣誉|科学|学历|学位)[^，。；]{0,4}$"
    r"|最高(?:奖励|补助|补贴|资助|支持|奖补)?(?:资金)?(?:总额|金额|额度|限额|标准)(?:为|是|按)?$"
)


#: 最高限额提高|10万元: how much more may be lent, and no limit.
_LIMIT_MOVED = regex.compile(r"(?:最高|上限|限额|额度)[^，。；]{0,8}(?:提高|增加|上浮|上调|调增|下调|降低|减少|调减|下浮)$")


def is_moved(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] tells by how much a limit is moved: 最高限额提高|10万元."""
    return _LIMIT_MOVED.search(text, start, end) is not None


def of_sum(text: str, start: int, end: int) -> Comparator | None:
    """The bound in text[start:end] that governs the sum behind `end` over a word or two (最高每亩100元 le, 最低每人50元 ge)."""
    if is_moved(text, start, end):
        return None
    if _MOST_EACH.search(text, start, end) or _MOST_OF_SUM.search(text, start, end):
        return "le"
    return "ge" if _LEAST_EACH.search(text, start, end) else None


#: 以20元|为限, 以项目总投入的七成|为上限
_AS_LIMIT = regex.compile(r"(?:作)?为(?:最高)?(?:上)?限")


def is_most(text: str, start: int, mention: Mention) -> bool:
    """Whether 以 in text[start:] and 为限 or 为上限 behind the figure make it the most: 每平方米每月以20元为限, 以审定投资的30%为上限."""
    if text.find("限", mention.end, mention.end + 5) < 0:
        return False
    return text.find("以", start, mention.start) >= 0 and _AS_LIMIT.match(text, mention.end) is not None


#: 500万元及以下, 8万元以上至15万元（含）, 75分（含）至90分: the figure itself is in.
_UP_TO_IT = regex.compile(r"及以下$|（含）(?:以[下内])?$|（含[^（）]{1,6}）以下$")
_FROM_IT_ON = regex.compile(r"及以上$|（含）以上$|^[^至—-]{1,12}（含）[至—-]|（含[^（）]{1,6}）以上$")


def beyond(text: str, comparator: Comparator, mention: Mention, other: Mention | None) -> Comparator:
    """gt of 500万元以上 behind 500万元及以下, lt of 60分以下 behind 60分（含）至75分: the class next to one that holds the limit."""
    if other is None or other.unit != mention.unit or other.kind != mention.kind or mention.text.startswith(("不", "最")):
        return comparator
    behind = text[other.start : other.end + 3]
    words = other.text if "（" in other.text or not behind.endswith("（含）") else behind
    if comparator == "ge" and mention.text.endswith("以上") and other.high == mention.low is not None and _UP_TO_IT.search(words):
        return "gt"
    if comparator == "le" and mention.text.endswith("以下") and other.low == mention.high is not None and _FROM_IT_ON.search(words):
        return "lt"
    return comparator
