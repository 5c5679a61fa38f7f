"""眉首 and the opening of the text: title, number, recipients (GB/T 9704, 7.2 and 7.3), as pages print them."""

from typing import NamedTuple

import regex

from . import doc_numbers, history, metadata
from .addressees import groups, is_addressees, opening
from .doc_numbers import DocNumber
from .genres import genre_of
from .labels import label_at
from .lines import Line
from .numerals import DAY, iso_day
from .organs import joined, split_organs
from .reading import Reading

_LONGEST_TITLE_LINE = 90
_LONGEST_HEAD = 60
_PROSE = regex.compile(r"[。；！？]|[：:，,]$")
_DAY_LINE = regex.compile(
    rf"^[（(]?(?:发布时间[：:]|日期[：:]|时间[：:])?\s?(?P<day>{DAY}|(?:19|20)\d{{2}}[-/.]\d{{1,2}}[-/.]\d{{1,2}})(?:\s\d{{1,2}}:\d{{2}}(?::\d{{2}})?)?[）)]?$"
)
#: 云港发布 2022-03-18 17:32, 原创 云港发布 云港发布 昨天 17:32 发表于福建: who put a page up and when, above its title.
_CLOCK = r"\d{1,2}[:：]\d{2}(?:[:：]\d{2})?"
_PUT_UP = regex.compile(
    rf"(?:原创[:：\s]{{0,2}})?(?:[\p{{Han}}A-Za-z·\s]{{2,30}}?)??\s?"
    rf"(?:(?:19|20)\d{{2}}[-/.年]\s?\d{{1,2}}[-/.月]\s?\d{{1,2}}日?(?:\s?{_CLOCK})?|\d{{1,2}}[-/.月]\s?\d{{1,2}}日?\s?{_CLOCK}"
    rf"|(?:昨天|今天|前天|刚刚|\d{{1,2}}天前)(?:\s?{_CLOCK})?)"
    r"(?P<where>\s?(?:发表于|发布于|IP属地：)\s?\p{Han}{2,6}|(?<=[:：]\d\d)\s?\p{Han}{2,3}|\s\p{Han}{2,6})?"
)
_ACCOUNT = regex.compile(
    r"(?:原创[:：\s]{0,2})?(?:[\p{Han}·]{2,8}(?:发布|微讯|公众号)|[\p{Han}·]{2,12}\s(?=[\p{Han}·]{2,8}发布)[\p{Han}·]{2,8}发布)"
)
_RED_HEAD = regex.compile(r"^(?P<organ>[\p{Han}\s]{2,80})?文\s?件$")
_NAMED_IN_FRONT = regex.compile(r"(?P<who>[\p{Han}\s、]{2,80}?)(?=关于|印发|转发)")
_GLUED_RECIPIENTS = regex.compile(r"(?P<title>[^。；：]{6,150}?的(?:通知|意见|函|通告|公告|批复|决定|通报))(?P<who>(?:各|有关)[^。；]+：)$")
_SPACED_END = regex.compile(r"(?<=\p{Han}) (?=\p{Han}(?: \p{Han})*$)")
_ORDER_NUMBER = regex.compile(r"[（(]?(?P<no>(?:(?P<year>(?:19|20)\d{2})年\s?)?第\s?[\d一二三四五六七八九十百〇零]{1,6}\s?号)[）)]?")
#: 份号, 密级和保密期限, 紧急程度 (GB/T 9704, 7.2.1 to 7.2.3), and the rules and stars that part a letterhead from its text.
_COPY_MARK = regex.compile(
    r"\d{6}|(?:绝密|机密|秘密|内部)\s?(?:[★☆]\s?(?:\d{1,2}年|[一二三四五六七八九十]{1,3}年|长期)?)?|(?:特\s?急|加\s?急|平\s?急|急\s?件)[★☆]?|[★☆＊*—_=－-]{1,80}"
)
_SUBTITLE = regex.compile(r"^[（(][^（()）]{1,24}[）)]$")
_QUOTED_TITLE = regex.compile(r"^《(?P<title>[^《》]*(?:〈[^〈〉]*〉[^《》]*|《[^《》]*》[^《》]*)*)》$")


class Head(NamedTuple):
    """What was read above the body, and where the body begins: `roles` are the lines (or rests of lines) of the head."""

    fields: dict[str, Reading]
    body_at: int
    cuts: list[int]


