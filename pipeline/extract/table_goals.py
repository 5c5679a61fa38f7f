"""What a figure in a cell of a table is a goal, a quota or a threshold of; most figures of tables are none."""

from typing import NamedTuple

import regex

from ..expressions.lexicon import currencies
from ..records.target import Comparator
from .reading import Reading
from .table_set import about, is_generic, is_set, is_standard, is_told, limits, reports
from .table_shares import bound_of, is_share, share
from .table_units import Figured, is_place, measure
from .tables import Cell, Table

SUM = regex.compile(r"(?:全[省市县区国]|总|小)?(?:合\s?计|总\s?计|小\s?计|共\s?计|总数)")
#: 学位建设任务分解表, 秋冬季空气质量改善目标, 各市州用水总量控制指标: above columns of years, what is shared out, set or measured.
_CAPTIONED = regex.compile(
    r"(?:附?[表件]\s?[\d一二三四五六七八九十]{0,2}[\s：:.]*)?(?:(?:19|20)\d\d(?:[-—–至](?:19|20)?\d\d)?年度?)?"
    r"(?:(?:全[省市县区])?各?(?:设区市|市（州）|县（市、区）|市州|市县|县区|地区|地市|城市|省|市|县|区)(?=\p{Han}{3}))?"
    r"(?P<what>[\p{Han}A-Za-z][\p{Han}\w.]{0,20}?"
    r"(?:任务|名额|计划|目标|指标|控制数|总量|配额|规模|数量|面积|水平|标准|限额|率|量|数|值))"
    r"(?:值|分配|分解|安排|下达|计划|控制|一览){0,3}表?(?=[\s（(]|$)"
)
_BARE_YEAR = regex.compile(r"(?:19|20)\d\d年?(?:[（(][^（）()]{1,6}[）)])?")
_PERIOD = regex.compile(
    r"(?:(?:19|20)\d\d年)?(?:第?[一二三四1-4]季度|[上下]半年|全年|\d{1,2}(?:[-—–~至]\d{1,2})?月)(?:末|底|累计|目标|计划)*(?:[（(][^（）()]*[）)])?"
)
_GOALS = regex.compile(r"指标|目标")
#: 大气污染防治主要任务年度分解表, 重点工作任务计划: goals by years.
_TASKS = regex.compile(r"(?:任务|工程|项目建设)\p{Han}{0,6}(?:分解|计划|安排)|年度(?:分解|计划)")
_LIMITS = regex.compile(r"(?:标准|要求|限值|上限|下限|控制)$")
#: 设施标准, 配置要求: above figures with their bounds.
_ASKS = regex.compile(r"标准|要求|条件|规范|限值")
#: 奖励比例, 收费标准（元）: what is paid by the bands of the rows.
_PAYS = regex.compile(
    r"(?:补|奖|资|扶|贴|支持|返还|减免|收费|报销|支付|征收|费|税|利|价)\p{Han}{0,4}(?:比例|标准|额度?|率|幅度)|[（(][万亿]?元[）)/／]"
)
_SUMS_OF_MONEY = regex.compile(r"资金|投资|经费|预算|补助")


class What(NamedTuple):
    """What is measured and whose it is, as places in the text, with the year or the period that the column is of."""

    indicator: Cell
    subject: Cell | None
    rule: str
    year: int | None = None
    period: Cell | None = None
    per: Cell | None = None
    over: Cell | None = None  # 支付比例 above 在职 | 退休
    bound: Comparator | None = None  # of 最高加价率


def what_of(reading: Reading, at: Figured) -> What | None:
    """What the figure `at` is set for; None where it reports, counts or sums up."""
    if summed(reading, at) is not None or reports(at.table):
        return None
    if (of := share(reading, at)) is not None:
        rule = "table-share" if is_share(reading, of) else "table-rate"
        return None if of.given else What(of.head, of.row, rule, over=of.over, bound=bound_of(reading, at, of))
    if at.column.kind in (None, "money") and (level := _level(at)) is not None:
        return level
    if at.column.kind is None and (of_each := _for_each(reading, at)) is not None:
        return of_each
    if at.column.kind == "growth" and at.table.of("money") and (least := _least(reading, at)) is not None:
        return least
    if at.column.kind is None and (often := _how_often(reading, at)) is not None:
        return often
    if at.column.kind in ("goal", "growth"):
        return _goal(reading, at)
    if at.column.kind == "quota":
        return _quota(at) if measure(reading, at, None).unit not in currencies() else None  # 年度限额（元）
    if at.column.kind == "total":
        return _sum_of_years(at)
    if at.column.kind == "item":
        return _step(reading, at)
    if at.column.kind is not None:
        return None
    return _by_years(reading, at) or _least(reading, at) or _told(reading, at) or _standard(reading, at)


#: 每户, 每100平方米建筑面积
_EACH = regex.compile(r"每(?:\d[\d.]*[百千万]?|[百千万])?\s?\p{Han}{1,12}")


