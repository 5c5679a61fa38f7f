"""Who pays, where a sentence about the money says so: 所需资金由省与县按6:4分担, 列入县级财政预算, 省财政设立奖励资金。对…给予奖励."""

import regex

from ..records import Clause, Mention
from . import payers
from .reading import Place, Reading, Unit

#: (奖励资金)由市、县（区）财政按比例分担; 所需资金从失业保险基金列支; 由市、县财政给予补贴.
_BEHIND = regex.compile(
    rf"(?P<fund>(?:资金|经费|费用|补助|补贴|奖励|支出)(?:全部|均|统一)?)?[由从](?P<who>{payers.TREASURY}|\p{{Han}}{{2,10}}?基金"
    rf"|\p{{Han}}{{2,10}}(?=从[^，。；由从]{{2,18}}中))(?:中|(?:从[^，。；由从]{{2,18}}中)?[^，。；由从]{{0,14}}?)"
    r"(?:承担|负担|分担|解决|列支|安排|拨付|兑付|支付|保障|下达|补给|直达|给予(?:补贴|补助|奖励|支持))(?!其中|\d)"
)
#: 安排财政赤字…，代发地方债并纳入地方财政预算: sums of the budget itself.
_OF_A_BUDGET = regex.compile("赤字|债")
#: 所需|资金, 上述奖励|资金, 补助|经费: what is paid.
_MONEY = r"(?:资金|经费|费用|补助|补贴|奖励|支出|津贴)(?:列支)?(?:全部|均|统一|原则上|分别|，)*"
#: A level, a treasury or a fund; several of them, joined: 省与县, 中央财政和地方财政, 市、区两级财政, 就业补助资金.
_ONE = (
    r"(?:(?:中央|地方|各级|同级|本级|各地|市县|县区|市区|区县|(?:各|所属|所在|受益)?(?:[省市县区州盟旗](?:级|本级)?|乡镇?"
    r"|乡（镇）)(?:（[^（）]{1,8}）)?)(?:[两三四各]级)?(?:人民)?(?:政府|财政(?:部门)?)?"
    r"|(?:(?!按|由|从|各|的|和|与|统筹|承担|负担|分担|共担|列支|安排|资金|中(?!央|小|等|医|药))[\p{Han}（）]){1,14}?(?:财政(?:部门)?"
    r"|专项资金|补助资金|发展资金|资金|基金|公益金|专项经费|工作经费|经费|预算|预算内投资|政府|收入|收益|(?:(?!从|由"
    r"|按)\p{Han}){2,8}金(?=中|列支)))"
)
_SOME = rf"{_ONE}(?:[、和及与]{_ONE}){{0,4}}(?:[两三四]级(?:财政)?)?"
#: (所需资金)由市财政|承担; no …|承担60%, which is a share, but for 各承担50%.
_BEARS = (
    r"(?:预算|资金)?(?:中|里|内)?(?:统筹|共同|总体|现有|予以|全额|足额|据实|根据[^，。；根按]{1,20}?|按照?[^，。；根按]{1,24}?){0,6}"
    r"(?:各(?:自)?(?:承担|负担|分担)|(?:承担|负担|分担|共担|共同承担|列支|安排|解决|保障|支付|支出|兑付|兑现|直达)(?!其中|\d|一定|[一二三四五六七八九]成))"
)
_BY = regex.compile(rf"{_MONEY}[由从在](?P<who>{_SOME}){_BEARS}")
#: 由就业补助资金|列支, 由企业注册地财政承担: where what is paid stands in front, in the same unit.
_PLAINLY = regex.compile(
    rf"(?<=[，；])(?:统一|全部|均)?[由从在](?P<who>{_SOME})(?:中)?(?:统筹|各(?:自)?|予以|全额|按照?[^，。；按]{{1,14}}?){{0,6}}(?:各(?:自)?(?:承担|负担|分担)|(?:承担|负担|分担"
    rf"|共担|列支|解决|支付|安排)(?!其中|\d))"
)
#: 市与区|按5:5比例分担, 省财政与县财政|各负担一半: a segment of its own that tells who shares.
_SHARED = regex.compile(
    rf"(?<![^，；。\s])(?P<who>{_SOME})(?:按照?[^，。；]{{1,14}}?(?:比例)?(?:分担|承担|负担|共担)|各(?:自)?(?:承担|负担|分担)(?:一半|\d))"
)
#: (每人每天补助50元)由|派出医院|承担
_AT_ONCE = regex.compile(
    r"(?:的?(?:费用|标准|补助|补贴))?由(?P<who>(?![^，。；]{0,8}(?:部门|机构)发放)(?:(?!从)[\p{Han}（）、]){2,20}?)(?:全额|统一"
    r"|自行)?(?:承担|负担|支付|解决|列支)(?![的\d])"
)
#: (按每户2600元)的标准向|用户|收取初装费
_CHARGES = regex.compile(r"(?:的?(?:标准|价格|比例))?向(?P<who>[^，。；\d]{2,14}?)(?:收取|征收|计收|收费)")
#: 列入|县级财政|预算
_BUDGET = regex.compile(r"(?:列入|纳入)(?P<who>(?:(?!年度)[\p{Han}、（）]){1,10}?财政)(?:年度)?(?:预算|保障)")
_OPENS = regex.compile(
    r"(?:以上|上述|前述|本条|所需|有关|相关|各项|该项|奖励|奖补|补助|补贴|资助|政策|兑现|试点|工作)*(?:资金|经费|费用|补助|补贴|奖励)"
)
#: 补贴资金, 所需资金, 专项资金 by themselves are what is paid, and nobody's.
_NO_ONE = regex.compile(r"(?:所需|奖补|奖励|补助|补贴|专项|有关|相关|该项?|上级|自有|自筹)?(?:资金|经费|专项资金|补助资金|收入|收益|预算)")
_REACH = 3


