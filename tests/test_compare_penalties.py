"""Dense similar sums, thresholds of punishment, relief, and what only moved, was renamed or is cited in full."""

import pytest
from notices_made import Made

from pipeline.compare import compare
from pipeline.compare.fields import short_title
from pipeline.compare.penal import grade, offence, one_offence, sanction
from pipeline.publish.markdown import markdown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("具有下列情形之一的，应当认定为“情节严重”：", "情节严重"),
        ("具有下列情形之一的，属于刑法第一百七十六条规定的“数额巨大或者有其他严重情节”：", "数额巨大或者有其他严重情节"),
        ("具有下列情形之一的，应当依法追究刑事责任：", "追究刑事责任"),
        ("构成犯罪的，依法追究刑事责任。", None),
        ("应当具备下列条件：", None),
        ("以下统称“机关、单位”", None),
    ],
)
def test_grade(text, expected):
    assert grade(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("第十九条 违反本条例规定，未按照许可证采砂的，由水务部门责令停止违法行为。", "未按照许可证采砂的"),
        ("伪造、出租采砂许可证，由水务部门依据职权予以吊销。", "伪造出租采砂许可证"),
        ("有下列行为之一的，处五万元以下罚款：", None),
        ("有下列行为之一，依法给予处分；构成犯罪的，依法追究刑事责任：", None),
        ("水务部门应当公布可采区。", None),
    ],
)
def test_offence(text, expected):
    assert offence(text) == expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("未按照许可证采砂的，处五万元罚款。", "采砂单位未按照许可证规定采砂的，处八万元罚款。", True),
        ("培训单位未按照大纲进行培训的，处五万元罚款。", "以培训为名进行诈骗活动的，处五万元罚款。", False),
        ("未按照许可证采砂的，处五万元罚款。", "水务部门应当公布可采区。", True),
    ],
)
def test_one_offence(a, b, expected):
    assert one_offence(a, b) is expected
    assert one_offence(b, a) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("吊销河道采砂许可证", True),
        ("暂停其任职资格1至3年", True),
        ("处五万元以下的罚款", True),
        ("处十日以下行政拘留", True),
        ("依法行使侦查、拘留、预审和执行逮捕的职权", False),
        ("应当申请许可证", False),
    ],
)
def test_sanction(text, expected):
    assert sanction(text) is expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("最高人民法院关于认可台湾地区有关法院民事判决的规定", "关于认可台湾地区有关法院民事判决的规定"),
        ("关于认可台湾地区有关法院民事判决的规定", "关于认可台湾地区有关法院民事判决的规定"),
        ("中华人民共和国刑法", "刑法"),
        ("机关团体建设楼堂馆所管理条例", "机关团体建设楼堂馆所管理条例"),
    ],
)
def test_short_title(title, expected):
    assert short_title(title) == expected


def people(text, *figures):
    made = Made(f"n{len(text)}{len(figures)}{figures[0][1]}", text, year=2018)
    for words, value in figures:
        made.target(words, value, "人", role="threshold", indicator=["吸收存款对象"])
    return made.notice()


def told(old, new, kind):
    return [c for c in compare(old, new).changes if c.fact_type == kind and c.kind != "unchanged"]


def test_a_higher_threshold_of_punishment_binds_less():
    old = people("吸收存款对象30人以上的，应当依法追究刑事责任。", ("30人以上", 30))
    new = people("吸收存款对象150人以上的，应当依法追究刑事责任。", ("150人以上", 150))
    (there,), (back,) = told(old, new, "target"), told(new, old, "target")
    assert (there.kind, there.fields[0].direction, there.effect) == ("changed", "increase", "loosened")
    assert (back.kind, back.fields[0].direction, back.effect) == ("changed", "decrease", "tightened")


def test_a_higher_threshold_of_support_binds_more():
    old = people("吸收存款对象30人以上的，可以申报。", ("30人以上", 30))
    new = people("吸收存款对象150人以上的，可以申报。", ("150人以上", 150))
    assert [(c.kind, c.effect) for c in told(old, new, "target")] == [("changed", "tightened")]


def custody(name, text, *terms):
    made = Made(name, text, year=2014 if name == "a" else 2023)
    for words, value in terms:
        made.target(words, value, "日", role="threshold", comparator="le", indicator=["行政拘留"])
    return made.notice()


def test_fewer_days_of_custody_bind_less():
    text = "故意阻碍执行任务的，由国家安全机关处{}行政拘留。"
    old, new = (custody(name, text.format(words), (words, n)) for name, words, n in (("a", "十五日以下", 15), ("b", "十日以下", 10)))
    assert [(c.kind, c.effect) for c in told(old, new, "target")] == [("changed", "loosened")]
    assert [(c.kind, c.effect) for c in told(new, old, "target")] == [("changed", "tightened")]


