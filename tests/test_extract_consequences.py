"""Bands whose consequence is a share or the whole of a sum, halves and wholes told in a word, classes, what is redeemed."""

import pytest
from extracting import facts_of

#: text → (text of the target, indicator, role), (text of the amount, role, rate, condition)
BANDS = [
    (
        "年终考核90分以上的全额返还，80分以上不足90分的返还八成，不足80分的不予返还。",
        [("90分以上", "考核", "threshold"), ("80分以上不足90分", "考核", "threshold"), ("不足80分", "考核", "threshold")],
        [("全额", "rate", 100, "年终考核90分以上的"), ("八成", "rate", 80, "80分以上不足90分的")],
    ),
    (
        "平均得分低于60分的不予资助；60分以上不足75分的，按核定金额的80%资助；75分以上的全额资助。",
        [("低于60分", "平均得分", "threshold"), ("60分以上不足75分", "平均得分", "threshold"), ("75分以上", "平均得分", "threshold")],
        [("80%", "rate", 80, "60分以上不足75分的"), ("全额", "rate", 100, "75分以上的")],
    ),
    (
        "合格率98%以上的全额拨付，90%以上不足98%的拨付七成，90%以下的不予拨付。",
        [("98%以上", "合格率", "threshold"), ("90%以上不足98%", "合格率", "threshold"), ("90%以下", "合格率", "threshold")],
        [("全额", "rate", 100, "合格率98%以上的"), ("七成", "instalment", 70, "90%以上不足98%的")],
    ),
    (
        "年收储20吨以上不足50吨的贴息六成，50吨以上的全额贴息。",
        [("20吨以上不足50吨", "年收储", "threshold"), ("50吨以上", "年收储", "threshold")],
        [("六成", "rate", 60, "年收储20吨以上不足50吨的"), ("全额", "rate", 100, "50吨以上的")],
    ),
    (
        "验收得分80分以上的拨付剩余资金，60分以下的收回全部资金。",
        [("80分以上", "验收得分", "threshold"), ("60分以下", "验收得分", "threshold")],
        [],
    ),
    ("低于80分的街道，取消评优资格。", [("低于80分", "", "threshold")], []),
    ("面积100平方米以上的商场优先支持。", [("100平方米以上", "面积", "threshold")], []),
]


@pytest.mark.parametrize(("text", "goals", "sums"), BANDS, ids=[row[0] for row in BANDS])
def test_bands_and_what_follows(text, goals, sums):
    found = facts_of(text, heading="资金拨付")
    assert [(t.text, "/".join(t.indicator), t.role) for t in found.targets] == goals
    assert [(a.text, a.role, a.rate, a.condition) for a in found.amounts] == sums


#: text → (text of the amount, role, rate)
WORDED = [
    ("对获批的创新药给予最高300万元资助；改良型新药减半执行。", [("最高300万元", "cap", None), ("减半", "rate", 50)]),
    ("租赁房屋运营满3年的，减半补助。", [("减半", "rate", 50)]),
    ("特困人员个人缴费部分由县财政全额资助，低保边缘对象减半资助。", [("减半", "rate", 50)]),
    ("质量保证金期满后全额退还。", []),
    ("鉴定费用由申请单位全额承担。", []),
    ("汛期作业时间减半执行。", []),
    ("及时足额拨付资金。", []),
    ("全额拨款事业单位参照执行。", []),
    ("由用人单位全额承担责任。", []),
    # a part of what is spent is given back, and no goal
    ("按支出额的30%兑付，每家每年不超过20万元。", [("30%", "rate", 30), ("不超过20万元", "cap", None)]),
    ("消费券按消费金额的20%核销。", [("20%", "rate", 20)]),
    ("按补助资金总额的40%兑付。", [("40%", "instalment", 40)]),
]


@pytest.mark.parametrize(("text", "wanted"), WORDED, ids=[row[0] for row in WORDED])
def test_halves_wholes_and_what_is_redeemed(text, wanted):
    assert [(a.text, a.role, a.rate) for a in facts_of(text, heading="支持政策").amounts] == wanted


#: text → texts of the targets
CLASSES = [
    ("支持企业研发1类新药。", []),
    ("鼓励申办2类诊所和3类医疗器械。", []),
    ("整治3类突出问题。", ["3类"]),
    ("按支出额的30%兑付。", []),
]


@pytest.mark.parametrize(("text", "wanted"), CLASSES, ids=[row[0] for row in CLASSES])
def test_classes_are_no_counts(text, wanted):
    assert [t.text for t in facts_of(text, heading="支持政策").targets] == wanted