class _Scan:
    """The state of one walk down the head."""

    def __init__(self, headed: bool) -> None:
        self.headed = headed
        self.fields: dict[str, Reading] = {}
        self.site: dict[str, Reading] = {}
        self.pieces: list[tuple[int, int, str]] = []
        self.cuts: list[int] = []
        self.made: list[history.Event] = []
        self.pending: history.Pending | None = None
        self.under: tuple[int, int, str] | None = None  # the line of organs below the title

    def take_number(self, number: DocNumber, start: int, rule: str) -> None:
        span = (start + number.start, start + number.end)
        self.fields.setdefault("doc_number", Reading(number.text, [span], rule))
        self.fields.setdefault("code", Reading(number.code, [span], rule))
        if number.year:
            self.fields.setdefault("number_year", Reading(number.year, [span], rule))

    @property
    def title(self) -> str:
        return _SPACED_END.sub("", "".join(piece for _, _, piece in self.pieces))

    def complete(self) -> bool:
        """Whether the title is all there: it ends in a genre, or the page itself marks it as its heading (# 政策解读)."""
        return bool(self.pieces) and (genre_of(self.title) is not None or (self.headed and "关于" not in self.title))


def read_head(lines: list[Line], headed: bool = False) -> Head:
    """The head of `lines`: fields title, doc_number, addressees, and what the site's metadata say; and where the body begins.

    `headed` where the file marks its first line as the heading (# in Markdown).
    """
    scan = _Scan(headed)
    body_at = lines[0].start if lines else 0
    for line in lines[:_LONGEST_HEAD]:
        body_at = line.start
        rest = _take_line(scan, line)
        if rest is None:
            body_at = line.end
            continue
        body_at = rest
        break
    _close_title(scan)
    if scan.pending is not None:
        scan.made.append(scan.pending.event())
    for name, reading in {**history.settle(scan.made), **scan.site}.items():
        scan.fields.setdefault(name, reading)
    return Head(scan.fields, body_at, scan.cuts)


def _take_line(scan: _Scan, line: Line) -> int | None:
    """Take one line into the head. None where it belongs to the head whole, else where the body begins."""
    start, text = line.start, line.text
    number = doc_numbers.whole(text)
    if number is None and (opened := doc_numbers.opening(text)) is not None and text[opened.end :]:
        rest = text[opened.end :].lstrip()
        at = start + len(text) - len(rest)
        if is_addressees(rest) or genre_of(rest.strip("《》")) or rest.startswith(("关于", "《")):
            scan.take_number(opened, start, "number-before-text")
            scan.cuts.append(start)
            start, text = at, rest
    if number is None and not scan.pieces and (between := doc_numbers.inner(text)) is not None:
        title, rest = text[: between.start].rstrip(), text[between.end :].lstrip()
        if genre_of(title) and (is_addressees(rest) or opening(rest)) and not regex.search(r"[。；]", title):
            scan.take_number(between, start, "number-between-title-and-recipients")
            scan.pieces.append((start, start + len(title), title))
            scan.cuts += [start, start + between.start]
            start, text = start + len(text) - len(rest), rest
    if (order := _ORDER_NUMBER.fullmatch(text)) and len(scan.pieces) == 1 and scan.title.endswith(("令", "公告", "通告")):
        _take_order(scan, order, start, text)
        return None
    if number is not None:
        if (red := scan.fields.get("red_head")) is not None and joined(" ".join(red.value), scan.title) is not None:
            _letterhead(scan)  # 某县财政局文件⏎某县民政局⏎某财发〔2023〕15号
        scan.take_number(number, start, "number-line")
        scan.cuts.append(start)
        return None
    if _names_account(scan, text):
        scan.cuts.append(start)
        return None
    if _COPY_MARK.fullmatch(text) and not scan.complete():
        scan.cuts.append(start)
        return None
    if found := metadata.entries(text):
        _take_metadata(scan, found, start)
        scan.cuts.append(start)
        return None
    if (glued := _GLUED_RECIPIENTS.match(text)) and not scan.pieces and is_addressees(glued.group("who")):
        scan.pieces.append((start, start + glued.end("title"), glued.group("title")))
        scan.cuts.append(start)
        start, text = start + glued.start("who"), glued.group("who")
    if is_addressees(text) and label_at(text) is None:
        return _take_addressees(scan, text, start, line.end)
    if label_at(text) is None and (reach := opening(text)) is not None:
        return _take_addressees(scan, text[:reach], start, start + reach)
    if (day := _DAY_LINE.match(text)) and (scan.pieces or scan.site):
        scan.site.setdefault(
            "issue_date", Reading(iso_day(day.group("day")), [(start + day.start("day"), start + day.end("day"))], "date-under-title")
        )
        scan.cuts.append(start)
        return None
    if scan.pieces and label_at(text) is None and _take_history(scan, text, start):
        scan.cuts.append(start)
        return None
    if label_at(text) is not None or text in ("目录", "目 录", "目次") or _PROSE.search(text) or len(text) > _LONGEST_TITLE_LINE:
        return start
    return _take_title(scan, text, start)


