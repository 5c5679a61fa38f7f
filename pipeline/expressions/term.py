"""A term: one numeral with what it measures (100家, 1.5亿元, 20%, 六成)."""

import re
from typing import NamedTuple

from .letter_units import letters
from .lexicon import currencies, currency_pattern, unit_as_read, unit_pattern, units
from .numeral import Numeral, han_value

_PERCENT = re.compile(r"\s?(?:%|‰|(?:个)?百分点)")
_TENTHS = re.compile(r"成(?!为(?!上?限)|[员立功果绩本长熟效分交型品了就份都人套批团因活语片一组对])")
_SMALL = re.compile(r"\s?(?:又|零)?(?P<n>[\d一二两三四五六七八九]+)\s?(?P<u>角|毛|分|美分)")
#: 两角五分, 两毛, 3.12分钱: coins alone; 长三角 and 三毛 are none.
_COINS = re.compile(
    r"(?P<u>角(?=[\d一二三四五六七八九]分)|(?<=[两\d])毛(?=钱|[\d一二三四五六七八九]分|[，。；、到至]|$)"
    r"|(?<=[\d两一二三四五六七八九])分(?=钱))"
)
#: 打印费|十块钱, 三块|四分, 5块|以上的价钱: what is behind 块 where it is money.
_COINS_FOLLOW = re.compile(r"钱|零?[一二三四五六七八九](?=[，。；、）)到至的左以角毛分\s]|$)|\d[角毛分]")
#: 30块|展板: what there are so many pieces of.
_OF_THING = re.compile(r"[\u4e00-\u9fff](?<![以左上到至和])")
#: 花费你|三块, 一共|45块, 每斤|3块: and what is in front of it. Elsewhere 块 counts pieces (足球场地45块, 南昌市40块, 30块展板).
_SPENT = re.compile(r"(?:^|[排补奖助拨罚花费付交收共赔挣赚卖买价钱元块到至斤两度瓶碗张])[你我他她您给的了约]?$")
#: 每千瓦时降低|4.71分: a price in coins, and no score.
_IN_COINS = re.compile(r"(?:每(?:千瓦时|度电?|立方米|公斤|斤|升|吨公里|人公里)|[电水气热]价)[^，。；\d]{0,8}$")
_CENT = re.compile(r"(?P<u>分)(?!之|[析别])")
#: 六 of 五块六 is a tenth, 零四 of 三块零四 and 八 of 七毛八 are hundredths.
_LAST = re.compile(r"(?P<zero>零)?(?P<n>[一二三四五六七八九])(?=[，。；、）)到至的左以\s]|$)")
_SCORE = re.compile(r"(?:[得满计加扣减记共评低高足过于超到达少]|分值为?|各|为|[（(])\s?$")
#: 1.6万|穴, 50万|梱以上: whatever is counted in ten thousands by one character that nothing else explains.
_UNKNOWN = re.compile(
    r"(?P<unit>(?![的多余来级等及至到元以左右上下之和或者与年月日整内外中共])[\u4e00-\u9fff])(?=及?以[上下内]|左右|[，。；、)）]|$)"
)
#: 培训班12期, 不少于12期培训: so many rounds; 2期工程, 三期 name.
_ROUNDS = re.compile(r"(?=$|[，。；、）\)\s]|以上|以内|左右|培训|讲座|课程|研修|宣讲|专题|主题|简报|工作简报|活动|节目|专栏|沙龙|论坛)")
#: 连续|3期（含）以上, 累计|6期, 连续逾期|3期: so many terms in which somebody did not pay.
_LAPSES = re.compile(r"(?:连续|累计|逾期|拖欠|欠缴|未还)(?:逾期|拖欠|欠缴|未缴|达到?|超过)?$")
#: 1210方|式, 12类项|目, 11人|制, 三折|叠: what looks like a unit begins a word.
_WORDS = {"方": "式案法面向便位针形块程略", "类项": "目", "人": "制", "具": "有体备", "折": "合叠算旧抵射扣页线价"}
#: 每年至少组织2期|急救技能培训
_HELD = re.compile(r"(?:举办|组织|开展|培训|至少|不少于)[^，。；]{0,4}$")
_NO_SCORE = "之公局行院支店类级区析别期工布会钟秒散享红段"


class Term(NamedTuple):
    """One numeral with what it measures."""

    kind: str
    start: int
    end: int
    value: int | float
    numeral: Numeral
    unit: str | None = None
    currency: str | None = None
    unit_at: int = -1


