"""What was reached already, told apart from what is to be reached."""

import re

import regex

from ..records import Mention
from .bounds import ahead_of
from .connectives import lead_end
from .patterns import compiled, of_words
from .reading import Reading, Segment, Unit

_DONE = regex.compile(
    r"(?:已(?!满\d)(?![^，。；\d]{1,12}的\p{Han}{0,10}?(?:仍|按|给予|可|继续|一次性|每|不再))|业已|曾|共有|尚有|仍有|(?<!发|利用|依托|整合|盘活|改造|使用|将)现有(?!在职|职工)|取自|截至|截止(?!时间|日期|日|期|前)|目前|去年|上年|上一年|过去|以来|先后|历年|成功实现|圆满)"
    r"(?!.{0,4}(?:增长|提高|下降|相比|度增长|基础上|水平上))"
)
_REACHED = regex.compile(
    r"已(?!满\d)|曾|截至|截止(?!时间|日期|日|期|前)|目前|共有|(?<!发|利用|依托|整合|盘活|改造|使用|将)现有(?!在职|职工)|取自|以来|共计?完成"
)
_LOOKS_BACK = of_words(
    r"\s*“?(?:截至|截止(?!时间|日期|日|期|前)|目前|近年来|多年来|过去|去年|上年|[\p{Han}\d]{0,8}以来|十[一二三四五]五”?以来)"
)
_CAUSES = ("随着", "由于", "鉴于")
_SO_FAR = re.compile(r"\s*今年(?:以来|上半年|前[一二三四五六七八九十\d]+个?(?:季度|月)|1[-—至]\d+月)")
#: 仅占全国的(3.6%左右), 仍比其他季节高出(1倍左右): how things are.
_STATES = re.compile(
    r"(?:仅|只|尚)(?:占|为|有|相当于)(?!用)[^，。；\d]{0,12}$|仍(?:比|占|为|有|高于|低于|不足)[^，。；\d]{0,16}$|占全(?:年|国|省|市)的?$"
)
_LAST_YEAR = re.compile(r"\s*(?:（[^（）]*）|[^，。；]{2,8}。)?(?:上年度?|上一年度?|近[一二三两\d]+年)")
_ASKING_HEADING = regex.compile(
    r"条件|资格|范围|对象|标准|(?<!总体|工作|目标|有关|相关|基本|组织|实施|保障|时间|进度|主要|其他|具体)要求|门槛"
)
_PAST_HEADING = re.compile(
    r"回顾|过去|成绩|(?<!预期)成效|基本情况|现状|(?:基本|当前|面临|发展|总体)形势|形势(?:分析|任务)?$|存在(?:的)?(?:主要|突出)?问题|(?:出台|制定|起草|编制)背景|发展基础|工作总结|取得(?:了?的?)(?:主要|显著|积极|明显|阶段性|新的)*(?:成[绩效就果]|进展|突破)|主要进展|完成情况(?!考核|评价|评估|核查|通报)"
)
_FUTURE = regex.compile(
    r"(?<![主重需])要|(?<![供响效反对适])应|须|力争|确保|争取|目标|计划|预期|承诺|将|务必|不得|(?<![许认])可(?!\p{Han}{2,4}(?:量|率|面积|能源|资源|总[量数])|持续|再生|利用)|拟|今年|到20\d\d年(?!的)|努力"
)


_SOME_LACK = regex.compile(r"(?:部分|个别|有的|一些|少数)(?:地区|地方|[省市县]份?|单位|企业|群众|家庭)[^，。；]{0,20}$")
#: 新增学位98.6万个，大班额问题得到有效缓解: what came of it is told.
_HAS_COME = re.compile(
    r"，[^，。；]{0,20}(?:得到(?:了)?(?:有效|明显|显著|较好|初步)|取得了?(?:明显|显著|积极|阶段性|初步|较好)?(?:成效|进展|成果))"
)
#: 家庭已有两次及以上|公积金贷款记录的，…: a case that is met or not.
_OF_CASE = regex.compile(r"[^，。；：\d]{0,24}(?:的(?=$|[，。；\n])|(?:记录|行为|情形|处罚)(?=$|[，。；]))")
_NEAR = 300
_STRIVES = regex.compile(r"力争|确保|争取|努力|目标|将|到20\d\d年(?!的)|今年|下一步")
#: 已通宽带的|行政村比例不低于85%: which of them are meant, and not what was reached.
_OF_THOSE_DONE = regex.compile(r"已[^，。；的\d]{1,30}的(?=\p{Han}{1})")

