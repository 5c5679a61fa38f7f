"""责任单位: who is in charge and who assists, as notes in brackets or lines of their own say; 必做 and 选做."""

import re
from typing import NamedTuple

import regex

from ..records.section import Requirement

_NOTE = re.compile(r"[（(〔\[](?P<in>(?:[^（()）〔〕\[\]]|[（(][^（()）]{0,40}[）)]){2,300})[）)〕\]]")
_LINE = regex.compile(
    r"(?:^|\n)(?P<in>(?:责任单位|牵头单位|牵头部门|责任部门|配合单位|配合部门|参与单位|参加单位|协办单位|主办单位)\s?[：:][^\n]{2,300})"
)
#: What every such line holds.
_KEYED = regex.compile(r"(?:单位|部门)\s?[：:]")
_LEAD_KEY = regex.compile(r"(?:牵头(?:责任)?单位|牵头部门|责任(?:牵头)?单位|责任部门|主办单位|责任主体|牵头|实施主体)\s?[：:]")
_ASSIST_KEY = regex.compile(r"(?:配合单位|配合部门|参与单位|参加单位|协办单位|协同单位|参与部门|责任配合单位|配合)\s?[：:]")
_KEY = regex.compile(
    rf"(?P<lead>{_LEAD_KEY.pattern})|(?P<assist>{_ASSIST_KEY.pattern})|(?P<other>(?:完成时[限间]|时间|实施期限|时限|责任人|牵头领导)\s?[：:])"
)
_LEADS = regex.compile(
    r"^(?:由)?(?P<who>[^，。；：]{2,120}?)(?:共同)?(?:牵头(?:负责|落实|组织实施|推进)?|(?:按照?职责(?:分工)?)?(?:分别)?(?:共同)?负责(?:落实)?|组织实施|落实|分工负责)[。]?$"
)
_ASSISTS = regex.compile(r"^(?P<who>[^，。；：]{2,200}?)(?:按照?职责(?:分工)?)?(?:分别)?(?:配合(?:落实|实施)?|参与|参加|协助|协办)[。]?$")
_FIRST_LEADS = regex.compile(
    r"列第一位(?:者|的)?(?:的(?:单位|部门))?为牵头(?:单位|部门)|排(?:在)?第一位?(?:的|者)?(?:单位|部门)?为牵头|首位为牵头"
)
_TRIM = regex.compile(r"^(?:由|和|及|以及|会同)|(?:等(?:单位|部门|有关部门)?|按职责分工|按照职责分工|分别|共同)$")


_REQUIREMENT = regex.compile(r"必做|选做")
_REQUIRED = regex.compile(r"(?:均|都|为)?(?:必做|选做)(?=[。；]|$|任务|项目)")

_DOER_HEADING = regex.compile(r"(?:执行|实施|承担|责任|牵头|承办)(?:单位|部门)")
_DOERS = regex.compile(r"(?:由)?(?P<who>[^，。；：\n]{2,80}?)(?:(?:均|都)?(?:为)?(?:必做|选做)|负责|组织实施|承担|实施|落实)?[。；]?")


class Duty(NamedTuple):
    """What the notes of one stretch of text say, with whether the first one named leads (下同: from here on)."""

    responsible: list[str]
    assisting: list[str]
    first_leads: bool


def duty_in(text: str, first_leads: bool) -> Duty:
    """Responsible and assisting bodies in the notes of `text`; `first_leads` where an earlier note said so of all."""
    responsible: list[str] = []
    assisting: list[str] = []
    bracketed = "（" in text or "(" in text or "〔" in text or "[" in text
    keyed = ("：" in text or ":" in text) and _KEYED.search(text)
    if not bracketed and not keyed:
        return Duty(responsible, assisting, first_leads)
    for match in [*_NOTE.finditer(text), *_LINE.finditer(text)] if keyed else _NOTE.finditer(text):
        note = match.group("in")
        if not any(word in note for word in ("负责", "牵头", "单位", "配合", "部门", "落实", "参与", "组织实施", "协助")):
            continue
        first_leads = first_leads or _FIRST_LEADS.search(note) is not None
        lead, assist = _keyed(note) if _KEY.search(note) else _phrased(note)
        if first_leads and not assist and len(lead) > 1:
            lead, assist = lead[:1], lead[1:]
        responsible += [body for body in lead if body not in responsible]
        assisting += [body for body in assist if body not in assisting and body not in responsible]
    return Duty(responsible, assisting, first_leads)


def speaks_of_requirement(text: str) -> bool:
    """Whether any section of `text` may have a requirement."""
    return "必做" in text or "选做" in text


def requirement_in(heading: str, own: str) -> Requirement | None:
    """必做 or 选做 in the heading (必做任务), or as 3.执行单位。各示范城市知识产权局必做。 says."""
    for text, pattern in ((heading, _REQUIREMENT), (own[:120], _REQUIRED)):
        found = set(pattern.findall(text))
        if len(found) == 1:
            return "mandatory" if found.pop().endswith("必做") else "optional"
    return None


def doers_in(heading: str, own: str) -> list[str]:
    """Who carries out the section around, where a section of its own says it: 3.执行单位。各示范城市知识产权局必做。"""
    said = _DOERS.fullmatch(own.strip()) if _DOER_HEADING.fullmatch(heading) else None
    return _bodies(said["who"]) if said else []


def _keyed(note: str) -> tuple[list[str], list[str]]:
    """责任单位：A、B；配合单位：C."""
    lead: list[str] = []
    assist: list[str] = []
    keys = list(_KEY.finditer(note))
    for key, after in zip(keys, [*keys[1:], None]):
        value = note[key.end() : after.start() if after else len(note)]
        if key.lastgroup == "lead":
            lead += _bodies(value)
        elif key.lastgroup == "assist":
            assist += _bodies(value)
    return lead, assist


def _phrased(note: str) -> tuple[list[str], list[str]]:
    """A牵头，B、C配合; A、B负责; 由A牵头，B参与."""
    lead: list[str] = []
    assist: list[str] = []
    for piece in regex.split(r"[，。；]", note):
        if match := _ASSISTS.match(piece.strip()):
            assist += _bodies(match.group("who"))
        elif match := _LEADS.match(piece.strip()):
            lead += _bodies(match.group("who"))
    return lead, assist


def _bodies(value: str) -> list[str]:
    found: list[str] = []
    depth = 0
    piece = ""
    for char in value + "、":
        depth += (char in "（(") - (char in "）)")
        if char in "、，；,; \n" and depth <= 0:
            body = _TRIM.sub("", _TRIM.sub("", piece.strip(" 。：:")))
            if 2 <= len(body) <= 40 and not regex.search(r"\d{4}年", body):
                found.append(body)
            piece = ""
        else:
            piece += char
    return found
