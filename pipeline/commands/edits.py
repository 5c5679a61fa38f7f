"""`gongwen edits`: every difference between the source of a notice and its text, and why."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from ..terms import RULES
from . import options
from .labels import REASONS
from .visible import REACH, around, shortened, visible

if TYPE_CHECKING:
    from ..records import Notice
    from ..records.edit import Reason

_FOLDED = ("script", "width")  # hundreds of places a notice, few kinds
_MANY = 10  # from here on a word that was replaced so often has one row, too
_COLUMNS = {"处数": False, "位置": False, "原文": True, "原因": False, "规则": True, "依据": True}


class _Row(NamedTuple):
    """What was done in one place, or in `places` places alike of which this is the first: `before` at [start, end) of the source."""

    start: int
    end: int
    left: str
    before: str
    after: str
    right: str
    reason: "Reason"
    rule: str
    evidence: str
    places: int = 1

    def pair(self) -> "tuple[Reason, str, str, str, str]":
        """What places alike have in common."""
        return self.reason, self.rule, self.before, self.after, self.evidence

    def cells(self) -> list[str]:
        """…作为一[灑拔匙→]项重要…, with what cannot be seen made visible, and the middle of a long passage left out."""
        context = f"{visible(self.left)}[{shortened(self.before)}→{shortened(self.after)}]{visible(self.right)}"
        rule = RULES[self.rule][0] if self.rule in RULES else self.rule
        return [str(self.places), f"{self.start}-{self.end}", context, REASONS[self.reason], rule, self.evidence]


def _explain(context: click.Context, _: click.Parameter, asked: bool) -> None:
    """Print the rules and leave."""
    if asked and not context.resilient_parsing:
        from .tables import print_table

        print_table({"规则": False, "名称": False, "说明": True}, ([rule, *said] for rule, said in RULES.items()))
        context.exit()


@click.command(short_help="List what was changed between the source of a notice and its text, and why.")
@click.argument("notice")
@click.option("--reason", type=click.Choice(list(REASONS)), multiple=True, help="Only the edits for this reason; may be given again.")
@click.option("--all", "each", is_flag=True, help="Each place has its row, in the order of the source.")
@options.form("json has each place and field.", ("table", "json"))
@click.option("--rules", is_flag=True, is_eager=True, expose_value=False, callback=_explain, help="Say what each rule does, and exit.")
@options.outputs("Where an id is looked up.")
def edits(notice: str, reason: tuple[str, ...], each: bool, form: str, outputs: Path) -> None:
    """List the edits of NOTICE, a file or the id of a notice that was built: place in the source, before → after, reason, rule, evidence.

    Places count code points of the source as decoded, from 0, and the end is not part of them: 59-62 are the three characters 59, 60
    and 61. ⏎ stands for a line break, ␣ for U+0020, ⇥ for a tab, ⟨U+3000×2⟩ for any other character that cannot be seen and how often it
    stands there. Script and width (繁简, 全半角) have one row for each pair of characters, and words that were replaced ten times and
    more one for each word, with how many places it has (处数) and the first of them; --all lists each. What was doubted and left is
    listed by 'gongwen show'.

    \b
    Example:
      gongwen edits 2018-ip-model-city-plan --reason noise
      gongwen edits downloads/notice.html --format json
    """
    from .sources import notice_named

    found = notice_named(notice, outputs)
    rows = [row for row in edits_in_context(found) if not reason or row["reason"] in reason]
    if form == "json":
        import json

        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    from .tables import print_table

    listed = [_row(row) for row in rows]
    shown = listed if each else _folded(listed)
    print_table(_COLUMNS, (row.cells() for row in shown))
    notes = [f"共{len(rows)}处整理"]
    if len(shown) < len(rows):
        notes.append(f"同样的改动并为一行（共{len(shown)}行，繁简、全半角的处数按字符计），逐处列出用 --all")
    if found.suspects:
        notes.append(f"另有{len(found.suspects)}处存疑未改，见 gongwen show")
    click.echo("；".join(notes) + "。", err=True)


def edits_in_context(notice: "Notice") -> Iterator[dict[str, Any]]:
    """The edits as plain data, each with the source just `left` and `right` of it."""
    source = source_of(notice)
    for edit in notice.edits:
        left, right = around(source, edit.source)
        yield edit.model_dump(mode="json") | {"left": left, "right": right}


def _row(edit: dict[str, Any]) -> _Row:
    fields = (edit[name] for name in ("left", "before", "after", "right", "reason", "rule", "evidence"))
    return _Row(edit["source"]["start"], edit["source"]["end"], *fields)


def _folded(rows: list[_Row]) -> list[_Row]:
    """The rows of other reasons as they are, then one for each word that was replaced often and for each pair of characters of script
    and width, the frequent first."""
    words = Counter(row.pair() for row in rows if row.reason == "vocabulary")
    others: list[_Row] = []
    pairs: dict[tuple[Reason, str, str, str, str], _Row] = {}
    for row in rows:
        if row.reason not in _FOLDED and words[row.pair()] < _MANY:
            others.append(row)
            continue
        for one in _characters(row) if row.reason in _FOLDED else (row,):
            first = pairs.get(one.pair())
            pairs[one.pair()] = first._replace(places=first.places + 1) if first else one
    order = list(REASONS)
    return [*others, *sorted(pairs.values(), key=lambda row: (-order.index(row.reason), -row.places, row.start))]


def _characters(row: _Row) -> Iterator[_Row]:
    """The characters that differ in a run that keeps its length; else the row as it is."""
    if len(row.before) != len(row.after):
        yield row
        return
    for i, (before, after) in enumerate(zip(row.before, row.after)):
        if before != after:
            left, right = (row.left + row.before[:i])[-REACH:], (row.before[i + 1 :] + row.right)[:REACH]
            yield row._replace(start=row.start + i, end=row.start + i + 1, left=left, before=before, after=after, right=right)


def source_of(notice: "Notice") -> str:
    """The source as decoded, made from the text by taking every edit back."""
    pieces: list[str] = []
    at = read = 0  # in the source, in the text
    for edit in notice.edits:
        same = edit.source.start - at
        pieces += notice.text[read : read + same], edit.before
        at, read = edit.source.end, read + same + len(edit.after)
    return "".join([*pieces, notice.text[read:]])
