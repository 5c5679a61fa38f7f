"""What stands over a figure: the heading of its section, the name in front of its sentence, the lead of its list, the measure before."""

from bisect import bisect_left

import regex

from . import actors, heads
from .patterns import compiled
from .reading import Reading, Segment, Unit

#: 加装电梯|任务分解; 总体目标 and 工作任务 name nothing.
_OF_PLAN = regex.compile(
    r"(?:年度)?(?:工作)?(?:目标|任务|指标|计划|名额|数量|规模|工程|项目|行动|工作)*(?:分解|分配|安排|要求|下达|布局|设置|情况|表|清单)*$"
)
_NO_NAME = regex.compile(
    r"(?:总体|年度|具体|主要|工作|阶段|基本|实施|建设|发展|重点|总|各[地县市区]|资金|补助|奖励|保障|组织|\d|[（），。：、])+"
)
#: 加快淘汰步伐, 任务落实（50分）: what is to be done better, or how it is weighed.
_DIRECTIVE = regex.compile(
    r"(?:加[快大强]|强化|推[进动]|实施|完善|健全|严格|落实|做[好实]|全面|深[化入]|优化|规范|提[升高]|扎实|认真|积极|大力|着力|切实|统筹|突出|明确|抓[好实]|有序|稳步|持续|进一步|合理|科学|坚持|建立)"
    r"|[^（）]*(?:\d|（|力度|步伐|工作|落实|方式|措施|机制|体系)"
)
_LONGEST = 16


def heading(reading: Reading, unit: Unit) -> tuple[int, int] | None:
    """加装电梯 of the heading 2.加装电梯。, which is all that names the figures by place under it; none of 总体目标."""
    section_id = unit.clause.section_id
    section = reading.sections[section_id] if section_id is not None else None
    if section is not None and section.heading is not None and 2 <= len(section.heading) <= _LONGEST:
        start = reading.text.find(section.heading, section.span.start, section.span.end)
        return _of_plan(reading.text, start, start + len(section.heading)) if start >= 0 else None
    opens = reading.beside(unit.clause, -1)
    if opens is None or opens.section_id != section_id or not 4 <= opens.span.end - opens.span.start <= _LONGEST:
        return None
    found = _OPENS.match(reading.text, opens.span.start, opens.span.end)
    return _of_plan(reading.text, *found.span("what")) if found is not None else None


#: 2.家庭养老床位。市辖区各不少于200张: a name alone in front of the sentence.
_OPENS = regex.compile(r"\s?(?:（?[一二三四五六七八九十\d]{1,3}[）.．、]+|[①-⑳])?\s?(?P<what>[\p{Han}A-Za-z“”]{3,14})[。：:]\s?$")


def _of_plan(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The name without 任务分解, where it names something that can be counted."""
    plan = _OF_PLAN.search(text, start, end)
    end = plan.start() if plan else end
    named = end - start >= 3 and _NO_NAME.fullmatch(text, start, end) is None
    return (start, end) if named and _DIRECTIVE.match(text, start, end) is None else None


#: （一）, 1., ①: the label that an entry of a list begins with.
LABEL = regex.compile(r"\s?(?:（[一二三四五六七八九十\d]{1,3}）|\d{1,2}[.．、]|[①-⑳]|——)?\s?")


def led(reading: Reading, unit: Unit, segment: Segment) -> tuple[int, int] | None:
    """适老化改造 of 适老化改造任务分配：|鼓楼区350户，台江区260户."""
    text, at = reading.masked, bisect_left(unit.segments, segment)
    for before in reversed(unit.segments[:at]):
        if text[before.end : before.end + 1] in ("：", ":"):
            label = LABEL.match(text, *before)
            start = label.end() if label else before.start
            short = before.end - start <= _LONGEST and compiled(r"\d").search(text, start, before.end) is None
            return _of_plan(text, start, before.end) if short else None
    return None


_BACK = 4
#: 贷款利率|可在…基础上上浮, 资助面|按…确定: what a segment says something of.
_SAID_OF = regex.compile(
    r"(?P<what>[^，。；：、（）\d]{2,20}?)(?=(?:原则上)?(?:可以?|应当?|须|要|按照?|由|在|实行|执行|统一|一般|不|为)|$)"
)


def measure_before(reading: Reading, unit: Unit, segment: Segment) -> tuple[int, int] | None:
    """资助面 of 资助面按在园幼儿总数的10%确定，|罗霄山片区县可提高到15%."""
    text, at = reading.masked, bisect_left(unit.segments, segment)
    for before in reversed(unit.segments[max(0, at - _BACK) : at]):
        start = actors.lead_end(text, *before)
        found = _SAID_OF.match(text, start, before.end)
        if found is None:
            continue
        if heads.is_measure(text, *found.span("what")) or found["what"][-1] in "面金贴":
            return found.span("what")
        if text.endswith(("任务", "指标", "计划", "名额"), *found.span("what")):
            return _of_plan(text, *found.span("what"))  # 造林任务按县分解，甲县8万亩
    return None
