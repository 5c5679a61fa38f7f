"""What stands around a figure or a time: of each, for whom, out of what, in which stage, and which of a list it is."""

import pytest
from extracting import facts_of

from pipeline import read

AMOUNTS = [
    # (text, [(words, role, recipient, per)])
    ("小型无人机每架次补贴15元。", [("15元", "grant", "小型无人机", "每架次")]),
    (
        "主导制定国际标准、国家标准的，每项分别奖励50万元、30万元。",
        [("50万元", "grant", "主导制定国际标准、国家标准的", "每项"), ("30万元", "grant", "主导制定国际标准、国家标准的", "每项")],
    ),
    ("家庭经济困难学生每人每餐补助4元。", [("4元", "grant", "家庭经济困难学生", "每人每餐")]),
    ("幼儿园按每班5000元安排设备更新经费。", [("5000元", "grant", None, "每班")]),
    ("对新引进的博士，给予每人每月3000元生活补贴。", [("3000元", "grant", "新引进的博士", "每人每月")]),
    ("新增种羊每只补助200元，新增蜂群每箱补助150元。", [("200元", "grant", None, "每只"), ("150元", "grant", None, "每箱")]),
    ("按每带动1户2000元的标准给予奖补。", [("2000元", "grant", None, "每带动1户")]),
    ("每亩补偿80元至120元。", [("80元至120元", "grant", None, "每亩")]),
    ("管护员劳务补助为每人每年1.2万元。", [("1.2万元", "grant", "管护员", "每人每年")]),
    (
        "对年度云服务费5000元以上的规下企业，按实际支出的50%给予补贴，每户每年不超过2万元。",
        [
            ("5000元以上", "threshold", None, None),
            ("50%", "rate", "年度云服务费5000元以上的规下企业", None),
            ("不超过2万元", "cap", "年度云服务费5000元以上的规下企业", "每户每年"),
        ],
    ),
    ("对20个县每县补助500万元，共计1亿元。", [("500万元", "grant", "20个县", "每县"), ("1亿元", "total", "20个县", None)]),
    ("服务收费由市发展改革部门会同财政部门制定，每生每学期最高不超过300元。", [("最高不超过300元", "cap", None, "每生每学期")]),
    ("收费标准由县物价主管部门核定，每户每月不超过20元。", [("不超过20元", "cap", None, "每户每月")]),
]


CASES = [
    # (text, [(words, role, condition)]): what is reached in the case that opens the sentence, and whose case the next rule is
    ("对年营业收入首次突破1亿元的软件企业，奖励50万元。", [("突破1亿元", "threshold", None), ("50万元", "grant", None)]),
    (
        "对企业购买设备的，给予10万元；对于其中的小微企业，给予20万元。",
        [("10万元", "grant", "对企业购买设备的"), ("20万元", "grant", "对企业购买设备的")],
    ),
    ("对企业购买设备的，给予10万元；对于个人，给予20万元。", [("10万元", "grant", "对企业购买设备的"), ("20万元", "grant", None)]),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[row[0] for row in CASES])
def test_in_which_case(text, expected):
    assert [(a.text, a.role, a.condition) for a in facts_of(text).amounts] == expected


@pytest.mark.parametrize(("text", "expected"), AMOUNTS, ids=[row[0] for row in AMOUNTS])
def test_for_whom_and_for_each_of_what(text, expected):
    assert [(a.text, a.role, a.recipient, a.per) for a in facts_of(text).amounts] == expected


