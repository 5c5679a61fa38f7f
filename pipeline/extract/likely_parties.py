"""Who gets a sum, and who pays it, where no rule says: the word around it that is most like those which readers named.

Each word around a sum, and nobody at all, is weighed by its marks (as in `likeness`); the tables are
`gazetteers/likeness_recipient.tsv` and `gazetteers/likeness_payer.tsv`. Only what is far likelier than all else is told.
"""

import re
from collections.abc import Iterable, Iterator
from math import exp
from typing import NamedTuple

from .. import words
from ..records import Amount
from . import recipient_ends
from .lexicon import somebody_at_end
from .likeness import weights
from .reading import Place, Reading

#: From here on a word is told; where readers of notices that training never saw named anybody, five in six of those above were right.
_SURE = 0.6
_GIVEN = frozenset(("grant", "cap", "instalment", "rate"))
_BLANK = re.compile(r"\s")
_SENTENCE = re.compile(r"[。！？；\n]")
_SUM = re.compile(r"\d[\d.]*[万亿]?(?:元|%)")
_HAN = re.compile(r"[一-鿿]+")
_ONE = frozenset("省市县区户者人州乡镇村站店点厂园场")
#: 财政, 政府, 公益金: what pays, whether it is somebody or not.
_PAYS = re.compile(r"(?:财政|政府|部门|基金|公益金|专项资金|保险|[局厅委省市县区]|企业|单位|个人|家庭|农户|业主|公司|机构)$")
#: 扣减|资助资金, 罚: what is taken is given to nobody.
_TAKEN = re.compile(r"扣|罚|追[回缴]|收回|核减|上缴|免赔")
_DEEDS = {
    "give": re.compile("奖励|补助|补贴|资助|支持|给予|拨付|发放|奖补|扶持|安排|补偿"),
    "charge": re.compile("收取|缴纳|收费|交纳|缴存|征收|计收"),
    "repay": re.compile("报销|支付|救助|赔付|赔偿|理赔"),
    "bear": re.compile("承担|负担|分担|出资|自付|自负|筹集|配套|列支"),
    "price": re.compile("价|费|工资|薪"),
}
_LEADS = ("对", "向", "由", "给", "从", "为", "每", "按", "在", "用于")
_GIVING = frozenset(re.findall("..", "安排支持给予奖励补助资助补贴下达拨付核定留给留归发给拨给付给支付"))
#: What a name does not reach over.
_ENDS_NAME = frozenset("对向给由为按从与和及每将各在中应可须不如凡经其") | _GIVING | frozenset(("其中", "应当", "用于", "限额"))
_LAST, _FAR, _LONG = 160, 300, 14


class Candidate(NamedTuple):
    """A word that may name a party, with its marks; an empty word at 0 stands for nobody."""

    word: str
    place: Place
    marks: tuple[str, ...]


def with_likely_parties(reading: Reading, sums: list[Amount]) -> list[Amount]:
    """The sums of sentences, each with the recipient and the payer that are most likely where none is told.

    The rule of such a sum says that it is a guess: `grant/likely-recipient`.
    """
    found: list[Amount] = []
    last: dict[str, Amount] = {}
    for amount in sums:
        for question in ("recipient", "payer"):
            before = last.get(question)
            if getattr(amount, question) is None and _asked(reading, amount, question):
                place = _party(reading, amount, question, before)
                if place is not None:
                    evidence = amount.evidence | {question: reading.span(*place)}
                    told = {question: reading.text[slice(*place)], "evidence": evidence, "rule": f"{amount.rule}/likely-{question}"}
                    amount = amount.model_copy(update=told)
            if getattr(amount, question) is not None:
                last[question] = amount
        found.append(amount)
    return found


def _asked(reading: Reading, amount: Amount, question: str) -> bool:
    if amount.role not in _GIVEN or amount.rule == "table-level" or amount.comparator == "approx":
        return False
    clause = reading.clause_at(amount.span.start)
    if clause.kind not in ("sentence", "item") or clause.section_id is None:
        return False
    if amount.rate is None and amount.role == "rate":
        return False  # a price is charged for something
    start = max(clause.span.start, reading.masked.rfind("，", clause.span.start, amount.span.start))
    other = _DEEDS["charge"] if question == "payer" else _TAKEN  # who collects a rent does not pay it
    return other.search(reading.masked, start, amount.span.end + 4) is None


def _party(reading: Reading, amount: Amount, question: str, before: Amount | None) -> Place | None:
    text, table = reading.masked, weights(question)
    told = getattr(before, question) if before is not None else None
    known = candidates(
        text, amount.span.start, amount.span.end, share=amount.rate is not None, last=(told, before.span.end) if before and told else None
    )
    scores = [sum(table.get(mark, 0.0) for mark in one.marks) for one in known]
    most = max(scores)
    odds = [exp(score - most) for score in scores]
    by_word: dict[str, float] = {}
    for one, odd in zip(known, odds, strict=True):
        by_word[one.word] = by_word.get(one.word, 0.0) + odd
    word = max(by_word, key=by_word.__getitem__)
    if not word or by_word[word] < _SURE * sum(odds):
        return None
    _, best = max(((odd, one) for one, odd in zip(known, odds, strict=True) if one.word == word), key=lambda pair: pair[0])
    place = _whole(text, best.place)
    other = amount.evidence.get("recipient" if question == "payer" else "payer")
    if question == "payer":
        return place if _PAYS.search(best.word) and (other is None or other.end != place[1]) else None
    fits = somebody_at_end().search(text, *place) is not None or recipient_ends.cut(text, place) is not None
    return place if fits and (other is None or other.end != place[1]) else None