def _names_account(scan: _Scan, text: str) -> bool:
    """Whether the line tells who put the page up: 云港发布 2022-03-18 17:32; or the account alone, with 2022-03-18 发表于福建 below it."""
    put_up = _PUT_UP.fullmatch(text)
    if not scan.pieces:
        return put_up is not None or _ACCOUNT.fullmatch(text) is not None
    if put_up is not None and put_up["where"] and len(scan.pieces) == 1 and len(scan.title) <= 12 and not scan.complete():
        scan.pieces = []
        return True
    return False


def _take_history(scan: _Scan, text: str, start: int) -> bool:
    """Whether `text` tells of the making of the document (history.py), and what it tells."""
    if scan.pending is not None:
        pending, ended = scan.pending, scan.pending.take(text, start)
        if ended is None or ended:
            scan.pending = None
            scan.made.append(pending.event())
        if ended is not None:
            return True
    if history.on_issue(text):
        scan.fields["on_issue"] = Reading(True, [(start, start + len(text))], "effective-from-issue", "inferred")
        return True
    if history.is_note(text):
        scan.made += history.events(text, start)
        return True
    scan.pending = history.opened(text, start) if scan.complete() else None
    return scan.pending is not None


def _take_order(scan: _Scan, order: "regex.Match[str]", start: int, text: str) -> None:
    """国务院令⏎第743号: what stood as title is the organ and kind of an order, and with this line its number."""
    begin, end, name = scan.pieces.pop()
    code = "".join(name.split())
    spans = [(begin, end), (start, start + len(text))]
    scan.fields["doc_number"] = Reading(code + "".join(order.group("no").split()), spans, "order-number")
    scan.fields["code"] = Reading(code, [(begin, end)], "order-number")
    if order.group("year"):
        scan.fields["number_year"] = Reading(int(order.group("year")), spans[1:], "order-number")
    scan.cuts.append(start)


def _take_metadata(scan: _Scan, found: list[metadata.Entry], start: int) -> None:
    for entry in found:
        span = [(start + entry.start, start + entry.end)]
        if entry.field == "doc_number" and (number := doc_numbers.whole(entry.value)):
            scan.site.setdefault("doc_number", Reading(number.text, span, "site-metadata"))
            scan.site.setdefault("code", Reading(number.code, span, "site-metadata"))
            if number.year:
                scan.site.setdefault("number_year", Reading(number.year, span, "site-metadata"))
        elif entry.field == "issue_date" and (day := iso_day(entry.value)):
            scan.site.setdefault("issue_date", Reading(day, span, "site-metadata"))
        elif entry.field == "issuers" and (organs := split_organs(entry.value)):
            scan.site.setdefault("issuers", Reading(organs, span, "site-metadata"))
        elif entry.field == "title" and entry.value:
            scan.site.setdefault("title", Reading(entry.value, span, "site-metadata"))


def _take_addressees(scan: _Scan, text: str, start: int, end: int) -> int | None:
    body = text[:-1]
    places = groups(body)
    spans = [(start + a, start + b) for a, b in places]
    scan.fields["addressees"] = Reading([body[a:b].strip() for a, b in places], spans, "addressee-line")
    scan.cuts.append(start)
    return end


