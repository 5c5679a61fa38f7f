"""联系人: whom to ask, with phones (extensions written out) and e-mails, wherever the text prints it."""

import re
from functools import cache
from typing import NamedTuple

import regex

from .. import gazetteer
from ..records import Contact, Span, TextDocument
from .lines import Line
from .organs import is_organ

_KEY = regex.compile(
    r"(?P<person>(?:业务|政策|技术|系统)?联\s?[系络]\s?人(?:员)?(?:姓名)?(?:及(?:联系)?(?:电话|方式))?|经办人|联络员|(?:政策|业务|技术|系统|材料|申报|项目)(?:咨询|支持|接收|受理)(?!电话|服务))\s?[：:]"
    r"|(?P<mail>电子邮箱|电子邮件|电子信箱|邮\s?箱(?:地址)?|联系邮箱|[Ee]-?[Mm]ail)\s?[：:]"
    r"|(?P<fax>传\s?真(?:电话)?|电话传真)\s?[：:]"
    r"|(?P<phone>(?:联系|咨询|办公|固定|监督|举报|服务|技术支持|受理|值班)?(?:电\s?话)(?:号码)?(?:/传真|（传真）|及传真)?|手机(?:号码)?|联系方式|咨询方式)\s?[：:]"
    r"|(?P<org>联系(?:单位|部门|处室|科室)|受理单位)\s?[：:]"
    r"|(?P<other>(?:通讯|通信|联系|邮寄|办公|收件|报送)?地\s?址|邮\s?编|邮政编码|网\s?址|QQ群?(?:号)?|微信群?|收件人)\s?[：:]"
)
#: Also 产业融合处：陈晨，0533-3182001 and 报名事宜：李四 023-67654321, which only a name and a phone behind them show.
_KEY_BEFORE_PHONE = regex.compile(
    _KEY.pattern + r"|(?P<matter>\p{Han}{2,6}(?:事宜|事项))\s?[：:](?=[^。；：]{1,30}?(?<!\d)\d{3,4}-?\d{7,8})"
    r"|(?P<desk>(?<!\p{Han})\p{Han}{2,14}(?:处|科|室|司|局|委|办|厅|股|部|中心))\s?[：:](?=\s?\p{Han}{1,3}\s?\p{Han}{1,2}[，,、\s]*(?:电话)?\s?(?:0\d{2,3}-\d{7,8}|1[3-9]\d{9}|\d{7,8})(?!\d))"
)
_LONG_FIGURE = regex.compile(r"\d{7}")
_PHONE = regex.compile(
    r"(?<![\d-])(?:[（(](?P<area>0\d{2,3})[）)]\s?(?P<local>\d{7,8})|(?P<full>0\d{2,3}\s?[-—－–―]{1,2}\s?(?:\d{7,8}|\d{4}\s\d{3,4})|0\d{10,11}|1[3-9]\d{9}|(?:400|800)-?\d{3,4}-?\d{3,4})|(?P<bare>\d{7,8}))"
    r"(?!\d)(?P<inner>\s?(?:转|-)\s?\d{1,5})?(?P<more>(?:\s?[、/，,]\s?\d{2,8}(?![\d.年月日-]))*)"
)
_MAIL = regex.compile(r"[A-Za-z0-9_.+-]+\s?[@＠#]\s?[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_PERSON = regex.compile(r"\p{Han}{1,4}(?:·\p{Han}{1,6})?(?:先生|女士|同志|老师|处长|主任)?")
_NOT_PERSON = regex.compile(
    r"(?:部|局|厅|司|处|室|科|委|办|中心|公司|协会|大学|学院|单位|部门|小组|电话|邮箱|传真|手机|联系|地址|政府|大厅|窗口|平台|工作日|以上|以下|系统|技术|咨询|问题|附件)$"
)
_ORG_END = r"(?:司|局|处|科|室|部|厅|委|办|中心|公司|协会|院|所|会|政府|银行|大学)"
_GLUED = regex.compile(rf"^(?P<org>\p{{Han}}{{2,30}}{_ORG_END})(?P<name>\p{{Han}}{{2,3}})$")
#: 基础处（重大专项） 王平: what the desk is for; 项目监督：监督处.
_ASIDE = regex.compile(r"（[^（）]*）|^\p{Han}{2,6}(?:监督|咨询|支持|受理|办理|事项|事宜)[：:]")
_SPACED_NAME = regex.compile(r"(?<=\s\p{Han})\s(?=\p{Han}$)")
#: 监督举报电话：
_COMPLAINTS = regex.compile(r"(?:监督|举报|投诉)")
#: 种植业股, 市财政局企业科: the sections of a county's and a city's bureaus.
_SECTION = regex.compile(r"\p{Han}{2,10}股|\p{Han}{2,20}(?<![学本专])科")
_STOP = regex.compile(r"[（()）。；]")
_SHORT = 60
_LONGEST = 160  # of a line below 联系方式


class _Surname(gazetteer.Row):
    surname: str


@cache
def _surnames() -> frozenset[str]:
    return frozenset(row.surname for row in gazetteer.rows("surnames", _Surname))


class _Draft(NamedTuple):
    org: list[str]
    persons: list[str]
    phones: list[str]
    emails: list[str]
    spans: list[tuple[int, int]]

    @property
    def reached(self) -> bool:
        return bool(self.phones or self.emails)


def _new() -> _Draft:
    return _Draft([], [], [], [], [])


#: 七、联系方式, （一）业务咨询: what stands under it are contacts, with or without a word for each.
_HEADING = re.compile(
    r"(?:联系(?:方式|人|电话|单位)(?:及(?:联系)?(?:电话|方式))?|(?:业务|政策|申报)?咨询(?:方式|电话)?|(?:系统|平台)?技术(?:支持|咨询))[：:]?"
)


def contact_lines(lines: list[Line]) -> set[int]:
    """Starts of the lines that are nothing but contacts: 联系人：…, 电话：…, the lines of names between them.

    Below a heading such as 联系方式 also desks and persons with a phone.
    """
    keyed = [_opens_with_key(line.text) for line in lines]
    found = {line.start for line, yes in zip(lines, keyed) if yes}
    below = False
    for line in lines:
        words = line.text[line.label.length :] if line.label is not None else line.text
        if _HEADING.fullmatch(words):
            below = True
        elif below and line.label is None and len(line.text) <= _LONGEST and _reaches_somebody(line.text):
            found.add(line.start)
        else:
            below = False
    for i in range(1, len(lines)):
        line = lines[i]
        if (
            not keyed[i]
            and lines[i - 1].start in found
            and len(line.text) <= _SHORT
            and _person_line(line.text)
            and (any(keyed[i + 1 : i + 2]) or _PHONE.search(line.text) is not None)
        ):
            found.add(line.start)
    return found


def _opens_with_key(text: str) -> bool:
    if len(text) > 200 or ("：" not in text and ":" not in text) or "。" in text.rstrip("。）"):
        return False
    key = _key(text).search(text)
    if key is None:
        return False
    before = text[: key.start()].strip("（( 、0123456789.")
    return not before or (
        len(before) <= 30
        and (
            is_organ(before.rstrip("：:"))
            or bool(regex.fullmatch(r"\p{Han}{2,20}", before) and key.lastgroup in ("person", "phone") and len(text) <= 60)
        )
    )


def _key(text: str) -> "regex.Pattern[str]":
    return _KEY_BEFORE_PHONE if _LONG_FIGURE.search(text) else _KEY


def _reaches_somebody(text: str) -> bool:
    """省科技厅基础处 010-62345678, 王平 010-62345678: an organ or a person, and a phone."""
    return _PHONE.search(text) is not None and any(_names(_ASIDE.sub(" ", _PHONE.sub(" ", text))))


def _person_line(text: str) -> bool:
    """财政部经济建设司 张程: an organ and names, or a name and a phone."""
    org, persons = _names(_ASIDE.sub(" ", _PHONE.sub(" ", text)))
    reached = _PHONE.search(text) is not None
    return (bool(persons) and (bool(org) or reached)) or (bool(org) and reached)


def read_contacts(doc: TextDocument, lines: list[Line], alone: set[int]) -> list[Contact]:
    """Every contact of the text, in order: on one line or several, before or after the signature, or in brackets in a sentence.

    `alone` are the starts of the lines that are nothing but contacts (`contact_lines`).
    """
    drafts: list[_Draft] = []
    current: _Draft | None = None
    for line in lines:
        keys = list(_key(line.text).finditer(line.text)) if "：" in line.text or ":" in line.text else []
        if not keys and line.start not in alone:
            current = None
            continue
        if line.start not in alone and not any(key.lastgroup in ("person", "phone", "mail", "desk", "matter") for key in keys):
            continue
        current = _read_line(line, keys, current, drafts)
    return [_record(doc, draft) for draft in drafts if draft.reached or (draft.persons and draft.org)]


def _read_line(line: Line, keys: "list[regex.Match[str]]", current: _Draft | None, drafts: list[_Draft]) -> _Draft:
    text = line.text
    head = text[: keys[0].start()] if keys else text
    told = not keys or _PHONE.search(head) is not None  # a name and a phone without a word for them
    org, persons = _names(_ASIDE.sub(" ", _PHONE.sub(" ", head)) if told else _opening_names(head))
    if (
        current is None
        or (keys and keys[0].lastgroup in ("person", "org") and (current.persons or current.reached))
        or ((org or persons) and current.reached)
        or (current.reached and keys and _COMPLAINTS.match(text))
    ):
        current = _open(drafts)
    current.org.extend(org[: 1 - len(current.org)] if not current.org else [])
    current.persons.extend(persons)
    if told:
        current.phones.extend(_phones(head, loose=False))
    at = line.start
    desk_before: str | None = None
    for key, after in zip(keys, [*keys[1:], None]):
        end = after.start() if after else _value_end(text, key.end())
        whose = _whose(text, key.end(), end) if after is not None and after.lastgroup == "person" else None
        end = whose.start() if whose else end
        kind = key.lastgroup or "other"
        desk = key.group("desk") if kind == "desk" else None
        kind = "person" if kind in ("desk", "matter") else kind
        behind = kind == "person" and current.spans and not current.persons and after is None and not _PHONE.search(text, key.end(), end)
        another = kind == "person" and (current.persons or current.reached) and not behind  # 值班电话：…，联系人：宋平 is one
        if another or (kind == "phone" and current.persons and current.reached and _COMPLAINTS.match(text, key.start())):
            current = _open(drafts)
            at = line.start + key.start() - len(desk_before or "")
        if desk_before and not current.org:
            current.org.append(desk_before)
        desk_before = whose["org"] if whose else None
        for begin, stop in _entries(text, key.end(), end, kind, after is not None and after.lastgroup == "phone", current):
            if begin > key.end():
                current = _open(drafts)
                at = line.start + begin
            if desk and begin == key.end() and not current.org:
                current.org.append(desk)
            _take(current, kind, text[begin:stop])
            current.spans.append((at, line.start + stop))
            at = line.start + stop
    if not keys:
        current.spans.append((line.start, line.end))
    return current


def _entries(text: str, start: int, end: int, kind: str, goes_on: bool, current: _Draft) -> list[tuple[int, int]]:
    """The entries of one value: 张三 023-61234567；李四 023-67654321 are two, 张三、李四 023-61234567、61234568 one.

    Another begins behind a phone where names follow and a phone with them, in the value or under the next key (`goes_on`).
    """
    phones = [] if kind in ("mail", "fax", "other") else list(_PHONE.finditer(text, start, end))
    found = [start]
    named = bool(current.persons or current.org)
    for phone, after in zip(phones, [*phones[1:], None]):
        named = named or any(_names(text[found[-1] : phone.start()]))
        between = text[phone.end() : after.start() if after else end]
        if named and (after or goes_on) and any(_names(between)):
            found.append(phone.end() + len(between) - len(between.lstrip("，；、,;。/ ")))
            named = False
    return list(zip(found, [*found[1:], end]))


#: …，电话：0791-86243715；(省财政厅经建处)联系人：
_WHOSE = regex.compile(r"(?<=[；，。])(?P<org>\p{Han}{3,20})$")


def _is_desk(name: str) -> bool:
    """Whether `name` is an organ, or a section of one, that can be asked: 省财政厅经建处, 市财政局企业科."""
    return (is_organ(name) and len(name) > 2) or _SECTION.fullmatch(name) is not None


def _whose(text: str, start: int, end: int) -> "regex.Match[str] | None":
    """省财政厅经建处 in 电话：0791-86243715；省财政厅经建处|联系人：刘娜: whom the next entry is of, behind a phone or a mail."""
    found = _WHOSE.search(text, start, end)
    return found if found and _is_desk(found["org"]) and (_PHONE.search(text, start, end) or _MAIL.search(text, start, end)) else None


def _open(drafts: list[_Draft]) -> _Draft:
    drafts.append(_new())
    return drafts[-1]


def _opening_names(head: str) -> str:
    """What stands before the first key, from the last stop or bracket on: …（联系人：, 市科技局联系人：, 省科技厅基础处 程 岚，电话：."""
    piece = regex.split(r"[（(。；，]", head.rstrip(" ，,"))[-1].strip(" ：:")
    if is_organ(piece):
        return piece
    named = _SPACED_NAME.sub("", piece)
    org, persons = _names(named)
    return named if org and persons and len(named.split()) == len(org) + len(persons) else ""


def _value_end(text: str, start: int) -> int:
    """Where the value from `start` on ends: at the end of its sentence or bracket, or at ；, unless another entry follows that."""
    end = _first_end(text, start)
    while text[end : end + 1] == "；" and end > start:
        stop = _first_end(text, end + 1)
        piece = text[end + 1 : stop]
        if _PHONE.search(piece) is None or not any(_names(_PHONE.sub(" ", piece))):
            break
        end = stop
    return end


def _first_end(text: str, start: int) -> int:
    """The first 。, or the first ； or ） that closes nothing opened since `start`."""
    depth = 0
    for match in _STOP.finditer(text, start):
        if match.group() in "（(":
            depth += 1
        elif match.group() == "。" or depth == 0:
            return match.start()
        elif match.group() in "）)":
            depth -= 1
    return len(text)


def _take(draft: _Draft, kind: str, value: str) -> None:
    draft.emails.extend(mail for mail in _mails(value) if mail not in draft.emails)
    if kind == "fax" or kind == "other":
        return
    draft.phones.extend(phone for phone in _phones(value, loose=kind == "phone") if phone not in draft.phones)
    if kind in ("person", "org", "phone"):
        org, persons = _names(_MAIL.sub(" ", _PHONE.sub(" ", value)))
        if not draft.org:
            draft.org.extend(org[:1])
        if kind != "org":
            draft.persons.extend(name for name in persons if name not in draft.persons)


def _names(value: str) -> tuple[list[str], list[str]]:
    """Organ and persons in 国家知识产权局专利管理司 冯丝雨 徐俊峰 or 市科技局张三."""
    orgs: list[str] = []
    persons: list[str] = []
    for piece in regex.split(r"[\s、，,；;：:（）()/]+", _SPACED_NAME.sub("", value.strip())):
        if not piece:
            continue
        glued = _GLUED.match(piece)
        if glued and (glued.group("name")[0] in _surnames()) and not _NOT_PERSON.search(piece):
            orgs.append(glued.group("org"))
            persons.append(glued.group("name"))
        elif _is_desk(piece):
            orgs.append(piece)
        elif (
            _PERSON.fullmatch(piece)
            and len(piece) >= 2
            and not _NOT_PERSON.search(piece)
            and (piece[0] in _surnames() or piece[:2] in _surnames())
        ):
            persons.append(piece)
    return orgs, persons


def _phones(value: str, loose: bool) -> list[str]:
    """The phones of `value`; 010-62086559、6568 gives two. Bare local numbers only behind 电话： (`loose`)."""
    found: list[str] = []
    for match in _PHONE.finditer(value):
        if match.group("bare") and not loose:
            continue
        first = (
            f"{match.group('area')}-{match.group('local')}"
            if match.group("area")
            else "".join((match.group("full") or match.group("bare")).split())
        )
        first = regex.sub(r"[—－–―-]+", "-", first)
        inner = "".join((match.group("inner") or "").split()).lstrip("-")
        found.append(first + (inner if inner.startswith("转") else f"-{inner}" if inner else ""))
        for piece in regex.findall(r"\d+", match.group("more") or ""):
            if len(piece) >= 7:
                found.append(f"{first.split('-')[0]}-{piece}" if "-" in first else piece)
            else:
                found.append(first[: -len(piece)] + piece)
    return found


def _mails(value: str) -> list[str]:
    return ["".join(match.split()).replace("＠", "@").replace("#", "@") for match in _MAIL.findall(value)]


def _record(doc: TextDocument, draft: _Draft) -> Contact:
    span = Span(start=draft.spans[0][0], end=draft.spans[-1][1])
    source = doc.traced.to_source(span)
    return Contact(
        org=draft.org[0] if draft.org else None,
        persons=draft.persons,
        phones=draft.phones,
        emails=draft.emails,
        span=span,
        source_spans=source,
    )
