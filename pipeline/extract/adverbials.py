"""What may stand between those who act and what they do: adverbs, times, prepositional phrases; and the verb behind."""

import re
from functools import cache

from .lexicon import adverbs, verbs

#: Prepositions that open an adverbial between actor and predicate (城市政府**按照**…要求组织实施).
_PREPOSITION = (
    "按照?|依照|依据|根据|结合|围绕|针对|参照|依托|通过|会同|联合|协同|在|对于?|向|与|和|以(?!及)|于|从|为|自|经(?![济营费销办纪治])|除|因|视|就(?![业餐医读诊学近地])|随|将|把|用(?![户人电水工能车药地餐气途])"
    "|利用|面向|到|至|截至|采取|凭|持"
)
#: Beside the adverbs of the gazetteer: none of those, and none twice, or 统一统一统一… could be read in ever so many ways.
_SMALL = (
    r"(?=[\s均都也还则已曾一原自同应再又不各全必具首亦仍即才可要需须年月季上下第本暂今另至只最入开施作离直网线同当违汛夜白平期寒节春冬夏秋雨异国采供私变恶盲随任超跨])(?:违[规法]|私自|变相|恶意|盲目|随意|任意|超标准|超范围|跨区域|同一?年度?内?|当年|直接(?!责任)|网上|线[上下]|\s|均|都|也|还|则|已经?|曾|一律|原则上|一般|自愿|同时|应|再|又|不(?![得予再可准应许宜超低少高足到便利])|各自|全部|必须|具体|一并|首先|亦|仍|即|才"
    "|可|要|需|须|年底前?|年初|年中|月底前?|季度末|上半年|下半年|第[一二三四]季度|本次|暂|一次性|今后|另行|至少|只能|最多|(?:上岗|入职|入学|开学|开工|施工|作业|离岗|离校|入场|春节|国庆|入汛|入冬|汛期|春耕|春播|秋收)[前后时]"
    r"|汛期|夜间|白天|全年|平[时日常]|期满(?:后|时)?|到期(?:后|时)?|届满(?:后|时)?|年内|首[期批次年]|[采供]暖[季期](?:内|期间)?|跨[省市县区](?:异地)?|异地|寒暑假|节假日|春节期间|[春夏秋冬雨旱]季|秋冬季|冬春季?)"
)
#: A time between an actor and its verb, read in one way only: 每周5天都(要), 每日16时前(发布), 于2023年10月底前(制定).
_TIME = (
    r"(?=[于在每一两二三四五\d])(?>(?:每[人名户家](?=每))?[于在]?(?:每(?:个?(?:季度?末?|半年|[双单]?月|周|日|天|年度?|学期|学年|旬)|[两二三四五六\d]{1,2}(?:个月|年|天|周|日|小时)|半月)[\d一二三四五六七八九十日年月天时分点底初首末上中下旬午:：、]{0,12}+"
    r"|[一两二三四五]年共?(?!级)|\d+(?:年|月|日|天|小时|时|个工作日|个月)[\d年月日底初末上中下旬午时分:：]*+)(?:之?前|以?内)?+)"
)
#: 渔船|一律停港封网: whatever is done by all.
_FLATLY = r"一律(?=[一-龥]{2})(?![不的按由])"
#: 处2万元以上20万元以下罚款
_FINED = r"处(?=[\d一二三四五六七八九十])"


@cache
def adverb_run() -> re.Pattern[str]:
    return re.compile(rf"(?:{adverbs()})+")


@cache
def after_actor() -> re.Pattern[str]:
    """What may stand between an actor and its marker: adverbs, times, prepositional phrases; 并 of 市住建局并|可."""
    return re.compile(rf"(?:{adverbs()}|{_SMALL}|{_TIME}|(?:{_PREPOSITION}).*)*并?")


@cache
def verb_follows() -> re.Pattern[str]:
    """An actor's predicate: (adverb)* verb, or an adverbial that leads to one."""
    return re.compile(rf"(?:{adverbs()}|{_SMALL}|{_TIME})*(?:{verbs()}|{_FINED}|{_FLATLY}|(?:{_PREPOSITION})[^的])")


@cache
def verb_inside() -> re.Pattern[str]:
    return re.compile(rf"(?<=[^的])(?:{adverbs()})*(?:{verbs()}|{_FINED})")


@cache
def bare_predicate() -> re.Pattern[str]:
    return re.compile(rf"(?:{adverbs()}|{_SMALL}|{_TIME})*(?:{verbs()}|{_FINED}|{_FLATLY})")


#: 每位消费者|每类产品(可补贴1台): of what each has so many.
_LEFT_UNDONE = re.compile(
    r"(?:无正当理由|无故|未(?:经|取得|获得|办理|通过|按|依法|征得|达到|完成|履行|参加|持|报)[^，的]{1,30}|每[类种项件台辆批次][一-龥]{0,4})"
)


def left_undone(text: str, start: int, end: int) -> bool:
    """企业|未取得许可证(不得), 双方|无正当理由(不得): what is left undone behind those who may not act."""
    return start < end and text[start] in "无未每" and _LEFT_UNDONE.fullmatch(text, start, end) is not None
