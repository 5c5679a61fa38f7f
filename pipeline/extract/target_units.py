"""The value and the unit of a target as a reader has them: 三分之二 is 66.67 %, 20亿美元 has 美元, 6个月 has 个月."""

from functools import cache

from ..expressions.lexicon import Currency
from ..gazetteer import rows
from ..records import Mention

#: Of these the text says 个: 不少于6个月, 压缩至3个工作日.
_WITH_CLASSIFIER = {"月": "个月", "工作日": "个工作日"}
_PLACES = 2


def unit_of(mention: Mention) -> str | None:
    """% of a share told in parts (三分之二), the currency of a sum, a length of time with its classifier, else the unit as read."""
    if mention.kind == "money":
        return "元" if mention.currency == "CNY" else _currency_words().get(mention.currency or "")
    if is_part(mention):
        return "%"
    return _WITH_CLASSIFIER.get(mention.unit or "", mention.unit)


def value_of(mention: Mention, value: int | float | None) -> int | float | None:
    """`value` of the mention, in per cent where it is told in parts."""
    return round(value * 100, _PLACES) if value is not None and is_part(mention) else value


def is_part(mention: Mention) -> bool:
    """三分之二, 五分之一; 百分之六十 is read as a percentage, and 万分之三 is too small a part to be told in per cent."""
    return mention.kind == "number" and mention.unit is None and "分之" in mention.text and not {"万", "千"} & set(mention.text)


@cache
def _currency_words() -> dict[str, str]:
    """The first word of each currency that stands behind a figure: USD 美元."""
    found: dict[str, str] = {}
    for row in rows("currencies", Currency):
        if row.place == "after":
            found.setdefault(row.code, row.word)
    return found
