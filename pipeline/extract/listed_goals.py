"""Goals that stand behind a colon: 卫生厕所普及率：|不低于90%, under 名额分配 青山区：|12个, 培训人数：|600人."""

import re
from bisect import bisect_left
from functools import cache
from itertools import islice

import regex

from .. import words
from ..records import Mention
from . import by_year, enumerated, heads, shared_out, whose
from .indicators import Measured
from .lexicon import actor_heads, is_verb
from .named_above import LABEL
from .patterns import compiled, of_words
from .reading import Reading, Segment, Unit
from .runs import NO_UNITS, in_run

_MOST = 30
#: A list of entries is looked through so many segments, or characters, back from its figure.
_BACK, _NEAR = 30, 300
#: 名额分配, 各县任务安排, 推荐数量: what the entries of a list share out.
_SHARED = regex.compile(r"\p{Han}{0,12}?(?:名额|任务|指标|计划|数量|目标)(?=分配|安排|分解|下达|如下|表|$|[（：，。])")
_COUNTED = regex.compile(r"(?<!职工|员工|从业|在校|户籍|现有)(?:人数|户数|数量|规模|面积|名额|个数|课时|学时|里程|总数)(?:为)?$")
#: 培训计划, 建设任务, 目标: under such a heading a bare figure is set.
_SETS = regex.compile(r"计划|任务|目标|名额|指标|标准|规模|要求|条件|安排|配置|配备")
#: What there is and what is asked by whom: no label of a task.
_NOT_SET = regex.compile(r"职工|员工|从业|现有|原有|注册|成立|法人|占地|户籍|人口|时间|日期|电话|年龄|经验|分值|满分|权重")
#: 杭州、宁波|各15人
_NAMES = regex.compile(r"(?:\p{Han}{2,5}[、和])+\p{Han}{2,5}")


@cache
def _holder() -> "re.Pattern[str]":
    heads_of = rf"局|厅|委|院|校|公司|中心|学院|大学|集团|办|会|{actor_heads()}"
    return of_words(rf"[\p{{Han}}（）、]{{0,14}}(?:{heads_of})(?:（[^（）]{{1,8}}）)?")


def named(reading: Reading, unit: Unit, mention: Mention) -> tuple[int, int] | None:
    """The run-in heading that the figure opens the section of: 卫生厕所普及率 of 3．卫生厕所普及率：|不低于90%."""
    clause = unit.clause
    if clause.section_id is None or mention.start != clause.span.start or reading.first_of_sections.get(clause.section_id) is not clause:
        return None
    section = reading.sections[clause.section_id]
    if section.heading is None or not 2 <= len(section.heading) <= _MOST or reading.text[section.span.end - 1] not in "：:":
        return None
    start = reading.text.find(section.heading, section.span.start, section.span.end)
    return (start, start + len(section.heading)) if start >= 0 else None


#: 每层|设灭火器, 每间教室|配多媒体设备
_FITTED = regex.compile(r"每\p{Han}{1,6}?[配设装建](?![区施备计点想立置有电送水音合方料额比建])\p{Han}{2}")


def stated(reading: Reading, unit: Unit, segment: Segment, mention: Mention) -> Measured | None:
    """What a bare figure behind a colon is the goal of, and whose it is; None where it is no goal."""
    if mention.kind == "money" or reading.masked[mention.start - 1] == "年":
        year = by_year.measured(reading, unit, mention)
        return Measured((year,), "by-year") if year is not None else None
    if mention.kind not in ("quantity", "percent"):
        return None
    if mention.comparator == "between" and mention.unit == "分":
        grade = _GRADE.match(reading.masked, mention.end, unit.end)
        if grade is None:
            return None
        place = grade.span("grade") if grade["grade"] else (segment.start, mention.start)
        return Measured((place,) if place[1] - place[0] >= 2 else (), "grade")
    if mention.start != segment.start:
        found = _entry(reading, unit, segment, mention) or _part(reading, unit, segment, mention)
        if found is None and (listed := enumerated.entry(reading, unit, mention)) is not None:
            return Measured((listed,), "stated")
        if found is not None and found.subject is not None and _FITTED.match(reading.masked, *found.subject):
            return None  # 每层设灭火器4具: no share of somebody's
        return found
    heading = named(reading, unit, mention)
    if heading is not None:
        counts = heads.is_measure(reading.masked, *heading) or _names_task(reading, unit, segment, mention, heading)
        return Measured((heading,), "heading") if counts and _is_set(reading, unit) else None
    at = bisect_left(unit.segments, segment)
    if at == 0 or reading.masked[segment.start - 1] not in "：:":
        return None
    before = unit.segments[at - 1]
    if (_COUNTED.search(reading.masked, *before) or _is_share(reading.masked, before)) and before.end - before.start <= _MOST:
        return Measured(((before.start, before.end),), "colon") if _is_set(reading, unit) else None
    label = LABEL.match(reading.masked, *before)
    name = (label.end() if label else before.start, before.end)
    if at == 1 and _names_task(reading, unit, segment, mention, name) and _is_set(reading, unit):
        return Measured((name,), "colon")
    return _share_of(reading, unit, before)


