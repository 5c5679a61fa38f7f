"""Sums that come in year by year, and shares that are paid out first: of which of the sums before each is a part.

出资20亿元，分四年到位，2022年到位8亿元，此后每年到位|4亿元; 银行贷款8亿元，2023年贷款|3亿元; 补助资金1.35亿元，10月底前预拨|六成.
"""

import regex

from ..records import Amount, Mention
from .reading import Reading, Segment

#: 2023年到位|1亿元, 此后每年到位|4亿元, 其余每年贷款|2.5亿元: what comes in at one time.
_AT_A_TIME = regex.compile(
    r"(?:(?:19|20)\d\d年度?|此后|以后|其后|首[期批年]|其余|剩余|余下|后续|第[一二三四五]年|[当次]年|每年)(?:每年)?(?P<how>[^，。；、\d]{0,10})$"
)
#: 到位, 拨付: of whatever sum stands nearest; of another verb the sum that is named by it too (贷款).
_COMES_IN = regex.compile(r"到位|拨付|兑付|支付|下达|发放|实缴|缴[足付]|兑现|预拨")
_LATER = regex.compile(r"此后|以后|其后|其余|剩余|余下|后续|每年")
_NEAR = 24
#: 养老资金5.6亿元|、托育资金|1.2亿元
_BESIDE = regex.compile(
    r"[、和及](?:(?!安排|下达|拨付|预拨|支付|兑付|到位|用于|首|第|剩余|其余)\p{Han}){2,14}?(?:资金|经费|补助|补贴|奖补|基金)"
)


def is_later(reading: Reading, start: int, end: int) -> bool:
    """Whether what stands in front of a sum says that it is of other years than the sum before: 其余每年贷款|2.5亿元."""
    return _LATER.search(reading.masked, start, end) is not None


def with_instalments(reading: Reading, amounts: list[Amount]) -> list[Amount]:
    """The amounts, each instalment as a part of the nearest sum of its sentence that it can be a part of."""
    if not any(amount.role == "instalment" for amount in amounts):
        return amounts
    found: list[Amount] = []
    for amount in amounts:
        if amount.role == "instalment":
            whole = _shared(found, amount) if amount.value is None else _of_nearest(reading, found, amount)
            amount = amount.model_copy(update={"part_of": whole}) if whole is not None else amount
        found.append(amount)
    return found


def _shared(before: list[Amount], share: Amount) -> str | None:
    """资金1.35亿元，按每平方米2.6元补助各区，10月底前预拨(六成): of the sum of the sentence, of one for each where it is alone."""
    if share.part_of is not None:
        return None
    each: str | None = None
    for amount in reversed(before):
        if amount.clause_id != share.clause_id:
            break
        if amount.role in ("grant", "total") and amount.value is not None:
            if amount.per is None:
                return amount.id
            each = each or amount.id
    return each


def _of_nearest(reading: Reading, before: list[Amount], part: Amount) -> str | None:
    """总投资12亿元，其中银行贷款8亿元，2023年贷款(3亿元): of the loan, as long as what comes in fits into it; else None."""
    when = _when(reading, part)
    if when is None or part.part_of is None:
        return None
    left = part.value or 0
    for amount in reversed(before):
        if amount.clause_id != part.clause_id or amount.value is None or amount.currency != part.currency:
            return None
        if amount.role == "instalment" and _when(reading, amount) is not None:
            left += amount.value
            continue
        if amount.per is not None or amount.role not in ("grant", "total", "instalment") or left > amount.value:
            return None
        return amount.id if _COMES_IN.search(when) or (when and _is_named(reading, amount, when)) else None
    return None


def _when(reading: Reading, amount: Amount) -> str | None:
    """到位 of 此后每年到位(4亿元); None where the sum is told of no time."""
    found = _AT_A_TIME.search(reading.masked, max(0, amount.span.start - _NEAR), amount.span.start)
    return found["how"] if found is not None else None


def _is_named(reading: Reading, whole: Amount, how: str) -> bool:
    """Whether the sum is named by the word that its part is: 银行贷款(8亿元) and 2023年贷款."""
    return len(how) >= 2 and how in reading.masked[max(0, whole.span.start - _NEAR) : whole.span.start]


def is_beside(reading: Reading, segment: Segment, mention: Mention) -> bool:
    """安排养老服务补助资金5.6亿元|、托育服务补助资金|1.2亿元: another sum of the same verb, and no part of the one before."""
    before = reading.mentions_in(segment.start, mention.start, "money")
    return bool(before) and _BESIDE.fullmatch(reading.masked, before[-1].end, mention.start) is not None
