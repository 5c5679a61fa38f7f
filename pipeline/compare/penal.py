"""What is punished and how gravely: the offence that a clause is about, and the grade that a figure opens.

Criminal and administrative penalties put dense similar sums side by side. Which of them corresponds to which is told by the words in front
of them (the offence) and by the grade that they open (数额较大, 数额巨大, 情节特别严重), not by the sums.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Protocol

import regex

from ..records import Amount, Clause, Obligation, Target
from ..records.fact import Fact
from .measure import family
from .tokens import alike, plain, unlabelled
from .view import View

#: 应当认定为“数额巨大”, 属于刑法第一百七十六条规定的“数额巨大或者有其他严重情节”, 应当依法追究刑事责任.
_GRADE = regex.compile(r"(?:认定为|视为|属于)[^。；“”]{0,40}“(?P<name>[^“”]{2,30})”|(?P<base>应当?(?:依法)?追究刑事责任|予以?立案追诉)")
_SENTENCE = regex.compile(r"[。；\n]")
#: What begins where the offence ends.
_PENALTY = regex.compile(
    r"(?<=的)，(?=[^，。；]{0,60}(?:责令|没收|处|罚款|给予|吊销|警告|追究|承担|追缴|取缔|撤销))|(?<=的)，(?=由)"
    r"|，(?=由[^，。；]{2,60}(?:责令|没收|处|吊销|给予|依据职权|依法))"
)
_BREACH = regex.compile(
    r"违反本(?:法|条例|规定|办法|决定|细则)(?:第[一二三四五六七八九十百零]+条[^，。；规]{0,8})?(?:的?规定)?，?"
    r"|(?:尚未|尚不)?(?:触犯刑律|构成犯罪)的?，?|有(?:下列|前款所列|前款规定的?)(?:行为|情形)之一的?，?"
)
#: What befalls those who reach a figure.
_BEFALLS = regex.compile(
    r"^[^。；\n]{0,4}的?[^。；\n]{0,60}?(?:[，的]并?处[^，。；罚]{0,40}(?:罚[款金]|徒刑|拘役)|判处|追究刑事责任|立案追诉|认定为|吊销|予以取缔|给予处分)"
)
_SANCTION = regex.compile(
    r"罚[款金]|没收|吊销|(?:暂停|撤销)[^，。；]{0,12}(?:资格|许可|证书)|责令(?:停产|停业|停止|关闭|改正)|警告|通报批评|(?:行政|司法|处[^，。；]{0,16})拘留|徒刑|给予[^，。；]{0,6}处分|滞纳金"
)
_CUSTODY = regex.compile(r"拘留|拘役|徒刑")
#: 构成犯罪的，依法追究刑事责任: said of every offence or once for all.
_LIABILITY = regex.compile(r"(?:追究|承担)[^，。；]{0,6}(?:刑事|民事|法律)责任|治安管理处罚")
#: What makes one penalty of an offence graver or milder than the next: 情节严重的，处…；没有违法所得的，处….
_STAGE = regex.compile(
    r"情节特别严重|情节严重|情节较[轻重]|情节轻微|特别严重后果|严重后果|拒不(?:改正|缴纳|执行)|逾期(?:不|未|仍)"
    r"|没有违法所得|违法所得不足|没有销售额|难以计算|构成犯罪|尚不构成|货值金额不足"
)
#: Less than this in common and two offences are not one.
ONE_OFFENCE = 0.25


class Aligned(Protocol):
    """Which clauses correspond."""

    @property
    def partners(self) -> Mapping[str, set[str]]: ...

    @property
    def back(self) -> Mapping[str, set[str]]: ...

    def together(self, old: str, new: str) -> bool: ...


def grade(text: str) -> str | None:
    """The grade that a passage names, without what joins it: “数额巨大或者有其他严重情节” is named as it stands."""
    found = _GRADE.search(text)
    return None if found is None else plain(found["name"]) if found["name"] else "追究刑事责任"


def grades(text: str) -> set[str]:
    """All grades that a passage names."""
    return {plain(found["name"]) if found["name"] else "追究刑事责任" for found in _GRADE.finditer(text)}


def grade_of_clause(view: View, clause: Clause) -> str | None:
    """The grade of an item: that which its lead names."""
    above = view.leads.get(clause.id)
    return grade(above.text) if above is not None else None


def grade_of(view: View, fact: Fact) -> tuple[str | None, Clause | None]:
    """The grade which a fact opens or names, and the lead which names it; None as lead where its own sentence does.

    Asked of each pair in which a fact may stand, and so looked up once for each.
    """
    if fact.id not in view.graded:
        view.graded[fact.id] = _grade_of(view, fact)
    return view.graded[fact.id]


def _grade_of(view: View, fact: Fact) -> tuple[str | None, Clause | None]:
    clause = view.clauses.get(fact.clause_id)
    if clause is None:
        return None, None
    text = view.notice.text
    end = _SENTENCE.search(text, fact.span.end, max(clause.span.end, fact.span.end))
    own = grade(text[fact.span.start : end.start() if end else clause.span.end])
    if own is not None:
        return own, None
    above = view.leads.get(clause.id)
    return (grade(above.text), above) if above is not None else (None, None)


def befalls(fact: Fact, view: View) -> bool:
    """Whether a figure is one from which on something is punished: 数额在100万元以上的，应当认定为“数额巨大”.

    Raised, it punishes fewer; that it is new or gone says nothing alone.
    """
    if not isinstance(fact, Target | Amount) or (isinstance(fact, Amount) and fact.role == "fine"):
        return False
    name, _ = grade_of(view, fact)
    clause = view.clauses.get(fact.clause_id)
    after = view.notice.text[fact.span.end : clause.span.end] if clause else ""
    return name is not None or _BEFALLS.match(after) is not None


def sanction(text: str) -> bool:
    """Whether a task is a penalty: 处5万元以上10万元以下的罚款, 吊销许可证."""
    return _SANCTION.search(text) is not None


def liability(text: str) -> bool:
    """Whether a task only refers to the law of crimes or torts."""
    return _LIABILITY.search(text) is not None


@lru_cache(maxsize=8192)
def offence(text: str) -> str | None:
    """What is punished by a clause: all before its first penalty. None where it punishes nothing, or does not say for what."""
    found = _PENALTY.search(text.partition("；")[0])
    words = plain(_BREACH.sub("", unlabelled(text[: found.start()]))) if found is not None else ""
    return words if len(words) >= 4 else None


def offences_alike(a: str, b: str) -> float | None:
    """How alike what two clauses punish is, 0 to 1; None where either punishes nothing or does not say what."""
    x, y = offence(a), offence(b)
    return None if x is None or y is None else alike(x, y)


def one_offence(a: str, b: str) -> bool:
    """Whether two clauses may punish one thing."""
    likeness = offences_alike(a, b)
    return likeness is None or likeness >= ONE_OFFENCE


def stages(view: View, fact: Fact) -> frozenset[str]:
    """The stages of gravity named in the part of the sentence in which a penalty stands, up to the penalty."""
    clause = view.clauses.get(fact.clause_id)
    before = view.notice.text[clause.span.start if clause else fact.span.start : fact.span.end]
    own = regex.split(r"[。；]", before.rstrip("。；"))[-1]
    return frozenset("情节严重" if name == "情节较重" else name for name in _STAGE.findall(own))


def other_stage(old: View, new: View, a: Fact, b: Fact) -> bool:
    """Whether of two penalties one alone names a stage."""
    return punishes(a) and punishes(b) and bool(stages(old, a)) != bool(stages(new, b))


def measure(fact: Fact) -> tuple[str, ...]:
    """What kind of figure a fact gives: its unit or currency, and to which side it is a bound."""
    if isinstance(fact, Target):
        return "target", family(fact.unit), fact.comparator or ""
    return ("amount", fact.role, fact.currency or "", fact.comparator or "") if isinstance(fact, Amount) else ()


def one_matter(old: View, new: View, a: Fact, b: Fact, clauses: Aligned) -> bool:
    """Whether two facts can be one as far as offence, stage and grade tell.

    Figures of a grade stay in clauses that correspond, unless neither's has a counterpart. The grade of either is the same word, or one
    that took the place of the other in a lead that else stayed, or in a sentence with one grade.
    """
    together = clauses.together(a.clause_id, b.clause_id)
    if punishes(a) and punishes(b):
        here, there = stages(old, a), stages(new, b)
        if here and there and here.isdisjoint(there):
            return False
        if not together and not one_offence(old.clause_text(a), new.clause_text(b)):
            return False
    (one, above), (other, over) = grade_of(old, a), grade_of(new, b)
    if one is None or other is None:
        return True
    if not together and (a.clause_id in clauses.partners or b.clause_id in clauses.back):
        return False
    if one == other:
        return True
    if above is not None and over is not None:
        return clauses.together(above.id, over.id)
    single = above is over is None and len(grades(old.clause_text(a))) == 1 == len(grades(new.clause_text(b)))
    return single and together


def punishes(fact: Fact) -> bool:
    """Whether a fact is a penalty: a fine, days of custody, a task to impose one."""
    match fact:
        case Amount():
            return fact.role == "fine"
        case Target():
            return any(_CUSTODY.search(name) for name in fact.indicator)
        case Obligation():
            return sanction(fact.text)
    return False