#: 已建工会企业单独签订率|不低于85%: which of them are measured.
_OF_SUCH = regex.compile(r"已(?!达|实现|完成|建成|累计|经)\p{Han}{2,14}(?=率$|比例$|占比$|比重$)")
_SUMMED_UP = regex.compile(r"累计(?:投入|完成|发放|争取|下达|拨付|安排|实现|达到?)")
#: 于9月10日前预拨(首批资金1.5亿元)
_DUE = regex.compile(r"(?:月|日|底)前[^，。；]{0,12}(?:预拨|拨付|下达|兑付|安排|支付)")


#: 放大倍数|由目前的2.3倍|提高到(5倍): the figure that it had says nothing of the other.
_WAS = regex.compile(
    r"[由从](?:目前|现在|现有|上年|去年|以来|原来|原有)的?[\d.]+(?:%|\p{Han}{0,3})(?=提高|增加|下降|降低|压减|缩短|扩大|上升|提升|调整)"
)


#: 2021年，全省…；|专利质押融资45.3亿元, 去年，…; 三年来，…: what a sentence opens with holds for all of it.
_PAST_OF_SENTENCE = regex.compile(
    r"\s*(?:(?P<year>(?:19|20)\d\d)年(?:度|末|底|全年)?(?:，|(?=全[国省市县区]|我[国省市县区]|各(?:地|级|[省市县区])))"
    r"|(?:去年|上一?年度?|近年来|多年来|近[一二三四五两\d]年来?|[一二三四五六七八九十两]年来|[^，。；\d]{2,12}以来)，)"
)
#: (各地认真落实强制免疫)计划，|全省共…; (按照年度工作)目标，|…: the name of what was carried out. 计划招聘… is a goal, 力争, 要 too.
_MEANS_TO = regex.compile(
    r"(?<![主重需])要(?![素点求])|(?<![供响效反对适])应(?![急对用届])|(?<!必)须|力争|务必|不得|必须|应当|将(?![近军领])|(?<!模)拟|今年|下一步|到20\d\d年(?!的)"
    r"|(?<!按|照|\p{Han}{3})计划(?=\p{Han}{2})(?!任务|目标|要求|安排|指标|内|数|总|书|管理)|目标(?:是|为)|预计|预期(?=\p{Han}|目标)"
)
#: 2020年，用水量较2015年下降31.8%: which year is told of, at the head.
_STATED = regex.compile(r"\s*(?:19|20)\d\d年(?:，|全[国省市县区])")
_ANY_YEAR = regex.compile(r"(?:19|20)\d\d(?=年)|[今明本]年")


def _told_of_a_past_year(reading: Reading, unit: Unit, mention: Mention) -> bool:
    """Whether the sentence opens with a year before the notice's, and nothing since tells of a later one or of what is to come."""
    text = reading.masked
    start = lead_end(text, unit.clause.span.start, unit.end)  # 第二条 2022年，…
    found = _PAST_OF_SENTENCE.match(text, start, mention.start)
    if found is None or reading.year is None or (found["year"] is not None and int(found["year"]) >= reading.year):
        return False
    if any(not year[0].isdigit() or int(year) >= reading.year for year in _ANY_YEAR.findall(text, found.end(), mention.start)):
        return False
    return not _MEANS_TO.search(text, found.end(), mention.start)


