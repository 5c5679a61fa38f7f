"""Deeds that no marker governs and no listed verb opens: what is given, for whom something is done, what is planned."""

import re

from .. import words
from . import bodies, verb_nouns
from .reading import Place

#: What is given, at the end of a deed or with its figure.
_GIFT = r"(?:补助|补贴|奖励|奖补|资助|贴息|补偿|救助|津贴|优惠|减免|支持|返还|报销)"
#: 对每个强镇|奖补1000万元, 按贷款利息的50%|给予贴息, 一次性|奖励20万元: what is given to somebody, or by what measure.
_GIVES = re.compile(
    rf"(?:(?:对|向|给|按照?|以|每|一次性|分别|最高|再|另)(?![^，]*的$)[^，]{{0,60}}?)?(?:给予|予以)[^，]*(?:{_GIFT}(?:资金|经费|金|款)?$|\d[^，]*(?:元|%))"
    rf"|(?:对|向|给|一次性|分别)(?![^，]*的$)[^，]{{0,40}}?{_GIFT}(?:资金)?(?:最高|不超过)?\d[^，]*元(?:以[上内下]|左右)?$"
    rf"|按照?(?!下列|以下)[^，]*\d[^，]*?(?:发放|兑付|兑现|拨付|核发|补助|补贴|奖励|奖补|资助|返还|报销)(?:到户|到人|到位|资金)?$"
)
#: 房租|减半收取, 城镇土地使用税|减半征收, 契税|减按1%征收: a burden that is eased, by whoever collects it.
_EASED = re.compile(r"[^，的]{0,24}?(?P<deed>减半(?:征收|收取|缴纳)|减按[^，的]{1,8}(?:征收|收取|执行|计征))[^，的]{0,20}$")
#: 补助比例|提高到50%: how much is given is set anew.
_RAISED = re.compile(
    r"[^，\d]{2,24}(?:补助|补贴|奖励|资助|贴息|返还|报销|救助|支付|保障|缴费)(?:金)?(?:标准|比例|额度|限额)(?:由[^，]{1,16}?|统一|再|分别|均)?"
    r"(?P<deed>(?:提高|上调|下调|降低|调整|上浮|下浮|增加)(?:到|至|为)?[^，\d]{0,8}\d[^，]*)"
)
#: 为3万户…家庭|实施改造, 为老年人|提供体检: for whom something is done; 为发展|提供支撑 is what it is good for.
_DONE_FOR = re.compile(
    r"为[^，]{2,40}?(?:实施|提供|开展|办理|配备|发放|购买|安装|免费[^，的]{2})(?![^，]*(?:支撑|保障|动力|基础|支持|经验|条件|环境|样板|示范|力量|借鉴|参考|依据|遵循|便利|方便|空间|活力|可能|的)$)[^，]{2,}"
)
#: 全市|计划|改造126个, 拟|新创建50个: what is planned, so many of it.
_PLANS = re.compile(r"(?:[全我本][国省市县区州镇乡旗校院])?(?:计划|拟)(?:共|再|各|分别|累计)*(?:新(?!建|增))?(?=[一-龥]{2}[^，]*\d)")
#: 在项目所在小区|公示5个工作日
_SHOWN = re.compile(r"在[^，的]{2,24}?(?:公示|公布|公开|张贴|公告)(?!期|后|前|时|无|栏|的|内)[^，的]*$")
#: 省级|建立联席会议制度, 县级|组建服务队: a level that acts by itself.
_LEVEL = re.compile(
    r"(?P<who>(?:(?:中央|国家|省|市|县|区|乡镇|乡|镇|村|州|盟|旗|地市|市县)(?:[、和与])?){1,3}级)"
    r"(?=(?:统一|分别|均|也|同步|要|逐级|每[年季月]度?)?(?:建立|成立|组建|设立|制定|出台|组织(?!部)|开展|负责|指导|编制|下达|安排)(?![^，]{0,8}的)[^，]{2})"
)
#: 县财政|预算安排专项资金1800万元
_BUDGETS = re.compile(r"(?P<who>[^，的\d]{1,8}财政)(?:年初|统筹|部门)?预算安排[^，]*\d[^，]*元")
#: 基本|淘汰…机组, 基本|建成…体系: what is to be reached on the whole.
_BY_AND_LARGE = re.compile(r"(?:基本|率先)(?:淘汰|消除|建成|完成|实现|形成|建立|满足|解决|杜绝|普及|构建)[^，]{2,}")
#: 各项指标|全部达标, 剩余资金|一次性兑付到位: what is to have come to pass, behind its time.
_PASSES = re.compile(r"(?!在|对|将|把|向|为|经|因|由|以|自|从|未|已|其中)[一-龥、（）“”□]{4,30}")
_TO_ITS_END = re.compile(r"(?:到位|到户|到人|达标|见效|归零|清零|完毕|(?:开工|竣工|建成|投产|投入)(?:建设|投产|投用|使用|运[行营]|验收))$")
#: What opens any of these: a look at one character spares the rest.
_OPENS = frozenset("对向给予按以每一分最再另为全我本计拟在基率")


