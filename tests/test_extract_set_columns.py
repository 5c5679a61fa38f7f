"""Columns of figures that no known name tells: what the notice sets in them, and what it only tells."""

import pytest

from pipeline import read

HEAD = """某省人民政府办公厅关于印发三年行动计划的通知
某政办发〔2024〕12号
各市人民政府：
现将计划印发给你们。
一、工作安排
各地要抓好落实。
"""
FOOT = "\n请遵照执行。\n某省人民政府办公厅\n2024年3月5日\n"

#: text, value, unit, indicator, subject, due or period
SET = {
    "counts beside money": (
        """2024年水稻机械化示范县补贴资金及任务安排表
县（市、区）	中央资金（万元）	新增插秧机（台）	机插面积（万亩）
南昌县	360	120	3.0
进贤县	320	105	2.6
合　计	680	225	5.6""",
        [
            ("120", 120, "台", "新增插秧机", "南昌县", None),
            ("3.0", 30000, "亩", "机插面积", "南昌县", None),
            ("105", 105, "台", "新增插秧机", "进贤县", None),
            ("2.6", 26000, "亩", "机插面积", "进贤县", None),
        ],
    ),
    "measures of periods under the title of a list of goals": (
        """各市秋冬季空气质量改善目标
城市　　2024年10—12月PM2.5浓度（微克/立方米）　　重污染天数（天）
平江市　　46　　8
安远市　　58　　13""",
        [
            ("46", 46, "微克/立方米", "PM2.5浓度", "平江市", "2024年10—12月"),
            ("8", 8, "天", "重污染天数", "平江市", None),
            ("58", 58, "微克/立方米", "PM2.5浓度", "安远市", "2024年10—12月"),
            ("13", 13, "天", "重污染天数", "安远市", None),
        ],
    ),
    "places above the columns": (
        """2024年造林绿化任务分解表
单位：万亩
任务	甲州市	乙山市
人工造林	3.5	2.0
退化林修复	1.2	0.8""",
        [
            ("3.5", 35000, "亩", "人工造林", "甲州市", None),
            ("2.0", 20000, "亩", "人工造林", "乙山市", None),
            ("1.2", 12000, "亩", "退化林修复", "甲州市", None),
            ("0.8", 8000, "亩", "退化林修复", "乙山市", None),
        ],
    ),
    "years above the columns of goals": (
        """表1 各市细颗粒物浓度目标（微克/立方米）
城市 | 2024年 | 2025年
甲州市 | 35 | 33
乙山市 | 38 | 36""",
        [
            ("35", 35, "微克/立方米", "细颗粒物浓度目标", "甲州市", "2024-12-31"),
            ("33", 33, "微克/立方米", "细颗粒物浓度目标", "甲州市", "2025-12-31"),
            ("38", 38, "微克/立方米", "细颗粒物浓度目标", "乙山市", "2024-12-31"),
            ("36", 36, "微克/立方米", "细颗粒物浓度目标", "乙山市", "2025-12-31"),
        ],
    ),
    "deeds beside a stock, without a title that says so": (
        """县区 | 常住人口（万人） | 新建日间照料中心（个） | 新增护理型床位（张）
城关区 | 35.2 | 5 | 300
安宁区 | 28.1 | 4 | 200""",
        [
            ("5", 5, "个", "新建日间照料中心", "城关区", None),
            ("300", 300, "张", "新增护理型床位", "城关区", None),
            ("4", 4, "个", "新建日间照料中心", "安宁区", None),
            ("200", 200, "张", "新增护理型床位", "安宁区", None),
        ],
    ),
    "the unit behind a stroke, and no remark below 备注": (
        """2024年职业技能培训计划分配表
序号  市州  培训人数/人  高技能人才/人  备注
1  兰州市  20000  3000
2  天水市  12000  1600""",
        [
            ("20000", 20000, "人", "培训人数", "兰州市", None),
            ("3000", 3000, "人", "高技能人才", "兰州市", None),
            ("12000", 12000, "人", "培训人数", "天水市", None),
            ("1600", 1600, "人", "高技能人才", "天水市", None),
        ],
    ),
    "units on a line of their own below the names": (
        """2024年职业技能培训任务表
市州	培训人数	补助资金
	人	万元
兰州市	20000	200
天水市	12000	100""",
        [("20000", 20000, "人", "培训人数", "兰州市", None), ("12000", 12000, "人", "培训人数", "天水市", None)],
    ),
    "places without a unit": (
        """示范创建名额分配表
市州 | 示范村 | 示范户
兰州市 | 5 | 50
天水市 | 6 | 60""",
        [
            ("5", 5, None, "示范村", "兰州市", None),
            ("50", 50, None, "示范户", "兰州市", None),
            ("6", 6, None, "示范村", "天水市", None),
            ("60", 60, None, "示范户", "天水市", None),
        ],
    ),
    "goals in money": (
        """各区县税收收入目标
区县　　税收收入目标（亿元）　　增速（%）
锦江区　　120.5　　6.5
青羊区　　110　　6""",
        [
            ("120.5", 12050000000, "元", "税收收入目标", "锦江区", None),
            ("6.5", 6.5, "%", "增速", "锦江区", None),
            ("110", 11000000000, "元", "税收收入目标", "青羊区", None),
            ("6", 6, "%", "增速", "青羊区", None),
        ],
    ),
    "things counted in a column 数量": (
        """设备配置计划表
设备名称	单位	数量	单价（万元）
CT机	台	5	300
救护车	辆	10	35""",
        [("5", 5, "台", "CT机", None, None), ("10", 10, "辆", "救护车", None, None)],
    ),
}


@pytest.mark.parametrize(("table", "expected"), SET.values(), ids=SET)
def test_what_a_column_sets(tmp_path, table, expected):
    path = tmp_path / "n.txt"
    path.write_text(HEAD + table + FOOT, encoding="utf-8")
    found = read(path).targets
    assert [(t.text, t.value, t.unit, "".join(t.indicator), t.subject, t.due_date or t.period) for t in found] == expected


NONE = {
    "what was reached": "2023年农村改厕任务完成情况\n县区	计划数（户）	完成数（户）\n甘州区	3000	2980\n民乐县	2000	2010",
    "what was reached, by its title": "2023年全省粮食产量情况\n市	面积（万亩）	产量（万吨）\n甲市	120	56\n乙市	98	43",
    "what a sum was worked out by": "补贴资金分配因素表\n县区 | 耕地面积（万亩） | 农机总动力（万千瓦）\n甲县 | 50 | 20\n乙县 | 40 | 18",
    "scores": "考核指标及分值\n考核内容	分值	权重（%）\n组织领导	10	20\n制度建设	40	80",
    "telephones": "任务联系表\n单位	联系人	电话\n甲县农业农村局	张三	68552796\n乙县农业农村局	李四	68552797",
    "a timetable": "课程安排表\n日期	课程	学时（学时）	主讲\n5月6日	政策解读	4	张三\n5月7日	实务	8	李四",
    "a stock of this year": "各县基本情况\n县 | 行政村（个） | 农户（户）\n甲县 | 120 | 56000\n乙县 | 98 | 43000",
    "last year": "各县任务表\n县 | 2022年新增（个） | 2023年新增（个）\n甲县 | 12 | 56\n乙县 | 9 | 43",
}


@pytest.mark.parametrize("table", NONE.values(), ids=NONE)
def test_what_a_column_only_tells(tmp_path, table):
    path = tmp_path / "n.txt"
    path.write_text(HEAD + table + FOOT, encoding="utf-8")
    result = read(path)
    assert (result.targets, result.amounts) == ([], [])
