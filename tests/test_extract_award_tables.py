"""Tables of awards: what is given for each, from where on, and at most how much."""

import pytest

from pipeline import read

HEAD = "某县人民政府办公室关于印发补助办法的通知\n某政办发〔2022〕7号\n各乡镇人民政府：\n现将办法印发给你们。\n一、补助标准\n按下表执行。\n"
FOOT = "\n请遵照执行。\n某县人民政府办公室\n2022年3月5日\n"

STACKED = """补助项目
建设规模
补助标准
封顶额
温室大棚
300平方米以上
每平方米30元
5万
冷库
储藏能力50吨以上
设备投资的40%
12.5万"""
BARS = """| 奖励项目 | 补助比例 | 最高限额（万元） |
| 购置农机 | 30% | 8 |
| 建设烘干中心 | 不超过40% | 60万 |"""
TABS = "补贴类别\t补贴标准\t单户上限\n更换燃气灶\t800元\t1600元\n更换热水器\t1200元\t1200元"

#: name: body, [(words, role, comparator, yuan, rate, rate_base, per, purpose)], [(words, indicator, subject)]
TABLES = {
    "every cell on a line": (
        STACKED,
        [
            ("30元", "rate", "eq", 30, None, None, "每平方米", "温室大棚"),
            ("5万", "cap", "le", 50000, None, None, None, "温室大棚"),
            ("40%", "rate", "eq", None, 40, "设备投资", None, "冷库"),
            ("12.5万", "cap", "le", 125000, None, None, None, "冷库"),
        ],
        [("300平方米以上", ["建设规模"], "温室大棚"), ("50吨以上", ["储藏能力"], None)],
    ),
    "a share and a cap, 万 told in the head or in the cell": (
        BARS,
        [
            ("30%", "rate", "eq", None, 30, None, None, "购置农机"),
            ("8", "cap", "le", 80000, None, None, None, "购置农机"),
            ("不超过40%", "rate", "le", None, 40, None, None, "建设烘干中心"),
            ("60万", "cap", "le", 600000, None, None, None, "建设烘干中心"),
        ],
        [],
    ),
    "sums and caps of each": (
        TABS,
        [
            ("800元", "grant", "eq", 800, None, None, None, "更换燃气灶"),
            ("1600元", "cap", "le", 1600, None, None, None, "更换燃气灶"),
            ("1200元", "grant", "eq", 1200, None, None, None, "更换热水器"),
            ("1200元", "cap", "le", 1200, None, None, None, "更换热水器"),
        ],
        [],
    ),
}


@pytest.mark.parametrize(("body", "amounts", "targets"), TABLES.values(), ids=list(TABLES))
def test_tables_of_awards(tmp_path, body, amounts, targets):
    (tmp_path / "n.txt").write_text(HEAD + body + FOOT, encoding="utf-8")
    found = read(tmp_path / "n.txt")
    assert [(a.text, a.role, a.comparator, a.yuan, a.rate, a.rate_base, a.per, a.purpose) for a in found.amounts] == amounts
    assert [(t.text, t.indicator, t.subject) for t in found.targets] == targets


#: Lines that are no table: a figure told in words does not make one.
NO_TABLE = [
    "补助标准\n每平方米30元\n每亩20元\n每吨15元\n每户600元\n每人50元",
    "建设规模\n年产50吨\n投资300万元\n占地20亩\n用工30人\n产值2亿元\n税收800万元",
]


@pytest.mark.parametrize("body", NO_TABLE)
def test_lines_that_are_no_table(tmp_path, body):
    (tmp_path / "n.txt").write_text(HEAD + body + FOOT, encoding="utf-8")
    assert " | " not in read(tmp_path / "n.txt").text


@pytest.mark.parametrize(
    ("heading", "column", "recipients", "purposes"),
    [
        ("引进人才补贴标准", "类别", ["A类", "B类"], [None, None]),
        ("引进人才补贴标准", "人才层次", ["A类", "B类"], [None, None]),
        ("改造工程补贴标准", "类别", [None, None], ["A类", "B类"]),  # classes of works
    ],
)
def test_classes_of_people_are_who_gets_it(tmp_path, heading, column, recipients, purposes):
    table = f"表1 {heading}\n{column}\t补贴金额（万元）\nA类\t100\nB类\t60"
    path = tmp_path / "made.txt"
    path.write_text(f"{HEAD}{table}{FOOT}", encoding="utf-8")
    told = read(path).amounts
    assert [amount.recipient for amount in told] == recipients
    assert [amount.purpose for amount in told] == purposes


def test_a_column_of_standardised_things_is_no_standard(tmp_path):
    table = "附件 任务分解表\n序号\t镇\t秸秆利用量（吨）\t新建标准化收储点（个）\n1\t东镇\t21000\t2\n2\t西镇\t18000\t3"
    path = tmp_path / "made.txt"
    path.write_text(f"{HEAD}{table}{FOOT}", encoding="utf-8")
    told = [(target.value, target.indicator, target.subject) for target in read(path).targets if "收储点" in target.indicator[0]]
    assert told == [(2, ["新建标准化收储点"], "东镇"), (3, ["新建标准化收储点"], "西镇")]
