"""Which notices are consecutive editions of one programme."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise

from ..records import Notice


def pairs(notices: Iterable[Notice]) -> list[tuple[Notice, Notice]]:
    """Each notice with the next edition of its programme, older first, by programme and age. Notices without a programme have none.

    Age is the date of issue, else the year (which stands before the dates of that year), else the id; the undated come last.
    """
    programmes: dict[str, list[Notice]] = defaultdict(list)
    for notice in notices:
        if notice.programme is not None:
            programmes[notice.programme].append(notice)
    found: list[tuple[Notice, Notice]] = []
    for name in sorted(programmes):
        found += pairwise(sorted(programmes[name], key=_age))
    return found


def _age(notice: Notice) -> tuple[bool, str, str]:
    year = f"{notice.issue_year:04d}" if notice.issue_year is not None else ""
    age = notice.issue_date or year
    return not age, age, notice.notice_id
