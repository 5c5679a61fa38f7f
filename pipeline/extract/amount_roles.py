"""What a sum of money does: granted, allotted, capped, fined, a total, a threshold; None where it only reports or describes."""

import re
from functools import cache
from typing import Literal

import regex

from ..records import Mention
from ..records.amount import AmountRole
from . import by_year, consequences, sums_by_default
from .bare_sums import is_bare_sum
from .bounds import is_most, is_moved, of_sum
from .charges import is_charge, is_priced, is_tariff
from .lexicon import fact_words
from .past import asks, reported
from .patterns import compiled
from .rates import rate_role
from .ratios import PARTED
from .reading import Reading, Segment, Unit
from .worded_shares import WORDED

_FINE = re.compile(r"罚款|罚金|处以|并处|没收|缴纳.{0,6}罚|(?<![每各一到办查])处(?=\d|[一二三四五六七八九十])|(?:^|[，的可])处$|罚$")
#: 每高出1微克/立方米|扣减|500万元, 分别扣缴300万元、200万元: what is taken from those who fall short.
_DEDUCTED = regex.compile(r"(?:扣减|扣缴|扣罚|扣除|扣回|扣拨|核减|追缴|收缴)(?:[^，。；、\d]{0,8}(?:资金|经费|补助|奖补|金|款))?$")
_DEDUCTIBLE = regex.compile(r"起付(?:标准|线)(?:统一|分别|暂|仍|均)*(?:为|按|是)?$")
_CAP = regex.compile(r"最高|限额|不超过|上限|封顶|以内|以下|不高于|最多|不得超过")
#: 单户企业贷款额度由500万元提高至|1000万元, 最高额度提高到|400万元: how much may be lent or vouched for.
_CREDIT = regex.compile(
    r"(?:(?:授信|担保|贷款|信用|融资|借款|信贷|申请)(?:最高)?(?:额度|限额|金额|总额)|(?:最高|上限)额度|额度上限|额度最高|限额|上限)"
    r"(?:由[^，。；]{1,14})?(?:可|应|统一|均|逐步|分别|再)*(?:提高|调整|增加|扩大|放宽|提升|上[调浮]|降低|下[调浮]|调低|调高)(?:至|到|为)$"
    r"|(?:最高额度|额度上限|最高限额)(?:为|是|：)?[^，。；]{0,24}$"
)
_TOTAL = regex.compile(r"总额|总规模|总资金|资金总量|总经费|总投资|共计|合计|总计|总金额|规模(?![化种养经户场])")
_GIVES = regex.compile(r"给予|奖励|奖补|补助|补贴|资助|拨付|安排|下达|支持")
_GIVES_OUT = regex.compile(r"给予|奖励|补助|补贴|资助|拨付")
_OF_SUCH = regex.compile(r"的|(?:以上)?(?:\p{Han}{0,6})(?:项目|企业|工程|单位)")
_OF_PAY = regex.compile(r"(?:之?间)?的?(?:标准|比例|幅度|额度|范围|价格|奖|补|资助|罚|经费|资金|费|工资|待遇|津贴)")
_OF_STANDARD = regex.compile(r"的?(?:标准|额度|待遇|津贴|补|奖|资助)|的\p{Han}{0,10}(?:补贴|补助|津贴|奖金|奖励费?|资助)")
#: 单机补贴额在|5000元以上的机具, 单价|2000元以下的小型机具: a case, whatever the measure is called.
_MEASURES = regex.compile(r"(?:额度?|总额|金额|单价|售价|价格|价值|合同价|年薪|薪酬|保费)(?:在|达|为|达到)?$")
_OF_THING = regex.compile(r"的(?!标准|额度|比例|幅度|范围|资金|经费|奖|补|资助|支持|一次性|贷款|授信|额|定额|罚)")
_MADE = regex.compile(
    r"(?:[、和至到—－-]\d[\d.]*[万亿]?元)*(?:统一|分别|相应|大幅|逐步|再|均)*"
    r"(?:提高|增加|调整|上调|下调|降低|降|减少|退坡|提升|上浮|下浮|调增|调减|增长|上升|下降|扩大|压减|压缩|[攀跃回]升|[增升涨跌减扩缩压])(?:到|至|为)"
)
_AMONG = regex.compile(r"其中")
#: 比去年增加|5600亿元: how much more, no sum of its own; 财政赤字|2.18万亿元: a sum of the budget.
_MORE = regex.compile(r"[比较][^，。；]{1,12}(?:增加|减少|增长|提高|多|少)了?$")
_OF_TRADE = re.compile(r"(?:产业|经济|市场|集群|行业)规模|人均可支配收入|人均纯收入")
#: 骗取补贴|12.6万元: what somebody did.
_TAKEN_WRONGLY = regex.compile(r"(?:骗取|套取|冒领|挪用|侵占|贪污)[^，。；\d]{0,10}$")
_DEFICIT = re.compile(r"赤字(?:规模|总额)?(?:为|按|控制在|安排)?$")
#: 对年营业收入首次突破1亿元的企业，, 对年薪50万元以上、且有突出贡献的人才，
_IN_CASE = regex.compile(r"对[^，。；]{4,90}的(?:\p{Han}{2,20})?")
#: 首期投资|6.8亿元, 项目总投资|2.4亿元; 基金规模|10亿元: what an undertaking costs, and what a fund holds, as it is stated.
_STATED = regex.compile(
    r"(?:(?:总|首期|[一二三四]期|近期|远期|(?:计划|估算|概算|预算|规划|预计|拟)总?)投资(?:额|估算|概算|规模)?|(?:基金|资金池)(?:总|目标|认缴|首期)?规模)(?:为|共|：)?$"
)
_REACHED = regex.compile(r"完成|实现|引进|引入|带动|撬动|新增|力争|确保|累计|平均")
_REACHES = ("达到", "突破", "力争")
#: 每县补助500万元，共计|1亿元: the sum of all, for nobody each.
SUMMED = re.compile(r"(?:共计?|合计|总计|总共)(?:安排|补助|支持|资金|投入|为)*$")
#: 单宗最高收费额由8万元降为|5万元
_TOP_CHANGED = regex.compile(r"(?:最高|上限|限额|封顶)\p{Han}{0,8}[由从][^，。；]{1,14}(?:降|提高|调整|上调|下调|降低|增加)[至到为]$")
#: 用电每千瓦时|加价|0.10元: taken, whatever else the unit gives.
_LEVIED = regex.compile(r"(?:加价|加收|收取|计收|征收|缴纳)(?:为|按)?$")
#: 按照受侵害的劳动者每人1000元以上5000元以下|的标准计算，处以罚款
_FINED_BY = regex.compile(r"的?标准(?:计算)?，(?:可以?|应当)?(?:并)?处以?罚款")
#: 3万元以下|（含）报销60%: the tier of a share.
_TIER = regex.compile(
    r"(?:（[^（）]{1,6}）)?(?:的)?(?:部分)?(?:，)?(?:按照?)?(?:报销|补[偿助贴]?|奖[励补]?|支付|资助|贴息|返还|赔付)(?:比例)?(?:为)?(?:\d|百分之)"
)
#: 市财政|新增担保基金(1000万元), 省级财政|注入风险补偿金
_FUNDED = regex.compile(
    r"财政(?:再|每年|一次性|拟|共)*(?:新增|增加|出资|投入|注入|注资|筹集|拿出|追加)(?![^，。；]{0,8}(?:贷款|投资额|企业))[^，。；\d]{0,14}$"
)
#: 1亿元以上|的奖励50万元: what is paid in that case has its own figure.
_IS_PAID = regex.compile(r"的(?:，|部分)?(?:一次性|各|分别|再)*(?:给予|奖励|奖补|补助|补贴|资助|支持|报销|按)[^，。；\d]{0,10}\d")
#: 3亿元以上|（含3亿元）的奖励100万元: whether the limit itself is in.
_LIMIT_IN = regex.compile(r"^（不?含[^（）]{0,10}）")
_LIMIT = regex.compile(r"限额|封顶|最高支付")
#: 起付线一级医院50元、二级医院|100元
_DEDUCTIBLES = regex.compile(r"起付(?:线|标准)[：:]?[^，。；：\d]{0,24}(?:[\d.]+元?[、，和及][^，。；：\d]{0,16}){0,8}$")
#: 缴费|100元(的每人每年补贴30元)
_PAID_IN = regex.compile(r"(?:缴费|缴纳|投保|投资|消费|购置|销售|采购|捐赠|纳税)(?:额|金额|满|达)?$")
_CASE = regex.compile(r"(?:及以上|以上|以下)?的(?:，|每[人户年]|给予|补[贴助]|奖励|按)")
_MEASURE_OF = regex.compile(r"每(?:新增|登记|完成|实现|增加|超过?|达到?|满|引进|引入|落户)$")
#: 每登记|1亿元|奖励1万元, 每|100万美元|奖励2万元: for how much of something a sum is given.
_EACH_SUM = regex.compile(
    r"每(?:新增?|登记|完成|实现|增加|超过?|超出|达到?|满|引进|引入|落户|增长|提高|销售|缴纳|投资|到位)?(?:\p{Han}{2,8}额|\p{Han}{0,6}(?:产值|收入|税收|营收|投资|出口|贷款|利润|贡献))?$"
)
_AWARD = regex.compile(
    r"(?:[^，。；\d]{0,12})(?:的?，)?(?:再|可|另)?(?:一次性)?(?:给予|奖励|补助|补贴|奖补|资助)(?:企业|资金)?(?:不超过|最高)?(?:人民币)?[\d.]+[万亿]?元"
)
_CONDITIONS = regex.compile(r"(?:符合|满足|具备|达到)[^，。；：]{0,8}条件(?:之一)?：")
_DEEMED = regex.compile(r"(?:计算|计)(?=[，。；]|$)")
_SHORT_OF = regex.compile(r"(?:不足|未达到?|低于|不满)[^，。；]{1,14}的，$")
_RAISED = regex.compile(r"达到|达")
_RAISE = regex.compile(r"(?:养老金|补助|补贴|津贴|标准|低保|待遇)[^。；]{0,24}(?:提高|增加)[^，。；]{1,10}元，$")
_MEASURED_PRICE = regex.compile(r"每(?:平方米|公里|吨|亩|人|户|件|台|立方米|千瓦时|公斤)(?:按|为|不低于|不超过|不少于)?$")


