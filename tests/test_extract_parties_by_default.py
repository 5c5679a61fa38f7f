"""Who gets a sum and who pays it where nobody is told to: those of a case with 对, the place of a line, the level that opens a segment."""

import pytest
from extracting import facts_of

#: text → (text of the amount, recipient, payer)
PARTIES = [
    ("对评定为美丽河湖的，每条给予100万元。", [("100万元", "美丽河湖", None)]),
    (
        "对首仿药、改良型新药中首个获批的，分别给予300万元、200万元。",
        [("300万元", "首仿药、改良型新药中首个获批的", None), ("200万元", "首仿药、改良型新药中首个获批的", None)],
    ),
    ("雨山区：改造老旧小区12个，中央补助资金320万元，市级补助资金80万元。", [("320万元", "雨山区", "中央"), ("80万元", "雨山区", "市级")]),
    ("（二）第一中学：安排补助资金60万元。", [("60万元", "第一中学", None)]),
    (
        "对高效节水灌溉，省级按喷灌每亩800元、微灌每亩1200元的标准补助。",
        [("800元", None, "省级"), ("1200元", None, "省级")],
    ),
    ("对考核优秀的3个设区市，省级分配资金时各奖励500万元。", [("500万元", "考核优秀的3个设区市", "省级")]),
    ("对聘用残疾人的，给予2000元奖励。", [("2000元", "聘用残疾人的", None)]),
    ("每年按投资额的20%对建设单位给予奖补。", [("20%", "建设单位", None)]),
    ("2019年省级统筹安排文旅奖补资金3000万元。", [("3000万元", None, "省级")]),
    ("各县（市、区）按每生每年不低于500元的标准安排。", [("不低于500元", None, "各县（市、区）")]),
    (
        "对认定的示范村奖励10万元，其中认定为省级示范的奖励20万元。",
        [("10万元", "认定的示范村", None), ("20万元", "省级示范", None)],
    ),
    # 省级 of platforms, and no level of government
    ("对国家级平台奖励100万元，省级奖励50万元。", [("100万元", "国家级平台", None), ("50万元", "国家级平台", None)]),
    # when, and nobody
    ("验收合格的，补助10万元。", [("10万元", None, None)]),
    # no line of a place
    ("其中：安排补助资金60万元。", [("60万元", None, None)]),
    # the name of a fund
    ("省级奖励资金统一下达后，每户补助1万元。", [("1万元", None, None)]),
]


@pytest.mark.parametrize(("text", "expected"), PARTIES)
def test_who_gets_and_who_pays(text, expected):
    found = facts_of(text, heading="支持措施").amounts
    assert [(a.text, a.recipient, a.payer) for a in found] == expected
