"""Names of organs in signatures: also those that open with a character that is a word elsewhere."""

import pytest

from pipeline.segment.organs import split_organs

ORGANS = [
    ("应急管理部", ["应急管理部"]),  # 应 opens no sentence here
    ("对外经济贸易部", ["对外经济贸易部"]),
    ("经济和信息化委员会", ["经济和信息化委员会"]),
    ("全国工商联", ["全国工商联"]),
    ("财政部办公厅 国家知识产权局办公室", ["财政部办公厅", "国家知识产权局办公室"]),
    ("省安全生产工作联席会议办公室（省应急厅代章）", ["省安全生产工作联席会议办公室"]),
    ("某省数据局筹备组", ["某省数据局筹备组"]),
    ("（省应急管理厅代章）", []),  # whose seal it bears
    ("经开区管委会 向阳区财政局 应城市民政局 和政县水务局", ["经开区管委会", "向阳区财政局", "应城市民政局", "和政县水务局"]),
    ("向市财政局", []),
    ("应当报送财政部", []),  # a duty, no name
    ("各市财政局", []),  # addressees
    ("请抄送市政府办公厅", []),
]


@pytest.mark.parametrize(("line", "organs"), ORGANS, ids=[row[0] for row in ORGANS])
def test_organs_of_a_line(line, organs):
    assert split_organs(line) == organs
