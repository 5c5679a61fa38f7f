"""The questions with a name: each a file of SQL in `sql/`, with what it asks and which parameters it takes.

    -- zh: 谁应当在何时以前做什么？
    -- en: Who must do what by when?
    -- year: 发文年份 | year of issue | 2018
    SELECT …

After the two titles stands a line for each `$parameter`: Chinese, English, the value that it has unless one is given, and what it takes
(a number, a day, or one of several words). Where no value is given, the parameter is null and the question asks without it.
Each row names a fact by `notice_id` and `id`, several by `refs`, or a notice by `notice_id` alone.
"""

from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import NamedTuple

import regex

from ..errors import NotFound, QueryError

_FOLDER = Path(__file__).parent / "sql"


#: What a parameter may be → its form and an example.
_FORMS = {
    "number": (regex.compile(r"\d{1,9}"), "2020"),
    "day": (regex.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"), "2020-12-31"),
}


class Parameter(NamedTuple):
    """What a question can be told, in Chinese and English, its value unless one is given, and what it takes; empty for any words."""

    zh: str
    en: str
    default: str | None
    takes: str

    def value(self, name: str, given: str | None) -> str | None:
        """`given` as the question has it: 必做 is mandatory. Raises QueryError for what the parameter does not take."""
        if given is None or not self.takes:
            return given
        if self.takes in _FORMS:
            form, example = _FORMS[self.takes]
            if not form.fullmatch(given):
                raise QueryError(f"{name} is a {self.takes}, and {given!r} is none: write {name}={example}")
            return given
        words = dict(pair.split("=") for pair in self.takes.split())
        found = {told: word for word, told in words.items()}.get(given, given)
        if found not in words:
            raise QueryError(f"{name} cannot be {given!r}: take {' or '.join(f'{word} ({told})' for word, told in words.items())}")
        return found


class Question(NamedTuple):
    """A question with a name."""

    name: str
    zh: str
    en: str
    parameters: dict[str, Parameter]
    sql: str

    def values(self, given: Mapping[str, object]) -> dict[str, str | None]:
        """The value of every parameter. Raises QueryError for one that the question does not have and for what one does not take."""
        for name in given:
            if name not in self.parameters:
                known = ", ".join(self.parameters) or "none"
                raise QueryError(f"{self.name} has no parameter {name!r}, it has {known}: take one of these, or leave it out")
        return {name: about.value(name, _text(given.get(name, about.default))) for name, about in self.parameters.items()}


@cache
def questions() -> dict[str, Question]:
    """All questions by name, in order of their files."""
    return {question.name: question for question in map(_question, sorted(_FOLDER.glob("*.sql")))}


def question(name: str) -> Question:
    """The question of that name. Raises NotFound, with the names that are close."""
    if name not in questions():
        close = get_close_matches(name, questions(), n=3, cutoff=0.4) or list(questions())
        raise NotFound(f"there is no question {name!r}: did you mean {', '.join(close)}?")
    return questions()[name]


def _question(path: Path) -> Question:
    head: dict[str, str] = {}
    lines = path.read_text(encoding="utf-8").splitlines()
    while lines and lines[0].startswith("-- "):
        key, _, said = lines.pop(0)[3:].partition(":")
        head[key.strip()] = said.strip()
    name = path.stem.partition("_")[2]
    return Question(name, head.pop("zh"), head.pop("en"), {key: _parameter(said) for key, said in head.items()}, "\n".join(lines))


def _parameter(said: str) -> Parameter:
    zh, en, default, takes = (part.strip() for part in f"{said} |  | ".split(" |", 4)[:4])
    return Parameter(zh, en, default or None, takes)


def _text(value: object) -> str | None:
    return None if value is None else str(value)
