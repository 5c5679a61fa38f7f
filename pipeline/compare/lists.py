"""Members of a list that were added or taken out, where the words around the list stay."""

from collections.abc import Iterator
from typing import NamedTuple

import regex

from ..records import FieldChange
from ..records.diff import Direction
from .changed_words import pieces
from .tokens import WHOLE, alike, plain, unlabelled

_PART = regex.compile(r"[，。；：！？\n]")
#: What separates members; 参与, 及时, 涉及, 共和, 和谐 hold no separator.
_AND = r"(?:、|以及|或者?|(?<![参赋给])与(?![会时否])|(?<![涉普危顾波触以])及(?![时早其格])|(?<![共总缓温饱调])和(?![谐平解睦田县]))"
_SEPARATOR = regex.compile(_AND)
_OPENS = regex.compile("^" + _AND)
_CLOSES = regex.compile(_AND + "$")
_NOTE = regex.compile(r"（[^（）]*）")
#: Names that leave open who else is meant: 各有关单位, 其他相关部门.
_OPEN = regex.compile(r"(?:各|其他)?(?:有关|相关)\p{Han}{2,4}|各(?:单位|部门|企业|机构)|其他\p{Han}{2,6}")
_TAIL = regex.compile("(?<=..)的$")
_LONGEST = 40
#: From here on two passages are alike but for single words.
_ALIKE = 0.6
_PARTS = 24


class Edit(NamedTuple):
    """Members that only the old list has and those that only the new one has; one of both is empty."""

    gone: tuple[str, ...]
    come: tuple[str, ...]

    def field(self, name: str) -> FieldChange:
        """The edit as a field that differs: 新增 members make the scope wider."""
        direction: Direction = "wider" if self.come else "narrower"
        return FieldChange(field=name, old="、".join(self.gone) or None, new="、".join(self.come) or None, direction=direction)


def list_edits(old: str, new: str) -> list[Edit]:
    """The lists that grew or shrank between two wordings of one passage, in the order of the text.

    不得用于基本建设和偿还债务 → 不得用于基本建设、偿还债务和支付罚款: 支付罚款 came. A list in which one member took the place of another
    is none of these, nor is a word put before a name (城市 → 重点城市), nor a member that stands elsewhere in the other wording.
    Linear in the length of the parts.
    """
    here, there = _parts(old), _parts(new)
    known = set(here) & set(there)
    left = [part for part in here if part not in known][:_PARTS]
    right = [part for part in there if part not in known][:_PARTS]
    ranked = sorted((i + j, i, j) for i in range(len(left)) for j in range(len(right)))  # the same from either side
    whole = plain(old), plain(new)  # that 同步规划，同步建设 is 同步规划、同步建设 now brings nothing
    found: list[tuple[int, Edit]] = []
    taken: set[str] = set()
    for _, i, j in ranked:
        edit = _edit(left[i], right[j]) if f"<{i}" not in taken and f">{j}" not in taken else None
        if edit is not None and not any(plain(m) in whole[0] for m in edit.come) and not any(plain(m) in whole[1] for m in edit.gone):
            taken |= {f"<{i}", f">{j}"}
            found.append((i, edit))
    edits = [edit for _, edit in sorted(found, key=lambda pair: pair[0])]
    return edits or _put_in(old, new)


def _put_in(old: str, new: str) -> list[Edit]:
    """Members that came or went in passages alike of which a part differs in several places.

    2015-2017年专利的申请授权、交易许可、执法办案等情况 → 2017—2019年专利和商标的申请授权、转让交易等情况: 商标 came, 执法办案 went.
    """
    if alike(old, new) < _ALIKE:
        return []
    differing = pieces(old, new)
    found: list[Edit] = []
    for was, now in differing:
        piece = was or now
        if (was and now) or bool(_OPENS.search(piece)) == bool(_CLOSES.search(piece)) or _PART.search(piece):
            continue
        members, whole = tuple(_members(piece)), old if now else new
        others = "".join(a if now else b for a, b in differing)
        if members and all(_names(m) and m.split("的")[0] not in whole and not _replaced(m, others) for m in members):
            found.append(Edit((), members) if now else Edit(members, ()))
    return [edit for n, edit in enumerate(found) if edit not in found[:n]]


