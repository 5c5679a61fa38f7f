"""A section of the tree of a notice."""

from typing import Literal

from .base import Record
from .span import Span

Style = Literal["编", "章", "节", "条", "款", "一、", "（一）", "1.", "（1）", "①", "1.1", "1.1.1", "1.1.1.1", "专栏", "其他"]
Requirement = Literal["mandatory", "optional"]


class Section(Record):
    """One heading and what stands under it.

    `level` is the depth in the tree from 1. `label` is as normalised (一、 （一） 1. （1） 第一章), null where the heading has
    none. `heading` is without label and final 。; null where a label stands in front of a whole paragraph. `implied`: the
    heading is lost and only the restart of the numbering shows it. `span` is the heading line, `body` the whole subtree.
    """

    id: str
    parent_id: str | None
    part: str
    level: int
    style: Style | None
    label: str | None
    heading: str | None
    implied: bool = False
    requirement: Requirement | None = None
    responsible: list[str] = []
    assisting: list[str] = []
    span: Span
    body: Span

    @property
    def name(self) -> str:
        """Label and heading; （标题缺失） where the heading is lost."""
        return "（标题缺失）" if self.implied else f"{self.label or ''}{self.heading or ''}"
