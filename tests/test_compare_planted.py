"""Changes planted in ten real notices are found and named; the laws of comparison hold for each; and what was mended by planting."""

from pathlib import Path

import pytest
from notices_made import Made

from benchmarks import compared
from benchmarks.planted import renumbered
from pipeline.compare import compare

GOLD = Path(__file__).parent / "gold"
NAMES = [f"c{n:02}" for n in range(1, 11)]


@pytest.fixture(scope="module")
def made():
    return list(compared.cases([compared.read((GOLD / f"{name}.txt").read_text(encoding="utf-8")) for name in NAMES], 12, 1))


def test_planted_changes_are_named(made):
    found = [compared.judged(case, compare(case.old, case.new)) for case in made]
    named, missed = sum(len(f.named) for f in found), [p for f in found for p in f.missed]
    right, wrong = sum(len(f.right) for f in found), [c.summary for f in found for c in f.wrong]
    assert named + len(missed) >= 60
    assert {p.kind for case in made for p in case.version.plants} >= {"figure", "modal", "drop", "add", "move", "split", "merge"}
    assert len(missed) <= 0.02 * (named + len(missed)), missed
    assert len(wrong) <= 0.02 * (right + len(wrong)), wrong


def test_laws(made):
    for case in made:
        there, back = compare(case.old, case.new), compare(case.new, case.old)
        assert not compared.not_itself(case.old)
        assert not compared.not_complete(there, case.old, case.new)
        assert not compared.not_mirrored(there, back)


def test_the_laws_see_what_breaks_them(made):
    case = next(case for case in made if case.version.plants)
    there, back = compare(case.old, case.new), compare(case.new, case.old)
    less = there.model_copy(update={"changes": there.changes[:-1]})
    assert compared.not_complete(less, case.old, case.new)
    assert compared.not_mirrored(less, back)


def test_a_plant_that_is_not_told_is_missed(made):
    for case in made:
        nothing = compare(case.old, case.old)
        assert not compared.judged(case, nothing).named


def test_renumbered():
    assert (
        renumbered("第二条 甲。\n第三条 依照第四条。\n第十九条 乙。\n第一百零九条 丙。")
        == "第二条 甲。\n第四条 依照第四条。\n第二十条 乙。\n第一百一十条 丙。"
    )


def pair(old, new, *tasks):
    """Two editions; `tasks` are (wording in the old, modality, marker, wording in the new, modality, marker)."""
    here, there = Made("a", old, year=2018), Made("b", new, year=2020)
    for was, force, marker, now, other, word in tasks:
        here.obligation(was, force, marker)
        there.obligation(now, other, word)
    return here.notice(), there.notice()


def kinds(old, new):
    """(kind, number of old, number of new clauses) of what is not unchanged."""
    changes = compare(old, new).changes
    return [(c.kind, len(c.old), len(c.new)) for c in changes if c.fact_type == "clause" and c.kind != "unchanged"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("甲方可以向债务人追偿，也可以要求其他抵押人清偿。", "甲方可以向债务人追偿。也可以要求其他抵押人清偿。", [("split", 1, 2)]),
        (
            "税务机关扣押的商品变价抵缴税款时，应当交由拍卖机构拍卖；无法委托拍卖的，可以交由商业企业代为销售，办法由总局规定。",
            "税务机关扣押的商品变价抵缴税款时，应当交由拍卖机构拍卖；无法委托拍卖的，可以交由商业企业代为销售。办法由总局规定。",
            [("split", 1, 2)],
        ),
        ("本办法自3月1日起施行。原规定同时废止。", "本办法自3月1日起施行，原规定同时废止。", [("merged", 2, 1)]),
        ("甲方应当备案。乙方可以查询。丙方不得转让。", "甲方应当备案，乙方可以查询，丙方不得转让。", [("merged", 3, 1)]),
        ("甲方应当备案。乙方可以查询。", "甲方应当备案，乙方可以查询。甲方应当备案，乙方可以查询。", None),
    ],
)
def test_sentences_cut_and_joined_word_for_word(old, new, expected):
    here, there = pair(old, new)
    if expected is None:  # two of the same wording: nothing is chosen without evidence
        assert ("merged", 2, 1) not in kinds(here, there)
    else:
        assert kinds(here, there) == expected


def test_a_ban_put_for_a_duty_is_one_change():
    here, there = pair(
        "保证人仍应当承担保证责任。保证人承担保证责任后可以追偿。承担保证责任的期间为六个月。",
        "保证人仍不得承担保证责任。保证人承担保证责任后可以追偿。承担保证责任的期间为六个月。",
        ("应当承担保证责任", "obligation", "应当", "不得承担保证责任", "prohibition", "不得"),
    )
    found = [c for c in compare(here, there).changes if c.fact_type == "obligation"]
    assert [(c.kind, [(f.field, f.old, f.new) for f in c.fields if f.field == "modality"]) for c in found] == [
        ("changed", [("modality", "obligation", "prohibition")])
    ]


