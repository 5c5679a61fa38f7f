"""The parts of a notice: the covering text, and the documents that it carries behind its signature or as attachments."""

from dataclasses import dataclass, field
from typing import Literal

import regex

from .attachments import AttachmentList, list_at, marker, titled_marker
from .contacts import contact_lines
from .contents import contents_lines
from .genres import genre_of
from .lines import Line
from .organs import split_organs
from .signature import Signature, signatures, undated

Role = Literal["signature", "contact", "attachment", "head"]

_NOTE = regex.compile(
    r"[（(](?:此件|本件|此文|此复|共印|联系人|主动公开|依申请公开|不予公开|信息公开|公开方式|公开属性)[^（()）]*(?:[（(][^（()）]*[）)][^（()）]*)*[）)]|(?:公开方式|公开属性|公开类别|信息公开选项|信息公开类型)\s?[：:].{0,20}|此件(?:主动|公开|依申请|不).{0,12}|主动公开"
)
_COPY = regex.compile(
    r"(?:抄\s?[送报]|分\s?送|主\s?送|报\s?送|主题词)\s?[：:].+|[\p{Han}\s]{2,30}\d{4}年\d{1,2}月\d{1,2}日印发|共印\d+份.*|.*[校打]对[：:].*"
)
_CLOSING = regex.compile(
    r"(?:特此(?:通知|公告|通告|通报|函告|函复|批复|函达|说明)|此复|以上(?:通知|意见|请)[\p{Han}，]{0,30}(?:执行|贯彻|落实)|请(?:认真)?(?:遵照|贯彻)(?:执行|落实))[。！.]?"
)
_ISSUED_NAME = regex.compile(
    r"(?:印发|发布|公布|转发|颁布|修订|下达)[^《〈]{0,30}[《〈](?P<name>[^《》〉]{4,80})[》〉]|(?:印发|转发)(?P<name>[^《〈]{4,80})的(?:通知|公告|函)$"
)
_FLAT = regex.compile(r"[\s《》〈〉“”（）()·]")


@dataclass
class Plan:
    """One part as lines [first, stop): its title with places, where its body begins, and what its foot says."""

    first: int
    stop: int
    body: int
    title: str | None = None
    title_spans: list[tuple[int, int]] = field(default_factory=list)
    number: str | None = None
    attached: bool = False
    signature: Signature | None = None


@dataclass
class Layout:
    """The parts, the role of each line of head and foot by its start, the printed lists of attachments, and the lines of contacts."""

    parts: list[Plan]
    roles: dict[int, Role]
    lists: list[AttachmentList]
    barred: set[int]
    contacts: set[int]


def lay_out(lines: list[Line], body: int, title: str | None) -> Layout:
    """The layout of `lines`, whose head ends before line `body`; `title` is the notice's, for what it says it carries."""
    roles: dict[int, Role] = {}
    barred = contents_lines(lines)
    roles.update((start, "head") for start in barred)
    contacts = contact_lines(lines)
    signed = [found for found in signatures(lines, body) if _holds(lines, found)]
    lists = _lists(lines, body, signed, contacts)
    starts = _starts(lines, body, title, signed, lists, contacts, roles)
    parts: list[Plan] = []
    for (first, kind), after in zip([(0, ""), *starts], [*starts, (len(lines), "")]):
        plan = Plan(first, after[0], body if first == 0 else first)
        if first:
            _open_part(lines, plan, kind, roles)
        _close_part(lines, plan, signed, roles, contacts)
        parts.append(plan)
    for printed in lists:
        roles.update((lines[i].start, "attachment") for i in range(printed.first, printed.last + 1))
    return Layout(parts, roles, lists, barred, contacts)


def is_foot(line: Line, contacts: set[int]) -> bool:
    """Whether `line` belongs below the text: contacts, （此件公开发布）, 抄送, 印发 lines."""
    return line.start in contacts or _NOTE.fullmatch(line.text) is not None or _COPY.fullmatch(line.text) is not None


