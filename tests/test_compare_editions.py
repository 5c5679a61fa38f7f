"""Two editions of one programme: the table that a careful colleague would write, the mirror and the self-comparison."""

import pytest
from notices_made import edition_2018, edition_2020

from pipeline.compare import compare

OPPOSITE = {
    "added": "removed",
    "split": "merged",
    "increase": "decrease",
    "earlier": "later",
    "wider": "narrower",
    "tightened": "loosened",
}
OPPOSITE |= {b: a for a, b in OPPOSITE.items()}


def row(change):
    """What a change says of itself, without ids and wording."""
    fields = [(f.field, f.old, f.new, f.delta and f.delta.absolute, f.direction) for f in change.fields]
    sides = [tuple(s.ref for s in side) for side in (change.old, change.new)]
    return change.kind, change.fact_type, *sides, sorted(fields, key=str), change.effect, change.substantive, change.similarity


def mirrored(change):
    """The same, seen from the other notice."""
    fields = [(f.field, f.new, f.old, f.delta and f.delta.absolute and -f.delta.absolute, OPPOSITE.get(f.direction)) for f in change.fields]
    sides = [tuple(s.ref for s in side) for side in (change.new, change.old)]
    kind, effect = OPPOSITE.get(change.kind, change.kind), OPPOSITE.get(change.effect)
    return kind, change.fact_type, *sides, sorted(fields, key=str), effect, change.substantive, change.similarity


def assert_mirror(old, new):
    there, back = compare(old, new), compare(new, old)
    assert sorted(map(row, there.changes), key=str) == sorted(map(mirrored, back.changes), key=str)
    via = {c.id: row(c) for c in there.changes}
    back_via = {c.id: mirrored(c) for c in back.changes}
    links = sorted(((row(c), via[c.via]) for c in there.changes if c.via), key=str)
    assert links == sorted(((mirrored(c), back_via[c.via]) for c in back.changes if c.via), key=str)


def assert_complete(old, new):
    """Every fact and clause of either notice in exactly one change."""
    found = compare(old, new)
    for notice, side in ((old, "old"), (new, "new")):
        wanted = [
            f.id for kind in ("targets", "amounts", "deadlines", "obligations", "citations", "clauses") for f in getattr(notice, kind)
        ]
        refs = [s.ref for c in found.changes if c.fact_type != "metadata" for s in getattr(c, side)]
        assert sorted(refs) == sorted(wanted)
    assert len({c.id for c in found.changes}) == len(found.changes)


@pytest.fixture(scope="module")
def found():
    return compare(edition_2018(), edition_2020())


def named(diff, old, new, fact_type=None):
    """The one change between these wordings."""
    pairs = [c for c in diff.changes if [s.text for s in c.old] == old and [s.text for s in c.new] == new]
    pairs = [c for c in pairs if fact_type in (None, c.fact_type)]
    assert len(pairs) == 1, [(c.fact_type, [s.text for s in c.old], [s.text for s in c.new]) for c in diff.changes]
    return pairs[0]


@pytest.mark.parametrize(
    ("old", "new", "field", "values", "absolute", "relative", "direction", "effect"),
    [
        ("2亿元", "1.5亿元", "value", (200_000_000, 150_000_000), -50_000_000, -0.25, "decrease", None),
        ("1.5亿元", "1亿元", "value", (150_000_000, 100_000_000), -50_000_000, -0.3333, "decrease", None),
        ("100家以上", "200家以上", "value", (100, 200), 100, 1.0, "increase", "tightened"),
        ("20%以上", ["20%以上", "30%以上"], "value", (20, 30), 10, 0.5, "increase", "tightened"),
        ("务必于5月25日前", "务必于5月15日前", "date", ("2018-05-25", "2020-05-15"), -10, None, "earlier", "tightened"),
        ("中央财政下达资金的3个月内", "中央财政下达资金的2个月内", "offset", ("P3M", "P2M"), -1, -0.3333, "earlier", "tightened"),
    ],
)
def test_figures_that_changed(found, old, new, field, values, absolute, relative, direction, effect):
    change = named(found, [old], new if isinstance(new, list) else [new])
    first = change.fields[0]
    assert (change.kind, change.substantive, change.effect) == ("changed", True, effect)
    assert (first.field, (first.old, first.new), first.direction) == (field, values, direction)
    assert (first.delta.absolute, first.delta.relative) == (absolute, relative)


