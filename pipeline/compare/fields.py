"""Which fields of two corresponding facts differ, by how much and in which direction, the weightiest first."""

from collections.abc import Collection, Mapping
from typing import NamedTuple

import regex

from ..expressions.actors import head_kind
from ..records import Amount, Citation, Deadline, Delta, FieldChange, Obligation, Target
from ..records.diff import Direction
from ..records.fact import Fact
from .clauses import Alignment
from .ladders import level, step, unmeasured
from .lists import list_edits
from .measure import days, family, scaled, shift, span_of
from .parts import exchanged
from .renamed import same_authority
from .scope import scope
from .segments import missing
from .tokens import WHOLE, alike, plain
from .view import View, done, in_force, unforced

Number = int | float
#: A longer name is a clause that was taken for one.
_NAME = 24
#: A short name and where it is given.
_SHORT = regex.compile(r"（(?:以下|下)[^（）]{0,2}[简统]称“?([^（）“”]{2,20})”?）")
#: Articles of the law itself, which are counted anew in every edition: 本法第九十八条、第九十九条.
_OWN = regex.compile(r"本(?:法|条例|规定|办法|决定|细则)(?:第[一二三四五六七八九十百零]+[条款项][、和或至]?)+")


class Difference(NamedTuple):
    """A field that differs. `decisive`: the fact itself is another; else only its wording is."""

    field: FieldChange
    decisive: bool