@cache
def _grant() -> "regex.Pattern[str]":
    return regex.compile(
        rf"{fact_words('grant')}|每[人户家个项亩吨年月公里床县村镇乡校]"
        r"|每\p{Han}(?:保额|保险金额|保费)|(?:保额|保险金额|保费)(?:标准)?(?:为|按)?每\p{Han}"
    )


def role_of(reading: Reading, unit: Unit, segment: Segment, mention: Mention) -> AmountRole | None:
    """What the figure does; None for money that only reports or describes, and for percentages that are no rate of money."""
    role = _said(reading, unit, segment, mention)
    return role if role != "unsaid" else sums_by_default.role(reading, unit, segment, mention)


def is_by_default(reading: Reading, unit: Unit, segment: Segment, mention: Mention) -> bool:
    """Whether nothing says what the sum does, so that its role is a guess."""
    return mention.kind == "money" and _said(reading, unit, segment, mention) == "unsaid"


def _said(reading: Reading, unit: Unit, segment: Segment, mention: Mention) -> AmountRole | Literal["unsaid"] | None:
    """What the words say that the figure does; `unsaid` where none does, and none refuses it."""
    if mention.rule in ("ratio", WORDED):
        return "rate"
    if mention.rule == PARTED:
        return "instalment" if compiled("(?:的?比例)?(?:分[年期])?(?:兑付|拨付|兑现)").match(reading.masked, mention.end) else "rate"
    if mention.kind == "percent" and _is_case(reading.masked, segment, mention):
        return None  # 70%以下的不予补助
    share = rate_role(reading, unit, segment, mention)
    if share is not None or mention.kind != "money" or reported(reading, unit, segment, mention):
        return share
    text = reading.masked
    if text.endswith(("（含", "（不含"), segment.start, mention.start):
        return None  # 3亿元以上（含|3亿元）的
    front, back = text[segment.start : mention.start], text[mention.end : segment.end]
    if (mention.comparator == "eq" and _MORE.search(front)) or (compiled("[由从]").search(front) and _MADE.match(back)):
        return None  # 由每亩30元提高到45元: what it was
    if mention.comparator in (None, "eq", "approx") and _is_stated(reading, unit, segment, mention, front):
        return "total"
    if _OF_TRADE.search(front) or (mention.comparator in (None, "eq") and _TAKEN_WRONGLY.search(front)):
        return None
    if _DEFICIT.search(front):
        return "total"
    if by_year.measured(reading, unit, mention) is not None:
        return None  # 旅游总收入2023年24亿元、2024年29亿元
    if (
        _FINE.search(front)
        or _FINED_BY.match(text, mention.end, unit.end)
        or compiled(r"[^，。；]{0,12}罚[款金]").match(back)
        or _DEDUCTED.search(front)
    ):
        return "fine"
    if is_moved(text, segment.start, mention.start):
        return "grant"  # 最高限额提高10万元
    if _is_threshold(reading, unit, segment, mention):
        return "threshold"
    if is_most(text, segment.start, mention):
        return "cap"  # 每户以3万元为限
    if is_each_sum(text, segment, mention):
        return None
    if _MEASURE_OF.search(front) and not back.startswith(("奖励", "补", "给予")):
        return None  # 每登记1000万元技术交易额奖励1万元
    if _DEEMED.match(back) and _SHORT_OF.search(text, unit.start, segment.start):
        return None  # 费用不足20万元的，按20万元计算
    if (
        _RAISED.fullmatch(mention.text[: mention.core_start - mention.start])
        and front == ""
        and _RAISE.search(text, unit.start, segment.start)
    ):
        return "grant"  # 基础养老金每人每月提高5元，达到113元
    if (
        mention.text.startswith(_REACHES)
        and not _GIVES.search(front)
        and not asks(reading, unit)
        and not _raised_again(text, unit, mention)
    ):
        return None  # 力争贷款余额达到800亿元 is a goal
    if mention.comparator in (None, "eq") and "财政" in front and _FUNDED.search(front):
        return "grant"
    near = front[_last_figure(reading, segment, mention) - segment.start :]  # 按投资额的10%|且最高不超过200万元
    if compiled(fact_words("threshold_measure")).search(near.replace("低收入", "低□□")) and not _GIVES_OUT.search(front):
        among = mention.comparator in (None, "eq") and _TOTAL.search(front) and _AMONG.search(text, mention.end, unit.end)
        return "total" if among else "threshold"  # 项目总投资3.2亿元，其中…
    if text[segment.end - 1] == "的" and not compiled(r"给予|奖励|补助|补贴|资助|拨付|安排").search(front):
        return "threshold"
    if front.endswith(("加", "增发", "提高")) and _MORE_EACH.search(front) and _is_added(reading, unit, segment):
        return "grant"
    if _TOP_CHANGED.search(front):
        return "cap"
    granted = _granted(text, unit, segment, mention)
    charged = (granted is None or _LEVIED.search(front)) and is_charge(reading, unit, segment, mention)
    if charged or is_tariff(text, unit, segment, mention):
        return "cap" if mention.comparator in ("le", "lt") else "rate"
    if granted is not None or is_bare_sum(reading, segment, mention, unit.clause):
        return granted or "grant"
    return "unsaid"


