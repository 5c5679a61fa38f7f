"""Lists that name no tasks: cases, conditions, papers, and acts that are forbidden (禁止下列行为：)."""

import re
from typing import Literal

import regex

from ..records import Clause, Obligation
from ..records.obligation import Action
from .patterns import of_words
from .reading import Reading, Unit

Kind = Literal["cases", "bans"]

#: How far in front of the colon a list is opened.
_REACH = 200
#: 禁止下列行为：, 不得有下列行为之一：, 严禁从事以下活动：: each entry is an act that is forbidden.
_BANS = of_words(
    r"(?:禁止|严禁|不得|不准|不许)(?:(?:从事|实施|有|进行|发生|出现|采取|存在)|\p{Han}{2,16}?(?:从事|实施|达成|有|进行))?(?:下列|以下)"
    r"\p{Han}{0,12}(?:行为|活动|做法|情形|垄断协议)(?:之一)?：\s?$"
)
#: 禁止…下列…：, 有下列情形之一的，应当从重处罚：, 提交下列材料：
_CASES = re.compile(
    r"(?:禁止|严禁|不得|不准)[^。；]{0,20}(?:下列|以下)[^。；]*：\s?$"
    r"|(?:下列|以下)[^。；，]{0,8}(?:情形|情况|条件|行为|材料|资料|文件|内容|范围|程序之一)[^。；]{0,6}：\s?$"
    r"|(?:下列|以下)[^。；，]{0,12}(?:情形|情况|行为|情节)之一(?:的|，)[^。；]*：\s?$"
    r"|符合(?:下列|以下)[^。；，]{0,8}条件的，[^。；]*：\s?$"
)
_TASKS = (
    "工作|任务|职责|职权|义务|责任|措施|要求|规定|政策|程序|步骤|举措|制度|服务|原则|领域|方面|目标|重点"
    "|处理|处罚|办理|办法|方式|渠道|标准|规范|公约|守则|奖励"
)
#: In an article: 听取下列报告：, 载明下列事项：, 考虑下列因素：; but 履行下列职责： has tasks.
_THINGS = of_words(
    rf"(?<!做好|完成|落实|履行|开展|提供|支持|组建|推进)(?:下列|以下)(?!{_TASKS})[^。；，：]{{0,16}}(?<!{_TASKS})(?:之一)?：\s?$"
    r"|(?:行为|情形|材料|条件|因素|费用|证据)(?:包括|如下|有|是指|为)：\s?$"
)
#: 按照下列规定处罚：, 按照下列方式处理：: each entry has a rule of its own.
_RULES = regex.compile(r"(?:按照?|依照|根据|由)(?:下列|以下)[^。；，：]{0,12}：\s?$|(?:行为|文明)(?:规范|公约|守则|准则)：\s?$")
#: 乡镇人民政府履行下列职责：, 各县区要做好以下工作：: whose tasks the entries are.
_DUTIES = re.compile(r"(?:下列|以下|如下)[^。；：]{0,16}(?:职责|职权|职能|义务|工作|任务|责任|措施)[^。；：]{0,6}：\s?$")
_LABEL = regex.compile(r"\s?(?:（[一二三四五六七八九十\d]{1,3}）|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、）]|[①-⑳]|——)\s?")
#: （八）法律、法规禁止的其他行为, （五）其他危害安全的行为: what the rest is called, no act.
_REST = regex.compile(r"[^，]{0,40}其他[^，]{0,24}(?:行为|活动|情形|协议)的?$")


def kind_of(text: str, clause: Clause, *, article: bool) -> Kind | None:
    """What the entries of the list are that `clause` opens, or None where they may be tasks; `article`: it stands in a 条."""
    start, end = max(clause.span.start, clause.span.end - _REACH), clause.span.end
    if text.find("下列", start, end) < 0 and text.find("以下", start, end) < 0 and not article:
        return None
    if _RULES.search(text, start, end):
        return None
    if _BANS.search(text, start, end):
        return "bans"
    if _CASES.search(text, start, end) or (article and _THINGS.search(text, start, end)):
        return "cases"
    return None


def names_duties(text: str, clause: Clause) -> bool:
    """Whether the list that `clause` opens is one of duties: 履行下列职责：."""
    return _DUTIES.search(text, max(clause.span.start, clause.span.end - _REACH), clause.span.end) is not None


def holds(section: str, clause: Clause) -> bool:
    """Whether a clause is an entry of the list that stands in `section`, or in the sections of that."""
    own = clause.section_id or ""
    return own.startswith(section + "/") or (own == section and clause.kind == "item")


def act(text: str, unit: Unit) -> tuple[int, int] | None:
    """The act that an entry of a list of bans names, without its label; None for 其他…行为 and for all but the first unit."""
    if unit.start != unit.clause.span.start:
        return None
    label = _LABEL.match(text, unit.start, unit.end)
    start = label.end() if label else unit.start
    if unit.end - start < 2 or _REST.match(text, start, unit.end):
        return None
    return start, unit.end - (text[unit.end - 1] == "的")


def forbidden(reading: Reading, unit: Unit, place: tuple[int, int], ban: Obligation, identity: str) -> Obligation:
    """The entry of a list of bans as a prohibition of its own: that it is forbidden, and to whom, stands in `ban` above."""
    span, pieces, also = reading.locate(*place)
    text = reading.text[place[0] : place[1]]
    evidence = {"modality": ban.span}
    if ban.actor is not None:
        evidence["actor"] = ban.evidence.get("actor", ban.span)
    return Obligation(
        id=identity,
        clause_id=unit.clause.id,
        text=text,
        span=span,
        source_spans=pieces,
        also_at=also,
        rule="listed-ban",
        evidence=evidence,
        modality="prohibition",
        marker=None,
        actor=ban.actor,
        actor_source="inherited" if ban.actor is not None else None,
        action=text,
        actions=[Action(text=text, span=span)],
        condition=ban.condition,
        responsible=ban.responsible,
        assisting=ban.assisting,
        requirement=ban.requirement,
        deadline_ids=[],
        target_ids=[],
        amount_ids=[],
    )
