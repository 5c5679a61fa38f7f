"""Questions about tasks and times, with the whole answers as they were read in `corpus/` by hand."""

import pytest
from asked import CALL_2018, CALL_2020, CHONGQING, OUTPUTS, PILOT, PLAN, holding, places, rows

import pipeline

# Who must do what by when?


def test_duties_of_2018_with_their_times():
    """The call and the plan. A figure to be reached in 2018 is due as well; 2018年完成一批专利运营业务 is said of those who are guided."""
    assert rows("duties", "notice_id", "actor", "deadline", "date", "offset", "frequency", year=2018) == [
        (PLAN, None, "2018年度", "2018-12-31", None, None),  # 专利权质押融资金额较上一年度增长20%以上
        (PLAN, None, "2018年度", "2018-12-31", None, None),  # 投保专利保险企业数量较上一年度增长30%以上
        (PLAN, "各示范城市知识产权局", "2018年", "2018-12-31", None, None),  # 新增获得认证证书的企业数量
        (PLAN, "各示范城市知识产权局", "2018年", "2018-12-31", None, None),  # 培育1—2个…试点示范县（区）
        (PLAN, None, "每年年初", None, None, "P1Y"),  # 对上一年度示范城市工作进行考核
        (PLAN, None, "每三年", None, None, "P3Y"),  # 示范城市每三年工作复核
        (PLAN, None, "每年", None, None, "P1Y"),  # 对示范城市专利实力进行评价
        (PLAN, None, "每3年", None, None, "P3Y"),  # 轮训
        (CALL_2018, "财政部、国家知识产权局", "2018年", "2018-12-31", None, None),  # 继续在全国选择…重点城市
        (CALL_2018, None, "经过三年的时间", None, "P3Y", None),  # 工作目标
        (CALL_2018, "中央财政", "2018年", "2018-12-31", None, None),  # 2018年安排1.5亿元
        (CALL_2018, "城市", "知识产权部门审核同意后", None, None, None),
        (CALL_2018, "各省（区、市）", "5月25日前", "2018-05-25", None, None),  # 务必于5月25日前上报工作方案和有关材料
        (CALL_2018, "城市政府", "中央财政下达资金的3个月内", None, "P3M", None),  # 印发…实施方案
        (CALL_2018, "省级知识产权、财政部门", "年度", None, None, "P1Y"),  # 及时报送…年度工作总结
        (CALL_2018, "国家知识产权局、财政部", "年度", None, None, "P1Y"),  # 开展年度绩效评估
        (CALL_2018, "城市知识产权局", "定期", None, None, None),  # 定期上报动态信息
    ]


def test_duties_of_2020_with_their_times():
    assert rows("duties", "actor", "deadline", "date", "offset", "anchor", "frequency", year=2020) == [
        ("财政部、国家知识产权局", "2020年", "2020-12-31", None, None, None),
        (None, "经过三年的时间", None, "P3Y", None, None),
        ("中央财政", "2020年", "2020-12-31", None, None, None),
        ("城市市政府", "知识产权管理部门审核同意后", None, None, "知识产权管理部门审核同意", None),
        ("各省（区、市）", "5月15日前", "2020-05-15", None, None, None),
        ("城市政府", "中央财政下达资金的2个月内", None, "P2M", "中央财政下达资金", None),
        ("获得支持的重点城市", "建设实施方案印发后1个月内", None, "P1M", "建设实施方案印发", None),
        ("省级知识产权、财政部门", "年度", None, None, None, "P1Y"),
    ]


def test_duties_of_one_actor():
    assert rows("duties", "notice_id", "offset", actor="城市政府") == [(CALL_2018, "P3M"), (CALL_2020, "P2M")]
    assert rows("duties", "date", actor="各省（区、市）") == [("2018-05-25",), ("2020-05-15",)]


def test_what_falls_due():
    due = {"from": "2017-07-01", "to": "2017-07-31"}
    assert rows("due", "date", "deadline", "notice_id", **due) == [("2017-07-31", "7月31日前", PILOT)]
    due = {"from": "2020-01-01", "to": "2020-06-30"}
    assert rows("due", "date", "actor", "consequence", **due) == [("2020-05-15", "各省（区、市）", "逾期不予受理")]


