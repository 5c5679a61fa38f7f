"""Places one after another, each with its figure, whose unit is told once in front."""

import pytest
from plain_tables import notice_of

LISTS = {
    "a line each, the unit in the lead": (
        "各县（市、区）护林员岗位计划如下（单位：个）：\n平江县：2100\n岳阳县：1300\n全市合计：3400",
        [
            ("2100", "护林员岗位", "平江县", 2100, "个"),
            ("1300", "护林员岗位", "岳阳县", 1300, "个"),
            ("3400", "护林员岗位", None, 3400, "个"),
        ],
    ),
    "one behind the other": (
        "各市造林计划如下（单位：万亩）：长沙市12，株洲市8.5。",
        [("12", "造林", "长沙市", 120000, "亩"), ("8.5", "造林", "株洲市", 85000, "亩")],
    ),
    "the unit of the total": (
        "全市计划选聘护林员4300名，其中平江县2100、岳阳县1300、湘阴县900。",
        [
            ("4300名", "选聘护林员", "全市", 4300, "名"),
            ("2100", "选聘护林员", "平江县", 2100, "名"),
            ("1300", "选聘护林员", "岳阳县", 1300, "名"),
            ("900", "选聘护林员", "湘阴县", 900, "名"),
        ],
    ),
    "a caption, and the unit on a line of its own": (
        "护林员名额分配表\n（单位：名）\n平江县：2100\n岳阳县：1300",
        [("2100", "护林员名额", "平江县", 2100, "名"), ("1300", "护林员名额", "岳阳县", 1300, "名")],
    ),
    "each with its unit below a caption": (
        "护林员名额分配方案\n平江县——2100名\n岳阳县——1300名",
        [("2100名", "护林员名额", "平江县", 2100, "名"), ("1300名", "护林员名额", "岳阳县", 1300, "名")],
    ),
    "a part of each": (
        "岗位计划如下（单位：个）：平江县2100，其中护林员800；岳阳县1300，其中护林员500。",
        [
            ("2100", "岗位", "平江县", 2100, "个"),
            ("800", "护林员", "平江县", 800, "个"),
            ("1300", "岗位", "岳阳县", 1300, "个"),
            ("500", "护林员", "岳阳县", 500, "个"),
        ],
    ),
    "a goal in front that is told in another unit": (
        "墓位维护费一次收取不得超过20年。各县任务如下（单位：处）：东城区6，西山县14。",
        [
            ("不得超过20年", "墓位维护费一次收取", None, 20, "年"),
            ("6", "任务", "东城区", 6, "处"),
            ("14", "任务", "西山县", 14, "处"),
        ],
    ),
    "no unit anywhere": ("各县任务如下：\n平江县：2100\n岳阳县：1300", []),
    "what has been reached": ("各县岗位开发完成情况如下（单位：个）：\n平江县：2100\n岳阳县：1300", []),
    "telephones": ("各县联系电话表\n平江县：6222333\n岳阳县：6222334", []),
    "one place alone": ("岗位计划如下（单位：个）：平江县2100。", []),
}


@pytest.mark.parametrize("name", LISTS)
def test_places_with_their_figures(tmp_path, name):
    text, expected = LISTS[name]
    found = notice_of(text, tmp_path).targets
    assert [(t.text, t.indicator[0], t.subject, t.value, t.unit) for t in found] == expected


def test_sums_by_place(tmp_path):
    found = notice_of("护林员补助资金分配表\n单位：万元\n平江县 210\n岳阳县 130\n合计 340", tmp_path)
    assert [(a.text, a.yuan, a.recipient, a.purpose) for a in found.amounts] == [
        ("210", 2100000, "平江县", "护林员补助资金"),
        ("130", 1300000, "岳阳县", "护林员补助资金"),
        ("340", 3400000, None, "护林员补助资金"),
    ]
    assert not found.targets
