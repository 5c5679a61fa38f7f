"""The five notices of `corpus/` and their answers, for tests of the questions with a name."""

from places import OUTPUTS

import pipeline

CALL_2018, CALL_2020, PLAN, PILOT, CHONGQING = (
    "2018-ip-operation-cities",
    "2020-ip-operation-cities",
    "2018-ip-model-city-plan",
    "2017-sme-ip-pilot-cities",
    "2016-chongqing-ip-strong-city",
)


def rows(name: str, *columns: str, **given: object) -> list[tuple]:
    """The named columns of every row of an answer."""
    return [tuple(row[column] for column in columns) for row in pipeline.ask(name, OUTPUTS, **given)]


def places(name: str, notice: str, **given: object) -> list[str]:
    """The wordings of an answer in one notice."""
    return [row["text"] for row in pipeline.ask(name, OUTPUTS, **given) if row["notice_id"] == notice]


def holding(texts: list[str], *words: str) -> list[bool]:
    """Whether each of `words` stands in one of the texts."""
    return [any(word in text for text in texts) for word in words]
