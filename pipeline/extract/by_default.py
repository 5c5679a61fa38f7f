"""Figures that no rule claims and nothing refuses: what a task or a condition counts is a target until something speaks against it."""

import re

from ..records import Mention
from .amount_roles import role_of
from .reading import Reading, Segment, Unit

_OF_TAX = ("征收率", "的征收率", "税率", "的税率", "预征率")
#: 按照年度计划数的|60%预拨: a share of money, told as such.
_PAID = ("预拨", "拨付", "拨至", "预付", "下达", "兑付", "支付", "清算", "划拨", "划转")
_BY = re.compile(r"按照?[^，。；\d]{0,20}的?$")
_DIGIT = re.compile(r"\d")
#: 把(13亿)中国人的饭碗端牢: those who are spoken of.
#: 由(24.7%)提高到41.2%, 在2016年拆除(1126台)的基础上, 每(10万人口), 连续(3次), 第(2批): a figure to start from, a step, a name.
_FRONT = re.compile(
    r"(?:每(?![年月周季日亩户人县村班校省市镇乡所家个名]|学[期年]|公[顷里])[一-龥]{0,4}|连续|[末后尾]|第[^，。；]{0,4}|[由从](?![^，。；]*(?:[增提升扩缩降减压]|增加|提高|提升|扩大|降低|减少|压减|压缩|缩短|拓展|扩展|发展|调整)[到至为][^，。；\d]{0,6}$)[^，。；]{0,30}"
    r"|附件|图|表|式|[把让]|约有?|近|等\s?|（不?含)$"
)
_HOW_MANY_THERE_ARE = re.compile(r"(?:共|拥|现|尚|仍|设|含)有")
#: 51个|贫困县, 4个|试点行业之一, 12个|集群: how many there are of those who are spoken of.
_OF_A_SET = re.compile(
    r"(?:以上|以下)?(?:国家级?|省级?|市级?|县级?|特困|重点|深度|脱贫|贫困|试点|示范|原|[东中西]部|少数民族|集中连片|设区|地级|扶贫|协作|成员|细分|主要|关键)*"
    r"(?:[省市县区州镇乡村]|部门|单位|部委|集群|行业|领域|方面|因素|等次|等级|档次|维度|问题|环节|方向|学科|产业|门类|步骤|阶段|批次|地区|片区|口岸)"
)
_SETS = frozenset("个类项种批部轮层条款章节步号期级档")
#: 已下载(812次), 第(3届)
_NO_COUNT = frozenset("类分届号楼层室版章条款度折伏") | frozenset(("大类", "小类", "KB", "MB", "GB", "页码", "千伏", "赫兹"))
#: 按支出额的|30%兑付: a part of a sum.
_OF_BASE = re.compile(r"按照?[^，。；\d]{0,14}(?:额|费|款|价|金|支出|投入|投资|收入|成本)的$")


def stands(reading: Reading, unit: Unit, segment: Segment, mention: Mention) -> bool:
    """Whether a count or a share that no rule knows is one all the same: 850个重点治理项目, 供热半径15公里范围内的锅炉.

    In the sections of a notice only; not what is told of the past, a set named by its size, a step, what a change starts from, nor a
    rate of money.
    """
    if mention.kind not in ("quantity", "percent") or unit.clause.kind not in ("sentence", "item") or unit.clause.section_id is None:
        return False
    text = reading.masked
    if not _DIGIT.search(mention.text) or mention.comparator == "approx" or mention.unit in _NO_COUNT:
        return False
    if mention.text.endswith(("多" + (mention.unit or ""), "余" + (mention.unit or ""))):
        return False
    if segment.start > 0 and text[segment.start - 1] in "：:" and not text[segment.start : mention.start].strip():
        return False  # 职工人数：320人
    if _HOW_MANY_THERE_ARE.search(text, unit.start, mention.start):
        return False
    if _FRONT.search(text, segment.start, mention.start) or (mention.unit in _SETS and _OF_A_SET.match(text, mention.end)):
        return False
    if mention.kind == "quantity" and text.endswith(("其余", "其他", "其它"), segment.start, mention.start):
        return False  # 其余22种门诊慢特病: those that are left
    if mention.kind == "percent" and _OF_BASE.search(text, segment.start, mention.start):
        return False  # 按支出额的30%兑付
    if mention.kind == "percent" and text.startswith(_PAID, mention.end) and _BY.search(text, segment.start, mention.start):
        return False  # 按照年度计划数的60%预拨
    if mention.kind == "percent" and text.startswith(_OF_TAX, mention.end) and text.endswith("适用", segment.start, mention.start):
        return False  # 适用3%征收率的小规模纳税人
    return role_of(reading, unit, segment, mention) is None
