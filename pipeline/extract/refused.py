"""Why a figure is no target whatever it measures: a ratio, a name, a report, a step, who or what is meant."""

import re

import regex

from .. import words
from ..records import Mention
from . import ages, scored
from .growths import WAS
from .past import reported
from .patterns import compiled, of_words
from .reading import Reading, Segment, Unit
from .target_sums import is_cost

_BECOMES = regex.compile(
    r"(?:以上|左右)?(?:逐步|统一|分别)?(?:增加?|提高?|提升|升|扩大?|增长|降低?|下降|压减|压缩|压|缩短|减少?|调整|上调|下调|发展|拓展|扩展|涨|跌|[攀跃回]升)(?:到|至|为)"
)
_NAMED_FIELDS = re.compile(
    r"(?:等次|等级|档次|级别|阶段|类别|层次|步骤|环节|板块|维度)|(?:重点|主要|关键|战略性新兴)?(?:领域|方面|行业|环节|部门|学科|产业|要素|方向|层面)"
)


_SIZED = frozenset(("千瓦", "兆瓦", "吉瓦", "吨", "米", "千伏", "伏", "平方米", "立方米", "升", "公斤"))


def is_refused(reading: Reading, unit: Unit, segment: Segment, mention: Mention) -> bool:
    """Whether the figure is no target whatever it measures: a ratio, a name, a report, who or what is meant."""
    if compiled(r"\s?[:：∶]\s?\d").match(reading.masked, mention.end):  # 1:2 is a ratio
        return True
    if mention.kind == "number" and reading.masked[mention.start - 1] in ":：∶":
        return True  # 1∶18以上
    if mention.kind == "time":
        return reported(reading, unit, segment, mention) or _was_so(reading.masked, unit, mention)
    if _heads_rows(reading, unit):
        return True
    front = reading.masked[segment.start : mention.start]
    return (
        mention.unit == "款"
        or (mention.unit in _SIZED and reading.masked.startswith("级", mention.end))  # 30万千瓦级以上机组
        or scored.is_whole(reading.masked, segment, mention)
        or (WAS.search(front) is not None and _BECOMES.match(reading.masked, mention.end) is not None)  # 由每年5万名|增加到
        or (front.endswith("等") and _NAMED_FIELDS.match(reading.masked, mention.end) is not None)  # A、B等6个领域
        or (compiled(r"\d").search(mention.text) is None and _NAMED_FIELDS.match(reading.masked, mention.end) is not None)  # 抓好三个方面
        or (mention.unit == "倍" and compiled(r"罚[金款]").search(front) is not None)
        or (
            front.startswith("原")
            and not front.startswith("原则")
            and compiled("不再执行|停止执行").search(reading.masked, mention.end, unit.end) is not None
        )  # 原规定不超过3次的; not 原则上不超过3次
        or is_step(front, mention)
        or (mention.kind == "money" and is_cost(reading.masked, segment, mention))
        or mention.text.startswith("约有")  # 全国约有1500万亩池塘: what there is
        or (mention.unit in ("条", "类") and compiled(r"\d").search(mention.text) is None)  # 十二条措施, 三条主线, 两类人员
        or (mention.unit in ("项", "类", "种") and _names_funds(reading.masked, mention))
        or (mention.unit == "类" and _is_class(reading.masked, mention))
        or (mention.unit in ("周岁", "岁") and not ages.asks_age(mention, front, reading.masked[mention.end : segment.end]))
        or is_attribute(reading.masked, segment, mention)
        or reading.masked[mention.start - 1 : mention.start] in ("×", "x", "X", "*")  # 1366×768
        or (mention.unit == "人" and reading.masked.startswith("户", mention.end))  # 2人户
        or _is_voltage(reading.masked, mention)
        or reading.masked.endswith(("基础上", "的基础"), segment.start, segment.end)  # 在征集586项需求的基础上
        or reported(reading, unit, segment, mention)
    )


#: 1类新药, 2类|诊所, 3类|射线装置: of which class something is.
_OF_CLASS = regex.compile(
    r"(?:创新药|新药|化学药|中药|生物制品|疫苗|医疗器械|器械|诊所|射线|放射源|病原|实验室|水[质体源]|水标准|工业用地|费率|[、和或与]?\d类)"
)


def _is_class(text: str, mention: Mention) -> bool:
    """1类新药, 2类诊所: a class by its number, and no count of classes."""
    if mention.comparator not in (None, "eq") or mention.start != mention.core_start:
        return False
    return mention.value == 1 or text[mention.start - 1] == "第" or _OF_CLASS.match(text, mention.end) is not None


#: 安排|三项|补助资金34200万元
_FUNDS = regex.compile(r"\p{Han}{0,8}(?:资金|经费|补助|补贴|奖补|税费|保险)")


def _names_funds(text: str, mention: Mention) -> bool:
    """安排(三项)补助资金34200万元: a numeral in the name of funds, and no count of what is to be done."""
    return compiled(r"\d").search(mention.text) is None and _FUNDS.match(text, mention.end) is not None


