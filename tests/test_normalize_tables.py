"""Tables in plain text: what becomes rows of cells, what does not, and the way back to the file."""

import pytest
from raw import raw

from pipeline.normalize import normalize
from pipeline.records import Span
from pipeline.records.traced import replay

ROWS = [
    # parted by tabs
    ("市\t任务数（户）\t资金（万元）\n甲市\t12\t36\n乙市\t8\t24", "市 | 任务数（户） | 资金（万元）\n甲市 | 12 | 36\n乙市 | 8 | 24"),
    ("序号\t市\t名额\n1\t甲市\t12\n2\t乙市\t8\n\t合计\t20", "序号 | 市 | 名额\n1 | 甲市 | 12\n2 | 乙市 | 8\n| | 合计 | 20"),
    ("市\t名额\t备注\n甲市\t12\t\n乙市\t8\t含一县", "市 | 名额 | 备注\n甲市 | 12 | |\n乙市 | 8 | 含一县"),
    ("市\t\t名额\n甲市\t\t\t12\n乌兰察布市\t8", "市 | 名额\n甲市 | 12\n乌兰察布市 | 8"),  # tabs that only align
    ("\t市\t名额\n\t甲市\t12\n\t乙市\t8", "市 | 名额\n甲市 | 12\n乙市 | 8"),  # an indent of tabs
    ("指标\t单位\t目标\n一、经济\n产值\t亿元\t30\n税收\t亿元\t4", "指标 | 单位 | 目标\n一、经济 | | |\n产值 | 亿元 | 30\n税收 | 亿元 | 4"),
    # aligned by blanks
    (
        "地区     名额    资金（万元）\n甲市       12       36\n乙市        8       24",
        "地区 | 名额 | 资金（万元）\n甲市 | 12 | 36\n乙市 | 8 | 24",
    ),
    ("　　市　名额\n　　甲市　12\n　　乙市　8", "市 | 名额\n甲市 | 12\n乙市 | 8"),
    ("地　　区    名额\n甲　　市    12\n合　　计    12", "地区 | 名额\n甲市 | 12\n合计 | 12"),
    (
        "一级指标    三级指标      指标值\n产出指标    改造户数      6万户\n            竣工率        ≥90%",
        "一级指标 | 三级指标 | 指标值\n产出指标 | 改造户数 | 6万户\n| | 竣工率 | ≥90%",
    ),
    (  # units below the names that have none, wherever they stand
        "险种　　保额（元）　费率　农户\n　　　　　　　　　（%）　（%）\n果树　　　2000　　　8　　30\n茶园　　　1500　　　6　　25",
        "险种 | 保额（元） | 费率 | 农户\n| | | （%） | （%）\n果树 | 2000 | 8 | 30\n茶园 | 1500 | 6 | 25",
    ),
    (  # names that nothing knows under a line that speaks of rates
        "附加税率（%）\n税种  城区  镇村\n城建税  7  5\n教育费  3  3",
        "附加税率（%）\n税种 | 城区 | 镇村\n城建税 | 7 | 5\n教育费 | 3 | 3",
    ),
    # every cell on a line
    ("地区\n名额\n甲市\n12\n乙市\n8", "地区 | 名额\n甲市 | 12\n乙市 | 8"),
    ("序号\n地区\n名额\n1\n甲市\n12\n2\n乙市\n8\n合计\n20", "序号 | 地区 | 名额\n1 | 甲市 | 12\n2 | 乙市 | 8\n| | 合计 | 20"),
    ("地区\n资金\n（万元）\n甲市\n36\n乙市\n24", "地区 | 资金（万元）\n甲市 | 36\n乙市 | 24"),
    (  # figures told in words stand in columns of figures and of words
        "补助项目\n建设规模\n补助标准\n封顶额\n温室大棚\n300平方米以上\n每平方米30元\n5万\n冷库\n储藏能力50吨以上\n设备投资的40%\n12万",
        "补助项目 | 建设规模 | 补助标准 | 封顶额\n温室大棚 | 300平方米以上 | 每平方米30元 | 5万\n"
        "冷库 | 储藏能力50吨以上 | 设备投资的40% | 12万",
    ),
    # parted by single blanks
    (  # a blank is lost behind one name
        "设区市 升级改造（公里） 危桥改造（座）\n南昌市 85 12\n九江市 190 38\n新余市45 8\n鹰潭市 50 10",
        "设区市 | 升级改造（公里） | 危桥改造（座）\n南昌市 | 85 | 12\n九江市 | 190 | 38\n新余市 | 45 | 8\n鹰潭市 | 50 | 10",
    ),
    (
        "类别 保障标准 省级人均补助水平 执行时间\n城市低保 450元/人·月 190元/人·月 1月1日\n农村低保 200元/人·月 118元/人·月 1月1日",
        "类别 | 保障标准 | 省级人均补助水平 | 执行时间\n"
        "城市低保 | 450元/人·月 | 190元/人·月 | 1月1日\n农村低保 | 200元/人·月 | 118元/人·月 | 1月1日",
    ),
    (
        "類別 補助標準 執行時間\n城鎮 450元 1月1日\n農村 200元 1月1日",
        "类别 | 补助标准 | 执行时间\n城镇 | 450元 | 1月1日\n农村 | 200元 | 1月1日",
    ),
    ("地区\n\n名额\n\n甲市\n\n12\n\n乙市\n\n—", None),  # one figure in a column is too few
]  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), ROWS)
def test_rows(source, expected):
    before, after = "现将任务下达给你们。", "请遵照执行。"
    found = normalize(raw(f"{before}\n{source}\n{after}"))
    lines = [line.strip() for line in source.split("\n") if line.strip()]
    assert found.text == "\n".join([before, *([expected] if expected else lines), after])
    assert found.traced.replay() == found.text