def test_custody_for_one_offence_is_not_that_for_another():
    old = custody("a", "故意阻碍执行任务的，由国家安全机关处十五日以下行政拘留。", ("十五日以下", 15))
    new = custody("b", "非法持有专用间谍器材的，由国家安全机关处十日以下行政拘留。", ("十日以下", 10))
    assert sorted(c.kind for c in told(old, new, "target")) == ["added", "removed"]


def test_a_higher_end_of_a_fine_binds_more():
    old, new = (
        Made(f"n{end}", f"逾期不改正的，处二十万元以上{end}万元以下罚款。", year=year)
        .amount(f"二十万元以上{end}万元以下", 200_000, "fine", comparator="between", value=200_000, value_max=most)
        .notice()
        for year, end, most in ((2006, "五十", 500_000), (2024, "二百", 2_000_000))
    )
    assert [(c.kind, c.fields[0].field, c.effect) for c in told(old, new, "amount")] == [("changed", "value_max", "tightened")]
    assert [(c.kind, c.fields[0].field, c.effect) for c in told(new, old, "amount")] == [("changed", "value_max", "loosened")]


def test_a_new_threshold_of_punishment_alone_says_nothing():
    old = Made("a", "任何单位应当守法。", year=2018).notice()
    new = people("任何单位应当守法。\n吸收存款对象150人以上的，应当依法追究刑事责任。", ("150人以上", 150))
    assert [(c.kind, c.effect) for c in told(old, new, "target")] == [("added", None)]


GRADES = """第三条 具有下列情形之一的，应当认定为“数额巨大”：
（一）吸收存款对象{0}人以上的。
第四条 具有下列情形之一的，应当认定为“数额特别巨大”：
（一）吸收存款对象{1}人以上的。"""


def test_figures_of_two_grades_are_not_one():
    """100人 opened 数额巨大 and opens nothing else now; that 5000人 are worded alike is no evidence."""
    old = people(GRADES.split("\n第四条")[0].format(100), ("100人以上", 100))
    new = people(GRADES.format(500, 5000), ("500人以上", 500), ("5000人以上", 5000))
    found = {(c.kind, tuple(s.text for s in c.old), tuple(s.text for s in c.new), c.effect) for c in told(old, new, "target")}
    assert found == {("changed", ("100人以上",), ("500人以上",), "loosened"), ("added", (), ("5000人以上",), None)}


def test_two_thresholds_become_one():
    """个人…30人以上的，单位…150人以上的 → …150人以上的: that of persons rose, that of units stayed."""
    lead = "第三条 具有下列情形之一的，应当依法追究刑事责任：\n"
    old = people(lead + "（一）个人吸收存款对象30人以上的，单位吸收存款对象150人以上的。", ("30人以上", 30), ("150人以上", 150))
    new = people(lead + "（一）吸收存款对象150人以上的。", ("150人以上", 150))
    (there,), (back,) = told(old, new, "target"), told(new, old, "target")
    assert (there.kind, [s.text for s in there.old], [s.text for s in there.new]) == ("changed", ["30人以上", "150人以上"], ["150人以上"])
    assert there.effect == "loosened"
    assert (back.effect, len(back.new)) == ("tightened", 2)


def tasks(name, text, *found):
    made = Made(name, text, year=2018 if name == "a" else 2020)
    for words, modality, marker, *actor in found:
        more = {"actor": actor[0], "actor_source": "stated"} if actor else {}
        made.obligation(words, modality, marker, **more)
    return made.notice()


@pytest.mark.parametrize(
    ("sentence", "words", "modality", "marker", "effect"),
    [
        ("经营者能够证明其影响轻微的，不予禁止。", "不予禁止", "exclusion", "不予", "loosened"),
        ("代理人转交的授权委托书无需公证。", "无需公证", "exclusion", "无需", "loosened"),
        ("采砂单位不再缴纳河道管理费。", "不再缴纳河道管理费", "exclusion", "不再", "loosened"),
        ("逾期提交的，不予受理。", "不予受理", "exclusion", "不予", "tightened"),
        ("采砂单位不得转让许可证。", "不得转让许可证", "prohibition", "不得", "tightened"),
        ("博物馆应当对学生免费开放。", "应当对学生免费开放", "obligation", "应当", "tightened"),
        ("训练大纲由教育部门和军事机关共同制定。", "由教育部门和军事机关共同制定", "obligation", "由", None),
        ("构成犯罪的，应当依法追究刑事责任。", "应当依法追究刑事责任", "obligation", "应当", None),
        ("有前款行为的，责令停业整顿。", "责令停业整顿", "obligation", None, "tightened"),
    ],
)
def test_effect_of_what_is_new_or_gone(sentence, words, modality, marker, effect):
    bare = tasks("a", "第一条 本办法适用于本市。")
    with_it = tasks("b", "第一条 本办法适用于本市。\n第二条 " + sentence, (words, modality, marker))
    opposite = {"tightened": "loosened", "loosened": "tightened", None: None}[effect]
    assert [(c.kind, c.effect) for c in told(bare, with_it, "obligation")] == [("added", effect)]
    assert [(c.kind, c.effect) for c in told(with_it, bare, "obligation")] == [("removed", opposite)]


