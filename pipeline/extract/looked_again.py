"""What the segments of a unit are found to do, looked at again beside each other: topics, shares, what was done, what follows."""

import re

from .. import words
from ..records.obligation import Modality
from . import bearers, bodies, told_deeds, verb_nouns
from .marking import Predicate
from .purposes import NAMED_DEEDS
from .reading import Place, Reading, Segment, Unit

#: What is measured or paid, as the head of a topic.
_MEASURE = (
    r"(?:补助|补贴|奖补|奖励|专项|财政)?(?:资金|经费|费用|标准|价格|成本|比例|配比|占比|额度|限额|金额|余额|总额|收入|待遇"
    r"|规模|面积|数量|人数|投入|占地|(?<![纳缴征退免])税)"
)
#: 老旧小区|改造补助资金分三期拨付, 中小企业|融资成本比2019年降低: a noun that is longer than who stands at its head, and how it fares.
_TOPIC = re.compile(
    rf"(?P<led>(?:(?![按对以将把向从在由与为])[一-龥]){{0,8}}?){_MEASURE}(?:原则上|一般|统一|均|全部|每年|分别)*"
    r"(?:分[一二两三四五六七八九十]?[期批次档年]|按照?(?!时|期)|比(?!例)|较|下调|上调|降低|下降|减少|提高|增长|增加|上浮|下浮|降[至到]|不[低高少多]于|不超过|达到?[^，]{0,4}\d|占|为|从|参照|减半|由)"
)
#: Verbs that take what is measured as their object: 支付|费用, 核定|标准.
_TAKES = re.compile(
    r"(?:支付|缴纳|交纳|承担|收取|核定|确定|制定|安排|拨付|下达|发放|落实|筹集|筹措|提供|申请|申报|使用|管理|核算|公布|公示|调整|执行|增加|减少|提高|降低|控制|保持|报送|提交|退还|返还|领取|给予|享受|自筹|配套|负担|预留|提取|列支|接收|招收|招聘|聘用)"
)
#: 城市|建成区…锅炉全部淘汰, 企业|开办0.5个工作日办结: where something is, and what is handled for them.
_ELSE = re.compile(
    r"建成区|(?![自在于应须从接收对将])[一-龥]{2,6}(?:全流程|全程|手续|业务|事项|时间)?(?:在|于|压缩至|缩短至)?"
    r"\d[\d.]*个?(?:工作日|小时|天|日)内?(?:办结|办成|完成|办理|出证)"
)
#: (补助额度)不得|超过50万元: a limit.
_LIMIT = re.compile(r"(?:超过|[低高少大小多]于|超出)|(?:控制在|不超过|不[低高少]于)")
_MEASURED = re.compile(rf"[一-龥的]{{0,12}}{_MEASURE}(?:原则上|一般|最高|最低|均)?$")
#: 建立利益联结机制的农户|占比60%以上, 医院设立老年医学科的|比例: a share of those who do something; what sets the share is a deed.
_SHARE = re.compile(
    r"[^，]{2,30}的[^，的]{0,14}(?:比例|占比|比重|覆盖率|[^效频]率|数量|人数)"
    r"(?:$|(?:不|达|占|要|应|超|控|保|为|在|由|到|从|[一-龥]?\d)[^，的]*)"
)
_SETS = re.compile(
    r"[^的]{0,6}(?:提高|提升|扩大|增加|降低|控制|保持|确保|力争|实现|推动|稳定|公布|测算|统计|核[定算]|确定|明确|优化|调整|减少|压减|缩小|达到|加强|落实|完善|强化|加大|推进|合理|规定|设定|细化)"
)
#: 新增认定的产业园, 当年获批的示范区: those who are spoken of.
_ONES = re.compile(r"(?:新增|新|首次|当年|上年度?|年内|首批)(?P<deed>[一-龥]{2})的[^的，\d]{2,14}")
#: 建设规划|已经市政府批准: what has been done, and 已建成食堂56家，|新增座位3000个.
_HAS_BEEN = re.compile(r"[^，的]{2,16}(?:均|都)?(?:已经|业已)[^，的]*")
_SO_FAR = re.compile(r"\s?(?:(?:目前|截至目前|至今)，?)?(?:全[国省市县区州])?(?:已经?|累计)(?!有|经?批准的)[^，]*\d[^，]*")
#: 可|安装光伏发电比例不低于50%: how much could be done.
_COULD = re.compile(r"[^，的]{2,14}(?:比例|面积|数量|规模|容量|总量|额度|强度)(?:不[低高少]于|不超过|达到|为|占)[^，的]*")
#: 对纳入备案管理、提供普惠服务的托育机构: to whom, and nothing done.
_TO_WHOM = re.compile(r"对[^，]*的[^，的]{2,12}")
#: 普惠托育机构|根据考核结果给予奖补: what those who are named get.
_GETS = re.compile(
    r"(?:根据|按照?|依据|参照)[^，]{1,40}?(?:给予|予以)(?:一定|适当|相应|运营|建设|一次性|资金|财政|经费|每[^，\d]{1,8})*(?:奖[补励]|补[助贴]|资助|支持|贴息|\d)[^，]*"
)
#: (撂荒户)不得|发放补贴, 免收|租金: what others give or leave off.
_OTHERS_DO = re.compile(
    r"(?:发放|拨付|兑付|核发|给予|予以)[^，]{0,16}(?:补贴|补助|奖励|资金|贷款|待遇|给)"
    r"|免收|免征|减免|减半征收|减收|减征"
)
_AS_THEY_SAY = re.compile(r"(?:遵照|按照?|参照|从其|一并|同步)[^，]{0,12}(?:执行|规定|办理)$")
_ABOVE = re.compile(r"(?:国家|中央|国务院|省|上级|部委)")
#: 的，|暂缓安排资金, 的，|视为放弃: what follows upon a case.
_HOW = re.compile(r"(?:一律|均|应当?|依法|相应|自动|直接|立即|及时|仍|也|则|即|原则上)*")
_NOTHING_DONE = re.compile(
    r"属于|包括|适用|参照适用|即?构成|要求|[^，]{2,10}(?:时间|费用?|[电水气]量|部分|资金|标准|比例|周期|期限)(?:由|按|为|各|补|重新|原则|仍|减)|[^，]*(?:失效|转为[^，]*)$|最[高低多少]|每|\d|可|为|是|[^，]*(?:的|期间|时|后|前|中|标准)$"
)
#: 并经三分之二以上业主同意, 并与周边道路同步建成: what is joined to a duty by 并, whatever its verb.
_ALSO = re.compile(r"\s?并(?![且非不未列联网购由]|[^，]*(?:的|后|时|前)$)[^，]{4,}")


