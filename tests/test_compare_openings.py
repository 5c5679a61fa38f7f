"""Tasks that are one wherever they stand: by the name of a matter that stands nowhere else, or by what they say of one thing."""

import pytest
from sentences_compared import one
from test_compare_editions import assert_complete, assert_mirror

from pipeline.compare import compare
from pipeline.compare.clauses import Alignment
from pipeline.compare.leftovers import left_over
from pipeline.compare.view import View

UNION = ("鼓励组建产业知识产权联盟，积极协调解决涉外争端", "encouragement", "鼓励")
UNION_NOW = ("引导规范产业知识产权联盟建设，推动资源整合、共建共享", "encouragement", "引导")
SPORT = ("应当根据各自特点，组织体育活动", "obligation", "应当")
SPORT_NOW = ("应当根据各自特点，开展日常锻炼和各级各类运动会，增强职工体质，丰富业余生活", "obligation", "应当")


def tasks(old, new, more=""):
    """The changes of the tasks of two notices, old and new; `more` stands in both."""
    sides = [
        one(f"{more}\n企业{words}。", year).obligation(words, modality, marker).notice()
        for year, (words, modality, marker) in ((2018, old), (2020, new))
    ]
    assert_mirror(*sides)
    assert_complete(*sides)
    return sorted(c.kind for c in compare(*sides).changes if c.fact_type == "obligation")


@pytest.mark.parametrize(("old", "new"), [(UNION, UNION_NOW), (SPORT, SPORT_NOW)])
def test_one_matter_at_the_beginning(old, new):
    assert tasks(old, new) in (["changed"], ["reworded"])


@pytest.mark.parametrize(
    ("old", "new", "more"),
    [
        (UNION, UNION_NOW, "省级财政支持产业知识产权联盟建设。"),  # it is named elsewhere, too
        (
            ("引导创业投资机构向科技型中小企业投资", "encouragement", "引导"),
            ("优先向科技型中小企业转移成果或者提供技术帮助", "encouragement", "优先"),
            "",
        ),
        (
            ("可以暂扣或者吊销建筑业企业资质证书", "permission", "可以"),
            ("可以暂扣或者吊销相关任职资格许可，并记入信用档案，向社会公布处理结果", "permission", "可以"),
            "",
        ),
        (
            ("应当向农药经营者出售农药，并做好各项销售服务", "obligation", "应当"),
            ("不得向农药经营者出租场地、柜台或者广告位置", "prohibition", "不得"),
            "",
        ),
    ],
)
def test_two_matters(old, new, more):
    assert tasks(old, new, more) == ["added", "removed"]


STANDARD = "应当参照全国城乡居民家庭人均收入水平确定"


@pytest.mark.parametrize(
    ("old", "new", "paired"),
    [
        (("定期抚恤金标准", STANDARD), ("定期抚恤金标准", "应当参照上一年度全国居民人均可支配收入水平确定，并适时调整"), True),
        (("定期抚恤金标准", STANDARD), ("定期抚恤金标准", "应当向社会公布"), False),  # one thing, two tasks
        (("定期抚恤金标准", STANDARD), ("伤残护理费", "应当参照当地职工平均工资水平确定，并按月发放到本人账户"), False),
        (("定期抚恤金标准", "不得低于全国居民人均收入水平"), ("定期抚恤金标准", "应当参照全国居民人均收入水平确定"), False),  # ban and duty
        (
            ("骗取定期抚恤金的", "应当处五千元以下罚款"),
            ("骗取定期抚恤金的", "应当处两千元以下罚款"),
            False,
        ),  # penalties go by offence
    ],
)
def test_left_over_where_nothing_corresponds(old, new, paired):
    """Neither clauses nor sections of the two notices correspond."""
    made = [
        one(f"一、抚恤\n{thing}{words}。", year).obligation(words, "prohibition" if "不得" in words else "obligation", words[:2]).notice()
        for year, (thing, words) in ((2004, old), (2024, new))
    ]
    found = left_over([], (View(made[0]), View(made[1])), (made[0].obligations, made[1].obligations), Alignment([], {}, {}, {}))
    assert [(m.left, m.right) for m in found] == ([((0,), (0,))] if paired else [])
