"""Whose part of a cost a share is: 市级配套不低于省级补助资金的15%, 新型经营主体自筹比例不低于总投资的20%, 出资承担费用的50%以上."""

import regex

from ..records import Mention
from . import actors
from .patterns import compiled
from .ratios import PARTED
from .reading import Place, Segment, Unit

_PART = r"(?:配套|自筹|自缴|自付|投入|出资|筹资|承担|负担|分担|缴纳|让利)"
_BOUND = r"(?:不得?低于|不少于|不得少于|不高于|不得高于|不超过|不得超过|达到?|占|为|按)"
#: 市级|配套不低于(省级补助资金的15%), 新型经营主体|自筹比例不低于, 设区市、县（市、区）|投入不得低于
_OWN = regex.compile(
    r"(?:其中)?[，：]?由?(?P<who>(?!其中|由|按|对|每|所需|其余|剩余|不足|应|可|须|总|年度?|累计|首期|新增|财政资金|研发|资金)(?:(?![由按对把的每占])[\p{Han}（）、]){2,18}?)"
    rf"(?:年度|每年|应|须|要|可|原则上|一般|均)*{_PART}(?:的)?(?:资金|经费|比例|部分|份额|额度|金额|额|占比|总额)*"
    rf"(?:应|须|要|可|原则上|一般|均|各|分别)*(?:{_BOUND}[^，。；\d]{{0,24}})?$"
)
_BEARER = regex.compile(
    r"(?:[省市县区州镇乡村]级?|[省市县区]|中央|地方|各地|财政|个人|用户|集体|企业|单位|主体|农户|业主|居民|职工|银行|机构|院校|学校|医院|[方者户])(?:（[^（）]{1,10}）)?(?:[两三]级)?$"
)
#: 出资承担(相关费用的50%以上): the subject of the sentence does.
_SUBJECT_BEARS = regex.compile(
    r"(?:并|且|应当?|须|要|负责|统一|共同|自行|全额|分别|再)*(?:出资|自筹|承担|负担|缴纳|投入|筹集|垫付)[^，。；\d]{0,24}$"
)
#: 区、镇（街道）|按(7:3)比例共同承担, 由省与市县|按(6:4)分担
_SHARERS = regex.compile(r"(?P<who>(?:(?![由按对的])[\p{Han}（）、]){2,30}?)(?:各自|共同|分别|再)*按照?(?:不低于)?$")
_SHARED = regex.compile(r"的?(?:比例|标准)?(?:共同|予以|给予|分别|分级|分段|逐级|各自)*(?:分[担成]|承担|负担|共担|分摊|配套)")
#: 按照|省、市、县|2:3:5的比例配套
_BY_WHOM = regex.compile(r"按照?(?P<who>(?:\p{Han}{1,8}[、和与])+\p{Han}{1,8})$")
#: 出让净收益|市与区按3:7分成: what is parted, in front of those who part it.
_COST_OF = regex.compile(r"[^，。；、和与及]{2,16}(?:收益|资金|经费|费用|收入|支出|保费|成本|报酬|工资)(?=[^，。；]{1,8}[、和与及])")


def contributor(text: str, unit: Unit, segment: Segment, mention: Mention) -> Place | None:
    """Who bears the share `mention`, where it is told of their part (配套, 自筹, 承担…), or sets a sum aside by a standard; else None."""
    if mention.kind == "money":
        return _arranger(text, segment, mention)
    if mention.kind != "percent":
        return None
    start = actors.lead_end(text, max(segment.start, text.rfind("、其中", segment.start, mention.start)), mention.start)
    if mention.rule in ("ratio", PARTED):
        return _sharers(text, start, segment, mention)
    if compiled("[配自投出筹承负分缴让][套筹缴付入资担纳利]").search(text, segment.start, mention.start) is None:
        return None
    found = _OWN.fullmatch(text, start, mention.start)
    if found is not None and _BEARER.search(found["who"]):
        return found.span("who")
    first = unit.segments[0]
    if first.end >= segment.start or _SUBJECT_BEARS.fullmatch(text, start, mention.start) is None:
        return None
    must = _MUST.search(text, *first)
    return actors.before_marker(text, actors.lead_end(text, *first), must.start()) if must is not None else None


#: 专业经营单位|应当(履行社会责任)
_MUST = regex.compile(r"(?<!适|相|供|对|反|响|效|感)应(?!急|用|对)当?|须|必须|要(?!求|素)")


def _sharers(text: str, start: int, segment: Segment, mention: Mention) -> Place | None:
    """区、镇（街道） of 区、镇（街道）按7:3比例共同承担; whoever they are behind 由: 由市与用工单位所在地按7:3分担."""
    if _SHARED.match(text, mention.end, segment.end) is None:
        return None
    if (named := _BY_WHOM.search(text, start, mention.start)) is not None:
        return named.span("who")
    by = text.rfind("由", segment.start, mention.start)
    cost = _COST_OF.match(text, start, mention.start) if by < 0 else None
    found = _SHARERS.fullmatch(text, by + 1 if by >= 0 else cost.end() if cost else start, mention.start)
    return found.span("who") if found is not None and (by >= 0 or _BEARER.search(found["who"])) else None


#: 各县市区|按照辖区常住人口每人(3元)的标准安排专项经费
_BY_STANDARD = regex.compile(
    r"(?P<who>(?!其中|由|按|对|每|所需|可|应)(?:(?![由按对把的每向从])[\p{Han}（）、]){2,20}?)(?:应当?|须|要|可|原则上|统一|每年|均)*按照?[^，。；]{0,30}$"
)
_ARRANGED = regex.compile(
    r"的?(?:标准|比例|额度|规模)(?:足额|统筹|统一|分别|同步|每年|给予|予以)*(?:安排|落实|列支|列入|保障|核拨|划拨|预算|提取|计提|设立|投入|筹集|筹措|配备)"
)


def _arranger(text: str, segment: Segment, mention: Mention) -> Place | None:
    """各县市区 of 各县市区按照辖区常住人口每人不低于3元的标准安排专项经费: who sets money aside by a standard."""
    if _ARRANGED.match(text, mention.end, segment.end) is None or text.find("按", segment.start, mention.start) < 0:
        return None
    found = _BY_STANDARD.fullmatch(text, actors.lead_end(text, segment.start, mention.start), mention.start)
    return found.span("who") if found is not None and _BEARER.search(found["who"]) else None
