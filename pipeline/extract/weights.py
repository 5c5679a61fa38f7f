"""How much each part weighs or how many points it gets: 三个因素的权重分别为50%、20%、30%; 分配因素及权重为：湿地面积30%、年度任务量40%."""

import regex

from ..records import Mention
from .reading import Segment, Unit

#: 三个因素的权重分别为|50%、20%
_WEIGHT = regex.compile(r"(?P<what>(?:(?![、，：])[^。；\d]){0,16}?(?:权重|权数))(?:占比)?(?:分别|各|依次|均)?(?:为|占|是|按)?[：:]?$")
#: 分配因素及权重为：|湿地面积30%、|年度任务量40%
_LISTED = regex.compile(
    r"权重(?!最)(?:占比)?(?:分别|各|依次|如下)?(?:为|占|是)?[：:]?(?:\p{Han}[^，。；：、\d]{1,20}?(?:占|为)?[\d.]+%[，、和])*(?P<what>\p{Han}[^，。；：、\d]{1,20}?)(?:占|为)?$"
)
_NEAR = 160
#: 评审实行百分制，其中主导产业优势|25分、|创新能力20分; 考核满分100分，其中水资源管理|40分
_POINTS = regex.compile(
    r"(?:百分制|(?:满分|总分|分值)(?:共|为|共计|计)?100分)(?:[^。；]{0,12}(?:其中|包括|分别为)[：:，]?|[，：:])(?:\p{Han}[^，。；、\d]{1,20}?(?:占|为)?[\d.]+分[，、和])*"
    r"(?P<what>\p{Han}[^，。；、\d]{1,20}?)(?:占|为)?$"
)


def points(text: str, unit: Unit, mention: Mention) -> tuple[int, int] | None:
    """What gets so many of a hundred points; None where the figure is no part of a hundred."""
    near = max(unit.start, mention.start - _NEAR)
    if text.find("分", near, mention.start) < 0:
        return None
    found = _POINTS.search(text, near, mention.start)
    return found.span("what") if found and found["what"][-1] not in "扣加得减" else None


def weighed(text: str, unit: Unit, segment: Segment, mention: Mention) -> tuple[int, int] | None:
    """What a share is the weight of, or 权重 itself where the parts are named together; None where it is no weight."""
    if mention.kind != "percent" or mention.comparator not in (None, "eq"):
        return None
    near = max(unit.start, mention.start - _NEAR)
    if text.find("权", near, mention.start) < 0:
        return None
    found = _WEIGHT.search(text, max(segment.start, near), mention.start) or _LISTED.search(text, near, mention.start)
    if found is None or (mention.end < unit.end and text[mention.end] not in "、，和及；。）"):
        return None
    return found.span("what")
