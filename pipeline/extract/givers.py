"""Who gives a sum as the subject of its sentence: 省科技厅对保费给予30%补贴, 由县政府颁发30万元, 供热企业对低保户按50%减免."""

import regex

from ..records import Mention
from . import actors, beneficiaries, spoken_of
from .lexicon import somebody_at_end
from .patterns import compiled
from .reading import Place, Segment, Unit
from .scope import Scope

_GIVES = r"(?:给予|予以|奖励|奖补|补助|补贴|资助|颁发|发给|拨付|兑付|兑现|配套)"
_AUTHORITY = (
    r"(?:部门|机关|政府|委员会|管委会|(?<=\p{Han}{2})[局厅署委办](?![理事])|财政|公益金|保障金|专项资金|基金|[省市县区]级"
    r"|(?<!\p{Han})[省市县区镇乡]里|总工会|残联)"
)
#: Who looks at it first, or makes a rule, pays nothing.
_NO_PAY = (
    r"(?![^，。；对]{0,16}(?:审核|审定|审查|核定|核实|评定|评审|认定|验收|会同|报送|报(?!废|考|刊)|制定|提出|公布|公示"
    r"|组织|推荐|申报|申请|对象|政策))"
)
_HOW = r"(?:择优|可以?|应当?|要|将|再|另行?|一次性|分别|每年|按规定|统一|优先|一并|还|均|直接|定额|全额)*"
#: 省科技厅|择优给予, 省交通运输厅|对…示范县一次性奖励, 市场监管部门|可按货值金额的(5%)
_DIRECT = regex.compile(
    rf"(?P<who>(?!对|由|按|经|在|从|向|将|各级|有关|相关|其中|报|每)(?:(?!对|由|按|经|从|向|将|的|获|通过|每|标准|比例|不超过|不低于)[\p{{Han}}（）、]){{0,18}}?{_AUTHORITY}){_NO_PAY}{_HOW}"
    rf"(?:每\p{{Han}}{{1,4}}|对[^，。；]{{2,40}}?|向[^，。；\d]{{2,16}}?|为[^，。；\d]{{2,16}}?|按照?[^，。；]{{2,36}}?){{0,2}}{_HOW}(?:(?P<gives>{_GIVES})|$)"
)
#: 由|县人民政府|颁发, 由|残疾人就业保障金|给予, 由|上游县|补偿下游县, 由|政府|按每人(3万元)标准一次性缴纳
_BY = regex.compile(
    rf"由(?P<who>(?!此|于)(?:(?![由按对的向从]|负责)[\p{{Han}}（）、]){{2,20}}?){_HOW}(?:[在于][^，。；]{{1,12}}?内)?(?:向(?P<to>\p{{Han}}{{2,12}}?))?(?:按照?[^，。；]{{0,30}}?)?(?:向[^，。；\d]{{2,12}}?)?(?:{_GIVES}|支付|补偿|代[缴偿]|缴纳|缴入|承担|负担|让利|扶持|安排|[回收]购|收储|赔付|垫付|报销)"
)
_PAYS = regex.compile(rf"(?:{_AUTHORITY}|个人|用户|集体|单位|企业|公司|保险|基金会|金融机构|银行|责任人|义务人|投资|[省市县区村镇])$")
#: 高速公路经营单位|对…给予5%优惠, 鼓励|生产企业|给予每台50元的叠加优惠
_LESS = regex.compile(
    r"(?:鼓励|支持|引导|要求|倡导)?(?P<who>(?!对|由|按|经|在|从|其中)(?:(?!对|由|按|的|向|给予)[\p{Han}（）、]){2,16}?)(?:应当?|可|要|须)?(?:对[^，。；]{2,30}?|向[^，。；\d]{2,14}?|为[^，。；\d]{2,14}?|按[^，。；]{2,20}?)?"
    r"(?:给予|予以|提供|享受)"
)
#: 销售有机肥的企业|对农户每吨让利不低于(100元)
_YIELDS = regex.compile(
    r"(?P<who>(?![对由按])[^，。；对]{2,30}?)对(?P<to>(?!象)[^，。；\d每]{2,16}?)(?:每\p{Han}{1,3})*(?:让利|优惠|减免|减收)(?:不低于|不少于|不超过)?$"
)
_OFF = regex.compile(r"[^，。；\d]{0,10}?(?:优惠|让利|折扣|减免|减收|折让)")


_LEVEL_AT_END = regex.compile(
    r"(?<![省市县区州镇乡中、和及与])(?:(?:中央|[省市县区州镇]级?)[、和及与])*(?:中央|[省市县区州镇]级)(?:财政)?$"
)


