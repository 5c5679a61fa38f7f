"""The noun behind a figure: 高价值专利组合 in 20个以上…的高价值专利组合, 城市 in 10个城市开展评估."""

import re
from functools import cache

import regex

from .. import words
from ..records import Mention
from . import consequences
from .bounds import behind_noun
from .either import either
from .heads import stops
from .lexicon import actor_heads, is_verb, verbs
from .patterns import compiled, of_words
from .reading import Segment

_CUT = regex.compile(
    r"[（，。；：\n]|全部(?=完成|淘汰|替代|清退|更新|取缔|拆除|关停|关闭|退出|达标|建成|整改|纳入|搬迁|改造|治理)|赴(?=国|境|外|省外|京|\p{Han}{1,8}(?:考察|学习|培训|研修|交流))|(?:等|以及)(?=$)"
)
_NEXT_FIGURE = of_words(r"[、和或](?=(?:\d|每|[一二两三四五六七八九十]+[\p{Han}]))|\d(?![A-Z])")
_BOUND = re.compile(r"(?:以上|以下|左右|以内|的|及以上|或以上|或者以上|（含）|（含[^（）]{1,6}）|或者?[数几两三]+[名个位家])*")
#: 应当有二人以上二百人以下|为发起人
_ROLE = regex.compile(r"(?:作为|担任|为)(?=\p{Han}{2})")
#: 县（市）, 设区市, 乡镇（街道）: the places that are counted, however their name goes on.
_PLACE = re.compile(r"(?:省|市|县|区|州|旗|乡镇?|镇|村)（[省市县区州旗乡镇街道社团场、]{1,12}）")
_PLACES = frozenset("省市区县乡镇村")
_PEOPLE = frozenset("人名位")
_ACT = regex.compile(r"分别|共同|联名|联合|签名|签字|参加|出席|负责|同意|研究|认为")
#: 参加|人员, 通过|率, 组成|人员
_NAMED_BY_VERB = regex.compile(r"(?:人|单位|部门|企业|机构|方|者|率|数|量|项目|情况)")


def names_by_verb(text: str, at: int) -> bool:
    """Whether the verb that ends at `at` is part of a name: 接种|人员."""
    return _NAMED_BY_VERB.match(text, at) is not None


_ATTRIBUTE = regex.compile(r"[级型性类种式化新]$|^(?:大型|重点|特色)$")
#: 每百户不少于20平方米的标准|配建|服务设施: the noun of a figure that is itself a standard.
_STANDARD = of_words(
    r"(?:的|这一)?(?:标准|比例|要求|规模|幅度)\p{Han}{0,4}?(?:配建|配备|配置|设置|安排|建设|选派|配套建设|建立)(?=\p{Han}{2})"
)
#: 不低于70%的比例, 三人以上的单数: how the figure is meant, not what it counts.
_NO_NOUN = re.compile(
    r"部分.*|(?:执行|落实|确定|掌握|控制|计算|计提|提取|收取|发放|办理|把握|考虑)(?:标准|比例)?|配置|配备|配建|设置|建设|核定|(?:标准|比例)(?:配|设|建|补|选派|核|执行|落实|确定|安排|收|计|发).*|(?:比例|标准|幅度|额度|数额|金额|数量|单数|双数|价格|比率|部分|水平|规模|要求|罚金|情形)|(?:即|方|均|也|亦|就)可.*"
)
#: Units that count the noun behind them; 元, 平方米 and 人 measure one in front as well.
_CLASSIFIERS = frozenset("家个名位项处所支座条件种起部台套批份辆艘门本株间只头篇款场次")


#: 3天|、5%和10%的: the figures of a list behind its first.
_MORE_FIGURES = of_words(
    r"(?:(?:、|和|及|与|以及)(?:不低于|不少于|不超过|至少)?(?!(?:19|20)\d\d年)\d+(?:\.\d+)?[万亿]?(?:%|个百分点|[天年月日个家户人名件项台套吨亩辆所座处场次元]))+(?:以上|以下|左右)?+的?(?=\p{Han}{2})"
)
#: 低于80分|的区, 60分以上|的项目: who has the points, and not what they are given for.
_SCORED = re.compile(r"(?:（含）)?的(?!成绩|分数|评分|评价|得分|总分)")
_ITS_BOUND = regex.compile(r"(?:达到?|不[低少小高大]于|不?超过|控制在|至少|最多)$")
_BY_THAT = re.compile(r"的(?:标准|比例|要求|水平|速度|幅度)")


#: 至少保留1家|注册资本不低于10亿元的|市级机构: which of them are counted is told by a figure.
_WITH_FIGURE = regex.compile(
    r"(?:(?:[^，。；：、的\d]{2,14}?(?=[不超达在为])|(?=不[低少小]于|不超过))(?:不[低少小]于|不[高大]于|超过|达到|在|不超过|为)[\d.]+[^，。；、的\d]{1,6}(?:以[上下内])?"
    r"|[^，。；：、的\d和及与]{0,14}?[\d.]+[^，。；、的\d]{1,6}(?:及?以[上下])\p{Han}{0,6})的(?P<noun>\p{Han}{2,12})(?=$|[，。；、])"
)