def test_what_recurs():
    """Every 定期, 每…, 年度 that says how often; 年均增幅 is a rate, and 2018年度 one year."""
    assert rows("recurring", "notice_id", "deadline", "frequency", "point", "actor") == [
        (CHONGQING, "年度", "P1Y", None, None),  # 向社会发布年度知识产权发展状况报告
        (CHONGQING, "定期", None, None, None),  # 评估知识产权工作绩效
        (CHONGQING, "定期", None, None, "市政府督查室"),
        (PILOT, "定期", None, None, None),  # 推送…产业知识产权信息
        (PILOT, "每年年底", "P1Y", "年底", "各试点城市"),
        (PILOT, "每年", "P1Y", None, None),  # 专利代理人每人每年…免费代理一件专利申请
        (PLAN, "每年年初", "P1Y", "年初", None),
        (PLAN, "每三年", "P3Y", None, None),
        (PLAN, "每年", "P1Y", None, None),
        (PLAN, "每3年", "P3Y", None, None),
        (CALL_2018, "每年", "P1Y", None, None),  # 维权援助服务的企业每年不低于100家
        (CALL_2018, "年度", "P1Y", None, "省级知识产权、财政部门"),
        (CALL_2018, "年度", "P1Y", None, "国家知识产权局、财政部"),
        (CALL_2018, "定期", None, None, "城市知识产权局"),
        (CALL_2020, "年度", "P1Y", None, "省级知识产权、财政部门"),
    ]


# Which tasks are mandatory, which to choose from?


@pytest.mark.parametrize(
    ("year", "notice", "requirement", "sections"),
    [
        (2020, CALL_2020, "mandatory", ["1.建立健全", "2.支持创新主体", "3.深化知识产权金融服务", "4.高水平建设"]),
        (2020, CALL_2020, "optional", [""]),
        (2018, PLAN, "mandatory", ["（一）", "（二）", "（三）", "（四）", "（五）", "（六）"]),
        (2018, PLAN, "optional", ["（七）", "（八）"]),
    ],
)
def test_mandatory_and_optional_tasks(year, notice, requirement, sections):
    found = [path.split("/") for held, path in rows("requirements", "notice_id", "section_path", requirement=requirement, year=year)]
    names = list(dict.fromkeys(path[2] if len(path) > 2 and year == 2020 else path[1] if year == 2018 else "" for path in found))
    assert len(names) == len(sections)
    assert all(name.startswith(section) for name, section in zip(names, sections))


def test_only_the_notices_that_say_so_have_mandatory_tasks():
    assert {notice for (notice,) in rows("requirements", "notice_id")} == {PLAN, CALL_2020}


def test_what_the_issuer_does_in_support_is_neither():
    """4.工作支持 stands beside 3.执行单位。各示范城市知识产权局必做。"""
    assert [path for (path,) in rows("requirements", "section_path") if path.endswith("工作支持")] == []


def test_a_ban_is_nothing_to_choose():
    assert holding(places("requirements", CALL_2020), "不得") == [False]


def test_optional_tasks_of_2020():
    texts = places("requirements", CALL_2020, requirement="optional")
    wanted = ("支持金融机构与知识产权密集型产业园区开展合作", "探索开展专利与技术标准融合试点", "建设知识产权资产评估机构库、专家库")
    assert holding(texts, *wanted) == [True] * 3
    assert holding(texts, "专利导航示范项目", "知识产权证券化") == [False] * 2


# What is forbidden?


def test_what_is_forbidden():
    assert rows("forbidden", "notice_id", "modality", "text") == [
        (CALL_2018, "exclusion", "不予受理"),
        (CALL_2020, "prohibition", "不得少于40%"),
        (CALL_2020, "prohibition", "不得少于40%"),
        (CALL_2020, "prohibition", "不得用于房屋装修、征地拆迁、人员经费等经常性开支以及提取工作经费"),
        (CALL_2020, "exclusion", "不再重复支持"),
        (CALL_2020, "exclusion", "不再纳入支持范围"),
        (CALL_2020, "exclusion", "不予受理"),
    ]


# Which obligations have no deadline, which no actor?


