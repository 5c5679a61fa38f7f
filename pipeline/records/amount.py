"""资金: money that is granted, allotted, capped, subsidised or fined."""

from typing import Literal

from .base import Number
from .fact import Fact
from .target import Comparator

AmountRole = Literal["grant", "instalment", "cap", "total", "threshold", "fine", "rate"]


class Amount(Fact):
    """`value` and `value_max` in `currency` (ISO 4217); `yuan` and `yuan_max` the same in yuan, null unless CNY.

    A `rate` (percent) has a `rate_base` (投资额) and may have a cap as a second amount with `part_of`. Of a ratio that parts a cost
    or a sum (省与市县按6:4分担) the `rate` is the share of the first, 60.
    """

    role: AmountRole
    part_of: str | None = None
    comparator: Comparator
    value: Number | None
    value_max: Number | None = None
    currency: str | None
    yuan: Number | None = None
    yuan_max: Number | None = None
    rate: Number | None = None
    rate_base: str | None = None
    payer: str | None = None
    recipient: str | None = None
    per: str | None = None
    year: int | None = None
    condition: str | None = None
    purpose: str | None = None
