"""Whose a figure is where what it measures was said before.

新建小区绿地率不低于35%，旧区改建项目|不低于25%; 抽查比例：高风险企业|不低于20%.
"""

import re
from bisect import bisect_left
from functools import cache

import regex

from .. import words
from ..records import Mention
from . import heads, parted_names, whose
from .indicators import Measured
from .lexicon import actor_heads, fact_words, verbs
from .patterns import compiled, of_words
from .reading import Reading, Segment, Unit
from .series import Run

#: No longer than this is the name of those who hold a share.
_MOST = 16
_SHORT = 3
_KINDS = 6
#: 占新增站点的, 60%以上的, 由县级: more than a name.
_MORE = regex.compile(r"[\d占的，：（]|^[将把对由按以在从与为向使让]|增长|提高|下降|降低")
#: What a percentage is the level of.
_SHARE = regex.compile(r"(?:率|比例|占比|比重|之比|比|覆盖面|满意度|密度|效率|指数|系数|效率（[^（）]{1,8}）|幅度|量|额|数|面积)$")
#: Units that measure something and count nobody.
_WHEN = regex.compile(
    r"(?:(?:昼间|夜间|白天|晚间|(?:非)?汛期|平时|旺季|淡季|(?:非)?采暖[季期]|(?:法定)?节假日|工作日|双休日|休息日|周末|寒暑?假|暑假|[春夏秋冬]{1,2}季|雨季|旱季|高峰时?|平峰|低谷)(?:时段)?期?间?[和、及与或]?)+"
)
#: 养老服务用房 behind 建筑面积: what has an area of its own, not those who hold a part of the one before.
_THING = regex.compile(r"(?:用房|场地|设施|绿地|车间|仓库|场馆|教室|宿舍|食堂|展厅|中心|站点?)$")
_STAGE = regex.compile(
    r"(?:(?:小学|初中|高中|普通高中|中职|义务教育|学前|本科|专科|研究生)(?:阶段|学段|学校|生)?(?:[一二三四五六、至]+年级)?(?:以上|以下)?[、和及与]?)+"
)
_WHICH = regex.compile(r"(?<!占[^，。；]{0,20})\p{Han}的(?:[县市省区村]|地区|城市|企业|学校|单位|家庭|人员|者)(?:（[^（）]{1,12}）)?$")
_LENGTHS = frozenset(("米", "厘米", "毫米", "m", "cm", "mm", "㎡", "m²"))
_OF_MEASURES = frozenset(("周岁", "岁", "亩", "公顷", "平方米", "学时", "课时", "天", "日", "小时")) | _LENGTHS
#: Units of what somebody does.
_DONE = frozenset(("次", "场", "期", "轮", "学时", "课时", "小时"))
_MEASURING = (
    frozenset(("平方米", "公顷", "亩", "公里", "米", "立方米", "学时", "课时", "分", "吨", "千克", "公斤", "周岁", "岁")) | _LENGTHS
)
#: 推荐项目的数量：武进区、新北区各|不超过6项
_NUMBER = regex.compile(r"(?:数量|数|名额|人数|户数|规模|[拥保]有量|总量)$")
_PEOPLE = r"(?:人|员|者|师|生|士|警|工|家属|儿童|代表|专家|干部|村民|居民|骨干)$"
#: 所 counts schools, 家 firms: with them two figures of one list count two kinds of those.
_COUNTS = {
    "所": regex.compile(r"(?:校|院|所|园)$"),
    "家": regex.compile(r"(?:企业|公司|机构|医院|银行|店|馆|社|厂|单位|服务商|经销商)$"),
    "户": regex.compile(r"(?:企业|户)$"),
    "人": regex.compile(_PEOPLE),
    "名": regex.compile(_PEOPLE),
}


