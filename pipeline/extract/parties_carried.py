"""Who gets a sum, and who pays it in, where only a sum or a sentence before says so."""

import regex

from ..records import Amount
from . import beneficiaries, bodies
from .reading import Place, Reading

_GIVEN = frozenset(("grant", "cap", "instalment", "rate"))
#: What turns to somebody else, or to nobody: 对…, 由…, 缴纳, 处以, 追回.
_TURNS = regex.compile(
    r"[对向给为由]|缴(?!费)|交纳|罚|扣|追|收[回取缴费]|承担|负担|自筹|自付|配套|安排|统筹|总额|预算|(?<!年度(?:奖励|奖补|补助|补贴|救助|累计)*)合计|年度(?!(?:奖励|奖补|补助|补贴|救助|资助)?(?:累计|合计)?(?:限额|最高|不超过|不高于))|全[市省县区国]"
)
#: 吸纳50人以上的，再奖励: how a sum is given.
_GIVES = regex.compile(r"奖|补|资助|支持|给予|予以|发放|返还|救助|留用")
#: 、省级|10万元
_LISTED = regex.compile(r"、(?:国家级|省级|市级|[区县]级|[一二三四五六七八九]等奖?|[一二三四五]级|[甲乙丙]级|[1-5]?A+级?|[初中高]级)")
#: 一次性缴存|10万元, and a rate of what is charged.
_PAID_IN = regex.compile(r"缴存|缴纳|交纳|预存|缴付|存储|缴费|收取|收费|征收|计收|标准")
#: 采矿权人|应当依法缴存治理保证金
_PAYS_IN = regex.compile(
    r"(?P<who>(?![对由按经在从凡其各每该]|有关|相关)\p{Han}{2,12}?)(?:应当?|必须|须|要|需)(?:[^。；]{0,40}?[^。；不免])?(?:缴存|缴纳|交纳|预存|缴付)(?!基数|证明|凭证|记录)"
)
#: How many sentences in front those who pay may be named.
_NEAR = 3


def carried(reading: Reading, amounts: list[Amount]) -> list[Amount]:
    """The amounts; who gets one in a sentence gets the next of it too, and who has to pay in pays what the sentences behind tell."""
    found: list[Amount] = []
    for amount in amounts:
        last = found[-1] if found else None
        if amount.recipient is None and last is not None and last.recipient is not None and _goes_on(reading, last, amount):
            evidence = amount.evidence | {"recipient": last.evidence["recipient"]}
            amount = amount.model_copy(update={"recipient": last.recipient, "evidence": evidence})
        elif amount.payer is None and amount.recipient is None and (who := _pays_in(reading, amount)) is not None:
            evidence = amount.evidence | {"payer": reading.span(*who)}
            amount = amount.model_copy(update={"payer": reading.text[slice(*who)], "evidence": evidence})
        found.append(amount)
    return found


def _goes_on(reading: Reading, last: Amount, amount: Amount) -> bool:
    """对吸纳劳动力的企业，30人以上的奖励5万元；50人以上的，|奖励10万元: the next sum of the sentence, and nobody named in between."""
    if last.clause_id != amount.clause_id or amount.role not in _GIVEN or last.role not in _GIVEN or "recipient" not in last.evidence:
        return False
    between = last.span.end, amount.span.start
    text, who = reading.masked, last.evidence["recipient"]
    if _LISTED.fullmatch(text, *between) is not None:
        return True  # 国家级的资助20万元、省级10万元
    if _GIVES.search(text, *between) is None or _TURNS.search(text, *between) is not None or text[who.start - 2 : who.start] == "其中":
        return False
    if text.find("；", *between) >= 0 and text.find("的", text.rfind("；", *between), between[1]) < 0:
        return False  # 片区县另增5万元；|窄路加宽每公里补助10万元
    return all(text[head.start() - 1].isdigit() for head in bodies.heads(text, *between))


def _pays_in(reading: Reading, amount: Amount) -> Place | None:
    """采矿权人 for the sum of …的，一次性缴存10万元 behind 采矿权人应当依法缴存治理保证金。"""
    if amount.role not in _GIVEN or amount.currency is None:
        return None
    text, clause = reading.masked, reading.clause_at(amount.span.start)
    if amount.role != "rate" and _PAID_IN.search(text, clause.span.start, amount.span.start) is None:
        return None
    one = clause
    for _ in range(_NEAR):
        end = amount.span.start if one is clause else one.span.end
        named = [found.span("who") for found in _PAYS_IN.finditer(text, one.span.start, end)]
        for who in reversed(named):
            if beneficiaries.named(text, *who):
                return who
        before = reading.beside(one, -1)
        if before is None or before.section_id != clause.section_id:
            return None
        one = before
    return None