#: 具备12个月以上|支付能力|的统筹地区, 签订1年以上期限|劳动合同|并依法缴费: of a time what is held so long, whatever it begins with.
_HOLDS = re.compile(r"(?:具备|具有|签订|签署|订立|拥有|持有|取得|积累|进行|开展|接受|参加)(?:了|过)?$")
_HELD = regex.compile(r"(?:期限的?)?(?P<noun>(?:(?![的并且])\p{Han}){2,10})(?=的\p{Han}|[并且，。；、]|$)")
#: 3次以上|行政处罚记录|的企业: what happened, and not those it happened to.
_EVENT = regex.compile(r"(?P<noun>(?:(?!的)[\p{Han}（）]){0,12}?(?:记录|行为|事故|处罚|情形|事件|不合格|投诉))的(?=\p{Han}{2})")
#: 超过8年|使用年限|的健身器材
_TERM = regex.compile(r"(?P<noun>\p{Han}{2,4}(?:年限|期限|工龄|教龄))的")


def noun(text: str, mention: Mention, segment: Segment) -> tuple[int, int] | None:
    """The noun behind the figure, with its attributes where the head is short. None where none follows."""
    if (place := _PLACE.match(text, mention.end + text.startswith("的", mention.end), segment.end)) is not None:
        return place.span()  # 30个县（市）
    if consequences.follows(text, mention, segment.end) or (mention.unit == "分" and _SCORED.match(text, mention.end)):
        return None  # 80分以上不足90分|的返还八成, 低于80分|的区
    if (bounded := behind_noun(text, segment.end, mention)) is not None:
        return bounded.span("noun")  # 完成45个|航次|以上
    standard = _STANDARD.match(text, mention.end, segment.end)
    begin = standard.end() if standard else _begin(text, mention, segment)
    if (more := _MORE_FIGURES.match(text, begin, segment.end)) is not None and not standard:
        begin = more.end()  # 不低于3天|、5%和10%的储气能力
    if text[begin : begin + 1] == "、":
        return None  # 淘汰1630台、汾渭平原淘汰410台
    if mention.kind == "time":
        held = _HELD if _HOLDS.search(text, segment.start, mention.start) else _TERM
        if (own := held.match(text, begin, segment.end)) is not None:
            return own.span("noun")
    if mention.unit in ("次", "起", "例") and (event := _EVENT.match(text, begin, segment.end)) is not None:
        return event.span("noun")
    if (which := _WITH_FIGURE.match(text, begin, segment.end)) is not None:
        return which.span("noun")
    cut = _CUT.search(text, begin, segment.end)
    end = cut.start() if cut else segment.end
    following = _NEXT_FIGURE.search(text, begin, end)
    if following:
        end = following.start()
    if end - begin < 2:
        return (begin, end) if text[begin:end] in _PLACES else None
    if (by := _BY_THAT.search(text, begin + 1, end)) is not None:
        end = by.start()  # (按照每千人口10个)托位|的标准建设
    last = text.rfind("的", begin, end)
    if mention.kind in ("percent", "time", "number") and (whole := _genitive(text, begin, end)):
        return whole
    if last > begin and end - last - 1 >= 4 and not (counts_noun(text, mention, segment) and _acts(text, begin, last)):
        begin = last + 1
    end = _end(text, begin, end)
    while end > begin and text[end - 1] in "的、和及与或":
        end -= 1
    if following and (bound := _ITS_BOUND.search(text, begin + 2, end)) is not None:
        end = bound.start()  # 100人以上|企业|达到8%
    return (begin, end) if (end - begin >= 2 or text[begin:end] in _PLACES) and not _NO_NOUN.fullmatch(text, begin, end) else None


def _genitive(text: str, start: int, end: int) -> tuple[int, int] | None:
    """百分之五以上|股份|的股东, 二年以上|治疗工作经验|的医师: a share or a time measures the noun in front of 的."""
    last = text.find("的", start, end)
    if last - start < 2 or text[start - 1] == "的":
        return None
    found = [text[start + a : start + b] for a, b in words.cut(text[start:last])]
    clause = found[0] in stops() or words.is_verb(found[0]) or words.is_predicate(found[-1]) or any(word in stops() for word in found[1:])
    return None if clause else (start, last)


def _begin(text: str, mention: Mention, segment: Segment) -> int:
    """Behind the figure and its words of bound (三人以上|的, 一名|或者数名); of people also behind what they are (二人以上|为)."""
    found = _BOUND.match(text, mention.end, segment.end)
    begin = found.end() if found else mention.end
    role = _ROLE.match(text, begin, segment.end) if mention.unit in _PEOPLE else None
    return role.end() if role else begin


