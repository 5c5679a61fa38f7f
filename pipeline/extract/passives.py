"""Who does it behind 由 or in front of a time, whatever the verb: 应由2名以上信贷人员面谈面签, 学生每学年体检1次."""

import re

from .. import words
from .actors import behind_by, by_anyone, led_by_preposition
from .adverbials import bare_predicate
from .bodies import ends_in_head, heads, is_compound, well_formed
from .reading import Reading

#: 2名以上(信贷人员), 专人, 专业机构: so many, or of such a kind; what stands behind them is what they do.
_COUNTED = re.compile(r"(?:不少于|至少)?(?:\d+|[一二两三四五六七八九十]+)(?:[至到—-]\d+)?[名位个家]|专[人业门职]")
#: 由学校|自筹, 由个人|自理: what one does for oneself.
_FOR_ONESELF = re.compile(r"(?:全部|各自|统一)?自[筹理付担负备购带建管](?![一-龥]{0,6}的)")
#: (由3名专家)组成, 由企业(造成): what something consists of, and a cause.
_NO_DEED = re.compile(r"组成|构成|形成|造成|引[起发]|导致|产生|享有|所有|转[为向变入]|变更?为|调整为|改为|[提降]|增[加至到]|减")
#: 由保险公司|承保保额不低于30万元的(责任险): so much belongs to what is done, and 的 to that.
_FIGURE = re.compile(r"\d")
#: What joins the name to more of it.
_JOINS = frozenset("的、和及与或等（")
#: 研发|率, 用电|量: what makes a noun of a verb.
_MAKES_NOUN = frozenset("率额量数费人者度性的")
_REACH, _SHORT = 26, 6


def acts_by(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Who acts by 由 in the segment [start, end), with a listed verb or any other."""
    if (whom := by_anyone(text, start, end)) is not None:
        return whom
    at = start if text[start - 1] == "由" else behind_by(text, start, end)
    return doer(text, at, end) if text[at - 1] == "由" else None


def doer(text: str, start: int, end: int, *, must: bool = False) -> tuple[int, int] | None:
    """学校 of (由)|学校自筹, 2名以上信贷人员 of (应由)|2名以上信贷人员面谈面签: who acts by 由, though no list has the verb.

    `must`: a word of duty stands in front of 由, so that somebody has to do it.
    """
    counted = _COUNTED.match(text, start, end) is not None
    for head in heads(text, start, min(end - 2, start + _REACH)):
        stop = head.end()
        if end - stop < 2 or text[stop] in _JOINS or not well_formed(text, start, stop) or is_compound(text, stop, end):
            continue
        of = text.find("的", stop, end)
        if _NO_DEED.match(text, stop, end) or (of >= 0 and _FIGURE.search(text, stop + 2, of) is None):
            return None
        if _FOR_ONESELF.match(text, stop, end) or ((counted or must) and end - stop <= _SHORT) or _is_done(text, stop, end):
            return start, stop
    return None


#: 清运2次, 会商研判一次: done so many times, whatever it is.
_SO_OFTEN = re.compile(r"(?!不[少超低]|最多|限)[一-龥]{2,10}(?<!次数)(?:不少于|至少)?(?:\d{1,2}|[一二两三四五])(?:次|场|遍|轮|回)(?:以上)?")
#: 至少(体检1次), 实地(抽查档案)
_HOW = re.compile(r"(?:至少|均|应|要|须|再|集中|统一|全面|实地|现场|随机|网上|线上|定时|带队|带头|亲自|上门|入户|轮流|分组|分片)*")


def acts_then(reading: Reading, start: int, end: int) -> tuple[int, int] | None:
    """学生 of 学生|每学年体检1次, 各网点 of 各网点每日盘点库存: who does something at a time, whatever the verb."""
    for mention in reading.mentions_in(start + 2, end, "time"):
        if mention.form != "recurring" and mention.bound not in ("by", "within"):
            return None
        text = reading.masked
        stop = mention.start - (text[mention.start - 1] in "于在")
        if not ends_in_head(text, start, stop) or not well_formed(text, start, stop) or led_by_preposition(text, start, stop):
            return None
        how = _HOW.match(text, mention.end, end)
        at = how.end() if how else mention.end
        if end - at < 2 or text[end - 1] in "后时前" or reading.mentions_in(at, end, "money"):
            return None  # 学生每学年补助1000元
        if text.find("的", at, end) >= 0 or reading.mentions_in(at, end, "percent"):
            deed = bare_predicate().match(text, at, end)
            share = text[end - 1] == "%" and deed is not None and text[deed.end()] != "的"
            return (start, stop) if share else None  # 每季度实地抽查档案不少于总数的5%; not 每年收入超过定额的部分
        led = at - mention.end > 1 and text[start] != "每" and bare_predicate().match(text, at, end) is not None  # 每月带队|检查
        done = led or _SO_OFTEN.fullmatch(text, at, end) is not None or (text[start] != "每" and _is_done(text, at, end))
        return (start, stop) if done else None  # not 每户每年限购1.5吨
    return None


def _is_done(text: str, start: int, end: int) -> bool:
    """Whether a verb of the dictionary stands at `start`."""
    first = words.cut(text[start : min(end, start + 4)], known=True)
    if not first or first[0][1] < 2 or not words.is_verb(text[start : start + first[0][1]]):
        return False
    return text[start + first[0][1] : start + first[0][1] + 1] not in _MAKES_NOUN
