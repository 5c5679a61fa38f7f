"""The questions with a name, against answers read from the files of `corpus/` by hand."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

import pipeline
from pipeline.commands import main
from pipeline.commands.labels import ANSWER_COLUMNS, said
from pipeline.errors import NotFound, QueryError
from pipeline.questions import ask as answer
from pipeline.questions import questions

ROOT = Path(__file__).parent.parent
OUTPUTS = ROOT / "outputs"
CALL_2018, CALL_2020, PLAN, PILOT, CHONGQING = (
    "2018-ip-operation-cities",
    "2020-ip-operation-cities",
    "2018-ip-model-city-plan",
    "2017-sme-ip-pilot-cities",
    "2016-chongqing-ip-strong-city",
)


def rows(name: str, *columns: str, **given: object) -> list[tuple]:
    return [tuple(row[column] for column in columns) for row in pipeline.ask(name, OUTPUTS, **given)]


def places(name: str, notice: str, **given: object) -> list[str]:
    return [row["text"] for row in pipeline.ask(name, OUTPUTS, **given) if row["notice_id"] == notice]


def holding(texts: list[str], *words: str) -> list[bool]:
    return [any(word in text for text in texts) for word in words]


# Who must do what by when?


def test_duties_of_2018_with_their_times():
    said = rows("duties", "actor", "deadline", "date", "offset", "frequency", year=2018)
    expected = [
        ("各省（区、市）", "5月25日前", "2018-05-25", None, None),  # 务必于5月25日前上报工作方案和有关材料
        ("城市政府", "中央财政下达资金的3个月内", None, "P3M", None),  # 印发…实施方案
        ("中央财政", "2018年", "2018-12-31", None, None),  # 2018年安排1.5亿元
        ("省级知识产权、财政部门", "年度", None, None, "P1Y"),  # 及时报送…年度工作总结
        ("国家知识产权局、财政部", "年度", None, None, "P1Y"),  # 开展年度绩效评估
        ("城市知识产权局", "定期", None, None, None),  # 定期上报动态信息
        (None, "每年年初", None, None, "P1Y"),  # 对上一年度示范城市工作进行考核
        (None, "每3年", None, None, "P3Y"),  # 轮训
    ]
    assert [one for one in expected if one not in said] == []


def test_duties_of_2020_with_their_times():
    said = rows("duties", "actor", "deadline", "date", "offset", "anchor", year=2020)
    expected = [
        ("各省（区、市）", "5月15日前", "2020-05-15", None, None),
        ("城市政府", "中央财政下达资金的2个月内", None, "P2M", "中央财政下达资金"),
        ("获得支持的重点城市", "建设实施方案印发后1个月内", None, "P1M", "建设实施方案印发"),
        ("省级知识产权、财政部门", "年度", None, None, None),
        ("中央财政", "2020年", "2020-12-31", None, None),
    ]
    assert [one for one in expected if one not in said] == []
    assert [one for one in said if one[2] and one[2][:4] != "2020"] == []


def test_duties_of_one_actor():
    assert rows("duties", "notice_id", "offset", actor="城市政府") == [(CALL_2018, "P3M"), (CALL_2020, "P2M")]
    assert rows("duties", "date", actor="各省（区、市）") == [("2018-05-25",), ("2020-05-15",)]


def test_what_falls_due():
    due = {"from": "2017-07-01", "to": "2017-07-31"}
    assert rows("due", "date", "deadline", "notice_id", **due) == [("2017-07-31", "7月31日前", PILOT)]
    due = {"from": "2020-01-01", "to": "2020-06-30"}
    assert rows("due", "date", "actor", "consequence", **due) == [("2020-05-15", "各省（区、市）", "逾期不予受理")]


# What does a city get, from whom, when, on what condition?


def test_funding_of_a_city():
    assert rows("funding", "notice_id", "role", "amount", "yuan", "payer", "recipient", "year") == [
        (CALL_2018, "grant", "2亿元", 200_000_000, "中央财政", "每个城市", None),
        (CALL_2018, "instalment", "1.5亿元", 150_000_000, "中央财政", "每个城市", 2018),
        (CALL_2020, "grant", "1.5亿元", 150_000_000, "中央财政", "每个城市", None),
        (CALL_2020, "instalment", "1亿元", 100_000_000, "中央财政", "每个城市", 2020),
    ]
    conditions = [quote for (quote,) in rows("funding", "quote")]
    assert "剩余资金以后年度考核通过后拨付" in conditions[0]
    assert "剩余资金根据中期绩效评价结果进行分档拨付" in conditions[2]


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


def test_optional_tasks_of_2020():
    texts = places("requirements", CALL_2020, requirement="optional")
    wanted = ("支持金融机构与知识产权密集型产业园区开展合作", "探索开展专利与技术标准融合试点", "建设知识产权资产评估机构库、专家库")
    assert holding(texts, *wanted) == [True] * 3
    assert holding(texts, "专利导航示范项目", "知识产权证券化") == [False] * 2


# Which indicators stand in more than one notice?


def test_indicators_of_several_notices():
    assert rows("indicators", "indicator_id", "issue_year", "value", "unit", "comparator") == [
        ("知识产权管理规范贯标企事业单位/数量", 2018, 100, "家", "ge"),
        ("知识产权管理规范贯标企事业单位/数量", 2020, 200, "家", "ge"),
        ("知识产权质押融资金额/增减", 2018, 20, "%", "ge"),
        ("知识产权质押融资金额/增减", 2020, 30, "%", "ge"),
    ]


# Which notices rest upon 国发〔2015〕71号?


@pytest.mark.parametrize(
    "document",
    ["国发〔2015〕71号", "国务院关于新形势下加快知识产权强国建设的若干意见", "关于新形势下加快知识产权强国建设的若干意见"],
)
def test_notices_that_rest_upon_a_document(document):
    """2016 and the call of 2018 give its number; 2017 leaves 国务院 out; the plan and the call of 2020 give the title alone."""
    assert {notice for (notice,) in rows("based-on", "notice_id", document=document)} == {CHONGQING, PILOT, PLAN, CALL_2018, CALL_2020}


def test_notices_that_rest_upon_another_document():
    assert {notice for (notice,) in rows("based-on", "notice_id", document="国发〔2016〕86号")} == {CALL_2018, CALL_2020}
    assert rows("based-on", "notice_id", document="国发〔2017〕37号") == [(PLAN,)]
    assert rows("based-on", "notice_id", document="国发〔1999〕1号") == []


def test_documents_of_several_notices():
    assert ("国发〔2015〕71号", 5) in rows("documents", "number", "notices")
    assert ("国知发管字〔2016〕101号", 2) in rows("documents", "number", "notices")
    assert "国发〔2017〕37号" not in [number for (number,) in rows("documents", "number")]
    assert ("企业知识产权管理规范", None) in rows("documents", "document", "number")


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


def test_with_and_without_deadline_are_all():
    sql = "SELECT count(*) AS n FROM obligations WHERE modality = 'obligation' AND NOT programmatic"
    count = pipeline.query(sql, OUTPUTS)[0]["n"]
    with_deadline = {(row["notice_id"], row["id"]) for row in pipeline.ask("duties", OUTPUTS)}
    without = {(row["notice_id"], row["id"]) for row in pipeline.ask("without-deadline", OUTPUTS)}
    assert with_deadline & without == set()
    assert len(with_deadline | without) == count


# Which bodies appear in most obligations, and how?


def test_bodies_with_most_obligations():
    """财政部 judges with another (2018), evaluates (2018) and chooses cities (2020); in each call it gets the recommendation of a city
    and the plan, in 2018 the application of a 计划单列市, too."""
    said = {body: (actor, recipient) for body, actor, recipient in rows("bodies", "body", "as_actor", "as_recipient")}
    assert list(said)[:2] == ["国家知识产权局", "财政部"]
    assert said["财政部"] == (3, 5)
    assert rows("bodies", "body", most=1) == [("国家知识产权局",)]


# What has to be reported to 国家知识产权局, by whom, how often?


def test_reports_to_a_body():
    said = rows("reports", "notice_id", "actor", "deadline", "frequency")
    expected = [
        (PILOT, "各试点城市", "每年年底", "P1Y"),
        (PILOT, "各试点城市", "到2020年", None),
        (CALL_2018, "符合条件的计划单列市", "", None),
        (CALL_2018, "各省（区、市）", "5月25日前", None),
        (CALL_2018, "城市政府", "中央财政下达资金的3个月内", None),
        (CALL_2018, "省级知识产权、财政部门", "年度", "P1Y"),
        (CALL_2018, "城市知识产权局", "定期", None),
        (CALL_2020, "各省（区、市）", "5月15日前", None),
        (CALL_2020, "城市政府", "中央财政下达资金的2个月内", None),
        (CALL_2020, "省级知识产权、财政部门", "年度", "P1Y"),
    ]
    normal = [(notice, actor, deadline or "", frequency) for notice, actor, deadline, frequency in said]
    assert [one for one in expected if one not in normal] == []
    assert CHONGQING not in {notice for notice, *_ in said}


def test_reports_tell_whether_the_recipient_is_stated():
    said = dict(rows("reports", "text", "recipient"))
    assert said["可直接向财政部、国家知识产权局提出申报"] == "财政部、国家知识产权局"
    assert said["务必于5月25日前上报工作方案和有关材料（电子版附光盘）"] == "（未写明，发文机关有该机关）"
    assert rows("reports", "text", body="教育部") == []


# Which requirements concern 中小企业?


def test_requirements_that_concern_small_enterprises():
    assert places("concerning", CALL_2018) == [
        "专业知识产权托管服务累计覆盖小微企业1000家以上",
        "统筹推进知识产权强企建设，深入实施中小企业知识产权战略推进工程",
        "支持专业机构为小微企业开展知识产权集中托管",
        "探索以风险补偿等方式支持中小企业开展知识产权融资，拓宽融资渠道",
        "支持专业机构为小微企业开展知识产权集中托管",
    ]
    texts = places("concerning", CALL_2020)
    wanted = ("100家以上中小企业成功转化", "累计覆盖中小企业1000家以上", "重点扶持受新冠肺炎疫情影响较大的小微企业", "降低中小企业融资成本")
    assert holding(texts, *wanted) == [True] * 4
    assert holding(places("concerning", PILOT), "填写《中小企业", "中小企业主管部门联合向") == [False] * 2


# Which tasks of 2018 vanished in 2020, which are new?


def test_tasks_that_vanished():
    texts = places("vanished", CALL_2018)
    assert len(texts) == len(rows("vanished", "notice_id", old=CALL_2018, new=CALL_2020))
    wanted = ("高价值专利组合", "知识产权运营机构", "开展知识产权执法维权专项行动", "建立知识产权失信主体联合惩戒机制", "可直接向财政部")
    assert holding(texts, *wanted) == [True] * 5
    assert holding(texts, "务必于5月25日前上报", "按程序报财政部、国家知识产权局备案", "对每个城市支持2亿元") == [False] * 3


def test_tasks_that_are_new():
    texts = places("added", CALL_2020)
    wanted = ("制定并印发资金管理办法", "纳入政府督查事项", "推动发行知识产权证券化产品1单以上", "地理标志运用促进工程", "不得用于房屋装修")
    assert holding(texts, *wanted) == [True] * 5
    assert holding(texts, "务必于5月15日前上报", "按程序报财政部、国家知识产权局备案", "对每个城市支持1.5亿元") == [False] * 3


def test_what_was_revised():
    said = rows("revised", "old_text", "new_text", effect="tightened")
    for pair in [("达到100家以上", "200家以上"), ("5月25日前", "5月15日前"), ("中央财政下达资金的3个月内", "中央财政下达资金的2个月内")]:
        assert pair in said
    assert ("2亿元", "1.5亿元") in rows("revised", "old_text", "new_text")


# The places of the answers


def test_citation_of_a_notice_with_a_number():
    (row,) = pipeline.ask("duties", OUTPUTS, cite=True, actor="城市政府", year=2018)
    assert row["citation"] == [
        "财办建〔2018〕96号，（标题缺失）/（二）方案备案：“中央财政下达资金的3个月内，城市政府印发知识产权运营服务体系建设实施方案，"
        "进一步明确工作机制、绩效目标、配套政策和资金安排等，并按程序报财政部、国家知识产权局备案。”"
    ]


def test_citation_of_a_notice_without_a_number():
    (row,) = [row for row in pipeline.ask("forbidden", OUTPUTS, cite=True) if "房屋装修" in row["text"]]
    assert row["citation"] == [
        "知识产权运营服务体系建设通知（2020年）（2020年4月30日），三、建设内容/（二）选做任务：“根据《服务业发展资金管理办法》等规定，"
        "中央财政资金不得用于房屋装修、征地拆迁、人员经费等经常性开支以及提取工作经费。”"
    ]


def test_citation_of_both_sides_of_a_change():
    (row,) = [row for row in pipeline.ask("revised", OUTPUTS, cite=True) if row["old_text"] == "2亿元"]
    assert [one.partition("：")[0] for one in row["citation"]] == [
        "财办建〔2018〕96号，（标题缺失）/（二）中央财政资金支持重点",
        "知识产权运营服务体系建设通知（2020年）（2020年4月30日），三、建设内容",
    ]


@pytest.mark.parametrize("name", questions())
def test_every_question_is_answered_and_cited(name):
    found = answer(name, OUTPUTS, cited=True)
    assert found.rows
    assert len(found.citations) == len(found.rows)
    texts = {path.stem: json.loads(path.read_bytes())["text"].replace("\n", "") for path in (OUTPUTS / "notices").glob("*.json")}
    for each in found.citations:
        assert each
        for one in each:
            quote = one.partition("：“")[2].removesuffix("”")
            assert any(quote.replace(" ", "") in text.replace(" ", "") for text in texts.values()), one


@pytest.mark.parametrize("name", questions())
def test_every_question_tells_what_it_asks(name):
    one = questions()[name]
    assert one.zh.endswith("？")
    assert one.en.endswith("?")
    assert all(about.zh and about.en for about in one.parameters.values())
    assert set(answer(name, OUTPUTS).columns) - {"notice_id", "id", "refs"} <= set(ANSWER_COLUMNS)


def test_value_of_a_parameter_is_no_sql():
    assert rows("duties", "id", actor="' OR true --") == []
    with pytest.raises(QueryError):
        rows("duties", "id", year="2018 OR true")


def test_unknown_names():
    with pytest.raises(NotFound, match="did you mean duties"):
        pipeline.ask("dutys", OUTPUTS)
    with pytest.raises(QueryError, match="it has year, actor"):
        pipeline.ask("duties", OUTPUTS, day="Monday")


def run(*arguments: object):
    return CliRunner().invoke(main, [str(argument) for argument in (*arguments, "--outputs", OUTPUTS)])


def test_command_lists_the_questions():
    said = run("ask").stdout
    assert [line.split()[0] for line in said.splitlines() if not line.startswith(" ")] == list(questions())
    assert "    --param document=…  文号或标题; number or title of the document [国发〔2015〕71号]" in said


def test_command_answers_in_words():
    said = run("ask", "duties", "-p", "actor=各省（区、市）", "--param", "year=2020").stdout
    assert said == (
        "公文\t主体\t时限\t日期\t期间\t起算\t频率\t原文\n知识产权运营服务体系建设通知（2020年）（2020-04-30）\t各省（区、市）\t5月15日前\t2020-05-15\t\t\t\t"
        "务必于5月15日前上报工作方案和有关材料（电子版附光盘）\n"
    )


def test_command_cites_each_place_once():
    said = run("ask", "funding", "--cite").stdout.splitlines()
    assert len(said) == 2
    assert said[0] == (
        "财办建〔2018〕96号，（标题缺失）/（二）中央财政资金支持重点："
        "“中央财政对每个城市支持2亿元，2018年安排1.5亿元，剩余资金以后年度考核通过后拨付。”"
    )


def test_command_for_programs():
    (first, *_) = json.loads(run("ask", "funding", "--format", "json", "--cite").stdout)
    assert (first["id"], first["role"]) == ("?2/（二）/c2/a1", "grant")
    assert first["citation"][0].startswith("财办建〔2018〕96号")
    assert "2018-ip-operation-cities#?3/（二）/c2/o1" in run("ask", "bodies", "--format", "csv").stdout


def test_sql_of_a_question_runs_as_a_query():
    sql = run("ask", "requirements", "--sql").stdout
    found = pipeline.query(sql, OUTPUTS, requirement="optional", year=2020)
    assert found == pipeline.ask("requirements", OUTPUTS, requirement="optional", year=2020)


def test_parameter_without_a_value():
    result = run("ask", "duties", "-p", "2018")
    assert result.exit_code == 2
    assert "write NAME=VALUE" in result.stderr


@pytest.mark.parametrize(
    ("column", "value", "told"),
    [
        ("basis", "growth_from", "较基期增幅"),
        ("relations", "basis；mentions", "依据；提及"),
        ("relation", "repeals", "废止"),
        ("kind", "obligation", "任务"),
        ("how", "obligation", "应当"),
        ("text", "basis", "basis"),
    ],
)
def test_words_of_the_records_are_said_in_chinese(column, value, told):
    assert said(column, value) == told
