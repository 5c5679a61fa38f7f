"""Notices counted by year and issuer."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from ...records import Notice

#: Issuers with a row of their own, and years with a column of their own; more years than this are put together by five.
ISSUERS, YEARS = 15, 16
OTHERS, NOBODY, UNKNOWN = "其他机关", "未标明机关", "年份不详"


class Line(NamedTuple):
    """A row of the table: an issuer and its notices in each span of years, the sum last."""

    name: str
    counts: list[int]


class Crossing(NamedTuple):
    """`spans` head the columns; `total` counts each notice once, while one with two issuers stands in two rows."""

    spans: list[str]
    lines: list[Line]
    total: list[int]
    by_five: bool

    def span_of(self, notice: Notice) -> str:
        """The column of a notice."""
        return _span(notice, self.by_five)

    def rows_of(self, notice: Notice) -> list[int]:
        """The rows that a notice is counted in."""
        return sorted({self._row(issuer) for issuer in notice.issuers or [NOBODY]})

    def _row(self, issuer: str) -> int:
        names = [line.name for line in self.lines]
        return names.index(issuer) if issuer in names else names.index(OTHERS)

    def shade(self, name: str, count: int) -> int:
        """How dark a cell is, 0 to 4, against the fullest; what is put together or has no issuer stays light."""
        own = [one for line in self.lines if line.name not in (OTHERS, NOBODY) for one in line.counts[:-1]]
        return -(-4 * count // max(own)) if count and name not in (OTHERS, NOBODY) else 0


def crossing(notices: Sequence[Notice]) -> Crossing:
    """The table; rows by number of notices, then by name, and what is left over last."""
    by_five = len({notice.issue_year for notice in notices}) > YEARS
    spans = sorted({_span(notice, by_five) for notice in notices})
    each = Counter(issuer for notice in notices for issuer in dict.fromkeys(notice.issuers))
    own = sorted(each, key=lambda issuer: (-each[issuer], issuer))
    names = own[:ISSUERS] + [OTHERS] * (len(own) > ISSUERS) + [NOBODY] * any(not notice.issuers for notice in notices)
    empty = Crossing(spans, [Line(name, []) for name in names], [], by_five)
    found = Counter((row, empty.span_of(notice)) for notice in notices for row in empty.rows_of(notice))
    lines = [Line(name, _with_sum([found[row, span] for span in spans])) for row, name in enumerate(names)]
    once = Counter(empty.span_of(notice) for notice in notices)
    return Crossing(spans, lines, _with_sum([once[span] for span in spans]), by_five)


def _span(notice: Notice, by_five: bool) -> str:
    if notice.issue_year is None:
        return UNKNOWN
    first = notice.issue_year - notice.issue_year % 5
    return f"{first}–{first + 4}" if by_five else str(notice.issue_year)


def _with_sum(counts: list[int]) -> list[int]:
    return [*counts, sum(counts)]