def _for_each(reading: Reading, at: Figured) -> What | None:
    """1.2 under 机动车泊位（个） of 行政办公 | 每100平方米建筑面积: how much there is to be for each of what a cell of the row names."""
    each = next((cell for cell in at.row if cell is not None and _EACH.fullmatch(reading.text, *cell)), None)
    if each is None or each.start > at.figure.start or at.figure.value is None:
        return None
    unit = measure(reading, at, None).unit
    row = named(at, "item") or at.row[0]
    if unit is None or unit in currencies() or row is None or row == each:
        return None
    return What(at.column.place, row, "table-level", per=each)


#: 每周上门次数, 每月巡诊次数（次）, 每学期课时, 每日服务时长（小时）
_PER_TIME = regex.compile(
    r"(?P<per>每(?:两?周|[半两]?[年月日天]|旬|季度?|学[年期]))(?:\p{Han}{0,8}?)"
    r"(?:次数|频次|频率|课时数?|学时数?|节数|场次|天数|小时数?|时长|时间|工时)(?:[（(][^（）()]*[）)])?"
)


def _how_often(reading: Reading, at: Figured) -> What | None:
    """3 of 重度 under 每周上门次数, 26 of 一年级 under 每周课时: how often or how long in each week something is to be done."""
    told = _PER_TIME.match(reading.text, *at.column.place) if reading.text[at.column.place.start] == "每" else None
    row = named(at, "item", "holder") or at.row[0]
    if told is None or told.end() < at.column.place.end or row is None or row.start <= at.figure.start < row.end or is_told(reading, at):
        return None
    return What(at.column.place, row, "table-level", per=Cell(*told.span("per")))


#: 保障标准, 月最低工资标准（元）: a level of money that is set; 补助标准 is what is given.
_LEVELS = regex.compile(
    r"(?<!补助|补贴|奖励|资助)(?:(?:保障|低保|供养|生活|工资|缴费|缴存)标准|最低\p{Han}{0,4}工资(?:标准)?)(?:[（(][^（）()]*[）)])?"
)


def _level(at: Figured) -> What | None:
    """450元/人·月 of 农村低保 in a column 保障标准, 1800 of 一类地区 under 月最低工资标准（元）."""
    row = named(at, "item", "holder")
    if row is None or at.figure.value is None or at.figure.unit not in (None, "元") or _LEVELS.search(at.column.name) is None:
        return None
    return What(at.column.place, row, "table-level")


def _standard(reading: Reading, at: Figured) -> What | None:
    """3000亩 of 公益林 under 人均管护面积 in a 配备标准表."""
    row = named(at, "item", "holder", "indicator") or at.row[0]
    if row is None or row.start <= at.figure.start < row.end or not is_standard(reading, at):
        return None
    return What(at.column.place, row, "table-level")


def named(at: Figured, *kinds: str) -> Cell | None:
    """The cell of the row that names it; of 一级指标, 二级指标 the last that has one, of 市 | 县 the nearer."""
    for kind in kinds:
        cells = [cell for column, cell in zip(at.table.columns, at.row, strict=True) if column.kind == kind and cell is not None]
        if kind == "holder":
            cells = [cell for cell in cells if cell.start < at.figure.start][-1:] or cells
        if cells:
            return cells[-1 if kind == "indicator" else 0]
    return None


#: 人才类别, 补助对象, 学历层次: the column tells who gets what stands beside it.
_RECEIVES = regex.compile(
    r"(?:人才|人员|对象|群体|学生|学历|职称|职务|主体|获奖者|劳动者|家庭)(?:类[别型]|层次|等级|等次|级别|名称|范围|身份|情况)?"
)


#: 类别, 层次, 对象: under a caption that speaks of people, the column tells who they are.
_CLASSES = regex.compile(r"(?:类[别型]|层次|等级|等次|级别|档次|对象|范围|学历|职称)(?:[（(][^（）()]*[）)])?")
_PEOPLE = regex.compile(r"人才|人员|教师|医[生师]|毕业生|博士|职工|学生|对象|[家农]户|群众|居民|老年人|残疾人|退役军人")


def receives(reading: Reading, at: Figured, name: Cell) -> bool:
    """Whether a cell of the row is who receives: 博士 under 人才类别, A类 under 类别 of 人才补贴标准."""
    column = next((column for column, cell in zip(at.table.columns, at.row, strict=True) if cell == name), None)
    if column is None:
        return False
    if _RECEIVES.fullmatch(column.name) is not None:
        return True
    return _CLASSES.fullmatch(column.name) is not None and _PEOPLE.search(about(reading, at.table)) is not None


def summed(reading: Reading, at: Figured) -> Cell | None:
    """合计 in the column of numbers, or in another where no column names the rows."""
    return next((cell for cell in at.row if cell is not None and SUM.fullmatch(reading.text, *cell)), None)


