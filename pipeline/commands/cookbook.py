"""`docs/cookbook.md`: questions to the corpus, each with its command and its answer out of `outputs/`.

python -m pipeline.commands.cookbook > docs/cookbook.md
"""

from collections.abc import Iterator
from pathlib import Path

import click

from ..publish.markdown import inert
from ..questions import ask, question
from .labels import ANSWER_COLUMNS, said
from .tables import plain

_HEAD = """# Questions to the five notices of corpus/

Made from `outputs/` by `make docs`; do not edit it here. Each question is one command, and the same in Python:
`pipeline.ask("duties", "outputs", year=2018)`. With `--cite` a command prints the places of its answers, ready to paste; with `--sql`
its SELECT, to be changed and given to `gongwen query`. Long cells and long answers are cut here, never in the commands.
"""

_TAIL = """## Questions of your own

```sh
gongwen query "DESCRIBE obligations"
gongwen query "SELECT modality, count(*) AS n FROM obligations GROUP BY ALL ORDER BY n DESC"
gongwen graph path 国家知识产权局 国发〔2015〕71号
```
"""

#: The question and its parameters.
ENTRIES: tuple[tuple[str, dict[str, str]], ...] = (
    ("duties", {"year": "2018"}),
    ("duties", {"year": "2020", "actor": "城市"}),
    ("funding", {}),
    ("requirements", {"requirement": "mandatory", "year": "2020"}),
    ("requirements", {"requirement": "optional"}),
    ("indicators", {}),
    ("based-on", {"document": "国发〔2015〕71号"}),
    ("forbidden", {}),
    ("without-deadline", {"year": "2020", "actor": "城市"}),
    ("without-actor", {"year": "2018"}),
    ("bodies", {}),
    ("reports", {"body": "国家知识产权局"}),
    ("concerning", {"word": "中小企业|中小微企业|小微企业"}),
    ("vanished", {"old": "2018-ip-operation-cities", "new": "2020-ip-operation-cities"}),
    ("added", {"old": "2018-ip-operation-cities", "new": "2020-ip-operation-cities"}),
    ("revised", {"effect": "tightened"}),
    ("targets", {"year": "2020"}),
    ("due", {"from": "2017-01-01", "to": "2018-06-30"}),
    ("recurring", {}),
    ("documents", {}),
    ("encouraged", {"actor": "高校"}),
    ("tasks-of", {"actor": "财政部"}),
    ("editions", {}),
    ("named", {"body": "国家知识产权局"}),
)

_MOST = 15
_LONGEST = 70
_HIDDEN = ("notice_id", "id", "refs", "change")


def cookbook(outputs: Path) -> str:
    """The whole page. Raises NotFound where nothing was built."""
    parts = [_HEAD]
    for number, (name, given) in enumerate(ENTRIES, start=1):
        parts.append("\n".join(_entry(number, name, given, outputs)))
    return "\n".join([*parts, _TAIL])


def _entry(number: int, name: str, given: dict[str, str], outputs: Path) -> Iterator[str]:
    asked = question(name)
    found = ask(name, outputs, True, None, **given)
    words = "".join(f" --param '{key}={value}'" if "|" in value else f" --param {key}={value}" for key, value in given.items())
    yield f"## {number}. {asked.zh}\n\n{asked.en}\n\n```sh\ngongwen ask {name}{words}\n```\n"
    columns = [column for column in found.columns if column not in _HIDDEN and any(plain(row[column]) for row in found.rows)]
    yield "| " + " | ".join(ANSWER_COLUMNS[column] for column in columns) + " |"
    yield "|" + "---|" * len(columns)
    for row in found.rows[:_MOST]:
        yield "| " + " | ".join(_cut(said(column, _plain(row[column]))) for column in columns) + " |"
    if len(found.rows) > _MOST:
        yield f"\n……另有{len(found.rows) - _MOST}条。"
    yield f"\n出处（第一条）：{inert(found.citations[0][0])}\n"


def _plain(value: object) -> str:
    """A cell; a whole number in a column of fractions has no fraction."""
    return plain(int(value) if isinstance(value, float) and value.is_integer() else value)


def _cut(text: str) -> str:
    return inert(text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…")


if __name__ == "__main__":
    click.echo(cookbook(Path("outputs")), nl=False)
