"""Which parts of a clause its counterpart lacks, and which part of the counterpart took their place."""

from collections.abc import Sequence

import regex

from ..records import Clause, FieldChange
from .segments import missing
from .tokens import unlabelled
from .view import View

#: From this share of its words on a part is said in another passage.
SAID = 0.75
#: Parts that open with so many equal characters are about one thing.
_OPENING = 4
_FUNDS = regex.compile(r"(?<!融)资金|经费|补助|拨付")


def alone(clause: Clause, view: View, partner: Clause) -> list[str]:
    """The parts of a clause of which its partner in the other notice has next to nothing, and no clause beside the partner much."""
    at = view.order[partner.id]
    beside = [c.text for c in view.notice.clauses[max(0, at - 2) : at + 3]]
    found = missing(unlabelled(clause.text), [partner.text])
    return [part for part in found if all(missing(part, [text], left=SAID) for text in beside)]


def exchanged(gone: Sequence[str], come: Sequence[str]) -> list[FieldChange]:
    """Parts that went and parts that came, those that open with the same words as one: 剩余资金以后… → 剩余资金根据….

    Only where each has one such partner.
    """
    both = [(was, now) for was in gone for now in come if was[:_OPENING] == now[:_OPENING] and min(len(was), len(now)) > _OPENING]
    both = [(was, now) for was, now in both if sum(was == w for w, _ in both) == 1 == sum(now == n for _, n in both)]
    old, new = {was for was, _ in both}, {now for _, now in both}
    return [
        *(FieldChange(field="part", old=was, new=now) for was, now in both),
        *(FieldChange(field="part", old=part, new=None) for part in gone if part not in old),
        *(FieldChange(field="part", old=None, new=part) for part in come if part not in new),
    ]


def of_money(field: FieldChange) -> bool:
    """Whether a part about money took the place of another: 剩余资金以后年度考核通过后拨付 → 剩余资金根据中期绩效评价结果进行分档拨付."""
    return field.field == "part" and all(_FUNDS.search(str(text)) for text in (field.old, field.new))