OF_EACH = [
    ("每个项目的评审专家不少于5人。", [("每个项目", ["评审专家"])]),
    ("每个品种留样量不少于125克。", [("每个品种", ["留样量"])]),
    ("每队医护人员不少于20人。", [("每队", ["医护人员"])]),
    ("每床使用面积不少于15平方米。", [("每床", ["使用面积"])]),
    ("每名学生保险金额不低于80万元。", [("每名学生", ["保险金额"])]),
    ("每10万人口重症医学床位数不少于12张。", [("每10万人口", ["重症医学床位数"])]),
    ("每500公顷湿地至少配备1名管护员。", [("每500公顷湿地", ["管护员"])]),
    ("按照每千人口不少于10个托位的标准建设。", [("每千人口", ["托位"])]),
    ("每个托育点托位数一般不超过50个。", [("每个托育点", ["托位数"])]),
    ("从业人员上岗前须接受不少于60学时的培训。", [(None, ["培训"])]),
    ("农村初中的分配比例比上年提高2个百分点。", [(None, ["农村初中的分配比例"])]),
    ("全市普通高中计划招生24800人。", [(None, ["普通高中计划招生"])]),
    ("饮用水水源地水质达标率保持100%。", [(None, ["饮用水水源地水质达标率"])]),
    ("提前下达比例不低于上年度预算数的70%。", [(None, ["提前下达比例"])]),
    ("每期培训时间不少于7天。", [("每期", ["培训时间"])]),
    ("每组救援人员不少于20人。", [("每组", ["救援人员"])]),
    ("每生绿化面积不少于15平方米。", [("每生", ["绿化面积"])]),
    ("每班学生人数不超过45人。", [("每班", ["学生人数"])]),
]


@pytest.mark.parametrize(("text", "expected"), OF_EACH, ids=[row[0] for row in OF_EACH])
def test_of_each_of_what_and_what_is_counted(text, expected):
    assert [(t.per, t.indicator) for t in facts_of(text).targets] == expected


THRESHOLDS = [
    ("对技改投资超过2000万元的项目，按设备投入的8%给予补助。", [("超过2000万元", "threshold"), ("8%", "rate")]),
    ("实施投资10亿元以上项目不少于20个。", [("10亿元以上", "threshold")]),
    ("力争贷款余额达到800亿元。", []),
    ("市财政安排资金1亿元以上。", [("1亿元以上", "grant")]),
]


@pytest.mark.parametrize(("text", "expected"), THRESHOLDS, ids=[row[0] for row in THRESHOLDS])
def test_money_that_says_which_ones_is_a_threshold_and_money_to_reach_is_a_goal(text, expected):
    assert [(a.text, a.role) for a in facts_of(text).amounts] == expected


def test_who_sets_a_fee_does_not_pay_it():
    (cap,) = facts_of("服务收费由市发展改革部门会同财政部门制定，每生每学期最高不超过300元。").amounts
    assert (cap.payer, cap.recipient, cap.per) == (None, None, "每生每学期")


def test_sums_behind_among_them_are_parts_with_purposes_of_their_own():
    whole, first, second = facts_of("县财政安排资金260万元，其中：150万元用于装备购置，80万元用于队伍训练。").amounts
    assert whole.purpose is None
    assert [(a.role, a.part_of, a.purpose) for a in (first, second)] == [
        ("instalment", whole.id, "装备购置"),
        ("instalment", whole.id, "队伍训练"),
    ]


def test_shares_of_a_list_are_all_rates_of_one_base():
    found = facts_of("对东部、中部、西部地区，分别按总投资的30%、60%、80%予以支持。").amounts
    assert [(a.role, a.rate, a.rate_base) for a in found] == [("rate", 30, "总投资"), ("rate", 60, "总投资"), ("rate", 80, "总投资")]


def test_from_a_day_on_each_year_is_one_time():
    (again,) = facts_of("国家卫生健康委自2026年起每年开展一次评估。").deadlines
    assert (again.text, again.kind, again.start, again.frequency) == ("自2026年起每年", "recurring", "2026-01-01", "P1Y")


def test_what_it_was_is_no_grant_and_what_a_project_costs_is_a_total():
    assert [(a.text, a.recipient) for a in facts_of("省级财政补助标准由每亩30元提高到45元。").amounts] == [("45元", None)]
    found = facts_of("项目总投资3.2亿元，其中中央预算内投资1.28亿元，省级配套8000万元。").amounts
    assert [a.role for a in found] == ["total", "instalment", "instalment"]