def _is_stated(reading: Reading, unit: Unit, segment: Segment, mention: Mention, front: str) -> bool:
    """首期投资6.8亿元，: what something costs; no 总投资5亿元的项目, nor where a condition asks for it."""
    if not front.endswith(("投资", "规模", "额", "算", "为", "共", "：")) or _STATED.search(front) is None:
        return False
    if _REACHED.search(front) is not None:
        return False
    ends = mention.end >= segment.end or reading.masked[mention.end] in "、，（左和及"
    return ends and front[0] not in "对凡" and reading.masked[segment.end - 1] != "的" and not asks(reading, unit)


def _is_case(text: str, segment: Segment, mention: Mention) -> bool:
    """(70%以下)的不予补助: a case that what is paid depends on; 按30%以内的给予补助 is none."""
    if mention.comparator in (None, "eq", "approx") or not consequences.follows(text, mention, segment.end):
        return False
    return text.find("按", segment.start, mention.start) < 0


#: 脱贫户|每台再增加(100元): more than what the sentence before gives for each.
_MORE_EACH = regex.compile(r"每\p{Han}{1,3}(?:可|予以|给予)?(?:再|另[外行]?|额外|叠加)+(?:增加|加|增发|提高)$")


def _is_added(reading: Reading, unit: Unit, segment: Segment) -> bool:
    """Whether a sum is given for each in front of it, or in the sentence before: 每台补贴800元。脱贫户每台再增加|100元."""
    before = reading.beside(unit.clause, -1)
    start = before.span.start if before is not None and before.section_id == unit.clause.section_id else unit.clause.span.start
    return _GIVES.search(reading.masked, start, segment.start) is not None