def _take_title(scan: _Scan, text: str, start: int) -> int | None:
    quoted = _QUOTED_TITLE.match(text)
    piece, at = (quoted.group("title"), start + 1) if quoted else (text, start)
    if (red := _RED_HEAD.match(piece)) and (red.group("organ") or split_organs(scan.title)):
        _letterhead(scan, split_organs(red.group("organ") or ""), (start, start + len(text)))
        scan.cuts.append(start)
        return None
    if scan.pieces and "".join(piece.split()) in "".join(scan.title.split()):  # printed twice
        scan.cuts.append(start)
        return None
    if scan.complete():
        if _SUBTITLE.match(piece):
            scan.pieces.append((at, at + len(piece), piece))
            scan.cuts.append(start)
            return None
        if organs := split_organs(piece):
            scan.fields.setdefault("under_title", Reading(organs, [(at, at + len(piece))], "organ-under-title"))
            scan.under = (at, at + len(piece), piece)
            scan.cuts.append(start)
            return None
        if not _names_above(scan, piece):
            return start
        scan.pieces = [scan.under] if scan.under is not None else []
        scan.fields.pop("under_title", None)
    if scan.pieces and not _continues(scan, piece):
        return start
    if scan.pieces and split_organs(scan.title) and not piece.startswith(("关于", "印发", "转发")):
        if not _joint(scan.title, piece):
            _letterhead(scan)
        else:
            piece = " " + piece
    if closed := doc_numbers.closing(piece):
        scan.take_number(closed, at, "number-after-title")
        piece = piece[: closed.start].rstrip()
    scan.pieces.append((at, at + len(piece.lstrip()), piece))
    scan.cuts.append(start)
    return None


def _names_above(scan: _Scan, piece: str) -> bool:
    """Whether `piece` is the title of a notice that prints what stands as title: 县实施方案⏎县发展和改革局⏎关于印发《县实施方案》的通知.

    What stood above is the name of the page. The title of the notice may go on in the next line.
    """
    named = regex.match(r"(?:[\p{Han}\s、]{2,60})?(?:关于)?(?:印发|转发|发布|公布)《(?P<what>[^《》]{4,})(?P<whole>》)?", piece)
    if named is None:
        return False
    above, what = "".join(scan.title.split()), "".join(named["what"].split())
    return what == above if named["whole"] else above.startswith(what)


def _joint(above: str, piece: str) -> bool:
    """Whether `piece` goes on with the issuers `above` in front of a title: 某市财政局⏎某市民政局⏎关于…, or ⏎某市民政局关于…."""
    named = _NAMED_IN_FRONT.match(piece)
    return joined(above, named.group("who").strip() if named else piece) is not None


def _letterhead(scan: _Scan, more: list[str] | None = None, span: tuple[int, int] | None = None) -> None:
    """What stood as title is no title: it is a letterhead, with the organs `more` of the line 某市民政局文件 at `span`."""
    organs, spans = split_organs(scan.title), [(scan.pieces[0][0], scan.pieces[-1][1])] if scan.pieces else []
    scan.pieces = [] if organs else scan.pieces
    found = Reading([*organs, *(more or [])], [*(spans if organs else []), *([span] if span else [])], "red-head")
    above = scan.fields.get("red_head")
    if above is None:
        scan.fields["red_head"] = found
    elif joined(" ".join(above.value), " ".join(found.value)) is not None:
        scan.fields["red_head"] = Reading([*above.value, *found.value], [*above.spans, *found.spans], "red-head")


def _continues(scan: _Scan, piece: str) -> bool:
    """Whether `piece` may go on with an unfinished title: at most four lines, 200 characters, lines of joint issuers aside."""
    issuers = scan.pieces[: 1 + sum(text.startswith(" ") for _, _, text in scan.pieces)] if split_organs(scan.pieces[0][2]) else []
    return len(scan.pieces) - len(issuers) < 5 and len(scan.title) + len(piece) <= 200 + sum(len(text) for _, _, text in issuers)


def _close_title(scan: _Scan) -> None:
    """Settle the title from its lines: it ends in a genre, or is one short line at the very top, or there is none."""
    pieces = scan.pieces
    if not pieces:
        return
    title = scan.title
    if split_organs(title) and "关于" not in title:
        scan.fields.setdefault("red_head", Reading(split_organs(title), [(pieces[0][0], pieces[-1][1])], "red-head"))
        return
    spans = [(a, b) for a, b, _ in pieces]
    if scan.complete():
        rule = "title-over-lines" if len(pieces) > 1 else "title-line"
    elif len(pieces) == 1 and 4 <= len(title) <= 60:
        rule = "title-first-line"
    elif "关于" in title:
        rule = "title-without-genre"
    else:
        return
    scan.fields["title"] = Reading(title, spans, rule)
