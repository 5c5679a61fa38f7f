"""Who gets and who pays a sum that a cell of a table tells, that several bear, or that is for each of what is built; and `per`."""

from pathlib import Path

import pytest
from extracting import facts_of

from pipeline import read

HEAD = "某县人民政府办公室关于印发补助办法的通知\n某政办发〔2022〕7号\n各乡镇人民政府：\n现将办法印发给你们。\n一、补助标准\n{lead}\n"
FOOT = "\n请遵照执行。\n某县人民政府办公室\n2022年3月5日\n"
#: lead, table, [(words, recipient, payer, purpose)]
TABLES = {
    "classes of people": (
        "按下表执行。",
        "类别\t生活补贴\t租房补贴\t安家补贴（万元）\n全科医师\t每人每月800元\t每人每月500元\t6\n乡村教师\t每人每月600元\t每人每月300元\t4",
        [
            ("800元", "全科医师", None, "生活补贴"),
            ("500元", "全科医师", None, "租房补贴"),
            ("6", "全科医师", None, "安家补贴"),
            ("600元", "乡村教师", None, "生活补贴"),
            ("300元", "乡村教师", None, "租房补贴"),
            ("4", "乡村教师", None, "安家补贴"),
        ],
    ),
    "a column of those who get it, behind or in front": (
        "按下表执行。",
        "政策事项\t支持标准\t支持对象\n冷库建设\t设备投资额25%，最高40万元\t果蔬合作社\n机具更新\t每台补贴2000元\t农机服务队",
        [
            ("25%", "果蔬合作社", None, "冷库建设"),
            ("最高40万元", "果蔬合作社", None, "冷库建设"),
            ("2000元", "农机服务队", None, "机具更新"),
        ],
    ),
    "the lead says who pays": (
        "由县财政按以下标准给予补助：",
        "项目\t标准（万元）\n新建公厕\t15\n改建公厕\t8",
        [("15", None, "县财政", "新建公厕"), ("8", None, "县财政", "改建公厕")],
    ),
    "villages": (
        "按下表执行。",
        "序号\t村名\t补助资金（万元）\t建设内容\n1\t柳河村\t50\t道路硬化\n2\t石桥村\t30\t路灯安装",
        [("50", "柳河村", None, "道路硬化"), ("30", "石桥村", None, "路灯安装")],
    ),
    "things, and nobody": (
        "按下表执行。",
        "项目\t补助标准\n文化活动室\t每个5万元\n农家书屋\t每个2000元",
        [("5万元", None, None, "文化活动室"), ("2000元", None, None, "农家书屋")],
    ),
}


@pytest.mark.parametrize("name", list(TABLES))
def test_parties_in_tables(tmp_path: Path, name: str) -> None:
    """The cell of the row that says whom, and the lead of the table that says who pays."""
    lead, body, expected = TABLES[name]
    (tmp_path / "n.txt").write_text(HEAD.format(lead=lead) + body + FOOT, encoding="utf-8")
    notice = read(tmp_path / "n.txt")
    assert [(one.text, one.recipient, one.payer, one.purpose) for one in notice.amounts] == expected


GETS = [
    ("对吸纳退役军人就业，为其缴纳社会保险满半年的家政企业，按每人2000元给予补贴。", ["为其缴纳社会保险满半年的家政企业"]),
    ("对缴存公积金的青年人才，博士毕业生最高贷款额度可提高至80万元。", ["博士毕业生"]),
    ("建设县级冷链中心，库容不少于2000立方米，省级财政每个补助30万元。", ["县级冷链中心"]),
    ("新建社区食堂20个，市财政每个补助10万元。", ["社区食堂"]),
    ("对社会资本举办的托育机构，按核定托位每个补助1万元。", ["社会资本举办的托育机构"]),
    ("物流企业运输车辆更新为新能源车的，每辆补助3万元。", ["物流企业"]),
    # nobody is named, or somebody else
    ("加强项目管理，市财政每个补助10万元。", [None]),
    ("对脱贫户，建设单位按要求施工，每户补助3万元。", ["脱贫户"]),
]


@pytest.mark.parametrize(("text", "expected"), GETS)
def test_recipient(text: str, expected: list[str | None]) -> None:
    """Behind a comma, by whose limit it is, by what is built or chosen."""
    assert [amount.recipient for amount in facts_of(text).amounts] == expected


PAYS = [
    ("救助资金按每人每年60元的标准筹集，由县、乡、村三级按5:3:2的比例分担。", [("60元", "县、乡、村三级"), ("5:3:2", "县、乡、村三级")]),
    ("所需资金由中央、省、市县按60%、30%、10%的比例分担。", [("60%", "中央"), ("30%", "省"), ("10%", "市县")]),
    ("每辆补贴20万元，其中省级补贴12万元，市级补贴8万元。", [("20万元", None), ("12万元", "省级"), ("8万元", "市级")]),
]


@pytest.mark.parametrize(("text", "expected"), PAYS)
def test_payer(text: str, expected: list[tuple[str, str | None]]) -> None:
    """Several who bear a sum together, or each a share of it."""
    assert [(amount.text, amount.payer) for amount in facts_of(text).amounts] == expected


PER = [
    ("每200户至300户设置1处投放点。", [("1处", "每200户至300户")]),
    ("每5至8个村配备1名农技员。", [("1名", "每5至8个村")]),
    ("每份牛精液有效精子数不少于1000万个。", [("不少于1000万个", "每份牛精液")]),
    ("每亿元主营业务收入专利拥有量不少于1件。", [("不少于1件", "每亿元主营业务收入")]),
    ("每站每班值守人员不少于3人。", [("不少于3人", "每站每班")]),
    ("每份病历书写时间不超过24小时。", [("不超过24小时", "每份病历")]),
]


@pytest.mark.parametrize(("text", "expected"), PER)
def test_per(text: str, expected: list[tuple[str, str | None]]) -> None:
    """The whole range, the whole noun, how often each."""
    assert [(goal.text, goal.per) for goal in facts_of(text).targets] == expected
