"""Whether a share is one of money, by what it is of or by what governs it.

账户余额的(30%), 按骗取金额的(20%)收取, 再拨(30%), 第二年退坡(15%), 支付比例统一为(75%), 其中中央30%、省级(25%). What is measured otherwise
(覆盖率, 占比, 完成投资的60%) or taken in by an economy (营业收入的3%) is a goal.
"""

from collections.abc import Iterable
from functools import cache
from typing import Literal

import regex

from ..gazetteer import Row, rows
from ..records import Mention
from ..records.amount import AmountRole
from .connectives import lead_end
from .lexicon import somebody_at_end
from .reading import Segment, Unit

Place = tuple[int, int]


class MoneyWord(Row):
    """A row of money_shares.tsv."""

    word: str
    kind: Literal["sum", "paid", "payment", "instalment", "change"]
    not_after: str = ""


#: No word of the list is longer.
_LONGEST = 6
#: What stands between a sum, a noun or a verb and its figure.
_BOUND = regex.compile(
    r"(?:(?:的?(?:部分|比例|幅度))?(?:原则上|一般|最高|最多|最低|至少|均|应当?|须|需|可|再|各|分别|统一|一律|暂|仍|就|相应|累计|合计|总计|每[年次级档月日]|逐年"
    r"|不(?:得|应|宜|能)?(?:超过|高于|低于|少于|超出|大于|小于|超)|(?:控制|限制)在|按照?|为(?!主)|是|以|至多))*$"
)
_HELD = regex.compile(r"不(?:得|应|宜|能)?(?:超过|高于|低于|少于|超出|大于|小于|超)|(?:控制|限制)在|最高(?:为)?|上限为")
#: What a base follows: 按|骗取金额, 不超过|账户余额, 为|缴费基数, 提高到|最低工资.
_GOVERNOR = regex.compile(
    r"(?P<held>不(?:得|应|宜|能)?(?:超过|高于|低于|少于|超出|大于|小于|超)|(?:控制|限制)在)"
    r"|(?P<reached>(?<!不得?)(?:超过|超出|低于|高于|少于)|不足|未达|达到?|(?<!抢)占(?!用|地)|完成|突破|相当于)"
    r"|(?P<by>减按|按照?(?!揭|期|时|月|季|规定|要求)|依照?|(?<![可予所难得加足])以(?![上下内外及来后前工免])|[从在](?!岗|建|册)(?=[^，。；]{2,20}(?:中|内)))"
    r"|(?P<to>(?:提高|降低|调整|上调|下调|增加|放宽|降|升|涨)[到至为])"
    r"|(?P<is>(?<![作行称认成视因])为(?!主|期)|(?<![但还凡])是)"
)
#: 集体收益的60%|用于分红, 公益林补偿金的75%|兑付给林农: what is done with a part that opens its segment.
_DONE = regex.compile(
    r"(?:以上|以内|以下|左右)?(?:的?(?:比例|标准|额度|部分))?(?:，)?(?:应|须|可|要|由[^，。；\d]{2,12}?|予以|给予|进行|一次性|直接|全部|专项|主要|重点|分别|统筹)*"
    r"(?:用于|用作|留作|作为|归|上缴|划入|划转|缴入|返还|兑付|拨付|支付|发放|承担|负担|分担|补助|补贴|奖励|列支|预留|留存|预拨|缴纳|缴存|退还|提取|计提|扣除|报销|核定|确定|执行|收取|征收|计[发奖补算收征])"
)
_PAID_BACK = regex.compile(
    r"(?:的?(?:比例|标准))?(?:予以|给予|一次性)*(?:缴|征收|提取|计提|扣|拨|支付|发放|补|奖|返还|赔|承担|收取|处|罚|计)"
)
#: What an economy, a firm or a household takes in or turns out: no sum of which a part is spent or paid by the notice.
_INCOME = regex.compile(
    r"(?:营业|销售|主营业务|业务|总|家庭\p{Han}{0,4}|年|月|财政|预算|支配|人均|纯|工业|农业|旅游|医疗|服务|经营|企业)收入|总收入|收入总额|产值|增加值|销售额|零售额|营业额|营收|利润|GDP|价值量|进出口|出口|生产总值|投资计划|年度投资|计划投资|完成"
)
#: What is measured, and no money: 占比, 增长, 完成率.
_MEASURED = regex.compile(
    r"占比|比重|增长|增速|增幅|涨幅|降幅|覆盖|完成|差错|误差|(?<![费税利汇贴免赔价])率|强度|进度|水分|浓度|名额|面积|用[地水电能量]|学位|床位|编制|指标|产能|排放|能耗|计划(?!资金)|份额|权重|分值|得分"
)
_OF_RATE = r"(?:补助|补贴|奖励|奖补|资助|贴息|返还|报销|支付|补偿|赔付|配套|分担|承担|负担|自[缴付负筹担]|出资|缴费|缴存|预拨|预付|首付|提取|计提|预留|留存|分成|分红|减免|优惠|加收|上浮|下浮|退坡|浮动|扣减|扣除|罚款|让利)"
#: 支付比例|不分级别统一为(75%), 免赔率|最高为(20%), 加价幅度
_RATE = regex.compile(
    rf"(?<!平均|综合|平均\p{{Han}}{{2}}|综合\p{{Han}}{{2}})(?:{_OF_RATE}(?:的?(?:资金|费用|保费|责任|风险))?(?:比例|标准|幅度|份额|成数)|(?:补贴|补助|奖补|资助|贴息|减免)率|(?:(?<![收缴消])费率|(?<!免)税率|免赔率|加价率))"
    r"(?P<of>(?:（[^（）]*）)?(?:(?!提高|降低|稳定|保持|达到|下降|增长|平均|上升|比|不得|[由从不高低超])\p{Han}|不分){0,10}?)(?<!的)$"
)
_RATE_SET = regex.compile(r"(?:提高|降低|调整|上调|下调|放宽|降|升)[到至为]$")
_NEAR = 40


