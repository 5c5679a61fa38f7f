"""Columns of figures that no known name tells: which of them the notice sets, and which only report, rank or contact."""

import regex

from ..columns import bare_name
from ..expressions.lexicon import currencies, units
from .reading import Reading
from .table_units import Figured, is_money, measure
from .tables import Cell, Column, Table

_SET = r"限购|限补|限领|限报|任务|目标|计划(?!生育)|指标|名额|限额|配额"
_SETS = regex.compile(rf"{_SET}|规划|工程量|储备|配[备置]")
GRANTS = regex.compile(r"资金|补助|奖补|补贴|经费|拨款|预算|奖金|资助")
_COUNTED_OUT = regex.compile(r"名额|任务|计划|指标")
_SHARES_OUT = regex.compile(r"分配|分解|下达|安排")
#: What was reached, who is reached by telephone, when: nothing of it is set.
_REPORTS = regex.compile(
    r"完成情况|进展|执行情况|落实情况|使用情况|排程|调度|统计|现状|基本情况|排名|通报|实际|往[年届]|上年|历年|去年|台账|名册|花名册|名录|通讯|联系|电话|值班|课程|日程|时间表|评分|得分|打分|分值|绩效评价|测算|因素"
)
_DONE = regex.compile(r"(?:完成|执行|落实|进展|使用|兑现)情况")
#: 新增插秧机（台）, 改造户数（户）: the deed that the notice asks for.
_DEED = regex.compile(
    r"(?:拟|需|应|计划|预计|本?年度?)?(?:新建|新增|改建|扩建|续建|新改建|建设|改造|培训|培育|创建|完成|推广|种植|治理|整治|修复|造林|淘汰|关停|压减|拆除|退出|化解|引进|招引|招聘|招收|遴选|选派|发放|补贴|实施|更新|加装|开工|竣工|基本建成|筹集|开展)(?=.)"
)
#: What there is already, or how a share was worked out.
_STOCK = regex.compile(
    r"现有|原有|(?:职工|员工|从业人员|户籍人口|常住人口)总?人?数|占地|库容|已|截至|实际|实绩|上年|去年|往年|存量|总(?:人口|户数|人数|面积|数)|人口|基数|权重|(?<!利用)系数|比重|分值|得分|分数|满分|评分|排名|名次|年龄|年级|班级|学制|成立|单价|价格|邮编|电话|代码|编码|编号|时间|时段|日期|期限|成绩|完成(?:数|量|情况|率)|应检查|应到|实到|登记数|在册|测算|因素|(?<!高)标准(?!化)"
)
_RATE = regex.compile(
    r"(?:补助|补贴|奖补|奖励|资助|贴息|报销)(?:资金)?(?:比例|标准|幅度|上限|限额|额)|分担|承担|负担"
)  # what is given is no goal
_BARE_COUNT = regex.compile(r"(?:户|人|个|家|件|项|台|套|座|所|亩|村|企业|学生|学校|职工|农户)?(?:户数|人数|数量|数|总数)|户|人|面积|规模")
#: 灌溉水有效利用系数: what is told without a unit and is no count.
_NUMBER = regex.compile(r"(?:系数|指数|强度|密度)$")
_GENERIC = regex.compile(
    r"(?:任务|目标|计划|建设|配置|配备|下达|分配|安排|指标)?(?:数量?|个数|台数|规模|总量|量|值)|(?:标准|排放|浓度|最高|最低|控制)*(?:限值|限量值?|标准值|限额值?)|任务|计划|指标"
)


def is_set(reading: Reading, at: Figured, named: Cell | None) -> bool:
    """Whether the figure is one that the notice sets: 新增插秧机（台） of a 任务安排表, 重污染天数（天） of 改善目标.

    The caption or the name of the column says so; a column of money is set where its own name does (税收目标（万元）).
    """
    column, table = at.column, at.table
    name = column.name
    caption = about(reading, table)
    if (
        not name
        or _RATE.search(name)
        or (_STOCK.search(name) and not is_generic(name))
        or _REPORTS.search(caption)
        or _past(reading, column)
    ):
        return False
    own = regex.search(_SET, name) is not None
    unit = measure(reading, at, named).unit
    if unit in (None, "分"):
        counted = own or _COUNTED_OUT.search(caption) is not None
        counted = counted or (_SHARES_OUT.search(caption) is not None and GRANTS.search(caption) is None)
        whole = float(at.figure.value).is_integer() or (_NUMBER.search(name) is not None and at.figure.value < 10)
        return counted and unit is None and not is_money(name) and whole and bool(table.of("holder"))
    deed = _DEED.match(name) is not None and not is_generic(name)
    if unit in currencies():
        return own and not table.of("money") and GRANTS.search(caption) is None
    if own or deed or (_LIMIT_VALUES.search(caption + name) is not None and unit in units() and units()[unit].dimension == "rate"):
        return True
    if _BARE_COUNT.fullmatch(name) and (table.of("quota", "goal") or any(_DEED.match(other.name) for other in table.columns)):
        return False  # 户数（户） beside 改造任务
    return _SETS.search(caption) is not None or (_SHARES_OUT.search(caption) is not None and GRANTS.search(caption) is None)


