"""The form in which expressions are read: one character for one, so that every position stays what it was.

Full-width figures, traditional and formal numerals become their plain forms; nothing is added or taken away.
"""

import regex

_FULL = (
    "０１２３４５６７８９．％／（）～－＋＜＞＝＄　○Ｏ"
    "佰仟萬億兩幾餘個圓圆點間無負於達過內後來從開數約項這歷資會審發條號時為團與區縣廳務國幣"
)
_PLAIN = "0123456789.%/()~-+<>=$ 〇〇百千万亿两几余个元元点间无负于达过内后来从开数约项这历资会审发条号时为团与区县厅务国币"
_PAIRS = tuple(zip(_FULL, _PLAIN, strict=True))

#: ４，５６５ all in full width.
_GROUPED = regex.compile(r"，(?=[０-９]{3}(?![０-９]))(?<=(?<![０-９，、])[１-９][０-９]{0,2}(?:，[０-９]{3})?，)")

_FORMAL = "壹贰叁肆伍陆柒捌玖拾貳參陸零"
_FORMAL_TABLE = str.maketrans(_FORMAL, "一二三四五六七八九十二三六零")
_FORMAL_RUN = regex.compile(
    r"(?=[壹贰叁肆伍陆柒捌玖貳參陸拾])(?:(?<=分之|[零〇一二三四五六七八九十百千万\d]点)(?P<tail>[壹贰叁肆伍陆柒捌玖拾]+)"
    r"|[壹贰叁肆伍陆柒捌玖貳參陸拾][万亿百千十零壹贰叁肆伍陆柒捌玖拾貳參陸一二三四五六七八九几]+)"
)


def _formal(match: "regex.Match[str]") -> str:
    """肆佰叁拾万圆整 is written out in formal numerals; 队伍 and 大陆 are not."""
    run = match[0]
    return run.translate(_FORMAL_TABLE) if match["tail"] or any(c in "万亿百千十拾" for c in run) else run


#: 二000年: a year in characters with naughts in figures, as older texts print it.
_MIXED_YEAR = regex.compile(r"(?<![\d〇一二三四五六七八九])(?:一9\d{2}|二0\d{2})(?=年)")
_CHARACTERS = str.maketrans("0123456789", "〇一二三四五六七八九")


def reading_form(text: str) -> str:
    """`text` as the rules read it, of the same length."""
    form = _GROUPED.sub(",", text)
    for full, plain in _PAIRS:  # most are in no text: one look for each costs an eighth of `str.translate`
        form = form.replace(full, plain)
    if "一9" in form or "二0" in form:
        form = _MIXED_YEAR.sub(lambda year: year[0].translate(_CHARACTERS), form)
    return _FORMAL_RUN.sub(_formal, form) if any(numeral in form for numeral in _FORMAL[:-1]) else form  # 零 begins none
