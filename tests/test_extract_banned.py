"""Bans behind what is banned and what was left undone: none of them may vanish; and what only looks like a ban."""

import pytest
from extracting import facts_of

BANS = [
    # (text, [(modality, marker, actor, first action, condition), …])
    ("珍稀苗木未经检疫严禁外运。", [("prohibition", "严禁", None, "外运", "未经检疫")]),
    (
        "善本未经批准严禁外借。拓片未经登记严禁展出。",
        [("prohibition", "严禁", None, "外借", "未经批准"), ("prohibition", "严禁", None, "展出", "未经登记")],
    ),
    (
        "剧毒农药未经许可不得入库，变质饲料一律严禁出售。",
        [("prohibition", "不得", None, "入库", "未经许可"), ("prohibition", "一律严禁", None, "出售", None)],
    ),
    ("锅炉未经检验合格一律禁止点火。", [("prohibition", "一律禁止", None, "点火", "未经检验合格")]),
    ("涉密图纸严禁通过邮箱传送。", [("prohibition", "严禁", None, "通过邮箱传送", None)]),
    ("过期疫苗严禁使用。", [("prohibition", "严禁", None, "使用", None)]),
    ("任何单位和个人未经批准不得占用绿地。", [("prohibition", "不得", "任何单位和个人", "占用绿地", "未经批准")]),
    ("见习船员未经考核不得值班。", [("prohibition", "不得", "见习船员", "值班", "未经考核")]),
    ("未经批准，不得改变河道走向。", [("prohibition", "不得", None, "改变河道走向", "未经批准")]),
    ("路口设有禁止停车标志。", []),
    ("国家明令禁止的农药清单另行公布。", []),
    ("逾期未领取的，不予补发。", [("exclusion", "不予", None, "补发", "逾期未领取的")]),
]


@pytest.mark.parametrize(("text", "expected"), BANS, ids=[row[0] for row in BANS])
def test_what_is_banned(text, expected):
    found = facts_of(text).obligations
    assert [(o.modality, o.marker, o.actor, o.action, o.condition) for o in found] == expected
