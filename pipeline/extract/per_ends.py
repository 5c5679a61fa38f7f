"""Where the words end that say for each of what a figure counts: 每户|用气安全检查, 每半月|对各县, 每个培训班|不得超过50人."""

import regex

from .. import words
from ..records import Mention
from . import beneficiaries
from .lexicon import somebody_at_end
from .reading import Place, Segment

#: 每半月|对各县督导, 每两个月|召开, 每五年|组织: how often, and nothing that follows.
_OFTEN = regex.compile(
    r"每(?:半[年月]|个?(?:季度|学期|学年|月|周(?!岁)|旬)|[两二三四五六七八九十\d]+(?:个月|个?工作日|年|周(?!岁)|天|日))(?!每|度|期)(?=.)"
)
#: 每位教师|五年内, 每个单位|限报1项: a number behind those named opens something else.
_NUMBER = regex.compile(
    r"(?<=...)(?:限报|限额|限|申报|推荐)?(?:\d|(?<![第同])[一二两三四五六七八九十]+(?:个?(?:年|月|天|周|工作日|学期)|[次名项个家](?!体)))"
)
#: 每户|对, 同一事项|向: what a deed is directed at, or where it is done.
_DIRECTED = regex.compile(r"(?<=...)(?:对(?![象口外])|向(?!日)|由(?!来)|与)")
#: 每千平方米|平均, 同一债权|有: an adverb or a bare verb is no part of it.
_TAIL = regex.compile(
    r"(?<=..)(?:平均|随[车船队]|(?<!现|所|存|潜|实|自|内)在|一般|原则上|至少|累计|应当?|须|需|均|约|处以|罚款|投资|价值在?|或者|且(?!末)|(?<!所|具|国|自|公|私)有(?!限)|存在|必|可|(?<!行)为)+$"
)
#: 每个项目|经费, 单个项目|补助资金: the money itself is no part of it.
_MONEY = regex.compile(
    r"(?<=...)(?:(?:工作|运行|建设)?经费|(?:补助|奖励|补贴|奖补|支持|扶持)?资金|(?:监管|质量)?保证金(?:余额)?|估算价|估算金额|合同金额|总?金额)$|(?<=每[车船机])责任$"
)
#: 每次|抽检费用, 每批次|样品检测费: what is paid for, each time.
_CHARGE = regex.compile(r"(?:每(?:批次|人次|车次|架次|次|期|场)|单[次笔场])(?=\p{Han}{2,6}费|(?:转贷|放款|借款|使用|申请)$)")
#: 每亩|投入, 每亩|种子补助80元: what is put in.
_INPUT = regex.compile(r"(?<=每[亩吨头只户人台座])(?:投入|投资|种子|种苗|化肥|肥料|农药|成本)")
#: 同一主体|享受补助面积, 同一链主企业|试点期内: what they do, and when.
_DEED = regex.compile(r"(?<=同一..+)(?:享受|获得|获|领取|取得|试点期|建设期|实施期|期内|期间)")
#: 每条生产线|年产能, 每个基地|年培训: what they do in a year.
_YEARLY = regex.compile(r"(?<=..[^近当每学元])年(?:产|均|处理|销|营业|接待|培训|服务)")
#: 每户|用气安全, 每人|防护用品: the classifier alone names those; not 每户家庭, 每人次.
_OWNER_ITSELF = regex.compile(r"每[户人生](?!次|均|口|籍|外|为|民|活|产|源|机)(?=..)")
#: 每列|人数, 每处|停放(不宜超过20辆), 每家|抽测密封点: a measure or a deed behind the classifier is no part of it.
_ONE = regex.compile(r"(?:[每单][处列家辆台座户班组队所栋幢条艘架项批名位层车船])(?=(?P<next>(?!次|数|均)\p{Han}{2}))")
_SIZE = regex.compile(r"(?:人数|面积|数量|长度|容量|高度|宽度|深度|重量|功率|规模|总数|人员数|户数|总面积|造价)")
#: 每孵化成功1户|（注册登记并正常经营6个月以上）: what it takes to count; not 每省|（区、市）.
_NOTED = regex.compile(r"(?<=\d\p{Han}{1,6})（[^（）]{7,}）$")
#: 每个|培训班|不得, 每10家|在孵企业|至少: what is counted, up to the bound or the verb behind it.
_BARE = regex.compile(r"每(?:[个家名位项座所]|\d+[个家名位项座所户])")
_COUNTED = regex.compile(
    r"(?:(?![不应须需最约可由对按的]|至少|一般|原则|平均|配备|配置|配|设立|设|有|拥有|达|占|建|每|年|完成|举办|开展|组织)\p{Han}){2,10}"
    r"(?=(?:应当?|须|需|要|一般|原则上)*(?:$|不得|不[少超低高多]|至少|最[多少高低]|配备|配置|配|设立|设置))"
)