#: 授精率达到90%以上（2018年|为86.4%）: from where it starts.
_IN_BRACKET = regex.compile(r"（(?:(?P<year>(?:19|20)\d\d)年度?(?:末|底)?|上一?年度?|去年|目前|现状|基期|基准)[^（），。；\d]{0,8}$")


def _told_in_bracket(reading: Reading, segment: Segment, mention: Mention) -> bool:
    """授精率达到90%以上（2018年为(86.4%)）: what the level was, told beside what it is to be."""
    if mention.comparator not in (None, "eq", "approx") or mention.kind == "time":
        return False
    found = _IN_BRACKET.search(reading.masked, segment.start, mention.start)
    if found is None or reading.masked[mention.end : mention.end + 1] not in "），；、":
        return False
    return found["year"] is None or (reading.year is not None and int(found["year"]) < reading.year)


#: 已建|设施正常运行率不低于90%: which there are, and not what was reached.
_EXISTING = regex.compile(r"已(?:建|有|批|投运|并网|登记|备案|入库|投用)(?!成|达|到|至|了|超|率)(?=\p{Han}{4})")


def reported(reading: Reading, unit: Unit, segment: Segment, mention: Mention) -> bool:
    """Whether the figure reports the past: 已建成100家, 截至2017年底…, 取自2015年…中值, or a section of results.

    较上年增长 compares with the past and is a goal all the same.
    """
    text = reading.masked
    if reading.looks_back(mention.start):
        return True
    if mention.comparator == "lt" and _SOME_LACK.search(text, segment.start, mention.start):
        return True  # 部分地区县域内就诊率不足80%
    near = max(unit.start, mention.start - _NEAR), min(unit.end, mention.end + _NEAR)
    if reading.masked.find("（", segment.start, mention.start) >= 0 and _told_in_bracket(reading, segment, mention):
        return True
    if mention.kind != "time" and _HAS_COME.search(text, mention.end, near[1]) and not _STRIVES.search(text, *near):
        return True
    if _STATES.search(text, segment.start, mention.start) and not _FUTURE.search(text, unit.start, segment.start):
        return True
    if mention.kind == "time" and mention.bound is not None and (mention.end_date or "9") >= (reading.document.issue_date or ""):
        return False  # 已建系统应于2024年底前改造: 已 says nothing of the date
    front = text[segment.start : mention.start]
    if mention.comparator in ("ge", "gt") and front.endswith(("已有", "曾有", "存在")) and _OF_CASE.match(text, mention.end) is not None:
        return False
    if mention.text.startswith("满"):
        front = front.removesuffix("已")  # 累计工作已满1年的
    if mention.text.startswith(("不低于", "不少于", "不超过", "不高于", "不得")) and not _REACHED.search(
        _EXISTING.sub("", _OF_SUCH.sub("", front))
    ):
        return False  # 2023年销售额不低于1000万元
    if mention.text.startswith("不") and "按" in front and text.startswith(("的标准", "的比例", "的要求"), mention.end):
        return False  # 已建成小区按每百户不少于20平方米的标准补足
    if compiled(r"的(?:[\p{Han}（）、]{1,12})?(?=[，；])").match(text, mention.end) and (
        mention.comparator in ("lt", "gt", "le", "ge") or ahead_of(text, segment.start, mention.start) is not None
    ):
        return False  # 截至10月底支出进度低于40%的，已付款达到合同金额30%的，
    if "对已" in front and "的" in front[front.index("对已") :]:
        # 对已取缔的企业|每月组织检查: of whom something is said, and not what was done
        front = front[: front.index("对已")] + front[front.rindex("的") :]
    if "由" in front or "从" in front:
        front = _WAS.sub("", front)
    if mention.comparator not in (None, "eq") and "已" in front:
        front = _OF_THOSE_DONE.sub("", front)
    if mention.comparator not in (None, "eq") and not _REACHED.search(front):
        if _LAST_YEAR.match(reading.text, unit.start, mention.start) or asks(reading, unit):
            return False  # 上年度营业收入在1亿元以上 asks for a figure of the past
    elif _DONE.search(front) and not compiled(
        r"(?:较|比|同)(?:去年|上年|上一年)|(?:不低于|不少于|不超过|不高于|达到)(?:去年|上年|上一年)[^，]{0,12}的?$"
        r"|不(?:得|应)?(?:低于|少于|超过|高于)[^，]{0,16}(?:去年|上年|上一年)[^，]{0,30}的$"
    ).search(front):
        return True
    if mention.comparator in (None, "eq", "approx") and _goes_on_reporting(reading, unit, segment, mention):
        return True
    opening = reading.text[unit.start : mention.start]
    if _LOOKS_BACK.match(opening) and (_SUMMED_UP.search(front) or not _FUTURE.search(opening)):
        return True  # 近年来，通过实施五年计划，累计投入资金286亿元
    if mention.kind != "time" and opening.startswith(_CAUSES) and not _FUTURE.search(opening):
        return True  # 随着城市发展，机动车增至50万辆
    so_far = _SO_FAR.match(opening)
    if so_far and not _FUTURE.search(opening, so_far.end()):
        return True  # 今年前三季度，…同比下降21.4%
    if _told_of_a_past_year(reading, unit, mention):
        return True
    by_plan = "五" in opening
    plan = compiled(r"\s*“?十(?P<n>[一二三四五])五”?(?:期间|时期)").match(opening) if by_plan else None
    if plan and reading.year is not None and reading.year > 2005 + 5 * ("一二三四五".index(plan["n"]) + 1):
        return True  # “十三五”期间 in a notice of 2021
    part = compiled(r"\s*“?十(?P<n>[一二三四五])五”?(?:的|规划)?前(?P<k>[一二两三四])年").match(opening) if by_plan else None
    if (
        part
        and reading.year is not None
        and reading.year > 2001 + 5 * ("一二三四五".index(part["n"]) + 1) + "一二三四".index(part["k"].replace("两", "二"))
    ):
        return True  # “十三五”前四年 in a notice of 2020
    if reading.year is not None and "年" in opening and not _FUTURE.search(opening):
        years = [
            int(y)
            for y in compiled(
                r"(?<!\d)(20\d\d|19\d\d)年(?!(?:\d{1,2}月)?(?:\d{1,2}日)?(?:印发|发布|公布|出台|下发|制定|修订|颁布|施行|实施)的?)(?!底?(?:以|之)?前\p{Han}{1,6}的\p{Han}{2})"
            ).findall(opening)
        ]
        if (
            years
            and not (mention.kind == "money" and _DUE.search(text, segment.start, mention.start))
            and max(years) < reading.year
            and (
                _STATED.match(opening)
                or not compiled(r"(?:较|比|以|[由从][^，。；]{0,4}).{0,3}20\d\d年|在20\d\d年.{0,10}(?:基础|水平)上").search(opening)
            )
        ):
            return True
    return any(s.heading and _PAST_HEADING.search(s.heading) for s in reading.chain(unit.clause.section_id)) and not _FUTURE.search(opening)


def _goes_on_reporting(reading: Reading, unit: Unit, segment: Segment, mention: Mention) -> bool:
    """已发生火情7起，过火面积约120亩: the segment before tells a figure that was reached, and nothing asks for one."""
    at = unit.segments.index(segment) if segment in unit.segments else 0
    if at == 0:
        return False
    before = unit.segments[at - 1]
    told = compiled(r"已(?!于|满)[^，]{0,12}\d|共(?:发生|完成|建成)[^，]{0,8}\d").search(reading.masked, before.start, before.end)
    return told is not None and not _FUTURE.search(reading.masked, before.start, mention.start)


def asks(reading: Reading, unit: Unit) -> bool:
    """Whether the section is one of conditions, which ask for figures of the past."""
    return any(s.heading and _ASKING_HEADING.search(s.heading) for s in reading.chain(unit.clause.section_id))
