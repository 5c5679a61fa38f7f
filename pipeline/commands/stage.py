"""`gongwen stage …`: one stage over a folder, as dvc.yaml strings them together."""

from pathlib import Path
from typing import Any

import click

_FOLDER = click.Path(path_type=Path)


class _InOrder(click.Group):
    """Lists its commands in the order in which data goes through them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)


@click.group(cls=_InOrder, short_help="Run one stage over a folder (what dvc.yaml does).")
def stage() -> None:
    """Run one stage: read the folder of the stage before, write a folder.

    \b
    Example:
      gongwen stage ingest corpus build/1-ingest
      gongwen stage normalize build/1-ingest build/2-normalize
    """


@stage.command(short_help="Files to decoded text.")
@click.argument("folder", type=_FOLDER)
@click.argument("out", type=_FOLDER)
def ingest(folder: Path, out: Path) -> None:
    """Decode the files in FOLDER into OUT.

    \b
    Example:
      gongwen stage ingest corpus build/1-ingest
    """
    from ..api.corpus import raw_documents
    from .folders import write_records

    documents, quarantined = raw_documents(folder)
    write_records(out, ((document.notice_id, document) for document in documents), quarantined)


def _document_stage(name: str, before: str, after: str, takes: str, gives: str, does: str) -> click.Command:
    """The command of a stage that takes one document after the other."""

    def run(before: Path, out: Path) -> None:
        from .. import records
        from ..api.stages import attempt, load
        from .folders import read_quarantined, read_records, write_records

        model: Any = getattr(records, takes)
        quarantined = read_quarantined(before)
        results = [
            (given.notice_id, attempt(name, given.source.path, given.source.sha256, load(name), given))
            for given in read_records(before, model)
        ]
        quarantined += [result for _, result in results if isinstance(result, records.Quarantined)]
        write_records(out, ((key, result) for key, result in results if not isinstance(result, records.Quarantined)), quarantined)

    run.__doc__ = f"{does} BEFORE holds {takes} records, OUT gets {gives} records.\n\n\b\nExample:\n  gongwen stage {name} {before} {after}"
    arguments = (click.Argument(["before"], type=_FOLDER), click.Argument(["out"], type=_FOLDER))
    return click.Command(name, callback=run, params=list(arguments), help=run.__doc__, short_help=does)


for _row in (
    ("normalize", "build/1-ingest", "build/2-normalize", "RawDocument", "TextDocument", "Script, vocabulary, width, white space."),
    ("deduplicate", "build/2-normalize", "build/3-deduplicate", "TextDocument", "TextDocument", "Repeats inside a notice."),
    ("repair", "build/3-deduplicate", "build/4-repair", "TextDocument", "TextDocument", "Junk characters."),
    ("segment", "build/4-repair", "build/5-segment", "TextDocument", "StructuredDocument", "Head, sections, clauses."),
    ("extract", "build/5-segment", "build/6-extract", "StructuredDocument", "FactsDocument", "Facts, each with its span."),
):
    stage.add_command(_document_stage(*_row))


@stage.command(short_help="Identities over the corpus; the published form.")
@click.argument("facts", type=_FOLDER)
@click.argument("out", type=_FOLDER)
def resolve(facts: Path, out: Path) -> None:
    """Make notices in OUT of the documents in FACTS.

    \b
    Example:
      gongwen stage resolve build/6-extract build/7-resolve
    """
    from ..api.corpus import resolve_all
    from ..records import FactsDocument
    from .folders import read_quarantined, read_records, write_records

    notices, failed = resolve_all(read_records(facts, FactsDocument))
    write_records(out, ((notice.notice_id, notice) for notice in notices), read_quarantined(facts) + failed)


@stage.command(short_help="What changed between the editions of a programme.")
@click.argument("notices", type=_FOLDER)
@click.argument("out", type=_FOLDER)
def diff(notices: Path, out: Path) -> None:
    """Compare the editions among NOTICES, a record a pair in OUT.

    \b
    Example:
      gongwen stage diff build/7-resolve build/8-diff
    """
    from ..api.corpus import compare_all
    from ..records import Notice
    from .folders import read_quarantined, read_records, write_records

    diffs, failed = compare_all(read_records(notices, Notice))
    write_records(out, ((f"{one.old}__{one.new}", one) for one in diffs), read_quarantined(notices) + failed)


@stage.command(short_help="What became of each thing over the editions of a programme.")
@click.argument("notices", type=_FOLDER)
@click.argument("diffs", type=_FOLDER)
@click.argument("out", type=_FOLDER)
def timeline(notices: Path, diffs: Path, out: Path) -> None:
    """Write the timelines of NOTICES, whose comparisons are in DIFFS, to the file OUT.

    \b
    Example:
      gongwen stage timeline build/7-resolve build/8-diff outputs/timelines.json
    """
    from ..api.corpus import timelines_all
    from ..publish import write_timelines
    from ..records import Diff, Notice
    from .folders import read_records

    found, failed = timelines_all(read_records(notices, Notice), read_records(diffs, Diff))
    for one in failed:
        click.echo(f"{one.path}: {one.message}", err=True)
    write_timelines(found, out)


@stage.command(short_help="The knowledge graph of the corpus.")
@click.argument("notices", type=_FOLDER)
@click.argument("diffs", type=_FOLDER)
@click.argument("out", type=_FOLDER)
def graph(notices: Path, diffs: Path, out: Path) -> None:
    """Write the graph of NOTICES and DIFFS to OUT.

    \b
    Example:
      gongwen stage graph build/7-resolve build/8-diff outputs/graph
    """
    from ..graph import graph as make
    from ..publish import write_graph
    from ..records import Diff, Notice
    from .folders import read_records

    write_graph(make(read_records(notices, Notice), read_records(diffs, Diff)), out)


@stage.command(short_help="All that is published, but for timelines, graph and report.")
@click.argument("raw", type=_FOLDER)
@click.argument("notices", type=_FOLDER)
@click.argument("diffs", type=_FOLDER)
@click.argument("out", type=_FOLDER)
def publish(raw: Path, notices: Path, diffs: Path, out: Path) -> None:
    """Write what is published about NOTICES and DIFFS to OUT; RAW is the folder of ingest.

    \b
    Example:
      gongwen stage publish build/1-ingest build/7-resolve build/8-diff outputs
    """
    from ..publish import publish_records
    from ..records import Diff, Notice, RawDocument
    from .folders import read_quarantined, read_records

    publish_records(read_records(notices, Notice), read_records(diffs, Diff), read_quarantined(diffs), read_records(raw, RawDocument), out)