def again(reading: Reading, unit: Unit, reads: list[Predicate]) -> list[Predicate]:
    """The predicates of a unit, those mended that only look like deeds, and those found that follow from their neighbours."""
    text = reading.masked
    told = _SO_FAR.match(text, *unit.segments[0]) is not None
    duty = False
    last: Predicate | None = None
    for at, read in enumerate(reads):
        if read.start is not None:
            counted = bool(told and at and read.rule == "verb-initial" and _counts(text, read))
            if counted or _no_deed(text, read):
                reads[at] = read = Predicate(read.segment)
            elif read.actor is not None and not read.by and _only_topic(text, read, read.actor):
                reads[at] = read = read._replace(actor=None, apart=True)
        elif read.rule == "actor-alone" and (deed := _deed_of(text, read)) is not None:
            reads[at] = read = deed
        elif last is not None and last.condition and last.start is None and text[last.segment.end - 1] == "的":
            if (place := _follows(text, read)) is not None:
                reads[at] = read = Predicate(read.segment, start=place, modality=_spared(text, place), rule="case-then")
        elif duty and read.actor is None and not read.condition and _goes_on_then(reading, read.segment):
            reads[at] = read = Predicate(read.segment, start=read.segment.start, rule="also")
        elif duty and read.actor is None and not read.condition and _ALSO.fullmatch(text, *read.segment):
            reads[at] = read = Predicate(read.segment, start=read.segment.start + 1, rule="also")
        duty = duty or (read.start is not None and read.modality in (None, "obligation"))
        last = read
    return reads


#: 每年抽查比例不低于5%, 每年累计不超过6个月: how much, and nothing that is done.
_MEASURES_EACH = re.compile(r"累计|合计|(?:比例|数量|面积|人数|总量|时间|费用|标准|[^效频]率)(?:不|达|为|占|应|控|超|要|在|保)")


def _goes_on_then(reading: Reading, segment: Segment) -> bool:
    """要开设专栏，|每周刊播广告不少于5条次: behind a duty, what is done again and again, whatever its verb; not 每人每年补助1000元."""
    start, end = segment
    time = reading.times.get(start)
    text = reading.masked
    if (
        time is None
        or time.form != "recurring"
        or end - time.end < 4
        or text[end - 1] in "的后时前"
        or reading.mentions_in(start, end, "money")
        or _MEASURES_EACH.search(text, time.end, end)
    ):
        return False
    first = words.cut(text[time.end : time.end + 4], known=True)
    word = text[time.end : time.end + first[0][1]]
    return len(word) == 2 and words.is_verb(word) and not words.is_noun(word) and text[time.end + 2] not in "的率量额数期费"


def _deed_of(text: str, read: Predicate) -> Predicate | None:
    """县级|组建服务队, 基本|淘汰煤电机组: a deed that ends like the name of somebody."""
    if read.actor is None or read.actor[1] != read.segment.end:
        return None
    told = told_deeds.at(text, read.actor[0], read.segment.end)
    if told is None:
        return None
    start, who = told
    return Predicate(read.segment, start=start, actor=who, apart=who is None, rule="actor-verb" if who else "told")


