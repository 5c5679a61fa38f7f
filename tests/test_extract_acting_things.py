"""Things, places and businesses that act for those who run them, and duties whose verb no list has."""

import pytest
from extracting import facts_of

from pipeline.extract.acting_things import ActingThing
from pipeline.gazetteer import rows

DUTIES = [
    # (text, [(words, actor)])
    (
        "渣土车必须加盖篷布，不得带泥上路，不得与社会车辆混停。",
        [("必须加盖篷布", "渣土车"), ("不得带泥上路", "渣土车"), ("不得与社会车辆混停", "渣土车")],
    ),
    ("县餐厨垃圾处理场不再接收建筑垃圾。", [("不再接收建筑垃圾", "县餐厨垃圾处理场")]),
    ("洗浴、滑冰场等高耗水行业应安装节水器具。", [("应安装节水器具", "洗浴、滑冰场等高耗水行业")]),
    ("获批项目须在批复后6个月内开工，未开工的收回资金。", [("须在批复后6个月内开工", "获批项目"), ("收回资金", None)]),
    ("各类冷链车辆在运输期间不得关闭制冷设备。", [("不得关闭制冷设备", None)]),
    ("充电站点网络平台和车辆应接入监管系统。", [("应接入监管系统", "充电站点网络平台和车辆")]),
    ("供血单位应每月盘点库存，不得跨省调剂。", [("应每月盘点库存", "供血单位"), ("不得跨省调剂", "供血单位")]),
    ("校医院、众创空间等服务载体应当免费开放。", [("应当免费开放", "校医院、众创空间等服务载体")]),
    ("在校生1000人以上的学校应当配备专职校医。", [("应当配备专职校医", "在校生1000人以上的学校")]),
    # what is done with a thing is no deed of it, nor is what is measured of it, nor a verb with a thing as its object
    ("项目须纳入省级项目库。", [("须纳入省级项目库", None)]),
    ("单个项目不得超过100万元。", [("不得超过100万元", None)]),
    ("驾驶车辆必须系安全带。", [("必须系安全带", None)]),
    ("项目现场必须设立公示牌。", [("必须设立公示牌", None)]),
    ("未入库的项目一律不予安排资金。", [("一律不予安排资金", None)]),
    ("新建厂房不得转让、出租。", [("不得转让、出租", None)]),
    ("项目应于6月底前公示。", [("应于6月底前公示", None)]),
    ("违法场所必须查封。", [("必须查封", None)]),
    ("中标工程不得转包、违法分包。", [("不得转包、违法分包", None)]),
    ("违规项目应予撤销。", [("应予撤销", None)]),
    ("涉密工程不得泄露。", [("不得泄露", None)]),
    ("供餐企业注册资本应在300万元以上。", [("应在300万元以上", None)]),
    # verbs that no list has
    ("由县农业农村局对责任人处200元罚款。", [("由县农业农村局对责任人处200元罚款", "县农业农村局")]),
    ("分管副局长每月带队检查。", [("每月带队检查", "分管副局长")]),
    (
        "县广播电视台要开设专栏，每周刊播公益广告不少于5条。",
        [("要开设专栏，每周刊播公益广告不少于5条", "县广播电视台")],
    ),
    ("市本级每年发布应用场景清单。", [("每年发布应用场景清单", "市本级")]),
    ("各单位要健全制度，每年抽查比例不低于总数的5%。", [("要健全制度", "各单位")]),
    ("鼓励在校生500人以上的学校聘请营养师。", [("鼓励在校生500人以上的学校聘请营养师", "在校生500人以上的学校")]),
    # nothing is done
    ("提升类改造以社会资本投入为主。", []),
    ("新增认定的产业园，给予补助。", [("给予补助", None)]),
]


@pytest.mark.parametrize(("text", "expected"), DUTIES, ids=[row[0] for row in DUTIES])
def test_who_does_what(text, expected):
    assert [(o.text, o.actor) for o in facts_of(text).obligations] == expected


IN_CASES = [
    # (text, [(words, actor, action)])
    ("落户项目自签约之日起1年内在我县投产的，给予50万元奖励。", [("签约之日起1年内", "落户项目", "在我县投产")]),
    ("商户在6月30日前完成整改的，恢复经营资格。", [("6月30日前", "商户", "完成整改")]),
]


@pytest.mark.parametrize(("text", "expected"), IN_CASES, ids=[row[0] for row in IN_CASES])
def test_who_has_the_term_of_a_case(text, expected):
    assert [(d.text, d.actor, d.action) for d in facts_of(text).deadlines] == expected


@pytest.mark.parametrize("row", rows("acting_things", ActingThing), ids=lambda row: row.head)
def test_every_head_acts_where_nobody_is_named(row):
    assert [o.actor for o in facts_of(f"大型{row.head}必须安装监控设备。").obligations] == [f"大型{row.head}"]
