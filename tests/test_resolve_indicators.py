"""Which indicators of a corpus are the same one."""

import pytest
from records_made import document, target

from pipeline.resolve import resolve
from pipeline.resolve.indicator_names import bare


@pytest.mark.parametrize(
    ("wording", "name"),
    [
        ("到2020年，全省技术合同成交额年均增幅", "技术合同成交额"),
        ("累计培育高价值专利组合", "培育高价值专利组合"),
        ("高新技术企业数量达到", "高新技术企业"),
        ("新增高新技术企业", "新增高新技术企业"),
        ("每万人口发明专利拥有量", "每万人口发明专利拥有量"),
    ],
)
def test_bare_name_of_an_indicator(wording, name):
    assert bare(wording) == name


def ids(*rows):
    """indicator ids of targets, each in a notice of its own: (text, words, indicator, more)."""
    docs = [
        document(text, f"n{i}", targets=[target(text, words, indicator=indicator, **more)])
        for i, (text, words, indicator, more) in enumerate(rows)
    ]
    return [notice.targets[0].indicator_id for notice in resolve(docs)]


def test_same_indicator_in_other_words_has_one_id():
    one, other = ids(
        ("知识产权管理规范贯标企事业单位达到100家以上，托管1000家", "100家以上", ["知识产权管理规范贯标企事业单位"], {}),
        ("——200家以上企业、高等学校、科研院所通过知识产权管理规范贯标认证。", "200家以上", ["企业、高等学校、科研院所"], {"value": 200}),
    )
    assert one == other == "知识产权管理规范贯标企事业单位/数量"


def test_indicator_that_two_notices_share_is_told_where_several_are_measured():
    growth = {"unit": "%", "basis": "annual_growth", "value": 20}
    one, other = ids(
        ("质押融资金额和交易量年均增幅20%以上", "20%以上", ["质押融资金额", "知识产权交易量"], growth),
        ("智慧质押融资额和项目数年均增幅30%以上", "30%以上", ["知识产权质押融资额和项目数量"], growth),
    )
    assert one == other == "知识产权质押融资金额/增减"


@pytest.mark.parametrize(
    ("why", "first", "second"),
    [
        ("growth and level", ("技术合同成交额", {"unit": "%", "basis": "annual_growth"}), ("技术合同成交额", {"unit": "亿元"})),
        ("share and count", ("高新技术企业", {"unit": "%"}), ("高新技术企业", {"unit": "家"})),
        ("another collateral", ("专利权质押融资金额", {"unit": "亿元"}), ("知识产权质押融资金额", {"unit": "亿元"})),
        ("new ones and all", ("新增高新技术企业", {}), ("高新技术企业", {})),
    ],
)
def test_indicators_that_are_not_the_same(why, first, second):
    text = "达到100"
    one, other = ids(*((text, "100", [name], more) for name, more in (first, second)))
    assert one
    assert other
    assert one != other


@pytest.mark.parametrize(
    "indicator",
    [
        [],
        ["企业"],
        ["项目数"],
        ["数量"],
        ["城市"],
        ["从下列工作中"],
        ["应当按照人均用地"],
        ["最高车速不得超过每小时"],
        ["对在一个记分周期内记分"],
        ["牵引车与被牵引车之间"],
        ["（含计划单列市）的省份数量"],
    ],
)
def test_general_names_have_no_id(indicator):
    assert ids(("不少于100个。", "100个", indicator, {})) == [None]


def test_an_id_that_is_there_stays():
    assert ids(("高新技术企业100家", "100家", ["高新技术企业"], {"indicator_id": "mine"})) == ["mine"]
