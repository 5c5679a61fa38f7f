"""The event that a term counts from: 印发之日起, 收到通知后, 到期前, 正常运营满; and the event without a term (公示结束后)."""

import re

import regex

from .figure import Figure

_EVENT_WORDS = (
    "下达|死亡|印发|发布|公布|收到|批准|批复|受理|送达|通过|完成|结束|届满|期满|到期|签订|签署|成立|开始|提交|到位|作出|做出|确定|签收|取得"
    "|公示|公告|生效|施行|实施|发生|知道|召开|启动|立项|验收|投产|开工|竣工|建成|认定|接到|获得|颁布|报送|上报|申请|通知|登记|备案|审核"
    "|审查|评审|初审|复核|同意|终结|终止|变更|发出|离职|毕业|入职|出台|移交|举行|截止|检查|抽查|整改|到账|拨付|备齐|送交|入库|缴纳|中标|开标"
)
_EVENTS = tuple(_EVENT_WORDS.split("|"))  # `str.endswith` tells most places without an event before a pattern looks back
_EVENT = rf"(?:{_EVENT_WORDS})"
_BODY = r"[^，。；：、！？\n“”《》]"
_ANCHOR_FROM = re.compile(
    rf"(?P<anchor>{_BODY}{{1,40}}?(?:之日|当日|次日|之时|当天))(?:起|后|前|起算|起计算|算起)?(?:的|最长|不超过|不少于|不得超过|至少|满)?\s?$"
)
_DAY_OF = re.compile(r"之[日时]|当[日天]|次日")
_AFTER_SIGNS = frozenset("后起前")
_ANCHOR_AFTER = re.compile(rf"(?P<anchor>{_BODY}{{1,40}}?{_BODY})(?:之后|以后|后|起|完毕后|前)(?:的|第)?\s?$")
#: 收到《要求说明不立案理由通知书》|后七日内
_ANCHOR_TITLE = re.compile(
    rf"(?P<anchor>(?:{_EVENT}|领取|出具|签发|核发|换发|补发|填写|接收)[^，。；：、！？\s“”《》]{{0,12}}《[^《》\n]{{1,40}}》"
    r"(?![自从在])[^，。；：、！？\s“”《》]{0,4}?(?:之日|当日|次日)?)(?:之后|以后|后|起|前)(?:的|最长|不超过|至少)?\s?$"
)
_ANCHOR_OF = re.compile(rf"(?P<anchor>{_BODY}{{0,30}}{_EVENT}{_BODY}{{0,12}})的\s?$")
_ANCHOR_BARE = re.compile(rf"(?P<anchor>{_BODY}{{1,30}}{_EVENT})\s?$")
#: 在|批准用地|一年内, 于签订合同|3日内
_ANCHOR_ON = regex.compile(
    r"(?<=^|[在于自，。；、\n])(?P<anchor>(?:收到|接到|批准|批复|签订|签署|受理|取得|获得|领取|提交|作出|做出|发现|知道|下达|印发|发布|公布|完成|验收合格|竣工|投产|开工|登记|备案|变更|终止|解除|死亡|毕业|入职|离职|到期|期满|届满|立项|移交|交付)"
    r"(?:(?![在于应须要将可由的])\p{Han}){0,10})\s?$"
)
_EVENT_INSIDE = re.compile(_EVENT)
#: 正常运营满|1年后
_ANCHOR_FULL = re.compile(rf"(?P<anchor>{_BODY}{{2,24}}?)(?<![届期不未])满\s?$")
_AT_LEAST = r"(?:至少|不少于|不得少于)?\s?$"
_EARLY = re.compile(rf"提前{_AT_LEAST}")
_ANCHOR_AHEAD = re.compile(rf"(?P<anchor>{_BODY}{{0,30}}(?:{_EVENT}|使用|经营|关闭|停止|退役|出售|离岗|退休|上岗))之?前{_AT_LEAST}")
_SINCE = re.compile(
    rf"(?:自|从|[在于](?={_BODY}+次月))(?P<anchor>{_BODY}{{2,36}}?)(?:之日起|(?:之日|后)?[的之]?(?P<month>次月|当[月年])起)$"
)
_TERM_FOLLOWS = re.compile(r"，?[^，。；\n]{0,10}?[\d一二三四五六七八九十两百]个?(?:工作日|日|年|月|天|小时)")
#: 自认定(当年起)5年内, 从取得资格(次年起)3年内
_YEAR_OF = re.compile(rf"[自从]{_BODY}{{2,24}}$")
_IN_TERM = re.compile(r"[当次][年月]起的?\s?[\d一二三四五六七八九十两]{1,3}\s?个?[年月]\s?以?内")
_LIMIT = re.compile(
    r"(?:(?<=时间|期限|时限)[为是]|自(?![治然主身己愿查评贸动来行])|(?<![存正所实现内潜])在(?![建线校职押])|(?<![关由属对低高等基鉴位至处用])于|(?<![响反供效适对相])应当?(?![用急届收付税])|必须|须|可以|要在|要(?=自)|从(?![事业严])|并(?![购列网联轨])|将在|均|经(?![济营费贸办理])|由(?!于)|的，)"
)
_DONE_WORDS = (
    "结束|期满|届满|印发|发布|公布|下达|批准|批复|通过|到位|完成|生效|施行|同意|合格|备案|完毕|竣工|投产|签订|初审|复审|审核|验收|评审"
    "|公示无异议|无异议|认定"
)
_DONE = tuple(_DONE_WORDS.split("|"))
_AFTER_EVENT = re.compile(rf"(?P<anchor>{_BODY}{{0,24}}(?:{_DONE_WORDS}))之?后$")