def _acts(text: str, start: int, end: int) -> bool:
    """主办单位|共同|办理的…, 评估人员|签字的…: what stands in front of 的 is what those who are counted do."""
    return bool(_ACT.search(text, start + 2, end)) and "、" not in text[start : start + 6]


def holds_time(text: str, mention: Mention, segment: Segment) -> bool:
    """Whether a time is that of the noun behind it: 进行(1小时)集体锻炼, 签订(1年以上)劳动合同."""
    return _HOLDS.search(text, segment.start, mention.start) is not None and _HELD.match(text, mention.end, segment.end) is not None


def is_standard(text: str, mention: Mention, segment: Segment) -> bool:
    """按每百户不少于20平方米|的标准配建服务设施: the figure is the standard of what follows."""
    return bool(_STANDARD.match(text, mention.end, segment.end))


def counts_noun(text: str, mention: Mention, segment: Segment) -> bool:
    """Whether a classifier has its noun behind it (两个以上|海事请求), and not what is done (五人以上|联名, 3家以上|参加)."""
    if mention.kind != "quantity" or mention.unit not in _CLASSIFIERS:
        return False
    begin = _begin(text, mention, segment)
    if compiled(r"[省市区县乡镇村](?:、|的|$)").match(text, begin, segment.end):
        return True
    if not compiled(r"(?![和及与或])(?:\d?[A-Z]+)?\p{Han}{2}").match(text, begin, segment.end):
        return False
    if not any(words.is_verb(opening) or opening in stops() for opening in _openings(text[begin : begin + 4])):
        return True
    start, end = words.cut(text[begin : min(begin + 8, segment.end)])[0]
    first = text[begin + start : begin + end]
    return len(first) > 1 and first not in stops() and not words.is_verb(first) and not is_verb(first)


def by_classifier(mention: Mention) -> bool:
    """Whether the unit counts a noun and measures nothing: 1个, 3家."""
    return mention.kind == "quantity" and mention.unit in _CLASSIFIERS


def _openings(stretch: str) -> list[str]:
    return [stretch[:n] for n in range(1, len(stretch) + 1)]


def _end(text: str, start: int, end: int) -> int:
    """Where the noun that begins at `start` ends: before a stop, or before a task verb with an object of its own."""
    stretch = text[start:end]
    if text[start - 1] != "的" and not _may_end().search(stretch):
        return end
    acted = False
    for a, b in words.cut(stretch):
        word, rest = stretch[a:b], stretch[b:]
        if word == "的":
            if rest:
                continue
            return start + a
        if word in stops() and not (b - a > 1 and _NAMED_BY_VERB.match(rest)) and not (word == "可" and _ABLE.match(rest)):
            return start + a
        if a == 0:
            if not rest and text[start - 1] == "的" and (is_verb(word) or words.is_verb(word)):
                return start
        elif not acted and is_verb(word) and not _ATTRIBUTE.search(stretch[:a]) and not _compound(rest) and not _is_built(stretch, a):
            return start + a
        if acted and _ends_in_head().search(word):
            acted = False  # 建档立卡贫困户|签订协议
        acted = acted or word == "通过" or words.is_verb(word)  # 企业通过管理规范贯标认证: those who have done it are counted
    return end


@cache
def _may_end() -> "re.Pattern[str]":
    return re.compile(rf"{either((word, '') for word in stops())}|{verbs()}")


@cache
def _ends_in_head() -> "re.Pattern[str]":
    return of_words(rf"(?:{actor_heads()}|户)$")


@cache
def _compounds() -> "re.Pattern[str]":
    return of_words(rf"\p{{Han}}{{0,2}}?(?:{actor_heads()}|人口|项目|工程|活动|服务|工作|产品|设施|体系|能力|贷款|保险|债券|基金|率|数|量)")


#: 可|再生能源发电站, 可|移动岗亭: what a thing is like, and nothing that may be done.
_ABLE = re.compile(r"再生|回收|降解|移动|视化?|燃|循环|穿戴|拆卸|折叠|调节|追溯|控")
#: 垃圾|分类收集亭, 秸秆|收储点: what is built to do so; 个人|开展试点 is none.
_BUILT = regex.compile(
    r"(?!开展|进行|完成|实施|推进|通过|纳入|参加|实现|组织|申报)\p{Han}{2}(?:\p{Han}{1,2})?[亭站房厂箱桶室库棚馆池塔柜间]"
)


def _is_built(stretch: str, at: int) -> bool:
    """垃圾|分类收集亭: the verb is the first of what says what a thing is for; 合作社|建设冷藏库 tells who does it."""
    if len(stretch) - at > 6 or _BUILT.fullmatch(stretch, at) is None:
        return False
    return _ends_in_head().search(stretch[:at]) is None and not stretch[:at].endswith(("人", "民", "师", "员", "者", "生"))


def _compound(rest: str) -> bool:
    """专利|培育|中心, 项目|推广|单位: the verb is part of a name."""
    return len(rest) <= 2 or bool(_compounds().match(rest))
