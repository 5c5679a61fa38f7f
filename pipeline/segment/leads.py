"""Headings without label: lead sentences (培育壮大知识产权密集型产业。…) and short lines, where siblings all show the pattern."""

from itertools import pairwise
from typing import NamedTuple

import regex

from .headings import shape
from .lines import Line

_PHRASE = regex.compile(r"(?P<phrase>\p{Han}[^，。；：！？\n]{3,29})。(?=.{20})")
_SHORT = regex.compile(r"[\p{Han}“][^，。；：！？|\d]{2,24}")


class Lead(NamedTuple):
    """An unlabelled heading: [start, end) its text, `stop` behind its 。."""

    start: int
    end: int
    stop: int


def leads_of(siblings: list[list[Line]]) -> list[list[Lead]]:
    """Unlabelled headings of sibling sections, given the unlabelled lines of each; one list per sibling.

    Lead sentences count only where at least two siblings consist of nothing but such paragraphs, two or more in each; short lines
    only where each stands in front of prose and two or more stand in the section.
    """
    phrased = [[_phrase(line) for line in lines] for lines in siblings]
    full = [bool(found) and len(found) >= 2 and all(found) for found in phrased]
    most = [len(found) >= 2 and sum(1 for lead in found if lead) * 4 >= len(found) * 3 for found in phrased]
    enough = sum(full) >= 2 and sum(most) * 2 >= sum(1 for lines in siblings if len(lines) >= 2)
    result: list[list[Lead]] = []
    for lines, found, whole in zip(siblings, phrased, most):
        if enough and whole:
            result.append([lead for lead in found if lead])
        else:
            result.append(_short_lines(lines))
    return result


def _phrase(line: Line) -> Lead | None:
    match = _PHRASE.match(line.text)
    if match is None or shape(line.text, "（一）").kind != "run-in":
        return None
    return Lead(line.start, line.start + match.end("phrase"), line.start + match.end("phrase") + 1)


def _short_lines(lines: list[Line]) -> list[Lead]:
    found: list[Lead] = []
    for line, after in pairwise(lines):
        if _SHORT.fullmatch(line.text) and after.text.endswith("。") and len(after.text) >= 40:
            found.append(Lead(line.start, line.end, line.end))
    prose = sum(1 for line in lines if line.text.endswith("。"))
    return found if len(found) >= 2 and prose >= len(found) and _SHORT.fullmatch(lines[0].text) else []
