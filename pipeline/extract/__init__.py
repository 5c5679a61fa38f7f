"""Extract: from a structured notice to its facts, each with its span.

The rules read the notice laid out by `Reading`. Order: obligations first (deadlines take their actor from them), then
deadlines, targets, amounts, and last the ties between them.
"""

from ..records import FactsDocument, StructuredDocument
from .amounts import amounts
from .citations import citations
from .deadlines import deadlines
from .obligations import obligations
from .reading import Reading
from .targets import targets
from .ties import tied


def extract(document: StructuredDocument) -> FactsDocument:
    """Find the targets, amounts, deadlines, obligations and citations of a notice.

    Every fact's `text` is the notice's text at its `span`. What is not said stays null; nothing is found twice.
    """
    reading = Reading(document)
    duties = obligations(reading)
    times = deadlines(reading, duties)
    goals = targets(reading)
    sums = amounts(reading)
    fields = {name: getattr(document, name) for name in type(document).model_fields}
    return FactsDocument(
        **fields,
        targets=goals,
        amounts=sums,
        deadlines=times,
        obligations=tied(duties, times, goals, sums),
        citations=citations(reading),
    )
