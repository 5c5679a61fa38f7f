"""What no rule decides and is told because it is like what readers marked: shares of money, targets, who gets and who pays."""

import pytest
from extracting import facts_of

from pipeline.extract.likely_parties import candidates


@pytest.mark.parametrize(
    ("text", "rates"),
    [
        ("年度结余不得超过伙食费总收入的3%。", [("不得超过伙食费总收入的3%", "likely", "le", 3)]),
        ("物业服务费收缴率达到95%。", []),
        ("全市社保卡持卡率达到98%，签发率80%以上。", []),
        ("绿色建筑占新建建筑的比例达到70%。", []),
        ("新能源公交车占比不低于80%。", []),
        ("森林覆盖率提高到45%，病虫害防治率达到98%。", []),
        ("推荐名额可上浮10%。", []),
        ("市级承担60%的教学任务，腾退土地的20%用于绿化。", []),
        ("2017年，年度结余占伙食费总收入的3%。", []),
    ],
)
def test_share_that_is_a_goal_is_told_as_money_where_it_is_most_likely(text: str, rates: list[tuple[str, str, str, float]]) -> None:
    told = facts_of(text, heading="主要任务").amounts
    assert [(amount.text, amount.rule, amount.comparator, amount.rate) for amount in told] == rates
    assert all(amount.value is None and amount.yuan is None for amount in told)


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("高校可将不低于70%的转化收益奖励给研发团队。", [("不低于70%", "by-default/likely-recipient", "研发团队")]),
        ("停车服务费每小时5元。", [("5元", "by-default", None)]),
        ("经营主体收取的月租金每平方米不超过15元。", [("不超过15元", "cap", None)]),
        ("对市级示范性托育机构，每个托位补助5000元。", [("5000元", "grant", "市级示范性托育机构")]),  # a rule says it: no guess
    ],
)
def test_recipient_that_no_rule_names_is_a_guess_that_says_so(text: str, recipients: list[tuple[str, str, str | None]]) -> None:
    told = facts_of(text, heading="主要任务").amounts
    assert [(amount.text, amount.rule, amount.recipient) for amount in told] == recipients
    for amount in told:
        if amount.recipient is not None:
            span = amount.evidence["recipient"]
            assert text[span.start : span.end] == amount.recipient


@pytest.mark.parametrize(
    "text",
    ["在4个重点镇开展试点。", "每发现1处火点扣减工作经费。", "沿线13个超采县区纳入治理范围。", "对带动10家以上（含10家）的企业给予表扬。"],
)
def test_sets_and_steps_are_no_likely_targets(text: str) -> None:
    assert not [target.text for target in facts_of(text, heading="主要任务").targets if target.rule.startswith("likely")]


def test_candidates_for_a_party_are_the_nouns_of_three_sentences_and_nobody() -> None:
    text = "第一句说社区。第二句说学校。对农户按每亩30元给予补助。第四句说企业。"
    start = text.index("30元")
    found = candidates(text, start, start + 3, share=False, last=None)
    named = {one.word for one in found}
    assert {"农户", "学校", "社区", ""} <= named
    assert "企业" not in named, "what comes behind the sentence is about something else"
    assert [text[slice(*one.place)] for one in found] == [one.word for one in found]
    assert all("\t" not in mark and "\n" not in mark for one in found for mark in one.marks)


def test_who_was_told_before_marks_a_candidate() -> None:
    text = "对农户按每亩30元给予补助，农户购机再补20元。"
    start = text.index("20元")
    marks = {one.place: one.marks for one in candidates(text, start, start + 3, share=False, last=("农户", text.index("30元") + 3))}
    again = marks[text.index("农户购"), text.index("农户购") + 2]
    assert "t1" in again
    assert "t0" not in again
