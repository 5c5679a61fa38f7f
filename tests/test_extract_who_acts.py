"""Who acts, where the name stands behind money, in a time, in a heading, or with a partner."""

import pytest
from extracting import facts_of

from pipeline import read

TEXTS = [
    # (text, [(words, actor)])
    ("加装电梯费用由业主按照协商确定的比例分摊。", [("加装电梯费用由业主按照协商确定的比例分摊", "业主")]),
    ("不足部分区财政补足。", [("补足", "区财政")]),
    ("创业领军人才可享受购房补贴。", [("可享受购房补贴", "创业领军人才")]),
    ("鼓励公众参与监督。", [("鼓励公众参与监督", "公众")]),
    ("支持符合条件的民营企业家担任监督员。", [("支持符合条件的民营企业家担任监督员", "符合条件的民营企业家")]),
    ("支持开发性、政策性金融机构加大信贷支持。", [("支持开发性、政策性金融机构加大信贷支持", "开发性、政策性金融机构")]),
    (
        "支持新型农业经营主体与小农户建立利益联结机制。",
        [("支持新型农业经营主体与小农户建立利益联结机制", "新型农业经营主体")],
    ),
    ("登记机关对材料齐全、符合法定形式的，应当场登记。", [("应当场登记", "登记机关")]),
    (
        "省级财政收到中央资金后30日内下达，县级财政部门收到上级资金后30日内应将资金下达到实施机构。",
        [("下达", "省级财政"), ("应将资金下达到实施机构", "县级财政部门")],
    ),
    (
        "市市场监管局负责电梯使用登记，对新装电梯每年检验一次。",
        [("负责电梯使用登记，对新装电梯每年检验一次", "市市场监管局")],
    ),
    (
        "区工信局会同区科技局、区卫健委每年第二季度发布申报通知，企业应当提交申报材料。",
        [("会同区科技局、区卫健委每年第二季度发布申报通知", "区工信局"), ("应当提交申报材料", "企业")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TEXTS, ids=[row[0] for row in TEXTS])
def test_who_acts(text, expected):
    assert [(o.text, o.actor) for o in facts_of(text).obligations] == expected


NOTICE = """某市人民政府办公室关于做好老旧小区改造工作的通知
各区人民政府：
五、职责分工
（一）市财政局
负责补助资金的筹措，加强绩效管理。电梯井道可免于办理许可。
（二）重点城市
择优支持3个市州。
（三）资金管理
加强绩效管理。
"""


def test_a_heading_that_is_the_name_of_a_body(tmp_path):
    file = tmp_path / "notice.txt"
    file.write_text(NOTICE, encoding="utf-8")
    assert [(o.text, o.actor) for o in read(file).obligations] == [
        ("负责补助资金的筹措，加强绩效管理", "市财政局"),
        ("可免于办理许可", None),
        ("择优支持3个市州", None),
        ("加强绩效管理", None),
    ]
