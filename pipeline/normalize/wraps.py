"""Hard wraps: lines that end where the page did and not where the paragraph does."""

from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

import regex

from ..records import Change

#: What a whole line ends with.
END = "。！？；：!?;:.…”’）)》】〉"
#: How a new paragraph, item or heading begins. Not `1.5亿元`, not `2018年`.
LABEL = regex.compile(
    r"(?:\*\*|__)?(?:[（(〔【]?[一二三四五六七八九十百]{1,4}[、）)〕】．.]|第[一二三四五六七八九十百零\d]{1,5}[章节条编款部]|[（(]\d{1,2}[）)]|\d{1,2}(?:[、．）)]|\.(?!\d))"
    r"|\d{1,2}(?:\.\d{1,2}){1,3}(?=[\s\u4e00-\u9fff])(?![\d.]*[万亿元%个家件年倍])|[①-⑳]|[-—―–●•■◆★▲○]|附件|附[:：]|(?:联\s?系|(?:办公)?电\s?话|传\s?真|(?:电子)?邮\s?[箱编件]|地\s?址|抄\s?送|主\s?送|备?\s?注|时\s?间|地\s?点|责任单位|牵头单位)\p{Han}{0,4}\s?[:：]|#)"
)
#: The line that must belong to the one before: it opens with a mark that closes, or goes on with a number's unit.
_CERTAIN = regex.compile(
    r"(?<=[\p{Han}\d〕])[^\S\r\n]*\r?\n\s*(?=[，、；：。）》〉】！？])"
    r"|(?<=[\[〔［（(]\d{4}[\]〕］）)][^\S\r\n]?第?[^\S\r\n]?\d{1,5})[^\S\r\n]*\r?\n\s*(?=[号號])"
    r"|(?<=[\[〔［]\d{4}[\]〕］])[^\S\r\n]*\r?\n\s*(?=第?\d{1,5}\s?[号號])"
    r"|(?<=[\p{Han}）》”)])[^\S\r\n]*\r?\n\s*(?=的(?:\p{Han}{2,4}[^\S\r\n]*(?:\r?\n|$)|[^\n]*[，。；]))"
    r"|(?<=\d)[^\S\r\n]*\r?\n\s*(?=[%％‰](?!\d))|(?<=\d)[^\S\r\n]*\r?\n\s*(?=年\d|月\d{1,2}[^\S\r\n]*日)"
)
_MAY_CERTAIN = frozenset("，、；：。）》〉】！？号號年月%％‰的")  # what a line begins with that certainly goes on
_OPEN_TITLE = regex.compile(r"《[^《》\n]*\n")
_ASCII = regex.compile(r"[\x20-\x7e]")
_TOKEN = regex.compile(r"[\x21-\x7e]+")
_PROSE = regex.compile(r"[，。；、《“（：]")
_TITLE = regex.compile(r"(?<=\S)[^\S\n]*+\n\s*+(?<=《[^《》]{0,60})(?=[^《》]{0,60}》)")
#: 联系人：吴建平，电话：⏎0551-62553187
_NUMBER_BEHIND = tuple(word + mark for word in ("电话", "传真", "手机", "邮箱") for mark in "：:")
_NUMBER = regex.compile(r"[（(]?0?\d{2,4}[-—－）)]?\d|[A-Za-z0-9_.]+@")
_DUTY = regex.compile(r"责任|负责|牵头|配合|落实|试行|暂行|年")
#: A title as wide as the page ends above its number and above 发布时间：…, a text above the day it is signed.
_DAY = (
    r"(?:19|20)\d{2}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日"
    r"|[一二][一二三四五六七八九〇○零OoＯ0]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"
)
_ALONE = regex.compile(
    rf"\p{{Han}}{{2,16}}[〔［\[（(【](?:19|20)\d{{2}}[〕］\]）)】]\s?(?:第\s?)?\d{{1,5}}\s?[号號]|{_DAY}"
    r"|(?:信息来源|来源|(?:发布|公布|成文|发文|印发)(?:时间|日期)|索引号|文号|浏览次数)[:：].*"
)
_SIGNED = regex.compile(r"\p{Han}[\p{Han}\s（）()]{2,40}(?:厅|局|委|委员会|政府|部|办公室|中心|处|院|会|组|行|署|社|司)")
_NAVIGATION = regex.compile(r".{0,8}位置[:：]|(?:网站)?首页\s?[>＞|｜]")
_IS_DAY = regex.compile(_DAY)
_SLACK = 3.0  # how much shorter than the page a full line may be: a mark or a figure was kept whole
_LEAST = 15  # characters of a line that can be a full one


