"""The calendar of deadlines: what is due in each month, what recurs, and what has no day in a calendar and why."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ...records import Deadline, Notice
from .fields import duration, often
from .site import address, notice_page, page
from .undated import day_of, undated

_BOUNDS: Mapping[str | None, str] = {"by": "以前", "on": "当日", "from": "起", "within": "以内", None: ""}

#: Characters of a clause that are shown where nobody said what is to be done.
_EXCERPT = 60


class Entry(NamedTuple):
    """A deadline; `when` is its day or days, `text` the words of the notice, `about` what has to be done, by `actor`."""

    when: str
    text: str
    actor: str
    about: str
    consequence: str
    label: str
    way: str
    page: str


class Month(NamedTuple):
    """What is due in one month, by day."""

    number: int
    entries: list[Entry]


class Year(NamedTuple):
    """A year, with the number of entries of each of its months."""

    number: str
    counts: list[int]
    months: list[Month]


def render(notices: Sequence[Notice]) -> str:
    """The page as HTML; it stands at `calendar.html`."""
    found = [(deadline, notice) for notice in sorted(notices, key=lambda one: one.notice_id) for deadline in notice.deadlines]
    clauses = {(notice.notice_id, clause.id): clause.text for notice in notices for clause in notice.clauses}

    def entry(deadline: Deadline, notice: Notice, when: str) -> Entry:
        words = deadline.action or _shortened(clauses.get((notice.notice_id, deadline.clause_id), ""))
        way = address(notice_page(notice.notice_id), deadline.id)
        text, actor, missed = deadline.text, deadline.actor or "", deadline.consequence or ""
        return Entry(when, text, actor, words, missed, notice.label, way, notice_page(notice.notice_id))

    dated = sorted((day_of(d) or "", n.notice_id, at) for at, (d, n) in enumerate(found) if d.kind != "recurring" and day_of(d))
    recurring = [(deadline, notice) for deadline, notice in found if deadline.kind == "recurring"]
    frequencies = Counter(_frequency(deadline) for deadline, _ in recurring)
    without = [(deadline, notice, why) for deadline, notice in found if (why := undated(deadline))]
    return page(
        "calendar.html",
        "calendar.html",
        ("calendar.css", "calendar.js"),
        years=_years([(day, entry(*found[at], _when(found[at][0]))) for day, _, at in dated]),
        dated=len(dated),
        recurring=[
            (told, [entry(d, n, d.point or "") for d, n in recurring if _frequency(d) == told]) for told, _ in frequencies.most_common()
        ],
        recurrent=len(recurring),
        without=[(why, entry(deadline, notice, "")) for deadline, notice, why in without],
    )


def _years(entries: list[tuple[str, Entry]]) -> list[Year]:
    months: dict[str, list[Entry]] = {}
    for day, one in entries:
        months.setdefault(day[:7], []).append(one)
    made = []
    for year in sorted({month[:4] for month in months}):
        own = {int(month[5:7] or 0): found for month, found in months.items() if month[:4] == year}
        made.append(Year(year, [len(own.get(number, [])) for number in range(1, 13)], [Month(n, own[n]) for n in sorted(own)]))
    return made


def _when(deadline: Deadline) -> str:
    """The day with what it bounds: 05-25 以前; of a period both ends."""
    bound = _BOUNDS[deadline.bound]
    if deadline.date or deadline.resolved_date:
        hour = f" {deadline.time}" if deadline.time else ""
        return f"{deadline.date or deadline.resolved_date}{hour} {bound}".strip()
    if deadline.start and deadline.end:
        return f"{deadline.start} 至 {deadline.end}"
    return f"{deadline.start} 起" if deadline.start else f"至 {deadline.end}"


def _frequency(deadline: Deadline) -> str:
    return often(deadline.frequency) if deadline.frequency else duration(deadline.offset) if deadline.offset else "定期"


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _EXCERPT else line[: _EXCERPT - 1] + "…"
