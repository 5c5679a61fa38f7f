"""Rows of names and values in plain lines: 乡镇：城关镇；高标准农田：2500亩；补助资金：45万元."""

import pytest
from plain_tables import amounts_of, notice_of, targets_of

ROWS = {
    "shares of towns": (
        """2024年各乡镇任务清单
乡镇：城关镇；高标准农田：2500亩；秸秆还田：8000亩；补助资金：45万元；
乡镇：河口镇；高标准农田：3600亩；秸秆还田：12000亩；补助资金：66万元。""",
        [
            ("2500亩", "eq", 2500, "亩", None, None, "高标准农田", "城关镇"),
            ("8000亩", "eq", 8000, "亩", None, None, "秸秆还田", "城关镇"),
            ("3600亩", "eq", 3600, "亩", None, None, "高标准农田", "河口镇"),
            ("12000亩", "eq", 12000, "亩", None, None, "秸秆还田", "河口镇"),
        ],
        [("45万元", 450000, "grant", 2024, "城关镇", None), ("66万元", 660000, "grant", 2024, "河口镇", None)],
    ),
    "projects of a plan": (
        """新能源项目建设计划
项目名称：石岭风电场；建设规模：10万千瓦；总投资：7.2亿元；建成时间：2024年12月。
项目名称：河滩光伏电站；建设规模：20万千瓦；总投资：8.6亿元；建成时间：2024年6月。""",
        [
            ("10万千瓦", "eq", 100000, "千瓦", None, None, "石岭风电场", None),
            ("20万千瓦", "eq", 200000, "千瓦", None, None, "河滩光伏电站", None),
        ],
        [("7.2亿元", 720000000, "total", None, None, "石岭风电场"), ("8.6亿元", 860000000, "total", None, None, "河滩光伏电站")],
    ),
    "lines behind a lead": (
        """分省计划为：
河北省 河北医科大学 临床医学60人 中医学20人
山西省 山西医科大学 临床医学126人 中医学40人""",
        [
            ("60人", "eq", 60, "人", None, None, "临床医学", "河北省"),
            ("20人", "eq", 20, "人", None, None, "中医学", "河北省"),
            ("126人", "eq", 126, "人", None, None, "临床医学", "山西省"),
            ("40人", "eq", 40, "人", None, None, "中医学", "山西省"),
        ],
        [],
    ),
    "lines of places without a lead that shares out": (
        """各地基本情况：
城南区 现有小区42个 户数15000户
城北区 现有小区38个 户数12600户""",
        [],
        [],
    ),
    "a line about a firm": (
        "企业名称：宏达公司；职工人数：320人；注册资本：500万元；成立时间：2008年。",
        [],
        [],
    ),
    "who is to be asked": ("联系人：张三；电话：68552796；传真：68552797；邮编：730000。", [], []),
}


@pytest.mark.parametrize("name", ROWS)
def test_rows(tmp_path, name):
    text, targets, amounts = ROWS[name]
    found = notice_of(text, tmp_path)
    assert targets_of(found) == targets
    assert amounts_of(found) == amounts