def at(text: str, start: int, end: int) -> tuple[int, Place | None] | None:
    """Where a deed begins in [start, end), which nothing else tells as one, and who does it where it is said."""
    opening = text[start]
    if opening in _OPENS:
        if (
            (opening == "为" and _done_for(text, start, end))
            or (opening == "在" and _SHOWN.fullmatch(text, start, end))
            or (opening in "基率" and _BY_AND_LARGE.fullmatch(text, start, end))
            or (opening in "对向给予按以每一分最再另" and _GIVES.match(text, start, end))
        ):
            return start, None
        if opening in "全我本计拟" and text[end - 1] != "的" and (plan := _PLANS.match(text, start, end)) is not None:
            verb = verb_nouns.bare().match(text, plan.end(), end)
            return (plan.end(), None) if verb is not None and not verb_nouns.states(text, verb, end) else None
    whole = text.find("全部", start + 2, end - 1)
    if whole > 0 and text[end - 1] != "的" and (text.startswith("用于", whole + 2) or verb_nouns.bare().match(text, whole + 2, end)):
        return whole, None  # 7个湖泊|全部设立湖长, 结余资金|全部缴回
    if "减" in text[start:end] and (eased := _EASED.fullmatch(text, start, end)) is not None:
        return eased.start("deed"), None
    if text.find("级", start + 1, start + 9) > 0 and (level := _LEVEL.match(text, start, end)) is not None:
        return level.end(), level.span("who")
    if text[end - 1] in "元%年月人天" and (told := _RAISED.fullmatch(text, start, end) or _BUDGETS.match(text, start, end)):
        who = told.span("who") if "who" in told.re.groupindex else None
        return (who[1], who) if who else (told.start("deed"), None)
    return None


def _done_for(text: str, start: int, end: int) -> bool:
    """为老年人|提供体检; not 为方便群众办理业务, which says why, nor 为企业提供担保的机构, who are spoken of."""
    if _DONE_FOR.fullmatch(text, start, end) is None or verb_nouns.bare().match(text, start + 1, end):
        return False
    first = words.cut(text[start + 1 : min(end, start + 5)], known=True)
    if first and words.is_verb(text[start + 1 : start + 1 + first[0][1]]) and not words.is_noun(text[start + 1 : start + 1 + first[0][1]]):
        return False
    attribute = text.find("的", start, end)
    return attribute < 0 or next(bodies.heads(text, attribute, end), None) is None


def comes_to_pass(text: str, start: int, end: int) -> bool:
    """2023年底前|各项指标全部达标: whether something is to have come to pass there, told behind its time."""
    if _PASSES.fullmatch(text, start, end) is None or "的" in text[end - 4 : end]:
        return False
    if _TO_ITS_END.search(text, start, end):
        return True
    last = words.cut(text[start:end], known=True)[-1]
    word = text[start + last[0] : end]
    if len(word) != 2 or not words.is_verb(word) or words.is_noun(word):
        return False
    before = text[max(start, end - 4) : end - 2]
    return before in ("全部", "全面", "基本", "正式", "如期", "一律", "均已") or before[-1:] in "均应"
