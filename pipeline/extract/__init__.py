"""Extract: from a structured notice to its facts, each with its span.

The rules read the notice laid out by `Reading`. Order: obligations first (deadlines take their actor from them), then
deadlines, targets, amounts, and last the ties between them. Cells of tables that are figures have rules of their own.
"""

from typing import TypeVar

from ..records import Amount, FactsDocument, StructuredDocument
from ..records.fact import Fact
from ..records.trusted import trusted
from .amounts import amounts
from .citations import citations
from .deadlines import deadlines
from .labelled_rows import with_rows
from .likely_money import likely_money
from .likely_parties import with_likely_parties
from .listed_places import with_places
from .obligations import obligations
from .reading import Reading
from .sums import contradictions
from .table_facts import figured, table_amounts, table_targets
from .table_parties import with_row_parties
from .table_prices import table_prices
from .table_rates import table_rates
from .table_sums_told import told_sums
from .table_tasks import task_rows
from .table_told import outside_steps, table_told, without_told
from .table_units import Figured
from .tables import Table, tables
from .targets import targets
from .ties import tied
from .told_rows import told_rows

F = TypeVar("F", bound=Fact)


def extract(document: StructuredDocument) -> FactsDocument:
    """Find the targets, amounts, deadlines, obligations and citations of a notice.

    Every fact's `text` is the notice's text at its `span`. What is not said stays null; nothing is found twice.
    """
    reading = Reading(document)
    laid = tables(reading)
    cells, rows = list(figured(reading, laid)), task_rows(reading, laid)
    duties = obligations(reading, rows)
    times = _with_cells(deadlines(reading, duties, rows), [], cells)
    goals = _with_cells(targets(reading), table_targets(reading, cells), cells)
    goals = sorted([*goals, *table_told(reading, laid, goals)], key=lambda goal: goal.span.start) if laid else goals
    sums = without_told(_with_cells(outside_steps(reading, laid, amounts(reading)), table_amounts(reading, cells), cells), goals)
    goals, sums = with_rows(reading, *with_places(reading, told_rows(reading, goals), sums))
    told = frozenset(fact.span.start for fact in (*sums, *goals) if fact.rule != "table-level")
    sums = sorted(
        [*sums, *table_prices(reading, cells, told), *table_rates(reading, laid, cells, sums)], key=lambda amount: amount.span.start
    )
    sums = _with_told(reading, laid, sums)
    sums = with_likely_parties(reading, likely_money(reading, goals, with_row_parties(reading, laid, sums)))
    fields = {name: vars(document)[name] for name in type(document).model_fields} | {
        "doubts": [*document.doubts, *contradictions(reading, sums, cells)]
    }
    return trusted(FactsDocument)(
        **fields,
        targets=goals,
        amounts=sums,
        deadlines=times,
        obligations=tied(reading, rows, duties, times, goals, sums),
        citations=citations(reading),
    )


def _with_told(reading: Reading, laid: list[Table], sums: list[Amount]) -> list[Amount]:
    """The sums with those that only the column of their cell tells."""
    if not laid:
        return sums
    taken = frozenset(place for amount in sums for place in range(amount.span.start, amount.span.end))
    return sorted([*sums, *told_sums(reading, laid, taken)], key=lambda amount: amount.span.start)


def _with_cells(prose: list[F], table: list[F], cells: list[Figured]) -> list[F]:
    """Facts of sentences and of cells in text order; what the rules of sentences read into a cell that is a figure goes."""
    if not cells:
        return prose
    taken = {place for cell in cells for place in range(cell.figure.start, cell.figure.end)}
    taken |= {place for cell in cells for place in range(cell.column.place.start, cell.column.place.end)}
    return sorted([fact for fact in prose if fact.span.end - 1 not in taken] + table, key=lambda fact: fact.span.start)