def anchor(text: str, at: int, floor: int, says: str) -> tuple[int, str] | None:
    """The event that ends right before `at`: its start and its words (印发之日, 收到通知, 中央财政下达资金)."""
    lowest = max(floor, at - 44)
    tail = text[max(lowest, at - 3) : at]
    if "》" in text[max(lowest, at - 12) : at]:
        found = _ANCHOR_TITLE.search(text, max(floor, at - 90), at)
        if found is not None:
            return found.start(), found["anchor"]
    for pattern, possible in (
        (_ANCHOR_FROM, _DAY_OF.search(text, max(lowest, at - 10), at)),
        (_ANCHOR_AFTER, not _AFTER_SIGNS.isdisjoint(tail)),
        (_ANCHOR_OF, "的" in tail),
    ):
        found = pattern.search(text, lowest, at) if possible else None
        if found is None:
            continue
        start, end = _trim(text, found.start("anchor"), found.end("anchor"))
        if pattern is _ANCHOR_AFTER and not _EVENT_INSIDE.search(text, start, end) and not _plain_event(text, start, end):
            continue
        return (start, text[start:end]) if end - start >= 2 else None
    if says == "within":
        event = _ANCHOR_ON.search(text, max(lowest, at - 18), at)
        if event is not None:
            return event.start("anchor"), event["anchor"]
    if says in ("from", "by") and "满" in tail:
        found = _ANCHOR_FULL.search(text, lowest, at)
        if found is not None:
            start, end = _trim(text, found.start("anchor"), found.end("anchor"))
            return (start, text[start:end]) if 2 <= end - start <= 16 else None
    if says == "by" and tail.rstrip().endswith(_EVENTS):
        found = _ANCHOR_BARE.search(text, lowest, at)
        if found is not None:
            start, end = _trim(text, found.start("anchor"), found.end("anchor"))
            return (start, text[start:end]) if end - start >= 2 else None
    return None


def ahead(text: str, at: int, floor: int) -> tuple[int, str | None] | None:
    """What stands in front of a term that counts back: 提前|5个工作日, 到期前|6个月; its start, and the event where one is named."""
    if "前" not in text[max(floor, at - 6) : at]:
        return None
    early = _EARLY.search(text, max(floor, at - 8), at)
    if early is not None:
        return early.start(), None
    found = _ANCHOR_AHEAD.search(text, max(floor, at - 34), at)
    if found is None:
        return None
    start, end = _trim(text, found.start("anchor"), found.end("anchor"))
    return (start, text[start:end]) if end - start >= 2 else None


def since(text: str, at: int, floor: int) -> Figure | None:
    """发布之日起, 办理失业登记手续的次月起, 引进当年起: `at` is where 日起, 次月 or 当年 stands; a term behind it takes the event."""
    found = _SINCE.search(text, max(floor, at - 40), at + 2 + (text[at] != "日"))
    if found is None and text[at] == "次" and text[at + 3 : at + 4] not in ("至", "到"):  # 年满80周岁的|次月起, 死亡的|自次月起
        start = at - (at > floor and text[at - 1] in "自从")
        return Figure("time", start, at + 3, at, at + 3, "time.since", {"form": "relative", "bound": "from", "offset": "P1M"})
    if found is None or _TERM_FOLLOWS.match(text, found.end()):
        return None
    start, end = _trim(text, found.start("anchor"), found.end("anchor"))
    if not 2 <= end - start <= 24:
        return None
    fields = {"form": "relative", "bound": "from", "anchor": text[start:end], "offset": "P1M" if found["month"] == "次月" else None}
    return Figure("time", start, found.end(), start, end, "time.since", fields)


def opens_term(text: str, at: int, floor: int) -> bool:
    """Whether 当年起 or 次月起 at `at` only joins an event to the term behind it: 自认定|当年起|5年内."""
    return _IN_TERM.match(text, at) is not None and _YEAR_OF.search(text, max(floor, at - 26), at) is not None


def _plain_event(text: str, start: int, end: int) -> bool:
    """变化 of 于变化后3个月内 happens though no word of the list is in it; 最 of 最后三天内 does not."""
    return 2 <= end - start <= 14 and text[end - 1] not in "今此以之最然往先落背前" and not any(c.isdigit() for c in text[start:end])


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The event without what leads to it: 城市要在 in 城市要在建设实施方案印发后1个月内."""
    for limit in _LIMIT.finditer(text, start, end):
        if end - limit.end() >= 2:
            start = limit.end()
    if text.startswith("的规定", start) and end - start > 5:
        start += 3  # 依照《…》的规定|验收合格后
    return start, end


def after_event(text: str, at: int, floor: int) -> Figure | None:
    """公示结束后， : `at` is where 后 stands, a comma follows."""
    lowest = max(floor, at - 28)
    done = text.endswith(_DONE, lowest, at - (text[at - 1 : at] == "之"))
    found = _AFTER_EVENT.search(text, lowest, at + 1) if done else None
    if found is None:
        return None
    start, end = _trim(text, found.start("anchor"), found.end("anchor"))
    if end - start < 2:
        return None
    fields = {"form": "relative", "bound": "from", "anchor": text[start:end]}
    return Figure("time", start, at + 1, start, end, "time.event", fields)
