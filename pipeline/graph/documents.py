"""Documents that are cited: one node a document, however it is cited."""

import regex

from ..records import Citation, Notice
from .actors import Actor, actors

_SPACE = regex.compile(r"\s+")

#: 国务院关于印发“十三五”国家知识产权保护和运用规划的通知 and the plan are one document, with one number; 转发 passes on another.
_ISSUING = regex.compile(r"关于(?:印发|发布|公布)(?P<issued>.+)的(?:通知|公告|决定)$")

_BETWEEN = regex.compile(r"[\s、，,]+")


class Documents:
    """The documents that the notices of a corpus cite and that are not in it, by title and number."""

    def __init__(self, notices: list[Notice]) -> None:
        cited = [c for notice in notices for c in notice.citations if c.notice_id is None and "doc_number" not in c.evidence]
        numbers: dict[str, set[str]] = {}
        with_issuer: dict[str, set[str]] = {}
        issuing: dict[str, set[str]] = {}
        self._written: dict[str, str] = {}
        for citation in cited:
            title = squeezed(citation.title)
            self._written.setdefault(title, " ".join(citation.title.split()))
            if issuers(citation.title):
                with_issuer.setdefault("关于" + title.partition("关于")[2], set()).add(title)
        self._full = _only(with_issuer)
        for title in self._written:
            if found := _ISSUING.search(title):
                issuing.setdefault(found["issued"].strip("《》"), set()).add(self._full.get(title, title))
        self._full |= _only(issuing)
        for citation in cited:
            if citation.doc_number:
                numbers.setdefault(self._title(citation), set()).add(citation.doc_number)
        self._numbers = _only(numbers)

    def of(self, citation: Citation) -> tuple[str, str | None]:
        """Title and number of the document that is cited.

        A title that is cited elsewhere with one number has that number; 《关于甲的意见》 is 《国务院关于甲的意见》, and 《甲规划》
        《国务院关于印发甲规划的通知》, where that one alone is cited. A title that goes with several numbers keeps none.
        """
        title = self._title(citation)
        return title, citation.doc_number or self._numbers.get(title)

    def written(self, title: str) -> str:
        """A title as it was first written, with the blank between two issuers: 中共中央 国务院关于…"""
        return self._written.get(title, title)

    def _title(self, citation: Citation) -> str:
        title = squeezed(citation.title)
        while title in self._full:  # 关于印发甲的通知 → 国务院关于印发甲的通知: each is longer than the one before
            title = self._full[title]
        return title


def _only(found: dict[str, set[str]]) -> dict[str, str]:
    return {key: next(iter(values)) for key, values in found.items() if len(values) == 1}


def squeezed(title: str) -> str:
    """A title without blanks, by which two are compared."""
    return _SPACE.sub("", title)


def issuers(title: str) -> list[Actor]:
    """The bodies whose document it is, as the title says: 中共中央 and 国务院 of 中共中央 国务院关于…; none where it does not."""
    before, about, _ = title.partition("关于")
    if not before or not about:
        return []
    parts = [part for part in _BETWEEN.split(before) if part]
    found = [actor for part in parts for actor in actors(part)]
    if len(parts) == 1 and found and found[0].kind != "Organisation":  # 中共中央国务院: the blank between them is lost
        halves = ([*actors(before[:at]), *actors(before[at:])] for at in range(2, len(before) - 1))
        found = next((two for two in halves if len(two) == 2 and _bodies(two)), found)
    return found if _bodies(found) else []


def _bodies(found: list[Actor]) -> bool:
    return all(one.kind == "Organisation" for one in found)