_NAMES = re.compile(r"\s?\S{2,14}(?:\s\S{2,14}){1,9}\s?")
_ROW = re.compile(r"\s?\S{1,14}(?:\s[\d.,%—-]+){1,9}\s?")


def _heads_rows(reading: Reading, unit: Unit) -> bool:
    """购房地点 一人缴存 两人及以上缴存 above 市区 40 60: the names of the columns of rows that are not drawn as a table."""
    place = unit.clause.span
    if place.end - place.start > 80 or " " not in reading.text[place.start + 1 : place.end - 1].strip():
        return False
    if (
        compiled(r"[，。；：]").search(reading.text, place.start, place.end)
        or _NAMES.fullmatch(reading.text, place.start, place.end) is None
    ):
        return False
    below = reading.beside(unit.clause, 1)
    return below is not None and _ROW.fullmatch(reading.text, below.span.start, below.span.end) is not None


def _is_voltage(text: str, mention: Mention) -> bool:
    """750千伏输变电工程, 110kV变电站: what kind it is."""
    if mention.comparator not in (None, "eq"):
        return False
    return mention.unit == "千伏" or (mention.unit == "kV" and "\u4e00" <= text[mention.end : mention.end + 1] <= "\u9fff")


#: (56人以上)大班额比例控制在2%以内, (70平方米以下)户型建筑面积占比不低于80%: part of the name of what the next figure measures.
_NAMED_BY = of_words(
    r"(?![的、，及和或且并但])\p{Han}(?:(?!且)[^，。；、\d]){1,22}?(?:比例|率|占比|比重|面积|数量|总量|人数|户数)(?:应当?|须|要|均|原则上|力争|分别)*"
    r"(?:不[低高少得超]|达|控制|保持|稳定|提高|下降|降|超过|突破|占)[^，。；、\d]{0,12}(?=\d)"
)


#: 每增加|1000吨, 每|超过1000人次
_STEP = regex.compile(
    r"每(?:再|新)?(?:超过?|超出|增加|新增|减少|提高|上升|下降|降低|高出?|低于?|多|少|缺少|有|成功介绍|引进|介绍|培育|推荐)?$"
)


#: 每|成功引进|1名, 按每|招用|1人: what somebody gets so much for each time that it is done.
_EACH_DEED = regex.compile(r"每(?:成功|新|再)?(?P<verb>\p{Han}{2})(?:成功)?$")


def is_step(front: str, mention: Mention) -> bool:
    """每增加(1000吨)奖励1万元, 每超过(1000人次): the step that something is counted by; 每(10万人口), 按每招用(1人)1500元 too."""
    if "每" not in front[-7:] or mention.kind not in ("quantity", "percent"):
        return False
    if _STEP.search(front) is not None:
        return True
    deed = _EACH_DEED.search(front) if mention.value == 1 and mention.comparator in (None, "eq") else None
    return deed is not None and words.is_verb(deed["verb"]) and not words.is_noun(deed["verb"])


#: 0-6岁|儿童健康管理率, 65岁及以上|老年人城乡社区规范健康管理服务率
_AGED = regex.compile(
    r"(?:及?以[上下])?(?:常住)?(?:儿童|婴幼儿|幼儿|老年人|老人|人群|人口|妇女|青少年|学生|居民)[^，。；：、\d的]{0,14}(?:[^税费汇利]率|比例|占比|人数)"
)


#: 500米|服务半径覆盖率, 15分钟|健身圈覆盖率, 30分钟|通达率: how far the name reaches.
_REACH = regex.compile(
    r"(?:见绿|(?:生活|健身|便民|服务|救援|公共|文化|医疗|就医|养老|出行|交通|上学)*(?:半径|范围内?|[^市商集]圈))?(?:人口|服务|站点)*(?:覆盖|通达|可达|到达)率"
)


def is_attribute(text: str, segment: Segment, mention: Mention) -> bool:
    """Whether the figure is part of the name of what the figure behind it measures."""
    if mention.unit in ("岁", "周岁") and _AGED.match(text, mention.end, segment.end) is not None:
        return True
    if mention.kind in ("quantity", "time") and _REACH.match(text, mention.end, segment.end) is not None:
        return True
    if mention.kind not in ("quantity", "money") or not mention.text.endswith(("以上", "以下", "以内")):
        return False
    return _NAMED_BY.match(text, mention.end, segment.end) is not None


def _was_so(text: str, unit: Unit, mention: Mention) -> bool:
    """条件由参保(3年以上)放宽至参保1年以上: what was asked for until now."""
    from_it = compiled(r"[由从][^，。；]{1,24}$").search(text, unit.start, mention.start)
    return from_it is not None and compiled(r"(?:放宽|提高|缩短|延长|调整|降低|压缩|压减)(?:到|至|为)").match(text, mention.end) is not None