def test_obligations_without_deadline():
    texts = places("without-deadline", CALL_2018, year=2018)
    assert holding(texts, "要发挥主体作用，高度重视", "组织专家对提出申报的城市开展竞争性评审", "要按照有关管理规定") == [True] * 3
    assert holding(texts, "5月25日", "印发知识产权运营服务体系建设实施方案", "年度绩效评估") == [False] * 3


def test_obligations_without_actor():
    texts = places("without-actor", CALL_2020, year=2020)
    assert holding(texts, "完善专利导航决策制度和政策", "建立相关产业统计核算机制", "拓宽创新主体融资渠道") == [True] * 3
    assert holding(texts, "上报工作方案", "印发资金管理办法", "要将知识产权运营服务体系建设工作纳入政府督查事项") == [False] * 3


def test_tasks_of_the_plan_have_the_actor_that_a_section_of_their_own_names():
    """3.执行单位。各示范城市知识产权局必做。 is said of every task in 三、; the rest of the plan names nobody."""
    paths = {path for notice, path in rows("without-actor", "notice_id", "section_path") if notice == PLAN}
    assert not [path for path in paths if path.startswith("三、") and "工作支持" not in path]
    assert any(path.startswith("四、") for path in paths)


def test_with_and_without_deadline_are_all():
    sql = "SELECT notice_id, id FROM obligations WHERE modality = 'obligation' AND NOT programmatic"
    every = {(row["notice_id"], row["id"]) for row in pipeline.query(sql, OUTPUTS)}
    with_deadline = {(row["notice_id"], row["id"]) for row in pipeline.ask("duties", OUTPUTS)}
    without = {(row["notice_id"], row["id"]) for row in pipeline.ask("without-deadline", OUTPUTS)}
    assert with_deadline & without == set()
    assert (with_deadline & every) | without == every


# Which requirements concern 中小企业?


def test_requirements_that_concern_small_enterprises():
    assert [(notice, len(places("concerning", notice))) for notice in (CHONGQING, PILOT, PLAN, CALL_2018, CALL_2020)] == [
        (CHONGQING, 2),
        (PILOT, 24),
        (PLAN, 1),
        (CALL_2018, 5),
        (CALL_2020, 11),
    ]
    assert places("concerning", CHONGQING) == [
        "鼓励知识产权服务机构面向中小微企业提供知识产权集中管理、委托管理等服务",
        "支持中小微企业探索知识产权创造与运营的众筹、众包模式",
    ]
    assert places("concerning", PLAN) == [
        "深入贯彻落实《关于全面组织实施中小企业知识产权战略推进工程的指导意见》，加强对中小企业的联系、指导和服务"
    ]
    assert places("concerning", CALL_2018) == [
        "专业知识产权托管服务累计覆盖小微企业1000家以上",
        "统筹推进知识产权强企建设，深入实施中小企业知识产权战略推进工程",
        "支持专业机构为小微企业开展知识产权集中托管",
        "探索以风险补偿等方式支持中小企业开展知识产权融资，拓宽融资渠道",
        "支持专业机构为小微企业开展知识产权集中托管",
    ]


def test_requirements_of_2020_that_concern_small_enterprises():
    texts = places("concerning", CALL_2020)
    wanted = (
        "支持100家以上中小企业成功转化",
        "中小企业成功转化高校院所专利技术100家以上",
        "累计覆盖中小企业1000家以上",
        "深入实施中小企业知识产权战略推进工程",
        "加大对中小企业创新支持力度",
        "重点扶持受新冠肺炎疫情影响较大的小微企业",
        "主动对接中小企业专利技术需求",
        "支持中小企业转化实施",
        "降低中小企业融资成本",
        "科技型中小企业创新能力评价体系",
        "小微企业知识产权托管",
    )
    assert holding(texts, *wanted) == [True] * len(wanted)


def test_requirements_that_are_for_small_enterprises_by_what_follows():
    """为中小企业提供专业化服务, a duty of its own beside 实施知识产权特派员制度; a department for them and a title are not they."""
    texts = places("concerning", PILOT)
    assert holding(texts, "为中小企业提供专业化服务", "充分发挥专利信息资源", "填写《中小企业", "中小企业主管部门联合向", "可加附页") == [
        True,
        True,
        False,
        False,
        False,
    ]
