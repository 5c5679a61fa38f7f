"""Heading or paragraph: what stands behind a label, and what its siblings say about it."""

import re
from typing import Literal, NamedTuple

import regex

from ..records.section import Style

Kind = Literal["line", "stopped", "run-in", "long run-in", "colon", "name", "none"]

_MARK = re.compile(r"[，。；：！？]")
_STOP = re.compile(r"[。；！？;!?]")
_SENTENCE = regex.compile(
    r"应当|必须|不得|可以|须(?!知)|可由|可按|已经|已于|已将|是指|指的是|的，|由.{2,30}负责|自.{2,20}起|以下|如下|下列|上述|^各|^对[^接标外内口]|^如|^凡|^若|^按(?![时期需])|^未(?!来)|^本(?!地|土)|^经(?![费济营验办贸])|"
    r"(?<![响效反适顺对供相呼])应(?![用急对收付答邀变力聘届急链试]|.尽)|(?:对象|标准|范围|条件|期限|比例|额度)(?:一般|分别)?[为是]|\d(?:[\d.,]*)(?:万元|亿元|元|%|年，|年$|家|个|项|件|人|名)|[“”]?特此"
)
_DAY = regex.compile(r"\d{4}年\d{1,2}月\d{1,2}日")
_CONTACT = regex.compile(r"^(?:联系|电话|手机|传真|邮箱|电子邮|地址|邮编|网址|E-?mail|QQ|开户|账号|户名|咨询|监督|单位)")
_BRACKET_NAME = re.compile(r"[【（(\[](?P<name>[^】）)\]【（(，。；]{2,20})[】）)\]]\s?")
_DUTY = regex.compile(
    r"\s?[（(〔\[](?:[^（()）]|[（(][^（()）]*[）)])*(?:责任单位|牵头|负责|配合|落实|责任部门|参与|完成时限)(?:[^（()）]|[（(][^（()）]*[）)])*[）)〕\]][。；]?$"
)
_CLOSING = frozenset("）)〕]")
_SPACED = regex.compile(r"(?<=\p{Han}) (?=\p{Han}(?: |$))")
_ARTICLE_NAME = regex.compile(r"(?P<name>\p{Han}{2,4}(?:[和与及、]?\p{Han}{2,4})?)。(?=.)")
_NAMED = frozenset({"编", "章", "节", "其他", "专栏"})


class Shape(NamedTuple):
    """What a label's paragraph looks like: the heading would be [0, end) of it; `stop` counts a final 。 in; `tail` its last mark."""

    kind: Kind
    end: int
    stop: int
    tail: str

    @property
    def headlike(self) -> bool:
        """Whether it reads as a heading for sure, siblings aside."""
        return self.kind in ("line", "stopped", "run-in", "name")


def shape(text: str, style: Style, marked: bool = False) -> Shape:
    """The shape of `text`, the paragraph behind a label of `style`; `marked` where the page says that it is a heading."""
    bare = text.rstrip()
    tail = bare[-1:]
    none = Shape("none", 0, 0, tail)
    if not bare:
        return none
    if marked and len(bare) <= 60 and not _STOP.search(bare):
        return Shape("name", len(bare), len(bare), tail)
    if style in _NAMED:
        return Shape("name", len(bare), len(bare), tail) if len(bare) <= 60 and not _STOP.search(bare) else none
    if style == "条":
        return _article(bare, none)
    duty = _DUTY.search(bare) if bare.rstrip("。；")[-1:] in _CLOSING else None
    body = bare[: duty.start()] if duty and duty.start() else bare
    stop = _STOP.search(body)
    if stop is None:
        return _one_line(body, len(bare) if duty else len(body), tail, none)
    end = stop.start()
    phrase = body[:end]
    if body[end] != "。" or end > 40 or end < 2 or _SENTENCE.search(phrase):
        return _colon(body, none)
    if "：" in phrase:
        return _colon(body, none)
    if duty is None and stop.end() == len(body):
        return Shape("stopped", end, end + 1, tail) if end <= 30 and phrase.count("，") <= 1 else none
    if duty is not None and stop.end() == len(body):
        return Shape("run-in", end, end + 1, tail)
    return Shape("run-in" if end <= 25 and "，" not in phrase else "long run-in", end, end + 1, tail) if phrase.count("，") <= 2 else none


def _one_line(body: str, stop: int, tail: str, none: Shape) -> Shape:
    """一、总体要求; 申报条件： keeps its noun; a long line without any stop is a paragraph."""
    trimmed = body.rstrip("：: ")
    if regex.search(r"如下|以下|下列", body) and body.endswith(("：", ":")):
        return none
    if body.endswith(("：", ":")) and (len(trimmed) > 15 or regex.search(r"[应须需]|包括", trimmed)):
        return none
    if body.endswith(("，", "、")) or len(trimmed) > 50 or trimmed.count("，") > 2:
        return none
    if ("，" in trimmed or len(trimmed) > 25) and (_SENTENCE.search(trimmed) or _DAY.search(trimmed)):
        return none
    if "：" in trimmed:
        return _colon(body, none)
    return Shape("line", len(trimmed), stop, tail)