def is_closing(text: str) -> bool:
    """特此通知。 and its like on a line of its own."""
    return _CLOSING.fullmatch(text) is not None


def _holds(lines: list[Line], found: Signature) -> bool:
    """A bare date is a signature's only after a closed text and before the end, a foot or a title."""
    if found.organs:
        return True
    if found.first == 0 or not regex.search(r"[。）]$|^附件|特此", lines[found.first - 1].text):
        return False
    if found.last + 1 >= len(lines):
        return True
    below = lines[found.last + 1].text
    return bool(
        marker(below) is not None or _NOTE.fullmatch(below) or _COPY.fullmatch(below) or below.startswith(("联系", "附")) or genre_of(below)
    )


def _lists(lines: list[Line], body: int, signed: list[Signature], contacts: set[int]) -> list[AttachmentList]:
    """The lists of attachments that stand above or right below a signature, or close the text."""
    above = {found.first for found in signed}
    below = {found.last + 1 for found in signed}
    found: list[AttachmentList] = []
    i = body
    while i < len(lines):
        if lines[i].text.startswith("附") and (listed := list_at(lines, i)) is not None:
            after = listed.last + 1
            stands_above = (
                after in above
                or after >= len(lines)
                or is_foot(lines[after], contacts)
                or split_organs(lines[after].text)
                or is_closing(lines[after].text)
            )
            stands_below = _follows_foot(lines, i, below, contacts) and (
                len(listed.entries) > 1 or after >= len(lines) or marker(lines[after].text) is not None
            )
            if stands_above or stands_below or (after < len(lines) and marker(lines[after].text) is not None):
                found.append(listed)
                i = listed.last
        i += 1
    return found


def _follows_foot(lines: list[Line], i: int, below: set[int], contacts: set[int]) -> bool:
    while i not in below and i > 0 and is_foot(lines[i - 1], contacts):
        i -= 1
    return i in below


def _starts(
    lines: list[Line],
    body: int,
    title: str | None,
    signed: list[Signature],
    lists: list[AttachmentList],
    contacts: set[int],
    roles: dict[int, Role],
) -> list[tuple[int, str]]:
    """Where later parts begin, with the way it was told: marker, behind a signature, by the name in the title, second text."""
    listed = {i for printed in lists for i in range(printed.first, printed.last + 1)}
    found: dict[int, str] = {}
    for i in range(body + 1, len(lines)):
        text = lines[i].text
        if text[0] == "附" and i not in listed and marker(text) is not None and i + 1 < len(lines) and (text != "附" or signed):
            found[i] = "marker"
    for signature in signed:
        i = signature.last + 1
        while i < len(lines) and (is_foot(lines[i], contacts) or i in listed):
            i += 1
        if i < len(lines) and i not in found and _substantial(lines, i, found):
            found[i] = "marker" if titled_marker(lines[i].text) else "signed"
    names = {_FLAT.sub("", match.group("name")) for match in _ISSUED_NAME.finditer(title or "")}
    top: dict[str, int] = {}
    for i in range(body, len(lines)):
        if i in found:
            top = {}
        text = lines[i].text
        label = lines[i].label
        if label is not None and label.style in ("一、", "章", "条"):
            top[label.style] = label.number
            continue
        if i == body or i in listed or len(text) > 80 or text.endswith(("。", "；", "：", "，")) or i - 1 in found:
            continue
        if names and _FLAT.sub("", text) in names and i + 1 < len(lines) and not any(start <= i <= start + 4 for start in found):
            found[i] = "named"
            top = {}
        elif label is None and _second_text(lines, i, top) and genre_of(text):
            found[i] = "second"
            top = {}
        elif (
            text[0] == "附"
            and (entry := titled_marker(text))
            and entry.number
            and any(entry.title.strip() == e.title for printed in lists for e in printed.entries)
            and i not in found
        ):
            found[i] = "marker"
            top = {}
    return sorted(found.items())