def _words(*kinds: str) -> list[MoneyWord]:
    return [row for row in rows("money_shares", MoneyWord) if row.kind in kinds]


def _any(listed: Iterable[MoneyWord]) -> str:
    ordered = sorted(listed, key=lambda row: -len(row.word))
    return "|".join((f"(?<!{row.not_after})" if row.not_after else "") + regex.escape(row.word) for row in ordered)


@cache
def _ends_in(*kinds: str) -> "regex.Pattern[str]":
    return regex.compile(rf"(?:{_any(_words(*kinds))})$")


def _ends(text: str, start: int, end: int, *kinds: str) -> "regex.Match[str] | None":
    return _ends_in(*kinds).search(text, max(start, end - _LONGEST), end)


def role(text: str, unit: Unit, segment: Segment, mention: Mention) -> AmountRole | None:
    """`rate`, `instalment` or `fine` of a share that is of money by its base, its verb or its name; None of what is no money."""
    start, end = lead_end(text, segment.start, mention.core_start), mention.core_start
    if _WAS.match(text, mention.end) is not None:
        return None  # 费率由(1.5%)降至1%
    if mention.comparator == "gt" or (mention.comparator == "lt" and mention.start != mention.core_start):
        return None  # 超过20%的, 低于80%的
    if mention.start == mention.core_start or not text.startswith(("达到", "达"), mention.start):
        if _is_of_sum(text, unit, start, mention):
            return "instalment" if _is_paid_out(text, start, end, mention) else "rate"
        peeled = _BOUND.search(text, start, end).start()  # type: ignore[union-attr]
        verb = _ends(text, start, peeled, "payment", "instalment")
        if mention.unit != "百分点" and verb is not None and not _MEASURED.search(text, max(start, verb.start() - 6), verb.start()) and _speaks_of_money(text, unit, mention):
            return "instalment" if _ends(text, start, peeled, "instalment") else "rate"
        if _is_changed(text, start, peeled) or mention.unit != "百分点" and _is_named_rate(text, start, end, peeled):
            return "rate"
    return None


