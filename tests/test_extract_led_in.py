"""What leads to the name of a measure and is no part of it; classes, definitions and steps; whose each of a list is."""

import pytest
from extracting import facts_of

#: (text, words of the figure, indicator, subject, role)
ROWS = [
    # who deals with it is no part of the name
    ("市自然资源局要将不动产登记办理时限由5个工作日压缩至2个工作日。", "2个工作日", ["不动产登记办理时限"], None, "goal"),
    ("县卫健局要把家庭医生签约服务覆盖率由62%提高到75%以上。", "75%以上", ["家庭医生签约服务覆盖率"], None, "goal"),
    ("交警大队视情封闭纵坡大于25度的山区道路。", "大于25度", ["纵坡"], None, "threshold"),
    ("由审计机构对投资额500万元以上的项目进行审核。", "500万元以上", ["投资额"], None, "threshold"),
    ("由街道办事处对建筑面积300平方米以上的出租房屋逐户登记。", "300平方米以上", ["建筑面积"], None, "threshold"),
    ("把好质量关，合格率达到98%以上。", "达到98%以上", ["合格率"], None, "goal"),
    ("应对能力达到80%以上的社区占三成以上。", "达到80%以上", ["应对能力"], None, "threshold"),
    # what a word means
    ("本规定所称大型商场，是指建筑面积3万平方米以上的商业综合体。", "3万平方米以上", ["建筑面积"], None, "threshold"),
    ("本细则所称老年人，是指年满65周岁的常住居民。", "65周岁", ["老年人"], None, "threshold"),
    ("中型灌区，指设计灌溉面积5万亩至30万亩的灌区。", "5万亩至30万亩", ["设计灌溉面积"], None, "threshold"),
    ("主要目标是指标完成率达到95%。", "达到95%", ["主要目标是指标完成率"], None, "goal"),
    # the other side of a ratio
    ("护理人员与失能老人的配比不得低于1:4，与自理老人的配比不得低于1:15。", "不得低于1:15", ["自理老人的配比"], "护理人员", "goal"),
    # classes with their limits in brackets, in an item's heading too
    ("小雨（12小时降雨量5毫米以下）时，正常开展施工。", "5毫米以下", ["12小时降雨量"], "小雨", "threshold"),
    ("中度污染（空气质量指数151至200）启动黄色预警。", "151至200", ["空气质量指数"], "中度污染", "threshold"),
    ("大型灌区（30万亩至50万亩）由省级管理，中型灌区（5万亩至30万亩）由市级管理。", "5万亩至30万亩", ["中型灌区"], None, "threshold"),
    ("（一）规模养殖场（500头至3000头）配套粪污设施。设施由乡镇验收。", "500头至3000头", ["规模养殖场"], None, "threshold"),
    ("新型农村合作医疗参合率（95%以上）保持稳定。", "95%以上", ["新型农村合作医疗参合率"], None, "goal"),
    ("完成老旧管网改造（100公里以上）任务。", "100公里以上", ["老旧管网改造"], None, "goal"),
    ("招聘护士（30人以上）充实一线。", "30人以上", ["招聘护士"], None, "goal"),
    # what happens as soon as a figure is reached
    ("油库库存低于30%时，承储企业应在3日内补足。", "低于30%", ["油库库存"], None, "threshold"),
    ("水库水位高于汛限水位1米时，立即启动泄洪。", "高于汛限水位1米", ["水库水位"], None, "threshold"),
    ("参保人员住院治疗达3个月以上，经评估为重度残疾的，给予护理。", "达3个月以上", ["参保人员住院治疗"], None, "threshold"),
    ("单笔10万元以上支出须由财务负责人会签。", "10万元以上", ["支出"], None, "threshold"),
    ("培训不少于40课时，其中实操不少于20课时。", "不少于40课时", ["培训"], None, "goal"),
    # steps of a score
    ("考核得分90分以上的全额返还，80分以上不足90分的返还八成。", "80分以上不足90分", ["考核得分"], None, "threshold"),
    ("考核满分100分，低于70分的县，扣减补助资金20%。", "低于70分", ["考核"], None, "threshold"),
    ("评审满分100分，其中先进性60分、团队能力40分。", "40分", ["团队能力"], None, "goal"),
    # one by one
    ("由城东、城西、城北三个粮库分别储备大米3000吨、2000吨和1000吨。", "2000吨", ["大米"], "城西", "goal"),
    ("食盐储备1.5万吨，由东港、西港两个仓库分别储备9000吨、6000吨。", "9000吨", ["食盐储备"], "东港", "goal"),
    ("由城区、郊区、开发区三个环卫所分别清运50吨、30吨和20吨。", "20吨", ["清运"], "开发区", "goal"),
    ("甲乡、乙乡分别抽调180人、120人。", "120人", ["抽调"], "乙乡", "goal"),
    # how many are enough
    ("补正以2次为限。", "2次", ["补正"], None, "goal"),
    ("申请书（纸质一式四份，电子版1份）。", "四份", ["申请书"], None, "goal"),
    # the facility that is named before
    (
        "新建小区按每百户不少于30平方米的标准配建养老用房；老旧小区按每百户不少于15平方米的标准补建。",
        "不少于15平方米",
        ["养老用房"],
        "老旧小区",
        "goal",
    ),
    ("符合条件的职工享受育儿假10天。", "10天", ["育儿假"], None, "goal"),
]


