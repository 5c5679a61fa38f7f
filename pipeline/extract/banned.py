"""What is banned, where it stands in front of 严禁 and 禁止: 渣土车|禁止上路, 古籍未经批准|严禁复制; and what was left undone by then."""

import re

import regex

from .. import words
from . import verb_nouns

#: 采砂作业|禁止在夜间进行, 冷链食品|严禁与普通食品混放
_HOW = regex.compile(r"(?:在|向|与|以|用于|用作|作为|任何|擅自|私自|随意|超)")
#: 古籍|未经批准|严禁复制, 考场钥匙|未办理交接|一律不得带离
_UNDONE = regex.compile(
    r"(?P<topic>[^，。；：]{2,24}?)?(?P<case>(?:在)?未(?:[经取获办通按进完达履征报持依]|事先|提前|采取|落实|安装|佩戴|接受|消除|检)[^，。；：的]{1,24}?(?:之?前|的?情况下)?)"
    r"(?:的|，)?(?:一律|均|都|绝对|坚决|也)*$"
)
#: 禁止标志, 禁止名单: what is called so.
_NAMED = ("标志", "标线", "区域", "目录", "清单", "标识", "路段", "牌", "类", "措施", "规定", "名单")
#: 法律|禁止, 国家明令|禁止: who forbids.
_FORBIDS = ("明令", "法律", "法规", "依法", "国家", "规定", "政府", "令行", "条例", "明确", "全面", "严格", "坚决", "非法")


def undone(text: str, start: int, end: int) -> tuple[int, int] | None:
    """未经批准 of 古籍未经批准(严禁复制): what was left undone, behind what or whom the marker at `end` is about."""
    if text.find("未", start, end) < 0 or (found := _UNDONE.fullmatch(text, start, end)) is None:
        return None
    return found.span("case")


def topic(text: str, start: int, end: int, marker: "re.Match[str] | regex.Match[str]", last: int) -> bool:
    """未经检疫的苗种|禁止投放: what is banned stands in front, and nothing but a verb behind."""
    if undone(text, start, end) is not None:
        return True
    if end - start <= 16 and text[end - 1] not in "的、" and "的" not in text[start:end]:
        if _HOW.match(text, marker.end(), last):
            return True
        if end - start >= 2 and last - marker.end() >= 2 and _is_thing(text[start:end], strictly=marker[0] == "严禁"):
            return not text.endswith(_NAMED, marker.end(), last) and text.find("的", marker.end(), last) < 0
    return "的" in text[start:end] and verb_nouns.bare().fullmatch(text, marker.end(), last) is not None


def _is_thing(front: str, *, strictly: bool) -> bool:
    """渣土车, 公益性岗位: no predicate in it; in front of 严禁 also 涉密文件, 过期药品, which begin with one."""
    parts = [front[a:b] for a, b in words.cut(front)]
    if not any(words.is_predicate(part) for part in parts):
        return True
    last = parts[-1]
    return strictly and len(last) > 1 and words.is_noun(last) and last not in _FORBIDS and len(parts) == 2 and len(parts[0]) == 2
