"""The event that a term counts from, where it stands apart: in front of it, at the term before, or a clause earlier."""

import re

import regex

from ..records import Mention
from . import timed_lists
from .actors import lead_end
from .bodies import ends_in_head
from .reading import Place, Reading, Segment, Unit

#: 在签订合同|10个工作日前, 自交付使用后|3年: directly in front.
_NEAR = regex.compile(r"(?:在|于|自)(?P<event>[^，。；]{2,30}?)(?:后|之日起|之前|前)?$")
#: 交付使用后(5年内), 每年度终了后(两个月内): the event directly in front.
EVENT = regex.compile(
    r"(?:^|(?<=[，。；：、\s于在应须要可且并自至]|\d[.．]|[）)])|应当|之日起)(?P<event>(?![当在于])(?:\p{Han}(?![于在应须要可且并自至])){1,13}\p{Han}之?后)[于在]?$"
)
#: 取得土地后|应当在(6个月内), 接到报告后应当于(1小时内): a duty between.
_DUTY = re.compile(
    r"(?:[^，。；]*[在于自从])?(?P<event>(?:(?![自从])[^，。；、\d]){2,40}?)(?<![此以今之最然往先背前])(?:之后|后|之日起)(?:(?:应当?|须|要|可以?|必须|需|将|均|一般|原则上)+(?:至迟|最迟)?[在于]?|[在于])"
)
#: 从受理|到放款全流程不得超过(20个工作日), 从申请|到批准，全部时间(不得超过60天)
_FROM_TO = regex.compile(
    r"从(?P<event>[^，。；到至\d]{2,16})[到至][^，。；\d]{2,16}?，?(?:整个|全部|累计|总|全)?(?:流程|过程|程|时间|时限|时长|周期|用时|期限|办理|审批|天数)*"
    r"(?:应当?|须|一般|原则上|均|压缩至|控制在|不得|不|超过|为|共)*$"
)
#: 应当在, 也可以在, at the beginning of a segment or of one of a list: the term opens it.
_OPENS = regex.compile(
    r"(?:余款|尾款|余额|其余款项|剩余款项|剩余部分)?(?:也|或者?|应当?|须|要|可以?|必须|需|将|均|最迟|至迟|一般|原则上|在|于)*"
)
#: 公示结束后，|应当在7日内…, 登记事项变更的，|…
_BEFORE = regex.compile(r"(?P<event>[^，。；]{2,40}?)(?:之?后|之日起|时|完成后|的)$")
#: 上级法院收到下级法院转递的文书，|应当在7个工作日内…
_RECEIVED = regex.compile(
    r"(?:[^，。；]*?[\p{Han}）])?(?P<event>(?<!未|已|所|没有)(?:收到|接到|受理|接报)(?!的)(?:(?!应当|须)[^，。；]){2,40}?)(?:之?后|时|之日起?)?$"
)
#: 2022年1月1日后备案|并在2年内(建成投产)
_THEN = regex.compile(r"(?P<event>(?:备案|登记|注册|签约|立项|开工|落户|入驻|认定|摘牌|投产))并[在于]?$")
#: 安装调试完毕|7日内, 整改通知下达|30日内
_DONE = regex.compile(
    r"(?P<event>(?:(?![在于自从须由]|应(?![急用对]))[^，。；、\d]){2,24}(?:完毕|下达|结束|届满|期满|竣工|发布|公布|生效|批准|到位|送达|印发|开工|投产|合格))$"
)
_AHEAD = regex.compile(r"提?前")
_FRONT_EVENT = re.compile(r"(?:[应须要需可]|应当|必须)[在于](?P<event>[一-龥]{1,12})$")
_LABEL = regex.compile(r"第[一二三四五六七八九十百零\d]{1,6}条\s")
_LAST_DAY = regex.compile(r"[自从](?P<event>(?:(?![自从])[^，。；]){2,60})$")
#: 到站|后应在|2小时内: what stands between the event and the term that belongs to one expression with it.
_BETWEEN = regex.compile(r"(?:之后|后|之日起)(?:(?:应当?|须|要)?|，(?:应当?|须|要))[在于]?")
_DAYS = {"H": 0.04, "D": 1.0, "W": 7.0, "M": 30.0, "Y": 365.0}
#: How many segments back a report or an application may have come in, and how many terms of a list are followed.
_BACK, _LISTED = 3, 6