NO_TABLE = [
    ("联系人：张三    电话：0931-8888888\n联系人：李四    电话：0931-8888889\n联系人：王五    电话：0931-8888890", "contacts"),
    (
        "省财政厅经建处    张三    0931-8888888\n省住建厅村镇处    李四    0931-8888889\n省扶贫办规划处    王五    0931-8888890",
        "bare contacts",
    ),
    ("姓名\t单位\t电话\n张三\t省财政厅\t8888888\n李四\t省住建厅\t8888889", "a list of telephones"),
    ("目　　录\n一、总体要求　　　1\n二、重点任务　　　3\n三、保障措施　　　12", "contents"),
    ("内容    页码\n一、总体要求    1\n二、重点任务    3", "contents with a head"),
    ("一、总体要求……………………1\n二、重点任务……………………3\n三、保障措施……………………12", "contents with dots"),
    ("第一章　总则　　1\n第二章　职责　　5\n第三章　附则　　9", "chapters"),
    ("有  关  几  个  问  题\n说  明  如  下", "letter-spaced words"),
    ("单位（盖章）    日期\n某市财政局    2024年3月1日", "a signature"),
    ("省财政厅    省教育厅\n2024年3月1日    2024年3月1日\n（盖章）    （盖章）", "two signatures"),
    ("各市要落实责任。  到2025年建成100个示范点。\n各县要细化措施。  到2026年建成200个示范点。", "prose with double blanks"),
    ("张三  李四  王五  赵六\n孙七  周八  吴九  郑十\n冯二  陈一  褚三  卫四", "names"),
    ("兰州市  白银市  天水市\n平凉市  庆阳市  定西市\n陇南市  临夏州  甘南州", "places"),
    ("组　长：张　三　　副省长\n副组长：李　四　　省政府副秘书长\n成　员：王　五　　省财政厅厅长", "a working group"),
    ("项目名称：道路工程　　投资：100万元\n项目名称：桥梁工程　　投资：200万元", "names and values"),
    ("1．申报书    一式5份\n2．证明材料    一式3份\n3．光盘    1张", "a list"),
    ("地区    名额", "a single line"),
    ("各乡镇分担比例\n城关镇  7\n新店镇  5", "figures without names below a line that speaks of rates"),
    ("附加税率如下\n税种  城区  镇村\n城建税  7  5\n教育费  3  3", "names that nothing tells"),
    ("单位：户、万元\n2024年    单位：户", "units"),
    ("姓名\n张三\n职务\n处长\n电话\n8888888\n传真\n8888889", "a card"),
    ("主要指标\n2021年\n2022年\n总体要求\n重点任务\n保障措施\n附则", "short lines"),
    ("申报条件\n1\n2\n3\n申报材料\n4\n5", "numbers alone"),
    ("申报材料清单\n1\n申报书\n2\n营业执照\n3\n审计报告", "a numbered list"),
    ("姓名\n性别\n年龄\n张三\n男\n45\n李四\n女\n38", "names that no row knows"),
    ("索引号\t015221/2021-00345\t发文机构\t某市政府\n名称\t关于印发计划的通知\t文号\t某政办发〔2021〕3号", "what a site prints above"),
    ("项目\n道路工程\n桥梁工程\n任务\n隧道工程\n水库工程", "words alone"),
]


@pytest.mark.parametrize(("source", "why"), NO_TABLE, ids=[why for _, why in NO_TABLE])
def test_what_is_no_table_gets_no_bars(source, why):
    found = normalize(raw(f"现将有关事项通知如下。\n{source}\n请遵照执行。"))
    assert "|" not in found.text
    assert "table-cell" not in {edit.rule for edit in found.traced.edits()}


def test_each_cell_knows_its_place_in_the_file():
    source = "现下达任务。\r\n　　地区\t\t任务（户）\r\n　　甲市\t\t１２\r\n　　乙市\t\t8\r\n请执行。"
    found = normalize(raw(source))
    assert "甲市 | 12\n" in found.text
    at = found.text.index("12")
    pieces = found.traced.to_source(Span(start=at, end=at + 2))
    assert [source[piece.start : piece.end] for piece in pieces] == ["１２"]
    edits = found.traced.edits()
    assert {edit.reason for edit in edits if edit.rule == "table-cell"} == {"whitespace"}
    assert replay(source, edits) == found.text


def test_rows_of_a_table_are_no_wrapped_lines():
    prose = "为贯彻落实中央有关部署，各地区各部门要切实加强组织领导和统\n筹协调，完善工作机制，明确责任分工，确保各项任务落到实处见\n"
    table = "指标名称\t计量单位\t目标\n农村居民人均可支配收入水平提高幅度\t百分点\t3\n城镇居民人均可支配收入水平提高幅度\t百分点\t2\n"
    assert "目标\n农村居民人均可支配收入水平提高幅度 | 百分点 | 3\n城镇" in normalize(raw(prose * 6 + table + prose)).text


@pytest.mark.parametrize(("mark", "row"), [("\t", "\n"), ("  ", "\n"), ("　", "\n"), ("\t", "\n\n"), ("\n", "\n"), ("\n\n", "\n\n")])
def test_time_is_linear_in_the_number_of_rows(mark, row):
    rows = [["地区", "名额", "资金"], *[["甲市", "12", "36"]] * 2000]
    assert normalize(raw(row.join(mark.join(cells) for cells in rows))).text.count("甲市 | 12 | 36") == 2000
