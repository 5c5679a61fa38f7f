"""An expression in any text: a number, a sum of money, a time, a document number, a body, a place."""

from typing import Literal

from .base import Duration, Number, Record
from .deadline import Bound
from .target import Comparator

MentionKind = Literal["number", "percent", "quantity", "money", "time", "document_number", "organisation", "place"]
TimeForm = Literal["date", "period", "duration", "relative", "recurring", "clock"]


class Mention(Record):
    """`text` stands at `start` to `end` of the text that was read, words of bound included (不低于100家, 5月25日前).

    `core_start` to `core_end` is the expression without its words of bound (100家, 5月25日). `value` is the figure where
    there is one; `low` and `high` are its bounds (null: open): 100家以上 has value 100, low 100, high null. Times have
    inclusive ISO dates; `form` says what kind of time it is, `granularity` the finest unit that was written. `name` is the
    full name of a body or place where the gazetteers know it (科技部: 科学技术部, 渝: 重庆市).
    """

    kind: MentionKind
    text: str
    start: int
    end: int
    core_start: int
    core_end: int
    rule: str
    value: Number | None = None
    low: Number | None = None
    high: Number | None = None
    comparator: Comparator | None = None
    unit: str | None = None
    currency: str | None = None
    per: str | None = None
    form: TimeForm | None = None
    granularity: Literal["year", "half", "quarter", "month", "week", "day", "hour", "minute"] | None = None
    bound: Bound | None = None
    start_date: str | None = None
    end_date: str | None = None
    time: str | None = None
    offset: Duration | None = None
    working_days: bool = False
    frequency: Duration | None = None
    point: str | None = None
    anchor: str | None = None
    name: str | None = None
