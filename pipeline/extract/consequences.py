"""What follows where a figure is reached, told behind 的: (80分以上不足90分)的返还八成, (75分以上)的全额资助, (60分以下)的收回全部资金."""

from functools import cache

import regex

from ..records import Mention
from . import money_words

#: How it follows: words that stand before a verb and before no noun.
_SURELY = r"(?:全额|足额|据实|减半|如数|不予|不再|不得|一律|免于|暂缓|取消|予以|给予)"
_MAYBE = (
    r"(?:可|均|再|各|仅|只|分别|统一|一次性|直接|相应|按(?:照)?(?:规定|标准|比例)|(?:由)?(?:中央|[省市县区]级?)?财政|由[^，。；\d]{2,10}?)"
)
_FIGURE = r"(?:\d|百分之|[一二两三四五六七八九十]+成|[一二三四五六七八九]折|一半|半数|其|全部|全额|剩余|其余|余下|相应)"


@cache
def _pattern() -> "regex.Pattern[str]":
    pays = money_words.listed("payment", "instalment")
    by_share = rf"按[^，。；]{{0,10}}?(?:\d|[一二三四五六七八九]成)[^，。；]{{0,6}}?(?:{pays})"
    surely = rf"{_SURELY}{_MAYBE}*(?:{pays}|核拨|支持|享受|验收|通过)"
    return regex.compile(rf"的，?{_MAYBE}*(?:{surely}|(?:{pays})(?={_FIGURE})|{by_share})")


def follows(text: str, mention: Mention, end: int) -> bool:
    """Whether a payment, or that there is none, follows behind the figure, which so is a case: 不足80分|的不予返还."""
    return text.startswith("的", mention.end) and _pattern().match(text, mention.end, end) is not None