def ended(text: str, place: Place | None, figure: int) -> Place | None:
    """The place without what does not belong to it, or with the noun that is wanting; `figure` is where the figure begins."""
    if place is not None and place[1] - place[0] <= 6 and _BARE.fullmatch(text, *place):
        noun = _COUNTED.match(text, place[1], figure)
        return (place[0], noun.end()) if noun is not None and not words.is_verb(noun[0]) else place
    if place is not None and (one := _ONE.match(text, *place)) is not None and _is_apart(text, one, place[1]):
        return place[0], one.end()  # 每处|停放(不宜超过20辆)
    if place is not None and place[1] == figure:
        return _before_deed(text, place)  # 每五年开展|一次: `cut` comes when it is named
    return cut(text, place)


#: 每层|居住超过10人, 每间教室|使用: what each is told by, which is not how often (每五年开展).
_TOLD_BY = regex.compile(r"每(?:[层组间门栋座台辆床户班车船名位家所处县市区镇乡村校店亩株头]|个\p{Han})")


#: 每班|连续驾驶不超过4小时
_HOW = ("连续", "同时", "实际", "平均", "累计")


def _before_deed(text: str, place: Place) -> Place:
    """每层 of 每层居住超过10人, 每门课程 of 每门课程开课不少于16学时: what those do stands right in front of the figure."""
    start, end = place
    if end - start == 4 and text[start + 1] in "班组层车船床户" and text[start] == "每" and "每" not in text[start + 1 : end]:
        return start, start + 2  # 每班|作业不超过8小时, 每车|乘客
    if end - start < 4 or _TOLD_BY.match(text, *place) is None or not words.is_verb(text[end - 2 : end]):
        return place
    if words.across(text, end - 2) is not None or somebody_at_end().search(text, *place):
        return place
    end -= 2
    return start, end - 2 if end - start > 3 and text.endswith(_HOW, start, end) else end


#: 每户|规上企业6000元、规下企业3000元: the classifier alone holds for the next of a list that names another noun.
_ANOTHER = regex.compile(r"、(?!每|其中)(?:(?!每|最高|不超过|再|另)\p{Han}){2,10}(?:每[年月])?")
_CLASSIFIER = regex.compile(r"每[户家个名位台辆座所处项件亩人间张](?=(?!每)\p{Han}{2})")


def of_next(text: str, place: Place, last: int, figure: int) -> Place:
    """每户 of 每户规上企业 for the figure of 规下企业 behind it in one list; `last` is where the figure before ends."""
    alone = _CLASSIFIER.match(text, *place)
    return alone.span() if alone is not None and place[1] < last and _ANOTHER.fullmatch(text, last, figure) else place


#: 一个年度(合计不超过400元), 年度(最高支付限额2500元): in which so much is given at most.
_IN_A_YEAR = regex.compile(
    r"(?:(?:每|一)个?)?(?:自然|保险|医保|医疗保险|结算|待遇|参保|会计)?年度(?=内?(?:累计|合计|总计|最高|最多|限额|支付限额|起付|补助限额|救助限额|报销限额|封顶))"
)


#: 最高100万元(（每年）): how often, in brackets behind the sum.
_OFTEN_BEHIND = regex.compile(r"（(?P<per>每[年月季学天人户家个][度期]?)）")


def told_besides(text: str, segment: Segment, mention: Mention, *, given: bool) -> Place | None:
    """每年 of 最高100万元（每年）, and of what is `given` the year that a limit is for: where nothing else says what each is for."""
    if text.startswith("（", mention.end) and (noted := _OFTEN_BEHIND.match(text, mention.end)) is not None:
        return noted.span("per")
    return in_a_year(text, segment.start, mention.core_start) if given else None


def in_a_year(text: str, start: int, end: int) -> Place | None:
    """年度 of 年度最高支付限额2500元, where nothing else is said that each is for."""
    if text.find("年度", start, end) < 0:
        return None
    found = None
    for match in _IN_A_YEAR.finditer(text, start, end):
        found = match
    return found.span() if found is not None else None


