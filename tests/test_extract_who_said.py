"""Who gets and who pays a sum, where one construction of its sentence says so plainly; and where the words of `per` end."""

import pytest
from extracting import facts_of

_GETS = [
    ("国家级孵化器评价为A类的一次性补助100万元，B类补助50万元。", ["国家级孵化器", "国家级孵化器"]),
    ("省级孵化器评价为A类、B类的分别补助50万元、20万元。", ["省级孵化器", "省级孵化器"]),
    ("A级旅游景区晋升为4A级的一次性奖励100万元。", ["A级旅游景区"]),
    ("定点医院通过三级甲等评审的给予200万元奖励。", ["定点医院"]),
    ("绩效评价得分排名前3位的市，下一年度给予每市200万元的工作奖励。", ["每市"]),
    ("居民购买洁净型煤每吨补贴400元。", ["居民"]),
    ("出租车驾驶员更换新能源车辆每车补贴1万元。", ["出租车驾驶员"]),
    ("国家助学金资助对象为在校涉农专业学生，资助标准为每生每年1500元。", ["在校涉农专业学生"]),
    ("补贴对象为从事粮食生产的种粮大户，补贴标准为每亩60元。", ["从事粮食生产的种粮大户"]),
    (
        "全年遴选省级公共实训基地20个、校内实训基地40个，省财政分别按每个300万元和每个120万元给予补助。",
        ["省级公共实训基地", "校内实训基地"],
    ),
    ("今年评选省级劳模50名、技术能手100名，分别给予每人2万元、5000元的奖励。", ["省级劳模", "技术能手"]),
    ("“两后生”参加劳动预备制培训的，给予每人每学期1500元的培训费补贴。", ["“两后生”"]),
    ("培训费每人补贴1500元，其中农村学员另给予每人每月150元生活费补贴。", [None, "农村学员"]),
    ("农村低保户、五保户设备购置费用由县级财政全额承担，每户不超过5000元。", ["农村低保户、五保户"]),
    # what is done, bought or built gets nothing; who gives is not who gets
    ("农村户厕改造每户补助2000元。", [None]),
    ("市财政局购买服务每次补助500元。", [None]),
]

_PAYS = [
    ("居民购买洁净型煤每吨补贴400元，其中市级150元、县级250元。", [None, "市级", "县级"], ["居民", "居民", "居民"]),
    ("居民更换燃气灶具每台补贴200元，其中市财政120元、区财政80元。", [None, "市财政", "区财政"], ["居民", "居民", "居民"]),
    ("燃气企业建设村内管网，按每户2600元的标准向用户收取初装费。", ["用户"], ["燃气企业"]),
    ("污水处理厂向纳管企业按每吨1.8元收取污水处理费。", ["纳管企业"], ["污水处理厂"]),
    ("每户初装费2600元，其中财政补贴1000元，企业让利600元，用户承担1000元。", [None, "财政", "企业", "用户"], [None] * 4),
    ("省财政按每人每年3万元的标准给予补助，聘用学校按不低于1万元的标准配套。", ["省财政", "聘用学校"], [None, None]),
    ("2022年省级财政从创新型省份建设专项资金中安排2.4亿元。", ["省级财政"], [None]),
    ("县级以上非遗工坊年度评估优秀的补助8万元。", [None], ["县级以上非遗工坊"]),
]

_EACH = [
    ("每位教师五年内累计培训不少于360学时。", ["每位教师"]),
    ("每个培训班不得超过50人。", ["每个培训班"]),
    ("每10家在孵企业至少配备1名专业孵化服务人员。", ["每10家在孵企业"]),
    ("每50名服刑人员至少配备1名心理咨询师。", ["每50名服刑人员"]),
    ("每千平方米平均在孵企业不少于3家。", ["每千平方米"]),
    ("每个单位限报1项孵化器补助或1项新型研发机构补助。", ["每个单位", "每个单位"]),
    ("对每户用气安全检查每年不少于1次，采暖季每月至少入户安检1次。", ["每户", "每月"]),
    ("每半月对各县（市、区）督导1次。", ["每半月"]),
    ("每月驻村不少于20天，每两个月向镇党委报告1次。", ["每月", "每两个月"]),
]


@pytest.mark.parametrize(("text", "who"), _GETS)
def test_who_gets_it(text: str, who: list[str | None]) -> None:
    assert [amount.recipient for amount in facts_of(text).amounts] == who


@pytest.mark.parametrize(("text", "pays", "gets"), _PAYS)
def test_who_pays_it(text: str, pays: list[str | None], gets: list[str | None]) -> None:
    amounts = facts_of(text).amounts
    assert [amount.payer for amount in amounts] == pays
    assert [amount.recipient for amount in amounts] == gets


@pytest.mark.parametrize(("text", "per"), _EACH)
def test_for_each_of_what(text: str, per: list[str]) -> None:
    assert [target.per for target in facts_of(text).targets] == per


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("设备补助单台（套）不超过200万元。", "单台（套）"),
        ("省级财政每个奖励500万元。", "每个"),
        ("高标准农田每亩投资2400元，其中中央财政1000元。", "每亩"),
    ],
)
def test_sums_for_each_of_what(text: str, per: str) -> None:
    assert {amount.per for amount in facts_of(text).amounts} == {per}