@pytest.mark.parametrize(("text", "words", "indicator", "subject", "role"), ROWS)
def test_names_what_is_measured_alone(text: str, words: str, indicator: list[str], subject: str | None, role: str) -> None:
    found = {target.text: target for target in facts_of(text).targets}
    assert words in found, sorted(found)
    assert (found[words].indicator, found[words].subject, found[words].role) == (indicator, subject, role)


def test_a_limit_told_behind_its_figure_is_one() -> None:
    (target,) = facts_of("每日进场以1500车次为限。").targets
    assert (target.comparator, target.indicator, target.per) == ("le", ["进场"], "每日")


def test_what_happens_at_a_figure_is_due_at_no_time() -> None:
    found = facts_of("10月底前物资须全部入库，库存低于20%时，应在24小时内补足。").targets
    assert [(target.text, target.due_date) for target in found] == [("低于20%", None)]


#: Under a heading of conditions the terms of the aid are goals all the same.
AID = "营业收入不低于2000万元，资产负债率不超过70%。年贴息率不超过3%，贴息期最长36个月，资助比例上浮10个百分点。"


def test_terms_of_aid_are_no_conditions() -> None:
    roles = {target.text: target.role for target in facts_of(AID, heading="申报条件").targets}
    assert roles == {
        "不低于2000万元": "threshold",
        "不超过70%": "threshold",
        "不超过3%": "goal",
        "最长36个月": "goal",
        "10个百分点": "goal",
    }


#: The whole of a score, what is taken off it, and a part of a sum.
NONE = ["考核满分100分。", "主干路超时每小时扣2分。", "按支出额的30%兑付。", "办公用房每平方米每月以20元为限。"]


@pytest.mark.parametrize("text", NONE)
def test_no_targets(text: str) -> None:
    assert facts_of(text, heading="工作任务").targets == []


#: (text, [(modality, actor)])
ACTORS = [
    ("百亿级企业3至5家、上市企业新增12家。", []),
    ("工业企业500家、服务业企业新增80家。", []),
    ("改造危房由300户减少到40户。", [("obligation", None)]),
    ("3家银行、5家担保公司参与试点。", [("obligation", "3家银行、5家担保公司")]),
    ("每张床位给予一次性建设补贴8000元。", [("obligation", None)]),
    ("参保人自评估结论作出的次月起享受待遇。", [("permission", "参保人")]),
    ("失业人员按月领取失业保险金。", [("permission", "失业人员")]),
    ("符合条件的职工享受育儿假10天。", [("permission", "符合条件的职工")]),
    ("申请人应当领取登记表。", [("obligation", "申请人")]),
]


@pytest.mark.parametrize(("text", "expected"), ACTORS)
def test_a_count_does_nothing_and_a_benefit_is_no_duty(text: str, expected: list[tuple[str, str | None]]) -> None:
    found = facts_of(text, heading="工作任务").obligations
    assert [(duty.modality, duty.actor) for duty in found] == expected