def test_who_bears_what_share():
    found = facts_of("所需经费由省财政承担60%、市县财政承担40%。").amounts
    assert [(a.role, a.rate, a.rate_base, a.payer) for a in found] == [
        ("rate", 60, "所需经费", "省财政"),
        ("rate", 40, "所需经费", "市县财政"),
    ]


def test_each_time_has_its_own_deed():
    found = facts_of("年底前主体封顶，2019年6月投入使用。").deadlines
    assert [(d.text, d.action) for d in found] == [("年底前", None), ("2019年6月", "投入使用")]


def test_what_is_given_on_top_is_no_part():
    cap, more = facts_of("单个项目最高300万元；其中获评国家级的，再一次性奖励100万元。").amounts
    assert (cap.role, more.role, more.part_of) == ("cap", "grant", None)


def test_shares_in_turn_are_instalments_and_a_deduction_is_a_rate():
    assert [(a.role, a.rate) for a in facts_of("补助资金分三年兑付，比例依次为40%、30%、30%。").amounts] == [
        ("instalment", 40),
        ("instalment", 30),
        ("instalment", 30),
    ]
    assert [(a.role, a.rate, a.rate_base) for a in facts_of("对不合格的，扣减下一年度专项资金的20%。").amounts] == [
        ("rate", 20, "下一年度专项资金")
    ]
    more, less = facts_of("得分90分以上的，下一年度资金分配时上浮10%；低于60分的，扣减30%。").amounts
    assert [(a.role, a.rate, a.rate_base) for a in (more, less)] == [("rate", 10, None), ("rate", 30, None)]
    assert [(a.role, a.rate) for a in facts_of("按工资总额的百分之八提取职工教育经费。").amounts] == [("rate", 8)]


LISTS = [
    # (text, [(words, comparator, value, indicator, basis)])
    (
        "教师满意度、学生满意度和家长满意度分别不低于85%、90%和90%。",
        [
            ("不低于85%", "ge", 85, ["教师满意度"], None),
            ("90%", "ge", 90, ["学生满意度"], None),
            ("90%", "ge", 90, ["家长满意度"], None),
        ],
    ),
    (
        "投诉举报量、餐余浪费量分别比上一学年下降20%、30%以上。",
        [("20%", "ge", 20, ["投诉举报量"], "reduction"), ("30%以上", "ge", 30, ["餐余浪费量"], "reduction")],
    ),
    ("一等奖、二等奖分别不超过5%、15%。", [("不超过5%", "le", 5, ["一等奖"], None), ("15%", "le", 15, ["二等奖"], None)]),
    ("合格率达到98%，其中重点企业100%。", [("达到98%", "ge", 98, ["合格率"], None), ("100%", "eq", 100, ["合格率"], None)]),
    ("森林覆盖率、湿地保护率达到42%。", [("达到42%", "ge", 42, ["森林覆盖率", "湿地保护率"], None)]),
    ("开通载货航线30条以上、载人航线5条。", [("30条以上", "ge", 30, ["载货航线"], None), ("5条", "eq", 5, ["载人航线"], None)]),
    ("依托市级中医医院建设“国医堂”20个。", [("20个", "eq", 20, ["“国医堂”"], None)]),
    (
        "货物吞吐量达到3亿吨，集装箱吞吐量达到1000万标箱，分别比2017年增加6000万吨和300万标箱。",
        [
            ("达到3亿吨", "ge", 300000000, ["货物吞吐量"], None),
            ("达到1000万标箱", "ge", 10000000, ["集装箱吞吐量"], None),
            ("6000万吨", "eq", 60000000, ["货物吞吐量"], "growth_from"),
            ("300万标箱", "eq", 3000000, ["集装箱吞吐量"], "growth_from"),
        ],
    ),
    ("养殖尾水达标排放率2020年达85%。", [("达85%", "ge", 85, ["养殖尾水达标排放率"], None)]),
    ("力争到2020年省级以上平台达50家。", [("达50家", "ge", 50, ["省级以上平台"], None)]),
    ("旅游总收入较2015年翻一番。", [("翻一番", "eq", 2, ["旅游总收入"], "multiple")]),
    ("海洋生产总值在2016年基础上翻一番。", [("翻一番", "eq", 2, ["海洋生产总值"], "multiple")]),
    ("海洋生产总值在2018年基础上翻一番。", [("翻一番", "eq", 2, ["海洋生产总值"], "multiple")]),
    ("A级食堂占比由41%提高到60%。", [("60%", "eq", 60, ["A级食堂占比"], "share")]),
    ("将推荐文件（一式两份）报送市局。", [("两份", "eq", 2, ["推荐文件"], None)]),
    ("办理时间由7天左右缩短至2天以内。", [("2天以内", "le", 2, ["办理时间"], "level")]),
]


