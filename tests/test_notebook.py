"""What a notebook shows of a notice and of a comparison: small, alone, and inert."""

import subprocess
import sys
from html.parser import HTMLParser

import pytest
from records_made import amount, change, deadline, diff, document, section, target
from test_report import hostile, made

from pipeline.compare import compare
from pipeline.publish.report.notebook import SHOWN, html
from pipeline.records import Span
from pipeline.resolve import resolve

TEXT = "一、目标\n试点企业不低于100家，中央财政支持2亿元。"


class Piece(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.tags, self.attributes, self.cells = [], set(), []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag in ("td", "th"):
            self.cells.append("")

    def handle_data(self, data):
        if self.cells:
            self.cells[-1] += data.strip()


def notice(notice_id="a", figures=1):
    head, sentence = TEXT.split("\n")
    targets = [target(TEXT, "不低于100家", id=f"t{at}", clause_id="c2", indicator=["试点企业"]) for at in range(figures)]
    return resolve(
        [
            document(
                TEXT,
                notice_id,
                clauses=[(head, "heading", "s1"), (sentence, "sentence", "s1")],
                sections=[section("s1", TEXT, head, label="一、", heading="目标")],
                targets=targets,
                amounts=[amount(TEXT, "2亿元", id="a1", clause_id="c2", payer="中央财政", value=2, yuan=200000000)],
                issuers=["甲部"],
                doc_number="甲发〔2018〕1号",
                issue_year=2018,
                catalog={"label": "通知"},
            )
        ]
    )[0]


def test_notice_shows_its_head_and_its_facts():
    told = notice()._repr_html_()
    assert "<strong>通知</strong><br>甲部，甲发〔2018〕1号，2018" in told
    assert "指标 1　资金 1　时限 0" in told
    cells = Piece(told).cells
    assert cells[:4] == ["类别", "原文", "各项", "位置"]
    assert cells[4:6] == ["指标", "不低于100家"]
    assert "指标：试点企业" in cells[6]
    assert cells[7] == "一、目标"
    assert cells[8:10] == ["资金", "2亿元"]


def test_long_notice_shows_the_first_facts_and_how_many_are_left():
    told = notice(figures=50)._repr_html_()
    assert Piece(told).tags.count("tr") == 1 + SHOWN
    assert "另有 31 条，共 51 条事实。" in told
    assert len(told) < 10_000


def test_comparison_shows_its_changes():
    old, new = notice("o"), notice("n")
    told = diff(old, new, change(effect="loosened"))._repr_html_()
    assert "<strong>通知 → 通知</strong>" in told
    assert "变更 1" in told
    assert Piece(told).cells[4:] == ["资金·放宽", "由2亿元降为1.5亿元", "1.5亿元", "一、总体要求"]


def call(notice_id, day):
    text = f"各市应当上报方案。\n各县应于{day}前上报总结。"
    due = deadline(text, f"{day}前", id="d1", clause_id="c2", date=f"2018-05-{day[2:-1]}")
    return resolve([document(text, notice_id, clauses=[(line, "sentence") for line in text.split("\n")], deadlines=[due])])[0]


def test_comparison_that_was_made_shows_all_that_its_summary_counts():
    told = compare(call("o", "5月25日"), call("n", "5月15日"))._repr_html_()
    assert "变更 1　未变 2　实质性变化 1　收紧 1" in told
    cells = Piece(told).cells
    assert (cells[4], cells[6]) == ("时限·收紧", "各县应于5月15日前上报总结。")


@pytest.mark.parametrize("record", [*made()[0][:1], *made()[1]], ids=["notice", "diff"])
def test_hostile_words_are_text(record):
    told = record._repr_html_()
    piece = Piece(told)
    assert set(piece.tags) <= {"div", "p", "strong", "br", "table", "thead", "tbody", "tr", "th", "td"}
    assert piece.attributes <= {"style", "lang"}
    assert "\u202e" not in told
    assert "⟨U+202E⟩" in told
    assert "{{7*7}}" in told
    assert "&lt;img" in told


def test_same_record_same_html():
    first, again = (resolve([hostile("a")])[0]._repr_html_() for _ in range(2))
    assert first == again


def test_other_records_have_no_form():
    with pytest.raises(TypeError, match="a Span has no form for notebooks"):
        html(Span(start=0, end=1))


def test_records_load_no_templates():
    code = "import sys, pipeline.records; print('jinja2' in sys.modules, 'pipeline.publish' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split() == ["False", "False"]