def holds(reading: Reading, what: Measured, mention: Mention, run: Run) -> bool:
    """Whether what stands before a second figure of the same kind names only whose it is: 三级医院床位占5%，二级综合医院|不低于3%.

    建成众创空间50家、科技企业孵化器30家 counts two things: a goal verb, other than one of quotas, governs both.
    """
    last = run.mention
    if last is None or last.unit != mention.unit or len(what.indicator) != 1 or what.rule != "subject":
        return False
    place = what.indicator[0]
    among = reading.masked.endswith("其中", 0, place[0])
    if among and (counted := _COUNTS.get(mention.unit or "")) and counted.search(reading.masked, *place):
        return False  # 联合体成员不超过4家，其中本地服务商|不少于1家
    if _STAGE.fullmatch(reading.masked, *place):
        return True  # 小学每周体育课不少于4课时，高中阶段|每周2课时
    if mention.unit in _DONE and run.what is not None and run.what.indicator and _bare_actor().fullmatch(reading.masked, *place):
        return True  # 服务每年不少于2次，大型企业|不少于4次
    if mention.unit in ("个", "座", "处", "家") and whose.KIND.search(reading.masked, *place) is not None:
        return False  # 试点城市达到12个，示范县|达到30个
    if _is_counted_too(reading.masked, place, last, run):
        return False  # 推荐培训基地3个、工作室|6个
    if _is_of_same_count(reading.masked, place, last, mention, run):
        return False  # 龙头企业不少于3家、农民合作社|不少于20家
    if _acts_before(reading.masked, place, last, run):
        return True  # 九江港、南昌港完成53个泊位改造，其中九江港|41个
    if run.what is not None and run.what.subject is not None and _of_a_kind(reading.masked, place, run.what.subject):
        return True  # 在孵企业综合类不少于50家、专业类|不少于30家
    if _WHEN.fullmatch(reading.masked, *place):
        return True  # 噪声昼间不超过65分贝、夜间|不超过55分贝
    if mention.kind == "percent" and what.basis == "share":
        return False  # 骨干教师不低于交流教师总数的20%
    if mention.kind in ("percent", "number") and run.what is not None and _shares_measure(reading, place, what, run.what):
        return True
    if mention.kind == "money" and last.kind == "money":
        bound = mention.comparator == last.comparator and mention.comparator in ("ge", "le")
        if bound and place[1] - place[0] <= _KINDS and not _SUM_OF.search(reading.masked, *place) and _only_names(reading.masked, place):
            return True  # 居民不低于0.95元，非居民|不低于1.40元
    if (mention.unit in _OF_MEASURES or mention.kind in ("percent", "number")) and run.what is not None and run.what.indicator:
        measured = heads.is_measure(reading.masked, *run.what.indicator[-1]) and what.basis in (None, "level")
        if measured and _WHICH.search(reading.masked, *place):
            return True  # 大班额占比控制在5%以内，已通过评估认定的县（市、区）|不得高于3%
        own = mention.unit in _LENGTHS and run.what.subject is None  # 路基宽度不低于7.5米，路面|不低于6.5米
        held = measured and not own and mention.kind not in ("percent", "number") and _THING.search(reading.masked, *place) is None
        if held and _only_names(reading.masked, _without_of(reading.masked, place)):
            return True  # 任务面积不得少于10万亩，黄淮海的县|不少于2万亩
    verb = run.what.goal_verb or run.verb if run.what is not None else None
    if mention.kind == "quantity" and verb and not compiled(fact_words("quota_verb")).search(verb):
        return False
    if mention.unit in ("人", "名", "位", "人次") and _COUNTS["人"].search(reading.masked, *place):
        return False  # 作者不超过5人、指导教师|不超过2人
    if verb and (counted := _COUNTS.get(mention.unit or "")) and counted.search(reading.masked, *place):
        return False  # 推荐本科高校不超过5所、高职院校|不超过3所
    return bool(_bare_actor().fullmatch(reading.masked, *place))