class Differ:
    """Compares the fields of facts of two notices."""

    def __init__(self, old: View, new: View, clauses: Alignment, names: Mapping[str, str] | None = None) -> None:
        """`names`: authorities renamed."""
        self._names = names or {}
        self._old, self._new, self._clauses = old, new, clauses

    def differences(self, a: Fact, b: Fact) -> list[Difference]:
        """The fields that differ between two facts of one kind. What only one side tells is no difference, unless it adds a bond.

        That an authority has another name throughout is none of substance.
        """
        match a, b:
            case Target(), Target():
                found = self._target(a, b)
            case Amount(), Amount():
                found = self._amount(a, b)
            case Deadline(), Deadline():
                found = self._deadline(a, b)
            case Obligation(), Obligation():
                found = self._obligation(a, b)
            case Citation(), Citation():
                found = self._citation(a, b)
            case _:
                found = []
        return [self._but_for_names(d) for d in found if d is not None]

    def _but_for_names(self, d: Difference) -> Difference:
        old, new = d.field.old, d.field.new
        both = isinstance(old, str) and isinstance(new, str)
        return d._replace(decisive=False) if both and same_authority(self._names, str(old), str(new)) else d

    # -- kinds of fact ----------------------------------------------------------------------------------------------

    def _target(self, a: Target, b: Target) -> list[Difference | None]:
        return [
            *_bounds(a, b, a.unit, b.unit),
            _word("comparator", a.comparator, b.comparator),
            _word("unit", a.unit, b.unit) if family(a.unit) != family(b.unit) else None,
            _word("basis", a.basis, b.basis),
            self._date("due_date", a.due_date, b.due_date),
            _word("binding", a.binding, b.binding),
            _name(
                "indicator",
                "、".join(a.indicator),
                "、".join(b.indicator),
                same=a.indicator_id is not None and a.indicator_id == b.indicator_id,
            ),
            _name("subject", a.subject, b.subject),
            _name("per", a.per, b.per),
            _phrase("base", a.base, b.base),
            _phrase("period", a.period, b.period),
        ]

    def _amount(self, a: Amount, b: Amount) -> list[Difference | None]:
        return [
            *_bounds(a, b, None, None),
            _figure("rate", a.rate, b.rate, "%", "%") or _found(unmeasured(a, b)),
            _word("role", a.role, b.role),
            _word("comparator", a.comparator, b.comparator),
            _phrase("rate_base", a.rate_base, b.rate_base),
            self._bond("condition", a, b, a.condition, b.condition),
            _name("recipient", a.recipient, b.recipient),
            _name("per", a.per, b.per),
            _name("payer", a.payer, b.payer),
            self._year(a.year, b.year),
            _phrase("purpose", a.purpose, b.purpose),
        ]

    def _deadline(self, a: Deadline, b: Deadline) -> list[Difference | None]:
        dated = a.date is not None and b.date is not None
        force = in_force(a, self._old) and in_force(b, self._new)  # each edition has its own day: neither earlier nor later
        return [
            self._date("date", a.date, b.date) if not force else _word("date", a.date, b.date),
            _duration("offset", a.offset, b.offset, relative=a.kind == b.kind == "relative"),
            None if dated else _word("start", a.start, b.start) if force else self._date("start", a.start, b.start),
            None if dated else self._date("end", a.end, b.end),
            _clock(a.time, b.time) if not self._shifted(a.date, b.date) else None,
            _duration("frequency", a.frequency, b.frequency, relative=False),
            _flag("working_days", a.working_days, b.working_days) if a.offset and b.offset else None,
            _word("kind", a.kind, b.kind),
            _word("bound", a.bound, b.bound),
            _word("point", a.point, b.point) if not dated else None,
            _phrase("anchor", a.anchor, b.anchor, limit=0.6),
            _name("actor", a.actor, b.actor),
            self._bond("consequence", a, b, a.consequence, b.consequence),
            _phrase("action", done(a), done(b)) if _wordy(done(a)) != _wordy(done(b)) else None,
        ]

    def _obligation(self, a: Obligation, b: Obligation) -> list[Difference | None]:
        stated = a.actor_source == b.actor_source == "stated"
        return [
            _word("modality", a.modality, b.modality),
            _found(step(a, b)),
            _found(level(a, b)),
            _word("requirement", a.requirement, b.requirement),
            self._actor(a, b) if stated else _name("actor", a.actor, b.actor, decided=False),
            self._bond("condition", a, b, a.condition, b.condition),
            *self._inside(a, b),
            _name("object", a.object, b.object, decided=False),
            _name("recipient", a.recipient, b.recipient, decided=stated),
            _name("responsible", "、".join(a.responsible), "、".join(b.responsible)),
            _name("assisting", "、".join(a.assisting), "、".join(b.assisting)),
        ]

    def _inside(self, a: Obligation, b: Obligation) -> list[Difference]:
        """Members of lists that came or went, and predicates: 进行跟踪指导 → 进行跟踪指导，做好省内项目统筹，避免重复建设.

        Guiding ideas (坚持创新、协调、绿色) are not looked at, nor parts with figures, which are compared by themselves.
        """
        if a.programmatic or b.programmatic or plain(unforced(a)) == plain(unforced(b)):
            return []
        whole = [plain("".join(texts)) for texts in (self._back_here(a, b), self._over_there(a, b))]
        edits = [edit for edit in list_edits(a.text, b.text) if not _said(edit.come, whole[0]) and not _said(edit.gone, whole[1])]
        members = [member for edit in edits for member in (*edit.gone, *edit.come)]
        gone, come = missing(self._old.masked(a.span), self._over_there(a, b)), missing(self._new.masked(b.span), self._back_here(a, b))
        parts = exchanged(*([part for part in found if "□" not in part and not any(m in part for m in members)] for found in (gone, come)))
        return [*(Difference(edit.field("object"), True) for edit in edits), *(Difference(part, True) for part in parts)]

    def _citation(self, a: Citation, b: Citation) -> list[Difference | None]:
        bare = plain(a.title) == plain(b.title)
        if not bare and short_title(a.title) == short_title(b.title):
            return [Difference(FieldChange(field="title", old=a.title, new=b.title), False)]
        title = None if bare else Difference(FieldChange(field="title", old=a.title, new=b.title), True)
        return [title, _word("relation", a.relation, b.relation), _word("doc_number", a.doc_number, b.doc_number)]

    # -- kinds of field that need the notices -----------------------------------------------------------------------

    def _actor(self, a: Obligation, b: Obligation) -> Difference | None:
        """Who acts: 城市 and 城市市政府 share their words, but the one is a place and the other its government.

        A name that the other side gives as the short one of those it lists (国家机关和…单位（以下简称机关、单位）) is nobody else.
        """
        found = _name("actor", a.actor, b.actor)
        if found is None or max(len(a.actor or ""), len(b.actor or "")) > _NAME:
            return found
        short = {match[1] for text in (self._old.clause_text(a), self._new.clause_text(b)) for match in _SHORT.finditer(text)}
        if {a.actor, b.actor} & short:
            return Difference(found.field, False)
        kinds = head_kind(a.actor or ""), head_kind(b.actor or "")
        return Difference(found.field, found.decisive or (None not in kinds and kinds[0] != kinds[1]))

    def _year(self, a: int | None, b: int | None) -> Difference | None:
        """The year of a sum, where it differs by the calendar and as counted from the edition's own."""
        if not (a and b and self._old.year and self._new.year) or a == b or a - self._old.year == b - self._new.year:
            return None
        return Difference(FieldChange(field="year", old=a, new=b, direction="later" if b > a else "earlier"), True)

    def _shifted(self, a: str | None, b: str | None) -> int:
        return shift(a, b, self._old.year, self._new.year) if a and b else 0

    def _date(self, field: str, a: str | None, b: str | None) -> Difference | None:
        away = self._shifted(a, b)
        if not away:
            return None
        change = FieldChange(field=field, old=a, new=b, delta=Delta(absolute=away), direction="earlier" if away < 0 else "later")
        return Difference(change, True)

    def _bond(self, field: str, a: Fact, b: Fact, old: str | None, new: str | None) -> Difference | None:
        """A condition or consequence. One that only one side has counts where the other side's clause does not say it either."""
        if old and new:
            if _today(old) == _today(new):
                return None
            if _OWN.sub("", old) == _OWN.sub("", new):
                return None
            both = not missing(old, self._over_there(a, b), 1, 0.6) and not missing(new, self._back_here(a, b), 1, 0.6)
            return None if both else _phrase(field, old, new, limit=0.5)
        told, others = (old, self._over_there(a, b)) if old else (new, self._back_here(a, b))
        if not told or not missing(_OWN.sub("", told), [_OWN.sub("", other) for other in others], least=1, left=0.6):
            return None
        direction: Direction | None = None
        if field == "condition":
            direction = "wider" if old else "narrower"
        return Difference(FieldChange(field=field, old=old, new=new, direction=direction), True)

    def _over_there(self, a: Fact, b: Fact) -> list[str]:
        """The clause of `b`, and what else of the newer notice corresponds to the clause of `a`."""
        others = sorted(self._clauses.partners.get(a.clause_id, set()) - {b.clause_id})
        return [self._new.clause_text(b), *(self._new.clauses[clause].text for clause in others)]

    def _back_here(self, a: Fact, b: Fact) -> list[str]:
        """The same from the other side."""
        others = sorted(self._clauses.back.get(b.clause_id, set()) - {a.clause_id})
        return [self._old.clause_text(a), *(self._old.clauses[clause].text for clause in others)]


