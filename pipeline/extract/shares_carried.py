"""Shares that go on with one of money before them, and who pays a share that is named right in front of it."""

import regex

from ..records import Mention
from . import money_words
from .lexicon import somebody_at_end
from .shares_of_money import MEASURED, WAS

#: The mark and the words between two shares of one list are no longer.
_NEAR = 40
#: What may stand between two shares of a list: what is done with the first, a mark, whose the next is, what is done with it.
_NEXT = regex.compile(
    r"(?:以上|以内|以下)?(?:的?(?:比例|标准|额度|部分))?(?:的?(?:予以|给予|由)?\p{Han}{2,6})?(?:[，；][^，。；：%]{2,24}的)?"
    r"(?P<mark>[，、和及（])(?:和|及|其中|但|且|并)?[，：]?(?P<who>[^，。；：%]{0,18}?)"
    r"(?P<verb>(?:补贴|补助|承担|负担|分担|退坡|上浮|下浮|上调|下调|返还|报销|支付|奖励|拨付|预拨|再拨|兑付|兑现|扣减|减免|缴纳|自缴|自付|自筹|出资|用于|加价|加收)"
    r"(?=[^\p{Han}]|[为按至到不各再])[到至为]?)?"
    r"(?:原则上|一般|最高|最多|最低|至少|均|应当?|须|可|再|各|分别|统一|相应|合计|不(?:得|应|宜|能)?(?:超过|高于|低于|少于)|按照?|为|是|占"
    r"|(?:提高|降低|调整|下调|上调|放宽|上浮|下浮|降|升)[到至为]?)*"
)
#: For whom, or for when: |第三年|退坡30%, |脱贫户|提高到40%.
_PART = regex.compile(
    r"(?:[级类档等年期批次地方的]|中央|其[余他]|剩余|余下|财政|[省市县区州镇乡村]|机构|单位|企业|家庭|医院|地区|项目|合计|两项|各项)(?:（[^（）]*）)?$"
)
#: 其中|中央(30%), |各级财政|补贴合计(75%), |农户|自缴比例不得低于(20%)
_PAYER = regex.compile(
    r"(?<![^、，（和及由中与；。：\s])(?P<who>(?:各级|中央|地方|省市县?|[省市县区州镇]级?|市县|县区|县（市、区）)(?:财政|国有资本)?"
    r"|(?:农户|个人|企业|单位|业主|居民|养殖户|投保人|参保人|银行)(?=自|承|负|分|出))"
    r"(?:(?:补[助贴]|承担|负担|分担|出资|配套|自[缴付筹负担])占?)?(?:的?(?:比例|部分|份额))?"
    r"(?:原则上|一般|最高|最低|至少|均|应|可|再|各|分别|统一|相应|合计|不(?:得|应|宜)?(?:超过|高于|低于|少于)|按|为|(?:提高|降低|调整|降|升)[到至为])*$"
)


def carried(text: str, last: Mention, mention: Mention) -> bool:
    """Whether a share goes on with the one before, which is of money: 其中中央30%、省级(25%), 第二年退坡15%，第三年退坡(30%)."""
    same = last.unit == mention.unit or (last.unit == "百分点" and text[mention.core_start - 1] in "到至为")
    if not same or not 0 < mention.core_start - last.end <= _NEAR or WAS.match(text, mention.end) is not None:
        return False
    found = _NEXT.fullmatch(text, last.end, mention.core_start)
    if found is None or MEASURED.search(found["who"]):
        return False
    if found["mark"] in "、和及" or not found["who"] or found["verb"]:
        return True
    if text[mention.core_start - 1] == "占" and somebody_at_end().search(found["who"]) is not None:
        return False  # 其中女性创业者占30%
    if money_words.ends(text, *found.span("who"), "sum") is not None:
        return mention.comparator in ("le", "ge") and text.startswith("不", mention.start)  # ，养护费不低于10%
    return somebody_at_end().search(found["who"]) is not None or _PART.search(found["who"]) is not None


def payer(text: str, start: int, mention: Mention) -> tuple[int, int] | None:
    """Who pays the share, as named right in front of it: 其中|中央(30%), |农户|自缴比例不得低于(20%)."""
    found = _PAYER.search(text, start, mention.core_start)
    return found.span("who") if found is not None else None
