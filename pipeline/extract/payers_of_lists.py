"""Who pays the sums of a list, as its lead says: 由医疗救助基金按照下列标准给予资助： over （二）低保对象每人每年资助280元."""

import regex

from ..records import Amount, Clause
from .paid_under import goes_on
from .reading import Place, Reading

#: 由|统筹基金|按照下列比例支付：, 由|大病保险资金|分段支付：
_LEAD = regex.compile(
    r"由(?P<who>(?:(?![由按向给对将])[^，。；：\d]){0,18}?(?:基金|资金|公益金|财政|政府|经费|村集体|企业|银行|公司))"
    r"(?:按照?|依照|依据|参照|给予|予以|分段|分档|分别|统一|每[年月])[^。；：]{0,40}?(?:支付|资助|救助|补助|补贴|奖励|给予|报销|承担|补偿|奖补)[^。；：]{0,14}：$"
)
_GIVEN = frozenset(("grant", "cap", "rate", "instalment"))
#: 一级医疗机构|支付90%: where costs arise, and not who pays them.
_WHERE = regex.compile(
    r"(?:[一二三]级|基层|乡镇|[市县]级|市外|省外|统筹区外|异地|定点|非定点)\p{Han}{0,6}(?:医疗机构|医院|卫生院|卫生服务中心|卫生室)$"
)


def with_payers_of_lists(reading: Reading, sums: list[Amount]) -> list[Amount]:
    """The sums; those of a list, or behind the colon of a sentence, that name no payer of their own with the one of the lead.

    Of a share, neither is a hospital of a class its payer (一级医疗机构支付90%).
    """
    if not any(amount.payer is None or amount.rate is not None for amount in sums):
        return sums
    led = _led(reading)
    found = []
    for amount in sums:
        given = amount.role in _GIVEN and (amount.role != "rate" or amount.rate is not None)
        if given and (amount.payer is None or _is_where(reading, amount)):
            amount = _with(reading, amount, _inside(reading, amount) or led.get(amount.clause_id))
        found.append(amount)
    return found


def _is_where(reading: Reading, amount: Amount) -> bool:
    """一级医疗机构 of 一级医疗机构支付90%; 由县级医院承担50% says who."""
    if amount.rate is None or amount.payer is None or _WHERE.search(amount.payer) is None:
        return False
    payer = amount.evidence.get("payer")
    return payer is not None and reading.masked[payer.start - 1 : payer.start] != "由"


def _led(reading: Reading) -> dict[str, Place]:
    """The clauses of lists whose lead says who pays, each with where that stands."""
    found: dict[str, Place] = {}
    lead: Clause | None = None
    who: Place | None = None
    for clause in reading.document.clauses:
        if lead is not None and not goes_on(clause, lead, reading.sections):
            lead = who = None
        if lead is not None and who is not None:
            found[clause.id] = who
        text = clause.text.rstrip()
        if text.endswith("：") and "由" in text:
            told = _LEAD.search(reading.masked, clause.span.start, clause.span.start + len(text))
            lead, who = (clause, told.span("who")) if told is not None else (None, None)
        elif text.endswith("："):
            lead = who = None
    return found


def _inside(reading: Reading, amount: Amount) -> Place | None:
    """大病保险资金 of 由大病保险资金分段支付：1.5万元以上的部分支付(60%)."""
    clause = reading.clause_at(amount.span.start)
    colon = reading.masked.rfind("：", clause.span.start, amount.span.start)
    if colon < 0 or reading.masked.find("由", clause.span.start, colon) < 0:
        return None
    told = _LEAD.search(reading.masked, clause.span.start, colon + 1)
    return told.span("who") if told is not None else None


def _with(reading: Reading, amount: Amount, who: Place | None) -> Amount:
    """The sum with the payer of its lead; without one that is only where costs arise."""
    evidence = {field: place for field, place in amount.evidence.items() if field != "payer"}
    if who is not None:
        evidence["payer"] = reading.span(*who)
    elif amount.payer is None:
        return amount
    return amount.model_copy(update={"payer": reading.words(who), "evidence": evidence})
