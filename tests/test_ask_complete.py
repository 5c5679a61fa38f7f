"""A question leaves nothing out and takes in nothing else: its rows against all lines that were published."""

import json

import pytest
from places import OUTPUTS

import pipeline


def is_duty(one):
    return one["modality"] == "obligation" and not one["programmatic"]


def day_of(one):
    return one["date"] or one["resolved_date"] or one["end"] or ""


FACTS = [
    # (question, what it is given, facts, which of them)
    ("funding", {"recipient": None}, "amounts", lambda one: one["role"] in {"grant", "instalment", "cap", "total"}),
    ("forbidden", {}, "obligations", lambda one: one["modality"] in {"prohibition", "exclusion"}),
    ("without-deadline", {}, "obligations", lambda one: is_duty(one) and not one["deadline_ids"]),
    ("without-actor", {}, "obligations", lambda one: is_duty(one) and not (one["actor"] or one["bearer"] or one["responsible"])),
    ("encouraged", {}, "obligations", lambda one: one["modality"] in {"encouragement", "permission"} and not one["programmatic"]),
    ("tasks-of", {}, "obligations", lambda one: is_duty(one) and "财政部" in f"{one['actor']} {one['bearer']} {one['responsible']}"),
    ("targets", {"year": 2020}, "targets", lambda one: one["issue_year"] == 2020),
    ("requirements", {}, "obligations", lambda one: one["requirement"] and one["modality"] not in {"prohibition", "exclusion"}),
    ("due", {"from": "2018-01-01", "to": "2018-12-31"}, "deadlines", lambda one: day_of(one)[:4] == "2018"),
    ("recurring", {}, "deadlines", lambda one: one["kind"] == "recurring"),
]


@pytest.mark.parametrize(("name", "given", "table", "holds"), FACTS, ids=[row[0] for row in FACTS])
def test_facts_of_a_question(name, given, table, holds):
    lines = (OUTPUTS / "facts" / f"{table}.jsonl").read_text(encoding="utf-8").splitlines()
    facts = [json.loads(line) for line in lines]
    wanted = [(one["notice_id"], one["id"]) for one in facts if holds(one)]
    assert 0 < len(wanted) < len(facts)
    assert sorted((row["notice_id"], row["id"]) for row in pipeline.ask(name, OUTPUTS, **given)) == sorted(wanted)


CHANGES = [
    ("vanished", lambda one: one["kind"] == "removed" and one["fact_type"] == "obligation"),
    ("added", lambda one: one["kind"] == "added" and one["fact_type"] == "obligation"),
    ("revised", lambda one: one["kind"] == "changed"),
]


@pytest.mark.parametrize(("name", "holds"), CHANGES, ids=[row[0] for row in CHANGES])
def test_changes_of_a_question(name, holds):
    (path,) = (OUTPUTS / "diffs").glob("*.json")
    wanted = [one["id"] for one in json.loads(path.read_bytes())["changes"] if one["substantive"] and holds(one)]
    assert wanted
    assert [row["change"] for row in pipeline.ask(name, OUTPUTS)] == wanted


def test_duties_are_all_times_of_tasks_and_all_figures_with_a_time():
    tasks, figures = (
        [json.loads(line) for line in (OUTPUTS / "facts" / f"{table}.jsonl").read_text(encoding="utf-8").splitlines()]
        for table in ("obligations", "targets")
    )
    wanted = [(one["notice_id"], one["id"]) for one in tasks if is_duty(one) for _ in one["deadline_ids"]]
    timed = {(one["notice_id"], target) for one in tasks if is_duty(one) and one["deadline_ids"] for target in one["target_ids"]}
    alone = [(one["notice_id"], one["id"]) for one in figures if one["period"] or one["due_date"]]
    wanted += [one for one in alone if one not in timed]
    assert sorted((row["notice_id"], row["id"]) for row in pipeline.ask("duties", OUTPUTS)) == sorted(wanted)
