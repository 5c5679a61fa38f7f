"""Litter before lines, and lines of tags: gone where it is certain, left elsewhere."""

import pytest
from raw import raw

from pipeline.normalize import normalize

LINES = [
    "各市、县人民政府：",
    "一、总体要求",
    "加快建设知识产权强市。",
    "二、重点任务",
    "1.培育高价值专利。",
    "《纲要》另行印发。",
    "市政府办公室",
]
LITTER = ["xk3 ", "q9vb ", "aT4", "m0z1 ", "Kd7 ", "pp2w ", "u8"]


def test_litter_before_each_line_goes_as_noise():
    document = normalize(raw("\n".join(litter + line for litter, line in zip(LITTER, LINES))))
    assert document.text == "\n".join(LINES)
    noise = [edit for edit in document.traced.edits() if edit.reason == "noise"]
    assert [edit.before for edit in noise] == LITTER


@pytest.mark.parametrize(
    "lines",
    [
        [f"A010{i} 种植业项目" for i in range(1, 9)],  # codes of a list
        [f"{i}0家企业" for i in range(1, 9)],
        ["app开发企业"] * 8,
        ["xk3 各市：", *LINES],  # one alone is not certain
        ["PCT申请费", "GB标准", "ISO认证", "IP保护", "VR产业", "AI产业"],
    ],
)
def test_codes_figures_and_words_before_lines_stay(lines):
    document = normalize(raw("\n".join(lines)))
    assert not [edit for edit in document.traced.edits() if edit.reason == "noise"]


def test_a_line_of_tags_goes():
    document = normalize(raw("请遵照执行。\n#知识产权 #专利转化 #政策\n#专利##商标#\n#十四五#规划"))
    assert document.text == "请遵照执行。\n#十四五#规划"


def test_separators_that_show_nothing_go():
    assert normalize(raw("通\x1c知\x1f\n各市")).text == "通知\n各市"
