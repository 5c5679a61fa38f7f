"""The whole name of what a figure measures, the classes that sums open, and on what basis a bare percentage stands."""

import pytest
from extracting import facts_of

#: Text, and of each target its words, comparator, value, unit, basis and indicator.
NAMES = [
    ("亩均税收低于10万元的项目，不予享受本条政策。", [("低于10万元", "lt", 100000, "元", None, "亩均税收")]),
    ("示范区亩均增产不低于80公斤。", [("不低于80公斤", "ge", 80, "公斤", None, "亩均增产")]),
    ("企业职工总数不超过500人。", [("不超过500人", "le", 500, "人", None, "企业职工总数")]),
    ("签约满1年的，按协议支付服务费。", [("满1年", "ge", 1, "年", None, "签约")]),
    ("对失能老人每年上门服务不少于2次。", [("不少于2次", "ge", 2, "次", "per_year", "上门服务")]),
    ("每年面向企业和孵化载体组织专题培训不少于2次。", [("不少于2次", "ge", 2, "次", "per_year", "专题培训")]),
    ("对同一企业的涉企行政检查每年不得超过2次。", [("不得超过2次", "le", 2, "次", "per_year", "涉企行政检查")]),
    ("本年度拟支持60项左右。", [("60项左右", "approx", 60, "项", None, "支持")]),
    ("次年仍在库且年产值不低于2000万元的，再奖励5万元。", [("不低于2000万元", "ge", 20000000, "元", None, "年产值")]),
    (
        "市州每年组织1次综合绩效评价，县市区每半年开展1次。",
        [("1次", "eq", 1, "次", "per_year", "综合绩效评价"), ("1次", "eq", 1, "次", "per_year", "综合绩效评价")],
    ),
    (
        "缴纳税收100万元以上且同比增长15%以上的企业，优先支持。",
        [("100万元以上", "ge", 1000000, "元", None, "缴纳税收"), ("15%以上", "ge", 15, "%", "yoy_growth", "缴纳税收")],
    ),
    (
        "新进人员年龄一般不超过35周岁，具有高级职称的可放宽到45周岁。",
        [("不超过35周岁", "le", 35, "周岁", None, "新进人员年龄"), ("45周岁", "le", 45, "周岁", "level", "新进人员年龄")],
    ),
    (
        "汛期巡查每日不少于1次，库水位超汛限水位时每日不少于3次。",
        [("不少于1次", "ge", 1, "次", None, "汛期巡查"), ("不少于3次", "ge", 3, "次", None, "汛期巡查")],
    ),
    (
        "新增普惠托位甲县400个、乙县300个。",
        [("400个", "eq", 400, "个", None, "普惠托位"), ("300个", "eq", 300, "个", None, "普惠托位")],
    ),
    (
        "年度可采砂量控制在7800万吨以内，其中湘江干流不超过1500万吨、洞庭湖区不超过3200万吨。",
        [
            ("控制在7800万吨以内", "le", 78000000, "吨", "level", "年度可采砂量"),
            ("不超过1500万吨", "le", 15000000, "吨", "level", "年度可采砂量"),
            ("不超过3200万吨", "le", 32000000, "吨", "level", "年度可采砂量"),
        ],
    ),
    ("学校可以拿出不超过20%的编制数聘请兼职教师。", [("不超过20%", "le", 20, "%", "share", "编制数")]),
    ("财政部门应将不低于全年预算50%的资金预拨到位。", [("不低于全年预算50%", "ge", 50, "%", "share", "资金")]),
    ("省级按不低于20%的比例抽查复核。", [("不低于20%", "ge", 20, "%", "share", "抽查复核")]),
    ("省级每年按不低于10%的比例对已支持项目开展抽查。", [("不低于10%", "ge", 10, "%", "share", "抽查")]),
    # bounds
    (
        "每个团队至少配备1名家庭医生、1名护理人员。",
        [("至少配备1名", "ge", 1, "名", None, "家庭医生"), ("1名", "ge", 1, "名", None, "护理人员")],
    ),
    (
        "每季度至少为签约的慢性病患者提供1次面对面随访。",
        [("至少为签约的慢性病患者提供1次", "ge", 1, "次", None, "面对面随访")],
    ),
    ("建成100条（段）以上省级美丽河湖。", [("100条（段）以上", "ge", 100, "条", None, "省级美丽河湖")]),
    ("每户每年限购1.5吨。", [("1.5吨", "le", 1.5, "吨", "per_year", "限购")]),
    # bases
    ("县域连锁化率提高3个百分点。", [("3个百分点", "eq", 3, "百分点", "growth_from", "县域连锁化率")]),
    (
        "水产品加工率提高5个百分点，达到40%。",
        [("5个百分点", "eq", 5, "百分点", "growth_from", "水产品加工率"), ("达到40%", "ge", 40, "%", None, "水产品加工率")],
    ),
    ("年产值保持10%以上增长的，再奖励5万元。", [("10%以上", "ge", 10, "%", "yoy_growth", "年产值")]),
    ("乡村医生承担的工作量原则上不低于40%。", [("原则上不低于40%", "ge", 40, "%", "share", "乡村医生承担的工作量")]),
    ("含水率不高于12%。", [("不高于12%", "le", 12, "%", None, "含水率")]),
]