#: 护林员配备标准, 工伤保险基准费率表, 中级课时 of 培训课时要求: what the cells with their own units are set by.
_STANDARDS = regex.compile(rf"标准|要求|规范|限值|费率|定额|{_SET}|配[备置建]")
#: 大气污染物排放限值 above columns of boilers, 标准值: how much of something there may be.
_LIMIT_VALUES = regex.compile(r"限值|限量|标准值|浓度限|能耗限额")
_IS_STANDARD = regex.compile(
    r"\p{Han}{2}(?:标准|限值|限量|定额|限额|上限|下限)$|服务期限?$|(?:最[低高少多]|至少)\p{Han}{2,8}$|(?<!使用|工作)年限$"
)
_HAD = regex.compile(r"现有|原有|已|截至|实际|上年|去年|往年|存量|成立|年龄|得分|评分")


def is_standard(reading: Reading, at: Figured) -> bool:
    """Whether a figure with its own unit (3000亩 under 人均管护面积, 0.4% under 基准费率) is one that the table sets; no sum, no points."""
    unit, name, caption = at.figure.unit, at.column.name, about(reading, at.table)
    if unit is None and _IS_STANDARD.search(bare_name(name)) and not is_money(name):
        unit = measure(reading, at, None).unit  # 面积标准（平方米）
    if (
        unit is None
        or unit in ("分", "级", "类", "次")
        or (unit == "年" and at.figure.unit is not None)
        or unit in currencies()
        or (at.table.of("money") and at.figure.unit is not None)
    ):
        return False
    if _RATE.search(name) or _HAD.search(name) or _REPORTS.search(caption) or GRANTS.search(caption) or _past(reading, at.column):
        return False
    return any(told is not None for told in (_STANDARDS.search(caption), _STANDARDS.search(name), _IS_STANDARD.search(bare_name(name))))


def limits(reading: Reading, at: Figured) -> bool:
    """Whether the rows are what is limited and the columns for whom: 颗粒物 and 燃煤锅炉 in a table of 大气污染物排放限值."""
    whom = at.column.kind is None and not at.column.name.endswith("值")
    return whom and _LIMIT_VALUES.search(about(reading, at.table)) is not None


def reports(table: Table) -> bool:
    """Whether the caption says that the table tells what was reached: 2023年任务完成情况."""
    return _DONE.search(table.caption) is not None


#: 原缴费比例, 改革前税率: what was so before.
_FORMER = regex.compile(r"^原|[革整改]前")
#: 资金支付进度, 能源消费构成, 利率监测表, 贷款情况: shares that are told and not set.
_PROGRESS = regex.compile(
    r"进度|现状|构成|分布|排名|通报|统计|监测|实绩|基本情况|(?<!分担|承担|安排|分配|拨付)情况(?:一览)?表?(?:\s|$|[（(])"
)


_SET_ONCE = regex.compile(r"分担|承担|负担|标准|方案")  # holds beyond its year
_OF_YEAR = regex.compile(r"(?:附?表\s?\d{0,2}[：:\s]*)?(?:[^\s，。；\d]{0,8}?)(?P<y>(?:19|20)\d\d)年?(?:度|$|(?=\p{Han}))(?!以后|起|后)")


def is_told(reading: Reading, at: Figured) -> bool:
    """Whether a percentage is of what was reached: in a table of progress, of a past year, under 上年实际报销比例."""
    caption = about(reading, at.table)
    if reports(at.table) or _PROGRESS.search(caption) is not None or _past(reading, at.column):
        return True
    first = reading.text[slice(*at.row[0])] if at.row[0] is not None else ""
    years = [first] if _SET_ONCE.search(caption) is not None else [caption, first]
    if reading.year is not None and any(int(year["y"]) < reading.year for words in years if (year := _OF_YEAR.match(words))):
        return True  # 2021年各县住院报销比例, a row of 2021
    return _HAD.search(at.column.name) is not None or _FORMER.search(at.column.name) is not None


def is_generic(name: str) -> bool:
    """数量, 任务数, 规模: a name that says nothing of what is counted."""
    return _GENERIC.fullmatch(bare_name(name)) is not None


def about(reading: Reading, table: Table) -> str:
    """The caption of a table, and the heading of its section."""
    section = next(iter(reading.chain(table.clause.section_id)), None)
    return table.caption + (section.heading or "" if section is not None and not table.caption else "")


def _past(reading: Reading, column: Column) -> bool:
    return column.year is not None and reading.year is not None and column.year < reading.year
