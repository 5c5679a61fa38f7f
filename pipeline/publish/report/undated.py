"""Which deadlines have no day in a calendar, and why."""

from ...records import Deadline
from .fields import duration


def day_of(deadline: Deadline) -> str | None:
    """The ISO date under which a deadline stands in a calendar: its last day, else its first."""
    return deadline.date or deadline.resolved_date or deadline.end or deadline.start


def undated(deadline: Deadline) -> str | None:
    """Why a deadline that does not recur has no day, in Chinese; None where it has one."""
    if deadline.kind == "recurring" or day_of(deadline):
        return None
    if deadline.anchor:
        return f"起算的日期不在文中：{deadline.anchor}"
    if deadline.offset:
        return f"只说了时长（{duration(deadline.offset)}），没有说从何时起算"
    return "没有写明年份，文件也没有日期可以推算" if deadline.kind == "date" else "没有写明日期"