@pytest.mark.parametrize(("text", "expected"), LISTS, ids=[row[0] for row in LISTS])
def test_each_figure_of_a_list_has_its_own_indicator_and_the_common_bound(text, expected):
    assert [(t.text, t.comparator, t.value, t.indicator, t.basis) for t in facts_of(text).targets] == expected


ROLES = [
    ("评审得分低于70分的不予立项。", None, [("低于70分", "threshold")]),
    ("凡火情超过3起的乡镇，由县政府约谈。", None, [("超过3起", "threshold")]),
    ("推荐数量不超过10个。", None, [("不超过10个", "quota")]),
    ("注册时间满1年。", "申报条件", [("满1年", "threshold")]),
    ("组建不少于30人的扑火队伍。", None, [("不少于30人", "goal")]),
]


@pytest.mark.parametrize(("text", "heading", "expected"), ROLES, ids=[row[0] for row in ROLES])
def test_a_figure_from_which_something_follows_is_a_threshold(text, heading, expected):
    assert [(t.text, t.role) for t in facts_of(text, heading=heading).targets] == expected


NO_TARGETS = [
    ("10月以来已发生火情7起，过火面积约120亩。", "what was told goes on"),
    ("出台稳增长十二条措施。", "条 of measures"),
    ("规章实施满两年。", "满 where no condition is told"),
]


@pytest.mark.parametrize(("text", "why"), NO_TARGETS, ids=[row[1] for row in NO_TARGETS])
def test_no_targets(text, why):
    assert facts_of(text).targets == []


DEADLINES = [
    # (text, [(words, kind, date or start, end, action)])
    ("（一）动员部署阶段（2018年9月1日—9月20日）。", [("2018年9月1日—9月20日", "period", "2018-09-01", "2018-09-20")]),
    ("各校于6月10日前提交总结材料。", [("6月10日前", "date", "2018-06-10", None)]),
    ("应当自收到资金之日起10日内设立专账。", [("收到资金之日起10日内", "relative", None, None)]),
    ("档案保存期限自竣工验收之日起不少于10年。", [("竣工验收之日起不少于10年", "relative", None, None)]),
    ("应当在15日内部署落实。", [("15日内", "relative", None, None)]),
]


@pytest.mark.parametrize(("text", "expected"), DEADLINES, ids=[row[0] for row in DEADLINES])
def test_deadlines(text, expected):
    found = facts_of(text).deadlines
    assert [(d.text.removeprefix("自"), d.kind, d.date or d.start, d.end) for d in found] == expected


STAGES = """某区教育局关于开展专项行动的通知
各学校：
一、工作安排
（一）动员部署阶段（2022年9月1日—9月20日）。各校于9月15日前报送方案。
（二）总结验收阶段（2023年6月1日—6月30日）。各校于6月10日前提交总结材料。
二、有关要求。各校于10月20日前报送联系人。
某区教育局
2022年8月20日
"""