def _colon(body: str, none: Shape) -> Shape:
    """申报时间：2018年5月1日前。: a short noun before a colon."""
    at = body.find("：")
    if not 2 <= at <= 12 or _CONTACT.match(body) or regex.search(r"[，。；、《“]|如下|以下|下列|包括|[应须可要为是]$", body[:at]):
        return none
    return Shape("colon", at, at + 1, body[-1:])


def _article(bare: str, none: Shape) -> Shape:
    """第三条【适用范围】…, 第三条（适用范围）…, and 第六条 建设补助。… where several have one; else an article is a paragraph.

    第四条 支持高层次科技人才团队创新创业。… where nearly all articles of the text have one.
    """
    match = _BRACKET_NAME.match(bare)
    if match:
        return Shape("name", match.end(), match.end(), bare[-1:])
    if run_in := _ARTICLE_NAME.match(bare):
        return Shape("run-in", run_in.end("name"), run_in.end(), bare[-1:])
    stop = _MARK.search(bare)
    if stop is not None and stop[0] == "。" and 2 <= stop.start() <= 25 and stop.end() < len(bare):
        phrase = bare[: stop.start()]
        if not _SENTENCE.search(phrase) and "负责" not in phrase:
            return Shape("long run-in", stop.start(), stop.end(), bare[-1:])
    if len(bare) <= 20 and not _MARK.search(bare):
        return Shape("line", len(bare), len(bare), bare[-1:])
    return none


def heading_text(text: str, kind: Kind, style: Style) -> str:
    """The heading as published: without brackets of an article's name, letter-spacing (总 则) and final marks."""
    bare = text.strip()
    if style == "条" and kind == "name" and (match := _BRACKET_NAME.fullmatch(bare + " ") or _BRACKET_NAME.fullmatch(bare)):
        bare = match.group("name")
    if len(bare) <= 9:
        bare = _SPACED.sub("", bare)
    return bare.rstrip("。：: ；")


class Member(NamedTuple):
    """One of a series of siblings: its shape, and whether nothing stands under it."""

    shape: Shape
    style: Style
    alone: bool


def articles_named(articles: list[Shape]) -> bool:
    """Whether the articles of a text have names throughout: four of five open with a short phrase and 。, two with a very short one."""
    phrases = sum(article.kind in ("run-in", "long run-in", "name") for article in articles)
    return sum(article.kind == "run-in" for article in articles) >= 2 and phrases * 5 >= len(articles) * 4


def vote(series: list[Member], *, named_articles: bool = False) -> list[bool]:
    """Which members of a series of siblings have headings. `named_articles`: the articles of the text have names throughout.

    Items that end in ；, and lines with nothing under any of them (1.营业执照复印件), are lists without headings.
    """
    style = series[0].style
    likely = [member.shape.headlike and not (member.shape.kind == "stopped" and member.alone) for member in series]
    if style in _NAMED:
        return [member.shape.kind != "none" for member in series]
    share = sum(likely)
    if style != "一、":
        if sum(member.shape.tail in "；;" for member in series if member.shape.tail) and share * 2 <= len(series):
            return [False] * len(series)
        bare = [member.alone and member.shape.kind in ("line", "none", "stopped") for member in series]
        listed = (
            all(bare[:-1]) and len(bare) > 1 and style in ("1.", "（1）", "①") and series[-1].shape.kind == "line"
        )  # text after the list
        if listed or (all(bare) and (len(series) > 1 or style != "（一）")):
            return [False] * len(series)
    found: list[bool] = []
    backed = sum(
        member.shape.kind in ("run-in", "long run-in", "line") or (member.shape.kind == "stopped" and not member.alone) for member in series
    )
    lines = sum(member.shape.kind == "line" for member in series)
    named = sum(member.shape.kind == "run-in" for member in series)
    for member, yes in zip(series, likely):
        kind = member.shape.kind
        if kind == "name":
            found.append(True)
        elif style == "条":
            short = kind == "run-in" and (named >= 2 or named_articles)
            found.append((kind == "line" and lines * 2 > len(series)) or short or (kind == "long run-in" and named_articles))
        elif kind == "line":
            found.append(style == "一、" or not member.alone or share * 2 >= len(series))
        elif kind == "stopped":
            found.append(yes and backed * 2 >= len(series))
        elif kind == "run-in":
            found.append(backed * 2 >= len(series))
        elif kind == "long run-in":
            found.append((share > 0 and backed * 2 > len(series)) or (backed == len(series) >= 3))
        elif kind == "colon":
            found.append(sum(member.shape.kind != "none" for member in series) * 2 > len(series))
        else:
            found.append(False)
    return found