def _whole(text: str, place: Place) -> Place:
    """The word with what it is said of in front of it: 符合条件的|企业."""
    low = max(place[0] - _LONG, *(text.rfind(mark, 0, place[0]) + 1 for mark in "，、；：。（）|\n "))
    start = place[0]
    for a, b in reversed(words.cut(text[low : place[0]])):
        word = text[low + a : low + b]
        if word in _ENDS_NAME:
            return start, place[1]
        if not _HAN.fullmatch(word):
            return place  # 80|周岁以上|老人, A|级|景区
        start = low + a
    return (start, place[1]) if start > place[0] - _LONG else place


def candidates(text: str, start: int, end: int, *, share: bool, last: tuple[str, int] | None) -> list[Candidate]:
    """The words around the sum that `start` and `end` bound, and nobody; `last`: who was told for the sum before, and where that ends."""
    told = last[0] if last is not None and start - last[1] < 250 and "\n" not in text[last[1] : start] else ""
    zones = list(_zones(text, start, end))
    _, low, high = zones[0]
    seg_low = max(low, *(text.rfind(mark, low, start) + 1 for mark in "，："))
    seg_high = min([at for mark in "，：" if (at := text.find(mark, end, high)) >= 0], default=high)
    deeds = [
        "S" + "+".join(name for name, deed in _DEEDS.items() if deed.search(text, seg_low, seg_high)),
        "O" + "+".join(name for name, deed in _DEEDS.items() if deed.search(text, low, high)),
    ]
    kind = "R" if share else "M"
    found: list[Candidate] = []
    for zone, a, b in zones:
        cut = [(text[a + p : a + q], a + p, a + q) for p, q in words.cut(text[a:b])]
        for number, (word, p, q) in enumerate(cut):
            if not _HAN.fullmatch(word) or (p < end and q > start) or (len(word) < 2 and word not in _ONE):
                continue
            if words.is_verb(word) and not words.is_noun(word):
                continue
            where = zone
            if zone == "o":
                within = "b" if seg_low <= p < start else "a" if end <= p < seg_high else ""
                commas = text.count("，", *sorted((p, start))) if p < start else text.count("，", end, p)
                where = within or f"{'B' if p < start else 'A'}{min(3 if p < start else 2, commas)}"
            before = cut[number - 1][0] if number else "^"
            marks = _marks(text, (a, b), (word, p, q), where, before, (start, end), deeds, kind, told)
            found.append(Candidate(word, (p, q), _plain(marks)))
    nobody = [
        "NONE",
        f"NONE{kind}",
        f"NONE<{text[max(low, start - 2) : start]}",
        f"NONE>{text[end : end + 2]}",
        f"NONE<{text[start - 1 : start]}",
    ]
    nobody += [f"NONE|{deed}" for deed in deeds] + [f"NONE told {bool(told)}", f"NONE told {bool(told)}|{deeds[1]}"]
    found.append(Candidate("", (0, 0), _plain(nobody)))
    return found


def _plain(marks: Iterable[str]) -> tuple[str, ...]:
    """Each mark once, as a table can hold it."""
    return tuple(dict.fromkeys(_BLANK.sub("_", mark) for mark in marks))


def _zones(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """The sentence of the sum, and the two before it."""
    low = max(0, start - _FAR)
    a = max((mark.end() for mark in _SENTENCE.finditer(text, low, start)), default=low)
    stop = _SENTENCE.search(text, end, end + _FAR)
    yield "o", a, stop.start() if stop is not None else min(len(text), end + _FAR)
    for zone in ("1", "2"):
        low = max(0, a - _LAST)
        b = max((mark.end() for mark in _SENTENCE.finditer(text, low, max(low, a - 1))), default=low)
        if b < a - 1:
            yield zone, b, a - 1
        a = b


def _marks(
    text: str,
    zone: Place,
    word: tuple[str, int, int],
    where: str,
    before: str,
    figure: Place,
    deeds: list[str],
    kind: str,
    told: str,
) -> Iterator[str]:
    name, p, q = word
    front = text[p - 1 : p] if p > zone[0] else "^"
    behind, next_two = (text[q : q + 1], text[q : q + 2]) if q < zone[1] else ("$", "$")
    head = "h" if somebody_at_end().search(name) is not None else "n"
    opening = max(zone[0], *(text.rfind(mark, zone[0], p) + 1 for mark in "，：、；"))
    lead = next((mark for mark in _LEADS if text.find(mark, opening, p) >= 0), "-")
    between = (q, figure[0]) if q <= figure[0] else (figure[1], p)
    sums = min(2, len(_SUM.findall(text, *between)))
    far = sum(abs(figure[0] - p) >= step for step in (4, 8, 15, 30, 60, 120))
    same = int(bool(told) and told.endswith(name))
    yield from (f"z{where}", f"h{head}", f"z{where}{head}", f"w{name}", f"l{name[-1]}", f"2{name[-2:]}", f"z{where[0]}l{name[-1]}")
    yield from (
        f"<{front}",
        f">{behind}",
        f">>{next_two}",
        f"<<{before}",
        f"z{where}<{front}",
        f"z{where}>{behind}",
        f"z{where[0]}>>{next_two}",
    )
    yield from (f"m{where}{lead}", f"m{lead}{head}", f"<{front}>{behind}", f"d{head}{far}", f"s{where}{sums}", f"i{kind}{where}")
    yield from (f"f{int(opening == zone[0] and p - opening <= 8)}{where}{head}", f"t{same}", f"t{same}{where[0]}")
    for deed in deeds:
        yield from (
            f"{deed}|z{where}",
            f"{deed}|l{name[-1]}",
            f"{deed}|>{behind}",
            f"{deed}|<{front}",
            f"{deed}|m{lead}",
            f"{deed}|h{head}",
        )
    if text.find("每", max(zone[0], p - 4), p) >= 0:
        yield "each"
