"""The measurements run; what they come to is no test."""

import json

from places import OUTPUTS

from benchmarks import questions, scaling, table, texts
from benchmarks.__main__ import run


def test_made_texts_are_the_same_for_a_seed():
    assert texts.generate(3, 1) == texts.generate(3, 1)
    assert texts.generate(3, 1) != texts.generate(3, 2)


def test_texts_of_a_file(tmp_path):
    path = tmp_path / "texts.jsonl"
    path.write_text("".join(json.dumps({"text": text, "path": "x"}) + "\n" for text in "甲乙丙"), encoding="utf-8")
    assert sorted(texts.load(path, 200, 1)) == sorted("甲乙丙")
    assert len(texts.load(path, 2, 1)) == 2


def test_joined_is_as_long_as_asked():
    assert texts.joined(["甲" * 5, "乙" * 5, "丙"], 8) == "甲甲甲甲甲\n乙乙"
    assert texts.joined(["甲"], 8) == "甲"


def test_exponent_of_what_is_linear_and_of_what_is_not():
    rows = [{"characters": n, "linear": n / 1000, "square": n * n / 1000} for n in (10, 100, 1000)]
    assert (scaling.exponent(rows, "linear"), scaling.exponent(rows, "square")) == (1.0, 2.0)
    assert scaling.exponent(rows[:1], "linear") is None


def test_all_measurements():
    result = run(None, 2, 1)
    assert len(result["worst"]) == 3
    assert result["simplified"].keys() == result["traditional"].keys()
    assert "| whole |" in table.markdown(result)
    json.dumps(result)


def test_graph_of_more_and_more_texts():
    first, second = questions.graphs(texts.generate(4, 1), [4, 2])
    assert (first.texts, second.texts) == (2, 4)
    assert second.nodes > first.nodes > first.texts
    assert second.facts >= first.facts


def test_every_question_is_asked():
    seconds, asked = questions.ask_all(OUTPUTS)
    assert seconds > 0
    assert {one.name for one in asked} == set(questions.questions())
    assert ("duties", {"year": "2020"}, 8) in [(one.name, one.given, one.rows) for one in asked]
