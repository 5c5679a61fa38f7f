"""The three text stages on any input: they never fail, their edits replay, and their result is canonical.

Interactions that the alphabet brings about: line breaks of all kinds beside blanks, unseen and private-use characters;
brackets that do not pair; figures and marks of both widths; traditional beside simplified; page numbers and site lines at
either end; passages that stand twice, with and without damage.
"""

from hypothesis import given, settings
from hypothesis import strategies as st
from raw import raw

from pipeline.deduplicate import deduplicate
from pipeline.normalize import normalize
from pipeline.repair import repair

PASSAGE = (
    "各级人民政府应当加强对专利工作的领导，将专利工作纳入国民经济和社会发展规划，"
    "县级以上人民政府应当建立健全专利行政执法体制，加大执法投入。"
)
PIECES = [
    *("知识产权", "智慧財產權", "檔案", "國務院關於", "的", "一", "通 知", "第", "号", "年", "月", "洒拔匙", "\U00020000"),
    *("2018", "５", "1.5", "17:00", "[2018]", "(2018)", "1. ", "（一）", "一、"),
    *("〔", "〕", "(", ")", "（", "）", ",", "，", ";", ":", "?", ".", "。", "“", '"', "%", "-", "—", "、"),
    *(" ", "  ", "\u3000\u3000", "\u3000", "\xa0", "\t", "\n", "\n\n", "\r\n", "\r"),
    *("\u200b", "\ufeff", "\ue000", "\x00", "\u2028", "&nbsp;", "&ldquo;", "&"),
    *("http://a.cn/b,c", "a@b.cn", "<br>", "- 3 -", "第 1 页", "来源：财政部", "打印本页", "上一篇：", "附件："),
    *(PASSAGE, PASSAGE[:40], PASSAGE[20:], f"\n{PASSAGE}\n"),
]
texts = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)


@given(texts)
@settings(max_examples=300, deadline=None)
def test_any_text(text):
    document = normalize(raw(text))
    assert document.traced.replay() == document.text
    assert document.text == "" or not (document.text[0].isspace() or document.text[-1].isspace())
    assert not set(document.text) & set("\r\t\u3000\xa0\u200b\ufeff\ue000\x00\u2028")
    assert "\n\n" not in document.text
    assert "  " not in document.text
    for stage in (deduplicate, repair):
        document = stage(document)
        assert document.traced.replay() == document.text
        assert "\n\n" not in document.text
    for doubt in document.doubts:
        assert all(span.end <= len(text) for span in doubt.source_spans)
