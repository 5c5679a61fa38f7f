"""A pipe for spaCy: the facts of a notice as spans of its Doc.

`doc.text` goes through the stages as a file of that text would. Facts are found in the text that the stages make of it
and set down in `doc.text` where they come from; one that stands there in several pieces (a page break between) spans
from the first to the last. Spans are of whole tokens: they may begin or end within a longer token.

- `doc.spans["targets"]`, `["amounts"]`, `["deadlines"]`, `["obligations"]`, `["citations"]`, and `["gongwen"]` for all
- `span._.gongwen`: the record of the span (`span.id_` is its id)
- `doc._.gongwen`: the whole Notice, with head, sections, edits and suspects

What is kept in the Doc is the notice as JSON, so Docs can be written, read and sent between processes.
"""

import hashlib
from functools import lru_cache

from spacy.language import Language
from spacy.tokens import Doc, Span

from ..api.stages import structure
from ..records import CatalogEntry, Notice, RawDocument, Source
from ..records.fact import Fact

#: Groups in `doc.spans` and the label of their spans.
GROUPS = {"targets": "target", "amounts": "amount", "deadlines": "deadline", "obligations": "obligation", "citations": "citation"}

_ALL = "gongwen"
_KEY = "gongwen.notice"


class Gongwen:
    """The pipe: Doc in, the same Doc out. Errors of a stage go to spaCy's error handler."""

    def __init__(self, name: str = "gongwen") -> None:
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        notice = _notice_of(doc.text, self.name)
        doc.user_data[_KEY] = notice.model_dump_json()
        found: list[Span] = []
        for group, label in GROUPS.items():
            facts: list[Fact] = getattr(notice, group)
            spans = [span for fact in facts if (span := _span(doc, fact, label)) is not None]
            doc.spans[group] = spans
            found += spans
        doc.spans[_ALL] = sorted(found, key=lambda span: (span.start, -span.end))
        return doc


@Language.factory(
    "gongwen",
    assigns=["doc._.gongwen", "doc.spans", "span._.gongwen"],
    default_config={},
)
def gongwen(nlp: Language, name: str) -> Gongwen:
    """The factory that `nlp.add_pipe("gongwen")` calls."""
    return Gongwen(name)


def _notice_of(text: str, name: str) -> Notice:
    from ..resolve import resolve

    digest = hashlib.sha256(text.encode()).hexdigest()
    source = Source(path=name, sha256=digest, media_type="text/plain", encoding="utf-8", length=len(text))
    raw = RawDocument(notice_id=name, source=source, catalog=CatalogEntry(), raw=text)
    return resolve([structure(raw)])[0]


def _span(doc: Doc, fact: Fact, label: str) -> Span | None:
    start = min(piece.start for piece in fact.source_spans)
    end = max(piece.end for piece in fact.source_spans)
    return doc.char_span(start, end, label=label, alignment_mode="expand", span_id=fact.id) if start < end else None


@lru_cache(maxsize=8)
def _read(json: str) -> tuple[Notice, dict[str, Fact]]:
    notice = Notice.model_validate_json(json)
    return notice, {fact.id: fact for group in GROUPS for fact in getattr(notice, group)}


def _notice(doc: Doc) -> Notice | None:
    json = doc.user_data.get(_KEY)
    return None if json is None else _read(json)[0]


def _record(span: Span) -> Fact | None:
    json = span.doc.user_data.get(_KEY)
    return None if json is None else _read(json)[1].get(span.id_)


# Extensions belong to spaCy's classes, not to a pipeline: they are here before any Doc is read from disk.
Doc.set_extension("gongwen", getter=_notice, force=True)
Span.set_extension("gongwen", getter=_record, force=True)