class _Line(NamedTuple):
    start: int
    end: int
    content: str
    indent: int
    blank_before: bool


class _Page(NamedTuple):
    """Full lines measure `width`, by one of the ways that a page or a program has of breaking lines."""

    width: float
    measure: Callable[[_Line], float]


def goes_on(line: str, following: str) -> bool:
    """Whether a sentence that `line` breaks off goes on in `following`: no end mark here, no label there.

    >>> goes_on("推动完善知识产权创造、保护和运用", "体系，培育多元化的机构。"), goes_on("有关事项通知如下", "一、总体要求")
    (True, False)
    """
    here, there = line.rstrip(), following.lstrip()
    return bool(here) and bool(there) and here[-1] not in END and here[0] != "#" and not LABEL.match(there)


def full_line(text: str) -> Callable[[str, str], bool | None]:
    """Whether a line of `text` is a full one of a wrapped page, given the line and the one that follows: `hard_wraps` will join the two.

    None where the text is not wrapped, so that no line tells by its length whether it ends a paragraph.
    """
    page = _page(_lines(text))

    def full(line: str, following: str) -> bool | None:
        here, there = _lines(line), _lines(following)
        return None if page is None else bool(here and there) and _full(here[0], there[0], page)

    return full


def hard_wraps(text: str) -> list[Change]:
    """Line breaks inside a sentence go, in texts that are wrapped throughout; in any text those that cannot be an end.

    A text is wrapped when at least four lines of prose end without an end mark at nearly the same width, and they are a good
    part of its longer lines. A short line (title, addressee, heading, signature) is never joined to the next.
    """
    if "\n" not in text:
        return []
    lines = _lines(text)
    rows = " | " in text
    navigates = "位置" in text or "首页" in text
    changes: dict[int, int] = {}
    if any(line.content[0] in _MAY_CERTAIN or line.content[-1] in "〕]］" for line in lines):
        changes = {match.start(): match.end() for match in _CERTAIN.finditer(text)}
    if _OPEN_TITLE.search(text):  # 《农业农村部办公厅关于做好农产品⏎产地冷藏保鲜设施建设工作的通知》
        for match in _TITLE.finditer(text):
            changes.setdefault(match.start(), match.end())
    page = _page(lines)
    indenting = sum(line.indent >= 2 for line in lines) >= max(3, len(lines) // 20)
    double = sum(line.blank_before for line in lines) >= 0.8 * (len(lines) - 1)
    labels = [line for line in lines if LABEL.match(line.content)] if page and indenting else []
    hanging = indenting and len(labels) >= 3 and sum(line.indent < 2 for line in labels) <= 0.2 * len(labels)
    for number, (line, following) in enumerate(pairwise(lines), start=2):
        if (
            navigates and len(following.content) > 8 and _NAVIGATION.match(line.content)
        ):  # with what is joined to it, it would go as a line of the site
            continue
        if page and line.content[-1] in END and _SIGNED.fullmatch(following.content) and _signs(lines[number : number + 6]):
            continue
        if rows and (" | " in line.content or " | " in following.content):  # rows of a table
            continue
        if not page and (line.content[-1] not in "，、" or len(line.content) < _LEAST):
            continue
        if (following.blank_before and not double) or following.indent >= 2 or following.content.endswith("日印发"):
            continue
        if page and _torn(line.content, following.content) and _full(line, following, page):
            changes[line.end] = following.start
            continue
        if LABEL.match(following.content) and not (page and hanging and line.content[-1] not in END):
            continue
        if page and line.content.endswith(_NUMBER_BEHIND) and _NUMBER.match(following.content):
            changes[line.end] = following.start
            continue
        if page and _full(line, following, page):
            if (_is_over(line.content) and not indenting) or _ALONE.fullmatch(following.content):
                continue
        elif line.content[-1] not in "，、" or len(line.content) < _LEAST:
            continue
        changes[line.end] = following.start
    return [
        Change(start, end, " " if _latin(text, start) and _latin(text, end - 1, 1) else "", "whitespace", "hard-wrap")
        for start, end in sorted(changes.items())
    ]


def _signs(below: list[_Line]) -> bool:
    """Whether the lines below a name of an organ are more of them, and then a day: 国务院办公厅⏎2025年12月8日."""
    for line in below:
        if _IS_DAY.fullmatch(line.content):
            return True
        if not _SIGNED.fullmatch(line.content):
            return False
    return False


def _torn(line: str, following: str) -> bool:
    """Whether a figure is torn at its mark: 1.⏎5亿元, 18:⏎00前."""
    return line[-1] in ".:：" and line[-2:-1].isdigit() and following[0].isdigit()


def _is_over(line: str) -> bool:
    """Whether a full line of a page without indents ends a paragraph, by its last mark.

    What stands behind quoted words goes on (“一站式”⏎服务), and behind a title or an aside inside a sentence
    (县（市、区）⏎人民政府); not behind …负责。（牵头单位：市教育局）⏎推进….
    """
    last = line[-1]
    if last not in END:
        return False
    if last in "”’》〉":
        return line[-2:-1] in "。！？"
    if last in "）)":
        opening = max(line.rfind("（"), line.rfind("("))
        return opening <= 0 or line[opening - 1] in "。；！？" or _DUTY.search(line, opening) is not None or len(line) - opening < 3
    return True


def _full(line: _Line, following: _Line, page: _Page) -> bool:
    """Whether the line reaches the width of the page, or would have with the figure that was kept whole for the next line."""
    token = _TOKEN.match(following.content)
    kept = min(12, token.end()) / 2 if token and line.content[-1] not in END else 0.0
    return page.width - _SLACK - kept <= page.measure(line) <= page.width + _SLACK


def _latin(text: str, at: int, step: int = -1) -> bool:
    at += step
    return 0 <= at < len(text) and text[at].isascii() and text[at].isalpha()


def _lines(text: str) -> list[_Line]:
    found: list[_Line] = []
    at, blank = 0, False
    for raw in text.split("\n"):
        content = raw.strip()
        if content:
            lead = len(raw) - len(raw.lstrip())
            found.append(_Line(at + lead, at + lead + len(content), content, lead + raw[:lead].count("\u3000"), blank))
        blank = not content
        at += len(raw) + 1
    return found


def _may_go_on(line: _Line, following: _Line) -> bool:
    prose = line.content[-1] not in END and following.indent < 2 and not following.blank_before and not LABEL.match(following.content)
    return prose and " | " not in line.content


def _display(line: _Line) -> float:
    """Width on a page in ideographs, without the indent."""
    return len(line.content) - len(_ASCII.findall(line.content)) / 2


def _display_indented(line: _Line) -> float:
    return _display(line) + line.indent / 2


def _characters(line: _Line) -> float:
    return float(len(line.content))


def _characters_indented(line: _Line) -> float:
    return len(line.content) + line.indent / 2


def _page(lines: list[_Line]) -> _Page | None:
    """The width at which lines break, or None where the text is not wrapped."""
    longer = [line for line in lines if len(line.content) >= _LEAST]
    broken = [line for line, following in pairwise(lines) if len(line.content) >= _LEAST and _may_go_on(line, following)]
    prose = sum(_PROSE.search(line.content, 1, len(line.content)) is not None for line in broken)  # a list of names is not wrapped
    if len(broken) < 4 or len(broken) < 0.25 * len(longer) or prose < 0.5 * len(broken):
        return None
    page, most = _Page(0.0, _display), 0
    for measure in (_display_indented, _display, _characters_indented, _characters):
        bins = Counter(round(measure(line)) for line in broken)
        width = max(bins, key=lambda w: (sum(bins[w + d] for d in (-1, 0, 1)), w))
        sharp = sum(bins[width + d] for d in (-1, 0, 1))
        if sharp > most:
            page, most = _Page(float(width), measure), sharp
    near = sum(-_SLACK <= page.measure(line) - page.width <= 2 for line in broken)
    beyond = sum(page.measure(line) > page.width + _SLACK for line in longer)
    wrapped = near >= 0.5 * len(broken) and near >= 4 and beyond <= 0.25 * len(longer) and page.width >= _LEAST
    return page if wrapped else None
