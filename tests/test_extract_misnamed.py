"""What is measured where a place, a deed, a payer or nothing stands beside the figure, and where the name stands inside or behind it."""

import pytest
from extracting import facts_of
from raw import raw

from pipeline.deduplicate import deduplicate
from pipeline.extract import extract
from pipeline.normalize import normalize
from pipeline.repair import repair
from pipeline.segment import segment

#: A notice, and of each target its words and indicator.
HEADED = [
    (
        "三、重点任务\n1.新建公共厕所。东湖区40座，西湖区、青云谱区各25座，其余各县自行确定，但每县不少于2座。\n2.农田灌溉。全面推进。",
        [("40座", "新建公共厕所"), ("25座", "新建公共厕所"), ("不少于2座", "新建公共厕所")],
    ),
    (
        "三、重点任务\n1.公益性岗位。市本级筹集800个，东湖区、西湖区分别筹集120个、90个。\n2.创业贷款。加强管理。",
        [("800个", "公益性岗位"), ("120个", "公益性岗位"), ("90个", "公益性岗位")],
    ),
    (
        "三、重点任务\n1.危桥改造。东湖区改造12座桥梁、860米，西湖区改造9座桥梁、410米。\n2.绿化。全面推进。",
        [("12座", "桥梁"), ("860米", "危桥改造"), ("9座", "桥梁"), ("410米", "危桥改造")],
    ),
    # a heading that says how something is to be done names nothing
    (
        "三、重点任务\n1.加快淘汰步伐。全市淘汰燃煤锅炉180台、320蒸吨。\n2.绿化。全面推进。",
        [("180台", "燃煤锅炉"), ("320蒸吨", "燃煤锅炉")],
    ),
]


def facts_of_notice(text):
    return extract(segment(repair(deduplicate(normalize(raw("关于做好重点工作的通知\n" + text))))))


@pytest.mark.parametrize(("text", "expected"), HEADED, ids=[row[0][:24] for row in HEADED])
def test_heading_names_the_figures_under_it(text, expected):
    assert [(t.text, "".join(t.indicator)) for t in facts_of_notice(text).targets] == expected


