"""Who pays the sums of a list is said in its lead; a hospital is where costs arise."""

from pathlib import Path

import pytest
from plain_tables import notice_of

LISTS = {
    "items under a lead": (
        """困难人员参保的个人缴费部分，由医疗救助基金按照下列标准给予资助：
（一）特困人员给予全额资助；
（二）低保对象每人每年资助280元；
（三）低保边缘家庭成员按照个人缴费标准的50%资助。
参保人员个人缴费标准为每人380元。""",
        [("280元", "grant", "医疗救助基金"), ("50%", "rate", "医疗救助基金"), ("380元", "grant", "参保人员个人")],
    ),
    "classes of hospitals pay nothing": (
        """住院费用由统筹基金按照下列比例支付：
（一）一级医疗机构支付90%；
（二）三级医疗机构支付70%。""",
        [("90%", "rate", "统筹基金"), ("70%", "rate", "统筹基金")],
    ),
    "behind a colon": (
        "起付标准以上的费用由大病保险资金分段支付：10万元（含）以下的部分支付60%，10万元以上的部分支付75%。",
        [
            ("10万元（含）以下", "threshold", None),
            ("60%", "rate", "大病保险资金"),
            ("10万元以上", "threshold", None),
            ("75%", "rate", "大病保险资金"),
        ],
    ),
    "hospitals that pay": (
        "所需费用由县级医院承担50%，县人民医院支付补助2万元。",
        [("50%", "rate", "县级医院"), ("2万元", "grant", "县人民医院")],
    ),
    "a lead that names nobody": (
        """按照下列标准给予补助：
（一）市级每处补助5万元；
（二）区级每处补助3万元。""",
        [("5万元", "grant", "市级"), ("3万元", "grant", "区级")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), LISTS.values(), ids=LISTS)
def test_the_lead_of_a_list_says_who_pays(text: str, expected: list, tmp_path: Path) -> None:
    assert [(a.text, a.role, a.payer) for a in notice_of(text, tmp_path).amounts] == expected