#: What is recommended, built or applied for, and who it is that does so.
_COUNTED_THING = regex.compile(
    r"(?:室|站|基地|中心|农场|合作社|示范社|示范点|园|馆|店|平台|车间|课程|团队|品牌|线路|驿站|联合体|实训基地)$"
)
_ANY_THING = regex.compile(r"(?:项目|名额|指标|数量|数|人选|对象|任务|个)$")


def _is_counted_too(text: str, place: tuple[int, int], last: Mention, run: Run) -> bool:
    """工作室 of 推荐培训基地3个、工作室(6个): the next of the things that one verb governs, each in front of its count."""
    if run.what is None or run.what.rule not in ("counted", "may", "in-run", "stated") or len(run.what.indicator) != 1:
        return False
    first = run.what.indicator[0]
    beside = first[1] == last.start and text[last.end : place[0]] in ("、", "和", "以及", "及")
    return beside and _COUNTED_THING.search(text, *place) is not None and _ANY_THING.search(text, *first) is None


#: What 家, 个, 所, 名 count when it stands in front of the bound itself.
_COUNTABLE = regex.compile(
    r"(?:企业|公司|机构|合作社|农场|示范社|协会|学校|医院|园|基地|中心|平台|站|点|馆|店|厂|场|室|品牌|项目|团队|[员师者]|大户|专家)$"
)


def _is_of_same_count(text: str, place: tuple[int, int], last: Mention, mention: Mention, run: Run) -> bool:
    """农民合作社 of 龙头企业不少于3家、农民合作社(不少于20家): beside a thing that is counted stands another, and not who has it."""
    if mention.kind != "quantity" or run.what is None or run.what.rule == "inherited" or len(run.what.indicator) != 1:
        return False
    first = run.what.indicator[0]
    if first[1] != last.start or text[last.end : place[0]] not in ("、", "和", "及"):
        return False
    return _COUNTABLE.search(text, *first) is not None and _COUNTABLE.search(text, *place) is not None


#: 零用钱, 护理费: a sum of its own and nobody who gets one.
_SUM_OF = regex.compile(r"[钱费金款额价租薪贴资税]$")


def _acts_before(text: str, place: tuple[int, int], last: Mention, run: Run) -> bool:
    """Whether those named, and no more, stood in the same sentence in front of the figure before: 九江港 of 九江港、南昌港完成53个…."""
    if run.what is None or place[1] - place[0] < 2 or any(a <= place[0] < b for a, b in run.what.indicator):
        return False
    begin = max(text.rfind("。", 0, last.start), text.rfind("\n", 0, last.start), last.start - 60)
    at = text.find(text[place[0] : place[1]], begin + 1, last.start)
    return (
        at >= 0
        and text[place[0] : place[1]] not in [text[a:b] for a, b in run.what.indicator]
        and (text[at + place[1] - place[0]] in "、和及与" or text[at - 1] in "、和及与")
    )


def _of_a_kind(text: str, place: tuple[int, int], other: tuple[int, int]) -> bool:
    """专业类 behind 综合类: two names of one length that end in 类 or 型; 二级站 behind 一级站."""
    ends = text[place[1] - 1]
    if ends == text[other[1] - 1] and parted_names.is_kind(text, *place) and parted_names.is_kind(text, *other):
        return True
    return ends in "类型" and text[other[1] - 1] == ends and place[1] - place[0] <= 4 >= other[1] - other[0]


def _without_of(text: str, place: tuple[int, int]) -> tuple[int, int]:
    """黄淮海、长江流域 of 黄淮海、长江流域的县: whose they are."""
    found = compiled(r"的(?:[县市省区村]|地区|城市|企业|学校|单位)$").search(text, *place)
    return (place[0], found.start()) if found and found.start() - place[0] >= 2 else place


def is_too(text: str, segment: Segment, mention: Mention, run: Run) -> bool:
    """居民不低于0.95元，非居民|不低于1.40元: a sum under the bound of the one before; 合格率不低于98%，畜产品|99%: a bare share."""
    if run.mention is None or run.mention.kind != mention.kind:
        return False
    if mention.kind == "percent":
        return mention.end >= segment.end or text[mention.end] in "、，；"
    same = mention.kind == "money" and run.mention.comparator == mention.comparator
    return same and mention.comparator in ("ge", "le") and not mention.text.startswith("最")  # 最高不超过100万元 is given


