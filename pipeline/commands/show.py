"""`gongwen show`: one notice in the terminal: head, section tree, facts."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..terms import SUSPECTS
from . import options
from .labels import COMPARATORS, HEAD, MODALITIES, ORIGINS, SCRIPTS
from .visible import around, harmless, shortened, visible

if TYPE_CHECKING:
    from rich.tree import Tree

    from ..records import Amount, Deadline, Notice, Obligation, Suspect, Target


@click.command(short_help="Show one notice: its head, section tree and facts.")
@click.argument("notice")
@options.outputs("Where an id is looked up.")
def show(notice: str, outputs: Path) -> None:
    """Show NOTICE, a file (txt, md, html) or the id of a notice that was built.

    \b
    Example:
      gongwen show 2018-ip-operation-cities
      gongwen show downloads/notice.html
    """
    from rich.console import Console

    from .sources import notice_named

    found = notice_named(notice, outputs)
    console = Console(highlight=False, markup=False, emoji=False)
    console.print(found.label, style="bold")
    for line in _head(found):
        console.print(line, soft_wrap=True)
    if found.sections:
        console.print(_tree(found))
    for title, lines in _facts(found):
        console.print(f"\n{title}（{len(lines)}）", style="bold")
        for line in lines:
            console.print(f"  {line}", soft_wrap=True)


def _head(notice: "Notice") -> Iterator[str]:
    """A line a field that is there, with where it comes from unless it was read."""
    for field, name in HEAD.items():
        value = getattr(notice, field)
        if not value:
            continue
        origin = notice.head[field].origin if field in notice.head else "read"
        note = ORIGINS.get(origin, "")
        yield f"{name}：{'；'.join(map(str, value)) if isinstance(value, list) else value}{f'（{note}）' if note else ''}"
    source = notice.source
    details = (source.media_type, source.encoding, f"{source.length}字", SCRIPTS[notice.script], f"{len(notice.edits)}处整理")
    yield f"来源：{harmless(source.path)}（{'，'.join(details)}）"


def _tree(notice: "Notice") -> "Tree":
    """The section tree, the requirement and the responsible bodies beside the headings."""
    from rich.text import Text
    from rich.tree import Tree

    root = Tree(Text("结构", style="bold"))
    branches: dict[str | None, Tree] = {None: root}
    for section in notice.sections:
        notes = [{"mandatory": "必做", "optional": "选做"}[section.requirement]] if section.requirement else []
        notes += [f"责任：{'、'.join(section.responsible)}"] if section.responsible else []
        line = Text(section.name or "（无标题）")
        if notes:
            line.append(f"  {'，'.join(notes)}", style="dim")
        branches[section.id] = branches.get(section.parent_id, root).add(line)
    return root


def _facts(notice: "Notice") -> Iterator[tuple[str, list[str]]]:
    groups = (
        ("指标", [_target(fact) for fact in notice.targets]),
        ("资金", [_amount(fact) for fact in notice.amounts]),
        ("时限", [_deadline(fact) for fact in notice.deadlines]),
        ("任务", [_obligation(fact) for fact in notice.obligations if not fact.programmatic]),
        ("指导思想类表述", [_obligation(fact) for fact in notice.obligations if fact.programmatic]),
        ("引用", [f"《{fact.title}》{fact.doc_number or ''}" for fact in notice.citations]),
        ("存疑", [_suspect(notice, suspect) for suspect in notice.suspects]),
    )
    return (group for group in groups if group[1])


def _suspect(notice: "Notice", suspect: "Suspect") -> str:
    """原文3140-3143  运营，若干产业[知识权]运营中心  疑漏一字  或作“知识产权”."""
    left, right = (visible(piece) for piece in around(notice.text, suspect.span))
    place = "、".join(f"{span.start}-{span.end}" for span in suspect.source_spans)
    readings = "、".join(f"“{visible(one)}”" if one else "删去" for one in suspect.candidates)
    score = "" if suspect.score is None else f"（概率{suspect.score:.2f}）"
    return "  ".join(
        filter(
            None,
            (
                f"原文{place}",
                f"{left}[{shortened(suspect.span.of(notice.text))}]{right}",
                f"{SUSPECTS.get(suspect.reason, suspect.reason)}{score}",
                readings and f"或{'' if readings == '删去' else '作'}{readings}",
            ),
        )
    )


def _target(fact: "Target") -> str:
    measure = "、".join(fact.indicator)
    return "  ".join(filter(None, (fact.text, measure, COMPARATORS[fact.comparator], fact.due_date and f"至{fact.due_date}")))


def _amount(fact: "Amount") -> str:
    parties = "→".join(filter(None, (fact.payer, fact.recipient or fact.per)))
    return "  ".join(filter(None, (fact.text, parties, fact.purpose, f"{fact.year}年" if fact.year else None)))


def _deadline(fact: "Deadline") -> str:
    when = fact.date or fact.resolved_date or "/".join(filter(None, (fact.start, fact.end))) or fact.offset or fact.frequency
    what = "".join(filter(None, (fact.actor, fact.action)))
    return "  ".join(filter(None, (fact.text, when, what, fact.consequence)))


def _obligation(fact: "Obligation") -> str:
    return "  ".join(filter(None, (f"[{MODALITIES[fact.modality]}]", fact.actor, fact.text)))
