"""Which clause announces an item, also where lists stand in lists; and where another notice names a document."""

import pytest
from notices_made import Made

from pipeline.compare.fields import names
from pipeline.compare.view import View

LEADS = [
    # (lines, [(item, the lead that it stands under)])
    (
        "第一条 有下列情形之一的，应当认定为情节严重：\n（一）数额巨大的：\n1.五万元以上\n2.多次实施\n（二）造成死亡的",
        [
            ("（一）数额巨大的：", "第一条 有下列情形之一的，应当认定为情节严重："),
            ("1.五万元以上", "（一）数额巨大的："),
            ("2.多次实施", "（一）数额巨大的："),
            ("（二）造成死亡的", "第一条 有下列情形之一的，应当认定为情节严重："),
        ],
    ),
    # a second list of the same style has a lead of its own
    (
        "第一条 情节严重的情形：\n（一）多次实施\n情节特别严重的情形：\n（一）致人死亡\n（二）致人重伤",
        [
            ("（一）多次实施", "第一条 情节严重的情形："),
            ("（一）致人死亡", "情节特别严重的情形："),
            ("（二）致人重伤", "情节特别严重的情形："),
        ],
    ),
    # an article ends the lists before it
    ("第一条 情形：\n（一）多次实施\n第二条 本法自公布之日起施行\n（一）附件", [("（一）多次实施", "第一条 情形：")]),
]


@pytest.mark.parametrize(("lines", "expected"), LEADS, ids=["nested", "two lists", "next article"])
def test_lead_of_each_item(lines, expected):
    view = View(Made("n", lines).notice())
    assert [(view.clauses[name].text, lead.text) for name, lead in view.leads.items()] == expected


NAMES = [
    ("公司法", "依照公司法第三条办理", True),
    ("公司法", "《公司法》另有规定的", True),
    ("公司法", "中华人民共和国公司法", True),
    ("公司法", "证券法和公司法的规定", True),
    ("公司法", "公司法人应当登记", False),
    ("公司法", "外商投资公司法。", False),
    ("统计法", "统计法制工作", False),
]


@pytest.mark.parametrize(("title", "text", "named"), NAMES, ids=[row[1] for row in NAMES])
def test_where_a_document_is_named(title, text, named):
    assert (names(title).search(text) is not None) == named
