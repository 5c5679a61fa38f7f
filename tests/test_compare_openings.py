"""Tasks that are one because both open with the name of a matter that stands nowhere else."""

import pytest
from sentences_compared import one
from test_compare_editions import assert_complete, assert_mirror

from pipeline.compare import compare

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
