"""Changes planted in a text: what was changed where, and how a comparison has to name it.

A plant is made in the canonical text of a notice that was read, in a clause of its own, so that what it must be called is known
beforehand: kind of change, fact, field, old and new value.
"""

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

import regex

from pipeline.records import Amount, Deadline, Notice, Obligation, Target
from pipeline.segment.numerals import number

_ONES = "一二三四五六七八九"
_ARABIC = regex.compile(r"(?<![\d.,])\d+(?:\.\d+)?(?![\d.,])")
_HAN_FIGURE = regex.compile(rf"(?<![{_ONES}十百千万亿零两\d])[一三四五六七八]?(?=[百千万亿]*[元倍])")
_DAY = regex.compile(r"(?<=\d月)(\d{1,2})(?=日)")
_TERM = regex.compile(r"(?P<n>\d+|[一二三四五六七八九十百零]+)(?P<unit>(?:个?工作)?日|天|个月|年)")
_UNITS = {"月": "M", "年": "Y"}
_MODALS = {"应当": ("可以", "不得"), "可以": ("应当", "不得"), "不得": ("可以", "应当"), "必须": ("可以",)}
_FORCE = {"应当": "obligation", "必须": "obligation", "可以": "permission", "不得": "prohibition"}
#: A comma between two wholes, each with its verb of duty: no part ends as a condition or opens as a member of a list.
_COMMA = regex.compile(
    r"(?<=(?:应当|可以|不得|负责|必须)[^，。]{6,}(?<![的时后内上下中前]))，(?=(?!或|以及|并|和|但|且|其中)[^，。]{0,20}(?:应当|可以|不得|负责|由|必须)[^，。]{6,})"
)
_ARTICLE = regex.compile(r"(?m)^第([一二三四五六七八九十百零]+)条(?=[　 ])")
#: What binds a sentence to its own text.
_BOUND = regex.compile(r"^第|本条|前款|第[一二三四五六七八九十百]+[条款]|[“”（）#*|]")
#: What an exchange of modals would make no sense of: 不得少于三十日 is a bound, not a ban.
_BOUNDS = regex.compile(r"不得(?=[少低多超高短长晚迟])")
#: The kinds of plants, in the order in which they are tried in turn.
KINDS = ("figure", "date", "term", "modal", "drop", "add", "move", "split", "merge")


@dataclass
class Plant:
    """One change. `olds` and `news`: the wording of the touched clauses before and after; `refs`: ids of the fact or clauses in the old."""

    kind: str
    refs: tuple[str, ...]
    olds: tuple[str, ...]
    news: tuple[str, ...]
    values: tuple[tuple[object, object], ...] = ()
    edits: list[tuple[int, int, str]] = field(default_factory=list, repr=False)


@dataclass
class Version:
    """The text with all plants made, the plants, and how it was dressed (`renumbered`, `traditional`)."""

    text: str
    plants: list[Plant]
    dress: tuple[str, ...]


def planted(old: Notice, foreign: list[str], draw: random.Random, count: int, dress: tuple[str, ...] = ()) -> Version:
    """`old` with up to `count` plants, each two clauses or more from any other; `foreign` are sentences to add."""
    field = _Field(old, foreign, draw)
    kinds = list(KINDS)
    draw.shuffle(kinds)
    plants: list[Plant] = []
    while kinds and len(plants) < count:
        for kind in list(kinds):
            plant = field.plant(kind) if len(plants) < count else None
            if plant is not None:
                plants.append(plant)
            elif len(plants) < count:
                kinds.remove(kind)
    text = old.text
    for start, end, put in sorted((edit for plant in plants for edit in plant.edits), reverse=True):
        text = text[:start] + put + text[end:]
    if "renumbered" in dress:
        text = renumbered(text)
    if "traditional" in dress:
        from opencc import OpenCC

        text = OpenCC("s2tw").convert(text)
    return Version(text, plants, dress)


def renumbered(text: str) -> str:
    """The articles from the third on carry the next higher number, as if one had been put in before them."""

    def higher(found: regex.Match[str]) -> str:
        given = number(found[1]) or 0
        return f"第{_han(given + 1)}条" if given >= 3 else found[0]

    return _ARTICLE.sub(higher, text)


def _han(n: int) -> str:
    digits = "零" + _ONES
    hundreds, tens, ones = n // 100, n // 10 % 10, n % 10
    text = (digits[hundreds] + "百" if hundreds else "") + (digits[tens] + "十" if tens else "零" if hundreds and ones else "")
    text += digits[ones] if ones else ""
    return text[1:] if text.startswith("一十") else text


