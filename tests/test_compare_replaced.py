"""Which of two tasks that are left over in one place took the place of the other."""

import pytest
from sentences_compared import one

from pipeline.compare.replaced import replaced

PLAN = ("按照方案组织实施", "obligation", None)
FUNDS = ("要在实施方案印发后1个月内，制定并印发资金管理办法，加快项目组织实施", "obligation", "要")


@pytest.mark.parametrize(
    ("task", "other", "gone"),
    [
        (PLAN, FUNDS, True),  # what was to be done is part of what is to be done now
        (FUNDS, PLAN, False),  # which is more
        (("必须向国境卫生检疫机关申报", "obligation", "必须"), ("应当按照规定向海关如实申报", "obligation", "应当"), True),
        (("责令改正", "obligation", None), ("没收违法所得", "obligation", None), True),
        (("依法追究刑事责任", "obligation", None), ("没收违法所得", "obligation", None), True),
        (("应当提出意见", "obligation", "应当"), ("不得提出意见", "prohibition", "不得"), False),
        (
            ("应当向社会公布备案的规范性文件目录", "obligation", "应当"),
            ("应当自收到材料之日起十日内进行形式审查", "obligation", "应当"),
            False,
        ),
    ],
)
def test_replaced(task, other, gone):
    f, g = (one(f"单位{words}。").obligation(words, force, marker).notice().obligations[0] for words, force, marker in (task, other))
    assert replaced(f, g) is gone