def _names_task(reading: Reading, unit: Unit, segment: Segment, mention: Mention, name: tuple[int, int]) -> bool:
    """Whether a label names what is to be done: 骨干教师提升培训：|800人; 防护林：|90万亩 under 服务指标."""
    text = reading.masked
    if mention.kind != "quantity" or mention.unit in NO_UNITS or mention.end < segment.end or not 4 <= name[1] - name[0] <= _MOST:
        return False
    if _BARE_NAME.fullmatch(text, *name) is None or _NOT_SET.search(text, *name):
        return False
    return words.is_verb(text[name[1] - 2 : name[1]]) or any(
        section.heading and _REQUIRES.search(section.heading) for section in islice(reading.chain(unit.clause.section_id), 3)
    )


#: 75分（含）至90分|为良好
_GRADE = regex.compile(
    r"(?:（[^（）]{1,6}）)?的?，?(?:为|评为|评定为|认定为|确定为|属于?)"
    r"(?P<grade>\p{Han}{0,4}(?:优秀|良好|优良|合格|一般|[优良中差]|等[次级])|[A-E]级)"
    r"|的，?(?:限期整改|责令整改|通报批评|不予验收|予以约谈)"
)
#: 技术标准, 工作目标, 建设内容: under such a heading a bare figure behind its name is set.
_REQUIRES = regex.compile(
    r"(?:目标|任务|指标|标准|规模|名额|建设内容|配[备置](?:要求)?|技术要求|建设要求|办学条件|工程量)(?:任务|分解|清单|分配|安排|要求|如下)*(?:（[^（）]*）)?$"
)
#: 主要任务 over （三）两端设施。产地冷藏保鲜设施|2000座
_TASKS = regex.compile(r"(?:目标|任务|指标|工程|计划|清单)$")
#: 各代表队可报领队|1人, 每队限派教练员|2人
_MAY = regex.compile(r"(?:可|限|各|至多|最多)(?:报名?|派|选派|选报|推荐|申报)(?:\p{Han}{2,12})?$|每\p{Han}{1,10}(?:补贴|补助)$")


def _part(reading: Reading, unit: Unit, segment: Segment, mention: Mention) -> Measured | None:
    """压采量|3.2亿立方米，其中…; 可报领队|1人; 路面宽度|5.5米 under 技术标准, 负压病房|2间 under 建设标准."""
    text = reading.masked
    if (whole := shared_out.total(reading, unit, segment, mention)) is not None:
        return Measured((whole,), "shared-out")
    if mention.comparator == "between":
        return _case(reading, unit, segment, mention)
    if (sum_of := _ALL.search(text, segment.start, mention.start)) is not None and mention.kind == "quantity":
        return Measured((sum_of.span("what"),), "stated")
    if mention.kind == "percent":
        return _level(reading, unit, segment, mention)
    if mention.kind != "quantity" or not in_run(reading, unit, segment, mention, follows=True):
        return None
    last = reading.mentions_in(segment.start, mention.start, "quantity")
    place = _NAMED.search(text, last[-1].end if last and text[last[-1].end] in "和及与、" else segment.start, mention.start)
    if place is None or text[place.start()] == "可" or _TOLD.search(text, unit.start, mention.start):
        return None
    if _MAY.search(text, segment.start, mention.start):
        may = compiled(r"(?:可|限|各|至多|最多)(?:报名?|派|选派|选报|推荐|申报)").search(text, segment.start, mention.start)
        return Measured(((may.end() if may and mention.start - may.end() >= 2 else place.start(), mention.start),), "may")
    alone = unit.start > unit.clause.span.start and mention.end >= unit.end and place.start() == unit.start
    if alone and _PLANS.search(text, unit.clause.span.start, unit.start):
        return Measured((place.span("what"),), "stated")  # 计划造林420万亩；种草改良|35万亩
    above = [section.heading for section in reading.chain(unit.clause.section_id) if section.heading]
    if not any(_REQUIRES.search(heading) for heading in above[:1]) and not any(_TASKS.search(heading) for heading in above[1:2]):
        return None
    return Measured((place.span("what"),), "stated")