class _Passage(NamedTuple):
    """A clause without the line break at its end. `whole`: a sentence with its full stop."""

    id: str
    section_id: str | None
    text: str
    start: int
    end: int
    whole: bool


class _Field:
    """The clauses of one notice in which nothing was planted yet."""

    def __init__(self, old: Notice, foreign: list[str], draw: random.Random) -> None:
        self._old, self._foreign, self._draw = old, foreign, draw
        wording = Counter(clause.text.strip() for clause in old.clauses)
        self._body = {
            i: _Passage(c.id, c.section_id, text, c.span.start, c.span.start + len(text), c.kind == "sentence" and text.endswith("。"))
            for i, c in enumerate(old.clauses)
            if c.kind in ("sentence", "item") and len(text := c.text.rstrip()) >= 12 and wording[text] == 1 and c.text[0] == text[0]
        }
        self._at = {c.id: i for i, c in enumerate(old.clauses)}
        self._free = set(self._body)
        self._makers: dict[str, Iterator[Plant]] = {kind: getattr(self, f"_{kind}")() for kind in KINDS}

    def plant(self, kind: str) -> Plant | None:
        """The next plant of a kind, or None where there is room for no more."""
        return next(self._makers[kind], None)

    def _take(self, *at: int) -> bool:
        """Whether these clauses are free; they and those beside them are not afterwards."""
        if not set(at) <= self._free:
            return False
        self._free -= {i + k for i in at for k in (-2, -1, 0, 1, 2)}
        return True

    def _shuffled(self, items: list[object]) -> list[object]:
        self._draw.shuffle(items)
        return items

    def _facts(self, *kinds: type) -> Iterator[tuple[object, _Passage, int]]:
        n = self._old
        facts = [f for f in [*n.targets, *n.amounts, *n.deadlines, *n.obligations] if isinstance(f, kinds)]
        for fact in self._shuffled(list(facts)):
            at = self._at.get(fact.clause_id, -1)  # type: ignore[attr-defined]
            if at in self._free:
                yield fact, self._body[at], at

    def _within(
        self, kind: str, fact: object, clause: _Passage, at: int, place: tuple[int, int, str], values: list[tuple[object, object]]
    ) -> Plant | None:
        start, end, put = place
        if not self._take(at):
            return None
        low = clause.start
        new = clause.text[: start - low] + put + clause.text[end - low :]
        return Plant(kind, (fact.id,), (clause.text,), (new,), tuple(values), [place])  # type: ignore[attr-defined]

    def _figure(self) -> Iterator[Plant]:
        """100家 → 150家, 三万元 → 四万元."""
        for fact, clause, at in self._facts(Target, Amount):
            assert isinstance(fact, Target | Amount)
            arabic, han = list(_ARABIC.finditer(fact.text)), [m for m in _HAN_FIGURE.finditer(fact.text) if m[0]]
            if arabic and not regex.search(r"[年月]", fact.text):
                found = arabic[-1]
                was = float(found[0])
                now = round(was * 1.5) if was >= 2 else was + 1
                put = str(int(now)) if now == int(now) else str(now)
            elif han and not arabic:
                found = han[-1]
                was, put = _ONES.index(found[0]) + 1, _ONES[_ONES.index(found[0]) + 1]
                now = was + 1
            else:
                continue
            values: list[tuple[object, object]] = []
            figures = [fact.value, fact.value_max, *([fact.rate] if isinstance(fact, Amount) else [])]
            values += [(v, round(v * now / was, 6)) for v in figures if v]
            if isinstance(fact, Amount) and fact.value is None:  # 40%至80%, 一倍以上五倍以下: no field holds the upper end
                values.append((fact.text, fact.text[: found.start()] + put + fact.text[found.end() :]))
            place = (fact.span.start + found.start(), fact.span.start + found.end(), put)
            if values and (plant := self._within("figure", fact, clause, at, place, values)):
                yield plant

    def _date(self) -> Iterator[Plant]:
        """5月25日前 → 5月22日前."""
        for fact, clause, at in self._facts(Deadline):
            assert isinstance(fact, Deadline)
            found = list(_DAY.finditer(fact.text))
            dates = [d for d in (fact.date, fact.start, fact.end) if d]
            if len(found) != 1 or not dates:
                continue
            was = int(found[0][0])
            now = was - 3 if was > 3 else was + 3
            values: list[tuple[object, object]] = [(d, f"{d[:8]}{now:02d}") for d in dates if int(d[8:10]) == was]
            place = (fact.span.start + found[0].start(), fact.span.start + found[0].end(), str(now))
            if values and (plant := self._within("date", fact, clause, at, place, values)):
                yield plant

    def _term(self) -> Iterator[Plant]:
        """自收到申请之日起十五日内 → 三十日内."""
        for fact, clause, at in self._facts(Deadline):
            assert isinstance(fact, Deadline)
            found = list(_TERM.finditer(fact.text))
            n = (int(found[0]["n"]) if found[0]["n"].isdecimal() else number(found[0]["n"]) or 0) if len(found) == 1 else 0
            unit = _UNITS.get(found[0]["unit"][-1], "D") if found else ""
            if not 0 < n < 60 or fact.offset != f"P{n}{unit}":
                continue
            now = n + 5 if unit == "D" else n + 1
            put = str(now) if found[0]["n"].isdecimal() else _han(now)
            place = (fact.span.start + found[0].start("n"), fact.span.start + found[0].end("n"), put)
            if plant := self._within("term", fact, clause, at, place, [(fact.offset, f"P{now}{unit}")]):
                yield plant

    def _modal(self) -> Iterator[Plant]:
        """应当 → 可以, 可以 → 应当, 不得 taken out and put in."""
        for fact, clause, at in self._facts(Obligation):
            assert isinstance(fact, Obligation)
            if fact.marker not in _MODALS or fact.text.count(fact.marker) != 1 or fact.modality != _FORCE[fact.marker]:
                continue
            if _BOUNDS.search(fact.text) or clause.text.endswith("："):  # the items that follow would change with it
                continue
            put = self._draw.choice(_MODALS[fact.marker])
            start = fact.span.start + fact.text.index(fact.marker)
            place = (start, start + len(fact.marker), put)
            if plant := self._within("modal", fact, clause, at, place, [(fact.modality, _FORCE[put])]):
                yield plant

    def _any(self) -> Iterator[tuple[int, _Passage]]:
        for at in self._shuffled(sorted(self._body)):
            assert isinstance(at, int)
            if self._body[at].whole:
                yield at, self._body[at]

    def _inline(self, at: int) -> bool:
        """Whether the clause has another before it in its paragraph, so that it carries no label and may go."""
        return at - 1 in self._body and self._body[at - 1].whole and self._body[at - 1].end == self._body[at].start

    def _drop(self) -> Iterator[Plant]:
        """A sentence that is gone."""
        for at, clause in self._any():
            if self._inline(at) and self._take(at):
                yield Plant("drop", (clause.id,), (clause.text,), (), (), [(clause.start, clause.end, "")])

    def _add(self) -> Iterator[Plant]:
        """A sentence of another text, put behind one of this."""
        for at, clause in self._any():
            sentence = self._foreign.pop() if self._foreign else ""
            if sentence and sentence not in self._old.text and self._take(at):
                yield Plant("add", (), (), (sentence,), (), [(clause.end, clause.end, sentence)])

    def _move(self) -> Iterator[Plant]:
        """A sentence that stands in another section now."""
        for at, clause in self._any():
            if not self._inline(at) or at not in self._free:
                continue
            far = [
                i for i in sorted(self._free) if self._body[i].whole and abs(i - at) > 5 and self._body[i].section_id != clause.section_id
            ]
            if far and self._take(at, to := self._draw.choice(far)):
                end = self._body[to].end
                yield Plant(
                    "move", (clause.id,), (clause.text,), (clause.text,), (), [(clause.start, clause.end, ""), (end, end, clause.text)]
                )

    def _split(self) -> Iterator[Plant]:
        """A comma that became a full stop."""
        for at, clause in self._any():
            commas = list(_COMMA.finditer(clause.text))
            if commas and self._take(at):
                comma = commas[len(commas) // 2]
                parts = (clause.text[: comma.start()] + "。", clause.text[comma.end() :])
                start = clause.start + comma.start()
                yield Plant("split", (clause.id,), (clause.text,), parts, (), [(start, start + 1, "。")])

    def _merge(self) -> Iterator[Plant]:
        """A full stop that became a comma."""
        for at, clause in self._any():
            if self._inline(at) and self._take(at, at - 1):
                before = self._body[at - 1]
                edit = (before.end - 1, before.end, "，")
                yield Plant(
                    "merge", (before.id, clause.id), (before.text, clause.text), (before.text[:-1] + "，" + clause.text,), (), [edit]
                )


def sentences(notice: Notice) -> list[str]:
    """Sentences that may be added to another text: with a task, no reference to their own articles."""
    tasks = {f.clause_id for f in notice.obligations}
    return [
        text
        for c in notice.clauses
        if c.kind == "sentence"
        and c.id in tasks
        and 24 <= len(text := c.text.strip()) <= 120
        and text.endswith("。")
        and not _BOUND.search(text)
    ]