def _shares_measure(reading: Reading, place: tuple[int, int], what: Measured, before: Measured) -> bool:
    """抗菌药物使用率不超过60%，门诊|不超过20%; 一般性支出压减10%，中央部门|压减15%; 能效不高于1.25，枢纽节点|降到1.2以下."""
    text = reading.masked
    if not before.indicator or what.basis == "share":
        return False  # 租金不得高于市场租金的90%
    if (what.growth and what.basis != "level") or before.growth:
        return what.growth and before.growth and _bare_actor().fullmatch(text, *place) is not None
    return _SHARE.search(text, *before.indicator[-1]) is not None and _only_names(text, place)


def topic(reading: Reading, unit: Unit, segment: Segment, what: Measured, mention: Mention) -> tuple[int, int] | None:
    """抽查比例 of 抽查比例：高风险企业|不低于20%; 用地面积 of 学校用地面积，小学|不低于生均18平方米: what the segment in front names.

    Of sums, what they have to come to at least: 日常养护的总额 of 日常养护的总额，县道每年每公里|不得低于10000元.
    """
    least = mention.kind == "money" and mention.text.startswith(("不低于", "不少于", "不得低于", "不得少于"))
    paid = mention.kind == "money" and reading.masked.endswith(("起付标准", "起付线"), unit.start, max(unit.start, segment.start - 1))
    if (
        (mention.kind not in ("percent", "quantity") and not least and not paid)
        or len(what.indicator) != 1
        or what.rule != "subject"
        or what.growth
    ):
        return None
    if what.basis == "share":
        return None  # 普惠机构收费不高于市场平均价格的80%
    at = bisect_left(unit.segments, segment)
    text, place = reading.masked, what.indicator[0]
    if at == 0 or text[segment.start - 1] not in "，：" or place[0] - segment.start > 2 or not _only_names(text, place):
        return None
    named = unit.segments[at - 1]
    if mention.unit in ("周岁", "岁") and not text.endswith(("年龄", "岁数"), *named):
        return None  # 具有完全民事行为能力，男性|未超过65周岁
    if paid:
        return named.start, named.end  # 起付标准：一级医院|200元
    if (
        named.end - named.start > 30
        or not heads.is_measure(text, *named)
        or compiled(r"\d|占(?![^，。；]{2,20}(?:比重|比例)$)").search(text, *named)
    ):
        return None
    if mention.kind == "quantity" and mention.unit not in _MEASURING:
        return (named.start, named.end) if _NUMBER.search(text, *named) and mention.comparator in ("ge", "le", "gt", "lt") else None
    return named.start, named.end


def _only_names(text: str, place: tuple[int, int]) -> bool:
    """Whether text[place] names somebody or something that is no measure itself, and nothing that is done."""
    start, end = place
    if end - start > _MOST or heads.is_measure(text, start, end) or _MORE.search(text, start, end):
        return False
    if _bare_actor().fullmatch(text, start, end) or ((area := whose.places_at(text, start, end)) and area.end() == end):
        return True
    if compiled(verbs()).fullmatch(text, end - 2, end):
        return False  # 省级抽查
    if end - start <= _SHORT:
        return compiled(verbs()).fullmatch(text, start, end) is None  # 急诊
    found = [text[start + a : start + b] for a, b in words.cut(text[start:end])]
    return not any(words.is_predicate(word) for word in found[-1:]) and not words.is_verb(found[0]) and not words.is_verb(found[-1])


@cache
def _bare_actor() -> "re.Pattern[str]":
    return of_words(rf"(?:(?![率额]|比例|比重|占比)[^的、]){{0,12}}(?:{actor_heads()})(?:带头|率先)?")