def _goal(reading: Reading, at: Figured) -> What | None:
    what = named(at, "indicator")
    if what is None and (_lists_goals(at.table) or at.column.kind == "growth" or "目标" in at.column.name):
        what = named(at, "item")
    holder = named(at, "holder")
    if what is None and holder is not None and "目标" in at.column.name:
        return What(at.column.place, holder, "table-goal", at.column.year)
    if what is not None:
        return What(what, holder, "table-goal", at.column.year)
    if holder is None:
        return None
    if not _BARE_YEAR.fullmatch(at.column.name):
        return _told(reading, at)
    shared = _CAPTIONED.search(reading.text, *at.table.above)
    if shared is None or (at.column.year is not None and reading.year is not None and at.column.year < reading.year):
        return None
    rule = "table-goal" if shared["what"].endswith("目标") else "table-quota"
    return What(Cell(*shared.span("what")), holder, rule, at.column.year)


def _lists_goals(table: Table) -> bool:
    return _GOALS.search(table.caption) is not None or bool(table.of("binding")) or _is_tasks(table)


def _is_tasks(table: Table) -> bool:
    """任务名称 | 单位 | 2024年 | 2025年 | 合计 under 任务年度分解表: counts by years, and no sums of money."""
    return bool(table.of("unit", "item")) and _TASKS.search(table.caption) is not None and _SUMS_OF_MONEY.search(table.caption) is None


def _sum_of_years(at: Figured) -> What | None:
    """合计 behind columns of goal years: what is to be done in all of them."""
    what = named(at, "indicator") or (named(at, "item") if _lists_goals(at.table) else None)
    years = [column for column in at.table.columns if column.kind == "goal" and column.year is not None]
    return What(what, named(at, "holder"), "table-goal") if what is not None and len(years) > 1 else None


def _quota(at: Figured) -> What | None:
    holder = named(at, "holder") or named(at, "item")
    return What(at.column.place, holder, "table-quota") if holder is not None else None


def _told(reading: Reading, at: Figured) -> What | None:
    """机插面积（万亩） of 南昌县 in a 任务安排表; PM2.5浓度 of 10—12月 in a list of goals; 南昌市 above a column, 造林 before the row."""
    row = named(at, "holder", "item", "indicator")
    of_period = row is not None and _PERIOD.fullmatch(at.column.name) is not None and _lists_goals(at.table)
    if row is None or not (of_period or is_set(reading, at, row)):
        return None
    whose = named(at, "holder")
    if (what := named(at, "indicator", "item")) is not None and _PERIOD.fullmatch(at.column.name):
        return What(what, whose, "table-goal", None, at.column.place)
    if whose is None and is_place(at.column.name):
        return What(row, at.column.place, "table-quota")
    if whose is None and is_generic(at.column.name):
        return What(row, None, "table-quota", at.column.year)
    if whose is None and limits(reading, at):
        return What(row, at.column.place, "table-goal")  # 颗粒物 of 燃煤锅炉, under 排放限值
    place, period, year = at.column.place, None, at.column.year
    times = reading.mentions_in(*place, "time")
    if times and times[0].start == place.start and place.end - times[0].end > 1:
        of_year = times[0].granularity == "year"
        period = None if of_year and year else Cell(times[0].start, times[0].end)
        year = year if of_year else None
        place = Cell(times[0].end, place.end)
    goal = "目标" in at.table.caption or at.column.kind == "goal"
    return What(place, row, "table-goal" if goal else "table-quota", year, period)


def _by_years(reading: Reading, at: Figured) -> What | None:
    """新增学位 of 2019年 where the rows are years and the columns what is measured, under 各年度主要指标见下表."""
    first = at.row[0]
    year = _BARE_YEAR.fullmatch(reading.text, *first) if first is not None else None
    if year is None or at.column.place == at.table.columns[0].place or _GOALS.search(at.table.caption) is None:
        return None
    when = int(year[0][:4])
    past = reading.year is not None and when < reading.year
    return None if past else What(at.column.place, None, "table-goal", when)


def _step(reading: Reading, at: Figured) -> What | None:
    """2万平方米以上 in a column 展览面积 that names the rows: from where on they hold."""
    bounded = at.figure.comparator in ("ge", "gt", "le", "lt", "between")
    if not bounded or not any(column.kind == "money" or _PAYS.search(column.name) for column in at.table.columns):
        return None
    return What(at.column.place, None, "table-threshold") if measure(reading, at, None).unit is not None else None


#: 同比增幅, 产能利用率: a share that is measured, and none that is given.
_MEASURED = regex.compile(r"增[长幅速]|(?<![费税利])率|占比|比重")


def _least(reading: Reading, at: Figured) -> What | None:
    """500平方米以上 in a column 建设规模 beside one of money: from where on the money is given."""
    item = named(at, "item")
    if item is not None and at.figure.unit is None and at.figure.comparator in ("ge", "le") and _ASKS.search(about(reading, at.table)):
        return What(at.column.place, item, "table-goal") if measure(reading, at, item).unit not in (None, "元") else None
    if item is None or not (at.table.of("money") or _LIMITS.search(at.column.name)):
        return None
    bounded = at.figure.comparator in ("ge", "gt", "le", "lt", "between")
    unit = at.figure.unit or (measure(reading, at, item).unit if bounded else None)
    told = unit is not None and (unit != "%" or _MEASURED.search(at.column.name) is not None) and _PAYS.search(at.column.name) is None
    return What(at.column.place, item, "table-threshold") if bounded and told else None
