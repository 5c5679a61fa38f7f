"""The page that looks for words in all clauses and facts. It holds what it looks in: a page opened from disk may read no file."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Any

from markupsafe import Markup

from ...records import Fact, Notice
from ...terms import FACT_TYPES
from .fields import KINDS, facts_of, kind_of
from .site import address, data, notice_page, page

#: Characters of notices that one page holds; where there are more, there are more pages, the newest notices on the first.
PART = 5_000_000

_KINDS = tuple(KINDS.values())

#: What a fact says in words; those that stand outside of its span (its actor, its indicator) are looked in as well.
_SAID = (
    *("actor", "bearer", "action", "object", "recipient", "indicator", "payer", "per", "period", "subject", "purpose", "anchor"),
    *("due_date", "date", "start", "end", "resolved_date", "title", "short_name", "doc_number", "responsible", "assisting"),
)


def render(notices: Sequence[Notice], part: int = PART) -> dict[str, str]:
    """The pages as HTML by their names: `search.html`, and `search-2.html` … where the notices do not fit on one."""
    parts = _parts(sorted(notices, key=_newest_first), part)
    names = ["search.html", *(f"search-{number}.html" for number in range(2, len(parts) + 1))]
    heads = [(name, _span(some), len(some)) for name, some in zip(names, parts)]
    return {name: _page(name, some, heads) for name, some in zip(names, parts)}


def _page(name: str, notices: Sequence[Notice], heads: list[tuple[str, str, int]]) -> str:
    return page(
        "search.html",
        name,
        ("search.css", "search.js"),
        index=index(notices),
        parts=heads if len(heads) > 1 else [],
        this=name,
        kind_names=FACT_TYPES,
        kinds=_KINDS,
        years=sorted({notice.issue_year for notice in notices if notice.issue_year}, reverse=True),
        count=len(notices),
        clauses=sum(len(notice.clauses) for notice in notices),
    )


def index(notices: Sequence[Notice]) -> Markup:
    """What the script looks in, as JSON: a notice is [page, label, date, year, text, sections, clauses, facts].

    A section is [id, path]; a clause [id, start, number of its section or -1]; a fact [kind, id, number of its clause, start, end,
    further words]. Places are in units of UTF-16, as JavaScript counts. Ids are without what they begin with, the id of the section
    or clause and /, and with = before them where they do not begin like that.
    """
    return data({"kinds": _KINDS, "notices": [_notice(notice) for notice in notices]})


def _notice(notice: Notice) -> list[Any]:
    paths = notice.section_paths()
    sections = list(dict.fromkeys(clause.section_id for clause in notice.clauses if clause.section_id is not None))
    numbers = {section: number for number, section in enumerate(sections)}
    at = _Units(notice.text)
    clauses = [[_tail(c.id, c.section_id), at(c.span.start), numbers.get(c.section_id or "", -1)] for c in notice.clauses]
    places = {clause.id: number for number, clause in enumerate(notice.clauses)}
    facts = []
    for fact in facts_of(notice):
        number = places.get(fact.clause_id)
        if number is not None:
            span = at(fact.span.start), at(fact.span.end)
            facts.append([_KINDS.index(kind_of(fact)), _tail(fact.id, fact.clause_id), number, *span, _more(fact)])
    date = notice.issue_date or (str(notice.issue_year) if notice.issue_year else "")
    sections_told = [[section, paths[section]] for section in sections]
    return [address(notice_page(notice.notice_id)), notice.label, date, notice.issue_year, notice.text, sections_told, clauses, facts]


def _more(fact: Fact) -> str:
    values = dict(fact)
    said = [one for name in _SAID for one in (values.get(name) if isinstance(values.get(name), list) else [values.get(name)]) or [] if one]
    return " ".join(dict.fromkeys(word for word in map(str, said) if word not in fact.text))


def _tail(whole: str, head: str | None) -> str:
    return whole[len(head) + 1 :] if head is not None and whole.startswith(f"{head}/") else f"={whole}"


class _Units:
    """From places in code points to places in units of UTF-16; they differ where a text has characters beyond U+FFFF."""

    def __init__(self, text: str) -> None:
        self.wide = [at for at, char in enumerate(text) if char > "\uffff"] if max(text, default="") > "\uffff" else []

    def __call__(self, at: int) -> int:
        return at + bisect_left(self.wide, at)


def _parts(notices: list[Notice], most: int) -> list[list[Notice]]:
    parts: list[list[Notice]] = [[]]
    held = 0
    for notice in notices:
        if parts[-1] and held + len(notice.text) > most:
            parts.append([])
            held = 0
        parts[-1].append(notice)
        held += len(notice.text)
    return parts


def _newest_first(notice: Notice) -> tuple[int, str]:
    """Sorts by date, the newest first, those without a date last, the same date by id."""
    digits = (notice.issue_date or f"{notice.issue_year or 0:04}-00-00").replace("-", "")
    return -int(digits.ljust(8, "0")[:8]), notice.notice_id


def _span(notices: Sequence[Notice]) -> str:
    years = [notice.issue_year for notice in notices if notice.issue_year]
    if not years:
        return "年份不详"
    return str(years[0]) if min(years) == max(years) else f"{min(years)}–{max(years)}"
