"""Awards whose recipient, payer or year other words than those beside the sum tell, and who pays a fine."""

import pytest
from extracting import facts_of

from pipeline import read

SPOKEN_OF = [
    # (text, [(words, recipient)])
    ("支持企业申报绿色工厂。对首次通过认定的，给予30万元奖励。", [("30万元", "企业")]),
    ("鼓励旅行社开发研学线路。对年接待学生超过1万人次的，每家奖励10万元。", [("10万元", "旅行社")]),
    ("鼓励养殖户建设标准化圈舍，对验收合格的，每平方米补助80元。", [("80元", "养殖户")]),
    ("支持医疗机构创建重点专科，对获评国家级的，奖励200万元。", [("200万元", "医疗机构")]),
    ("农户新建沼气池，容积不小于10立方米的，给予每口2000元补助。", [("2000元", "农户")]),
    (
        "企业引进生产线，设备投资额不低于500万元的，按照设备投资额的8%给予补助，最高不超过200万元。",
        [("8%", "企业"), ("最高不超过200万元", "企业")],
    ),
    ("支持驻地高校开设低空专业。取得执照并在我市就业的，给予5000元补助。", [("5000元", "取得执照并在我市就业的")]),
    ("支持企业建设车间，支持高校建设实验室。对通过验收的，奖励20万元。", [("20万元", "通过验收的")]),
    ("市政府统筹项目建设，完成年度任务的，奖励50万元。", [("50万元", None)]),
    ("森林保险每亩保费20元，由县级财政补贴。", [("20元", None)]),
    ("中央财政按照每人每年1000元标准安排。", [("1000元", None)]),
]


@pytest.mark.parametrize(("text", "expected"), SPOKEN_OF, ids=[row[0] for row in SPOKEN_OF])
def test_who_gets_it_as_words_before_tell(text, expected):
    assert [(a.text, a.recipient) for a in facts_of(text).amounts if a.role != "threshold"] == expected


LISTS = [
    (
        "对乡村旅游民宿，按下列标准给予一次性补助：\n——被评为甲级的，补助30万元；\n——被评为乙级的，补助15万元。",
        [("30万元", "乡村旅游民宿"), ("15万元", "乡村旅游民宿")],
    ),
    (
        "对新引进的研发机构，分档给予资助：\n——研发投入达到1000万元的，资助50万元；\n——对合作的院士团队，另资助100万元。",
        [("50万元", "新引进的研发机构"), ("100万元", "合作的院士团队")],
    ),
    ("对下列行为给予处罚：\n——未按时报送的，处500元罚款。", [("500元", None)]),
    ("有下列情形之一的，给予奖励：\n——提前完工的，奖励2万元。", [("2万元", None)]),
]


@pytest.mark.parametrize(("text", "expected"), LISTS, ids=[row[0][:14] for row in LISTS])
def test_the_lead_of_a_list_says_for_whom_it_is(text, expected):
    assert [(a.text, a.recipient) for a in facts_of(text, heading="奖励标准").amounts if a.role != "threshold"] == expected


def test_the_lead_of_articles_items_each_with_a_label(tmp_path):
    (tmp_path / "n.txt").write_text(
        "某省体育局关于印发《赛事奖励办法》的通知\n某体〔2021〕8号\n各市体育局：\n现印发给你们，请遵照执行。\n某省体育局\n2021年3月5日\n"
        "赛事奖励办法\n第一条 为规范奖励，制定本办法。\n第二条 对承办赛事的体育场馆，按照下列标准给予奖励：\n"
        "（一）承办国际赛事的，奖励60万元；\n（二）承办全国赛事的，奖励25万元。\n第三条 本办法自印发之日起施行。\n",
        encoding="utf-8",
    )
    notice = read(tmp_path / "n.txt")
    assert [(a.text, a.recipient) for a in notice.amounts] == [("60万元", "承办赛事的体育场馆"), ("25万元", "承办赛事的体育场馆")]