def test_a_day_without_a_year_falls_into_the_stage_of_its_section(tmp_path):
    path = tmp_path / "n.txt"
    path.write_text(STAGES, encoding="utf-8")
    notice = read(path)
    days = [d for d in notice.deadlines if d.kind == "date"]
    assert [d.date for d in days] == ["2022-09-15", "2023-06-10", "2022-10-20"]
    said = days[1].evidence["year"]
    assert notice.text[said.start : said.end] == "2023年6月1日—6月30日"


NO_DEADLINES = [
    ("三年行动计划（2024—2026年）", "the years of a title"),
    ("严禁使用四季豆。", "no quarter"),
    ("每生每学期最高不超过300元。", "for each pupil each term"),
    ("不作为次年绩效工资总量基数。", "part of what it is"),
    ("“十四五”后三年中医药发展主要指标", "years of a plan"),
]


@pytest.mark.parametrize(("text", "why"), NO_DEADLINES, ids=[row[1] for row in NO_DEADLINES])
def test_no_deadlines(text, why):
    assert facts_of(text).deadlines == []


def test_a_length_of_time_governs_no_later_deed_and_a_time_goes_to_the_nearest():
    notice, paid = facts_of("公示期不少于5个工作日，公示无异议后30日内由市财政局拨付。").deadlines
    assert (notice.actor, notice.action) == (None, None)
    assert paid.actor == "市财政局"


def test_a_length_of_time_that_opens_a_sentence_governs_what_follows():
    (term,) = facts_of("经过三年的时间，构建要素完备的服务体系。").deadlines
    assert (term.offset, term.action) == ("P3Y", "构建要素完备的服务体系")


def test_what_each_does_each_year_comes_again():
    assert [d.frequency for d in facts_of("倡导专利代理人每人每年为中小企业免费代理一件专利申请。").deadlines] == ["P1Y"]


def test_what_stands_before_a_semicolon_is_of_the_first_duty():
    first, second = facts_of("县财政安排资金260万元，其中150万元用于装备；各乡镇要按每人2元的标准落实经费。").obligations
    assert len(first.amount_ids) == 2
    assert len(second.amount_ids) == 1


BANS = """某县农业农村局关于做好项目建设管理的通知
各乡镇人民政府：
一、建设管理
1.严禁擅自变更建设地点。县级农业农村部门要加强验收。
2.加强监督检查。县农业农村局每季度开展一次检查。
二、禁止行为
各乡镇不得虚报面积。
某县农业农村局
2024年3月1日
"""


def test_a_heading_that_forbids_is_a_ban_and_the_name_of_a_section_none(tmp_path):
    path = tmp_path / "n.txt"
    path.write_text(BANS, encoding="utf-8")
    assert [o.text for o in read(path).obligations if o.modality == "prohibition"] == ["严禁擅自变更建设地点", "不得虚报面积"]


def test_until_when_something_holds_is_no_duty():
    assert facts_of("本公告自2018年7月1日起施行，执行至2022年12月31日。").obligations == []


EVENTS = [
    ("学校应在报名开始前向社会公布举报电话。", [("在报名开始前", "relative", "by", "报名开始")]),
    ("供热企业应当在采暖期开始前充水试压。", [("在采暖期开始前", "relative", "by", "采暖期开始")]),
    ("在建项目应当符合前述要求。", []),
    ("在开展工作的前提下加强管理。", []),
]


@pytest.mark.parametrize(("text", "expected"), EVENTS, ids=[row[0] for row in EVENTS])
def test_before_an_event(text, expected):
    assert [(d.text, d.kind, d.bound, d.anchor) for d in facts_of(text).deadlines] == expected


def test_those_who_did_something_and_great_cases_bind_nobody():
    found = facts_of("中央财政通过专项资金支持开展过相关工作的城市，本次不再重复支持。严厉查处大案要案。").obligations
    assert [(o.text, o.modality) for o in found] == [("不再重复支持", "exclusion"), ("严厉查处大案要案", "obligation")]