def counted_from(reading: Reading, unit: Unit, mention: Mention, listed: int = _LISTED) -> Place | None:
    """Where the event stands that a term counts from: 收到资金预算后，应当在30日内…; 接到投诉后15分钟内响应、|2小时内到达现场."""
    text = reading.masked
    segment = unit.segment_at(mention.start)
    if (once := timed_lists.event(text, unit, segment, mention.start)) is not None:
        return once
    duty = _DUTY.fullmatch(text, segment.start, mention.start)
    if duty is not None and not reading.mentions_in(*duty.span("event"), "time"):
        return lead_end(text, *duty.span("event")), duty.end("event")
    if (way := way_from(text, unit, mention)) is not None:
        return way
    entry = text.rfind("、", segment.start, mention.start) + 1
    opens = _OPENS.fullmatch(text, entry or segment.start, mention.start) is not None
    if not opens and listed and mention.bound == "within":
        opens = _same_for_another(reading, unit, segment, mention)
    if opens and listed and (same := _of_the_same(reading, unit, mention, bool(entry), listed)) is not None:
        return same
    if (then := _THEN.search(text, segment.start, mention.start)) is not None:
        return then.span("event")
    done = _DONE.search(text, segment.start, mention.start) if mention.bound == "within" else None
    if done is not None:
        return lead_end(text, *done.span("event")), done.end("event")
    near = _NEAR.search(text, segment.start, mention.start)
    if near and not (reading.mentions_in(*near.span("event"), "time") or near["event"].endswith(("、", "在", "于"))):
        return near.span("event")
    if _AHEAD.match(mention.text) and 2 <= mention.start - segment.start <= 14 and not opens:
        begin = lead_end(text, segment.start, mention.start)
        if text.endswith("负责", begin, mention.start) or ends_in_head(text, begin, mention.start):
            return None  # （二）市气象局负责|提前48小时发布预报
        front = text[segment.start : mention.start]
        if (event := _FRONT_EVENT.search(front)) is not None:
            return segment.start + event.start("event"), mention.start  # 考生应于考|前30分钟
        return None if front.endswith(("应当", "应", "须", "需", "要", "可")) else (begin, mention.start)  # 到期|前6个月
    return _earlier(reading, unit, segment)


def way_from(text: str, unit: Unit, mention: Mention) -> Place | None:
    """受理 of 从受理到放款全流程不得超过20个工作日: where a way begins that a term is the length of."""
    start = max(unit.start, mention.start - 40)
    found = _FROM_TO.search(text, start, mention.start) if text.find("从", start, mention.start) >= 0 else None
    return found.span("event") if found is not None else None


def is_joined(text: str, event: Place, start: int) -> bool:
    """Whether the event and the term at `start` are one expression: 到站后应在|2小时内."""
    return event[1] < start <= event[1] + 8 and event[1] - event[0] <= 14 and _BETWEEN.fullmatch(text, event[1], start) is not None


def unnamed_day(reading: Reading, segment: Segment, mention: Mention) -> Place | None:
    """自作出变更决定或者发生变更事由|之日起15日内: the event of a day whose expression begins with 之日."""
    if not mention.text.startswith("之日"):
        return None
    found = _LAST_DAY.search(reading.masked, segment.start, mention.start)
    return found.span("event") if found else None


def behind_label(text: str, start: int) -> int:
    """第五十条 资金和粮食补助期满后: where the event begins, behind the label of the article."""
    label = _LABEL.match(text, start) if text[start] == "第" else None
    return label.end() if label else start


def _same_for_another(reading: Reading, unit: Unit, segment: Segment, mention: Mention) -> bool:
    """主干路雪停后4小时内清净，次干路(8小时内)清净: whether the term before is that of the same deed for another."""
    before = next((m for m in reversed(reading.mentions_in(unit.start, segment.start, "time"))), None)
    named = 2 <= mention.start - segment.start <= 10 and "后" not in reading.masked[segment.start : mention.start]
    return named and before is not None and timed_lists.same_deed(reading.masked, unit, before, mention)


def _of_the_same(reading: Reading, unit: Unit, mention: Mention, in_list: bool, listed: int) -> Place | None:
    """接到投诉后15分钟内响应、|2小时内到达现场; a longer term behind a shorter one: 验收后30日内完成结算，|90日内完成决算."""
    before = next((m for m in reversed(reading.mentions_in(unit.start, mention.start, "time"))), None)
    if before is None or before.form != "relative" or before.offset is None or _AHEAD.match(before.text):
        return None
    between = reading.masked[before.end : mention.start]
    alike = timed_lists.same_deed(reading.masked, unit, before, mention)
    if not alike and ("并" in between or between.count("，") > 1 or (not in_list and not _length(before) < _length(mention))):
        return None
    if before.anchor:
        before = timed_lists.without_whose(reading.masked, unit, before, mention)
        assert before.anchor is not None
        at = reading.text.find(before.anchor, before.start, before.end)
        return (at, at + len(before.anchor)) if at >= 0 else None
    event = EVENT.search(reading.masked, unit.segment_at(before.start).start, before.start)
    if event is not None:
        return event.start("event"), event.end("event") - (2 if event["event"].endswith("之后") else 1)
    return counted_from(reading, unit, before, listed - 1)


def _length(mention: Mention) -> float:
    """The days of a term, roughly; 0 for one of several parts."""
    offset = mention.offset or ""
    figure = offset.strip("PT")[:-1]
    return float(figure) * (_DAYS.get(offset[-1], 0) if "T" not in offset else 0.04) if figure.replace(".", "").isdigit() else 0.0


def _earlier(reading: Reading, unit: Unit, segment: Segment) -> Place | None:
    """The event of the segment before, or what was received up to three before: 收到举报后，应当及时核查，并|在5日内告知举报人."""
    text = reading.masked
    for back, before in enumerate(reversed([s for s in unit.segments if s.end < segment.start][-_BACK:])):
        term = any(m.offset or m.start_date for m in reading.mentions_in(*before, "time"))
        event = (_BEFORE.search(text, *before) if not back else None) or (None if term else _RECEIVED.fullmatch(text, *before))
        if event is not None:
            if (
                not back
                and (got := _RECEIVED.fullmatch(text, *before)) is not None
                and event.re is _BEFORE
                and text[before.end - 1] != "的"
            ):
                event = got
            start = event.start("event") if event.re is _RECEIVED else lead_end(text, *event.span("event"))
            return (start, event.end("event")) if event.end("event") - start >= 2 else None
        if term:
            return None
    return None