def read_term(text: str, found: Numeral) -> Term | None:
    """The numeral with the unit that follows it; None where what follows makes a name of it."""
    end, value = found.end, found.value
    if found.shape == "percent":
        return Term("percent", found.start, end, value, found, "%")
    mark = _PERCENT.match(text, end)
    if mark is not None:
        sign = mark[0].strip()
        if sign == "‰":
            return Term("percent", found.start, mark.end(), value, found, "‰", unit_at=end)
        return Term("percent", found.start, mark.end(), value, found, "%" if sign == "%" else "百分点", unit_at=end)
    if _TENTHS.match(text, end) and found.value <= 10:
        return Term("percent", found.start, end + 1, plain_product(value, 10), found, "%", unit_at=end)
    coins = _COINS.match(text, end) if found.value < 10 else None
    if coins is None and text[end : end + 1] == "分" and _IN_COINS.search(text, max(0, found.start - 18), found.start):
        coins = _CENT.match(text, end)
    if coins is not None:
        return _money(text, found, coins, 0.01 if coins["u"] == "分" else 0.1)
    money = currency_pattern().match(text, end)
    if money is not None and not _no_money(text, found, money):
        return _money(text, found, money)
    named = unit_pattern().match(text, end)
    spelt = letters(text, found.start, end) if found.shape == "arabic" else None
    if spelt is not None and (named is None or spelt.end > named.end()):
        return Term("quantity", found.start, spelt.end, value, found, spelt.unit, unit_at=end)
    if named is not None:
        name = unit_as_read()[named["unit"]]
        if _names_unit(text, found, name, named.end()):
            return None
        if name == "个" and text[named.end() : named.end() + 2] == "半天":  # 3个半天
            return Term("quantity", found.start, named.end() + 2, value, found, "半天", unit_at=end)
        half = text[named.end() : named.end() + 1] == "半" and units()[name].dimension in ("length", "mass", "area")
        return Term("quantity", found.start, named.end() + half, plain_sum(value, 0.5 if half else 0), found, name, unit_at=end)
    if found.scale >= 10**4 and found.shape == "arabic" and (strange := _UNKNOWN.match(text, end)) is not None:
        return Term("quantity", found.start, strange.end(), value, found, strange["unit"], unit_at=end)
    return Term("number", found.start, end, value, found)


def _no_money(text: str, found: Numeral, money: re.Match[str]) -> bool:
    """一元 of 一元化; 足球场地(45块), 南昌市(40块), (30块)展板: pieces, where neither coins follow nor somebody pays."""
    if money["currency"] not in ("元", "块"):
        return False
    if found.shape == "han" and found.value < 10 and text[found.end - 1] == "一":
        return True
    if money["currency"] == "元" or found.value != int(found.value) or _COINS_FOLLOW.match(text, money.end()):
        return False
    return _OF_THING.match(text, money.end()) is not None or _SPENT.search(text, max(0, found.start - 3), found.start) is None


def _names_unit(text: str, found: Numeral, name: str, end: int) -> bool:
    """十分 (very), 5分公司, 两位数, 2期工程: what looks like a unit begins a word."""
    if name == "分":
        if text[end : end + 1] in _NO_SCORE and end < len(text):
            return True
        return found.shape == "han" and found.value == 10 and not _SCORE.search(text, max(0, found.start - 6), found.start)
    if name in _WORDS and text[end : end + 1] in (*_WORDS[name],):
        return True
    if name == "期" and _LAPSES.search(text, max(0, found.start - 6), found.start):
        return False
    if name == "期":
        return (
            found.shape != "arabic"
            or text[found.start - 1 : found.start] in tuple("、和至及-—")
            or not (_ROUNDS.match(text, end) or _HELD.search(text, max(0, found.start - 8), found.start))
        )
    return name == "位" and text[end : end + 1] == "数"


def plain_product(value: int | float, factor: int) -> int | float:
    product = round(value * factor, 9)
    return int(product) if product == int(product) else product


def plain_sum(value: int | float, more: float) -> int | float:
    return value + more if more else value


def _money(text: str, found: Numeral, money: re.Match[str], worth: float = 1) -> Term:
    """5万元, 3块四分, 六十四万元一角七分, 两美元又三美分; `worth` is that of the first coin in yuan."""
    end, value = money.end(), found.value if worth == 1 else round(float(found.value) * worth, 4)
    word = money[money.lastgroup or 0]
    code = currencies().get(word, "CNY")
    for _ in range(2):
        small = _SMALL.match(text, end)
        if small is None:
            break
        digits = small["n"]
        n = int(digits) if digits.isdigit() else han_value(digits)
        if n is None:
            break
        value = round(float(value) + float(n) * (0.1 if small["u"] in "角毛" else 0.01), 2)
        end = small.end()
        if text[end : end + 1] == "钱":
            end += 1
    last = _LAST.match(text, end) if text[end - 1] in "块毛角" else None
    if last is not None:
        place = 0.01 if last["zero"] or text[end - 1] != "块" else 0.1
        value = round(float(value) + float(han_value(last["n"]) or 0) * place, 2)
        end = last.end()
    if text[end : end + 1] in ("钱", "整"):
        end += 1
    if text[end : end + 3] == "人民币":
        end += 3
    return Term("money", found.start, end, value, found, None, code, unit_at=found.end)
