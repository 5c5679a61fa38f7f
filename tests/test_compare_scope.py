"""Wider and narrower: names of those concerned, and lists that gain or lose a member."""

import pytest

from pipeline.compare.lists import list_edits, scope_of_names
from pipeline.compare.scope import scope


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("小微企业", "中小企业", "wider"),
        ("中小企业", "小微企业", "narrower"),
        ("小微企业", "企业", "wider"),  # in two steps
        ("服务小微企业数量", "服务中小企业数量", "wider"),
        ("企业、高校", "企业、高校、科研院所", "wider"),
        ("房屋装修、征地拆迁", "房屋装修", "narrower"),
        ("企业、高校", "企业、医院", None),
        ("小微企业", "小微企业", None),
        ("城市", "重点城市", None),
    ],
)
def test_scope(old, new, expected):
    assert scope(old, new) == expected


@pytest.mark.parametrize(
    ("old", "new", "gone", "come"),
    [
        ("经费不得用于基本建设和偿还债务", "经费不得用于基本建设、偿还债务和支付罚款", "", "支付罚款"),
        ("可采取以奖代补、政府购买服务、股权投资等方式", "可采取财政补助、以奖代补、股权投资、政府购买服务等方式", "", "财政补助"),
        ("示范城市优先", "示范城市和设有国家级平台（中心）的城市优先", "", "设有国家级平台（中心）的城市"),
        ("支持企业、高校建设实验室", "支持企业建设实验室", "高校", ""),
        ("支持企业、高校", "支持企业、高等院校、高校", "", "高等院校"),
        ("应当保存缴款凭证、验收报告", "应当保存缴款凭证、合同和验收报告", "", "合同"),
        ("城市要加强统筹", "重点城市要加强统筹", "", ""),  # a word before a name is no member
        ("报送材料", "及时报送材料", "", ""),
        ("建设示范区", "参与建设示范区", "", ""),
        ("支持企业、高校", "支持企业、医院", "", ""),  # one in another's place
        ("管理国家事务，管理社会事务", "管理国家事务、管理社会事务", "", ""),
        ("在全体会议上发言不超过十分钟；在联组会议和分组会议上", "在全体会议和联组会议上发言不超过十分钟；在分组会议上", "", ""),
        (
            "提交情况报告（含2015-2017年专利的申请授权、交易许可、质押登记、企业贯标、执法办案等相关情况）",
            "提交情况报告（含2017—2019年专利的申请授权、转让交易、许可备案、质押登记、企业贯标等相关情况）",
            "执法办案",
            "",
        ),  # in several places, years apart
        ("对低收入家庭、支出型贫困家庭给予医疗救助和就业扶持", "对边缘家庭、刚性支出困难家庭给予医疗救助和就业扶持", "", ""),
        ("提供近两年、近三年的报表", "提供近三年的报表", "", ""),  # figures are compared by themselves
    ],
)
def test_list_edits(old, new, gone, come):
    wanted = [(gone, come)] if gone or come else []
    assert [("、".join(e.gone), "、".join(e.come)) for e in list_edits(old, new)] == wanted
    assert [("、".join(e.come), "、".join(e.gone)) for e in list_edits(new, old)] == wanted


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("各省、自治区、计划单列市财政厅（局）、审计厅", "各省、自治区财政厅，审计厅（局）", "narrower"),
        ("各设区市科技局；各有关单位", "各设区市科技局；省属高等学校", "narrower"),
        ("各设区市科技局；省属高等学校", "各设区市科技局；各有关单位", "wider"),
        ("各设区市科技局；省属医院", "各设区市科技局；省属高等学校", None),
        ("各有关单位", "省属高等学校", None),
    ],
)
def test_scope_of_names(old, new, expected):
    assert scope_of_names(old, new) == expected