def is_each_sum(text: str, segment: Segment, mention: Mention) -> bool:
    """每满|100万美元|奖励6万元: for how much of something a sum is given, which `per` of that sum tells."""
    if text.find("每", max(segment.start, mention.start - 12), mention.start) < 0:
        return False
    return bool(_EACH_SUM.search(text, segment.start, mention.start) and _AWARD.match(text, mention.end, segment.end))


def _raised_again(text: str, unit: Unit, mention: Mention) -> bool:
    """每生每年不低于1200元，2015年提高到1600元，2016年|达到2000元: the next step of what is paid for each."""
    return _STEP.search(text, unit.start, mention.start) is not None


_STEP = regex.compile(
    r"(?:每\p{Han}{1,3}每[年月]|补助|补贴|津贴|低保|保障)[^。；]{0,16}\d元(?:，(?:到)?20\d\d年\p{Han}{0,5}[\d.]+元)*，(?:到)?20\d\d年(?:\p{Han}{0,2})$"
)


def _last_figure(reading: Reading, segment: Segment, mention: Mention) -> int:
    """Where the share in front of the sum ends, else the segment begins."""
    shares = reading.masked.find("%", segment.start, mention.start) >= 0
    before = reading.mentions_in(segment.start, mention.start, "percent") if shares else []
    return before[-1].end if before else segment.start


