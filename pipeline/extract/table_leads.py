"""Who the sentences above a table say that gets and that pays what its cells tell: 对参展企业按下列标准给予补贴：."""

import regex

from ..records import Clause
from . import recipients
from .lexicon import somebody_at_end
from .patterns import of_words
from .payers import TREASURY
from .reading import Place, Reading, Unit
from .tables import Table

GIVES = of_words(r"补助|补贴|奖|资助|津贴|支持|扶持|给予|慰问|救助|贴息|返还|补偿|激励|优惠|待遇|助学金")
CHARGES = of_words(r"收费|价格|缴费|保费|罚|处罚|征收|租金|[自应]缴")
#: 由|市财政|按以下标准给予补助：, |省财政|对各县按下表标准补助
_PAYS = regex.compile(
    rf"(?:(?<=由)|(?<![^，。；：\s]))(?P<who>{TREASURY}|(?:中央|[省市县区]级?|自治区)(?=按|对|给予|补助|奖励|分|将))"
    r"(?:将|分别|每年|一次性|统一)*(?:按照?|依照|根据|对|给予|予以|补助|奖励|奖补|补贴)[^。；]{0,60}$"
)
#: 按以下标准奖励|主办单位|。, 给予|经营主体|补贴：
_GIVEN_TO = regex.compile(
    r"(?:给予|奖励|补助|补贴|资助|奖补|支付给|发放给)(?P<who>(?:(?!的|给予|一定|相应|资金|标准|一次)\p{Han}){2,14}?)"
    r"(?=[，。；：]|$|一次性|最高|补助|补贴|奖励|资助)"
)
#: |市外参展企业|按照展位数给予补贴
_BY_STANDARD = regex.compile(
    r"(?<![^，。；：\s）])(?P<who>(?!由|对|按|经)(?:(?![按由对])[^，。；：\d]){2,24}?)(?:可|均|分别|再)*(?:按照?|依照)[^。；]{2,40}?(?:给予|享受|申请|申领|领取|获得|补贴|补助|奖励)"
)
#: 各县, 所在地区: those among whom the rows tell each.
_PLACES = regex.compile(r"(?:[省市县区州盟旗镇乡村]|地区|各地|街道|社区)(?:（[^（）]*）)?$")
_NOBODY = regex.compile(r"财政|政府|[局厅委]$|部门")
_FAR, _BACK = 300, 3


def lead(reading: Reading, table: Table) -> tuple[Place | None, Place | None]:
    """Who gets and who pays by the sentences right above the table; None where they do not say.

    对示范企业，由市财政按下列标准给予奖励：; over a sentence in between too (对参展企业给予补贴。标准见表1。), in the same section.
    """
    gets: Place | None = None
    pays: Place | None = None
    for clause in _before(reading, table):
        for unit in reversed(reading.units(clause)):
            if CHARGES.search(reading.masked, unit.start, unit.end):
                return gets, pays
            if not GIVES.search(reading.masked, unit.start, unit.end):
                continue
            if pays is None and (paying := _PAYS.search(reading.masked, unit.start, unit.end)) is not None:
                pays = paying.span("who")
            gets = gets or _gets(reading, unit)
        if gets is not None:
            break
    return gets, pays


def _before(reading: Reading, table: Table) -> list[Clause]:
    """The sentences right above the table, its title and a heading that is one among them, the nearest first."""
    start = table.clause.span.start
    found: list[Clause] = []
    clause: Clause | None = reading.clause_at(max(0, start - 1))
    while clause is not None and len(found) < _BACK:
        near = clause.span.end <= start and start - clause.span.end <= _FAR
        if not near or clause.kind not in ("sentence", "item", "heading") or clause.section_id != table.clause.section_id:
            break
        found.append(clause)
        clause = reading.beside(clause, -1)
    return found


def _gets(reading: Reading, unit: Unit) -> Place | None:
    """参展企业 of 对参展企业按以下标准给予补贴, 主办单位 of 按以下标准奖励主办单位, 参展企业 of 参展企业按照展位数给予补贴."""
    text = reading.masked
    given = _GIVEN_TO.search(text, unit.start, unit.end)
    if given is not None and somebody_at_end().search(given["who"]) is not None:
        return given.span("who")
    told = recipients.addressed(text, unit)
    told = recipients.getting(text, told) if told is not None else None
    if told is not None:
        return told
    subject = _BY_STANDARD.search(text, unit.start, unit.end)
    if subject is None or somebody_at_end().search(subject["who"]) is None or _NOBODY.search(subject["who"]) is not None:
        return None
    return subject.span("who")


def is_of_places(text: str, who: Place) -> bool:
    """各县, 项目所在地区: of whom each row then names one."""
    return _PLACES.search(text, *who) is not None
