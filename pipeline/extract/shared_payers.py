"""Those who bear a sum together, said behind it: 按每人每年60元的标准筹集，由县、乡、村三级按5:3:2的比例分担."""

import regex

from ..records import Amount
from .reading import Place, Reading, Unit

_LEVEL = (
    r"(?:中央|国家|自治区|各?[省市县区州镇乡村](?:级|（[^（）]{1,8}）)?|市县区?|县区|区县|县市区?|市区"
    r"|乡镇|街道|村集体|地方|[\p{Han}]{2,6}(?:基金|企业|单位|个人|农户))(?:财政)?"
)
#: 由|中央、省、市县|按60%、30%、10%的比例分担
_EACH_ITS = regex.compile(
    rf"由?(?P<who>{_LEVEL}(?:[、和与及]{_LEVEL}){{1,4}})(?:[两三四]级)?(?:财政)?(?:分别|各自|共同)*按照?"
    r"(?P<rates>[\d.]+%(?:[、和与及：:][\d.]+%){1,4})的?(?:比例)?(?:分别|予以|给予|共同)*(?:分担|承担|负担|共担|配套|安排|筹集|补助|补贴)"
)
_AND = regex.compile(r"[、和与及]")


def with_shared_payers(reading: Reading, sums: list[Amount]) -> list[Amount]:
    """The sums; one whose cost the same sentence has several bear, with those; shares that are told one by one, each with its own."""
    if not any(amount.role == "rate" for amount in sums):
        return sums
    found = list(sums)
    for at, amount in enumerate(sums):
        if amount.role != "rate" or amount.rate is None:
            continue
        if ":" in amount.text or "：" in amount.text or "∶" in amount.text:
            before = sums[at - 1] if at else None
            if before is not None and (told := _of_sum(reading, before, amount)) is not None:
                found[at - 1] = _paid_by(reading, before, told)
        elif (own := _own(reading, amount)) is not None:
            found[at] = _paid_by(reading, amount, own, alone=True)
    return found


def _paid_by(reading: Reading, amount: Amount, place: Place, *, alone: bool = False) -> Amount:
    evidence = amount.evidence | {"payer": reading.span(*place)}
    told: dict[str, object] = {"payer": reading.words(place), "evidence": evidence}
    if alone:
        evidence.pop("recipient", None)
        told["recipient"] = None
    return amount.model_copy(update=told)


def _of_sum(reading: Reading, amount: Amount, rate: Amount) -> Place | None:
    """Who bears the sum in front of a ratio, where nobody else is said in its own sentence."""
    payer = rate.evidence.get("payer")
    if payer is None or amount.rate is not None or amount.role not in ("grant", "total") or amount.clause_id != rate.clause_id:
        return None
    between = reading.masked[amount.span.end : payer.start]
    if not 0 < len(between) <= 40 or any(mark in between for mark in "。；\n") or "由" not in between[-1:]:
        return None
    known = amount.evidence.get("payer")
    start = max(reading.masked.rfind(mark, 0, amount.span.start) for mark in "。；\n")
    return None if known is not None and known.start > start else (payer.start, payer.end)


def _own(reading: Reading, amount: Amount) -> Place | None:
    """中央 of 60% in 由中央、省、市县按60%、30%、10%的比例分担."""
    unit = _unit(reading, amount)
    if unit is None or reading.masked.count("%", unit.start, unit.end) < 2:
        return None
    for told in _EACH_ITS.finditer(reading.masked, unit.start, unit.end):
        if not told.start("rates") <= amount.span.start < told.end("rates"):
            continue
        parts, start = [], told.start("who")
        for mark in _AND.finditer(reading.masked, *told.span("who")):
            parts.append((start, mark.start()))
            start = mark.end()
        parts.append((start, told.end("who")))
        number = reading.masked.count("%", told.start("rates"), amount.span.start)
        return parts[number] if len(parts) == told["rates"].count("%") else None
    return None


def _unit(reading: Reading, amount: Amount) -> Unit | None:
    clause = reading.clause_at(amount.span.start)
    return next((unit for unit in reading.units(clause) if unit.start <= amount.span.start < unit.end), None)