@pytest.mark.parametrize(
    ("was", "now", "field", "effect"),
    [
        ("应当报有关海洋主管部门批准", "应当报有关海洋主管部门备案", ("procedure", "批准", "备案"), "loosened"),
        ("应当报有关海洋主管部门备案", "应当报有关海洋主管部门批准", ("procedure", "备案", "批准"), "tightened"),
        ("应当报有关海洋主管部门批准", "应当报有关海洋主管部门核准", None, None),
        ("应当报有关海洋主管部门批准", "应当及时报有关海洋主管部门批准", None, None),
        ("应当提交年度报告书和申请表", "应当提交年度备案书和申请表", None, None),
        ("应当在登记前报县级兵役机关批准", "应当由县级兵役机关出具登记凭证", None, None),
        ("须经设区的市级人民政府卫生行政部门许可", "须经县级人民政府卫生行政部门许可", ("level", "设区的市级", "县级"), None),
        ("须经省级人民政府卫生行政部门许可", "须经省、自治区、直辖市人民政府卫生行政部门许可", None, None),
        ("应当报县级人民政府备案", "应当报县级以上人民政府备案", ("level", "县级", "县级以上"), None),
        ("应当报本市教育部门备案", "应当报所在市教育部门备案", None, None),
    ],
)
def test_steps_and_levels(was, now, field, effect):
    old, new = f"设立海洋观测站的单位{was}。", f"设立海洋观测站的单位{now}。"
    here, there = pair(old, new, (was, "obligation", was[:2], now, "obligation", now[:2]))
    (change,) = (c for c in compare(here, there).changes if c.fact_type == "obligation")
    fields = [(f.field, f.old, f.new) for f in change.fields if f.field in ("procedure", "level")]
    assert (fields, change.effect) == ([field] if field else [], effect)
    assert change.kind == ("changed" if field else "reworded")


@pytest.mark.parametrize(
    ("was", "now", "changed"),
    [
        ("40%至80%", "40%至120%", True),
        ("一倍以上五倍以下", "一倍以上十倍以下", True),
        ("一倍以上五倍以下", "1倍以上5倍以下", False),
        ("40%至80%", "40%～80%", False),
    ],
)
def test_upper_ends_that_no_field_holds(was, now, changed):
    sides = []
    for name, words in (("a", was), ("b", now)):
        made = Made(name, f"对主要负责人处上一年年收入{words}的罚款。", year=2018)
        sides.append(made.amount(words, None, role="fine", comparator="between").notice())
    (change,) = (c for c in compare(*sides).changes if c.fact_type == "amount")
    assert [(f.field, f.old, f.new) for f in change.fields] == ([("figures", was, now)] if changed else [])
    assert change.kind == ("changed" if changed else "reworded")


def test_both_ends_of_a_range_are_told_once():
    here = Made("a", "逾期仍未履行的，处2000元以上1万元以下罚款。", year=2019)
    there = Made("b", "逾期仍未履行的，处2万元以上5万元以下罚款。", year=2024)
    here.amount("2000元以上1万元以下", 2000, role="fine", comparator="between", value_max=10_000, yuan_max=10_000)
    there.amount("2万元以上5万元以下", 20_000, role="fine", comparator="between", value_max=50_000, yuan_max=50_000)
    (change,) = (c for c in compare(here.notice(), there.notice()).changes if c.fact_type == "amount")
    assert [f.field for f in change.fields] == ["value", "value_max"]
    assert "由2000元以上1万元以下（旧件）升为2万元以上5万元以下（新件）" in change.summary.replace("2019年", "旧件").replace(
        "2024年", "新件"
    )
    assert "上限" not in change.summary


@pytest.mark.parametrize(("was", "now", "effect"), [(False, True, "loosened"), (True, False, "tightened")])
def test_ten_working_days_are_more_than_ten_days(was, now, effect):
    sides = []
    for name, working in (("a", was), ("b", now)):
        words = "拟定之日起10个工作日内" if working else "拟定之日起10日内"
        made = Made(name, f"单位应当自{words}报有关部门确定。", year=2018)
        made.deadline(words, None, kind="relative", bound="within", offset="P10D", working_days=working, anchor="拟定")
        sides.append(made.notice())
    (change,) = (c for c in compare(*sides).changes if c.fact_type == "deadline")
    assert ([f.field for f in change.fields], change.effect) == (["working_days"], effect)


def test_the_short_name_of_those_listed_is_nobody_else():
    ban = "不得将依法应当公开的事项确定为国家秘密"
    here = Made("a", f"机关、单位{ban}。", year=2014).obligation(ban, "prohibition", "不得", actor="机关、单位", actor_source="stated")
    text = f"国家机关和涉及国家秘密的单位（以下简称机关、单位）{ban}。"
    there = Made("b", text, year=2024).obligation(ban, "prohibition", "不得", actor="国家机关", actor_source="stated")
    (change,) = (c for c in compare(here.notice(), there.notice()).changes if c.fact_type == "obligation")
    assert (change.kind, change.substantive) == ("unchanged", False)


LONG = "施工中涉及地基基础和主体结构变更的，建设单位应当将变更后的设计文件送原审查机构审查，审查合格后方能施工。"


def articles(*texts):
    """A notice of articles without headings."""
    body = "\n".join(f"第{number}条 {text}" for number, text in zip("一二三四", texts))
    return compared.read(f"工程质量管理办法\n{body}\n")


def test_a_long_sentence_moves_between_articles_without_headings():
    first, second, third = "建设单位应当领取许可证。", "勘察单位对勘察质量负责。", "监理单位不得转让监理业务。"
    old, new = articles(first + LONG, second, third), articles(first, second, third + LONG)
    changes = [c for c in compare(old, new).changes if c.fact_type == "clause" and c.kind != "unchanged"]
    assert [(c.kind, c.new[0].text.strip()) for c in changes] == [("moved", LONG)]


def test_what_stands_twice_is_told_apart_by_its_neighbours():
    first, second, third = "建设单位应当领取许可证。", "勘察单位对勘察质量负责。", "监理单位不得转让监理业务。"
    same = "情节严重的，吊销资质证书。"
    old, new = articles(first + LONG, second + same, third + same), articles(first, second + same, third + same)
    changes = [c for c in compare(old, new).changes if c.fact_type == "clause" and c.kind != "unchanged"]
    assert [(c.kind, [s.text.strip() for s in c.old]) for c in changes] == [("removed", [LONG])]
