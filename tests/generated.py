# ruff: noqa: E501
"""Notices made by a grammar from a seed: of every fact the words and values are known before the program reads it.

A construction is a function of the draw. It returns sentences in which ⟦ ⟧ enclose the words of each fact, and the facts in their order.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

Fact = tuple[str, dict[str, Any]]
Made = tuple[str, list[Fact]]

COUNTS = [
    ("高新技术企业", "家"), ("商标品牌指导站", "个"), ("标准化示范基地", "个"), ("农民合作社", "家"), ("公共充电桩", "个"), ("养老服务中心", "所"),
    ("专利导航项目", "项"), ("绿色工厂", "家"), ("职业技能实训基地", "个"), ("全科医生", "名"), ("乡镇卫生院", "所"), ("文化服务中心", "个"),
]  # fmt: skip
RATES = [
    "污水集中处理率", "群众满意度", "义务教育巩固率", "基本医疗保险参保率", "畜禽粪污综合利用率", "主要农作物耕种收综合机械化率",
    "村级综合服务设施覆盖率", "政务服务事项网上可办率", "生活垃圾回收利用率", "空气质量优良天数比例", "国家通用语言普及率",
]  # fmt: skip
VALUES = ["规模以上工业增加值", "社会消费品零售总额", "粮食总产量", "技术合同成交额", "旅游总收入", "进出口总额", "数字经济核心产业增加值"]
LEVELS = ["单位地区生产总值能耗", "亿元产值生产安全事故死亡率", "万元工业增加值用水量"]
ACTORS = ["各市科技局", "县级人民政府", "项目承担单位", "市级财政部门", "各试点单位", "省教育厅", "乡镇人民政府", "评审专家", "受托机构"]
WINNERS = ["首次认定的高新技术企业", "新建的省级实验室", "获评的示范园区", "考核优秀的县（市、区）", "新引进的博士后", "通过验收的试点单位"]
TASKS = ["健全工作台账", "完善应急预案", "公开办事指南", "核实申报材料", "落实配套经费", "报告工作进展", "保存原始凭证", "接受社会监督"]
SORTS = ["虚报项目内容", "截留专项资金", "擅自变更建设地点", "转让经营许可", "泄露评审信息", "重复申报项目"]
EVENTS = ["收到申请", "受理", "批准", "合同签订", "公示结束", "项目验收"]
PLACES = ["省科技厅", "市财政局", "省教育厅", "市民政局", "县农业农村局"]
COMPLETE = {"targets", "amounts", "deadlines"}


@dataclass
class Sentence:
    """`text` without marks; `facts` as (kind, start in text, words, values). Where `duties`, every obligation of it is told."""

    construction: str
    text: str
    facts: list[tuple[str, int, str, dict[str, Any]]] = field(default_factory=list)

    @property
    def complete(self) -> set[str]:
        return COMPLETE | ({"obligations"} if any(kind == "obligations" for kind, *_ in self.facts) else set())


class Draw(random.Random):
    """A draw for one notice: no figure, no task and no indicator comes twice, so that words tell which fact is meant."""

    def __init__(self, seed: int):
        super().__init__(seed)
        self.year, self.used = self.choice(range(2018, 2026)), set()

    def one(self, among: list[Any]) -> Any:
        left = [x for x in among if x not in self.used] or among
        taken = self.choice(left)
        self.used.add(taken)
        return taken

    def figure(self, low: int, high: int, step: int = 1) -> int:
        return self.one(list(range(low, high, step)))

    def percent(self, low: int = 60, high: int = 99) -> tuple[str, float]:
        value = self.figure(low * 10, high * 10) / 10
        return f"{value:g}%", value


def target(**values: Any) -> Fact:
    return "targets", values


def amount(role: str, yuan: Any = None, **values: Any) -> Fact:
    return "amounts", {"role": role} | ({"yuan": yuan} if yuan is not None else {}) | values


def deadline(kind: str, **values: Any) -> Fact:
    return "deadlines", {"kind": kind} | values


def duty(modality: str, marker: str | None, actor: str | None, **values: Any) -> Fact:
    return "obligations", {"modality": modality, "marker": marker, "actor": actor} | values


def bound_before(d: Draw) -> Made:
    (thing, unit), n = d.one(COUNTS), d.figure(11, 900)
    word, sign = d.choice(
        [("不少于", "ge"), ("不低于", "ge"), ("达到", "ge"), ("超过", "gt"), ("突破", "gt"), ("不超过", "le"), ("至少", "ge")]
    )
    return f"全市{thing}⟦{word}{n}{unit}⟧。", [target(comparator=sign, value=n, unit=unit, indicator=[thing])]


def bound_after(d: Draw) -> Made:
    rate, (words, value) = d.one(RATES), d.percent()
    word, sign = d.choice([("以上", "ge"), ("左右", "approx"), ("以内", "le")])
    return f"{rate}稳定在⟦{words}{word}⟧。", [target(comparator=sign, value=value, unit="%", indicator=[rate])]


def by_a_year(d: Draw) -> Made:
    rate, (words, value), year = d.one(RATES), d.percent(), d.year + d.choice([1, 2, 3, 5])
    facts = [
        deadline("date", bound="by", date=f"{year}-12-31"),
        target(comparator="ge", value=value, indicator=[rate], due_date=f"{year}-12-31"),
    ]
    return f"⟦到{year}年{d.choice(['', '底'])}⟧，{rate}⟦达到{words}⟧。", facts


def parallel(d: Draw) -> Made:
    a, b, (x, v), (y, w) = d.one(RATES), d.one(RATES), d.percent(), d.percent()
    return f"{a}、{b}分别⟦达到{x}⟧、⟦{y}⟧。", [target(value=v, unit="%", indicator=[a]), target(value=w, unit="%", indicator=[b])]


def grow_in_turn(d: Draw) -> Made:
    a, b, (x, v), (y, w) = d.one(VALUES), d.one(VALUES), d.percent(3, 15), d.percent(3, 15)
    return f"{a}、{b}分别增长⟦{x}⟧和⟦{y}⟧。", [target(value=v, unit="%", indicator=[a]), target(value=w, unit="%", indicator=[b])]


def of_which(d: Draw) -> Made:
    (thing, unit), n, part = d.one(COUNTS), d.figure(100, 900), d.figure(11, 99)
    facts = [target(comparator="ge", value=n, unit=unit, indicator=[thing]), target(comparator="ge", value=part, unit=unit)]
    return f"新增{thing}⟦不少于{n}{unit}⟧，其中县级⟦不少于{part}{unit}⟧。", facts


def elided(d: Draw) -> Made:
    rate, (x, v), (y, w) = d.one(RATES), d.percent(80, 99), d.percent(60, 79)
    return f"{rate}⟦不低于{x}⟧，市、县级⟦不低于{y}⟧。", [
        target(comparator="ge", value=v, indicator=[rate]),
        target(comparator="ge", value=w),
    ]


def quota(d: Draw) -> Made:
    (thing, unit), low = d.one(COUNTS), d.figure(1, 9)
    high, join = low + d.choice([1, 2]), d.choice(["—", "-", "至", "~"])
    return f"每个设区市可推荐{thing}⟦{low}{join}{high}{unit}⟧。", [target(comparator="between", value=low, value_max=high, unit=unit)]


def growth(d: Draw) -> Made:
    what, (words, value) = d.one(VALUES), d.percent(3, 40)
    lead, basis = d.choice([(f"较{d.year - 2}年增长", "growth_from"), ("比上年增长", "yoy_growth"), ("年均增长", "annual_growth")])
    word, sign = d.choice([("以上", "ge"), ("左右", "approx"), ("", "eq")])
    return f"{what}{lead}⟦{words}{word}⟧。", [target(comparator=sign, value=value, unit="%", basis=basis, indicator=[what])]


def reduction(d: Draw) -> Made:
    what, (words, value) = d.one(LEVELS), d.percent(2, 20)
    return f"{what}较{d.year - 1}年下降⟦{words}以上⟧。", [
        target(comparator="ge", value=value, unit="%", basis="reduction", indicator=[what])
    ]


def doubled(d: Draw) -> Made:
    what = d.one(VALUES)
    return f"{what}较{d.year - 5}年⟦翻一番⟧。", [target(value=2, unit="倍", basis="multiple", indicator=[what])]


def grant(d: Draw) -> Made:
    who, n = d.one(WINNERS), d.figure(5, 95)
    return f"对{who}，给予⟦{n}万元⟧{d.choice(['一次性奖励', '补助', '资金支持'])}。", [amount("grant", n * 10_000)]


def cap(d: Draw) -> Made:
    who, n = d.one(WINNERS), d.figure(100, 990, 10)
    word = d.choice(["最高", "不超过", "最高不超过"])
    return f"对{who}，给予⟦{word}{n}万元⟧补助。", [amount("cap", n * 10_000, comparator="le")]


def rate_and_cap(d: Draw) -> Made:
    p, n = d.figure(5, 60, 5), d.figure(50, 980, 10)
    what = d.choice(["项目投资额", "设备购置费用", "实际研发投入"])
    return f"按照{what}的⟦{p}%⟧给予补助，⟦最高不超过{n}万元⟧。", [
        amount("rate", rate=p, rate_base=what),
        amount("cap", n * 10_000, comparator="le"),
    ]


def instalments(d: Draw) -> Made:
    whole = d.figure(2, 9)
    first = round(whole * d.choice([0.5, 0.6]), 1)
    year = deadline("period", start=f"{d.year}-01-01", end=f"{d.year}-12-31")
    facts = [amount("grant", whole * 10**8, per="每个城市"), year, amount("instalment", round(first * 10**8), year=d.year)]
    return f"省财政对每个城市支持⟦{whole}亿元⟧，⟦{d.year}年⟧安排⟦{first:g}亿元⟧，剩余资金根据考核结果拨付。", facts


def per_unit(d: Draw) -> Made:
    n, (per, unit) = d.figure(100, 1900, 50), d.choice([("亩", "亩"), ("人", "人"), ("户", "户")])
    return d.choice(
        [(f"按照⟦{n}元/{unit}⟧的标准给予补贴。", [amount("grant", n, per=per)]), (f"每{unit}补助⟦{n}元⟧。", [amount("grant", n)])]
    )


def prizes(d: Draw) -> Made:
    x, y = d.figure(21, 90), d.figure(5, 20)
    return f"对获得一等奖、二等奖的单位分别奖励⟦{x}万元⟧、⟦{y}万元⟧。", [amount("grant", x * 10_000), amount("grant", y * 10_000)]


def fine(d: Draw) -> Made:
    low, high = d.figure(1, 5), d.figure(6, 20)
    return f"情节严重的，处⟦{low}万元以上{high}万元以下⟧的罚款。", [amount("fine", low * 10_000, yuan_max=high * 10_000)]


def by_a_day(d: Draw) -> Made:
    month, day, where = d.figure(5, 13), d.figure(2, 29), d.one(PLACES)
    written, year = d.choice([("", d.year), (f"{d.year}年", d.year)])
    return f"请于⟦{written}{month}月{day}日前⟧将申报材料报送{where}。", [deadline("date", bound="by", date=f"{year}-{month:02d}-{day:02d}")]


def counted(d: Draw) -> Made:
    n, event, (unit, letter, working) = (
        d.figure(2, 60),
        d.one(EVENTS),
        d.choice([("日", "D", False), ("个工作日", "D", True), ("个月", "M", False)]),
    )
    facts = [deadline("relative", bound="within", offset=f"P{n}{letter}", working_days=working, anchor=event)]
    return f"主管部门应当自⟦{event}之日起{n}{unit}内⟧作出决定。", facts


def recurring(d: Draw) -> Made:
    words, frequency = d.choice(
        [("每年1月底前", "P1Y"), ("每季度末", "P3M"), ("每月10日前", "P1M"), ("每半年", "P6M"), ("每年11月30日前", "P1Y")]
    )
    return f"各县（市、区）⟦{words}⟧向市级主管部门报送工作总结。", [deadline("recurring", frequency=frequency)]


def in_force(d: Draw) -> Made:
    day = f"{d.year + 1}年1月1日"
    return f"本办法⟦自{day}起⟧施行。", [deadline("date", bound="from", date=f"{d.year + 1}-01-01")]


def stage(d: Draw) -> Made:
    first = d.figure(5, 9)
    last = first + d.choice([1, 2, 3])
    end = 31 if last in (1, 3, 5, 7, 8, 10, 12) else 30
    facts = [deadline("period", start=f"{d.year}-{first:02d}-01", end=f"{d.year}-{last:02d}-{end}")]
    return f"⟦{d.year}年{first}月至{last}月⟧，各地开展自查自纠。", facts


def must(d: Draw) -> Made:
    who, what, word = d.one(ACTORS), d.one(TASKS), d.choice(["应当", "要", "须", "必须", "应"])
    return f"{who}⟦{word}{what}⟧。", [duty("obligation", word, who)]


def may(d: Draw) -> Made:
    who, word = d.one(ACTORS), d.choice(["可以", "可"])
    return f"{who}⟦{word}委托第三方机构开展评估⟧。", [duty("permission", word, who)]


def must_not(d: Draw) -> Made:
    what, who = d.one(SORTS), d.choice(["任何单位和个人", d.one(ACTORS)])
    return f"{who}⟦不得{what}⟧。", [duty("prohibition", "不得", who)]


def forbidden(d: Draw) -> Made:
    return f"⟦严禁{d.one(SORTS)}⟧。", [("obligations", {"modality": "prohibition", "marker": "严禁"})]


def encouraged(d: Draw) -> Made:
    who, word = d.choice(["社会资本", "龙头企业", "行业协会", "高等学校"]), d.choice(["鼓励", "支持", "引导"])
    return f"⟦{word}{who}参与项目建设⟧。", [duty("encouragement", word, who)]


def excluded(d: Draw) -> Made:
    return f"{d.choice(['逾期未报送的', '材料不齐全的', '弄虚作假的'])}，⟦不予{d.choice(['受理', '支持', '认定'])}⟧。", [
        duty("exclusion", "不予", None)
    ]


def in_charge(d: Draw) -> Made:
    who = d.one(ACTORS)
    return f"{who}⟦负责统筹协调和日常管理⟧。", [duty("obligation", "负责", who)]


def verb_first(d: Draw) -> Made:
    a, b = d.one(["部门会商机制", "联席会议制度", "专家库"]), d.one(["信息共享平台", "标准体系", "考核办法"])
    return f"⟦建立{a}，完善{b}⟧。", [duty("obligation", None, None)]


def inherited(d: Draw) -> Made:
    who, a, b = d.one(ACTORS), d.one(TASKS), d.one(TASKS)
    return f"{who}⟦要{a}⟧；⟦要{b}⟧。", [duty("obligation", "要", who), duty("obligation", "要", who)]


def row_of_a_rate(d: Draw) -> Made:
    """A row of a table under 指标名称, 单位, 目标值, as the notice tells it."""
    rate, (words, value) = d.one(RATES), d.percent()
    return f"指标名称：{rate}；单位：%；目标值：⟦≥{words[:-1]}⟧", [target(comparator="ge", value=value, unit="%", indicator=[rate])]


def row_of_a_count(d: Draw) -> Made:
    (thing, unit), n = d.one(COUNTS), d.figure(100, 900)
    return f"指标名称：{thing}数量；单位：{unit}；目标值：⟦{n}⟧", [target(value=n, unit=unit, indicator=[f"{thing}数量"])]


def reached(d: Draw) -> Made:
    """What was reached last year is no target."""
    thing, unit = d.one(COUNTS)
    return f"{d.year - 1}年，全省已建成{thing}{d.figure(1000, 5000)}{unit}。", []


def named(d: Draw) -> Made:
    """Figures that name."""
    return d.choice(
        ["第一批试点工作已经结束。", "“三合一”改革取得积极成效。", "工作进展情况见附件1。", "党的十九大以来，各项工作有序推进。"]
    ), []


TARGETS = [bound_before, bound_after, by_a_year, parallel, grow_in_turn, of_which, elided, quota, growth, reduction, doubled, reached]
AMOUNTS = [grant, cap, rate_and_cap, instalments, per_unit, prizes]
DEADLINES = [by_a_day, counted, recurring, stage]
DUTIES = [must, may, inherited, verb_first, in_charge, encouraged, must, named]
RULES = [must_not, forbidden, excluded, fine]
PARTS: list[tuple[str, list[Callable[[Draw], Made]], int]] = [
    ("主要目标", TARGETS, 5), ("支持政策", AMOUNTS, 3), ("重点任务", DUTIES, 5), ("时间安排", DEADLINES, 3), ("纪律要求", RULES, 2), ("附则", [in_force], 1),
]  # fmt: skip
ROWS = [row_of_a_rate, row_of_a_count]
CONSTRUCTIONS = {rule.__name__ for rules in (*(rules for _, rules, _ in PARTS), ROWS) for rule in rules}


def sentence(rule: Callable[[Draw], Made], draw: Draw) -> Sentence:
    marked, told = rule(draw)
    text, facts = "", []
    for i, piece in enumerate(marked.replace("⟧", "⟦").split("⟦")):
        if i % 2:
            kind, values = told[len(facts)]
            facts.append((kind, len(text), piece, values))
        text += piece
    assert len(facts) == len(told)
    return Sentence(rule.__name__, text, facts)


def parts(draw: Draw) -> list[tuple[str, list[list[Sentence]]]]:
    """Headings with their paragraphs of one to three sentences."""
    out = []
    for heading, rules, count in PARTS:
        said = [sentence(rule, draw) for rule in draw.sample(rules, min(count, len(rules)))]
        paragraphs = []
        while said:
            size = draw.choice([1, 1, 2, 3])
            paragraphs.append(said[:size])
            said = said[size:]
        out.append((heading, paragraphs))
    return out
