"""Whatever the text, segment gives clauses that are the text, ids that are unique, and never raises."""

from hypothesis import given, settings
from hypothesis import strategies as st
from test_segment_notices import read

WORDS = """
一、 二、 三、总体要求 （一） （二）做好工作。 1. 2.条件： （1） ① 第一章 第二章总则 第一条 第三条规定 1.1 1.1.1 。 ； ： “ ” （ ） 《 》
附件 附件：1.表 附件2 关于工作的通知 各市： 财办建〔2018〕96号 2018年5月8日 财政部 联系人：张三 电话：010-62086559、6568 特此通知。
目录 一是抓；二是干。 ——目标 （责任单位：甲局、乙局） 必做。 各有关单位要抓好落实 |
"""
BITS = st.sampled_from([*WORDS.split(), " ", "\n", "\n", "\n"])


@given(st.lists(BITS, max_size=60).map("".join))
@settings(max_examples=300, deadline=None)
def test_any_text(text):
    doc = read(text)
    assert "".join(clause.text for clause in doc.clauses) == (doc.text if doc.text.strip() else "")
    assert len({clause.id for clause in doc.clauses}) == len(doc.clauses)
    ids = {section.id for section in doc.sections}
    assert len(ids) == len(doc.sections)
    spots = {(section.id): section.body for section in doc.sections}
    for section in doc.sections:
        assert section.parent_id is None or section.body in spots[section.parent_id]
    assert all(clause.section_id is None or clause.section_id in ids for clause in doc.clauses)
