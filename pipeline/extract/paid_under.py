"""Where a heading or a lead says that the bare sums under it are paid: 补助标准 over （一）农田：1500元/亩; 资金安排：合肥市5000万元."""

from collections.abc import Iterator
from itertools import islice

import regex

from ..records import Clause, Section, StructuredDocument
from .patterns import of_words

_PAID = r"(?:奖励|奖补|奖金|补助|补贴|资助|补偿|津贴|救助|贴息|扶持)"
_HEADING = of_words(
    rf"{_PAID}(?:资金|经费|费)?(?:标准|额度|金额|政策|比例|方式|措施|内容|项目|范围和标准)?$"
    r"|(?:资金|经费)(?:规模|安排|分配|来源|筹措|拨付|测算|预算|计划|方案|明细|清单|额度|指标|标准)(?:表|方案|情况|计划|清单)?$|(?:支持|扶持|激励|优惠)(?:标准|政策)$"
)
_LEAD = regex.compile(rf"(?:{_PAID}|资金|经费)[^。；]{{0,30}}：$")
#: 奖励额度：5-10万元/家；10至20万元/个
_INSIDE = regex.compile(rf"(?:{_PAID}|资金|经费|(?<!贷款|授信|担保|信用|融资|最高)额度)[^，。；：]{{0,8}}：(?=.)")
_TOPIC = 60  # characters of a topic with its label at most
_SHORT = 60  # characters of a line in a list that has no labels
_LABEL = regex.compile(r"(?:（[一二三四五六七八九十\d]{1,3}）|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、）]|——)\s?")


def paying(document: StructuredDocument) -> frozenset[str]:
    """The ids of the clauses under a heading or a lead that speaks of payment."""
    sections = {section.id: section for section in document.sections}
    found: set[str] = set()
    topics: set[str] = set()
    title = lead = None
    named: dict[str | None, bool] = {None: False}
    for clause in document.clauses:
        text = clause.text.strip()
        if clause.kind in ("head", "attachment"):
            title = clause.id if _HEADING.search(text) else None
            lead = None
            continue
        inside = clause.section_id
        if inside is not None and inside not in topics and _is_topic(text):
            topics.add(inside)  # （二）租金补贴。第一年100%
            named.pop(inside, None)
        if inside not in named:
            named[inside] = any(one.id in topics or _HEADING.search(one.heading or "") for one in islice(_above(sections, inside), 2))
        if lead is not None and not goes_on(clause, lead, sections):
            lead = None
        if title or named[inside] or lead is not None or ("：" in text and _INSIDE.search(text)):
            found.add(clause.id)
        if text.endswith("：") and _LEAD.search(text):
            lead = clause
    return frozenset(found)


def _above(sections: dict[str, Section], name: str | None) -> Iterator[Section]:
    """A section and those around it."""
    while name is not None:
        yield sections[name]
        name = sections[name].parent_id


def _is_topic(text: str) -> bool:
    """Whether a sentence is only a topic: （二）租金补贴。"""
    if not text.endswith(("。", "：")) or len(text) > _TOPIC:
        return False
    bare = _LABEL.sub("", text, count=1).rstrip("。：")
    return len(bare) <= 14 and _HEADING.search(bare) is not None


def goes_on(clause: Clause, lead: Clause, sections: dict[str, Section]) -> bool:
    """Whether the clause is of the list under a lead: an item, or a short line, of its section or of one inside it."""
    if clause.kind != "item" and len(clause.text) > _SHORT:
        return False
    return clause.section_id == lead.section_id or any(one.id == lead.section_id for one in _above(sections, clause.section_id))