def short_title(title: str) -> str:
    """The title without country and issuers: 最高人民法院关于…的规定 is cited as 最高人民法院《关于…的规定》."""
    bare = plain(title).removeprefix("中华人民共和国")
    return regex.sub(r"^\p{Han}{2,30}?(?:院|部|局|委员会|办公厅|人民政府|会)(?=关于)", "", bare)


def names(title: str) -> "regex.Pattern[str]":
    """Where a document is named, also without 《》: 依照公司法第三条; not in 公司法人, nor in 外商投资公司法."""
    return regex.compile(
        rf"(?<![^\P{{Han}}照据按反用和与及合国]){regex.escape(title)}(?=第|等?(?:的|有关|相关)?规定|[的和与及等]|\P{{Han}}|$)"
    )


def _said(members: Collection[str], text: str) -> bool:
    """Whether all members of a list stand in a text, which is without punctuation."""
    return bool(members) and all(plain(member) in text for member in members)


def _today(text: str) -> str:
    """The wording with terms of older law put as today: 触犯刑律的 is 构成犯罪的 (刑法 since 1997)."""
    return plain(regex.sub("触犯刑律|触犯刑法", "构成犯罪", text))


def _bounds(a: Target | Amount, b: Target | Amount, unit_a: str | None, unit_b: str | None) -> list[Difference | None]:
    """The figure, or least and most where one side is a range: 一万元以下 and 五千元以上一万元以下 have one upper bound."""
    if (a.comparator == "between") == (b.comparator == "between"):
        return [_figure("value", a.value, b.value, unit_a, unit_b), _figure("value_max", a.value_max, b.value_max, unit_a, unit_b)]
    (low, high), (least, most) = _range(a), _range(b)
    return [
        _figure("value", low, least, unit_a, unit_b) or _bound("value", low, least),
        _figure("value_max", high, most, unit_a, unit_b) or _bound("value_max", high, most),
    ]


