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
