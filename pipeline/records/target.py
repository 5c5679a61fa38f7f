"""指标: a quantified requirement or goal."""

from typing import Literal

from .base import Number
from .fact import Fact

Comparator = Literal["ge", "gt", "le", "lt", "eq", "between", "approx"]
Basis = Literal[
    "level", "cumulative", "annual_growth", "yoy_growth", "growth_from", "reduction", "multiple", "share", "per_year", "per_capita"
]
Binding = Literal["约束性", "预期性"]
TargetRole = Literal["goal", "threshold", "quota"]


class Target(Fact):
    """`indicator` lists what is measured, in words of the text; `unit` as written (家 个 件 % 百分点 倍 分 元).

    `role` tells a goal from a threshold (a condition that names a figure) and a quota (a share of places).
    """

    indicator: list[str] = []
    indicator_id: str | None = None
    role: TargetRole = "goal"
    comparator: Comparator
    value: Number | None
    value_max: Number | None = None
    unit: str | None
    basis: Basis | None = None
    base: str | None = None
    binding: Binding | None = None
    per: str | None = None
    period: str | None = None
    due_date: str | None = None
    subject: str | None = None
