"""Where drafting reads a case of another suite otherwise: at most one case in ten of a suite and of a kind, each with its reason."""

import csv
from collections import Counter
from pathlib import Path

#: Cases by suite and by what they ask for.
SUITES = {"recognizers_zh": 183, "jionlp": 99, "duckling_zh": 15, "minlp_zh": 8}
TASKS = {"time": 115, "number": 21, "range": 26, "money": 66}


def test_readings_are_few_and_reasoned():
    lines = Path(__file__).with_name("external_readings.tsv").read_text(encoding="utf-8").splitlines()
    rows = list(csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t"))
    assert rows
    assert all(row["reason"] for row in rows)
    assert len({row["id"] for row in rows}) == len(rows)
    assert [task for task, n in Counter(row["task"] for row in rows).items() if n * 10 > TASKS[task]] == []
    assert [suite for suite, n in Counter(row["suite"] for row in rows).items() if n * 10 > SUITES[suite]] == []