FINES = [
    # (text, [(words, payer, recipient)])
    (
        "施工单位违反本条例规定，未采取防尘措施的，由住房城乡建设部门责令改正，处2万元以上10万元以下的罚款。",
        [("2万元以上10万元以下", "施工单位", None)],
    ),
    (
        "违反本条例规定，经营者未明码标价的，由市场监督管理部门责令改正，可以处五千元以下的罚款。",
        [("五千元以下", "经营者", None)],
    ),
    ("违反本办法第八条规定，擅自采砂的，由水行政主管部门处1万元以上5万元以下罚款。", [("1万元以上5万元以下", None, None)]),
    ("对单位处5万元以上10万元以下罚款，对个人处500元以下罚款。", [("5万元以上10万元以下", "单位", None), ("500元以下", "个人", None)]),
    ("对单位处二万元罚款，个人处五百元罚款。", [("二万元", "单位", None), ("五百元", "个人", None)]),
    ("对单位并处二万元罚款。", [("二万元", "单位", None)]),
    (
        "单位拒不改正的，处二万元罚款；对其直接负责的主管人员处二千元罚款。",
        [("二万元", "单位", None), ("二千元", "其直接负责的主管人员", None)],
    ),
    (
        "养殖者使用禁用药品的，由农业农村部门责令改正；拒不改正的，处一万元罚款；擅自转移产品的，处三万元罚款。",
        [("一万元", "养殖者", None), ("三万元", None, None)],
    ),
    ("任何单位和个人损毁古树的，处每株五千元以上三万元以下的罚款。", [("五千元以上三万元以下", "任何单位和个人", None)]),
    ("违反本条例规定，逾期不补办或者补办材料不全的，处五百元罚款。", [("五百元", None, None)]),
    ("拒不执行市人民政府决定的，处一万元罚款。", [("一万元", None, None)]),
]


@pytest.mark.parametrize(("text", "expected"), FINES, ids=[row[0] for row in FINES])
def test_who_pays_a_fine(text, expected):
    assert [(a.text, a.payer, a.recipient) for a in facts_of(text).amounts if a.role == "fine"] == expected


PAYERS = [
    # (text, [(words, payer)])
    ("奖励资金由县财政统筹解决。对获奖单位奖励5万元。", [("5万元", "县财政")]),
    ("所需经费从市级就业补助资金中列支。给予培训学员每人600元补贴。", [("600元", None)]),
    ("奖励资金由县财政安排120万元。对获奖单位奖励5万元。", [("120万元", "县财政"), ("5万元", "县财政")]),
]


@pytest.mark.parametrize(("text", "expected"), PAYERS, ids=[row[0] for row in PAYERS])
def test_the_sentence_before_says_where_the_money_comes_from(text, expected):
    assert [(a.text, a.payer) for a in facts_of(text).amounts] == expected


YEARS = [
    # (text, [(words, year)])
    (
        "2021年市财政安排公共卫生经费600万元，其中疫苗接种200万元、健康体检300万元。",
        [("600万元", 2021), ("200万元", 2021), ("300万元", 2021)],
    ),
    ("2019年省级财政下达农田建设资金3亿元，其中：高标准农田2亿元，节水灌溉1亿元。", [("3亿元", 2019), ("2亿元", 2019), ("1亿元", 2019)]),
    ("2020年安排专项资金2亿元，其中2021年拨付5000万元。", [("2亿元", 2020), ("5000万元", 2021)]),
    ("2020年安排专项资金2亿元。对示范项目给予补助，其中省级项目每个50万元。", [("2亿元", 2020), ("50万元", None)]),
]


@pytest.mark.parametrize(("text", "expected"), YEARS, ids=[row[0] for row in YEARS])
def test_the_year_of_the_whole_is_that_of_its_parts(text, expected):
    assert [(a.text, a.year) for a in facts_of(text).amounts] == expected


PER = [
    # (text, [(words, per)])
    ("同一单位在同一年度内获得的各类资助，总额不超过80万元。", [("总额不超过80万元", "同一单位在同一年度内")]),
    ("同一农户同一会计年度补贴不超过3万元。", [("不超过3万元", "同一农户同一会计年度")]),
    ("同一年度补助总额不超过10万元。", [("总额不超过10万元", None)]),
    ("每头保费补贴比例为70%。", [("70%", "每头")]),
    ("按每千瓦800元给予补助，单船补助不超过40万元。", [("800元", "每千瓦"), ("不超过40万元", "单船")]),
]


