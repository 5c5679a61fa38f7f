"""What plans, calls and budgets say: goals of a list, done in full, for each; who acts behind 由; where money comes from."""

import pytest
from extracting import facts_of

TARGETS = [
    # (text, heading, [(words, comparator, value, indicator, basis, per, role)])
    (
        "到2023年底，累计建成公共充电桩8万个以上、公共充电站1200座以上，服务公共场所500处。",
        "总体要求",
        [
            ("8万个以上", "ge", 80000, ["公共充电桩"], "cumulative", None, "goal"),
            ("1200座以上", "ge", 1200, ["公共充电站"], "cumulative", None, "goal"),
            ("500处", "eq", 500, ["公共场所"], None, None, "goal"),
        ],
    ),
    ("上年度营业收入不低于1亿元。", "申报要求", [("不低于1亿元", "ge", 100000000, ["营业收入"], None, None, "threshold")]),
    ("新建小区配建停车位应当100%建设充电设施。", None, [("100%", "eq", 100, ["新建小区配建停车位"], None, None, "goal")]),
    (
        "2016年绩效目标为：开工率100%，当年竣工率不低于90%。",
        None,
        [("100%", "eq", 100, ["开工率"], None, None, "goal"), ("不低于90%", "ge", 90, ["竣工率"], None, None, "goal")],
    ),
    ("项目开工率100%。", None, []),
    (
        "对年营业收入首次突破1亿元、5亿元的企业，分别给予50万元、150万元奖励。",
        None,
        [
            ("突破1亿元", "gt", 100000000, ["年营业收入"], None, None, "threshold"),
            ("5亿元", "gt", 500000000, ["年营业收入"], None, None, "threshold"),
        ],
    ),
    ("每个服务区快充车位不少于8个。", None, [("不少于8个", "ge", 8, ["快充车位"], None, "每个服务区", "goal")]),
    ("单个试点县连片养殖面积不得低于5000亩。", None, [("不得低于5000亩", "ge", 5000, ["连片养殖面积"], None, "单个试点县", "goal")]),
    ("每个设区市科技局推荐不超过3项。", None, [("不超过3项", "le", 3, ["推荐"], None, "每个设区市科技局", "quota")]),
    ("每个申报城市不超过3个。", None, [("不超过3个", "le", 3, [], None, "每个申报城市", "goal")]),
    ("固定资产投资强度不低于每亩300万元。", None, [("不低于每亩300万元", "ge", 3000000, ["固定资产投资强度"], None, "每亩", "goal")]),
    ("全国约有1500万亩养殖池塘亟待改造。", None, []),
    ("延长时间不得超过6个月。", None, [("不得超过6个月", "le", 6, ["延长时间"], None, None, "goal")]),
]


@pytest.mark.parametrize(("text", "heading", "expected"), TARGETS, ids=[row[0] for row in TARGETS])
def test_targets(text, heading, expected):
    found = facts_of(text, year=2016, date="2016-03-01", heading=heading).targets
    assert [(t.text, t.comparator, t.value, t.indicator, t.basis, t.per, t.role) for t in found] == expected


DEADLINES = [
    # (text, [(words, kind, offset, who)])
    ("经批准可以延期一次，延长时间不得超过6个月。", [("延长时间不得超过6个月", "period", "P6M", None)]),
    ("由县级能源主管部门责令运营企业30日内整改。", [("30日内", "relative", "P30D", "运营企业")]),
    ("县级能源主管部门应当在30日内整改。", [("30日内", "relative", "P30D", "县级能源主管部门")]),
    ("验收合格的，市财政局应当在20个工作日内付清余款。", [("20个工作日内", "relative", "P20D", "市财政局")]),
]


@pytest.mark.parametrize(("text", "expected"), DEADLINES, ids=[row[0] for row in DEADLINES])
def test_terms_and_who_is_told_to_keep_them(text, expected):
    assert [(d.text, d.kind, d.offset, d.actor) for d in facts_of(text).deadlines] == expected