#: Sentence, and of each target its words and indicator.
SAID = [
    # parted among payers
    ("保费由市级财政承担60%。", [("60%", "保费")]),
    (
        "改造费用由省级承担50%、县级财政承担30%，其余由农户自筹。",
        [("50%", "改造费用"), ("30%", "改造费用")],
    ),
    (
        "地方负担部分由省级承担60%，市、县两级承担40%，其中脱贫县由省级承担80%。",
        [("60%", "地方负担部分"), ("40%", "地方负担部分"), ("80%", "地方负担部分")],
    ),
    # places that an earlier measure is of
    (
        "租金可在评估价的基础上下浮，其中重点帮扶县下浮不超过10%，其他地区下浮不超过5%。",
        [("不超过10%", "租金"), ("不超过5%", "租金")],
    ),
    # the deed itself where it has its own figure
    ("持证上岗率不低于90%，每年轮训不少于300人次。", [("不低于90%", "持证上岗率"), ("不少于300人次", "轮训")]),
    # the object of the same verb in front
    (
        "学校应当按比例配备专职保安员，学生在300人以下的至少配备2名。",
        [("300人以下", "学生"), ("至少配备2名", "专职保安员")],
    ),
    # what a growth is of: the sum in front
    ("服务业增加值突破300亿元，年均增长9%以上。", [("突破300亿元", "服务业增加值"), ("9%以上", "服务业增加值")]),
    (
        "带动就业率不低于45%；累计投放支农贷款12亿元，年均增长10%以上。",
        [("不低于45%", "带动就业率"), ("12亿元", "支农贷款"), ("10%以上", "支农贷款")],
    ),
    # the next class of the same measure
    (
        "到2027年，年营业收入超10亿元企业达到8家、超50亿元企业2家。",
        [("超10亿元", "年营业收入"), ("达到8家", "企业"), ("超50亿元", "年营业收入"), ("2家", "企业")],
    ),
    # what is given at a rate
    ("矿山企业应按不低于销售收入3%的比例提存治理基金。", [("不低于销售收入3%", "治理基金")]),
    ("水务公司可按不高于基准水价2倍的价格回购。", [("不高于基准水价2倍", "价格")]),
    ("超过30%的部分加收1倍。", [("超过30%", ""), ("1倍", "加收")]),
    # the noun behind 有, also one that begins with a letter
    ("县域内有2家以上3A级旅游景区。", [("2家以上", "3A级旅游景区")]),
    ("南昌、九江、赣州3市可增加1个名额。", [("1个", "名额")]),
    # how long what is held holds
    ("基金结余具备9个月以上支付能力的统筹地区，可适当调整。", [("9个月以上", "支付能力")]),
    ("与其签订2年以上期限服务协议并依法纳税的机构，优先支持。", [("2年以上", "服务协议")]),
    ("更新超过10年使用年限的电梯。", [("超过10年", "使用年限")]),
    ("改造使用8年以上老旧管网的，按新建标准补助。", [("8年以上", "改造使用")]),
    # what there is in stock
    ("生猪存栏500头以上的养殖场，应当备案。", [("500头以上", "生猪存栏")]),
    ("新改扩建年出栏3000头以上的规模场，优先支持。", [("3000头以上", "新改扩建年出栏")]),
    # the classifier alone says for each of which
    ("每户蓄水池容积不小于20立方米。", [("不小于20立方米", "蓄水池容积")]),
    ("每处停放不宜超过30辆。", [("不宜超过30辆", "停放")]),
    ("充电桩按每20户不少于1个配置。", [("不少于1个", "充电桩")]),
    ("滤料装填量按每1万立方米/小时风量不少于2吨配置。", [("不少于2吨", "滤料装填量")]),
    # a measure, then whose it is
    ("生均图书小学达到20册、初中达到30册以上。", [("达到20册", "生均图书"), ("达到30册以上", "生均图书")]),
    # at another time the same
    ("场馆教学日每天开放不少于2小时，双休日和节假日不少于6小时。", [("不少于2小时", "开放"), ("不少于6小时", "开放")]),
    # points
    ("综合得分90分以上的为优秀，80分至90分的为良好。", [("90分以上", "综合得分"), ("80分至90分", "综合得分")]),
    ("施工单位人员须经考核合格，每个班组至少配备1名。", [("至少配备1名", "施工单位人员")]),
    # whose it is behind a measure, known by the next of the list
    ("设施装备配套率大型场达到100%、中小型场达到95%。", [("达到100%", "设施装备配套率"), ("达到95%", "设施装备配套率")]),
    ("执勤人员一级站不少于30人、二级站不少于18人。", [("不少于30人", "执勤人员"), ("不少于18人", "执勤人员")]),
    ("人民调解员行政村不少于5名、居委会不少于7名。", [("不少于5名", "人民调解员"), ("不少于7名", "人民调解员")]),
    # as many figures as names, of one thing
    (
        "建成公共充电桩420个、换电站6座，龙文区、芗城区分别建成310个、280个。",
        [("420个", "公共充电桩"), ("6座", "换电站"), ("310个", "公共充电桩"), ("280个", "公共充电桩")],
    ),
    # kinds of bodies in a list of what is built
    ("培育农民合作社示范社120家、家庭农场示范场300家。", [("120家", "农民合作社示范社"), ("300家", "家庭农场示范场")]),
    # a lead before the colon, and one without
    ("适老化改造任务分配：鼓楼区350户，台江区260户。", [("350户", "适老化改造"), ("260户", "适老化改造")]),
    ("农田建设任务按县分解，甲县8万亩、乙县6万亩。", [("8万亩", "农田建设"), ("6万亩", "农田建设")]),
    # those of a size
    (
        "新招用人员达到职工总数15%以上（100人以上企业达到8%）的，可申请贷款。",
        [("达到职工总数15%以上", "新招用人员"), ("100人以上", "企业"), ("达到8%", "新招用人员")],
    ),
    # growths of what stands in front of its mean, and of what was taken for a holder
    ("除治率达到100%，疫点乡镇减少3个。", [("达到100%", "除治率"), ("3个", "疫点乡镇")]),
    ("亩均投资不少于3000元，粮食产能亩均提高100公斤以上。", [("不少于3000元", "亩均投资"), ("100公斤以上", "粮食产能")]),
    # the steps of a list
    (
        "对养老机构按床位规模分档给予补助：50张至100张的，补助10万元；100张以上的，补助20万元。",
        [("50张至100张", "床位"), ("100张以上", "床位")],
    ),
    # a time with the noun behind it, stages of school, what goes on in a row, ages inside a name
    ("没有体育课的当天，学校须组织学生进行1小时集体锻炼。", [("1小时", "集体锻炼")]),
    ("小学每周劳动课不少于2课时，高中阶段每周不少于1课时。", [("不少于2课时", "劳动课"), ("不少于1课时", "劳动课")]),
    (
        "新生儿访视率、0-6岁儿童健康管理率分别达到92%和90%。",
        [("达到92%", "新生儿访视率"), ("90%", "0-6岁儿童健康管理率")],
    ),
    ("质量评价实行百分制，由省级每年组织1次，市级每半年组织1次。", [("1次", "质量评价"), ("1次", "质量评价")]),
    # what follows, and no name
    ("场地生均不低于3平方米，达不到的可按不低于2平方米执行。", [("不低于3平方米", "场地"), ("不低于2平方米", "场地")]),
    ("驾驶员管理人员按每80名驾驶员配备1名。", [("1名", "驾驶员管理人员")]),
    ("保洁员配备比例不低于每500人1名。", [("1名", "保洁员配备比例")]),
    ("上门服务每年不少于2次，大型企业不少于4次。", [("不少于2次", "上门服务"), ("不少于4次", "上门服务")]),
    # must stay: what has an area of its own, who has a quota, who is counted
    (
        "建筑面积按每百户不低于30平方米配置，养老用房不低于每百户20平方米。",
        [("不低于30平方米", "建筑面积"), ("不低于每百户20平方米", "养老用房")],
    ),
    ("试点城市达到12个，示范县达到30个。", [("达到12个", "试点城市"), ("达到30个", "示范县")]),
    ("每家参评企业不超过2项，每名学生不少于3项。", [("不超过2项", ""), ("不少于3项", "")]),
]


@pytest.mark.parametrize(("text", "expected"), SAID, ids=[row[0] for row in SAID])
def test_what_is_measured(text, expected):
    assert [(t.text, "".join(t.indicator)) for t in facts_of(text).targets] == expected


#: Sentence, and of each target for each of what it counts.
EACH = [
    ("每户蓄水池容积不小于20立方米。", ["每户"]),
    ("每家抽查点位不少于50个。", ["每家"]),
    ("滤料装填量按每1万立方米/小时风量不少于2吨配置。", ["每1万立方米/小时风量"]),
    ("每家参评企业不超过2项。", ["每家参评企业"]),
]


@pytest.mark.parametrize(("text", "expected"), EACH, ids=[row[0] for row in EACH])
def test_for_each(text, expected):
    assert [t.per for t in facts_of(text).targets] == expected
