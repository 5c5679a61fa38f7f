"""Counts of what has to be completed: 850个重点治理项目全部完成, 现有317处散煤销售网点全部取缔, 1590条河流要全部建立“一河一档”."""

import regex

from ..records import Mention
from .patterns import compiled
from .reading import Segment, Unit

#: (850个)重点治理项目全部完成; 2015年底前，全省(1640座)加油站、28座储油库完成治理任务
_COMPLETES = regex.compile(
    r"(?:以上)?[^，。；\d]{2,20}?(?:[、和][\d.]+万?\p{Han}[^，。；、\d]{1,14}?){0,4}(?P<all>全部|如期|全面|基本)?"
    r"(?:(?:完成|实现)[^，。；\d]{0,16}|建成|投产|投用|投运|开工|竣工|达标|关停|退出|搬迁|改造|治理|取缔|拆除|关闭)(?:到位|入园|投用|投产|任务)?$"
    r"|[^，。；\d]{2,20}?(?:要|应当?|须|必须|均)(?P<all>全部|全面|逐一|普遍)\p{Han}{2}"
)
_WHERE = regex.compile(
    r"(?:[^，。；]{2,24}以[上下]的"
    r"|(?:(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日|底)?前)?[^，。；、\d]{0,14}?[将对](?:现有|剩余|其余)?|全[省市县区国]|辖区内?|[^，。；\d]{2,12}[、和])?"
)
_BY_DAY = regex.compile(r"(?:年|月|日|年底|月底|季度末)前|到20\d\d年|年内")


def is_completed(text: str, unit: Unit, segment: Segment, mention: Mention) -> bool:
    """Whether so many are to be completed: by a day that the unit names, or all of them."""
    if not any(char.isdigit() for char in mention.text) or mention.comparator not in (None, "eq"):
        return False
    if _WHERE.fullmatch(text, _behind_figures(text, segment, mention), mention.start) is None:
        return False
    done = _COMPLETES.match(text, mention.end, segment.end)
    return done is not None and (done["all"] is not None or _BY_DAY.search(text, unit.start, mention.start) is not None)


def _behind_figures(text: str, segment: Segment, mention: Mention) -> int:
    """Where the stretch in front of the figure begins, behind the figures of its list: 1640座加油站、|28座储油库."""
    mark = text.rfind("、", segment.start, mention.start)
    return mark + 1 if mark > 0 and compiled(r"\d").search(text, segment.start, mark) else segment.start
