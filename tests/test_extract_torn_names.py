"""Names of measures that were torn or ran on, lists told 分别, for each of whom; days that say which are meant."""

import pytest
from extracting import facts_of

#: Text, and of each target its words, role, basis and indicator.
NAMES = [
    # a head that was taken for an adverb, or the end of a word
    ("重点河段水质达标率达到95%。", [("达到95%", "goal", None, "重点河段水质达标率")]),
    ("养殖类核心示范区面积不少于300亩。", [("不少于300亩", "goal", None, "养殖类核心示范区面积")]),
    ("每千人口拥有6岁以下儿童床位数达到2.5张。", [("达到2.5张", "goal", None, "6岁以下儿童床位数")]),
    ("绿化覆盖率、道路完好率和高标准农田占比分别达到40%、90%和60%。", [
        ("达到40%", "goal", None, "绿化覆盖率"),
        ("90%", "goal", None, "道路完好率"),
        ("60%", "goal", "share", "高标准农田占比"),
    ]),
    # what they do, and from what it is reckoned
    ("选派不少于5名教师驻校支教。", [("不少于5名", "goal", None, "教师")]),
    ("安排2名联络员具体负责。", [("2名", "goal", None, "联络员")]),
    ("配备2名培训教师。", [("2名", "goal", None, "培训教师")]),
    ("贷款利率在同期市场报价利率基础上至少下降30个基点。", [("至少下降30个基点", "goal", "reduction", "贷款利率")]),
    ("日费率由0.3‰下调为0.2‰。", [("0.2‰", "goal", "level", "日费率")]),
    ("农民收入增速高于全省平均水平2个百分点。", [("高于全省平均水平2个百分点", "goal", None, "农民收入")]),
    ("学生占比高于全省平均水平2个百分点。", [("高于全省平均水平2个百分点", "goal", "share", "学生占比")]),
    # the noun behind a figure, with the deed that it is for; what may be done, and how often
    ("每个小区至少建设1座旧衣分类回收亭。", [("至少建设1座", "goal", None, "旧衣分类回收亭")]),
    ("设置2个可回收物投放点。", [("2个", "goal", None, "可回收物投放点")]),
    ("支持20家企业开展试点。", [("20家", "goal", None, "企业")]),
    ("8万元及以下的农户创业贷款原则上免除反担保。", [("8万元及以下", "threshold", None, "农户创业贷款")]),
    ("组建1支不少于15人的半专业消防队。", [
        ("1支", "goal", None, "半专业消防队"),
        ("不少于15人", "goal", None, "半专业消防队"),
    ]),
    ("退役军人可免费参观博物馆，每人每年不超过6次。", [("不超过6次", "goal", "per_year", "免费参观博物馆")]),
    # how far a name reaches; how big those are that are meant
    ("城区菜市场800米服务半径覆盖率达到85%。", [("达到85%", "goal", None, "城区菜市场800米服务半径覆盖率")]),
    ("2023年10月底前，建成区20蒸吨/小时以下燃煤锅炉全部淘汰。", [("20蒸吨/小时以下", "threshold", None, "燃煤锅炉")]),
    ("单位能耗控制在20千瓦时以下。", [("控制在20千瓦时以下", "goal", "level", "单位能耗")]),
    # things beside things, and those who hold a part
    ("协会不少于2家、家庭农场不少于30家。", [("不少于2家", "goal", None, "协会"), ("不少于30家", "goal", None, "家庭农场")]),
    ("示范基地不少于3个，山区县不少于1个。", [("不少于3个", "goal", None, "示范基地"), ("不少于1个", "goal", None, "示范基地")]),
    ("每季度开展1次联合演练。", [("1次", "goal", None, "联合演练")]),
    # lists
    ("护理员与老人的配比分别不低于1∶3、1∶5、1∶8。", [
        ("不低于1∶3", "goal", None, "护理员与老人的配比"),
        ("1∶5", "goal", None, "护理员与老人的配比"),
        ("1∶8", "goal", None, "护理员与老人的配比"),
    ]),
    ("费用由省与市按1∶1、市与县按1∶2分担。", []),
    ("接待人次分别达到90万、40万和60万人次。", [
        ("达到90万", "goal", None, "接待人次"),
        ("40万", "goal", None, "接待人次"),
        ("60万人次", "goal", None, "接待人次"),
    ]),
    # shares of money, and when they are paid
    ("市财政局按照年度计划数的60%预拨至各区。", []),
    ("工程完成70%后，拨付资金的一半。", [("70%", "threshold", None, "工程")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NAMES, ids=[row[0][:24] for row in NAMES])
def test_names_that_were_torn(text, expected):
    assert [(t.text, t.role, t.basis, "".join(t.indicator)) for t in facts_of(text).targets] == expected


#: Text, and for each of whom its targets count.
EACH = [
    ("农村每户发放一只分类垃圾桶。", ["每户"]),
    ("每个社区设立一个便民服务点，每村安装一套广播系统。", ["每个社区", "每村"]),
    ("每个医院建立一项制度，每个单位探索一种方式，每个县形成一套机制，每个科室培育一批骨干。", []),
    ("各级民政、教育部门要加强协作，每年开展2次联合检查。", [None]),
    ("带动各省建设省级产业园500个以上。", [None]),
    ("各县（市、区）每年至少举办2场招聘会。", ["各县（市、区）"]),
    ("指导各县至少建设1个示范园。", ["各县"]),
    ("各地义务教育巩固率达到96%以上。", [None]),
    ("每个设区的市至少建成1家公办托育机构。", ["每个设区的市"]),
    ("每个项目的评审专家不少于5人。", ["每个项目"]),
    ("单户贴息额每年不超过100万元，贴息期限不超过3年。", [None]),
    ("每名学员集中培训时间不少于7天，跟岗实习不少于30天。", ["每名学员", "每名学员"]),
]


@pytest.mark.parametrize(("text", "expected"), EACH, ids=[row[0][:24] for row in EACH])
def test_for_each_of_whom(text, expected):
    assert [t.per for t in facts_of(text).targets] == expected


#: Text, and when its targets are due.
DUE = [
    ("到2025年，完成2005年底前建成的老旧小区改造，新增停车位5000个以上。", [("2025-12-31", None)]),
    ("“十四五”期间，完成2000年底前建成的老旧小区改造，加装电梯900台以上。", [(None, "“十四五”期间")]),
    ("到2025年，新增停车位5000个以上。", [("2025-12-31", None)]),
    ("新能源公交占比2024年达到25%，2025年达到30%。", [("2024-12-31", "2024年"), ("2025-12-31", "2025年")]),
    ("2024年、2025年每年分别改造危旧房屋2000套和1500套。", [(None, "2024年"), (None, "2025年")]),
    ("2024年底、2025年底覆盖率分别达到60%和80%。", [("2024-12-31", None), ("2025-12-31", None)]),
    ("2023年30%以上的学校达到智慧校园标准，2024年达到50%以上。", [("2023-12-31", "2023年"), ("2024-12-31", "2024年")]),
    ("2023年，各县每月检查不少于2次。", [(None, "2023年")]),
    ("到2025年，能耗比2020年下降9%。", [("2025-12-31", None)]),
]


@pytest.mark.parametrize(("text", "expected"), DUE, ids=[row[0][:24] for row in DUE])
def test_a_day_that_says_which_are_meant(text, expected):
    issued = "省民政厅关于做好有关工作的通知\n民发〔2023〕12号\n各市民政局：\n一、工作任务\n" + text
    assert [(t.due_date, t.period) for t in facts_of(issued).targets] == expected