def gives(text: str, unit: Unit, segment: Segment, mention: Mention, scope: Scope) -> Place | None:
    """The authority, the fund or the firm that gives the sum; None where the sum's own segment names who pays already, or nobody does."""
    if scope.payer is not None and scope.payer[0] >= segment.start and text[scope.payer[0] - 1] != "由":
        return None
    if _OFF.match(text, mention.end, segment.end) is not None:
        less = _LESS.match(text, actors.lead_end(text, segment.start, mention.start), mention.start)
        if less is not None and somebody_at_end().search(less["who"]):
            return less.span("who")
    if (yields := _YIELDS.fullmatch(text, actors.lead_end(text, segment.start, mention.start), mention.start)) is not None:
        scope.recipient = yields.span("to")
        return yields.span("who")
    if "由" in text[segment.start : mention.start]:
        by = _BY.search(text, segment.start, segment.end)
        if by is not None and by.end("who") <= mention.start and (_PAYS.search(by["who"]) or somebody_at_end().search(by["who"])):
            return by.span("who")
    start = actors.lead_end(text, segment.start, mention.start)
    direct = _DIRECT.match(text, start, mention.start)
    bare = direct is not None and compiled("(?:中央|[省市县区]级)").fullmatch(direct["who"])  # which of several kinds, as often
    if (
        direct is not None
        and not bare
        and (direct["gives"] or compiled(rf"[^，。；\d]{{0,14}}?{_GIVES}").match(text, mention.end, segment.end))
    ):
        level = _LEVEL_AT_END.search(text, *direct.span("who"))
        return level.span() if level is not None else direct.span("who")  # 新建项目|省级|补助标准为
    return _beside_receiver(text, unit, segment, mention, scope)


#: 机场集团|按每班(5万元)给予, 县妇联|给予每户(500元), 工作站所在企业|每年给予
_SUBJECT = regex.compile(
    r"(?P<who>(?!对|由|按|经|在|从|每|其中|单|同一|再|另|可|首次|新)(?:(?!对|由|按|的|给予|每)[\p{Han}（）、]){2,14}?)(?:每[年月季]度?|再|另外?|应当?|可|一次性|分别|同步|额外|均)*"
    r"(?:按照?[^，。；]{0,30}?)?(?:(?P<gives>给予|支付|发放|配套)(?:每\p{Han}{1,4})*)?$"
)
_INSTITUTION = regex.compile(
    r"(?:乡镇|街道|园区|开发区|[省市县区镇村]|集团|公司|商会|协会|村集体|村委会|村民委员会|联合会|妇联|残联|工会|企业|单位|机构|学校|高校|医院|银行|商家|中心)(?:（[^（）]*）)?$"
)


def _beside_receiver(text: str, unit: Unit, segment: Segment, mention: Mention, scope: Scope) -> Place | None:
    """机场集团 of 航空公司新开航线的，机场集团按每班5万元给予补贴: an institution of another kind than those who were told to get it."""
    if segment.start == unit.start:
        return None
    found = _SUBJECT.fullmatch(text, actors.lead_end(text, segment.start, mention.start), mention.start)
    if found is None or _INSTITUTION.search(found["who"]) is None:
        return None
    if (
        found["gives"] is None
        and compiled(r"的?(?:标准|比例)?(?:每年|一次性)?(?:给予|支付|发放|配套)").match(text, mention.end, segment.end) is None
    ):
        return None
    told = _told(text, unit, segment)
    if told is None or text[told[1] - 2 : told[1]] == found["who"][-2:]:
        return None
    scope.recipient = told
    return found.span("who")


def beside(text: str, unit: Unit, segment: Segment, payer: Place) -> Place | None:
    """网络作家 of 网络作家签约我市平台的，由宣传部门一次性扶持5万元: who the unit opens with, where another pays."""
    first = unit.segments[0]
    if first.end >= segment.start:
        return None
    start = actors.lead_end(text, *first)
    who = spoken_of.doer(text, start, first.end) if not compiled("资金|经费|费用|由").search(text, *first) else None
    return who if who is not None and text[who[0] : who[1]] != text[payer[0] : payer[1]] and not _PAYER.search(text, *who) else None


_PAYER = regex.compile(rf"{_AUTHORITY}$")


def _told(text: str, unit: Unit, segment: Segment) -> Place | None:
    """Those whom the part of the unit in front of the segment is about: 对验收合格的示范户，; 航空公司新开航线的，; 通过认定的企业，."""
    for part in reversed([s for s in unit.segments if s.end < segment.start]):
        start = actors.lead_end(text, *part)
        to = compiled(r"对(?!象)于?").match(text, start, part.end)
        if to is not None and somebody_at_end().search(text, to.end(), part.end):
            return to.end(), part.end
        who = spoken_of.doer(text, start, part.end) if text[part.end - 1] in "的后" else None
        if (who := who or beneficiaries.such(text, part)) is not None:
            return who
    return None