def test_leave_that_became_a_report_is_one_change():
    old = tasks("a", "第七条 经营无船承运业务，应当办理提单登记，并交纳保证金。", ("应当办理提单登记", "obligation", "应当"))
    new = tasks(
        "b", "第七条 经营无船承运业务，应当自开业之日起15日内备案，备案信息包括名称。", ("应当自开业之日起15日内备案", "obligation", "应当")
    )
    (change,) = told(old, new, "obligation")
    assert (change.kind, change.fields[0].field, change.fields[0].old, change.fields[0].new) == ("changed", "procedure", "登记", "备案")
    assert change.effect == "loosened"


def test_what_stands_elsewhere_word_for_word_is_no_change_of_substance():
    """The same sentence in another place, read as a task once only."""
    sentence = "人民法院应当在收到申请后七日内立案"
    old = tasks("a", f"第八条 {sentence}。\n第九条 判决书应当送达当事人。")
    new = tasks(
        "b", f"第三条 判决书应当送达当事人。\n第十条 {sentence}。", ("应当在收到申请后七日内立案", "obligation", "应当", "人民法院")
    )
    assert [(c.kind, c.substantive, c.effect) for c in told(old, new, "obligation")] == [("added", False, None)]


def test_a_body_named_in_both_makes_no_pair():
    """国务院反洗钱行政主管部门 acts in the one and guides in the other."""
    body = "国务院反洗钱行政主管部门"
    old = tasks("a", f"第一条 金融机构大额交易和可疑交易报告的具体办法，由{body}制定。", (f"由{body}制定", "obligation", "由", body))
    text = f"第一条 金融机构大额交易和可疑交易报告的具体办法，依照有关规定制定。\n第九条 自律组织接受{body}的指导。"
    new = tasks("b", text, (f"接受{body}的指导", "obligation", None, "自律组织"))
    assert sorted(c.kind for c in told(old, new, "obligation")) == ["added", "removed"]


def test_liability_said_once_for_all_is_not_gone():
    old = tasks("a", "第八条 挪用经费的，责令退还。\n第九条 构成犯罪的，依法追究刑事责任。", ("依法追究刑事责任", "obligation", "依法"))
    new = tasks("b", "第八条 挪用经费的，责令退还。\n第四十一条 违反本法规定，构成违法或者犯罪的，依法追究刑事责任。")
    assert [(c.kind, c.substantive) for c in told(old, new, "obligation")] == [("removed", False)]


def renamed_texts(third):
    lines = ["{}应当公布用水计划。", "{}应当核定用水指标。", third]
    olds = [(f"应当{w}", "obligation", "应当", "水行政主管部门") for w in ("公布用水计划", "核定用水指标")]
    here = tasks("a", "\n".join(lines[:2]).replace("{}", "水行政主管部门"), *olds)
    there = tasks(
        "b", "\n".join(lines[:2]).replace("{}", "水务部门") + (f"\n{third}" if third else ""), *((*o[:3], "水务部门") for o in olds)
    )
    return here, there


def test_an_authority_renamed_throughout_is_no_other():
    changes = told(*renamed_texts(""), "obligation")
    assert [c for c in changes if c.substantive] == []


def test_an_authority_that_is_still_there_was_not_renamed():
    changes = told(*renamed_texts("水行政主管部门是指本市水行政主管部门。"), "obligation")
    assert {(c.kind, c.fields[0].field) for c in changes if c.substantive} == {("changed", "actor")}


def test_page_counts_all_and_tells_what_the_summary_counts():
    old = people("吸收存款对象30人以上的，应当依法追究刑事责任。", ("30人以上", 30))
    new = people("吸收存款对象150人以上的，应当依法追究刑事责任。\n单位应当备案。", ("150人以上", 150))
    diff = compare(old, new)
    page = markdown(diff)
    assert f"## 全部实质性变化（{diff.summary['substantive']} 项）" in page
    assert "| 实质性变化 |" in page
    assert "| 收紧 |" in page
    assert not any(line.startswith(("| loosened |", "| substantive |", "| tightened |")) for line in page.split("\n"))


def test_head_of_two_editions_with_the_date_of_the_first_issue():
    made = [
        Made(name, "第一条 本法适用于国内。", issue_date="2007-08-30", effective_from=day)
        for name, day in (("a", "2008-08-01"), ("b", "2022-08-01"))
    ]
    page = markdown(compare(*(m.notice() for m in made))).split("\n")
    assert [line.split("，")[-1] for line in page[2:4]] == ["2008-08-01 起施行", "2022-08-01 起施行"]
    assert page[4] == "- 两件所载文号和日期相同（2007-08-30），各版的日期未能确定"
