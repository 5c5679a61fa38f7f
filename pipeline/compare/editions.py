"""Which notices are consecutive editions of one programme."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise

from ..records import Notice


def pairs(notices: Iterable[Notice]) -> list[tuple[Notice, Notice]]:
    """Each notice with the next edition of its programme, older first, by programme and age. Notices without a programme have none."""
    return [pair for editions in programmes(notices).values() for pair in pairwise(editions)]


def programmes(notices: Iterable[Notice]) -> dict[str, list[Notice]]:
    """The editions of each programme by age, the programmes by name. Notices without a programme are left out."""
    found: dict[str, list[Notice]] = defaultdict(list)
    for notice in notices:
        if notice.programme is not None:
            found[notice.programme].append(notice)
    return {name: by_age(found[name]) for name in sorted(found)}


def by_age(notices: Iterable[Notice]) -> list[Notice]:
    """Oldest first, by the day of the last amendment, else of issue, else the year, else the id; the undated last.

    A bare year stands before the dates of that year.
    """
    return sorted(notices, key=_age)


def _age(notice: Notice) -> tuple[bool, str, str]:
    year = f"{notice.issue_year:04d}" if notice.issue_year is not None else ""
    age = notice.day or year
    return not age, age, notice.notice_id
