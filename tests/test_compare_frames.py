"""What only says of what or when the next task speaks is no duty of its own."""

import pytest
from sentences_compared import one

from pipeline.compare import compare
from pipeline.compare.frames import frames
from pipeline.compare.view import View

#: The words before the first task, its actor, its words; what stands between; the second task, its marker, its actor.
ROWS = [
    ("", None, "设立中等职业学校", "，", "由县级以上地方人民政府审批", "由", "县级以上地方人民政府", True),
    ("国家安全机关", "国家安全机关", "调查间谍行为", "，经负责人批准，", "可以查询财产信息", "可以", "国家安全机关", True),
    ("金融机构", "金融机构", "进行客户身份识别", "，认为必要时，", "可以向公安部门核实", "可以", "金融机构", True),
    ("县政府", "县政府", "根据调查、监测和评估情况", "，", "应当采取调控措施", "应当", "县政府", True),
    ("省政府", "省政府", "建立名录", "，具体办法", "由市政府制定", "由", "市政府", False),
    ("监测中心", "监测中心", "开展资金监测", "，", "负责接收报告", "负责", "监测中心", False),
    ("主管部门", "主管部门", "建立绩效评价制度", "，市科技部门", "应当公布结果", "应当", "市科技部门", False),
    ("主管部门", "主管部门", "组织其设立的机构开展产品抽检、复检", "，发现不合格的，", "应当责令整改", "应当", "主管部门", False),
    ("主管部门", "主管部门", "开展评估", "。", "应当公布结果", "应当", "主管部门", False),
    ("", None, "处五万元以上十万元以下罚款", "，", "由主管部门代为清理", "由", "主管部门", False),
]


@pytest.mark.parametrize(("before", "actor", "task", "between", "then", "marker", "other", "framed"), ROWS)
def test_frames(before, actor, task, between, then, marker, other, framed):
    made = one(f"{before}{task}{between}{then}。").obligation(task, marker=None, actor=actor).obligation(then, marker=marker, actor=other)
    assert frames(View(made.notice())) == ({"f1"} if framed else set())


def test_a_frame_is_no_new_duty():
    old = one("本条例自公布之日起施行。").notice()
    text = "国家安全机关调查间谍行为，经负责人批准，可以查询财产信息。"
    new = one(text, 2020).obligation("调查间谍行为", marker=None, actor="国家安全机关")
    new = new.obligation("可以查询财产信息", "permission", "可以", actor="国家安全机关").notice()
    found = {c.new[0].text: (c.kind, c.substantive) for c in compare(old, new).changes if c.fact_type == "obligation"}
    assert found == {"调查间谍行为": ("added", False), "可以查询财产信息": ("added", True)}