#: 学生体质健康优良率小学|60%, 场馆开放率|100%
_RATE = regex.compile(
    r"(?P<what>\p{Han}{2,16}(?:[^税费汇利]率|比例|占比|比重|覆盖面|满意度))"
    r"(?P<list>(?:(?!不[低高少超]|达|控制)\p{Han}{2,8}?[\d.]+%[、和])*)(?P<who>\p{Han}{0,6}?)(?:为|达)?$"
)
#: 保险覆盖率能繁母猪|95%、育肥猪|75%: the next of a list of whose it is.
_NEXT_RATE = regex.compile(r"[、和]\p{Han}{2,8}[\d.]+%")


def _level(reading: Reading, unit: Unit, segment: Segment, mention: Mention) -> Measured | None:
    """A bare share behind its measure, or behind that and whose it is, under a heading of goals."""
    text = reading.masked
    if mention.comparator not in (None, "eq") or (mention.end < segment.end and text[mention.end] not in "、，；。（"):
        return None
    found = _RATE.search(text, segment.start, mention.start)
    if found is None or _TOLD.search(text, unit.start, mention.start) or _PAID.search(text, segment.start, mention.start):
        return None
    above = next((section.heading for section in reading.chain(unit.clause.section_id) if section.heading), "")
    listed = found["who"] and (found["list"] or _NEXT_RATE.match(text, mention.end, segment.end))
    if not listed and not _REQUIRES.search(above or ""):
        return None
    who = found.span("who") if found["who"] else None
    return Measured((found.span("what"),), "stated", subject=who, basis=None)


_PAID = regex.compile(r"补助|补贴|奖|资助|贴息|报销|承担|分担|返还|支付|拨付|划付|预拨|余款|缴|扣")
_PLANS = regex.compile(r"计划|目标|任务|力争|确保|新建|建成|完成(?!了|情况)|不少于|不低于|达到")
#: 2021年省级药品抽检任务共|4000批次
_ALL = of_words(r"(?P<what>\p{Han}{2,16}(?:任务|计划|名额|指标)(?:数|量)?)(?:共计?|总计|合计|总数为?|总量为?)$")
#: 用地面积|4万平方米至6万平方米的，补助200万元; 面积5000平方米（含）至1万平方米|50万元
_PAID_FOR = regex.compile(
    r"的?，?(?:按|每|给予|一次性|再|最高|分别)*(?:补助|补贴|奖励|奖补|资助|救助|支持)|的?\d[\d.]*[百千]?[万亿]?元"
    r"|的，(?:按照?|给予)[^，。；]{2,20}?(?:补助|补贴|奖励|奖补|资助)|、[^，。；]{2,24}，分别(?:给予|补助|补贴|奖励|奖补|资助)"
)


def _case(reading: Reading, unit: Unit, segment: Segment, mention: Mention) -> Measured | None:
    """The range of a measure in which something is paid."""
    text = reading.masked
    if mention.kind != "quantity" or not _PAID_FOR.match(text, mention.end, unit.end):
        return None
    place = _BARE_NAME.search(text, segment.start, mention.start)
    return Measured((place.span(),) if place is not None else (), "case")


_NAMED = regex.compile(r"(?P<what>(?![和及与])[\p{Han}A-Za-z”“]{2,24}?)(?:分别为)?$")
_BARE_NAME = regex.compile(r"[\p{Han}A-Za-z”“]{2,24}$")
#: 推荐名额：, 排放浓度限值：: what the figures of a list behind a colon are.
_LEAD = regex.compile(
    r"(?:名额|数量|指标|任务数?|限额|限值|分配|分解|安排|[最标]\p{Han}{0,2}值|目标值?|权重|[占比]比|比例|比重|(?<![税费汇利])率|面积|总量|规模)(?:如下|分别为|为|是)?$"
)
_BEGIN = regex.compile(r"[、（）]*(?:其中|含|以及|和)?")
#: 共有初中毕业生41260人，其中城区|12835人: what there is.
_TOLD = regex.compile(r"共有|现有|已有|原有|目前|截至|已(?!认定|获)")
_EACH = regex.compile(r"(?:各|每|其他|其余)(?:(?!可|申报|推荐|报送|限报|选派)\p{Han}){1,12}")