DUTIES = [
    # (text, [(marker, who acts, what is done)])
    ("所需经费从本级预算中列支。", [(None, None, "从本级预算中列支")]),
    ("除管理费用从车辆通行费中列支外，应当全部用于还贷。", [("应当", None, "全部用于还贷")]),
    ("从工会经费中支付给个人的生活补助费。", []),
    ("一律作为结余资金由同级财政收回统筹使用。", [(None, "同级财政", "一律作为结余资金由同级财政收回统筹使用")]),
    ("评定委员会由主任委员、副主任委员组成。", []),
    ("由市投资控股公司负责组建和管理。", [("负责", "市投资控股公司", "市投资控股公司负责组建和管理")]),
    ("支持武汉、宜昌和襄阳等市开展换电试点。", [("支持", "武汉、宜昌和襄阳等市", "武汉、宜昌和襄阳等市开展换电试点")]),
    ("支持武汉建设。", [("支持", None, "武汉建设")]),
    ("未经检疫的苗种禁止投放。", [("禁止", None, "投放")]),
    ("国家禁止投放的苗种。", []),
    (
        "执法人员不得少于2人，必须出示执法证件。",
        [("不得", "执法人员", "少于2人"), ("必须", "执法人员", "出示执法证件")],
    ),
    ("有问题请及时向省商务厅（开发区处）反映。", [("请", None, "及时向省商务厅（开发区处）反映")]),
    (
        "请各市（州）财政局会同住房和城乡建设局，于7月15日前报省财政厅。",
        [("请", "各市（州）财政局", "各市（州）财政局会同住房和城乡建设局")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), DUTIES, ids=[row[0] for row in DUTIES])
def test_who_must_do_what(text, expected):
    assert [(o.marker, o.actor, o.action) for o in facts_of(text).obligations] == expected


NUMBERS = [
    # (text, [(title, number, short name)])
    ("依照《财政违法行为处罚处分条例》（国务院令第427号）处理。", [("财政违法行为处罚处分条例", "国务院令第427号", None)]),
    ("依据《办法》（财政部 教育部令第12号）。", [("办法", "财政部 教育部令第12号", None)]),
    ("根据《决定》（2015年第3号公告）。", [("决定", "2015年第3号公告", None)]),
    (
        "依照《实施办法》（省政府令第233号，以下简称《办法》）办理，《办法》没有规定的除外。",
        [("实施办法", "省政府令第233号", "办法"), ("办法", "省政府令第233号", None)],
    ),
    ("根据《办法》（自2015年起施行）。", [("办法", None, None)]),
]


@pytest.mark.parametrize(("text", "expected"), NUMBERS, ids=[row[0] for row in NUMBERS])
def test_numbers_of_orders_and_announcements(text, expected):
    assert [(c.title, c.doc_number, c.short_name) for c in facts_of(text).citations] == expected


def test_a_predicate_with_a_term_or_a_source_of_its_own_is_no_longer_at_choice():
    may, must = facts_of("可预拨不超过50%的补助资金，竣工验收合格后20个工作日内付清余款。").obligations
    assert (may.modality, must.modality, must.action) == ("permission", "obligation", "付清余款")
    may, paid, never = facts_of("县级财政可安排工作经费，所需经费从本级预算中列支，不得挤占补助资金。").obligations
    assert [(o.modality, o.actor, o.action) for o in (may, paid, never)] == [
        ("permission", "县级财政", "安排工作经费"),
        ("obligation", None, "从本级预算中列支"),
        ("prohibition", "县级财政", "挤占补助资金"),
    ]


def test_a_ratio_with_a_full_width_colon_is_not_cut():
    (shared,) = facts_of("由中央财政和地方财政按7：3比例负担。").obligations
    assert (shared.actor, shared.action) == ("中央财政和地方财政", "中央财政和地方财政按7：3比例负担")


EACH_TIME = [
    # (text, [(words, indicator, whose)])
    ("县级河长每季度巡河不少于1次，乡级河长每月不少于2次。", [("不少于1次", ["巡河"], "县级河长"), ("不少于2次", ["巡河"], "乡级河长")]),
    ("维权援助服务的企业每年不低于100家。", [("不低于100家", ["维权援助服务的企业"], None)]),
]


@pytest.mark.parametrize(("text", "expected"), EACH_TIME, ids=[row[0] for row in EACH_TIME])
def test_what_is_done_how_often_by_whom(text, expected):
    assert [(t.text, t.indicator, t.subject) for t in facts_of(text).targets] == expected


WHO_IS_MEANT = [
    # (text, [(modality, marker, who acts)])
    ("负责事故调查的人民政府应当做出批复。", [("obligation", "应当", "负责事故调查的人民政府")]),
    ("负责特种设备安全监督管理的部门对设备进行监督检查。", [("obligation", None, "负责特种设备安全监督管理的部门")]),
    ("城市知识产权局负责制定方案。", [("obligation", None, "城市知识产权局")]),
    ("用户要求停止供热的，应当提出申请。", [("obligation", "应当", "用户")]),
    ("占用耕地建设农田水利设施的，不缴纳耕地占用税。", [("exclusion", "不缴纳", None)]),
    ("拒不缴纳的，依法处理。", [("obligation", None, None)]),
    ("检验检测的时间不计入审核时限。", [("exclusion", "不计入", None)]),
]


@pytest.mark.parametrize(("text", "expected"), WHO_IS_MEANT, ids=[row[0] for row in WHO_IS_MEANT])
def test_those_in_charge_and_what_is_left_out(text, expected):
    assert [(o.modality, o.marker, o.actor) for o in facts_of(text).obligations] == expected


LOOKS_BACK = [
    # (text, [the words of its targets])
    ("这五年，民生福祉持续增进。财政支出中民生占比超过80%。城镇新增就业124.27万人。", []),
    ("这五年，产业持续优化。产值增长46.1%、利润翻三番。今年，规上工业增加值增长6%以上。", ["6%以上"]),
    ("五年来，我们顶压前行。要实现产值增长10%以上。", ["10%以上"]),
    ("回望过去，成绩来之不易。粮食产量达到1亿吨。\n主要目标是：粮食产量达到1.2亿吨。", ["达到1.2亿吨"]),
    ("这一年底前，覆盖率达到90%。", ["达到90%"]),
    ("五年来源分析显示，覆盖率达到90%。", ["达到90%"]),
]


@pytest.mark.parametrize(("text", "words"), LOOKS_BACK, ids=[row[0] for row in LOOKS_BACK])
def test_what_a_paragraph_that_looks_back_tells_is_no_goal(text, words):
    assert [t.text for t in facts_of(text, year=2026, date="2026-01-20").targets] == words


CASES = [
    # (text, [(marker, who acts)])
    ("经营者获知产品存在缺陷的，应当立即停止销售。", [("应当", "经营者")]),
    ("与申报单位有利害关系的专家必须回避。", [("必须", "与申报单位有利害关系的专家")]),
    ("与企业签订合同。", []),
    ("申报单位弄虚作假的，由财政部门责令限期退回，3年内不得申报。", [("由", "财政部门"), ("不得", "申报单位")]),
]


@pytest.mark.parametrize(("text", "duties"), CASES, ids=[row[0] for row in CASES])
def test_who_a_case_is_about_acts_or_is_barred(text, duties):
    assert [(o.marker, o.actor) for o in facts_of(text).obligations] == duties


LASTS = [
    # (text, [(words, kind, offset)] of its deadlines)
    ("相关凭证保存期10年。", [("保存期10年", "period", "P10Y")]),  # 不少于: see test_extract_terms.py
    ("同一企业在同一年度内获得奖励总额不超过500万元。", []),
    ("依托单位应当在签订合同10个工作日前备案。", [("10个工作日前", "relative", "P10D")]),
]


@pytest.mark.parametrize(("text", "expected"), LASTS, ids=[row[0] for row in LASTS])
def test_how_long_something_lasts(text, expected):
    found = facts_of(text)
    assert [(d.text, d.kind, d.offset) for d in found.deadlines] == expected
    assert found.targets == []


SANCTIONED = [
    # (text, who acts)
    ("经纪组织违反规定的，可并处五百元以上一千元以下罚款。", None),
    ("监护人尽了监护责任的，可以适当减轻他的民事责任。", None),
    ("开办歌舞厅的，应当向市文化行政管理部门提出申请。", None),
    ("主管部门发现违法行为的，可以责令改正。", "主管部门"),
]


@pytest.mark.parametrize(("text", "actor"), SANCTIONED, ids=[row[0] for row in SANCTIONED])
def test_who_is_punished_or_spared_does_not_act(text, actor):
    (one,) = facts_of(text).obligations
    assert one.actor == actor


def test_a_growth_among_the_goals_of_one_year_is_over_the_year_before():
    found = facts_of(
        "今年经济社会发展主要预期目标是：地区生产总值增长5%左右，单位能耗下降3%左右，失业率控制在5.5%以内。CPI涨幅2%左右。\n到2030年，产值增长20%。",
        year=2026,
        date="2026-01-20",
    ).targets
    assert [(t.indicator, t.value, t.basis) for t in found] == [
        (["地区生产总值"], 5, "yoy_growth"),
        (["单位能耗"], 3, "reduction"),
        (["失业率"], 5.5, "level"),
        (["CPI涨幅"], 2, "yoy_growth"),
        (["产值"], 20, None),
    ]


def test_with_how_many_and_of_how_many():
    found = facts_of("与不少于10户建档立卡贫困户签订带动协议，每户年均增收不少于2000元。抽查项目数不低于项目总数的30%。").targets
    assert [(t.indicator, t.value, t.unit, t.basis, t.per) for t in found] == [
        (["建档立卡贫困户"], 10, "户", None, None),
        (["年均增收"], 2000, "元", "per_year", "每户"),
        (["抽查项目数"], 30, "%", "share", None),
    ]


TERMS = [
    # (text, [(words, kind, date, offset, bound)])
    ("完成河道整治（责任单位：市财政局；完成时限：2022年12月底）。", [("2022年12月底", "date", "2022-12-31", None, "by")]),
    ("（数据来源：市统计局，2022年12月底）", []),
    ("收费期限应按照收费还贷的原则确定，最长不得超过二十年。", [("最长不得超过二十年", "period", None, "P20Y", None)]),
    ("领取期限由省政府规定，但最长不得超过二十四个月。", [("最长不得超过二十四个月", "period", None, "P24M", None)]),
    ("二000年六月底以前完成清理。", [("二000年六月底以前", "date", "2000-06-30", None, "by")]),
]


@pytest.mark.parametrize(("text", "expected"), TERMS, ids=[row[0] for row in TERMS])
def test_terms_in_brackets_of_the_segment_before_and_of_older_print(text, expected):
    found = facts_of(text, year=1999, date="1999-01-01") if "二000" in text else facts_of(text, year=2022, date="2022-03-01")
    assert [(d.text, d.kind, d.date, d.offset, d.bound) for d in found.deadlines] == expected


TOGETHER = [
    # (text, [(marker, who acts)])
    ("由国务院商务主管部门和国务院工商行政管理部门另行规定。", [("由", "国务院商务主管部门和国务院工商行政管理部门")]),
    ("直销企业及其分支机构、所在地的服务网点和直销员应当办理退货。", [("应当", "直销企业及其分支机构、所在地的服务网点和直销员")]),
    ("须由县级以上交通主管部门提出申请。", [("须", "县级以上交通主管部门")]),
    ("省级以下人民政府和部门一律不得审批收费站。", [("不得", "省级以下人民政府和部门")]),
    ("各县（市、区）人民政府对本行政区域水环境质量负总责。", [(None, "各县（市、区）人民政府")]),
    ("由公安、交通部门强制拆除。", [("由", "公安、交通部门")]),
    ("由市生态环境局依法处2万元以上20万元以下罚款。", [("由", "市生态环境局")]),
]


@pytest.mark.parametrize(("text", "duties"), TOGETHER, ids=[row[0] for row in TOGETHER])
def test_all_who_act_together(text, duties):
    assert [(o.marker, o.actor) for o in facts_of(text).obligations] == duties


def test_so_many_to_complete():
    assert [(t.text, t.indicator) for t in facts_of("6月底前完成36个乡镇级水源保护区勘界立标。").targets] == [
        ("36个", ["乡镇级水源保护区勘界立标"])
    ]


YEARS = [
    # (text, [(words, year)])
    ("2022年，中央财政安排4.8亿元，用于支持各地改革。", [("4.8亿元", 2022)]),
    ("到2025年，市财政累计安排2亿元。", [("2亿元", None)]),
    ("2022年，省财政安排2021年结余资金3000万元。", [("3000万元", 2021)]),
    ("2022年，每个项目补助最高不超过50万元。", [("最高不超过50万元", None)]),
]


@pytest.mark.parametrize(("text", "expected"), YEARS, ids=[row[0] for row in YEARS])
def test_the_year_that_opens_the_sentence_is_that_of_its_sums(text, expected):
    assert [(a.text, a.year) for a in facts_of(text, year=2022, date="2022-02-01").amounts] == expected


BEHIND_BY = [
    # (text, marker, who acts, words of the obligation, action)
    ("流转耕地的，不得由原承包户领取。", "不得", "原承包户", "不得由原承包户领取", "由原承包户领取"),
    ("委托他人申报的，可由受托人持委托书代为办理。", "可", "受托人", "可由受托人持委托书代为办理", "由受托人持委托书代为办理"),
    (
        "须由县级以上交通主管部门提出申请。",
        "须",
        "县级以上交通主管部门",
        "须由县级以上交通主管部门提出申请",
        "由县级以上交通主管部门提出申请",
    ),
    ("由省财政厅负责审核。", "负责", "省财政厅", "由省财政厅负责审核", "省财政厅负责审核"),
]


@pytest.mark.parametrize(("text", "marker", "actor", "words", "action"), BEHIND_BY, ids=[row[0] for row in BEHIND_BY])
def test_who_acts_behind_by_cuts_neither_the_marker_nor_the_action(text, marker, actor, words, action):
    (one,) = facts_of(text).obligations
    assert (one.marker, one.actor, one.text, one.action) == (marker, actor, words, action)


NAMED = [
    # (text, [(marker, who acts)])
    ("因资金管理问题被财政部通报的城市，不得推荐。", [("不得", "因资金管理问题被财政部通报的城市")]),
    ("教育部会同财政部组织专家开展评审。", [(None, "教育部")]),
    ("由国务院财政部门制定。", [("由", "国务院财政部门")]),
    ("7月底前全部发放到位。", [(None, None)]),
]


@pytest.mark.parametrize(("text", "duties"), NAMED, ids=[row[0] for row in NAMED])
def test_names_that_open_with_a_verb_or_a_reason(text, duties):
    assert [(o.marker, o.actor) for o in facts_of(text).obligations] == duties


def test_what_only_looks_like_a_receiver_a_measure_of_each_or_a_time():
    first, second, whole = facts_of("补贴标准为早稻每亩30元、玉米每亩22.5元，总额控制在860万元以内。").amounts
    assert [(a.yuan, a.recipient, a.per) for a in (first, second, whole)] == [
        (30, None, "每亩"),
        (22.5, None, "每亩"),
        (8600000, None, None),
    ]
    found = facts_of("企业职工培训人次年均增长10%。")
    assert found.deadlines == []
    assert [(t.indicator, t.basis) for t in found.targets] == [(["企业职工培训人次"], "annual_growth")]
    (copies,) = facts_of("各县要加强审核；审核汇总表（一式3份，加盖公章）于6月30日前报送。").targets
    assert copies.indicator == ["审核汇总表"]