def base(text: str, segment: Segment, mention: Mention) -> Place | None:
    """The sum that the share is of, as named in front of it: 账户余额 of 不超过账户余额的(30%)."""
    found = _of(text, lead_end(text, segment.start, mention.core_start), mention.core_start)
    return found[1] if found is not None else None


def _of(text: str, start: int, end: int) -> "tuple[regex.Match[str] | None, Place] | None":
    """What governs the noun of a sum in front of the figure, and that noun."""
    stop = end - 1 if text[end - 1] == "的" else end
    if stop - start < 2 or _ends(text, start, stop, "sum") is None:
        return None
    last = None
    for last in _GOVERNOR.finditer(text, start, stop - 1):
        pass
    begin = last.end() if last is not None else start
    counted = _COUNTED.search(text, begin, stop)
    if counted is not None:
        last, begin = None, counted.end()  # 每低于90分1分|扣保证金的4%
    verb = _VERB_AHEAD.match(text, begin, stop)
    return last, (verb.end() if verb is not None else begin, stop)


_COUNTED = regex.compile(r"\d\p{Han}{0,2}?(?=[扣退缴罚减补付])")
_VERB_AHEAD = regex.compile(
    r"(?:其|将)?(?:退还|返还|退回|支付|缴纳|收取|拨付|预拨|预付|兑付|提取|扣减|扣除|扣回|追缴|追回|核减|承担|负担|给予|予以|处|奖励|补助|补贴|减免|免除|发放|[扣罚](?![款税分金]))(?=\p{Han}{2})"
)


def _is_of_sum(text: str, unit: Unit, start: int, mention: Mention) -> bool:
    """不超过账户余额的(30%), 按骗取金额的(20%), 为缴费基数的(2%): of a sum that a bound, a 按 or a verb of payment governs."""
    found = _of(text, start, mention.core_start)
    if found is None:
        return False
    governor, (begin, end) = found
    by_verb = _VERB_AHEAD.search(text, governor.end() if governor else start, begin) is not None
    paid = by_verb or _PAID_BACK.match(text, mention.end) is not None
    if governor is None:
        return not _INCOME.search(text, begin, end) and (by_verb or _DONE.match(text, mention.end) is not None)
    kind = governor.lastgroup
    if kind == "reached" or (_INCOME.search(text, begin, end) and not paid):
        return False
    if kind == "by":
        return True
    if kind == "held" and not _may_be_held(text, unit, start, governor.start(), governor[0], mention):
        return False
    told = _BOUND.search(text, start, governor.start()).start()  # type: ignore[union-attr]
    if kind == "to":
        return _ends(text, start, told, "paid") is not None
    if told == start:
        return kind == "held"
    if _MEASURED.search(text, max(start, told - 4), told):
        return _RATE.search(text, start, told) is not None
    return _ends(text, start, told, "sum", "paid", "payment", "instalment") is not None or _RATE.search(text, start, told) is not None


def _may_be_held(text: str, unit: Unit, start: int, stop: int, bound: str, mention: Mention) -> bool:
    """No wage that an employer pays (工资不低于最低工资标准的1.5倍, where nothing is paid beside), no floor in times of another sum, and no ceiling above the whole (均价的105%)."""
    if bound.endswith(("低于", "少于", "小于")):
        wage = _WAGE.search(text, start, stop) is not None
        return "元" in text[unit.start : unit.end] if wage else mention.unit != "倍"
    return mention.unit == "倍" or mention.value is None or mention.value <= 100


_WAGE = regex.compile(r"工资|报酬|薪")


def _is_paid_out(text: str, start: int, end: int, mention: Mention) -> bool:
    return _OUT.match(text, mention.end) is not None or _OUT_AHEAD.search(text, start, end) is not None


_OUT = regex.compile(r"(?:的?比例)?(?:一次性|先行|予以)*(?:预拨|拨付|预付|兑付|下达)")
_OUT_AHEAD = regex.compile(r"(?:预拨|拨付|预付|兑付|首付)")


