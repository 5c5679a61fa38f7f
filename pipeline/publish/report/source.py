"""The source as it came in, put together again from the text of a notice and its edits."""

from typing import NamedTuple

from ...records import Notice
from ...terms import REASONS, RULES


class Passage(NamedTuple):
    """A stretch of the source. Where `reason` is "", it stands in the text as it is (`before`); else `after` took its place, by `rule`."""

    before: str
    after: str = ""
    reason: str = ""
    why: str = ""
    rule: str = ""


def passages(notice: Notice) -> list[Passage]:
    """The source from its first to its last character; the `before` of all of them put together are the source.

    Neighbouring edits of one rule are one passage.
    """
    found: list[Passage] = []
    at_text = at_source = 0
    for edit in notice.edits:
        kept = notice.text[at_text : at_text + edit.source.start - at_source]
        at_text += len(kept) + len(edit.after)
        at_source = edit.source.end
        if kept:
            found.append(Passage(kept))
        made = Passage(edit.before, edit.after, edit.reason, _why(edit.reason, edit.rule, edit.evidence), edit.rule)
        if found and found[-1].reason and found[-1].why == made.why:
            made = made._replace(before=found[-1].before + made.before, after=found.pop().after + made.after)
        found.append(made)
    rest = notice.text[at_text:]
    return [*found, Passage(rest)] if rest else found


def grounds(notice: Notice) -> list[tuple[str, str, str]]:
    """(rule, its name, what it does and on what grounds) of the rules that changed something in `notice`, those of RULES first."""
    used = {edit.rule for edit in notice.edits}
    named = [(rule, *told) for rule, told in RULES.items() if rule in used]
    return [*named, *((rule, rule, "") for rule in sorted(used - set(RULES)))]


def _why(reason: str, rule: str, evidence: str) -> str:
    name = RULES[rule][0] if rule in RULES else rule
    return "：".join(filter(None, (f"{REASONS.get(reason, reason)}·{name}", evidence)))
