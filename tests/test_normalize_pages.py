"""What pages from articles, prints and editors bring along: accounts, line numbers, ornaments, torn figures, half-width stops."""

import pytest
from raw import raw

from pipeline.normalize import normalize

TEXTS = [
    # (page, what is left of it; None where nothing changes)
    # figures torn by blanks
    ("到2024年,全市出口突破 17 0 亿元,增长 12%。", "到2024年，全市出口突破170亿元，增长12%。"),
    ("自20 22年起实施,补助 1 2.5 万元。", "自2022年起实施，补助12.5万元。"),
    ("表1 5.3万元", None),
    ("西安市 120 30 45", None),
    # stops of a page with half-width marks
    (
        "打造夜间集聚区2个,占比40%左右. 跨境电商年均增长25%,培育主体50家.",
        "打造夜间集聚区2个，占比40%左右。跨境电商年均增长25%，培育主体50家。",
    ),
    ("附件1. 申报表", None),
    ("单价为3.5元，面积1.2万平方米。", None),
    # signs that adorn a label, and lists that stay
    ("◆ 一、总体要求\n◆ 二、重点任务", "一、总体要求\n二、重点任务"),
    ("● 支持企业建设研发中心。", None),
]


@pytest.mark.parametrize(("page", "expected"), TEXTS, ids=[row[0][:20] for row in TEXTS])
def test_what_is_left_of_a_page(page, expected):
    assert normalize(raw(page)).text == (page if expected is None else expected)


def test_numbers_of_lines_go_where_every_line_has_the_next():
    lines = [
        "关于做好防汛工作的通知",
        "各镇人民政府：",
        "一、总体要求",
        "压实责任。",
        "二、重点任务",
        "排查隐患。",
        "三、保障措施",
        "落实经费。",
    ]
    numbered = "\n".join(f"{number}  {line}" for number, line in enumerate(lines, start=1))
    assert normalize(raw(numbered)).text == "\n".join(lines)
    jumping = "\n".join(f"{number * 3}  {line}" for number, line in enumerate(lines, start=1))
    assert normalize(raw(jumping)).text.startswith("3")


def test_the_header_beside_page_numbers_goes_and_a_line_of_the_text_stays():
    header = "云岭市人民政府公报 2023年第2期"
    parts = ["一、总体要求\n各镇要压实责任，落实经费。", "二、重点任务\n排查隐患，建立台账。", "三、保障措施\n加强督导。"]
    page = f"{parts[0]}\n{header}\n— 3 —\n{parts[1]}\n{header}\n— 4 —\n{parts[2]}"
    assert normalize(raw(page)).text == "\n".join(parts)


def test_edits_replay_to_the_text():
    for page, _ in TEXTS:
        done = normalize(raw(page))
        assert done.traced.source == page
        assert done.traced.replay() == done.text