#: 超过2.4万元|且有返贫风险的救助对象
_AND_OF_THOSE = regex.compile(
    r"(?:以上)?(?:且|并且|或者?|和)(?:(?!给予|予以|奖励|补助)[^，。；]){2,24}的(?!资金|奖励|补助|补贴|标准|部分)\p{Han}{2,12}$"
)


def _is_threshold(reading: Reading, unit: Unit, segment: Segment, mention: Mention) -> bool:
    """Whether the sum says from where on, or up to where, something else holds."""
    text, bound = reading.masked, mention.comparator
    front, back = text[segment.start : mention.start], text[mention.end : segment.end]
    back = _LIMIT_IN.sub("", back)
    gives = _GIVES.search(front)
    if (bound in ("ge", "gt", "lt") and back == "的") or back.startswith(("的部分", "部分")) or _DEDUCTIBLE.search(front):
        return True  # 享受补贴总额超过20万元的，; 不超过500万元的部分
    if _TIER.match(back) and (bound not in (None, "eq") or _PAID_IN.search(front)):
        return True  # 3万元以下（含）报销60%
    if _PAID_IN.search(front) and _CASE.match(back):
        return True  # 缴费100元的每人每年补贴30元
    if back.startswith("的") and bound not in (None, "eq", "approx") and _IS_PAID.match(back):
        return True  # 1亿元以上的奖励50万元
    if (
        "起付" in text[unit.start : segment.start + 40]
        and not _LIMIT.search(front)
        and _DEDUCTIBLES.search(text, unit.start, mention.start)
    ):
        return True  # 起付标准：一级医院200元、二级医院400元
    if bound in ("ge", "gt") and mention.start != mention.core_start and _CONDITIONS.search(text, unit.clause.span.start, segment.start):
        return True  # 应当满足以下条件：县级财政安排资金不低于5000万元
    if bound == "lt" and back.startswith("的") and not gives:
        return True  # 不足3万元的，据实补助
    if bound in ("gt", "ge", "lt") and mention.start != mention.core_start and not gives and _AND_OF_THOSE.match(back):
        return True  # 个人负担的费用仍超过2.4万元且有返贫风险的救助对象
    if mention.end != mention.core_end and bound in ("ge", "gt", "le", "lt") and _MEASURES.search(front) and _OF_THING.match(back):
        return True
    if bound in ("ge", "gt") and back.startswith(("每增加", "每新增", "每超", "每提高", "每上升")):
        return True  # 3亿元以上每增加1亿元再奖励50万元
    if bound in ("ge", "gt", "between") and not gives and _OF_SUCH.match(back):
        paid = _OF_PAY if bound == "between" else _OF_STANDARD
        return not paid.match(back)  # 投资10亿元以上项目; 每月200元至600元的标准, 不低于300元的标准 are paid
    if not _IN_CASE.fullmatch(text, segment.start, segment.end) or not _GIVES.search(text, segment.end, unit.end):
        return False
    if mention.text.startswith(_REACHES):
        return True
    return bound in ("ge", "gt", "lt") and not gives and not _GIVES.search(back)


def _granted(text: str, unit: Unit, segment: Segment, mention: Mention) -> AmountRole | None:
    """grant, cap, total or rate of a sum that is paid; None where the unit speaks of no payment."""
    front, back = text[segment.start : mention.start], text[mention.end : segment.end]
    grant = _grant().search(front) or compiled(r"[^，。；]{0,20}(?:奖励|补助|补贴|资助|奖金|支持|资金|经费|代缴)").match(back)
    bound = of_sum(text, segment.start, mention.start) if mention.comparator in (None, "eq") else None
    if bound == "le" or _CAP.search(text[mention.start : mention.end]) or _CREDIT.search(front):
        return "cap"
    if _MEASURED_PRICE.search(front):
        given = grant or (_grant().search(text, unit.start, segment.start) and not is_priced(text, unit, mention))
        return "grant" if given else "rate"  # 每平方米为十元至五十元
    if grant:
        return "total" if _TOTAL.search(front) else "grant"
    if _grant().search(text[unit.start : unit.end]):
        return "total" if SUMMED.search(front) or _TOTAL.search(front) else "grant"
    return None