def _replaced(member: str, others: str) -> bool:
    """Whether half of a member's characters stand in what went (or came) elsewhere: 支出型贫困家庭 → 刚性支出困难家庭, 化肥 → 肥料."""
    return 2 * len(set(member) & set(others)) >= len(set(member))


def scope_of_names(old: str, new: str) -> Direction | None:
    """Whether a list of names grew or shrank; notes in brackets aside, 各有关单位 covers whoever takes its place."""
    a, b = (_PART.sub("、", _NOTE.sub("", text)).strip("、") for text in (old, new))
    edit = _edit(a, b)
    if edit is not None:
        return "wider" if edit.come else "narrower"
    here, there = _members(a), _members(b)
    gone, come = [m for m in here if m not in there], [m for m in there if m not in here]
    if len(gone) == len(here) or not gone or not come:
        return None
    open_before, open_after = (all(_OPEN.fullmatch(m) for m in members) for members in (gone, come))
    return None if open_before == open_after else "narrower" if open_before else "wider"


def _parts(text: str) -> list[str]:
    return [part.strip() for part in _PART.split(unlabelled(text)) if len(part.strip()) >= 3]


def _edit(a: str, b: str) -> Edit | None:
    """The one edit that makes `a` of `b`, or None."""
    come = _come(a, b) if len(a) <= len(b) else []
    gone = _come(b, a) if len(b) <= len(a) and not come else []
    return Edit(tuple(gone), tuple(come)) if come or gone else None


def _come(a: str, b: str) -> list[str]:
    """The members that the longer `b` has more than `a`."""
    for start, end in _cuts(a, b):
        x, y = a[start : len(a) - end], b[start : len(b) - end]
        if x == "":
            come = _inserted(b, start, y)
        else:
            few, many = _members(x), _members(y)
            ends_alike = bool(_OPENS.search(x)) == bool(_OPENS.search(y)) and bool(_CLOSES.search(x)) == bool(_CLOSES.search(y))
            come = [m for m in many if m not in few] if ends_alike and few and set(few) < set(many) else []
        if come and all(_names(member) for member in come) and (len("".join(come)) >= 3 or "、" in b):
            return come
    return []


def _inserted(b: str, start: int, y: str) -> list[str]:
    """The members put in at one place of `b`; the same letters may be read as put in a little earlier (高校 → 高等院校、高校)."""
    for back in range(min(start, 12) + 1):
        if back and b[start - back] != b[start - back + len(y)]:
            return []
        put = b[start - back : start - back + len(y)]
        if bool(_OPENS.search(put)) != bool(_CLOSES.search(put)):
            return _members(put)
    return []


def _cuts(a: str, b: str) -> Iterator[tuple[int, int]]:
    """How much of both ends to leave aside: all that is equal, then only whole members of it."""
    short = min(len(a), len(b))
    start = next((i for i in range(short) if a[i] != b[i]), short)
    end = next((i for i in range(short - start) if a[-1 - i] != b[-1 - i]), short - start)
    if start + end < 2 and not _SEPARATOR.search(a):
        return
    yield start, end
    last = max((m.end() for m in _SEPARATOR.finditer(a, 0, start)), default=start)
    first = _SEPARATOR.search(a, len(a) - end) if end else None
    tail = len(a) - first.start() if first else end
    if (last, tail) != (start, end):
        yield last, end
        yield start, tail
        yield last, tail


def _members(text: str) -> list[str]:
    return [_TAIL.sub("", member) for member in _SEPARATOR.split(text) if plain(member)]


def _names(member: str) -> bool:
    """Whether a member is a name or a matter: no figure alone, no bracket without its partner."""
    whole = all(member.count(a) == member.count(b) for a, b in ("（）", "“”", "《》"))
    return whole and 2 <= len(member) <= _LONGEST and len(plain(WHOLE.sub("", member))) >= 2
