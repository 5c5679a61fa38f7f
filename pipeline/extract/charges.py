"""Prices and charges that a notice sets: 电价调整为每千瓦时0.3993元, 每吨不低于0.95元, 手续费由3元降为2元."""

import regex

from ..records import Mention
from .reading import Reading, Segment, Unit

#: What is priced or charged.
_PRICE = regex.compile(
    r"[电水气热票房油药]价|收费|(?:[电水气暖租票学会]|服务|手续|停车|物业|住宿|工本|处理|交易|检测|监测|鉴定|评估|公证|过路|通行|保管|管理|培训|考试|报名|注册|登记)费"
    r"|租金|房租|加价|上浮|下浮|加收|基准价|指导价|最低价|最高价|起步价|限价|(?:补偿|资源|占用|闲置|污水|垃圾|恢复|治理)\p{Han}{0,3}费"
)
#: What sets it, right in front of the sum. 报名费每生8元 only tells what there is to pay.
_SETS = regex.compile(
    r"(?:(?:降|提高|调整|上调|下调|降低|提升|核定|确定|定|调|增)(?:为|至|到)|(?:降低|提高|上调|下调|加价|加收|减收|上浮|下浮|收取|计收|收费|征收|执行|标准为?|[价费]为|租金为?)(?:按)?)"
    r"(?:平均)?(?:每\p{Han}{1,4}){0,2}(?:为|按)?$|(?:每\p{Han}{1,4}){1,2}(?:平均)?(?:降低|提高|加价|加收|减收|上浮|下浮|收费|收取|计收)(?:为|按)?$"
)
#: 由每千瓦时0.8621元|降为0.8309元: what it was.
_OLD = regex.compile(r"(?:/\p{Han}{1,4}|每\p{Han}{1,4})?(?:统一|分别|逐步|大幅)*(?:降|提高|调整|上调|下调|降低|提升|调|增)(?:为|至|到)")


#: 污水处理费|标准调整为居民每立方米0.95元: what everybody pays for a service, and no grant whatever words of measure stand there.
_TARIFF = regex.compile(
    r"(?:(?:污水|垃圾)处理费|水资源费|[电水气热票]价|[电水]费|收费|停车费|物业服?务?费)(?:的?(?:收费|征收)?标准|价格)?(?:统一|分别)*(?:由|从|调整|确定|核定|执行|为|：)"
)
#: 居民|每立方米0.95元、非居民|每立方米1.40元
_EACH_SET = regex.compile(r"(?:为|到|至|：|元、)(?!每)\p{Han}{1,8}每\p{Han}{1,5}$")
_GIVES = regex.compile(r"补[贴助偿]|奖|资助|减免|优惠|支持")


def is_tariff(text: str, unit: Unit, segment: Segment, mention: Mention) -> bool:
    """Whether the segment sets what is charged for a service, and the unit gives nothing."""
    if text.find("每", segment.start, mention.start) < 0 or _EACH_SET.search(text, segment.start, mention.start) is None:
        return False
    return _TARIFF.search(text, segment.start, mention.start) is not None and _GIVES.search(text, unit.start, mention.start) is None


def is_priced(text: str, unit: Unit, mention: Mention) -> bool:
    """Whether a price or a charge is named in front of the sum in its unit."""
    return _PRICE.search(text, unit.start, mention.start) is not None


def is_charge(reading: Reading, unit: Unit, segment: Segment, mention: Mention) -> bool:
    """Whether the sum is a price or a charge that is set there, by word and by what stands right in front of it."""
    text = reading.masked
    if mention.kind != "money" or _OLD.match(text, mention.end, segment.end):
        return False
    if _SETS.search(text, segment.start, mention.start) is None:
        return False
    return is_priced(text, unit, mention)