def _range(fact: Target | Amount) -> tuple[Number | None, Number | None]:
    if fact.comparator == "between":
        return fact.value, fact.value_max
    return (None if fact.comparator in {"le", "lt"} else fact.value), (None if fact.comparator in {"ge", "gt"} else fact.value)


def _bound(field: str, a: Number | None, b: Number | None) -> Difference | None:
    """A bound that only one side sets."""
    return None if (a is None) == (b is None) else Difference(FieldChange(field=field, old=a, new=b), True)


def _figure(field: str, a: Number | None, b: Number | None, unit_a: str | None, unit_b: str | None) -> Difference | None:
    """A figure that differs once both stand on one scale (1.5亿元 = 15000万元)."""
    if a is None or b is None:
        return None
    (x, bare_a), (y, bare_b) = scaled(a, unit_a), scaled(b, unit_b)
    if x is None or y is None or x == y or family(bare_a) != family(bare_b):
        return None
    if unit_a == unit_b:
        x, y = a, b
    delta = Delta(absolute=_clean(y - x), relative=round((y - x) / x, 4) if x else None)
    return Difference(FieldChange(field=field, old=a, new=b, delta=delta, direction="increase" if y > x else "decrease"), True)


def _clean(x: Number) -> Number:
    x = round(x, 6)
    return int(x) if x == int(x) else x


def _duration(field: str, a: str | None, b: str | None, relative: bool) -> Difference | None:
    """A term or interval: from an event on (3个月内 → 2个月内) it ends earlier, by itself (三年 → 两年) it decreases."""
    if not a or not b or days(a) == days(b):
        return None
    (x, unit_a), (y, unit_b) = span_of(a), span_of(b)
    if unit_a != unit_b:
        x, y = days(a), days(b)
    down, up = ("earlier", "later") if relative else ("decrease", "increase")
    delta = Delta(absolute=_clean(y - x), relative=round((y - x) / x, 4) if x else None)
    return Difference(FieldChange(field=field, old=a, new=b, delta=delta, direction=up if y > x else down), True)  # type: ignore[arg-type]


def _clock(a: str | None, b: str | None) -> Difference | None:
    if not a or not b or a == b:
        return None
    return Difference(FieldChange(field="time", old=a, new=b, direction="earlier" if b < a else "later"), True)


def _found(field: FieldChange | None) -> Difference | None:
    return None if field is None else Difference(field, True)


def _flag(field: str, a: bool, b: bool) -> Difference | None:
    return None if a == b else Difference(FieldChange(field=field, old=str(a).lower(), new=str(b).lower()), True)


def _word(field: str, a: str | None, b: str | None) -> Difference | None:
    return Difference(FieldChange(field=field, old=a, new=b), True) if a and b and a != b else None


def _name(field: str, a: str | None, b: str | None, same: bool = False, decided: bool = True) -> Difference | None:
    """Who or what: another scope is decisive; so are names that have little in common, where `decided`."""
    if not a or not b or plain(a) == plain(b):
        return None
    direction = scope(a, b)
    plausible = min(len(a), len(b)) > 1 and max(len(a), len(b)) <= _NAME
    decisive = direction is not None or (decided and plausible and not same and alike(a, b) < 0.34)
    if field == "indicator" and direction is None:
        decisive = False
    return Difference(FieldChange(field=field, old=a, new=b, direction=direction), decisive)


def _wordy(text: str | None) -> str:
    """A phrase without its figures, which are compared by themselves."""
    return plain(WHOLE.sub("", text or ""))


def _phrase(field: str, a: str | None, b: str | None, limit: float = 0.0) -> Difference | None:
    if not a or not b or plain(a) == plain(b):
        return None
    return Difference(FieldChange(field=field, old=a, new=b), alike(a, b) < limit)
