"""Growth, reduction, shares: how a figure that changes something is told, and on what basis a figure stands."""

import re

import regex

from ..records import Mention
from ..records.target import Basis
from .bounds import ahead_of
from .patterns import compiled, of_words
from .reading import Segment

GROWTH = (
    r"(?P<mean>平均)?(?:(?P<yearly>年均|平均每年|每年平均|(?<!\d)年平均|每年|(?<![\d上去前每一今当学财])年)(?:复合)?)?(?P<verb>增幅|增速|上浮|下浮|增长率?|递增|增加|提高|(?<!改造)提升(?!工程)|上升|[攀跃回]升(?=至|到)|扩大|放宽(?=至|到)|调整(?=至|到)|翻|下降率?|降低|减少|压减|调减|核减|下调|缩短|削减|降幅|压缩|(?<![升下])降(?=至|到|为)|(?<![上攀跃回])升(?=至|到)|(?:(?:缩|精|裁)减|倍增|激增|(?<![递新])增|(?<!上)涨|(?<![加消])减|(?<![血电水气升承加碾挤施])压|缩|扩|延长|(?:扩|拓)展)(?=至|到)|退坡)"
    r"(?:幅度|比例|率)?(?:均|都|分别|约|各)?(?P<to>达到|达|到|至|(?:保持|稳定|维持)?在)?为?"
)
#: 较2015年, 较多年平均; not 较大以上事故.
_THAN = r"较(?!大(?!连)|高(?!新)|低|小(?!学)|多(?!年)|少|好|强|快|长(?!三角)|重(?!庆)|严|短|轻|差)"
GROWTH_TAIL = regex.compile(
    rf"(?P<base>(?:{_THAN}|(?<![占之])比(?![例重率值])|与(?![^，。；、]{{0,14}}(?:比率|比值|比例|之比|差距))|同比|环比)(?:[^，。；、]{{0,14}}?)(?:相比)?|可?在[^，。；、\d]{{2,16}}?基础上)?(?:力争|要|应|确保|实现|(?<!平)均|分别|累计|再|进一步|逐步|稳步|大幅|明显|显著|适当)*{GROWTH}$"
)
#: What it ends with.
GROWTH_ENDS = frozenset("幅速浮长坡率增加高升大宽整翻降低少减调短缩度例均都别约各达到至在为")
#: 人均收入|比2010年(翻一番)
THAN = regex.compile(
    rf"(?P<base>(?:{_THAN}|(?<!占)比(?![例重率值])|与)[^，。；、]{{2,14}}?(?:相比)?)(?:力争|要|应|确保|实现|均|分别|再|同步)*$"
)
#: 办理时间|由20天(缩短为5天), 开办时间|从原来的8.5个工作日(压减到3个): the figure that it had.
OLD_FIGURE = of_words(
    r"[由从](?:(?:目前|现在|现有|当前|原来|原有|原先|上年|去年|\d{4}年底?)的?(?:每[年人户月家]+)?|原|每[年人户月家]+|[^，。；由从\d]{2,12}的)?[\d.]+(?:[%‰]|\p{Han}{1,4}|[:：∶]1)$"
)
#: 播种密度|由每亩1.6万株(增加到2万株)
OLD_FRONT = regex.compile(r"[由从]\p{Han}{0,6}[\d.]+\p{Han}{0,3}$")
#: 跃升至|2025年的|(1800亿元): the year of the level to be reached.
OF_YEAR = re.compile(r"(?<=[到至])(?:19|20)\d\d年[底末]?的$")
#: 由原来的|3%(提高到5%): what leads to the figure that it had.
WAS = re.compile(
    r"[由从](?:原来的?|目前的?|现在的?|现行的?|上年的?|去年的?|(?:19|20)\d\d年[底末]?的?(?:每[年人户月家]+)?|每[年人户月家]+|[^，。；由从\d]{2,12}的)?$"
)
#: 办理时限|压缩至法定时限的(40%以内)
TO_SHARE = regex.compile(r"(?:压缩|缩短|压减|降低|减少|提高|控制)(?:至|到|在|为)(?:[^，。；、\d]{2,16})的$")
#: 相应|扣减|名额(20%), 压减|一般性支出(5%以上), 增加|播种面积(3%)
CHANGES = regex.compile(
    r"(?:相应|力争|确保|要|应当?|须|再|分别|累计|同步|进一步)*(?:(?P<less>扣减|核减|压减|压缩|削减|减少|缩减|调减|降低|下调)|提高|增加|提升|扩大|调增)(?=\p{Han}{2})(?!幅度|比例|的)"
)


#: 租金|按评估租金的(70%), 西部地区|按在校生的(15%)
SET_BY = regex.compile(r"(?:仍|均|可|应)?按照?(?:不低于|不高于|不超过)?(?P<of>[^，。；\d]{2,20}的)?$")