def test_scope_that_grew(found):
    change = named(found, ["1000家以上"], ["1000家以上"])
    assert (change.kind, change.fields[0].field, change.fields[0].direction) == ("changed", "indicator", "wider")


@pytest.mark.parametrize("text", ["40%以上", "100家之上"])
def test_new_targets_are_not_forced_on_old_ones(found, text):
    change = named(found, [], [text])
    assert (change.kind, change.effect) == ("added", "tightened")


@pytest.mark.parametrize("text", ["5家以上", "20%之上"])
def test_dropped_targets(found, text):
    assert (named(found, [text], []).kind, named(found, [text], []).effect) == ("removed", "loosened")


def test_new_prohibition_tightens(found):
    change = named(found, [], ["不得用于房屋装修、征地拆迁、人员经费等经常性开支以及提取工作经费"])
    assert (change.kind, change.fact_type, change.effect, change.substantive) == ("added", "obligation", "tightened", True)


def test_obligation_that_differs_only_in_its_deadline_is_explained_by_it(found):
    change = named(
        found, ["务必于5月25日前上报工作方案和有关材料（电子版附光盘）"], ["务必于5月15日前上报工作方案和有关材料（电子版附光盘）"]
    )
    assert (change.kind, change.substantive) == ("unchanged", False)
    assert change.via == named(found, ["务必于5月25日前"], ["务必于5月15日前"]).id


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        (["2亿元"], ["1.5亿元"], "中央财政对每个城市的支持由2亿元（2018年）降为1.5亿元（2020年），降25%"),
        (["1.5亿元"], ["1亿元"], "中央财政对每个城市的当年安排由1.5亿元（2018年）降为1亿元（2020年），降33.3%"),
        (
            ["务必于5月25日前"],
            ["务必于5月15日前"],
            "各省（区、市）上报工作方案和有关材料的时限由5月25日（2018年）提前至5月15日（2020年），早10天",
        ),
        (
            [],
            ["不得用于房屋装修、征地拆迁、人员经费等经常性开支以及提取工作经费"],
            "新增禁止：中央财政资金不得用于房屋装修、征地拆迁、人员经费等经常性开支以及提取工作经费（2020年）",
        ),
        ([], ["100家之上"], "新增指标：支持100家之上中小企业成功转化高校院所专利技术（2020年）"),
    ],
)
def test_summaries_stand_alone(found, old, new, line):
    assert named(found, old, new).summary == line


def test_summary_counts(found):
    assert found.summary["changed"] == sum(c.kind == "changed" for c in found.changes)
    assert found.summary["tightened"] == 7
    assert found.summary["loosened"] == 3  # one of them: 财政补助 is permitted as well
    assert set(found.summary) == {
        *("changed", "reworded", "moved", "split", "merged", "added", "removed", "unchanged"),
        *("substantive", "tightened", "loosened"),
    }


def test_order_of_changes(found):
    kinds = [c.kind for c in found.changes]
    first = next(i for i, k in enumerate(kinds) if k == "unchanged")
    assert set(kinds[first:]) == {"unchanged"}
    assert [c.id for c in found.changes] == [f"d{n}" for n in range(1, len(kinds) + 1)]
    assert [s.text for s in found.changes[0].new] == ["1.5亿元"]


def test_mirror():
    assert_mirror(edition_2018(), edition_2020())


@pytest.mark.parametrize("made", [edition_2018, edition_2020])
def test_self_is_unchanged(made):
    notice = made()
    found = compare(notice, notice)
    assert {c.kind for c in found.changes} == {"unchanged"}
    assert all([s.ref for s in c.old] == [s.ref for s in c.new] for c in found.changes)
    assert found.summary["substantive"] == 0


def test_complete():
    assert_complete(edition_2018(), edition_2020())