def cut(text: str, place: Place | None) -> Place | None:
    """The place without what does not belong to it: 每平方米 of 每平方米处以."""
    if place is None or text[place[0]] not in "每同单":
        return place
    start, end = place
    if end - start < 3:
        return place
    if text.startswith("同一", start) and (of := text.find("的", start + 3, end)) > 0:
        return start, of  # 同一企业|的涉企行政检查
    often = _OFTEN.match(text, start, end)
    if often is not None:
        return often.span()
    if text[start + 1] in "个位名家户所座项人一":
        for pattern in (_NUMBER, _DIRECTED):
            other = pattern.search(text, start, end + 2)
            end = min(end, other.start()) if other is not None else end
        comma = text.find("，", start, end)
        if comma > 0 or (end < place[1] and text.startswith("单", start)):
            end = start + next((b for _, b in words.cut(text[start:end]) if b > 2), end - start)  # 单个项目|榜单金额最高1000万元，省财政
    for behind in (_MONEY, _YEARLY, _DEED, _INPUT):
        other = behind.search(text, start, end)
        end = other.start() if other is not None else end
    if (charge := _CHARGE.match(text, start, end)) is not None:
        return charge.span()
    tail = _TAIL.search(text, start, end)
    if tail is not None:
        end = tail.start()
    if text[end - 1] == "）" and (noted := _NOTED.search(text, start, end)) is not None:
        end = noted.start()
    if (one := _ONE.match(text, start, end)) is not None and _is_apart(text, one, end):
        end = one.end()
    itself = _OWNER_ITSELF.match(text, start, end)
    if (
        itself is not None
        and not somebody_at_end().search(text, start, end)
        and "每" not in text[start + 1 : end]
        and text[end - 1] != "）"
    ):
        end = itself.end()
    if text[end : end + 1].isdigit():
        start, end = _before_deed(text, (start, end))  # 每县|切块500万元
    return (start, end) if end - start >= 2 else place


#: 单个项目|每年(不超过1000万元), 每人|每月(护理补贴): how often, said behind those who are meant, or in front of them (每个采暖季|每户).
_AND_OFTEN = regex.compile(
    r"每(?:年度?|个?月|季度?|学期|学年|半年|天|日)"
    r"(?=最[高多]|不[超高低少]|补|奖|给|发|资|支|至多|累计|总额|合计|\d[\d.]*[万亿]?元|按|分别|\p{Han}{2,6}(?:补贴|补助|津贴|费|金))"
)
_OFTEN_FIRST = regex.compile(r"每(?:个?(?:采暖[季期]|供暖[季期]|学期|学年|季度|月|作业季|生产季|榨季)|年度?)$")
#: 每台电梯|管线迁移(补助8万元): what is done for each.
_WORK = regex.compile(
    r"(?<=^[每单][个台户座栋处条辆口孔间套部][^，。；]{2,8}?)(?:管线)?(?:改造|建设|迁移|维修|维护|加装|安装|运营|管护|养护|治理|拆除|更新|修缮)(?:工程)?$"
)


def joined(text: str, place: Place | None, start: int, figure: int) -> Place | None:
    """单个项目每年 of |单个项目|每年不超过1000万元, 每台电梯 of 每台电梯管线迁移: with how often, and without what is done."""
    if place is None or text[place[0]] not in "每单同" or text[place[1] - 1] in "年月季度天日":
        return place
    begin, end = place
    work = _WORK.search(text[begin:end]) if end - begin > 5 else None
    if work is not None:
        end = begin + work.start()
    elif text[end] == "每" and (often := _AND_OFTEN.match(text, end, figure + 6)) is not None:
        return begin, often.end()
    before = _OFTEN_FIRST.search(text, max(start, begin - 6), begin) if text[begin] == "每" else None
    return (before.start() if before is not None else begin, end)


def _is_apart(text: str, one: "regex.Match[str]", end: int) -> bool:
    """Whether what stands behind a classifier is how big each is, or what is done, and no name: 每列|人数, 每处|停放; not 每家参展企业."""
    if _SIZE.fullmatch(text, one.end(), end - (text[end - 1] in "在为应须")):
        return True
    return words.is_verb(one["next"]) and not beneficiaries.named(text, one.end(), end)
