"""A check of outputs against their corpus, from the files alone: does every published thing stand where it says it does?"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from pydantic import ValidationError

from ..errors import TraceError
from ..records import Clause, Fact, Notice, Span, replay
from .folder import fitting
from .rows import FACTS
from .sources import PLAIN


def check(outputs: Path, corpus: Path) -> list[str]:
    """Every fault of `outputs`, as a line that names file and place; empty when all holds.

    Checked: the records keep to their schema; the corpus files are those that were read (by hash); edits replayed on the source
    give the text; the text at a span is what the record says; ids are unique and those that are pointed to are there; coverage
    adds up; the tables of facts have a row for every fact.
    """
    faults: list[str] = []
    expected = dict.fromkeys(FACTS, 0)
    for path in sorted((outputs / "notices").rglob("*.json")):
        place = path.relative_to(outputs).as_posix()
        try:
            notice = Notice.model_validate_json(path.read_bytes())
        except ValidationError as error:
            faults.append(f"{place}: {error.errors()[0]['loc']}: {error.errors()[0]['msg']}")
            continue
        for name in FACTS:
            expected[name] += len(getattr(notice, name))
        faults += [f"{place}: {fault}" for fault in _notice(notice, outputs, corpus)]
    for name, count in expected.items():
        rows = (outputs / "facts" / f"{name}.jsonl").read_text(encoding="utf-8").split("\n")[:-1]
        keys = {(row["notice_id"], row["id"]) for row in map(json.loads, rows)}
        if not len(rows) == len(keys) == count:
            faults.append(f"facts/{name}.jsonl: {len(rows)} rows with {len(keys)} keys for {count} facts of the notices")
    return faults


def _notice(notice: Notice, outputs: Path, corpus: Path) -> Iterator[str]:
    file = corpus / notice.source.path
    if not file.is_file():
        yield f"{notice.source.path} is not in the corpus"
        return
    content = file.read_bytes()
    if hashlib.sha256(content).hexdigest() != notice.source.sha256:
        yield f"{notice.source.path} is another file than the one that was read: build again"
        return
    if notice.source.media_type == PLAIN:
        source = content.decode(notice.source.encoding).removeprefix("\ufeff")
    else:
        source = (outputs / "source" / fitting(f"{notice.notice_id}.txt")).read_bytes().decode("utf-8")
    if len(source) != notice.source.length:
        yield f"source has {len(source)} characters and not {notice.source.length}"
        return
    try:
        if replay(source, notice.edits) != notice.text:
            yield "the edits replayed on the source do not give the text"
    except TraceError as error:
        yield str(error)
    if notice.coverage.total != notice.source.length:
        yield f"coverage adds up to {notice.coverage.total} and not to {notice.source.length}"
    yield from _spans(notice, len(source))
    yield from _ids(notice)


def _spans(notice: Notice, length: int) -> Iterator[str]:
    for one in _clauses_and_facts(notice):
        if one.span.of(notice.text) != one.text:
            yield f"{one.id}: the text at [{one.span.start},{one.span.end}) is not {one.text[:20]!r}"
        if not one.source_spans or not _inside(one.source_spans, length) or not all(_inside(other, length) for other in one.also_at):
            yield f"{one.id}: its source spans do not lie in the source"
    for fact in _facts(notice):
        for field, span in fact.evidence.items():
            if span.end > len(notice.text):
                yield f"{fact.id}: the evidence of {field} lies beyond the text"


def _inside(spans: list[Span], length: int) -> bool:
    return all(span.end <= length for span in spans) and all(a.end <= b.start for a, b in pairwise(spans))


def _ids(notice: Notice) -> Iterator[str]:
    known = Counter([part.id for part in notice.parts] + [section.id for section in notice.sections])
    known.update(one.id for one in _clauses_and_facts(notice))
    for id_ in sorted(id_ for id_, count in known.items() if count > 1):
        yield f"{id_}: stands for more than one thing"
    for fact in _facts(notice):
        if fact.clause_id not in known:
            yield f"{fact.id}: its clause {fact.clause_id} is not there"
    for clause in notice.clauses:
        if clause.section_id is not None and clause.section_id not in known:
            yield f"{clause.id}: its section {clause.section_id} is not there"
    for obligation in notice.obligations:
        for id_ in (*obligation.target_ids, *obligation.deadline_ids, *obligation.amount_ids):
            if id_ not in known:
                yield f"{obligation.id}: {id_}, which it names, is not there"


def _clauses_and_facts(notice: Notice) -> list[Clause | Fact]:
    return [*notice.clauses, *_facts(notice)]


def _facts(notice: Notice) -> list[Fact]:
    return [fact for name in FACTS for fact in getattr(notice, name)]
