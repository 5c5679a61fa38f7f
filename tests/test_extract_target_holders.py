"""Targets: whose a figure is where what it measures was said before, for each of how many, in which unit, and what is none."""

import pytest
from extracting import facts_of

HOLDERS = [
    (
        "住院患者抗菌药物使用率不超过60%，门诊不超过20%，急诊不超过40%。",
        [(60, "住院患者抗菌药物使用率", None), (20, "住院患者抗菌药物使用率", "门诊"), (40, "住院患者抗菌药物使用率", "急诊")],
    ),
    (
        "新建住宅小区绿地率不低于35%，旧区改建项目不低于25%。",
        [(35, "新建住宅小区绿地率", None), (25, "新建住宅小区绿地率", "旧区改建项目")],
    ),
    ("抽查比例：高风险企业不低于20%，较高风险企业不低于10%。", [(20, "抽查比例", "高风险企业"), (10, "抽查比例", "较高风险企业")]),
    (
        "新建中小学建设用地面积，小学不低于生均18平方米，初中不低于生均23平方米。",
        [(18, "新建中小学建设用地面积", "小学"), (23, "新建中小学建设用地面积", "初中")],
    ),
    (
        "有效发明专利拥有量本科院校不少于200件，高职院校不少于30件。",
        [(200, "有效发明专利拥有量", "本科院校"), (30, "有效发明专利拥有量", "高职院校")],
    ),
    (
        "建设服务站60个，每个市州不少于2个，长沙、株洲、湘潭三市各不少于6个。",
        [(60, "建设服务站", None), (2, "建设服务站", None), (6, "建设服务站", "长沙、株洲、湘潭三市")],
    ),
    ("一般性支出压减10%以上，中央部门带头压减15%以上。", [(10, "一般性支出", None), (15, "一般性支出", "中央部门带头")]),
    # another measure, a share with a base of its own, a deed: each of these has a name
    ("垃圾处理率达到95%，租金不得高于市场租金的90%。", [(95, "垃圾处理率", None), (90, "租金", None)]),
    ("合格率达到98%，超低排放改造完成80%以上。", [(98, "合格率", None), (80, "超低排放改造", None)]),
    ("每省推荐本科高校不超过5所、高职院校不超过3所。", [(5, "本科高校", "每省"), (3, "高职院校", None)]),
    (
        "担保费率不超过1%；担保金额500万元以上的，不超过1.5%。",
        [(1, "担保费率", None), (5000000, "担保金额", None), (1.5, "担保费率", None)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), HOLDERS, ids=[row[0] for row in HOLDERS])
def test_whose_a_figure_is(text, expected):
    assert [(t.value, "、".join(t.indicator), t.subject) for t in facts_of(text).targets] == expected


FOR_EACH = [
    ("第一档电量为每户每年2160千瓦时及以下。", "每户每年", ["第一档电量"]),
    ("每季度至少走访1次。", "每季度", ["走访"]),
    ("高校学生勤工助学酬金每小时不低于12元。", "每小时", ["高校学生勤工助学酬金"]),
    ("每个县（市）至少建成1个应急中心。", "每个县（市）", ["应急中心"]),
    ("每千常住人口执业医师数达到3.2人。", "每千常住人口", ["执业医师数"]),
    ("每万人发明专利拥有量达到16件。", "每万人", ["发明专利拥有量"]),
    ("每家检验机构承检批次不得超过总任务量的30%。", "每家检验机构", ["承检批次"]),
    ("社区工作者按每万城镇常住人口18名的标准配备。", "每万城镇常住人口", ["社区工作者"]),
    ("教师每学年参加集中培训不少于90学时。", "每学年", ["集中培训"]),
    ("每个检查组不得少于3人。", "每个检查组", ["检查组"]),
    ("每个申报城市不超过3个。", "每个申报城市", []),
    ("每年走访企业不少于4次。", "每年", ["走访企业"]),
]


@pytest.mark.parametrize(("text", "per", "indicator"), FOR_EACH, ids=[row[0] for row in FOR_EACH])
def test_for_each_of_how_many(text, per, indicator):
    assert [(t.per, t.indicator) for t in facts_of(text).targets] == [(per, indicator)]


UNITS = [
    ("消费者代表不得少于五分之二。", "ge", 40, "%"),
    ("实际使用外资不低于20亿美元。", "ge", 2000000000, "美元"),
    ("连续缴纳社会保险不少于12个月。", "ge", 12, "个月"),
    ("办理时限压缩至3个工作日以内。", "le", 3, "个工作日"),
    ("贷款利率不得超过同期贷款市场报价利率（LPR）加50个基点。", "le", 50, "个基点"),
    ("举办专题培训班不少于12期。", "ge", 12, "期"),
    ("孕产妇死亡率控制在18/10万以下。", "le", 18, "/10万"),
    ("灌溉水有效利用系数提高到0.58。", "eq", 0.58, None),
    ("申请人年龄须年满60周岁。", "ge", 60, "周岁"),
]


@pytest.mark.parametrize(("text", "comparator", "value", "unit"), UNITS, ids=[row[0] for row in UNITS])
def test_value_and_unit(text, comparator, value, unit):
    assert [(t.comparator, t.value, t.unit) for t in facts_of(text).targets] == [(comparator, value, unit)]


FORMS = [
    ("大型水库的达标率不低于95%，公厕达标率100%。", [(95, None), (100, None)]),
    ("主导或参与制修订国际标准5项、国家标准80项。", [(5, None), (80, None)]),
    ("完成投资1万亿元以上，其中2023年完成2200亿元。", [(1000000000000, None), (220000000000, None)]),
    ("第二档为2160至4200千瓦时。", [(2160, 4200)]),
    ("2019年底前，全省1640座加油站、28座储油库完成治理任务。", [(1640, None), (28, None)]),
    ("对年度考核优秀的3个设区市，省财政给予奖补。", [(3, None)]),
    ("参保居民起付线为100元。", [(100, None)]),
    ("单户在保余额最高不得超过1000万元。", [(10000000, None)]),
    ("每年会费标准超过5000元的，应当说明。", [(5000, None)]),
    ("省再担保集团承担比例不低于30%。", [(30, None)]),
    ("培训资金控制在中央财政资金的15%以内。", [(15, None)]),
    ("平均放大倍数由目前的2.3倍提高到5倍。", [(5, None)]),
    ("通硬化路率由2017年的81.3%提高到90%以上。", [(90, None)]),
    ("原则上会议不超过3次，其他会议停止执行。", [(3, None)]),  # 原则上 is no 原规定
    # what was asked for until now, a name, who is meant, a grant
    ("将申领条件由参保3年以上放宽至参保1年以上。", [(1, None)]),
    ("原规定每人享受不超过3次的，不再执行。", []),
    ("加快推进2期工程建设。", []),
    ("未满18周岁的学生应当取得监护人同意。", []),
    ("对每个设区市给予最高100万元补助。", []),
    ("全省现有1640座加油站、28座储油库。", []),
    ("56人以上大班额比例控制在2%以内。", [(2, None)]),
]


@pytest.mark.parametrize(("text", "expected"), FORMS, ids=[row[0] for row in FORMS])
def test_what_is_a_target(text, expected):
    assert [(t.value, t.value_max) for t in facts_of(text).targets] == expected


ROLES = [
    ("服务人口不足800人的行政村可以联合设置卫生室。", "threshold"),
    ("床位使用率高于93%的公立医院，方可增设床位。", "threshold"),
    ("每省推荐本科高校不超过5所。", "quota"),
    ("培育产值10亿元以上企业5家。", "goal"),
    ("绿化覆盖率达到35%以上。", "goal"),
]


@pytest.mark.parametrize(("text", "role"), ROLES, ids=[row[0] for row in ROLES])
def test_role(text, role):
    assert facts_of(text).targets[-1].role == role


BASES = [
    ("平均住院日降至8天以下。", "level"),
    ("住院费用比上年下降5%。", "reduction"),
    ("覆盖80%以上的省级园区。", "share"),
    ("面向社会供应的不少于20%。", "share"),
    ("市级负担部分不得低于40%。", "share"),
]


@pytest.mark.parametrize(("text", "basis"), BASES, ids=[row[0] for row in BASES])
def test_basis(text, basis):
    assert [t.basis for t in facts_of(text).targets] == [basis]


LISTED = [
    ("名额分配", "青山区：12个，其中重点帮扶村3个。", [(12, "quota", "青山区"), (3, "goal", "重点帮扶村")]),
    ("培训计划", "培训类别：村干部；培训人数：300人。", [(300, "goal", None)]),
    ("联系方式", "青山区：12个。", []),
    ("工作回顾", "培训人数：300人。", []),
]


@pytest.mark.parametrize(("heading", "text", "expected"), LISTED, ids=[row[0] for row in LISTED])
def test_goals_behind_a_colon(heading, text, expected):
    found = facts_of(text, heading=heading).targets
    assert [(t.value, t.role, t.subject) for t in found] == expected


STEPS = [
    ("用水量超过20%至40%的部分，加收1倍。", (20, 40)),
    ("第二阶梯：年用水量181—240立方米。", (181, 240)),
]


@pytest.mark.parametrize(("text", "expected"), STEPS, ids=[row[0] for row in STEPS])
def test_steps_of_a_scale(text, expected):
    found = facts_of(text).targets[0]
    assert (found.comparator, found.value, found.value_max) == ("between", *expected)


def test_many_lie_in_a_list_with_a_bracket():
    """（含…180万亩） parts nothing: what stands behind it is of the same list."""
    found = facts_of("实施面积1500万亩，其中黑龙江800万亩（含农垦集团180万亩）、吉林150万亩。").targets
    assert [(t.value, t.subject) for t in found][1:] == [(8000000, "黑龙江"), (1800000, "农垦集团"), (1500000, "吉林")]


RUNS = [
    ("优良天数比率达到85%，淘汰柴油货车2000辆，散煤治理5万户。", [85, 2000, 50000]),
    ("登记率达到95%，覆盖率98%，网络餐饮抽检800批次。", [95, 98, 800]),
    ("笔试成绩占60%，面试成绩占40%。", [60, 40]),
    ("推荐名额：各设区市5名，省直管县2名，杭州、宁波各3名。", [5, 2, 3]),
    ("每班配备2名专任教师和1名保育员。", [2, 1]),
    ("蔬菜抽检合格率不低于98%，畜产品99%。", [98, 99]),
    ("轮换数量控制在储备规模的30%左右。", [30]),
    ("拆除面积不应大于总面积的20%。", [20]),
    # whom it concerns, what there is, what was given
    ("全市共有初中毕业生41260人，其中城区12835人。", []),
    ("荣获优秀组织奖10个。", []),
    ("新增学位98万个，大班额问题得到有效缓解。", []),
]


@pytest.mark.parametrize(("text", "expected"), RUNS, ids=[row[0] for row in RUNS])
def test_bare_figures_in_a_run_of_goals(text, expected):
    assert [t.value for t in facts_of(text).targets] == expected