def behind(reading: Reading, unit: Unit, mention: Mention) -> Place | None:
    """The payer that a later part of the unit names: 每亩80元，由县财政承担."""
    text = reading.masked
    if (charged := _CHARGES.match(text, mention.end, unit.end)) is not None:
        return charged.span("who")
    own = (
        _AT_ONCE.match(text, mention.end, unit.end)
        or _BY.search(text, mention.end, unit.end)
        or _PLAINLY.search(text, mention.end, unit.end)
        or _BUDGET.search(text, mention.end, unit.end)
    )
    own = None if own is not None and own.re is _BUDGET and _OF_A_BUDGET.search(text, unit.start, unit.end) else own
    own = own or _SHARED.search(text, mention.end, unit.end)
    if own is not None and _is_source(own) and not _of_the_rest(text, own):
        return own.span("who")
    first = _BEHIND.search(text, mention.end, unit.end)
    if (
        first is not None
        and not _of_the_rest(text, first)
        and (first["fund"] or not reading.mentions_in(mention.end + 2, first.start(), "money"))
    ):
        return first.span("who")
    return None


#: 其余|由县级财政承担, 不足部分|由市财政解决: who pays what is left.
_REST = regex.compile(r"(?:其余|剩余|余下|不足|差额|超出)(?:部分|资金|经费)?$")


def _of_the_rest(text: str, found: "regex.Match[str]") -> bool:
    return _REST.search(text, max(0, found.start() - 6), found.start() + len(found.groupdict().get("fund") or "")) is not None


def later(reading: Reading, unit: Unit) -> Place | None:
    """The payer that the rest of the sentence names, or one of the next sentences of the section that is about the money."""
    text, end = reading.masked, unit.clause.span.end
    rest = _BY.search(text, unit.end, end) if unit.end < end else None
    if rest is not None and _is_source(rest) and not _figures(reading, unit.end, rest.start()):
        return rest.span("who")
    for after in _following(reading, unit.clause):
        start, stop = after.span.start, after.span.end
        if (shared := _SHARED.match(text, start, stop)) is not None:
            return shared.span("who")
        if _OPENS.match(text, start, stop):
            found = _BY.search(text, start, stop) or _BUDGET.search(text, start, stop) or _BEHIND.search(text, start, stop)
            if found is not None and _is_source(found) and found.start() < start + 16:
                return found.span("who")
    return None


def _figures(reading: Reading, start: int, end: int) -> bool:
    return bool(reading.mentions_in(start, end, "money"))


def _is_source(found: "regex.Match[str]") -> bool:
    return len(found["who"]) > 1 and _NO_ONE.fullmatch(found["who"]) is None


def _following(reading: Reading, clause: Clause) -> list[Clause]:
    """The next sentences of the section, as far as one about the money reaches back."""
    found: list[Clause] = []
    for step in range(1, _REACH + 1):
        after = reading.beside(clause, step)
        if after is None or after.section_id != clause.section_id:
            break
        found.append(after)
    return found


#: 省财政|设立奖励资金, 中央财政|对试点城市给予补助: that it pays, said of a treasury.
_PAYS = regex.compile(r"[^。；]{0,40}?(?:设立|安排|给予|予以|补助|奖补|奖励|补贴|支持|拨付|统筹)")


def before(reading: Reading, unit: Unit) -> Place | None:
    """The one payer that the sentences before in the section name; None where they name several, or none that pays."""
    text = reading.masked
    found: Place | None = None
    levels: set[str] = set()
    for step in range(1, _REACH + 1):
        last = reading.beside(unit.clause, -step)
        if last is None or last.section_id != unit.clause.section_id or last.kind == "heading":
            break
        start, end = last.span.start, last.span.end
        levels.update(level[0][0] for level in _OF_LEVEL.finditer(text, start, end))
        if text.find("财政", start, end) < 0:
            continue
        for who in payers.treasuries(text, start, end):
            if text[who[0] : who[1]] in ("财政", "财政部门") or _PAYS.match(text, who[1], end) is None:
                continue
            if found is not None and text[found[0] : found[1]] != text[who[0] : who[1]]:
                return None
            found = who
        funds = _BY.search(text, start, end)
        if funds is not None and _is_source(funds) and found is None:
            found = funds.span("who")
    return found if found is not None and all(level in text[found[0] : found[1]] for level in levels) else None


#: 中央|奖补资金1亿元、省级|资金2000万元: whose money there is.
_OF_LEVEL = regex.compile(r"(?:中央|[省市县])(?=级?(?:财政|奖补|补助|配套|资金))")
