"""Cases and settings: what has to happen for the rest of a unit to hold. Nobody is bound to do what they tell.

A case ends in 的 and may run over several segments: 经营者实施垄断行为，损害社会公共利益的，…. A setting opens a unit and says of what
the rule behind it speaks: 举办大型群众性活动，承办者应当….
"""

import re
from collections.abc import Sequence

import regex

from . import bearers
from .marking import Predicate
from .patterns import of_words
from .reading import Segment, Unit

_READ_AS_DEEDS = frozenset({"verb-initial", "actor-verb", "disposal", "object-time-verb", "verb-initial-by"})
#: 加强检查，发现问题的，…; 对工作不力的，…; 经审查符合条件的，…: a case of its own, which may follow upon a duty.
_AFRESH = regex.compile(
    r"\s?(?:但是?|其中|并且?|且)?(?:对|凡|逾期|发现|经(?!营)|不符合|如|若|仍|拒不|确需|确有|确因|因故|特殊|遇|涉及|连续|累计|再次|屡|需要?|超过|期满|未达)"
)
#: 能够证明…，|并符合其他条件的: one case with what stands before.
_JOINED = re.compile(r"\s?(?:或者?+|并且?+|且|又|也|以及)(?!处(?=以|罚|[一二三四五六七八九十\d])|给予|可以)")
#: 6月30日公布成绩，|对成绩有疑问的，…: what has a day or comes again each year is a duty.
_DATED = re.compile(
    r"\s?(?:每(?:年|半年|季度?|月|周|日)|(?:19|20)\d\d年|\d{1,2}月\d{1,2}日)|[^，的在于应]{0,8}?[\d一二三四五六七八九十]个?(?:工作日|日|天|个月|年)[内前]"
)
#: 未经验收 behind …进行验收: whether what was told has been done.
_UNDONE = regex.compile(r"\s?(?:未|不)(?:经过?|予以?|按[^，]{0,8}?)?(?P<deed>\p{Han}{2})")
_HOW = r"(?:依[法规]|应当?|要|一律|并|及时|认真|切实|积极|严格|统一|定期|逐步|进一步|全面|大力|充分|着力|按时|如实)*"
#: 受理的，发给受理通知书 behind 做出受理与否的决定: how it turned out.
_OUTCOME = regex.compile(r"\s?(?:准予|予以|同意|决定)?(?P<deed>\p{Han}{2})的")
#: 对材料进行核实，|符合要求的，予以备案
_PASSED = re.compile(
    r"\s?(?:符合|满足|达到)(?:法定|规定|有关|相关|上述)?(?:要求|条件|规定|标准|资格)的|[^，]{0,6}(?:属实|合格|通过|无误|齐全|成立)的"
)
#: What authorities do to others, and the verbs of duties that no case has.
_ACTS = (
    r"责令|没收|吊销|撤销(?!权)|警告|给予|予以|追究|处(?=以|\d|[一二三四五六七八九十])|判处|通报|取缔|扣押|查封|发给|核发|颁发|告知|公告|公示"
    r"|加强|强化|加大|完善|健全|建立健全|落实|推进|推动|促进|加快|坚持|统筹|确保|做好|优化|深化"
)
_DUTY = of_words(rf"{_HOW}(?:{_ACTS})")
#: Further verbs that open duties rather than settings; of a case they may tell.
_RULE = of_words(
    rf"{_HOW}(?:{_ACTS}|建立|保障|提高|遵守|规范|培育|打造|引导|支持|鼓励|实行(?!.*的)|履行(?!.*的)|承担(?!.*的)|负责|享有|具有|具备|出具)"
)
_FINES = re.compile(r"罚款$|处(?:以)?[^，的]{0,20}(?:罚款|拘留|徒刑)|追究[^，]{0,8}责任|给予[^，]{0,8}(?:处分|处罚|补偿|赔偿)")
#: 再增加七日, 另行奖励: something stood in front already.
_ON_TOP = regex.compile(r"再|另行?|还可?|也")
#: A marker of rules; 要 of notices tells a task beside others.
_RULES = frozenset({"应当", "必须", "不得", "可以", "应", "须", "方可", "不应", "不准"})
#: …按照国家有关规定执行: a rule of its own.
_SETTLED = regex.compile(r"实行\p{Han}{2,10}$|(?:执行|办理|确定|规定|免费|优惠|为主|为准|生效|有效|公开|备案|批准)$|对[^，]{2,30}负责$")
#: What is spoken of rather than what happens.
_NOUN_AT_END = regex.compile(r"的[^的，]{1,24}(?<!时候)$|等(?!活动|行为|业务|工作|事项|手续)\p{Han}{2,6}$")


