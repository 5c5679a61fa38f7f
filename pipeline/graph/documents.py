"""Documents that are cited: one node a document, however it is cited."""

import regex

from ..records import Citation, Notice
from .actors import actors

_SPACE = regex.compile(r"\s+")


class Documents:
    """The documents that the notices of a corpus cite and that are not in it, by title and number."""

    def __init__(self, notices: list[Notice]) -> None:
        cited = [c for notice in notices for c in notice.citations if c.notice_id is None and "doc_number" not in c.evidence]
        numbers: dict[str, set[str]] = {}
        with_issuer: dict[str, set[str]] = {}
        for citation in cited:
            title = _SPACE.sub("", citation.title)
            issuer, about, _ = title.partition("关于")
            if issuer and about and all(found.kind == "Organisation" for found in actors(issuer)):
                with_issuer.setdefault(title.removeprefix(issuer), set()).add(title)
        self._full = {short: next(iter(full)) for short, full in with_issuer.items() if len(full) == 1}
        for citation in cited:
            if citation.doc_number:
                numbers.setdefault(self._title(citation), set()).add(citation.doc_number)
        self._numbers = {title: next(iter(found)) for title, found in numbers.items() if len(found) == 1}

    def of(self, citation: Citation) -> tuple[str, str | None]:
        """Title and number of the document that is cited.

        A title that is cited elsewhere with one number has that number; 《关于甲的意见》 is 《国务院关于甲的意见》 where that one
        alone is cited. A title that goes with several numbers keeps none.
        """
        title = self._title(citation)
        return title, citation.doc_number or self._numbers.get(title)

    def _title(self, citation: Citation) -> str:
        title = _SPACE.sub("", citation.title)
        return self._full.get(title, title)