@pytest.mark.parametrize(("text", "expected"), PER, ids=[row[0] for row in PER])
def test_for_each_of_what(text, expected):
    assert [(a.text, a.per) for a in facts_of(text).amounts] == expected


THRESHOLDS = [
    # (text, [(words, indicator, per)])
    ("年采购额达到800万元的，奖励10万元。", [("达到800万元", ["年采购额"], None)]),
    ("年零售额首次突破3亿元的，奖励20万元。", [("突破3亿元", ["年零售额"], None)]),
    ("带动农户每户年均增收不少于3000元。", [("不少于3000元", ["年均增收"], "每户")]),
    ("要求与不少于3所高校建立合作关系。", [("不少于3所", ["高校"], None)]),
]


@pytest.mark.parametrize(("text", "expected"), THRESHOLDS, ids=[row[0] for row in THRESHOLDS])
def test_from_where_on_a_sum_is_given(text, expected):
    assert [(t.text, t.indicator, t.per) for t in facts_of(text).targets] == expected


def test_a_share_of_a_total_number_is_a_share():
    (target,) = facts_of("抽检批次不低于在产批次总数的15%。").targets
    assert (target.value, target.basis) == (15, "share")


def test_a_price_for_each_is_a_share_of_nothing():
    (rate,) = facts_of("收费标准每平方米为十元至五十元。").amounts
    assert (rate.rate_base, rate.value, rate.value_max) == (None, 10, 50)


TIERS = [
    # (text, [(words, role, recipient, per)])
    (
        "技能培训补贴标准：初级工每人1000元、中级工每人1500元、高级工每人2000元。",
        [("1000元", "grant", "初级工", "每人"), ("1500元", "grant", "中级工", "每人"), ("2000元", "grant", "高级工", "每人")],
    ),
    (
        "根据考核结果分三档给予奖补：一档每村30万元、二档每村20万元、三档每村10万元。",
        [("30万元", "grant", None, "每村"), ("20万元", "grant", None, "每村"), ("10万元", "grant", None, "每村")],
    ),
    (
        "种粮大户每亩补贴80元，家庭农场每亩补贴100元。",
        [("80元", "grant", "种粮大户", "每亩"), ("100元", "grant", "家庭农场", "每亩")],
    ),
    (
        "对投资1000万元以上5000万元以下的项目，按投资额的3%给予奖励。",
        [("1000万元以上5000万元以下", "threshold", None, None), ("3%", "rate", "投资1000万元以上5000万元以下的项目", None)],
    ),
    ("运营补助按每人每月200元至600元的标准确定。", [("200元至600元", "grant", None, "每人每月")]),
    ("对合作社、家庭农场，分别一次性奖励10万、5万。", [("10万", "grant", "合作社", None), ("5万", "grant", "家庭农场", None)]),
    ("对企业招用毕业生签订劳动合同的，按每人1000元给予补贴。", [("1000元", "grant", "企业", "每人")]),
    (
        "冷藏车每台补助2万元、保温车每台补助1万元。",
        [("2万元", "grant", "冷藏车", "每台"), ("1万元", "grant", "保温车", "每台")],
    ),
    ("屋顶光伏按装机容量每千瓦补贴300元。", [("300元", "grant", "屋顶光伏", "每千瓦")]),
]


@pytest.mark.parametrize(("text", "expected"), TIERS, ids=[row[0] for row in TIERS])
def test_awards_by_tier(text, expected):
    assert [(a.text, a.role, a.recipient, a.per) for a in facts_of(text).amounts] == expected


def test_bare_figures_of_ten_thousand_in_a_list_of_awards():
    found = facts_of("奖励标准为一等奖3万、二等奖2万、三等奖1万。增加就业人口290万、培训50万人次。").amounts
    assert [(a.text, a.yuan) for a in found] == [("3万", 30000), ("2万", 20000), ("1万", 10000)]
