"""What changed in an obligation: its force, its actor, its condition, the members of its lists."""

import pytest
from notices_made import Made
from sentences_compared import REST, one, only


@pytest.mark.parametrize(
    ("old", "new", "kind", "effect"),
    [
        (("可建立项目管理台账", "permission", "可"), ("应建立项目管理台账", "obligation", "应"), "changed", "tightened"),
        (("应建立项目管理台账", "obligation", "应"), ("可建立项目管理台账", "permission", "可"), "changed", "loosened"),
        (("鼓励建立项目管理台账", "encouragement", "鼓励"), ("可建立项目管理台账", "permission", "可"), "changed", None),
        (("应建立项目管理台账", "obligation", "应"), ("应当建立项目的管理台账", "obligation", "应当"), "reworded", None),
        (("应建立项目管理台账", "obligation", "应"), ("应建立项目管理台账", "obligation", "应"), "unchanged", None),
    ],
)
def test_modality(old, new, kind, effect):
    sides = [one(f"项目单位{words}。", year).obligation(words, m, k).notice() for year, (words, m, k) in ((2018, old), (2020, new))]
    change = only(*sides, "obligation")
    assert (change.kind, change.effect, change.substantive) == (kind, effect, kind == "changed")


def test_another_force_of_tasks_hardly_alike_says_nothing():
    """A permission to leave and a duty to send away."""
    old = one("交通工具的负责人拒绝接受卫生处理的，准许该交通工具在检疫机关的监督下立即离开国境。")
    old = old.obligation("准许该交通工具在检疫机关的监督下立即离开国境", "permission", "准许").notice()
    new = one("交通工具的负责人拒绝接受卫生处理的，海关应当责令其立即离境，并通知海事管理机构。", 2020)
    change = only(old, new.obligation("应当责令其立即离境，并通知海事管理机构", "obligation", "应当").notice(), "obligation")
    assert change.similarity < 0.45
    assert (change.kind, change.fields[0].field, change.effect) == ("changed", "modality", None)


@pytest.mark.parametrize(
    ("modality", "marker", "more", "effect"),
    [
        ("prohibition", "不得", {}, "tightened"),
        ("exclusion", "不再", {}, "tightened"),
        ("obligation", "应", {}, "tightened"),
        ("obligation", None, {}, None),
        ("obligation", "要", {"programmatic": True}, None),
        ("permission", "可", {}, None),
        ("obligation", "将", {"actor": "财政部"}, None),
    ],
)
def test_effect_of_a_new_obligation(modality, marker, more, effect):
    old = one("本通知自印发之日起施行。").notice()
    text = "项目资金按季度核对到位并公开明细。"
    new = Made("new", f"现将有关事项通知如下：\n本通知自印发之日起施行。\n{text}\n{REST}", year=2020, issuers=["财政部"])
    new = new.obligation(text[:-1], modality, marker, **more).notice()
    change = only(old, new, "obligation")
    assert (change.kind, change.effect) == ("added", effect)


def test_actor_that_differs_counts_only_where_both_are_stated():
    text = "应当建立项目管理台账"
    for source, kind in (("stated", "changed"), ("inherited", "unchanged")):
        old = one(f"项目单位{text}。").obligation(text, actor="项目单位", actor_source=source).notice()
        new = one(f"县级财政部门{text}。", 2020).obligation(text, actor="县级财政部门", actor_source="stated").notice()
        assert only(old, new, "obligation").kind == kind


def test_condition_that_both_sentences_have_is_no_change():
    text = "拒不改正的，后果严重的，应当依法予以处罚。"
    old = one(text).obligation("应当依法予以处罚", condition="拒不改正的").notice()
    new = one(text, 2020).obligation("应当依法予以处罚", condition="后果严重的").notice()
    assert only(old, new, "obligation").kind == "unchanged"


def test_articles_of_the_law_itself_are_no_condition():
    """They are counted anew in every edition."""
    old = one("慈善组织有本法第九十八条、第九十九条规定的情形，由民政部门予以处罚。").obligation("由民政部门予以处罚").notice()
    new = (
        one("慈善组织有本法第一百零九条、第一百一十条规定情形的，由民政部门予以处罚。", 2020)
        .obligation("由民政部门予以处罚", condition="慈善组织有本法第一百零九条、第一百一十条规定情形的")
        .notice()
    )
    assert only(old, new, "obligation").fields == []


def test_added_condition():
    old = one("城市可推荐两家机构。").obligation("可推荐两家机构", "permission", "可").notice()
    new = (
        one("经省级部门批准的，城市可推荐两家机构。", 2020)
        .obligation("可推荐两家机构", "permission", "可", condition="经省级部门批准的")
        .notice()
    )
    change = only(old, new, "obligation")
    assert (change.kind, change.fields[0].field, change.fields[0].direction) == ("changed", "condition", "narrower")


@pytest.mark.parametrize(
    ("modality", "marker", "effect"), [("prohibition", "不得", "tightened"), ("permission", "可", "loosened"), ("obligation", "应", None)]
)
def test_effect_of_a_member_more(modality, marker, effect):
    old, new = f"{marker}用于基本建设和偿还债务", f"{marker}用于基本建设、偿还债务和支付罚款"
    a = one(f"项目经费{old}。").obligation(old, modality, marker).notice()
    b = one(f"项目经费{new}。", 2020).obligation(new, modality, marker).notice()
    change = only(a, b, "obligation")
    assert (change.kind, change.effect) == ("changed", effect)
    assert [(f.field, f.old, f.new, f.direction) for f in change.fields] == [("object", None, "支付罚款", "wider")]


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [("城市", "城市市政府", "changed"), ("各省财政厅", "各省财政厅（局）", "reworded"), ("试点城市", "城市", "reworded")],
)
def test_place_and_its_government_are_two_actors(old, new, kind):
    a, b = f"由{old}提出项目申报", f"由{new}提出项目申报材料"
    sides = [
        one(f"{words}。", year).obligation(words, actor=actor, actor_source="stated").notice()
        for year, words, actor in ((2018, a, old), (2020, b, new))
    ]
    assert only(*sides, "obligation").kind == kind


def test_task_in_two_sentences_whose_actor_changed():
    old = one("知识产权局要做好统计调查工作，定期上报动态信息，推广好经验。")
    old = old.obligation("要做好统计调查工作，定期上报动态信息，推广好经验", actor="知识产权局", actor_source="stated").notice()
    new = Made("n2020", f"现将有关事项通知如下：\n重点城市要做好统计调查工作。定期上报动态信息，推广好经验。\n{REST}", year=2020)
    new = new.obligation("要做好统计调查工作", actor="重点城市", actor_source="stated")
    new = new.obligation("定期上报动态信息，推广好经验", marker=None, actor="重点城市", actor_source="inherited").notice()
    change = only(old, new, "obligation")
    assert (change.kind, len(change.new), change.substantive) == ("changed", 2, True)
    assert [(f.field, f.old, f.new) for f in change.fields[:1]] == [("actor", "知识产权局", "重点城市")]