def _speaks_of_money(text: str, unit: Unit, mention: Mention) -> bool:
    """Whether the sentence has told of money in front of the figure."""
    return _MONEY.search(text, unit.clause.span.start, mention.start) is not None


_MONEY = regex.compile(r"资金|款|费|金(?!融|属)|补[助贴]|奖|价|贷|租|薪|工资|税|元|投资|投入|报销|待遇|收益|津贴|电|票|损失|债")


def _is_changed(text: str, start: int, peeled: int) -> bool:
    """租金|下调(10%), 支付比例|提高(5个百分点): by how much more or less is paid or charged."""
    verb = _ends(text, start, peeled, "change")
    if verb is None:
        return False
    told = _BETWEEN.search(text, start, verb.start()).start()  # type: ignore[union-attr]
    return _ends(text, start, told, "paid") is not None or (
        _RATE.search(text, start, told) is not None and "率" != text[told - 1 : told]
    )


_BETWEEN = regex.compile(
    r"(?:可|应|再|适当|分别|均|最高|每次|每年|统一|一律|予以|给予|按|逐年|相应|不得|比[^，。；\d]{1,14}|较[^，。；\d]{1,14}|在[^，。；\d]{1,14}(?:基础上|水平上|水平))*$"
)


def _is_named_rate(text: str, start: int, end: int, peeled: int) -> bool:
    """支付比例|不分级别统一为(75%), 免赔率|最高为(20%): the level of what is paid or charged."""
    return _RATE.search(text, start, peeled) is not None


_WAS = regex.compile(r"(?:、\d+(?:\.\d+)?%)*(?:再|统一|分别|逐步|相应|阶段性)*(?:提高|降低|调整|下调|上调|下降|增加|减少|放宽|降|升|调)[到至为]")


def carried(text: str, last: Mention, mention: Mention) -> bool:
    """Whether a share goes on with the one before, which is of money: 其中中央30%、(省级25%), 第二年退坡15%，第三年退坡(30%), 未备案的下调(20个百分点)."""
    same = last.unit == mention.unit or (last.unit == "百分点" and text[mention.core_start - 1] in "到至为")
    if not same or not 0 < mention.core_start - last.end <= _NEAR:
        return False
    found = _NEXT.fullmatch(text, last.end, mention.core_start)
    if found is None or _MEASURED.search(found["who"]) or _ends(text, *found.span("who"), "sum"):
        return False
    if _WAS.match(text, mention.end) is not None:
        return False
    if found["mark"] in "、和及" or not found["who"] or found["verb"]:
        return True
    return somebody_at_end().search(found["who"]) is not None or _PART.search(found["who"]) is not None


_PART = regex.compile(
    r"(?:[级类档等年期批次地方的]|中央|其[余他]|剩余|余下|财政|[省市县区州镇乡村]|机构|单位|企业|家庭|医院|地区|项目)(?:（[^（）]*）)?$"
)
#: What may stand between two shares of a list: what is done with the first, a mark, whose the next is, what is done with it.
_NEXT = regex.compile(
    r"(?:以上|以内|以下)?(?:的?(?:比例|标准|额度|部分))?(?:的?(?:予以|给予|由)?(?:\p{Han}{2,6}))?(?P<mark>[，、和及（])(?:和|及|其中|但|且|并)?[，：]?"
    r"(?P<who>[^，。；：\d%]{0,14}?)(?P<verb>(?:补贴|补助|承担|负担|分担|退坡|上浮|下浮|上调|下调|返还|报销|支付|奖励|拨付|预拨|再拨|兑付|兑现|扣减|减免|缴纳|自缴|自付|自筹|出资|用于|降低|提高)(?=[^\p{Han}]|[为按至到不各再])[到至为]?)?"
    r"(?:原则上|一般|最高|最多|最低|至少|均|应当?|须|可|再|各|分别|统一|相应|合计|不(?:得|应|宜|能)?(?:超过|高于|低于|少于)|按照?|为|是|占|(?:提高|降低|调整|下调|上调|放宽|上浮|下浮|降|升)(?:[到至为])?)*"
)