def case_over(text: str, unit: Unit, read: Sequence[Predicate], *, entry: bool) -> int | None:
    """The last of the segments, from the first, that tell the first case of a unit, where more than that last seems to oblige somebody.

    经营者实施垄断行为，损害社会公共利益的，检察院可以…: what stands before the segment in 的 belongs to the case, unless it is a
    duty or a sanction of its own (加强巡查，发现隐患的，…; 责令改正，情节严重的，…). A unit that ends in 的 is a case from end to
    end; an `entry` of a list may be one of duties: （四）执行海事机构的指令，船舶发生事故的，提交报告.
    """
    segments = unit.segments
    if len(segments) < 2:
        return None
    for last, one in enumerate(read):
        if one.condition and one.start is None and text[segments[last].end - 1] == "的":
            break
    else:
        return None
    if not last:
        return None
    deeds = [i for i in range(last) if read[i].opens]
    if not deeds and _JOINED.match(text, *segments[last]):
        return last
    if not deeds or any(read[i].marker is not None or read[i].rule not in _READ_AS_DEEDS for i in deeds):
        return None
    if any(_FINES.search(text, *segments[i]) for i in deeds) or _opens(_DUTY, text, read[deeds[0]]):
        return None
    if last + 1 < len(segments):
        if entry and read[last + 1].opens and read[last + 1].rule == "verb-initial" and not _opens(_DUTY, text, read[last + 1]):
            return None
        asked = text.find("申请", segments[0].start, segments[last].start) >= 0
        fresh = _AFRESH.match(text, *segments[last]) or (not asked and _PASSED.fullmatch(text, *segments[last]))
        dated = any(_DATED.match(text, *segments[i]) or _opens(_DATED, text, read[i]) for i in deeds)
        if fresh or dated or _ON_TOP.match(text, *segments[last + 1]):
            return None
        undone = _UNDONE.match(text, *segments[last]) or _OUTCOME.fullmatch(text, *segments[last])
        if undone is not None and text.find(undone["deed"], segments[0].start, segments[last].start) >= 0:
            return None
    return last


_ROUND = regex.compile(r"每(?:年|半年|季度?|月|周|日|学期|学年)(?!度|间)|(?:\d{1,2}月(?:\d{1,2}日|底)|年底)前")


def is_setting(text: str, unit: Unit, read: Sequence[Predicate]) -> bool:
    """Whether the first segment of a unit only says of what the rule in the second speaks: 调查结束，调查机关应当作出结论."""
    if len(read) < 2 or not read[0].opens or read[0].marker is not None or read[0].rule not in _READ_AS_DEEDS:
        return False
    if read[1].marker not in _RULES or read[1].case is not None:
        return False
    first = unit.segments[0]
    if _ROUND.search(text, *first):
        return False  # 区工信局每年第二季度发布通知，企业应当…
    return not (_opens(_RULE, text, read[0]) or _FINES.search(text, *first) or _SETTLED.search(text, *first) or read[0].by)


#: 按投资额的10%给予补助, 每吨补贴400元: what follows upon the deed of somebody.
_PAYS = re.compile(
    r"(?:可|均|另|再)?(?:由[^，]{2,20}?)?(?:按照?|每[^，\d]{1,8}|分别|一次性|最高)[^，]*\d[^，]*(?:给予|补[贴助]|奖[励补]|资助|支持|贴息)|(?:由[^，]{2,20}?)?(?:分别|一次性|再|另|全额|统一)*(?:给予|收回|补[贴助]|奖[励补]|资助)[^，]*\d|由[^，]{2,20}(?:收回|予以)"
    r"|按照?[^，]{2,20}(?:给予|享受)[^，]{0,12}(?:补[贴助偿]|奖[励补]|资助|贴息)"
)


#: 承办省级以上青少年赛事|的单位, 结转两年以上|的资金
_THOSE = re.compile(
    r"的[^，的]{1,10}(?<!建设|改造|管理|服务|发展|工作|运营|培训|维护|保护|监管|使用|需求|要求|问题|条件|标准|政策|制度|机制|能力|水平|责任)$"
)


def is_paid_for(text: str, unit: Unit, read: Sequence[Predicate]) -> bool:
    """Whether the first segment of a unit only says for what money is given: 企业引进人才，按其年薪的5%给予奖励.

    What an authority does stays a deed of its own: 市财政局审核材料，按每人500元拨付.
    """
    if len(read) < 2 or not read[0].opens or read[1].marker not in (None, "由"):
        return False
    if read[0].rule == "verb-initial":  # 承办省级以上赛事的单位，按级别给予补助
        return (
            not _opens(_RULE, text, read[0])
            and _THOSE.search(text, *unit.segments[0]) is not None
            and _PAYS.match(text, *unit.segments[1]) is not None
        )
    who = read[0].actor
    if read[0].rule != "actor-verb" or (read[1].actor is not None and read[1].marker is None) or who is None:
        return False
    return _PAYS.match(text, *unit.segments[1]) is not None and not bearers.governs(text, who)


def _opens(verbs: re.Pattern[str], text: str, deed: Predicate) -> bool:
    """Whether what is done begins with one of `verbs`, behind who does it."""
    return deed.start is not None and verbs.match(text, deed.start, deed.segment.end) is not None


def tells_when(text: str, segment: Segment) -> bool:
    """Whether a setting is an event, and no thing that is spoken of (统计调查中获得的…资料，)."""
    return _NOUN_AT_END.search(text, *segment) is None
