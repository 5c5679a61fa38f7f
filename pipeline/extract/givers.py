"""Who gives a sum as the subject of its sentence: 省科技厅对保费给予30%补贴, 由县政府颁发30万元, 供热企业对低保户按50%减免."""

import regex

from ..records import Mention
from . import actors
from .lexicon import somebody_at_end
from .patterns import compiled
from .reading import Place, Segment, Unit
from .scope import Scope

_GIVES = r"(?:给予|予以|奖励|奖补|补助|补贴|资助|颁发|发给|拨付|兑付|兑现|配套)"
_AUTHORITY = (
    r"(?:部门|机关|政府|委员会|管委会|(?<=\p{Han}{2})[局厅署委办](?![理事])|财政|公益金|保障金|专项资金|基金|[省市县区]级|总工会|残联)"
)
#: Who looks at it first, or makes a rule, pays nothing.
_NO_PAY = (
    r"(?![^，。；对]{0,16}(?:审核|审定|审查|核定|核实|评定|评审|认定|验收|会同|报送|报(?!废|考|刊)|制定|提出|公布|公示"
    r"|组织|推荐|申报|申请|对象|政策))"
)
_HOW = r"(?:择优|可以?|应当?|要|将|再|另行?|一次性|分别|每年|按规定|统一|优先|一并|还|均|直接)*"
#: 省科技厅|择优给予, 省交通运输厅|对…示范县一次性奖励, 市场监管部门|可按货值金额的(5%)
_DIRECT = regex.compile(
    rf"(?P<who>(?!对|由|按|经|在|从|向|将|各级|有关|相关|其中|报|每)(?:(?!对|由|按|经|从|向|将|的|获|通过|每)[\p{{Han}}（）、]){{1,18}}?{_AUTHORITY}){_NO_PAY}{_HOW}"
    rf"(?:对[^，。；]{{2,40}}?|向[^，。；\d]{{2,16}}?|为[^，。；\d]{{2,16}}?|按照?[^，。；]{{2,36}}?){{0,2}}{_HOW}(?:(?P<gives>{_GIVES})|$)"
)
#: 由|县人民政府|颁发, 由|残疾人就业保障金|给予, 由|上游县|补偿下游县, 由|政府|按每人(3万元)标准一次性缴纳
_BY = regex.compile(
    rf"由(?P<who>(?!此|于)(?:(?![由按对的向从]|负责)[\p{{Han}}（）、]){{2,20}}?){_HOW}(?:向(?P<to>\p{{Han}}{{2,12}}?))?(?:按照?[^，。；]{{0,30}}?)?(?:{_GIVES}|补偿|代缴|缴纳|缴入|承担|负担|让利)"
)
_PAYS = regex.compile(rf"(?:{_AUTHORITY}|个人|用户|集体|单位|企业|公司|基金会|金融机构|银行|责任人|义务人|[省市县区村镇])$")
#: 高速公路经营单位|对…给予5%优惠, 鼓励|生产企业|给予每台50元的叠加优惠
_LESS = regex.compile(
    r"(?:鼓励|支持|引导|要求|倡导)?(?P<who>(?!对|由|按|经|在|从|其中)(?:(?!对|由|按|的|向|给予)[\p{Han}（）、]){2,16}?)(?:应当?|可|要|须)?(?:对[^，。；]{2,30}?|向[^，。；\d]{2,14}?|为[^，。；\d]{2,14}?|按[^，。；]{2,20}?)?"
    r"(?:给予|予以|提供|享受)"
)
_OFF = regex.compile(r"[^，。；\d]{0,10}?(?:优惠|让利|折扣|减免|减收|折让)")


def gives(text: str, unit: Unit, segment: Segment, mention: Mention, scope: Scope) -> Place | None:
    """The authority, the fund or the firm that gives the sum; None where the sum's own segment names who pays already, or nobody does."""
    if scope.payer is not None and scope.payer[0] >= segment.start and text[scope.payer[0] - 1] != "由":
        return None
    if _OFF.match(text, mention.end, segment.end) is not None:
        less = _LESS.match(text, actors.lead_end(text, segment.start, mention.start), mention.start)
        if less is not None and somebody_at_end().search(less["who"]):
            return less.span("who")
    if "由" in text[segment.start : mention.start]:
        by = _BY.search(text, segment.start, segment.end)
        if by is not None and by.end("who") <= mention.start and _PAYS.search(by["who"]):
            return by.span("who")
    start = actors.lead_end(text, segment.start, mention.start)
    direct = _DIRECT.match(text, start, mention.start)
    if direct is not None and (direct["gives"] or compiled(rf"[^，。；\d]{{0,14}}?{_GIVES}").match(text, mention.end, segment.end)):
        return direct.span("who")
    return None