@pytest.mark.parametrize(("text", "expected"), NAMES, ids=[row[0] for row in NAMES])
def test_names_bounds_and_bases(text, expected):
    found = [(t.text, t.comparator, t.value, t.unit, t.basis, *t.indicator) for t in facts_of(text).targets]
    assert found == expected


#: Text; of each target its words, low and high, role; of each amount its words and role.
CLASSES = [
    (
        "3万元（含）以内部分报销60%，3万元以上至8万元（含）部分报销65%，8万元以上部分报销85%。",
        [
            ("3万元（含）以内", 30000, None, "threshold"),
            ("3万元以上至8万元（含）", 30000, 80000, "threshold"),
            ("8万元以上", 80000, None, "threshold"),
        ],
        [
            ("3万元（含）以内", "threshold"),
            ("60%", "rate"),
            ("3万元以上至8万元（含）", "threshold"),
            ("65%", "rate"),
            ("8万元以上", "threshold"),
            ("85%", "rate"),
        ],
    ),
    (
        "年营业收入5000万元以上至1亿元的奖励20万元，1亿元以上的奖励50万元。",
        [("5000万元以上至1亿元", 50000000, 100000000, "threshold"), ("1亿元以上", 100000000, None, "threshold")],
        [("5000万元以上至1亿元", "threshold"), ("20万元", "grant"), ("1亿元以上", "threshold"), ("50万元", "grant")],
    ),
    (
        "住院起付线分别为200元、500元和800元。",
        [("200元", 200, None, "threshold"), ("500元", 500, None, "threshold"), ("800元", 800, None, "threshold")],
        [("200元", "threshold"), ("500元", "threshold"), ("800元", "threshold")],
    ),
    (
        "起付标准：一级医院200元、二级医院400元。",
        [("200元", 200, None, "threshold"), ("400元", 400, None, "threshold")],
        [("200元", "threshold"), ("400元", "threshold")],
    ),
    ("给予10万元以上的奖励。", [], [("10万元以上", "grant")]),
    ("每月发放200元至600元的补贴。", [], [("200元至600元", "grant")]),
]


@pytest.mark.parametrize(("text", "targets", "amounts"), CLASSES, ids=[row[0] for row in CLASSES])
def test_classes_that_sums_open(text, targets, amounts):
    found = facts_of(text)
    assert [(t.text, t.value, t.value_max, t.role) for t in found.targets] == targets
    assert [(a.text, a.role) for a in found.amounts] == amounts
