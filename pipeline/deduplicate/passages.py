"""Passages: what of a chain is a copy in whole sentences, so that it can go and leave no stump."""

from typing import NamedTuple

import regex

from .chains import Difference, Step
from .differences import damage, slip, swapped
from .matches import Match

_LEAST = 60  # characters that a passage has in common with its copy; shorter ones are repeated on purpose
_BLOCK = 400  # from here on a chain is a block that was pasted twice: short equal sentences of it go too
_LEAST_IN_BLOCK = 20
_RARE = 400  # characters in common per difference that is no damage, in a block
_LONG = 150  # from here on a passage inside a paragraph is no form of words
END = "。！？"
#: Words that say something else in each place: a sentence with one of them is repeated on purpose.
_HERE = regex.compile(r"前款|前条|前项|本款|本条|本项|上述|前述|下列|上款|上一款")
_ARTICLE = regex.compile(r"(?m)^第[一二三四五六七八九十百千零〇\d]+条(?:之[一二三四五六七八九十])?")
_FIRST_MEMBER = regex.compile(r"1[.．、]|[（(][一1][）)]|一、")
_REACH = 3000  # characters before a passage in which the number of its article stands


class Passage(NamedTuple):
    """`steps` are the same in both places but for damage; [cut, cut_end) is what goes."""

    steps: list[Step]
    cut: int
    cut_end: int


def passages(text: str, chain: list[Step]) -> list[Passage]:
    """The parts of a chain that are copies, each in whole sentences.

    A difference that says something else (another figure, another word) parts the chain, and the sentence that differs
    stays. Damage does not: two to six characters more on one side that stand nowhere else in the notice; in a long passage,
    slips and swapped characters.
    """
    chain = _up_to_the_copy(text, chain)
    common = sum(step.length for step in chain if isinstance(step, Match))
    if common < _LEAST:
        return []
    differences = [step for step in chain if isinstance(step, Difference)]
    damaged = {step for step in differences if damage(text, step) or (common >= _BLOCK and slip(text, step))}
    others = len(differences) - sum(step in damaged for step in differences)
    noisy = swapped(text, chain, common)
    damaged |= noisy
    block = bool(noisy) or (common >= _BLOCK and common >= _RARE * others)
    found: list[Passage] = []
    part: list[Step] = []
    for step in [*chain, None]:
        if step is not None and (isinstance(step, Match) or step in damaged):
            part.append(step)
            continue
        passage = _in_sentences(text, part, _LEAST_IN_BLOCK if block else _LEAST)
        if passage is not None and (block or not _provided_twice(text, passage)):
            found.append(passage)
        part = []
    return found


def _in_sentences(text: str, part: list[Step], least: int) -> Passage | None:
    while part and isinstance(part[-1], Difference):
        part = part[:-1]
    while part and isinstance(part[0], Difference):
        part = part[1:]
    if not part:
        return None
    start = _sentence_start(text, part[0].copy, _copy_end(part[-1]))
    end = _sentence_end(text, start, _copy_end(part[-1]))
    steps = _clip(part, start, end)
    common = sum(step.length for step in steps if isinstance(step, Match))
    if common < least:
        return None
    cut_end = end + 1 if end < len(text) and text[end] in END and text[end - 1] not in END + "\n" else end
    if not any(mark in text[start:cut_end] for mark in END) or not (common >= _LONG or _by_mistake(text, steps[0], start, cut_end)):
        return None
    return Passage(steps, *_with_break(text, start, cut_end))


def _up_to_the_copy(text: str, chain: list[Step]) -> list[Step]:
    """The chain to the end of the kept passage, where its copy stands right behind it.

    What stands before both (。 and a line break) is equal, too: it was counted to the copy, and the kept passage ended before it.
    """
    first, last = chain[0], chain[-1]
    if not isinstance(last, Match) or last.kept + last.length != first.copy:
        return chain
    kept, copied = first.copy, last.copy + last.length
    start = _sentence_start(text, first.copy, copied)
    while kept < start and copied < len(text) and text[kept] == text[copied] != "\n":
        kept, copied = kept + 1, copied + 1
    return [*chain[:-1], last._replace(length=kept - last.kept)]


def _by_mistake(text: str, first: Step, start: int, end: int) -> bool:
    """Whether a short passage was pasted twice and not written twice: whole paragraphs, or right behind itself."""
    if _HERE.search(text, start, end):
        return False
    whole = (start == 0 or text[start - 1] == "\n") and (end == len(text) or "\n" in text[end - 1 : end + 1])
    return whole or start - (first.kept + end - start) <= 2


def _provided_twice(text: str, passage: Passage) -> bool:
    """Whether a short passage is law in both places: in another article, or the first member of another list.

    第七十六条 and 第一百三十条 say of two kinds of companies 监事会应当包括股东代表…; 1.将第一条修改为… stands under two interpretations. A
    passage with an article's number in it is a copy, since no two articles have one number.
    """
    first = passage.steps[0]
    assert isinstance(first, Match)
    if passage.cut - (first.kept + passage.cut_end - passage.cut) <= 2:  # right behind itself
        return False
    if _FIRST_MEMBER.match(text, first.copy):
        return True
    article = _article(text, first.copy)
    return article is not None and not _ARTICLE.search(text, passage.cut, passage.cut_end) and article != _article(text, first.kept)


def _article(text: str, at: int) -> str | None:
    """The number of the article that `at` stands in: 第七十六条."""
    numbers = [match.group() for match in _ARTICLE.finditer(text, max(0, at - _REACH), at)]
    return numbers[-1] if numbers else None


def _copy_end(step: Step) -> int:
    return step.copy + step.length if isinstance(step, Match) else step.copy_end


def _sentence_start(text: str, start: int, end: int) -> int:
    """The first place from `start` on where a sentence or a paragraph begins.

    A line after one that ends in ： or ； is a member of a list, and says something only under its own lead-in.
    """
    while start < end and start and (text[start - 1] not in END + "\n" or text[start - 2 : start] in ("：\n", "；\n")):
        start += 1
    while start < end and text[start] == "\n":
        start += 1
    return start


def _sentence_end(text: str, start: int, end: int) -> int:
    """The last place up to `end` where a sentence or a paragraph ends."""
    if end == len(text) or text[end] in END + "\n":
        return end
    while end > start and text[end - 1] not in END + "\n":
        end -= 1
    return end


def _clip(part: list[Step], start: int, end: int) -> list[Step]:
    clipped: list[Step] = []
    for step in part:
        if isinstance(step, Match):
            a, b = max(step.copy, start), min(step.copy + step.length, end)
            if a < b:
                clipped.append(Match(step.kept + a - step.copy, a, b - a))
        elif start <= step.copy and step.copy_end <= end:
            clipped.append(step)
    while clipped and isinstance(clipped[-1], Difference):
        clipped.pop()
    while clipped and isinstance(clipped[0], Difference):
        clipped.pop(0)
    return clipped


def _with_break(text: str, start: int, end: int) -> tuple[int, int]:
    """With the line break behind whole lines; without one where a line is left."""
    whole = start == 0 or text[start - 1] == "\n"
    while end > start and text[end - 1] == "\n":
        end -= 1
    if whole and text[end : end + 1] == "\n":
        return start, end + 1
    return start, end