_NAMES_PART = re.compile(rf"(?:{NAMED_DEEDS})(?:补助|补贴|奖补|专项)?(?:补助|补贴|奖补|资金|经费)(?:为|共)?\d")


def _no_deed(text: str, read: Predicate) -> bool:
    """可|安装光伏发电比例不低于50%, 医院设立老年医学科的比例, 建设规划已经批准, 对…的托育机构: whether nothing is to be done there."""
    if read.marker == "可":
        return _COULD.fullmatch(text, read.deed, read.segment.end) is not None
    if read.marker is not None:
        return False
    start, end = read.start or 0, read.segment.end
    if read.rule == "disposal":
        return (
            text[start] == "对"
            and _TO_WHOM.fullmatch(text, start, end) is not None
            and bodies.ends_in_head(text, start, end)
            and "、" in text[start:end]
            and "予" not in text[start:end]
        )
    if read.rule not in ("verb-initial", "actor-verb"):
        return False
    if read.rule == "actor-verb" and _NAMES_PART.match(text, start, end) is not None:
        return True  # 其中站点|建设补助680万元
    if read.rule == "actor-verb" and read.actor is not None and text.find("坚持", *read.actor) >= 0:
        return True  # 工作坚持政府主导、部门|联动
    if "已" in text[start:end] and read.rule == "verb-initial" and _HAS_BEEN.fullmatch(text, start, end):
        return True
    if read.rule == "verb-initial" and (one := _ONES.fullmatch(text, start, end)) is not None:
        return bodies.ends_in_head(text, start, end) and words.is_verb(one["deed"])  # 新增认定的产业园
    return "的" in text[start:end] and _SHARE.fullmatch(text, start, end) is not None and not _SETS.match(text, start, end)


def _counts(text: str, read: Predicate) -> bool:
    """已建成社区食堂56家，|新增就餐座位3000个: a count behind what was reached, with no time of its own."""
    start, end = read.start or 0, read.segment.end
    return start - read.segment.start <= 1 and any(map(str.isdigit, text[start:end]))


def _only_topic(text: str, read: Predicate, who: Place) -> bool:
    """老旧小区|改造补助资金分三期拨付, 单个企业|补助额度不得超过50万元: whether `who` is only a part of what is spoken of."""
    assert read.start is not None
    end = read.segment.end
    if text.endswith("注册资本", *who):
        return True  # 供餐企业注册资本|应在300万元以上
    if read.marker is not None:
        if who[1] >= read.start or _LIMIT.match(text, read.deed, end) is None:
            return False
        if _TAKES.search(text, who[1], read.start) is not None:
            return False  # 实习单位|接收学生人数不得超过…
        return _MEASURED.fullmatch(text, who[1], read.start) is not None and text[read.start - 2 : read.start] != "投入"
    if read.rule != "actor-verb":
        return False
    if _ELSE.match(text, read.start, end) and (text.startswith("建成区", read.start) or not bearers.governs(text, who)):
        return True
    if (_GETS.fullmatch(text, read.start, end)) and not bearers.governs(text, who):
        return True
    topic = _TOPIC.match(text, read.start, end)
    return topic is not None and _TAKES.search(topic["led"]) is None and not (text.endswith("财政", *who) and "投入" in topic[0])


def _follows(text: str, read: Predicate) -> int | None:
    """逾期未申请的，|视为自动放弃; 不能按期完工的，工期|相应顺延: where what follows upon a case begins, if something does."""
    start, end = read.segment
    if read.condition or read.actor is not None or end - start < 4 or text[end - 1] == "的" or _NOTHING_DONE.match(text, start, end):
        return None
    place = _HOW.match(text, start, end)
    begins = place.end() if place is not None else start
    first = words.cut(text[begins : min(end, begins + 6)], known=True)
    word = text[begins : begins + first[0][1]] if first else ""
    if text.startswith(("暂缓", "暂停", "顺延"), begins):
        return start
    if len(word) < 2 or not words.is_verb(word) or words.is_noun(word) or verb_nouns.opening().match(text, begins, end):
        return None
    return start


def _spared(text: str, place: int) -> Modality | None:
    """免于检查, 免予处罚: a permission."""
    return "permission" if text.startswith(("免于", "免予", "免除"), place) else None


def others_do(text: str, who: Place, start: int, end: int, case: Place | None) -> bool:
    """Whether what is done at `start` is not the deed of `who`, named before it: (撂荒户)不得|发放补贴, (国家、省出台政策的，)|遵照执行."""
    if case == who and _ABOVE.match(text, *who) and _AS_THEY_SAY.fullmatch(text, start, end):
        return True
    return _OTHERS_DO.match(text, start, end) is not None and not bearers.governs(text, who)
