"""Training of the weights of likeness: what is learned from few figures by hand, what is read of the annotated notices."""

from pathlib import Path

import pytest
from places import ROOT

from gains.texts import BLIND
from pipeline.extract.likely_parties import Candidate
from pipeline.extract.likeness import weights
from pipeline.records import Mention
from training.annotated import annotated
from training.figures import Figure, figures
from training.fit import fit, fit_choices
from training.parties import Choice, choices

PERCENT = Mention(kind="percent", text="5%", start=0, end=2, core_start=0, core_end=2, rule="made")


def figure(marked: bool, *marks: str) -> Figure:
    return Figure(PERCENT, marks, marked)


def test_marks_of_one_side_weigh_for_it_and_rare_ones_nothing() -> None:
    made = [figure(True, "K", "费")] * 5 + [figure(False, "K", "率")] * 5 + [figure(True, "K", "once")]
    learned = fit(made)
    assert learned["费"] > 0.5
    assert learned["率"] < -0.5
    assert abs(learned.get("K", 0.0)) < learned["费"]
    assert "once" not in learned
    assert fit(made) == learned, "same figures, same weights"


def test_the_right_one_of_several_is_learned_and_nobody_is_one_of_them() -> None:
    known = [Candidate("农户", (0, 2), ("before",)), Candidate("学校", (3, 5), ("behind",)), Candidate("", (0, 0), ("none",))]
    learned = fit_choices([Choice(known, [True, False, False], 1.0)] * 6 + [Choice(known[1:], [False, True], 0.3)] * 6)
    assert learned["before"] > learned["none"] > learned["behind"]


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    for name in ("open", "closed"):
        text = "关于补助的通知\n各县：\n一、补助标准\n对农户按每亩30元给予补助。水费的10%返还农户，覆盖率达到90%。\n"
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        marked = "amounts:\n- {q: 每亩⟦30元⟧, cmp: eq, value: 30, recipient: 农户}\n- {q: 水费的⟦10%⟧, cmp: eq, value: null}\n"
        (tmp_path / f"{name}.yaml").write_text(f"doc: {name}.txt\n{marked}", encoding="utf-8")
    (tmp_path / BLIND).write_text("closed.txt\n", encoding="utf-8")
    return tmp_path


def test_notices_that_are_kept_blind_are_not_learned_from(gold: Path) -> None:
    (found,) = annotated(gold, "amounts")
    _, items = found
    assert [item["q"] for _, item in items] == ["每亩⟦30元⟧", "水费的⟦10%⟧"]
    assert not list(annotated(gold, "targets")), "nothing was marked as a target"


def test_a_figure_is_marked_where_a_reader_marked_it(gold: Path) -> None:
    found = list(figures(gold, ("amounts", lambda mention: mention.kind == "percent")))
    assert [(one.mention.text, one.marked) for one in found] == [("10%", True), ("达到90%", False)]
    assert "^的" in found[0].marks
    assert "$返" in found[0].marks


def test_the_party_that_a_reader_named_is_the_right_candidate(gold: Path) -> None:
    named, nobody = choices(gold, "recipient")
    assert {one.word for one, right in zip(named.candidates, named.right, strict=True) if right} == {"农户"}
    assert [one.word for one, right in zip(nobody.candidates, nobody.right, strict=True) if right] == [""]
    assert nobody.weight < named.weight == 1.0


@pytest.mark.parametrize("question", ["money", "goal", "recipient", "payer"])
def test_the_table_of_each_question_is_there_and_says_both_for_and_against(question: str) -> None:
    table = weights(question)
    assert min(table.values()) < -0.5 < 0.5 < max(table.values())
    head = (ROOT / "gazetteers" / f"likeness_{question}.tsv").read_text(encoding="utf-8").splitlines()[:3]
    assert [line.split(":")[0] for line in head] == ["# title", "# source", "# date"]