def _does(text: str, start: int, end: int) -> bool:
    """每名驻村干部|联系(5户), 每辆车|限乘(9人): what each does or may, and not who each is."""
    last = words.cut(text[start:end], known=True)[-1]
    word = text[start + last[0] : start + last[1]]
    return word[0] in "限可应须不" or is_verb(word) or (words.is_verb(word) and not words.is_noun(word))


def _entry(reading: Reading, unit: Unit, segment: Segment, mention: Mention) -> Measured | None:
    """推荐名额：各设区市|5名，省级医院各|1名; 排放浓度限值：颗粒物|10毫克/立方米; under 名额分配 南湖市|5个（含青山区|1个）."""
    text = reading.masked
    if (
        mention.comparator not in (None, "eq")
        or not mention.text[0].isdigit()
        or _TOLD.search(text, max(unit.start, mention.start - _NEAR), mention.start)
    ):
        return None
    first = max(segment.start, mention.start - 2 * _MOST)
    last = reading.mentions_in(first, mention.start, "quantity", "percent")
    begin = _BEGIN.match(text, last[-1].end if last else first, mention.start)
    start = begin.end() if begin else first
    end = mention.start - (text[mention.start - 1] == "各")
    if mention.kind == "percent" and _PAID.search(text, start, end):
        return None  # 拨付其余60%
    if end - start < 2 or text[start] == "的" or (mention.end < segment.end and text[mention.end] not in "、，；。（）和"):
        return None
    places = whose.places_at(text, start, end)
    several = end < mention.start and end - start <= _MOST and _NAMES.fullmatch(text, start, end) is not None  # 杭州、宁波|各15人
    if text[start] == "每" and _does(text, start, end):
        return None
    area = (places is not None and places.end() == end) or _EACH.fullmatch(text, start, end) is not None or several
    whole = area or _holder().fullmatch(text, start, end) is not None
    before = unit.segments[max(0, bisect_left(unit.segments, segment) - _BACK) : bisect_left(unit.segments, segment)]
    led = next((s for s in before if s.end < mention.start and text[s.end] in "：:" and _LEAD.search(text, *s)), None)
    if led is not None and (whole or text.startswith("限值", led.end - 2)):
        rule = compiled(r"(?:如下|为)$").search(text, *led)
        return Measured(((led.start, rule.start() if rule else led.end),), "colon", subject=(start, end))
    if led is not None and places is not None and end - places.end() >= 2 and _BARE_NAME.fullmatch(text, places.end(), end):
        return Measured(((places.end(), end),), "colon", subject=places.span())  # 县级储备任务：甲县化肥|3万吨
    return _of_heading(reading, unit, (start, end)) if area else None


def _is_share(text: str, before: Segment) -> bool:
    return regex.compile(r"(?:率|比例|占比|比重)$").search(text, *before) is not None


def _is_set(reading: Reading, unit: Unit) -> bool:
    """Whether a heading above says that something is set there."""
    return any(section.heading and _SETS.search(section.heading) for section in reading.chain(unit.clause.section_id))


def _share_of(reading: Reading, unit: Unit, before: Segment) -> Measured | None:
    """青山区：|12个 under 名额分配."""
    text = reading.masked
    label = LABEL.match(text, *before)
    start = label.end() if label else before.start
    places = whose.places_at(text, start, before.end)
    if not (places and places.end() == before.end) and _holder().fullmatch(text, start, before.end) is None:
        return None
    return _of_heading(reading, unit, (start, before.end))


def _of_heading(reading: Reading, unit: Unit, subject: tuple[int, int]) -> Measured | None:
    """名额 of the heading 名额分配, for those who hold a share of it."""
    for section in reading.chain(unit.clause.section_id):
        if section.heading and (found := _SHARED.search(section.heading)) is not None:
            at = reading.text.find(section.heading, section.span.start, section.span.end)
            place = (at + found.start(), at + found.end()) if at >= 0 else None
            return Measured((place,) if place else (), "colon", subject=subject)
    return None