def basis_of(tail: "regex.Match[str]") -> Basis | None:
    """年均增幅 → annual_growth; 较上年增长 → yoy_growth; 比2015年提高 → growth_from; 下降 → reduction; 翻一番 → multiple."""
    base, verb = tail["base"] or "", tail["verb"]
    if tail["yearly"] and verb.startswith(("下降", "降低", "减少", "压减", "削减")):
        return "reduction"
    if tail["yearly"] or (tail["mean"] and not base and verb.startswith(("增长", "递增", "增速", "增幅"))):
        return "annual_growth"
    if not base and compiled(r"[到至为]").search(tail[0], tail.end("verb") - tail.start()):
        return None  # 缩短至2天: the level to be reached
    if verb.startswith(("下降", "降低", "减少", "压减", "调减", "核减", "下调", "缩短", "削减", "降幅", "压缩", "降", "退坡")):
        return "reduction"
    if verb == "翻":
        return "multiple"
    if compiled(r"同比|[较比](?:去年|上年|上一?年度?|前一年)").match(base):
        return "yoy_growth"
    if base:
        return "growth_from"
    return None


#: Nothing that is measured: (年内)80%以上的省级园区, (对)不低于20%的获补项目.
_UNMEASURED = regex.compile(r"(?:力争|确保|使|对|有|年内|全[市省县区国]|推动|实现|组织|覆盖|要|应|每年|至少)*")
#: 每年举办, 年度促成…, 年投入: so many or so much in a year.
_YEARLY = regex.compile(
    r"每年|每人每年|年均|(?<![上本该下一\d]年度)(?<=年度)(?:促成|报送|举办|开展|组织|完成|新增|培训|服务|实施|转化|培育|引进|接待|发放|推荐|处理)|全年(?:航班|开放|组织|举办|开展)|(?<![\d今去上本当全每前后近多成青一二三四五六七八九十])年(?:投入|处理|供应|接待|培训|服务|发放|生产|加工|组织|举办|回收|引进|销售|出栏|开展|放映|演出|招收|招生|输送|转化|承办|承接|检测|检验|开放|运行|培育|发表)(?=\p{Han}|不|达|$)"
)


def _of_some(text: str, segment: Segment, mention: Mention, before: str) -> bool:
    """80%以上|的省级园区, 不低于70%|的比例: a part of some, or so called; not 增速不低于10%的企业."""
    if compiled(r"的(?:比例|比重|份额)").match(text, mention.end, segment.end):
        return True
    if text[mention.start - 1] == "的" or compiled(r"(?:部分|结余|份额)$").search(text, segment.start, mention.start):
        return True  # 面向社会供应的|不少于20%, 市级负担部分|不得低于40%
    some = compiled(r"的\p{Han}{2}").match(text, mention.end, segment.end) is not None and text[mention.start - 1] not in "、和及"
    return some and _UNMEASURED.fullmatch(before) is not None


def plain_basis(text: str, segment: Segment, mention: Mention, front: tuple[int, int]) -> Basis | None:
    before = text[front[0] : mention.start]
    if mention.kind == "percent" and (bound := ahead_of(text, segment.start, mention.start)) and mention.core_start - bound.end() >= 2:
        return "share"  # 不得低于|本级一般公共预算支出的(2%)
    if "分之" in mention.text and ahead_of(text, segment.start, mention.start):
        return "share"  # 不少于|成员总数的三分之一
    if mention.kind == "percent" and compiled(
        r"从[^，。；]{1,16}(?:收入|资金|经费|收益|所得)中[^，。；]{0,6}(?:提取|安排|列支|计提)"
    ).search(before):
        return "share"
    if mention.kind == "percent" and compiled(r"(?:随机|实地|组织)?(?:抽查|抽取|核查|检查|复核|抽检|抽样)\p{Han}").match(text, *front):
        return "share"  # 抽查县（市、区）不少于30%
    if mention.kind == "percent" and (_of_some(text, segment, mention, before) or compiled(r"(?:比重|比例|占比)$").search(before)):
        return "share"
    yearly = _YEARLY.search(text, segment.start, mention.start)
    if yearly is not None and "累计" not in text[yearly.end() : mention.start]:
        return "per_year"
    if "累计" in before or compiled(r"[年期]共(?!同)").search(text, max(segment.start, front[0] - 2), mention.start):
        return "cumulative"
    if mention.kind == "percent" and compiled(r"占|比重|比例|总(?:数|量|额|人数|面积|投资)的$").search(before):
        return "share"
    if "人均" in before or "生均" in before:
        return "per_capita"
    if mention.unit in ("倍", "番") or "翻" in mention.text:
        return "multiple"
    return None
