"""Which of the documents that a notice cites are in the corpus."""

import unicodedata

import regex

from ..records import Citation, FactsDocument

_SPACE = regex.compile(r"\s+")
_QUOTES = regex.compile(r"[《》〈〉“”‘’\"'「」『』]")


class Catalogue:
    """The notices of a corpus by number and by title."""

    def __init__(self, documents: list[FactsDocument]) -> None:
        self._numbers: dict[str, set[str]] = {}
        self._titles: dict[str, set[str]] = {}
        self._dates: dict[str, str] = {}
        self._number_of: dict[str, str] = {}
        for document in documents:
            if document.doc_number:
                number = document_number(document.doc_number)
                self._numbers.setdefault(number, set()).add(document.notice_id)
                self._number_of[document.notice_id] = number
            for name in _names(document):
                self._titles.setdefault(name, set()).add(document.notice_id)
            if document.issue_date:
                self._dates[document.notice_id] = document.issue_date

    def linked(self, document: FactsDocument) -> list[Citation]:
        """The citations of `document` with `notice_id`, where the corpus has the document; never the document itself.

        A short name that was given before (以下简称《指导意见》) stands for the same document; its number is then told with the
        place of the full citation as evidence.
        """
        known: dict[str, Citation] = {}
        out: list[Citation] = []
        for citation in document.citations:
            full = known.get(title_key(citation.title)) if citation.doc_number is None else None
            if full is not None and full.span.start < citation.span.start:
                citation = _same(citation, full)
            elif citation.notice_id is None and (found := self._find(citation, document)) is not None:
                citation = citation.model_copy(update={"notice_id": found})
            if citation.short_name and title_key(citation.short_name) != title_key(citation.title):
                known.setdefault(title_key(citation.short_name), citation)
            out.append(citation)
        return out

    def _find(self, citation: Citation, citing: FactsDocument) -> str | None:
        if citation.doc_number:
            number = document_number(citation.doc_number)
            found = self._numbers.get(number, set()) - {citing.notice_id}
            if len(found) == 1:
                return next(iter(found))
            if found or (citing.doc_number and document_number(citing.doc_number) == number):
                return None
        found = {notice for notice in self._titles.get(title_key(citation.title), set()) if self._may_be(notice, citation, citing)}
        return next(iter(found)) if len(found) == 1 else None

    def _may_be(self, notice: str, citation: Citation, citing: FactsDocument) -> bool:
        """Not the citing notice, not of another number, and not issued after the notice that cites it."""
        if notice == citing.notice_id:
            return False
        if citation.doc_number and notice in self._number_of:
            return False
        date = self._dates.get(notice)
        return not (date and citing.issue_date and date > citing.issue_date)


def document_number(written: str) -> str:
    """A document number in one form: 国发 [2015] 71 号 and 国发﹝2015﹞71号 are 国发〔2015〕71号."""
    flat = _SPACE.sub("", unicodedata.normalize("NFKC", written))
    return flat.translate(str.maketrans("[【(﹝", "〔〔〔〔")).translate(str.maketrans("]】)﹞", "〕〕〕〕"))


def title_key(written: str) -> str:
    """A title without white space, quotes and difference of width."""
    return _QUOTES.sub("", _SPACE.sub("", unicodedata.normalize("NFKC", written)))


def _names(document: FactsDocument) -> set[str]:
    """The title as printed, and as others cite it: with the issuers in front (国务院关于…的若干意见), or without them."""
    if not document.title:
        return set()
    title = title_key(document.title)
    names = {title}
    for issuers in ("".join(document.issuers), *document.issuers[:1]):
        issuer = title_key(issuers)
        if title.startswith("关于"):
            names.add(issuer + title)
        elif issuer and title.startswith(issuer + "关于"):
            names.add(title.removeprefix(issuer))
    return names


def _same(citation: Citation, full: Citation) -> Citation:
    update: dict[str, object] = {}
    if citation.notice_id is None and full.notice_id is not None:
        update["notice_id"] = full.notice_id
    if citation.doc_number is None and full.doc_number is not None:
        update["doc_number"] = full.doc_number
        update["evidence"] = {**citation.evidence, "doc_number": full.span}
    return citation.model_copy(update=update) if update else citation
