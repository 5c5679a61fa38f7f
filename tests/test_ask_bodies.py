"""Questions about documents, bodies and editions, with the whole answers as they were read in `corpus/` by hand."""

import pytest
from asked import CALL_2018, CALL_2020, CHONGQING, PILOT, PLAN, rows

# Which notices rest upon 国发〔2015〕71号?


@pytest.mark.parametrize(
    "document",
    ["国发〔2015〕71号", "国务院关于新形势下加快知识产权强国建设的若干意见", "关于新形势下加快知识产权强国建设的若干意见"],
)
def test_notices_that_rest_upon_a_document(document):
    """2016 and the call of 2018 give its number; 2017 leaves 国务院 out; the plan and the call of 2020 give the title alone."""
    assert {notice for (notice,) in rows("based-on", "notice_id", document=document)} == {CHONGQING, PILOT, PLAN, CALL_2018, CALL_2020}


@pytest.mark.parametrize(
    ("document", "notices"),
    [
        ("国发〔2016〕86号", [PLAN, PLAN, CALL_2018, CALL_2020]),  # the plan cites what that notice issues, twice
        ("“十三五”国家知识产权保护和运用规划", [PLAN, PLAN, CALL_2018, CALL_2020]),
        ("国发〔2017〕37号", [PLAN]),
        ("国知发管字〔2016〕101号", [PILOT, PILOT, PILOT, PLAN]),  # once by its title, twice as 《指导意见》
        ("中共中央 国务院关于构建更加完善的要素市场化配置体制机制的意见", [CALL_2020]),
        ("企业知识产权管理规范", []),  # is to be followed, and is no basis
        ("国发〔1999〕1号", []),
    ],
)
def test_notices_that_rest_upon_another_document(document, notices):
    assert [notice for (notice,) in rows("based-on", "notice_id", document=document)] == notices


def test_documents_of_several_notices():
    assert rows("documents", "number", "notices") == [
        ("国发〔2015〕71号", 5),
        ("国发〔2016〕86号", 3),
        (None, 2),  # 《企业知识产权管理规范》
        ("国知发管字〔2016〕101号", 2),
    ]
    assert ("国发〔2017〕37号", 1) in rows("documents", "number", "notices", least=1)


# Which bodies appear in most obligations, and how?


def test_bodies_with_most_obligations():
    """国家知识产权局 acts in eight: it opens the call of 2017, judges and decides in it, chooses cities (2018, 2020), evaluates (2018),
    judges and guides (2020); once 财政部 acts with it. It gets seven: letters and report of 2017, recommendation and plan of either year,
    the application of a 计划单列市 (2018). 工业和信息化部 shares in five of 2017."""
    columns = ("body", "tasks", "as_actor", "as_partner", "as_bearer", "as_responsible", "as_recipient")
    assert rows("bodies", *columns) == [
        ("国家知识产权局", 18, 8, 1, 2, 0, 7),
        ("财政部", 13, 4, 2, 2, 0, 5),
        ("工业和信息化部", 5, 2, 1, 0, 0, 2),
        ("重庆市人民政府督查室", 1, 1, 0, 0, 0, 0),
    ]
    assert rows("bodies", "body", most=1) == [("国家知识产权局",)]


# What has to be reported to 国家知识产权局, by whom, how often?


def test_reports_to_a_body():
    """Chongqing reports nothing to it. Where the text does not say to whom, the notices that it signed stand here, and say so."""
    said = rows("reports", "notice_id", "actor", "deadline", "frequency")
    assert [(notice, actor, deadline or "", frequency) for notice, actor, deadline, frequency in said] == [
        (PILOT, "省（区、市）知识产权局、中小企业主管部门", "中小企业主管部门初审后；7月31日前", None),
        (PILOT, "各试点城市", "每年年底", "P1Y"),
        (PILOT, "各试点城市", "到2020年", None),
        (PLAN, "知识产权运营服务体系建设重点城市", "", None),
        (CALL_2018, "城市", "知识产权部门审核同意后", None),
        (CALL_2018, "符合条件的计划单列市", "", None),
        (CALL_2018, "申报城市", "", None),
        (CALL_2018, "各省（区、市）", "5月25日前", None),
        (CALL_2018, "城市政府", "中央财政下达资金的3个月内", None),
        (CALL_2018, "省级知识产权、财政部门", "年度", "P1Y"),
        (CALL_2018, "城市知识产权局", "定期", None),
        (CALL_2020, "城市市政府", "知识产权管理部门审核同意后", None),
        (CALL_2020, "申报城市", "", None),
        (CALL_2020, "各省（区、市）", "5月15日前", None),
        (CALL_2020, "城市政府", "中央财政下达资金的2个月内", None),
        (CALL_2020, "省级知识产权、财政部门", "年度", "P1Y"),
        (CALL_2020, "重点城市", "", None),
    ]


def test_reports_tell_whether_the_recipient_is_stated():
    said = dict(rows("reports", "text", "recipient"))
    assert said["可直接向财政部、国家知识产权局提出申报"] == "财政部、国家知识产权局"
    assert said["务必于5月25日前上报工作方案和有关材料（电子版附光盘）"] == "（未写明，发文机关有该机关）"
    assert rows("reports", "text", body="教育部") == []


# Which notices are editions of one programme? Which name a body?


def test_editions_in_their_order():
    calls = ("财办建〔2018〕96号", "知识产权运营服务体系建设通知（2020年）（2020-04-30）")
    assert rows("editions", "programme", "notice", "date", "follows") == [
        ("ip-operation-cities", calls[0], "2018-05-08", None),
        ("ip-operation-cities", calls[1], "2020-04-30", calls[0]),
    ]
    assert rows("editions", "notice", programme="sme") == []


def test_notices_that_name_a_body():
    office, department = "国家知识产权局办公室", "国家知识产权局专利管理司"
    assert rows("named", "notice_id", "capacity", "body") == [
        (CHONGQING, "mentions", "国家知识产权局"),
        (PILOT, "issued_by", office),
        (PILOT, "contact", department),
        (PILOT, "mentions", "国家知识产权局"),
        (PLAN, "issued_by", office),
        (CALL_2018, "issued_by", office),
        (CALL_2018, "contact", department),
        (CALL_2018, "mentions", "国家知识产权局"),
        (CALL_2020, "issued_by", office),
        (CALL_2020, "mentions", "国家知识产权局"),
    ]
    assert rows("named", "notice_id", "capacity", body="工商总局") == [(CHONGQING, "mentions")]  # by its short name
    assert rows("named", "notice_id", body="新疆生产建设兵团知识产权局") == [(PILOT,)]