def _substantial(lines: list[Line], i: int, found: dict[int, str]) -> bool:
    """Whether a text of its own begins at line `i`: prose or labels before the next part."""
    for j in range(i, min(len(lines), i + 30)):
        if j in found:
            return False
        if lines[j].text.endswith(("。", "；")) or lines[j].label or len(lines[j].text) > 60:
            return True
    return len(lines) - i > 30


def _second_text(lines: list[Line], i: int, top: dict[str, int]) -> bool:
    """A title in the middle, below which a numbering that had come to 二 or further starts again."""
    if max(top.values(), default=0) < 2:
        return False
    for below in lines[i + 1 : i + 8]:
        label = below.label
        if label is not None and label.style in ("一、", "章", "条"):
            return label.number == 1 and top.get(label.style, 0) >= 2
    return False


def _open_part(lines: list[Line], plan: Plan, kind: str, roles: dict[int, Role]) -> None:
    """The marker and title lines of a later part."""
    i = plan.first
    plan.attached = kind == "marker"
    if kind == "marker":
        plan.number = marker(lines[i].text) or None
        if (entry := titled_marker(lines[i].text)) is not None:
            plan.number = entry.number
            plan.title = entry.title.strip()
            plan.title_spans = [(lines[i].start + entry.start, lines[i].start + entry.end)]
        roles[lines[i].start] = "attachment"
        i += 1
    pieces: list[Line] = []
    while i < plan.stop and len(pieces) < 4 and _title_line(lines[i]):
        if pieces and (genre_of("".join(piece.text for piece in pieces)) or lines[i].label):
            break
        pieces.append(lines[i])
        i += 1
    while i < plan.stop and regex.fullmatch(r"[（(][^（()）]{1,60}[）)]", lines[i].text):
        roles[lines[i].start] = "head"
        i += 1
    for piece in pieces:
        roles[piece.start] = "head"
    if pieces:
        joined = "".join(piece.text for piece in pieces)
        if not genre_of(joined) and len(pieces) > 1:
            for piece in pieces[1:]:
                roles.pop(piece.start)
            pieces, joined = pieces[:1], pieces[0].text
            i = lines.index(pieces[0], plan.first) + 1
        plan.title, plan.title_spans = joined, [(piece.start, piece.end) for piece in pieces]
    plan.body = i


def _title_line(line: Line) -> bool:
    text = line.text
    return len(text) <= 70 and line.label is None and not regex.search(r"[。；：！？，:;]|^[|]", text) and text not in ("目录", "目 录")


def _close_part(lines: list[Line], plan: Plan, signed: list[Signature], roles: dict[int, Role], contacts: set[int]) -> None:
    """The signature of the part, and the lines around it that belong to the foot."""
    own = [found for found in signed if plan.first <= found.first and found.last < plan.stop]
    last = plan.stop - 1
    if own:
        plan.signature = own[-1] if plan.first else own[0]
    else:
        while last > plan.body and (is_foot(lines[last], contacts) or roles.get(lines[last].start) == "attachment"):
            last -= 1
        plan.signature = undated(lines, plan.body, last)
    foot_from = plan.stop
    if plan.signature is not None:
        for i in range(plan.signature.first, plan.stop):
            glued = i == plan.signature.first and plan.signature.start > lines[i].start
            if not glued:
                roles[lines[i].start] = "contact" if lines[i].start in contacts else "signature"
        foot_from = plan.signature.first
    else:
        for i in range(plan.stop - 1, plan.body - 1, -1):
            if not is_foot(lines[i], contacts):
                break
            roles[lines[i].start] = "contact" if lines[i].start in contacts else "signature"
            foot_from = i
    for i in range(foot_from - 1, plan.body - 1, -1):
        if is_foot(lines[i], contacts):
            roles[lines[i].start] = "contact" if lines[i].start in contacts else "signature"
        elif is_closing(lines[i].text):
            roles[lines[i].start] = "signature"
        elif not lines[i].text.startswith("附") and not regex.match(r"\d{1,2}[.．、]", lines[i].text):
            break
